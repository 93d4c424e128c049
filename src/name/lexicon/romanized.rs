//! Words of Russian and its neighbours in Latin letters (*sudostroitelnaya*, *obyedinyonnaya*), by the Cyrillic words that they are.
//!
//! No list of its own: what a Cyrillic word of [`super::generic_words`] means, or one of a stem of [`super::stems`], that means its romanization, by
//! whichever system (*Rossiyskaya*, *Rossijskaja*, *Rossiiskaia*), for all systems are taken to one code.

use std::sync::LazyLock;

use hashbrown::HashMap;

use super::generic_words::GENERIC_WORDS;
use super::stems::{self, STEMS};
use crate::name::romanize::cyrillic_letter;

/// A word of a shorter code may be one of any language.
const LEAST_LETTERS: usize = 6;

/// The most letters of a word.
const MOST_LETTERS: usize = 32;

/// What a folded Latin word means as the romanization of a Cyrillic one.
pub(crate) fn sense(word: &str) -> Option<&'static str> {
    let code = Code::of(word).filter(|code| code.bytes().len() >= LEAST_LETTERS)?;
    let whole = CODES.words.get(code.bytes()).copied();
    whole.unwrap_or_else(|| CODES.by_stem(code.bytes()))
}

/// What letters stand for, one for one, whichever system wrote them.
struct Code {
    letters: [u8; MOST_LETTERS],
    count: usize,
}

/// Latin letters, and what stands for them; longer ones before what they begin with.
const LETTERS: &[(&str, u8)] = &[
    ("shch", b'W'),
    ("sch", b'W'),
    ("zh", b'Z'),
    ("kh", b'h'),
    ("ch", b'C'),
    ("sh", b'S'),
    ("ts", b'c'),
    ("tz", b'c'),
    ("ya", b'A'),
    ("ia", b'A'),
    ("ja", b'A'),
    ("yu", b'U'),
    ("iu", b'U'),
    ("ju", b'U'),
    ("yo", b'e'),
    ("jo", b'e'),
    ("ye", b'e'),
    ("ie", b'e'),
    ("je", b'e'),
    ("y", b'i'),
    ("j", b'i'),
    ("w", b'v'),
];

impl Code {
    /// The code of a word in small Latin letters; none of a longer word.
    fn of(word: &str) -> Option<Code> {
        let mut code = Code { letters: [0; MOST_LETTERS], count: 0 };
        let mut rest = word;
        while let Some(first) = rest.bytes().next() {
            let (length, letter) = LETTERS
                .iter()
                .find(|(letters, _)| rest.starts_with(letters))
                .map_or((1, first), |(letters, letter)| (letters.len(), *letter));
            rest = rest.get(length..)?;
            // What begins *centr* is ц; elsewhere the letter is English.
            let letter = if letter == b'c' && length == 1 && !rest.starts_with(['e', 'i', 'y', 'j']) {
                b'k'
            } else {
                letter
            };
            // Before a vowel that begins with it, *i* is written or not (*Rossiya*, *Rossia*).
            if matches!(letter, b'A' | b'U' | b'e') && code.bytes().ends_with(b"i") {
                code.count -= 1;
            }
            if code.bytes().last() != Some(&letter) {
                *code.letters.get_mut(code.count)? = letter;
                code.count += 1;
            }
        }
        Some(code)
    }

    /// That of a Cyrillic word.
    fn of_cyrillic(word: &str) -> Option<Code> {
        let letters = word.chars().map(cyrillic_letter).collect::<Option<String>>()?;
        Code::of(&letters)
    }

    fn bytes(&self) -> &[u8] {
        &self.letters[..self.count]
    }
}

/// What codes of Cyrillic words and stems mean; nothing where they are of several meanings.
struct Codes {
    words: HashMap<Box<[u8]>, Option<&'static str>>,
    stems: HashMap<Box<[u8]>, Option<&'static str>>,
    suffixes: Vec<Code>,
    inflections: Vec<Code>,
}

static CODES: LazyLock<Codes> = LazyLock::new(|| {
    let words = GENERIC_WORDS.iter().filter(|(word, _)| !word.contains(' '));
    let codes = |parts: &[&str]| parts.iter().filter_map(|part| Code::of_cyrillic(part)).collect();
    Codes {
        words: by_code(words),
        stems: by_code(STEMS.iter()),
        suffixes: codes(stems::SUFFIXES),
        inflections: codes(stems::INFLECTIONS),
    }
});

fn by_code(
    words: impl Iterator<Item = &'static (&'static str, &'static str)>,
) -> HashMap<Box<[u8]>, Option<&'static str>> {
    let mut senses = HashMap::new();
    for (word, sense) in words {
        if let Some(code) = Code::of_cyrillic(word) {
            let known = senses.entry(code.bytes().into()).or_insert(Some(*sense));
            *known = known.filter(|known| known == sense);
        }
    }
    senses
}

impl Codes {
    /// What a code means by its longest stem, if nothing but an ending follows.
    fn by_stem(&self, code: &[u8]) -> Option<&'static str> {
        let known = |end: usize| {
            let (stem, rest) = code.split_at(end);
            self.stems.get(stem).copied().flatten().filter(|_| self.is_ending(rest))
        };
        (LEAST_OF_STEM..=code.len()).rev().find_map(known)
    }

    /// As [`stems::sense`] has it.
    fn is_ending(&self, rest: &[u8]) -> bool {
        let inflection = |rest: &[u8]| self.inflections.iter().any(|one| one.bytes() == rest);
        let suffixed = |suffix: &Code| rest.strip_prefix(suffix.bytes()).is_some_and(inflection);
        inflection(rest) || self.suffixes.iter().any(suffixed)
    }
}

/// The least letters of a stem.
const LEAST_OF_STEM: usize = 4;

#[cfg(test)]
mod tests {
    use super::sense;

    #[test]
    fn romanizations_mean_what_their_words_mean() {
        let cases = [
            ("sudostroitelnaya", Some("shipbuilding")),
            ("sudostroitelnaja", Some("shipbuilding")),
            ("sudostroitelnaia", Some("shipbuilding")),
            ("obyedinyonnaya", Some("united")),
            ("obedinennaia", Some("united")),
            ("metallurgicheskiy", Some("metallurgical")),
            ("metallurgicheskii", Some("metallurgical")),
            ("metallurgichesky", Some("metallurgical")),
            ("vertolyotnykh", Some("helicopter")),
            ("magnitogorskiy", None),
            ("khatibzada", None),
            ("", None),
        ];
        for (word, expected) in cases {
            assert_eq!(sense(word), expected, "{word}");
        }
    }
}
