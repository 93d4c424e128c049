//! Arabic letters with the signs that follow them.

use std::str::Chars;

use super::super::is_mark;

/// A letter with its vowel signs.
#[derive(Clone, Copy, Default)]
pub(super) struct Letter {
    pub(super) base: char,
    pub(super) vowel: Option<char>,
    /// Bears the small alef of الرحمٰن and موسیٰ.
    pub(super) alef: bool,
    pub(super) doubled: bool,
    /// A joiner parts it from what follows, as at the end of a word.
    pub(super) parted: bool,
}

/// The letters of a token, each with the signs that follow it.
#[derive(Clone)]
pub(super) struct Voweled<'a>(Chars<'a>);

impl<'a> Voweled<'a> {
    pub(super) fn new(token: &'a str) -> Self {
        Voweled(token.chars())
    }
}

impl Iterator for Voweled<'_> {
    type Item = Letter;

    fn next(&mut self) -> Option<Letter> {
        let mut letter = Letter { base: self.0.find(|&c| !is_sign(c))?, ..Letter::default() };
        let mut ahead = self.0.clone();
        while let Some(sign) = ahead.next().filter(|&c| is_sign(c)) {
            match sign {
                '\u{64E}' => letter.vowel = Some('a'),
                '\u{64F}' | '\u{657}' => letter.vowel = Some('u'),
                '\u{650}' | '\u{656}' => letter.vowel = Some('i'),
                '\u{651}' => letter.doubled = true,
                '\u{670}' => letter.alef = true,
                '\u{200C}' => letter.parted = true,
                _ => {}
            }
            self.0 = ahead.clone();
        }
        Some(letter)
    }
}

/// Returns whether a character only tells how the letter before it is read or joined.
pub(super) fn is_sign(c: char) -> bool {
    is_mark(c) || matches!(c, 'ـ' | '\u{200C}' | '\u{200D}')
}
