//! Parts: tokens of a name that the query writes as one.

use super::lists::List;
use super::sun_letters::unassimilated;
use super::wanted::Wanted;
use crate::index::class;
use crate::index::pair;
use crate::index::view::{Postings, View};

/// How many forms of a part of a token are looked at, the commonest, and how many tried.
const MOST_TRIED: usize = 192;
const MOST_FORMS: usize = 6;

/// How alike two tokens are to one that has their consonants, and where some between them are left out.
const WHOLE: f32 = 0.9;
const GAP: f32 = 0.7;

/// Tokens of so many letters may be two of at least two each, written as one.
const LEAST_LETTERS: usize = 6;
const LEAST_OF_PART: usize = 2;

/// Memory for the forms of the first and the last part, and for tokens that are cut in two.
#[derive(Clone, Debug, Default)]
pub(super) struct Parts {
    first: Vec<Part>,
    last: Vec<Part>,
    cuts: Vec<Cut>,
    /// The first word of a token while it is looked up.
    text: String,
}

/// Two forms of the table that make a token of the query together, and the bits of that token.
#[derive(Clone, Copy, Debug)]
struct Cut {
    first: u32,
    last: u32,
    rarity: f32,
}

/// A form that may be a part of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    /// How many letters it has that the token has not.
    strange: u32,
    rarity: u32,
    form: u32,
}

impl Parts {
    pub(super) fn clear(&mut self) {
        self.cuts.clear();
    }

    /// Cuts a token that the table does not have in two that it has; false where there are none.
    pub(super) fn cut(&mut self, view: &View<'_>, token: &str, rarity: f32) -> bool {
        let known = self.cuts.len();
        if token.len() >= LEAST_LETTERS {
            let halves =
                (LEAST_OF_PART..=token.len() - LEAST_OF_PART).filter_map(|at| token.split_at_checked(at));
            let cuts = halves.filter_map(|(first, last)| view.two_terms(first, last));
            self.cuts.extend(cuts.map(|(first, last)| Cut { first, last, rarity }));
            let articles = (2..token.len() - LEAST_OF_PART).filter_map(|at| {
                let last = unassimilated(token, at, &mut self.text)?;
                let (first, last) = view.two_terms(&self.text, last)?;
                Some(Cut { first, last, rarity })
            });
            self.cuts.extend(articles);
        }
        self.cuts.len() > known
    }

    /// Takes two forms that make a token of the query, or a part of it, together.
    pub(super) fn put_together(&mut self, first: u32, last: u32, rarity: f32) {
        self.cuts.push(Cut { first, last, rarity });
    }

    /// Adds the lists of names that have both halves of a token that was cut.
    pub(super) fn add_cuts(&self, view: &View<'_>, lists: &mut Vec<List>) {
        let found = self.cuts.iter().filter_map(|cut| {
            Some(List { bits: cut.rarity * WHOLE, postings: both(view, cut.first, cut.last)? })
        });
        lists.extend(found);
    }

    /// Adds the lists of names that have the first and the last part of a token as tokens of their own. A
    /// name in Han or Hangul is mostly a single token, of which the parts may leave something between them.
    pub(super) fn add_lists(&mut self, view: &View<'_>, one: &Wanted, lists: &mut Vec<List>) {
        let skeleton = one.skeleton;
        let length = u64::from(class::length(skeleton));
        for cut in 1..length {
            let (first, _) = class::apart(skeleton, length - cut);
            find(view, one, first, &mut self.first);
            if self.first.is_empty() {
                continue;
            }
            for from in cut..if one.eastern { length } else { cut + 1 } {
                let (_, last) = class::apart(skeleton, length - from);
                // A consonant that ends the first part and begins the last is written once.
                let again = (first & 15) << (4 * (length - from)) | last;
                let bits = one.rarity * if from == cut { WHOLE } else { GAP };
                for last in [last, again] {
                    find(view, one, last, &mut self.last);
                    for first in &self.first {
                        let both = self.last.iter().filter_map(|last| both(view, first.form, last.form));
                        lists.extend(both.map(|postings| List { bits, postings }));
                    }
                }
            }
        }
    }
}

/// Finds the likeliest forms of a part of a token, by its skeleton: those that have the fewest letters that
/// the token has not, and of these the commonest.
fn find(view: &View<'_>, one: &Wanted, skeleton: u64, into: &mut Vec<Part>) {
    into.clear();
    let forms = view.class(class::of_skeleton(skeleton)).map_or(0..0, |class| view.forms_of(class));
    for (form, sketch) in view.sketches(forms).take(MOST_TRIED) {
        let strange = sketch.letters_beyond(one.outline.sketch);
        if let Some(last) = into.get(MOST_FORMS - 1) {
            // Those that follow are no commoner.
            if last.strange == 0 {
                break;
            }
            if strange >= last.strange {
                continue;
            }
        }
        let part = Part { strange, rarity: sketch.rarity(), form };
        let place = into.partition_point(|best| *best <= part);
        into.truncate(MOST_FORMS - 1);
        into.insert(place, part);
    }
}

/// The names that have both forms, or the rarer one.
pub(super) fn both(view: &View<'_>, first: u32, last: u32) -> Option<Postings> {
    match [first, last].into_iter().find(|&form| !view.is_frequent(form)) {
        Some(form) => Some(view.of_form(form)),
        None => view.of_pair(view.bucket(pair::key(first, last))),
    }
}
