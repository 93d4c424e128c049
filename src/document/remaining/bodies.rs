//! Organizations that nothing but the words around them tells: *Shares of Corvel rose*, *a Corvel spokesman*,
//! *Leipzig (dpa) -*.
//!
//! In: words that no mention covers. Out: where such a name ends. Cost: a look at the words beside a capital.

use crate::document::beside::articles::is_article;
use crate::document::beside::capitals::is_acronym;
use crate::document::lexicon::things::is_acronym_of_thing;
use crate::document::lexicon::{self, Class};
use crate::document::reader::Reader;
use crate::document::text::word::{Gap, Shape};
use crate::name::lexicon::{self as names, generic_words::GENERIC_WORDS};

/// The most words of such a name.
const MAX_WORDS: usize = 4;

/// Where the name of an organization ends that begins with a word and is told by the words around it.
pub(in crate::document) fn told(reader: &Reader<'_, '_>, taken: &[bool], at: usize) -> Option<usize> {
    if is_agency(reader, at) || is_acronym_with_article(reader, at) {
        return Some(at + 1);
    }
    let free = |at: usize| !taken[at] && reader.word(at).is_capital();
    let joined = |to: usize| {
        let gap = matches!(reader.gap(to), Gap::Space | Gap::Hyphen | Gap::And);
        gap && !reader.word(to - 1).possessive
    };
    let last = (at..reader.len().min(at + MAX_WORDS))
        .take_while(|&to| free(to) && (to == at || joined(to)))
        .last()?;
    let end = last + 1;
    let beside =
        reader.gap(end) == Gap::Space && reader.words.list.get(end).is_some_and(|word| word.is_capital());
    let said =
        Class::CALENDAR | Class::DEMONYM | Class::COUNTRY | Class::TITLE | Class::ORDINARY | Class::GIVEN;
    let common = end - at == 1 && reader.class(at).has(said);
    (!beside && !common && (is_traded(reader, at) || is_spoken_for(reader, at, end))).then_some(end)
}

/// *The RSPCA*, *die ÖVP*: an acronym that stands alone after a small article.
fn is_acronym_with_article(reader: &Reader<'_, '_>, at: usize) -> bool {
    if !is_acronym(reader, at) || reader.gap(at) != Gap::Space {
        return false;
    }
    let next = reader.gap(at + 1);
    let goes_on = next == Gap::Hyphen && !reader.is_german()
        || next == Gap::Space && reader.word(at + 1).shape != Shape::Lower;
    let article = |before: usize| {
        let small = reader.word(before).shape == Shape::Lower || reader.word(before).opens;
        let one = matches!(reader.fold(before), "un" | "una" | "une" | "ein" | "eine");
        small && is_article(reader, before) && !one
    };
    let fold = reader.fold(at);
    fold.chars().count() > 2
        && fold.chars().all(char::is_alphabetic)
        && !goes_on
        && reader.after(at, article)
        && !is_acronym_of_thing(fold)
}

/// *Shares of*, *shares in*.
fn is_traded(reader: &Reader<'_, '_>, at: usize) -> bool {
    let shares = |before: usize| reader.fold(before) == "shares";
    reader.after(at, |before| matches!(reader.fold(before), "of" | "in") && reader.after(before, shares))
}

/// *A … spokesman*.
fn is_spoken_for(reader: &Reader<'_, '_>, at: usize, end: usize) -> bool {
    let article = reader.after(at, |before| matches!(reader.fold(before), "a" | "an"));
    article && reader.gap(end) == Gap::Space && lexicon::is_speaker(reader.fold(end))
}

/// The most letters of an agency that writes itself in small ones: *dpa*.
const SMALL_LETTERS: usize = 3;

/// Whether a word in brackets is the agency that a report comes from: between the place at the beginning of a
/// paragraph and a dash.
fn is_agency(reader: &Reader<'_, '_>, at: usize) -> bool {
    let (word, fold) = (reader.word(at), reader.fold(at));
    let named = match word.shape {
        Shape::Number => false,
        Shape::Lower => word.len() <= SMALL_LETTERS,
        _ => {
            !reader.class(at).has(Class::ORDINARY | Class::GENERIC)
                && names::find(GENERIC_WORDS, fold).is_none()
        }
    };
    if reader.gap(at) != Gap::Bracket || !named {
        return false;
    }
    let first = (at.saturating_sub(MAX_WORDS)..at).rev().find(|&first| reader.gap(first) == Gap::Paragraph);
    // Roma, 12 mag. (ANSA) -
    let dated = |first: usize| (first + 1..at).any(|at| reader.word(at).shape == Shape::Number);
    let placed = first.is_some_and(|first| {
        reader.word(first).is_capital()
            && ((first..at).all(|at| reader.word(at).is_capital()) || dated(first))
    });
    let rest = reader.text[reader.word(at).end()..].strip_prefix(')');
    let rest = rest.map(|rest| rest.trim_start_matches(['.', ' ', '\u{A0}']));
    placed && rest.is_some_and(|rest| rest.starts_with(['-', '–', '—']))
}
