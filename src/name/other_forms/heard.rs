//! What a name may be that was taken down by ear, in small letters: *are jay pirelli* is *R J pirelli*, *pope
//! pius twelve* is *pope pius xii*, *kara mazov* is *karamazov*.
//!
//! In: a name without capitals. Out: the names it may be, each with what speaks against it. Cost: a look-up a
//! word, and a form for each run of words.

use std::ops::Range;

use crate::name::lexicon;
use crate::name::lexicon::numbers::{self, NUMBERS};
use crate::name::words::letter_names::{self, Spoken};

/// The words of the longest name that was heard so.
const MOST_WORDS: usize = 6;

/// The most letters of a word made of several.
const MOST_LETTERS: usize = 16;

/// What speaks against words being letters or a number, and against their being one word, in bits. Measured
/// on names that recognisers of speech misheard, and on names that a table lacks.
const BITS_AGAINST_LETTERS: f32 = 1.0;
const BITS_AGAINST_NUMBER: f32 = 0.5;
const BITS_AGAINST_ONE_WORD: f32 = 2.0;

/// What a name may be that was heard, and memory for that of another.
#[derive(Clone, Debug, Default)]
pub(crate) struct Heard {
    text: String,
    found: Vec<(Range<usize>, f32)>,
}

impl Heard {
    /// Finds what a name may be.
    pub(crate) fn find(&mut self, name: &str) {
        self.text.clear();
        self.found.clear();
        let is_of_ear = |byte: u8| byte.is_ascii_lowercase() || matches!(byte, b' ' | b'\'' | b'-');
        let mut words = [""; MOST_WORDS];
        let mut count = 0;
        for word in name.split_ascii_whitespace() {
            let Some(place) = words.get_mut(count) else { return };
            (*place, count) = (word, count + 1);
        }
        if count < 2 || !name.bytes().all(is_of_ear) {
            return;
        }
        let words = &words[..count];
        self.add_letters(words);
        self.add_number(words);
        for from in 0..count {
            for to in from + 2..=count {
                self.add_one_word(words, from..to);
            }
        }
    }

    /// The names that were found, and what speaks against each.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, f32)> {
        self.found.iter().map(|(range, bits)| (&self.text[range.clone()], *bits))
    }

    fn add<'w>(&mut self, words: impl Iterator<Item = &'w str>, bits: f32) {
        let from = self.text.len();
        for word in words {
            if self.text.len() > from && !word.is_empty() {
                self.text.push(' ');
            }
            self.text.push_str(word);
        }
        self.found.push((from..self.text.len(), bits));
    }

    /// Adds the name with letters in the place of their names: where several stand together, or one that is
    /// no other word. An acronym is one word of them.
    fn add_letters(&mut self, words: &[&str]) {
        let spoken = |at: usize| words.get(at).and_then(|word| letter_names::spoken(word));
        let is_letter = |at: usize| {
            let beside = at > 0 && spoken(at - 1).is_some() || spoken(at + 1).is_some();
            spoken(at).is_some_and(|one| beside || one.sure)
        };
        let letters: Vec<Option<Spoken>> =
            (0..words.len()).map(|at| spoken(at).filter(|_| is_letter(at))).collect();
        if letters.iter().flatten().all(|one| one.alone) {
            return;
        }
        if letters.iter().all(Option::is_some) {
            let acronym: String = letters.iter().flatten().map(|one| one.letter).collect();
            self.add(std::iter::once(acronym.as_str()), BITS_AGAINST_LETTERS);
            return;
        }
        let texts: Vec<String> = letters
            .iter()
            .zip(words)
            .map(|(letter, word)| letter.map_or_else(|| (*word).to_owned(), |one| one.letter.to_string()))
            .collect();
        self.add(texts.iter().map(String::as_str), BITS_AGAINST_LETTERS);
    }

    /// Adds the name with the number of a ruler, which a name or a title tells, as a Roman one.
    fn add_number(&mut self, words: &[&str]) {
        let [before @ .., name, number] = words else { return };
        let is_title = |word: &&str| lexicon::tables(word).offices();
        let of_ruler = || lexicon::tables(name).name_of_ruler() != 0 || before.iter().any(is_title);
        let number = lexicon::find(NUMBERS, number).filter(|&number| number > 1 && of_ruler());
        if let Some(roman) = number.and_then(numbers::in_roman) {
            let words = before.iter().copied().chain([*name, roman.as_str()]);
            self.add(words, BITS_AGAINST_NUMBER);
        }
    }

    /// Adds the name with some words as one.
    fn add_one_word(&mut self, words: &[&str], run: Range<usize>) {
        let one: String = words[run.clone()].concat();
        if one.len() <= MOST_LETTERS {
            let (before, behind) = (&words[..run.start], &words[run.end..]);
            let words = before.iter().copied().chain([one.as_str()]).chain(behind.iter().copied());
            self.add(words, BITS_AGAINST_ONE_WORD);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_heard_is_written_otherwise() {
        let cases = [
            ("letters before a name", "are jay pirelli", "R J pirelli"),
            ("a letter that is no word", "paul aitch moreno", "paul H moreno"),
            ("an acronym", "en bee see", "NBC"),
            ("a number", "pope pius twelve", "pope pius xii"),
            ("one word", "kara mazov", "karamazov"),
            ("some words of several", "ivan kara mazov", "ivan karamazov"),
        ];
        let mut heard = Heard::default();
        for (name, text, expected) in cases {
            heard.find(text);
            assert!(heard.iter().any(|(text, _)| text == expected), "{name}");
        }
        for (name, text) in [("capitals", "Kara Mazov"), ("one word", "karamazov"), ("a figure", "kara 2")] {
            heard.find(text);
            assert!(heard.iter().next().is_none(), "{name}");
        }
    }
}
