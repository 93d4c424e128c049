//! What the table has: entities that words write exactly, and their names.
//!
//! In: a span of words. Out: entities, or a verdict on which of several is meant. Cost: a look-up by hash;
//! the names of an entity are parsed once a text.

use std::rc::Rc;

use super::{Reader, Verdict, meanings};
use crate::document::fit;
use crate::document::lexicon::Class;
use crate::document::text::word::Gap;
use crate::entity::Kind;
use crate::index::surfaces::{Key, Surface};
use crate::model::rarity::{self, Seen};
use crate::model::tables::Tables;
use crate::name::lexicon::{self as names, legal_forms::LEGAL_FORMS, own_states::OWN_STATES};
use crate::name::{Name, Token};
use crate::resolver::{Decision, EntityRef, LISTED, is_ahead, prior_bits};

/// How many names that a span writes exactly are looked at, besides those of whom the caller expects.
const NAMESAKES: usize = 64;

/// How many names an acronym is looked up in, and a stretch of letters without spaces.
const MAX_ACRONYMS: usize = 16;
const MAX_WRITTEN: usize = 8;

/// How many words of a name are looked at beside one of another spelling.
const MAX_BESIDE: usize = 3;

/// How many names of an entity a span is held against.
const MAX_NAMES: usize = 32;

impl<'r> Reader<'_, 'r> {
    /// The entities of the table that the words write exactly, each once, the best written first.
    pub(in crate::document) fn exactly(&self, from: usize, to: usize) -> Vec<(EntityRef<'r>, Surface)> {
        let mut found: Vec<(EntityRef<'r>, Surface)> = Vec::new();
        let add = |key: Key, found: &mut Vec<(EntityRef<'r>, Surface)>| {
            let most = if self.priors.is_empty() { NAMESAKES } else { usize::MAX };
            for (place, (entity, how)) in self.surfaces.find(key).take(most).enumerate() {
                let counts = place < NAMESAKES || self.expected_bits(entity) > 0.0;
                if counts && !found.iter().any(|(known, _)| *known == entity) {
                    found.push((entity, how));
                }
            }
        };
        let key = self.key(from, to);
        if key == Key::EMPTY {
            return found;
        }
        add(key, &mut found);
        let form = || names::find(LEGAL_FORMS, self.fold(to - 1));
        if to - from > 1 && self.class(to - 1).has(Class::LEGAL) && form() != Some(fit::FOUNDATION) {
            add(self.key(from, to - 1), &mut found);
            found.retain(|(entity, _)| entity.kind() == Kind::Organization);
        }
        let country = self.country(from, to).map(Key::country);
        let part = country.is_some() && self.is_part_of_state(from, to);
        if let Some(key) = country.filter(|_| !part) {
            add(key, &mut found);
        }
        if found.is_empty() {
            let other = |key: &Key| !part || Some(*key) != country;
            for key in meanings::of_span(self, from, to).into_iter().filter(other) {
                add(key, &mut found);
            }
        }
        found
    }

    /// Whether the words name a part of a state, or one of the past: *Scotland* is not the United Kingdom.
    fn is_part_of_state(&self, from: usize, to: usize) -> bool {
        let words: Vec<&str> = (from..to).map(|at| self.fold(at)).collect();
        // In other languages than English England is as often all of Britain.
        words == ["england"] || names::find(OWN_STATES, &words.join(" ")).is_some()
    }

    /// Whether the table writes something of such a kind exactly so.
    pub(in crate::document) fn is_full(&self, key: Key, is_of_kind: impl Fn(Kind) -> bool) -> bool {
        let mut found = self.surfaces.find(key).take(NAMESAKES);
        found.any(|(entity, how)| how == Surface::Full && is_of_kind(entity.kind()))
    }

    /// Whether the table writes a name that begins with this word in the place of that at `at`.
    pub(in crate::document) fn is_written_from(&self, word: &str, at: usize) -> bool {
        let mut key = Key::EMPTY.word(word);
        let mut to = at + 1;
        loop {
            if self.is_full(key, |_| true) {
                return true;
            }
            let joined = to < self.len() && matches!(self.gap(to), Gap::Space | Gap::Hyphen);
            if !joined || to > at + MAX_BESIDE {
                return false;
            }
            key = key.word(self.fold(to));
            to += 1;
        }
    }

    /// Whether the table writes a name that ends with this word in the place of that at `at`, after `least`
    /// words or more; after one, it is a person's.
    pub(in crate::document) fn is_written_to(&self, word: &str, at: usize, least: usize) -> bool {
        let joined = |&before: &usize| matches!(self.gap(before + 1), Gap::Space | Gap::Hyphen);
        let before = (at.saturating_sub(MAX_BESIDE)..at).rev().take_while(joined).count();
        (least..=before).any(|count| {
            let key = (at - count..at).fold(Key::EMPTY, |key, at| key.word(self.fold(at))).word(word);
            key != Key::EMPTY && self.is_full(key, |kind| least == 0 || kind == Kind::Person)
        })
    }

    /// Whether the table has something with this key.
    pub(in crate::document) fn is_known(&self, key: Key) -> bool {
        self.surfaces.find(key).next().is_some()
    }

    /// The organizations of the table with this acronym.
    pub(in crate::document) fn acronym(&self, letters: &str) -> Vec<EntityRef<'r>> {
        let mut found: Vec<EntityRef<'r>> = Vec::new();
        for (entity, _) in self.surfaces.find(Key::acronym(letters)).take(MAX_ACRONYMS) {
            if !found.contains(&entity) {
                found.push(entity);
            }
        }
        found
    }

    /// The entities that a stretch of letters without spaces writes exactly.
    pub(in crate::document) fn letters_exactly(&self, folded: &str) -> Vec<EntityRef<'r>> {
        let found = self
            .surfaces
            .find(Key::EMPTY.word(folded))
            .filter(|(_, how)| *how == Surface::Full)
            .take(MAX_WRITTEN);
        found.map(|(entity, _)| entity).collect()
    }

    pub(in crate::document) fn longest_unspaced(&self) -> usize {
        self.surfaces.longest_unspaced()
    }

    /// The names of an entity, parsed once a text; no more than [`MAX_NAMES`].
    pub(in crate::document) fn names_of(&self, entity: EntityRef<'r>) -> Rc<[Name]> {
        let mut names = self.names.borrow_mut();
        let parsed = names.entry(entity).or_insert_with(|| {
            entity.names().take(MAX_NAMES).map(|name| Name::parse_as(name, entity.kind())).collect()
        });
        Rc::clone(parsed)
    }

    /// A name of the text, parsed; that of the entity which it means, where the table writes it so.
    pub(in crate::document) fn name(&self, phrase: &str, kind: Kind, entity: Option<EntityRef<'r>>) -> Name {
        let names = entity.filter(|entity| entity.kind() == kind).map(|entity| self.names_of(entity));
        let same = names.iter().flat_map(|names| names.iter()).find(|name| name.text() == phrase);
        same.map_or_else(|| Name::parse_as(phrase, kind), Name::clone)
    }

    /// How rare the words of a name are together, in bits, whatever the table has.
    pub(in crate::document) fn rarity(&self, name: &Name) -> f64 {
        let prior = &Tables::embedded().prior;
        let bits = |token: Token<'_>| f64::from(rarity::bits(prior, token.romanized(), Seen::default()));
        name.tokens().map(bits).sum()
    }

    /// Whether the words of a span name an entity, none of them contradicting all of its names: a person's
    /// words each in their place; an organization's with nothing strange among them and next to nothing but
    /// generic words left out. True where nothing is left out on either side.
    pub(in crate::document) fn agreement(
        &self,
        from: usize,
        to: usize,
        entity: EntityRef<'r>,
    ) -> Option<bool> {
        agreement(&Name::parse_as(&self.phrase(from, to), entity.kind()), &self.names_of(entity))
    }

    /// The bits by which the caller expects an entity.
    fn expected_bits(&self, entity: EntityRef<'r>) -> f64 {
        let own = self.priors.iter().filter(|(id, _)| id == entity.id());
        prior_bits(own.map(|(_, bits)| bits).sum())
    }

    /// What a span means that names one of these entities with this probability: the one, or that of several
    /// namesakes that the caller expects, or it is open. A match may be an unlikely one (see
    /// [`Reader::held`]).
    pub(in crate::document) fn one_of(&self, entities: &[EntityRef<'r>], probability: f64) -> Verdict<'r> {
        let share = probability / entities.len().max(1) as f64;
        let weight = |&entity: &EntityRef<'r>| (entity, share * self.expected_bits(entity).exp2());
        let mut ranked: Vec<(EntityRef<'r>, f64)> = entities.iter().map(weight).collect();
        let total = 1.0 - probability + ranked.iter().map(|one| one.1).sum::<f64>();
        ranked.iter_mut().for_each(|one| one.1 /= total);
        ranked.sort_by(|x, y| y.1.total_cmp(&x.1));
        ranked.truncate(LISTED);
        let nil = (1.0 - probability) / total;
        let decision = match ranked.as_slice() {
            [best, second, ..] if !is_ahead(best.1, second.1) && best.1 > nil => Decision::Ambiguous,
            [] => Decision::Unknown,
            _ => Decision::Match,
        };
        Verdict { decision, ranked, nil }
    }

    /// A verdict, which is no match below the threshold.
    pub(in crate::document) fn held(&self, verdict: Verdict<'r>) -> Verdict<'r> {
        let doubtful = verdict.decision == Decision::Match && verdict.probability() < self.threshold;
        if !doubtful {
            return verdict;
        }
        let nil = verdict.nil.max(1.0 - verdict.probability());
        Verdict { decision: Decision::Unknown, nil, ..verdict }
    }
}

/// See [`Reader::agreement`].
pub(super) fn agreement(own: &Name, names: &[Name]) -> Option<bool> {
    let agree = if own.kind() == Kind::Person { fit::agree } else { fit::agree_as_organizations };
    fit::comparable(own, names).filter_map(|known| agree(own, known)).max()
}
