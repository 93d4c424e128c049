//! Which parts of a run of capitalised words are full names.
//!
//! In: a run. Out: [`Spot`]s: spans that the table knows, and spans that look like the full name of a person
//! or organization that it does not know. A run may hold several names and words that are none (*Taliban
//! Foreign Ministry*); all its parts are tried, and the segmentation with the most evidence is kept (weighted
//! interval scheduling). Cost: a run of n words has at most 10 n parts, each of which is looked up by a hash;
//! the fewer that look like names are resolved.

use std::ops::Range;

use super::conjunctions::begins_another;
use super::lexicon::{self, Class};
use super::meanings;
use super::organs::organ;
use super::reader::{Reader, Verdict};
use super::runs::{can_begin, can_end, is_before_name, is_place_here, is_shouted, stretches};
use super::support::person_support;
use super::words::{Gap, Shape, Style};
use crate::entity::Kind;
use crate::index::surfaces::Surface;
use crate::resolver::Decision;
use crate::resolver::EntityRef;

/// Words of the longest name that is looked for.
pub(super) const MAX_WORDS: usize = 10;

/// Words of the longest name of a person that the table is asked for by spelling.
const MAX_PERSON_WORDS: usize = 6;

/// What a mention rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Basis {
    /// The table writes it exactly so.
    Exact(Surface),
    /// The table has a name that it spells.
    Spelled,
    /// It looks like the name of something that the table lacks.
    Shape,
    /// It is a short form.
    Short,
}

/// A stretch of words that is a mention, or may be one.
#[derive(Clone, Debug)]
pub(super) struct Spot<'r> {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) kind: Kind,
    pub(super) basis: Basis,
    pub(super) verdict: Verdict<'r>,
    /// How much speaks for a name that the table lacks; it is shown from 1 on.
    pub(super) support: u32,
    score: f32,
}

impl<'r> Spot<'r> {
    pub(super) fn new(from: usize, to: usize, kind: Kind, basis: Basis, verdict: Verdict<'r>) -> Self {
        Spot { from, to, kind, basis, verdict, support: 0, score: 0.0 }
    }
}

/// The full names of a run.
pub(super) fn full_names<'r>(reader: &mut Reader<'_, 'r>, run: Range<usize>) -> Vec<Spot<'r>> {
    let mut spots = known(reader, run.clone());
    if run.len() == 1 && spots.is_empty() {
        return spots;
    }
    for stretch in stretches(reader, run.clone()) {
        persons(reader, stretch, &mut spots);
    }
    organizations(reader, run.clone(), &mut spots);
    let mut chosen = choose(run, spots);
    chosen.iter_mut().for_each(|spot| with_suffix(reader, spot));
    chosen
}

/// *Martin Luther King, Jr.*: a suffix after a comma belongs to the name.
fn with_suffix<'r>(reader: &mut Reader<'_, 'r>, spot: &mut Spot<'r>) {
    let to = spot.to;
    if spot.kind != Kind::Person
        || reader.gap(to) != Gap::Comma
        || !matches!(reader.fold(to), "jr" | "sr" | "ii" | "iii" | "iv")
    {
        return;
    }
    match exact(reader, spot.from, to + 1) {
        Some(exact) => *spot = exact,
        None => {
            let verdict = reader.settle(spot.from, to + 1, Some(Kind::Person));
            if verdict.decision != Decision::Unknown {
                spot.verdict = verdict;
            }
            spot.to = to + 1;
        }
    }
}

/// The parts of a run that the table writes exactly.
fn known<'r>(reader: &mut Reader<'_, 'r>, run: Range<usize>) -> Vec<Spot<'r>> {
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
                spots.extend(exact(reader, from, to));
            }
        }
        let beyond = meanings::end_beyond(reader, from, run.end);
        spots.extend(beyond.and_then(|to| exact(reader, from, to)));
        spots.extend(state(reader, from, run.end));
        if let Some(mut organ) = organ(reader, from, run.end) {
            organ.score = 9.0 * (organ.to - organ.from) as f32;
            spots.push(organ);
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
            let inside = full.from <= spot.from && spot.to <= full.to;
            inside && full.verdict.matched() == spot.verdict.matched()
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
fn exact<'r>(reader: &mut Reader<'_, 'r>, from: usize, to: usize) -> Option<Spot<'r>> {
    let single = to - from == 1;
    // Surfaces leave these out, and would be found with them before or after.
    if !single && (reader.fold(from) == "and" || matches!(reader.fold(to - 1), "and" | "the")) {
        return None;
    }
    let class = reader.class(from);
    let starter = single && reader.is_starter(from);
    if single && (class.has(Class::CALENDAR) || (starter && !reader.is_country(from))) {
        return None;
    }
    let found = reader.exactly(from, to);
    let &(first, surface) = found.first()?;
    if starter && surface != Surface::Meant || single && is_no_acronym(reader, from, first.kind()) {
        return None;
    }
    // A legal form left out leaves an ordinary word: the text itself must have the full form.
    if single
        && surface == Surface::Legal
        && (class.has(Class::ORDINARY | Class::GIVEN) || reader.word(from).opens)
    {
        return None;
    }
    let kinds = |kind: Kind| {
        found
            .iter()
            .filter(|(entity, how)| entity.kind() == kind && *how <= surface.max(Surface::Legal))
            .count()
    };
    let (persons, places) = (kinds(Kind::Person), kinds(Kind::Location));
    let kind = if persons > 0 && places > 0 {
        if is_place_here(reader, from, to) || single { Kind::Location } else { Kind::Person }
    } else {
        first.kind()
    };
    let from = if kind == Kind::Person { untitled(reader, from, to) } else { with_article(reader, from, to) };
    let of_kind: Vec<_> = found.iter().filter(|(entity, _)| entity.kind() == kind).collect();
    let best = of_kind.iter().map(|(_, how)| *how).min()?;
    let equal: Vec<_> = of_kind.iter().filter(|(_, how)| *how == best).collect();
    // What is written exactly is as good as certain; a country or a bare name a little less.
    let probability = if surface == Surface::Full { 0.99 } else { 0.95 };
    let equal: Vec<EntityRef<'r>> = equal.iter().map(|(entity, _)| *entity).collect();
    let verdict = reader.one_of(&equal, probability);
    let to = if kind == Kind::Organization { with_country(reader, to) } else { to };
    let mut spot = Spot::new(from, to, kind, Basis::Exact(surface), verdict);
    spot.score = 9.0 * (to - from) as f32 + 3.0;
    Some(spot)
}

/// The beginning of a person's name without the titles before it.
fn untitled(reader: &Reader<'_, '_>, from: usize, to: usize) -> usize {
    (from..to - 1).find(|&at| !reader.class(at).has(Class::TITLE)).unwrap_or(to - 1)
}

/// *The Associated Press* in the middle of a sentence has its article; *The Taliban* at its beginning has
/// none.
fn with_article(reader: &Reader<'_, '_>, from: usize, to: usize) -> usize {
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
    let mut spot =
        Spot::new(from, to, Kind::Location, Basis::Exact(Surface::Meant), Verdict::certain(place, 0.95));
    spot.score = 10.0 * (to - from) as f32 + 6.0;
    Some(spot)
}

/// Names of persons by spelling, or by their shape alone.
fn persons<'r>(reader: &mut Reader<'_, 'r>, stretch: Range<usize>, spots: &mut Vec<Spot<'r>>) {
    // The articles of Al-Maliki and Le Pen are no names of their own; Al Gore's is.
    let article = |at: usize| {
        let naming = lexicon::is_naming(reader.fold(at)) && !reader.class(at).has(Class::GIVEN);
        naming || (reader.class(at).has(Class::PARTICLE) && reader.gap(at + 1) == Gap::Hyphen)
    };
    let capitals = |from: usize, to: usize| {
        (from..to).filter(|&at| reader.word(at).is_capital() && !article(at)).count()
    };
    if capitals(stretch.start, stretch.end) < 2 {
        return;
    }
    let mut parts: Vec<(usize, usize)> = Vec::new();
    for from in stretch.clone().filter(|&at| can_begin(reader, at)) {
        for to in from + 2..=stretch.end.min(from + MAX_PERSON_WORDS) {
            if can_end(reader, to - 1) && capitals(from, to) > 1 {
                parts.push((from, to));
            }
        }
    }
    let plain = reader.style(stretch.start) == Style::Plain && !is_shouted(reader, stretch.start);
    // The whole comes first: where the table spells it, its parts are not asked for.
    parts.sort_by_key(|&(from, to)| (from - stretch.start) + (stretch.end - to));
    let mut spelled_whole = false;
    for (from, to) in parts {
        if spelled_whole || is_exact(spots, from, to) || crosses(spots, from, to) {
            continue;
        }
        let verdict = reader.settle(from, to, None);
        if swallows(reader, spots, from, to, &verdict) {
            continue;
        }
        let whole = (from, to) == (stretch.start, stretch.end);
        // A small word before a place or an organization is no part of it: *den Vereinten Nationen*.
        let person = verdict.ranked.first().is_some_and(|(entity, _)| entity.kind() == Kind::Person);
        if !person && verdict.decision == Decision::Match && reader.word(from).shape == Shape::Lower {
            continue;
        }
        if verdict.decision != Decision::Unknown
            && let Some(&(entity, probability)) = verdict.ranked.first()
        {
            spelled_whole |= whole && verdict.matched().is_some();
            let article = entity.kind() != Kind::Person && is_before_name(reader, from);
            let own = from + usize::from(article);
            let mut spot = Spot::new(own, to, entity.kind(), Basis::Spelled, verdict.clone());
            // A part may be surer than the whole (Quarterback JaMarcus Russell), but a word more must cost
            // something.
            let complete = entity.kind() != Kind::Person && reader.agreement(from, to, entity) == Some(true);
            spot.score =
                9.0 * (to - from) as f32 + if complete { 1.0 } else { -4.0 } + 3.0 * probability as f32;
            spots.push(spot);
        } else if plain
            && (whole || (to == stretch.end && reader.word(stretch.start).opens && from == stretch.start + 1))
        {
            let mut spot = Spot::new(from, to, Kind::Person, Basis::Shape, Verdict::unknown());
            spot.support = person_support(reader, from, to);
            spot.score = if spot.support > 0 { 7.0 } else { 3.0 } * (to - from) as f32;
            // The word that opens a sentence belongs to the name where it is a given name, or nothing speaks
            // against it.
            if !whole && reader.class(stretch.start).has(Class::GIVEN) {
                spot.score = 0.0;
            }
            spots.push(spot);
        }
    }
}

/// Names of organizations by spelling, or by their head.
fn organizations<'r>(reader: &mut Reader<'_, 'r>, run: Range<usize>, spots: &mut Vec<Spot<'r>>) {
    let mut tried = 0;
    for from in run.clone() {
        let capital = reader.word(from).is_capital()
            && !reader.is_starter(from)
            && !reader.class(from).has(Class::CALENDAR);
        if !capital || is_before_name(reader, from) {
            continue;
        }
        for to in (from + 1..=run.end.min(from + MAX_WORDS)).rev() {
            let headed = (from..to).any(|at| {
                reader.word(at).is_capital()
                    && reader.class(at).has(Class::HEAD | Class::LEGAL | Class::PLACE)
            });
            let linked = (from..to).any(|at| {
                reader.word(at).shape == Shape::Lower || reader.class(at).has(Class::DEMONYM | Class::COUNTRY)
            });
            if !can_end(reader, to - 1) || tried > 24 || !(headed || linked) || to - from < 2 {
                continue;
            }
            let strange = (from..to).any(|at| {
                let locative = matches!(reader.fold(at), "in" | "on" | "at");
                locative && reader.word(at).shape == Shape::Lower || begins_another(reader, at)
            });
            if strange || is_exact(spots, from, to) || crosses(spots, from, to) {
                continue;
            }
            tried += 1;
            let verdict = reader.settle(from, to, Some(Kind::Organization));
            let words = (from..to).filter(|&at| reader.word(at).is_capital()).count();
            if let (Decision::Match, Some(&(entity, probability))) =
                (verdict.decision, verdict.ranked.first())
                && !within(spots, from, to, entity)
            {
                let mut spot =
                    Spot::new(with_article(reader, from, to), to, entity.kind(), Basis::Spelled, verdict);
                let whole = reader.agreement(from, to, entity) == Some(true);
                spot.score = 9.0 * words as f32 + if whole { 1.0 } else { -4.0 } + 3.0 * probability as f32;
                spots.push(spot);
            } else if headed && words > 1 && reader.style(from) == Style::Plain {
                let spot = unknown_organization(reader, from, to, spots);
                spots.extend(spot);
            }
        }
    }
}

/// Whether the table writes the span exactly so, so that no spelling need be looked for.
fn is_exact(spots: &[Spot<'_>], from: usize, to: usize) -> bool {
    spots.iter().any(|spot| {
        spot.to == to
            && spot.from >= from
            && spot.from <= from + 1
            && spot.basis == Basis::Exact(Surface::Full)
            && to - spot.from > 1
    })
}

/// Whether a span cuts a name of several words that the table writes exactly.
fn crosses(spots: &[Spot<'_>], from: usize, to: usize) -> bool {
    let cut = |spot: &Spot<'_>| {
        (spot.from < from && spot.to > from && spot.to < to)
            || (spot.from < to && spot.to > to && spot.from > from)
    };
    let inside = |spot: &Spot<'_>| spot.from <= from && spot.to >= to;
    let exact =
        spots.iter().filter(|spot| spot.basis == Basis::Exact(Surface::Full) && spot.to - spot.from > 1);
    exact.into_iter().any(|spot| cut(spot) || inside(spot))
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
        let part = spot.from >= from && spot.to <= to && spot.to - spot.from < to - from;
        part && spot.kind == Kind::Person
            && spot.basis == Basis::Exact(Surface::Full)
            && spot.to - spot.from > 1
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

/// Whether a part of the span writes the same entity exactly, so that the rest of it says nothing.
fn within(spots: &[Spot<'_>], from: usize, to: usize, entity: EntityRef<'_>) -> bool {
    let inside = |spot: &&Spot<'_>| {
        spot.from >= from && spot.to <= to && spot.verdict.matched().is_some_and(|known| known == entity)
    };
    spots.iter().filter(inside).any(|spot| spot.basis == Basis::Exact(Surface::Full))
}

/// A name that ends in, or begins with, what an organization is: *Kabul Times*, *Ministry of Finance*.
fn unknown_organization<'r>(
    reader: &Reader<'_, 'r>,
    from: usize,
    to: usize,
    spots: &[Spot<'r>],
) -> Option<Spot<'r>> {
    let class = |at: usize| reader.class(at);
    let heads = Class::HEAD | Class::LEGAL;
    let last = class(to - 1).has(heads);
    let first = class(from).has(heads) && reader.word(from + 1).shape == Shape::Lower;
    let crossing =
        (from + 1..to).any(|at| matches!(reader.gap(at), Gap::Line) || reader.word(at - 1).possessive);
    let small = (from..to).filter(|&at| reader.word(at).shape == Shape::Lower);
    let strange = small
        .clone()
        .any(|at| !matches!(reader.fold(at), "of" | "for" | "and" | "the" | "de" | "du" | "des"));
    let letter = reader.word(from).len() == 1;
    if letter || !(last || first) || crossing || strange || (last && !first && small.count() > 0) {
        return None;
    }
    let proper = (from..to).any(|at| {
        reader.word(at).is_capital()
            && !class(at).has(heads | Class::ORDINARY | Class::TITLE | Class::MODIFIER)
    });
    // A known organization before its ministry is a mention; a known place before its police is not.
    let place = spots
        .iter()
        .filter(|spot| spot.from == from && spot.to < to && spot.kind == Kind::Location)
        .map(|spot| spot.score);
    let place = place.fold(0.0, f32::max);
    let words = (to - from) as f32;
    let mut spot = Spot::new(from, to, Kind::Organization, Basis::Shape, Verdict::unknown());
    spot.support = u32::from(proper || place > 0.0 || class(from).has(Class::DEMONYM | Class::COUNTRY));
    spot.score = if place > 0.0 { place + 1.0 + words } else { 3.0 * words + 1.0 };
    Some(spot)
}

/// The set of spans, no two of which overlap, with the most evidence.
fn choose<'r>(run: Range<usize>, mut spots: Vec<Spot<'r>>) -> Vec<Spot<'r>> {
    spots.retain(|spot| spot.score > 0.0);
    spots.sort_by(|x, y| x.to.cmp(&y.to).then(x.from.cmp(&y.from)).then(y.score.total_cmp(&x.score)));
    // A span may end beyond the run.
    let width = spots.last().map_or(run.end, |spot| spot.to.max(run.end)) - run.start + 1;
    let mut best = vec![0.0_f32; width];
    let mut taken: Vec<Option<usize>> = vec![None; width];
    let mut next = 0;
    for end in 1..width {
        best[end] = best[end - 1];
        while next < spots.len() && spots[next].to - run.start == end {
            let spot = &spots[next];
            let total = best[spot.from - run.start] + spot.score;
            if total > best[end] {
                best[end] = total;
                taken[end] = Some(next);
            }
            next += 1;
        }
    }
    let mut chosen = Vec::new();
    let mut end = width - 1;
    while end > 0 {
        match taken[end] {
            Some(place) => {
                end = spots[place].from - run.start;
                chosen.push(place);
            }
            None => end -= 1,
        }
    }
    chosen.reverse();
    chosen.into_iter().map(|place| spots[place].clone()).collect()
}
