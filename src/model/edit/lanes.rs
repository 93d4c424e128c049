//! The costs of two paths in one word: what a token costs to write for another, and the other for it; and two
//! such costs in one word, of places side by side.
//!
//! In and out: bits in fixed point, fifteen of a lane's sixteen. Cost: a few instructions for both lanes at
//! once.

/// Bits in fixed point: a 64th of a bit is one.
pub(super) type Fixed = u16;

/// More than any path may cost. Two bits are left free, so that sums do not overflow and lanes can be
/// compared.
pub(super) const NEVER: Fixed = Fixed::MAX >> 2;

/// The costs of two ways in one word, which are added and compared together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Both(u32);

/// The upper bit of each lane.
const UPPER: u32 = 0x8000_8000;

impl Both {
    pub(super) const NEVER: Both = Both::new(NEVER, NEVER);

    pub(super) const fn new(forth: Fixed, back: Fixed) -> Both {
        Both((back as u32) << 16 | forth as u32)
    }

    pub(super) fn forth(self) -> Fixed {
        self.0 as Fixed
    }

    pub(super) fn back(self) -> Fixed {
        (self.0 >> 16) as Fixed
    }

    pub(super) fn plus(self, other: Both) -> Both {
        Both(self.0 + other.0)
    }

    /// What is left of each cost once another is taken away; nothing where that is more.
    pub(super) fn less(self, other: Both) -> Both {
        Both::new(self.forth().saturating_sub(other.forth()), self.back().saturating_sub(other.back()))
    }

    /// The lesser cost of each way. No cost has its upper bit set, so that bit tells, once the other is taken
    /// away, which way is no less, and selects by how much.
    pub(super) const fn lesser(self, other: Both) -> Both {
        let more = (self.0 | UPPER) - other.0;
        let no_less = more & UPPER;
        Both(self.0 - (more & (no_less - (no_less >> 15))))
    }

    /// The greater cost of each way.
    pub(super) fn greater(self, other: Both) -> Both {
        Both(self.0 + other.0 - self.lesser(other).0)
    }

    /// Whether a cost at least is within the limit of its way.
    pub(super) fn is_within(self, limit: Limit) -> bool {
        (limit.0 as u32 - self.0) & UPPER != 0
    }

    /// Another cost where that is not [`NEVER`].
    pub(super) fn replaced(self, other: Both) -> Both {
        let choose = |own, other| if other == NEVER { own } else { other };
        Both::new(choose(self.forth(), other.forth()), choose(self.back(), other.back()))
    }
}

/// The costs of two ways at two places side by side.
#[derive(Clone, Copy)]
pub(super) struct Four(u64);

/// The upper bit of each lane of four.
const UPPER_OF_FOUR: u64 = (UPPER as u64) << 32 | UPPER as u64;

impl Four {
    #[inline]
    pub(super) fn of([one, next]: [Both; 2]) -> Four {
        Four(u64::from(one.0) | u64::from(next.0) << 32)
    }

    pub(super) fn places(self) -> [Both; 2] {
        [Both(self.0 as u32), Both((self.0 >> 32) as u32)]
    }

    /// The same once a cost is added at both places.
    pub(super) fn plus(self, cost: Both) -> Four {
        Four(self.0 + Four::of([cost; 2]).0)
    }

    /// As [`Both::lesser`] at both places.
    pub(super) fn lesser(self, other: Four) -> Four {
        let more = (self.0 | UPPER_OF_FOUR) - other.0;
        let no_less = more & UPPER_OF_FOUR;
        Four(self.0 - (more & (no_less - (no_less >> 15))))
    }

    /// As [`Both::is_within`] at each place.
    pub(super) fn are_within(self, limit: Limit) -> [bool; 2] {
        let within = (limit.0 - self.0) & UPPER_OF_FOUR;
        [within as u32 != 0, within >> 32 != 0]
    }
}

/// The most that costs may be, for each of two places, with the upper bit of each lane set, of which it is left
/// where a cost is taken away that is no more.
#[derive(Clone, Copy)]
pub(super) struct Limit(u64);

impl Limit {
    /// What is less than these costs.
    pub(super) fn below(costs: Both) -> Limit {
        let limit = Both((costs.0 | UPPER) - Both::new(1, 1).0);
        Limit(Four::of([limit; 2]).0)
    }
}

#[cfg(test)]
mod tests {
    use super::{Both, Four, Limit, NEVER};

    #[test]
    fn lanes_do_not_mix() {
        let costs = [0, 1, 63, 64, 8191, 16_000, NEVER - 1, NEVER];
        for (forth, back) in costs.iter().flat_map(|&x| costs.map(|y| (x, y))) {
            for (x, y) in costs.iter().flat_map(|&x| costs.map(|y| (x, y))) {
                let (one, other) = (Both::new(forth, back), Both::new(x, y));
                assert_eq!((one.forth(), one.back()), (forth, back));
                assert_eq!(one.lesser(other), Both::new(forth.min(x), back.min(y)));
                assert_eq!(one.greater(other), Both::new(forth.max(x), back.max(y)));
                assert_eq!(one.plus(other), Both::new(forth + x, back + y));
                assert_eq!(one.plus(other).lesser(other), other);
                assert_eq!(one.is_within(Limit::below(other)), forth < x || back < y);
                let (four, turned) = (Four::of([one, other]), Four::of([other, one]));
                assert_eq!(four.lesser(turned).places(), [one.lesser(other); 2]);
                assert_eq!(four.plus(one).places(), [one.plus(one), other.plus(one)]);
                let limit = Limit::below(other);
                assert_eq!(four.are_within(limit), [one.is_within(limit), other.is_within(limit)]);
            }
        }
    }
}
