//! Chinese syllables in other spellings than Pinyin's: what they are in Pinyin, and how a character may be
//! spelled.
//!
//! In: spellings of syllables, or a character. Out: Latin forms, one after the other. Cost: some look-ups and
//! strings for syllables; for a character a look at each row of two tables.

use super::lexicon::{
    self, chinese_dialects::CHINESE_DIALECTS, han_variants::usual, romanization_variants::WADE_GILES,
};

/// The most readings of a word.
const MOST_READINGS: usize = 96;

/// Calls `each` with what some syllables, put together, may be in Pinyin; not at all where one of them is no
/// syllable of Chinese.
pub(crate) fn in_pinyin<'s>(syllables: impl Iterator<Item = &'s str>, mut each: impl FnMut(&str)) {
    let mut readings = vec![String::new()];
    for syllable in syllables {
        let tables = lexicon::tables(syllable);
        if !tables.is_chinese_syllable() {
            return;
        }
        let older = lexicon::find(WADE_GILES, syllable).unwrap_or_default().iter().copied();
        let sounds = lexicon::find(CHINESE_DIALECTS, syllable).unwrap_or_default().iter();
        let mut standards: Vec<_> = older.chain(sounds.map(|&(standard, _)| standard)).collect();
        standards.push(syllable);
        standards.sort_unstable();
        standards.dedup();
        let longer =
            |before: &String| standards.iter().map(|standard| format!("{before}{standard}")).collect();
        readings = readings.iter().flat_map::<Vec<_>, _>(longer).take(MOST_READINGS).collect();
    }
    readings.iter().for_each(|reading| each(reading));
}

/// Calls `each` with the spellings of a character that is so in Pinyin.
pub(crate) fn spellings<'p>(character: char, pinyin: &'p str, mut each: impl FnMut(&'p str)) {
    let written = usual(character);
    each(pinyin);
    let older = WADE_GILES.iter().filter(|(_, standards)| standards.contains(&pinyin));
    older.for_each(|(spelling, _)| each(spelling));
    let sounds = CHINESE_DIALECTS
        .iter()
        .filter(|(_, readings)| readings.iter().any(|(_, characters)| characters.contains(written)));
    sounds.for_each(|(spelling, _)| each(spelling));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_in_pinyin() {
        let mut found = Vec::new();
        in_pinyin(["chok", "tong"].into_iter(), |reading| found.push(reading.to_owned()));
        assert!(found.iter().any(|reading| reading == "zuodong"), "{found:?}");
        in_pinyin(["chok", "smith"].into_iter(), |reading| panic!("{reading} has a syllable that is none"));
    }

    #[test]
    fn spellings_of_a_character() {
        let mut found = Vec::new();
        spellings('吴', "wu", |spelling| found.push(spelling));
        for spelling in ["wu", "woo", "ng", "goh"] {
            assert!(found.contains(&spelling), "{spelling}");
        }
    }
}
