//! Names in lists, family name first: *Söder, Markus; Merkel, Angela*, *Present: MAY Theresa*.
//!
//! In: the words of a text. Out: these among the full names, in the place of their parts. Only between marks
//! that part the entries of a list, and only where a known given name comes last. Cost: a look at each word.

use std::ops::Range;

use crate::document::lexicon::Class;
use crate::document::reader::Reader;
use crate::document::spot::{Basis, Spot};
use crate::document::text::word::{Gap, Shape, Style};
use crate::entity::Kind;
use crate::index::surfaces::Surface;
use crate::name::lexicon as names;

/// The most words of a family name, and given names after it.
const MOST_FAMILY: usize = 4;
const MOST_GIVEN: usize = 3;

/// Puts the names of lists among the full names.
pub(in crate::document) fn add<'r>(reader: &mut Reader<'_, 'r>, full: &mut Vec<Spot<'r>>) {
    let found: Vec<Range<usize>> = (1..reader.len()).filter_map(|at| entry(reader, at)).collect();
    if found.is_empty() {
        return;
    }
    let (mut written, mut taken) = (vec![false; reader.len()], vec![false; reader.len()]);
    for spot in
        full.iter().filter(|spot| spot.basis == Basis::Exact(Surface::Full) && spot.to - spot.from > 1)
    {
        written[spot.from..spot.to].fill(true);
    }
    let mut spots = Vec::new();
    for entry in found.into_iter().filter(|entry| !written[entry.clone()].contains(&true)) {
        let verdict = reader.settle(entry.start, entry.end, Some(Kind::Person));
        let basis = if verdict.matched().is_some() { Basis::Spelled } else { Basis::Shape };
        let mut spot = Spot::new(entry.start, entry.end, Kind::Person, basis, verdict);
        spot.support = 1;
        spots.push(spot);
        taken[entry].fill(true);
    }
    full.retain(|spot| !taken[spot.from..spot.to].contains(&true));
    full.extend(spots);
}

/// The entry of a list whose first given name is at a word.
fn entry(reader: &Reader<'_, '_>, at: usize) -> Option<Range<usize>> {
    let comma = reader.gap(at) == Gap::Comma;
    let family = if comma { family_before(reader, at)? } else { shouted_before(reader, at)? };
    let is_given = |at: usize| {
        let initial = reader.word(at).dotted && reader.word(at).len() <= 2;
        reader.word(at).is_capital() && (initial || reader.class(at).has(Class::GIVEN))
    };
    let joined =
        |at: usize| at == family.end || matches!(reader.gap(at), Gap::Space | Gap::Hyphen | Gap::Dot);
    let end =
        (at..reader.len().min(at + MOST_GIVEN)).take_while(|&at| joined(at) && is_given(at)).last()? + 1;
    let given = (at..end).any(|at| reader.class(at).has(Class::GIVEN));
    (given && reader.word(at).shape == Shape::Capital && is_last(reader, end, comma))
        .then_some(family.start..end)
}

/// The family name before the comma that a word stands after, which begins an entry.
fn family_before(reader: &Reader<'_, '_>, comma: usize) -> Option<Range<usize>> {
    let joined = |&at: &usize| matches!(reader.gap(at + 1), Gap::Space | Gap::Hyphen);
    let last = comma - 1;
    let least = comma.saturating_sub(MOST_FAMILY);
    let from = (least..last).rev().take_while(joined).last().unwrap_or(last);
    let said =
        Class::ORDINARY | Class::GENERIC | Class::GIVEN | Class::CALENDAR | Class::TITLE | Class::SMALL;
    let is_family = |at: usize| {
        let particle = at < last && reader.class(at).has(Class::PARTICLE);
        particle || reader.word(at).is_capital() && !reader.class(at).has(said)
    };
    let place = names::tables(reader.fold(from)).toponyms();
    (!place && (from..comma).all(is_family) && begins_entry(reader, from)).then_some(from..comma)
}

/// The family name in capitals before a word, which begins an entry.
fn shouted_before(reader: &Reader<'_, '_>, at: usize) -> Option<Range<usize>> {
    let from = at - 1;
    let word = reader.word(from);
    if word.shape != Shape::Upper || word.style == Style::Shouted || reader.gap(at) != Gap::Space {
        return None;
    }
    let fold = reader.fold(from);
    let acronym = fold.len() < 3 || names::tables(fold).acronyms() || !reader.acronym(fold).is_empty();
    let listed = begins_entry(reader, from) || reader.gap(from) == Gap::Comma;
    (listed && !acronym).then_some(from..at)
}

/// Whether a word stands after what parts the entries of a list.
fn begins_entry(reader: &Reader<'_, '_>, at: usize) -> bool {
    if matches!(reader.gap(at), Gap::Paragraph | Gap::Line) {
        return true;
    }
    let before = at.checked_sub(1).map_or(0, |before| reader.word(before).end());
    reader.text[before..reader.word(at).start()].contains([';', '|', ':', '•', '*', '\t', '\n'])
}

/// Whether an entry ends before a place.
fn is_last(reader: &Reader<'_, '_>, end: usize, comma: bool) -> bool {
    let last = reader.word(end - 1);
    let rest = &reader.text[last.end()..];
    let rest = if last.dotted { rest.trim_start_matches('.') } else { rest };
    let rest = rest.trim_start_matches(' ');
    rest.is_empty() || rest.starts_with([';', '|', '(', '\n', '\t']) || !comma && rest.starts_with([',', '.'])
}
