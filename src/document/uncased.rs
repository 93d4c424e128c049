//! Names in scripts without capitals: what the table writes there, and what spells a name of it.
//!
//! In: words of Arabic, Hebrew, Han, Hangul, kana, Devanagari and other scripts. Out: full names and short forms. Text without
//! spaces is first cut where the table's names begin and end, and small words that are written on the next word (Hebrew ב, ל,
//! ה…) are cut off before a name of the table.

use super::context::Context;
use super::fit;
use super::reader::Reader;
use super::spans::{Basis, Spot};
use super::words::{Gap, Shape};
use crate::entity::Kind;
use crate::index::surfaces::Surface;
use crate::name::script::Script;
use crate::name::{Name, folded_into};
use crate::resolver::Decision;

/// Words of the longest name in these scripts.
const MAX_WORDS: usize = 7;

/// Words of the longest name that is looked for by spelling.
const MAX_SPELLED: usize = 3;

/// From which probability a spelling is taken for a name where no capital shows one.
const LEAST_PROBABILITY: f64 = 0.8;

/// Letters of the longest name in text without spaces that is looked for.
const MAX_LETTERS: usize = 24;

/// Cuts words that hold a name of the table and something else.
pub(super) fn cut(reader: &mut Reader<'_, '_>) {
    if !reader.words.has_uncased {
        return;
    }
    let uncased = |at: &usize| reader.word(*at).shape == Shape::Uncased;
    let mut cuts: Vec<(usize, Vec<usize>)> = Vec::new();
    for at in (0..reader.len()).filter(uncased) {
        let word = reader.word(at);
        let places = match word.script {
            Script::Han | Script::Kana => unspaced(reader, word.start(), word.end()),
            Script::Hebrew | Script::Arabic => prefixed(reader, at),
            _ => Vec::new(),
        };
        if !places.is_empty() {
            cuts.push((at, places));
        }
    }
    if !cuts.is_empty() {
        let text = reader.text;
        let words = std::mem::take(&mut reader.words);
        reader.set_words(words.cut(text, &cuts));
    }
}

/// Where the table's names begin and end in text without spaces, the longest name first.
fn unspaced(reader: &Reader<'_, '_>, start: usize, end: usize) -> Vec<usize> {
    let longest = reader.longest_unspaced().min(MAX_LETTERS);
    let text = &reader.text[start..end];
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let mut cuts = Vec::new();
    let mut at = 0;
    let mut folded = String::new();
    while at + 1 < places.len() {
        let found = (at + 2..=(at + longest).min(places.len() - 1)).rev().find(|&to| {
            folded.clear();
            folded_into(&text[places[at]..places[to]], &mut folded);
            !reader.letters_exactly(&folded).is_empty()
        });
        match found {
            Some(to) => {
                cuts.extend([start + places[at], start + places[to]]);
                at = to;
            }
            None => at += 1,
        }
    }
    cuts.retain(|&cut| cut > start && cut < end);
    cuts.dedup();
    cuts
}

/// Where a small word written on the word ends, if the rest is a name of the table and the whole is not.
fn prefixed(reader: &Reader<'_, '_>, at: usize) -> Vec<usize> {
    const PREFIXES: &[char] = &['ב', 'ל', 'מ', 'ה', 'ו', 'ש', 'כ', 'و', 'ب', 'ل', 'ف', 'ك'];
    let (word, fold) = (reader.word(at), reader.fold(at));
    let Some(first) = fold.chars().next().filter(|first| PREFIXES.contains(first)) else {
        return Vec::new();
    };
    let rest = &fold[first.len_utf8()..];
    if rest.chars().count() < 3
        || !reader.letters_exactly(fold).is_empty()
        || reader.letters_exactly(rest).is_empty()
    {
        return Vec::new();
    }
    let cut = reader.text[word.start()..word.end()].chars().next().map_or(0, char::len_utf8);
    vec![word.start() + cut]
}

/// The full names in these scripts.
pub(super) fn full_names<'r>(reader: &mut Reader<'_, 'r>) -> Vec<Spot<'r>> {
    let mut spots = Vec::new();
    if !reader.words.has_uncased {
        return spots;
    }
    let mut at = 0;
    while at < reader.len() {
        if reader.word(at).shape != Shape::Uncased {
            at += 1;
            continue;
        }
        let end = run_end(reader, at, MAX_WORDS);
        let exact = (at + 1..=end).rev().find_map(|to| exact(reader, at, to));
        let spot = exact
            .or_else(|| (at + 2..=end.min(at + MAX_SPELLED)).rev().find_map(|to| spelled(reader, at, to)));
        at = spot.as_ref().map_or(at + 1, |spot| spot.to);
        spots.extend(spot);
    }
    spots
}

fn run_end(reader: &Reader<'_, '_>, at: usize, most: usize) -> usize {
    // And, written apart, parts two names.
    let joins = |word: usize| {
        reader.word(word).shape == Shape::Uncased
            && matches!(reader.gap(word), Gap::Space | Gap::Hyphen)
            && reader.fold(word) != "و"
    };
    at + 1 + (at + 1..reader.len().min(at + most)).take_while(|&word| joins(word)).count()
}

fn exact<'r>(reader: &Reader<'_, 'r>, from: usize, to: usize) -> Option<Spot<'r>> {
    let found = reader.exactly(from, to);
    let &(entity, surface) = found.first()?;
    // One or two letters are more often a word.
    let letters = (from..to).map(|at| reader.fold(at).chars().count()).sum::<usize>();
    let enough = if reader.word(from).script.is_eastern() { 2 } else { 3 };
    let full = surface == Surface::Full && letters >= enough;
    let same = found.iter().filter(|(_, how)| *how == Surface::Full).count();
    let verdict = reader.one_of(&[entity], 0.97);
    (full && same == 1).then(|| Spot::new(from, to, entity.kind(), Basis::Exact(surface), verdict))
}

fn spelled<'r>(reader: &mut Reader<'_, 'r>, from: usize, to: usize) -> Option<Spot<'r>> {
    let phrase = reader.phrase(from, to);
    let verdict = reader.resolve(&phrase, Some(Kind::Person));
    let &(entity, probability) = verdict.ranked.first()?;
    let name = Name::parse_as(&phrase, Kind::Person);
    let whole = |full: &Name| full.len() >= to - from && fit::fit(&name, full).is_some_and(|fit| fit.family);
    let sure = verdict.decision == Decision::Match && probability >= LEAST_PROBABILITY;
    (sure && reader.names_of(entity).iter().any(whole))
        .then(|| Spot::new(from, to, Kind::Person, Basis::Spelled, verdict))
}

/// Whether a span is all that stands in brackets after a person's full name, and is that name in its own script.
fn bracketed<'r>(
    reader: &Reader<'_, 'r>,
    context: &mut Context<'r>,
    from: usize,
    covered: &[bool],
) -> Option<usize> {
    let end = run_end(reader, from, MAX_WORDS);
    let open = from > 0 && reader.gap(from) == Gap::Bracket && end - from > 1 && covered[from - 1];
    let closed = reader.text[reader.word(end - 1).end()..].starts_with([')', ']']);
    if !open || !closed || (from..end).any(|at| covered[at]) {
        return None;
    }
    let before = context.person_before(from)?;
    let group = before.group?;
    let likely = context.spells(group, &Name::parse_as(&reader.phrase(from, end), Kind::Person));
    likely.then(|| {
        context.bind(from, end, group, 0.9, false);
        end
    })
}

/// Binds single words to the persons of the text whose name they write.
pub(super) fn shorts<'r>(reader: &mut Reader<'_, 'r>, context: &mut Context<'r>, covered: &[bool]) {
    if !reader.words.has_uncased {
        return;
    }
    let mut at = 0;
    while at < reader.len() {
        if let Some(end) = bracketed(reader, context, at, covered).filter(|&end| end > at) {
            at = end;
            continue;
        }
        let place = at;
        at += 1;
        let at = place;
        if covered[at] || reader.word(at).shape != Shape::Uncased || reader.fold(at).chars().count() < 2 {
            continue;
        }
        let mut fits = context.persons(reader, at, at + 1);
        fits.retain(|(_, fit)| fit.likeness == 1.0 && fit.family);
        match fits.as_slice() {
            [] => {}
            &[(group, _)] => context.bind(at, at + 1, group, 1.0, true),
            several => {
                context.leave_open(at, at + 1, &several.iter().map(|(group, _)| *group).collect::<Vec<_>>())
            }
        }
    }
}
