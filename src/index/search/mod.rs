//! The search: which names of an image are worth comparing with a query, the likeliest first.
//!
//! Each token of the query is looked up in the classes of its own form and of its neighbours (`want`). Names that have one class of each
//! of two tokens, or a rare class of one, are rated by their terms' signatures, the most telling lists first, within a budget, and the
//! best of them once more by what it costs to write their terms for the query's tokens (`rate`). Each step has a limit, so that a search
//! costs no more than they allow, whatever the query and the table.

mod lists;
mod met;
mod rate;
mod want;

use hashbrown::HashSet;

use super::view::View;
use crate::model::align::Weighed;
use crate::model::tables::Tables;
use lists::Lists;
use met::Met;
use rate::Batch;
use want::{Near, Wanted};

/// Memory that searches share.
#[derive(Clone, Debug, Default)]
pub(crate) struct Searching {
    wanted: Vec<Wanted>,
    /// The classes in which each wanted token is looked up.
    near: Vec<Near>,
    /// Terms that are as good as a wanted token's form, or nearly.
    alike: Vec<(u32, f32)>,
    lists: Lists,
    rated: HashSet<u32>,
    batch: Batch,
    ranked: Vec<(f32, u32)>,
    met: Met,
    text: String,
    symbols: Vec<u8>,
}

impl Searching {
    /// At most `limit` names that may mean the same as the query, with a rating in bits that is roughly what they have in common, the best
    /// rated first.
    pub(crate) fn search(
        &mut self,
        tables: &Tables,
        view: &View<'_>,
        query: Weighed<'_>,
        limit: usize,
    ) -> impl ExactSizeIterator<Item = (f32, u32)> + '_ {
        self.wanted.clear();
        self.near.clear();
        self.alike.clear();
        self.rated.clear();
        self.ranked.clear();
        self.want(view, query);
        self.lists.find(view, &self.wanted, &self.near);
        self.rate(view);
        self.refine(tables, view, query.name);
        self.keep(limit);
        self.ranked.sort_unstable_by(best_first);
        self.ranked.iter().copied()
    }

    /// Keeps the best rated, in no order.
    fn keep(&mut self, limit: usize) {
        if self.ranked.len() > limit {
            self.ranked.select_nth_unstable_by(limit, best_first);
            self.ranked.truncate(limit);
        }
    }
}

fn best_first(x: &(f32, u32), y: &(f32, u32)) -> std::cmp::Ordering {
    y.0.total_cmp(&x.0).then(x.1.cmp(&y.1))
}
