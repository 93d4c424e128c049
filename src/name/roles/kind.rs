//! The kind of a name, where none is given: that for which its words speak.
//!
//! In: words. Out: an organization, a place or a person. Cost: a look-up a word, and more for those that
//! organizations or places are called by.

use super::location::{self, ARTICLE};
use super::looked_up::{LookedUp, is_cyrillic, phrase, with_looked_up};
use super::{person, write};
use crate::entity::Kind;
use crate::name::lexicon::{
    TableSet, generic_words::GENERIC_WORDS, honorifics::HONORIFICS, institutions::INSTITUTIONS,
    legal_forms::LEGAL_FORMS, stems,
};
use crate::name::words::acronym::Way;
use crate::name::words::word::Word;

/// The kind that words speak for: a person where nothing speaks for another.
pub(super) fn guess(words: &[Word], letters: &str) -> Kind {
    let way = Way::of(words, None);
    with_looked_up(words, letters, |words| of_words(words, way))
}

/// The same of words that have been looked up.
fn of_words(words: &[LookedUp<'_>], way: Way) -> Kind {
    let article = usize::from(words.first().is_some_and(|first| first.form == ARTICLE));
    let begins_body = |at: usize| words[at].tables.spelled_out() && write::body(&words[at..], way).is_some();
    if person::speak_for_person(words) {
        Kind::Person
    } else if (0..words.len()).any(begins_body) {
        Kind::Organization
    } else if location::is_whole_name(&words[article..]) {
        Kind::Location
    } else if (0..words.len()).any(|at| speaks_for_organization(words, at)) || has_stems(words) {
        Kind::Organization
    } else {
        Kind::Person
    }
}

/// Whether the words from a place on begin with what organizations are called, and what is no part of a
/// person's name there: *PAO* is a legal form, *Pao* a family name.
fn speaks_for_organization(words: &[LookedUp<'_>], at: usize) -> bool {
    let (rest, tables) = (&words[at..], words[at].tables);
    (tables.abbreviations() && is_cyrillic(words[at].form) && words.len() > 1)
        || phrase(INSTITUTIONS, TableSet::institution_row, rest).is_some()
        || (phrase(LEGAL_FORMS, TableSet::legal_form_row, rest).is_some()
            && !(tables.family_names() && words[at].word.capitals == 1)
            && !is_syllable(words, at))
        || (tables.generic_words()
            && phrase(HONORIFICS, TableSet::honorific_row, rest).is_none()
            && !rest.get(1).is_some_and(person::names_a_father)
            && !(at == 0 && is_given_name(words))
            && phrase(GENERIC_WORDS, TableSet::generic_word_row, rest)
                .is_some_and(|(_, sense)| !is_family_name(words, at, sense)))
}

/// Whether a short legal form is a syllable of a person's name: amid it, as legal forms do not stand, after a
/// name or written as names are (*Chou En-lai*, *Mossa Ag Attaher*), or beside nothing but given names and
/// written as they are (*Saad Sal*).
fn is_syllable(words: &[LookedUp<'_>], at: usize) -> bool {
    const MOST_LETTERS: usize = 3;
    /// Those that are written so as well.
    const WRITTEN_SO: &[&str] =
        &["bhd", "co", "inc", "llc", "ltd", "oyj", "plc", "pte", "pty", "pvt", "sdn", "tbk"];
    let LookedUp { word, form, .. } = words[at];
    let is_inner = at > 0 && at + 1 < words.len();
    let of_person = words[0].tables.given_names() || words[0].tables.family_names();
    let beside_given = || {
        let mut others = words[..at].iter().chain(&words[at + 1..]);
        words.len() > 1 && others.all(|other| other.tables.given_names())
    };
    let written_so = || word.capitals == 1 && form.len() > 1 && !WRITTEN_SO.contains(&form);
    form.len() <= MOST_LETTERS && (is_inner && (of_person || written_so()) || written_so() && beside_given())
}

/// Whether the first word is a given name before one or two words of which none is one of organizations:
/// *Christian Lindner*, *Marine Le Pen*.
fn is_given_name(words: &[LookedUp<'_>]) -> bool {
    let organized = |at: usize| {
        let tables = words[at].tables;
        phrase(GENERIC_WORDS, TableSet::generic_word_row, &words[at..]).is_some()
            || tables.legal_forms()
            || tables.countries()
    };
    (2..=3).contains(&words.len()) && words[0].tables.given_names() && !(1..words.len()).any(organized)
}

/// Whether a generic word of another language than English is a family name after nothing but given names:
/// *Mehdi Eslami*.
fn is_family_name(words: &[LookedUp<'_>], at: usize, sense: &str) -> bool {
    at > 0
        && at + 1 == words.len()
        && words[at].form != sense
        && words[..at].iter().all(|word| word.tables.given_names())
}

/// Whether Cyrillic words speak for an organization by their stems, or as emblems, which some family names
/// have as well: two do, where none is a given name.
fn has_stems(words: &[LookedUp<'_>]) -> bool {
    let speaks = |word: &&LookedUp<'_>| {
        word.tables.emblems() || (!word.tables.beyond_phrases() && stems::sense(word.form).is_some())
    };
    words.len() > 1
        && words.iter().all(|word| is_cyrillic(word.form) && !word.tables.given_names())
        && words.iter().filter(speaks).nth(1).is_some()
}
