//! Rows of several letters: a chunk of the source that becomes a chunk of the target, found by the letters
//! that both begin with.
//!
//! In: the letters from two places on. Out: the rows that fit them. Cost: a look at four rows that begin
//! alike, mostly; which of them fit is found out without a branch, as no processor could foretell it.

use super::MAX_CHUNK;
use super::lanes::Both;

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
        size(self.packed)
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

fn size(packed: u64) -> (u8, u8) {
    let size = packed_size(packed);
    ((size / SIZES) as u8, (size % SIZES) as u8)
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

/// Rows that begin alike.
#[derive(Clone, Copy, Debug)]
struct Block {
    packed: [u64; TOGETHER],
    masks: [u64; TOGETHER],
    costs: [Both; TOGETHER],
    /// Whether the next block has more of them.
    goes_on: bool,
}

impl Block {
    /// Of no rows: none that could fit.
    const EMPTY: Block = Block {
        packed: [u64::MAX; TOGETHER],
        masks: [u64::MAX; TOGETHER],
        costs: [Both::NEVER; TOGETHER],
        goes_on: false,
    };

    fn of(rows: &[Row]) -> Block {
        let mut block = Block::EMPTY;
        for (place, row) in rows.iter().take(TOGETHER).enumerate() {
            (block.packed[place], block.masks[place], block.costs[place]) =
                (row.packed, row.mask(), row.cost);
        }
        block
    }

    /// Which of its rows fit a window, as a set.
    #[inline]
    fn fitting(&self, window: u64) -> u32 {
        let fits = |place: usize| u32::from((self.packed[place] ^ window) & self.masks[place] == 0);
        (0..TOGETHER).fold(0, |fitting, place| fitting | fits(place) << place)
    }
}

/// The rows of a table with letters on both sides, of which one has several.
#[derive(Debug)]
pub(super) struct Rows {
    /// The first is empty.
    blocks: Vec<Block>,
    /// Where the blocks of each bucket begin; the first where it has none.
    buckets: Box<[u16; BUCKETS]>,
}

const BUCKETS: usize = 1 << 13;

/// The bucket of rows that begin alike (multiplicative hashing).
fn bucket(key: u64) -> usize {
    (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 51) as usize % BUCKETS
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
        rows.sort_by_key(|row| (bucket(row.key()), row.size(), row.packed));
        let mut found = Rows::default();
        for rows in rows.chunk_by(|x, y| bucket(x.key()) == bucket(y.key())) {
            found.buckets[bucket(rows[0].key())] = found.blocks.len() as u16;
            let last = rows.len().div_ceil(TOGETHER) - 1;
            let blocks = rows.chunks(TOGETHER).enumerate();
            found.blocks.extend(blocks.map(|(at, rows)| Block { goes_on: at < last, ..Block::of(rows) }));
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
        while begins != 0 {
            let key = window & KEYS[begins.trailing_zeros() as usize % KEYS.len()];
            begins &= begins - 1;
            let mut at = usize::from(self.buckets[bucket(key)]);
            while let Some(block) = self.blocks.get(at) {
                let mut fitting = block.fitting(window);
                while fitting != 0 {
                    let place = fitting.trailing_zeros() as usize % TOGETHER;
                    fitting &= fitting - 1;
                    reach(block.costs[place], size(block.packed[place]));
                }
                if !block.goes_on {
                    break;
                }
                at += 1;
            }
        }
    }
}
