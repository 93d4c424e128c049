//! Patience: how many of the names that a search proposes are compared with the query.

use super::{COMPARED, LISTED};
use crate::index::view::View;
use crate::name::Name;

/// How many candidates are compared before the rest is left alone.
#[derive(Clone, Copy, Debug)]
pub(super) struct Patience {
    /// From how many bits on one is likely.
    bits: f64,
    /// Where one of them is likely.
    likely: Rule,
    /// Where none is.
    doubtful: Rule,
    /// At most how many, where none is likely by far.
    unlikely_most: usize,
}

/// When the rest is left alone.
#[derive(Clone, Copy, Debug)]
struct Rule {
    /// At least so many are compared.
    least: usize,
    /// How much lower a candidate's rating is than the best one's, in bits, where it cannot well be likelier.
    clearly_less: f32,
    /// At most so many are compared.
    most: usize,
}

/// All that are proposed are compared.
const ALL: Rule = Rule { least: COMPARED, clearly_less: f32::INFINITY, most: COMPARED };

/// The names of a small table are mostly related: where the best is not much likelier than none, all that
/// come near it count.
const PATIENCE_IF_SMALL: Patience = Patience {
    bits: 4.0,
    likely: Rule { least: 6, clearly_less: 10.0, most: COMPARED },
    doubtful: ALL,
    unlikely_most: 40,
};
/// A single token has many names that come near, and which of them, it does not tell.
const PATIENCE_IF_SINGLE: Patience = Patience {
    bits: 0.0,
    likely: Rule { clearly_less: 8.0, ..PATIENCE_IF_SMALL.likely },
    ..PATIENCE_IF_SMALL
};
/// Large tables hold many near names by chance. A candidate rated clearly below the leader replaces it
/// wrongly more often than rightly, so only as many are compared as an answer lists: with 16 instead, 2 or 3
/// in 1,000 fewer answers are right.
const PATIENCE: Patience = Patience {
    bits: 0.0,
    likely: Rule { least: 2, clearly_less: 5.0, most: LISTED },
    doubtful: Rule { least: 2, clearly_less: 4.0, most: LISTED },
    unlikely_most: 6,
};

/// A candidate of fewer bits is not likely.
const MOST_UNLIKELY: f64 = -3.0;

/// Candidates this many bits behind the best are not listed: each is less than a thousandth as likely.
const WORTH_LISTING: f64 = 12.0;

impl Patience {
    pub(super) fn of(view: &View<'_>, query: &Name) -> Patience {
        match (view.is_small(), query.len()) {
            (false, _) => PATIENCE,
            (true, 0 | 1) => PATIENCE_IF_SINGLE,
            (true, _) => PATIENCE_IF_SMALL,
        }
    }
}

/// So many names of the leading entity count among those that are compared: of one with hundreds of
/// spellings dozens come near, and would leave no place for its namesakes.
const COUNTED: usize = 4;

/// The best candidate so far, of those compared in the order of their ratings.
#[derive(Clone, Copy)]
pub(super) struct Leader {
    entity: u32,
    /// How many names of this entity were compared.
    names: usize,
    pub(super) bits: f64,
    rating: f32,
}

impl Leader {
    /// The leader after another one, if there was any.
    pub(super) fn new(entity: u32, bits: f64, rating: f32, before: Option<Leader>) -> Leader {
        let names = before.filter(|before| before.entity == entity).map_or(1, |before| before.names);
        Leader { entity, names, bits, rating }
    }

    /// Notes that a name of an entity is compared.
    pub(super) fn meet(&mut self, entity: u32) {
        self.names += usize::from(self.entity == entity);
    }

    /// From how many bits on another is worth listing, where that none is meant weighs so many.
    pub(super) fn worth_listing(self, none: f64) -> f64 {
        self.bits.min(self.bits.max(none) - WORTH_LISTING)
    }

    /// Whether candidates of this rating and less, the next being at this place, are not worth comparing:
    /// those of a clearly lower rating, and, where the leader is most unlikely, all but a few.
    pub(super) fn settles(self, place: usize, rating: f32, patience: Patience) -> bool {
        let place = place.saturating_sub(self.names.saturating_sub(COUNTED));
        let rule = match self.bits {
            bits if bits > patience.bits => patience.likely,
            bits if bits < MOST_UNLIKELY => Rule { most: patience.unlikely_most, ..patience.doubtful },
            _ => patience.doubtful,
        };
        place >= rule.most || (place >= rule.least && rating < self.rating - rule.clearly_less)
    }
}
