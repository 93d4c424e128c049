//! The choice: of all candidates, the set of units that agrees on the most letters.
//!
//! In: units, some of which share tokens. Out: units that share none. Depth-first search over units in the
//! order of what they are worth, within a limit of steps.

use super::Alignment;
use super::unit::Unit;

/// The most units that an alignment holds.
pub(in crate::model) const MAX_UNITS: usize = 16;

/// The most candidate units that are searched.
const MAX_CANDIDATES: usize = 96;

/// The most steps of the search; the best alignment so far stands when they are used up.
const MAX_STEPS: usize = 400;

impl Alignment {
    /// Chooses the units, no two of which share a token, that agree on the most letters.
    pub(super) fn choose(&mut self) {
        if self.all_fit() {
            self.units.extend(self.candidates.iter().filter(|unit| unit.worth() > 0.0));
            self.units.sort_unstable_by_key(|unit| unit.a);
            return;
        }
        self.candidates.sort_unstable_by(|x, y| {
            y.worth().total_cmp(&x.worth()).then_with(|| (x.a, x.b).cmp(&(y.a, y.b)))
        });
        self.candidates.truncate(MAX_CANDIDATES);
        let mut search = Search {
            units: &self.candidates,
            chosen: [0; MAX_UNITS],
            best: [0; MAX_UNITS],
            best_count: 0,
            best_worth: 0.0,
            steps: 0,
        };
        search.descend(0, 0, (0, 0), 0.0);
        let (best, count) = (search.best, search.best_count);
        self.units.extend(best[..count].iter().map(|&place| self.candidates[usize::from(place)]));
        self.units.sort_by_key(|unit| unit.a);
    }

    /// Whether no two candidates share a token, so that there is nothing to choose.
    fn all_fit(&self) -> bool {
        let mut used = (0, 0);
        self.candidates.len() <= MAX_UNITS
            && self.candidates.iter().all(|unit| {
                let fits = !unit.takes_any(used);
                used = unit.taken_besides(used);
                fits
            })
    }
}

struct Search<'u> {
    units: &'u [Unit],
    chosen: [u8; MAX_UNITS],
    best: [u8; MAX_UNITS],
    best_count: usize,
    best_worth: f32,
    steps: usize,
}

impl Search<'_> {
    /// Takes or skips each unit from `from` on; `used` are the tokens of both names taken so far.
    fn descend(&mut self, from: usize, count: usize, used: (u32, u32), worth: f32) {
        self.steps += 1;
        if worth > self.best_worth {
            (self.best, self.best_count, self.best_worth) = (self.chosen, count, worth);
        }
        if count == MAX_UNITS {
            return;
        }
        for at in from..self.units.len() {
            let unit = &self.units[at];
            if unit.takes_any(used) {
                continue;
            }
            // Units come in the order of their worth, and none need be taken, so no more than this can be won
            // from here.
            let free = MAX_UNITS - count;
            let most: f32 = self.units[at..].iter().take(free).map(|unit| unit.worth().max(0.0)).sum();
            if worth + most <= self.best_worth || self.steps > MAX_STEPS {
                return;
            }
            self.chosen[count] = at as u8;
            self.descend(at + 1, count + 1, unit.taken_besides(used), worth + unit.worth());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::How;
    use super::*;

    #[test]
    fn what_is_worth_less_than_nothing_hides_nothing_better() {
        // The two that are worth 4 each are worth more together than the one that is in the way of both.
        let unit = |(a, b, worth): (u8, u8, f32)| {
            let (letters, cost) = (0.0, -worth);
            Unit { how: How::Spelling, cost, letters, ..Unit::of((a, a + 1), (b, b + 1)) }
        };
        let mut alignment = Alignment::default();
        alignment.candidates.extend([(0, 0, 5.0), (0, 1, 4.0), (1, 0, 4.0), (2, 2, -10.0)].map(unit));
        alignment.choose();
        let chosen: Vec<_> = alignment.units.iter().map(|unit| (unit.a.0, unit.b.0)).collect();
        assert_eq!(chosen, [(0, 1), (1, 0)]);
    }
}
