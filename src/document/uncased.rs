//! Names in scripts without capitals: what the table writes there, and what spells a name of it.
//!
//! In: words of Arabic, Hebrew, Han, Hangul, kana, Devanagari and other scripts. Out: full names and short
//! forms. Text without spaces is first cut where the table's names begin and end, and small words that are
//! written on the next word (Hebrew ב, ל, ה…) are cut off before a name of the table.

use super::context::Context;
use super::endings::is_written_from;
use super::fit;
use super::lexicon;
use super::meanings;
use super::reader::{Reader, Verdict};
use super::spans::{Basis, Spot};
use super::words::{Gap, Shape};
use crate::entity::Kind;
use crate::index::surfaces::Surface;
use crate::name::lexicon::{self as names, suffixes::SUFFIXES, suffixes::Suffix};
use crate::name::script::Script;
use crate::name::{Name, Token, folded_into};
use crate::resolver::Decision;

/// Words of the longest name in these scripts.
const MAX_WORDS: usize = 7;

/// Words of the longest name that is looked for by spelling.
const MAX_SPELLED: usize = 3;

/// From which probability a spelling is taken for a name where no capital shows one.
const LEAST_PROBABILITY: f64 = 0.8;

/// Letters of the longest name in text without spaces that is looked for, and of the longest that is known
/// whatever the table has.
const MAX_LETTERS: usize = 24;
const LETTERS_OF_KNOWN: usize = 8;

/// *And*, which parts two names where it is written apart.
const AND: &str = "و";

/// The fewest letters after a small word that is written on a name.
const LETTERS_AFTER_PREFIX: usize = 3;

/// Letters of most Chinese and Korean full names.
const FULL_NAME: usize = 3;

/// Words that end names of two words and are no names by themselves: نصر الله is *Nasrallah*, and الله is
/// God.
const PARTS_OF_NAMES: &[&str] = &["الاسلام", "الحق", "الدين", "الرحمن", "الزمان", "الله", "اللهي", "دين"];

fn is_part_of_names(fold: &str) -> bool {
    PARTS_OF_NAMES.contains(&fold)
}

/// Cuts words that hold a name of the table and something else.
pub(super) fn cut(reader: &mut Reader<'_, '_>) {
    if !reader.words.has_uncased {
        return;
    }
    let mut cuts: Vec<(usize, Vec<usize>)> = Vec::new();
    for at in 0..reader.len() {
        let word = reader.word(at);
        let places = match word.script {
            _ if word.shape != Shape::Uncased => Vec::new(),
            Script::Han | Script::Kana => unspaced(reader, word.start(), word.end()),
            Script::Hangul => particled(reader, at).into_iter().collect(),
            Script::Hebrew | Script::Arabic => prefixed(reader, at).into_iter().collect(),
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
fn unspaced(reader: &mut Reader<'_, '_>, start: usize, end: usize) -> Vec<usize> {
    let longest = reader.longest_unspaced().clamp(LETTERS_OF_KNOWN, MAX_LETTERS);
    let text = &reader.text[start..end];
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let mut cuts = Vec::new();
    let mut at = 0;
    let mut folded = String::new();
    while at + 1 < places.len() {
        let found = (at + 2..=(at + longest).min(places.len() - 1)).rev().find(|&to| {
            folded.clear();
            let part = &text[places[at]..places[to]];
            folded_into(part, &mut folded);
            !reader.letters_exactly(&folded).is_empty()
                || meant(reader, part, &folded)
                || may_be_full_name(&folded, Script::Han) && spells(reader, part, 1).is_some()
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

/// Whether the table has what letters without spaces mean in another language.
fn meant(reader: &Reader<'_, '_>, letters: &str, folded: &str) -> bool {
    meanings::tells(&[folded])
        && meanings::of_words(letters, &[folded], true).into_iter().any(|key| reader.is_known(key))
}

/// Where a small word written on the word ends, if a name of the table begins with the rest of it, likelier
/// than one with the whole.
fn prefixed(reader: &mut Reader<'_, '_>, at: usize) -> Option<usize> {
    const PREFIXES: &[char] = &['ב', 'ל', 'מ', 'ה', 'ו', 'ש', 'כ', 'و', 'ب', 'ل', 'ف', 'ك'];
    let whole = reader.fold(at).to_owned();
    let first = whole.chars().next().filter(|first| PREFIXES.contains(first))?;
    let word = reader.word(at);
    let (start, text) = (word.start(), &reader.text[word.start()..word.end()]);
    let place = start + text.chars().next().map_or(0, char::len_utf8);
    let rest = &whole[first.len_utf8()..];
    let long = rest.chars().count() >= LETTERS_AFTER_PREFIX;
    (long && begins_name(reader, at, place, rest) > begins_name(reader, at, start, &whole)).then_some(place)
}

/// How likely a name of the table begins at a place within a word, where that is folded to `first` from there
/// on.
fn begins_name(reader: &mut Reader<'_, '_>, at: usize, place: usize, first: &str) -> f64 {
    if is_written_from(reader, first, at) || meanings::begin(reader, at, place, first) {
        return 1.0;
    }
    let end = run_end(reader, at, MAX_SPELLED);
    let spelled = (at + 2..=end).filter_map(|to| {
        let phrase = reader.text[place..reader.word(to - 1).end()].to_owned();
        spells(reader, &phrase, to - at).map(|verdict| verdict.probability())
    });
    spelled.fold(0.0, f64::max)
}

/// The full names in these scripts.
pub(super) fn full_names<'r>(reader: &mut Reader<'_, 'r>) -> Vec<Spot<'r>> {
    let mut spots = Vec::new();
    if !reader.words.has_uncased {
        return spots;
    }
    let mut at = 0;
    while at < reader.len() {
        if reader.word(at).shape != Shape::Uncased || reader.fold(at) == AND {
            at += 1;
            continue;
        }
        let end = run_end(reader, at, MAX_WORDS);
        let exact = (at + 1..=end).rev().find_map(|to| exact(reader, at, to));
        // جورجيا ميلوني is a person and not Georgia.
        let (exact, meant) = match exact {
            Some(spot) if spot.basis == Basis::Exact(Surface::Meant) => (None, Some(spot)),
            exact => (exact, None),
        };
        let one_word = may_be_full_name(reader.fold(at), reader.word(at).script);
        let spot = exact.or_else(|| one_word.then(|| spelled(reader, at, at + 1)).flatten());
        let spot = spot.or_else(|| {
            let spelled = (at + 2..=end.min(at + MAX_SPELLED)).filter_map(|to| spelled(reader, at, to));
            // A word more that says nothing makes a name less likely.
            spelled.max_by(|x, y| x.verdict.probability().total_cmp(&y.verdict.probability()))
        });
        let spot = spot.or(meant);
        at = spot.as_ref().map_or(at + 1, |spot| spot.to);
        spots.extend(spot);
    }
    spots
}

fn run_end(reader: &Reader<'_, '_>, at: usize, most: usize) -> usize {
    let joins = |word: usize| {
        reader.word(word).shape == Shape::Uncased
            && matches!(reader.gap(word), Gap::Space | Gap::Hyphen)
            && reader.fold(word) != AND
    };
    at + 1 + (at + 1..reader.len().min(at + most)).take_while(|&word| joins(word)).count()
}

fn exact<'r>(reader: &Reader<'_, 'r>, from: usize, to: usize) -> Option<Spot<'r>> {
    let found = reader.exactly(from, to);
    let &(entity, surface) = found.first()?;
    // One or two letters are more often a word.
    let letters = (from..to).map(|at| reader.fold(at).chars().count()).sum::<usize>();
    let enough = if reader.word(from).script.is_eastern() { 2 } else { 3 };
    let named = match surface {
        Surface::Full => letters >= enough,
        Surface::Meant => letters >= enough && meanings::tell_here(reader, from, to),
        _ => false,
    };
    let same = found.iter().filter(|(_, how)| *how == surface).count();
    let probability = if surface == Surface::Full { 0.97 } else { 0.95 };
    let verdict = reader.one_of(&[entity], probability);
    (named && same == 1).then(|| Spot::new(from, to, entity.kind(), Basis::Exact(surface), verdict))
}

fn spelled<'r>(reader: &mut Reader<'_, 'r>, from: usize, to: usize) -> Option<Spot<'r>> {
    // A ruler's number is part of the name.
    if to < reader.len() && is_number(reader.fold(to)) {
        return None;
    }
    let verdict = spells(reader, &reader.phrase(from, to), to - from)?;
    Some(Spot::new(from, to, Kind::Person, Basis::Spelled, verdict))
}

/// Whether a word is the number of a ruler.
fn is_number(fold: &str) -> bool {
    matches!(names::find(SUFFIXES, fold), Some(Suffix::Ordinal(_)))
}

/// What the table makes of a person's full name of so many words.
fn spells<'r>(reader: &mut Reader<'_, 'r>, phrase: &str, words: usize) -> Option<Verdict<'r>> {
    let verdict = reader.resolve(phrase, Some(Kind::Person));
    let &(entity, probability) = verdict.ranked.first()?;
    let name = Name::parse_as(phrase, Kind::Person);
    let whole = |full: &Name| full.len() >= words && fit::fit(&name, full).is_some_and(|fit| fit.family);
    let sure = verdict.decision == Decision::Match && probability >= LEAST_PROBABILITY;
    let fits = words > 1 && reader.names_of(entity).iter().any(whole);
    // What stands beside a word in Hangul is more often a verb than a name: 왕이 나라를 다스렸다.
    let short =
        |token: Token<'_>| token.script() == Script::Hangul && token.folded().chars().count() < FULL_NAME;
    let words_of_speech = words > 2 || name.tokens().any(short);
    let hangul = name.tokens().any(|token| token.script() == Script::Hangul);
    let doubtful = words > 1 && hangul && words_of_speech;
    let spelled = sure && (fits || !doubtful && reader.is_spelling(phrase, &verdict));
    spelled.then_some(verdict)
}

/// Whether letters may be a person's full name: in Hangul and Han three, the first of them a family name.
fn may_be_full_name(letters: &str, script: Script) -> bool {
    let family = || letters.chars().next().map_or("", |first| &letters[..first.len_utf8()]);
    matches!(script, Script::Hangul | Script::Han)
        && letters.chars().count() == FULL_NAME
        && names::tables(family()).family_first()
}

/// Where the full name of a person of the table ends that a word of Hangul begins with, where particles
/// follow.
fn particled(reader: &mut Reader<'_, '_>, at: usize) -> Option<usize> {
    let word = reader.word(at);
    let (start, text) = (word.start(), &reader.text[word.start()..word.end()]);
    let (end, _) = text.char_indices().nth(FULL_NAME)?;
    let (name, rest) = text.split_at(end);
    let particle = lexicon::korean_particles().contains(&rest);
    let full = particle && may_be_full_name(name, Script::Hangul) && spells(reader, name, 1).is_some();
    full.then_some(start + end)
}

/// Whether a span is all that stands in brackets after a person's full name, and is that name in its own
/// script.
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
        if is_part_of_names(reader.fold(at)) {
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
