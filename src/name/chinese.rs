//! Chinese syllables in other spellings than Pinyin's: what they are in Pinyin, and how a character may be
//! spelled.
//!
//! In: spellings of syllables, or a character. Out: Latin forms, one after the other. Cost: some look-ups
//! for syllables; for a character a look at each row of two tables.

use super::lexicon::{
    self,
    chinese_dialects::CHINESE_DIALECTS,
    han_abroad::{KOREAN_READINGS, VIETNAMESE_READINGS},
    han_variants::usual,
    romanization_variants::{KOREAN_VARIANTS, WADE_GILES},
};
use super::romanize::han;

/// The most readings of a word.
const MOST_READINGS: usize = 96;

/// The syllable that a character is in Pinyin, folded.
#[derive(Clone, Copy)]
pub(crate) struct Pinyin {
    letters: [u8; MOST_LETTERS],
    count: usize,
}

/// The most letters of a syllable.
const MOST_LETTERS: usize = 8;

impl Pinyin {
    pub(crate) fn of(character: char) -> Self {
        let mut pinyin = Pinyin { letters: [0; MOST_LETTERS], count: 0 };
        let reading = han::reading(character).bytes().filter(u8::is_ascii_alphabetic);
        for (letter, byte) in pinyin.letters.iter_mut().zip(reading) {
            *letter = byte.to_ascii_lowercase();
            pinyin.count += 1;
        }
        pinyin
    }

    pub(crate) fn as_str(&self) -> &str {
        str::from_utf8(&self.letters[..self.count]).unwrap_or_default()
    }
}

/// Calls `each` with what some syllables, put together in `text`, may be in Pinyin; not at all where one of
/// them is no syllable of Chinese.
pub(crate) fn in_pinyin<'s>(
    syllables: impl Iterator<Item = &'s str> + Clone,
    text: &mut String,
    mut each: impl FnMut(&str),
) {
    text.clear();
    if syllables.clone().all(|syllable| lexicon::tables(syllable).is_chinese_syllable()) {
        read(syllables, text, &mut MOST_READINGS.clone(), &mut each);
    }
}

/// Calls `each` with `text` and what the rest of some syllables may be, for as many readings as are left.
fn read<'s>(
    mut rest: impl Iterator<Item = &'s str> + Clone,
    text: &mut String,
    left: &mut usize,
    each: &mut impl FnMut(&str),
) {
    let Some(syllable) = rest.next() else {
        *left -= 1;
        return each(text);
    };
    let older = lexicon::find(WADE_GILES, syllable).unwrap_or_default().iter().copied();
    let sounds = lexicon::find(CHINESE_DIALECTS, syllable).unwrap_or_default().iter();
    let standards = std::iter::once(syllable).chain(older).chain(sounds.map(|&(standard, _)| standard));
    for (place, standard) in standards.clone().enumerate() {
        if *left == 0 {
            return;
        }
        if standards.clone().take(place).all(|before| before != standard) {
            let read_before = text.len();
            text.push_str(standard);
            read(rest.clone(), text, left, each);
            text.truncate(read_before);
        }
    }
}

/// Calls `each` with the spellings of a character that is so in Pinyin, in China, Korea and Viet Nam.
pub(crate) fn spellings<'p>(character: char, pinyin: &'p str, mut each: impl FnMut(&'p str)) {
    let written = usual(character);
    each(pinyin);
    let older = WADE_GILES.iter().filter(|(_, standards)| standards.contains(&pinyin));
    older.for_each(|(spelling, _)| each(spelling));
    let sounds = CHINESE_DIALECTS
        .iter()
        .filter(|(_, readings)| readings.iter().any(|(_, characters)| characters.contains(written)));
    sounds.for_each(|(spelling, _)| each(spelling));
    for &(korean, _) in read_so(KOREAN_READINGS, written) {
        each(korean);
        let variants = KOREAN_VARIANTS.iter().filter(|(_, standards)| standards.contains(&korean));
        variants.for_each(|(spelling, _)| each(spelling));
    }
    read_so(VIETNAMESE_READINGS, written).for_each(|(vietnamese, _)| each(vietnamese));
}

/// The rows of syllables as which a character is read.
fn read_so<'r>(
    readings: &'r [(&'r str, &'r str)],
    written: char,
) -> impl Iterator<Item = &'r (&'r str, &'r str)> {
    readings.iter().filter(move |(_, characters)| characters.contains(written))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_in_pinyin() {
        let mut found = Vec::new();
        in_pinyin(["chok", "tong"].into_iter(), &mut String::new(), |reading| found.push(reading.to_owned()));
        assert!(found.iter().any(|reading| reading == "zuodong"), "{found:?}");
        in_pinyin(["chok", "smith"].into_iter(), &mut String::new(), |reading| {
            panic!("{reading} has a syllable that is none")
        });
    }

    #[test]
    fn spellings_of_a_character() {
        let mut found = Vec::new();
        spellings('吴', "wu", |spelling| found.push(spelling));
        for spelling in ["wu", "woo", "ng", "goh", "o", "oh", "ngo"] {
            assert!(found.contains(&spelling), "{spelling}");
        }
    }
}
