//! Titles that are told by what stands around them: *M. Macron* is Mr Macron in French, and an initial elsewhere.
//!
//! In: the words of a text. Out: which of them are titles. Cost: nothing but a look at each word in a text without such; else a pass
//! over the words, and a resolution for each surname.

use super::french;
use super::lexicon::Class;
use super::reader::Reader;
use super::words::{Gap, Shape};
use crate::entity::Kind;
use crate::name::Name;

/// Marks the titles of a text that the lists do not know as such.
pub(super) fn mark(reader: &mut Reader<'_, '_>) {
    let found: Vec<usize> = (0..reader.len()).filter(|&at| may_be_monsieur(reader, at)).collect();
    if found.is_empty() {
        return;
    }
    let french = french::is_french(reader);
    for at in found {
        if french || is_surname(reader, at + 1) {
            reader.set_class(at, Class::TITLE | Class::STRONG_TITLE);
        }
    }
}

/// An M with a dot and a capital word after it, and no name or other title before it.
fn may_be_monsieur(reader: &Reader<'_, '_>, at: usize) -> bool {
    let word = reader.word(at);
    if word.len() != 1 || !word.dotted || reader.fold(at) != "m" {
        return false;
    }
    let next = reader.words.list.get(at + 1);
    let named =
        next.is_some_and(|next| next.gap == Gap::Dot && next.shape == Shape::Capital && next.len() > 2);
    let beside = at > 0 && matches!(word.gap, Gap::Space | Gap::Dot | Gap::Hyphen);
    let inner = |before: usize| {
        let titled = reader.class(before).has(Class::TITLE);
        reader.word(before).is_capital() && (titled || !reader.word(before).opens)
    };
    named && !(beside && inner(at - 1))
}

/// Whether the table has someone of this family name whose other names do not begin with an M.
fn is_surname(reader: &mut Reader<'_, '_>, at: usize) -> bool {
    let verdict = reader.resolve(&reader.phrase(at, at + 1), Some(Kind::Person));
    let fold = reader.fold(at);
    let bears = |name: &Name| {
        let (mut own, mut initial) = (false, false);
        for token in name.tokens() {
            own |= token.folded() == fold;
            initial |= token.folded() != fold && token.folded().starts_with('m');
        }
        own && !initial
    };
    verdict.ranked.iter().any(|(entity, _)| reader.names_of(*entity).iter().any(bears))
}
