//! Lists: the names that have one wanted token, or two, or something like them, the most telling first.
//!
//! In: the classes in which each token is looked up. Out: lists of names, one after another. A class of one token with those of another,
//! the likest first, is a run of lists of which each tells no more than the one before; a heap of such runs hands out their lists in
//! order. Most are never asked for, and so never looked up.

use std::collections::BinaryHeap;
use std::collections::binary_heap::PeekMut;
use std::ops::Range;

use super::want::{Near, Wanted};
use crate::index::build::FEW;
use crate::index::class;
use crate::index::pair;
use crate::index::view::{Postings, View};

/// The least product of two classes' likeness to their tokens for which their pair is looked up.
const LEAST_PAIR: f32 = 0.45;

/// Names that have one wanted token, or two, or something like them.
#[derive(Clone, Copy, Debug)]
pub(super) struct List {
    /// The bits that each of them has in common with the query.
    pub(super) bits: f32,
    pub(super) postings: Postings,
    /// The tag of a pair of the query's own forms.
    pub(super) tag: Option<u8>,
}

/// The lists of a query.
#[derive(Clone, Debug, Default)]
pub(super) struct Lists {
    runs: Vec<Run>,
    /// Lists that are in no run.
    others: Vec<List>,
    heap: BinaryHeap<Next>,
}

/// Lists that tell less and less: those of the classes from `next` to `end`, each by itself or with one class of another token.
#[derive(Clone, Copy, Debug)]
struct Run {
    next: usize,
    end: usize,
    rarity: f32,
    with: Option<With>,
}

/// The class that is paired with each of a run.
#[derive(Clone, Copy, Debug)]
struct With {
    key: u64,
    alike: f32,
    bits: f32,
    tag: Option<u8>,
}

/// The next list of a run, or one of the others: of the most bits, and of several the one that was found first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Next(u64);

impl Next {
    fn new(bits: f32, place: usize) -> Next {
        // Floats that are not negative are ordered as their bits are.
        Next(u64::from(bits.max(0.0).to_bits()) << 32 | u64::from(!(place as u32)))
    }

    fn place(self) -> usize {
        !(self.0 as u32) as usize
    }

    fn bits(self) -> f32 {
        f32::from_bits((self.0 >> 32) as u32)
    }
}

impl Run {
    /// The bits of the next list; classes of few names are in no pair.
    fn bits(&mut self, near: &[Near]) -> Option<f32> {
        let Some(with) = self.with else {
            return near[..self.end].get(self.next).map(|one| self.rarity * one.alike);
        };
        let rest = &near[self.next..self.end];
        self.next += rest.iter().position(|one| one.frequent)?;
        let alike = near[self.next].alike;
        (with.alike * alike >= LEAST_PAIR).then_some(with.bits + self.rarity * alike)
    }
}

impl Lists {
    /// Forgets the lists of the query before, and finds those of another.
    pub(super) fn find(&mut self, view: &View<'_>, wanted: &[Wanted], near: &[Near]) {
        self.runs.clear();
        self.others.clear();
        self.heap.clear();
        for (place, one) in wanted.iter().enumerate() {
            let Range { start, end } = one.near;
            self.runs.push(Run { next: start, end, rarity: one.rarity, with: None });
            for other in wanted[place + 1..].iter().filter(|other| !one.overlaps(other)) {
                let tag = one.form.zip(other.form).map(|(x, y)| pair::tag(x, y, 2));
                let Range { start, end } = other.near;
                let with = near[one.near.clone()].iter().filter(|x| x.frequent).map(|x| Run {
                    next: start,
                    end,
                    rarity: other.rarity,
                    with: Some(With { key: x.key, alike: x.alike, bits: one.rarity * x.alike, tag }),
                });
                self.runs.extend(with);
            }
        }
        wanted.iter().filter(|one| one.is_token()).for_each(|one| splits(view, one, &mut self.others));
        let first = self.runs.iter_mut().map(|run| run.bits(near));
        let firsts = first.chain(self.others.iter().map(|list| Some(list.bits)));
        self.heap.extend(firsts.enumerate().filter_map(|(place, bits)| Some(Next::new(bits?, place))));
    }

    /// The next list that has a name.
    pub(super) fn next(&mut self, view: &View<'_>, near: &[Near]) -> Option<List> {
        loop {
            let mut next = self.heap.peek_mut()?;
            let (place, bits) = (next.place(), next.bits());
            let Some(run) = self.runs.get_mut(place) else {
                PeekMut::pop(next);
                return Some(self.others[place - self.runs.len()]);
            };
            let (one, with) = (near[run.next], run.with);
            run.next += 1;
            match run.bits(near) {
                Some(bits) => *next = Next::new(bits, place),
                None => _ = PeekMut::pop(next),
            }
            let postings = match with {
                None => Some(view.of_class(one.class)),
                Some(with) => view.of_pair(pair::key(with.key, one.key)),
            };
            if let Some(postings) = postings {
                return Some(List { bits, postings, tag: with.and_then(|with| with.tag) });
            }
        }
    }
}

/// Adds the lists of names that have the first and the last part of a token as tokens of their own. A name in Han or Hangul is mostly a
/// single token, of which the parts may leave something between them.
fn splits(view: &View<'_>, one: &Wanted, lists: &mut Vec<List>) {
    let skeleton = one.skeleton;
    let length = u64::from(class::length(skeleton));
    for cut in 1..length {
        let (first, _) = class::apart(skeleton, length - cut);
        for from in cut..if one.eastern { length } else { cut + 1 } {
            let (_, last) = class::apart(skeleton, length - from);
            // A consonant that ends the first part and begins the last is written once.
            let again = (first & 15) << (4 * (length - from)) | last;
            let alike = if from == cut { 0.9 } else { 0.7 };
            for last in [last, again] {
                let list = both(view, first, last);
                lists.extend(list.map(|postings| List { bits: one.rarity * alike, postings, tag: None }));
            }
        }
    }
}

/// The names that have a token of each of two skeletons, or of the rarer one.
fn both(view: &View<'_>, first: u64, last: u64) -> Option<Postings> {
    let [x, y] = [first, last].map(|skeleton| view.class(class::of_skeleton(skeleton)));
    let (x, y) = (x?, y?);
    let (names_x, names_y) = (view.class_names(x), view.class_names(y));
    if names_x.min(names_y) <= FEW {
        return Some(view.of_class(if names_x < names_y { x } else { y }));
    }
    view.of_pair(pair::key(view.class_key(x), view.class_key(y)))
}
