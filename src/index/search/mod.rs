//! The search: which names of an image are worth comparing with a query, the likeliest first.
//!
//! Each token of the query is wanted, and every two of them as one (`want`). Of the nearest forms (`nearest`)
//! in the classes where it is looked up (`homes`) it is worked out what it costs to write them for the token
//! (`price`), and the cheapest and most frequent are its spellings (`spell`). Names that have a spelling of
//! each of two tokens, or one that few names have, make lists (`lists`), of which the most telling are gone
//! through, and their names rated by their terms (`rate`). That is done until a name that is found settles
//! the search (`settle`): first where the consonants are the token's own, then where one of them may be
//! another, and at last by company (`company`) and by parts of tokens (`halves`, `parts`, `joined`), too. Each step
//! has a limit (`limits`), so that a search costs no more than they allow, whatever the query and the table.

mod alike;
mod apart;
mod chinese;
mod company;
mod halves;
mod homes;
mod joined;
mod limits;
mod lists;
mod met;
mod nearest;
mod parts;
mod places;
mod price;
mod ranked;
mod rate;
mod settle;
mod spell;
mod sun_letters;
mod syllables;
mod want;
mod wanted;

use hashbrown::HashSet;

use super::view::{Bucket, View};
use crate::model::Weighed;
use crate::model::edit::readings::Beams;
use crate::model::tables::Tables;
use crate::name::Name;
pub(crate) use apart::part_words;
use company::Company;
use joined::Joined;
pub(crate) use limits::Reach;
use limits::{Limits, NEAR};
use lists::List;
use met::{Alike, Met, Priced, Sought};
use parts::Parts;
use price::{PriceList, Written};
pub(crate) use ranked::Ranked;
use rate::Batch;
use spell::Spellings;
use want::MOST_WANTED;
use wanted::Wanted;

/// Memory that searches share.
#[derive(Clone, Debug, Default)]
pub(crate) struct Searching {
    wanted: Vec<Wanted>,
    /// Forms of the query's tokens that are not wanted.
    minor: Vec<u32>,
    /// Terms that are as good as a wanted token's form, or nearly.
    alike: Vec<(u32, f32)>,
    /// Classes whose forms have the consonants of a token, or may have, and what that costs, in quarters of a
    /// bit.
    homes: Vec<(u64, u32)>,
    beams: Beams,
    letters: Written,
    costs: [PriceList; MOST_WANTED],
    spellings: Spellings,
    /// What is known by edit costs, in order.
    priced: Vec<Priced>,
    lists: Vec<List>,
    /// Where pairs of spellings may have lists, and what these would tell.
    buckets: Vec<(f32, Bucket)>,
    parts: Parts,
    company: Company,
    joined: Joined,
    rated: HashSet<u32>,
    batch: Batch,
    ranked: Vec<Ranked>,
    met: Met,
    text: String,
    /// What syllables are in Pinyin.
    reading: String,
    symbols: Vec<u8>,
}

impl Searching {
    /// At most `limit` names that may mean the same as the query, with a rating in bits that is roughly what
    /// they have in common, the best rated first. `is_meant(name, bits)` says whether the query means `name`
    /// by at least `bits` more than NIL; the search stops early only at a name for which it returns true.
    pub(crate) fn search_for(
        &mut self,
        tables: &Tables,
        view: &View<'_>,
        query: Weighed<'_>,
        (limit, farthest): (usize, Reach),
        is_meant: impl FnMut(u32, f32) -> bool,
    ) -> &[Ranked] {
        self.clear();
        let (reach, limits) = (Reach::Near, &NEAR);
        let mut search = Search { tables, view, query: query.name, reach, limits, memory: self };
        search.want(query.rarity);
        search.find(farthest, is_meant);
        search.share_places(limit);
        // Names of a small table that come near several tokens all count.
        let all_count = view.is_small() && query.name.len() > 1;
        search.keep(if all_count { limit } else { limit.min(search.clearly_best()) });
        &self.ranked
    }

    /// The same, far and wide: no name settles it.
    #[cfg(feature = "train")]
    pub(crate) fn search(
        &mut self,
        tables: &Tables,
        view: &View<'_>,
        query: Weighed<'_>,
        limit: usize,
    ) -> &[Ranked] {
        self.search_for(tables, view, query, (limit, Reach::Wide), |_, _| false)
    }

    /// What terms are compared with.
    fn sought<'s>(&'s self, view: &'s View<'s>) -> Sought<'s> {
        let Searching { wanted, alike, priced, minor, .. } = self;
        Sought { alike: Alike { view, terms: alike }, wanted, priced, minor }
    }

    /// Forgets what was wanted.
    fn clear(&mut self) {
        self.wanted.clear();
        self.alike.clear();
        self.parts.clear();
        self.homes.clear();
        self.letters.clear();
        self.costs.iter_mut().for_each(PriceList::clear);
    }
}

/// A search for a query among the names of an image.
struct Search<'s> {
    tables: &'s Tables,
    view: &'s View<'s>,
    query: &'s Name,
    /// How far it has come, and the limits of that step.
    reach: Reach,
    limits: &'static Limits,
    memory: &'s mut Searching,
}

impl Search<'_> {
    /// Rates the names that have spellings of what is wanted, farther and farther away, until one settles the
    /// search, or no farther ones are asked for.
    fn find(&mut self, farthest: Reach, mut is_meant: impl FnMut(u32, f32) -> bool) {
        for reach in [Reach::Near, Reach::Far, Reach::Wide] {
            let Some(limits) = Limits::of(self.view, self.query, reach) else {
                continue;
            };
            let before = self.reach;
            (self.reach, self.limits) = (reach, limits);
            // Looking wide goes on from what was found far: the spellings, their lists and the names that
            // were rated.
            if before == Reach::Far {
                self.add_lists();
            } else {
                self.spell();
                self.find_lists();
                self.forget_rated();
            }
            self.rate();
            if reach == Reach::Wide {
                self.find_joined();
                break;
            }
            self.look_closely();
            if reach == farthest || self.is_settled(&mut is_meant) && !self.is_crowded(&mut is_meant) {
                break;
            }
        }
    }

    /// How many names are left where those are left out that are rated clearly lower than the best, and most
    /// of those where many are rated alike.
    fn clearly_best(&self) -> usize {
        let ranked = &self.memory.ranked;
        let count = |least: f32| ranked.iter().filter(|one| one.rating() >= least).count();
        let best = ranked.iter().min().map_or(0.0, |best| best.rating());
        if count(best) >= MOST_ALIKE { MOST_ALIKE } else { count(best - self.limits.behind).max(LEAST_KEPT) }
    }

    /// Keeps the best rated, these first.
    fn keep(&mut self, limit: usize) {
        let ranked = &mut self.memory.ranked;
        if ranked.len() > limit {
            ranked.select_nth_unstable(limit);
            ranked.truncate(limit);
        }
        ranked.sort_unstable();
    }
}

/// How many names are left at least.
const LEAST_KEPT: usize = 6;

/// Where so many are rated as high as the best, as those of a token that many names have, the answer can only
/// be that one cannot tell.
const MOST_ALIKE: usize = 24;
