//! Lists: the names that have a spelling of one wanted token, or of two, the most telling first.

use super::limits::{Rates, Reach};
use super::spell::Spelling;
use super::{Search, Searching};
use crate::index::pair;
use crate::index::view::Postings;

/// How often the least promise of the pairs looked up is halved in: it is found within a fifth of a bit.
const HALVINGS: usize = 7;

/// The most bits by which their promises differ.
const SPREAD: f32 = 24.0;

/// How many of a token's spellings that many names have are listed alone.
const SINGLES: usize = 48;

/// What the names of a spelling that few have can well have in common with the rest of the query, as a share
/// of it.
const BEYOND_RARE: f32 = 0.5;

/// How many spellings of a token are looked up beside tokens that are not wanted.
const MOST_BESIDE_MINOR: usize = 8;

/// Names that have a spelling of one wanted token, or of two.
#[derive(Clone, Copy, Debug)]
pub(super) struct List {
    /// The bits that each of them has in common with the query, or well may have.
    pub(super) bits: f32,
    pub(super) postings: Postings,
}

impl List {
    /// Its place among others as one number, for it takes the least time to order these: the most telling
    /// first, then pairs, then by where they are. What bits there are, none is negative.
    pub(super) fn order(&self) -> u64 {
        let Postings { from, paired, .. } = self.postings;
        u64::from(!self.bits.to_bits() << 1) << 32 | u64::from(!paired) << 32 | u64::from(from)
    }
}

impl Search<'_> {
    /// Finds the lists of a query.
    pub(super) fn find_lists(&mut self) {
        self.memory.lists.clear();
        self.list_pairs();
        self.list_singles();
        self.list_minor();
        self.memory.parts.add_cuts(self.view, &mut self.memory.lists);
        self.add_lists();
    }

    /// Adds the lists that are found by more than spellings, where a search reaches that far, and leaves the
    /// most telling of all.
    pub(super) fn add_lists(&mut self) {
        if self.reach == Reach::Wide {
            if self.limits.cheap > 0 {
                self.list_company();
            }
            self.list_halves();
        }
        let limits = self.limits;
        let Searching { wanted, lists, parts, .. } = self.memory;
        let parted = wanted.iter().filter(|one| one.is_token() && one.may_be_parted && !one.is_whole());
        let parted = parted.filter(|one| one.eastern || limits.parts);
        if self.reach == Reach::Wide {
            parted.for_each(|one| parts.add_lists(self.view, one, lists));
        }
        if lists.len() > limits.lists {
            lists.select_nth_unstable_by_key(limits.lists, List::order);
            lists.truncate(limits.lists);
        }
        lists.sort_unstable_by_key(List::order);
    }

    /// Adds the lists of names that have a spelling of each of two tokens.
    fn list_pairs(&mut self) {
        let view = self.view;
        let Searching { wanted, spellings, buckets, lists, .. } = self.memory;
        let pairs = || {
            wanted.iter().enumerate().flat_map(|(place, one)| {
                let others = wanted[place + 1..].iter().filter(|other| !one.overlaps(other));
                others.map(|other| (spellings.of(&one.frequent), spellings.of(&other.frequent)))
            })
        };
        let least = least_promise(pairs, self.limits.pairs);
        buckets.clear();
        for (ones, others) in pairs() {
            for one in ones {
                let promising = others.iter().take_while(|other| one.promise() + other.promise() >= least);
                buckets
                    .extend(promising.map(|other| {
                        (one.worth + other.worth, view.bucket(pair::key(one.form, other.form)))
                    }));
            }
        }
        // All buckets are known before the first is looked into, so that the memory is waited for but once.
        let found = |&(bits, bucket)| Some(List { bits, postings: view.of_pair(bucket)? });
        lists.extend(buckets.iter().filter_map(found));
    }

    /// Adds the lists of names that have a spelling of a token beside one of the query's that is not wanted.
    fn list_minor(&mut self) {
        let view = self.view;
        let Searching { wanted, spellings, lists, minor, .. } = self.memory;
        for one in wanted.iter().filter(|one| one.is_token()) {
            for spelling in spellings.of(&one.frequent).iter().take(MOST_BESIDE_MINOR) {
                let both = |&other: &u32| view.of_pair(view.bucket(pair::key(spelling.form, other)));
                let bits = spelling.worth + Rates::of(view).minor;
                lists.extend(minor.iter().filter_map(both).map(|postings| List { bits, postings }));
            }
        }
    }

    /// Adds the lists of names that have a spelling of one token.
    fn list_singles(&mut self) {
        let view = self.view;
        let Searching { wanted, spellings, lists, .. } = self.memory;
        let total: f32 = wanted.iter().filter(|one| one.is_token()).map(|one| one.most).sum();
        for one in wanted.iter() {
            let frequent = spellings.of(&one.frequent).iter().take(SINGLES);
            lists.extend(frequent.map(|one| List { bits: one.worth, postings: view.of_form(one.form) }));
            // Their names are in no pairs: what else they have of the query is not known.
            let rest = BEYOND_RARE * (total - one.rarity).max(0.0);
            lists.extend(spellings.of(&one.rare).iter().map(|spelling| {
                let sure = (spelling.worth / one.rarity.max(1.0)).powi(3);
                List { bits: spelling.worth + sure * rest, postings: view.of_form(spelling.form) }
            }));
        }
    }
}

/// The least promise of a pair of spellings for which at most so many are as promising.
fn least_promise<'s, I: Iterator<Item = (&'s [Spelling], &'s [Spelling])>>(
    pairs: impl Fn() -> I,
    most_pairs: usize,
) -> f32 {
    let first = |spellings: &[Spelling]| spellings.first().map(Spelling::promise);
    let best = pairs().filter_map(|(ones, others)| Some(first(ones)? + first(others)?));
    let Some(most) = best.max_by(f32::total_cmp) else {
        return 0.0;
    };
    let (mut few, mut many) = (most + 0.1, most - SPREAD);
    for _ in 0..HALVINGS {
        let middle = f32::midpoint(few, many);
        let count: usize = pairs().map(|(ones, others)| count(ones, others, middle)).sum();
        if count <= most_pairs { few = middle } else { many = middle }
    }
    few
}

/// How many pairs of spellings are so promising; both in the order of their promise.
fn count(ones: &[Spelling], others: &[Spelling], least: f32) -> usize {
    let mut end = others.len();
    let promising = |one: &Spelling| {
        while end > 0 && one.promise() + others[end - 1].promise() < least {
            end -= 1;
        }
        end
    };
    ones.iter().map(promising).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_telling_are_first() {
        let list = |bits, paired, from| List { bits, postings: Postings { from, to: from + 1, paired } };
        let lists = [
            list(30.5, false, 9),
            list(30.25, true, 3),
            list(12.0, true, 7),
            list(12.0, true, 8),
            list(12.0, false, 2),
            list(0.0, true, u32::MAX - 1),
        ];
        assert!(lists.is_sorted_by_key(List::order));
    }
}
