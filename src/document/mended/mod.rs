//! Words mended: what print and languages do to names, undone, and what words are in this text.
//!
//! In: the words of a text. Out: the same, with line breaks joined (`lines`), elided words, endings and
//! particles cut (`endings`), titles that look like initials told (`titles`), words that mean otherwise here
//! (`classes`), and nicknames within names marked (`nicknames`). Cost: a look at each word, and some look-ups
//! in the table for the few that may be cut.

pub(super) mod classes;
pub(super) mod endings;
pub(super) mod lines;
pub(super) mod nicknames;
pub(super) mod titles;
