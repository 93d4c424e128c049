//! Letters: how far two words are from each other, by a count of their letters before by edits.
//!
//! In: two words. Out: whether few edits make one of the other. Cost: a step a letter for most words, which
//! have too few letters in common; the product of their lengths for the rest.

/// How many letters of one word the other lacks, whichever lacks more: for words of ASCII no more than it
/// takes edits to make one of the other.
pub(in crate::cluster) fn lacking(x: &str, y: &str) -> usize {
    let mut more = [0_i32; 32];
    x.bytes().for_each(|letter| more[usize::from(letter & 31)] += 1);
    y.bytes().for_each(|letter| more[usize::from(letter & 31)] -= 1);
    let sum = |sign: i32| more.iter().map(|count| (count * sign).max(0)).sum::<i32>();
    sum(1).max(sum(-1)) as usize
}

/// Whether at most so many edits make one word of another: a letter too many, too few, another, or two
/// exchanged.
pub(in crate::cluster) fn is_within(x: &str, y: &str, edits: usize) -> bool {
    let may_be = !x.is_ascii() || !y.is_ascii() || lacking(x, y) <= edits;
    may_be && strsim::osa_distance(x, y) <= edits
}

#[cfg(test)]
mod tests {
    use super::{is_within, lacking};

    #[test]
    fn counts_what_letters_lack_and_what_edits_it_takes() {
        let cases = [
            ("", "", 0, 0),
            ("masud", "masood", 2, 2),
            ("said", "dias", 0, 3),
            ("khan", "kahn", 0, 1),
            ("a", "bcd", 3, 3),
            ("rome", "rom", 1, 1),
        ];
        for (x, y, fewest, edits) in cases {
            assert_eq!((lacking(x, y), lacking(y, x)), (fewest, fewest), "{x} and {y}");
            assert!(is_within(x, y, edits) && (edits == 0 || !is_within(x, y, edits - 1)), "{x} and {y}");
        }
        assert!(is_within("ömer", "omer", 1), "letters beyond ASCII are of several bytes");
    }
}
