//! Letters: how many of those of one name another lacks, by which the nearest of many names are told without
//! comparing them.
//!
//! In: names. Out: a count. Cost: a step a letter.

use crate::name::Name;
use crate::name::lexicon::{self as names, nicknames::NICKNAMES};

/// How often each letter is in a name as it is romanized; letters beyond ASCII share a count with others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::document) struct Letters([i16; 32]);

impl Letters {
    /// Those of a name.
    pub(in crate::document) fn of(name: &Name) -> Letters {
        let mut letters = Letters::default();
        name.tokens().for_each(|token| letters.count(token.romanized(), 1));
        letters
    }

    /// Those of a name, and of the name with each formal name that one of its words is a nickname of.
    pub(super) fn of_variants(name: &Name) -> Vec<Letters> {
        let whole = Letters::of(name);
        let mut variants = vec![whole];
        for token in name.tokens() {
            for formal in names::find(NICKNAMES, token.romanized()).unwrap_or(&[]) {
                let mut variant = whole;
                variant.count(token.romanized(), -1);
                variant.count(formal, 1);
                variants.push(variant);
            }
        }
        variants
    }

    fn count(&mut self, word: &str, times: i16) {
        for letter in word.bytes() {
            let count = &mut self.0[usize::from(letter & 31)];
            *count = count.saturating_add(times);
        }
    }

    /// How many letters of one the other lacks, whichever lacks more.
    pub(in crate::document) fn lacking(&self, other: &Letters) -> u32 {
        let (mut more, mut fewer) = (0, 0);
        for (one, other) in self.0.iter().zip(&other.0) {
            let difference = i32::from(*one) - i32::from(*other);
            more += difference.max(0).unsigned_abs();
            fewer += difference.min(0).unsigned_abs();
        }
        more.max(fewer)
    }
}

#[cfg(test)]
mod tests {
    use super::Letters;
    use crate::{Kind, Name};

    #[test]
    fn the_nearest_of_the_variants_counts() {
        let cases = [
            ("one name", "Karim Popal", "Popal Karim", 0),
            ("a letter more", "Karim Popal", "Karima Popal", 1),
            ("another letter", "Karim Popal", "Karem Popal", 1),
            ("a nickname", "Bob Popal", "Robert Popal", 0),
            ("another script", "Ivan Popal", "Иван Попал", 0),
        ];
        for (name, one, other, lacking) in cases {
            let [one, other] = [one, other].map(|name| Name::parse_as(name, Kind::Person));
            let letters = Letters::of(&other);
            let least = Letters::of_variants(&one).iter().map(|own| own.lacking(&letters)).min();
            assert_eq!(least, Some(lacking), "{name}");
        }
    }
}
