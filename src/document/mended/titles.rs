//! Titles that are told by what stands around them: *M. Macron* is Mr Macron in French, and an initial
//! elsewhere.
//!
//! In: the words of a text. Out: which of them are titles. Cost: nothing but a look at each word in a text
//! without such; else a pass over the words, and a resolution for each surname.

use crate::document::fit::{self, likenesses};
use crate::document::lexicon::{self, Class};
use crate::document::reader::Reader;
use crate::document::text::language;
use crate::document::text::word::{Gap, Shape};
use crate::entity::Kind;
use crate::name::lexicon::{self as names, toponyms::TOPONYMS};
use crate::name::{Name, Role};

/// Marks the titles of a text that the lists do not know as such.
pub(in crate::document) fn mark(reader: &mut Reader<'_, '_>) {
    let found: Vec<usize> = (0..reader.len()).filter(|&at| may_be_monsieur(reader, at)).collect();
    if found.is_empty() {
        return;
    }
    let french =
        language::is_french(&reader.words) || (0..reader.len()).any(|at| is_french_title(reader, at));
    let may_be_french = french || language::may_be_french(&reader.words);
    let mut others = Vec::new();
    for &at in &found {
        let dotted = reader.word(at).dotted;
        let surname = |reader: &mut Reader<'_, '_>| {
            may_be_french && (is_surname_of_text(reader, at + 1) || begins_full_name(reader, at + 1))
                || dotted && is_surname(reader, at + 1)
        };
        if french || surname(reader) {
            reader.set_class(at, Class::TITLE | Class::STRONG_TITLE);
        } else {
            others.push(at);
        }
    }
    // A text that gives one the title gives it to all whose given names it writes out.
    if others.len() < found.len() {
        for at in others.into_iter().filter(|at| begins_full_name(reader, at + 1)).collect::<Vec<_>>() {
            reader.set_class(at, Class::TITLE | Class::STRONG_TITLE);
        }
    }
}

/// Whether a given name stands at a word, and another capital after it.
fn begins_full_name(reader: &Reader<'_, '_>, at: usize) -> bool {
    let next = at + 1;
    reader.class(at).has(Class::GIVEN)
        && reader.gap(next) == Gap::Space
        && reader.word(next).shape == Shape::Capital
        && !reader.word(at).possessive
}

/// An M with a capital word after it, and no name or other title before it.
fn may_be_monsieur(reader: &Reader<'_, '_>, at: usize) -> bool {
    let word = reader.word(at);
    if word.len() != 1 || reader.fold(at) != "m" || !word.is_capital() {
        return false;
    }
    let next = reader.words.list.get(at + 1);
    let gap = if word.dotted { Gap::Dot } else { Gap::Space };
    let named = next.is_some_and(|next| next.gap == gap && next.shape == Shape::Capital && next.len() > 2);
    let beside = at > 0 && matches!(word.gap, Gap::Space | Gap::Dot | Gap::Hyphen);
    let inner = |before: usize| {
        let titled = reader.class(before).has(Class::TITLE);
        let capital = reader.word(before).is_capital() && (titled || !reader.word(before).opens);
        capital && !is_where(reader, before)
    };
    named && !(beside && inner(at - 1))
}

/// *In Moscow*: whether a word is a place behind a preposition.
fn is_where(reader: &Reader<'_, '_>, at: usize) -> bool {
    let place = names::find(TOPONYMS, reader.fold(at)).is_some() || reader.is_country(at);
    place && reader.after(at, |before| lexicon::is_within(reader.fold(before)))
}

/// Other forms of address that are French alone.
fn is_french_title(reader: &Reader<'_, '_>, at: usize) -> bool {
    reader.word(at).is_capital() && matches!(reader.fold(at), "mme" | "mmes" | "mlle" | "mlles")
}

/// Whether the text names someone of this family name in full whose other name does not begin with an M.
fn is_surname_of_text(reader: &Reader<'_, '_>, at: usize) -> bool {
    let same = |&other: &usize| other != at && reader.fold(other) == reader.fold(at);
    let after_name = |other: usize| {
        reader.after(other, |before| {
            reader.word(before).is_capital()
                && reader.class(before).has(Class::GIVEN)
                && !reader.fold(before).starts_with('m')
        })
    };
    (1..reader.len()).filter(same).any(after_name)
}

/// Whether the table has someone of this family name, in whatever spelling, whose other names do not begin
/// with an M.
fn is_surname(reader: &mut Reader<'_, '_>, at: usize) -> bool {
    let phrase = reader.phrase(at, at + 1);
    let verdict = reader.resolve(&phrase, Some(Kind::Person));
    let own = Name::parse_as(&phrase, Kind::Person);
    let bears = |name: &Name| {
        let others = || name.tokens().filter(|token| token.role() != Role::Family);
        let initial = others().any(|token| token.folded().starts_with('m'));
        let alike = |fit: fit::Fit| fit.family && fit.likeness >= likenesses::LEAST;
        !initial && fit::fit(&own, name).is_some_and(alike)
    };
    verdict.ranked.iter().any(|(entity, _)| reader.names_of(*entity).iter().any(bears))
}
