//! Which persons of the text a short form may mean, and which of several it prefers: by rank and title, by
//! gender, by how often and how near each was mentioned; and of which a name of two words is only a part.
//!
//! In: a short form, and the groups of the text. Out: the groups that it fits best; where these are several
//! and nothing more speaks, what is open. Cost: a comparison with each group.

use super::Context;
use super::group::{Form, best_fit, rank_before, title_before};
use super::pronouns;
use crate::document::beside::articles::is_article;
use crate::document::fit::{Fit, is_junior, likenesses};
use crate::document::lexicon::Class;
use crate::document::reader::{Reader, Verdict};
use crate::document::spot::{Basis, Spot};
use crate::document::text::word::{Gap, Style};
use crate::entity::Kind;
use crate::name::Name;
use crate::name::lexicon::Gender;
use crate::resolver::{Decision, EntityRef, LISTED};

/// The most mentions of a group that are looked through for the nearest.
const MOST_PLACES: usize = 512;

/// How many times likelier by what is mentioned so far one group must be than another to be meant by what
/// fits both.
const SALIENCE: usize = 2;

/// Words after which a mention is no longer near.
const NEAR_WORDS: usize = 120;

impl<'r> Context<'r> {
    /// The persons of the text that a short form fits, the likeliest reading only: one, or several between
    /// which it is open.
    pub(in crate::document) fn persons(
        &mut self,
        reader: &Reader<'_, 'r>,
        from: usize,
        to: usize,
    ) -> Vec<(usize, Fit)> {
        let phrase = reader.phrase(from, to);
        let (groups, lookup) = (&self.groups, &self.lookup);
        let fits = self.fits.entry_ref(&phrase).or_insert_with(|| {
            let short = Name::parse_as(&phrase, Kind::Person);
            let persons = lookup.persons(&short).into_iter();
            persons.filter_map(|place| Some((place, best_fit(&short, &groups[place])?))).collect()
        });
        let title = title_before(reader, from);
        let mut fits: Vec<(usize, Fit)> = fits.clone();
        fits.retain(|(place, _)| !Gender::clash(title, groups[*place].gender()));
        self.without_wives(&mut fits, title);
        self.prefer(&mut fits, title);
        self.prefer_rank(&mut fits, rank_before(reader, from));
        self.without_later(&mut fits, from, reader.style(from));
        // A title is given to a family name, so that it decides for one where both fit.
        if fits.iter().any(|(_, fit)| fit.family) {
            fits.retain(|(_, fit)| fit.family);
        }
        let best = fits.iter().map(|(_, fit)| fit.likeness).fold(0.0, f32::max);
        fits.retain(|(_, fit)| fit.likeness > best - likenesses::BEHIND_BEST);
        if fits.iter().any(|(_, fit)| fit.likeness == 1.0) {
            fits.retain(|(_, fit)| fit.likeness == 1.0);
        }
        if fits.len() > 1 && title.is_none() {
            self.prefer(&mut fits, pronouns::gender(reader, from, to));
        }
        self.without_juniors(&mut fits, &phrase);
        self.most_salient(fits, from)
    }

    /// Leaves out women who are called by their husbands' names where no woman's title stands before this one.
    fn without_wives(&self, fits: &mut Vec<(usize, Fit)>, title: Option<Gender>) {
        fits.retain(|(place, _)| title == Some(Gender::Feminine) || !self.groups[*place].by_marriage);
    }

    /// Leaves out those whom their title tells from the one with this title, and all but those who have been
    /// given it.
    fn prefer_rank(&self, fits: &mut Vec<(usize, Fit)>, title: Option<&str>) {
        let Some(title) = title else { return };
        fits.retain(|(place, _)| !self.groups[*place].is_other_by(title));
        if fits.iter().any(|(place, _)| self.groups[*place].has_title(title)) {
            fits.retain(|(place, _)| self.groups[*place].has_title(title));
        }
    }

    /// Leaves out those who are first named later, where one of the very same letters has been named before:
    /// *Aliyev* before *his father, Heydar Aliyev*. Headlines come before all names.
    fn without_later(&self, fits: &mut Vec<(usize, Fit)>, from: usize, style: Style) {
        let named = |fit: &(usize, Fit)| self.groups[fit.0].places.iter().any(|&place| place < from);
        let known = |fit: &(usize, Fit)| self.groups[fit.0].entity.is_some() && fit.1.likeness == 1.0;
        if style == Style::Plain && fits.iter().any(|fit| known(fit) && named(fit)) {
            fits.retain(named);
        }
    }

    /// Leaves out juniors whose elder of the same name the text has mentioned before them: he is meant where
    /// nothing is said of juniors.
    fn without_juniors(&self, fits: &mut Vec<(usize, Fit)>, phrase: &str) {
        let group = |place: usize| &self.groups[place];
        if !fits.iter().any(|fit| group(fit.0).is_junior())
            || is_junior(&Name::parse_as(phrase, Kind::Person))
        {
            return;
        }
        let elders: Vec<usize> =
            fits.iter().map(|fit| fit.0).filter(|&place| !group(place).is_junior()).collect();
        fits.retain(|fit| !elders.iter().any(|&elder| group(fit.0).is_junior_of(group(elder))));
    }

    /// Leaves out those of another gender where there are some of this one.
    fn prefer(&self, fits: &mut Vec<(usize, Fit)>, gender: Option<Gender>) {
        let is_of = |place: usize| gender.is_some() && self.groups[place].gender() == gender;
        if fits.iter().any(|(place, _)| is_of(*place)) {
            fits.retain(|(place, _)| is_of(*place));
        }
    }

    /// Keeps the one group that is far more on the reader's mind than the others, if there is one.
    fn most_salient(&self, fits: Vec<(usize, Fit)>, from: usize) -> Vec<(usize, Fit)> {
        if fits.len() < 2 {
            return fits;
        }
        let weight = |place: usize| {
            let group = &self.groups[place];
            let before = group.places.iter().rev().take(MOST_PLACES).filter(|&&at| at < from);
            before.count().max(group.fulls.min(2))
        };
        let mut ranked: Vec<(usize, usize)> =
            fits.iter().enumerate().map(|(at, (place, _))| (weight(*place), at)).collect();
        ranked.sort_by(|x, y| y.0.cmp(&x.0).then(x.1.cmp(&y.1)));
        if ranked[0].0 >= SALIENCE * ranked[1].0.max(1) {
            return vec![fits[ranked[0].1]];
        }
        // Whom the text names first, and more often than others or others as relatives only, it is about.
        let earliest = |at: &usize| self.groups[fits[*at].0].places.iter().min();
        let first = (0..fits.len()).min_by_key(earliest).unwrap_or_default();
        let relative = |at: usize| self.groups[fits[at].0].relative;
        let most = ranked[0].1 == first && ranked[0].0 > ranked[1].0;
        if most || (0..fits.len()).all(|at| relative(at) == (at != first)) {
            return vec![fits[first]];
        }
        let distance = |place: usize| {
            let places = self.groups[place].places.iter().rev().take(MOST_PLACES);
            let near = places.filter(|&&at| at < from).map(|&at| from - at).min();
            near.unwrap_or(usize::MAX)
        };
        let mut near: Vec<(usize, usize)> =
            fits.iter().enumerate().map(|(at, (place, _))| (distance(*place), at)).collect();
        near.sort_unstable();
        if near[0].0 < NEAR_WORDS / 3 && near[1].0 > NEAR_WORDS {
            return vec![fits[near[0].1]];
        }
        fits
    }

    /// The one person of whose full name words that look like one are only a part: both family names (*Soto
    /// Quiroga* after *Manuel Soto Quiroga*), or what a hyphen joins (*Anne-Sophie* after *Anne-Sophie
    /// Latour*).
    pub(super) fn longer(&self, reader: &Reader<'_, 'r>, spot: &Spot<'r>, name: &Name) -> Option<usize> {
        let hyphened = (spot.from + 1..spot.to).all(|at| reader.gap(at) == Gap::Hyphen);
        let given = reader.class(spot.from).has(Class::GIVEN);
        let particled = reader.class(spot.from).has(Class::PARTICLE) || is_article(reader, spot.from);
        let shape = spot.kind == Kind::Person && spot.basis == Basis::Shape && spot.len() > 1;
        let other = (particled || given && !hyphened) && rank_before(reader, spot.from).is_none();
        if !shape || spot.verdict.matched().is_some() || other {
            return None;
        }
        let phrase = reader.phrase(spot.from, spot.to);
        let is_part = |form: &Form| {
            let ends = || form.phrase.strip_suffix(&phrase).is_some_and(|rest| rest.ends_with(' '));
            let begins = || form.phrase.strip_prefix(&phrase).is_some_and(|rest| rest.starts_with(' '));
            ends() || hyphened && begins()
        };
        let persons = self.lookup.persons(name).into_iter();
        let mut longer = persons.filter(|&place| self.groups[place].forms.iter().any(is_part));
        let one = longer.next()?;
        longer.next().is_none().then_some(one)
    }

    /// Leaves open whether a mention means a person of the text or another of the same family name.
    pub(in crate::document) fn leave_in_doubt(&mut self, from: usize, to: usize, group: usize) {
        let verdict = self.groups[group].entity.map_or_else(Verdict::unknown, Verdict::open);
        self.push(Spot::new(from, to, Kind::Person, Basis::Short, verdict), None);
    }

    /// Leaves open which of several groups a mention means: it is ambiguous where the table has one of them,
    /// or may have, and else unknown to it.
    pub(in crate::document) fn leave_open(&mut self, from: usize, to: usize, between: &[usize]) {
        let share = 1.0 / between.len().max(1) as f64;
        let (mut ranked, mut nil): (Vec<(EntityRef<'r>, f64)>, f64) = (Vec::new(), 0.0);
        for group in between.iter().map(|&place| &self.groups[place]) {
            if let Some(entity) = group.entity {
                add_share(&mut ranked, entity, share);
                continue;
            }
            nil += share * group.verdict.nil;
            if group.verdict.decision == Decision::Ambiguous {
                let namesakes = group.verdict.ranked.iter();
                namesakes.for_each(|(entity, own)| add_share(&mut ranked, *entity, share * own));
            }
        }
        ranked.sort_by(|x, y| y.1.total_cmp(&x.1));
        ranked.truncate(LISTED);
        let decision = if ranked.is_empty() { Decision::Unknown } else { Decision::Ambiguous };
        let verdict = Verdict { decision, ranked, nil };
        let spot = Spot::new(from, to, Kind::Person, Basis::Short, verdict);
        self.push(spot, None);
    }
}

/// Makes an entity so much likelier.
fn add_share<'r>(ranked: &mut Vec<(EntityRef<'r>, f64)>, entity: EntityRef<'r>, share: f64) {
    match ranked.iter_mut().find(|(known, _)| *known == entity) {
        Some((_, own)) => *own += share,
        None => ranked.push((entity, share)),
    }
}
