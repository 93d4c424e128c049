//! Pairs of forms that one name has: *Mohammed* and *Khan* each have many names, together few.

use super::forms::{Documents, Term};
use super::postings::Postings;
use super::{FEW, PAIRED_TOKENS, both};
use crate::index::pair::{Bucketed, bucket_bits};

/// The names of each pair of forms, in buckets of pairs whose keys begin alike.
pub(super) struct Pairs {
    pub(super) buckets: Vec<u32>,
    pub(super) names: Vec<u32>,
    pub(super) prints: Vec<u8>,
}

impl Pairs {
    pub(super) fn of(postings: &Postings, documents: &Documents, order: &[u32]) -> Pairs {
        let keys = |each: &mut dyn FnMut(u32, u64)| {
            let mut own = Vec::new();
            for &name in order {
                paired(postings, documents.terms(name), &mut own);
                pairs(&own, &mut |key| each(name, key));
            }
        };
        let mut count = 0_usize;
        keys(&mut |_, _| count += 1);
        let bits = bucket_bits(count);
        let mut buckets = vec![0_u32; (1 << bits) + 1];
        keys(&mut |_, key| buckets[Bucketed::of(key, bits).bucket + 1] += 1);
        (1..buckets.len()).for_each(|bucket| buckets[bucket] += buckets[bucket - 1]);
        let mut entries = vec![(0_u8, 0_u32); count];
        // Each half of the buckets by itself: what takes time is to wait for the memory of one.
        let middle = buckets.len() / 2;
        let (first, last) = entries.split_at_mut(buckets[middle] as usize);
        both(
            || fill(first, &buckets[..=middle], 0, bits, &keys),
            || fill(last, &buckets[middle..], middle, bits, &keys),
        );
        Pairs {
            buckets,
            names: entries.iter().map(|entry| entry.1).collect(),
            prints: entries.iter().map(|entry| entry.0).collect(),
        }
    }
}

/// Puts the pairs that are of some buckets, from the one of the number `least` on, into their places and sorts each bucket by print.
fn fill(
    entries: &mut [(u8, u32)],
    buckets: &[u32],
    least: usize,
    bits: u32,
    keys: &impl Fn(&mut dyn FnMut(u32, u64)),
) {
    let place = |at: u32| at - buckets[0];
    let mut next: Vec<u32> = buckets[..buckets.len() - 1].iter().map(|&at| place(at)).collect();
    keys(&mut |name, key| {
        let Bucketed { bucket, print } = Bucketed::of(key, bits);
        if let Some(next) = bucket.checked_sub(least).and_then(|bucket| next.get_mut(bucket)) {
            entries[*next as usize] = (print, name);
            *next += 1;
        }
    });
    // The order of the names stands within a pair.
    for bounds in buckets.windows(2) {
        entries[place(bounds[0]) as usize..place(bounds[1]) as usize].sort_by_key(|entry| entry.0);
    }
}

/// The forms of a name whose pairs are kept: all that are marked and have more than a few names, or the rarest of these.
fn paired(postings: &Postings, terms: &[Term], into: &mut Vec<u32>) {
    let names = |form: u32| postings.counts[form as usize] as usize;
    into.clear();
    let marked = terms.iter().filter(|term| term.is_paired()).map(|term| term.number());
    into.extend(marked.filter(|&form| names(form) > FEW));
    if into.len() > PAIRED_TOKENS {
        into.sort_by_key(|&form| (names(form), form));
        into.truncate(PAIRED_TOKENS);
    }
}

/// Calls `each` with the key of each distinct pair of these forms.
fn pairs(forms: &[u32], each: &mut dyn FnMut(u64)) {
    let mut seen = [0_u64; PAIRED_TOKENS * PAIRED_TOKENS / 2];
    let mut count = 0;
    for (place, &one) in forms.iter().enumerate() {
        for &other in &forms[..place] {
            let key = crate::index::pair::key(one, other);
            if !seen[..count].contains(&key) {
                seen[count] = key;
                count += 1;
                each(key);
            }
        }
    }
}
