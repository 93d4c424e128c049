//! Persons whom the table lacks, in scripts without capitals that part words: a title, a given name, and the
//! words that go on with it (الرئيس أحمد الزهراني, राष्ट्रपति राकेश वर्मा); in Arabic also a verb or a word
//! for kin before it, in Persian a verb behind it.
//!
//! In: a word. Out: where a name ends that begins with it. The given name must be known, or the family
//! name stand elsewhere in the text; an Arabic family name without an article must stand elsewhere, too, or
//! a small word or verb go on behind it. Cost: some look-ups for a word.

use super::preceding::{Before, before, is_given, is_titled, may_be_given_by_letters};
use super::unspaced::Places;
use super::{bearers, korean};
use crate::document::lexicon::Class;
use crate::document::lexicon::is_kin;
use crate::document::lexicon::native_words::{is_day, is_said, is_small, is_verb};
use crate::document::reader::Reader;
use crate::document::reader::meanings::is_listed;
use crate::document::spot::Spot;
use crate::document::text::word::{Gap, Shape};
use crate::name::letters::script::Script;
use crate::name::lexicon as names;

/// The first part of Arabic given names of two words, and the article that the second begins with.
const SERVANT: &str = "عبد";
const ARTICLE: &str = "ال";

/// Words of the longest such name.
const MAX_WORDS: usize = 4;

/// How many names before one are looked through for its being their family name.
const NAMES_BEFORE: usize = 64;

/// How many words before and behind a name are looked through for its family name.
const NEAR: usize = 400;

/// A person whom a title tells, or the holder of an office; `found` are the names before it.
pub(super) fn spot<'r>(
    reader: &mut Reader<'_, 'r>,
    at: usize,
    places: &Places,
    found: &[Spot<'r>],
) -> Option<Spot<'r>> {
    if reader.word(at).script != Script::Hangul {
        return end(reader, at).map(|to| Spot::stranger(at, to));
    }
    let titled = places.titled.get(reader.slice(at, at + 1)).copied();
    let is_family = |spot: &Spot<'_>| spot.to - spot.from > 1 && reader.fold(spot.to - 1) == reader.fold(at);
    if titled.is_none() && !korean::is_before_office(reader, at)
        || found.iter().rev().take(NAMES_BEFORE).any(is_family)
    {
        return None;
    }
    match bearers::spot_by_family(reader, at, at + 1) {
        Some(holder) => {
            let office = titled.unwrap_or(true) && before(reader, at, &[]) == Before::Other;
            office.then_some(holder)
        }
        None => titled.map(|_| Spot::stranger(at, at + 1)),
    }
}

/// Where a full name ends that a title before it tells.
fn end(reader: &Reader<'_, '_>, at: usize) -> Option<usize> {
    let spaced = matches!(reader.word(at).script, Script::Arabic | Script::Hebrew | Script::Devanagari);
    let titled = spaced && is_titled(reader, at);
    let subject = || reader.word(at).script == Script::Arabic && is_subject(reader, at);
    if !titled && !subject() || !may_be_given_by_letters(reader, at) {
        return None;
    }
    let given = at + part(reader, at);
    let is_hindi = reader.word(at).script == Script::Devanagari;
    let most = if is_hindi { MAX_WORDS - 1 } else { MAX_WORDS };
    let (mut to, mut ended, mut linked) = (given, false, false);
    while !ended && to < reader.len().min(at + most) && goes_on(reader, to) {
        let particle = reader.class(to).has(Class::PARTICLE);
        linked |= particle;
        ended = !particle && !is_given(reader, to) && (!is_hindi || to > given);
        to += part(reader, to);
    }
    let last = to - 1;
    if last < given || reader.class(last).has(Class::PARTICLE) {
        return None;
    }
    let known = given > at + 1 || is_given(reader, at);
    let again = recurs(reader, last);
    let whole = if reader.word(at).script == Script::Arabic {
        let shown = reader.fold(last).starts_with(ARTICLE) || linked || again;
        let said = to < reader.len() && reader.gap(to) == Gap::Space && is_said(reader.fold(to));
        let behind = titled || at > 0 && is_known_before(reader, at);
        known && (shown && behind || said || !titled && behind && is_end(reader, last))
    } else {
        is_end(reader, last) && (again || known && is_hindi)
    };
    whole.then_some(to)
}

/// Whether a given name may be that of who does something: a verb or a word for kin stands before it, or what
/// is no part of a name.
fn is_subject(reader: &Reader<'_, '_>, at: usize) -> bool {
    let begins = at == 0 || reader.gap(at) != Gap::Space || is_small(reader.fold(at - 1));
    is_given(reader, at) && (begins || is_known_before(reader, at))
}

/// Whether a verb or a word for kin stands before a word.
fn is_known_before(reader: &Reader<'_, '_>, at: usize) -> bool {
    reader.after(at, |before| is_verb(reader.fold(before)) || is_kin(reader.fold(before)))
}

/// How many words the part of a name has that begins with a word: two in عبد العزيز.
fn part(reader: &Reader<'_, '_>, at: usize) -> usize {
    let servant = reader.fold(at) == SERVANT
        && at + 1 < reader.len()
        && reader.gap(at + 1) == Gap::Space
        && reader.fold(at + 1).starts_with(ARTICLE);
    1 + usize::from(servant)
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
