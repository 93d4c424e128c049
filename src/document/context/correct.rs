//! What the table alone has read otherwise than the text.
//!
//! In: the groups of a text. Out: the same, with persons in the place of what are no places here. Cost: a look at
//! each mention.

use super::group::Form;
use super::{Bound, Context};
use crate::document::beside::places::is_place_here;
use crate::document::fit;
use crate::document::lexicon::verbs::is_speech;
use crate::document::reader::Reader;
use crate::document::spot::{Basis, Spot};
use crate::document::text::word::{Gap, Shape};
use crate::entity::Kind;
use crate::name::Name;

impl<'r> Context<'r> {
    /// Rebinds what the table alone has read otherwise than the text: acronyms that it introduces, persons
    /// named like places.
    pub(in crate::document) fn correct(&mut self, reader: &Reader<'_, 'r>) {
        for at in 0..self.bound.len() {
            let (from, to, kind) =
                (self.bound[at].spot.from, self.bound[at].spot.to, self.bound[at].spot.kind);
            if to - from != 1 {
                continue;
            }
            let fold = reader.fold(from);
            let acronym = self.acronyms.get(fold).copied();
            let person = || (kind == Kind::Location).then(|| self.person_not_place(reader, from)).flatten();
            let Some(place) = acronym.or_else(person) else {
                continue;
            };
            if Some(place) == self.bound[at].group {
                continue;
            }
            if let Some(old) = self.bound[at].group {
                self.groups[old].places.retain(|&known| known != from);
                self.groups[old].fulls = self.groups[old].fulls.saturating_sub(1);
            }
            let group = &mut self.groups[place];
            group.places.push(from);
            let spot = Spot::new(from, to, group.kind, Basis::Short, group.verdict.clone());
            self.bound[at] = Bound { spot, group: Some(place) };
        }
    }

    /// The person whose family name a place's name is here.
    fn person_not_place(&self, reader: &Reader<'_, 'r>, at: usize) -> Option<usize> {
        let next_comma = reader.gap(at) == Gap::Comma && at > 0 && reader.word(at - 1).is_capital();
        if is_place_here(reader, at, at + 1) || next_comma || reader.word(at).shape == Shape::Upper {
            return None;
        }
        let short = Name::parse_as(reader.slice(at, at + 1), Kind::Person);
        // By the given name alone, only who speaks is meant.
        let next = at + 1;
        let verb = next < reader.len() && reader.gap(next) == Gap::Space && !reader.word(at).possessive;
        let speaks = verb && (reader.fold(next) == "spoke" || is_speech(reader.fold(next)));
        let fits = |form: &Form| {
            let fit = fit::fit(&short, &form.name);
            fit.is_some_and(|fit| fit.likeness == 1.0 && (fit.family || speaks) && !fit.whole)
        };
        let candidates = self.lookup.persons(&short).into_iter();
        let mut fitting = candidates.filter(|&place| {
            let group = &self.groups[place];
            (group.entity.is_some() || group.support > 0) && group.forms.iter().any(fits)
        });
        let place = fitting.next()?;
        fitting.next().is_none().then_some(place)
    }
}
