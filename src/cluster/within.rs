//! Within a document: short forms bound to the full names beside them.
//!
//! In: the forms of a document's mentions, in order. Out: for each mention the form that it stands for:
//! itself, or a full name of the same document; of several that fit equally the most mentioned. Cost: each
//! distinct short form is held against each distinct full name of its kind, within a limit.

use hashbrown::HashMap;

use super::documents::Mention;
use super::form::Form;
use super::pairs::fit::{self, Fit};
use super::pairs::organization::are_called_after;
use super::words::plain::is_country;
use crate::entity::Kind;

/// The most distinct forms of a kind in a document that are held against each other.
const MAX_FORMS: usize = 400;

/// Binds the mentions that are known to be of one group to its longest name, then the first; `groups` has the
/// number of a group and the place of a mention.
pub(super) fn bind_groups(forms: &[Form], mentions: &mut [Mention], mut groups: Vec<(u32, usize)>) {
    groups.sort_unstable();
    for group in groups.chunk_by(|x, y| x.0 == y.0) {
        let words = |place: usize| forms[mentions[place].target as usize].words.len();
        let longest = group.iter().rev().max_by_key(|(_, place)| words(*place));
        let Some(full) = longest.map(|(_, place)| mentions[*place].target) else { continue };
        group.iter().for_each(|&(_, place)| mentions[place].target = full);
    }
}

/// Binds the mentions of a document.
pub(super) fn bind(forms: &[Form], mentions: &mut [Mention]) {
    let mut counts: HashMap<u32, (usize, usize)> = HashMap::new();
    for (place, mention) in mentions.iter().enumerate() {
        counts.entry(mention.form).or_insert((0, place)).0 += 1;
    }
    let mut distinct: Vec<(u32, usize, usize)> =
        counts.into_iter().map(|(form, (count, first))| (form, count, first)).collect();
    distinct.sort_unstable_by_key(|&(.., first)| first);
    let mut bound: HashMap<u32, u32> = HashMap::new();
    for kind in [Kind::Person, Kind::Organization, Kind::Location] {
        let of_kind = distinct.iter().filter(|&&(form, ..)| forms[form as usize].kind == kind);
        let of_kind: Vec<(u32, usize)> =
            of_kind.map(|&(form, count, _)| (form, count)).take(MAX_FORMS).collect();
        let french = of_kind.iter().any(|&(form, _)| is_french(&forms[form as usize]));
        for &(short, _) in &of_kind {
            if let Some(full) = full_of(forms, short, &of_kind, french) {
                bound.insert(short, full);
            }
        }
    }
    for mention in mentions {
        // A nickname may be bound to a short form, and that to the full name; longer chains there are none.
        for _ in 0..3 {
            match bound.get(&mention.target) {
                Some(&full) if full != mention.form => mention.target = full,
                _ => break,
            }
        }
    }
}

/// How many mentions more the first of several persons of one name counts for.
const FIRST: usize = 1;

/// The full name that a short form fits best: of several the one with the most mentions by full name, then
/// the first.
///
/// A text calls by the family name alone whom it is about, and relatives that it brings in by their full
/// names: so the most frequent full name is right more often than the nearest one, and the first one more
/// often than one that is named once more. What may be *Monsieur* is an initial where a full name has it and
/// nothing else is French.
fn full_of(forms: &[Form], short: u32, others: &[(u32, usize)], french: bool) -> Option<u32> {
    let own = &forms[short as usize];
    if own.words.is_empty() || own.entity.is_some() {
        return None;
    }
    let best = |fit: fn(&Form, &Form) -> Option<Fit>| {
        let others = others.iter().filter(|(other, _)| *other != short);
        let fits =
            others.filter_map(|&(other, count)| Some((fit(own, &forms[other as usize])?, count, other)));
        let mut fits: Vec<(Fit, usize, u32)> = fits.collect();
        let fit = fits.iter().map(|(fit, ..)| *fit).max()?;
        fits.retain(|other| other.0 == fit);
        if are_called_after(own, fits.iter().map(|&(.., full)| &forms[full as usize])) {
            return None;
        }
        fits[0].1 += if own.kind == Kind::Person { FIRST } else { 0 };
        fits.iter().rev().max_by_key(|(_, count, _)| *count).map(|&(.., full)| full)
    };
    match own.kind {
        Kind::Person if !fit::may_be_monsieur(own) => best(fit::person),
        Kind::Person if french => best(fit::monsieur),
        Kind::Person => best(fit::person).or_else(|| best(fit::monsieur)),
        _ => best(fit::other),
    }
}

/// Whether it calls somebody *Madame* or *Monsieur*, as French does.
fn is_french(form: &Form) -> bool {
    let is_title = |word: &str| matches!(word, "mme" | "mmes" | "mlle" | "madame" | "monsieur" | "mm");
    form.name.tokens().any(|token| is_title(token.folded()))
}

/// The country that a document mentions most, then first.
pub(super) fn country(forms: &[Form], mentions: &[Mention]) -> Option<String> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for mention in mentions {
        let form = &forms[mention.form as usize];
        if form.kind == Kind::Location && form.words.len() == 1 && is_country(&form.words[0]) {
            match counts.iter_mut().find(|(country, _)| **country == *form.words[0]) {
                Some((_, count)) => *count += 1,
                None => counts.push((&form.words[0], 1)),
            }
        }
    }
    counts.iter().rev().max_by_key(|(_, count)| *count).map(|(country, _)| (*country).to_owned())
}
