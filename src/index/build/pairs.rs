//! Pairs of classes that one name has: *Mohammed* and *Khan* each have many names, together few.

use super::classes::Classes;
use super::forms::{Documents, Term};
use super::{FEW, PAIRED_TOKENS};
use crate::index::pair::{Bucketed, bucket_bits, tag};

/// The names of each pair of classes, in buckets of pairs whose keys begin alike.
pub(super) struct Pairs {
    pub(super) buckets: Vec<u32>,
    pub(super) names: Vec<u32>,
    pub(super) prints: Vec<u8>,
    pub(super) tags: Vec<u8>,
}

impl Pairs {
    pub(super) fn of(classes: &Classes, documents: &Documents, order: &[u32]) -> Pairs {
        let mut own = Vec::new();
        let mut of_name = |name: u32, each: &mut dyn FnMut(u64, u8)| {
            paired(classes, documents.terms(name), &mut own);
            pairs(classes, &own, each);
        };
        let mut count = 0_usize;
        order.iter().for_each(|&name| of_name(name, &mut |_, _| count += 1));
        let bits = bucket_bits(count);
        let mut buckets = vec![0_u32; (1 << bits) + 1];
        for &name in order {
            of_name(name, &mut |key, _| buckets[Bucketed::of(key, bits).bucket + 1] += 1);
        }
        (1..buckets.len()).for_each(|bucket| buckets[bucket] += buckets[bucket - 1]);
        let mut next = buckets.clone();
        let mut entries = vec![(0_u8, 0_u8, 0_u32); count];
        for &name in order {
            of_name(name, &mut |key, tag| {
                let Bucketed { bucket, print } = Bucketed::of(key, bits);
                entries[next[bucket] as usize] = (print, tag, name);
                next[bucket] += 1;
            });
        }
        // The order of the names stands within a pair.
        for bounds in buckets.windows(2) {
            entries[bounds[0] as usize..bounds[1] as usize].sort_by_key(|entry| entry.0);
        }
        Pairs {
            buckets,
            names: entries.iter().map(|entry| entry.2).collect(),
            prints: entries.iter().map(|entry| entry.0).collect(),
            tags: entries.iter().map(|entry| entry.1).collect(),
        }
    }
}

/// The terms of a name whose pairs are kept: all that are marked, or those of the rarest classes.
fn paired(classes: &Classes, terms: &[Term], into: &mut Vec<u32>) {
    into.clear();
    into.extend(terms.iter().filter(|term| term.is_paired()).map(|term| term.number()));
    if into.len() > PAIRED_TOKENS {
        into.sort_by_key(|&form| (classes.names[classes.class(form) as usize], form));
        into.truncate(PAIRED_TOKENS);
    }
}

/// Calls `each` with the key and the tag of each distinct pair of classes of these forms; classes of few names have none.
fn pairs(classes: &Classes, forms: &[u32], each: &mut dyn FnMut(u64, u8)) {
    let mut seen = [0_u64; PAIRED_TOKENS * PAIRED_TOKENS / 2];
    let mut count = 0;
    for (place, &one) in forms.iter().enumerate() {
        for &other in &forms[..place] {
            let [x, y] = [one, other].map(|form| classes.class(form) as usize);
            if (classes.names[x] as usize) <= FEW || (classes.names[y] as usize) <= FEW {
                continue;
            }
            let key = crate::index::pair::key(classes.keys[x], classes.keys[y]);
            if !seen[..count].contains(&key) {
                seen[count] = key;
                count += 1;
                each(key, tag(one, other, forms.len()));
            }
        }
    }
}
