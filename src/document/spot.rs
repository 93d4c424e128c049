//! Spots: stretches of words that are mentions, or may be.
//!
//! In: a span, and what the table makes of it. Out: a [`Spot`] with what it rests on. Cost: what the
//! candidates of its verdict take.

use super::reader::Verdict;
use crate::entity::Kind;
use crate::index::surfaces::Surface;

/// What a mention rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Basis {
    /// The table writes it exactly so.
    Exact(Surface),
    /// The table has a name that it spells.
    Spelled,
    /// It looks like the name of something that the table lacks.
    Shape,
    /// It is a short form.
    Short,
}

/// A stretch of words that is a mention, or may be one.
#[derive(Clone, Debug)]
pub(super) struct Spot<'r> {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) kind: Kind,
    pub(super) basis: Basis,
    pub(super) verdict: Verdict<'r>,
    /// How much speaks for a name that the table lacks; it is shown from 1 on.
    pub(super) support: u32,
    /// Whether it means somebody else than whoever else has the same name in the text.
    pub(super) apart: bool,
    /// What it is worth beside the others of its run, in points; only full names have it.
    pub(super) worth: f32,
}

impl<'r> Spot<'r> {
    pub(super) fn new(from: usize, to: usize, kind: Kind, basis: Basis, verdict: Verdict<'r>) -> Self {
        Spot { from, to, kind, basis, verdict, support: 0, apart: false, worth: 0.0 }
    }

    /// What the table lacks, and so much speaks for.
    pub(super) fn lacked(from: usize, to: usize, kind: Kind, support: u32) -> Self {
        Spot { support, ..Spot::new(from, to, kind, Basis::Shape, Verdict::unknown()) }
    }

    /// A person whom the table lacks, beyond doubt.
    pub(super) fn stranger(from: usize, to: usize) -> Self {
        Spot::lacked(from, to, Kind::Person, 1)
    }

    pub(super) fn worth(self, worth: f32) -> Self {
        Spot { worth, ..self }
    }

    pub(super) fn len(&self) -> usize {
        self.to - self.from
    }

    /// Whether the table writes it exactly so, in several words.
    pub(super) fn is_full(&self) -> bool {
        self.basis == Basis::Exact(Surface::Full) && self.len() > 1
    }

    /// Whether it is all or a part of a span.
    pub(super) fn is_within(&self, from: usize, to: usize) -> bool {
        from <= self.from && self.to <= to
    }
}
