//! The documents of a corpus: their mentions, and where those of each begin.
//!
//! In: documents, one after the other. Out: what belongs to each of them, of a list that has an entry for
//! each mention of the corpus. Cost: none.

use std::ops::Range;

/// A mention: how it is spelled, and the spelling whose cluster it belongs to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mention {
    pub(super) form: u32,
    pub(super) target: u32,
}

/// Where the mentions of each document begin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Documents {
    starts: Vec<usize>,
}

impl Documents {
    /// Begins a document at a place among all mentions; returns its number.
    pub(super) fn begin(&mut self, start: usize) -> usize {
        self.starts.push(start);
        self.starts.len() - 1
    }

    pub(super) fn len(&self) -> usize {
        self.starts.len()
    }

    /// The part of each document, in their order.
    pub(super) fn parts<'m, T>(&self, all: &'m [T]) -> impl Iterator<Item = &'m [T]> {
        (0..self.len()).map(|document| self.part(all, document))
    }

    /// The part of one document; empty for one that there is not.
    pub(super) fn part<'m, T>(&self, all: &'m [T], document: usize) -> &'m [T] {
        self.range(document, all.len()).and_then(|range| all.get(range)).unwrap_or_default()
    }

    fn range(&self, document: usize, count: usize) -> Option<Range<usize>> {
        let (&start, after) = self.starts.get(document..)?.split_first()?;
        Some(start..after.first().copied().unwrap_or(count))
    }
}
