//! Names with the family name first: in lists (*Söder, Markus; Merkel, Angela*, *Present: MAY Theresa*), in
//! capitals before a comma (*seen with MERKEL, Angela and others*), and as machines read them of passports
//! (*P<D<<MERKEL<<ANGELA*).
//!
//! In: the words of a text. Out: these among the full names, in the place of their parts. In lists only between
//! marks that part the entries, and only where a known given name comes last; elsewhere only where the table
//! has the name. Cost: a look at each word.

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

/// What parts the family name and the given names where machines read them.
const FILLERS: &str = "<<";

/// Puts the names of lists among the full names.
pub(in crate::document) fn add<'r>(reader: &mut Reader<'_, 'r>, full: &mut Vec<Spot<'r>>) {
    let mut found: Vec<Entry> = (1..reader.len()).filter_map(|at| entry(reader, at)).collect();
    found.extend(passports(reader).map(Entry::listed));
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
    for Entry { words: entry, listed } in found {
        if written[entry.clone()].contains(&true) || taken[entry.clone()].contains(&true) {
            continue;
        }
        let verdict = reader.settle(entry.start, entry.end, Some(Kind::Person));
        if !listed && verdict.matched().is_none() {
            continue;
        }
        let basis = if verdict.matched().is_some() { Basis::Spelled } else { Basis::Shape };
        let mut spot = Spot::new(entry.start, entry.end, Kind::Person, basis, verdict);
        spot.support = 1;
        spots.push(spot);
        taken[entry].fill(true);
    }
    full.retain(|spot| !taken[spot.from..spot.to].contains(&true));
    full.extend(spots);
}

/// A name that may stand with the family name first.
struct Entry {
    words: Range<usize>,
    /// Whether it is one whether or not the table has it.
    listed: bool,
}

impl Entry {
    fn listed(words: Range<usize>) -> Self {
        Entry { words, listed: true }
    }
}

/// The entry whose first given name is at a word.
fn entry(reader: &Reader<'_, '_>, at: usize) -> Option<Entry> {
    if reader.word(at).shape != Shape::Capital {
        return None;
    }
    let comma = reader.gap(at) == Gap::Comma;
    let family = if comma { family_before(reader, at) } else { Some(shouted_before(reader, at)?) };
    let is_initial = |at: usize| reader.word(at).dotted && reader.word(at).len() <= 2;
    let is_known = |at: usize| is_initial(at) || reader.class(at).has(Class::GIVEN);
    let listed = family.and_then(|family| {
        let end = end_of_given(reader, at, is_known)?;
        let given = (at..end).any(|at| reader.class(at).has(Class::GIVEN));
        (given && is_last(reader, end, comma)).then(|| Entry::listed(family.start..end))
    });
    listed.or_else(|| {
        let from = if comma { capitals_before(reader, at)? } else { return None };
        if let Some(end) = end_of_given(reader, at, is_known) {
            let bounded = begins_entry(reader, from) || is_closed(reader, end);
            let acronym = at - from == 1 && is_acronym(reader, from);
            let given = (at..end).any(|at| reader.class(at).has(Class::GIVEN));
            if bounded && given && !acronym {
                return Some(Entry::listed(from..end));
            }
        }
        let is_given = |at: usize| is_initial(at) || reader.word(at).shape == Shape::Capital;
        Some(Entry { words: from..end_of_given(reader, at, is_given)?, listed: false })
    })
}

/// Where the given names end that begin at a word.
fn end_of_given(reader: &Reader<'_, '_>, first: usize, is_given: impl Fn(usize) -> bool) -> Option<usize> {
    let joined = |at: usize| at == first || matches!(reader.gap(at), Gap::Space | Gap::Hyphen | Gap::Dot);
    let given = |&at: &usize| joined(at) && reader.word(at).is_capital() && is_given(at);
    (first..reader.len().min(first + MOST_GIVEN)).take_while(given).last().map(|last| last + 1)
}

/// Where the words in capitals begin that stand before a comma in a line that is not in capitals.
fn capitals_before(reader: &Reader<'_, '_>, comma: usize) -> Option<usize> {
    let joined = |&at: &usize| at + 1 == comma || matches!(reader.gap(at + 1), Gap::Space | Gap::Hyphen);
    let shouted = |at: &usize| reader.word(*at).stands_out();
    (comma.saturating_sub(MOST_FAMILY)..comma).rev().take_while(joined).take_while(shouted).last()
}

/// The names that machines read of passports: words that stand between signs to fill the line, the family name
/// and the given names parted by two of them.
fn passports(reader: &Reader<'_, '_>) -> impl Iterator<Item = Range<usize>> {
    let has_any = reader.text.contains(FILLERS);
    let between = |at: usize| reader.text.get(reader.word(at - 1).end()..reader.word(at).start());
    let joined =
        move |&at: &usize| at > 0 && between(at).is_some_and(|signs| signs.bytes().all(|sign| sign == b'<'));
    let parts = move |&at: &usize| has_any && between(at) == Some(FILLERS);
    (1..reader.len()).filter(parts).map(move |at| {
        let least = at.saturating_sub(MOST_FAMILY);
        let start = (least..=at).rev().take_while(joined).last().map_or(at, |first| first - 1);
        let most = reader.len().min(at + MOST_GIVEN);
        let end = (at..most).take_while(joined).last().map_or(at, |last| last + 1);
        start..end
    })
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
    let listed = begins_entry(reader, from) || reader.gap(from) == Gap::Comma;
    (listed && !is_acronym(reader, from)).then_some(from..at)
}

/// Whether a word in capitals is an acronym.
fn is_acronym(reader: &Reader<'_, '_>, at: usize) -> bool {
    let fold = reader.fold(at);
    fold.len() < 3 || names::tables(fold).acronyms() || !reader.acronym(fold).is_empty()
}

/// Whether a word stands after what parts the entries of a list.
fn begins_entry(reader: &Reader<'_, '_>, at: usize) -> bool {
    if matches!(reader.gap(at), Gap::Paragraph | Gap::Line) {
        return true;
    }
    let before = at.checked_sub(1).map_or(0, |before| reader.word(before).end());
    let between = &reader.text[before..reader.word(at).start()];
    let numbered = || at > 0 && reader.word(at - 1).shape == Shape::Number && between.starts_with(['.', ')']);
    between.contains([';', '|', ':', '•', '*', '\t', '\n']) || numbered()
}

/// Whether a mark that ends an entry stands behind its last word.
fn is_closed(reader: &Reader<'_, '_>, end: usize) -> bool {
    let rest = reader.text[reader.word(end - 1).end()..].trim_start_matches(['.', ' ']);
    rest.is_empty() || rest.starts_with([';', '|', '(', ')', '\n', '\t'])
}

/// Whether an entry ends before a place.
fn is_last(reader: &Reader<'_, '_>, end: usize, comma: bool) -> bool {
    let last = reader.word(end - 1);
    let rest = &reader.text[last.end()..];
    let rest = if last.dotted { rest.trim_start_matches('.') } else { rest };
    let rest = rest.trim_start_matches(' ');
    rest.is_empty() || rest.starts_with([';', '|', '(', '\n', '\t']) || !comma && rest.starts_with([',', '.'])
}
