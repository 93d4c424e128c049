//! Building: an alias table in, its image out.
//!
//! Names are parsed chunk by chunk, on all cores with the feature `parallel`; their tokens become numbers of forms, and from there on all
//! is counting and sorting of numbers. The result depends on the table alone.

mod classes;
mod forms;
mod pairs;
mod postings;
mod records;

use super::image::{Count, Image, Section};
use super::numbers::Width;
use super::spans::Spans;
use super::term;
use super::terms;
use crate::entity::Kind;
use crate::model::tables::Tables;
use crate::table::AliasTable;
use classes::Classes;
use forms::{Documents, Forms};
use pairs::Pairs;
use postings::Postings;

/// Forms of no more names than this need no pairs: their names are looked through one by one.
pub(super) const FEW: usize = 6;

/// Of a long name the pairs of this many tokens are kept, those of the rarest forms.
const PAIRED_TOKENS: usize = 6;

/// How many names are parsed at a time on one core.
const CHUNK: usize = 1 << 14;

/// Sections and their bytes.
type Parts = Vec<(Section, Vec<u8>)>;

/// The image of a table.
pub(crate) fn build(tables: &Tables, table: &AliasTable) -> Image {
    let (index, records) = both(|| index(tables, table), || records::parts(table));
    let mut parts: [Vec<u8>; Section::ALL.len()] = Default::default();
    for (section, bytes) in index.into_iter().chain(records) {
        parts[section as usize] = bytes;
    }
    Image::compose(parts)
}

/// By what the names of a table are found.
fn index(tables: &Tables, table: &AliasTable) -> Parts {
    let names: Vec<(&str, Kind)> =
        table.iter().flat_map(|entity| entity.names().map(|name| (name, entity.kind))).collect();
    let (forms, documents) = Forms::of(tables, &names);
    let order = documents.shortest_first();
    let classes = Classes::of(&forms);
    let mut counts = [0_u64; Count::COUNT];
    counts[Count::Entities as usize] = table.len() as u64;
    counts[Count::Names as usize] = names.len() as u64;
    counts[Count::Forms as usize] = forms.texts.len() as u64;
    counts[Count::Classes as usize] = classes.keys.len() as u64;
    counts[Count::Tokens as usize] = forms.tokens();
    let counts = counts.iter().flat_map(|count| count.to_le_bytes()).collect();
    let ((postings, mut parts), others) = both(
        || {
            let postings = Postings::of(forms.texts.len(), &documents, &order);
            let pairs = Pairs::of(&postings, &documents, &order);
            (postings, of_pairs(pairs, names.len()))
        },
        || {
            let mut parts = of_terms(&documents, names.len(), forms.texts.len());
            parts.extend(of_forms(&forms));
            parts.extend(of_classes(&classes, &forms));
            parts
        },
    );
    parts.extend(others);
    let rarities = forms.rarities(names.len(), &postings.counts);
    parts.push((Section::Rarities, rarities.flat_map(f32::to_le_bytes).collect()));
    parts.push((Section::FormPostings, u32s(&postings.starts)));
    parts.push((Section::Postings, numbers(names.len(), &postings.names)));
    parts.push((Section::Counts, counts));
    parts
}

fn of_pairs(pairs: Pairs, names: usize) -> Parts {
    vec![
        (Section::PairBuckets, u32s(&pairs.buckets)),
        (Section::PairNames, numbers(names, &pairs.names)),
        (Section::PairPrints, pairs.prints),
    ]
}

fn of_terms(documents: &Documents, names: usize, forms: usize) -> Parts {
    let terms_of = |name| documents.terms(name).iter().map(|term| term.number());
    let (terms, more) = terms::compose((0..names as u32).map(terms_of), Width::below(forms));
    vec![(Section::Terms, terms), (Section::MoreTerms, more)]
}

fn of_forms(forms: &Forms) -> Parts {
    let labels = forms.texts.iter().map(|form| term::label(form));
    vec![
        (Section::Sketches, forms.sketches.iter().flat_map(|one| one.to_bytes()).collect()),
        (Section::FormPairs, forms.signatures().flat_map(|one| one.pairs.to_le_bytes()).collect()),
        (Section::Labels, labels.flat_map(u32::to_le_bytes).collect()),
        (Section::FormSpans, Spans::compose(forms.texts.iter().map(|form| form.len() as u32))),
        (Section::Forms, forms.texts.concat().into_bytes()),
    ]
}

fn of_classes(classes: &Classes, forms: &Forms) -> Parts {
    vec![
        (Section::ClassFilter, classes.filter()),
        (Section::ClassDirectory, u32s(&classes.directory())),
        (Section::ClassTokens, u32s(&classes.tokens(forms))),
        (Section::ClassForms, u32s(&classes.forms)),
        (Section::ClassKeys, classes.keys.iter().flat_map(|key| key.to_le_bytes()).collect()),
    ]
}

/// What two functions return, at the same time with the feature `parallel`.
fn both<A: Send, B: Send>(one: impl FnOnce() -> A + Send, other: impl FnOnce() -> B + Send) -> (A, B) {
    #[cfg(feature = "parallel")]
    return rayon::join(one, other);
    #[cfg(not(feature = "parallel"))]
    (one(), other())
}

fn u32s(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

fn numbers(limit: usize, numbers: &[u32]) -> Vec<u8> {
    let mut bytes = Vec::new();
    numbers.iter().for_each(|&number| Width::below(limit).put(number, &mut bytes));
    bytes
}
