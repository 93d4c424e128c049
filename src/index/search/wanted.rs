//! Something wanted: a token of the query, or several as one, and what is known of it.

use std::ops::Range;

use super::price::Letters;
use crate::index::signature::{SAME, Signature};
use crate::index::sketch::Outline;

/// A token with a spelling that costs less, in bits, is that token, and not two.
const MOST_WHOLE: f32 = 8.0;

/// A token of the query, or several written as one.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    /// That of its likeliest reading.
    pub(super) skeleton: u64,
    pub(super) signature: Signature,
    pub(super) outline: Outline,
    /// Whether its script keeps fewer consonants apart.
    pub(super) eastern: bool,
    pub(super) rarity: f32,
    /// What it is worth, in bits, to be the same: its rarity, and less of a generic word.
    pub(super) most: f32,
    pub(super) label: u32,
    /// The number of its own form, where the table has it.
    pub(super) form: Option<u32>,
    /// The tokens of the query that it stands for, among those worth finding.
    pub(super) of: (u8, u8),
    /// The place of the token in the query, where it is one.
    pub(super) token: Option<u8>,
    /// How many clipped words or characters it is made of, each of which a name may have; of more than two
    /// words two are enough.
    pub(super) pieces: u8,
    /// Whether it is long enough for a name to write it as two tokens.
    pub(super) may_be_parted: bool,
    /// Its letters; none of initials, which are nobody's spelling.
    pub(super) letters: Option<Letters>,
    /// Its part of [`Searching::homes`](super::Searching::homes).
    pub(super) homes: Range<usize>,
    /// Whether all forms of a small table are looked at for it.
    pub(super) scans: bool,
    /// How little speaks against the best of its spellings, in bits, as far as they are known.
    pub(super) least: f32,
    /// What it costs to write the cheapest of these for it.
    pub(super) least_cost: f32,
    /// Its spellings that many names have and that few have, and its part of [`Searching::alike`](super::Searching::alike).
    pub(super) frequent: Range<usize>,
    pub(super) rare: Range<usize>,
    pub(super) alike: Range<usize>,
    /// The forms that are cheapest to write for it, however rare they are.
    pub(super) cheap: Range<usize>,
}

impl Wanted {
    /// What these tokens of the query come to, so rare, of which nothing has been looked up.
    pub(super) fn of(of: (u8, u8), rarity: f32, outline: Outline) -> Wanted {
        Wanted {
            skeleton: 0,
            signature: Signature::NONE,
            outline,
            eastern: false,
            rarity,
            most: rarity,
            label: 0,
            form: None,
            of,
            token: None,
            pieces: 0,
            may_be_parted: false,
            letters: None,
            homes: 0..0,
            scans: false,
            least: f32::INFINITY,
            least_cost: f32::INFINITY,
            frequent: 0..0,
            rare: 0..0,
            alike: 0..0,
            cheap: 0..0,
        }
    }

    /// Whether it is a token, not several written as one.
    pub(super) fn is_token(&self) -> bool {
        self.token.is_some()
    }

    /// What it is worth, in bits, to be so alike to it.
    #[inline]
    pub(super) fn worth(&self, like: u8) -> f32 {
        worth(self.most, like)
    }

    /// How alike a form of a signature is to it.
    #[inline]
    pub(super) fn signature_like(&self, other: Signature) -> u8 {
        self.signature.likeness_to(other, self.eastern)
    }

    /// Whether it is a single token of the table: that, written otherwise, costs less than two that are
    /// written as one.
    pub(super) fn is_whole(&self) -> bool {
        self.least_cost < MOST_WHOLE
    }

    /// Whether it is a token that the other stands for, or is.
    pub(super) fn is_part_of(&self, other: &Wanted) -> bool {
        self.is_token() && other.of.0 <= self.of.0 && self.of.1 <= other.of.1
    }

    pub(super) fn overlaps(&self, other: &Wanted) -> bool {
        other.of.0 < self.of.1 && self.of.0 < other.of.1
    }
}

/// What it is worth, in bits, to be so alike to what is worth `most` bits.
#[inline]
pub(super) fn worth(most: f32, like: u8) -> f32 {
    let share = f32::from(like) * (1.0 / SAME as f32);
    most * share * share
}
