//! The cheapest paths: dynamic programming over places of the source, the rows, and places of the target, the columns.
//!
//! In: two tokens and the cost from which a path is not followed. Out: what the cheapest path costs each way. Cost: a step for each
//! place that a path below that cost comes to.

use super::lanes::{Both, Fixed, Limit};
use super::side::{Around, MOST_SYMBOLS, Side};
use super::{EditTable, MAX_CHUNK, TARGETS, swapped, typed};
use crate::name::alphabet::Alphabet;

/// The places of a token, a power of two.
const COLUMNS: usize = MOST_SYMBOLS;

/// How many places of the source a path is looked at at once: chunks reach no further.
const RING: usize = MAX_CHUNK + 1;

impl EditTable {
    /// The cheapest paths that write the target for the source and the source for the target, which begin with the costs
    /// of `start`; what costs `most` or more is not followed, and no path costs [`super::NEVER`].
    pub(super) fn path(&self, a: &Side, b: &Side, start: Both, most: Fixed) -> Both {
        let mut front = Front {
            best: [[Both::NEVER; COLUMNS]; RING],
            columns: [0; RING],
            limit: Limit::below(Both::new(most, most)),
        };
        front.note(0, 0, start);
        for i in 0..a.count {
            if front.columns[i % RING] != 0 {
                self.row((a.around(i), i), b, &mut front);
            } else if front.columns == [0; RING] {
                return Both::NEVER;
            }
        }
        front.best[a.count % RING][b.count % COLUMNS]
    }

    /// Follows the paths that have come to a place of the source.
    #[inline]
    fn row(&self, (source, i): (Around, usize), b: &Side, front: &mut Front) {
        let letter = source.letter() % Alphabet::SIZE;
        let (pairs, delete) = (&self.pairs[letter], typed(self.delete[letter], source.doubles()));
        let source = source.window();
        let (mut open, mut next) = (std::mem::take(&mut front.columns[i % RING]), 0);
        while open != 0 {
            let j = open.trailing_zeros() as usize % COLUMNS;
            open &= open - 1;
            let here = std::mem::replace(&mut front.best[i % RING][j], Both::NEVER);
            let around = b.around(j);
            let (pair, target) = (&pairs[around.letter() % TARGETS], around.window());
            let insert = typed(self.insert[around.letter() % TARGETS], around.doubles());
            next |= front.reach(i + 1, j, here.plus(delete));
            next |= front.reach(i + 1, j + 1, here.plus(pair.substitute));
            open |= front.reach(i, j + 1, here.plus(insert));
            if pair.has_rows(source, target) || swapped(source, target) || !self.one_sided.is_empty() {
                self.chunks(pair, source, target, |cost, (p, q)| {
                    front.note(i + usize::from(p), j + usize::from(q), here.plus(cost));
                });
                // What is put in for no letter of the source leads on in this row.
                open |= std::mem::take(&mut front.columns[i % RING]);
            }
        }
        front.columns[(i + 1) % RING] |= next;
    }
}

/// Where the paths have come to that may go on: rows are places of the source, columns of the target.
struct Front {
    /// The least costs by row and column. Rows of the table reach at most [`MAX_CHUNK`] letters ahead, so a ring of as many
    /// rows is enough.
    best: [[Both; COLUMNS]; RING],
    /// The columns of these rows that paths have come to, as bit sets.
    columns: [u32; RING],
    limit: Limit,
}

impl Front {
    /// Takes a path to a place; returns the column, as a set, where the path may go on, as it costs less than the limit in one of the
    /// ways. Without a branch, which no processor could foretell: what costs more stays so, whatever is written over it.
    #[inline]
    fn reach(&mut self, row: usize, column: usize, cost: Both) -> u32 {
        let best = &mut self.best[row % RING][column % COLUMNS];
        *best = best.lesser(cost);
        u32::from(cost.is_within(self.limit)) << (column % COLUMNS)
    }

    /// The same, noting the column.
    #[inline]
    fn note(&mut self, row: usize, column: usize, cost: Both) {
        self.columns[row % RING] |= self.reach(row, column, cost);
    }
}
