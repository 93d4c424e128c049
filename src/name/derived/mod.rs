//! What is read off the tables of the lexicon, no list of its own.
//!
//! What Cyrillic words mean that are `romanized`, and the initials of what a sense is in Russian
//! (`slavic_initials`); what letters are as `syllables` of Chinese and Korean, and the letters at the ends of
//! all their spellings (`syllable_ends`); which endings tell a case (`case_endings`). In: letters of a word,
//! or a sense. Out: what the tables say of it. Cost: a look-up; the first one reads the tables.

pub(crate) mod case_endings;
pub(crate) mod romanized;
pub(crate) mod slavic_initials;
pub(crate) mod syllable_ends;
pub(crate) mod syllables;
