//! Tokens that a name has twice, in one spelling or two: who has which is a matter of order, as all agree on
//! nearly the same letters.
//!
//! In: chosen units. Out: the same, with tokens exchanged as long as fewer units stand in another order. Cost:
//! a look at the places, as mostly; where the order has changed, at each two tokens.

use super::Alignment;
use super::costs::token_cost;
use super::unit::{BITS_PER_LETTER, How, Unit};
use crate::entity::Kind;
use crate::model::Weighed;
use crate::model::tables::Tables;
use crate::name::places::{between, places};
use crate::name::{Name, Role};

/// So many bits more two spellings of a name may cost in order than out of it.
const MOST_FOR_ORDER: f32 = 4.0;

/// One of the two names.
#[derive(Clone, Copy)]
struct Own<'n> {
    name: &'n Name,
    /// The tokens that a unit has of it, from and to, and as a set.
    place: fn(&mut Unit) -> (&mut (u8, u8), &mut u32),
}

impl Alignment {
    /// Exchanges tokens, so that the units, which come in the order of the first name, keep it as far as they
    /// can.
    pub(super) fn put_in_order(&mut self, tables: &Tables, a: Weighed<'_>, b: Weighed<'_>) {
        if self.units.is_sorted_by_key(|unit| unit.b.0) {
            return;
        }
        let own_a = Own { name: a.name, place: |unit| (&mut unit.a, &mut unit.taken.0) };
        let own_b = Own { name: b.name, place: |unit| (&mut unit.b, &mut unit.taken.1) };
        let inversions = |units: &[Unit]| inversions(a.name, b.name, units);
        let mut fewest = inversions(&self.units);
        while let Some(fewer) =
            [own_a, own_b].iter().find_map(|own| own.exchange(&mut self.units, fewest, inversions))
        {
            fewest = fewer;
        }
        for at in 0..self.units.len() {
            for other in at + 1..self.units.len() {
                let [x, y] = [self.units[at], self.units[other]];
                if inversions(&[x, y]) > 0
                    && let Some(straight) = straightened(tables, a, b, &x, &y)
                {
                    [self.units[at], self.units[other]] = straight;
                }
            }
        }
        self.units.sort_unstable_by_key(|unit| unit.a);
    }
}

/// Two units with each other's tokens of the second name, where those of a name are spellings of each other
/// and this costs little more. Who exchanges the very names is another.
fn straightened(tables: &Tables, a: Weighed<'_>, b: Weighed<'_>, x: &Unit, y: &Unit) -> Option<[Unit; 2]> {
    let is_single = |unit: &Unit| {
        let (taken_a, taken_b) = unit.taken;
        let spelled = matches!(unit.how, How::Exact | How::Spelling);
        spelled && taken_a.is_power_of_two() && taken_b.is_power_of_two()
    };
    let skeleton = |name: &Name, (place, _): (u8, u8)| name.token(place).part.skeleton;
    let of_one_name =
        || skeleton(a.name, x.a) == skeleton(a.name, y.a) || skeleton(b.name, x.b) == skeleton(b.name, y.b);
    let exchanged = x.how == How::Exact && y.how == How::Exact;
    if !is_single(x) || !is_single(y) || exchanged || !of_one_name() {
        return None;
    }
    let straight = [spelled(tables, a, b, (x.a, y.b))?, spelled(tables, a, b, (y.a, x.b))?];
    let cost = |units: [&Unit; 2]| units.iter().map(|unit| unit.cost).sum::<f32>();
    (cost(straight.each_ref()) <= cost([x, y]) + MOST_FOR_ORDER).then_some(straight)
}

/// The unit of two tokens that are spellings of each other.
fn spelled(
    tables: &Tables,
    a: Weighed<'_>,
    b: Weighed<'_>,
    (of_a, of_b): ((u8, u8), (u8, u8)),
) -> Option<Unit> {
    let (x, y) = (a.name.token(of_a.0), b.name.token(of_b.0));
    let letters = (x.latin_count() + y.latin_count()) as f32 / 2.0;
    let cap = BITS_PER_LETTER * letters;
    let cost = token_cost(tables, &x, &y, cap);
    let how = if x.is_folded_alike(&y) { How::Exact } else { How::Spelling };
    let rarity = a.rarity_at(of_a.0).min(b.rarity_at(of_b.0));
    (cost < cap).then_some(Unit { how, cost, rarity, letters, ..Unit::of(of_a, of_b) })
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
        let taken = units.iter_mut().map(|unit| *(self.place)(unit).1);
        let single = taken.filter(|own| own.is_power_of_two()).fold(0, |all, own| all | own);
        for one in places(single) {
            for other in places(single & !between(0, one + 1)) {
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
        let token = |place: u8| self.name.token(place);
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
