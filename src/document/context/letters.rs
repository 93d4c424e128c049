//! Letters: how many of those of one name another lacks, by which the nearest of many names are told without
//! comparing them.
//!
//! In: names. Out: their letters. Cost: a step a letter.

use crate::name::Name;
use crate::name::letters::count::Letters;
use crate::name::lexicon::{self as names, nicknames::NICKNAMES};

/// The letters of a name as it is romanized.
pub(super) fn of_name(name: &Name) -> Letters {
    let mut letters = Letters::default();
    name.tokens().for_each(|token| letters.add(token.romanized()));
    letters
}

/// Those of a name, and of the name with each formal name that one of its words is a nickname of.
pub(super) fn of_variants(name: &Name) -> Vec<Letters> {
    let whole = of_name(name);
    let mut variants = vec![whole];
    for token in name.tokens() {
        for formal in names::find(NICKNAMES, token.romanized()).unwrap_or(&[]) {
            let mut variant = whole;
            variant.remove(token.romanized());
            variant.add(formal);
            variants.push(variant);
        }
    }
    variants
}

#[cfg(test)]
mod tests {
    use super::{of_name, of_variants};
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
            let letters = of_name(&other);
            let least = of_variants(&one).iter().map(|own| own.lacking(&letters)).min();
            assert_eq!(least, Some(lacking), "{name}");
        }
    }
}
