//! The endings of names in all cases of all languages that write them, and how telling each is: the fewer of
//! the given names that are known end so as they stand, the more.

use std::sync::LazyLock;

use hashbrown::HashMap;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use crate::name::lexicon::given_names::GIVEN_NAMES;
use crate::name::lexicon::languages::{Cases, LANGUAGES, Letters, Row};

/// The most letters at the end of a name that are counted.
const MOST_LETTERS: usize = 4;

/// What stands in an ending for the last letter of the stem once more.
pub(crate) const SAME_LETTER: char = '=';

/// An ending of a language.
#[derive(Debug)]
pub(crate) struct Ending {
    /// The place of its language among all.
    pub(crate) language: usize,
    pub(crate) row: &'static Row,
    pub(crate) letters: &'static str,
    /// The letter before its last one, without a mark, where there is one that is always the same.
    before_last: Option<char>,
    pub(crate) cases: Cases,
    /// How rare it is among names in the nominative, in bits.
    pub(crate) telling: f32,
}

/// The endings whose last letter is this one, or this one with a mark, and the letter before it this one, in
/// the order of their languages.
pub(crate) fn ending_in(before: char, letter: char) -> impl Iterator<Item = &'static Ending> {
    let endings = ENDINGS.get(&letter).map_or(&[][..], Vec::as_slice);
    endings.iter().filter(move |ending| ending.before_last.is_none_or(|own| own == before))
}

/// A small letter without its mark, if it is of Latin.
pub(crate) fn unmarked(c: char) -> char {
    match c {
        'a'..='z' => c,
        'ł' => 'l',
        'ı' => 'i',
        'ə' => 'e',
        '\0'..='\u{024F}' => {
            let mut base = c;
            decompose_canonical(c, |part| base = if is_combining_mark(part) { base } else { part });
            base
        }
        _ => c,
    }
}

static ENDINGS: LazyLock<HashMap<char, Vec<Ending>>> = LazyLock::new(|| {
    let (latin, cyrillic) = (Counts::of(Letters::Latin), Counts::of(Letters::Cyrillic));
    let mut endings: HashMap<char, Vec<Ending>> = HashMap::new();
    for (language, of) in LANGUAGES.iter().enumerate() {
        let counts = if of.script == Letters::Latin { &latin } else { &cyrillic };
        for row in of.rows {
            for &(letters, cases) in row.endings {
                let Some(last) = letters.chars().next_back().map(unmarked) else { continue };
                let before_last = letters.chars().rev().nth(1).map(unmarked).filter(|&c| c != SAME_LETTER);
                let telling = counts.rarity(letters);
                let ending = Ending { language, row, letters, before_last, cases, telling };
                endings.entry(last).or_default().push(ending);
            }
        }
    }
    endings
});

/// How many given names of a script end in some letters.
struct Counts {
    names: usize,
    ending: HashMap<&'static str, usize>,
}

impl Counts {
    fn of(script: Letters) -> Counts {
        let of_script = |name: &&'static str| {
            name.chars().all(|c| match script {
                Letters::Latin => c.is_ascii_lowercase(),
                Letters::Cyrillic => ('\u{0400}'..='\u{052F}').contains(&c),
            })
        };
        let mut counts = Counts { names: 0, ending: HashMap::new() };
        for name in GIVEN_NAMES.iter().map(|&(name, _)| name).filter(of_script) {
            counts.names += 1;
            for (at, _) in name.char_indices().rev().take(MOST_LETTERS) {
                *counts.ending.entry(&name[at..]).or_default() += 1;
            }
        }
        counts
    }

    /// How rare names are that end so, in bits.
    fn rarity(&self, ending: &str) -> f32 {
        let letters = ending.chars().rev().take(MOST_LETTERS).filter(|&c| c != SAME_LETTER).map(unmarked);
        let last: String = letters.collect::<Vec<_>>().into_iter().rev().collect();
        let count = self.ending.get(last.as_str()).copied().unwrap_or_default();
        ((self.names + 1) as f32 / (count as f32 + 0.5)).log2()
    }
}
