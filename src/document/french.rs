//! Whether a text is French, by its small words.
//!
//! In: words. Out: yes or no. Cost: a look at the first words of the text.

use super::lexicon;
use super::reader::Reader;
use super::words::Shape;

/// How many words of a text are looked at.
const LOOKED_AT: usize = 400;

/// How many different small words of French show that a text is French.
const ENOUGH: usize = 3;

/// Whether small words of French are many in a text, and more than those of English.
pub(super) fn is_french(reader: &Reader<'_, '_>) -> bool {
    let small = (0..reader.len().min(LOOKED_AT)).filter(|&at| reader.word(at).shape == Shape::Lower);
    let mut found: Vec<&str> = Vec::new();
    let mut english = 0;
    for at in small {
        let fold = reader.fold(at);
        english += usize::from(matches!(fold, "of" | "the" | "to" | "was"));
        if lexicon::is_french(fold) {
            found.push(fold);
        }
    }
    let all = found.len();
    found.sort_unstable();
    found.dedup();
    found.len() >= ENOUGH && all > english
}
