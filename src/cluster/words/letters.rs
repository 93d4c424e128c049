//! Letters: how far two words are from each other, by a count of their letters before by edits.
//!
//! In: two words. Out: whether few edits make one of the other. Cost: a step a letter for most words, which
//! have too few letters in common; the product of their lengths for the rest.

use crate::name::letters::count::Letters;

/// Whether at most so many edits make one word of another: a letter too many, too few, another, or two
/// exchanged.
pub(in crate::cluster) fn is_within(x: &str, y: &str, edits: usize) -> bool {
    let may_be = !x.is_ascii() || !y.is_ascii() || Letters::of(x).lacking(&Letters::of(y)) <= edits;
    may_be && strsim::osa_distance(x, y) <= edits
}

#[cfg(test)]
mod tests {
    use super::is_within;

    #[test]
    fn counts_what_edits_it_takes() {
        let cases = [
            ("", "", 0),
            ("masud", "masood", 2),
            ("said", "dias", 3),
            ("khan", "kahn", 1),
            ("a", "bcd", 3),
            ("rome", "rom", 1),
        ];
        for (x, y, edits) in cases {
            assert!(is_within(x, y, edits) && (edits == 0 || !is_within(x, y, edits - 1)), "{x} and {y}");
        }
        assert!(is_within("ömer", "omer", 1), "letters beyond ASCII are of several bytes");
    }
}
