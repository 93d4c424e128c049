//! Given names that lists know, and what is short for them.
//!
//! In: folded words. Out: whether they are known. Cost: a look-up a word.

use crate::name::lexicon::{self, given_names::GIVEN_NAMES, nicknames::NICKNAMES};

/// Whether one of two folded given names is short for the other.
pub(in crate::cluster) fn are_nicknames(x: &str, y: &str) -> bool {
    let is_short = |short: &str, full: &str| {
        lexicon::tables(short).nicknames()
            && lexicon::find(NICKNAMES, short).is_some_and(|formal| formal.contains(&full))
    };
    is_short(x, y) || is_short(y, x)
}

/// Titles that before a family name are a given name as often, or what one bearer of it is called, sorted:
/// Duke Ellington, Mahatma Gandhi.
static NAMES_OR_TITLES: &[&str] = &["dom", "don", "duke", "earl", "hafiz", "mahatma"];

/// Whether a folded word that may be a title is rather a name before a family name.
pub(in crate::cluster) fn is_name_or_title(word: &str) -> bool {
    NAMES_OR_TITLES.binary_search(&word).is_ok()
}

/// Whether a folded word is known as a given name.
pub(in crate::cluster) fn is_given_name(word: &str) -> bool {
    lexicon::tables(word).given_names() && lexicon::find(GIVEN_NAMES, word).is_some()
}

#[cfg(test)]
mod tests {
    use super::NAMES_OR_TITLES;

    #[test]
    fn names_or_titles_are_sorted() {
        assert!(NAMES_OR_TITLES.is_sorted());
    }
}
