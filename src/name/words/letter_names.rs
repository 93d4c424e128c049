//! The English names of Latin letters: as Indic scripts write them, romanized, and as words of English that
//! sound so.
//!
//! Source: usage of the Indian, Bangladeshi and Sri Lankan press, and dictionaries, as generally known;
//! original lists.

use crate::name::lexicon;

/// The letter of which a word is the name.
pub(crate) fn letter(romanized: &str) -> Option<char> {
    lexicon::find(LETTERS, romanized)
}

/// A letter that was said.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spoken {
    /// The letter, a capital.
    pub(crate) letter: char,
    /// Whether the word is the name of the letter and no other word or name.
    pub(crate) sure: bool,
    /// Whether the letter itself is written.
    pub(crate) alone: bool,
}

/// The letter that an English word in small letters sounds like, or is.
pub(crate) fn spoken(word: &str) -> Option<Spoken> {
    if let &[letter @ b'a'..=b'z'] = word.as_bytes() {
        return Some(Spoken { letter: letter.to_ascii_uppercase().into(), sure: false, alone: true });
    }
    let (letter, sure) = lexicon::find(SPOKEN, word)?;
    Some(Spoken { letter, sure, alone: false })
}

/// Words that sound like the names of letters, the letters, and whether they are no other words.
#[rustfmt::skip]
static SPOKEN: &[(&str, (char, bool))] = &[
    ("aitch", ('H', true)), ("ar", ('R', false)), ("are", ('R', false)), ("ay", ('A', false)),
    ("bea", ('B', false)), ("bee", ('B', false)), ("cee", ('C', false)), ("cue", ('Q', false)),
    ("dee", ('D', false)), ("dubya", ('W', true)), ("ee", ('E', false)), ("ef", ('F', true)),
    ("eff", ('F', true)), ("el", ('L', false)), ("ell", ('L', false)), ("em", ('M', false)),
    ("en", ('N', false)), ("es", ('S', false)), ("ess", ('S', true)), ("ex", ('X', false)),
    ("eye", ('I', false)), ("gee", ('G', false)), ("haitch", ('H', true)), ("jay", ('J', false)),
    ("kay", ('K', false)), ("oh", ('O', false)), ("pee", ('P', false)), ("queue", ('Q', true)),
    ("sea", ('C', false)), ("see", ('C', false)), ("tea", ('T', false)), ("tee", ('T', false)),
    ("vee", ('V', true)), ("why", ('Y', false)), ("wye", ('Y', false)), ("you", ('U', false)),
    ("zed", ('Z', true)), ("zee", ('Z', false)),
];

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
        assert!(SPOKEN.is_sorted_by(|(one, _), (other, _)| one < other));
    }
}
