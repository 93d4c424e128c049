//! Who and what bears the name of a person of the table and is not that person: streets and ships called after
//! him, *a swimmer called Omar Sabry*, a son by one name more.
//!
//! In: the spans of a run. Out: the same, those read otherwise that mean somebody or something else. Cost: a
//! look at the words around each.

use std::ops::Range;

use super::worth;
use crate::document::beside::capitals::is_shouted;
use crate::document::beside::places::{end_of_place, is_behind_thing};
use crate::document::lexicon::{self, Class};
use crate::document::reader::Reader;
use crate::document::spot::Spot;
use crate::document::text::word::{Gap, Shape, Style};
use crate::entity::Kind;
use crate::name::lexicon as names;

/// How far before *called* the indefinite article may stand.
const WORDS_BEFORE: usize = 5;

/// Reads the persons of a run otherwise who are somebody or something else of the same name.
pub(super) fn tell<'r>(reader: &Reader<'_, 'r>, spots: &mut [Spot<'r>]) {
    for spot in spots.iter_mut().filter(|spot| spot.kind == Kind::Person) {
        if is_behind_thing(reader, spot.from) {
            // Nothing speaks for it, so that it is not shown.
            *spot = Spot::lacked(spot.from, spot.to, Kind::Other, 0).worth(spot.worth);
        } else if let Some(to) = end_of_place(reader, spot.to) {
            let place = Spot::lacked(spot.from, to, Kind::Location, 1);
            *spot = place.worth(spot.worth + worth::organ(1));
        } else if spot.len() > 1 && is_introduced(reader, spot.from) {
            let stranger = Spot { apart: true, ..Spot::stranger(spot.from, spot.to) };
            *spot = stranger.worth(spot.worth);
        }
    }
}

/// Whether a name is introduced as that of somebody unknown: *a swimmer called Omar Sabry*, *another
/// Mahmoud Abbas*.
fn is_introduced(reader: &Reader<'_, '_>, from: usize) -> bool {
    let small = |&at: &usize| {
        let word = reader.word(at);
        (word.shape == Shape::Lower || word.opens) && matches!(reader.gap(at + 1), Gap::Space | Gap::Line)
    };
    let mut before = (from.saturating_sub(WORDS_BEFORE)..from).rev().take_while(small);
    let indefinite = |at: usize| lexicon::is_indefinite(reader.fold(at));
    match before.next().map(|at| reader.fold(at)) {
        Some("another") => true,
        Some(fold) => lexicon::introduces_by_name(fold) && before.any(indefinite),
        None => false,
    }
}

/// Where names of the table end in a stretch that go on with another name, so that they are somebody else's:
/// *Mahmoud Darwish Zakarneh*.
pub(super) fn ends_within<'r>(
    reader: &Reader<'_, 'r>,
    spots: &[Spot<'r>],
    stretch: &Range<usize>,
) -> Vec<usize> {
    let ends = |spot: &&Spot<'r>| {
        let within = spot.is_within(stretch.start, stretch.end) && spot.to < stretch.end;
        spot.kind == Kind::Person && spot.is_full() && within && goes_on(reader, spots, spot.to, stretch.end)
    };
    spots.iter().filter(ends).map(|spot| spot.to).collect()
}

/// Whether a person's name goes on with a word: a capital that begins no other name and says nothing else.
fn goes_on(reader: &Reader<'_, '_>, spots: &[Spot<'_>], at: usize, end: usize) -> bool {
    let said = Class::COUNTRY
        | Class::PLACE
        | Class::MODIFIER
        | Class::ORDINARY
        | Class::TITLE
        | Class::CALENDAR
        | Class::PARTICLE;
    let word = reader.word(at);
    let tables = names::tables(reader.fold(at));
    let begins = || spots.iter().any(|spot| spot.from == at);
    let another = || reader.class(at).has(Class::GIVEN) && at + 1 < end;
    let known = tables.family_names() || tables.given_names();
    word.shape == Shape::Capital
        && word.gap == Gap::Space
        && word.style == Style::Plain
        && !is_shouted(reader, at)
        && !reader.word(at - 1).possessive
        && !reader.class(at).has(said)
        && (known || reader.is_english() && !tables.toponyms() && !tables.of_organizations())
        && !reader.is_german()
        && !begins()
        && !another()
}

/// Whether what stands behind a name says who somebody unknown is: *…, a plumber*, *…, 22*.
pub(super) fn is_explained(reader: &Reader<'_, '_>, to: usize) -> bool {
    let word = || reader.word(to);
    reader.gap(to) == Gap::Comma
        && (matches!(reader.fold(to), "a" | "an") || word().shape == Shape::Number && word().len() <= 2)
}
