//! Spellings: the forms of the table that a wanted token may be written as, the most promising first.

use std::ops::Range;

use super::Searching;
use super::likest::Likest;
use super::met::{Priced, Sought};
use super::price::priced_like;
use super::want::Wanted;
use crate::index::signature::SAME;
use crate::index::view::View;
use crate::model::tables::Tables;
use crate::name::Token;
use crate::name::alphabet::Alphabet;

/// How many spellings are compared with the token by edit costs, of those that many names have and of those that few have.
const FREQUENT_PRICED: usize = 16;
const RARE_PRICED: usize = 8;

/// What the others are worth beside these, whose worth has mostly become less.
const UNPRICED: f32 = 0.64;

/// What each bit of rarity speaks against a form that many names have: there is less of a chance that one of its names has another token
/// of the query too.
const RARITY: f32 = 0.4;

/// A form that a wanted token may be written as.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spelling {
    pub(super) form: u32,
    /// The bits that a name of this form has in common with the query.
    pub(super) worth: f32,
    /// What more, or less, speaks for looking it up.
    common: f32,
}

impl Spelling {
    /// What speaks for looking it up, in bits.
    pub(super) fn promise(&self) -> f32 {
        self.worth + self.common
    }
}

/// The spellings of all that is wanted, and the memory for finding them.
#[derive(Clone, Debug, Default)]
pub(super) struct Spellings {
    all: Vec<Spelling>,
    /// Of the token at hand those that few names have.
    rare: Vec<Spelling>,
    pub(super) likest: Likest,
}

impl Spellings {
    pub(super) fn clear(&mut self) {
        self.all.clear();
    }

    pub(super) fn of(&self, range: &Range<usize>) -> &[Spelling] {
        &self.all[range.clone()]
    }
}

impl Searching {
    /// Finds the spellings of what is wanted in the classes at hand.
    pub(super) fn spell(
        &mut self,
        (tables, view): (&Tables, &View<'_>),
        one: &mut Wanted,
        token: Option<&Token<'_>>,
    ) {
        let Searching {
            near,
            spellings: Spellings { all, rare, likest },
            alike,
            priced,
            symbols,
            wanted,
            limits,
            ..
        } = self;
        let sought = Sought { view, wanted: &[], alike, priced: &[], minor: &[] };
        likest.find(&sought, near, one, limits.likest);
        near.clear();
        let (start, place) = (all.len(), wanted.len() as u8);
        rare.clear();
        let others =
            || alike[one.alike.clone()].iter().map(|alike| alike.0).filter(|form| one.form != Some(*form));
        let known = one.form.into_iter().chain(others()).map(|form| (form, SAME));
        let is_known = |form: u32| one.form == Some(form) || others().any(|other| other == form);
        for (form, like) in known.chain(likest.forms().filter(|(form, _)| !is_known(*form))) {
            let worth = one.worth(sought.known_like(one, form).unwrap_or(like));
            if view.is_frequent(form) {
                all.push(Spelling { form, worth, common: -RARITY * view.rarity_of(form) });
            } else {
                rare.push(Spelling { form, worth, common: 0.0 });
            }
        }
        keep_best(all, start, limits.frequent);
        keep_best(rare, 0, limits.rare);
        if let Some(token) = token {
            let mut price = |spelling: &mut Spelling| {
                if sought.known_like(one, spelling.form).is_none() {
                    symbols.clear();
                    Alphabet::Latin.encode(view.form_text(spelling.form), symbols);
                    let rough = one.signature_like(view.signature(spelling.form));
                    let like = priced_like(tables, token, symbols, rough);
                    priced.push(Priced { form: spelling.form, wanted: place, like });
                    spelling.worth = one.worth(like);
                }
            };
            for (spellings, most) in [(&mut all[start..], FREQUENT_PRICED), (&mut rare[..], RARE_PRICED)] {
                let (first, rest) = spellings.split_at_mut(most.min(spellings.len()));
                first.iter_mut().for_each(&mut price);
                rest.iter_mut().for_each(|spelling| spelling.worth *= UNPRICED);
                spellings.sort_unstable_by(most_promising);
            }
        }
        one.frequent = start..all.len();
        all.extend_from_slice(rare);
        one.rare = one.frequent.end..all.len();
    }
}

/// Keeps the most promising from a place on, in order.
fn keep_best(spellings: &mut Vec<Spelling>, start: usize, most: usize) {
    let own = &mut spellings[start..];
    if own.len() > most {
        own.select_nth_unstable_by(most, most_promising);
        spellings.truncate(start + most);
    }
    spellings[start..].sort_unstable_by(most_promising);
}

fn most_promising(x: &Spelling, y: &Spelling) -> std::cmp::Ordering {
    y.promise().total_cmp(&x.promise()).then(x.form.cmp(&y.form))
}
