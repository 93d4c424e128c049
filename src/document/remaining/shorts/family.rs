//! Given names whose family name is said elsewhere, or nowhere: *Bill and Hillary Clinton*, *Carter's wife,
//! Rosalynn*.
//!
//! In: a capital. Out: a mention, if the text or else the table has a person with this given name and the
//! family name of the one beside or before it; or if a word for kin, or a verb of speech, shows that it is a
//! person whom they lack. Cost: a look at the words around it; a resolution for what is said so.

use crate::document::beside::strangers::may_be_given;
use crate::document::context::Context;
use crate::document::fit;
use crate::document::lexicon::verbs::is_speech;
use crate::document::lexicon::{self, Class};
use crate::document::reader::Reader;
use crate::document::spot::{Basis, Spot};
use crate::document::text::word::{Gap, Shape, Style};
use crate::entity::Kind;
use crate::name::Name;

/// How many words before a relative's given name the person may be mentioned.
const KIN_WORDS: usize = 12;

/// The most given names that a word for kin introduces: *his daughters Efua, Abena and Ama*.
const MOST_KIN: usize = 4;

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

/// A given name that words around it introduce, of a person whom neither the text nor the table has: *his son
/// Yusuf*, *“We wait,” said Olga*. It is a `listed` one or not; what no list knows must stand behind a word
/// for kin in English, and by itself after a comma.
pub(super) fn introduced<'r>(
    reader: &mut Reader<'_, 'r>,
    context: &mut Context<'r>,
    from: usize,
    to: usize,
    listed: bool,
) -> bool {
    let given = (from..to).all(|at| reader.class(at).has(Class::GIVEN));
    if given != listed || !stands_alone(reader, from, to) || !may_be_given(reader, from, to) {
        return false;
    }
    let after_comma = reader.gap(from) == Gap::Comma && reader.gap(to) == Gap::Space;
    let kin = (given || reader.is_english() && !after_comma) && is_among_kin(reader, from);
    if !(kin || given && is_said_by(reader, from)) {
        return false;
    }
    match named_later(reader, context, from, to) {
        Some(place) => context.bind(from, to, place, 1.0, false),
        None => context.add(reader, Spot { apart: true, ..Spot::stranger(from, to) }),
    }
    true
}

/// The one person with a given name whom the table lacks and the text names in full only after a word.
fn named_later<'r>(
    reader: &Reader<'_, 'r>,
    context: &mut Context<'r>,
    from: usize,
    to: usize,
) -> Option<usize> {
    let mut fits = context.persons(reader, from, to);
    fits.retain(|&(group, fit)| {
        let group = &context.groups[group];
        let later = group.places.iter().min().is_some_and(|&first| first > from);
        later && group.entity.is_none() && fit.likeness == 1.0
    });
    let &[(group, _)] = fits.as_slice() else { return None };
    Some(group)
}

/// Whether a span is one word, or one with a hyphen, that no other capital stands beside.
fn stands_alone(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    let (first, last) = (reader.word(from), reader.word(to - 1));
    let joined = (from + 1..to).all(|at| reader.gap(at) == Gap::Hyphen);
    let goes_on = matches!(reader.gap(to), Gap::Hyphen | Gap::Dot | Gap::And)
        || reader.gap(to) == Gap::Space && !last.possessive && reader.word(to).is_capital();
    first.style == Style::Plain && !first.opens && joined && !goes_on
}

/// Whether a word for kin stands before a word, or before others of a list that it belongs to.
fn is_among_kin(reader: &Reader<'_, '_>, from: usize) -> bool {
    let mut at = from;
    for _ in 0..MOST_KIN {
        if is_after_any_kin(reader, at) {
            return true;
        }
        let and = reader.after(at, |before| lexicon::is_conjunction(reader.fold(before)));
        let last = if and { at.checked_sub(2) } else { at.checked_sub(1) };
        let listed = and || reader.gap(at) == Gap::Comma;
        match last.filter(|&last| listed && reader.word(last).shape == Shape::Capital) {
            Some(last) => at = last,
            None => return false,
        }
    }
    false
}

/// Whether a word for kin stands before a word, in the language of the text.
fn is_after_any_kin(reader: &Reader<'_, '_>, at: usize) -> bool {
    let foreign = || {
        let kin = at > 0 && lexicon::is_kin(reader.fold(at - 1)) && !reader.is_german();
        kin && matches!(reader.gap(at), Gap::Space | Gap::Comma)
    };
    is_after_kin(reader, at) || !reader.is_english() && foreign()
}

/// Whether a verb of speech stands before a word, behind what is said.
fn is_said_by(reader: &Reader<'_, '_>, from: usize) -> bool {
    reader.after(from, |verb| {
        let quoted = !matches!(reader.gap(verb), Gap::Space | Gap::Line);
        quoted && reader.word(verb).shape == Shape::Lower && is_speech(reader.fold(verb))
    })
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
    context.add(reader, Spot::new(from, to, Kind::Person, Basis::Spelled, verdict));
    true
}
