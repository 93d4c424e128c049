//! Letters: what the characters of a text are, and what others are made of them.
//!
//! `normalize` folds characters by what `characters` says of each, `escapes` reads those that texts of the web
//! write by several, and `script` says of which writing system one is. `alphabet` numbers letters for the edit
//! model, and `framed` marks the ends of tokens for it; `count` counts them. `skeleton` has the consonants of a
//! token, `vowels` tells which letters are none; `sounds` says what letters stand for, and `press` what
//! newspapers of other languages write for the same sounds; `quotes` tells quotation marks and apostrophes. In:
//! characters. Out: letters, numbers, or sets of bits. Cost: a few comparisons a letter; allocations for the
//! growth of buffers alone.

pub(crate) mod alphabet;
mod characters;
pub(crate) mod count;
pub(crate) mod escapes;
pub(crate) mod framed;
pub(crate) mod normalize;
pub(crate) mod press;
pub(crate) mod quotes;
pub(crate) mod script;
pub(crate) mod skeleton;
pub(crate) mod sounds;
pub(crate) mod vowels;
