//! Names of persons that the table spells otherwise, or that look like such.
//!
//! In: a stretch of a run. Out: [`Spot`]s, of another kind where the table spells something else. Cost: a
//! stretch of n words has at most 5 n parts, each of which is resolved once a text.

use std::ops::Range;

use super::exact::{is_before_head, is_crossed, is_of_nation, is_written};
use super::worth;
use crate::document::cased::articles::is_before_name;
use crate::document::cased::capitals::is_shouted;
use crate::document::cased::runs::{can_begin, can_end, is_shortened};
use crate::document::cased::support::person_support;
use crate::document::cased::syllables::is_tail;
use crate::document::lexicon::{self, Class};
use crate::document::reader::{Reader, Verdict};
use crate::document::spot::{Basis, Spot};
use crate::document::text::word::{Gap, Shape, Style};
use crate::entity::Kind;
use crate::index::surfaces::Surface;
use crate::resolver::Decision;

/// Words of the longest name of a person that the table is asked for by spelling.
const MAX_WORDS: usize = 6;

/// Names of persons by spelling, or by their shape alone.
pub(super) fn of_stretch<'r>(reader: &mut Reader<'_, 'r>, stretch: Range<usize>, spots: &mut Vec<Spot<'r>>) {
    let plain = reader.style(stretch.start) == Style::Plain && !is_shouted(reader, stretch.start);
    for (from, to) in parts(reader, &stretch) {
        if is_written(spots, from, to) || is_crossed(spots, from, to) {
            continue;
        }
        // Syllables with a hyphen are nothing but a person's.
        let kind = is_tail(reader, to - 1).then_some(Kind::Person);
        let shortened = is_shortened(reader, from, to);
        let verdict = if shortened { Verdict::unknown() } else { reader.settle(from, to, kind) };
        if swallows(reader, spots, from, to, &verdict) {
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
            let spot = unknown(reader, from, to);
            let organization = is_of_organization(reader, spots, from, to);
            spots.push(if organization { Spot { kind: Kind::Organization, ..spot } } else { spot });
        }
    }
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
    let another = is_before_head(reader, from, to) || is_of_nation(reader, from, to, entity);
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

/// *Toyota Tsusho*, *Zephyr Biologics*: whether a span begins with an organization that the table writes so,
/// or ends in a line of business, and has no words that persons are called by.
fn is_of_organization(reader: &Reader<'_, '_>, spots: &[Spot<'_>], from: usize, to: usize) -> bool {
    let full = |spot: &Spot<'_>| spot.basis == Basis::Exact(Surface::Full);
    let first = |spot: &Spot<'_>| (spot.from, spot.to, spot.kind) == (from, from + 1, Kind::Organization);
    let titled = || reader.after(from, |before| reader.class(before).has(Class::TITLE));
    let business = || reader.is_english() && lexicon::is_business(reader.fold(to - 1));
    (spots.iter().any(|spot| first(spot) && full(spot)) || business())
        && !(from..to).any(|at| reader.class(at).has(Class::GIVEN | Class::PARTICLE))
        && !titled()
}

/// What looks like a person's name that the table lacks.
fn unknown<'r>(reader: &Reader<'_, 'r>, from: usize, to: usize) -> Spot<'r> {
    let support = person_support(reader, from, to);
    let spot = Spot::new(from, to, Kind::Person, Basis::Shape, Verdict::unknown());
    Spot { support, ..spot }.worth(worth::person(to - from, support > 0))
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
