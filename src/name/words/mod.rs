//! Words: where the tokens of a name begin and end.
//!
//! `token` cuts a text at spaces, hyphens and changes of script; what print broke at a line's end is made one
//! word (`broken`). What stands together all the same is parted by what the lexicon knows: names of
//! organizations (`apart`), titles (`attached`), a family name and a given name (`japanese`), the syllables of
//! names of Burma (`burmese`); of what is written twice, one copy is left (`copied`). `acronym` tells which
//! words are one. In: text, then words. Out: words. Cost: one pass, and some look-ups a word in the scripts
//! that have no spaces.

pub(crate) mod acronym;
pub(crate) mod apart;
pub(crate) mod attached;
mod broken;
pub(crate) mod burmese;
pub(crate) mod copied;
pub(crate) mod figures;
pub(crate) mod japanese;
pub(crate) mod letter_names;
pub(crate) mod token;
