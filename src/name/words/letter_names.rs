//! The English names of Latin letters, as Indic scripts write them, romanized.
//!
//! Source: usage of the Indian, Bangladeshi and Sri Lankan press as generally known; original list.

use crate::name::lexicon;

/// The letter of which a word is the name.
pub(crate) fn letter(romanized: &str) -> Option<char> {
    lexicon::find(LETTERS, romanized)
}

/// Names of letters, and the letters.
#[rustfmt::skip]
static LETTERS: &[(&str, char)] = &[
    ("ai", 'i'), ("aich", 'h'), ("aif", 'f'), ("aikas", 'x'), ("ail", 'l'), ("aim", 'm'), ("ain", 'n'),
    ("ais", 's'), ("ar", 'r'), ("ayi", 'i'), ("bhi", 'v'), ("bi", 'b'), ("dabalyu", 'w'), ("dabliu", 'w'),
    ("dabliw", 'w'), ("dablyu", 'w'), ("di", 'd'), ("e", 'a'), ("ech", 'h'), ("echch", 'h'), ("ef", 'f'),
    ("eich", 'h'), ("eks", 'x'), ("eksa", 'x'), ("el", 'l'), ("em", 'm'), ("en", 'n'), ("eph", 'f'),
    ("es", 's'), ("hech", 'h'), ("i", 'e'), ("isad", 'z'), ("isat", 'z'), ("jad", 'z'), ("je", 'j'),
    ("jed", 'z'), ("jet", 'z'), ("jhad", 'z'), ("jhe", 'j'), ("jhed", 'z'), ("ji", 'g'), ("ke", 'k'),
    ("kiu", 'q'), ("kiyu", 'q'), ("kyu", 'q'), ("o", 'o'), ("oy", 'y'), ("pi", 'p'), ("sed", 'z'), ("si", 'c'),
    ("tabilyu", 'w'), ("ti", 't'), ("vai", 'y'), ("vay", 'y'), ("vi", 'v'), ("wai", 'y'), ("wayi", 'y'),
    ("wi", 'v'), ("yu", 'u'), ("zaid", 'z'), ("zed", 'z'),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_are_sorted() {
        assert!(LETTERS.is_sorted_by(|(one, _), (other, _)| one < other));
    }
}
