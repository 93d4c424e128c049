//! What is said of a person around a title: *French President Emmanuel Macron*, *Vladimir Putin, President of
//! Russia*. It is no part of the name and goes with the title.

use crate::name::lexicon::{
    self, Gender, Tables,
    countries::{COUNTRIES, CountryForm},
    honorifics::{ARTICLES, HONORIFICS, Honorific, compound_office},
};
use crate::name::normalize::Break;
use crate::name::script::Script;
use crate::name::token::Word;

/// Words that join a title with what it is of, sorted.
const OF: &[&str] = &[
    "af", "and", "av", "da", "de", "del", "della", "der", "des", "di", "do", "dos", "du", "for", "of", "van",
    "von",
];

/// The most words before a title that are looked at.
const MOST_BEFORE: usize = 4;

/// The most letters of an acronym.
const MOST_OF_ACRONYM: u16 = 5;

/// The words of a person's name, how each is written, and what is known of it.
#[derive(Clone, Copy)]
pub(super) struct Words<'w> {
    pub(super) words: &'w [Word],
    pub(super) forms: &'w [&'w str],
    pub(super) known: &'w [Tables],
}

impl Words<'_> {
    /// Whether a title stands before a given name and others, of which none is one of organizations.
    pub(super) fn speak_for_person(self) -> bool {
        let Some((at, (count, title))) = self.first_title() else { return false };
        let name = self.end_of_objects(at + count);
        let of_organizations = |known: &Tables| known.generic_words() || known.legal_forms();
        title.strength > 1
            && self.known.get(name).is_some_and(|known| known.given_names())
            && name + 1 < self.forms.len()
            && !self.known[name..].iter().any(of_organizations)
            && (0..at).all(|at| self.tells_of(at) || self.is_acronym(at))
    }

    /// How many words before the first title say what it is of: *House Speaker*, *NATO Secretary General*,
    /// *Tesla CEO*. None where they may be a name.
    pub(super) fn before_title(self) -> usize {
        let Some((at, (count, title))) = self.first_title() else { return 0 };
        let name = self.end_of_objects(at + count);
        if !self.begins_name(name) {
            return 0;
        }
        let before = 0..at;
        let full = name + 1 < self.forms.len();
        let is_office = title.gender == Gender::Either;
        let tells_of = |at| self.tells_of(at) || is_office && self.is_acronym(at);
        let of_what =
            || before.clone().all(|at| tells_of(at) && (full && is_office || !self.is_of_person(at)));
        let of_whom = || {
            full && title.strength > 1
                && self.known[name].given_names()
                && !before.clone().any(|at| self.is_of_person(at))
        };
        if of_what() || of_whom() { before.len() } else { 0 }
    }

    /// How many words after a title, from `at` on, say what it is of, where a name follows: *le président
    /// français*, *Foreign Minister of Iran*.
    pub(super) fn after_title(self, at: usize) -> usize {
        let end = self.end_of_objects(at);
        if self.begins_name(end) { end - at } else { 0 }
    }

    /// Whether the words from `at` on, behind a name and a comma, are a title and what it is of, and nothing
    /// else: *Putin, President of Russia*.
    pub(super) fn is_apposition(self, at: usize) -> bool {
        let title = || self.title(at).map(|(count, _)| at + count);
        self.words[at].before.has(Break::Comma)
            && title()
                .is_some_and(|end| end < self.forms.len() && self.end_of_objects(end) == self.forms.len())
    }

    /// The first title, and where it stands; none behind a comma.
    fn first_title(self) -> Option<(usize, (usize, Honorific))> {
        let places = 0..self.forms.len().min(MOST_BEFORE + 1);
        let mut before_comma = places.take_while(|&at| at == 0 || !self.words[at].before.has(Break::Comma));
        before_comma.find_map(|at| {
            let title = self.title(at).filter(|(_, title)| title.strength > 0)?;
            Some((at, title))
        })
    }

    /// The title at a place, and how many words it has.
    pub(super) fn title(self, at: usize) -> Option<(usize, Honorific)> {
        if self.known.get(at)?.honorifics() {
            lexicon::longest_phrase(HONORIFICS, &self.forms[at..])
        } else {
            compound_office(self.forms[at]).map(|title| (1, title))
        }
    }

    /// Whether any word may be a title, which most names have none of.
    pub(super) fn is_titled(self) -> bool {
        self.known.iter().any(|known| known.honorifics())
            || self.forms.iter().any(|form| compound_office(form).is_some())
    }

    /// Where what a title is of ends, which itself ends before `at`.
    fn end_of_objects(self, at: usize) -> usize {
        let mut end = at + usize::from(self.is_possessor(at));
        while let Some(next) = self.end_of_object(end) {
            end = next;
        }
        end
    }

    /// Where words such as *of the United States* end that stand at a place.
    fn end_of_object(self, at: usize) -> Option<usize> {
        OF.binary_search(self.forms.get(at)?).ok()?;
        let article = self.forms.get(at + 1).is_some_and(|form| ARTICLES.binary_search(form).is_ok());
        let start = at + 1 + usize::from(article);
        let known = self.known.get(start)?;
        if known.countries()
            && let Some((count, _)) = lexicon::longest_phrase(COUNTRIES, &self.forms[start..])
        {
            return Some(start + count);
        }
        let tells_of = |&at: &usize| self.tells_of(at) && !self.is_of_person(at);
        let count = (start..self.forms.len()).take_while(tells_of).count();
        (count > 0).then_some(start + count)
    }

    /// Whether a word after a title says whose it is: *ruso*, *Украины*.
    fn is_possessor(self, at: usize) -> bool {
        self.known.get(at).is_some_and(|known| known.countries())
            && !self.is_of_person(at)
            && (matches!(self.words[at].script, Script::Cyrillic | Script::Arabic) || self.is_demonym(at))
    }

    fn is_demonym(self, at: usize) -> bool {
        lexicon::find(COUNTRIES, self.forms[at]).is_some_and(|country| country.form == CountryForm::Demonym)
    }

    /// Whether a word says what a title is of, unless it is a name.
    fn tells_of(self, at: usize) -> bool {
        let known = self.known[at];
        known.countries()
            || known.toponyms()
            || known.own_states()
            || known.institutions()
            || known.generic_words()
            || self.forms[at] == "us"
    }

    fn is_acronym(self, at: usize) -> bool {
        let word = &self.words[at];
        word.is_shouted() && word.count <= MOST_OF_ACRONYM && !self.words.iter().all(Word::is_shouted)
    }

    fn is_of_person(self, at: usize) -> bool {
        self.known[at].given_names() || self.known[at].family_names()
    }

    fn begins_name(self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| !word.before.has(Break::Comma))
    }
}
