//! Which mentions are only parts of longer names, which are none of the text's or the table's.
//!
//! In: the mentions of a text, and which of its words belong to one. Out: the same without such parts. Cost: a
//! look at the words on either side of each.

use super::Context;
use crate::document::beside::places::is_place_here;
use crate::document::lexicon::Class;
use crate::document::reader::Reader;
use crate::document::spot::Spot;
use crate::document::text::word::{Gap, Shape, Style};
use crate::entity::Kind;
use crate::name::lexicon::{self as names, generic_words::GENERIC_WORDS, numbers::NUMBERS};

/// The most words of a body's name after its place.
const MAX_BODY: usize = 4;

impl Context<'_> {
    /// Drops parts of longer names, which are none of the text's or the table's: *Paris Hilton*, *the Rome
    /// Statute*, *Reform UK*, *BBC One*.
    pub(in crate::document) fn drop_parts(&mut self, reader: &Reader<'_, '_>, covered: &[bool]) {
        let groups = &mut self.groups;
        // German writes all nouns with capitals.
        let german = reader.is_german();
        self.bound.retain(|bound| {
            let spot = &bound.spot;
            let part = match spot.kind {
                Kind::Location => {
                    is_part(reader, spot, covered)
                        || !german && ends_name(reader, spot, covered)
                        || begins_body(reader, spot)
                }
                Kind::Organization => is_numbered(reader, spot, covered),
                _ => false,
            };
            if part && let Some(group) = bound.group {
                groups[group].places.retain(|&place| place != bound.spot.from);
            }
            !part
        });
    }
}

/// Whether a capitalised word inside a sentence that is no name of its own, nor says who someone is, stands
/// right before a place.
fn ends_name(reader: &Reader<'_, '_>, spot: &Spot<'_>, covered: &[bool]) -> bool {
    let speaks = Class::PLACE
        | Class::COUNTRY
        | Class::DEMONYM
        | Class::LINK
        | Class::ORDINARY
        | Class::MODIFIER
        | Class::TITLE
        | Class::CALENDAR;
    let at = spot.from;
    let begins = |before: usize| {
        let word = reader.word(before);
        word.shape == Shape::Capital
            && !word.opens
            && !word.possessive
            && !word.dotted
            && !covered[before]
            && !reader.class(before).has(speaks)
    };
    reader.gap(at) == Gap::Space && reader.style(at) == Style::Plain && begins(at - 1)
}

/// *Türkiye Futbol Federasyonu*: whether a place is followed by capitalised words of which the last says what
/// body it is. In English such a name has been found by its head.
fn begins_body(reader: &Reader<'_, '_>, spot: &Spot<'_>) -> bool {
    let joined = |&at: &usize| reader.gap(at) == Gap::Space && reader.word(at).shape == Shape::Capital;
    let last = (spot.to..reader.len().min(spot.to + MAX_BODY)).take_while(joined).last();
    let is_head = |at: usize| {
        names::find(GENERIC_WORDS, reader.fold(at)).is_some() && !reader.class(at).has(Class::TITLE)
    };
    reader.style(spot.from) == Style::Plain
        && !reader.word(spot.to - 1).possessive
        && last.is_some_and(is_head)
        && !reader.is_english()
}

/// Whether a capitalised number stands right after an organization.
fn is_numbered(reader: &Reader<'_, '_>, spot: &Spot<'_>, covered: &[bool]) -> bool {
    let at = spot.to;
    at < reader.len()
        && reader.gap(at) == Gap::Space
        && reader.style(at) == Style::Plain
        && reader.word(at).shape == Shape::Capital
        && !reader.word(at - 1).possessive
        && !covered[at]
        && names::find(NUMBERS, reader.fold(at)).is_some()
}

/// Whether a capitalised word that is no name of its own, nor says what something is or who someone, follows
/// a place. Only in English: German writes all nouns with capitals.
fn is_part(reader: &Reader<'_, '_>, spot: &Spot<'_>, covered: &[bool]) -> bool {
    let next = spot.to;
    // Saint-Germain is told by its last part.
    let last = (next..reader.len()).find(|&at| reader.gap(at + 1) != Gap::Hyphen).unwrap_or(next);
    let speaks = Class::GENERIC | Class::ORDINARY | Class::MODIFIER | Class::TITLE | Class::CALENDAR;
    next < reader.len()
        && reader.gap(next) == Gap::Space
        && reader.word(next).shape == Shape::Capital
        && reader.style(next) == Style::Plain
        && !reader.word(next - 1).possessive
        && !covered[next]
        && !reader.class(last).has(speaks)
        && !is_place_here(reader, spot.from, next)
        && reader.is_english()
}
