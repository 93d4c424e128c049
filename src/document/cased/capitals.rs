//! Words in capitals throughout: acronyms, and what is only printed so.
//!
//! In: the place of a word. Out: which it is. Cost: a look at the words around it.

use crate::document::reader::Reader;
use crate::document::text::word::{Gap, Shape, Style};

/// The most letters of an acronym; a longer word in capitals is a name that is written so.
const MOST_LETTERS: usize = 5;

/// Whether a word is in a line of capitals, or in a row of three words in capitals or more.
pub(in crate::document) fn is_shouted(reader: &Reader<'_, '_>, at: usize) -> bool {
    let upper = |at: &usize| reader.word(*at).shape == Shape::Upper;
    let before = (at.saturating_sub(2)..at).rev();
    let before = before.take_while(|one| reader.gap(one + 1) == Gap::Space && upper(one));
    let after =
        (at + 1..reader.len().min(at + 3)).take_while(|one| reader.gap(*one) == Gap::Space && upper(one));
    reader.style(at) == Style::Shouted || (upper(&at) && before.count() + after.count() > 1)
}

/// Whether a word is in capitals where others are not.
pub(in crate::document) fn is_acronym(reader: &Reader<'_, '_>, at: usize) -> bool {
    let word = reader.word(at);
    let cased = word.script.is_cased() && word.shape == Shape::Upper && !is_shouted(reader, at);
    cased && reader.fold(at).chars().count() <= MOST_LETTERS
}
