//! Names of several parts: what a hyphen joins, and the syllables of a given name of the East.
//!
//! In: two names that differ elsewhere, and what agrees. Out: how much of that says nothing more, in bits.
//! Cost: a look at each token.

use crate::model::align::{Alignment, Unit};
use crate::model::rarity::MOST_RARITY;
use crate::name::places::{places, set_of};
use crate::name::{Name, Role};

/// The rarity of parts that say no more than one of theirs does, or nothing where another part of the same
/// name differs: beside another given name, *Akufo-Addo* is one family name, and *Suk* of *Suk-yeol* none. What
/// a hyphen joins is asked for where the first given names differ: *Abd-Rabbuh* says whose a family name is
/// that is spelled in many ways.
pub(super) fn rarity_of_parts(
    (a, left_a): (&Name, u32),
    (b, left_b): (&Name, u32),
    alignment: &Alignment,
    first_differ: bool,
) -> f32 {
    let units = alignment.units();
    let joined = |name: &Name| syllables(name) | if first_differ { name.places().hyphenated } else { 0 };
    let of_a = of_name(joined(a), left_a, units, |unit| unit.a.0);
    of_a.max(of_name(joined(b), left_b, units, |unit| unit.b.0))
}

/// The same of one name, of which some tokens are parts of one with the token before them.
fn of_name(joined: u32, left: u32, units: &[Unit], place: fn(&Unit) -> u8) -> f32 {
    let first = joined & !(joined << 1);
    let of_parts = |second: u8| {
        let end = second + (joined >> second).trailing_ones() as u8;
        let parts = second - 1..end;
        let rarities = units.iter().filter(|unit| parts.contains(&place(unit)));
        let rarities = rarities.map(|unit| unit.rarity.min(MOST_RARITY));
        let sum: f32 = rarities.clone().sum();
        let differs = parts.clone().any(|part| left & 1 << part != 0);
        if differs { sum } else { sum - rarities.fold(0.0, f32::max) }
    };
    places(first).map(of_parts).sum()
}

/// The syllables of a given name that another stands before.
fn syllables(name: &Name) -> u32 {
    if !name.places().syllabic {
        return 0;
    }
    let given = name.places().content & name.places().with(Role::Given);
    let is_latin = |place: &u8| !name.token(*place).is_native();
    let all = set_of(places(given).filter(is_latin));
    all & all << 1
}
