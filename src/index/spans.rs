//! Where the parts of a section begin and end: the length of each, and where every sixteenth begins.

use std::ops::Range;

use super::image::{u32_at, u64_at};

/// Blocks of a u64, where the first of [`BLOCK`] parts begins, and their lengths, a byte each or, where one
/// is too long for that, two or four. The first u64 of all says how many.
#[derive(Clone, Copy)]
pub(super) struct Spans<'i> {
    blocks: &'i [u8],
    width: usize,
}

const BLOCK: usize = 16;

/// The bytes of the start of a block.
const START: usize = 8;

impl<'i> Spans<'i> {
    pub(super) fn new(section: &'i [u8]) -> Self {
        let width = match u64_at(section, 0) {
            1 => 1,
            2 => 2,
            _ => 4,
        };
        Spans { blocks: section.get(START..).unwrap_or_default(), width }
    }

    /// The bounds of the part at a place.
    #[inline]
    pub(super) fn span(&self, place: usize) -> Range<usize> {
        let block = self.blocks.get(place / BLOCK * (START + BLOCK * self.width)..).unwrap_or_default();
        let lengths = block.get(START..).unwrap_or_default();
        let place = place % BLOCK;
        let before = match (self.width, lengths.first_chunk()) {
            (1, Some(lengths)) => sum(u128::from_le_bytes(*lengths) & ((1 << (8 * place)) - 1)),
            _ => (0..place).fold(0, |sum: usize, place| sum.saturating_add(self.length(lengths, place))),
        };
        let start = (u64_at(block, 0) as usize).saturating_add(before);
        start..start.saturating_add(self.length(lengths, place))
    }

    /// The length at a place of a block.
    #[inline]
    fn length(&self, lengths: &[u8], place: usize) -> usize {
        match self.width {
            1 => lengths.get(place).copied().map_or(0, usize::from),
            2 => lengths
                .get(2 * place..)
                .and_then(<[u8]>::first_chunk)
                .map_or(0, |bytes| u16::from_le_bytes(*bytes).into()),
            _ => u32_at(lengths, place) as usize,
        }
    }

    /// The part at a place of what the spans are of; empty where there is none.
    #[inline]
    pub(super) fn part<'p>(&self, whole: &'p [u8], place: usize) -> &'p [u8] {
        whole.get(self.span(place)).unwrap_or_default()
    }

    /// The bytes of the spans of parts of these lengths.
    pub(super) fn compose(lengths: impl Iterator<Item = u32> + Clone) -> Vec<u8> {
        let width = match lengths.clone().max().unwrap_or_default() {
            0..=0xFF => 1,
            0x100..=0xFFFF => 2,
            _ => 4,
        };
        let mut bytes = (width as u64).to_le_bytes().to_vec();
        let mut start = 0_u64;
        for (place, length) in lengths.enumerate() {
            if place % BLOCK == 0 {
                bytes.extend_from_slice(&start.to_le_bytes());
            }
            bytes.extend_from_slice(&length.to_le_bytes()[..width]);
            start += u64::from(length);
        }
        // The last block is as long as the others.
        let blocks = (bytes.len() - START).next_multiple_of(START + BLOCK * width);
        bytes.resize(START + blocks, 0);
        bytes
    }
}

/// The sum of sixteen bytes.
#[inline]
fn sum(bytes: u128) -> usize {
    const EVEN: u128 = u128::MAX / 0xFFFF * 0xFF;
    let pairs = (bytes & EVEN) + (bytes >> 8 & EVEN);
    let fours = pairs as u64 + (pairs >> 64) as u64;
    (fours.wrapping_mul(0x0001_0001_0001_0001) >> 48) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_and_long_parts() {
        for lengths in [vec![], vec![3, 0, 5], vec![255; 40], vec![1; 16], vec![300; 20], vec![70_000; 20]] {
            let whole: Vec<u8> = lengths.iter().enumerate().flat_map(|(i, &n)| vec![i as u8; n]).collect();
            let bytes = Spans::compose(lengths.iter().map(|&length| length as u32));
            let spans = Spans::new(&bytes);
            for (place, &length) in lengths.iter().enumerate() {
                assert_eq!(spans.part(&whole, place), vec![place as u8; length]);
            }
            assert!(spans.part(&whole, lengths.len() + 50).is_empty());
        }
    }
}
