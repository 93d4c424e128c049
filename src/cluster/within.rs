//! Within a document: short forms bound to the full names beside them.
//!
//! In: the forms of a document's mentions, in order. Out: for each mention the form that it stands for: itself, or a full name
//! of the same document; of several that fit equally the most mentioned. Cost: each distinct short form is held against each distinct full name of its kind, within a limit.

use super::Mention;
use super::form::{Form, clash};
use super::organization::{is_country, is_within, stands_for};
use crate::entity::Kind;
use crate::model::align::token_cost;
use crate::model::tables::Tables;
use crate::name::{Role, Token};

/// The most distinct forms of a kind in a document that are held against each other.
const MAX_FORMS: usize = 400;

/// Bits a letter that the spelling of a short form may differ by from its full name.
const BITS_PER_LETTER: f32 = 1.3;

/// How well a short form fits a full name; the higher the better.
type Fit = u8;

/// Binds the mentions of a document.
pub(super) fn bind(forms: &[Form], mentions: &mut [Mention]) {
    let mut distinct: Vec<u32> = mentions.iter().map(|mention| mention.form).collect();
    distinct.sort_unstable();
    distinct.dedup();
    for kind in [Kind::Person, Kind::Organization, Kind::Location] {
        let of_kind: Vec<u32> = distinct.iter().copied().filter(|&form| forms[form as usize].kind == kind).take(MAX_FORMS).collect();
        for &short in &of_kind {
            let fits = fits(forms, short, &of_kind);
            if fits.is_empty() {
                continue;
            }
            bind_form(mentions, short, &fits);
        }
    }
}

/// The full names that a short form fits best.
fn fits(forms: &[Form], short: u32, others: &[u32]) -> Vec<u32> {
    let own = &forms[short as usize];
    if own.words.is_empty() || (own.kind == Kind::Person && !own.is_short()) {
        return Vec::new();
    }
    let fit = |&other: &u32| -> Option<(Fit, u32)> {
        if other == short {
            return None;
        }
        let full = &forms[other as usize];
        let fit = if own.kind == Kind::Person { person_fit(own, full) } else { other_fit(own, full) };
        fit.map(|fit| (fit, other))
    };
    let all: Vec<(Fit, u32)> = others.iter().filter_map(fit).collect();
    let best = all.iter().map(|(fit, _)| *fit).max();
    all.iter().filter(|(fit, _)| Some(*fit) == best).map(|(_, other)| *other).collect()
}

/// How a single name fits a full name: by its family name before a given name, letter by letter before another spelling.
pub(super) fn person_fit(short: &Form, full: &Form) -> Option<Fit> {
    if full.words.len() < 2 || clash(short.gender(), full.gender()) {
        return None;
    }
    let own = short.content().next()?;
    // Mullah Omar and Abu Omar go by no one's given name.
    let bare = short.name.len() == 1;
    let last = full.content().filter(|token| token.role() != Role::Suffix).count() - 1;
    let fit = |(place, token): (usize, Token<'_>)| {
        let family = token.role() == Role::Family || place == last;
        if !family && !bare {
            return None;
        }
        let fit = if token.folded() == own.folded() {
            3
        } else if is_spelling(&own, &token) {
            1
        } else {
            return None;
        };
        Some(fit * 2 + Fit::from(family))
    };
    full.content().enumerate().filter_map(fit).max()
}

/// Whether two tokens are near enough to be one name's in one document.
pub(super) fn is_spelling(x: &Token<'_>, y: &Token<'_>) -> bool {
    let letters = (x.latin_symbols().len() + y.latin_symbols().len()) as f32 / 2.0;
    if x.role() == Role::Initial || y.role() == Role::Initial || letters < 4.0 {
        return false;
    }
    let cap = BITS_PER_LETTER * letters;
    if token_cost(Tables::embedded(), x, y, cap) < cap {
        return true;
    }
    // A slip of the pen: a letter too many, too few, another, or two exchanged.
    let (x, y) = (x.romanized(), y.romanized());
    x.len().min(y.len()) > 5 && strsim::osa_distance(x, y) == 1
}

fn other_fit(short: &Form, full: &Form) -> Option<Fit> {
    if stands_for(short, full) {
        return Some(3);
    }
    if !is_within(short, full) {
        return None;
    }
    if short.kind == Kind::Location {
        return Some(2);
    }
    // A country's name is a short form of its union alone, not of every organization that has it in its name.
    if short.words.iter().all(|word| is_country(word)) {
        let union = full.words.len() == short.words.len() + 1 && full.words.iter().any(|word| &**word == "union");
        return union.then_some(2);
    }
    Some(2)
}

/// Sets the target of the mentions of a short form: of several full names the one with the most mentions by full name, then
/// the first.
///
/// A text calls by the family name alone whom it is about, and relatives that it brings in by their full names: so the most
/// frequent full name is right more often than the nearest one.
fn bind_form(mentions: &mut [Mention], short: u32, fits: &[u32]) {
    let mut counts: Vec<(u32, usize)> = Vec::with_capacity(fits.len());
    for mention in mentions.iter().filter(|mention| fits.contains(&mention.form)) {
        match counts.iter_mut().find(|(form, _)| *form == mention.form) {
            Some((_, count)) => *count += 1,
            None => counts.push((mention.form, 1)),
        }
    }
    let Some(&(main, _)) = counts.iter().rev().max_by_key(|(_, count)| *count) else { return };
    for mention in mentions.iter_mut().filter(|mention| mention.form == short) {
        mention.target = main;
    }
}
