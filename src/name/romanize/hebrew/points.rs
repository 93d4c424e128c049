//! Hebrew letters with the points that follow them.

use std::str::Chars;

use super::super::is_mark;

/// A letter with its points.
#[derive(Clone, Copy, Default)]
pub(super) struct Letter {
    pub(super) base: char,
    pub(super) vowel: &'static str,
    pub(super) pointed: bool,
    pub(super) dagesh: bool,
    pub(super) sin: bool,
    pub(super) geresh: bool,
}

/// The letters of a token, each with the points that follow it.
#[derive(Clone)]
pub(super) struct Pointed<'a>(Chars<'a>);

impl<'a> Pointed<'a> {
    pub(super) fn new(token: &'a str) -> Self {
        Pointed(token.chars())
    }
}

impl Iterator for Pointed<'_> {
    type Item = Letter;

    fn next(&mut self) -> Option<Letter> {
        let base = self.0.find(|&c| !is_mark(c) && !is_sign(c))?;
        let mut letter = Letter { base, ..Letter::default() };
        let mut ahead = self.0.clone();
        while let Some(c) = ahead.next().filter(|&c| is_mark(c) || is_sign(c)) {
            letter.add(c);
            self.0 = ahead.clone();
        }
        Some(letter)
    }
}

impl Letter {
    fn add(&mut self, sign: char) {
        let vowel = match sign {
            '\u{5B1}' | '\u{5B5}' | '\u{5B6}' => "e",
            '\u{5B2}' | '\u{5B7}' | '\u{5B8}' => "a",
            '\u{5B3}' | '\u{5B9}' | '\u{5BA}' | '\u{5C7}' => "o",
            '\u{5B4}' => "i",
            '\u{5BB}' => "u",
            // Sheva: mostly silent, and a sign that no other vowel follows.
            '\u{5B0}' => "",
            '\u{5BC}' => {
                self.dagesh = true;
                return;
            }
            '\u{5C2}' => {
                self.sin = true;
                return;
            }
            _ => {
                self.geresh |= matches!(sign, '׳' | '\'' | '’' | 'ʼ');
                return;
            }
        };
        self.pointed = true;
        self.vowel = vowel;
    }
}

/// Returns whether a character is a geresh or gershayim, in print or as typed.
fn is_sign(c: char) -> bool {
    matches!(c, '׳' | '״' | '\'' | '’' | 'ʼ' | '"' | '”')
}
