//! Persons whom the table lacks, in scripts without capitals that part words: a title, a given name, and the
//! words that go on with it (الرئيس أحمد الزهراني, राष्ट्रपति राकेश वर्मा).
//!
//! In: a word. Out: where a name ends that begins with it. The given name must be known, or the family
//! name stand elsewhere in the text; an Arabic family name without an article must stand elsewhere, too. Cost: some look-ups for a word behind a title.

use super::preceding::{Before, before, is_given, is_titled, may_be_given};
use super::unspaced::Places;
use super::{bearers, korean};
use crate::document::cased::spans::Spot;
use crate::document::lexicon::Class;
use crate::document::lexicon::native_words::{is_day, is_small};
use crate::document::reader::Reader;
use crate::document::reader::meanings::is_listed;
use crate::document::text::words::{Gap, Shape};
use crate::name::lexicon as names;
use crate::name::script::Script;

/// The first part of Arabic given names of two words, and the article that the second begins with.
const SERVANT: &str = "عبد";
const ARTICLE: &str = "ال";

/// Words of the longest such name.
const MAX_WORDS: usize = 4;

/// How many words before and behind a name are looked through for its family name.
const NEAR: usize = 400;

/// A person whom a title tells, or the holder of an office.
pub(super) fn spot<'r>(reader: &mut Reader<'_, 'r>, at: usize, places: &Places) -> Option<Spot<'r>> {
    if reader.word(at).script != Script::Hangul {
        return end(reader, at).map(|to| Spot::stranger(at, to));
    }
    let titled = places.titled.get(reader.slice(at, at + 1)).copied();
    let holder = titled.unwrap_or_else(|| korean::is_before_office(reader, at))
        && before(reader, at, &[]) == Before::Other;
    let holder = holder.then(|| bearers::spot_by_family(reader, at, at + 1)).flatten();
    holder.or_else(|| titled.map(|_| Spot::stranger(at, at + 1)))
}

/// Where a full name ends that a title before it tells.
fn end(reader: &Reader<'_, '_>, at: usize) -> Option<usize> {
    let spaced = matches!(reader.word(at).script, Script::Arabic | Script::Hebrew | Script::Devanagari);
    if !spaced || !is_titled(reader, at) || !may_be_given(reader, at) {
        return None;
    }
    let servant =
        reader.fold(at) == SERVANT && at + 1 < reader.len() && reader.fold(at + 1).starts_with(ARTICLE);
    let given = servant || is_given(reader, at);
    let mut to = at + 1 + usize::from(servant);
    let mut ended = false;
    while !ended && to < reader.len().min(at + MAX_WORDS) && goes_on(reader, to) {
        let particle = reader.class(to).has(Class::PARTICLE);
        let middle = reader.word(to).script == Script::Devanagari || is_given(reader, to);
        ended = !particle && !middle;
        to += 1;
    }
    let last = to - 1;
    let named = last > at + usize::from(servant) && !reader.class(last).has(Class::PARTICLE);
    let again = named && recurs(reader, last);
    let whole = match reader.word(at).script {
        Script::Arabic => given && (reader.fold(last).starts_with(ARTICLE) || again),
        Script::Devanagari => is_end(reader, last) && (given || again),
        _ => is_end(reader, last) && again,
    };
    (named && whole).then_some(to)
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

/// Whether the sentence ends behind a word, or a small word follows.
fn is_end(reader: &Reader<'_, '_>, at: usize) -> bool {
    let next = at + 1;
    reader.gap(next) != Gap::Space || next < reader.len() && is_small(reader.fold(next))
}

/// Whether a word stands elsewhere near by.
fn recurs(reader: &Reader<'_, '_>, at: usize) -> bool {
    let fold = reader.fold(at);
    let near = at.saturating_sub(NEAR)..reader.len().min(at + NEAR);
    near.into_iter().any(|other| other != at && reader.fold(other) == fold)
}
