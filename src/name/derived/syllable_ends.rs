//! The letters at the ends of words, in all spellings of the syllables that stand there: words without one in
//! common are not the same syllables.
//!
//! In: words. Out: sets of letters. Cost: a look at two letters of each.

use std::sync::LazyLock;

use hashbrown::HashMap;

use crate::name::lexicon::{
    chinese_dialects::CHINESE_DIALECTS,
    romanization_variants::{KOREAN_VARIANTS, WADE_GILES},
};

/// An end of a word.
#[derive(Clone, Copy, Debug)]
pub(crate) enum End {
    First,
    Last,
}

/// What letters a syllable at an end of a word has there in some spelling, as sets.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Letters {
    /// Of Chinese in older systems, or of letters that are the same.
    pub(crate) chinese: u32,
    pub(crate) korean: u32,
    /// Of Chinese in all systems, and as it sounds in other languages of China.
    pub(crate) dialects: u32,
}

const LETTERS: usize = 26;

/// By the letter at an end, and by the one beside it or none.
type Table = [[Letters; LETTERS + 1]; LETTERS];

static FIRST: LazyLock<Box<Table>> = LazyLock::new(|| table(End::First));
static LAST: LazyLock<Box<Table>> = LazyLock::new(|| table(End::Last));

/// The letters that two words have in common at an end.
pub(crate) fn in_common(end: End, x: &str, y: &str) -> Letters {
    let (x, y) = (end.letters(x), end.letters(y));
    Letters { chinese: x.chinese & y.chinese, korean: x.korean & y.korean, dialects: x.dialects & y.dialects }
}

impl End {
    fn letters(self, word: &str) -> Letters {
        let table = match self {
            End::First => &FIRST,
            End::Last => &LAST,
        };
        let own = self.letter(word);
        let mut letters = self.cell(word).map_or(Letters::default(), |(row, cell)| table[row][cell]);
        letters.chinese |= own;
        letters.korean |= own;
        letters
    }

    /// The bytes of a word from this end on.
    fn bytes(self, word: &str) -> [Option<u8>; 2] {
        let mut bytes = word.bytes();
        match self {
            End::First => [bytes.next(), bytes.next()],
            End::Last => [bytes.next_back(), bytes.next_back()],
        }
    }

    /// The letter of a word at this end, as a set; of no word any. What is no letter of ASCII is told from some
    /// others.
    fn letter(self, word: &str) -> u32 {
        let other = |byte: u8| LETTERS + usize::from(byte) % (u32::BITS as usize - LETTERS);
        self.bytes(word)[0].map_or(u32::MAX, |byte| 1 << place(byte).unwrap_or(other(byte)))
    }

    /// Where a table has what is known of a word.
    fn cell(self, word: &str) -> Option<(usize, usize)> {
        let [at_end, beside] = self.bytes(word);
        Some((place(at_end?)?, beside.and_then(place).unwrap_or(LETTERS)))
    }
}

fn place(byte: u8) -> Option<usize> {
    byte.is_ascii_lowercase().then(|| usize::from(byte - b'a'))
}

fn table(end: End) -> Box<Table> {
    let sounds = || CHINESE_DIALECTS.iter().flat_map(|(_, sounds)| *sounds);
    // Two syllables are one as well where they are spellings of one character.
    let mut of_characters: HashMap<char, u32> = HashMap::new();
    for (standard, characters) in sounds() {
        for character in characters.chars() {
            *of_characters.entry(character).or_default() |= end.letter(standard);
        }
    }
    let any_of = |standards: &[&str]| standards.iter().fold(0, |set, standard| set | end.letter(standard));
    let mut table = Box::new([[Letters::default(); LETTERS + 1]; LETTERS]);
    for (syllable, standards) in WADE_GILES {
        let letters = any_of(standards);
        let dialects = letters | end.letter(syllable);
        enter(&mut table, end, syllable, Letters { chinese: letters, dialects, ..Letters::default() });
    }
    for (syllable, standards) in KOREAN_VARIANTS {
        enter(&mut table, end, syllable, Letters { korean: any_of(standards), ..Letters::default() });
    }
    for (syllable, sounds) in CHINESE_DIALECTS {
        let of_sound = |(standard, characters): &(&str, &str)| {
            characters.chars().fold(end.letter(standard), |set, character| set | of_characters[&character])
        };
        let dialects = sounds.iter().fold(end.letter(syllable), |set, sound| set | of_sound(sound));
        enter(&mut table, end, syllable, Letters { dialects, ..Letters::default() });
    }
    let standards = WADE_GILES.iter().flat_map(|(_, standards)| *standards);
    for standard in standards.chain(sounds().map(|(standard, _)| standard)) {
        enter(&mut table, end, standard, Letters { dialects: end.letter(standard), ..Letters::default() });
    }
    table
}

/// Tells of words that have a syllable at an end what letters it may have there.
fn enter(table: &mut Table, end: End, syllable: &str, letters: Letters) {
    let Some((row, cell)) = end.cell(syllable) else { return };
    // A syllable of one letter may stand beside any other.
    let cells = if syllable.len() == 1 { 0..LETTERS + 1 } else { cell..cell + 1 };
    for known in &mut table[row][cells] {
        known.chinese |= letters.chinese;
        known.korean |= letters.korean;
        known.dialects |= letters.dialects;
    }
}
