//! Who is introduced as a relative of someone: *his sister Lina Popal*. By the family name alone the one is
//! meant whom the text is about, and not the relative.
//!
//! In: a full name. Out: whether a word for kin stands beside it. Cost: a look at the words around it.

use super::group::Group;
use crate::document::fit;
use crate::document::lexicon;
use crate::document::reader::Reader;
use crate::document::spot::{Basis, Spot};
use crate::document::text::word::{Gap, Shape};
use crate::entity::Kind;
use crate::name::Name;

/// How far from the name the word may stand: *his younger sister Lina*, *Lina, his younger sister*.
const WORDS_BEFORE: usize = 2;
const WORDS_AFTER: usize = 3;

/// Whether the word before a name is one for kin, as some titles are: *die Mutter von Lina Popal*.
pub(super) fn is_behind_kin(reader: &Reader<'_, '_>, from: usize) -> bool {
    reader.after(from, |before| lexicon::is_kin(reader.fold(before)))
}

/// Whether a word for kin stands right before a name, or after the comma behind it.
pub(super) fn is_relative(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    let is_kin = |at: usize| lexicon::is_kin(reader.fold(at));
    let joined = |at: usize| {
        matches!(reader.gap(at + 1), Gap::Space) || at + 1 == from && reader.gap(from) == Gap::Comma
    };
    let before = (from.saturating_sub(WORDS_BEFORE)..from).rev().take_while(|&at| joined(at));
    let small =
        |at: &usize| reader.word(*at).shape == Shape::Lower && (*at == to || reader.gap(*at) == Gap::Space);
    let after = (to..reader.len().min(to + WORDS_AFTER)).take_while(small);
    before.into_iter().any(is_kin) || reader.gap(to) == Gap::Comma && after.into_iter().any(is_kin)
}

/// Whether a name goes on behind all names of an entity that the text has named before: after *Nicolás Maduro*
/// his son may come, *Nicolás Maduro Guerra*.
pub(super) fn is_longer_later(group: &Group<'_>, spot: &Spot<'_>, name: &Name) -> bool {
    let written = matches!(spot.basis, Basis::Exact(_));
    let mut forms = group.forms.iter().map(|form| &form.name).chain(group.known.iter());
    spot.kind == Kind::Person
        && !written
        && group.entity.is_some()
        && group.places.iter().any(|&place| place < spot.from)
        && group.forms.iter().any(|form| fit::fit(&form.name, name).is_some())
        && forms.all(|form| fit::goes_on_behind(name, form))
}
