//! What is known of a word or text by itself.
//!
//! In: a text, a name that is parsed, or folded words. Out: the words that a name is compared by (`person`,
//! `organization`, with those of a `place`), and what is told of words: as they are compared (`plain`), how
//! far they are from each other (`letters`), known as given names (`given_names`), in which case (`cases`),
//! an `acronym`; and what spellings of other languages sound like (`sounds`). Cost: a few look-ups a word.

pub(super) mod acronym;
pub(super) mod cases;
pub(super) mod given_names;
pub(super) mod letters;
pub(super) mod organization;
pub(super) mod person;
pub(super) mod place;
pub(super) mod plain;
pub(super) mod sounds;
