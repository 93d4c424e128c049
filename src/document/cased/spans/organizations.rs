//! Names of organizations that the table spells otherwise, or that look like such.
//!
//! In: a run. Out: [`Spot`]s, of another kind where the table spells something else. Cost: a run has so many
//! parts resolved at most, each once a text.

use std::ops::Range;

use super::exact::{MAX_WORDS, is_any_party_for, is_crossed, is_of_another_nation, is_written, with_article};
use super::worth;
use crate::document::beside::articles::is_before_name;
use crate::document::beside::conjunctions::joins_article;
use crate::document::cased::runs::{can_begin, can_end};
use crate::document::fit;
use crate::document::lexicon::{self, Class};
use crate::document::reader::{Reader, Verdict};
use crate::document::spot::{Basis, Spot};
use crate::document::text::word::{Gap, Shape, Style};
use crate::entity::Kind;
use crate::index::surfaces::Surface;
use crate::name::lexicon::{self as names, generic_words::GENERIC_WORDS, legal_forms::LEGAL_FORMS};
use crate::resolver::EntityRef;

/// Parts of a run that the table is asked for by spelling.
const MAX_PARTS: usize = 25;

/// Names of organizations by spelling, or by their head.
pub(super) fn of_run<'r>(reader: &mut Reader<'_, 'r>, run: Range<usize>, spots: &mut Vec<Spot<'r>>) {
    let mut tried = 0;
    for from in run.clone() {
        if !begins(reader, from) {
            continue;
        }
        for to in (from + 2..=run.end.min(from + MAX_WORDS)).rev() {
            if let Some(spot) = called_after(reader, from, to, spots) {
                spots.push(spot);
                continue;
            }
            let asked = tried < MAX_PARTS && may_be_name(reader, from, to);
            if !asked || is_written(reader, spots, from, to) || is_crossed(spots, from, to) {
                continue;
            }
            tried += 1;
            let verdict = reader.settle(from, to, Some(Kind::Organization));
            let meant = |&entity: &EntityRef<'r>| {
                !has(spots, from, to, entity)
                    && !is_of_other_nation(reader, from, to, entity)
                    && !is_of_another_nation(reader, from, to, entity)
                    && !is_any_party_for(reader, from, to)
            };
            let spot = match verdict.matched().filter(meant) {
                Some(entity) => Some(spelled(reader, from, to, entity, verdict)),
                None => unknown(reader, from, to, spots),
            };
            spots.extend(spot);
        }
    }
}

/// *Siemens Energy*, the *Shell Foundation*: a part or a namesake of an organization that the table writes
/// exactly, called after it with one word more.
fn called_after<'r>(reader: &Reader<'_, 'r>, from: usize, to: usize, spots: &[Spot<'r>]) -> Option<Spot<'r>> {
    let last = to - 1;
    let word = reader.word(last);
    let own = spots.iter().find(|spot| {
        (spot.from, spot.to, spot.kind) == (from, last, Kind::Organization)
            && matches!(spot.basis, Basis::Exact(Surface::Full))
    })?;
    let line = || {
        let other = Class::HEAD | Class::TITLE;
        names::find(GENERIC_WORDS, reader.fold(last)).is_some_and(fit::is_line)
            && !reader.class(last).has(other)
    };
    let named = word.shape == Shape::Capital
        && word.gap == Gap::Space
        && reader.style(from) == Style::Plain
        && !reader.word(last - 1).possessive
        && (names::find(LEGAL_FORMS, reader.fold(last)) == Some(fit::FOUNDATION) || line());
    let goes_on = reader.gap(to) == Gap::Space && reader.word(to).is_capital();
    if !named || goes_on || !reader.is_english() {
        return None;
    }
    let spot = Spot::lacked(from, to, Kind::Organization, 1);
    Some(spot.worth(worth::organization_with(own.worth, to - from)))
}

/// Whether an organization's name can begin at a word.
fn begins(reader: &Reader<'_, '_>, at: usize) -> bool {
    let first = || lexicon::begins_bodies(reader.fold(at));
    can_begin(reader, at)
        && reader.word(at).is_capital()
        && (!reader.is_starter(at) || first())
        && !reader.class(at).has(Class::CALENDAR)
        && !is_before_name(reader, at)
}

/// Whether a span may be an organization's name: it has a head, a link or a nation in it, and no two names.
fn may_be_name(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    let linked = || {
        (from..to).any(|at| {
            reader.word(at).shape == Shape::Lower || reader.class(at).has(Class::DEMONYM | Class::COUNTRY)
        })
    };
    let strange = |at: usize| {
        let locative = matches!(reader.fold(at), "in" | "on" | "at");
        locative && reader.word(at).shape == Shape::Lower || joins_article(reader, at)
    };
    can_end(reader, to - 1) && (is_headed(reader, from, to) || linked()) && !(from..to).any(strange)
}

/// Whether a word of a span says what kind of organization or place it is.
fn is_headed(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    let heads = Class::HEAD | Class::LEGAL | Class::PLACE;
    (from..to).any(|at| reader.word(at).is_capital() && reader.class(at).has(heads))
        || is_business(reader, from, to)
}

/// *Marula Cement*: whether a span is a name and, in English, the line of business of a company, and nobody's
/// given name and family name.
fn is_business(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    let said =
        Class::ORDINARY | Class::GIVEN | Class::TITLE | Class::MODIFIER | Class::CALENDAR | Class::SMALL;
    let named = |at: usize| {
        let word = reader.word(at);
        let common = reader.class(at).has(said) || names::find(GENERIC_WORDS, reader.fold(at)).is_some();
        word.shape == Shape::Capital && !common && !word.possessive
    };
    let goes_on = reader.gap(to) == Gap::Space && reader.word(to).is_capital();
    (2..=3).contains(&(to - from))
        && reader.word(to - 1).shape == Shape::Capital
        && lexicon::is_business(reader.fold(to - 1))
        && (from..to - 1).all(named)
        && (from + 1..to).all(|at| reader.gap(at) == Gap::Space)
        && !goes_on
        && reader.is_english()
}

fn capitals(reader: &Reader<'_, '_>, from: usize, to: usize) -> usize {
    (from..to).filter(|&at| reader.word(at).is_capital()).count()
}

/// Whether a part of the span writes the same entity exactly, so that the rest of it says nothing.
fn has(spots: &[Spot<'_>], from: usize, to: usize, entity: EntityRef<'_>) -> bool {
    spots.iter().any(|spot| {
        spot.is_within(from, to)
            && spot.basis == Basis::Exact(Surface::Full)
            && spot.verdict.matched() == Some(entity)
    })
}

/// *The Communist Party of Vietnam*: whether a country goes on with the name that the entity is not of.
fn is_of_other_nation<'r>(reader: &Reader<'_, 'r>, from: usize, to: usize, entity: EntityRef<'r>) -> bool {
    let of = to + 1 < reader.len() && reader.fold(to) == "of" && reader.word(to).shape == Shape::Lower;
    of && reader.nation(to + 1, to + 2).is_some() && reader.agreement(from, to + 2, entity).is_none()
}

/// What the table spells otherwise.
fn spelled<'r>(
    reader: &Reader<'_, 'r>,
    from: usize,
    to: usize,
    entity: EntityRef<'r>,
    verdict: Verdict<'r>,
) -> Spot<'r> {
    let whole = reader.agreement(from, to, entity) == Some(true);
    let worth = worth::spelled(capitals(reader, from, to), whole, verdict.probability());
    Spot::new(with_article(reader, from, to), to, entity.kind(), Basis::Spelled, verdict).worth(worth)
}

/// Whether what a body is stands before a small word, behind nothing but words that say more of what it is:
/// *Bank of …*, *International Organization for …*.
fn heads_behind(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    let heads = Class::HEAD | Class::LEGAL;
    let capital = |&at: &usize| reader.word(at).is_capital() && (at == from || reader.gap(at) == Gap::Space);
    let Some(head) = (from..to).take_while(capital).last().filter(|head| head + 1 < to) else { return false };
    let generic = |at: usize| {
        let said = heads | Class::ORDINARY | Class::MODIFIER | Class::DEMONYM | Class::COUNTRY;
        reader.class(at).has(said) || names::find(GENERIC_WORDS, reader.fold(at)).is_some()
    };
    reader.class(head).has(heads)
        && reader.word(head + 1).shape == Shape::Lower
        && !lexicon::is_conjunction(reader.fold(head + 1))
        && (from..head).all(generic)
}

/// Whether a span is a ministry by what it is the ministry of: *Ministry of Defence*, *Justice Department*.
fn is_ministry(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    let capital = |fold: &str| (from..to).any(|at| reader.word(at).is_capital() && reader.fold(at) == fold);
    let field = || (from..to).any(|at| reader.class(at).has(Class::MODIFIER));
    capital("ministry") || capital("department") && field()
}

/// What the table lacks and ends in, or begins with, what an organization is: *Kabul Times*, *Ministry of
/// Finance*.
fn unknown<'r>(reader: &Reader<'_, 'r>, from: usize, to: usize, spots: &[Spot<'r>]) -> Option<Spot<'r>> {
    if !is_headed(reader, from, to) || capitals(reader, from, to) < 2 || reader.style(from) != Style::Plain {
        return None;
    }
    let class = |at: usize| reader.class(at);
    let heads = Class::HEAD | Class::LEGAL;
    let last = class(to - 1).has(heads) || is_business(reader, from, to);
    let first = heads_behind(reader, from, to) || lexicon::is_romance_head(reader.fold(from));
    // Atomic Energy Organization of Iran.
    let inner = || {
        (from + 1..to - 1).any(|at| class(at).has(heads) && reader.fold(at + 1) == "of")
            && !(from..to).any(|at| reader.fold(at) == "and")
            && (class(to - 1).has(Class::COUNTRY)
                || spots.iter().any(|spot| spot.to == to && spot.from > from && spot.kind == Kind::Location))
    };
    let first = first || inner();
    let crossing =
        (from + 1..to).any(|at| matches!(reader.gap(at), Gap::Line) || reader.word(at - 1).possessive);
    let small = (from..to).filter(|&at| reader.word(at).shape == Shape::Lower);
    let strange = small.clone().any(|at| !lexicon::is_link_of_unknown(reader.fold(at)));
    let letter = reader.word(from).len() == 1;
    if letter || !(last || first) || crossing || strange || (last && !first && small.count() > 0) {
        return None;
    }
    let proper = (from..to).any(|at| {
        reader.word(at).is_capital()
            && !class(at).has(heads | Class::ORDINARY | Class::TITLE | Class::MODIFIER)
    });
    // A known organization before its ministry is a mention; a known place in the name of its police is not,
    // nor is whom a university is named for.
    let romance = lexicon::is_romance_head(reader.fold(from));
    let inner = |spot: &&Spot<'r>| {
        let named = romance && spot.from == from + 1 && spot.basis == Basis::Shape;
        spot.is_within(from, to) && (spot.kind == Kind::Location || named)
    };
    let place = spots.iter().filter(inner).map(|spot| spot.worth).reduce(f32::max);
    let worth = match place {
        Some(place) => worth::organization_with(place, to - from),
        None => worth::organization(to - from),
    };
    let called = proper || place.is_some() || class(from).has(Class::DEMONYM | Class::COUNTRY);
    // Democratic Republic of the Congo.
    let country = || reader.nation(from, to).is_some();
    let called = (called || romance || is_ministry(reader, from, to)) && !country();
    Some(Spot::lacked(from, to, Kind::Organization, u32::from(called)).worth(worth))
}
