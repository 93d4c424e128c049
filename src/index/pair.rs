//! The keys of pairs of forms, and where their postings are.

use crate::hash::mix;

/// The key of two forms, whichever comes first.
pub(super) fn key(x: u32, y: u32) -> u64 {
    mix(u64::from(x.min(y)) << 32 | u64::from(x.max(y)))
}

/// How many of the highest bits of a key choose its bucket: four to eight postings a bucket.
pub(super) fn bucket_bits(postings: usize) -> u32 {
    (postings / 4).max(2).ilog2()
}

/// How many bits of a key, after those of its bucket, are its print.
pub(super) const PRINT_BITS: u32 = u8::BITS;

/// Where a pair's postings are: a bucket, and the print that tells the pair from most others there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bucketed {
    pub(super) bucket: usize,
    pub(super) print: u8,
}

impl Bucketed {
    pub(super) fn of(key: u64, bits: u32) -> Bucketed {
        Bucketed { bucket: (key >> (64 - bits)) as usize, print: (key >> (64 - PRINT_BITS - bits)) as u8 }
    }
}
