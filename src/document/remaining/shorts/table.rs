//! What the table alone makes of a word or two that the text has no full name for.
//!
//! In: words that fit no group of the text. Out: a mention, if one entity of the table is likely meant. Cost:
//! a look-up, and for what may be a family name one resolution.

use super::{
    begins_with_article, heads_name, is_acronym, is_after_capital, is_called_after, is_of_several, is_titled,
    particles_before,
};
use crate::document::beside::articles::{is_article, is_the};
use crate::document::beside::places::{is_city_here, is_place_here};
use crate::document::beside::strangers::is_shortened;
use crate::document::certainty;
use crate::document::context::Context;
use crate::document::context::group::{gender_of, rank_before, title_before};
use crate::document::fit::{self, likenesses};
use crate::document::lexicon::{self, Class};
use crate::document::reader::{Reader, Verdict};
use crate::document::remaining::towns;
use crate::document::spot::{Basis, Spot};
use crate::document::text::word::{Gap, Shape, Style};
use crate::entity::Kind;
use crate::index::surfaces::Surface;
use crate::model::probability;
use crate::name::Name;
use crate::name::letters::script::Script;
use crate::name::lexicon::{self as names, generic_words::GENERIC_WORDS, toponyms::TOPONYMS};
use crate::resolver::{Decision, EntityRef};

/// Bits that the exact family name of one person of the table only is worth, and how many more a title adds.
const FAMILY_BITS: f64 = 10.0;
const TITLE_BITS: f64 = 3.0;

/// The most that a family name is worth that is common, however few names the table has.
const COMMON_BITS: f64 = 2.0;

/// How rare a family name must be to tell who bears it, in bits; a commoner one is worth so many less.
const TELLING_BITS: f64 = 13.0;

/// How alike a word must be to a family name of the table, and one that may be capitalised only because it
/// opens a sentence.
const FAMILY_LIKENESS: f32 = 0.6;
const OPENING_LIKENESS: f32 = 0.9;

/// What the table alone makes of a word or two that the text has no full name for.
pub(super) fn mention<'r>(
    reader: &mut Reader<'_, 'r>,
    context: &mut Context<'r>,
    from: usize,
    to: usize,
) -> bool {
    // I, I'm, and single initials name no one by themselves.
    if to - from == 1
        && (reader.fold(from).len() < 2 || matches!(reader.fold(from), "im" | "ive" | "ill" | "id"))
    {
        return false;
    }
    let demonym = reader.class(from).has(Class::DEMONYM) && !is_titled_name(reader, from);
    if reader.is_starter(from) || demonym || reader.class(from).has(Class::CALENDAR) {
        return false;
    }
    // Where all words are capitalised, most are no names: *Gates Open at Noon*.
    if reader.style(from) != Style::Plain {
        return false;
    }
    let spot = if to - from == 1 {
        table_acronym(reader, from)
            .or_else(|| table_person(reader, context, from, to))
            .or_else(|| table_spelling(reader, context, from))
    } else {
        table_person(reader, context, from, to)
    };
    let Some(spot) = spot else { return false };
    let mut bearers = spot.verdict.ranked.iter().map(|(entity, _)| *entity).peekable();
    let other = spot.kind == Kind::Person
        && bearers.peek().is_some()
        && bearers.all(|entity| is_of_other_gender(reader, from, entity));
    context.add(reader, if other { Spot::stranger(from, to) } else { spot });
    true
}

/// *General Franco*: whether a word that names a people as well as persons stands by itself behind a title.
fn is_titled_name(reader: &Reader<'_, '_>, at: usize) -> bool {
    let tables = names::tables(reader.fold(at));
    let alone = reader.gap(at + 1) != Gap::Space || !reader.word(at + 1).is_capital();
    (tables.given_names() || tables.nicknames()) && alone && rank_before(reader, at).is_some()
}

/// Whether the title before a name says of its bearer what the given names of an entity contradict: *Mr. Merkel*
/// is not Angela Merkel.
fn is_of_other_gender<'r>(reader: &Reader<'_, 'r>, from: usize, entity: EntityRef<'r>) -> bool {
    let Some(titled) = title_before(reader, from) else { return false };
    let names = reader.names_of(entity);
    let mut genders = names.iter().filter_map(gender_of).peekable();
    genders.peek().is_some() && genders.all(|own| own.contradicts(titled))
}

fn table_acronym<'r>(reader: &Reader<'_, 'r>, at: usize) -> Option<Spot<'r>> {
    let letters = reader.fold(at);
    if reader.word(at).shape != Shape::Upper || letters.len() < 3 || letters.len() > 6 {
        return None;
    }
    match reader.acronym(letters).as_slice() {
        [one] => Some(Spot::new(
            at,
            at + 1,
            Kind::Organization,
            Basis::Exact(Surface::Acronym),
            reader.one_of(&[*one], certainty::ACRONYM),
        )),
        _ => None,
    }
}

/// A family name, or a title and a name, that the table has for one person, or for several.
fn table_person<'r>(
    reader: &mut Reader<'_, 'r>,
    context: &Context<'r>,
    from: usize,
    to: usize,
) -> Option<Spot<'r>> {
    let titled = from > 0
        && matches!(reader.gap(from), Gap::Space | Gap::Dot)
        && reader.class(from - 1).has(Class::TITLE);
    if !may_be_person(reader, context, from, to, titled) {
        return None;
    }
    let names = reader.resolver.name_count().max(1) as f64;
    // Everyone is a Mr or Mrs; only an office says that someone is known.
    let before = || reader.fold(from - 1);
    let office = titled && !lexicon::is_address(before()) && !lexicon::is_english_kin(before());
    let title_bits = if office { TITLE_BITS } else { 0.0 };
    let bits = FAMILY_BITS + title_bits - names.log2();
    if bits < 0.0 && !titled {
        return None;
    }
    let short = Name::parse_as(&reader.phrase(from, to), Kind::Person);
    let bearers = bearers(reader, context, from, to, &short, titled);
    if titled && let Some(verdict) = by_title(reader, from, to, &short, &bearers) {
        return Some(Spot::new(from, to, Kind::Person, Basis::Spelled, verdict));
    }
    if bits < 0.0 || bearers.is_empty() {
        return None;
    }
    let common = (TELLING_BITS - reader.rarity(&short)).max(0.0);
    let bits = if common > 0.0 { bits.min(COMMON_BITS + title_bits) - common } else { bits };
    let probability = probability(bits);
    let verdict = match bearers.as_slice() {
        [one] if probability >= 0.5 => Verdict::certain(*one, probability),
        several => {
            let share = probability / several.len() as f64;
            let ranked = several.iter().map(|entity| (*entity, share)).collect();
            Verdict { decision: Decision::Ambiguous, ranked, nil: 1.0 - probability }
        }
    };
    let from = with_particles(reader, from, to, &bearers);
    Some(Spot::new(from, to, Kind::Person, Basis::Spelled, verdict))
}

/// Whether a word or two may be a person's name by themselves: they are no place, acronym or part of a longer
/// name.
fn may_be_person<'r>(
    reader: &Reader<'_, 'r>,
    context: &Context<'r>,
    from: usize,
    to: usize,
    titled: bool,
) -> bool {
    let content = (from..to).filter(|&at| reader.word(at).is_capital()).count();
    let other = || {
        reader.class(from).has(Class::HEAD | Class::TITLE | Class::COUNTRY)
            || is_place_here(reader, from, to) && !is_addressed(reader, from, to)
            || is_acronym(reader, from, to)
    };
    content <= 2
        && (titled || !other())
        && !is_of_several(reader, from, to)
        && !is_called_after(reader, from, to)
        && !is_shortened(reader, from, to)
        && !is_part_of_person(reader, context, from, to)
}

/// The persons of the table whose family name, or whole name, is like a short one.
fn bearers<'r>(
    reader: &mut Reader<'_, 'r>,
    context: &Context<'r>,
    from: usize,
    to: usize,
    short: &Name,
    titled: bool,
) -> Vec<EntityRef<'r>> {
    let verdict = reader.resolve(&reader.phrase(from, to), Some(Kind::Person));
    let article = begins_with_article(reader, from, to).then(|| reader.fold(from));
    let has_article =
        |full: &Name| article.is_none_or(|article| full.tokens().any(|token| token.folded() == article));
    let latin = reader.word(from).script == Script::Latin;
    let least = match () {
        () if titled => FAMILY_LIKENESS,
        () if is_place_here(reader, from, to) => 1.0,
        () if latin && context.is_only_opening(reader, from, to) => OPENING_LIKENESS,
        () => FAMILY_LIKENESS,
    };
    let bears =
        |fit: fit::Fit| fit.likeness >= least && (fit.family || fit.whole) && !(latin && fit.by_consonants);
    let family = |full: &Name| has_article(full) && fit::fit(short, full).is_some_and(bears);
    let small = |names: &[Name]| to - from == 1 && fit::is_small_part(reader.fold(from), names.iter());
    let named = verdict.ranked.iter().filter(|(entity, _)| {
        let names = reader.names_of(*entity);
        names.iter().any(family) && !small(&names)
    });
    let mut found: Vec<_> = named.map(|(entity, _)| *entity).collect();
    let addressed = |entity: &EntityRef<'r>| !is_of_other_gender(reader, from, *entity);
    if found.iter().any(addressed) {
        found.retain(addressed);
    }
    found
}

/// What the table says of a name together with the title before it, where that is another than its one
/// bearer.
fn by_title<'r>(
    reader: &mut Reader<'_, 'r>,
    from: usize,
    to: usize,
    short: &Name,
    bearers: &[EntityRef<'r>],
) -> Option<Verdict<'r>> {
    let verdict = reader.resolve(&reader.phrase(from - 1, to), Some(Kind::Person));
    let entity = verdict.matched().filter(|&entity| bearers != [entity])?;
    // Miss Teen is not Tin Win: the title says who is meant, not that the name is one.
    let fits = |full: &Name| fit::fit(short, full).is_some_and(|fit| fit.likeness >= likenesses::LEAST);
    reader.names_of(entity).iter().any(fits).then_some(verdict)
}

/// Where a family name behind a title begins with the small particles that stand before it here as in the
/// table: *le général de Gaulle*.
fn with_particles<'r>(reader: &Reader<'_, 'r>, from: usize, to: usize, bearers: &[EntityRef<'r>]) -> usize {
    let begin = particles_before(reader, from, |_| true);
    let phrase = reader.phrase(begin, to);
    let ends = |name: &Name| name.text().strip_suffix(&*phrase).is_some_and(|before| before.ends_with(' '));
    let written = bearers.iter().all(|entity| reader.names_of(*entity).iter().any(ends));
    if begin < from && is_titled(reader, begin) && written { begin } else { from }
}

/// Whether what looks like a person's name stands right before or after a span, of which it is a part then: *Ngo
/// Dinh Nhu*.
fn is_part_of_person<'r>(reader: &Reader<'_, 'r>, context: &Context<'r>, from: usize, to: usize) -> bool {
    let joined = |at: usize| reader.gap(at) == Gap::Space && !reader.word(at - 1).possessive;
    context.person_at(to).is_some() && joined(to) || context.person_before(from).is_some() && joined(from)
}

/// Whether a word after *to* or *from* is no place that the lexicons know: *he spoke to Putin*.
fn is_addressed(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    let small = |before: usize| {
        reader.word(before).shape == Shape::Lower && matches!(reader.fold(before), "between" | "from" | "to")
    };
    let tables = names::tables(reader.fold(from));
    let place = tables.toponyms() || tables.countries();
    let headed = to < reader.len() && reader.gap(to) == Gap::Space && reader.class(to).has(Class::PLACE);
    reader.after(from, small) && !place && !headed
}

/// The place that a report is dated from: *ROMA - Il presidente*, *ROMA, 3 mag. -*, where the table spells it
/// otherwise.
pub(super) fn dateline<'r>(
    reader: &mut Reader<'_, 'r>,
    context: &mut Context<'r>,
    from: usize,
    to: usize,
) -> bool {
    let word = reader.word(from);
    if to - from != 1 || word.shape != Shape::Upper || word.gap != Gap::Paragraph && word.gap != Gap::Line {
        return false;
    }
    let dash = reader.text[word.end()..].trim_start_matches(' ').starts_with(['-', '–', '—']);
    let dated = dash || towns::is_dated(reader, to);
    let place = dated.then(|| reader.settle(from, to, Some(Kind::Location)));
    let Some(place) = place.filter(|place| place.matched().is_some()) else {
        return false;
    };
    context.add(reader, Spot::new(from, to, Kind::Location, Basis::Spelled, place));
    true
}

/// An organization or place of one word that the table spells otherwise, or whose name it writes longer.
fn table_spelling<'r>(reader: &mut Reader<'_, 'r>, context: &Context<'r>, at: usize) -> Option<Spot<'r>> {
    if reader.word(at).shape == Shape::Upper && reader.fold(at).len() < 5 || reader.gap(at + 1) == Gap::Hyphen
    {
        return None;
    }
    let generic = |at: usize| names::find(GENERIC_WORDS, reader.fold(at)).is_some();
    let small = || reader.gap(at + 1) == Gap::Space && reader.word(at + 1).shape == Shape::Lower;
    // Следственный комитет goes on in small letters.
    let goes_on = reader.word(at).script == Script::Cyrillic && generic(at) && small() && generic(at + 1);
    // Democratic is no name in Democratic Party for the People.
    let heads = reader.class(at).has(Class::MODIFIER) || generic(at);
    let before_head = at + 1 < reader.len()
        && reader.gap(at + 1) == Gap::Space
        && reader.word(at + 1).is_capital()
        && reader.class(at + 1).has(Class::HEAD)
        && heads;
    let part = goes_on
        || before_head
        || heads_name(reader, at)
        || is_after_capital(reader, at)
            && !reader.class(at - 1).has(Class::COUNTRY | Class::DEMONYM | Class::TITLE);
    let by_place = part || context.is_capital_by_place(reader, at);
    let mut verdict = if by_place { Verdict::unknown() } else { reader.settle(at, at + 1, None) };
    if verdict.matched().is_none() && reader.class(at).has(Class::HEAD) {
        verdict = only_one_of_its_kind(reader, at);
    }
    let entity = verdict.matched().filter(|entity| entity.kind() != Kind::Person)?;
    // The South is not South Korea alone.
    if entity.kind() == Kind::Location && reader.class(at).has(Class::ORDINARY) {
        return None;
    }
    let writes = |name: &Name| name.tokens().any(|token| token.folded() == reader.fold(at));
    // A place is no short form of what has its seat there: *Christian Social Union in Bavaria*.
    let seat = |name: &Name| name.len() > 2 && writes(name);
    let names = reader.names_of(entity);
    let place = names::find(TOPONYMS, reader.fold(at)).is_some() && names.iter().any(seat);
    if entity.kind() == Kind::Organization && (place || is_city_here(reader, at)) {
        return None;
    }
    let sounds = reader.word(at).script == Script::Latin && context.is_only_opening(reader, at, at + 1);
    // La Moneda is not Le Monde, nor Princess Alexandra Alexandria.
    let called = reader.after(at, |before| {
        let article = is_article(reader, before) && !is_the(reader, before);
        let titled = reader.class(before).has(Class::TITLE) && entity.kind() == Kind::Location;
        reader.word(before).is_capital() && (article || titled)
    });
    if (sounds || called) && !names.iter().any(writes) {
        return None;
    }
    Some(Spot::new(at, at + 1, entity.kind(), Basis::Spelled, verdict))
}

/// *Congress*, where the table has one only: a head whose full name says no more than the country. Beside
/// others that say more, as parties do, it may be short for any of them.
fn only_one_of_its_kind<'r>(reader: &mut Reader<'_, 'r>, at: usize) -> Verdict<'r> {
    let verdict = reader.resolve(&reader.phrase(at, at + 1), Some(Kind::Organization));
    let mut fitting =
        verdict.ranked.iter().filter(|(entity, _)| reader.agreement(at, at + 1, *entity).is_some());
    let word = reader.fold(at);
    let writes = |entity: EntityRef<'r>| {
        reader.names_of(entity).iter().any(|name| name.tokens().any(|token| token.folded() == word))
    };
    let is_alone = verdict.ranked.iter().filter(|(entity, _)| writes(*entity)).nth(1).is_none();
    match (fitting.next(), fitting.next()) {
        (Some((entity, _)), None) if is_alone => Verdict::certain(*entity, certainty::ONLY_ONE),
        _ => Verdict::unknown(),
    }
}
