//! Within a document: short forms bound to the full names beside them.
//!
//! In: the forms of a document's mentions, in order. Out: for each mention the form that it stands for:
//! itself, or a full name of the same document; of several that fit equally the most mentioned. Cost: each
//! distinct short form is held against each distinct full name of its kind, within a limit.

use hashbrown::HashMap;

use super::Mention;
use super::form::Form;
use super::organization::{is_country, is_within, stands_for};
use super::{letters, royal};
use crate::entity::Kind;
use crate::model::align::token_cost;
use crate::model::tables::Tables;
use crate::name::lexicon::Gender;
use crate::name::{Role, Token};

/// The most distinct forms of a kind in a document that are held against each other.
const MAX_FORMS: usize = 400;

/// Bits a letter that the spelling of a short form may differ by from its full name.
const BITS_PER_LETTER: f32 = 1.3;

/// How well a short form fits a full name; the higher the better.
type Fit = u8;

/// What a fit by the family name is better by.
const FAMILY_FIT: Fit = 1;
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

/// The full name that a short form fits best: of several the one with the most mentions by full name, then
/// the first.
///
/// A text calls by the family name alone whom it is about, and relatives that it brings in by their full
/// names: so the most frequent full name is right more often than the nearest one. What may be *Monsieur* is
/// an initial where a full name has it and nothing else is French.
fn full_of(forms: &[Form], short: u32, others: &[(u32, usize)], french: bool) -> Option<u32> {
    let own = &forms[short as usize];
    if own.words.is_empty() {
        return None;
    }
    let best = |fit: fn(&Form, &Form) -> Option<Fit>| {
        let mut best: Option<(Fit, usize, u32)> = None;
        for &(other, count) in others.iter().filter(|(other, _)| *other != short) {
            if let Some(fit) = fit(own, &forms[other as usize])
                && best.is_none_or(|(fit_before, count_before, _)| (fit, count) > (fit_before, count_before))
            {
                best = Some((fit, count, other));
            }
        }
        best.map(|(_, _, full)| full)
    };
    match own.kind {
        Kind::Person if !may_be_monsieur(own) => best(person_fit),
        Kind::Person if french => best(monsieur_fit),
        Kind::Person => best(person_fit).or_else(|| best(monsieur_fit)),
        _ => best(other_fit),
    }
}

/// Whether it calls somebody *Madame* or *Monsieur*, as French does.
fn is_french(form: &Form) -> bool {
    let is_title = |word: &str| matches!(word, "mme" | "mmes" | "mlle" | "madame" | "monsieur" | "mm");
    form.name.tokens().any(|token| is_title(token.folded()))
}

/// Whether it is an M and a family name, as French calls a man: M. Macron.
fn may_be_monsieur(form: &Form) -> bool {
    form.text.starts_with("M. ") && form.behind_initials().is_some_and(|(initials, _)| initials.len() == 1)
}

/// How *M.* and a family name fit the full name of a man.
fn monsieur_fit(short: &Form, full: &Form) -> Option<Fit> {
    let (_, family) = short.behind_initials()?;
    if Gender::clash(Some(Gender::Masculine), full.gender()) {
        None
    } else {
        initialed_fit(&[], &family, full)
    }
}

/// How a family name behind initials fits a full name, whose given names begin with these: E. Macron.
fn initialed_fit(initials: &[Token<'_>], family: &[Token<'_>], full: &Form) -> Option<Fit> {
    let names: Vec<Token<'_>> = full.content().filter(|token| token.role() != Role::Suffix).collect();
    let given = names.len().checked_sub(family.len()).filter(|&given| given > 0)?;
    let begins = |(initial, name): (&Token<'_>, &Token<'_>)| {
        name.role() != Role::Initial && name.romanized().starts_with(initial.romanized())
    };
    if !initials.iter().zip(&names[..given]).all(begins) {
        return None;
    }
    let fits = family.iter().zip(&names[given..]).map(|(own, name)| token_fit(own, name));
    fits.min().flatten().map(|fit| fit + FAMILY_FIT)
}

/// How a token fits one of a full name: letter by letter before another spelling.
fn token_fit(own: &Token<'_>, token: &Token<'_>) -> Option<Fit> {
    match own.folded() == token.folded() {
        true => Some(6),
        false => is_spelling(own, token).then_some(2),
    }
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

/// How a short form fits a full name: by its family name before a given name, letter by letter before another
/// spelling.
pub(super) fn person_fit(short: &Form, full: &Form) -> Option<Fit> {
    if full.nickname.is_some() && full.nickname.as_ref() == Some(&short.key) || short.is_initials_of(full) {
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
    if let Some((initials, family)) = short.behind_initials() {
        return initialed_fit(&initials, &family, full);
    }
    let man = may_be_monsieur(full).then_some(Gender::Masculine);
    if !short.is_short() || full.words.len() < 2 || Gender::clash(short.gender(), full.gender().or(man)) {
        return None;
    }
    let own = short.content().next()?;
    if royal::has_title(short) {
        let given = full.content().next().filter(|_| royal::goes_by_given_name(full))?;
        return token_fit(&own, &given).map(|fit| fit + FAMILY_FIT);
    }
    // Mullah Omar and Abu Omar go by no one's given name.
    let bare = short.name.len() == 1;
    let last = full.content().filter(|token| token.role() != Role::Suffix).count().saturating_sub(1);
    let is_last = |place| place == last && !full.ends_with_father();
    let fit = |(place, token): (usize, Token<'_>)| {
        let family = token.role() == Role::Family || is_last(place);
        let fit = token_fit(&own, &token).filter(|_| family || bare)?;
        Some(fit + if family { FAMILY_FIT } else { 0 })
    };
    full.content().enumerate().filter_map(fit).max()
}

/// Whether a fit is by the family name.
pub(super) fn is_family_fit(fit: Fit) -> bool {
    fit % 2 == FAMILY_FIT && fit < TAIL_FIT
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
    // A country's name is a short form of its union alone, not of every organization that has it in its name;
    // and the country is not its capital: Mexico City.
    if short.words.iter().all(|word| is_country(word)) {
        let union =
            full.words.len() == short.words.len() + 1 && full.words.iter().any(|word| &**word == "union");
        return (short.kind != Kind::Location && union).then_some(2);
    }
    Some(2)
}
