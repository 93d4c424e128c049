//! The words of places: a place that goes by several names is one word, and what kind of place is meant is
//! the English word for it.
//!
//! In: the tokens of a place's name, or one of its words. Out: what they mean, as
//! [`super::organization::words`] has it, and which words say what a place is. Cost: a step a token.

use super::plain::is_country;
use crate::name::{CONTINUED, Detail, Role, Token};

/// Heads that a place's name is called without: the Gaza Strip is Gaza, the Mediterranean Sea the
/// Mediterranean.
static HEADS: &[&str] = &[
    "bay",
    "city",
    "coast",
    "dc",
    "desert",
    "forest",
    "heights",
    "island",
    "isle",
    "lake",
    "mountain",
    "ocean",
    "peninsula",
    "republic",
    "river",
    "sea",
    "square",
    "strip",
    "union",
    "valley",
    "world",
];

/// What states are by their full names: the Kingdom of Bhutan is Bhutan.
pub(in crate::cluster) fn is_state(word: &str) -> bool {
    matches!(
        word,
        "commonwealth" | "duchy" | "emirate" | "kingdom" | "principality" | "republic" | "sultanate"
    )
}

/// What a land is divided into. Such a part is mostly called after its city and larger than it: Kabul
/// Province is not Kabul. A text that has both may mean the one by the other.
static DIVISIONS: &[&str] = &[
    "canton",
    "county",
    "department",
    "district",
    "emirate",
    "governorate",
    "municipality",
    "prefecture",
    "province",
    "region",
    "state",
    "voivodeship",
];

/// Words that part a place from the river or region that tells it from its namesakes: Frankfurt am Main.
pub(in crate::cluster) fn is_qualifier(word: &str) -> bool {
    matches!(word, "am" | "an" | "on" | "upon" | "in" | "im" | "ob" | "sur" | "bei")
}

/// What the tokens of a place's name mean from a place on, and how many say it: the label of a place of
/// several names, the English word for what kind of place it is or whose. Countries are not told here.
pub(super) fn meaning(tokens: &[Token<'_>], at: usize) -> Option<(usize, &'static str)> {
    let (first, rest) = tokens.get(at..)?.split_first()?;
    let sense = first.part.sense;
    let is_place = first.part.detail == Detail::Toponym;
    let is_kind = first.role() == Role::Generic && first.part.detail != Detail::Country;
    if sense.is_empty() || sense == CONTINUED || !(is_place || is_kind) {
        return None;
    }
    // Each word of a known place has its label, the first word of any other phrase what the phrase means.
    let goes_on = |token: &&Token<'_>| {
        token.part.sense == CONTINUED
            || is_place && token.part.detail == Detail::Toponym && token.part.sense == sense
    };
    let count = 1 + rest.iter().take_while(goes_on).count();
    // A place is a country by its own name, not by its people's.
    let is_people = !is_place && count == tokens.len() && is_country(sense);
    (!is_people).then_some((count, sense))
}

pub(in crate::cluster) fn is_head(word: &str) -> bool {
    HEADS.binary_search(&word).is_ok()
}

pub(in crate::cluster) fn is_division(word: &str) -> bool {
    DIVISIONS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::{DIVISIONS, HEADS};

    #[test]
    fn lists_are_sorted() {
        assert!([HEADS, DIVISIONS].iter().all(|list| list.is_sorted()));
    }
}
