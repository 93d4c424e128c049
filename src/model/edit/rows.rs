//! Rows of several letters: a chunk of the source that becomes a chunk of the target, found by the letters
//! that both begin with.
//!
//! In: the letters from two places on. Out: the rows that fit them. Cost: a look at four rows that begin
//! alike, mostly; which of them fit is found out without a branch, as no processor could foretell it.

use super::MAX_CHUNK;
use super::lanes::Both;
use crate::hash::spread;

/// A chunk of the source that becomes a chunk of the target.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    /// The letters of both, as [`window`] packs them, and their size in a byte that a window leaves free.
    packed: u64,
    pub(super) cost: Both,
}

/// The byte of a row that says its size: letters of the source times [`SIZES`], and letters of the target.
const SIZE_AT: u32 = 24;
const SIZES: usize = MAX_CHUNK + 1;

/// Which bits of a window the letters of rows take, by their size.
static MASKS: [u64; SIZES * SIZES] = {
    let mut masks = [0; SIZES * SIZES];
    let mut size = 0;
    while size < masks.len() {
        let (source, target) = (size / SIZES * 8, size % SIZES * 8);
        masks[size] = ((1 << source) - 1) | ((1 << target) - 1) << 32;
        size += 1;
    }
    masks
};

/// Packs the first letters of source and target.
fn window(source: &[u8], target: &[u8]) -> u64 {
    let pack = |letters: &[u8]| {
        letters.iter().take(MAX_CHUNK).rev().fold(0, |packed, &letter| packed << 8 | u64::from(letter))
    };
    pack(source) | pack(target) << 32
}

impl Row {
    pub(super) fn new(source: &[u8], target: &[u8], cost: Both) -> Row {
        let size = source.len() * SIZES + target.len();
        Row { packed: window(source, target) | (size as u64) << SIZE_AT, cost }
    }

    /// How many letters of the source become how many of the target.
    pub(super) fn size(&self) -> (u8, u8) {
        size(packed_size(self.packed) as u8)
    }

    /// The letters of both sides.
    pub(super) fn letters(&self) -> (Vec<u8>, Vec<u8>) {
        let (letters, (source, target)) = (self.packed.to_le_bytes(), self.size());
        (letters[..usize::from(source)].to_vec(), letters[4..4 + usize::from(target)].to_vec())
    }

    /// The part of a window by which it is found: the first two letters of either side, or its only one.
    fn key(&self) -> u64 {
        let side = |letters: u8| if letters > 1 { 0xFFFF } else { 0xFF };
        let (source, target) = self.size();
        self.packed & (side(source) | side(target) << 32)
    }

    /// What tells it from others.
    pub(super) fn letters_and_size(&self) -> u64 {
        self.packed
    }

    /// The letters that both sides begin with.
    pub(super) fn first_letters(&self) -> (usize, usize) {
        let [from, _, _, _, to, _, _, _] = self.packed.to_le_bytes();
        (usize::from(from), usize::from(to))
    }

    fn mask(&self) -> u64 {
        MASKS[packed_size(self.packed)]
    }

    pub(super) fn fits(&self, source: u32, target: u32) -> bool {
        let window = u64::from(source) | u64::from(target) << 32;
        (self.packed ^ window) & self.mask() == 0
    }
}

fn packed_size(packed: u64) -> usize {
    usize::from((packed >> SIZE_AT) as u8) % MASKS.len()
}

/// The letters of both sides by their size.
fn size(size: u8) -> (u8, u8) {
    (size / SIZES as u8, size % SIZES as u8)
}

/// With which second letters rows begin with a pair of letters, as sets of letters modulo 32: letters of the
/// target where one letter of the source becomes several, letters of the source where several become one.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Beginnings {
    widens: u32,
    narrows: u32,
    /// The same for rows of several letters for several, as a set of pairs of second letters, by their
    /// [`mix`].
    changes: u64,
}

/// The parts of a window by which rows are found that widen, narrow and change; none is the fourth, which
/// spares a check of places.
const KEYS: [u64; 4] = [0xFFFF_0000_00FF, 0x00FF_0000_FFFF, 0xFFFF_0000_FFFF, 0];

/// The place of two second letters in a set of 64.
fn mix(source: u8, target: u8) -> u8 {
    source.wrapping_mul(5).wrapping_add(target) % 64
}

impl Beginnings {
    pub(super) fn take(&mut self, row: &Row) {
        let [_, from, _, _, _, to, _, _] = row.packed.to_le_bytes();
        match row.size() {
            (1, _) => self.widens |= 1 << (to % 32),
            (_, 1) => self.narrows |= 1 << (from % 32),
            _ => self.changes |= 1 << mix(from, to),
        }
    }

    /// Whether rows that widen, narrow and change may begin so, with the second letters of two windows, as a
    /// set of three.
    #[inline]
    pub(super) fn at(&self, source: u32, target: u32) -> u32 {
        let ([_, from, ..], [_, to, ..]) = (source.to_le_bytes(), target.to_le_bytes());
        let widens = (self.widens >> (to % 32)) & 1;
        let narrows = (self.narrows >> (from % 32)) & 1;
        widens | narrows << 1 | ((self.changes >> mix(from, to)) as u32 & 1) << 2
    }
}

/// How many rows are looked at together.
const TOGETHER: usize = 4;

/// The bits of a word that each row of a block has, for the third letters of both sides.
const LANE: u32 = u64::BITS / TOGETHER as u32;

/// A lane's lowest bit, and its highest, of each row of a block.
const LOWEST: u64 = u64::MAX / ((1 << LANE) - 1);
const HIGHEST: u64 = LOWEST << (LANE - 1);

/// Rows that begin alike.
#[derive(Clone, Copy, Debug)]
struct Block {
    /// The part of a window by which they are found.
    key: u64,
    /// Their third letters, and which bits of them count.
    thirds: u64,
    masks: u64,
    costs: [Both; TOGETHER],
    sizes: [u8; TOGETHER],
    /// Where more rows of the key are, and rows of another key that share its bucket: at the first block,
    /// which has none, if nowhere.
    more: u16,
    others: u16,
}

/// The third letters of a window side by side.
fn thirds(window: u64) -> u64 {
    window >> 16 & 0xFF | window >> 40 & 0xFF00
}

impl Block {
    /// Of no rows: none that could fit.
    const EMPTY: Block = Block {
        key: u64::MAX,
        thirds: 0,
        masks: 0,
        costs: [Both::NEVER; TOGETHER],
        sizes: [0; TOGETHER],
        more: 0,
        others: 0,
    };

    /// Of rows of one key.
    fn of(rows: &[Row]) -> Block {
        let mut block = Block { key: rows[0].key(), thirds: u64::MAX, masks: u64::MAX, ..Block::EMPTY };
        for (place, row) in rows.iter().take(TOGETHER).enumerate() {
            let at = LANE * place as u32;
            let lane = |bits: u64| bits << at;
            block.thirds = block.thirds & !lane(0xFFFF) | lane(thirds(row.packed & row.mask()));
            block.masks = block.masks & !lane(0xFFFF) | lane(thirds(row.mask()));
            (block.costs[place], block.sizes[place]) = (row.cost, packed_size(row.packed) as u8);
        }
        block
    }

    /// Which of its rows fit a window that has its key, by the third letters in each lane, as a set of the
    /// highest bits of their lanes.
    #[inline]
    fn fitting(&self, thirds: u64) -> u64 {
        let differ = (self.thirds ^ thirds) & self.masks;
        // What is added carries into the highest bit unless all others are 0.
        !(((differ & !HIGHEST) + !HIGHEST) | differ) & HIGHEST
    }
}

/// The rows of a table with letters on both sides, of which one has several.
#[derive(Debug)]
pub(super) struct Rows {
    /// The first is empty.
    blocks: Vec<Block>,
    /// Where the first block of each bucket is; the first of all where it has none.
    buckets: Box<[u16; BUCKETS]>,
}

const BUCKETS: usize = 1 << 13;

/// The bucket of rows that begin alike.
fn bucket(key: u64) -> usize {
    (spread(key) >> 51) as usize % BUCKETS
}

impl Default for Rows {
    fn default() -> Self {
        Rows { blocks: vec![Block::EMPTY], buckets: Box::new([0; BUCKETS]) }
    }
}

impl Rows {
    /// Of rows, in an order of their own; no more of them than places have room for, which is ten times as
    /// many as there are.
    pub(super) fn new(rows: &mut Vec<Row>) -> Rows {
        rows.truncate(usize::from(u16::MAX) - 1);
        rows.sort_by_key(|row| (bucket(row.key()), row.key(), row.size(), row.packed));
        let mut found = Rows::default();
        for rows in rows.chunk_by(|x, y| x.key() == y.key()) {
            let first = &mut found.buckets[bucket(rows[0].key())];
            let others = std::mem::replace(first, found.blocks.len() as u16);
            found.blocks.extend(rows.chunks(TOGETHER).map(Block::of));
            let of_key = usize::from(*first)..found.blocks.len();
            for (place, block) in of_key.clone().zip(&mut found.blocks[of_key.clone()]) {
                block.others = others;
                block.more = if place + 1 < of_key.end { place as u16 + 1 } else { 0 };
            }
        }
        found
    }

    /// Calls `reach` with the cost and the size of each row that fits two windows, of those that may begin
    /// so.
    #[inline]
    pub(super) fn fitting(
        &self,
        mut begins: u32,
        source: u32,
        target: u32,
        mut reach: impl FnMut(Both, (u8, u8)),
    ) {
        let window = u64::from(source) | u64::from(target) << 32;
        let thirds = thirds(window) * LOWEST;
        while begins != 0 {
            let key = window & KEYS[begins.trailing_zeros() as usize % KEYS.len()];
            begins &= begins - 1;
            let mut next = self.buckets[bucket(key)];
            while let Some(block) = self.blocks.get(usize::from(next)).filter(|_| next != 0) {
                let is_own = block.key == key;
                // Without a branch: whether the first block of a bucket is of the key is hard to foretell.
                let mut fitting = block.fitting(thirds) & 0_u64.wrapping_sub(u64::from(is_own));
                next = if is_own { block.more } else { block.others };
                while fitting != 0 {
                    let place = (fitting.trailing_zeros() / LANE) as usize % TOGETHER;
                    fitting &= fitting - 1;
                    reach(block.costs[place], size(block.sizes[place]));
                }
            }
        }
    }
}
