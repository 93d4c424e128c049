//! Prices: what it costs to write one side of a unit for the other, where that can make a difference.
//!
//! In: candidates whose cost is known, and those whose cost is open. Out: candidates of which the best
//! alignment is made, with their costs. Likely pairs come first; once they are priced, most others would have
//! to be cheaper than they can be, or than a short search shows them to be.

use super::Alignment;
use super::search::MAX_UNITS;
use super::unit::Unit;
use crate::model::Weighed;
use crate::model::tables::Tables;
use crate::name::places::places;

/// Costs in steps and sums of floats are compared with this much to spare, in bits.
const TO_SPARE: f32 = 1.0 / 16.0;

impl Alignment {
    /// Prices the open candidates that the best alignment may hold, and forgets the others; of more than
    /// `most_weighed` none is forgotten.
    pub(super) fn price(&mut self, tables: &Tables, a: Weighed<'_>, b: Weighed<'_>, most_weighed: usize) {
        let weighed = self.found <= most_weighed;
        self.open.sort_by_key(|open| open.unlikely);
        let mut known = Known::default();
        self.candidates.iter().for_each(|unit| known.take(unit));
        // What takes no token of what is known may cost all that a unit can. What does take one is weighed
        // once as much as can be is known.
        let mut rivals = 0;
        for at in 0..self.open.len() {
            let open = self.open[at];
            if weighed && open.unit.takes_any(known.used) {
                self.open[rivals] = open;
                rivals += 1;
            } else if let Some(unit) = open.price(tables, a, b, f32::MAX, &mut self.costs) {
                known.take(&unit);
                self.candidates.push(unit);
            }
        }
        self.open.truncate(rivals);
        while let Some(open) = self.open.pop() {
            let at_no_cost = open.unit.worth_at(0.0);
            // Nor need be weighed what is worth enough by itself.
            let most = if at_no_cost - known.worth + TO_SPARE < open.cap {
                // The best alignment is worth what is known at least, and so is one with this unit that could
                // take its place.
                let others = self.candidates.iter().chain(self.open.iter().map(|open| &open.unit));
                let besides = most_besides(&open.unit, others, self.left_a, self.left_b);
                at_no_cost + besides - known.worth + TO_SPARE
            } else {
                f32::MAX
            };
            if most <= open.unit.cost {
                continue;
            }
            if let Some(unit) = open.price(tables, a, b, most, &mut self.costs) {
                known.take(&unit);
                self.candidates.push(unit);
            }
        }
    }
}

/// An alignment of what has been priced so far.
#[derive(Default)]
struct Known {
    /// Its tokens of both names.
    used: (u32, u32),
    count: usize,
    worth: f32,
}

impl Known {
    fn take(&mut self, unit: &Unit) {
        let fits = !unit.takes_any(self.used) && self.count < MAX_UNITS;
        if fits && unit.worth() > 0.0 {
            self.used = unit.taken_besides(self.used);
            self.count += 1;
            self.worth += unit.worth();
        }
    }
}

/// No alignment that holds a unit is worth more than this besides: each token of a side at its best,
/// whichever side has less.
fn most_besides<'u>(
    unit: &Unit,
    others: impl Iterator<Item = &'u Unit>,
    content_a: u32,
    content_b: u32,
) -> f32 {
    let (mut best_a, mut best_b) = (Best::default(), Best::default());
    for other in others.filter(|other| !other.takes_any(unit.taken)) {
        let (own_a, own_b) = other.taken;
        best_a.take(own_a & content_a, other.worth());
        best_b.take(own_b & content_b, other.worth());
    }
    best_a.sum.min(best_b.sum)
}

/// The most that each token of a name brings, and all of them.
#[derive(Default)]
struct Best {
    tokens: [f32; 32],
    sum: f32,
}

impl Best {
    /// Shares what a unit is worth among its tokens.
    #[inline]
    fn take(&mut self, own: u32, worth: f32) {
        // As most units have; no loop then, of which no processor could foretell when it ends.
        if own.is_power_of_two() {
            return self.take_one(own.trailing_zeros() as usize, worth);
        }
        let share = worth / own.count_ones().max(1) as f32;
        places(own).for_each(|place| self.take_one(usize::from(place), share));
    }

    fn take_one(&mut self, place: usize, share: f32) {
        let best = &mut self.tokens[place % 32];
        self.sum += (share - *best).max(0.0);
        *best = best.max(share);
    }
}
