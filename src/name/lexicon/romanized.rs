//! Words of Russian and its neighbours in Latin letters (*sudostroitelnaya*, *obyedinyonnaya*), by the Cyrillic words that they are.
//!
//! No list of its own: what a Cyrillic word of [`super::generic_words`] means, or one of a stem of [`super::stems`], or a name of [`super::bodies`] and
//! [`super::institutions`], that means its romanization, by whichever system (*Rossiyskaya*, *Rossijskaja*, *Rossiiskaia*), for all systems are taken to
//! one code.

use std::sync::LazyLock;

use hashbrown::HashMap;

use super::MAX_PHRASE_WORDS;
use super::bodies::BODIES;
use super::generic_words::GENERIC_WORDS;
use super::institutions::INSTITUTIONS;
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

/// The English words for what some folded words begin with, as the romanization of a Cyrillic name or phrase of several words; how many these are.
pub(crate) fn phrase(words: &[&str]) -> Option<(usize, &'static str)> {
    let first = Code::of(words.first()?)?;
    let most = CODES.first_words.get(first.bytes()).copied()?.min(words.len());
    (2..=most).rev().find_map(|count| {
        let code = Code::of_all(words[..count].iter().copied())?;
        CODES.phrases.get(code.bytes()).copied().flatten().map(|phrase| (count, phrase))
    })
}

/// What letters stand for, one for one, whichever system wrote them.
struct Code<const N: usize = MOST_LETTERS> {
    letters: [u8; N],
    count: usize,
}

/// That of a phrase.
type PhraseCode = Code<{ 3 * MOST_LETTERS }>;

/// Latin letters, and what stands for them; longer ones before what they begin with. Of *ž* and *š* the marks are folded away.
const LETTERS: &[(&str, u8)] = &[
    ("shch", b'W'),
    ("sch", b'W'),
    ("zh", b'z'),
    ("kh", b'h'),
    ("ch", b'C'),
    ("sh", b's'),
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
        let mut code = Code::empty();
        code.add(word).then_some(code)
    }

    /// That of a Cyrillic word.
    fn of_cyrillic(word: &str) -> Option<Code> {
        Code::of(&romanized(word)?)
    }
}

/// A Cyrillic word, letter by letter.
fn romanized(word: &str) -> Option<String> {
    word.chars().map(cyrillic_letter).collect()
}

impl PhraseCode {
    /// That of all these words; none of longer ones.
    fn of_all<'w>(words: impl IntoIterator<Item = &'w str>) -> Option<PhraseCode> {
        let mut code = Code::empty();
        words.into_iter().all(|word| code.add(word) && code.push(b' ')).then_some(code)
    }
}

impl<const N: usize> Code<N> {
    fn empty() -> Self {
        Code { letters: [0; N], count: 0 }
    }

    /// Adds a word; false where there is no room.
    fn add(&mut self, word: &str) -> bool {
        let mut rest = word;
        while let Some(first) = rest.bytes().next() {
            let (length, letter) = LETTERS
                .iter()
                .find(|(letters, _)| rest.starts_with(letters))
                .map_or((1, first), |(letters, letter)| (letters.len(), *letter));
            rest = rest.get(length..).unwrap_or_default();
            // What begins *centr* is ц; elsewhere the letter is English.
            let letter = match letter {
                b'c' if length == 1 && !rest.starts_with(['e', 'i', 'y', 'j']) => b'k',
                letter => letter,
            };
            // Before a vowel that begins with it, *i* is written or not (*Rossiya*, *Rossia*).
            if matches!(letter, b'A' | b'U' | b'e') && self.bytes().ends_with(b"i") {
                self.count -= 1;
            }
            if self.bytes().last() != Some(&letter) && !self.push(letter) {
                return false;
            }
        }
        true
    }

    fn push(&mut self, letter: u8) -> bool {
        let place = self.letters.get_mut(self.count);
        let has_room = place.is_some();
        place.into_iter().for_each(|place| *place = letter);
        self.count += usize::from(has_room);
        has_room
    }

    fn bytes(&self) -> &[u8] {
        &self.letters[..self.count]
    }
}

/// What codes of Cyrillic words and stems mean; nothing where they are of several meanings.
struct Codes {
    words: Senses,
    stems: Senses,
    phrases: Senses,
    /// The first words of phrases, and how many the longest that begins so has.
    first_words: HashMap<Box<[u8]>, usize>,
    suffixes: Vec<Code>,
    inflections: Vec<Code>,
}

static CODES: LazyLock<Codes> = LazyLock::new(|| {
    let words = GENERIC_WORDS.iter().filter(|(word, _)| !word.contains(' '));
    let mut phrases = HashMap::new();
    let mut first_words = HashMap::new();
    for (phrase, english) in BODIES.iter().chain(INSTITUTIONS) {
        let words: Option<Vec<String>> = phrase.split(' ').map(romanized).collect();
        let words = words.filter(|words| (2..=MAX_PHRASE_WORDS).contains(&words.len())).unwrap_or_default();
        let first = words.first().and_then(|word| Code::of(word));
        let code = PhraseCode::of_all(words.iter().map(String::as_str));
        if let Some((first, code)) = first.zip(code) {
            add(&mut phrases, code.bytes(), english);
            let most = first_words.entry(first.bytes().into()).or_insert(0);
            *most = words.len().max(*most);
        }
    }
    let codes = |parts: &[&str]| parts.iter().filter_map(|part| Code::of_cyrillic(part)).collect();
    Codes {
        words: by_code(words),
        stems: by_code(STEMS.iter()),
        phrases,
        first_words,
        suffixes: codes(stems::SUFFIXES),
        inflections: codes(stems::INFLECTIONS),
    }
});

/// What codes mean.
type Senses = HashMap<Box<[u8]>, Option<&'static str>>;

fn by_code(words: impl Iterator<Item = &'static (&'static str, &'static str)>) -> Senses {
    let mut senses = HashMap::new();
    for (word, sense) in words {
        if let Some(code) = Code::of_cyrillic(word) {
            add(&mut senses, code.bytes(), sense);
        }
    }
    senses
}

fn add(senses: &mut Senses, code: &[u8], sense: &'static str) {
    let known = senses.entry(code.into()).or_insert(Some(sense));
    *known = known.filter(|known| *known == sense);
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
    use super::{phrase, sense};

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
            ("masinostroitelnyj", Some("machine building")),
            ("vertolyotnykh", Some("helicopter")),
            ("magnitogorskiy", None),
            ("khatibzada", None),
            ("", None),
        ];
        for (word, expected) in cases {
            assert_eq!(sense(word), expected, "{word}");
        }
    }

    #[test]
    fn romanized_phrases_are_known() {
        let words = ["federalnaia", "sluzhba", "okhrany", "rossii"];
        assert_eq!(phrase(&words), Some((3, "federal guard service")));
        assert_eq!(phrase(&words[1..]), None);
        assert_eq!(phrase(&[]), None);
    }
}
