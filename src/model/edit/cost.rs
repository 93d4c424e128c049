//! Costs: what it takes to write one token for another, in bits.
//!
//! In: the symbols of two tokens, and the most bits that count. Out: bits. Cost: nothing where the first and
//! the last letters show that it is more, or the table has the whole word; else a step for each pair of
//! letters that a path of less passes. No allocation. Two Latin tokens that differ in a letter or two are
//! looked at there first: what that costs is mostly the least.

use super::ends::Least;
use super::lanes::{Both, Fixed, NEVER};
use super::{EditTable, MAX_CHUNK, ONE_BIT, TARGETS, fixed};
use crate::name::letters::alphabet::Alphabet;
use crate::name::letters::framed::{Frame, Framed};

/// Up to so many letters may stand between those that two tokens begin and end with alike, to be looked at
/// first.
const FEW_LETTERS: usize = 2;

/// Two tokens, and what a look at them shows.
pub(super) struct Facing<'t> {
    pub(super) source: Framed<'t>,
    pub(super) target: Framed<'t>,
    /// How many letters they begin with alike, and end with alike, the ends among them.
    pub(super) before: usize,
    pub(super) after: usize,
    pub(super) ends: Least,
}

/// Where paths begin: at a place up to which both tokens are alike, and with which costs.
pub(super) struct Begin {
    pub(super) at: usize,
    pub(super) cost: Both,
    /// A place further on up to which they are alike, too, from which on it is known what paths cost.
    pub(super) known: Option<usize>,
}

impl Begin {
    /// At the first letters.
    fn at_first(cost: Both) -> Begin {
        Begin { at: 0, cost, known: None }
    }
}

impl EditTable {
    /// What it costs to write `target` for `source`, in bits; `cap` where it is no less than that.
    pub(crate) fn cost(&self, source: &[u8], target: &[u8], cap: f32) -> f32 {
        self.framed_cost(Frame::of(source).framed(), Frame::of(target).framed(), cap)
    }

    /// The same of framed tokens.
    pub(crate) fn framed_cost(&self, source: Framed<'_>, target: Framed<'_>, cap: f32) -> f32 {
        let most = fixed(cap);
        if let Some(cost) = self.known_cost(source.symbols(), target.symbols()) {
            return if cost < most { in_bits(cost).min(cap) } else { cap };
        }
        let ends = self.least(source.edges(), target.edges());
        if ends.all.forth() >= most {
            return cap;
        }
        let facing = self.facing(source, target, ends);
        let cost = self.path(&facing, Begin::at_first(Both::new(0, NEVER)), Both::new(most, 0)).forth();
        if cost < most { in_bits(cost).min(cap) } else { cap }
    }

    /// What it costs to write one Latin token for the other, in bits, the mean of both ways, of which neither
    /// counts as more than one and a half times the cap; exact where it is less than `most`, which is no more
    /// than the cap, else no less than that.
    pub(crate) fn mean_cost(&self, x: Framed<'_>, y: Framed<'_>, cap: f32, most: f32) -> f32 {
        let ends = self.least(x.edges(), y.edges());
        if ends.mean(cap) >= most { cap } else { self.mean_cost_from(ends, x, y, cap, most) }
    }

    /// The same where the ends tell that it may be less than `most`.
    pub(crate) fn mean_cost_from(
        &self,
        ends: Least,
        x: Framed<'_>,
        y: Framed<'_>,
        cap: f32,
        most: f32,
    ) -> f32 {
        let (whole, facing) = (fixed_above(most), self.facing(x, y, ends));
        // Fewer paths are followed below a lower bound, and it mostly decides: both ways cost less, or
        // neither does.
        let both = self.both_ways(&facing, whole);
        match (both.forth() < whole, both.back() < whole) {
            (true, true) => (in_bits(both.forth() + both.back()) / 2.0).min(cap),
            (false, false) => cap,
            _ => self.mean_of_unlike(&facing, both, whole, cap),
        }
    }

    /// The mean where one way is known and costs less than `most`, and the other costs more.
    fn mean_of_unlike(&self, facing: &Facing<'_>, both: Both, most: Fixed, cap: f32) -> f32 {
        let cap_of_one = cap * 1.5;
        let forth_is_known = both.forth() < both.back();
        let known = both.forth().min(both.back());
        // From there on, the mean is no less than the most.
        let limit = fixed(cap_of_one).min(2 * most - known);
        let found = if forth_is_known {
            self.path(facing, Begin::at_first(Both::new(NEVER, 0)), Both::new(0, limit)).back()
        } else {
            self.path(facing, Begin::at_first(Both::new(0, NEVER)), Both::new(limit, 0)).forth()
        };
        let mean = |other: f32| ((in_bits(known).min(cap_of_one) + other) / 2.0).min(cap);
        if found < limit {
            mean(in_bits(found).min(cap_of_one))
        } else if forth_is_known && limit == fixed(cap_of_one) {
            mean(cap_of_one)
        } else {
            cap
        }
    }

    /// What [`EditTable::cost`] is no less than, by a look at the ends of both.
    pub(crate) fn least_cost(&self, source: Framed<'_>, target: Framed<'_>, cap: f32) -> f32 {
        let least = || self.least(source.edges(), target.edges()).all.forth();
        in_bits(self.known_cost(source.symbols(), target.symbols()).unwrap_or_else(least)).min(cap)
    }

    /// About what it costs to write one Latin token for the other, in bits, the mean of both ways, of which
    /// neither counts as more than `most`; `most` where both cost no less. Half as many paths are followed as
    /// for the exact mean.
    pub(crate) fn rough_cost(&self, x: Framed<'_>, y: Framed<'_>, most: f32) -> f32 {
        let whole = fixed_above(most);
        let facing = self.facing(x, y, self.least(x.edges(), y.edges()));
        let both = self.both_ways(&facing, whole);
        (in_bits(both.forth() + both.back()) / 2.0).min(most)
    }

    #[inline]
    fn facing<'t>(&self, source: Framed<'t>, target: Framed<'t>, ends: Least) -> Facing<'t> {
        let (before, after) = if self.ends.same_is_free { source.alike(&target) } else { (0, 1) };
        Facing { source, target, before, after, ends }
    }

    /// What it costs to write the letters that differ one by one, and what one token has more by itself.
    fn letter_by_letter(&self, facing: &Facing<'_>) -> Both {
        let (source, target) = (&facing.source, &facing.target);
        let [rows, columns] = [source, target].map(|token| token.count - facing.after);
        let both = rows.min(columns);
        let written = (facing.before..both)
            .map(|at| self.pair(source.around(at).letter(), target.around(at).letter()).substitute());
        let deleted = (both..rows).map(|row| {
            let letter = source.around(row);
            self.delete[letter.letter() % Alphabet::SIZE].cost(letter.doubles())
        });
        let inserted = (both..columns).map(|column| {
            let letter = target.around(column);
            self.insert[letter.letter() % TARGETS].cost(letter.doubles())
        });
        written.chain(deleted).chain(inserted).fold(Both::new(0, 0), Both::plus)
    }

    /// What both ways cost where that is less than `most`, else `most`.
    fn both_ways(&self, facing: &Facing<'_>, most: Fixed) -> Both {
        let (free, most) = (Both::new(0, 0), Both::new(most, most));
        if facing.ends.all.lesser(most) == most {
            return most;
        }
        let letters = facing.source.count.max(facing.target.count);
        if facing.before + facing.after + FEW_LETTERS >= letters {
            // Chunks that write the letters that differ begin no earlier.
            let from = facing.before.saturating_sub(MAX_CHUNK - 1);
            let begin = Begin { at: from, cost: free, known: None };
            let near = self.path(facing, begin, most.lesser(self.letter_by_letter(facing)));
            let left = self.ends.left(&facing.source, from, near);
            let begin = Begin { at: left, cost: free, known: Some(from) };
            return if left == from { near } else { self.path(facing, begin, near) };
        }
        self.path(facing, Begin::at_first(free), most)
    }
}

impl Least {
    /// What the mean of both ways is no less than, as [`EditTable::mean_cost`] counts them.
    #[inline]
    pub(crate) fn mean(self, cap: f32) -> f32 {
        let lesser = |x: f32, y: f32| if x < y { x } else { y };
        let one = |way| lesser(in_bits(way), cap * 1.5);
        lesser((one(self.all.forth()) + one(self.all.back())) / 2.0, cap)
    }
}

fn in_bits(cost: Fixed) -> f32 {
    f32::from(cost) / ONE_BIT
}

/// The least steps that are no less than these bits.
fn fixed_above(bits: f32) -> Fixed {
    let steps = (bits * ONE_BIT).clamp(0.0, 16_000.0);
    let whole = steps as Fixed;
    whole + Fixed::from(f32::from(whole) < steps)
}
