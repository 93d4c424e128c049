//! What a side of a unit is, and what the units agree on.

use crate::model::align::Unit;
use crate::model::rarity::MOST_RARITY;
use crate::name::places::{between, places};
use crate::name::{Name, Role, Token};

/// Whether a side of a unit has more than one token that is not a particle.
pub(super) fn several(name: &Name, (from, to): (u8, u8)) -> bool {
    let content = || name.places().content & between(from, to);
    to > from + 1 && content().count_ones() > 1
}

/// The token that stands for a side of a unit: its family name where it has one, else its first.
pub(super) fn side(name: &Name, (from, to): (u8, u8)) -> Token<'_> {
    if to == from + 1 {
        return name.token(from);
    }
    let family = places(name.places().with(Role::Family) & between(from, to)).next();
    name.token(family.unwrap_or(from))
}

/// Whether a name is a single word.
pub(super) fn is_alone(name: &Name) -> bool {
    name.places().content.is_power_of_two()
}

pub(super) fn is_generic(token: &Token<'_>) -> bool {
    token.role() == Role::Generic
}

/// The rarity of what agrees besides the rarest, in bits: it is the family's, too, and says no more of who is
/// meant.
pub(super) fn rarity_beside(units: &[Unit]) -> f32 {
    let rarities = || units.iter().map(|unit| unit.rarity.min(MOST_RARITY));
    rarities().sum::<f32>() - rarities().fold(0.0, f32::max)
}
