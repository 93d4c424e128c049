//! Classes of forms: the blocking keys under which tokens are found, and their neighbours.
//!
//! A form, which is a token in Latin letters, belongs to the class of its skeleton. A spelling of it is
//! nearly always of the same class or of one that a single consonant makes of it. Neighbours are enumerated,
//! about twenty a consonant, and not stored.

use crate::hash::{self, mix};
use crate::name::letters::skeleton::skeleton;

/// The class of a form.
pub(crate) fn key(form: &str) -> u64 {
    of_skeleton(skeleton(form))
}

/// The class of the forms of a skeleton. Skeletons are mixed one to one, so that keys are spread evenly.
pub(crate) fn of_skeleton(skeleton: u64) -> u64 {
    mix(skeleton)
}

/// The class of one term that is no form: a sense, or the initials of a name.
pub(crate) fn of_term(term: &str) -> u64 {
    // No skeleton has the highest bit.
    mix(hash::of_text(term) | 1 << 63)
}

/// How many classes of consonants and of digits there are, and how many of these are letters'.
const CONSONANTS: u64 = 15;
const LETTERS: u64 = 10;

/// The most consonants of a skeleton.
const MOST_CONSONANTS: u64 = 15;

/// What one consonant makes of a skeleton, and what that costs, in quarters of a bit, beside what the letters
/// cost (least squares on what it costs to write one for another, of a million pairs of forms).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub(crate) enum Step {
    PutIn = 11,
    LeftOut = 13,
    Exchanged = 14,
    Swapped = 18,
}

impl Step {
    /// What the cheapest costs.
    pub(crate) const LEAST: u32 = Step::PutIn as u32;
}

/// Calls `found` with each skeleton that one consonant makes of another, once; digits only of one that has
/// digits, for they are not written for letters.
pub(crate) fn neighbours(skeleton: u64, mut found: impl FnMut(u64, Step)) {
    let length = u64::from(length(skeleton));
    let has_digits = (0..length).any(|place| skeleton >> (4 * place) & 15 > LETTERS);
    let classes = 1..=if has_digits { CONSONANTS } else { LETTERS };
    for place in 0..length {
        let here = skeleton >> (4 * place) & 15;
        let (above, below) = apart(skeleton, place);
        let next = above >> 4 & 15;
        // Of two alike it is the same which one is left out.
        if next != here {
            found(above >> 4 << (4 * place) | below, Step::LeftOut);
        }
        for class in classes.clone().filter(|&class| class != here) {
            found((above & !15 | class) << (4 * place) | below, Step::Exchanged);
        }
        if place + 1 < length && next != here {
            found((above >> 8 << 8 | here << 4 | next) << (4 * place) | below, Step::Swapped);
        }
    }
    if length < MOST_CONSONANTS {
        for place in 0..=length {
            let (above, below) = apart(skeleton, place);
            // Before one that is alike it is the same as behind it.
            for class in classes.clone().filter(|class| above & 15 != *class) {
                found((above << 4 | class) << (4 * place) | below, Step::PutIn);
            }
        }
    }
}

/// How many consonants a skeleton has.
pub(crate) fn length(skeleton: u64) -> u32 {
    skeleton.checked_ilog2().map_or(0, |bit| bit / 4 + 1)
}

/// The consonants from a place on, counted from the last, and those after it.
pub(crate) fn apart(skeleton: u64, place: u64) -> (u64, u64) {
    (skeleton >> (4 * place), skeleton & ((1 << (4 * place)) - 1))
}

/// Calls `found` with each skeleton that reads like another in a script that keeps l from r and b, p from f,
/// v not apart: kana, Hangul and Han. At most [`MOST_READINGS`] of them.
pub(crate) fn readings(skeleton: u64, mut found: impl FnMut(u64)) {
    let other = |class: u64| match class {
        1 => 2,
        2 => 1,
        5 => 6,
        6 => 5,
        9 => 10,
        10 => 9,
        _ => 0,
    };
    let length = u64::from(length(skeleton));
    let open = || (0..length).filter(|&place| other(skeleton >> (4 * place) & 15) != 0);
    for choice in 1..(1_u32 << open().count().min(MOST_READINGS)) {
        let mut reading = skeleton;
        for (bit, place) in open().take(MOST_READINGS).enumerate() {
            if choice >> bit & 1 != 0 {
                let class = skeleton >> (4 * place) & 15;
                reading = reading & !(15 << (4 * place)) | other(class) << (4 * place);
            }
        }
        found(reading);
    }
}

/// The most consonants that [`readings`] varies at once.
const MOST_READINGS: usize = 5;

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn near(form: &str) -> BTreeSet<u64> {
        let mut all = BTreeSet::new();
        neighbours(skeleton(form), |other, _| {
            assert!(all.insert(other), "{form}: {other:x} twice");
        });
        all
    }

    #[test]
    fn one_consonant_away() {
        let cases = [
            ("left out", "karzai", "karai", true),
            ("left out between two alike", "samas", "sas", true),
            ("put in", "ghani", "ghanim", true),
            ("put in first", "halim", "salim", true),
            ("exchanged", "halil", "halim", true),
            ("swapped", "kamran", "karman", true),
            ("two away", "kamran", "salman", false),
            ("another altogether", "putin", "biden", false),
            ("out of nothing", "aia", "ali", true),
            ("a digit for another", "arm64", "arm65", true),
        ];
        for (name, one, other, expected) in cases {
            assert_eq!(near(one).contains(&skeleton(other)), expected, "{name}");
            assert_eq!(near(other).contains(&skeleton(one)), expected, "{name}, from the other side");
        }
    }

    #[test]
    fn no_digit_is_written_for_a_letter() {
        assert!(!near("arm").contains(&skeleton("arm6")));
        assert!(near("arm6").contains(&skeleton("arm")));
    }

    #[test]
    fn neighbours_are_skeletons() {
        for form in ["karzai", "abdulrahman", "ali", "", "bcdfghjklmnpqrstvbcdfgjklm"] {
            for other in near(form) {
                let classes: Vec<u64> = (0..16).map(|place| other >> (4 * place) & 15).collect();
                let length = classes.iter().rposition(|&class| class != 0).map_or(0, |last| last + 1);
                assert!(length <= 15);
                assert!(classes[..length].iter().all(|&class| class != 0), "{form} {other:x}");
            }
        }
    }
}
