//! Given names whose family name is said elsewhere: *Bill and Hillary Clinton*, *Carter's wife, Rosalynn*.
//!
//! In: a capital. Out: a mention, if the text or else the table has a person with this given name and the
//! family name of the one beside or before it. Cost: a look at the words around it; a resolution for what is
//! said so.

use crate::document::context::Context;
use crate::document::fit;
use crate::document::lexicon;
use crate::document::reader::Reader;
use crate::document::spot::{Basis, Spot};
use crate::document::text::word::Gap;
use crate::entity::Kind;
use crate::name::Name;

/// How many words before a relative's given name the person may be mentioned.
const KIN_WORDS: usize = 12;

/// *Bill and Hillary Clinton*: a given name that shares the family name of the full name after it.
pub(super) fn coordinated<'r>(
    reader: &mut Reader<'_, 'r>,
    context: &mut Context<'r>,
    from: usize,
    to: usize,
) -> bool {
    if to - from != 1 || reader.word(from).possessive {
        return false;
    }
    let mut at = to;
    let mut steps = 0;
    let family = loop {
        let and =
            at < reader.len() && lexicon::is_conjunction(reader.fold(at)) && reader.gap(at) == Gap::Space;
        let next = if and { at + 1 } else { at };
        if next >= reader.len() || !(and || reader.gap(at) == Gap::Comma) || steps > 3 {
            return false;
        }
        let full = context
            .person_at(next)
            .filter(|bound| bound.spot.to > next + 1 && bound.spot.basis != Basis::Short);
        match full {
            Some(bound) if and => break bound.spot.to - 1,
            _ if and || !reader.word(next).is_capital() => return false,
            _ => (at, steps) = (next + 1, steps + 1),
        }
    };
    let family = reader.slice(family, family + 1).to_owned();
    with_family(reader, context, from, to, &family)
}

/// Whether a word for kin stands before a word.
pub(super) fn is_after_kin(reader: &Reader<'_, '_>, at: usize) -> bool {
    at > 0
        && matches!(reader.gap(at), Gap::Space | Gap::Comma)
        && lexicon::is_english_kin(reader.fold(at - 1))
}

/// The relative of the person mentioned last, where the text or the table has one of that name.
pub(super) fn related<'r>(
    reader: &mut Reader<'_, 'r>,
    context: &mut Context<'r>,
    from: usize,
    to: usize,
) -> bool {
    if to - from != 1 || !is_after_kin(reader, from) {
        return false;
    }
    let mut near = (from.saturating_sub(KIN_WORDS)..=from).rev();
    let group = near.find_map(|word| context.person_before(word)).and_then(|bound| bound.group);
    let family = group
        .and_then(|group| context.groups[group].forms.first())
        .and_then(|form| form.phrase.split(' ').next_back());
    let Some(family) = family.map(str::to_owned) else {
        return false;
    };
    with_family(reader, context, from, to, &family)
}

/// Binds a given name with a family name from elsewhere to the person of the text, or else of the table, who
/// has both.
fn with_family<'r>(
    reader: &mut Reader<'_, 'r>,
    context: &mut Context<'r>,
    from: usize,
    to: usize,
    family: &str,
) -> bool {
    let phrase = format!("{} {family}", reader.slice(from, to));
    let short = Name::parse_as(&phrase, Kind::Person);
    if let Some(place) = context.bearer(&short) {
        context.bind(from, to, place, 1.0, false);
        return true;
    }
    let verdict = reader.resolve(&phrase, Some(Kind::Person));
    let whole = |name: &Name| fit::whole_likeness(&short, name).is_some_and(|likeness| likeness > 0.5);
    if !verdict.matched().is_some_and(|entity| reader.names_of(entity).iter().any(whole)) {
        return false;
    }
    context.add_late(reader, Spot::new(from, to, Kind::Person, Basis::Spelled, verdict));
    true
}
