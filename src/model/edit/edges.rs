//! The edges of two tokens: what the move costs at least that writes the letter at an edge of either, the first
//! or the last, by the two letters nearest the edge of one token and the nearest of the other.
//!
//! In: a table's rows. Out: lower bounds, by letters modulo [`LETTERS`]. Cost of asking: two look-ups.

use super::SWAP;
use super::lanes::Both;

/// Latin letters and the two ends, modulo this, stay apart; a digit may share the bound of another symbol.
pub(super) const LETTERS: usize = 32;

/// The least costs by three letters.
#[derive(Debug)]
pub(super) struct Cells(Vec<Both>);

impl Cells {
    pub(super) fn new() -> Cells {
        Cells(vec![Both::NEVER; LETTERS * LETTERS * LETTERS])
    }

    pub(super) fn get(&self, letters: [u8; 3]) -> Both {
        let [first, second, third] = letters.map(|letter| usize::from(letter) % LETTERS);
        self.0[(first * LETTERS + second) * LETTERS + third]
    }

    /// Takes a cost in that these letters may have, or all where there is none.
    pub(super) fn lower(&mut self, letters: [Option<u8>; 3], cost: Both) {
        let [first, second, third] = letters.map(|letter| {
            letter.map_or(0..LETTERS, |letter| {
                let at = usize::from(letter) % LETTERS;
                at..at + 1
            })
        });
        for row in first.flat_map(|first| second.clone().map(move |second| first * LETTERS + second)) {
            let cells = &mut self.0[row * LETTERS..][third.clone()];
            cells.iter_mut().for_each(|least| *least = least.lesser(cost));
        }
    }
}

/// The bounds at one edge: by the nearest letter of the source, the next, and the nearest of the target; and
/// the other way round.
#[derive(Debug)]
pub(super) struct Edge {
    by_source: Cells,
    by_target: Cells,
}

impl Edge {
    pub(super) fn new() -> Edge {
        Edge { by_source: Cells::new(), by_target: Cells::new() }
    }

    /// Takes in what typing errors cost with two letters at the edge, but for swaps.
    pub(super) fn take_typed(&mut self, source: u8, target: u8, cost: Both) {
        self.by_source.lower([Some(source), None, Some(target)], cost);
        self.by_source.lower([Some(source), Some(target), Some(target)], SWAP);
        self.by_target.lower([Some(target), None, Some(source)], cost);
        self.by_target.lower([Some(target), Some(source), Some(source)], SWAP);
    }

    /// Takes in a row with its letters from the edge on.
    pub(super) fn take(&mut self, source: &[u8], target: &[u8], cost: Both) {
        let letter = |chunk: &[u8], place: usize| chunk.get(place).copied();
        self.by_source.lower([letter(source, 0), letter(source, 1), letter(target, 0)], cost);
        self.by_target.lower([letter(target, 0), letter(target, 1), letter(source, 0)], cost);
    }

    /// What the move costs at least, by the nearest letter of either token and the next.
    #[inline]
    pub(super) fn least(&self, source: [u8; 2], target: [u8; 2]) -> Both {
        let by_source = self.by_source.get([source[0], source[1], target[0]]);
        by_source.greater(self.by_target.get([target[0], target[1], source[0]]))
    }
}
