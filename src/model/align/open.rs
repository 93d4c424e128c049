//! What may be a unit by its cost, which is open.

use super::by_syllable;
use super::costs::{cost_below, joined_cost};
use super::memory::Costs;
use super::run::Run;
use super::unit::{How, Unit};
use crate::model::Weighed;
use crate::model::edit::Least;
use crate::model::tables::Tables;

/// What is a unit if it costs little enough to write one side for the other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Open {
    /// The unit, at the least that it may cost. A nickname is one at any cost, which is no more than the cap.
    pub(super) unit: Unit,
    /// The cost from which it is none, in bits.
    pub(super) cap: f32,
    /// What the ends of two Latin tokens tell of the cost.
    pub(super) ends: Least,
    /// By how much the consonants and lengths of both sides differ.
    pub(super) unlikely: u8,
}

impl Open {
    /// Whether it can be a unit by the least that it may cost.
    #[inline]
    pub(super) fn may_be_unit(&self) -> bool {
        self.unit.cost < self.cap || self.unit.how == How::Nickname
    }

    /// The unit with its cost, where that is less than `most`.
    #[inline]
    pub(super) fn price(
        &self,
        tables: &Tables,
        a: Weighed<'_>,
        b: Weighed<'_>,
        most: f32,
        costs: &mut Costs,
    ) -> Option<Unit> {
        let most = most.min(self.cap);
        let (x, y) = (Run::of(a.name, self.unit.a), Run::of(b.name, self.unit.b));
        let cost = costs.cost(x, y, most, || match (x.len(), y.len()) {
            (1, 1) => cost_below(tables, &x.first(), &y.first(), self.ends, (self.cap, most)),
            (1, _) => joined_cost(tables, &x.first(), y, self.cap, most),
            _ => joined_cost(tables, &y.first(), x, self.cap, most),
        });
        if cost < most && self.unit.how == How::Joined {
            let (one, many) = if x.len() == 1 { (x.first(), y) } else { (y.first(), x) };
            if by_syllable::is_told(&one, many) && !by_syllable::is_spelled_by(tables, &one, many) {
                return None;
            }
        }
        match self.unit.how {
            How::Nickname if cost < most => Some(Unit { how: How::Spelling, cost, ..self.unit }),
            How::Nickname => (most == self.cap).then_some(Unit { cost: self.cap, ..self.unit }),
            _ => (cost < most).then_some(Unit { cost, ..self.unit }),
        }
    }
}
