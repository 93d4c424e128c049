//! Pronouns: whether what stands around a short form speaks of a man or of a woman.
//!
//! In: the place of a name. Out: the gender of the pronoun that most likely means its bearer: *Clinton said
//! **she** would*, *Clinton sold **his** house*, *when **she** left, Clinton smiled*, *Clinton smiled. **He**
//! …*. A pronoun that another person stands nearer to says nothing, nor does one that cannot mean the subject
//! of its clause (*Clinton praised **her***). English only. Cost: a look at some twenty words.

use crate::document::lexicon::{self, Class};
use crate::document::reader::Reader;
use crate::document::text::word::{Gap, Shape};
use crate::name::lexicon::Gender;

/// How many words after a name its pronoun may stand, and how many before.
const AFTER: usize = 16;
const BEFORE: usize = 12;

/// The gender that the pronouns around the name of these words speak for.
pub(in crate::document) fn gender(reader: &Reader<'_, '_>, from: usize, to: usize) -> Option<Gender> {
    after(reader, to).or_else(|| before(reader, from))
}

/// The first pronoun after a name, in its sentence or opening the next one.
fn after(reader: &Reader<'_, '_>, to: usize) -> Option<Gender> {
    let mut sentences = 1;
    for at in to..reader.len().min(to + AFTER) {
        let word = reader.word(at);
        if word.gap == Gap::Paragraph {
            return None;
        }
        if word.opens && at > to {
            sentences += 1;
            let quoted = reader.text[..word.start()].ends_with(['"', '“', '‘', '\'']);
            // The next sentence is about the same person where a pronoun opens it; what is quoted has an I of
            // its own.
            return if sentences > 2 || quoted { None } else { subject(reader.fold(at)) };
        }
        if word.is_capital() && is_person(reader, at) {
            return None;
        }
        let found = subject(reader.fold(at)).or_else(|| possessive(reader, at));
        if found.is_some() {
            return found;
        }
    }
    None
}

/// The pronoun of a clause that stands before the main one: *When she left, Clinton smiled*.
fn before(reader: &Reader<'_, '_>, from: usize) -> Option<Gender> {
    if from == 0 || reader.gap(from) != Gap::Comma {
        return None;
    }
    let mut found = None;
    for at in (from.saturating_sub(BEFORE)..from).rev() {
        let word = reader.word(at);
        found = subject(reader.fold(at)).or(found);
        if word.opens {
            return found.filter(|_| lexicon::is_opener(reader.fold(at)));
        }
        if word.is_capital() && is_person(reader, at) {
            return None;
        }
    }
    None
}

/// Whether a capitalised word inside a sentence may be someone else.
fn is_person(reader: &Reader<'_, '_>, at: usize) -> bool {
    let other = Class::COUNTRY | Class::DEMONYM | Class::CALENDAR | Class::TITLE;
    reader.word(at).len() > 1 && !reader.word(at).opens && !reader.class(at).has(other)
}

/// Pronouns that can mean the subject of the sentence.
fn subject(fold: &str) -> Option<Gender> {
    match fold {
        "he" | "himself" => Some(Gender::Masculine),
        "she" | "herself" => Some(Gender::Feminine),
        _ => None,
    }
}

/// His and her before what someone has; *her* by itself means another than the subject.
fn possessive(reader: &Reader<'_, '_>, at: usize) -> Option<Gender> {
    let owned = || {
        let next = at + 1;
        next < reader.len()
            && reader.gap(next) == Gap::Space
            && reader.word(next).shape == Shape::Lower
            && !reader.class(next).has(Class::LINK)
            && !lexicon::is_locative(reader.fold(next))
            && !lexicon::is_opener(reader.fold(next))
            && reader.fold(next) != "to"
    };
    match reader.fold(at) {
        "his" => Some(Gender::Masculine),
        "her" if owned() => Some(Gender::Feminine),
        _ => None,
    }
}
