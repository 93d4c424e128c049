//! Names of the table that a text without capitals spells otherwise: *barak obama*, *good luck jonathan*.
//!
//! In: a word of such a text. Out: the likeliest name of a person that begins with it, two words long at least.
//! None of the words may be an ordinary one, each must find itself in one name of the table, and the resolver
//! must be sure. Cost: some questions to a filter a word; a resolution where two neighbours have the consonants
//! of a name of the table.

use super::{PROSE, end_of_words, is_telling};
use crate::document::fit;
use crate::document::lexicon::Class;
use crate::document::reader::{Reader, Verdict};
use crate::document::spot::{Basis, Spot};
use crate::document::text::word::Shape;
use crate::entity::Kind;
use crate::name::Name;
use crate::name::letters::skeleton::skeleton;

/// Words of the longest name that is looked for.
const MAX_WORDS: usize = 5;

/// How sure the resolver must be.
const SURE: f64 = 0.95;

/// The consonants of each word.
pub(super) fn skeletons(reader: &Reader<'_, '_>) -> Vec<u64> {
    (0..reader.len()).map(|at| skeleton(reader.fold(at))).collect()
}

/// The likeliest name that a word begins; of two as likely the longer one.
pub(super) fn name<'r>(reader: &mut Reader<'_, 'r>, skeletons: &[u64], at: usize) -> Option<Spot<'r>> {
    if !begins(reader, at) {
        return None;
    }
    let end = end_of_words(reader, at, MAX_WORDS);
    let end = (at + 1..end).find(|&to| !goes_on(reader, to)).unwrap_or(end);
    let mut best: Option<Spot<'r>> = None;
    for to in at + 2..=end {
        if !ends(reader, to - 1) || !may_sound(reader, &skeletons[at..to]) {
            continue;
        }
        let Some(verdict) = spells(reader, at, to) else { continue };
        if best.as_ref().is_none_or(|best| best.verdict.probability() <= verdict.probability()) {
            best = Some(Spot::new(at, to, Kind::Person, Basis::Spelled, verdict));
        }
    }
    best
}

fn begins(reader: &Reader<'_, '_>, at: usize) -> bool {
    ends(reader, at) && !reader.class(at).has(Class::STRONG_TITLE)
}

fn ends(reader: &Reader<'_, '_>, at: usize) -> bool {
    is_telling(reader, at) || goes_on(reader, at) && reader.class(at).has(Class::GIVEN)
}

/// Whether a word may be within a name.
fn goes_on(reader: &Reader<'_, '_>, at: usize) -> bool {
    let class = reader.class(at);
    reader.word(at).shape == Shape::Lower && (!class.has(PROSE) || class.has(Class::GIVEN | Class::PARTICLE))
}

/// Whether two neighbours have the consonants of a person's name of the table: one all of them, the other its
/// first two.
fn may_sound(reader: &Reader<'_, '_>, skeletons: &[u64]) -> bool {
    skeletons.windows(2).any(|pair| reader.may_share(pair[0], pair[1]))
}

/// What the table makes of a span, whose words each find themselves in one name of a person.
fn spells<'r>(reader: &mut Reader<'_, 'r>, from: usize, to: usize) -> Option<Verdict<'r>> {
    let phrase = reader.phrase(from, to);
    let name = Name::parse_as(&phrase, Kind::Person);
    if !reader.may_sound(&name) {
        return None;
    }
    let verdict = reader.resolve(&phrase, Some(Kind::Person));
    let person = verdict.matched().filter(|_| verdict.probability() >= SURE)?;
    let names = reader.names_of(person);
    let whole = |known: &Name| known.len() > 1 && fit::fit(&name, known).is_some_and(|fit| fit.family);
    fit::comparable(&name, &names).any(whole).then_some(verdict)
}
