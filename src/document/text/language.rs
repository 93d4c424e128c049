//! Which language a text is in, as far as names depend on it, by its small words.
//!
//! In: words. Out: whether it is French, German, Indonesian or English. Cost: a look at the first words of the text.

use super::word::Shape;
use super::words::Words;
use crate::document::lexicon;

/// How many words of a text are looked at.
const LOOKED_AT: usize = 400;

/// How many different small words show that a text is French.
const ENOUGH: usize = 3;

/// Whether small words of French are many in a text, and more than those of English.
pub(in crate::document) fn is_french(words: &Words) -> bool {
    is_of(words, lexicon::is_french, ENOUGH)
}

/// Whether small words of French are more in a text than those of English, however few.
pub(in crate::document) fn may_be_french(words: &Words) -> bool {
    is_of(words, lexicon::is_french, 1)
}

/// Whether small words of German are more in a text than those of English.
pub(in crate::document) fn is_german(words: &Words) -> bool {
    is_of(words, lexicon::is_german, 1)
}

/// Whether small words of Indonesian are more in a text than those of English.
pub(in crate::document) fn is_indonesian(words: &Words) -> bool {
    is_of(words, lexicon::is_indonesian, 1)
}

/// Whether a text has small words of English, and more of them than articles of other languages.
pub(in crate::document) fn is_english(words: &Words) -> bool {
    let (mut english, mut other) = (0, 0);
    for fold in small_words(words) {
        match fold {
            "and" | "for" | "of" | "said" | "the" | "to" | "with" => english += 1,
            fold => other += usize::from(lexicon::is_article(fold)),
        }
    }
    english > other
}

/// The first words of a text that are in small letters.
fn small_words(words: &Words) -> impl Iterator<Item = &str> {
    let first = (0..).zip(words.list.iter().take(LOOKED_AT));
    first.filter(|(_, word)| word.shape == Shape::Lower).map(|(at, _)| words.fold(at))
}

fn is_of(words: &Words, is_of_language: fn(&str) -> bool, enough: usize) -> bool {
    let mut found: Vec<&str> = Vec::new();
    let mut english = 0;
    for fold in small_words(words) {
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
