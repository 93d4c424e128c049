//! Shards: what is sorted is cut by its highest bits first, so that each core sorts some of it by itself.

use std::ops::Range;

/// A number of shards, a power of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shards {
    pub(super) bits: u32,
}

/// How many names are worth a shard, and the most bits of a shard's number.
const NAMES: usize = 1 << 12;
const MOST_BITS: u32 = 8;

impl Shards {
    /// As many as pay for so many names.
    pub(super) fn of_names(names: usize) -> Shards {
        Shards { bits: (names / NAMES).max(1).ilog2().min(MOST_BITS) }
    }

    pub(super) fn count(self) -> usize {
        1 << self.bits
    }

    /// The shard of a number by its highest bits.
    pub(super) fn of(self, number: u64) -> usize {
        number.checked_shr(64 - self.bits).unwrap_or_default() as usize
    }

    /// The least number of a shard; 2^64 of the one after the last.
    pub(super) fn start(self, shard: usize) -> u128 {
        (shard as u128) << (64 - self.bits)
    }
}

/// Things by shard; within a shard they stand as they came.
pub(super) struct Sorted<T> {
    all: Vec<T>,
    /// Where each shard begins, and at the end how many there are.
    starts: Vec<usize>,
}

impl<T: Copy + Default> Sorted<T> {
    /// Sorts things of which the shards are told.
    pub(super) fn of(shards: Shards, things: impl Iterator<Item = (usize, T)> + Clone) -> Self {
        let mut starts = vec![0; shards.count() + 1];
        things.clone().for_each(|(shard, _)| starts[shard + 1] += 1);
        (1..starts.len()).for_each(|shard| starts[shard] += starts[shard - 1]);
        let mut all = vec![T::default(); starts[shards.count()]];
        let mut next = starts.clone();
        for (shard, thing) in things {
            all[next[shard]] = thing;
            next[shard] += 1;
        }
        Sorted { all, starts }
    }

    pub(super) fn range(&self, shard: usize) -> Range<usize> {
        self.starts[shard]..self.starts[shard + 1]
    }

    pub(super) fn shard(&self, shard: usize) -> &[T] {
        &self.all[self.range(shard)]
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }
}

impl Sorted<u64> {
    /// What several have in a shard, sorted, without the bits that `mask` lacks.
    pub(super) fn gather(several: &[Self], shard: usize, mask: u64) -> Vec<u64> {
        let mut all = Vec::with_capacity(several.iter().map(|sorted| sorted.range(shard).len()).sum());
        several.iter().for_each(|sorted| all.extend(sorted.shard(shard).iter().map(|entry| entry & mask)));
        all.sort_unstable();
        all
    }
}
