//! Names of persons that the table spells otherwise, or that look like such.
//!
//! In: a stretch of a run. Out: [`Spot`]s, of another kind where the table spells something else. Cost: a
//! stretch of n words has at most 5 n parts, each of which is resolved once a text.

use std::ops::Range;

use super::exact::{is_before_head, is_crossed, is_of_another_nation, is_of_nation, is_written};
use super::namesakes::{self, is_explained};
use super::worth;
use crate::document::beside::articles::is_before_name;
use crate::document::beside::capitals::is_shouted;
use crate::document::beside::places::is_thing;
use crate::document::beside::strangers::is_shortened;
use crate::document::beside::syllables::is_tail;
use crate::document::cased::runs::{can_begin, can_end};
use crate::document::cased::support::person_support;
use crate::document::certainty;
use crate::document::context::group::rank_before;
use crate::document::lexicon::{self, Class};
use crate::document::reader::{Reader, Verdict};
use crate::document::spot::{Basis, Spot};
use crate::document::text::word::{Gap, Shape, Style};
use crate::entity::Kind;
use crate::name::Name;
use crate::name::lexicon::{self as names, numbers::NUMBERS};
use crate::resolver::Decision;

/// Words of the longest name of a person that the table is asked for by spelling.
const MAX_WORDS: usize = 6;

/// The probability from which a name that is longer than the table's is taken for the same person's.
const SURE: f64 = 0.95;

/// Names of persons by spelling, or by their shape alone.
pub(super) fn of_stretch<'r>(reader: &mut Reader<'_, 'r>, stretch: Range<usize>, spots: &mut Vec<Spot<'r>>) {
    let plain = reader.style(stretch.start) == Style::Plain && !is_shouted(reader, stretch.start);
    let ends = namesakes::ends_within(reader, spots, &stretch);
    spots.retain(|spot| !(spot.kind == Kind::Person && spot.is_full() && ends.contains(&spot.to)));
    for (from, to) in parts(reader, &stretch).into_iter().filter(|(_, to)| !ends.contains(to)) {
        if is_written(reader, spots, from, to) || is_crossed(spots, from, to) {
            continue;
        }
        // Syllables with a hyphen are nothing but a person's.
        let kind = is_tail(reader, to - 1).then_some(Kind::Person);
        let shortened = is_shortened(reader, from, to);
        let verdict = if shortened { Verdict::unknown() } else { reader.settle(from, to, kind) };
        let verdict = if is_longer(reader, from, to, &verdict) { verdict.in_doubt() } else { verdict };
        if swallows(reader, spots, from, to, &verdict) || is_thing(reader, from) {
            continue;
        }
        let whole = (from, to) == (stretch.start, stretch.end);
        if verdict.decision != Decision::Unknown {
            let spot = spelled(reader, from, to, verdict);
            // Where the table spells the whole, which comes first, its parts are not asked for.
            let done = whole && spot.as_ref().is_some_and(|spot| spot.verdict.matched().is_some());
            spots.extend(spot);
            if done {
                return;
            }
        } else if plain
            && !is_compound(reader, from, to)
            && (whole || is_behind_opener(reader, &stretch, from, to))
        {
            let spot = match is_company(reader, from, to) || is_in_business(reader, from, to) {
                true => company(reader, from, to, spots),
                false => double_surname(reader, from, to).unwrap_or_else(|| unknown(reader, from, to)),
            };
            let longer = ends.iter().any(|end| (from + 1..to).contains(end));
            let spot = if longer { Spot { support: spot.support.max(1), ..spot } } else { spot };
            spots.push(spot);
        }
    }
}

/// Whether a span is longer than a whole name of the person that it is taken for by a given name before it, or
/// by a family name that what follows explains: who is explained need not be the person of the table.
fn is_longer<'r>(reader: &Reader<'_, 'r>, from: usize, to: usize, verdict: &Verdict<'r>) -> bool {
    let Some(person) = verdict.matched().filter(|entity| entity.kind() == Kind::Person) else {
        return false;
    };
    let whole = |from: usize, to: usize| reader.agreement(from, to, person) == Some(true);
    let behind = || {
        is_explained(reader, to)
            && reader.word(to - 1).shape == Shape::Capital
            && !reader.class(to - 2).has(Class::PARTICLE)
            && whole(from, to - 1)
    };
    // Hamza Shahbaz Sharif is Shahbaz Sharif's son.
    let before = || reader.class(from).has(Class::GIVEN) && whole(from + 1, to);
    to - from > 2 && verdict.probability() < SURE && (behind() || before()) && !whole(from, to)
}

/// The parts of a stretch that may be a person's full name, the whole first.
fn parts(reader: &Reader<'_, '_>, stretch: &Range<usize>) -> Vec<(usize, usize)> {
    // The articles of Al-Maliki and Le Pen are no names of their own; Al Gore's is.
    let article = |at: usize| {
        let naming = lexicon::is_naming(reader.fold(at)) && !reader.class(at).has(Class::GIVEN);
        naming || (reader.class(at).has(Class::PARTICLE) && reader.gap(at + 1) == Gap::Hyphen)
    };
    let capitals = |from: usize, to: usize| {
        (from..to).filter(|&at| reader.word(at).is_capital() && !article(at)).count()
    };
    let mut parts: Vec<(usize, usize)> = Vec::new();
    if capitals(stretch.start, stretch.end) < 2 {
        return parts;
    }
    for from in stretch.clone().filter(|&at| can_begin(reader, at)) {
        for to in from + 2..=stretch.end.min(from + MAX_WORDS) {
            if can_end(reader, to - 1) && !is_tail(reader, to) && capitals(from, to) > 1 {
                parts.push((from, to));
            }
        }
    }
    parts.sort_by_key(|&(from, to)| (from - stretch.start) + (stretch.end - to));
    parts
}

/// What the table spells otherwise: a person, or something else without the article before it.
fn spelled<'r>(reader: &Reader<'_, 'r>, from: usize, to: usize, verdict: Verdict<'r>) -> Option<Spot<'r>> {
    let &(entity, probability) = verdict.ranked.first()?;
    let kind = entity.kind();
    if kind == Kind::Person {
        let worth = worth::spelled(to - from, false, probability);
        return Some(Spot::new(from, to, kind, Basis::Spelled, verdict).worth(worth));
    }
    let another = is_before_head(reader, from, to)
        || is_of_nation(reader, from, to, entity)
        || is_of_another_nation(reader, from, to, entity);
    if kind == Kind::Organization && another {
        return None;
    }
    // A small word before a place or an organization is no part of it: *den Vereinten Nationen*.
    if verdict.decision == Decision::Match && reader.word(from).shape == Shape::Lower {
        return None;
    }
    let whole = reader.agreement(from, to, entity) == Some(true);
    let worth = worth::spelled(to - from, whole, probability);
    let own = from + usize::from(is_before_name(reader, from));
    Some(Spot::new(own, to, kind, Basis::Spelled, verdict).worth(worth))
}

/// Whether a part is all of a stretch but the word that opens the sentence, which belongs to the name where it
/// is a given name.
fn is_behind_opener(reader: &Reader<'_, '_>, stretch: &Range<usize>, from: usize, to: usize) -> bool {
    to == stretch.end
        && from == stretch.start + 1
        && reader.word(stretch.start).opens
        && !reader.class(stretch.start).has(Class::GIVEN)
}

/// Whether a span is one word with hyphens, which holds names and is none: *Merkel-Putin talks*,
/// *Merz-Regierung*; two given names may have one.
fn is_compound(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    let given = (from..to).all(|at| reader.class(at).has(Class::GIVEN)) && reader.gap(to) != Gap::Hyphen;
    let titled = reader.after(from, |before| reader.class(before).has(Class::TITLE));
    (from + 1..to).all(|at| reader.gap(at) == Gap::Hyphen) && !given && !titled
}

/// A company that the table lacks, which is called after another one: *Hyundai Glovis*, *Samsung C&T*. Where the
/// table writes the first word so, something must speak for the two being one name.
fn company<'r>(reader: &Reader<'_, 'r>, from: usize, to: usize, spots: &[Spot<'r>]) -> Spot<'r> {
    let joined = reader.gap(to) == Gap::And && reader.word(to).is_capital();
    let end = to + usize::from(joined);
    let written = spots.iter().any(|spot| spot.from == from && matches!(spot.basis, Basis::Exact(_)));
    let support = if written { person_support(reader, from, to) } else { 1 };
    let spot = Spot { apart: true, ..Spot::lacked(from, end, Kind::Organization, support) };
    spot.worth(worth::person(to - from, support > 0))
}

/// *Hyundai Glovis*: whether two words are no person's name, and an organization of the table begins with the
/// first.
fn is_company(reader: &mut Reader<'_, '_>, from: usize, to: usize) -> bool {
    let personal = |at: usize| {
        let tables = names::tables(reader.fold(at));
        let other =
            tables.toponyms() || tables.countries() || names::find(NUMBERS, reader.fold(at)).is_some();
        other || tables.given_names() || tables.family_names() || reader.word(at).shape != Shape::Capital
    };
    let at = from;
    if to - from != 2
        || !reader.is_english()
        || (from..to).any(personal)
        || reader.gap(from + 1) != Gap::Space
    {
        return false;
    }
    let found = reader.settle(at, at + 1, Some(Kind::Organization)).matched();
    let fold = reader.fold(at);
    let begins = |name: &Name| name.tokens().next().is_some_and(|token| token.folded() == fold);
    found.is_some_and(|entity| reader.names_of(entity).iter().any(begins))
}

/// *Zephyr Biologics*: whether a span ends in a line of business, and has no words that persons are called by.
fn is_in_business(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    let titled = || reader.after(from, |before| reader.class(before).has(Class::TITLE));
    reader.is_english()
        && lexicon::is_business(reader.fold(to - 1))
        && !(from..to).any(|at| reader.class(at).has(Class::GIVEN | Class::PARTICLE))
        && !titled()
}

/// What looks like a person's name that the table lacks.
fn unknown<'r>(reader: &Reader<'_, 'r>, from: usize, to: usize) -> Spot<'r> {
    let support = person_support(reader, from, to);
    Spot::lacked(from, to, Kind::Person, support).worth(worth::person(to - from, support > 0))
}

/// *Mr. Ben Bella*: two words behind a title that the name of one person of the table ends in; where the first
/// is a given name, they are as likely somebody's full name.
fn double_surname<'r>(reader: &mut Reader<'_, 'r>, from: usize, to: usize) -> Option<Spot<'r>> {
    let class = reader.class(from);
    let full = class.has(Class::GIVEN) && !class.has(Class::PARTICLE);
    if to - from != 2 || full || rank_before(reader, from).is_none() {
        return None;
    }
    let verdict = reader.resolve(&reader.phrase(from, to), Some(Kind::Person));
    let ends = |name: &Name| {
        let last = name.len().saturating_sub(2);
        let mut words = name.tokens().skip(last).map(|token| token.folded().to_owned());
        last > 0 && (from..to).all(|at| words.next().is_some_and(|word| word == reader.fold(at)))
    };
    let mut bearers = verdict.ranked.iter().map(|(entity, _)| *entity);
    let mut bearers = bearers.by_ref().filter(|entity| reader.names_of(*entity).iter().any(ends));
    let (one, other) = (bearers.next()?, bearers.next());
    if other.is_some() {
        return None;
    }
    let verdict = Verdict::certain(one, certainty::ONLY_ONE);
    let worth = worth::spelled(to - from, false, certainty::ONLY_ONE);
    Some(Spot::new(from, to, Kind::Person, Basis::Spelled, verdict).worth(worth))
}

/// Whether a span holds the whole name of a person that the table writes exactly, and besides it only what is
/// no part of that name: *Politik Angela Merkel*, or the name of someone else.
fn swallows<'r>(
    reader: &Reader<'_, 'r>,
    spots: &[Spot<'r>],
    from: usize,
    to: usize,
    verdict: &Verdict<'r>,
) -> bool {
    let inside = |spot: &&Spot<'r>| {
        let part = spot.is_within(from, to) && spot.len() < to - from;
        part && spot.kind == Kind::Person && spot.is_full()
    };
    let held: Vec<&Spot<'r>> = spots.iter().filter(inside).collect();
    let apart = |one: &&Spot<'r>| held.iter().any(|other| one.to <= other.from);
    if held.iter().any(apart) {
        return true;
    }
    // Another given name may be one that the table leaves out, or another person's; so may what follows, but
    // in headlines.
    let plain = reader.style(from) == Style::Plain;
    let may_be_name = |at: usize| {
        let class = reader.class(at);
        class.has(Class::GIVEN | Class::PARTICLE | Class::TITLE) || reader.word(at).len() == 1
    };
    let strange = |spot: &&Spot<'r>| {
        let end = if plain { spot.from } else { to };
        (from..end).any(|at| !(spot.from..spot.to).contains(&at) && !may_be_name(at))
    };
    let written = verdict.matched().and_then(|entity| reader.agreement(from, to, entity)) == Some(true);
    !written && held.iter().any(strange)
}
