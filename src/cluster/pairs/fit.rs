//! How well a short form fits a full name of its document or of its corpus.
//!
//! In: two forms of one kind. Out: a [`Fit`], where the one may be short for the other. Cost: a comparison of
//! tokens for each word of the full name.

use super::acronym::stands_for;
use super::organization::is_within;
use super::person::{
    begins, has_other_given_name, is_family_of, is_initials_of, is_of_generation, is_tail_of,
};
use super::royal;
use crate::cluster::form::Form;
use crate::cluster::words::cases::{are_cases, is_case_of, is_feminine};
use crate::cluster::words::given_names::are_nicknames;
use crate::cluster::words::letters;
use crate::cluster::words::plain::is_country;
use crate::entity::Kind;
use crate::model::align::token_cost;
use crate::model::tables::Tables;
use crate::name::lexicon::Gender;
use crate::name::{Role, Token};

/// Bits a letter that the spelling of a short form may differ by from its full name.
const BITS_PER_LETTER: f32 = 1.3;

/// How a short form fits a full name, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::cluster) enum Fit {
    /// The same name with a title, or with what may be one: *Dean Reed*.
    Titled,
    /// An organization of one word, by its first letter and later ones: *VW*.
    Contracted,
    /// One name of a person. One may go by the family name alone, or who reigns by the given name; a given
    /// name else fits less well.
    Name { spelling: Spelling, goes_by: bool },
    /// Some words of what is no person.
    Words,
    /// The last words of a person's name: *Ben Ali*.
    Tail,
    /// A nickname, initials or an acronym.
    Alias,
}

/// How two words are spelled that are one name, the worse first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::cluster) enum Spelling {
    Other,
    /// In another case: *Fialou*.
    Declined,
    Same,
}

impl Fit {
    /// Whether the short form is in another case than the full name.
    pub(in crate::cluster) fn is_declined(self) -> bool {
        matches!(self, Fit::Name { spelling: Spelling::Declined, .. })
    }

    /// Whether the short form is the name that a person goes by.
    pub(in crate::cluster) fn goes_by(self) -> bool {
        matches!(self, Fit::Name { goes_by: true, .. })
    }
}

/// How a person's short form fits a full name.
pub(in crate::cluster) fn person(short: &Form, full: &Form) -> Option<Fit> {
    if full.nickname.is_some() && full.nickname.as_ref() == Some(&short.key) || is_initials_of(short, full) {
        return Some(Fit::Alias);
    }
    if is_tail_of(short, full) {
        return Some(Fit::Tail);
    }
    if short.is_short()
        && full.is_short()
        && short.name.len() == 1
        && full.name.len() > 1
        && short.words == full.words
    {
        return Some(Fit::Titled);
    }
    if begins(short, full) {
        return Some(Fit::Titled);
    }
    if is_family_of(short, full) {
        return Some(Fit::Name { spelling: Spelling::Same, goes_by: true });
    }
    if let Some((initials, family)) = short.behind_initials() {
        return behind_initials(&initials, &family, full);
    }
    if has_other_given_name(short, full) || is_of_generation(full) {
        return None;
    }
    let man = may_be_monsieur(full).then_some(Gender::Masculine);
    if !short.is_short() || full.words.len() < 2 || Gender::clash(short.gender, full.gender.or(man)) {
        return None;
    }
    let own = short.content().next()?;
    if royal::has_title(short) {
        let given = royal::given_name(full)?;
        return Some(Fit::Name { spelling: spelling(&own, &given)?, goes_by: true });
    }
    // Mullah Omar and Abu Omar go by no one's given name.
    let bare = short.name.len() == 1;
    let fit = |(place, token): (usize, Token<'_>)| of_token(&own, bare, full, place, &token);
    full.content().enumerate().filter_map(fit).max()
}

/// How a person's name of one word, with a title or bare, fits the word at a place of a full name.
fn of_token(own: &Token<'_>, bare: bool, full: &Form, place: usize, token: &Token<'_>) -> Option<Fit> {
    // Most words have nothing in common.
    let spelled = spelling(own, token);
    let are_cases = spelled != Some(Spelling::Same) && are_cases(own.folded(), token.folded());
    let nickname = bare && place == 0 && are_nicknames(own.folded(), token.folded());
    if spelled.is_none() && !are_cases && !nickname || are_of_two_genders(own, token, full) {
        return None;
    }
    let goes_by = full.is_family_name(place, token);
    let is_inflected = || goes_by || bare && own.is_native() || place == 0 && full.is_inverted();
    let case = || match is_case_of(token.folded(), own.folded()) {
        true => Spelling::Same,
        false => Spelling::Declined,
    };
    let spelling = match spelled.filter(|_| goes_by || bare) {
        Some(Spelling::Same) => Spelling::Same,
        _ if are_cases && is_inflected() => case(),
        other => other.or(nickname.then_some(Spelling::Other))?,
    };
    Some(Fit::Name { spelling, goes_by })
}

/// Whether it is an M and a family name, as French calls a man: M. Macron.
pub(in crate::cluster) fn may_be_monsieur(form: &Form) -> bool {
    form.text.starts_with("M. ") && form.behind_initials().is_some_and(|(initials, _)| initials.len() == 1)
}

/// How *M.* and a family name fit the full name of a man.
pub(in crate::cluster) fn monsieur(short: &Form, full: &Form) -> Option<Fit> {
    let (_, family) = short.behind_initials()?;
    let is_woman = Gender::clash(Some(Gender::Masculine), full.gender);
    if is_woman { None } else { behind_initials(&[], &family, full) }
}

/// How a family name behind initials fits a full name, whose given names begin with these: E. Macron.
fn behind_initials(initials: &[Token<'_>], family: &[Token<'_>], full: &Form) -> Option<Fit> {
    let names: Vec<Token<'_>> = full.content().filter(|token| token.role() != Role::Suffix).collect();
    let given = names.len().checked_sub(family.len()).filter(|&given| given > 0)?;
    let begins = |(initial, name): (&Token<'_>, &Token<'_>)| {
        name.role() != Role::Initial && name.romanized().starts_with(initial.romanized())
    };
    if !initials.iter().zip(&names[..given]).all(begins) {
        return None;
    }
    let spellings = family.iter().zip(&names[given..]).map(|(own, name)| spelling(own, name));
    let spelling = spellings.min().flatten()?;
    Some(Fit::Name { spelling, goes_by: true })
}

/// How two tokens are spelled, where they can be one name.
fn spelling(own: &Token<'_>, token: &Token<'_>) -> Option<Spelling> {
    match own.folded() == token.folded() {
        true => Some(Spelling::Same),
        false => is_spelling(own, token).then_some(Spelling::Other),
    }
}

/// Whether the one is the family name of a man and the other that of a woman. What is declined in Cyrillic
/// letters may end so as well, unless the full name is a woman's.
fn are_of_two_genders(own: &Token<'_>, token: &Token<'_>, full: &Form) -> bool {
    let is_told = match own.is_native() {
        true => full.gender == Some(Gender::Feminine),
        false => full.gender.is_some(),
    };
    is_told && is_feminine(own.folded(), token.folded())
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

/// How a short form of an organization or place fits a full name.
pub(in crate::cluster) fn other(short: &Form, full: &Form) -> Option<Fit> {
    if stands_for(short, full) {
        return Some(if full.name.len() == 1 { Fit::Contracted } else { Fit::Alias });
    }
    if !is_within(short, full) {
        return None;
    }
    // A country's name is a short form of its union alone, not of every organization that has it in its name;
    // and the country is not its capital: Mexico City.
    if short.words.iter().all(|word| is_country(word)) {
        let union =
            full.words.len() == short.words.len() + 1 && full.words.iter().any(|word| &**word == "union");
        return (short.kind != Kind::Location && union).then_some(Fit::Words);
    }
    Some(Fit::Words)
}
