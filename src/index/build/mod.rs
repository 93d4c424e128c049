//! Building: an alias table in, its image out.
//!
//! Names are parsed chunk by chunk, on all cores with the feature `parallel`; their tokens become numbers of forms, and from there on all
//! is counting and sorting of numbers. The result depends on the table alone.

mod classes;
mod forms;
mod pairs;
mod records;

use super::image::{Count, Image, Section, Spans};
use super::signature::Signature;
use super::term;
use super::terms;
use crate::entity::Kind;
use crate::model::tables::Tables;
use crate::table::AliasTable;
use classes::Classes;
use forms::Forms;
use pairs::Pairs;

/// Classes of no more names than this need no pairs: their names are looked through one by one.
pub(super) const FEW: usize = 24;

/// Of a long name the pairs of this many tokens are kept, those of the rarest classes.
const PAIRED_TOKENS: usize = 6;

/// How many names are parsed at a time on one core.
const CHUNK: usize = 1 << 14;

/// The image of a table.
pub(crate) fn build(tables: &Tables, table: &AliasTable) -> Image {
    let names: Vec<(&str, Kind)> =
        table.iter().flat_map(|entity| entity.names().map(|name| (name, entity.kind))).collect();
    let (forms, documents) = Forms::of(&names);
    let order = documents.shortest_first();
    let classes = Classes::of(&forms, &documents, &order);
    let pairs = Pairs::of(&classes, &documents, &order);

    let mut counts = [0_u64; Count::COUNT];
    counts[Count::Entities as usize] = table.len() as u64;
    counts[Count::Names as usize] = names.len() as u64;
    counts[Count::Forms as usize] = forms.texts.len() as u64;
    counts[Count::Classes as usize] = classes.keys.len() as u64;
    counts[Count::Tokens as usize] = forms.tokens();

    let mut parts: [Vec<u8>; Section::ALL.len()] = Default::default();
    let mut put = |section: Section, bytes: Vec<u8>| parts[section as usize] = bytes;
    put(Section::Counts, counts.iter().flat_map(|count| count.to_le_bytes()).collect());
    let terms_of = |name| documents.terms(name).iter().map(|term| term.number());
    let (terms, more) =
        terms::compose((0..names.len() as u32).map(terms_of), terms::width(forms.texts.len()));
    put(Section::Terms, terms);
    put(Section::MoreTerms, more);
    drop(documents);
    put(Section::ClassFilter, classes.filter());
    put(Section::ClassDirectory, u32s(&classes.directory()));
    put(Section::ClassTokens, u32s(&classes.tokens(&forms)));
    let likes = forms.signatures().zip(classes.rarities(tables, &forms, names.len()));
    put(Section::Likes, likes.flat_map(|(signature, rarity)| like(signature, rarity)).collect());
    put(Section::ClassForms, u32s(&classes.forms));
    put(Section::ClassKeys, classes.keys.iter().flat_map(|key| key.to_le_bytes()).collect());
    put(Section::ClassNames, u32s(&classes.names));
    put(Section::ClassPostings, u32s(&classes.starts));
    put(Section::Postings, u32s(&classes.postings));
    drop(classes);
    put(Section::PairBuckets, u32s(&pairs.buckets));
    put(Section::PairNames, u32s(&pairs.names));
    put(Section::PairPrints, pairs.prints);
    put(Section::PairTags, pairs.tags);
    put(Section::Labels, forms.texts.iter().flat_map(|form| term::label(form).to_le_bytes()).collect());
    put(Section::FormSpans, Spans::compose(forms.texts.iter().map(String::len)));
    put(Section::Forms, forms.texts.concat().into_bytes());
    records::put(table, &mut put);
    Image::compose(parts)
}

/// What an image says of a form besides its letters.
fn like(signature: Signature, rarity: f32) -> [u8; 16] {
    let [letters, rarity] = [signature.letters, rarity.to_bits()].map(u64::from);
    (u128::from(letters | rarity << 32) | u128::from(signature.pairs) << 64).to_le_bytes()
}

fn u32s(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}
