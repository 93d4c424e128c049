//! Spans that the table writes exactly.
//!
//! In: a run, or a span. Out: [`Spot`]s of the kind that their surroundings speak for; and whether a span that
//! is looked for by spelling is one of these already, or cuts one in two. Cost: a hash a span.

use std::ops::Range;

use super::worth;
use crate::document::beside::places::{is_city_here, is_place_here};
use crate::document::cased::organs::organ;
use crate::document::cased::runs::{can_begin, can_end};
use crate::document::certainty;
use crate::document::fit;
use crate::document::lexicon::{self, Class};
use crate::document::reader::meanings;
use crate::document::reader::{Reader, Verdict};
use crate::document::spot::{Basis, Spot};
use crate::document::text::word::{Gap, Shape, Style};
use crate::entity::Kind;
use crate::index::surfaces::Surface;
use crate::name::Name;
use crate::name::lexicon::{self as names, generic_words::GENERIC_WORDS};
use crate::resolver::EntityRef;

/// Words of the longest name that is looked for.
pub(super) const MAX_WORDS: usize = 10;

/// The parts of a run that the table writes exactly.
pub(super) fn of_run<'r>(reader: &mut Reader<'_, 'r>, run: Range<usize>) -> Vec<Spot<'r>> {
    let mut spots = Vec::new();
    for from in run.clone() {
        if !can_begin(reader, from) {
            continue;
        }
        // One small word more may head the name: the Indian army.
        let head = |at: usize| {
            at < reader.len() && reader.class(at).has(Class::HEAD) && reader.gap(at) == Gap::Space
        };
        let most = (from + MAX_WORDS).min(run.end + usize::from(head(run.end)));
        for to in from + 1..=most {
            if (to <= run.end && can_end(reader, to - 1)) || to == run.end + 1 {
                spots.extend(span(reader, from, to));
            }
        }
        let beyond = meanings::end_beyond(reader, from, run.end);
        spots.extend(beyond.and_then(|to| span(reader, from, to)));
        spots.extend(state(reader, from, run.end));
        if let Some(organ) = organ(reader, from, run.end) {
            let worth = worth::organ(organ.len());
            spots.push(organ.worth(worth));
        }
    }
    without_parts(&mut spots);
    spots
}

/// Leaves out what means by other words the same as the exact name that it is a part of: *Customs and Border
/// Protection* in *U.S. Customs and Border Protection*.
fn without_parts(spots: &mut Vec<Spot<'_>>) {
    let fulls: Vec<_> =
        spots.iter().filter(|spot| spot.basis == Basis::Exact(Surface::Full)).cloned().collect();
    spots.retain(|spot| {
        let part_of = |full: &Spot<'_>| {
            spot.is_within(full.from, full.to) && full.verdict.matched() == spot.verdict.matched()
        };
        spot.basis != Basis::Exact(Surface::Meant) || !fulls.iter().any(part_of)
    });
}

/// Whether a word is written as a small or capitalised word, and not as an acronym, that the table's names of
/// two letters are.
fn is_no_acronym(reader: &Reader<'_, '_>, at: usize, kind: Kind) -> bool {
    let cased = reader.word(at).script.is_cased() && reader.word(at).shape != Shape::Upper;
    cased && kind == Kind::Organization && reader.fold(at).chars().count() < 3
}

/// A span that the table writes exactly, of the kind that its surroundings speak for.
pub(super) fn span<'r>(reader: &mut Reader<'_, 'r>, from: usize, to: usize) -> Option<Spot<'r>> {
    let single = to - from == 1;
    // Surfaces leave these out, and would be found with them before or after.
    if !single && (reader.fold(from) == "and" || matches!(reader.fold(to - 1), "and" | "the")) {
        return None;
    }
    let class = reader.class(from);
    let starter =
        single && reader.is_starter(from) && !(reader.word(from).stands_out() && reader.word(from).len() > 2);
    if single && (class.has(Class::CALENDAR) || (starter && !reader.is_country(from))) {
        return None;
    }
    let found = reader.exactly(from, to);
    let &(first, surface) = found.first()?;
    let is_other = starter && surface != Surface::Meant
        || single && is_no_acronym(reader, from, first.kind())
        || single && surface == Surface::Legal && is_no_short_name(reader, from)
        || first.kind() == Kind::Organization && is_another_body(reader, from, to, first, surface)
        || first.kind() == Kind::Person && is_of_junior(reader, from, to);
    if is_other {
        return None;
    }
    let has = |kind: Kind| {
        found.iter().any(|(entity, how)| entity.kind() == kind && *how <= surface.max(Surface::Legal))
    };
    let kind = match has(Kind::Person) && has(Kind::Location) {
        true if single || is_place_here(reader, from, to) => Kind::Location,
        true => Kind::Person,
        false => first.kind(),
    };
    let from = if kind == Kind::Person { untitled(reader, from, to) } else { with_article(reader, from, to) };
    let of_kind: Vec<_> = found.iter().filter(|(entity, _)| entity.kind() == kind).collect();
    let best = of_kind.iter().map(|(_, how)| *how).min()?;
    let equal: Vec<_> = of_kind.iter().filter(|(_, how)| *how == best).collect();
    let probability = if surface == Surface::Full { certainty::FULL } else { certainty::OTHER };
    let equal: Vec<EntityRef<'r>> = equal.iter().map(|(entity, _)| *entity).collect();
    let verdict = match equal.as_slice() {
        &[party] if is_of_another_nation(reader, from, to, party) => return None,
        &[party] if is_of_nation(reader, from, to, party) => Verdict::open(party),
        equal => reader.one_of(equal, probability),
    };
    let to = if kind == Kind::Organization { with_country(reader, to) } else { to };
    Some(Spot::new(from, to, kind, Basis::Exact(surface), verdict).worth(worth::exact(to - from)))
}

/// Whether a word that the table has with a legal form is here none of its names, for without the form it is an
/// ordinary word, a given name or a city: the text itself must have the full form.
fn is_no_short_name(reader: &Reader<'_, '_>, at: usize) -> bool {
    reader.class(at).has(Class::ORDINARY | Class::GIVEN) || reader.word(at).opens || is_city_here(reader, at)
}

/// Whether words that the table writes for an organization are here part of the name of another, or said of
/// any of its kind.
fn is_another_body<'r>(
    reader: &Reader<'_, 'r>,
    from: usize,
    to: usize,
    body: EntityRef<'r>,
    surface: Surface,
) -> bool {
    surface == Surface::Meant && is_before_head(reader, from, to)
        || is_any_party_for(reader, from, to)
        || is_any_states(reader, from, to, body)
        || surface == Surface::Legal && is_founder(reader, from, to, body)
}

/// Whether generic words go on with the head of a name: *Atomic Energy Organization* is not the agency that
/// *Atomic Energy* means elsewhere.
pub(super) fn is_before_head(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    to < reader.len()
        && to - from > 1
        && reader.gap(to) == Gap::Space
        && reader.word(to).is_capital()
        && reader.class(to).has(Class::HEAD)
        && (from..to).all(|at| names::find(GENERIC_WORDS, reader.fold(at)).is_some())
}

/// *Democratic Party for the People*: a party that says whom it is for, where the table has one that is called
/// so without it.
pub(super) fn is_any_party_for(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    let small = |at: usize| reader.word(at).shape == Shape::Lower && reader.gap(at) == Gap::Space;
    let article = usize::from(to + 1 < reader.len() && reader.fold(to + 1) == "the" && small(to + 1));
    let next = to + 1 + article;
    next < reader.len()
        && reader.fold(to) == "for"
        && small(to)
        && reader.gap(next) == Gap::Space
        && reader.word(next).is_capital()
        && fit::is_any_party(&Name::parse_as(&reader.phrase(from, to), Kind::Organization))
}

/// Whether the suffix of a junior follows a full name without a comma.
fn is_of_junior(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    let joined = to < reader.len() && matches!(reader.gap(to), Gap::Space | Gap::Line);
    to - from > 1 && joined && matches!(reader.fold(to), "jr" | "junior") && reader.word(to).is_capital()
}

/// *Foreign Ministry*, where the table has a *Foreign Office* and does not say whose.
fn is_any_states<'r>(reader: &Reader<'_, 'r>, from: usize, to: usize, entity: EntityRef<'r>) -> bool {
    let own = Name::parse_as(&reader.phrase(from, to), Kind::Organization);
    fit::is_any_states(&own, &reader.names_of(entity))
}

/// *Nobel*, where the table has the *Nobel Foundation*: a foundation is not called by its founder's name alone.
fn is_founder<'r>(reader: &Reader<'_, 'r>, from: usize, to: usize, entity: EntityRef<'r>) -> bool {
    let own: Vec<&str> = (from..to).map(|at| reader.fold(at)).collect();
    reader.names_of(entity).iter().any(|name| {
        let mut tokens = name.tokens().skip_while(|token| token.folded() == "the");
        own.iter().all(|own| tokens.next().is_some_and(|token| token.folded() == *own))
            && tokens.any(|token| token.part.sense == fit::FOUNDATION)
    })
}

/// The country that the text says beside a name: *the Norwegian Labour Party*, *Communist Party of Vietnam*.
fn nation_beside(reader: &Reader<'_, '_>, from: usize, to: usize) -> Option<&'static str> {
    let nation = |at: usize| if at < reader.len() { reader.nation(at, at + 1) } else { None };
    let before = || reader.after(from, |_| true).then(|| nation(from - 1)).flatten();
    if reader.fold(to) == "of" { nation(to + 1).or_else(before) } else { before() }
}

/// *The Irish Labour Party*, where the table has the British one: a party of a country that the table does not
/// say it is of.
pub(super) fn is_of_another_nation<'r>(
    reader: &Reader<'_, 'r>,
    from: usize,
    to: usize,
    entity: EntityRef<'r>,
) -> bool {
    let party = || fit::is_any_party(&Name::parse_as(&reader.phrase(from, to), Kind::Organization));
    entity.kind() == Kind::Organization
        && nation_beside(reader, from, to)
            .is_some_and(|nation| party() && fit::is_party_of_another(nation, &reader.names_of(entity)))
}

/// *The Norwegian Labour Party*: a party whose country the text says beside its name, where the table does not
/// say it.
pub(super) fn is_of_nation<'r>(
    reader: &Reader<'_, 'r>,
    from: usize,
    to: usize,
    entity: EntityRef<'r>,
) -> bool {
    entity.kind() == Kind::Organization
        && nation_beside(reader, from, to).is_some()
        && fit::is_any_party(&Name::parse_as(&reader.phrase(from, to), Kind::Organization))
        && reader.names_of(entity).iter().filter(|name| name.len() > 1).all(fit::is_any_party)
}

/// The beginning of a person's name without the titles before it.
fn untitled(reader: &Reader<'_, '_>, from: usize, to: usize) -> usize {
    (from..to - 1).find(|&at| !reader.class(at).has(Class::TITLE)).unwrap_or(to - 1)
}

/// *The Associated Press* in the middle of a sentence has its article; *The Taliban* at its beginning has
/// none.
pub(super) fn with_article(reader: &Reader<'_, '_>, from: usize, to: usize) -> usize {
    let has_own = |at: usize| reader.fold(at) == "the" && reader.word(at).shape == Shape::Capital;
    if has_own(from) && to - from > 1 && (reader.word(from).opens || reader.style(from) != Style::Plain) {
        return from + 1;
    }
    from
}

/// *United Mine Workers of America*, where the table leaves the country out.
fn with_country(reader: &Reader<'_, '_>, to: usize) -> usize {
    let links = to + 1 < reader.len()
        && reader.fold(to) == "of"
        && reader.gap(to) == Gap::Space
        && reader.gap(to + 1) == Gap::Space;
    let country = links && reader.class(to + 1).has(Class::COUNTRY) && reader.word(to + 1).is_capital();
    if country && !reader.word(to - 1).possessive { to + 2 } else { to }
}

/// An abbreviated state after a comma: Fresno, Calif.
fn state<'r>(reader: &mut Reader<'_, 'r>, from: usize, end: usize) -> Option<Spot<'r>> {
    if reader.gap(from) != Gap::Comma || !reader.word(from).dotted {
        return None;
    }
    let two = (from + 1 < end && reader.word(from + 1).gap == Gap::Dot)
        .then(|| format!("{}{}", reader.fold(from), reader.fold(from + 1)))
        .and_then(|both| Some((lexicon::state(&both)?, from + 2)));
    let (state, to) = two.or_else(|| Some((lexicon::state(reader.fold(from))?, from + 1)))?;
    let letters: String = state.split(' ').collect();
    let found = reader.letters_exactly(&letters);
    let found = if found.is_empty() && letters == "washingtondc" {
        reader.letters_exactly("washington")
    } else {
        found
    };
    let place = found.into_iter().find(|entity| entity.kind() == Kind::Location)?;
    let verdict = Verdict::certain(place, certainty::OTHER);
    let spot = Spot::new(from, to, Kind::Location, Basis::Exact(Surface::Meant), verdict);
    Some(spot.worth(worth::state(to - from)))
}

/// Whether the table writes a span exactly so, its first word aside, so that no spelling of it need be looked
/// for.
pub(super) fn is_written(reader: &Reader<'_, '_>, spots: &[Spot<'_>], from: usize, to: usize) -> bool {
    // Hussain Nawaz Sharif is Nawaz Sharif's son.
    let given = |spot: &Spot<'_>| {
        let class = reader.class(from);
        spot.kind == Kind::Person && class.has(Class::GIVEN) && !class.has(Class::TITLE | Class::ORDINARY)
    };
    let aside = |spot: &Spot<'_>| spot.from == from + 1 && !given(spot);
    spots.iter().any(|spot| spot.is_full() && spot.to == to && (spot.from == from || aside(spot)))
}

/// Whether a span is a part of a name of several words that the table writes exactly, or cuts it in two.
pub(super) fn is_crossed(spots: &[Spot<'_>], from: usize, to: usize) -> bool {
    let cut = |spot: &Spot<'_>| {
        (spot.from < from && spot.to > from && spot.to < to)
            || (spot.from < to && spot.to > to && spot.from > from)
    };
    let around = |spot: &Spot<'_>| spot.from <= from && spot.to >= to;
    spots.iter().any(|spot| spot.is_full() && (cut(spot) || around(spot)))
}
