//! Company: forms that are known by the company they keep.
//!
//! A name that has one token as the query has it far more often has a near form of the other beside it than
//! one that is frequent. So of a token more forms are tried than it is worked out for what they cost, the
//! cheapest by a glance: whether a name has one of them beside what the query's other tokens most likely are
//! is soon looked up, and few have.

use super::lists::List;
use super::met::Priced;
use super::nearest::NearForm;
use super::price::like_at;
use super::spell::Spelling;
use super::{Search, Searching};
use crate::index::pair;
use crate::index::view::{Bucket, Postings, View};

/// The most spellings beside which a form is looked up.
const MOST_BESIDE: usize = 4;

/// A form that costs more bits is no spelling, whatever is beside it.
pub(super) const MOST_COST: f32 = 20.0;

/// How many names and pairs are looked at more closely for a token.
const MOST_FOUND: usize = 64;

/// How many names of a list are asked whether they have the form: those of another pair may be among them.
const MOST_ASKED: usize = 4;

/// The spellings beside which forms are looked up.
pub(super) type Beside = [Option<Spelling>; MOST_BESIDE];

/// A form that some names have beside a spelling of another token, what that is worth in bits, and these
/// names.
#[derive(Clone, Copy, Debug)]
pub(super) struct Accompanied {
    pub(super) form: u32,
    pub(super) worth: f32,
    pub(super) postings: Postings,
}

/// Memory for looking up what forms have beside them.
#[derive(Clone, Debug, Default)]
pub(super) struct Company {
    postings: Vec<(u32, Postings)>,
    /// Forms that many names have, and where pairs of each with a spelling beside it are, which is worth so
    /// much.
    pairs: Vec<(u32, f32, Bucket)>,
    /// Forms that few names have, and these, by their places.
    names: Vec<(u32, Postings, u32)>,
    found: Vec<Accompanied>,
}

impl Company {
    /// Finds which of some forms a name has beside one of some spellings. Each step reads what does not
    /// depend on what it finds, so that the memory of all is fetched at once.
    pub(super) fn find(&mut self, view: &View<'_>, forms: &[NearForm], beside: Beside) -> &[Accompanied] {
        let Company { postings, pairs, names, found } = self;
        postings.clear();
        pairs.clear();
        names.clear();
        found.clear();
        let beside = || beside.iter().flatten();
        let has = |name: u32, form: u32| view.terms(name).any(|term| term == form);
        let first = |postings: Postings| view.posting(postings, postings.from);
        if beside().next().is_none() {
            return found;
        }
        postings.extend(forms.iter().map(|&(_, form)| (form, view.of_form(form))));
        for &(form, postings) in postings.iter() {
            if postings.are_many() {
                let bucket = |other: &Spelling| view.bucket(pair::key(form, other.form));
                pairs.extend(beside().map(|other| (form, other.worth, bucket(other))));
            } else {
                names.extend(postings.each().map(|postings| (form, postings, first(postings))));
            }
        }
        std::hint::black_box(names.iter().fold(0, |bytes, &(_, _, name)| bytes ^ view.glance(name)));
        found.extend(pairs.iter().filter_map(|&(form, worth, bucket)| {
            Some(Accompanied { form, worth, postings: view.of_pair(bucket)? })
        }));
        // Few pairs are there, and now and then a bucket has another's names for theirs.
        std::hint::black_box(found.iter().fold(0, |bytes, one| bytes ^ view.glance(first(one.postings))));
        found.retain(|one| one.postings.each().take(MOST_ASKED).any(|name| has(first(name), one.form)));
        let (mut others, mut count) = ([0; MOST_BESIDE], 0);
        for (other, spelling) in others.iter_mut().zip(beside()) {
            (*other, count) = (spelling.form, count + 1);
        }
        found.extend(names.iter().filter_map(|&(form, postings, name)| {
            let likeliest = beside().nth(view.first_of(name, &others[..count])?)?;
            Some(Accompanied { form, worth: likeliest.worth, postings })
        }));
        found.truncate(MOST_FOUND);
        found
    }
}

impl Search<'_> {
    /// Adds the lists of names that have a cheap form of one token beside a spelling of another.
    pub(super) fn list_company(&mut self) {
        for place in 0..self.memory.wanted.len() {
            let beside = self.beside(place);
            let Searching { company, spellings, wanted, letters, costs, symbols, priced, lists, met, .. } =
                self.memory;
            let one = &wanted[place];
            let Some(pen) = one.letters.as_ref().map(|own| letters.pen(self.tables, own)) else {
                continue;
            };
            for &Accompanied { form, worth, postings } in
                company.find(self.view, spellings.cheap(&one.cheap), beside)
            {
                let write = || pen.form_cost(self.view, form, MOST_COST, symbols);
                let cost = costs[place].of(form, MOST_COST, write);
                if cost < MOST_COST {
                    let like = like_at(cost, one.rarity);
                    priced.push(Priced { form, wanted: place as u8, like });
                    met.forget_term(form);
                    lists.push(List { bits: worth + one.worth(like), postings });
                }
            }
        }
        self.memory.priced.sort_unstable();
        self.memory.priced.dedup_by_key(|priced| (priced.form, priced.wanted));
    }

    /// The likeliest spellings of the tokens beside something wanted that many names have: the first of each,
    /// then the second.
    pub(super) fn beside(&self, place: usize) -> Beside {
        let Searching { wanted, spellings, .. } = &*self.memory;
        let one = &wanted[place];
        let others = || wanted.iter().filter(|other| other.is_token() && !one.overlaps(other));
        let of_rank =
            |rank: usize| others().filter_map(move |other| spellings.of(&other.frequent).get(rank).copied());
        let mut all = (0..MOST_BESIDE).flat_map(of_rank).take(self.limits.beside);
        std::array::from_fn(|_| all.next())
    }
}
