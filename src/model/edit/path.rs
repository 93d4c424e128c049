//! The cheapest paths: dynamic programming over places of the source, the rows, and places of the target, the columns.
//!
//! In: two tokens and the cost from which a path is not followed. Out: what the cheapest path costs each way. Cost: a step for each
//! place that a path below that cost comes to.

use super::cost::Facing;
use super::lanes::{Both, Limit};
use super::side::MOST_SYMBOLS;
use super::{EditTable, TARGETS, swapped, typed};
use crate::name::alphabet::Alphabet;

/// The places of most tokens, and of any.
const SHORT: usize = 16;
const LONG: usize = MOST_SYMBOLS;

impl EditTable {
    /// What the cheapest paths cost that write the target for the source and the source for the target, where that is less than `most`,
    /// else `most`. They begin at a place up to which the tokens are alike, with the costs of `start`.
    pub(super) fn path(&self, facing: &Facing, from: usize, start: Both, most: Both) -> Both {
        if facing.source.count.max(facing.target.count) < SHORT {
            self.path_of::<SHORT, { SHORT * SHORT }>(facing, from, start, most)
        } else {
            self.path_of::<LONG, { LONG * LONG }>(facing, from, start, most)
        }
    }

    /// The same of tokens of fewer than so many places.
    fn path_of<const PLACES: usize, const CELLS: usize>(
        &self,
        facing: &Facing,
        from: usize,
        start: Both,
        most: Both,
    ) -> Both {
        let (source, target) = (&facing.source, &facing.target);
        let mut at = from * PLACES + from;
        let mut front = Front::<CELLS>::at(at, start, most.less(facing.ends.last));
        let (mut goal, mut limit) = (most, Limit::below(most));
        let end = source.count * PLACES + target.count;
        let alike = end - facing.after * (PLACES + 1);
        while let Some((place, here)) = front.next(at) {
            at = place;
            // Letters that are alike to the end cost nothing more.
            if at >= alike && (at - alike).is_multiple_of(PLACES + 1) {
                goal = goal.lesser(here);
                limit = Limit::below(goal);
                front.limit = Limit::below(goal.less(facing.ends.last));
                continue;
            }
            let (x, y) = (source.around(at / PLACES), target.around(at % PLACES));
            let (from, to) = (x.letter() % Alphabet::SIZE, y.letter() % TARGETS);
            let pair = &self.pairs[from][to];
            front.reach(at, 1, here.plus(typed(self.insert[to], y.doubles())));
            front.reach(at, PLACES, here.plus(typed(self.delete[from], x.doubles())));
            front.reach(at, PLACES + 1, here.plus(pair.substitute));
            let (x, y) = (x.window(), y.window());
            let in_reach = here.plus(pair.least).is_within(limit) && (pair.has_rows(x, y) || swapped(x, y));
            if in_reach || !self.one_sided.is_empty() {
                self.chunks(pair, x, y, |cost, (p, q)| {
                    front.reach(at, usize::from(p) * PLACES + usize::from(q), here.plus(cost));
                });
            }
        }
        // The last letters may have brought a path beyond the limit, but not beyond the most.
        goal.lesser(front.best(end)).lesser(front.best(end - PLACES - 1))
    }
}

/// Where the paths have come to that may go on: the places of a row after those of the row before.
struct Front<const CELLS: usize> {
    /// The least costs by place.
    best: [Both; CELLS],
    /// The places to go on from, as a set that begins with the place gone on from last. Chunks reach no further than it.
    open: u128,
    limit: Limit,
}

impl<const CELLS: usize> Front<CELLS> {
    /// Before the first step, which is from a place; what costs `most` or more is not followed.
    fn at(place: usize, cost: Both, most: Both) -> Self {
        let mut best = [Both::NEVER; CELLS];
        best[place % CELLS] = cost;
        Front { best, open: 1, limit: Limit::below(most) }
    }

    fn best(&self, place: usize) -> Both {
        self.best[place % CELLS]
    }

    /// The next place to go on from, after the last, and the least cost there.
    #[inline]
    fn next(&mut self, last: usize) -> Option<(usize, Both)> {
        if self.open == 0 {
            return None;
        }
        let skipped = self.open.trailing_zeros();
        self.open = self.open >> skipped & !1;
        let place = last + skipped as usize;
        Some((place, self.best(place)))
    }

    /// Takes a path so many places on; it may go on where it costs less than the limit in one of the ways. Without a branch, which no
    /// processor could foretell: what costs more stays so, whatever is written over it.
    #[inline]
    fn reach(&mut self, place: usize, by: usize, cost: Both) {
        let best = &mut self.best[(place + by) % CELLS];
        *best = best.lesser(cost);
        self.open |= u128::from(cost.is_within(self.limit)) << by;
    }
}
