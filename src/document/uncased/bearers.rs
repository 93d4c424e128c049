//! Whom of the table a person's name means that is told to be one by what stands beside it.
//!
//! In: a name in a script without capitals. Out: who is spelled so in Pinyin or by the likeliest reading of
//! its characters, or the one bearer of a family name as the press of another language writes it (特朗普,
//! トランプ). Cost: some look-ups, and a resolution for a family name.

use crate::document::reader::{Reader, Verdict};
use crate::document::spot::{Basis, Spot};
use crate::entity::Kind;
use crate::index::surfaces::Surface;
use crate::name::Name;
use crate::name::letters::script::Script;
use crate::name::lexicon as names;
use crate::resolver::EntityRef;

/// The probability of a person whose name is spelled as one in Han is read.
const SOUNDING: f64 = 0.95;

/// How likely a family name and the letters are one, by themselves, for them to be taken so beside an office;
/// more is asked of what may be a Chinese full name.
const ALIKE: f64 = 0.66;
const ALIKE_OF_FULL: f64 = 0.7;

/// From which likeness another bearer leaves it open who is meant.
const DOUBTFUL: f64 = 0.5;

/// The probability of one whose family name stands alone beside an office.
const PROBABILITY: f64 = 0.8;

/// A name that is read as that of a person is spelled.
pub(super) fn spot_by_sound<'r>(reader: &Reader<'_, 'r>, from: usize, to: usize) -> Option<Spot<'r>> {
    let entities = sounding(reader, reader.slice(from, to));
    let verdict = reader.one_of(&entities, SOUNDING);
    Some(Spot::new(from, to, Kind::Person, Basis::Exact(Surface::Full), verdict))
}

/// A family name beside an office.
pub(super) fn spot_by_family<'r>(reader: &mut Reader<'_, 'r>, from: usize, to: usize) -> Option<Spot<'r>> {
    let verdict = bearer(reader, &reader.phrase(from, to))?;
    Some(Spot::new(from, to, Kind::Person, Basis::Spelled, verdict))
}

/// The persons of the table whose names are spelled as a word in Han is read.
pub(super) fn sounding<'r>(reader: &Reader<'_, 'r>, phrase: &str) -> Vec<EntityRef<'r>> {
    let name = Name::parse_as(phrase, Kind::Person);
    let mut found: Vec<EntityRef<'r>> = Vec::new();
    for [family, given] in name.one_word_readings() {
        for letters in [[family.as_str(), &given].concat(), [given.as_str(), &family].concat()] {
            for entity in reader.letters_exactly(&letters.to_lowercase()) {
                if entity.kind() == Kind::Person && !found.contains(&entity) {
                    found.push(entity);
                }
            }
        }
    }
    found
}

/// The one person of the table whose family name a word beside an office spells.
pub(super) fn bearer<'r>(reader: &mut Reader<'_, 'r>, phrase: &str) -> Option<Verdict<'r>> {
    let verdict = reader.resolve(phrase, Some(Kind::Person));
    let own = Name::parse_as(phrase, Kind::Person);
    let mut likely: Vec<(f64, EntityRef<'r>)> = Vec::new();
    for &(entity, _) in &verdict.ranked {
        likely.push((reader.family_likeness(&own, entity), entity));
    }
    likely.sort_by(|x, y| y.0.total_cmp(&x.0));
    let &(best, entity) = likely.first()?;
    let alone = likely.get(1).is_none_or(|second| second.0 < DOUBTFUL);
    let enough = if may_be_full(phrase) {
        best >= ALIKE_OF_FULL && verdict.matched() == Some(entity)
    } else {
        best >= ALIKE
    };
    (alone && enough).then(|| reader.one_of(&[entity], PROBABILITY))
}

/// Whether letters may be a Chinese or Korean full name, or are two of Hangul, which are more often a word.
fn may_be_full(phrase: &str) -> bool {
    let Some(first) = phrase.chars().next() else { return false };
    let letters = phrase.chars().count();
    let family = || letters <= 3 && names::tables(&phrase[..first.len_utf8()]).family_first();
    match Script::of(first) {
        Some(Script::Hangul) => letters <= 2 || family(),
        Some(Script::Han) => family(),
        _ => false,
    }
}
