//! Within a document: short forms bound to the full names beside them.
//!
//! In: the forms of a document's mentions, in order. Out: for each mention the form that it stands for: itself, or a full name
//! of the same document; of several that fit equally the most mentioned. Cost: each distinct short form is held against each distinct full name of its kind, within a limit.

use hashbrown::HashMap;

use super::Mention;
use super::form::{Form, clash};
use super::letters;
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

/// The same name with a title or what may be one: Dean Reed.
const TITLED_FIT: Fit = 0;
const TAIL_FIT: Fit = 8;
const NICKNAME_FIT: Fit = 9;

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
        for &(short, _) in &of_kind {
            if let Some(full) = full_of(forms, short, &of_kind) {
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

/// The full name that a short form fits best: of several the one with the most mentions by full name, then the first.
///
/// A text calls by the family name alone whom it is about, and relatives that it brings in by their full names: so the most
/// frequent full name is right more often than the nearest one.
fn full_of(forms: &[Form], short: u32, others: &[(u32, usize)]) -> Option<u32> {
    let own = &forms[short as usize];
    if own.words.is_empty() {
        return None;
    }
    let mut best: Option<(Fit, usize, u32)> = None;
    for &(other, count) in others.iter().filter(|(other, _)| *other != short) {
        let full = &forms[other as usize];
        let fit = if own.kind == Kind::Person { person_fit(own, full) } else { other_fit(own, full) };
        if let Some(fit) = fit
            && best.is_none_or(|(fit_before, count_before, _)| (fit, count) > (fit_before, count_before))
        {
            best = Some((fit, count, other));
        }
    }
    best.map(|(_, _, full)| full)
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

/// How a single name fits a full name: by its family name before a given name, letter by letter before another spelling.
pub(super) fn person_fit(short: &Form, full: &Form) -> Option<Fit> {
    if full.nickname.is_some() && full.nickname.as_ref() == Some(&short.key) {
        return Some(NICKNAME_FIT);
    }
    if short.is_tail_of(full) {
        return Some(TAIL_FIT);
    }
    if short.is_short()
        && full.is_short()
        && short.name.len() == 1
        && full.name.len() > 1
        && short.words == full.words
    {
        return Some(TITLED_FIT);
    }
    if !short.is_short() || full.words.len() < 2 || clash(short.gender(), full.gender()) {
        return None;
    }
    let own = short.content().next()?;
    // Mullah Omar and Abu Omar go by no one's given name.
    let bare = short.name.len() == 1;
    let last = full.content().filter(|token| token.role() != Role::Suffix).count().saturating_sub(1);
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

/// Whether a fit is by the family name.
pub(super) fn is_family_fit(fit: Fit) -> bool {
    fit % 2 == 1 && fit < TAIL_FIT
}

/// Whether two tokens are near enough to be one name's in one document.
fn is_spelling(x: &Token<'_>, y: &Token<'_>) -> bool {
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
    x.len().min(y.len()) > 5 && letters::is_within(x, y, 1)
}

fn other_fit(short: &Form, full: &Form) -> Option<Fit> {
    if stands_for(short, full) {
        return Some(3);
    }
    if !is_within(short, full) {
        return None;
    }
    // A country's name is a short form of its union alone, not of every organization that has it in its name; and the
    // country is not its capital: Mexico City.
    if short.words.iter().all(|word| is_country(word)) {
        let union =
            full.words.len() == short.words.len() + 1 && full.words.iter().any(|word| &**word == "union");
        return (short.kind != Kind::Location && union).then_some(2);
    }
    Some(2)
}
