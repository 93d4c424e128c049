//! Which language a text is in, as far as names depend on it, by its small words.
//!
//! In: words. Out: whether it is French, German or English. Cost: a look at the first words of the text.

use super::lexicon;
use super::reader::Reader;
use super::words::Shape;

/// How many words of a text are looked at.
const LOOKED_AT: usize = 400;

/// How many different small words show that a text is French.
const ENOUGH: usize = 3;

/// Whether small words of French are many in a text, and more than those of English.
pub(super) fn is_french(reader: &Reader<'_, '_>) -> bool {
    is_of(reader, lexicon::is_french, ENOUGH)
}

/// Whether small words of French are more in a text than those of English, however few.
pub(super) fn may_be_french(reader: &Reader<'_, '_>) -> bool {
    is_of(reader, lexicon::is_french, 1)
}

/// Whether small words of German are more in a text than those of English.
pub(super) fn is_german(reader: &Reader<'_, '_>) -> bool {
    is_of(reader, lexicon::is_german, 1)
}

/// Whether a text has small words of English that hardly another language has.
pub(super) fn is_english(reader: &Reader<'_, '_>) -> bool {
    let first = 0..reader.len().min(LOOKED_AT);
    first
        .into_iter()
        .any(|at| matches!(reader.fold(at), "the" | "of") && reader.word(at).shape == Shape::Lower)
}

fn is_of(reader: &Reader<'_, '_>, is_of_language: fn(&str) -> bool, enough: usize) -> bool {
    let small = (0..reader.len().min(LOOKED_AT)).filter(|&at| reader.word(at).shape == Shape::Lower);
    let mut found: Vec<&str> = Vec::new();
    let mut english = 0;
    for at in small {
        let fold = reader.fold(at);
        english += usize::from(matches!(fold, "and" | "of" | "the" | "to"));
        if is_of_language(fold) {
            found.push(fold);
        }
    }
    let all = found.len();
    found.sort_unstable();
    found.dedup();
    found.len() >= enough && all > english
}
