//! Memory of costs: what a token of one name costs to write for words that many names have.
//!
//! In: a token or run of the name that is compared with many, and one of another name. Out: its cost, where
//! one like it has been met. Cost: a hash of a few letters. The memory is of one size; what falls on the
//! place of another takes it.

use super::run::Run;
use crate::hash::fold;

/// How many costs are kept.
const SLOTS: usize = 1 << 12;

/// Which of two names is the one that is compared with many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    A,
    B,
}

/// The costs that were met since a name began to be compared.
#[derive(Clone, Debug, Default)]
pub(crate) struct Costs {
    slots: Vec<Slot>,
    /// How many names have been compared with many, so that nothing is taken for what was kept of another.
    queries: u64,
    /// Where the name is; nowhere while two names are compared for themselves.
    side: Option<Side>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    key: u64,
    cost: f32,
    /// Whether the cost is known, or only that it is no less.
    known: bool,
}

impl Costs {
    /// Forgets everything: another name is compared with many.
    pub(crate) fn begin(&mut self) {
        self.slots.resize(SLOTS, Slot::default());
        self.queries += 1;
    }

    /// Says where the name is in the comparisons that follow.
    pub(crate) fn set_side(&mut self, side: Option<Side>) {
        self.side = side;
    }

    /// What `compute` says: the cost of two runs where it is less than `most`, else something no less.
    pub(super) fn cost(&mut self, x: Run<'_>, y: Run<'_>, most: f32, compute: impl FnOnce() -> f32) -> f32 {
        let Some(side) = self.side else {
            return compute();
        };
        let key = self.key(side, x, y);
        let Some(slot) = self.slots.get_mut((key >> 52) as usize % SLOTS) else {
            return compute();
        };
        if slot.key == key && (slot.known || slot.cost >= most) {
            return slot.cost;
        }
        let cost = compute();
        *slot = Slot { key, cost: cost.min(most), known: cost < most };
        cost
    }

    /// A hash of what is compared: the places of the one name's tokens, and the letters and scripts of the
    /// other's. The places come from one name, so they stand for its letters. Two comparisons that differ
    /// share it once in 2^64.
    fn key(&self, side: Side, x: Run<'_>, y: Run<'_>) -> u64 {
        let (own, other) = if side == Side::A { (x, y) } else { (y, x) };
        let places = u64::from(own.from) | u64::from(own.to) << 8 | u64::from(side == Side::A) << 16;
        let start = fold(fold(0, self.queries), places);
        other.tokens().fold(start, |hash, token| {
            let letters = token.folded().as_bytes();
            let about = (letters.len() as u64) << 8 | token.part.script as u64;
            letters.chunks(8).fold(fold(hash, about), |hash, chunk| {
                fold(hash, chunk.iter().fold(0, |word, &byte| word << 8 | u64::from(byte)))
            })
        })
    }
}
