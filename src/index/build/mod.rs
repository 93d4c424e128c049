//! Building: an alias table in, its image out.
//!
//! All steps run on all cores with the feature `parallel`, each on pieces that need nothing of one another:
//!
//! 1. Entities, some thousands at a time: their records are copied and their names parsed; terms become numbers of a vocabulary of those
//!    entities alone.
//! 2. Terms, by shards of their classes: the vocabularies are merged and sorted, which gives each term its number.
//! 3. The same entities: terms get these numbers.
//! 4. Names by form, by shards of forms; then, from what is frequent, names by pairs of forms, by shards of their keys.
//!
//! Then the pieces are copied into one image. The result depends on the table alone.

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
use crate::entity::Entity;
use crate::model::tables::Tables;
use crate::table::AliasTable;
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

/// The image of a table.
pub(crate) fn build(tables: &Tables, table: &AliasTable) -> Image {
    let mut parts: [Vec<Vec<u8>>; Section::ALL.len()] = Default::default();
    for (section, pieces) in sections(tables, table) {
        parts[section as usize] = pieces;
    }
    Image::compose(parts)
}

fn sections(tables: &Tables, table: &AliasTable) -> Parts {
    let (records, mut documents, vocabularies) = read(table);
    let names = documents.iter().map(Documents::len).sum();
    let shards = Shards::of_names(names);
    let (forms, (mut parts, order)) = both(
        move || Forms::of(tables, &vocabularies, shards),
        || (Records::parts(records), Order::of(&documents)),
    );
    let found = renumber(&mut documents, &forms, &order, shards, &mut parts);
    let postings = Postings::of(&found, forms.count(), &order, shards);
    drop(found);
    let (counts, lists) = postings.parts();
    parts.extend(lists);
    let paired = all(documents.into_iter().enumerate(), |(place, documents)| {
        pairs::paired(&documents, order.ranks(place, &documents), &counts, shards)
    });
    parts.extend(pairs::parts(&paired, &order, shards));
    parts.extend(classes::parts(forms.classes()));
    parts.push((Section::Counts, vec![sizes(table.len(), names, &forms)]));
    parts.extend(forms.parts(names, &counts));
    parts
}

/// The records of the entities of a table, their names' terms, and the terms themselves, each of some entities at a time.
fn read(table: &AliasTable) -> (Vec<Records>, Vec<Documents>, Vec<Vocabulary>) {
    let entities: Vec<&Entity> = table.iter().collect();
    let hasher = DefaultHashBuilder::default();
    let at_a_time = (entities.len() / PIECES).clamp(LEAST_ENTITIES, MOST_ENTITIES);
    let read = all(entities.chunks(at_a_time), |entities| {
        let mut vocabulary = Vocabulary::new(hasher.clone());
        let documents = Documents::read(entities, &mut vocabulary);
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

/// Gives the terms of documents their numbers, adds the sections of the names' terms to `parts`, and returns the names by form.
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
fn sizes(entities: usize, names: usize, forms: &Forms) -> Vec<u8> {
    let mut counts = [0_u64; Count::COUNT];
    counts[Count::Entities as usize] = entities as u64;
    counts[Count::Names as usize] = names as u64;
    counts[Count::Forms as usize] = forms.count() as u64;
    counts[Count::Classes as usize] = forms.classes().count() as u64;
    counts[Count::Tokens as usize] = forms.classes().map(|class| u64::from(class.tokens)).sum();
    counts.iter().flat_map(|count| count.to_le_bytes()).collect()
}

fn u32s(numbers: impl IntoIterator<Item = u32>) -> Vec<u8> {
    numbers.into_iter().flat_map(u32::to_le_bytes).collect()
}
