//! What persons do, say and suffer: small verbs of English, and the pronouns that stand in their place.
//!
//! One table, sorted by folded form. Source: original list from general knowledge of news style.

use crate::name::lexicon as names;

/// What a word says of a person, as a set.
type Says = u8;
/// Done to persons: *arrested*.
const SUFFERED: Says = 1;
/// Follows the name of a person, among others; verbs in *-ed* do as well.
const FOLLOWS: Says = 1 << 1;
/// Follows hardly anything but the name of a person.
const OF_PERSONS: Says = 1 << 2;
/// What persons do with words.
const SPEECH: Says = 1 << 3;
/// What persons were, or have been, before what is done to them.
const AUXILIARY: Says = 1 << 4;

#[rustfmt::skip]
static VERBS: &[(&str, Says)] = &[
    ("accused", SUFFERED), ("added", OF_PERSONS | SPEECH), ("admitted", OF_PERSONS), ("agreed", OF_PERSONS),
    ("apologised", OF_PERSONS), ("apologized", OF_PERSONS), ("appointed", SUFFERED),
    ("argued", OF_PERSONS | SPEECH), ("arrested", SUFFERED), ("arrived", OF_PERSONS),
    ("asked", SUFFERED | OF_PERSONS | SPEECH), ("beat", SUFFERED | FOLLOWS), ("became", FOLLOWS),
    ("been", AUXILIARY), ("began", FOLLOWS), ("believed", OF_PERSONS), ("blamed", SUFFERED),
    ("came", FOLLOWS), ("charged", SUFFERED), ("claimed", OF_PERSONS), ("complained", OF_PERSONS),
    ("confessed", OF_PERSONS), ("could", FOLLOWS), ("cried", OF_PERSONS), ("declined", OF_PERSONS),
    ("defeated", SUFFERED), ("denied", OF_PERSONS), ("did", SUFFERED | FOLLOWS),
    ("died", FOLLOWS | OF_PERSONS), ("divorced", SUFFERED | OF_PERSONS), ("does", FOLLOWS),
    ("elected", SUFFERED), ("explained", OF_PERSONS | SPEECH), ("fell", FOLLOWS), ("fired", SUFFERED),
    ("gave", FOLLOWS), ("got", FOLLOWS), ("graduated", OF_PERSONS), ("had", FOLLOWS | AUXILIARY),
    ("has", FOLLOWS | AUXILIARY), ("hired", SUFFERED), ("hoped", OF_PERSONS), ("hugged", SUFFERED),
    ("insisted", OF_PERSONS | SPEECH), ("interviewed", SUFFERED), ("invited", SUFFERED),
    ("is", FOLLOWS | AUXILIARY), ("joked", OF_PERSONS), ("killed", SUFFERED), ("kissed", SUFFERED),
    ("knew", SUFFERED | FOLLOWS | OF_PERSONS), ("laughed", OF_PERSONS | SPEECH), ("led", FOLLOWS),
    ("left", FOLLOWS | OF_PERSONS), ("lived", OF_PERSONS), ("lost", FOLLOWS), ("made", FOLLOWS),
    ("married", SUFFERED | OF_PERSONS), ("met", SUFFERED | FOLLOWS | OF_PERSONS), ("murdered", SUFFERED),
    ("nodded", OF_PERSONS), ("opened", OF_PERSONS), ("pleaded", OF_PERSONS), ("praised", SUFFERED),
    ("prayed", OF_PERSONS), ("promised", OF_PERSONS), ("quit", FOLLOWS | OF_PERSONS), ("ran", FOLLOWS),
    ("recalled", OF_PERSONS), ("refused", OF_PERSONS), ("remembered", OF_PERSONS), ("replaced", SUFFERED),
    ("replied", OF_PERSONS), ("resigned", OF_PERSONS), ("retired", OF_PERSONS), ("routed", SUFFERED),
    ("said", FOLLOWS | OF_PERSONS | SPEECH), ("sang", FOLLOWS | OF_PERSONS), ("sat", FOLLOWS | OF_PERSONS),
    ("saw", FOLLOWS | OF_PERSONS), ("says", FOLLOWS | OF_PERSONS | SPEECH), ("shot", SUFFERED),
    ("shouted", OF_PERSONS), ("sighed", OF_PERSONS), ("smiled", OF_PERSONS | SPEECH),
    ("spoke", FOLLOWS | OF_PERSONS), ("studied", OF_PERSONS), ("succeeded", SUFFERED), ("sued", SUFFERED),
    ("swore", OF_PERSONS), ("testified", OF_PERSONS | SPEECH), ("thanked", SUFFERED | OF_PERSONS),
    ("thinks", OF_PERSONS), ("told", SUFFERED | OF_PERSONS | SPEECH), ("took", FOLLOWS),
    ("tweeted", OF_PERSONS | SPEECH), ("urged", SUFFERED | OF_PERSONS), ("visited", OF_PERSONS),
    ("voted", OF_PERSONS), ("waited", OF_PERSONS), ("walked", OF_PERSONS), ("wanted", OF_PERSONS),
    ("warned", OF_PERSONS), ("was", FOLLOWS | AUXILIARY), ("welcomed", SUFFERED | OF_PERSONS),
    ("went", FOLLOWS), ("wept", FOLLOWS | OF_PERSONS), ("whispered", OF_PERSONS),
    ("who", FOLLOWS | OF_PERSONS), ("whom", FOLLOWS | OF_PERSONS), ("whose", FOLLOWS | OF_PERSONS),
    ("will", FOLLOWS), ("won", FOLLOWS | OF_PERSONS), ("wondered", OF_PERSONS), ("would", FOLLOWS),
    ("writes", FOLLOWS | OF_PERSONS), ("wrote", FOLLOWS | OF_PERSONS | SPEECH),
];

fn says(fold: &str, what: Says) -> bool {
    names::find(VERBS, fold).is_some_and(|says| says & what != 0)
}

/// Whether something is done to persons.
pub(in crate::document) fn is_suffered(fold: &str) -> bool {
    says(fold, SUFFERED)
}

/// Whether a verb or pronoun follows a person's name, beside verbs in *-ed*.
pub(in crate::document) fn follows_persons(fold: &str) -> bool {
    says(fold, FOLLOWS)
}

/// Whether a verb or pronoun follows hardly anything but a person's name.
pub(in crate::document) fn is_of_persons(fold: &str) -> bool {
    says(fold, OF_PERSONS)
}

/// Whether a word is what persons do with words.
pub(in crate::document) fn is_speech(fold: &str) -> bool {
    says(fold, SPEECH)
}

/// Whether a word is what persons were, or have been, before what is done to them.
pub(in crate::document) fn is_auxiliary(fold: &str) -> bool {
    says(fold, AUXILIARY)
}

#[cfg(test)]
mod tests {
    use super::VERBS;

    #[test]
    fn verbs_are_sorted() {
        assert!(VERBS.is_sorted_by(|x, y| x.0 < y.0));
    }
}
