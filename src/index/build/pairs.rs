//! Pairs of forms that one name has: *Mohammed* and *Khan* each have many names, together few.

use super::forms::{Documents, Term};
use super::postings::Postings;
use super::{FEW, PAIRED_TOKENS};
use crate::index::pair::{Bucketed, bucket_bits};

/// The names of each pair of forms, in buckets of pairs whose keys begin alike.
pub(super) struct Pairs {
    pub(super) buckets: Vec<u32>,
    pub(super) names: Vec<u32>,
    pub(super) prints: Vec<u8>,
}

impl Pairs {
    pub(super) fn of(postings: &Postings, documents: &Documents, order: &[u32]) -> Pairs {
        let mut own = Vec::new();
        let mut of_name = |name: u32, each: &mut dyn FnMut(u64)| {
            paired(postings, documents.terms(name), &mut own);
            pairs(&own, each);
        };
        let mut count = 0_usize;
        order.iter().for_each(|&name| of_name(name, &mut |_| count += 1));
        let bits = bucket_bits(count);
        let mut buckets = vec![0_u32; (1 << bits) + 1];
        for &name in order {
            of_name(name, &mut |key| buckets[Bucketed::of(key, bits).bucket + 1] += 1);
        }
        (1..buckets.len()).for_each(|bucket| buckets[bucket] += buckets[bucket - 1]);
        let mut next = buckets.clone();
        let mut entries = vec![(0_u8, 0_u32); count];
        for &name in order {
            of_name(name, &mut |key| {
                let Bucketed { bucket, print } = Bucketed::of(key, bits);
                entries[next[bucket] as usize] = (print, name);
                next[bucket] += 1;
            });
        }
        // The order of the names stands within a pair.
        for bounds in buckets.windows(2) {
            entries[bounds[0] as usize..bounds[1] as usize].sort_by_key(|entry| entry.0);
        }
        Pairs {
            buckets,
            names: entries.iter().map(|entry| entry.1).collect(),
            prints: entries.iter().map(|entry| entry.0).collect(),
        }
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
