//! The terms that a search meets, and how alike each is to what is wanted: names share most of their terms
//! with others.

use super::alike::EQUIVALENT;
use super::price::like;
use super::want::MOST_WANTED;
use super::wanted::Wanted;
use crate::index::signature::{SAME, Signature};
use crate::index::view::View;

/// Room for what is wanted, and for as much as makes it a power of two, so that all are compared at once.
pub(super) const LIKES: usize = MOST_WANTED.next_power_of_two();

/// How alike a term is to each wanted token, [`SAME`] being the same.
pub(super) type Likes = [u8; LIKES];

/// What counts of what signatures have in common, four fifths: forms of which it costs little to write them
/// are known.
fn unpriced(rough: u8) -> u8 {
    (u16::from(rough) * 4 / 5) as u8
}

/// What is known of a term.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Known {
    pub(super) signature: Signature,
    pub(super) likes: Likes,
    /// How alike the signature alone is.
    pub(super) rough: Likes,
    /// The most of the likes.
    pub(super) most: u8,
}

impl Known {
    /// Whether the term is the form of a token: a signature is blank for a sense or initials alone.
    pub(super) fn is_form(&self) -> bool {
        self.signature.pairs != 0
    }
}

/// The terms met last; what falls on the place of another takes it.
#[derive(Clone, Debug)]
pub(super) struct Met {
    terms: Box<[u32; PLACES]>,
    known: Box<[Known; PLACES]>,
    /// What is known of the terms of the name at hand.
    pub(super) own: Vec<Known>,
}

/// How many terms are kept.
const PLACES: usize = 1 << 10;

impl Default for Met {
    fn default() -> Self {
        let (terms, known) = (Box::new([u32::MAX; PLACES]), Box::new([Known::default(); PLACES]));
        Met { terms, known, own: Vec::new() }
    }
}

impl Met {
    pub(super) fn forget(&mut self) {
        self.terms.fill(u32::MAX);
    }

    /// Forgets a term of which more has become known.
    pub(super) fn forget_term(&mut self, term: u32) {
        self.terms[term as usize % PLACES] = u32::MAX;
    }

    /// Adds what is known of a term to the name at hand, which `compute` tells of one that is met for the
    /// first time.
    #[inline]
    pub(super) fn meet(&mut self, term: u32, compute: impl FnOnce() -> Known) {
        let place = term as usize % PLACES;
        if self.terms[place] != term {
            self.terms[place] = term;
            self.known[place] = compute();
        }
        self.own.push(self.known[place]);
    }

    /// How alike the terms of the name at hand are at best to each that is wanted.
    #[inline]
    pub(super) fn best(&self) -> Likes {
        self.own.iter().fold(Likes::default(), |best, known| {
            std::array::from_fn(|place| best[place].max(known.likes[place]))
        })
    }
}

/// How alike a form is to what is wanted at a place, by edit costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Priced {
    pub(super) form: u32,
    pub(super) wanted: u8,
    pub(super) like: u8,
}

/// What terms are compared with.
#[derive(Clone, Copy)]
pub(super) struct Sought<'s> {
    pub(super) alike: Alike<'s>,
    pub(super) wanted: &'s [Wanted],
    /// What is known by edit costs, in order.
    pub(super) priced: &'s [Priced],
    /// Forms of the query's tokens that are not wanted.
    pub(super) minor: &'s [u32],
}

impl Sought<'_> {
    /// Finds out how alike a term is to what is wanted, by its signature where nothing better is known.
    pub(super) fn know(&self, term: u32) -> Known {
        let mut known = Known { signature: self.alike.view.signature(term), ..Known::default() };
        let all = known.likes.iter_mut().zip(&mut known.rough).zip(self.wanted);
        for ((like, rough), one) in all {
            *rough = one.signature_like(known.signature);
            *like = self.alike.known_like(one, term).unwrap_or(unpriced(*rough));
        }
        let from = self.priced.partition_point(|priced| priced.form < term);
        for &Priced { wanted, like, .. } in
            self.priced[from..].iter().take_while(|priced| priced.form == term)
        {
            let place = usize::from(wanted);
            if self.alike.known_like(&self.wanted[place], term).is_none() {
                known.likes[place] = like;
            }
        }
        known.most = known.likes.into_iter().fold(0, u8::max);
        if self.minor.contains(&term) {
            known.most = SAME;
        }
        known
    }
}

/// How alike terms are to what is wanted, as far as that is known without a look at their letters.
#[derive(Clone, Copy)]
pub(super) struct Alike<'s> {
    pub(super) view: &'s View<'s>,
    /// Terms that are as good as a wanted token's form, or nearly.
    pub(super) terms: &'s [(u32, f32)],
}

impl Alike<'_> {
    /// How alike a form is to what is wanted, by its signature where nothing better is known.
    pub(super) fn rough_like(&self, one: &Wanted, form: u32) -> u8 {
        self.known_like(one, form).unwrap_or_else(|| one.signature_like(self.view.signature(form)))
    }

    /// How alike a term is to what is wanted, where that is known.
    #[inline]
    pub(super) fn known_like(&self, one: &Wanted, term: u32) -> Option<u8> {
        if one.form == Some(term) {
            return Some(SAME);
        }
        if one.alike.is_empty() && one.label == 0 {
            return None;
        }
        if let Some((_, alike)) = self.terms[one.alike.clone()].iter().find(|(form, _)| *form == term) {
            return Some(like(*alike));
        }
        (one.label != 0 && self.view.label(term) == one.label).then_some(like(EQUIVALENT))
    }
}
