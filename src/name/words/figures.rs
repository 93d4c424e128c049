//! Figures that scanners and typists put for letters: *S1nwar*, *Gr0up*, *An5arallah*.
//!
//! In: words. Out: the same, those with such figures in letters. Cost: a look at the bytes of a text; more
//! only where there is a figure.

use super::token::Word;
use crate::name::letters::script::Script;
use crate::name::lexicon::is_known;

/// The most letters of a word that is read so, and how many places of it may be either of two letters.
const MOST_LETTERS: usize = 32;
const MOST_EITHER: usize = 3;

/// With fewer letters besides, a word is a number (*W1A*, *F16*), but a nought within is a letter (*T0m*).
const LEAST_LETTERS: usize = 3;
const LEAST_BESIDE_NOUGHT: usize = 2;

/// Reads the figures within words as the letters that look like them.
pub(crate) fn read_as_letters(text: &str, words: &mut [Word], letters: &mut String) {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return;
    }
    for place in 0..words.len() {
        // The two halves of a British postcode, or a model and its number.
        let begins_with_figure =
            |word: &Word| word.of(letters).as_bytes().first().is_some_and(u8::is_ascii_digit);
        if words[place].script != Script::Latin || words.get(place + 1).is_some_and(begins_with_figure) {
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
    /// where they may be a number before it or behind it.
    fn of(word: &str) -> Option<Read> {
        let bytes = word.as_bytes();
        let figures = bytes.iter().filter(|byte| byte.is_ascii_digit()).count();
        if figures == 0 || bytes.len() > MOST_LETTERS || !word.is_ascii() {
            return None;
        }
        let (first, last) = (bytes[0], bytes[bytes.len() - 1]);
        let is_nought = |byte: u8| !byte.is_ascii_digit() || byte == b'0';
        let ends_in_letters = first.is_ascii_alphabetic() && last.is_ascii_alphabetic();
        let least = if ends_in_letters && bytes.iter().all(|&byte| is_nought(byte)) {
            LEAST_BESIDE_NOUGHT
        } else {
            LEAST_LETTERS
        };
        let beside = bytes.len() - figures;
        // A number of several figures, 00 and 11 apart, is one.
        let is_number = |pair: &[u8]| pair.iter().all(u8::is_ascii_digit) && pair[0] != pair[1];
        if beside < least
            || beside < 2 * figures
            || !is_nought(first)
            || !is_nought(last)
            || bytes.windows(2).any(is_number)
            || bytes.starts_with(b"00")
            || bytes.ends_with(b"00")
        {
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
                    l_or_i(read.letters[at - 1], bytes[at + 1])
                }
                byte if byte.is_ascii_digit() => return None,
                letter => letter,
            };
        }
        let has_vowel = read.letters[..read.count].iter().any(|&letter| is_vowel(letter));
        has_vowel.then(|| read.known(&either[..any]))
    }

    fn text(&self) -> &str {
        std::str::from_utf8(&self.letters[..self.count]).unwrap_or_default()
    }

    /// The same with *l* or *i* in some places as a word of the lexicon has them, where there is one.
    fn known(mut self, either: &[usize]) -> Read {
        let likeliest = self.letters;
        for chosen in 0..1_u32 << either.len() {
            for (bit, &at) in either.iter().enumerate() {
                let is_other = chosen >> bit & 1 != 0;
                self.letters[at] = if is_other { b'l' ^ b'i' ^ likeliest[at] } else { likeliest[at] };
            }
            if is_known(self.text()) {
                return self;
            }
        }
        Read { letters: likeliest, ..self }
    }
}

/// What a 1 between two letters likely is: *l* behind a vowel, another *l*, or what it begins a syllable with.
fn l_or_i(before: u8, next: u8) -> u8 {
    let begins_syllable = b"bcfgkps".contains(&before) && is_vowel(next);
    if is_vowel(before) || before == b'l' || begins_syllable { b'l' } else { b'i' }
}

fn is_vowel(letter: u8) -> bool {
    b"aeiouy".contains(&letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::words::token;

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
            ("numbers behind letters", "F16 T34 G20 MI6 Area51 Channel5 Boeing747", ""),
            ("numbers before letters", "3M 1860 7Eleven 1MDB 5Star 9", ""),
            ("numbers within", "H1N1 B2B W3C IL76MD C130J R2D2 A1B2 W1A", ""),
            ("no vowel", "KH55SM", ""),
            ("a postcode", "SW1A 1AA", ""),
            ("another script", "Т0чка", ""),
        ];
        for (name, text, expected) in cases {
            let (mut letters, mut words) = (String::new(), Vec::new());
            token::words(text, 40, &mut letters, &mut words);
            let before: Vec<_> = words.iter().map(|word| word.of(&letters).to_owned()).collect();
            read_as_letters(text, &mut words, &mut letters);
            let after: Vec<_> = words.iter().map(|word| word.of(&letters)).collect();
            let before = before.join(" ");
            assert_eq!(after.join(" "), if expected.is_empty() { &before } else { expected }, "{name}");
        }
    }
}
