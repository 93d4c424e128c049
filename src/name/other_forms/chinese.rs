//! Chinese syllables in other spellings than Pinyin's: what they are in Pinyin, and how a character may be
//! spelled.
//!
//! In: spellings of syllables, or a character. Out: Latin forms, one after the other. Cost: some look-ups.

use crate::name::lexicon::{
    self,
    chinese_dialects::{self, CHINESE_DIALECTS},
    han_abroad,
    han_variants::usual,
    romanization_variants::{WADE_GILES, korean_variants, older_spellings},
};
use crate::name::romanize::han;

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

/// The spellings of a character that is so in Pinyin, that itself first, in China, Korea and Viet Nam.
pub(crate) fn spellings(character: char, pinyin: &str) -> impl Iterator<Item = &str> {
    let written = usual(character);
    let of_china = [older_spellings(pinyin), chinese_dialects::spellings(written)];
    let in_korea = han_abroad::korean(written).iter();
    let of_korea =
        in_korea.flat_map(|&korean| std::iter::once(korean).chain(korean_variants(korean).iter().copied()));
    let of_viet_nam = han_abroad::vietnamese(written).iter().copied();
    std::iter::once(pinyin).chain(of_china.into_iter().flatten().copied()).chain(of_korea).chain(of_viet_nam)
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
        let found: Vec<&str> = spellings('吴', "wu").collect();
        for spelling in ["wu", "woo", "ng", "goh", "o", "oh", "ngo"] {
            assert!(found.contains(&spelling), "{spelling}");
        }
    }
}
