//! Which language a text is in, as far as names depend on it, by its small words.
//!
//! In: words. Out: whether it is French, German or English. Cost: a look at the first words of the text.

use super::words::Shape;
use crate::document::lexicon;
use crate::document::reader::Reader;

/// How many words of a text are looked at.
const LOOKED_AT: usize = 400;

/// How many different small words show that a text is French.
const ENOUGH: usize = 3;

/// Whether small words of French are many in a text, and more than those of English.
pub(in crate::document) fn is_french(reader: &Reader<'_, '_>) -> bool {
    is_of(reader, lexicon::is_french, ENOUGH)
}

/// Whether small words of French are more in a text than those of English, however few.
pub(super) fn may_be_french(reader: &Reader<'_, '_>) -> bool {
    is_of(reader, lexicon::is_french, 1)
}

/// Whether small words of German are more in a text than those of English.
pub(in crate::document) fn is_german(reader: &Reader<'_, '_>) -> bool {
    is_of(reader, lexicon::is_german, 1)
}

/// Whether a text has small words of English, and more of them than articles of other languages.
pub(in crate::document) fn is_english(reader: &Reader<'_, '_>) -> bool {
    let (mut english, mut other) = (0, 0);
    for fold in small_words(reader) {
        match fold {
            "and" | "for" | "of" | "said" | "the" | "to" | "with" => english += 1,
            fold => other += usize::from(lexicon::is_article(fold)),
        }
    }
    english > other
}

/// The first words of a text that are in small letters.
fn small_words<'w>(reader: &'w Reader<'_, '_>) -> impl Iterator<Item = &'w str> {
    let first = 0..reader.len().min(LOOKED_AT);
    first.filter(|&at| reader.word(at).shape == Shape::Lower).map(|at| reader.fold(at))
}

fn is_of(reader: &Reader<'_, '_>, is_of_language: fn(&str) -> bool, enough: usize) -> bool {
    let mut found: Vec<&str> = Vec::new();
    let mut english = 0;
    for fold in small_words(reader) {
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
