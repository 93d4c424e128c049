//! Names in the order of their ratings.

use std::fmt;

/// A name with its rating, as one number, for it takes the least time to order these: the lower, the better
/// the rating; of one rating, names are in the order of their numbers.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Ranked(u64);

impl Ranked {
    pub(super) fn new(rating: f32, name: u32) -> Self {
        Ranked(u64::from(!flipped(rating.to_bits()) ^ SIGN) << 32 | u64::from(name))
    }

    /// The rating, in bits.
    #[inline]
    pub(crate) fn rating(self) -> f32 {
        f32::from_bits(flipped(!((self.0 >> 32) as u32 ^ SIGN)))
    }

    #[inline]
    pub(crate) fn name(self) -> u32 {
        self.0 as u32
    }
}

const SIGN: u32 = 1 << 31;

/// The bits of a number with all but the sign turned where it is negative, so that as integers they are in
/// the order of the numbers ([`f32::total_cmp`]); and back.
#[inline]
fn flipped(bits: u32) -> u32 {
    bits ^ (bits as i32 >> 31) as u32 >> 1
}

impl fmt::Debug for Ranked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Ranked").field(&self.rating()).field(&self.name()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::Ranked;

    #[test]
    fn the_best_are_first() {
        let best_first = [(31.5, 9), (31.5, 10), (2.0, 0), (0.0, 7), (-0.0, 6), (-1.5, 3), (-40.0, u32::MAX)];
        let ranked = best_first.map(|(rating, name)| Ranked::new(rating, name));
        assert!(ranked.is_sorted());
        assert_eq!(ranked.map(|one| (one.rating(), one.name())), best_first);
    }
}
