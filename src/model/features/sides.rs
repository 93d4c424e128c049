//! What several files of features ask: of a side of a unit, of names, and of sets of their places.

use crate::model::align::Unit;
use crate::model::rarity::MOST_RARITY;
use crate::name::letters::script::Script;
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

/// Whether a token's letters are syllables that each tell names apart: by its script, or beside a Chinese or
/// Korean family name.
pub(super) fn is_syllabic(name: &Name, token: &Token<'_>) -> bool {
    matches!(token.script(), Script::Han | Script::Hangul)
        || name.places().syllabic && token.role() == Role::Given
}

/// Whether two names begin in one script.
pub(super) fn same_script(a: &Name, b: &Name) -> bool {
    let script = |name: &Name| name.tokens().next().map(|token| token.script());
    script(a) == script(b)
}

/// Whether any of some tokens has a role.
pub(super) fn has_role(name: &Name, set: u32, role: Role) -> bool {
    set & name.places().with(role) != 0
}

/// How many places a set has.
pub(super) fn count(set: u32) -> f32 {
    set.count_ones() as f32
}
