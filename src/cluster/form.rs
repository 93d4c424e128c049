//! Forms: a spelling of a kind, analysed once however often it is mentioned.
//!
//! In: a text and its kind. Out: a [`Form`]: its parsed name, the words that it is compared by, and its keys.
//! Cost: a parse and a few look-ups.

use super::words::given_names::is_given_name;
use super::words::person::{
    all_words, gender, has_chinese_syllables, without_arabic_article, without_quotes,
};
use super::words::sounds::sounds;
use super::words::{acronym, organization, person};
use crate::entity::Kind;
use crate::model::align::is_content;
use crate::name::letters::script::Script;
use crate::name::letters::skeleton::skeleton;
use crate::name::lexicon::Gender;
use crate::name::{Name, Role, Token};

/// A spelling, analysed.
#[derive(Clone, Debug)]
pub(super) struct Form {
    pub(super) kind: Kind,
    pub(super) text: Box<str>,
    /// The number of the entity that its mentions are known to mean.
    pub(super) entity: Option<u32>,
    pub(super) name: Name,
    /// The words that it is compared by. A person's: the folded content tokens. Others': see
    /// [`organization::words`].
    pub(super) words: Box<[Box<str>]>,
    /// The words in one, without spaces; forms of one key are one.
    pub(super) key: Box<str>,
    /// Written as acronyms are: capitals without a space.
    pub(super) acronym: bool,
    /// A person's other name that stands in quotes beside this one: *'Baby Doc' Duvalier*.
    pub(super) nickname: Option<Box<str>>,
    /// The skeletons of its content tokens, and of these run together.
    pub(super) skeletons: Box<[u64]>,
    pub(super) whole: u64,
    /// What a person's name of one word is in Latin letters, where its characters may be a family name and a
    /// given name.
    pub(super) readings: Box<[[String; 2]]>,
    /// What spellings of other languages have in common with it: see [`sounds`].
    pub(super) sounds: Box<[u64]>,
    /// All of it is in Latin script.
    pub(super) latin: bool,
    /// The gender that a person's titles and given names speak for.
    pub(super) gender: Option<Gender>,
}

impl Form {
    pub(super) fn new(text: &str, kind: Kind) -> Form {
        let (spoken, nickname) = match kind {
            Kind::Person => without_quotes(text),
            Kind::Organization => (acronym::without_the(text).into(), None),
            _ => (text.into(), None),
        };
        let name = Name::parse_as(&spoken, kind);
        let nickname = nickname.map(|nickname| all_words(&Name::parse_as(nickname, kind)).into());
        let words: Vec<Box<str>> = match kind {
            Kind::Person => person::words(&name),
            _ => organization::words(&name, kind),
        };
        let key = match words.len() {
            0 => text.to_lowercase(),
            // A title and one name are not any bearer of that name.
            1 if kind == Kind::Person => all_words(&name),
            _ => words.join(joint(kind)),
        };
        let is_acronym = kind != Kind::Person && acronym::is_acronym(&spoken);
        let (text, words, key) = (text.into(), words.into(), key.into());
        let content = || name.tokens().filter(is_content);
        let skeletons: Box<[u64]> = content().map(|token| skeleton(without_arabic_article(token))).collect();
        let whole = skeleton(&content().map(without_arabic_article).collect::<String>());
        let latin = content().all(|token| token.script() == Script::Latin);
        let is_person = kind == Kind::Person;
        let readings: Box<[_]> = is_person.then(|| name.one_word_readings()).into_iter().flatten().collect();
        let sounds = sounds(&name, &readings);
        let gender = if is_person { gender(&name) } else { None };
        Form {
            kind,
            text,
            entity: None,
            name,
            words,
            key,
            acronym: is_acronym,
            nickname,
            skeletons,
            whole,
            readings,
            sounds,
            latin,
            gender,
        }
    }

    /// Whether it is a person's name of one word, which means whoever its document has in full.
    pub(super) fn is_short(&self) -> bool {
        self.kind == Kind::Person && self.words.len() == 1
    }

    /// Whether it says more than a short form or an acronym.
    pub(super) fn is_complete(&self) -> bool {
        match self.kind {
            // A. Khan is short for somebody.
            Kind::Person if self.behind_initials().is_some_and(|(initials, _)| initials.len() == 1) => false,
            Kind::Person => self.words.len() > 1 || !self.readings.is_empty(),
            _ => self.name.len() > 1 && !self.acronym,
        }
    }

    /// Whether it is written as names are in running text: without words in capitals, and, a full name,
    /// without a title.
    pub(super) fn is_plain(&self) -> bool {
        // Shorter words in capitals are initials, or the acronyms of states and bodies.
        let least = match self.kind {
            Kind::Person => 3,
            Kind::Location => 4,
            _ => 5,
        };
        let is_shouted = |word: &str| {
            word.chars().count() >= least
                && !word.chars().any(char::is_lowercase)
                && word.chars().any(char::is_uppercase)
        };
        self.name.tokens().all(|token| match token.role() {
            Role::Suffix | Role::Initial => true,
            Role::Honorific if self.words.len() > 1 => false,
            _ => !is_shouted(token.text()),
        })
    }

    /// Its letters and digits, in small letters.
    pub(super) fn letters(&self) -> impl Iterator<Item = char> {
        self.text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase)
    }

    /// How many capitals it has.
    pub(super) fn capitals(&self) -> usize {
        self.text.chars().filter(|letter| letter.is_uppercase()).count()
    }

    /// The initials and the family name of a name that has nothing else: E. Macron.
    pub(super) fn behind_initials(&self) -> Option<(Vec<Token<'_>>, Vec<Token<'_>>)> {
        let is_initial = |token: &Token<'_>| token.role() == Role::Initial;
        self.content().next().filter(|first| self.kind == Kind::Person && is_initial(first))?;
        let (initials, family): (Vec<_>, Vec<_>) = self.content().partition(is_initial);
        let is_behind = self.content().skip(initials.len()).all(|token| !is_initial(&token));
        (is_behind && !family.is_empty()).then_some((initials, family))
    }

    /// Whether its last word is a father's name behind a particle, and no family name: Mohammed bin Salman.
    pub(super) fn ends_with_father(&self) -> bool {
        let before_last = self.name.tokens().skip(self.name.len().saturating_sub(2));
        before_last.map(|token| token.role()).eq([Role::Particle, Role::Patronymic])
    }

    /// The script of its first word.
    pub(super) fn script(&self) -> Option<Script> {
        self.name.tokens().next().map(|token| token.script())
    }

    /// The content tokens, in order.
    pub(super) fn content(&self) -> impl Iterator<Item = Token<'_>> {
        self.name.tokens().filter(is_content)
    }

    /// Whether the token at a place of its content is the family name, which comes first in China.
    pub(super) fn is_family_name(&self, place: usize, token: &Token<'_>) -> bool {
        let count = self.content().filter(|token| token.role() != Role::Suffix).count();
        let is_chinese = || {
            let mut content = self.content();
            let (first, last) = (content.next(), content.nth(count.saturating_sub(2)));
            let is_family = |first: Token<'_>| {
                first.part.tables.is_chinese_syllable() && first.part.tables.family_names()
            };
            first.is_some_and(is_family) && last.is_some_and(|last| has_chinese_syllables(&last))
        };
        if count > 1 && is_chinese() {
            return place == 0;
        }
        token.role() == Role::Family || place + 1 == count && !self.ends_with_father()
    }

    /// Whether its first word is a family name before a given name, as in Hungary.
    pub(super) fn is_inverted(&self) -> bool {
        let is_given = |token: Token<'_>| is_given_name(token.folded());
        let mut content = self.content();
        !content.next().is_none_or(is_given) && content.last().is_some_and(is_given)
    }
}

/// Persons' words keep their bounds, for Ban Ki is not Banki; in other names the space comes and goes.
fn joint(kind: Kind) -> &'static str {
    if kind == Kind::Person { " " } else { "" }
}
