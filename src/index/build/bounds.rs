//! What an image can count and number, checked while it is built.
//!
//! Numbers and places of an image take 32 bits, of which building marks two at the number of a form.

use crate::error::{ErrorKind, Result};

/// The most names, words of names, listed names and pairs, and the most bytes of an id or a note.
pub(super) const MOST: u64 = u32::MAX as u64;

/// The most forms.
pub(super) const MOST_FORMS: u64 = 1 << 30;

/// Refuses a table of more names than can be numbered.
pub(super) fn check_names(names: usize) -> Result<()> {
    let limit = MOST as usize;
    if names > limit { Err(ErrorKind::TooManyNames { names, limit }.into()) } else { Ok(()) }
}

/// Refuses a table whose names have more than a limit of something.
pub(super) fn check(what: &'static str, count: u64, limit: u64) -> Result<()> {
    if count > limit { Err(ErrorKind::TableTooLarge { what, count, limit }.into()) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A table of so many names would take some hundred gigabytes, so the counts alone are tried.
    #[test]
    #[cfg(target_pointer_width = "64")]
    fn counts_up_to_the_limit() {
        let most = MOST as usize;
        assert!([0, most - 1, most].into_iter().all(|names| check_names(names).is_ok()));
        let error = check_names(most + 1).expect_err("one too many");
        assert_eq!(error.to_string(), "the table has 4294967296 names; a resolver holds at most 4294967295");
        assert!(matches!(error.kind(), ErrorKind::TooManyNames { .. }));

        assert!([0, MOST - 1, MOST].into_iter().all(|pairs| check("pairs of words", pairs, MOST).is_ok()));
        let error = check("pairs of words", MOST + 1, MOST).expect_err("one too many");
        let message =
            "the names of the table have 4294967296 pairs of words; a resolver holds at most 4294967295";
        assert_eq!(error.to_string(), message);
        assert!(matches!(error.kind(), ErrorKind::TableTooLarge { .. }));
    }
}
