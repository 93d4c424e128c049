//! Tokens that a name has twice: who has which is a matter of order, as all agree on the same letters.
//!
//! In: chosen units. Out: the same, with tokens exchanged for ones alike as long as fewer units stand in
//! another order. Cost: a look at the places, as mostly; where the order has changed, at each two tokens.

use super::Alignment;
use super::unit::{Unit, bits, places};
use crate::entity::Kind;
use crate::name::{Name, Role};

/// One of the two names.
#[derive(Clone, Copy)]
struct Own<'n> {
    name: &'n Name,
    /// The tokens that a unit has of it, from and to, and as a set.
    place: fn(&mut Unit) -> (&mut (u8, u8), &mut u32),
}

impl Alignment {
    /// Exchanges tokens alike, so that the units, which come in the order of the first name, keep it as far as
    /// they can.
    pub(super) fn put_in_order(&mut self, a: &Name, b: &Name) {
        if self.units.is_sorted_by_key(|unit| unit.b.0) {
            return;
        }
        let a = Own { name: a, place: |unit| (&mut unit.a, &mut unit.taken.0) };
        let b = Own { name: b, place: |unit| (&mut unit.b, &mut unit.taken.1) };
        let inversions = |units: &[Unit]| inversions(a.name, b.name, units);
        let mut fewest = inversions(&self.units);
        while let Some(fewer) =
            [a, b].iter().find_map(|own| own.exchange(&mut self.units, fewest, inversions))
        {
            fewest = fewer;
        }
        self.units.sort_unstable_by_key(|unit| unit.a);
    }
}

impl Own<'_> {
    /// Exchanges two tokens alike so that fewer than `fewest` pairs of units are in another order; how many are
    /// then.
    fn exchange(
        &self,
        units: &mut [Unit],
        fewest: usize,
        inversions: impl Fn(&[Unit]) -> usize,
    ) -> Option<usize> {
        let joined = units.iter_mut().map(|unit| *(self.place)(unit).1).filter(|own| !own.is_power_of_two());
        let single = self.name.places().content & !joined.fold(0, |all, own| all | own);
        for one in places(single) {
            for other in places(single & !bits(0, one + 1)) {
                if self.are_alike(one, other) {
                    self.give(units, one, other);
                    let count = inversions(units);
                    if count < fewest {
                        return Some(count);
                    }
                    self.give(units, one, other);
                }
            }
        }
        None
    }

    fn are_alike(&self, one: u8, other: u8) -> bool {
        let token = |place: u8| self.name.token(usize::from(place));
        token(one).is_folded_alike(&token(other))
    }

    /// Gives the unit that has one token the other, and the other way round.
    fn give(&self, units: &mut [Unit], one: u8, other: u8) {
        for unit in units {
            let (place, taken) = (self.place)(unit);
            let given = match place.0 {
                at if at == one => other,
                at if at == other => one,
                _ => continue,
            };
            (*place, *taken) = ((given, given + 1), 1 << given);
        }
    }
}

/// How many pairs of units stand in another order, family names read behind all else.
fn inversions(a: &Name, b: &Name, units: &[Unit]) -> usize {
    let read = |name: &Name, place: u8| {
        let family = name.kind() == Kind::Person && name.places().with(Role::Family) & 1 << place != 0;
        (family, place)
    };
    let before = |x: &Unit, y: &Unit| (read(a, x.a.0) < read(a, y.a.0), read(b, x.b.0) < read(b, y.b.0));
    let behind = |at: usize| units[at + 1..].iter();
    let crossed = |at: usize| {
        behind(at).filter(|unit| matches!(before(&units[at], unit), (true, false) | (false, true))).count()
    };
    (0..units.len()).map(crossed).sum()
}
