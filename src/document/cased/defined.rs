//! Acronyms that a text brings in within brackets: *World Food Programme (WFP)*, *WFP (World Food
//! Programme)*.
//!
//! In: the words of a text. Out: the long forms with their acronyms, and these long forms among the full
//! names. Cost: a look at each word, and a few words before or after an acronym in brackets.

use std::ops::Range;

use crate::document::lexicon::{self, Class};
use crate::document::reader::Reader;
use crate::document::spot::{Basis, Spot};
use crate::document::text::word::{Gap, Shape, Style};
use crate::entity::Kind;
use crate::index::surfaces::Surface;

/// The letters of an acronym: more than of one that no brackets tell (`capitals::is_acronym`).
const LETTERS: Range<usize> = 2..8;

/// The words of the longest long form.
const MAX_WORDS: usize = 14;

/// The least letters of a single word that is abbreviated by some of them: *Bundesnachrichtendienst (BND)*.
const LONG_WORD: usize = 12;

/// The most acronyms that are noted in a text.
const MOST: usize = 256;

/// What an acronym is brought in for.
#[derive(Clone, Debug)]
pub(in crate::document) struct Definition {
    /// The words of the long form.
    pub(in crate::document) long: Range<usize>,
    /// The word that is the acronym.
    pub(in crate::document) acronym: usize,
}

/// The acronyms that a text brings in.
pub(in crate::document) fn of_text(reader: &Reader<'_, '_>) -> Vec<Definition> {
    let bracketed = (1..reader.len()).filter(|&at| reader.gap(at) == Gap::Bracket);
    bracketed.filter_map(|at| before(reader, at).or_else(|| after(reader, at))).take(MOST).collect()
}

/// The long form before an acronym in brackets.
fn before(reader: &Reader<'_, '_>, at: usize) -> Option<Definition> {
    if !may_be_defined(reader, at) || !is_closed(reader, at) {
        return None;
    }
    // What Turkish writes on the last word after an apostrophe.
    let ending = reader.word(at - 1).shape == Shape::Lower && reader.gap(at - 1) == Gap::Other;
    let long = long_form(reader, at - usize::from(ending), reader.fold(at))?;
    Some(Definition { long, acronym: at })
}

/// The long form in brackets after an acronym.
fn after(reader: &Reader<'_, '_>, at: usize) -> Option<Definition> {
    if !may_be_defined(reader, at - 1) {
        return None;
    }
    let inside = at..reader.len().min(at + MAX_WORDS);
    let last = inside.clone().find(|&last| is_closed(reader, last))?;
    let long = long_form(reader, last + 1, reader.fold(at - 1))?;
    (long.start == at).then_some(Definition { long, acronym: at - 1 })
}

/// Whether an acronym in brackets after an organization stands for it whatever its letters, as translators
/// leave them (*Supreme Federal Court (STF)*): neither a country nor what the table knows.
pub(in crate::document) fn stands_for(reader: &Reader<'_, '_>, at: usize) -> bool {
    let known = || reader.nation(at, at + 1).is_some() || !reader.exactly(at, at + 1).is_empty();
    may_be_defined(reader, at) && reader.fold(at).len() > 2 && is_closed(reader, at) && !known()
}

/// Whether a word may be an acronym that a text brings in: in capitals in a line that is no headline.
fn may_be_defined(reader: &Reader<'_, '_>, at: usize) -> bool {
    let word = reader.word(at);
    let letters = reader.fold(at).chars().count();
    word.shape == Shape::Upper && word.style == Style::Plain && LETTERS.contains(&letters)
}

/// Whether a bracket closes right after a word.
fn is_closed(reader: &Reader<'_, '_>, at: usize) -> bool {
    reader.text[reader.word(at).end()..].starts_with([')', ']'])
}

/// The words before `end` whose initials are these letters, small words counted or not; they begin with a
/// capital.
fn long_form(reader: &Reader<'_, '_>, end: usize, letters: &str) -> Option<Range<usize>> {
    let letters: Vec<char> = letters.chars().collect();
    let from = begin(reader, end, &letters, end.saturating_sub(MAX_WORDS))
        .or_else(|| clipped(reader, end, &letters))?;
    let nation = reader.nation(from, end).is_some();
    let given = reader.class(from).has(Class::GIVEN) && end - from == 2;
    (!nation && !given).then_some(from..end)
}

/// Where the words begin that end before `end` and have these initials.
fn begin(reader: &Reader<'_, '_>, end: usize, letters: &[char], least: usize) -> Option<usize> {
    let Some((&last, rest)) = letters.split_last() else {
        return reader.word(end).is_capital().then_some(end);
    };
    let at = end.checked_sub(1).filter(|&at| at >= least)?;
    let word = reader.word(at);
    // The gap before the last word is the bracket's.
    let small = word.shape == Shape::Lower;
    let joined = || at == least || matches!(reader.gap(at), Gap::Space | Gap::Hyphen | Gap::And | Gap::Line);
    let skipped = || {
        let link = small && (word.len() <= 4 || reader.class(at).has(Class::LINK | Class::PARTICLE));
        (link && joined()).then(|| begin(reader, at, letters, least)).flatten()
    };
    let counted = || {
        let same = reader.fold(at).starts_with(last);
        (same && (rest.is_empty() || joined())).then(|| begin(reader, at, rest, least)).flatten()
    };
    // An acronym within the long form has all its letters: UN Relief and Works Agency (UNRWA).
    let acronym = || {
        let own = reader.fold(at).chars().rev();
        let rest = letters.iter().rev().zip(own.clone()).take_while(|(letter, own)| **letter == *own).count();
        let whole = word.shape == Shape::Upper && rest == own.count();
        (whole && joined()).then(|| begin(reader, at, &letters[..letters.len() - rest], least)).flatten()
    };
    if small { skipped().or_else(counted) } else { counted().or_else(acronym) }
}

/// A long word that has these letters in order and begins with the first of them.
fn clipped(reader: &Reader<'_, '_>, end: usize, letters: &[char]) -> Option<usize> {
    let at = end.checked_sub(1)?;
    let fold = reader.fold(at);
    let mut rest = fold.chars();
    let long = reader.word(at).shape == Shape::Capital && fold.chars().count() >= LONG_WORD;
    let has =
        long && fold.starts_with(letters[0]) && letters.iter().all(|letter| rest.any(|own| own == *letter));
    let alone = !matches!(reader.gap(at), Gap::Hyphen)
        && !reader.after(at, |before| reader.word(before).is_capital());
    (has && alone).then_some(at)
}

/// Puts the long forms among the full names, in the place of what is a part of them, where the table has none
/// that goes beyond.
pub(in crate::document) fn add<'r>(
    reader: &Reader<'_, 'r>,
    definitions: &[Definition],
    full: &mut Vec<Spot<'r>>,
) {
    for Definition { long, .. } in definitions {
        let within = |spot: &Spot<'r>| long.start <= spot.from && spot.to <= long.end;
        let apart = |spot: &Spot<'r>| spot.to <= long.start || long.end <= spot.from;
        let whole = |spot: &Spot<'r>| {
            let article = spot.from < long.start && lexicon::is_article(reader.fold(spot.from));
            let same = spot.to == long.end && (spot.from == long.start || article);
            same && spot.kind != Kind::Person
        };
        let is_person =
            |spot: &Spot<'r>| spot.kind == Kind::Person && spot.basis == Basis::Exact(Surface::Full);
        let kept = full
            .iter()
            .any(|spot| whole(spot) || !within(spot) && !apart(spot) && spot.verdict.matched().is_some());
        if kept || full.iter().any(|spot| !apart(spot) && is_person(spot)) {
            continue;
        }
        full.retain(apart);
        full.push(Spot::lacked(long.start, long.end, Kind::Organization, 1));
    }
}
