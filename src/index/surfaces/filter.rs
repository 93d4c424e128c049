//! Filters: sets of numbers that take a few bits each, and now and then have one that was never put in.
//!
//! In: well-mixed numbers. Out: *no*, which is certain, or *perhaps*. All bits of a number are in one block
//! of 512 (Bloom 1970; blocks as in Putze, Sanders and Singler 2007), so that asking touches one cache line.

use crate::hash::{SPLITMIX, spread_whole};

/// Bits a number, of which [`PROBES`] are set; at this size about one in three hundred of those never put in
/// is taken for one that was.
const BITS: usize = 12;
const PROBES: u32 = 4;

/// A set of numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Filter {
    blocks: Vec<[u64; 8]>,
}

impl Filter {
    /// A set for so many numbers.
    pub(super) fn for_count(count: usize) -> Filter {
        Filter { blocks: vec![[0; 8]; (count * BITS).div_ceil(512)] }
    }

    pub(super) fn insert(&mut self, number: u64) {
        let (block, bits) = self.place(number);
        if let Some(block) = self.blocks.get_mut(block) {
            probes(bits).for_each(|(word, bit)| block[word] |= bit);
        }
    }

    pub(super) fn contains(&self, number: u64) -> bool {
        let (block, bits) = self.place(number);
        self.blocks.get(block).is_some_and(|block| probes(bits).all(|(word, bit)| block[word] & bit != 0))
    }

    /// The block of a number, and the number from which its places there are taken.
    fn place(&self, number: u64) -> (usize, u64) {
        let mixed = spread_whole(number);
        let block = (u128::from(mixed) * self.blocks.len() as u128) >> 64;
        (block as usize, mixed.wrapping_mul(SPLITMIX))
    }

    pub(super) fn memory_usage(&self) -> usize {
        size_of_val(self.blocks.as_slice())
    }
}

/// Words of a block and bits within: nine bits a place.
fn probes(bits: u64) -> impl Iterator<Item = (usize, u64)> {
    (0..PROBES).map(move |probe| {
        let place = bits >> (64 - 9 * (probe + 1));
        ((place >> 6 & 7) as usize, 1 << (place & 63))
    })
}

#[cfg(test)]
mod tests {
    use super::Filter;

    #[test]
    fn holds_what_was_put_in_and_hardly_anything_else() {
        let mut filter = Filter::for_count(10_000);
        let number = |n: u64| n.wrapping_mul(0x0000_0100_0000_01b3);
        (0..10_000).for_each(|n| filter.insert(number(n)));
        assert!((0..10_000).all(|n| filter.contains(number(n))));
        let wrong = (10_000..110_000).filter(|&n| filter.contains(number(n))).count();
        assert!(wrong < 1_000, "{wrong} of 100,000 were never put in");
        assert!(!Filter::default().contains(7));
    }
}
