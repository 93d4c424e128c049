//! Names of several words that are known as a whole, with a typing error in one of the words: *North Koera*,
//! *Afrian Union*.
//!
//! A known place or organization is compared by what it is and not by its letters; so it has to be known in
//! spite of an error. In: folded words that are no known name. Out: the phrase that is meant, where all words
//! but one are its own and that one is a letter away. Cost: a look-up a word.

use std::sync::LazyLock;

use hashbrown::HashMap;

use super::looked_up::LookedUp;
use crate::hash::{FNV_EMPTY, fnv};
use crate::name::letters::script::Script;
use crate::name::lexicon::{
    self, MAX_PHRASE_WORDS, TableSet,
    bodies::BODIES,
    countries::COUNTRIES,
    function_words::{self, FUNCTION_WORDS, holds_together},
    generic_words::GENERIC_WORDS,
    legal_forms::LEGAL_FORMS,
    own_states::OWN_STATES,
    particles::{PARTICLES, Particle},
    toponyms::TOPONYMS,
};

/// The letters of a misspelled word and of the right one, at least: in shorter ones a letter makes another
/// word, unless it should hold a name together.
const LEAST_LETTERS: usize = 3;
const LEAST_OF_RIGHT: usize = 4;

/// A name of several words and what it means.
type Phrase = (&'static str, &'static str);

/// Names by all their words but one.
pub(super) struct Phrases {
    by_rest: HashMap<u64, Vec<Phrase>>,
    /// Whether a word may be that of a phrase at a place which it is but for a letter.
    may_be: fn(&str, &'static str, usize) -> bool,
}

/// The names of places.
pub(super) static PLACES: LazyLock<Phrases> = LazyLock::new(|| {
    let countries = COUNTRIES.iter().map(|&(phrase, country)| (phrase, country.name));
    Phrases::of(countries.chain(TOPONYMS.iter().chain(OWN_STATES).copied()), |_, _, _| true)
});

/// The names of organizations.
pub(super) static ORGANIZATIONS: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::of(BODIES.iter().copied(), may_be_of_body));

impl Phrases {
    fn of(phrases: impl Iterator<Item = Phrase>, may_be: fn(&str, &'static str, usize) -> bool) -> Phrases {
        let mut by_rest: HashMap<u64, Vec<Phrase>> = HashMap::new();
        for phrase in phrases.filter(|(words, _)| words.contains(' ')) {
            let whole = hash(phrase.0.split(' '));
            for (place, word) in phrase.0.split(' ').enumerate() {
                by_rest.entry(without(whole, of_word(word, place), place)).or_default().push(phrase);
            }
        }
        Phrases { by_rest, may_be }
    }

    /// The phrase that words are but for a letter; nothing where several may be meant.
    pub(super) fn meant(&self, words: &Forms<'_>) -> Option<&'static str> {
        let mut found: Option<Phrase> = None;
        for (place, word) in words.forms[..words.count].iter().enumerate() {
            let rest = without(words.whole, words.numbers[place], place);
            for &(phrase, sense) in self.by_rest.get(&rest).into_iter().flatten() {
                let own = phrase.split(' ').nth(place).unwrap_or_default();
                if may_stand_for(word, own) && (self.may_be)(word, phrase, place) {
                    if found.is_some_and(|(other, meant)| other != phrase && meant != sense) {
                        return None;
                    }
                    found = Some((phrase, sense));
                }
            }
        }
        found.map(|(phrase, _)| phrase)
    }
}

/// Words of which it is asked what they are but for a letter.
pub(super) struct Forms<'w> {
    forms: [&'w str; MAX_PHRASE_WORDS],
    numbers: [u64; MAX_PHRASE_WORDS],
    count: usize,
    /// The number of all of them.
    whole: u64,
}

impl<'w> Forms<'w> {
    /// Some words; nothing where these are too few or too many for a phrase.
    pub(super) fn of(words: impl ExactSizeIterator<Item = &'w str>) -> Option<Forms<'w>> {
        if !(2..=MAX_PHRASE_WORDS).contains(&words.len()) {
            return None;
        }
        let (forms, numbers) = ([""; MAX_PHRASE_WORDS], [0; MAX_PHRASE_WORDS]);
        let mut all = Forms { forms, numbers, count: words.len(), whole: 0 };
        for (place, word) in words.enumerate() {
            let number = of_word(word, place);
            (all.forms[place], all.numbers[place]) = (word, number);
            all.whole = all.whole.wrapping_add(number);
        }
        Some(all)
    }
}

/// A number for words in their order.
pub(super) fn hash<'w>(words: impl Iterator<Item = &'w str>) -> u64 {
    words.enumerate().fold(0, |sum, (place, word)| sum.wrapping_add(of_word(word, place)))
}

/// The same for all of them but the word at a place, by its own number.
fn without(whole: u64, word: u64, place: usize) -> u64 {
    whole.wrapping_sub(word).wrapping_add(place as u64)
}

/// A number for a word at a place.
fn of_word(word: &str, place: usize) -> u64 {
    fnv(FNV_EMPTY ^ (place as u64) << 32, word)
}

/// Whether a word may be another with a typing error: it is a letter away.
fn may_stand_for(word: &str, own: &str) -> bool {
    let letters = |word: &str| word.chars().count();
    let may = if function_words::is_function_word(own) {
        own.len() > 1
    } else {
        letters(own) >= LEAST_OF_RIGHT && letters(word) >= LEAST_LETTERS
    };
    may && is_a_letter_away(word, own)
}

/// Whether a word is none of organizations or places by itself, but for other spellings of the one of a
/// body's name (*Mobilisation*), and the others say something.
fn may_be_of_body(word: &str, phrase: &'static str, place: usize) -> bool {
    let own = phrase.split(' ').nth(place).unwrap_or_default();
    let known = lexicon::tables(word);
    let is_another = known.of_organizations() || known.toponyms() || known.own_states();
    let sense = |word| lexicon::find(GENERIC_WORDS, word);
    let is_same = || sense(word).is_some_and(|meant| Some(meant) == sense(own));
    (!is_another || function_words::is_function_word(own) || is_same()) && says_something(phrase, place)
}

/// Whether a phrase has a word besides the one at a place that does more than hold it together.
fn says_something(phrase: &str, but: usize) -> bool {
    let mut others = phrase.split(' ').enumerate().filter(|(place, _)| *place != but);
    others.any(|(_, word)| !holds_together(word))
}

/// Whether the first word is one that holds names together, with a typing error: in small letters before a
/// capital, and known for nothing (*Bank pf Japan*).
pub(super) fn is_function_word(rest: &[LookedUp<'_>]) -> bool {
    may_be_small(rest)
        && FUNCTION_WORDS.iter().any(|own| own.len() > 1 && is_a_letter_away(rest[0].form, own))
}

/// The particle that the first word is with a typing error, in the same way (*Salman bmn Abdulaziz*); nothing
/// where it may be one of two kinds.
pub(super) fn particle(rest: &[LookedUp<'_>]) -> Option<Particle> {
    const LEAST: usize = 3;
    if !may_be_small(rest) {
        return None;
    }
    let near = |own: &str| own.len() >= LEAST && is_a_letter_away(rest[0].form, own);
    let mut meant = PARTICLES.iter().filter(|(own, _)| near(own)).map(|&(_, particle)| particle);
    let first = meant.next()?;
    meant.all(|other| other == first).then_some(first)
}

/// Whether the first word is in small letters before a capital, and known for nothing.
fn may_be_small(rest: &[LookedUp<'_>]) -> bool {
    const LETTERS: std::ops::RangeInclusive<u16> = 2..=4;
    let LookedUp { word, tables, .. } = rest[0];
    tables == TableSet::default()
        && !word.before.is_none()
        && word.capitals == 0
        && word.script == Script::Latin
        && LETTERS.contains(&word.count)
        && rest.get(1).is_some_and(|next| next.word.capitals > 0)
}

/// The legal form that a word is with a typing error, where English has the form in full and no shorter word is
/// near it.
pub(super) fn legal_form(word: &LookedUp<'_>) -> Option<&'static str> {
    const IN_FULL: &[&str] = &["company", "corporation", "incorporated", "limited"];
    let may_be = word.tables == TableSet::default() && word.word.script == Script::Latin;
    let own = IN_FULL.iter().find(|own| may_be && is_a_letter_away(word.form, own))?;
    lexicon::find(LEGAL_FORMS, own)
}

/// Whether words differ by a letter that is left out, put in, or exchanged for another or for its neighbour.
fn is_a_letter_away(one: &str, other: &str) -> bool {
    let begins = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let (one, other) = (&one[begins..], &other[begins..]);
    let ends = one.chars().rev().zip(other.chars().rev()).take_while(|(a, b)| a == b);
    let ends: usize = ends.map(|(a, _)| a.len_utf8()).sum();
    let (mut one, mut other) = (one[..one.len() - ends].chars(), other[..other.len() - ends].chars());
    match (one.next(), one.next(), other.next(), other.next()) {
        (Some(_), None, None, _) | (None, _, Some(_), None) | (Some(_), None, Some(_), None) => true,
        (Some(a), Some(b), Some(c), Some(d)) => {
            (a, b) == (d, c) && one.next().is_none() && other.next().is_none()
        }
        _ => false,
    }
}

/// Whether folded words are those of a known place but for a letter.
pub(crate) fn is_misspelled_place<'w>(words: impl ExactSizeIterator<Item = &'w str>) -> bool {
    Forms::of(words).is_some_and(|words| PLACES.meant(&words).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_is_an_error_and_two_are_not() {
        let cases = [
            ("north koera", Some("north korea")),
            ("unites states", Some("united states")),
            ("rio de janiero", Some("rio de janeiro")),
            ("democrratic republic of the congo", Some("democratic republic of the congo")),
            ("north kroae", None),
            ("north carolina", None),
            ("south xorxa", None),
            ("korea", None),
            ("rio dr janeiro", Some("rio de janeiro")),
            ("nrthern ireland", Some("northern ireland")),
            ("norh kivu", Some("north kivu")),
        ];
        let meant = |phrases: &Phrases, text: &'static str| {
            let words: Vec<&str> = text.split(' ').collect();
            Forms::of(words.into_iter()).and_then(|words| phrases.meant(&words))
        };
        for (text, expected) in cases {
            assert_eq!(meant(&PLACES, text), expected, "{text}");
        }
        let cases = [
            ("boko harm", Some("boko haram")),
            ("shining paht", Some("shining path")),
            ("shining", None),
            ("al shabeb", None),
            ("central bank of iraq", None),
        ];
        for (text, expected) in cases {
            assert_eq!(meant(&ORGANIZATIONS, text), expected, "{text}");
        }
    }
}
