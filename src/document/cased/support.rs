//! What of a text speaks for a stretch being a name, where the table says nothing.
//!
//! In: words. Out: how many things speak for it. Cost: some look-ups a word.

use crate::document::beside::strangers;
use crate::document::beside::syllables::{are_capital_syllables, is_tail};
use crate::document::lexicon::verbs::is_speech;
use crate::document::lexicon::{self, Class};
use crate::document::reader::Reader;
use crate::document::text::word::{Gap, Shape};
use crate::name::lexicon as names;

/// What speaks for a stretch being the name of a person that the table lacks.
pub(super) fn person_support(reader: &Reader<'_, '_>, from: usize, to: usize) -> u32 {
    let given = (from..to - 1).any(|at| reader.class(at).has(Class::GIVEN))
        && !reader.class(from).has(Class::COUNTRY);
    let initial = (from..to).any(|at| reader.word(at).dotted && reader.word(at).len() <= 2);
    let particle =
        (from..to).any(|at| reader.word(at).shape == Shape::Lower && reader.class(at).has(Class::PARTICLE));
    let common = Class::GENERIC | Class::ORDINARY | Class::MODIFIER;
    let plain = !(from..to).any(|at| reader.word(at).is_capital() && reader.class(at).has(common));
    let title = plain
        && reader.after(from, |before| {
            reader.class(before).has(Class::TITLE) && reader.word(before).shape != Shape::Upper
        });
    let family = plain && lexicon::is_family_form(reader.fold(to - 1));
    let acts = plain && acts(reader, from, to);
    let evident = [given, initial, particle, title, family, acts].into_iter().map(u32::from).sum();
    if evident > 0 {
        return evident;
    }
    let shaped = is_family_first(reader, from, to) || strangers::is_full_name(reader, from, to);
    u32::from(shaped)
}

/// Whether a span is the name of someone whose family name stands first: it is known to, and hyphened
/// syllables follow, a given name or syllable, or two words that are no others.
fn is_family_first(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    if !names::tables(reader.fold(from)).family_first() {
        return false;
    }
    let last = to - 1;
    // With its marks a word is Vietnamese, where a syllable is any word.
    let syllable =
        || names::tables(reader.fold(last)).is_chinese_syllable() && reader.slice(from, to).is_ascii();
    let given = || reader.class(last).has(Class::GIVEN) || syllable();
    match to - from {
        2 => reader.word(last).is_capital() && given() && strangers::are_names(reader, from, to),
        3 => {
            is_tail(reader, last)
                || are_syllables(reader, from + 1, to)
                || strangers::are_names(reader, from, to)
        }
        _ => false,
    }
}

/// *Kim Ju Ae*: whether words are syllables of Korean or Chinese and nothing else.
fn are_syllables(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    let said = Class::ORDINARY | Class::TITLE | Class::CALENDAR | Class::MODIFIER | Class::HEAD;
    are_capital_syllables(reader, from..to) && !(from..to).any(|at| reader.class(at).has(said))
}

/// Whether what stands around a name is what persons do: *said X Y*, *X Y, who…*, *X Y, 43*.
fn acts(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    let speaks = |at: usize| reader.word(at).shape == Shape::Lower && is_speech(reader.fold(at));
    let before = reader.after(from, speaks);
    let after = to < reader.len() && reader.gap(to) == Gap::Space && speaks(to);
    let apposed = to < reader.len() && reader.gap(to) == Gap::Comma && {
        let word = reader.word(to);
        let aged = word.shape == Shape::Number && word.len() <= 2 && reader.gap(to + 1) != Gap::Space;
        aged || (word.shape == Shape::Lower && matches!(reader.fold(to), "who" | "whose" | "whom"))
    };
    before || after || apposed
}
