//! Khmer, consonant by consonant.
//!
//! Follows the press of Cambodia (*Hun Sen*, *Kem Sokha*, *Phnom Penh*): a vowel sounds after the series of
//! its consonant, a or o, which a mark may exchange; the vowel that is not written stays out at the end of a
//! word and in the consonant that closes a syllable.

use std::iter::Peekable;
use std::str::Chars;

use super::{fallback, lookup};

/// What a vowel sounds like after a consonant of the first series and of the second.
type Vowel = (&'static str, &'static str);

/// Puts the next consonant under the one before.
const SUBSCRIPT: char = '\u{17D2}';

/// Romanizes a token in Khmer.
pub(super) fn romanize(token: &str, out: &mut String) {
    let mut letters = token.chars().peekable();
    let begin = out.len();
    let mut before = Before::Nothing;
    while let Some(c) = letters.next() {
        if lookup(CONSONANTS, c).is_none() {
            match lookup(VOWELS, c) {
                Some(vowel) => out.push_str(vowel),
                None => fallback::push(c, out),
            }
            before = Before::Written;
            continue;
        }
        let first = out.len() == begin;
        // After a written vowel a consonant closes the syllable if the next one has a vowel of its own, but h
        // closes none.
        let mut ahead = letters.clone();
        let next_is_whole = ahead.next().is_some_and(|next| lookup(CONSONANTS, next).is_some())
            && ahead.next().is_some_and(|sign| signed(sign).is_some());
        let closes = match before {
            Before::Nothing => false,
            Before::Inherent => true,
            Before::Written => next_is_whole && c != 'ហ',
        };
        let Marked { vowel, second, closes } = marked(c, closes, &mut letters, out);
        let last = letters.peek().is_none() && !first;
        before = match vowel {
            Some((of_first, of_second)) => {
                out.push_str(if second { of_second } else { of_first });
                Before::Written
            }
            None if closes || last => Before::Nothing,
            None => {
                out.push_str(if second { "o" } else { "a" });
                Before::Inherent
            }
        };
    }
}

/// What the marks of a consonant say.
struct Marked {
    vowel: Option<Vowel>,
    /// Whether it is of the second series.
    second: bool,
    /// Whether it closes a syllable.
    closes: bool,
}

/// Writes a consonant with those under it, and reads its marks.
fn marked(c: char, closes: bool, letters: &mut Peekable<Chars<'_>>, out: &mut String) -> Marked {
    let start = out.len();
    out.push_str(lookup(CONSONANTS, c).unwrap_or_default());
    let mut found = Marked { vowel: None, second: is_second(c), closes };
    while let Some(&mark) = letters.peek() {
        match mark {
            SUBSCRIPT => {}
            '\u{17C9}' => {
                found.second = false;
                if c == 'ប' {
                    out.truncate(start);
                    out.push('p');
                }
            }
            '\u{17CA}' => found.second = true,
            '\u{17CB}' => found.closes = true,
            // The nasal after a vowel, or with one of its own.
            '\u{17C6}' => found.vowel = Some(nasal(found.vowel)),
            '\u{17C7}' | '\u{17C8}' | '\u{17CC}'..='\u{17D1}' | '\u{17D3}' | '\u{17DD}' => {}
            _ => match signed(mark) {
                Some(sign) => found.vowel = Some(sign),
                None => break,
            },
        }
        letters.next();
        if mark == SUBSCRIPT
            && let Some(under) = letters.next_if(|&c| lookup(CONSONANTS, c).is_some())
        {
            out.push_str(lookup(CONSONANTS, under).unwrap_or_default());
            // The stronger of the two says which series it is, and nasals and liquids are weak.
            found.second = if is_weak(under) { found.second } else { is_second(under) };
            found.closes = false;
        }
    }
    found
}

/// What comes before a consonant.
#[derive(Clone, Copy)]
enum Before {
    /// No vowel: the head of a word, or a consonant that closes a syllable.
    Nothing,
    /// A vowel that is not written, so that a consonant closes the syllable.
    Inherent,
    Written,
}

/// The vowel with the nasal that follows it.
fn nasal(vowel: Option<Vowel>) -> Vowel {
    match vowel {
        Some(("a", _)) => ("am", "oam"),
        Some(("o", _)) => ("om", "um"),
        _ => ("am", "om"),
    }
}

/// What a vowel sign sounds like.
fn signed(c: char) -> Option<Vowel> {
    Some(match c {
        'ា' => ("a", "ea"),
        'ិ' | 'ី' => ("i", "i"),
        'ឹ' => ("e", "ue"),
        'ឺ' => ("eu", "eu"),
        'ុ' | 'ូ' => ("o", "u"),
        'ួ' => ("uo", "uo"),
        'ើ' => ("oe", "oe"),
        'ឿ' => ("oea", "oea"),
        'ៀ' => ("ie", "ie"),
        'េ' | 'ែ' => ("e", "e"),
        'ៃ' => ("ai", "ey"),
        'ោ' => ("o", "o"),
        'ៅ' => ("au", "ov"),
        _ => return None,
    })
}

/// Whether a consonant is of the second series.
fn is_second(c: char) -> bool {
    matches!(c, 'គ' | 'ឃ' | 'ង' | 'ជ' | 'ឈ' | 'ញ' | 'ឌ' | 'ឍ' | 'ទ' | 'ធ' | 'ន' | 'ព' | 'ភ' | 'ម'..='វ')
}

/// Whether a consonant under another leaves its series as it is.
fn is_weak(c: char) -> bool {
    matches!(c, 'ង' | 'ញ' | 'ណ' | 'ន' | 'ម'..='វ')
}

/// The consonants, sorted.
#[rustfmt::skip]
static CONSONANTS: &[(char, &str)] = &[
    ('ក', "k"), ('ខ', "kh"), ('គ', "k"), ('ឃ', "kh"), ('ង', "ng"), ('ច', "ch"), ('ឆ', "chh"), ('ជ', "ch"), ('ឈ', "chh"), ('ញ', "nh"),
    ('ដ', "d"), ('ឋ', "th"), ('ឌ', "d"), ('ឍ', "th"), ('ណ', "n"), ('ត', "t"), ('ថ', "th"), ('ទ', "t"), ('ធ', "th"), ('ន', "n"),
    ('ប', "b"), ('ផ', "ph"), ('ព', "p"), ('ភ', "ph"), ('ម', "m"), ('យ', "y"), ('រ', "r"), ('ល', "l"), ('វ', "v"), ('ឝ', "s"), ('ឞ', "s"),
    ('ស', "s"), ('ហ', "h"), ('ឡ', "l"), ('អ', ""),
];

/// Vowels that stand by themselves, sorted.
#[rustfmt::skip]
static VOWELS: &[(char, &str)] = &[
    ('ឣ', "a"), ('ឤ', "a"), ('ឥ', "e"), ('ឦ', "ei"), ('ឧ', "o"), ('ឩ', "u"), ('ឪ', "ov"), ('ឫ', "rue"), ('ឬ', "rue"), ('ឭ', "lue"), ('ឮ', "lue"),
    ('ឯ', "e"), ('ឰ', "ai"), ('ឱ', "ao"), ('ឲ', "ao"), ('ឳ', "au"),
];

#[cfg(test)]
mod tests {
    use super::super::tests::{check, check_sorted};

    #[test]
    fn tables_are_sorted() {
        check_sorted(super::VOWELS);
        check_sorted(super::CONSONANTS);
    }

    #[test]
    fn names() {
        check(
            super::romanize,
            &[
                ("prime minister", "ហ៊ុន", "hun"),
                ("his family name", "សែន", "sen"),
                ("his son", "ម៉ាណែត", "manet"),
                ("capital", "ភ្នំពេញ", "phnompenh"),
                ("king", "នរោត្តម", "norottam"),
                ("open before h", "សីហនុ", "sihanu"),
                ("p", "ប៉ុល", "pol"),
                ("inherent vowel", "ពត", "pot"),
                ("closed syllable", "សៀមរាប", "siemreab"),
                ("shortened", "លន់", "lon"),
                ("om", "សំរិន", "samrin"),
                ("subscript", "កម្ពុជា", "kampuchea"),
                ("one letter", "ស", "sa"),
                ("vowel by itself", "ឯ", "e"),
            ],
        );
    }
}
