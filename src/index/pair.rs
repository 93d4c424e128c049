//! The keys of pairs of classes, where their postings are, and what a posting says of its name.

use super::class::mix;

/// The key of two classes, whichever comes first.
pub(super) fn key(x: u64, y: u64) -> u64 {
    mix(x.min(y).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ x.max(y))
}

/// How many of the highest bits of a key choose its bucket: four to eight postings a bucket.
pub(super) fn bucket_bits(postings: usize) -> u32 {
    (postings / 4).max(2).ilog2()
}

/// Where a pair's postings are: a bucket, and the print that tells the pair from most others there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bucketed {
    pub(super) bucket: usize,
    pub(super) print: u8,
}

impl Bucketed {
    pub(super) fn of(key: u64, bits: u32) -> Bucketed {
        Bucketed { bucket: (key >> (64 - bits)) as usize, print: key as u8 }
    }
}

/// What a posting says of its name: six bits of a hash of the two forms, and how many terms the name is paired by, two to five.
pub(super) fn tag(one: u32, other: u32, terms: usize) -> u8 {
    let forms = mix(u64::from(one ^ other)) as u8 & 0x3F;
    forms << 2 | (terms.clamp(2, 5) - 2) as u8
}
