//! Names of Korea, Taiwan and their neighbours that are written with a hyphen: *Moon Jae-in*, *Tsai Ing-wen*.
//!
//! In: a word. Out: whether it is the small last part of such a name. Cost: a look at the word's letters.

use std::ops::Range;

use crate::document::lexicon;
use crate::document::reader::Reader;
use crate::document::text::word::{Gap, Shape, Word};
use crate::name::letters::vowels::is_vowel;
use crate::name::lexicon as names;

/// The most letters of a syllable: *hyeong*.
const MOST_LETTERS: usize = 6;

/// The most letters of what is taken for one whatever they are, after two words or more.
const FEW_LETTERS: usize = 4;

/// Whether a word is the small last part of a name that has a capital word before: *Jong-un*.
pub(in crate::document) fn is_tail(reader: &Reader<'_, '_>, at: usize) -> bool {
    let Some(word) = reader.words.list.get(at).filter(|_| at > 1) else { return false };
    let fold = reader.fold(at);
    word.shape == Shape::Lower
        && word.gap == Gap::Hyphen
        && reader.gap(at + 1) != Gap::Hyphen
        && reader.word(at - 1).is_capital()
        && reader.word(at - 2).is_capital()
        && matches!(reader.gap(at - 1), Gap::Space | Gap::Line)
        && !lexicon::is_compound(fold)
        && (word.len() <= FEW_LETTERS || is_syllable(fold))
}

/// Whether a word is the small second part of a given name that stands first: *So-yeon Schröder*.
pub(in crate::document) fn is_given_tail(reader: &Reader<'_, '_>, at: usize) -> bool {
    let Some(word) = reader.words.list.get(at).filter(|_| at > 0) else { return false };
    let fold = reader.fold(at);
    let before = reader.word(at - 1);
    let named = |next: &Word| next.gap == Gap::Space && next.shape == Shape::Capital;
    word.shape == Shape::Lower
        && word.gap == Gap::Hyphen
        && before.shape == Shape::Capital
        && !before.opens
        && reader.words.list.get(at + 1).is_some_and(named)
        && !lexicon::is_compound(fold)
        && is_syllable(reader.fold(at - 1))
        && is_syllable(fold)
}

/// Whether a word may be the small second part of a given name that stands alone: *Keon-hee*.
pub(in crate::document) fn is_second_part(reader: &Reader<'_, '_>, at: usize) -> bool {
    let Some(word) = reader.words.list.get(at).filter(|_| at > 0) else { return false };
    let (fold, before) = (reader.fold(at), reader.word(at - 1));
    let ends = reader.gap(at + 1) != Gap::Hyphen;
    word.shape == Shape::Lower
        && word.gap == Gap::Hyphen
        && before.shape == Shape::Capital
        && ends
        && !lexicon::is_compound(fold)
        && is_syllable(reader.fold(at - 1))
        && is_syllable(fold)
}

/// Whether a word is the third of a Korean or Chinese name whose family name stands first, though a legal
/// form is spelled so: *Kim Ju Ae*.
pub(in crate::document) fn is_third(reader: &Reader<'_, '_>, at: usize) -> bool {
    at > 1
        && reader.word(at).len() <= FEW_LETTERS
        && reader.word(at - 2).shape == Shape::Capital
        && (at - 1..=at).all(|at| reader.gap(at) == Gap::Space)
        && are_capital_syllables(reader, at - 1..at + 1)
        && names::tables(reader.fold(at - 2)).family_first()
}

/// Whether words are syllables of Korean or Chinese that begin with capitals.
pub(in crate::document) fn are_capital_syllables(reader: &Reader<'_, '_>, mut words: Range<usize>) -> bool {
    words.all(|at| reader.word(at).shape == Shape::Capital && is_syllable(reader.fold(at)))
}

/// Whether a word is one syllable as Chinese and Korean have them: consonants, vowels, and at most one sound
/// that may end it.
fn is_syllable(fold: &str) -> bool {
    let bytes = fold.as_bytes();
    // A first y is a consonant, and a vowel after it begins no other group.
    let onset = bytes.iter().take_while(|byte| !is_vowel(**byte)).count();
    let rest = bytes.get(onset..).unwrap_or_default();
    let nucleus = rest.iter().take_while(|byte| is_vowel(**byte)).count();
    let coda = rest.get(nucleus..).unwrap_or_default();
    (1..=MOST_LETTERS).contains(&bytes.len())
        && (1..=3).contains(&nucleus)
        && matches!(coda, b"" | b"k" | b"l" | b"m" | b"n" | b"ng" | b"p" | b"t")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_told_from_words() {
        for syllable in ["in", "hye", "myung", "hyeong", "chiung", "pyng", "young", "cheol", "jeou"] {
            assert!(is_syllable(syllable), "{syllable}");
        }
        for word in ["based", "backed", "linked", "level", "friendly", "class", "trained", ""] {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
