//! Declined queries: *Donaldovi Trumpovi*, found as *Donald Trump*.
//!
//! In: a query that is not clearly a name of the table as it stands. Out: what is found of its forms: the
//! nominatives that it may be a case of, each with fewer bits, by what speaks against that. Cost: nothing for
//! a query that is found as it stands; else a look at its endings, and a search a form, which in a large
//! table is one of words that it has and is looked for near alone.

use super::posterior::nil_bits;
use super::{Query, Resolver, Scratch};
use crate::entity::Kind;
use crate::index::search::Reach;
use crate::index::view::View;
use crate::name::other_forms::cases::Nominatives;

/// From so many bits more than NIL on a name of a small table is clearly the one that is meant.
const CLEAR: f64 = 3.0;

/// In a large table, where it costs more to search and more names are such a form by chance, a query that a
/// name matches as it stands is let alone, and one whose words the table has; and so is a form against which
/// more bits speak. What is spelled as its nominative is found near.
const CLEAR_IF_LARGE: f64 = 0.0;
const MOST_BITS_IF_LARGE: f32 = 6.5;

impl Resolver {
    /// Reads each form of a query that is not clearly found as it stands, and lets it be found.
    pub(super) fn read_declined(
        &self,
        query: &Query<'_>,
        scratch: &mut Scratch,
        find: impl Fn(&Self, &Query<'_>, &mut Scratch),
    ) {
        let best = scratch.found.iter().map(|found| found.bits).fold(f64::NEG_INFINITY, f64::max);
        let base = View::new(&self.inner.layers.base);
        let is_large = !base.is_small();
        let (clear, most, farthest) = match is_large {
            false => (CLEAR, f32::INFINITY, Reach::Wide),
            true => (CLEAR_IF_LARGE, MOST_BITS_IF_LARGE, Reach::Near),
        };
        if !query.may_be_declined
            || best >= nil_bits(self.name_count()) + clear
            || is_large && base.has_words_of(&scratch.query.whole.name)
        {
            return;
        }
        scratch.nominatives.find(query.name, scratch.query.whole.name.kind(), most);
        for place in 0..scratch.nominatives.len() {
            let Scratch { query: read, nominatives, .. } = &mut *scratch;
            let Some(nominative) = nominatives.get(place).filter(|one| one.bits <= most) else { break };
            read.read(nominative.text, query.kind, &base);
            if is_large && !base.spells(&read.whole.name) {
                continue;
            }
            (read.form, read.bits, read.farthest) = (place as u8 + 1, -f64::from(nominative.bits), farthest);
            find(self, query, scratch);
        }
    }
}

/// A form of a query, and what it adds to the bits of a name; none for the query as it stands.
pub(super) fn form(query: &str, kind: Kind, form: u8) -> Option<(String, f64)> {
    let place = usize::from(form.checked_sub(1)?);
    let mut nominatives = Nominatives::default();
    nominatives.find(query, kind, f32::INFINITY);
    nominatives.get(place).map(|found| (found.text.to_owned(), -f64::from(found.bits)))
}
