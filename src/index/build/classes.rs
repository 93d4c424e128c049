//! Classes of the terms of a table: which terms are of each.

use super::forms::Class;
use super::{Parts, u32s};
use crate::index::image::Section;

/// The sections of classes that stand in the order of their keys.
pub(super) fn parts(classes: impl Iterator<Item = Class> + Clone) -> Parts {
    let keys: Vec<u64> = classes.clone().map(|class| class.key).collect();
    let ends = classes.clone().scan(0, |end, class| {
        *end += class.forms;
        Some(*end)
    });
    vec![
        (Section::ClassFilter, vec![filter(&keys)]),
        (Section::ClassDirectory, vec![u32s(directory(&keys))]),
        (Section::ClassTokens, vec![u32s(classes.map(|class| class.tokens))]),
        (Section::ClassForms, vec![u32s(std::iter::once(0).chain(ends))]),
        (Section::ClassKeys, vec![keys.iter().flat_map(|key| key.to_le_bytes()).collect()]),
    ]
}

/// Where the keys of each value of their highest bits begin.
fn directory(keys: &[u64]) -> impl Iterator<Item = u32> {
    let bits = directory_bits(keys.len());
    (0..=1 << bits).map(move |high| keys.partition_point(|key| key >> (64 - bits) < high) as u32)
}

/// A bit for each value of some low bits of a key, set where a key has them.
fn filter(keys: &[u64]) -> Vec<u8> {
    let mut filter = vec![0_u8; filter_bytes(keys.len())];
    let bits = 8 * filter.len() as u64;
    for key in keys {
        let bit = key & (bits - 1);
        filter[bit as usize / 8] |= 1 << (bit % 8);
    }
    filter
}

/// How many of the highest bits of a key its directory goes by: two to four keys an entry.
fn directory_bits(classes: usize) -> u32 {
    (classes / 2).max(2).ilog2()
}

/// A byte or two a class.
fn filter_bytes(classes: usize) -> usize {
    classes.next_power_of_two().max(8)
}
