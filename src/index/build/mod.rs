//! Building: an alias table in, its image out.
//!
//! All steps run on all cores with the feature `parallel`, each on pieces that need nothing of one another:
//!
//! 1. Entities, some thousands at a time: their records are copied and their names parsed; terms become
//!    numbers of a vocabulary of those entities alone.
//! 2. Terms, by shards of their classes: the vocabularies are merged and sorted, which gives each term its
//!    number.
//! 3. The same entities: terms get these numbers.
//! 4. Names by form, by shards of forms; then, from what is frequent, names by pairs of forms, by shards of
//!    their keys.
//!
//! Then the pieces are copied into one image. The result depends on the table alone.

mod bounds;
mod classes;
mod documents;
mod forms;
mod pairs;
mod postings;
mod records;
mod shards;
mod vocabulary;

use hashbrown::DefaultHashBuilder;

use super::cores::{all, both};
use super::image::{Count, Image, Section};
use super::numbers::Width;
use super::terms;
use super::view::SMALL;
use crate::entity::Entity;
use crate::error::Result;
use crate::model::tables::Tables;
use crate::table::AliasTable;
use bounds::{MOST, MOST_FORMS, check, check_names};
use documents::{Documents, Order};
use forms::Forms;
use postings::Postings;
use records::Records;
use shards::{Shards, Sorted};
use vocabulary::Vocabulary;

/// Forms of no more names than this need no pairs: their names are looked through one by one.
pub(super) const FEW: usize = 6;

/// Of a long name the pairs of this many tokens are kept, those of the rarest forms.
const PAIRED_TOKENS: usize = 6;

/// Entities are read in so many pieces, of no fewer and no more entities than this.
const PIECES: usize = 64;
const LEAST_ENTITIES: usize = 1 << 8;
const MOST_ENTITIES: usize = 1 << 14;

/// Sections, and of each the pieces of its bytes in their order.
type Parts = Vec<(Section, Vec<Vec<u8>>)>;

/// The image of a table, an error where it has more of something than can be numbered.
pub(crate) fn build(tables: &Tables, table: &AliasTable) -> Result<Image> {
    check_names(table.name_count())?;
    in_shards(tables, table, Shards::of_names(table.name_count()))
}

/// The image of a table, the same for any number of shards.
fn in_shards(tables: &Tables, table: &AliasTable, shards: Shards) -> Result<Image> {
    let mut parts: [Vec<Vec<u8>>; Section::ALL.len()] = Default::default();
    for (section, pieces) in sections(tables, table, shards)? {
        parts[section as usize] = pieces;
    }
    Ok(Image::compose(parts))
}

fn sections(tables: &Tables, table: &AliasTable, shards: Shards) -> Result<Parts> {
    let (records, mut documents, vocabularies) = read(tables, table);
    let longest = records.iter().map(Records::longest).max().unwrap_or_default();
    check("bytes in one id, or in what is known of one name", longest as u64, MOST)?;
    check("words", vocabularies.iter().map(Vocabulary::tokens).sum(), MOST)?;
    let names = table.name_count();
    let seldom = records.iter().map(Records::seldom_count).sum();
    let (forms, (mut parts, order)) = both(
        move || Forms::of(tables, &vocabularies, shards),
        || (Records::parts(records), Order::of(&documents)),
    );
    check("different words", forms.count() as u64, MOST_FORMS)?;
    let found = renumber(&mut documents, &forms, &order, shards, &mut parts);
    let postings = Postings::of(&found, forms.count(), &order, shards);
    drop(found);
    let (counts, lists) = postings.parts()?;
    parts.extend(lists);
    let paired = all(documents.into_iter().enumerate(), |(place, documents)| {
        pairs::paired(&documents, order.ranks(place, &documents), &counts, shards)
    });
    parts.extend(pairs::parts(&paired, &order, shards)?);
    parts.extend(classes::parts(forms.classes()));
    parts.push((Section::Counts, vec![sizes(table.len(), names, seldom, &forms)]));
    parts.extend(forms.parts(names, &counts));
    Ok(parts)
}

/// The records of the entities of a table, their names' terms, and the terms themselves, each of some
/// entities at a time.
fn read(tables: &Tables, table: &AliasTable) -> (Vec<Records>, Vec<Documents>, Vec<Vocabulary>) {
    let entities: Vec<&Entity> = table.iter().collect();
    let hasher = DefaultHashBuilder::default();
    let at_a_time = (entities.len() / PIECES).clamp(LEAST_ENTITIES, MOST_ENTITIES);
    // A large table of native names would be built in five times the time and take twice the memory for them.
    let spelling = (table.name_count() <= SMALL).then_some(tables);
    let read = all(entities.chunks(at_a_time), |entities| {
        let mut vocabulary = Vocabulary::new(hasher.clone());
        let documents = Documents::read(spelling, entities, &mut vocabulary);
        vocabulary.close();
        (Records::of(entities), documents, vocabulary)
    });
    let (mut records, mut documents, mut vocabularies) = (Vec::new(), Vec::new(), Vec::new());
    for (some_records, some_documents, vocabulary) in read {
        records.push(some_records);
        documents.push(some_documents);
        vocabularies.push(vocabulary);
    }
    (records, documents, vocabularies)
}

/// Gives the terms of documents their numbers, adds the sections of the names' terms to `parts`, and returns
/// the names by form.
fn renumber(
    documents: &mut [Documents],
    forms: &Forms,
    order: &Order,
    shards: Shards,
    parts: &mut Parts,
) -> Vec<Sorted<u64>> {
    let width = Width::below(forms.count());
    let before = documents.iter().scan(0, |before, documents| {
        let elsewhere = documents.names().map(|terms| terms::count_elsewhere(terms.len()));
        Some(std::mem::replace(before, *before + elsewhere.sum::<usize>()))
    });
    let before: Vec<usize> = before.collect();
    let pieces = all(documents.iter_mut().zip(before).enumerate(), |(place, (documents, before))| {
        documents.renumber(&forms.numbers(place));
        let numbers = documents.names().map(|terms| terms.iter().map(|term| term.number()));
        let found = postings::found_by(documents, order.ranks(place, documents), forms.count(), shards);
        (terms::compose(numbers, width, before), found)
    });
    let (terms, found): (Vec<_>, _) = pieces.into_iter().unzip();
    let (records, more) = terms.into_iter().unzip();
    parts.extend([(Section::Terms, records), (Section::MoreTerms, more)]);
    found
}

/// The section [`Section::Counts`].
fn sizes(entities: usize, names: usize, seldom: usize, forms: &Forms) -> Vec<u8> {
    let mut counts = [0_u64; Count::COUNT];
    counts[Count::Entities as usize] = entities as u64;
    counts[Count::Names as usize] = names as u64;
    counts[Count::Forms as usize] = forms.count() as u64;
    counts[Count::Classes as usize] = forms.classes().count() as u64;
    counts[Count::Tokens as usize] = forms.classes().map(|class| u64::from(class.tokens)).sum();
    counts[Count::Seldom as usize] = seldom as u64;
    counts.iter().flat_map(|count| count.to_le_bytes()).collect()
}

fn u32s(numbers: impl IntoIterator<Item = u32>) -> Vec<u8> {
    numbers.into_iter().flat_map(u32::to_le_bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::{Alias, Kind};

    /// Names of a few tokens, some frequent and some of one name only, in two scripts, and some with more
    /// known of them.
    fn entities() -> impl DoubleEndedIterator<Item = Entity> {
        const TOKENS: [&str; 8] =
            ["Mohammed", "Ahmad", "Khan", "al-Masri", "Ali Reza", "Мария", "de la Cruz", "Haji"];
        (0..2000_usize).map(|number| {
            let token = |by: usize| TOKENS[number / by % TOKENS.len()];
            let kind = if number % 7 == 0 { Kind::Organization } else { Kind::Person };
            let mut entity =
                Entity::new(format!("Q{number:04}"), kind, format!("{} {} B{number}", token(1), token(9)));
            if number % 5 == 0 {
                entity
                    .aliases
                    .push(Alias::new(format!("{}, Bank of {}", token(3), token(17))).source("list"));
            }
            entity
        })
    }

    fn table(entities: impl Iterator<Item = Entity>) -> AliasTable {
        let mut table = AliasTable::new();
        entities.for_each(|entity| table.insert(entity).expect("ids differ"));
        table
    }

    #[test]
    fn the_bytes_depend_on_the_table_alone() {
        let expected =
            in_shards(Tables::embedded(), &table(entities()), Shards { bits: 0 }).expect("few names");
        let turned = table(entities().rev());
        for bits in [0, 1, 5, 8] {
            let image = in_shards(Tables::embedded(), &turned, Shards { bits }).expect("few names");
            assert!(image.bytes() == expected.bytes(), "{bits} bits of shards");
        }
    }

    #[cfg(feature = "parallel")]
    #[test]
    fn the_bytes_do_not_depend_on_the_cores() {
        let table = table(entities());
        let images = [1, 3].map(|cores| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(cores).build().expect("threads");
            pool.install(|| build(Tables::embedded(), &table)).expect("few names")
        });
        assert!(images[0].bytes() == images[1].bytes());
    }
}
