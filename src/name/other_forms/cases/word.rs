//! What the letters of a word say of its case.
//!
//! In: a word. Out: where its stem ends before an ending, or a mark and an ending; the cases that it is in as
//! it stands. Cost: a look at its last letters.

use unicode_normalization::char::is_combining_mark;

use crate::name::derived::case_endings::{Ending, SAME_LETTER, ending_in, unmarked};
use crate::name::letters::{quotes::is_apostrophe, vowels};
use crate::name::lexicon::languages::{Cases, NOMINATIVE, OTHER_CASES, Row, Stem, Whose};

/// The letters of the shortest nominative.
const LEAST_LETTERS: usize = 3;

/// How telling an ending is after an apostrophe, where it is one letter and where it is more.
pub(super) const TELLING_LETTER: f32 = 6.0;
pub(super) const TELLING_LETTERS: f32 = 9.5;

/// How telling one is at most after a hyphen, which may be of the name.
const TELLING_HYPHEN: f32 = 3.0;

/// The cases of a man's name, and those of a woman's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Gendered(u16);

impl Gendered {
    pub(super) const NONE: Gendered = Gendered(0);
    pub(super) const ALL: Gendered = Gendered::of(Whose::Anybody, OTHER_CASES | NOMINATIVE);

    pub(super) const fn of(whose: Whose, cases: Cases) -> Gendered {
        let (man, woman) = (cases as u16, (cases as u16) << Cases::BITS);
        Gendered(match whose {
            Whose::Man => man,
            Whose::Woman => woman,
            Whose::Anybody => man | woman,
        })
    }

    pub(super) fn and(self, other: Gendered) -> Option<Gendered> {
        let both = self.0 & other.0;
        (both != 0).then_some(Gendered(both))
    }

    pub(super) fn or(self, other: Gendered) -> Gendered {
        Gendered(self.0 | other.0)
    }
}

/// The cases that a word is in as it stands because it has none: the family name of a woman, which stands
/// last, that ends in a consonant, any name that ends in some vowels, an initial, and what is small among
/// capitals.
pub(super) fn undeclined(word: &str, is_last: bool, has_capitals: bool) -> Gendered {
    let is_small = has_capitals && word.starts_with(char::is_lowercase)
        || word.ends_with('.')
        || word.chars().nth(1).is_none();
    let last = word.chars().next_back().map_or(' ', |c| unmarked(small(c)));
    match last {
        _ if is_small => Gendered::ALL,
        'о' | 'у' | 'и' | 'э' | 'e' | 'i' | 'o' | 'u' | 'y' => Gendered::of(Whose::Anybody, OTHER_CASES),
        'а' | 'я' | 'ю' | 'е' | 'ы' | 'a' => Gendered::NONE,
        _ if is_last => Gendered::of(Whose::Woman, OTHER_CASES),
        _ => Gendered::NONE,
    }
}

/// The endings that may be those of a word by its last two letters.
pub(super) fn endings_of(word: &str) -> impl Iterator<Item = &'static Ending> {
    let letters = word.chars().rev().filter(|&c| !is_combining_mark(c));
    let mut letters = letters.map(|c| unmarked(small(c))).chain([' ', ' ']);
    let mut next = || letters.next().unwrap_or(' ');
    let last = next();
    ending_in(next(), last)
}

/// Where the stem ends of a word that may have an ending.
pub(super) fn stem(word: &str, ending: &Ending, harmony: bool) -> Option<usize> {
    let end = before(word, ending.letters)?;
    let (stem, nominative) = (&word[..end], ending.row.nominative);
    let long = stem.chars().count() + nominative.chars().count() >= LEAST_LETTERS;
    (long && takes(stem, ending.row) && (!harmony || agrees(stem, ending.letters))).then_some(end)
}

/// Where the letters begin that a word ends in.
fn before(word: &str, ending: &str) -> Option<usize> {
    let mut letters = word.char_indices().rev().filter(|&(_, c)| !is_combining_mark(c));
    let mut end = word.len();
    for of_ending in ending.chars().rev() {
        let (at, c) = letters.next()?;
        if of_ending == SAME_LETTER {
            let (first, same) = letters.next()?;
            return (same == c && !is_vowel(c)).then_some(first + same.len_utf8());
        }
        // A name may be written without the marks of its letters.
        let c = small(c);
        if c != of_ending && c != unmarked(of_ending) {
            return None;
        }
        end = at;
    }
    Some(end)
}

pub(super) fn small(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

/// Whether a nominative of a row is written so.
fn takes(stem: &str, row: &Row) -> bool {
    let Some(last) = stem.chars().next_back().map(small) else { return false };
    let velar = "гжкхчшщgkh".contains(last);
    match row.stem {
        Stem::Any => last.is_alphabetic(),
        Stem::Vowel => is_vowel(last),
        Stem::Consonant => last.is_alphabetic() && !is_vowel(last) && last != 'ь',
        Stem::Velar => velar,
        Stem::NotVelar => !velar && !is_vowel(last),
    }
}

fn is_vowel(c: char) -> bool {
    let letter = unmarked(small(c));
    vowels::is_vowel(letter) || "аеёиоуыэюяієїөүұә".contains(letter)
}

/// Whether the first vowel of an ending goes with the last one of a stem: back with back, front with front.
fn agrees(stem: &str, ending: &str) -> bool {
    let side = |c: char| match c {
        'a' | 'o' | 'u' | 'ı' | 'á' | 'ó' | 'ú' | 'а' | 'о' | 'у' | 'ы' | 'ұ' => Some(true),
        'e' | 'ö' | 'ü' | 'ä' | 'ə' | 'é' | 'ő' | 'ű' | 'е' | 'ө' | 'ү' | 'ә' | 'і' => {
            Some(false)
        }
        _ => None,
    };
    let of_stem = stem.chars().rev().map(small).find(|&c| is_vowel(c)).and_then(side);
    let of_ending = ending.chars().find_map(side);
    of_stem.zip(of_ending).is_none_or(|(stem, ending)| stem == ending)
}

pub(super) fn is_long_enough(name: &str) -> bool {
    name.chars().filter(|c| c.is_alphabetic()).count() >= LEAST_LETTERS
}

/// Where a word ends that is written before an apostrophe, a hyphen or a colon and the ending of a case, and
/// how telling that is.
pub(super) fn marked(word: &str) -> Option<(usize, f32)> {
    let is_mark = |c: char| is_apostrophe(c) || matches!(c, '-' | ':' | '‑');
    let at = word.rfind(is_mark)?;
    let mark = word[at..].chars().next()?;
    let (stem, letters) = (&word[..at], &word[at + mark.len_utf8()..]);
    let is_small = letters.chars().all(char::is_lowercase);
    if !is_small || !is_long_enough(stem) {
        return None;
    }
    let ending = endings_of(letters).find(|ending| before(letters, ending.letters) == Some(0))?;
    // A hyphen may be of the name, unless that is an acronym.
    let telling = match letters.len() {
        _ if mark == '-' && stem.chars().any(char::is_lowercase) => ending.telling.min(TELLING_HYPHEN),
        1 => TELLING_LETTER,
        _ => TELLING_LETTERS,
    };
    Some((at, telling))
}
