//! Words: where the tokens of a name begin and end.
//!
//! `cut` cuts a text into `word`s at spaces, hyphens and changes of script, and `mixed` mends those of several
//! scripts. What stands together all the same is parted by what the lexicon knows: names of organizations
//! (`apart`), titles (`attached`), a family name and a given name (`japanese`), the syllables of names of
//! Burma (`burmese`); of what is written twice, one copy is left (`copied`). What stands apart all the same is
//! joined (`spaced`, `broken`). Scanners and chats put signs for letters (`figures`, `misprinted`). `acronym`
//! tells which words are one. In: text, then words. Out: words. Cost: one pass, and some look-ups a word in the
//! scripts that have no spaces.

pub(crate) mod acronym;
pub(crate) mod apart;
pub(crate) mod attached;
mod broken;
pub(crate) mod burmese;
pub(crate) mod copied;
pub(crate) mod cut;
pub(crate) mod figures;
pub(crate) mod japanese;
pub(crate) mod letter_names;
pub(crate) mod misprinted;
mod mixed;
pub(crate) mod spaced;
pub(crate) mod word;
