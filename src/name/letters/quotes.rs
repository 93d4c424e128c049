//! Quotation marks.

/// Whether a character opens or closes a quotation, as apostrophes do as well.
pub(crate) fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '\'' | '“' | '”' | '„' | '‘' | '’' | '«' | '»')
}
