//! Persons whom the table lacks, in scripts without capitals that part words: a title, a given name, and the
//! words that go on with it (الرئيس أحمد الزهراني, राष्ट्रपति राकेश वर्मा).
//!
//! In: a word. Out: where a name ends that begins with it. A given name must be known, or the family name
//! stand elsewhere in the text. Cost: some look-ups for a word behind a title.

use super::preceding::{is_given, is_titled, may_be_given};
use crate::document::lexicon::Class;
use crate::document::lexicon::native_words::{is_day, is_small};
use crate::document::reader::Reader;
use crate::document::reader::meanings::is_listed;
use crate::document::text::words::{Gap, Shape};
use crate::name::lexicon as names;
use crate::name::script::Script;

/// Words of the longest such name.
const MAX_WORDS: usize = 4;

/// Where a full name ends that a title before it tells.
pub(super) fn end(reader: &Reader<'_, '_>, at: usize) -> Option<usize> {
    let spaced = matches!(reader.word(at).script, Script::Arabic | Script::Hebrew | Script::Devanagari);
    if !spaced || !is_titled(reader, at) || !may_be_given(reader, at) {
        return None;
    }
    let mut to = at + 1;
    let mut ended = false;
    while !ended && to < reader.len().min(at + MAX_WORDS) && goes_on(reader, to) {
        let particle = reader.class(to).has(Class::PARTICLE);
        ended = !particle && !is_given(reader, to);
        to += 1;
    }
    let last = to - 1;
    let named = last > at && !reader.class(last).has(Class::PARTICLE) && is_end(reader, last);
    (named && (is_given(reader, at) || recurs(reader, last))).then_some(to)
}

/// Whether a name may go on with a word.
fn goes_on(reader: &Reader<'_, '_>, at: usize) -> bool {
    let word = reader.word(at);
    let fold = reader.fold(at);
    let tables = names::tables(fold);
    word.shape == Shape::Uncased
        && word.gap == Gap::Space
        && word.script == reader.word(at - 1).script
        && !is_small(fold)
        && !is_day(fold)
        && !is_listed(fold)
        && !(tables.generic_words() || tables.countries() || tables.honorifics())
}

/// Whether a name may end with a word: an Arabic article shows a family name, else the sentence or a small
/// word ends it.
fn is_end(reader: &Reader<'_, '_>, at: usize) -> bool {
    let next = at + 1;
    reader.gap(next) != Gap::Space
        || next < reader.len() && is_small(reader.fold(next))
        || reader.word(at).script == Script::Arabic && reader.fold(at).starts_with("ال")
}

/// Whether a word stands elsewhere in the text where no given name is before it.
fn recurs(reader: &Reader<'_, '_>, at: usize) -> bool {
    let fold = reader.fold(at);
    (0..reader.len()).any(|other| other != at && reader.fold(other) == fold)
}
