//! Places of several words with a typing error in one of them: *North Koera*, *Rio de Janiero*.
//!
//! A known place is compared as a whole, by what it is and not by its letters; so it has to be known in spite
//! of an error. In: folded words that are no known place. Out: the phrase that is meant, where all words but
//! one are its own and that one is a letter away. Cost: a look-up a word.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::LazyLock;

use hashbrown::HashMap;

use crate::name::lexicon::{
    MAX_PHRASE_WORDS, countries::COUNTRIES, own_states::OWN_STATES, toponyms::TOPONYMS,
};

/// The letters of a misspelled word, at least: in shorter ones a letter makes another word.
const LEAST_LETTERS: usize = 4;

/// The phrases of places by all their words but one.
static BY_REST: LazyLock<HashMap<u64, Vec<&'static str>>> = LazyLock::new(|| {
    let countries = COUNTRIES.iter().map(|&(phrase, _)| phrase);
    let others = TOPONYMS.iter().chain(OWN_STATES).map(|&(phrase, _)| phrase);
    let mut by_rest: HashMap<u64, Vec<&'static str>> = HashMap::new();
    for phrase in countries.chain(others) {
        let words: Vec<&str> = phrase.split(' ').collect();
        if words.len() > 1 {
            let without = |place| without(words.iter().copied(), place);
            (0..words.len()).for_each(|place| by_rest.entry(without(place)).or_default().push(phrase));
        }
    }
    by_rest
});

/// A hash of words without the one at a place.
fn without<'w>(words: impl Iterator<Item = &'w str>, place: usize) -> u64 {
    let mut hasher = DefaultHasher::new();
    place.hash(&mut hasher);
    words.enumerate().filter(|(at, _)| *at != place).for_each(|(_, word)| word.hash(&mut hasher));
    hasher.finish()
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

/// The phrase of a place that words are but for a letter; nothing where several may be meant.
pub(super) fn meant<'w>(words: impl ExactSizeIterator<Item = &'w str> + Clone) -> Option<&'static str> {
    if !(2..=MAX_PHRASE_WORDS).contains(&words.len()) {
        return None;
    }
    let mut found = None;
    let long = |(_, word): &(usize, &str)| word.chars().count() >= LEAST_LETTERS;
    for (place, word) in words.clone().enumerate().filter(long) {
        for phrase in BY_REST.get(&without(words.clone(), place)).into_iter().flatten() {
            let own = phrase.split(' ').nth(place).unwrap_or_default();
            if own.chars().count() >= LEAST_LETTERS && is_a_letter_away(word, own) {
                if found.is_some_and(|other| other != *phrase) {
                    return None;
                }
                found = Some(*phrase);
            }
        }
    }
    found
}

/// Whether folded words are those of a known place but for a letter.
pub(crate) fn is_misspelled_place<'w>(words: impl ExactSizeIterator<Item = &'w str> + Clone) -> bool {
    meant(words).is_some()
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
        ];
        for (text, expected) in cases {
            let words: Vec<&str> = text.split(' ').collect();
            assert_eq!(meant(words.into_iter()), expected, "{text}");
        }
    }
}
