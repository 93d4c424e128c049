//! What is said of a person around a title: *French President Emmanuel Macron*, *Vladimir Putin, President of
//! Russia*. It is no part of the name and goes with the title.

use std::ops::Range;

use super::of;
use crate::name::letters::normalize::Break;
use crate::name::letters::script::Script;
use crate::name::lexicon::{
    self, Gender, TableSet,
    countries::{COUNTRIES, CountryForm},
    honorifics::{HONORIFICS, Honorific, compound_office},
};
use crate::name::roles::looked_up::{LookedUp, phrase};

/// The most words before a title that are looked at.
const MOST_BEFORE: usize = 4;

/// The most letters of an acronym.
const MOST_OF_ACRONYM: u16 = 5;

/// Whether a title stands before a given name and others, of which none is one of organizations.
pub(in crate::name::roles) fn speak_for_person(words: &[LookedUp<'_>]) -> bool {
    let Some((at, (count, title))) = first_title(words) else { return false };
    let name = end_of_objects(words, at + count);
    let of_organizations = |word: &LookedUp<'_>| word.tables.generic_words() || word.tables.legal_forms();
    title.strength > 1
        && words.get(name).is_some_and(|word| word.tables.given_names())
        && name + 1 < words.len()
        && !words[name..].iter().any(of_organizations)
        && (0..at).all(|at| tells_of(words, at) || is_acronym(words, at))
}

/// How many words before the first title say what it is of: *House Speaker*, *NATO Secretary General*,
/// *Tesla CEO*. None where they may be a name.
pub(super) fn before_title(words: &[LookedUp<'_>]) -> usize {
    let Some((at, (count, title))) = first_title(words) else { return 0 };
    let name = end_of_objects(words, at + count);
    if !begins_name(words, name) {
        return 0;
    }
    let before = 0..at;
    let full = name + 1 < words.len();
    let is_office = title.gender == Gender::Either;
    let tells_of = |at| {
        let is_name = is_of_person(words, at) && !(is_office && (full || is_demonym(words, at)));
        (tells_of(words, at) || is_office && is_acronym(words, at)) && !is_name
    };
    let of_what = || before.clone().all(tells_of);
    let of_whom = || {
        full && title.strength > 1
            && words[name].tables.given_names()
            && !before.clone().any(|at| is_of_person(words, at))
    };
    if of_what() || of_whom() { before.len() } else { 0 }
}

/// How many words after a title, from `at` on, say what it is of, where a name follows: *le président
/// français*, *Foreign Minister of Iran*.
pub(super) fn after_title(words: &[LookedUp<'_>], at: usize) -> usize {
    let end = end_of_objects(words, at);
    if begins_name(words, end) { end - at } else { 0 }
}

/// Whether a title behind a name and a comma, and what it is of, are all that follows: *Putin, President of
/// Russia*.
pub(super) fn is_apposition(words: &[LookedUp<'_>], title: Range<usize>) -> bool {
    words[title.start].word.before.has(Break::Comma) && end_of_objects(words, title.end) == words.len()
}

/// The first title, and where it stands; none behind a comma.
fn first_title(words: &[LookedUp<'_>]) -> Option<(usize, (usize, Honorific))> {
    let places = 0..words.len().min(MOST_BEFORE + 1);
    let mut before_comma = places.take_while(|&at| at == 0 || !words[at].word.before.has(Break::Comma));
    before_comma.find_map(|at| {
        let title = title(words, at).filter(|(_, title)| title.strength > 0)?;
        Some((at, title))
    })
}

/// The title at a place, and how many words it has.
pub(super) fn title(words: &[LookedUp<'_>], at: usize) -> Option<(usize, Honorific)> {
    if words.get(at)?.tables.honorifics() {
        phrase(HONORIFICS, TableSet::honorific_row, &words[at..])
    } else {
        compound_office(words[at].form).map(|title| (1, title))
    }
}

/// Whether any word may be a title, which most names have none of.
pub(super) fn is_titled(words: &[LookedUp<'_>]) -> bool {
    words.iter().any(|word| word.tables.honorifics() || compound_office(word.form).is_some())
}

/// Where what a title is of ends, which itself ends before `at`.
fn end_of_objects(words: &[LookedUp<'_>], at: usize) -> usize {
    let mut end = at + usize::from(is_possessor(words, at));
    while let Some(next) = end_of_object(words, end) {
        end = next;
    }
    end
}

/// Where words such as *of the United States* end that stand at a place.
fn end_of_object(words: &[LookedUp<'_>], at: usize) -> Option<usize> {
    words.get(at).filter(|word| joins(word))?;
    let start = of::behind(words, at);
    if let Some((count, _)) = phrase(COUNTRIES, TableSet::country_row, words.get(start..)?) {
        return Some(start + count);
    }
    let tells_of =
        |&at: &usize| tells_of(words, at) && !is_of_person(words, at) || at == start && is_acronym(words, at);
    let count = (start..words.len()).take_while(tells_of).count();
    (count > 0).then_some(start + count)
}

/// Whether a word joins a title with what it is of: *of*, *de*; *for* of offices, and *and* of two things.
fn joins(word: &LookedUp<'_>) -> bool {
    of::is_of(word) || matches!(word.form, "and" | "for")
}

/// Whether a word after a title says whose it is: *ruso*, *Украины*.
fn is_possessor(words: &[LookedUp<'_>], at: usize) -> bool {
    words.get(at).is_some_and(|word| word.tables.countries())
        && !is_of_person(words, at)
        && (matches!(words[at].word.script, Script::Cyrillic | Script::Arabic) || is_demonym(words, at))
}

fn is_demonym(words: &[LookedUp<'_>], at: usize) -> bool {
    lexicon::find(COUNTRIES, words[at].form).is_some_and(|country| country.form == CountryForm::Demonym)
}

/// Whether a word says what a title is of, unless it is a name.
fn tells_of(words: &[LookedUp<'_>], at: usize) -> bool {
    let known = words[at].tables;
    known.countries()
        || known.toponyms()
        || known.own_states()
        || known.institutions()
        || known.generic_words()
        || words[at].form == "us"
}

fn is_acronym(words: &[LookedUp<'_>], at: usize) -> bool {
    let word = &words[at].word;
    word.is_shouted() && word.count <= MOST_OF_ACRONYM && !words.iter().all(|word| word.word.is_shouted())
}

fn is_of_person(words: &[LookedUp<'_>], at: usize) -> bool {
    words[at].tables.given_names() || words[at].tables.family_names()
}

fn begins_name(words: &[LookedUp<'_>], at: usize) -> bool {
    words.get(at).is_some_and(|word| !word.word.before.has(Break::Comma))
}
