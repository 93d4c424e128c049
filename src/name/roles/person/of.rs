//! The words for *of* between a title and what it is of, articles among them: *of Jordan*, *de la République*.

use crate::name::lexicon::{
    honorifics::ARTICLES,
    prepositions::{OF, OF_GREEK},
};
use crate::name::roles::looked_up::LookedUp;

pub(super) fn is_of(word: &LookedUp<'_>) -> bool {
    OF.binary_search(&word.form).is_ok() || OF_GREEK.contains(&word.form)
}

/// Where what a title is of begins, behind one word and an article, where one stands there.
pub(super) fn behind(words: &[LookedUp<'_>], of: usize) -> usize {
    of + 1 + usize::from(words.get(of + 1).is_some_and(is_article))
}

/// Where the words begin that stand before what a title is of; its own place where none do.
pub(super) fn before(words: &[LookedUp<'_>], start: usize) -> usize {
    match words[..start] {
        [.., of, article] if is_article(&article) && is_of(&of) => start - 2,
        [.., of] if is_of(&of) => start - 1,
        _ => start,
    }
}

fn is_article(word: &LookedUp<'_>) -> bool {
    ARTICLES.binary_search(&word.form).is_ok()
}
