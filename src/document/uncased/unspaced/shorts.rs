//! Short forms of persons' names in text without spaces: a family name beside a title, a part of a foreign
//! or a Thai name.
//!
//! In: the full names that were found. Out: where short forms of them begin and end. Cost: a look at each
//! letter for each person.

use super::stretch::{Stretch, is_han, is_separator, is_southern};
use super::{How, LETTERS_OF_GIVEN, LETTERS_OF_THAI_PART, Place, Places, Short};
use crate::document::reader::Reader;
use crate::entity::Kind;

impl Stretch<'_> {
    /// The short forms of full names.
    pub(super) fn shorts(&self, fulls: &[Full], places: &mut Places) {
        let mut at = 0;
        while at < self.len() {
            if let Some(behind) = places.behind_name(self, at) {
                at = behind;
                continue;
            }
            let short = fulls.iter().find_map(|full| Some((self.short(full, at, places)?, full)));
            if let Some((to, full)) = short {
                places.shorts.push(Short { span: self.span(at, to), full: full.at });
            }
            at = short.map_or(at + 1, |(to, _)| to);
        }
    }

    /// Where a short form of a full name ends that begins at a letter.
    fn short(&self, full: &Full, at: usize, places: &Places) -> Option<usize> {
        let to = at + full.part.chars().count();
        if to > self.len() || self.slice(at, to) != full.part || !self.is_bound(at) || !self.is_bound(to) {
            return None;
        }
        let overlaps = places.name_at(self.byte(to - 1)).is_some();
        let first = self.letter(at)?;
        let here = if is_southern(first) {
            !(full.last && self.is_after_given_name(at, places))
        } else if is_han(first) && !full.dotted {
            let alone = to - at > 1 || self.begins_here(at);
            alone && self.is_title(to)
        } else {
            true
        };
        (here && !overlaps).then_some(to)
    }

    /// Whether a Thai word that may be a given name stands before a family name, parted by a space.
    fn is_after_given_name(&self, at: usize, places: &Places) -> bool {
        if self.before(at) != Some(' ') {
            return false;
        }
        let before = self.letters[..at - 1].iter().rev().take(LETTERS_OF_GIVEN + 1);
        let word = before.take_while(|(_, letter)| *letter != ' ').count();
        let named = at > 1 && places.name_at(self.byte(at - 2)).is_some();
        let titled = || (at - 1 - LETTERS_OF_GIVEN..at - 2).any(|begins| self.begins_southern(begins));
        word > 0 && !named && (word <= LETTERS_OF_GIVEN || titled())
    }
}

/// A part of a person's full name that is a short form of it.
pub(super) struct Full {
    part: String,
    /// Where the full name begins.
    at: usize,
    /// The last of several parts.
    last: bool,
    /// The name is of parts with dots between.
    dotted: bool,
}

/// The parts by which the persons of a text are called; none that two names share.
pub(super) fn fulls(reader: &Reader<'_, '_>, found: &[Place]) -> Vec<Full> {
    let mut fulls: Vec<(Full, String)> = Vec::new();
    for place in found.iter().filter(|place| place.how != How::Bearer) {
        let stretch = Stretch::new(reader.text, place.span.clone());
        let entities = reader.letters_exactly(stretch.fold(0, stretch.len()));
        if place.how == How::Written && !entities.iter().any(|entity| entity.kind() == Kind::Person) {
            continue;
        }
        let name = &reader.text[place.span.clone()];
        let parts: Vec<&str> = name.split(is_separator).collect();
        let full = |part: &str, last: bool, dotted: bool| Full {
            part: part.to_owned(),
            at: place.span.start,
            last,
            dotted,
        };
        let own: Vec<Full> = match parts.as_slice() {
            [one] if one.chars().all(is_han) => {
                let family = stretch.family_end(0, stretch.len());
                family.map(|end| full(stretch.slice(0, end), false, false)).into_iter().collect()
            }
            [first, .., last] if first.starts_with(is_southern) => {
                let long = |part: &Full| part.part.chars().count() >= LETTERS_OF_THAI_PART;
                [full(first, false, false), full(last, true, false)].into_iter().filter(long).collect()
            }
            [_, .., last] if last.chars().count() > 2 => vec![full(last, true, true)],
            _ => Vec::new(),
        };
        fulls.extend(own.into_iter().map(|full| (full, name.to_owned())));
    }
    let shared: Vec<bool> = fulls
        .iter()
        .map(|(full, name)| fulls.iter().any(|(other, whose)| other.part == full.part && whose != name))
        .collect();
    let mut kept: Vec<Full> = Vec::new();
    for ((full, _), shared) in fulls.into_iter().zip(shared) {
        if !shared && !kept.iter().any(|own| own.part == full.part) {
            kept.push(full);
        }
    }
    kept
}
