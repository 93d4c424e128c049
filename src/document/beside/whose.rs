//! Whose somebody is: a preposition behind a complete name and before a body, a country or a place is none of
//! the name's.
//!
//! In: the place of a small word within what may be a name. Out: whether the name ends before it: *Olaf Scholz
//! **von** der SPD*, *Bart De Wever **van** België*, *Merkel **von** der Union*, but not *Ursula von der Leyen*
//! or *Otto von Habsburg*. Cost: a look at the words around; some look-ups where such a word stands behind a name.

use super::capitals::is_acronym;
use crate::document::lexicon::Class;
use crate::document::reader::Reader;
use crate::document::text::word::{Gap, Shape};
use crate::name::lexicon::{self as names, prepositions::OF, toponyms::TOPONYMS};

/// The most small words that stand before whose somebody is.
const MOST_SMALL: usize = 2;

/// Whether a small word says whose the person is whose name begins at `from`.
pub(in crate::document) fn says_whose(reader: &Reader<'_, '_>, from: usize, at: usize) -> bool {
    let fold = reader.fold(at);
    let is_german = || reader.is_german();
    if OF.binary_search(&fold).is_err() && !(fold == "vom" && is_german()) {
        return false;
    }
    let is_named = |before: usize| {
        let class = reader.class(before);
        reader.word(before).is_capital() && !class.has(Class::GIVEN) && !class.has(Class::TITLE)
    };
    // Nobles have it behind a given name or a title: *Otto von Habsburg*, *Claus Graf von Stauffenberg*.
    if !reader.after(at, is_named) {
        return false;
    }
    let small = |&next: &usize| reader.word(next).shape == Shape::Lower && reader.gap(next) == Gap::Space;
    let next = at + (at..reader.len().min(at + MOST_SMALL)).take_while(small).count();
    if next >= reader.len() || reader.gap(next) != Gap::Space || !reader.word(next).is_capital() {
        return false;
    }
    let is_complete = at - from > 1 && reader.class(from).has(Class::GIVEN);
    let has_article = next - at > 1 || fold == "vom";
    let is_place = |at: usize| names::find(TOPONYMS, reader.fold(at)).is_some();
    match fold {
        "von" | "vom" if is_german() => {
            is_complete && (has_article || is_acronym(reader, next))
                || reader.is_country(next)
                || is_place(next)
        }
        "van" => (is_complete || !has_article) && (is_acronym(reader, next) || reader.is_country(next)),
        _ => is_complete && is_acronym(reader, next),
    }
}
