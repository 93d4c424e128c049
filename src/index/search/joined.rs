//! Joined: a query that is two tokens of a name written as one, both spelled otherwise (*khristianheinkami*).
//!
//! In: the names found for a single token that is none of the table. Out: the same, rated by what two of their
//! tokens cost to write as that one, and those that have near forms of both halves of it, wherever it is cut. Cost:
//! a search for the cheapest rewriting for each of the best names; where none of them is nearly the query, two
//! scans of near forms for each place to cut it.

use super::company::Accompanied;
use super::limits::Rates;
use super::lists::List;
use super::nearest::NearForm;
use super::price::{like_at, most_cost};
use super::spell::Spelling;
use super::{Ranked, Search, Searching};
use crate::index::sketch::QUARTERS;

/// The most letters of a token that is cut, and the fewest of each half.
const MOST_LETTERS: usize = 24;
const LEAST_OF_HALF: usize = 3;

/// How many near forms of each half are tried.
const MOST_FORMS: u32 = 16;

/// How many of the best names are rated by what their tokens cost to write as one, and what counts of the ratings
/// that signatures give: these take *Adil Hamid* for *hamidali*.
const MOST_RATED: usize = 64;
const UNPRICED: f32 = 0.8;

/// A name that has so much of the query in common, as a share, is nearly that.
const NEARLY: f32 = 0.6;

/// How many names that were found before are kept.
const MOST_KEPT: usize = 16;

/// Memory for the near forms of both halves, and for the names that were found before.
#[derive(Clone, Debug, Default)]
pub(super) struct Joined {
    halves: [Vec<NearForm>; 2],
    before: Vec<Ranked>,
}

impl<'s> Search<'s> {
    /// Finds the names that the query's one token is two tokens of.
    pub(super) fn find_joined(&mut self) {
        let Some(text) = self.joined_token() else { return };
        self.rate_joined();
        let enough = NEARLY * self.memory.wanted[0].most;
        if self.memory.ranked.iter().any(|one| one.rating() >= enough) {
            return;
        }
        self.list_both_halves(text);
        self.keep(MOST_KEPT);
        std::mem::swap(&mut self.memory.ranked, &mut self.memory.joined.before);
        self.forget_rated();
        self.rate();
        self.rate_joined();
        let Searching { ranked, rated, joined, .. } = self.memory;
        ranked.extend(joined.before.drain(..).filter(|one| !rated.contains(&one.name())));
    }

    /// The form of a query that is a single token, which may be two and is not too long to be cut.
    fn joined_token(&self) -> Option<&'s str> {
        let mut tokens = self.memory.wanted.iter().filter(|one| one.is_token());
        let (one, None) = (tokens.next()?, tokens.next()) else { return None };
        self.may_be_two(one).filter(|text| text.len() <= MOST_LETTERS)
    }

    /// Rates the best names by what two tokens of each, one after the other, cost to write as the query's one.
    fn rate_joined(&mut self) {
        let view = self.view;
        let extra = Rates::of(view).of_one_token().extra;
        let Searching { wanted, letters, symbols, ranked, .. } = self.memory;
        let one = &wanted[0];
        let Some(pen) = one.letters.as_ref().map(|own| letters.pen(self.tables, own)) else { return };
        if ranked.len() > MOST_RATED {
            ranked.select_nth_unstable(MOST_RATED);
        }
        for name in ranked.iter_mut().take(MOST_RATED) {
            let mut forms = view.terms(name.name()).filter(|&term| view.is_form(term));
            let mut before = forms.next();
            let (mut cost, mut others) = (most_cost(one.rarity), -1.0);
            for form in forms {
                if let Some(before) = before.replace(form) {
                    cost = cost.min(pen.joined_cost(view, &[before, form], cost, symbols));
                    others += 1.0;
                }
            }
            let rating = one.worth(like_at(cost, one.rarity)) - extra * others;
            *name = Ranked::new(rating.max(UNPRICED * name.rating()), name.name());
        }
    }

    /// Lists the names that have a near form of each half of the query's one token, and no others.
    fn list_both_halves(&mut self, text: &str) {
        let view = self.view;
        let Searching { company, spellings, lists, wanted, joined, .. } = self.memory;
        let one = &wanted[0];
        lists.clear();
        for (first, last) in
            (LEAST_OF_HALF..=text.len() - LEAST_OF_HALF).filter_map(|at| text.split_at_checked(at))
        {
            for (forms, half) in joined.halves.iter_mut().zip([first, last]) {
                forms.clear();
                forms.extend_from_slice(spellings.cheap_for(view, half, MOST_FORMS));
                forms.sort_unstable();
            }
            let [firsts, lasts] = &joined.halves;
            for (some, others) in [(firsts, lasts), (lasts, firsts)] {
                // What a form is worth as company is here what it costs.
                let known = |&(cost, form): &NearForm| Spelling { form, worth: bits(cost), against: 0.0 };
                let beside = std::array::from_fn(|place| some.get(place).map(known));
                for &Accompanied { form, worth, postings } in company.find(view, others, beside) {
                    let own = others.iter().find(|(_, other)| *other == form).map_or(0, |(cost, _)| *cost);
                    let like = like_at(worth + bits(own), one.rarity);
                    lists.push(List { bits: one.worth(like), postings });
                }
            }
        }
        lists.sort_unstable_by_key(List::order);
    }
}

/// So many quarters of a bit, in bits.
fn bits(quarters: u32) -> f32 {
    quarters as f32 / QUARTERS
}
