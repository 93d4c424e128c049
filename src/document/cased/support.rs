//! What of a text speaks for a stretch being a name, where the table says nothing.
//!
//! In: words. Out: how many things speak for it; and the words that are names elsewhere in the text.

use hashbrown::HashSet;

use super::strangers;
use super::syllables::{are_capital_syllables, is_tail};
use crate::document::lexicon::{self, Class};
use crate::document::reader::Reader;
use crate::document::text::word::{Gap, Shape, Style};
use crate::index::surfaces::Key;
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
    let speaks = |at: usize| reader.word(at).shape == Shape::Lower && lexicon::is_speech(reader.fold(at));
    let before = reader.after(from, speaks);
    let after = to < reader.len() && reader.gap(to) == Gap::Space && speaks(to);
    let apposed = to < reader.len() && reader.gap(to) == Gap::Comma && {
        let word = reader.word(to);
        let aged = word.shape == Shape::Number && word.len() <= 2 && reader.gap(to + 1) != Gap::Space;
        aged || (word.shape == Shape::Lower && matches!(reader.fold(to), "who" | "whose" | "whom"))
    };
    before || after || apposed
}

/// The words that stand capitalised and alone inside a sentence, so that at its beginning they may be names
/// as well.
pub(in crate::document) fn seen_inside(reader: &Reader<'_, '_>) -> HashSet<Key> {
    let capital = |at: usize| {
        let word = reader.words.list.get(at);
        word.is_some_and(|word| word.is_capital() && word.gap == Gap::Space)
    };
    let inside = (0..reader.len()).filter(|&at| {
        let word = reader.word(at);
        if !word.is_capital() || word.opens || word.style != Style::Plain || capital(at + 1) {
            return false;
        }
        let linked =
            |before: usize| reader.word(before).is_capital() || reader.class(before).has(Class::LINK);
        !reader.after(at, |before| linked(before) && reader.fold(before) != "the")
    });
    inside.map(|at| reader.key(at, at + 1)).collect()
}
