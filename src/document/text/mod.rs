//! A text cut into words, and what print and languages write on names cut off.
//!
//! In: a text. Out: its `words`, each a `word`, by `scan` and the `gaps` between them; with line breaks joined
//! (`lines`), elided words, endings and particles cut (`endings`), titles that look like initials told
//! (`titles`), words that mean otherwise here (`classes`), nicknames within names marked (`nicknames`), and which language it is in (`language`). Cost: a
//! look at each word.

pub(super) mod classes;
pub(super) mod endings;
mod gaps;
pub(super) mod language;
pub(super) mod lines;
pub(super) mod nicknames;
mod scan;
pub(super) mod titles;
pub(super) mod word;
pub(super) mod words;
