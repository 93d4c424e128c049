//! Postings: the names that have each form.

use std::ops::Range;

use super::bounds::{MOST, check};
use super::documents::{Documents, Order};
use super::shards::{Shards, Sorted};
use super::{Parts, u32s};
use crate::error::Result;
use crate::index::cores::all;
use crate::index::image::Section;
use crate::index::numbers::Width;

/// A form of more names than this lists only so many of them: those of the fewest terms.
const LISTED: usize = 256;

pub(super) struct Postings {
    /// How many names are found by each form.
    pub(super) counts: Vec<u32>,
    /// The names of each, as their bytes.
    names: Vec<Vec<u8>>,
}

/// The forms by which names are found, each with the rank of its name in the low half, by shard of form.
pub(super) fn found_by(
    documents: &Documents,
    ranks: impl Iterator<Item = u32>,
    forms: usize,
    shards: Shards,
) -> Sorted<u64> {
    let (mut entries, mut own) = (Vec::new(), Vec::new());
    for (terms, rank) in documents.names().zip(ranks) {
        own.clear();
        own.extend(terms.iter().filter(|term| term.finds()).map(|term| term.number()));
        own.sort_unstable();
        own.dedup();
        entries.extend(own.iter().map(|&form| u64::from(form) << 32 | u64::from(rank)));
    }
    let unused = unused_bits(forms);
    Sorted::of(shards, entries.iter().map(|&entry| (shards.of(entry >> 32 << unused), entry)))
}

/// How many of the highest bits of 64 no number of so many forms has.
fn unused_bits(forms: usize) -> u32 {
    (forms.max(2) as u64 - 1).leading_zeros()
}

impl Postings {
    /// The postings of the forms of each shard.
    pub(super) fn of(found: &[Sorted<u64>], forms: usize, order: &Order, shards: Shards) -> Postings {
        let width = Width::below(order.names.len());
        // Where there are fewer forms than shards, some shards have none.
        let start = |shard| shards.start(shard).div_ceil(1 << unused_bits(forms)).min(forms as u128) as u32;
        let lists = all(0..shards.count(), |shard| {
            let forms = start(shard)..start(shard + 1);
            listed(&Sorted::gather(found, shard, u64::MAX), forms, order, width)
        });
        let (counts, names): (Vec<Vec<u32>>, _) = lists.into_iter().unzip();
        Postings { counts: counts.concat(), names }
    }

    /// The sections of postings.
    pub(super) fn parts(self) -> Result<(Vec<u32>, Parts)> {
        let listed = || self.counts.iter().map(|&count| count.min(LISTED as u32));
        check("words by which they are listed", listed().map(u64::from).sum(), MOST)?;
        let ends = listed().scan(0, |end, count| {
            *end += count;
            Some(*end)
        });
        let starts = u32s(std::iter::once(0).chain(ends));
        Ok((self.counts, vec![(Section::FormPostings, vec![starts]), (Section::Postings, self.names)]))
    }
}

/// How many names each form of a range has, and the names that are listed of each.
fn listed(entries: &[u64], forms: Range<u32>, order: &Order, width: Width) -> (Vec<u32>, Vec<u8>) {
    let (mut counts, mut names) = (vec![0; forms.len()], Vec::new());
    for list in entries.chunk_by(|one, other| one >> 32 == other >> 32) {
        counts[((list[0] >> 32) as u32 - forms.start) as usize] = list.len() as u32;
        for &entry in list.iter().take(LISTED) {
            width.put(order.names[entry as u32 as usize], &mut names);
        }
    }
    (counts, names)
}
