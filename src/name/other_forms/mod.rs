//! Other forms: what else a name, or a token of one, may be read as or written as.
//!
//! An acronym has the `initials` of its words; a word of Russian may be `clipped` words together; a name of
//! `one_word` is a family name and a given name; `chinese` syllables have other spellings than Pinyin's, and
//! the names of rulers other forms in each language (`regnal`); a declined name has a nominative (`cases`), and
//! a name that was `heard` may be written otherwise.
//! In: names, tokens or their forms. Out: the other forms, one after the other. Cost: some look-ups a token,
//! for those who look names up or compare them.

pub(crate) mod cases;
pub(crate) mod chinese;
pub(crate) mod clipped;
pub(crate) mod heard;
pub(crate) mod initials;
pub(crate) mod one_word;
pub(crate) mod regnal;
