//! The nearest: the forms of the table that are cheapest to write a token as, by a glance at each.
//!
//! A name's token was written as the query has it with some probability, and a frequent form is meant more
//! often than a rare one: what speaks against a form are the bits of both, what it costs to write it so and
//! its rarity (a noisy channel, Kernighan, Church and Gale 1990). Of another spelling's tokens in a million
//! names, the right form is among the first hundred of several thousand by what sketches tell of the cost for
//! 98 of 100.

use super::met::Alike;
use super::wanted::Wanted;
use crate::index::blocks::Together;
use crate::index::class::{self, Step};
use crate::index::signature::{LeastLetters, PAIRS_ALIKE, SAME, Signature};
use crate::index::sketch::{self, FORMS, Outline, QUARTERS, Sketch};
use crate::index::view::View;
use crate::name::letters::skeleton::with_digraphs;

/// What speaks more against a form than this, in quarters of a bit, is no spelling.
const MOST_AGAINST: u32 = 167;

/// What costs more than this, in quarters of a bit, is not cheap.
const MOST_COST: u32 = 48;

/// How many forms of a class are looked at by what they cost alone, the most frequent.
const MOST_OF_CLASS: u32 = 512;

/// The loss of shared pairs of consonants that costs a quarter of a bit.
const SHARE_OF_QUARTER: u32 = PAIRS_ALIKE / 28;

/// How many quarters of a bit it costs that signatures are not the same.
const UNLIKE: u32 = 96;

/// Where a token is looked up.
#[derive(Clone, Debug, Default)]
pub(super) struct Near {
    /// Keys of classes, and what it costs to come from the token's class to each, in quarters of a bit.
    keys: Vec<(u64, u32)>,
    /// Whether all classes of the table are looked into instead.
    pub(super) all: bool,
}

impl Near {
    pub(super) fn clear(&mut self) {
        self.keys.clear();
        self.all = false;
    }

    /// Adds the classes that one consonant makes of a skeleton, beside those that are there.
    pub(super) fn add_neighbours(&mut self, view: &View<'_>, skeleton: u64) {
        let known = self.keys.len();
        class::neighbours(skeleton, |other, step| {
            let key = class::of_skeleton(other);
            if view.may_have(key) && !self.keys[..known].iter().any(|&(home, _)| home == key) {
                self.keys.push((key, step as u32));
            }
        });
    }

    /// Adds the classes of a token in which a digraph was mistyped.
    pub(super) fn add_digraphs(&mut self, view: &View<'_>, token: &str) {
        with_digraphs(token, |other| self.add(view, class::of_skeleton(other), Step::Exchanged as u32));
    }

    /// Adds a class, if the table may have it.
    #[inline]
    pub(super) fn add(&mut self, view: &View<'_>, key: u64, cost: u32) {
        if view.may_have(key) {
            self.keys.push((key, cost));
        }
    }
}

/// The forms of a class: what speaks at least against any of them, where they are, and what it costs to come
/// to the class.
type Class = (u32, std::ops::Range<u32>, u32);

/// The key of a class, where it is if it is there, and what it costs to come to it.
type LookedUp = (u64, std::ops::Range<u32>, u32);

/// About what speaks against a form, in quarters of a bit, and the form.
pub(super) type NearForm = (u32, u32);

/// The best forms so far, and how little must speak against the next to be one of them.
#[derive(Clone, Debug)]
struct Best {
    forms: Vec<NearForm>,
    /// Against how many forms so much speaks.
    counts: [u32; MOST_AGAINST as usize + 1],
    most: u32,
    /// Against how many no more speaks than the most, and how many it should be.
    kept: u32,
    wanted: u32,
}

impl Default for Best {
    fn default() -> Self {
        let counts = [0; MOST_AGAINST as usize + 1];
        Best { forms: Vec::new(), counts, most: MOST_AGAINST, kept: 0, wanted: 0 }
    }
}

impl Best {
    /// Begins anew, with so many wanted against which no more than `most` speaks; nothing is kept where none
    /// is wanted.
    fn begin(&mut self, wanted: u32, most: u32) {
        self.forms.clear();
        self.counts.fill(0);
        (self.most, self.kept, self.wanted) = (most, 0, wanted);
    }

    /// Adds a form, unless more speaks against it than against those that there are.
    #[inline]
    fn add(&mut self, form: u32, against: u32) {
        if against > self.most || self.wanted == 0 {
            return;
        }
        self.forms.push((against, form));
        self.counts[against as usize] += 1;
        self.kept += 1;
        while self.kept - self.counts[self.most as usize] >= self.wanted {
            self.kept -= self.counts[self.most as usize];
            self.most -= 1;
        }
    }

    /// Whether any form of a block is among the best, where so much speaks against each. Most are not, which is
    /// told of all at once.
    #[inline]
    fn takes_any(&self, against: &[u8; FORMS]) -> bool {
        let most = self.most.min(u8::MAX.into()) as u8;
        against.iter().fold(false, |any, &one| any | (one <= most))
    }

    /// Adds forms of a block.
    fn add_together(&mut self, forms: &Together<'_>, against: &[u8; FORMS]) {
        forms.zip(*against).for_each(|(form, against)| self.add(form, against.into()));
    }

    /// Leaves out those that later ones were better than.
    fn leave_best(&mut self) {
        let most = self.most;
        self.forms.retain(|&(against, _)| against <= most);
    }
}

/// The nearest forms: by what speaks against them, and by what they cost alone, however rare they are.
#[derive(Clone, Debug, Default)]
pub(super) struct Nearest {
    looked_up: Vec<LookedUp>,
    /// Numbers of classes, and what it costs to come to each.
    numbers: Vec<(u32, u32)>,
    classes: Vec<Class>,
    unordered: Vec<Class>,
    likely: Best,
    cheap: Best,
}

/// How many forms are looked for, and the most that may speak against one, in bits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Count {
    pub(super) likely: u32,
    pub(super) most: f32,
    /// How many by what they cost alone.
    pub(super) cheap: u32,
}

impl Nearest {
    /// Finds the forms that are nearest to a token, about so many.
    pub(super) fn find(&mut self, alike: &Alike<'_>, near: &Near, one: &Wanted, count: Count) {
        let view = alike.view;
        self.begin(count);
        self.find_classes(view, near, one.signature);
        // Once the forms of the nearest classes are found, others must be as near as they are.
        let mut classes = std::mem::take(&mut self.classes);
        for (least, forms, cost) in classes.drain(..) {
            if !self.may_have(least, cost) {
                continue;
            }
            if one.eastern || one.label != 0 {
                self.scan_alike(alike, one, forms, cost);
            } else {
                self.scan(view, one.outline, forms, cost);
            }
        }
        self.classes = classes;
        self.likely.leave_best();
        self.likely.forms.sort_unstable();
        self.cheap.leave_best();
    }

    /// Finds the forms that are cheapest to write a text as, by its outline.
    pub(super) fn find_cheap(&mut self, view: &View<'_>, near: &Near, outline: Outline, count: u32) {
        self.begin(Count { likely: 0, most: 0.0, cheap: count });
        self.find_classes(view, near, Signature::NONE);
        let mut classes = std::mem::take(&mut self.classes);
        for (least, forms, cost) in classes.drain(..) {
            if self.may_have(least, cost) {
                self.scan(view, outline, forms, cost);
            }
        }
        self.classes = classes;
        self.cheap.leave_best();
    }

    /// Whether a form that costs so much may be cheap beside those that were found.
    #[inline]
    pub(super) fn may_be_cheap(&self, cost: u32) -> bool {
        self.cheap.wanted > 0 && cost <= self.cheap.most
    }

    /// The forms against which least speaks, these first.
    pub(super) fn likely(&self) -> &[NearForm] {
        &self.likely.forms
    }

    /// The cheapest forms, in no order that means anything.
    pub(super) fn cheap(&self) -> &[NearForm] {
        &self.cheap.forms
    }

    fn begin(&mut self, count: Count) {
        self.likely.begin(count.likely, ((count.most * QUARTERS) as u32).min(MOST_AGAINST));
        self.cheap.begin(count.cheap, MOST_COST);
    }

    /// Whether a class may have one of the nearest: so much speaks at least against its forms, and so much it
    /// costs to come to it.
    fn may_have(&self, least: u32, cost: u32) -> bool {
        (self.likely.wanted > 0 && least <= self.likely.most) || self.may_be_cheap(cost)
    }

    /// Looks at the forms of a class, to which it costs so much to come, the most frequent first.
    fn scan(&mut self, view: &View<'_>, own: Outline, forms: std::ops::Range<u32>, cost: u32) {
        let frequent = forms.start.saturating_add(MOST_OF_CLASS);
        for mut together in view.together(forms) {
            let likely = cost + together.sketch().rarity() <= self.likely.most;
            let cheap = together.forms.start < frequent && self.may_be_cheap(cost);
            if !likely && !cheap {
                break;
            }
            let costs = own.costs(together.block, cost);
            if likely {
                let rarities = sketch::rarities(together.block);
                let against = std::array::from_fn(|at| costs[at].saturating_add(rarities[at]));
                if self.likely.takes_any(&against) {
                    self.likely.add_together(&together, &against);
                }
            }
            if cheap && self.cheap.takes_any(&costs) {
                together.forms.end = together.forms.end.min(frequent);
                self.cheap.add_together(&together, &costs);
            }
        }
    }

    /// The same by signatures and labels.
    fn scan_alike(&mut self, alike: &Alike<'_>, one: &Wanted, forms: std::ops::Range<u32>, cost: u32) {
        let view = alike.view;
        // All forms of a class have the same consonants.
        let pairs = one.signature.pairs_share(view.signature(forms.start));
        for together in view.together(forms) {
            // The most frequent form is the first, and others have more against them.
            if !self.reaches(together.sketch(), cost) {
                return;
            }
            let may_be_near = self.may_be_near(alike, one, (&together, pairs), cost);
            for (form, _) in together.zip(may_be_near).filter(|(_, may_be)| *may_be) {
                // What a token is likely spelled has no signature.
                let sketch = view.sketch(form);
                let unlike = if view.is_likely_spelling(form) {
                    u32::from(one.outline.cost(sketch))
                } else {
                    unlike(alike.rough_like(one, form))
                };
                self.likely.add(form, cost + sketch.rarity() + unlike);
                self.cheap.add(form, cost + unlike);
            }
        }
    }

    /// Whether a form may be one of the nearest by its rarity alone.
    #[inline]
    fn reaches(&self, sketch: Sketch, cost: u32) -> bool {
        cost + sketch.rarity() <= self.likely.most || self.may_be_cheap(cost)
    }

    /// Which forms of a block may be near, as they have enough letters in common beside pairs that add so much
    /// to a likeness, or are known to be alike.
    #[inline]
    fn may_be_near(
        &self,
        alike: &Alike<'_>,
        one: &Wanted,
        (together, pairs): (&Together<'_>, u32),
        cost: u32,
    ) -> [bool; FORMS] {
        let (view, first) = (alike.view, together.first);
        // In a small table some have no signature; and letters that are not kept apart are no others.
        let Some(labels) =
            view.labels_from(first).first_chunk::<FORMS>().filter(|_| !one.eastern && !view.is_small())
        else {
            return [true; FORMS];
        };
        let likely = self.likely.most.saturating_sub(cost + together.sketch().rarity());
        let cheap = if self.cheap.wanted > 0 { self.cheap.most.saturating_sub(cost) } else { 0 };
        let least = LeastLetters::of(least_like(likely.max(cheap)), pairs);
        let letters = one.outline.sketch.count_letters(together.block);
        let have_enough = one.signature.have_letters(least, letters);
        let label = one.label.to_le_bytes();
        let mut may_be = std::array::from_fn(|at| have_enough[at] | (labels[at] == label));
        for (form, _) in &alike.terms[one.alike.clone()] {
            if let Some(may_be) = may_be.get_mut(form.wrapping_sub(first) as usize) {
                *may_be = true;
            }
        }
        may_be
    }

    /// Finds the classes, the nearest first.
    fn find_classes(&mut self, view: &View<'_>, near: &Near, signature: Signature) {
        let class = |class: u32, cost: u32| {
            let forms = view.forms_of(class);
            (cost + view.sketch(forms.start).rarity(), forms, cost)
        };
        self.classes.clear();
        if near.all {
            self.unordered.clear();
            self.unordered.extend((0..view.class_count() as u32).map(|number| {
                let of_class = view.signature(view.forms_of(number).start);
                let alike = signature.pairs_share(of_class).min(PAIRS_ALIKE);
                class(number, (PAIRS_ALIKE - alike) / SHARE_OF_QUARTER)
            }));
            self.order_all();
        } else {
            // Each step reads what does not depend on what it finds, so that the memory of all is fetched at
            // once.
            self.looked_up.clear();
            self.looked_up.extend(near.keys.iter().map(|&(key, cost)| (key, view.classes_near(key), cost)));
            let first = |keys: u64, (_, near, _): &LookedUp| keys ^ view.class_key(near.start);
            std::hint::black_box(self.looked_up.iter().fold(0, first));
            self.numbers.clear();
            let number = |(key, near, cost): &LookedUp| Some((view.class_among(*key, near.clone())?, *cost));
            self.numbers.extend(self.looked_up.iter().filter_map(number));
            self.classes.extend(self.numbers.iter().map(|&(number, cost)| (0, view.forms_of(number), cost)));
            self.classes
                .iter_mut()
                .for_each(|(least, forms, cost)| *least = *cost + view.sketch(forms.start).rarity());
            // What costs more to come to one class has more against it, too.
            self.classes
                .sort_unstable_by_key(|(least, forms, _)| u64::from(*least) << 32 | u64::from(forms.start));
            self.classes.dedup_by_key(|(_, forms, _)| forms.start);
        }
    }

    /// Orders all classes of the table by what speaks at least against them, by counting, and leaves out
    /// those that have no spelling.
    fn order_all(&mut self) {
        let mut places = [0_usize; MOST_AGAINST as usize + 1];
        let near = |(least, ..): &&Class| *least <= MOST_AGAINST;
        self.unordered.iter().filter(near).for_each(|(least, ..)| places[*least as usize] += 1);
        let mut start = 0;
        for place in &mut places {
            (start, *place) = (start + *place, start);
        }
        self.classes.resize(start, (0, 0..0, 0));
        for class in self.unordered.iter().filter(near) {
            let place = &mut places[class.0 as usize];
            self.classes[*place] = class.clone();
            *place += 1;
        }
    }
}

/// What it costs that a form is only so alike, in quarters of a bit.
fn unlike(like: u8) -> u32 {
    UNLIKE * u32::from(SAME - like) / u32::from(SAME)
}

/// How alike a form has to be that is no more unlike than that.
fn least_like(most_unlike: u32) -> u8 {
    let below = ((most_unlike + 1) * u32::from(SAME) - 1) / UNLIKE;
    SAME.saturating_sub(below.min(u32::from(SAME)) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_like_are_not_too_unlike() {
        for most in 0..=MOST_AGAINST {
            let least = least_like(most);
            assert!(unlike(least) <= most, "{most}");
            assert!(least == 0 || unlike(least - 1) > most, "{most}");
        }
    }

    #[test]
    fn the_nearest_are_kept() {
        let mut best = Best { wanted: 3, ..Best::default() };
        for (form, against) in [(0, 50), (1, 80), (2, 20), (3, 110), (4, 50), (5, 0), (6, 60)] {
            best.add(form, against);
        }
        best.leave_best();
        let forms: Vec<u32> = best.forms.iter().map(|(_, form)| *form).collect();
        assert_eq!(forms, [0, 2, 4, 5], "four, since against two speaks as much");
    }
}
