//! Settling: whether the names found near leave nothing to look for farther away.
//!
//! Most names have a token or two that the query spells with the same consonants, and are found by these. Of
//! the best of them it is worked out what all of their tokens cost to write as the query has them. Names that
//! are looked for farther away have a token of other consonants at least, which costs some bits. So where a
//! name has lost less than that, or has so much in common with the query that the table can hardly hold
//! another that has by chance, looking farther finds nothing better. Where that is in doubt, the best name is
//! compared with the query by whoever asks: of the names of a large table that are looked for in vain, half
//! were found before.

use super::limits::{Rates, Settling};
use super::met::{Alike, LIKES, Priced};
use super::price::{like, like_at, most_cost};
use super::wanted::Wanted;
use super::{Ranked, Search, Searching};

/// How many of the best names are looked at closely.
const CLOSELY: usize = 4;

/// A term less like a token by its signature is no spelling of it.
const LEAST_LIKE: u8 = like(0.35);

impl Search<'_> {
    /// Works out what the terms of the best names cost to write for what is wanted, where that is not known,
    /// and rates them by it.
    pub(super) fn look_closely(&mut self) {
        let view = self.view;
        let Searching { wanted, alike, priced, letters, symbols, batch, costs, ranked, met, .. } =
            self.memory;
        if ranked.len() > CLOSELY {
            ranked.select_nth_unstable(CLOSELY);
        }
        let closely = CLOSELY.min(ranked.len());
        batch.names.clear();
        batch.names.extend(ranked.drain(..closely).map(Ranked::name));
        batch.read(view);
        let alike = Alike { view, terms: alike };
        let known = priced.len();
        let terms = batch.names().flat_map(|(_, terms)| terms.iter().map(move |&term| (term, terms)));
        for (form, name) in terms {
            let signature = view.signature(form);
            // A term that is itself a wanted token's form is skipped, if the name already contains every part
            // of this one.
            let is_there = |one: &Wanted| name.iter().any(|&term| one.form == Some(term));
            let is_own = wanted.iter().any(|one| one.form == Some(form));
            for (place, one) in (0_u8..).zip(wanted.iter()) {
                let Some(own) = one.letters.as_ref() else {
                    continue;
                };
                if is_own && wanted.iter().filter(|part| part.is_part_of(one)).all(is_there) {
                    continue;
                }
                let is_it = |priced: &Priced| (priced.form, priced.wanted) == (form, place);
                if one.signature_like(signature) < LEAST_LIKE
                    || alike.known_like(one, form).is_some()
                    || priced[..known]
                        .binary_search_by_key(&(form, place), |one| (one.form, one.wanted))
                        .is_ok()
                    || priced[known..].iter().any(is_it)
                {
                    continue;
                }
                let pen = letters.pen(self.tables, own);
                let most = most_cost(one.rarity);
                let write = || pen.form_cost(view, form, most, symbols);
                let cost = costs[usize::from(place)].of(form, most, write);
                priced.push(Priced { form, wanted: place, like: like_at(cost, one.rarity) });
                met.forget_term(form);
            }
        }
        priced.sort_unstable();
        self.rate_batch();
    }

    /// Whether one of the names that may be meant has so much in common with the query that no other can have
    /// more, or none by chance, or is likely.
    pub(super) fn is_settled(&self, is_meant: &mut impl FnMut(u32, f32) -> bool) -> bool {
        let (view, query) = (self.view, self.query);
        let Searching { wanted, minor, ranked, .. } = &*self.memory;
        let tokens = wanted.iter().filter(|one| one.is_token());
        let minor = Rates::of(view).minor * minor.len() as f32;
        let total = tokens.map(|one| one.most).sum::<f32>() + minor;
        let chance = (view.name_count().max(1) as f32).log2();
        let Settling { slight, no_chance, surely, other_count, likely, lost, lacking } =
            Settling::of(view, query, self.reach);
        let forms = |name: u32| view.terms(name).filter(|&term| view.is_form(term)).count();
        let as_many = |name: u32| match query.len() {
            1 => !view.is_small() || forms(name) == 1,
            tokens => other_count || forms(name) == tokens,
        };
        // Those that were looked at closely are the last.
        let closely = &ranked[ranked.len().saturating_sub(CLOSELY)..];
        let sure = |one: &&Ranked| {
            (one.rating() >= total - slight || self.telling(one.name()) >= chance + no_chance)
                && as_many(one.name())
        };
        if closely.iter().filter(sure).any(|one| is_meant(one.name(), surely)) {
            return true;
        }
        // To compare a name with the query is worth its while where it may be likely.
        let promising = |one: &&Ranked| {
            as_many(one.name())
                && (one.rating() >= total - lost || self.telling(one.name()) >= chance - lacking)
        };
        let best = closely.iter().min().filter(promising);
        best.zip(likely).is_some_and(|(best, more)| is_meant(best.name(), more))
    }

    /// How rare it is, in bits, to have what a name has in common with the query.
    fn telling(&self, name: u32) -> f32 {
        let view = self.view;
        let sought = self.memory.sought(view);
        let wanted = sought.wanted;
        let mut best = [0.0_f32; LIKES];
        for term in view.terms(name) {
            let known = sought.know(term);
            for (best, (one, like)) in best.iter_mut().zip(wanted.iter().zip(known.likes)) {
                if one.is_token() {
                    let lost = one.rarity - one.worth(like);
                    *best = best.max(one.rarity.min(view.rarity_of(term)) - lost);
                }
            }
        }
        best.iter().sum()
    }
}
