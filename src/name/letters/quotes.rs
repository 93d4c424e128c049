//! Quotation marks and apostrophes.

/// Whether a character opens or closes a quotation, as apostrophes do as well.
pub(crate) fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '\'' | '“' | '”' | '„' | '‘' | '’' | '«' | '»')
}

/// Whether a character is an apostrophe as texts write it between the letters of a word.
#[inline]
pub(crate) fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | '`' | '´')
}
