//! The terms that a search meets, and how alike each is to what is wanted: names share most of their terms with others.

use super::want::{EQUIVALENT, MOST_WANTED, Wanted};
use crate::index::class::Signature;
use crate::index::view::View;

/// How alike a term is to each wanted token, 255 being the same. The next power of two of them, so that all are compared at once.
pub(super) type Likes = [u8; MOST_WANTED.next_power_of_two()];

/// A likeness from 0 to 1 in the steps of [`Likes`].
pub(super) const fn like(share: f32) -> u8 {
    (share * 255.0 + 0.5) as u8
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
    terms: Vec<u32>,
    known: Vec<Known>,
}

/// How many terms are kept.
const PLACES: usize = 1 << 10;

impl Default for Met {
    fn default() -> Self {
        Met { terms: vec![u32::MAX; PLACES], known: vec![Known::default(); PLACES] }
    }
}

impl Met {
    pub(super) fn forget(&mut self) {
        self.terms.fill(u32::MAX);
    }

    /// What is known of a term, which `compute` tells of one that is met for the first time.
    #[inline]
    pub(super) fn known(&mut self, term: u32, compute: impl FnOnce() -> Known) -> Known {
        let place = term as usize % PLACES;
        if self.terms[place] != term {
            self.terms[place] = term;
            self.known[place] = compute();
        }
        self.known[place]
    }
}

/// Finds out how alike a term is to what is wanted: as is known of it, or else as `unknown` says, who is told how alike the signature is.
pub(super) fn know(
    view: &View<'_>,
    wanted: &[Wanted],
    alike: &[(u32, f32)],
    (term, signature): (u32, Signature),
    mut unknown: impl FnMut(&Wanted, f32) -> f32,
) -> Known {
    let mut known = Known { signature, ..Known::default() };
    for (place, one) in wanted.iter().enumerate() {
        let rough = signature_like(one, signature);
        let share = known_like(view, alike, one, term).unwrap_or_else(|| unknown(one, rough));
        (known.rough[place], known.likes[place]) = (like(rough), like(share));
        known.most = known.most.max(known.likes[place]);
    }
    known
}

/// How alike a term is to what is wanted, where that is known without a look at its letters.
fn known_like(view: &View<'_>, alike: &[(u32, f32)], one: &Wanted, term: u32) -> Option<f32> {
    if one.form == Some(term) {
        return Some(1.0);
    }
    if let Some((_, like)) = alike[one.alike.clone()].iter().find(|(form, _)| *form == term) {
        return Some(*like);
    }
    (one.label != 0 && view.label(term) == one.label).then_some(EQUIVALENT)
}

/// How alike a form of a signature is to what is wanted.
pub(super) fn signature_like(one: &Wanted, signature: Signature) -> f32 {
    one.signature.likeness(if one.eastern { signature.coarse() } else { signature })
}
