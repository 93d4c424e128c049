//! The words of places: countries, places of several names, and what kind of place or which part of one is
//! meant.

use super::looked_up::{LookedUp, phrase};
use crate::name::lexicon::{
    self, TableSet,
    countries::{COUNTRIES, CountryForm},
    own_states::OWN_STATES,
    place_words::{PLACE_WORDS, is_institution},
    toponyms::TOPONYMS,
};
use crate::name::role::{Detail, Reading, Role};

/// What may stand before the name of a place.
pub(super) const ARTICLE: &str = "the";

/// How many words say one thing, and what.
type Found = (usize, Reading);

/// What the first words of a place's name, or of what is left of it, are to it; nothing where no list knows
/// them.
pub(super) fn read(words: &[LookedUp<'_>]) -> Option<Found> {
    // The longest is meant, and of those that are as long the last.
    let found = [place_word(words), toponym(words), country(words)];
    found.into_iter().flatten().max_by_key(|(count, _)| *count)
}

/// Whether words are the name of a place that is known, and what kind of place or which part of one is meant,
/// and nothing else. What is as well a given name (*Sofia*) is a person's.
pub(super) fn is_whole_name(words: &[LookedUp<'_>]) -> bool {
    // Most names have no word of a place.
    let of_place =
        |word: &LookedUp<'_>| word.tables.toponyms() || word.tables.countries() || word.tables.own_states();
    if !words.iter().any(of_place) {
        return false;
    }
    let (mut at, mut named) = (0, false);
    while at < words.len() {
        let is_place = |reading: &Reading| !words[at].tables.given_names() && !is_institution(reading.sense);
        let Some((count, reading)) = read(&words[at..]).filter(|(_, reading)| is_place(reading)) else {
            return false;
        };
        named |= matches!(reading.detail, Detail::Country | Detail::Toponym);
        at += count;
    }
    named
}

/// The place of several names that words begin with.
pub(super) fn toponym(words: &[LookedUp<'_>]) -> Option<Found> {
    let (count, sense) = phrase(TOPONYMS, TableSet::toponym_row, words)?;
    Some((count, Reading { sense, detail: Detail::Toponym, ..Reading::plain(Role::Word) }))
}

/// The country that words begin with, as a place; its people's name is only whose part of a place is meant
/// (*British Virgin Islands*).
fn country(words: &[LookedUp<'_>]) -> Option<Found> {
    let country = phrase(COUNTRIES, TableSet::country_row, words);
    let own = own_state(words).filter(|own| country.is_none_or(|country| own.0 >= country.0));
    let count = own.map(|own| own.0).or(country.map(|country| country.0))?;
    // What a table knows as its people's name is that of the state of the past as well.
    let is_name = country.is_none_or(|(length, country)| length < count || country.form == CountryForm::Name);
    let sense = own.map(|own| own.1).or(country.map(|(_, country)| country.name))?;
    let detail = if is_name { Detail::Country } else { Detail::Elsewhere };
    Some((count, Reading { sense, detail, ..Reading::plain(Role::Generic) }))
}

/// The state of the past or the part of a state that words begin with.
pub(super) fn own_state(words: &[LookedUp<'_>]) -> Option<(usize, &'static str)> {
    phrase(OWN_STATES, TableSet::own_state_row, words)
}

/// The word of common speech that words begin with.
fn place_word(words: &[LookedUp<'_>]) -> Option<Found> {
    let (count, word) = lexicon::longest_phrase(PLACE_WORDS, words)?;
    let detail = if word.elsewhere { Detail::Elsewhere } else { Detail::None };
    Some((count, Reading { sense: word.sense, detail, ..Reading::plain(Role::Generic) }))
}
