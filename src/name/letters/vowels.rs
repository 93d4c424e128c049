//! Which Latin letters are vowels.
//!
//! In: a small letter without marks, as a character or a byte. Out: whether it is one. Cost: a comparison or
//! two.

/// Whether a letter is a vowel, as y mostly is.
#[inline]
pub(crate) fn is_vowel<L: Into<char>>(letter: L) -> bool {
    let letter = letter.into();
    letter == 'y' || is_never_consonant(letter)
}

/// Whether a letter is a vowel wherever it stands, as y is not.
#[inline]
pub(crate) fn is_never_consonant<L: Into<char>>(letter: L) -> bool {
    matches!(letter.into(), 'a' | 'e' | 'i' | 'o' | 'u')
}
