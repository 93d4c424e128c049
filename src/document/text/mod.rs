//! A text cut into words.
//!
//! In: a text. Out: its `words`, each a `word`, by `scan` and the `gaps` between them, and which `language`
//! it is in. Cost: a look at each letter.

mod gaps;
pub(super) mod language;
pub(super) mod scan;
pub(super) mod word;
pub(super) mod words;
