//! The ends of two tokens: what it costs at least to write the first letters for each other, and the last;
//! and what it costs to leave a beginning that both share.
//!
//! In: a table's rows. Out: tables of lower bounds by two or three letters. Cost of asking: a look-up or two.

use super::edges::{Cells, Edge};
use super::lanes::Both;
use super::rows::Row;
use super::{DOUBLE, END, EditTable, MAX_CHUNK, START, SWAP, TARGETS};
use crate::name::letters::alphabet::Alphabet;
use crate::name::letters::framed::{Around, Edges, Framed};

/// Lower bounds of what tokens cost by their ends.
#[derive(Debug, Default)]
pub(super) struct Ends {
    /// What the move costs at least that writes the last letter of either token, by the last letters.
    last: Bounds,
    /// Whether every letter stands for itself at no cost.
    pub(super) same_is_free: bool,
    /// What more letters tell, where that is so.
    closer: Option<Closer>,
}

/// Lower bounds by three letters.
#[derive(Debug)]
struct Closer {
    first: Edge,
    last: Edge,
    /// What it costs at least to write a letter for anything but itself where both tokens have it and the two
    /// after it.
    leave: Cells,
}

/// What it costs at least to write one token for another.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Least {
    /// By the first letters and the last.
    pub(super) all: Both,
    /// By the last alone.
    pub(super) last: Both,
}

/// The least costs by two letters.
#[derive(Debug)]
pub(super) struct Bounds(Box<[[Both; TARGETS]; Alphabet::SIZE]>);

impl Ends {
    /// The bounds at the ends of two tokens, and those of the move that writes either of two letters.
    pub(super) fn of(table: &EditTable, rows: &[Row]) -> (Ends, Bounds) {
        let free = Both::new(0, 0);
        let letters = 1..TARGETS - 2;
        let same_is_free = letters.clone().all(|letter| table.pairs[letter][letter].substitute() == free);
        let (mut ends, mut first) = (Ends { same_is_free, ..Ends::default() }, Bounds::default());
        for source in 0..Alphabet::SIZE {
            for target in 0..TARGETS {
                let one_sided = table.delete[source].alone().lesser(table.insert[target].alone());
                let typed = one_sided.lesser(SWAP).lesser(table.pairs[source][target].substitute());
                (first.0[source][target], ends.last.0[source][target]) = (typed, typed);
            }
        }
        ends.closer = same_is_free.then(|| Closer::of(table));
        for row in rows.iter().chain(&table.one_sided) {
            let (source, target) = &row.letters();
            let starts = usize::from(source.first() == Some(&START) && target.first() == Some(&START));
            first.lower(source.get(starts), target.get(starts), row.cost);
            ends.take(source, target, row.cost);
        }
        (ends, first)
    }

    fn take(&mut self, source: &[u8], target: &[u8], cost: Both) {
        let before_end = |chunk: &[u8]| chunk.iter().rfind(|&&letter| letter != END).copied();
        self.last.lower(before_end(source).as_ref(), before_end(target).as_ref(), cost);
        if let Some(closer) = &mut self.closer {
            closer.take(source, target, cost);
        }
    }

    /// The first place of two tokens that begin alike, before a place two letters from where they differ, at
    /// which something else than the same letters may be cheaper than a cost.
    #[inline]
    pub(super) fn left(&self, token: &Framed<'_>, before: usize, cost: Both) -> usize {
        let Some(closer) = &self.closer else { return 0 };
        let may_leave = |&place: &usize| closer.leave(token.around(place)).lesser(cost) != cost;
        (0..before).find(may_leave).unwrap_or(before)
    }
}

impl Closer {
    /// What typing errors cost.
    fn of(table: &EditTable) -> Closer {
        let mut closer = Closer { first: Edge::new(), last: Edge::new(), leave: Cells::new() };
        let letters = || (1..=Alphabet::MOST_LATIN).chain([START, END]);
        for source in letters() {
            let (from, deleted) = (usize::from(source), table.delete[usize::from(source)].alone());
            for target in letters() {
                let inserted = table.insert[usize::from(target) % TARGETS].alone();
                let typed = deleted.lesser(inserted).lesser(table.pair(from, target.into()).substitute());
                closer.first.take_typed(source, target, typed);
                closer.last.take_typed(source, target, typed);
            }
            let one_sided = deleted.lesser(table.insert[from % TARGETS].alone());
            closer.leave.lower([Some(source), None, None], one_sided);
        }
        closer
    }

    fn take(&mut self, source: &[u8], target: &[u8], cost: Both) {
        let starts = usize::from(source.first() == Some(&START) && target.first() == Some(&START));
        self.first.take(&source[starts..], &target[starts..], cost);
        let from_end = |chunk: &[u8]| -> Vec<u8> {
            chunk.iter().rev().copied().skip_while(|&letter| letter == END).collect()
        };
        self.last.take(&from_end(source), &from_end(target), cost);
        let longer = if source.len() > target.len() { source } else { target };
        if source.len() != target.len() && source.iter().zip(target).all(|(x, y)| x == y) {
            self.leave.lower([0, 1, 2].map(|place| longer.get(place).copied()), cost);
        }
    }

    fn leave(&self, around: Around) -> Both {
        let [previous, letter, next, last] = around.letters();
        let least = self.leave.get([letter, next, last]);
        if previous == letter { least.lesser(DOUBLE) } else { least }
    }
}

impl EditTable {
    /// What it costs at least to write one token for the other, by a look at the ends of both.
    #[inline]
    pub(crate) fn least(&self, source: Edges, target: Edges) -> Least {
        if source.letters.min(target.letters) == 0 {
            return Least::default();
        }
        let doubles = source.doubles() | target.doubles();
        let last = match &self.ends.closer {
            Some(closer) if !doubles => closer.last.least(source.last, target.last),
            _ => self.ends.last.of(source.last[0].into(), target.last[0].into(), doubles),
        };
        // No chunk of a longer token has both its first and its last letter.
        if source.letters.max(target.letters) <= MAX_CHUNK {
            return Least { all: last, last };
        }
        let first = match &self.ends.closer {
            Some(closer) => closer.first.least(source.first, target.first),
            None => self.pair(source.first[0].into(), target.first[0].into()).first,
        };
        Least { all: first.plus(last), last }
    }
}

impl Default for Least {
    fn default() -> Self {
        Least { all: Both::new(0, 0), last: Both::new(0, 0) }
    }
}

impl Default for Bounds {
    fn default() -> Self {
        Bounds(Box::new([[Both::NEVER; TARGETS]; Alphabet::SIZE]))
    }
}

impl Bounds {
    /// The least costs of the first letter of the source with each of the target, then of the next.
    pub(super) fn all(&self) -> impl Iterator<Item = Both> {
        self.0.as_flattened().iter().copied()
    }

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
    fn of(&self, source: usize, target: usize, doubled: bool) -> Both {
        let least = self.0[source % Alphabet::SIZE][target % TARGETS];
        if doubled { least.lesser(DOUBLE) } else { least }
    }
}
