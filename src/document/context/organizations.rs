//! Which organization of the text a short form or an acronym means.
//!
//! In: a short form, and the groups of the text. Out: the one group that it fits. Cost: a comparison with each
//! group that has its first word.

use super::Context;
use super::group::content_words;
use crate::document::beside::articles::is_article;
use crate::document::beside::places::is_place_here;
use crate::document::cased::defined::{self, Definition};
use crate::document::fit;
use crate::document::lexicon::Class;
use crate::document::reader::Reader;
use crate::document::text::word::{Gap, Shape};
use crate::entity::Kind;
use crate::name::lexicon::{self as names, toponyms::TOPONYMS};

impl<'r> Context<'r> {
    /// Notes the acronyms that stand in brackets after what they abbreviate, or before it.
    pub(in crate::document) fn define_acronyms(
        &mut self,
        reader: &Reader<'_, 'r>,
        definitions: &[Definition],
    ) {
        for bound in &self.bound {
            let at = bound.spot.to;
            let Some(group) = bound.group.filter(|_| bound.spot.kind == Kind::Organization) else {
                continue;
            };
            if at < reader.len() && reader.gap(at) == Gap::Bracket && reader.word(at).shape == Shape::Upper {
                let letters = reader.fold(at).to_owned();
                if self.lookup.with_acronym(&letters).contains(&group) || defined::stands_for(reader, at) {
                    self.acronyms.insert(letters, group);
                    self.groups[group].support += 1;
                }
            }
            let defines = |definition: &&Definition| {
                definition.long.end == at && bound.spot.from <= definition.long.start
            };
            if let Some(definition) = definitions.iter().find(defines) {
                self.acronyms.entry(reader.fold(definition.acronym).to_owned()).or_insert(group);
                self.groups[group].support += 1;
            }
        }
    }

    /// The organization of the text that a short form or acronym means.
    pub(in crate::document) fn organization(
        &self,
        reader: &Reader<'_, 'r>,
        from: usize,
        to: usize,
    ) -> Option<usize> {
        let word = reader.word(from);
        if to - from == 1 && word.shape == Shape::Upper && reader.fold(from).len() > 1 {
            let fold = reader.fold(from);
            let defined = self.acronyms.get(fold).copied();
            let found = defined.or_else(|| self.lookup.with_acronym(fold).first().copied());
            if found.is_some() {
                return found;
            }
        }
        if to - from == 1 && !self.may_be_organization(reader, from) {
            return None;
        }
        let short = content_words(reader, from, to);
        let short: Vec<&str> = short.iter().map(String::as_str).collect();
        let alone = short.len() == 1;
        let candidates = short.first().map_or(&[][..], |word| self.lookup.with_word(word));
        let mut fitting = candidates.iter().filter(|&&place| {
            let group = &self.groups[place];
            (group.entity.is_some() || group.support > 0)
                && group.forms.iter().any(|form| {
                    let full: Vec<&str> = form.words.iter().map(String::as_str).collect();
                    let ends = full.last() == short.last();
                    (!alone || ends || full.first() == short.first()) && fit::fits_organization(&short, &full)
                })
        });
        let &place = fitting.next()?;
        fitting.next().is_none().then_some(place)
    }

    /// Whether a word by itself may be short for an organization's name.
    fn may_be_organization(&self, reader: &Reader<'_, 'r>, at: usize) -> bool {
        let other = Class::COUNTRY | Class::DEMONYM | Class::GIVEN | Class::CALENDAR;
        let place = names::find(TOPONYMS, reader.fold(at)).is_some() && is_place_here(reader, at, at + 1);
        !place
            && !reader.class(at).has(other)
            && !is_article(reader, at)
            && !self.is_capital_by_place(reader, at)
    }
}
