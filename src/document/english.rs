//! Whether a text is English, by its small words.
//!
//! In: words. Out: yes or no; no where small words say nothing. Cost: a look at the first words of the text, asked for once a text.

use super::lexicon;
use super::reader::Reader;
use super::words::Shape;

/// How many words of a text are looked at.
const LOOKED_AT: usize = 400;

/// Whether a text has small words of English, and more of them than articles of other languages.
pub(super) fn is_english(reader: &Reader<'_, '_>) -> bool {
    let small = (0..reader.len().min(LOOKED_AT)).filter(|&at| reader.word(at).shape == Shape::Lower);
    let (mut english, mut other) = (0, 0);
    for at in small {
        match reader.fold(at) {
            "and" | "for" | "of" | "said" | "the" | "to" | "with" => english += 1,
            fold => other += usize::from(lexicon::is_article(fold)),
        }
    }
    english > other
}
