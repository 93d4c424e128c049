//! Names in scripts without capitals: what the table writes there, and what spells a name of it.
//!
//! In: words of Arabic, Hebrew, Han, Hangul, kana, Devanagari and other scripts. Out: full names and short
//! forms. Text without spaces is first cut where the table's names begin and end (`unspaced`), small words
//! that are written on the next word (Hebrew ב, ל, ה…) are cut off before a name of the table, and Korean
//! particles behind one (`korean`). `preceding` tells what stands before a family name, `titled` whom a title
//! tells that the table lacks, `bearers` whom of the table a name told by a title means. Cost: some look-ups
//! by hash a word, and a resolution for what sounds like a full name of the table.

mod bearers;
mod korean;
mod preceding;
mod titled;
mod unspaced;

use hashbrown::HashMap;

use korean::{Family, families, particled, title_after};
use preceding::Before;
use unspaced::{How, Places};

use crate::document::certainty;
use crate::document::context::Context;
use crate::document::fit::{self, likenesses};
use crate::document::lexicon::Class;
use crate::document::lexicon::native_words::{ON_NAMES, is_part_of_names, is_small};
use crate::document::reader::meanings;
use crate::document::reader::{Reader, Verdict};
use crate::document::spot::{Basis, Spot};
use crate::document::text::word::{Gap, Shape};
use crate::entity::Kind;
use crate::index::surfaces::Surface;
use crate::name::letters::script::Script;
use crate::name::lexicon::{
    self as names,
    honorifics::HONORIFICS,
    suffixes::{SUFFIXES, Suffix},
};
use crate::name::{Name, Token};
use crate::resolver::{Decision, EntityRef};

/// Words of the longest name in these scripts.
const MAX_WORDS: usize = 7;

/// Words of the longest name that is looked for by spelling.
const MAX_SPELLED: usize = 3;

/// From which probability a spelling is taken for a name where no capital shows one.
const LEAST_PROBABILITY: f64 = 0.8;

/// *And*, which parts two names where it is written apart.
const AND: &str = "و";

/// The fewest letters after a small word that is written on a name.
const LETTERS_AFTER_PREFIX: usize = 3;

/// Letters of most Chinese and Korean full names.
const FULL_NAME: usize = 3;

/// Cuts words that hold a name of the table and something else, and tells what was found in text without
/// spaces.
pub(super) fn cut(reader: &mut Reader<'_, '_>) -> Places {
    if !reader.words.has_uncased {
        return Places::default();
    }
    let mut places = unspaced::find(reader);
    places.titled = korean::titled(reader);
    let mut cuts = unspaced::cuts(reader, &places);
    for at in 0..reader.len() {
        let word = reader.word(at);
        let place = match word.script {
            _ if word.shape != Shape::Uncased => None,
            Script::Hangul => particled(reader, at, &places.titled),
            Script::Hebrew | Script::Arabic => prefixed(reader, at),
            _ => None,
        };
        cuts.extend(place.map(|place| (at, vec![place])));
    }
    cuts.sort_unstable();
    reader.cut(&cuts);
    places
}

/// Where a small word written on the word ends, if a name of the table begins with the rest of it, likelier
/// than one with the whole.
fn prefixed(reader: &mut Reader<'_, '_>, at: usize) -> Option<usize> {
    let whole = reader.fold(at).to_owned();
    let first = whole.chars().next().filter(|first| ON_NAMES.contains(first))?;
    let word = reader.word(at);
    let (start, text) = (word.start(), &reader.text[word.start()..word.end()]);
    let place = start + text.chars().next().map_or(0, char::len_utf8);
    let rest = &whole[first.len_utf8()..];
    let long = rest.chars().count() >= LETTERS_AFTER_PREFIX;
    // بهاء is a name.
    let given = reader.class(at).has(Class::GIVEN);
    (long && !given && begins_name(reader, at, place, rest) > begins_name(reader, at, start, &whole))
        .then_some(place)
}

/// How likely a name of the table begins at a place within a word, where that is folded to `first` from there
/// on.
fn begins_name(reader: &mut Reader<'_, '_>, at: usize, place: usize, first: &str) -> f64 {
    if reader.is_written_from(first, at) || meanings::begin(reader, at, place, first) {
        return 1.0;
    }
    let end = if is_small(first) { at } else { run_end(reader, at, MAX_SPELLED) };
    let spelled = (at + 2..=end).filter_map(|to| {
        if is_small(reader.fold(to - 1)) {
            return None;
        }
        let phrase = reader.text[place..reader.word(to - 1).end()].to_owned();
        spells(reader, &phrase, to - at).map(|verdict| verdict.probability())
    });
    spelled.fold(0.0, f64::max)
}

/// The full names in these scripts.
pub(super) fn full_names<'r>(reader: &mut Reader<'_, 'r>, places: &Places) -> Vec<Spot<'r>> {
    let mut spots = Vec::new();
    if !reader.words.has_uncased {
        return spots;
    }
    let mut found = places.names.iter().peekable();
    let mut at = 0;
    while at < reader.len() {
        let start = reader.word(at).start();
        while found.next_if(|name| name.span.start < start).is_some() {}
        if let Some(name) = found.next_if(|name| name.span.start == start) {
            let to = word_after(reader, at, name.span.end);
            let spot = match name.how {
                How::Written => written(reader, at, to),
                How::Spelled => spelled_name(reader, at, to),
                How::Sounds => bearers::spot_by_sound(reader, at, to),
                How::Bearer => bearers::spot_by_family(reader, at, to),
                How::Shape => Some(Spot::stranger(at, to)),
            };
            spots.extend(spot);
            at = to;
            continue;
        }
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
        let spot = spot.or_else(|| titled::spot(reader, at, places, &spots)).or(meant);
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

/// The first word that begins at a byte or after it.
fn word_after(reader: &Reader<'_, '_>, from: usize, byte: usize) -> usize {
    (from + 1..reader.len()).find(|&at| reader.word(at).start() >= byte).unwrap_or(reader.len())
}

/// A name that is known to be one, as the table writes it or by what it means.
fn written<'r>(reader: &Reader<'_, 'r>, from: usize, to: usize) -> Option<Spot<'r>> {
    let found = reader.exactly(from, to);
    let &(entity, surface) = found.first()?;
    let same = found.iter().filter(|(_, how)| *how == surface).count();
    (same == 1).then(|| exact_spot(reader, from, to, entity, surface))
}

/// A name that is known to spell a person's.
fn spelled_name<'r>(reader: &mut Reader<'_, 'r>, from: usize, to: usize) -> Option<Spot<'r>> {
    let verdict = reader.resolve(&reader.phrase(from, to), Some(Kind::Person));
    verdict.matched()?;
    Some(Spot::new(from, to, Kind::Person, Basis::Spelled, verdict))
}

fn exact_spot<'r>(
    reader: &Reader<'_, 'r>,
    from: usize,
    to: usize,
    entity: EntityRef<'r>,
    surface: Surface,
) -> Spot<'r> {
    let probability = if surface == Surface::Full { certainty::FULL_UNCASED } else { certainty::OTHER };
    let verdict = reader.one_of(&[entity], probability);
    Spot::new(from, to, entity.kind(), Basis::Exact(surface), verdict)
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
    (named && same == 1).then(|| exact_spot(reader, from, to, entity, surface))
}

fn spelled<'r>(reader: &mut Reader<'_, 'r>, from: usize, to: usize) -> Option<Spot<'r>> {
    // A ruler's number is part of the name.
    let numbered = to < reader.len() && is_number(reader.fold(to));
    if numbered || is_small(reader.fold(from)) || is_small(reader.fold(to - 1)) {
        return None;
    }
    let verdict = spells(reader, &reader.phrase(from, to), to - from)?;
    let own = from + titles(reader, from, to);
    // A family name with its title is a short form.
    let full = own == from || to - own > 1;
    full.then(|| Spot::new(own, to, Kind::Person, Basis::Spelled, verdict))
}

/// How many words of a span are a title before the name.
fn titles(reader: &Reader<'_, '_>, from: usize, to: usize) -> usize {
    let forms: Vec<&str> = (from..to - 1).map(|at| reader.fold(at)).collect();
    let title = names::longest_phrase(HONORIFICS, &forms);
    title.filter(|&(count, title)| title.strength > 1 || count > 1).map_or(0, |(count, _)| count)
}

/// Whether a word is the number of a ruler.
fn is_number(fold: &str) -> bool {
    matches!(names::find(SUFFIXES, fold), Some(Suffix::Ordinal(_)))
}

/// What the table makes of a person's full name of one word beside a title.
pub(super) fn spells_beside_title<'r>(reader: &mut Reader<'_, 'r>, phrase: &str) -> Option<Verdict<'r>> {
    if !reader.may_sound(&Name::parse_as(phrase, Kind::Person)) {
        return None;
    }
    let verdict = reader.resolve(phrase, Some(Kind::Person));
    (verdict.matched().is_some() && reader.is_spelling_beside_title(phrase, &verdict)).then_some(verdict)
}

/// What the table makes of a person's full name of so many words.
pub(super) fn spells<'r>(reader: &mut Reader<'_, 'r>, phrase: &str, words: usize) -> Option<Verdict<'r>> {
    let name = Name::parse_as(phrase, Kind::Person);
    if !reader.may_sound(&name) {
        return None;
    }
    let verdict = reader.resolve(phrase, Some(Kind::Person));
    let &(entity, probability) = verdict.ranked.first()?;
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
pub(super) fn may_be_full_name(letters: &str, script: Script) -> bool {
    let family = || letters.chars().next().map_or("", |first| &letters[..first.len_utf8()]);
    matches!(script, Script::Hangul | Script::Han)
        && letters.chars().count() == FULL_NAME
        && names::tables(family()).family_first()
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
        context.bind(from, end, group, likenesses::ORGANIZATION, false);
        end
    })
}

/// Binds short forms to the persons of the text whose name they write.
pub(super) fn shorts<'r>(
    reader: &mut Reader<'_, 'r>,
    context: &mut Context<'r>,
    covered: &[bool],
    places: &Places,
) {
    if !reader.words.has_uncased {
        return;
    }
    let groups: HashMap<usize, usize> = context
        .bound
        .iter()
        .filter_map(|bound| Some((reader.word(bound.spot.from).start(), bound.group?)))
        .collect();
    let families = families(reader, context);
    let mut found = places.shorts.iter().peekable();
    let mut at = 0;
    while at < reader.len() {
        let start = reader.word(at).start();
        while found.next_if(|short| short.span.start < start).is_some() {}
        if let Some(short) = found.next_if(|short| short.span.start == start) {
            let to = word_after(reader, at, short.span.end);
            if let Some(&group) = groups.get(&short.full).filter(|_| !covered[at]) {
                context.bind(at, to, group, 1.0, true);
            }
            at = to;
            continue;
        }
        if let Some(end) = bracketed(reader, context, at, covered).filter(|&end| end > at) {
            at = end;
            continue;
        }
        if !covered[at] && reader.word(at).shape == Shape::Uncased {
            bind(reader, context, &families, at, covered);
        }
        at += 1;
    }
}

/// Binds a word to the person whose family name it is.
fn bind<'r>(
    reader: &mut Reader<'_, 'r>,
    context: &mut Context<'r>,
    families: &[Family<'_>],
    at: usize,
    covered: &[bool],
) {
    let titled = |family: &&Family<'_>| {
        reader.slice(at, at + 1) == family.name && title_after(reader, at + 1) == Some(family.title)
    };
    let mut fitting = families.iter().filter(titled).map(|family| family.group);
    if let Some(group) = fitting.next() {
        if fitting.all(|other| other == group) {
            context.bind(at, at + 1, group, 1.0, true);
        }
        return;
    }
    if reader.fold(at).chars().count() < 2 || is_part_of_names(reader.fold(at)) {
        return;
    }
    let mut fits = context.persons(reader, at, at + 1);
    fits.retain(|(_, fit)| fit.likeness == 1.0 && fit.family);
    let groups: Vec<usize> = fits.iter().map(|(group, _)| *group).collect();
    match (groups.as_slice(), preceding::before(reader, at, covered)) {
        ([], _) => {}
        (_, Before::Given) => {
            context.add(reader, Spot::stranger(at - 1, at + 1));
        }
        (&[group], Before::Other) => context.bind(at, at + 1, group, 1.0, true),
        (&[group], Before::Word) => context.leave_in_doubt(at, at + 1, group),
        (several, _) => context.leave_open(at, at + 1, several),
    }
}
