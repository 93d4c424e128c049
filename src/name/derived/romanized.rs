//! Words of Russian and its neighbours in Latin letters (*sudostroitelnaya*, *obyedinyonnaya*), by the
//! Cyrillic words that they are.
//!
//! What a Cyrillic word of [`GENERIC_WORDS`] means, or one of a stem of [`STEMS`], or a name of [`BODIES`]
//! and [`INSTITUTIONS`], that means its romanization, by whichever system (*Rossiyskaya*, *Rossijskaja*,
//! *Rossiiskaia*), for all systems are taken to one code.

use std::sync::LazyLock;

use hashbrown::{HashMap, HashSet};

use crate::name::letters::sounds::{self, Rules, Sounds};
use crate::name::lexicon::{
    MAX_PHRASE_WORDS,
    bodies::BODIES,
    generic_words::GENERIC_WORDS,
    institutions::INSTITUTIONS,
    stems::{self, STEMS},
};
use crate::name::romanize::cyrillic_letter;

/// A word of a shorter code may be one of any language.
const LEAST_LETTERS: usize = 6;

/// The most letters of a word.
const MOST_LETTERS: usize = 32;

/// What a folded Latin word means as the romanization of a Cyrillic one.
pub(crate) fn sense(word: &str) -> Option<&'static str> {
    let code = code(word).filter(|code| code.all().len() >= LEAST_LETTERS)?;
    let whole = CODES.words.get(code.all()).copied();
    whole.unwrap_or_else(|| CODES.by_stem(code.all()))
}

/// The English words for what some folded words begin with, as the romanization of a Cyrillic name or phrase
/// of several words; how many these are.
pub(crate) fn phrase<'w>(words: impl Iterator<Item = &'w str> + Clone) -> Option<(usize, &'static str)> {
    let first = code(words.clone().next()?)?;
    let most = CODES.first_words.get(first.all()).copied()?.min(words.clone().count());
    (2..=most).rev().find_map(|count| {
        let code = phrase_code(words.clone().take(count))?;
        CODES.phrases.get(code.all()).copied().flatten().map(|phrase| (count, phrase))
    })
}

/// What the letters of a word stand for, whichever system wrote them.
type Code = Sounds<MOST_LETTERS>;

/// That of a phrase.
type PhraseCode = Sounds<{ 3 * MOST_LETTERS }>;

/// Latin letters, and what stands for them; longer ones before what they begin with. Of *ž* and *š* the marks
/// are folded away.
const LETTERS: &Rules = &Rules::new(&[
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
]);

/// Adds the code of a word in small Latin letters; false where there is no room.
fn add_code<const N: usize>(code: &mut Sounds<N>, word: &str) -> bool {
    let sound_of = |rest: &str| {
        // What begins *centr* is ц; elsewhere the letter is English.
        let is_english =
            || rest.starts_with('c') && !matches!(rest.as_bytes().get(1), Some(b'e' | b'i' | b'y' | b'j'));
        sounds::first_by(LETTERS, rest).or_else(|| is_english().then_some((1, b'k')))
    };
    // Before a vowel that begins with it, *i* is written or not (*Rossiya*, *Rossia*).
    code.add(word, b"AUe", sound_of)
}

/// The code of a word in small Latin letters; none of a longer word.
fn code(word: &str) -> Option<Code> {
    let mut code = Code::new();
    add_code(&mut code, word).then_some(code)
}

/// That of all these words; none of longer ones.
fn phrase_code<'w>(mut words: impl Iterator<Item = &'w str>) -> Option<PhraseCode> {
    let mut code = PhraseCode::new();
    words.all(|word| add_code(&mut code, word) && code.push(b' ')).then_some(code)
}

/// A Cyrillic word, letter by letter.
fn romanized(word: &str) -> Option<String> {
    word.chars().map(cyrillic_letter).collect()
}

/// The code of a Cyrillic word.
fn cyrillic_code(word: &str) -> Option<Code> {
    code(&romanized(word)?)
}

/// What codes of Cyrillic words and stems mean; nothing where they are of several meanings.
struct Codes {
    words: Senses,
    stems: Senses,
    phrases: Senses,
    /// The first words of phrases, and how many the longest that begins so has.
    first_words: HashMap<Box<[u8]>, usize>,
    /// What may follow a stem: an inflection, or a suffix and one.
    endings: HashSet<Box<[u8]>>,
}

static CODES: LazyLock<Codes> = LazyLock::new(|| {
    let words = GENERIC_WORDS.iter().filter(|(word, _)| !word.contains(' '));
    let mut phrases = HashMap::new();
    let mut first_words = HashMap::new();
    for (phrase, english) in BODIES.iter().chain(INSTITUTIONS) {
        let words: Option<Vec<String>> = phrase.split(' ').map(romanized).collect();
        let words = words.filter(|words| (2..=MAX_PHRASE_WORDS).contains(&words.len())).unwrap_or_default();
        let first = words.first().and_then(|word| code(word));
        if let Some((first, whole)) = first.zip(phrase_code(words.iter().map(String::as_str))) {
            add(&mut phrases, whole.all(), english);
            let most = first_words.entry(first.all().into()).or_insert(0);
            *most = words.len().max(*most);
        }
    }
    let suffixes = || std::iter::once("").chain(stems::SUFFIXES.iter().copied()).filter_map(cyrillic_code);
    let inflections = stems::INFLECTIONS.iter().filter_map(|inflection| cyrillic_code(inflection));
    let ending =
        |inflection: Code| suffixes().map(move |suffix| [suffix.all(), inflection.all()].concat().into());
    let endings = inflections.flat_map(ending).collect();
    Codes { words: by_code(words), stems: by_code(STEMS.iter()), phrases, first_words, endings }
});

/// What codes mean.
type Senses = HashMap<Box<[u8]>, Option<&'static str>>;

fn by_code(words: impl Iterator<Item = &'static (&'static str, &'static str)>) -> Senses {
    let mut senses = HashMap::new();
    for (word, sense) in words {
        if let Some(code) = cyrillic_code(word) {
            add(&mut senses, code.all(), sense);
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
            self.stems.get(stem).copied().flatten().filter(|_| self.endings.contains(rest))
        };
        (LEAST_OF_STEM..=code.len()).rev().find_map(known)
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
        assert_eq!(phrase(words.into_iter()), Some((3, "federal guard service")));
        assert_eq!(phrase(words.into_iter().skip(1)), None);
        assert_eq!(phrase(std::iter::empty()), None);
    }
}
