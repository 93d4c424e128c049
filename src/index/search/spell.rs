//! Spellings: the forms of the table that a wanted token may be written as, the most promising first.

use std::ops::Range;

use super::limits::{Limits, Reach};
use super::met::{Alike, Priced};
use super::nearest::{Count, Near, NearForm, Nearest};
use super::price::{MOST_COST, Pen, PriceList, like_at};
use super::wanted::Wanted;
use super::{Search, Searching};
use crate::index::class::{self, Step};
use crate::index::signature::SAME;
use crate::index::sketch::{Outline, QUARTERS};
use crate::index::view::View;
use crate::name::letters::skeleton::skeleton;

/// A form that a wanted token may be written as.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spelling {
    pub(super) form: u32,
    /// The bits that a name of this form has in common with the query.
    pub(super) worth: f32,
    /// The bits that speak against it: what it costs to write it so, and its rarity, without which it had
    /// more names that may be meant.
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
    near: Near,
    /// The forms that are cheapest to write for each, however rare they are.
    cheap: Vec<NearForm>,
}

/// A form that is cheap to write for a token, and that is frequent.
#[derive(Clone, Copy, Debug)]
struct Cheap {
    against: f32,
    cost: f32,
    form: u32,
}

impl Spellings {
    pub(super) fn of(&self, range: &Range<usize>) -> &[Spelling] {
        &self.all[range.clone()]
    }

    /// The forms that are cheapest to write a text as, about so many.
    pub(super) fn cheap_for(&mut self, view: &View<'_>, text: &str, count: u32) -> &[NearForm] {
        let Spellings { nearest, near, .. } = self;
        let skeleton = skeleton(text);
        near.clear();
        near.add(view, class::of_skeleton(skeleton), 0);
        let outline = Outline::of(text);
        nearest.find_cheap(view, near, outline, count);
        // Short texts have enough forms of their own consonants that are cheaper than any with another.
        if nearest.may_be_cheap(Step::LEAST) {
            near.add_neighbours(view, skeleton);
            nearest.find_cheap(view, near, outline, count);
        }
        nearest.cheap()
    }

    /// The forms that are cheapest to write for something wanted.
    pub(super) fn cheap(&self, range: &Range<usize>) -> &[NearForm] {
        &self.cheap[range.clone()]
    }
}

impl Search<'_> {
    /// Finds the spellings of all that is wanted.
    pub(super) fn spell(&mut self) {
        self.memory.spellings.all.clear();
        self.memory.spellings.cheap.clear();
        self.memory.priced.clear();
        let tokens = (0..self.memory.wanted.len()).filter(|&place| self.memory.wanted[place].is_token());
        let sharing = tokens.filter(|&place| self.goes_far(place)).count();
        let sharing = sharing.saturating_sub(self.limits.undivided) as u32;
        for place in 0..self.memory.wanted.len() {
            let far = self.goes_far(place);
            self.look_up(place, far);
            self.spell_one(place, far, sharing);
        }
        self.memory.priced.sort_unstable();
    }

    /// Whether other consonants than its own are looked for in something wanted.
    fn goes_far(&self, place: usize) -> bool {
        self.reach != Reach::Near && !self.is_sure(place)
    }

    /// Whether something wanted is taken at its word: a token that many names have, where the table does not
    /// know another one.
    fn is_sure(&self, place: usize) -> bool {
        let unknown = |one: &Wanted| one.is_token() && one.form.is_none();
        self.limits.sure
            && self.memory.wanted[place].form.is_some_and(|form| self.view.is_frequent(form))
            && self.memory.wanted.iter().any(unknown)
    }

    /// Finds the classes in which something wanted is looked for.
    fn look_up(&mut self, place: usize, far: bool) {
        let view = self.view;
        let Searching { wanted, homes, spellings: Spellings { near, .. }, .. } = self.memory;
        let one = &wanted[place];
        near.clear();
        homes[one.homes.clone()].iter().for_each(|&(key, cost)| near.add(view, key, cost));
        near.all = far && one.scans;
        if let Some(at) = one.token.filter(|_| far && !one.scans) {
            near.add_neighbours(view, one.skeleton);
            near.add_digraphs(view, self.query.token(at).romanized());
        }
    }

    /// Finds the spellings of something wanted in the classes at hand, by what it costs to write them for it;
    /// of initials none but those that are known.
    fn spell_one(&mut self, place: usize, far: bool, sharing: u32) {
        let (view, limits) = (self.view, self.limits);
        let Searching { spellings, alike, priced, symbols, wanted, letters, costs, .. } = self.memory;
        let costs = &mut costs[place];
        let Spellings { all, rare, best, nearest, near, cheap } = spellings;
        let known_alike = Alike { view, terms: alike };
        let one = &wanted[place];
        let (start, from) = (all.len(), cheap.len());
        rare.clear();
        let mut spell = |form: u32, like: u8, cost: f32| {
            let against = cost + view.sketch(form).rarity() as f32 / QUARTERS;
            let spelling = Spelling { form, worth: one.worth(like), against };
            if view.is_frequent(form) { all.push(spelling) } else { rare.push(spelling) }
        };
        let others =
            || alike[one.alike.clone()].iter().map(|alike| alike.0).filter(|form| one.form != Some(*form));
        for form in one.form.into_iter().chain(others()) {
            spell(form, known_alike.known_like(one, form).unwrap_or(SAME), 0.0);
        }
        let mut least_cost = one.form.map_or(f32::INFINITY, |_| 0.0);
        let mut least = one.form.map_or(one.least, |form| one.least.min(view.rarity_of(form)));
        if let Some(pen) = one.letters.as_ref().map(|own| letters.pen(self.tables, own)) {
            let is_known = |form: u32| one.form == Some(form) || others().any(|other| other == form);
            let is_tried = far && one.is_token() && !near.all;
            let share = |count: u32| if far { 2 * count / (2 + sharing) } else { count };
            let count = Count {
                likely: share(limits.near),
                most: least + limits.span + CHEAPER,
                cheap: if is_tried { share(limits.cheap) } else { 0 },
            };
            nearest.find(&known_alike, near, one, count);
            cheap.extend_from_slice(nearest.cheap());
            // The letters of all are fetched at once.
            let letter =
                |sum: u8, &(_, form): &NearForm| sum ^ view.form_letters(form).first().copied().unwrap_or(0);
            std::hint::black_box(nearest.likely().iter().take(limits.near as usize).fold(0, letter));
            let unknown = nearest.likely().iter().copied().filter(|(_, form)| !is_known(*form));
            cheapest(&known_alike, (one, &pen), unknown, (limits, &mut least), (best, symbols, costs));
            least_cost = best.iter().fold(least_cost, |least, one| least.min(one.cost));
            for &Cheap { cost, form, .. } in best.iter() {
                let like = known_alike.known_like(one, form).unwrap_or_else(|| like_at(cost, one.rarity));
                priced.push(Priced { form, wanted: place as u8, like });
                spell(form, like, cost);
            }
        }
        all[start..].sort_unstable_by(most_promising);
        rare.sort_unstable_by(most_promising);
        let middle = all.len();
        all.extend_from_slice(rare);
        (wanted[place].frequent, wanted[place].rare) = (start..middle, middle..all.len());
        wanted[place].cheap = from..cheap.len();
        (wanted[place].least, wanted[place].least_cost) = (least, least_cost);
    }
}

/// How much cheaper a form may be, in bits, than its sketch tells.
const CHEAPER: f32 = 3.0;

/// Finds the forms against which least speaks, at most so many, among those of which a sketch tells how much
/// it is about.
fn cheapest(
    alike: &Alike<'_>,
    (one, pen): (&Wanted, &Pen<'_>),
    forms: impl Iterator<Item = (u32, u32)>,
    (limits, least): (&Limits, &mut f32),
    (best, symbols, costs): (&mut Vec<Cheap>, &mut Vec<u8>, &mut PriceList),
) {
    best.clear();
    for (estimate, form) in forms {
        let rarity = alike.view.sketch(form).rarity() as f32 / QUARTERS;
        let estimate = estimate as f32 / QUARTERS;
        let worst = best.last().filter(|_| best.len() >= limits.spellings);
        let worst = worst.map_or(f32::INFINITY, |worst| worst.against).min(*least + limits.span);
        if estimate > worst + CHEAPER {
            break;
        }
        let most_cost = (worst.min(estimate + limits.dearer) - rarity).min(MOST_COST);
        if most_cost <= 0.0 {
            continue;
        }
        let cost = match alike.known_like(one, form) {
            Some(_) => 0.0,
            None => costs.of(form, most_cost, || pen.form_cost(alike.view, form, most_cost, symbols)),
        };
        if cost < most_cost {
            let cheap = Cheap { against: cost + rarity, cost, form };
            *least = least.min(cheap.against);
            best.truncate(limits.spellings - 1);
            let place = best.partition_point(|other| other.against <= cheap.against);
            best.insert(place, cheap);
        }
    }
}

fn most_promising(x: &Spelling, y: &Spelling) -> std::cmp::Ordering {
    x.against.total_cmp(&y.against).then(x.form.cmp(&y.form))
}
