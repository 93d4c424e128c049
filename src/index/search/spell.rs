//! Spellings: the forms of the table that a wanted token may be written as, the most promising first.

use std::ops::Range;

use super::Searching;
use super::limits::Limits;
use super::met::{Priced, Sought};
use super::nearest::{Near, Nearest};
use super::price::{MOST_COST, Written, like_at};
use super::want::Wanted;
use crate::index::signature::SAME;
use crate::index::sketch::QUARTERS;
use crate::index::view::View;
use crate::name::alphabet::Alphabet;

/// A form that a wanted token may be written as.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spelling {
    pub(super) form: u32,
    /// The bits that a name of this form has in common with the query.
    pub(super) worth: f32,
    /// The bits that speak against it: what it costs to write it so, and its rarity, without which it had more names that may be meant.
    pub(super) against: f32,
}

impl Spelling {
    /// What speaks for looking it up, in bits.
    pub(super) fn promise(&self) -> f32 {
        -self.against
    }
}

/// The spellings of all that is wanted, and the memory for finding them.
#[derive(Clone, Debug, Default)]
pub(super) struct Spellings {
    all: Vec<Spelling>,
    /// Of the token at hand those that few names have.
    rare: Vec<Spelling>,
    best: Vec<Cheap>,
    nearest: Nearest,
    pub(super) near: Near,
}

/// A form that is cheap to write for a token, and that is frequent.
#[derive(Clone, Copy, Debug)]
struct Cheap {
    against: f32,
    cost: f32,
    form: u32,
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
    /// Finds the spellings of what is wanted in the classes at hand, by what it costs to write them for what is `written`; none but those
    /// that are known, where nothing is.
    pub(super) fn spell(&mut self, view: &View<'_>, one: &mut Wanted, written: Option<Written<'_>>) {
        let Searching { spellings, alike, priced, symbols, wanted, limits, .. } = self;
        let Spellings { all, rare, best, nearest, near } = spellings;
        let sought = Sought { view, wanted: &[], alike, priced: &[], minor: &[] };
        let (start, place) = (all.len(), wanted.len() as u8);
        rare.clear();
        let mut spell = |form: u32, like: u8, cost: f32| {
            let against = cost + view.sketch(form).rarity() as f32 / QUARTERS;
            let spelling = Spelling { form, worth: one.worth(like), against };
            if view.is_frequent(form) { all.push(spelling) } else { rare.push(spelling) }
        };
        let others =
            || alike[one.alike.clone()].iter().map(|alike| alike.0).filter(|form| one.form != Some(*form));
        for form in one.form.into_iter().chain(others()) {
            spell(form, sought.known_like(one, form).unwrap_or(SAME), 0.0);
        }
        if let Some(written) = written {
            let is_known = |form: u32| one.form == Some(form) || others().any(|other| other == form);
            let found = nearest.find(&sought, near, one, limits.near);
            let unknown = found.iter().copied().filter(|(_, form)| !is_known(*form));
            cheapest(&sought, (one, written), unknown, limits, (best, symbols));
            for &Cheap { cost, form, .. } in best.iter() {
                let like = sought.known_like(one, form).unwrap_or_else(|| like_at(cost, one.rarity));
                priced.push(Priced { form, wanted: place, like });
                spell(form, like, cost);
            }
        }
        near.clear();
        all[start..].sort_unstable_by(most_promising);
        rare.sort_unstable_by(most_promising);
        one.frequent = start..all.len();
        all.extend_from_slice(rare);
        one.rare = one.frequent.end..all.len();
    }
}

/// How much cheaper a form may be, in bits, than its sketch tells.
const CHEAPER: f32 = 3.0;

/// Finds the forms against which least speaks, at most so many, among those of which a sketch tells how much it is about.
fn cheapest(
    sought: &Sought<'_>,
    (one, written): (&Wanted, Written<'_>),
    forms: impl Iterator<Item = (u32, u32)>,
    limits: &Limits,
    (best, symbols): (&mut Vec<Cheap>, &mut Vec<u8>),
) {
    best.clear();
    for (estimate, form) in forms {
        let rarity = sought.view.sketch(form).rarity() as f32 / QUARTERS;
        let estimate = estimate as f32 / QUARTERS;
        let worst = best.last().filter(|_| best.len() >= limits.spellings);
        let worst = worst.map_or(f32::INFINITY, |worst| worst.against);
        if estimate > worst + CHEAPER {
            break;
        }
        let most_cost = (worst.min(estimate + limits.dearer) - rarity).min(MOST_COST);
        if most_cost <= 0.0 {
            continue;
        }
        symbols.clear();
        Alphabet::Latin.encode(sought.view.form_text(form), symbols);
        let cost = match sought.known_like(one, form) {
            Some(_) => 0.0,
            None => written.cost(symbols, most_cost),
        };
        if cost < most_cost {
            let cheap = Cheap { against: cost + rarity, cost, form };
            best.truncate(limits.spellings - 1);
            let place = best.partition_point(|other| other.against <= cheap.against);
            best.insert(place, cheap);
        }
    }
}

fn most_promising(x: &Spelling, y: &Spelling) -> std::cmp::Ordering {
    x.against.total_cmp(&y.against).then(x.form.cmp(&y.form))
}
