//! Names with what their tokens weigh: how rare each is, and for which names it is attested.

use super::origins::Origin;
use super::rarity::{self, Seen};
use super::tables::Tables;
use crate::name::Name;

/// A name with what its tokens weigh.
#[derive(Clone, Copy)]
pub(crate) struct Weighed<'n> {
    pub(crate) name: &'n Name,
    /// The rarity of each token, in bits.
    pub(crate) rarity: &'n [f32],
    /// The origin of each token, packed; none of a name that is compared with the many of a table.
    pub(crate) origins: &'n [u32],
    /// Whether a table is asked for it.
    pub(crate) asked: bool,
}

impl<'n> Weighed<'n> {
    /// A name that is compared with the many of a table.
    pub(crate) fn among_many(name: &'n Name, rarity: &'n [f32]) -> Self {
        Weighed { name, rarity, origins: &[], asked: false }
    }

    /// The name that a table is asked for.
    pub(crate) fn asked(name: &'n Name, rarity: &'n [f32]) -> Self {
        Weighed { asked: true, ..Weighed::among_many(name, rarity) }
    }

    /// The rarity of the token at a place, in bits.
    pub(super) fn rarity_at(&self, place: u8) -> f32 {
        self.rarity[usize::from(place)]
    }

    /// The origin of a token that is a side of a unit.
    pub(super) fn origin(&self, (from, to): (u8, u8)) -> Option<Origin> {
        let packed = self.origins.get(usize::from(from)).filter(|_| to == from + 1);
        packed.and_then(|&packed| Origin::unpack(packed))
    }
}

/// A name with what its tokens weigh without an alias table.
pub(crate) fn weigh<'n>(tables: &Tables, name: &'n Name) -> Weighed<'n> {
    let (rarity, origins) = name.weights_or(|token| {
        let form = token.romanized();
        // What romanization makes of syllables is no spelling of the name: トム is *Tom*, not *Tomu*.
        let is_spelled = !token.script().is_eastern();
        let origin = is_spelled.then(|| tables.origins.of(form)).flatten();
        (rarity::bits(&tables.prior, form, Seen::default()), Origin::pack(origin))
    });
    Weighed { name, rarity, origins, asked: false }
}
