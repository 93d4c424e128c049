//! Organizations and places by fewer or other words: without their country, or what kind of thing they are.
//!
//! In: two forms. Out: whether the words of the one stand in the other, whether it is the other abridged, and
//! whether both have the same words; of one form, whether it is an organ of no state. Cost: a step a pair of
//! words.

use super::place;
use crate::cluster::form::Form;
use crate::cluster::words::organization::{is_corporate, is_line};
use crate::cluster::words::plain::{is_country, is_link, is_spelling, same_stem};
use crate::entity::Kind;
use crate::name::{Detail, Role, Token};

/// The organs that every state has one of.
static ORGANS: &[&str] = &[
    "air force",
    "army",
    "assembly",
    "cabinet",
    "congress",
    "court",
    "government",
    "legislature",
    "ministry",
    "navy",
    "parliament",
    "police",
    "senate",
    "treasury",
];

/// Whether a name says which organ of a state it is, and not of which state: Foreign Ministry, Supreme Court.
pub(in crate::cluster) fn is_organ(form: &Form) -> bool {
    let generic = |token: Token<'_>| {
        token.role() == Role::Generic
            || is_link(token.folded())
            || matches!(
                token.folded(),
                "supreme" | "constitutional" | "high" | "upper" | "lower" | "interior" | "exterior"
            )
    };
    form.kind == Kind::Organization
        && !form.acronym
        && form.words.len() < 5
        && form.words.iter().any(|word| ORGANS.binary_search(&&**word).is_ok())
        && !form.words.iter().any(|word| is_country(word))
        && form.name.tokens().all(generic)
}

/// Whether the words of a short form stand in a longer name in their order.
///
/// An acronym is no short form of a longer name, unless that says no more than that it is a company: UN Women
/// is not the UN. Nor is a place one of what lies in
/// it, only of its name with a word that says what it is.
pub(super) fn is_within(short: &Form, full: &Form) -> bool {
    if short.words.len() >= full.words.len() {
        return false;
    }
    if short.kind == Kind::Location {
        return !short.acronym && place::is_within(short, full);
    }
    if short.acronym {
        return full
            .words
            .strip_prefix(&*short.words)
            .is_some_and(|rest| rest.iter().all(|word| is_corporate(word)));
    }
    let mut rest = full.words.iter();
    short.words.iter().all(|word| rest.any(|other| same_stem(word, other))) && !is_another(short, full)
}

/// Whether the first word of a short name stands behind *of* in a longer one: Friends of Zelmar.
fn stands_behind_of(short: &Form, full: &Form) -> bool {
    let first = short.name.tokens().next();
    let mut pairs = full.name.tokens().zip(full.name.tokens().skip(1));
    first.is_some_and(|first| {
        pairs.any(|(link, word)| link.folded() == "of" && word.folded() == first.folded())
    })
}

/// Whether several organizations of one text are called after another, which is then none of them: Virgin beside
/// Virgin Atlantic and Virgin Galactic.
pub(in crate::cluster) fn are_called_after<'f>(
    short: &Form,
    mut full: impl Iterator<Item = &'f Form>,
) -> bool {
    let Some(first) = full.next().filter(|first| is_called_after(short, first)) else { return false };
    full.any(|other| {
        is_called_after(short, other)
            && first.key != other.key
            && !begins(first, other)
            && !begins(other, first)
    })
}

/// Whether an organization has the name of a shorter one before another name, and may be another: Ford Otosan.
pub(in crate::cluster) fn is_called_after(short: &Form, full: &Form) -> bool {
    let is_name = |token: Token<'_>| {
        token.role() == Role::Word
            && token.part.detail != Detail::Toponym
            && !token.folded().starts_with(|letter: char| letter.is_ascii_digit())
            && !short.name.tokens().any(|own| same_stem(own.folded(), token.folded()))
    };
    short.kind == Kind::Organization
        && !short.acronym
        && has_own_name(short)
        && begins(short, full)
        && full.name.tokens().any(is_name)
}

/// Whether a longer name begins with the words of a short one.
fn begins(short: &Form, full: &Form) -> bool {
    short.words.len() < full.words.len()
        && short.words.iter().zip(&full.words).all(|(own, other)| same_stem(own, other))
}

/// Whether it has a word that is no generic one.
fn has_own_name(form: &Form) -> bool {
    form.name.tokens().any(|token| token.role() == Role::Word)
}

/// Whether a longer name says of another organization that it is a part of a shorter one, is called after it
/// or is of another rank: *Sony Pictures*, the *United Nations Security Council*, the *Royal Bank of Canada*.
fn is_another(short: &Form, full: &Form) -> bool {
    let count = short.words.len();
    if begins(short, full) {
        let rest = &full.words[count..];
        let is_called = has_own_name(short) || count > 1 && rest.len() > 1;
        return is_called && rest.iter().any(|word| is_line(word));
    }
    if has_own_name(short) && stands_behind_of(short, full) {
        return true;
    }
    let (before, end) = full.words.split_at(full.words.len() - count);
    count > 1
        && short.words.last().is_some_and(|last| is_country(last))
        && short.words.iter().zip(end).all(|(own, other)| same_stem(own, other))
        && !before.iter().all(|word| is_corporate(word) || is_country(word) || &**word == "national")
}

/// Whether a name of an organization is another without its country, or a place's without the word that says
/// what it is.
pub(in crate::cluster) fn is_abridged(short: &Form, full: &Form) -> bool {
    if short.words.iter().all(|word| is_country(word)) || !is_within(short, full) {
        return false;
    }
    let rest = || full.words.iter().filter(|word| !short.words.contains(word));
    // One word is too little to leave a country out of: Socialists, National Socialists.
    let national = |word: &str| short.words.len() > 1 && (is_country(word) || word == "national");
    match short.kind {
        Kind::Location => place::is_abridged(short, full),
        _ => !is_organ(short) && rest().all(|word| is_corporate(word) || national(word)),
    }
}

/// Whether two names have the same words but for their order, endings and slips of the pen.
pub(in crate::cluster) fn same_words(a: &Form, b: &Form) -> bool {
    if a.words.len() != b.words.len() || a.words.len() > 16 {
        return false;
    }
    let mut open: Vec<&str> = b.words.iter().map(|word| &**word).collect();
    let mut strange = 0;
    let matched = a.words.iter().all(|word| {
        let same = open.iter().position(|other| **word == **other);
        let alike =
            || open.iter().position(|other| same_stem(word, other) && word.len().abs_diff(other.len()) < 3);
        let spelled = || open.iter().position(|other| is_spelling(word, other));
        let place = same.or_else(alike).or_else(|| {
            strange += 1;
            spelled()
        });
        place.map(|place| open.swap_remove(place)).is_some()
    });
    matched && strange <= 1 + a.words.len() / 3
}
