//! Whether a short form fits a full name: Muttaqi, Mottaki and Amir Khan fit Amir Khan Muttaqi.
//!
//! In: two parsed names. Out: how well every word of the shorter finds itself in the longer, and which word
//! of it is meant. Cost: a comparison of tokens a pair, under a microsecond each.

pub(super) mod likenesses;
mod organizations;

pub(super) use organizations::{
    FOUNDATION, agree_as_organizations, fits_organization, is_any_party, is_any_states, is_called_after,
    is_line, is_organ, is_party_of_another,
};

use std::ops::Range;

use crate::entity::Kind;
use crate::model::align::{is_content, is_nickname, token_cost};
use crate::model::tables::Tables;
use crate::name::letters::script::Script;
use crate::name::letters::skeleton::skeleton;
use crate::name::letters::vowels::is_vowel;
use crate::name::lexicon::suffixes::Suffix;
use crate::name::{CONTINUED, Name, Role, Token};

/// Bits a letter that the spelling of a short form may differ by.
const BITS_PER_LETTER: f32 = 1.7;

/// How a short form fits a full name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Fit {
    /// 1 for the same letters, down to 0.
    pub(super) likeness: f32,
    /// It has the family name in it.
    pub(super) family: bool,
    /// It leaves nothing of the full name out.
    pub(super) whole: bool,
    /// A word of it has the consonants of two words of the full name, or two of it of one, and other letters.
    pub(super) by_consonants: bool,
}

fn content(name: &Name) -> impl Iterator<Item = Token<'_>> {
    name.tokens().filter(is_content)
}

/// How `short` fits `full`, where every word of it is in there.
pub(super) fn fit(short: &Name, full: &Name) -> Option<Fit> {
    if numbers_clash(short, full) || initials_clash(short, full) {
        return None;
    }
    let own: Vec<Token<'_>> = content(short).collect();
    let mut fitting = Fitting::of(short, full);
    let mut at = 0;
    while let Some(token) = own.get(at) {
        at += 1;
        if fitting.pair(token) {
            continue;
        }
        if own.get(at).is_some_and(|next| fitting.join_to_one(token, next)) {
            at += 1;
            continue;
        }
        // Ben-Gurion by itself begins with a given name, and in David Ben-Gurion with a particle.
        if !is_particle_of(token, full) && !fitting.join_to_two(token) {
            return None;
        }
    }
    // Initials alone fit too many.
    fitting.spelled.then(|| Fit { whole: fitting.used.iter().all(|&used| used), ..fitting.found })
}

/// How the words of a short form that were looked at are found in a full name.
struct Fitting<'n> {
    /// The words of the full name, and which of them were found.
    tokens: Vec<Token<'n>>,
    used: Vec<bool>,
    /// Whether the last of them is the family name where its role does not say so.
    ends_in_family: bool,
    found: Fit,
    /// Whether any word was more than an initial.
    spelled: bool,
}

impl<'n> Fitting<'n> {
    /// Before any word of the short form was looked at.
    fn of(short: &Name, full: &'n Name) -> Self {
        let tokens: Vec<Token<'_>> = content(full).collect();
        // Mohammed bin Salman is not Salman, who is his father.
        let particled = short.tokens().any(|token| token.role() == Role::Particle);
        // Nor is Bong Joon-ho Ho, whose family name stands first.
        let begins_with_family =
            tokens.first().is_some_and(|first| first.role() == Role::Family && tokens.len() > 2);
        let is_patronymic = tokens.last().is_some_and(|last| last.role() == Role::Patronymic);
        Fitting {
            used: vec![false; tokens.len()],
            ends_in_family: !begins_with_family && full.len() > 1 && (particled || !is_patronymic),
            found: Fit { likeness: 1.0, family: false, whole: false, by_consonants: false },
            spelled: false,
            tokens,
        }
    }

    /// Finds a word of the short form as one of the full name, the most alike; of two that are alike the family
    /// name is meant.
    fn pair(&mut self, token: &Token<'_>) -> bool {
        let is_family = |at: usize| self.tokens[at].role() == Role::Family;
        let free = (0..self.tokens.len()).filter(|&at| !self.used[at]);
        let alike = free.filter_map(|at| Some((at, likeness(token, &self.tokens[at])?)));
        let best = alike.max_by(|x, y| x.1.total_cmp(&y.1).then(is_family(x.0).cmp(&is_family(y.0))));
        let Some((at, likeness)) = best else { return false };
        let is_last = at + 1 == self.tokens.len();
        self.found.family |= is_family(at) || is_last && self.ends_in_family;
        self.found.likeness = self.found.likeness.min(likeness);
        self.used[at] = true;
        self.spelled |= token.role() != Role::Initial && self.tokens[at].role() != Role::Initial;
        true
    }

    /// Finds two words of the short form as one of the full name.
    fn join_to_one(&mut self, token: &Token<'_>, next: &Token<'_>) -> bool {
        let mut free = (0..self.tokens.len()).filter(|&at| !self.used[at]);
        let Some(at) = free.find(|&at| is_joined(&self.tokens[at], token, next)) else { return false };
        self.join(at..at + 1, is_joined_exactly(&self.tokens[at], token, next));
        true
    }

    /// Finds a word of the short form as two of the full name.
    fn join_to_two(&mut self, token: &Token<'_>) -> bool {
        let two = |at: usize| (&self.tokens[at - 1], &self.tokens[at]);
        let mut free = (1..self.tokens.len()).filter(|&at| !self.used[at - 1] && !self.used[at]);
        let Some(at) = free.find(|&at| is_joined(token, two(at).0, two(at).1)) else { return false };
        self.join(at - 1..at + 1, is_joined_exactly(token, two(at).0, two(at).1));
        true
    }

    /// Notes that words of the full name are others run together or apart.
    fn join(&mut self, places: Range<usize>, exactly: bool) {
        self.found.likeness = self.found.likeness.min(likenesses::JOINED);
        self.found.by_consonants |= !exactly;
        self.found.family |= places.end == self.tokens.len();
        self.used[places].fill(true);
        self.spelled = true;
    }
}

/// Whether a word is a particle of a name.
fn is_particle_of(token: &Token<'_>, name: &Name) -> bool {
    let same = |other: Token<'_>| other.role() == Role::Particle && other.folded() == token.folded();
    token.part.tables.particles() && name.tokens().any(same)
}

/// The number of a ruler, or of a generation.
fn number(name: &Name) -> Option<u8> {
    match name.generation() {
        Some(Suffix::Ordinal(number)) => Some(number),
        _ => None,
    }
}

/// Whether two names have numbers of rulers that are not the same.
fn numbers_clash(one: &Name, other: &Name) -> bool {
    number(one).zip(number(other)).is_some_and(|(one, other)| one != other)
}

/// Whether two names have other initials after the given name: *George H. W. Bush* and *George W. Bush*.
/// Within a text *George H. Bush* leaves one out; across texts, where he may be another, clusters count all
/// of them.
fn initials_clash(one: &Name, other: &Name) -> bool {
    let second = |name: &Name| {
        let mut tokens =
            content(name).map(|token| (token.role() == Role::Initial, token.romanized().to_owned()));
        tokens.next().filter(|(initial, _)| !initial)?;
        tokens.find(|(initial, _)| *initial).map(|(_, letter)| letter)
    };
    second(one).zip(second(other)).is_some_and(|(one, other)| one != other)
}

/// The names of a person that another one is held against: where there are fuller ones, a family name with a
/// title contradicts no given name and says nothing; and no junior is meant by the name of the elder.
pub(super) fn comparable<'n>(own: &'n Name, names: &'n [Name]) -> impl Iterator<Item = &'n Name> {
    let length = |name: &Name| content(name).count();
    let person = own.kind() == Kind::Person && length(own) > 1;
    let fuller = person && names.iter().any(|name| length(name) > 1);
    let junior = is_junior(own);
    names.iter().filter(move |name| !fuller || length(name) > 1 && (!junior || is_junior(name)))
}

/// Whether a name has a suffix that tells it from an elder's.
pub(super) fn is_junior(name: &Name) -> bool {
    matches!(name.generation(), Some(Suffix::Junior | Suffix::Kin(_)))
}

/// Whether a name of a person ends in a word more than the names of another, as his son's may.
pub(super) fn goes_on_behind(longer: &Name, shorter: &Name) -> bool {
    let (mut last, mut particled) = (None, false);
    for token in longer.tokens() {
        match token.role() {
            Role::Particle => particled = true,
            _ if is_content(&token) => (last, particled) = (Some((token, particled)), false),
            _ => {}
        }
    }
    let more = content(longer).count() > content(shorter).count();
    more && last.is_some_and(|(last, particled)| {
        !particled && content(shorter).all(|token| likeness(&token, &last).is_none())
    })
}

/// Whether the names of a person have a word in small letters only, as the last part of one with a hyphen.
pub(super) fn is_small_part<'n>(word: &str, names: impl Iterator<Item = &'n Name> + Clone) -> bool {
    let parts = || names.clone().flat_map(|name| name.text().split([' ', '-']));
    parts().any(|own| own == word) && !parts().any(|own| own != word && own.to_lowercase() == word)
}

/// Whether two names have the same number of a ruler.
pub(super) fn same_number(one: &Name, other: &Name) -> bool {
    number(one).is_some() && number(one) == number(other)
}

/// Whether two words put together write one, letter by letter.
fn is_joined_exactly(whole: &Token<'_>, first: &Token<'_>, second: &Token<'_>) -> bool {
    whole.romanized() == [first.romanized(), second.romanized()].concat()
}

/// Whether two words put together write one, a letter or two aside that leave the consonants as they are; an
/// initial has too few of them to tell.
fn is_joined(whole: &Token<'_>, first: &Token<'_>, second: &Token<'_>) -> bool {
    // Another script writes the same sounds with more letters or fewer, so that less may differ besides.
    let most = if whole.script() == first.script() { 2 } else { 1 };
    let initial = [first, second].iter().any(|token| token.role() == Role::Initial);
    let (all, first, second) = (whole.romanized(), first.romanized(), second.romanized());
    // Most words are told by their length, before any memory is taken.
    if all.len().abs_diff(first.len() + second.len()) > most {
        return false;
    }
    let parts = [first, second].concat();
    all == parts || !initial && parts.len() > 6 && skeleton(all) == skeleton(&parts)
}

/// How alike two tokens are, where they can be one.
fn likeness(x: &Token<'_>, y: &Token<'_>) -> Option<f32> {
    if x.role() == Role::Initial || y.role() == Role::Initial {
        let same = x.romanized().chars().next() == y.romanized().chars().next();
        return same.then_some(likenesses::INITIAL);
    }
    if x.part.script == y.part.script && x.folded() == y.folded() {
        return Some(1.0);
    }
    let cyrillic = x.script() == Script::Cyrillic && y.script() == Script::Cyrillic;
    if cyrillic && (is_wife_of(x.folded(), y.folded()) || is_wife_of(y.folded(), x.folded())) {
        return None;
    }
    if cyrillic && inflected(x.folded(), y.folded()) {
        return Some(likenesses::CASE);
    }
    let letters = (x.latin_symbols().len() + y.latin_symbols().len()) as f32 / 2.0;
    if letters < 4.0 {
        return None;
    }
    if is_feminine_of(x.romanized(), y.romanized()) || is_feminine_of(y.romanized(), x.romanized()) {
        return None;
    }
    if is_nickname(x, y) || is_nickname(y, x) {
        return Some(likenesses::NICKNAME);
    }
    // A word half as long again is another.
    let (one, other) = (x.latin_symbols().len(), y.latin_symbols().len());
    if one.abs_diff(other) * 2 > one.min(other) + 2 {
        return None;
    }
    let cap = BITS_PER_LETTER * letters;
    let cost = token_cost(Tables::embedded(), x, y, cap);
    (cost < cap).then(|| likenesses::SPELLING * (1.0 - cost / cap))
}

/// Whether one name is the other's with a feminine ending: Majida and Majed, Ivanova and Ivanov.
fn is_feminine_of(feminine: &str, masculine: &str) -> bool {
    let stem = ["ah", "eh", "a"].iter().find_map(|ending| feminine.strip_suffix(ending));
    stem.is_some_and(|stem| {
        let closed = !stem.ends_with(is_vowel::<char>)
            && !masculine.ends_with(is_vowel::<char>)
            && !masculine.ends_with('h');
        closed
            && stem.len() > 2
            && skeleton(stem) == skeleton(masculine)
            && stem.len().abs_diff(masculine.len()) <= 1
    })
}

/// Whether one Slavic family name is the other's with the ending of an adjective of the other gender:
/// *Навальная* and *Навальный*, *Навального*.
fn is_wife_of(feminine: &str, masculine: &str) -> bool {
    let stem = ["ая", "ую"].iter().find_map(|ending| feminine.strip_suffix(ending));
    let endings = ["ый", "ий", "ой", "ого", "ому", "ым", "ом"];
    stem.is_some_and(|stem| endings.iter().any(|ending| masculine.strip_suffix(ending) == Some(stem)))
}

/// Whether one name has a place for every word of the other, so that no word of the shorter is contradicted;
/// true where neither leaves anything out.
pub(super) fn agree(one: &Name, other: &Name) -> Option<bool> {
    let likes = |fit: Option<Fit>| fit.filter(|fit| fit.likeness >= likenesses::LEAST).map(|fit| fit.whole);
    likes(fit(one, other)).or_else(|| likes(fit(other, one)).map(|_| false))
}

/// How alike two names are that leave nothing out on either side.
pub(super) fn whole_likeness(own: &Name, known: &Name) -> Option<f32> {
    if is_called_after(own, known) {
        return None;
    }
    // Of South Korea, which is one meaning, South alone is nothing.
    let phrase = |name: &Name| name.tokens().any(|token| token.part.sense == CONTINUED);
    let letters = || fit(own, known).filter(|fit| fit.whole).map(|fit| fit.likeness);
    let letters = if phrase(own) == phrase(known) { letters() } else { None };
    let words = || {
        (own.kind() != Kind::Person && agree_as_organizations(own, known) == Some(true))
            .then_some(likenesses::ORGANIZATION)
    };
    letters.or_else(words)
}

/// Whether two Slavic words are one but for a case ending.
fn inflected(x: &str, y: &str) -> bool {
    // Навальный is not Навальная.
    let masculine = |word: &str| word.ends_with("ый") || word.ends_with("ий");
    let genders = x.ends_with("ая") && masculine(y) || y.ends_with("ая") && masculine(x);
    let common = x.chars().zip(y.chars()).take_while(|(x, y)| x == y).count();
    let (x, y) = (x.chars().count(), y.chars().count());
    let alike = common >= 3 && x.max(y) - common <= 3 && x.abs_diff(y) <= 2 && common * 2 > x.max(y);
    alike && !genders
}
