//! Which group a full name of a text joins, or that it opens one.
//!
//! In: a full name, with what the table says of it. Out: its mention, in the group of its entity, of the same
//! words, of a longer name or of a spelling, in this order. Cost: it is compared with the full names that
//! `lookup` tells.

use std::rc::Rc;

use super::group::{
    Form, Group, MAX_FORMS, content_words, gender_of, gender_of_all, rank_before, title_before,
};
use super::lookup::forms_of;
use super::relatives::{is_behind_kin, is_longer_later, is_relative};
use super::{Context, letters, pronouns};
use crate::document::beside::strangers;
use crate::document::fit;
use crate::document::lexicon::Class;
use crate::document::reader::{Reader, Verdict};
use crate::document::spot::{Basis, Spot};
use crate::entity::Kind;
use crate::name::Name;
use crate::name::lexicon::Gender;
use crate::resolver::Decision;

/// Bits from which two full names of one text are spellings of one; at even odds beforehand, of which a text
/// gives better.
const MERGE_BITS: f64 = 1.5;

/// A full name as it stands in the text.
struct FullName {
    phrase: String,
    name: Name,
    /// The gender that the title before it speaks for.
    gender: Option<Gender>,
    /// Whether that title is a woman's, and hers is the name: not *the mother of*.
    of_woman: bool,
    /// Whether she is called by her husband's name.
    by_marriage: bool,
}

impl FullName {
    fn of<'r>(reader: &Reader<'_, 'r>, spot: &Spot<'r>) -> Self {
        let phrase = reader.phrase(spot.from, spot.to);
        let name = reader.name(&phrase, spot.kind, spot.verdict.matched());
        let gender = title_before(reader, spot.from);
        let of_woman = gender == Some(Gender::Feminine) && !is_behind_kin(reader, spot.from);
        let person = spot.verdict.matched().filter(|entity| entity.kind() == Kind::Person);
        let is_of_man = |entity| gender_of_all(reader.names_of(entity).iter()) == Some(Gender::Masculine);
        let by_marriage = of_woman && person.is_some_and(is_of_man);
        FullName { phrase, name, gender, of_woman, by_marriage }
    }

    /// What it is found by again: a wife by her husband's name is another than he by the same words.
    fn key(&self, kind: Kind) -> (Kind, String) {
        let phrase = self.phrase.to_lowercase();
        (kind, if self.by_marriage { format!("mrs {phrase}") } else { phrase })
    }
}

impl<'r> Context<'r> {
    /// Adds a full name.
    pub(in crate::document) fn add(&mut self, reader: &Reader<'_, 'r>, spot: Spot<'r>) {
        let mut full = FullName::of(reader, &spot);
        let spot = if full.by_marriage { Spot::stranger(spot.from, spot.to) } else { spot };
        let mut spot = self.judged(reader, spot, &full.name);
        let same = self.same(&mut spot, &full);
        let own = spot.kind == Kind::Person && spot.apart;
        let longer = if own || same.is_some() { None } else { self.longer(reader, &spot, &full.name) };
        let known = same.or(longer).or_else(|| self.alike(&spot, &full.name)).filter(|_| !own);
        let known = self.apart_from_husband(spot.kind, known, &mut full);
        if known.is_none() && spot.verdict.decision == Decision::Ambiguous && spot.kind != Kind::Person {
            self.push(spot, None);
            return;
        }
        let place = known.unwrap_or_else(|| self.open(reader, &spot, &full.name));
        self.join(reader, place, spot, full);
        self.groups[place].fulls += usize::from(longer.is_none());
    }

    /// A full name with what the table says of it, as far as the text does not say otherwise.
    fn judged(&mut self, reader: &Reader<'_, 'r>, mut spot: Spot<'r>, name: &Name) -> Spot<'r> {
        let found = spot.verdict.matched().is_some();
        spot.verdict = reader.held(spot.verdict);
        if found && spot.verdict.matched().is_none() {
            // The table speaks for a name, though not for what it means.
            spot.support += 1;
        }
        if spot.kind == Kind::Person
            && spot.basis == Basis::Spelled
            && let Some(verdict) = self.spelled_by_text(reader, &spot, name)
        {
            spot.verdict = verdict;
        }
        spot
    }

    /// The group of a full name's entity, or else of its words. A longer name that comes later may be
    /// another's.
    fn same(&self, spot: &mut Spot<'r>, full: &FullName) -> Option<usize> {
        let of_entity = spot.verdict.matched().and_then(|entity| self.by_entity.get(&entity).copied());
        let goes_on = |&place: &usize| is_longer_later(&self.groups[place], spot, &full.name);
        if of_entity.as_ref().is_some_and(goes_on) {
            spot.verdict = spot.verdict.clone().in_doubt();
        } else if of_entity.is_some() {
            return of_entity;
        }
        self.by_phrase.get(&full.key(spot.kind)).copied()
    }

    /// The group of a wife, where hers is the name of a man of the text, and none of a wife for anyone else.
    fn apart_from_husband(&self, kind: Kind, known: Option<usize>, full: &mut FullName) -> Option<usize> {
        let group = &self.groups[known?];
        if full.of_woman && group.gender == Some(Gender::Masculine) {
            full.by_marriage = true;
            return self.by_phrase.get(&full.key(kind)).copied();
        }
        known.filter(|_| full.by_marriage || !group.by_marriage)
    }

    /// Adds a full name to a group.
    fn join(&mut self, reader: &Reader<'_, 'r>, place: usize, spot: Spot<'r>, full: FullName) {
        let support = self.support(reader, &spot, &self.groups[place]);
        let group = &mut self.groups[place];
        group.support += support;
        group.introduce(reader, &spot, &full);
        group.places.push(spot.from);
        if spot.verdict.probability() > group.verdict.probability() && spot.verdict.matched().is_some() {
            group.verdict = spot.verdict.clone();
        }
        self.by_phrase.entry(full.key(spot.kind)).or_insert(place);
        self.write(reader, place, &spot, full);
        self.push(spot, Some(place));
    }

    /// How many more things than its shape tell that a full name is one.
    fn support(&self, reader: &Reader<'_, 'r>, spot: &Spot<'r>, group: &Group<'r>) -> u32 {
        if spot.basis != Basis::Shape || spot.kind != Kind::Person {
            return spot.support;
        }
        // It returns in full, spelled as before or otherwise.
        let common = Class::GENERIC | Class::ORDINARY | Class::MODIFIER;
        let common = || (spot.from..spot.to).any(|at| reader.class(at).has(common));
        let again = group.fulls > 0 && !common();
        // Its family name stands alone elsewhere.
        let recurs = || {
            self.inside.contains(&reader.key(spot.to - 1, spot.to))
                && strangers::are_names(reader, spot.from, spot.to)
        };
        spot.support + u32::from(again) + u32::from(spot.support == 0 && recurs())
    }

    /// Adds a spelling to those that short forms and other full names are held against.
    fn write(&mut self, reader: &Reader<'_, 'r>, place: usize, spot: &Spot<'r>, full: FullName) {
        let group = &mut self.groups[place];
        let FullName { phrase, name, .. } = full;
        if group.forms.len() == MAX_FORMS || group.forms.iter().any(|form| form.phrase == phrase) {
            return;
        }
        let words = content_words(reader, spot.from, spot.to);
        match spot.kind {
            Kind::Person => self.lookup.add_person(place, &name),
            Kind::Organization if !spot.apart => {
                self.lookup.add_organization(place, &words, group.initials(&name));
            }
            _ => {}
        }
        let letters = letters::of_name(&name);
        group.forms.push(Form { phrase, name, letters, words });
        // Short forms seen so far have not been held against this name.
        self.fits.clear();
    }

    fn open(&mut self, reader: &Reader<'_, 'r>, spot: &Spot<'r>, name: &Name) -> usize {
        let place = self.groups.len();
        let entity = spot.verdict.matched();
        if let Some(entity) = entity {
            self.by_entity.insert(entity, place);
        }
        let known = entity.map_or_else(|| Rc::from([]), |entity| reader.names_of(entity));
        if spot.kind == Kind::Person {
            known.iter().take(MAX_FORMS).for_each(|name| self.lookup.add_words(name));
        }
        let gender = gender_of(name).or_else(|| gender_of_all(known.iter()));
        self.groups.push(Group {
            kind: spot.kind,
            entity,
            verdict: spot.verdict.clone(),
            known,
            forms: Vec::new(),
            support: 0,
            titles: Vec::new(),
            relative: false,
            by_marriage: false,
            gender,
            pronouns: 0,
            places: Vec::new(),
            fulls: 0,
        });
        place
    }

    /// For a name that the table spells otherwise: what another full name of the text resolved to that it is
    /// nearer to.
    fn spelled_by_text(
        &mut self,
        reader: &Reader<'_, 'r>,
        spot: &Spot<'r>,
        name: &Name,
    ) -> Option<Verdict<'r>> {
        let entity = spot.verdict.matched();
        let Context { groups, comparer, lookup, .. } = self;
        let mut forms = lookup.spelled(name, groups);
        forms.retain(|&(place, _)| groups[place].entity.is_some());
        if forms.is_empty() {
            return None;
        }
        let mut against = comparer.against(name);
        let own = entity.map_or(f64::NEG_INFINITY, |entity| {
            let names = reader.names_of(entity);
            names.iter().take(MAX_FORMS).map(|full| against.bits(full)).fold(f64::NEG_INFINITY, f64::max)
        });
        let mut best: Option<(f64, usize)> = None;
        for (place, form) in forms {
            let form = &groups[place].forms[form];
            let least = best.map_or(MERGE_BITS.max(own), |(most, _)| most.next_up());
            if form.name.len() == name.len()
                && let Some(bits) = against.bits_from(&form.name, least)
            {
                best = Some((bits, place));
            }
        }
        best.map(|(_, place)| groups[place].verdict.clone())
    }

    /// The group whose full name a name that the table does not match is a spelling of.
    fn alike(&mut self, spot: &Spot<'r>, name: &Name) -> Option<usize> {
        if spot.verdict.matched().is_some() {
            return None;
        }
        let Context { groups, comparer, lookup, .. } = self;
        let forms = match spot.kind {
            Kind::Person => lookup.spelled(name, groups),
            _ => forms_of(groups, lookup.organizations(name)),
        };
        let mut against = comparer.against(name);
        let gender = gender_of(name);
        let mut best: Option<(f64, usize)> = None;
        for (place, form) in forms {
            let (group, form) = (&groups[place], &groups[place].forms[form]);
            if group.kind != spot.kind || Gender::clash(group.gender, gender) {
                continue;
            }
            if is_longer_later(group, spot, name) {
                continue;
            }
            let least = best.map_or(MERGE_BITS, |(most, _)| most.next_up());
            let agrees = || match spot.kind {
                Kind::Person => fit::agree(name, &form.name).is_some(),
                _ => {
                    !fit::is_called_after(name, &form.name)
                        && !fit::is_called_after(&form.name, name)
                        && !fit::is_any_states(name, std::slice::from_ref(&form.name))
                }
            };
            if let Some(bits) = against.bits_from(&form.name, least).filter(|_| agrees()) {
                best = Some((bits, place));
            }
        }
        best.map(|(_, place)| place)
    }
}

impl Group<'_> {
    /// Hears how a full name is introduced.
    fn introduce(&mut self, reader: &Reader<'_, '_>, spot: &Spot<'_>, full: &FullName) {
        self.by_marriage |= full.by_marriage;
        self.gender = if self.fulls == 0 { full.gender.or(self.gender) } else { self.gender.or(full.gender) };
        if let Some(title) = rank_before(reader, spot.from).filter(|title| !self.has_title(title)) {
            self.titles.push(title.to_owned());
        }
        if spot.kind == Kind::Person {
            self.relative |= is_relative(reader, spot.from, spot.to);
            if self.gender.is_none() {
                self.hear(pronouns::gender(reader, spot.from, spot.to));
            }
        }
    }
}
