//! Articles before names and within them.
//!
//! In: the place of a word. Out: whether it is an article, and one that is no part of the name after it.
//! Cost: a look-up a word.

use crate::document::lexicon;
use crate::document::reader::Reader;
use crate::name::lexicon::{countries::COUNTRIES, longest_phrase, toponyms::TOPONYMS};

/// An article that is part of no person's name wherever it stands: The, and Greek Ο, Η.
pub(in crate::document) fn is_the(reader: &Reader<'_, '_>, at: usize) -> bool {
    matches!(reader.fold(at), "the" | "ο" | "η" | "οι" | "τα" | "το")
}

/// Whether a word is an article, and no acronym of the same letters: *Un* and not the *UN*.
pub(in crate::document) fn is_article(reader: &Reader<'_, '_>, at: usize) -> bool {
    lexicon::is_article(reader.fold(at)) && !reader.word(at).stands_out()
}

/// Whether an article stands before a name and is no part of it: that of *Die Nato*, and not that of *Los
/// Angeles Times*; in English a foreign one is part of a name.
pub(in crate::document) fn is_before_name(reader: &Reader<'_, '_>, at: usize) -> bool {
    is_the(reader, at) || (is_article(reader, at) && !reader.is_english() && !begins_place(reader, at))
}

/// Whether a place that many languages know, of two words or more, begins with a word.
fn begins_place(reader: &Reader<'_, '_>, at: usize) -> bool {
    let forms: Vec<&str> = (at..reader.len().min(at + 3)).map(|at| reader.fold(at)).collect();
    let long = |count: Option<usize>| count.is_some_and(|count| count > 1);
    long(longest_phrase(TOPONYMS, &forms).map(|found| found.0))
        || long(longest_phrase(COUNTRIES, &forms).map(|found| found.0))
}
