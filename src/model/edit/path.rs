//! The cheapest paths: dynamic programming over places of the source, the rows, and places of the target, the
//! columns.
//!
//! In: two tokens and the cost from which a path is not followed. Out: what the cheapest path costs each way.
//! Cost: a step for each place that a path below that cost comes to.

use super::cost::{Begin, Facing};
use super::lanes::{Both, Four, Limit};
use super::{DOUBLE, EditTable, MAX_CHUNK, SWAP, TARGETS, swapped};
use crate::name::letters::alphabet::Alphabet;
use crate::name::letters::framed::MOST_SYMBOLS;

/// The places of most tokens, and of any.
const SHORT: usize = 16;
const LONG: usize = MOST_SYMBOLS;

impl EditTable {
    /// What the cheapest paths cost that write the target for the source and the source for the target, where
    /// that is less than `most`, else `most`; it is no more than what is known to be paths' cost.
    pub(super) fn path(&self, facing: &Facing<'_>, begin: Begin, most: Both) -> Both {
        if facing.source.count.max(facing.target.count) < SHORT {
            self.path_of::<u64, SHORT, { SHORT * SHORT + 1 }>(facing, begin, most)
        } else {
            self.path_of::<u128, LONG, { LONG * LONG + 1 }>(facing, begin, most)
        }
    }

    /// The same of tokens of fewer than so many places.
    fn path_of<Open: PlaceSet, const PLACES: usize, const CELLS: usize>(
        &self,
        facing: &Facing<'_>,
        begin: Begin,
        most: Both,
    ) -> Both {
        let (source, target) = (&facing.source, &facing.target);
        let mut at = begin.at * (PLACES + 1);
        let known = begin.known.map_or(usize::MAX, |known| known * (PLACES + 1));
        let (mut goal, mut limit) = (most, Limit::below(most));
        let best = &mut [Both::NEVER; CELLS];
        best[at % (CELLS - 1)] = begin.cost;
        let mut front = Front { best, open: Open::FIRST, limit: Limit::below(most.less(facing.ends.last)) };
        let end = source.count * PLACES + target.count;
        let alike = end - facing.after * (PLACES + 1);
        let far = [source, target].map(|token| token.count.saturating_sub(MAX_CHUNK + 1));
        while let Some((place, here)) = front.next(at) {
            at = place;
            if at == known {
                continue;
            }
            // Letters that are alike to the end cost nothing more.
            if at >= alike && (at - alike).is_multiple_of(PLACES + 1) {
                goal = goal.lesser(here);
                limit = Limit::below(goal);
                front.limit = Limit::below(goal.less(facing.ends.last));
                continue;
            }
            let (row, column) = (at / PLACES, at % PLACES);
            let (x, y) = (source.around(row), target.around(column));
            let (from, to) = (x.letter() % Alphabet::SIZE, y.letter() % TARGETS);
            let pair = self.pair(from, to);
            let (mut least, mut insert, mut onward) = (pair.first, pair.insert, pair.onward);
            if x.doubles() | y.doubles() {
                least = least.lesser(DOUBLE);
                insert = self.insert[to].cost(y.doubles());
                onward[0] = self.delete[from].cost(x.doubles());
            }
            // No chunk from here on has the last letter of a token with more than a chunk left, so another has.
            let is_far = (row < far[0]) | (column < far[1]);
            let most = if is_far { front.limit } else { limit };
            if !here.plus(least).is_within(most) {
                continue;
            }
            front.reach(at, 1, here.plus(insert));
            front.reach_two(at, PLACES, Four::of(onward).plus(here));
            let (x, y) = (x.window(), y.window());
            if swapped(x, y) {
                front.reach(at, 2 * (PLACES + 1), here.plus(SWAP));
            }
            self.chunks(pair.beginnings.at(x, y), x, y, |cost, (p, q)| {
                front.reach(at, usize::from(p) * PLACES + usize::from(q), here.plus(cost));
            });
        }
        // The last letters may have brought a path beyond the limit, but not beyond the most.
        goal.lesser(front.best(end)).lesser(front.best(end - PLACES - 1))
    }
}

/// Where the paths have come to that may go on: the places of a row after those of the row before.
struct Front<'b, Open, const CELLS: usize> {
    /// The least costs by place, which are as many as a power of two, and one more.
    best: &'b mut [Both; CELLS],
    /// The places to go on from, as a set that begins with the place gone on from last. Chunks reach no
    /// further than it.
    open: Open,
    /// What a path costs less than, in one of the ways, that may go on.
    limit: Limit,
}

impl<Open: PlaceSet, const CELLS: usize> Front<'_, Open, CELLS> {
    fn best(&self, place: usize) -> Both {
        self.best[place % (CELLS - 1)]
    }

    /// The next place to go on from, after the last, and the least cost there.
    #[inline]
    fn next(&mut self, last: usize) -> Option<(usize, Both)> {
        let place = last + self.open.go_on()?;
        Some((place, self.best(place)))
    }

    /// Takes a path so many places on; it may go on where it costs less than the limit. Without a branch,
    /// which no processor could foretell: what costs more stays so, whatever is written over it.
    #[inline]
    fn reach(&mut self, place: usize, by: usize, cost: Both) {
        let best = &mut self.best[(place + by) % (CELLS - 1)];
        *best = best.lesser(cost);
        self.open.put(by, cost.is_within(self.limit));
    }

    /// The same for so many places on and the next place.
    #[inline]
    fn reach_two(&mut self, place: usize, by: usize, costs: Four) {
        if let Some(best) = self.best[(place + by) % (CELLS - 1)..].first_chunk_mut() {
            *best = Four::of(*best).lesser(costs).places();
        }
        let [first, next] = costs.are_within(self.limit);
        self.open.put(by, first);
        self.open.put(by + 1, next);
    }
}

/// A set of places, told by how far they are behind the first.
trait PlaceSet {
    /// The set of the first alone.
    const FIRST: Self;

    /// Makes the nearest of its places the first and takes it out; says how far it was.
    fn go_on(&mut self) -> Option<usize>;

    /// Puts a place in, where it is one.
    fn put(&mut self, place: usize, is_in: bool);
}

macro_rules! place_sets {
    ($($bits:ty)*) => {$(
        impl PlaceSet for $bits {
            const FIRST: Self = 1;

            #[inline]
            fn go_on(&mut self) -> Option<usize> {
                if *self == 0 {
                    return None;
                }
                let skipped = self.trailing_zeros();
                *self = *self >> skipped & !1;
                Some(skipped as usize)
            }

            #[inline]
            fn put(&mut self, place: usize, is_in: bool) {
                *self |= <$bits>::from(is_in) << place;
            }
        }
    )*};
}

place_sets!(u64 u128);
