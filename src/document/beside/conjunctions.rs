//! Conjunctions: whether a small word between two capitals joins two persons or is part of one name.
//!
//! In: the place of a word. Out: whether another person begins after it: *Ahmad Popal **und** Lina Sadat*,
//! *Mr Popal **and** Ms Sadat*, but not *José Ortega **y** Gasset*. Cost: a look at the words around it; the
//! table is asked where the words leave it open.

use super::capitals::is_shouted;
use crate::document::lexicon::{self, Class};
use crate::document::reader::Reader;
use crate::document::text::word::{Gap, Shape};
use crate::entity::Kind;
use crate::index::surfaces::Surface;

/// The most words of a name that are looked at on either side.
const MAX_SIDE: usize = 4;

/// Whether a word is one that may stand between two names; in capitals only such as are no parts of names.
fn is_conjunction(reader: &Reader<'_, '_>, at: usize) -> bool {
    let (word, fold) = (reader.word(at), reader.fold(at));
    let shouted = || is_shouted(reader, at) && matches!(fold, "and" | "et" | "och" | "og" | "und");
    lexicon::is_conjunction(fold) && (word.shape == Shape::Lower || shouted())
}

/// Whether a word stands between the names of two persons.
pub(in crate::document) fn parts_persons(reader: &Reader<'_, '_>, at: usize) -> bool {
    if !is_conjunction(reader, at) {
        return false;
    }
    if !lexicon::is_joining(reader.fold(at)) {
        return !is_of_nobility(reader, at);
    }
    if joins_article(reader, at) {
        return true;
    }
    let (before, after) = (words_before(reader, at), words_after(reader, at));
    let titled = after > 1 && reader.class(at + 1).has(Class::TITLE);
    titled || (before > 1 && (after > 1 || is_known_beside(reader, at, before)))
}

/// Whether a small article follows a conjunction, so that another name begins: *el FMI **y** el Banco
/// Mundial*. In English the names of organizations have one within: *Ministry of Health and the Environment*.
pub(in crate::document) fn joins_article(reader: &Reader<'_, '_>, at: usize) -> bool {
    let article = at + 1 < reader.len()
        && reader.gap(at + 1) == Gap::Space
        && reader.word(at + 1).shape == Shape::Lower
        && lexicon::is_article(reader.fold(at + 1));
    article && is_conjunction(reader, at) && reader.fold(at + 1) != "the"
}

/// *Von und zu*, *von Thurn und Taxis*: a name of German nobility.
fn is_of_nobility(reader: &Reader<'_, '_>, at: usize) -> bool {
    let is_von = |at: usize| matches!(reader.fold(at), "von" | "zu");
    reader.fold(at) == "und" && (at.saturating_sub(2)..at).any(is_von)
}

/// Whether the table has the person before a conjunction, and none of the whole name.
fn is_known_beside(reader: &Reader<'_, '_>, at: usize, before: usize) -> bool {
    let is_person = |from: usize, to: usize| {
        let found = reader.exactly(from, to);
        found.iter().any(|(entity, how)| *how == Surface::Full && entity.kind() == Kind::Person)
    };
    let from = at - before..at - 1;
    at + 1 < reader.len()
        && from.clone().any(|from| is_person(from, at))
        && !from.clone().any(|from| is_person(from, at + 2))
}

/// How many capitals in a row stand before a word.
fn words_before(reader: &Reader<'_, '_>, at: usize) -> usize {
    let joined = |&word: &usize| {
        reader.word(word).is_capital() && matches!(reader.gap(word + 1), Gap::Space | Gap::Hyphen | Gap::Dot)
    };
    (at.saturating_sub(MAX_SIDE)..at).rev().take_while(joined).count()
}

/// How many capitals in a row stand after a word.
fn words_after(reader: &Reader<'_, '_>, at: usize) -> usize {
    let joined = |&word: &usize| {
        reader.word(word).is_capital() && matches!(reader.gap(word), Gap::Space | Gap::Hyphen | Gap::Dot)
    };
    (at + 1..reader.len().min(at + 1 + MAX_SIDE)).take_while(joined).count()
}
