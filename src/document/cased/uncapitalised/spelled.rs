//! Names of the table that a text without capitals spells otherwise: *barak obama*, *good luck jonathan*, *al
//! qaida*.
//!
//! In: a word of such a text. Out: the likeliest name that begins with it, two words long at least. None of the
//! words may be an ordinary one, and each must find itself in one name of the table, of which the resolver must
//! be sure. Cost: some questions to a filter a word; a resolution or three where each word has the consonants
//! of a word that some name of the table has beside such a one as another of them.

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

/// How sure the resolver must be of a person whose name has a place for each word, where that leaves nothing of
/// the name out and where it does, and of what is no person.
const WHOLE: f64 = 0.7;
const PART: f64 = 0.9;
const BODY: f64 = 0.95;

/// The likeliest name that a word begins; of two as likely the longer one.
pub(super) fn name<'r>(reader: &mut Reader<'_, 'r>, at: usize) -> Option<Spot<'r>> {
    let title = Class::TITLE | Class::STRONG_TITLE;
    let titled = reader.class(at).has(title) && !reader.class(at).has(Class::GIVEN);
    if titled || !(ends(reader, at) || reader.class(at).has(Class::OPENING)) {
        return None;
    }
    let end = end_of_words(reader, at, MAX_WORDS);
    let end = (at + 1..end).find(|&to| !goes_on(reader, to)).unwrap_or(end);
    let skeletons = Skeletons::of(reader, at, end);
    let mut best: Option<Spot<'r>> = None;
    for to in at + 2..=end {
        if !ends(reader, to - 1) || !skeletons.may_be_of_name(reader, to - at) {
            continue;
        }
        let Some(spot) = person(reader, at, to).or_else(|| body(reader, at, to)) else { continue };
        if best.as_ref().is_none_or(|best| best.verdict.probability() <= spot.verdict.probability()) {
            best = Some(spot);
        }
    }
    best
}

fn ends(reader: &Reader<'_, '_>, at: usize) -> bool {
    is_telling(reader, at) || goes_on(reader, at) && reader.class(at).has(Class::GIVEN | Class::HEAD)
}

/// Whether a word may be within a name.
fn goes_on(reader: &Reader<'_, '_>, at: usize) -> bool {
    let class = reader.class(at);
    let own = class.has(Class::GIVEN | Class::PARTICLE | Class::HEAD);
    reader.word(at).shape == Shape::Lower && (own || !class.has(PROSE | Class::STRONG_TITLE))
}

/// The consonants of neighbouring words.
struct Skeletons {
    single: Vec<u64>,
    /// Those of each word with the next one.
    joined: Vec<u64>,
    /// Whether a word is a particle, which names leave out as they like.
    particle: Vec<bool>,
}

impl Skeletons {
    fn of(reader: &Reader<'_, '_>, from: usize, to: usize) -> Self {
        Skeletons {
            single: (from..to).map(|at| skeleton(reader.fold(at))).collect(),
            joined: (from + 1..to)
                .map(|at| skeleton(&[reader.fold(at - 1), reader.fold(at)].concat()))
                .collect(),
            particle: (from..to).map(|at| reader.class(at).has(Class::PARTICLE)).collect(),
        }
    }

    /// Whether each of the first words, or it and its neighbour as one, has all consonants of a word that some
    /// name of the table has beside one which begins as another of them, or so begins itself.
    fn may_be_of_name(&self, reader: &Reader<'_, '_>, words: usize) -> bool {
        let mut shared = self.particle[..words].to_vec();
        let singles = self.single[..words].iter().enumerate().map(|(at, one)| (at..at + 1, one));
        let joined = self.joined[..words - 1].iter().enumerate().map(|(at, both)| (at..at + 2, both));
        for (span, &whole) in singles.chain(joined) {
            for other in (0..words).filter(|other| !span.contains(other)) {
                let known = shared[other] && shared[span.clone()].iter().all(|&shared| shared);
                if !known && reader.may_stand_beside(whole, self.single[other]) {
                    shared[span.clone()].fill(true);
                    shared[other] = true;
                }
            }
        }
        shared.iter().all(|&shared| shared)
    }
}

/// A person of the table, of whom a name has a place for each word of a span, or is spelled so beyond doubt.
fn person<'r>(reader: &mut Reader<'_, 'r>, from: usize, to: usize) -> Option<Spot<'r>> {
    // *Al Assad* is a family name alone.
    if (from..to).filter(|&at| !reader.class(at).has(Class::PARTICLE)).count() < 2 {
        return None;
    }
    let phrase = reader.phrase(from, to);
    let verdict = reader.resolve(&phrase, Some(Kind::Person));
    let (person, probability) = (verdict.matched()?, verdict.probability());
    let name = Name::parse_as(&phrase, Kind::Person);
    let names = reader.names_of(person);
    let fits = |known: &Name| {
        let fit = fit::fit(&name, known).filter(|fit| fit.family && known.len() > 1);
        fit.is_some_and(|fit| probability >= if fit.whole { WHOLE } else { PART })
    };
    let spelled = fit::comparable(&name, &names).any(fits) || reader.is_spelling(&phrase, &verdict);
    spelled.then(|| Spot::new(from, to, Kind::Person, Basis::Spelled, verdict))
}

/// An organization or a place of the table whose name leaves nothing out of a span, nor the span of it.
fn body<'r>(reader: &mut Reader<'_, 'r>, from: usize, to: usize) -> Option<Spot<'r>> {
    let particle = |at: usize| reader.class(at).has(Class::PARTICLE);
    let words = (from..to).all(|at| particle(at) || reader.is_word_of_body(at));
    // *Al qaida*, but not *von siemens*.
    let begins = !particle(from) || matches!(reader.fold(from), "al" | "el");
    if !words || !begins || (from..to).all(|at| reader.class(at).has(Class::GENERIC)) {
        return None;
    }
    [Kind::Organization, Kind::Location].into_iter().find_map(|kind| {
        let verdict: Verdict<'r> = reader.resolve(&reader.phrase(from, to), Some(kind));
        let body = verdict.matched().filter(|_| verdict.probability() >= BODY)?;
        (body.kind() == kind && reader.agreement(from, to, body) == Some(true))
            .then(|| Spot::new(from, to, kind, Basis::Spelled, verdict))
    })
}
