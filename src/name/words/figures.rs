//! Figures that scanners and typists put for letters: *S1nwar*, *Gr0up*, *An5arallah*.
//!
//! In: words. Out: the same, those with such figures in letters. Cost: a look at the bytes of a text; more
//! only where there is a figure.

use super::word::Word;
use crate::name::letters::script::Script;
use crate::name::letters::vowels::is_vowel;
use crate::name::lexicon::is_known;

/// The most letters of a word that is read so, and how many places of it may be either of two letters.
const MOST_LETTERS: usize = 32;
const MOST_EITHER: usize = 3;

/// With fewer letters besides, a word is a number (*W1A*, *F16*), but a nought within is a letter (*T0m*).
const LEAST_LETTERS: usize = 3;
const LEAST_BESIDE_NOUGHT: usize = 2;

/// With fewer letters behind it, a figure at the beginning is a number where that makes no known word.
const LEAST_LETTERS_BEHIND: usize = 5;

/// How many letters and figures the first half of a British postcode has that could be a word (*SW1A 1AA*).
const POSTCODE: u16 = 4;

/// Reads the figures within words as the letters that look like them.
pub(crate) fn read_as_letters(text: &str, words: &mut [Word], letters: &mut String) {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return;
    }
    for place in 0..words.len() {
        let begins_with_figure =
            |word: &Word| word.of(letters).as_bytes().first().is_some_and(u8::is_ascii_digit);
        let is_postcode = words[place].count == POSTCODE
            && !begins_with_figure(&words[place])
            && words.get(place + 1).is_some_and(begins_with_figure);
        if words[place].script != Script::Latin || is_postcode {
            continue;
        }
        if let Some(read) = Read::of(words[place].of(letters)) {
            let (start, word) = (letters.len(), &mut words[place]);
            letters.push_str(read.text());
            word.letters = (start, letters.len());
            if word.capitals + read.figures == word.count {
                word.capitals = word.count;
            }
        }
    }
}

/// A word in letters.
struct Read {
    letters: [u8; MOST_LETTERS],
    count: usize,
    figures: u16,
}

impl Read {
    /// A word with the letters that its figures look like; none where it has other figures, or too many, or
    /// where they are likelier a number before it or behind it.
    fn of(word: &str) -> Option<Read> {
        let bytes = word.as_bytes();
        let is_figure = |byte: &u8| byte.is_ascii_digit();
        let figures = bytes.iter().filter(|byte| is_figure(byte)).count();
        if figures == 0 || bytes.len() > MOST_LETTERS || !word.is_ascii() {
            return None;
        }
        let (first, last) = (bytes[0], bytes[bytes.len() - 1]);
        let within = !is_figure(&first) && !is_figure(&last);
        let noughts = within && bytes.iter().all(|byte| !is_figure(byte) || *byte == b'0');
        let least = if noughts { LEAST_BESIDE_NOUGHT } else { LEAST_LETTERS };
        let beside = bytes.len() - figures;
        // Several figures are a number, but for 00 and 11 within a word.
        let is_number = |pair: &[u8]| pair.iter().all(is_figure) && pair[0] != pair[1];
        if beside < least || beside < 2 * figures || bytes.windows(2).any(is_number) {
            return None;
        }
        let ends = [&bytes[..2], &bytes[bytes.len() - 2..]];
        if ends.iter().any(|end| end.iter().all(is_figure)) {
            return None;
        }
        let mut read = Read { letters: [0; MOST_LETTERS], count: bytes.len(), figures: figures as u16 };
        let (mut either, mut any) = ([0; MOST_EITHER], 0);
        for (at, &byte) in bytes.iter().enumerate() {
            read.letters[at] = match byte {
                b'0' => b'o',
                b'5' => b's',
                b'6' => b'g',
                b'8' => b'b',
                b'1' => {
                    *either.get_mut(any)? = at;
                    any += 1;
                    let before = at.checked_sub(1).map(|before| read.letters[before]);
                    l_or_i(before, bytes.get(at + 1).copied())
                }
                byte if is_figure(&byte) => return None,
                letter => letter,
            };
        }
        let is_known = read.find_known(&either[..any]);
        let has_vowel = read.letters[..read.count].iter().any(|&letter| is_vowel(letter));
        (has_vowel && read.begins_with(first, is_known, beside) && read.ends_with(last, is_known))
            .then_some(read)
    }

    fn text(&self) -> &str {
        std::str::from_utf8(&self.letters[..self.count]).unwrap_or_default()
    }

    /// Writes *l* or *i* in some places as a word of the lexicon has them; whether there is one.
    fn find_known(&mut self, either: &[usize]) -> bool {
        let likeliest = self.letters;
        for chosen in 0..1_u32 << either.len() {
            for (bit, &at) in either.iter().enumerate() {
                let is_other = chosen >> bit & 1 != 0;
                self.letters[at] = if is_other { b'l' ^ b'i' ^ likeliest[at] } else { likeliest[at] };
            }
            if is_known(self.text()) {
                return true;
            }
        }
        self.letters = likeliest;
        false
    }

    /// Whether it begins with a letter that was written so: a figure there is mostly a number, unless that
    /// makes a known word, or what follows is long and none.
    fn begins_with(&self, first: u8, is_read_known: bool, beside: usize) -> bool {
        let is_none = || beside >= LEAST_LETTERS_BEHIND && !is_known(&self.text()[1..]);
        is_letter(first) || is_read_known || first != b'1' && is_none()
    }

    /// The same of its end: *Haj1*, but *Channel5*.
    fn ends_with(&self, last: u8, is_read_known: bool) -> bool {
        let is_none = || !is_known(&self.text()[..self.count - 1]);
        is_letter(last) || is_read_known && (last == b'1' || is_none())
    }
}

/// Whether what stands at an end of a word is a letter by itself.
fn is_letter(byte: u8) -> bool {
    !byte.is_ascii_digit() || byte == b'0'
}

/// What a 1 between two letters likely is: *l* behind a vowel or another *l*, or where both begin a syllable.
fn l_or_i(before: Option<u8>, next: Option<u8>) -> u8 {
    let (Some(before), Some(next)) = (before, next) else { return b'i' };
    let begins_syllable = b"bcfgkps".contains(&before) && is_vowel(next);
    if is_vowel(before) || before == b'l' || begins_syllable { b'l' } else { b'i' }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::words::cut;

    #[test]
    fn figures_within_words_are_letters() {
        let cases = [
            ("a nought", "Gr0up T0mas T0m", "group tomas tom"),
            ("a nought at an end", "KALERV0 0MAR", "kalervo omar"),
            ("one as i between consonants", "S1NWAR TALVER1N", "sinwar talverin"),
            ("one as l behind a vowel", "Churchi1l TA1VERIN", "churchill talverin"),
            ("one as a known word has it", "Char1es Mar1a Den1se", "charles maria denise"),
            ("two of them", "Mi11er C00per", "miller cooper"),
            ("other figures", "An5arallah A8dul", "ansarallah abdul"),
            ("at the beginning of a known word", "5AID 6ROUP 8ANK 1RAN", "said group bank iran"),
            ("before what is no word", "5LJIVANCANIN", "sljivancanin"),
            ("at the end of a known word", "HAJ1 Abba5", "haji abbas"),
            ("numbers behind letters", "F16 T34 G20 MI6 Area51 Channel5 Sport5 Boeing747", ""),
            ("numbers before letters", "3M 1860 7Eleven 1MDB 5Star 1Malaysia 1st 5th 5 9", ""),
            ("numbers within", "H1N1 B2B W3C IL76MD C130J R2D2 A1B2 W1A", ""),
            ("no vowel", "KH55SM", ""),
            ("a postcode", "SW1A 1AA", ""),
            ("another script", "Т0чка", ""),
        ];
        for (name, text, expected) in cases {
            let (mut letters, mut words) = (String::new(), Vec::new());
            cut::words(text, 40, &mut letters, &mut words);
            let before: Vec<_> = words.iter().map(|word| word.of(&letters).to_owned()).collect();
            read_as_letters(text, &mut words, &mut letters);
            let after: Vec<_> = words.iter().map(|word| word.of(&letters)).collect();
            let before = before.join(" ");
            assert_eq!(after.join(" "), if expected.is_empty() { &before } else { expected }, "{name}");
        }
    }
}
