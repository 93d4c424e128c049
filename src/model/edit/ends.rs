//! The ends of two tokens: what it costs at least to write the first letters for each other, and the last; and what it costs to leave a
//! beginning that both share.
//!
//! In: a table's rows. Out: small tables of lower bounds by two letters. Cost of asking: a look-up or two.

use super::lanes::Both;
use super::side::Side;
use super::{END, EditTable, MAX_CHUNK, MAX_LETTERS, Row, START, SWAP, TARGETS, TYPING};
use crate::name::alphabet::Alphabet;

/// Lower bounds of what tokens cost by their ends.
#[derive(Debug, Default)]
pub(super) struct Ends {
    /// What the move costs at least that writes the first letter of either token, by the first letters; the same of the last.
    first: Bounds,
    last: Bounds,
    /// What it costs at least to write a letter and the one after it for anything but the same letters.
    leave: Bounds,
    /// Whether every letter stands for itself at no cost.
    pub(super) same_is_free: bool,
}

/// What it costs at least to write one token for another.
#[derive(Clone, Copy, Debug)]
pub(super) struct Least {
    /// By the first letters and the last.
    pub(super) all: Both,
    /// By the last alone.
    pub(super) last: Both,
}

/// The least costs by two letters.
#[derive(Debug)]
struct Bounds(Box<[[Both; TARGETS]; Alphabet::SIZE]>);

const DOUBLE: Both = Both::new(TYPING.double, TYPING.double);

impl Ends {
    pub(super) fn of(table: &EditTable) -> Ends {
        let free = Both::new(0, 0);
        let letters = 1..TARGETS - 2;
        let same_is_free = letters.clone().all(|letter| table.pairs[letter][letter].substitute == free);
        let mut ends = Ends { same_is_free, ..Ends::default() };
        for source in 0..Alphabet::SIZE {
            for target in 0..TARGETS {
                let one_sided = table.delete[source].lesser(table.insert[target]);

                let typed = one_sided.lesser(SWAP).lesser(table.pairs[source][target].substitute);
                (ends.first.0[source][target], ends.last.0[source][target]) = (typed, typed);
                ends.leave.0[source][target] = table.delete[source].lesser(table.insert[source % TARGETS]);
            }
        }
        table.rows.iter().chain(&table.one_sided).for_each(|row| ends.take(row));
        ends
    }

    fn take(&mut self, row: &Row) {
        let (source, target) = &row.letters();
        let starts = usize::from(source.first() == Some(&START) && target.first() == Some(&START));
        self.first.lower(source.get(starts), target.get(starts), row.cost);
        let before_end = |chunk: &[u8]| chunk.iter().rfind(|&&letter| letter != END).copied();
        self.last.lower(before_end(source).as_ref(), before_end(target).as_ref(), row.cost);
        let longer = if source.len() > target.len() { source } else { target };
        if source.len() != target.len() && source.iter().zip(target).all(|(x, y)| x == y) {
            self.leave.lower(longer.first(), longer.get(1), row.cost);
        }
    }

    /// What it costs at least to write one token for the other.
    #[inline]
    pub(super) fn least(&self, source: &[u8], target: &[u8]) -> Least {
        let compared = |token: &[u8]| token.len().min(MAX_LETTERS);
        let (source, target) = (&source[..compared(source)], &target[..compared(target)]);
        let (Some(&first_source), Some(&first_target)) = (source.first(), target.first()) else {
            return Least { all: Both::new(0, 0), last: Both::new(0, 0) };
        };
        let ((last_source, doubles_source), (last_target, doubles_target)) = (end(source), end(target));
        let last = self.last.of(last_source, last_target, doubles_source || doubles_target);
        // No chunk of a longer token has both its first and its last letter.
        let apart = source.len().max(target.len()) > MAX_CHUNK;
        let all = if apart { self.first.of(first_source, first_target, false).plus(last) } else { last };
        Least { all, last }
    }

    /// The first place of two tokens that begin alike, before a place two letters from where they differ, at which something else than
    /// the same letters may be cheaper than a cost.
    #[inline]
    pub(super) fn left(&self, token: &Side, before: usize, cost: Both) -> usize {
        let may_leave = |&place: &usize| {
            let [previous, letter, next, _] = token.around(place).letters();
            self.leave.of(letter, next, previous == letter).lesser(cost) != cost
        };
        (0..before).find(may_leave).unwrap_or(before)
    }
}

/// The last letter of a token, and whether it is the one before it again.
#[inline]
fn end(token: &[u8]) -> (u8, bool) {
    match token {
        &[.., before, last] => (last, before == last),
        &[only] => (only, false),
        [] => (0, false),
    }
}

impl Default for Bounds {
    fn default() -> Self {
        Bounds(Box::new([[Both::NEVER; TARGETS]; Alphabet::SIZE]))
    }
}

impl Bounds {
    /// Takes a cost in that these letters may have, or all where there is none.
    fn lower(&mut self, source: Option<&u8>, target: Option<&u8>, cost: Both) {
        let all = |letter: Option<&u8>, count: usize| {
            letter.map_or(0..count, |&letter| usize::from(letter) % count..usize::from(letter) % count + 1)
        };
        for costs in &mut self.0[all(source, Alphabet::SIZE)] {
            costs[all(target, TARGETS)].iter_mut().for_each(|least| *least = least.lesser(cost));
        }
    }

    /// The least cost by two letters, of which one may be doubled.
    #[inline]
    fn of(&self, source: u8, target: u8, doubled: bool) -> Both {
        let least = self.0[usize::from(source) % Alphabet::SIZE][usize::from(target) % TARGETS];
        if doubled { least.lesser(DOUBLE) } else { least }
    }
}
