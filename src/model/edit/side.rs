//! A token as the search for paths reads it: its symbols between the two ends.
//!
//! In: symbols. Out: at each place the letters around it, in one word. Cost: a copy of a few bytes.

use super::{END, MAX_CHUNK, MAX_LETTERS, START};

/// The most symbols of a token, with the two ends; a power of two, so that places need no check.
pub(super) const MOST_SYMBOLS: usize = MAX_LETTERS + 2;

/// A token's symbols between its ends, with nothing before and after them.
pub(super) struct Side {
    letters: [u8; 1 + MOST_SYMBOLS + MAX_CHUNK],
    pub(super) count: usize,
}

impl Side {
    #[inline]
    pub(super) fn of(symbols: &[u8]) -> Side {
        let symbols = &symbols[..symbols.len().min(MAX_LETTERS)];
        let mut letters = [0; 1 + MOST_SYMBOLS + MAX_CHUNK];
        letters[1] = START;
        letters[2..symbols.len() + 2].copy_from_slice(symbols);
        letters[symbols.len() + 2] = END;
        Side { letters, count: symbols.len() + 2 }
    }

    /// How many symbols two tokens begin with alike, and end with alike, which the ends are; of long tokens no other is looked at.
    #[inline]
    pub(super) fn alike(&self, other: &Side) -> (usize, usize) {
        const LOOKED_AT: usize = size_of::<u128>();
        if self.count.max(other.count) > LOOKED_AT {
            return (1, 1);
        }
        let word =
            |side: &Side| side.letters[1..].first_chunk().map_or(0, |letters| u128::from_le_bytes(*letters));
        let to_end = |side: &Side| word(side) << (8 * (LOOKED_AT - side.count));
        let fewer = self.count.min(other.count);
        let before = fewer.min((word(self) ^ word(other)).trailing_zeros() as usize / 8);
        let after = (to_end(self) ^ to_end(other)).leading_zeros() as usize / 8;
        (before, after.min(fewer - before))
    }

    /// What stands around a place.
    #[inline]
    pub(super) fn around(&self, place: usize) -> Around {
        let letters = self.letters[place % MOST_SYMBOLS..].first_chunk();
        Around(letters.map_or(0, |letters| u32::from_le_bytes(*letters)))
    }
}

/// The letters around a place: the one before it in the lowest byte, then those of the chunk that begins there.
#[derive(Clone, Copy)]
pub(super) struct Around(u32);

impl Around {
    pub(super) fn letter(self) -> usize {
        usize::from((self.0 >> 8) as u8)
    }

    pub(super) fn letters(self) -> [u8; 4] {
        self.0.to_le_bytes()
    }

    /// The letters of the chunk that begins here.
    pub(super) fn window(self) -> u32 {
        self.0 >> 8
    }

    /// Whether the letter is the one before it again.
    pub(super) fn doubles(self) -> bool {
        self.0 as u8 == (self.0 >> 8) as u8
    }
}
