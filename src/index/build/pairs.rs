//! Pairs of forms that one name has: *Mohammed* and *Khan* each have many names, together few.

use super::bounds::{MOST, check};
use super::documents::{Documents, Order, Term};
use super::shards::{Shards, Sorted};
use super::{FEW, PAIRED_TOKENS, Parts, u32s};
use crate::error::Result;
use crate::index::cores::all;
use crate::index::image::Section;
use crate::index::numbers::Width;
use crate::index::pair::{self, PRINT_BITS, bucket_bits};

/// The keys of pairs, each with the rank of its name in the low half, by shard of key. Of a key stands in the
/// high half what follows the bits of its shard.
pub(super) fn paired(
    documents: &Documents,
    ranks: impl Iterator<Item = u32>,
    counts: &[u32],
    shards: Shards,
) -> Sorted<u64> {
    let (mut entries, mut own) = (Vec::new(), Vec::new());
    for (terms, rank) in documents.names().zip(ranks) {
        frequent(counts, terms, &mut own);
        pairs(&own, |key| entries.push((key, rank)));
    }
    let cut = |key: u64, rank: u32| key << shards.bits >> 32 << 32 | u64::from(rank);
    Sorted::of(shards, entries.iter().map(|&(key, rank)| (shards.of(key), cut(key, rank))))
}

/// The sections of pairs: the names of each, in buckets of pairs whose keys begin alike.
pub(super) fn parts(paired: &[Sorted<u64>], order: &Order, shards: Shards) -> Result<Parts> {
    let count = paired.iter().map(Sorted::len).sum();
    check("pairs of words", count as u64, MOST)?;
    let bits = bucket_bits(count);
    let width = Width::below(order.names.len());
    let lists = all(0..shards.count(), |shard| List::of(paired, shard, bits, order, shards, width));
    let mut buckets = vec![0; (1 << bits) + 1];
    for list in &lists {
        let places = buckets[list.first + 1..].iter_mut();
        places.zip(&list.buckets).for_each(|(place, count)| *place += count);
    }
    (1..buckets.len()).for_each(|bucket| buckets[bucket] += buckets[bucket - 1]);
    let (names, prints) = lists.into_iter().map(|list| (list.names, list.prints)).unzip();
    Ok(vec![
        (Section::PairBuckets, vec![u32s(buckets)]),
        (Section::PairNames, names),
        (Section::PairPrints, prints),
    ])
}

/// The pairs of a shard.
struct List {
    /// The first bucket of the shard, and how many names stand in it and in those after it.
    first: usize,
    buckets: Vec<u32>,
    names: Vec<u8>,
    prints: Vec<u8>,
}

impl List {
    fn of(
        paired: &[Sorted<u64>],
        shard: usize,
        bits: u32,
        order: &Order,
        shards: Shards,
        width: Width,
    ) -> List {
        // What tells a pair by its bucket and its print; beyond that, names stand in their order.
        let told = bits + PRINT_BITS - shards.bits;
        let mask = u64::MAX << (64 - told) | u64::from(u32::MAX);
        let entries = Sorted::gather(paired, shard, mask);
        let bucketed = |entry: u64| (shard << told) as u64 | entry >> (64 - told);
        let first = (shard << told) >> PRINT_BITS;
        let mut list = List { first, buckets: Vec::new(), names: Vec::new(), prints: Vec::new() };
        for entry in entries {
            let bucketed = bucketed(entry);
            let bucket = (bucketed >> PRINT_BITS) as usize - first;
            if bucket >= list.buckets.len() {
                list.buckets.resize(bucket + 1, 0);
            }
            list.buckets[bucket] += 1;
            list.prints.push(bucketed as u8);
            width.put(order.names[entry as u32 as usize], &mut list.names);
        }
        list
    }
}

/// The forms of a name whose pairs are kept: all that are marked and have more than a few names, or the
/// rarest of these.
fn frequent(counts: &[u32], terms: &[Term], into: &mut Vec<u32>) {
    let names = |form: u32| counts[form as usize] as usize;
    into.clear();
    let marked = terms.iter().filter(|term| term.is_paired()).map(|term| term.number());
    into.extend(marked.filter(|&form| names(form) > FEW));
    if into.len() > PAIRED_TOKENS {
        into.sort_by_key(|&form| (names(form), form));
        into.truncate(PAIRED_TOKENS);
    }
}

/// Calls `each` with the key of each distinct pair of these forms.
fn pairs(forms: &[u32], mut each: impl FnMut(u64)) {
    let mut seen = [0_u64; PAIRED_TOKENS * PAIRED_TOKENS / 2];
    let mut count = 0;
    for (place, &one) in forms.iter().enumerate() {
        for &other in &forms[..place] {
            let key = pair::key(one, other);
            if !seen[..count].contains(&key) {
                seen[count] = key;
                count += 1;
                each(key);
            }
        }
    }
}
