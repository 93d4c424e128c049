//! Organizations and places by fewer or other words: without their country, or what kind of thing they are.
//!
//! In: two forms. Out: whether the words of the one stand in the other, whether it is the other abridged, and
//! whether both have the same words; of one form, whether it is an organ of no state. Cost: a step a pair of
//! words.

use super::place;
use crate::cluster::form::Form;
use crate::cluster::words::organization::is_corporate;
use crate::cluster::words::plain::{is_country, is_link, is_spelling, same_stem};
use crate::entity::Kind;
use crate::name::{Role, Token};

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
/// An acronym is no short form of a longer name: UN Women is not the UN. Nor is a place one of what lies in
/// it, only of its name with a word that says what it is.
pub(super) fn is_within(short: &Form, full: &Form) -> bool {
    if short.words.len() >= full.words.len() || short.acronym {
        return false;
    }
    if short.kind == Kind::Location {
        return place::is_within(short, full);
    }
    let mut rest = full.words.iter();
    short.words.iter().all(|word| rest.any(|other| same_stem(word, other)))
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
