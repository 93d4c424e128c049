//! What is known of a word by itself: what tells names from what stands around them.
//!
//! In: a folded word. Out: its [`Class`], from the word lists of news English (`english`), from the small
//! words of other languages (`small_words`) and from the tables of the name layer. `native_words` has those
//! of scripts without capitals, `eastern` what stands around persons in Chinese and Japanese, `verbs` what
//! persons do, `towns` what stands before places, `things` what is called as they are. Cost: one hash
//! look-up.

pub(super) mod eastern;
mod english;
mod kin;
pub(super) mod native_words;
mod people;
mod small_words;
pub(super) mod things;
pub(super) mod towns;
pub(super) mod verbs;
mod well_known;

use std::sync::LazyLock;

use hashbrown::HashMap;

use english::{
    ABBREVIATIONS, ADDRESSES, CALENDAR, COMPOUNDS, FINAL, HEADS, LOCATIVE, OFFICE_MODIFIERS, OFFICES,
    OPENERS, ORDINARY, PLACES, STATES, SUBJECTS, WITHIN,
};
use small_words::{
    ARTICLES, CONJUNCTIONS, ELIDED, FOREIGN, FRENCH, GERMAN, INDEFINITE, INDONESIAN, JOINING, KOREAN, LINKS,
    LINKS_OF_UNKNOWN, NAMING, OPENING, SLAVIC, SLAVIC_LETTERS, TURKISH,
};
use well_known::{BUSINESS, FIRST_WORDS, PAPERS, ROMANCE_HEADS, WELL_KNOWN};

use crate::name::lexicon::{
    self as names, Gender, MAX_PHRASE_WORDS,
    countries::COUNTRIES,
    countries::CountryForm,
    countries::US,
    given_names::GIVEN_NAMES,
    honorifics::{HONORIFICS, compound_office},
    legal_forms::LEGAL_FORMS,
    particles::PARTICLES,
    prepositions::IN,
};

/// What is known of a word by itself, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Class(u16);

impl Class {
    pub(super) const ORDINARY: Class = Class(1);
    pub(super) const CALENDAR: Class = Class(1 << 1);
    /// A title or office.
    pub(super) const TITLE: Class = Class(1 << 2);
    /// A title that is never a name.
    pub(super) const STRONG_TITLE: Class = Class(1 << 3);
    pub(super) const DEMONYM: Class = Class(1 << 4);
    pub(super) const COUNTRY: Class = Class(1 << 5);
    /// The head of an organization's name.
    pub(super) const HEAD: Class = Class(1 << 6);
    /// The head of a place's name.
    pub(super) const PLACE: Class = Class(1 << 7);
    /// Holds the name of an organization together.
    pub(super) const LINK: Class = Class(1 << 8);
    /// A particle of persons' names.
    pub(super) const PARTICLE: Class = Class(1 << 9);
    pub(super) const GIVEN: Class = Class(1 << 10);
    pub(super) const LEGAL: Class = Class(1 << 11);
    /// A particle that begins a short form: al-Maliki, von der Leyen.
    pub(super) const OPENING: Class = Class(1 << 12);
    /// A word that begins an office: acting, foreign.
    pub(super) const MODIFIER: Class = Class(1 << 13);
    /// A small word of another language than English, at the beginning of a sentence; elsewhere as likely a
    /// name.
    pub(super) const SMALL: Class = Class(1 << 14);

    /// The first word of a well-known organization's name.
    pub(super) const WELL_KNOWN: Class = Class(1 << 15);

    /// Says what kind of organization or place something is, or of which country.
    pub(super) const GENERIC: Class = Class(
        Self::HEAD.0 | Self::PLACE.0 | Self::COUNTRY.0 | Self::DEMONYM.0 | Self::LEGAL.0 | Self::LINK.0,
    );

    /// What is known of a folded word: one look-up.
    pub(super) fn of(fold: &str) -> Class {
        let office = || compound_office(fold).map(|_| Class::TITLE | Class::STRONG_TITLE);
        CLASSES.get(fold).copied().or_else(office).unwrap_or_default()
    }

    pub(super) const fn or(self, other: Class) -> Class {
        Class(self.0 | other.0)
    }

    pub(super) fn without(self, other: Class) -> Class {
        Class(self.0 & !other.0)
    }

    pub(super) fn has(self, any: Class) -> bool {
        self.0 & any.0 != 0
    }
}

impl std::ops::BitOr for Class {
    type Output = Class;

    fn bitor(self, other: Class) -> Class {
        self.or(other)
    }
}

/// The classes of all words of all lists.
static CLASSES: LazyLock<HashMap<&'static str, Class>> = LazyLock::new(|| {
    let mut classes: HashMap<&'static str, Class> = HashMap::new();
    let mut add = |word, class: Class| classes.entry(word).or_default().0 |= class.0;
    let lists = [
        (ORDINARY, Class::ORDINARY),
        (FOREIGN, Class::SMALL),
        (CALENDAR, Class::CALENDAR),
        (HEADS, Class::HEAD),
        (ROMANCE_HEADS, Class::HEAD),
        (PLACES, Class::PLACE),
        (OFFICE_MODIFIERS, Class::MODIFIER),
        (OFFICES, Class::TITLE),
        (LINKS, Class::LINK),
        (OPENING, Class::OPENING),
    ];
    for (list, class) in lists {
        list.iter().for_each(|word| add(word, class));
    }
    for (word, title) in HONORIFICS {
        add(
            word,
            match title.strength {
                0 => Class::GIVEN,
                1 => Class::TITLE,
                _ => Class::TITLE | Class::STRONG_TITLE,
            },
        );
    }
    for (word, country) in COUNTRIES {
        match country.form {
            CountryForm::Demonym => add(word, Class::DEMONYM),
            CountryForm::Name => add(word, Class::COUNTRY),
        }
    }
    add(US, Class::COUNTRY);
    PARTICLES.iter().for_each(|(word, _)| add(word, Class::PARTICLE));
    GIVEN_NAMES.iter().for_each(|(word, _)| add(word, Class::GIVEN));
    people::SHORT_GIVEN_NAMES.iter().for_each(|word| add(word, Class::GIVEN));
    LEGAL_FORMS.iter().for_each(|(word, _)| add(word, Class::LEGAL));
    let first = |name: &'static str| name.split(' ').find(|word| *word != "the").unwrap_or(name);
    WELL_KNOWN.iter().for_each(|name| add(first(name), Class::WELL_KNOWN));
    classes
});

/// The gender that a title addresses.
pub(super) fn title_gender(fold: &str) -> Option<Gender> {
    let title = names::find(HONORIFICS, fold).or_else(|| compound_office(fold))?;
    matches!(title.gender, Gender::Masculine | Gender::Feminine).then_some(title.gender)
}

/// Whether a word or phrase is a title: *field marshal*.
pub(super) fn is_title(fold: &str) -> bool {
    names::find(HONORIFICS, fold).is_some()
}

/// Whether a title is a form of address, which everyone is given.
pub(super) fn is_address(fold: &str) -> bool {
    ADDRESSES.binary_search(&fold).is_ok()
}

/// Whether a dot after this word, where it has a capital, belongs to it; in small letters (*no.*, *miss.*) it
/// ends its sentence.
pub(super) fn is_abbreviation(fold: &str) -> bool {
    ABBREVIATIONS.binary_search(&fold).is_ok() || people::SHORT_GIVEN_NAMES.binary_search(&fold).is_ok()
}

/// Whether the dot after this abbreviation is part of the name that it ends.
pub(super) fn keeps_dot(fold: &str) -> bool {
    FINAL.binary_search(&fold).is_ok()
}

/// Whether a capitalised word after an abbreviation's dot begins a sentence.
pub(super) fn is_opener(fold: &str) -> bool {
    is_locative(fold) || is_subject(fold) || OPENERS.binary_search(&fold).is_ok()
}

/// Whether a word is the small second part of adjectives, not of names: *Putin-led*.
pub(super) fn is_compound(fold: &str) -> bool {
    COMPOUNDS.binary_search(&fold).is_ok()
}

/// Whether a word ends as family names do and hardly anything else.
pub(super) fn is_family_form(fold: &str) -> bool {
    fold.len() > 6 && people::FAMILY_ENDINGS.iter().any(|ending| fold.ends_with(ending))
}

/// Whether a place stands after a word of English.
pub(super) fn is_locative(fold: &str) -> bool {
    WITHIN.binary_search(&fold).is_ok() || LOCATIVE.binary_search(&fold).is_ok()
}

/// Whether what stands after a preposition is a place or a thing and no person.
pub(super) fn is_within(fold: &str) -> bool {
    WITHIN.binary_search(&fold).is_ok() || is_in(fold)
}

/// Whether a word is one for *in*, in any language.
pub(super) fn is_in(fold: &str) -> bool {
    IN.binary_search(&fold).is_ok()
}

/// Whether a word says whose relative somebody is.
pub(super) fn is_kin(fold: &str) -> bool {
    is_english_kin(fold) || [kin::FOREIGN, kin::NATIVE].iter().any(|list| list.binary_search(&fold).is_ok())
}

/// The same of English words alone.
pub(super) fn is_english_kin(fold: &str) -> bool {
    kin::ENGLISH.binary_search(&fold).is_ok()
}

/// Whether a word of English says what a person is.
pub(super) fn is_person(fold: &str) -> bool {
    people::PEOPLE.binary_search(&fold).is_ok() || is_english_kin(fold) || Class::of(fold).has(Class::TITLE)
}

/// Whether a word of English says what a person is to others, beside kin.
pub(super) fn is_companion(fold: &str) -> bool {
    people::COMPANIONS.binary_search(&fold).is_ok()
}

/// Whether a word of English says that a person speaks for an organization.
pub(super) fn is_speaker(fold: &str) -> bool {
    people::SPEAKERS.binary_search(&fold).is_ok()
}

/// Whether a word of common speech, a month or a title is a given name as well.
pub(super) fn is_given_as_well(fold: &str) -> bool {
    people::WORDS_AND_NAMES.binary_search(&fold).is_ok()
}

/// Whether a word introduces somebody by name, behind an indefinite article.
pub(super) fn introduces_by_name(fold: &str) -> bool {
    people::CALLED.binary_search(&fold).is_ok()
}

/// How many of some words are the longest name of a well-known organization that they begin with.
pub(super) fn well_known(forms: &[&str]) -> Option<usize> {
    let is_name = |count: &usize| WELL_KNOWN.binary_search(&forms[..*count].join(" ").as_str()).is_ok();
    (1..=forms.len().min(MAX_PHRASE_WORDS)).rev().find(is_name)
}

/// Whether papers of many places are called by a word of English.
pub(super) fn is_paper(fold: &str) -> bool {
    PAPERS.binary_search(&fold).is_ok()
}

/// Whether a word of English is a line of business that names of companies end in.
pub(super) fn is_business(fold: &str) -> bool {
    BUSINESS.binary_search(&fold).is_ok()
}

/// Whether a word says what an organization is in a Romance language, where its name follows.
pub(super) fn is_romance_head(fold: &str) -> bool {
    ROMANCE_HEADS.binary_search(&fold).is_ok()
}

/// Whether a common word begins names of bodies, also where it opens a sentence.
pub(super) fn begins_bodies(fold: &str) -> bool {
    FIRST_WORDS.binary_search(&fold).is_ok()
}

/// Whether a small word stands within the name of an organization that the table lacks.
pub(super) fn is_link_of_unknown(fold: &str) -> bool {
    LINKS_OF_UNKNOWN.binary_search(&fold).is_ok()
}

/// Whether a word stands between two names.
pub(super) fn is_conjunction(fold: &str) -> bool {
    CONJUNCTIONS.binary_search(&fold).is_ok()
}

/// Whether a conjunction stands within a person's name as well.
pub(super) fn is_joining(fold: &str) -> bool {
    JOINING.binary_search(&fold).is_ok()
}

/// Whether a word is an article.
pub(super) fn is_article(fold: &str) -> bool {
    ARTICLES.binary_search(&fold).is_ok()
}

/// Whether a word is an indefinite article, or *another*.
pub(super) fn is_indefinite(fold: &str) -> bool {
    INDEFINITE.binary_search(&fold).is_ok()
}

/// Whether an article begins names of persons as well.
pub(super) fn is_naming(fold: &str) -> bool {
    NAMING.binary_search(&fold).is_ok()
}

/// Whether a word is a small one of French.
pub(super) fn is_french(fold: &str) -> bool {
    FRENCH.binary_search(&fold).is_ok()
}

/// Whether a word is a small one of German.
pub(super) fn is_german(fold: &str) -> bool {
    GERMAN.binary_search(&fold).is_ok()
}

/// Whether a word is a small one of Indonesian or Malay.
pub(super) fn is_indonesian(fold: &str) -> bool {
    INDONESIAN.binary_search(&fold).is_ok()
}

/// Whether a word is a preposition or conjunction of Russian or Ukrainian.
pub(super) fn is_slavic_link(fold: &str) -> bool {
    SLAVIC.binary_search(&fold).is_ok()
}

/// Whether a letter is a preposition of a Slavic language in Latin letters.
pub(super) fn is_slavic_letter(fold: &str) -> bool {
    SLAVIC_LETTERS.binary_search(&fold).is_ok()
}

/// Whether a small word is written on the next one with an apostrophe.
pub(super) fn is_elided(fold: &str) -> bool {
    ELIDED.binary_search(&fold).is_ok()
}

/// Whether what follows an apostrophe is the ending of a Turkish noun.
pub(super) fn is_turkish_ending(fold: &str) -> bool {
    TURKISH.binary_search(&fold).is_ok()
}

/// The particles that Korean writes on a name.
pub(super) fn korean_particles() -> &'static [&'static str] {
    KOREAN
}

pub(super) fn is_subject(fold: &str) -> bool {
    SUBJECTS.binary_search(&fold).is_ok()
}

/// The state of the United States that an abbreviation, its dots and spaces left out, stands for.
pub(super) fn state(fold: &str) -> Option<&'static str> {
    names::find(STATES, fold)
}
