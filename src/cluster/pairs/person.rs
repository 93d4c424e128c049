//! Persons' names that leave something of each other out.
//!
//! In: two forms. Out: whether the one is the last, first or family name of the other, or its initials;
//! whether it has but half of a given name, or other initials. Cost: a step a token.

use crate::cluster::form::Form;
use crate::cluster::words::given_names::{are_nicknames, is_given_name, is_name_or_title};
use crate::cluster::words::letters;
use crate::entity::Kind;
use crate::name::letters::skeleton::skeleton;
use crate::name::lexicon::suffixes::Suffix;
use crate::name::{Detail, Role, Token};

/// The fewest initials that a person goes by.
const LEAST_INITIALS: usize = 3;

/// The most characters of a family name in Han or Hangul.
const MAX_FAMILY: usize = 2;

/// Whether its tokens, or those behind its titles, are the last ones of a longer name, of which it leaves
/// out the given names.
pub(in crate::cluster) fn is_tail_of(short: &Form, full: &Form) -> bool {
    let longer = full.name.len();
    let is_full = full.words.len() > 1 || longer > 1 && is_given_name(full.name.token(0_usize).folded());
    let titles = short.name.tokens().take_while(|token| token.role() == Role::Honorific).count();
    is_full && !has_other_given_name(short, full) && (0..=titles).any(|from| ends(short, from, full))
}

/// Whether its tokens from a place on are the last ones of a longer name, and two or more, or what looks
/// like a title.
fn ends(short: &Form, from: usize, full: &Form) -> bool {
    let (count, longer) = (short.name.len() - from, full.name.len());
    let is_title = || longer == 2 && full.name.token(1_usize).role() == Role::Honorific;
    if count == 0 || count >= longer || count < 2 && !is_title() {
        return false;
    }
    let mut pairs = short.name.tokens().skip(from).zip(full.name.tokens().skip(longer - count));
    let same = pairs.all(|(x, y)| x.folded() == y.folded());
    // Saddam Hussein is not what is left of Uday Saddam Hussein: a given name begins a name of its own.
    let first = full.name.token(longer - count);
    same && (first.role() == Role::Particle || !is_given_name(first.folded()))
}

/// Whether its tokens are the first ones of a longer name: what looks like a title, or a title and a
/// given name.
pub(super) fn begins(short: &Form, full: &Form) -> bool {
    let (count, longer) = (short.name.len(), full.name.len());
    let is_title = |token: Token<'_>| token.role() == Role::Honorific;
    let pairs = || short.name.tokens().zip(full.name.tokens());
    count < longer
        && longer > 1
        && is_title(full.name.token(0_usize))
        && !(count > 1 && count + 1 < longer)
        && pairs().all(|(x, y)| x.folded() == y.folded())
}

/// Whether it is the beginning of a longer name in Han or Hangul that is written without a space: its
/// family name.
pub(super) fn is_family_of(short: &Form, full: &Form) -> bool {
    let (Some(own), Some(other)) = (short.content().next(), full.content().next()) else { return false };
    short.is_short()
        && full.is_short()
        && !full.readings.is_empty()
        && own.script() == other.script()
        && own.folded() != other.folded()
        && own.folded().chars().count() <= MAX_FAMILY
        && other.folded().starts_with(own.folded())
}

/// Whether it is the initials of a full name of several words, in capitals: MBS.
pub(in crate::cluster) fn is_initials_of(short: &Form, full: &Form) -> bool {
    let counts = |token: &Token<'_>| !matches!(token.role(), Role::Honorific | Role::Suffix);
    let letters = |token: Token<'_>| token.folded().chars().next();
    let own = short.name.tokens().next().filter(|_| short.kind == Kind::Person && short.name.len() == 1);
    own.is_some_and(|own| {
        own.folded().chars().count() >= LEAST_INITIALS
            && own.text().chars().all(char::is_uppercase)
            && own.folded().chars().eq(full.name.tokens().filter(counts).filter_map(letters))
    })
}

/// Whether it leaves out half of a given name with a hyphen, which is a name of its own: Jean Dupont is
/// not Jean-Pierre Dupont.
pub(super) fn has_half_of(short: &Form, full: &Form) -> bool {
    let (own, words): (Vec<_>, Vec<_>) = (short.content().collect(), full.content().collect());
    let ([first, ..], [half, rest, _, ..]) = (own.as_slice(), words.as_slice()) else { return false };
    own.len() < words.len()
        && full.name.text().get(half.span().end..rest.span().start) == Some("-")
        && first.folded() == half.folded()
        && is_given_name(half.folded())
        && !own.iter().any(|token| token.folded() == rest.folded())
}

/// Whether both have middle initials, and not the same: George W. and George H. W. Bush.
pub(super) fn initials_clash(one: &Form, other: &Form) -> bool {
    let (mut own, mut others) = (middle_initials(one).peekable(), middle_initials(other).peekable());
    own.peek().is_some() && others.peek().is_some() && !own.eq(others)
}

/// Whether a family name stands behind what looks like a title or a particle and is a given name or initials,
/// which the full name has not: Mahatma Gandhi is not Rajiv Gandhi, nor AR Rahman Tarique Rahman.
pub(super) fn has_other_given_name(short: &Form, full: &Form) -> bool {
    let Some(first) = short.name.tokens().next().filter(|_| short.is_short() && short.name.len() > 1) else {
        return false;
    };
    let are_capitals =
        |token: &Token<'_>| token.text().len() > 1 && token.text().chars().all(char::is_uppercase);
    let is_given = match first.role() {
        Role::Honorific => is_name_or_title(first.romanized()),
        Role::Particle => are_capitals(&first) && !short.content().all(|token| are_capitals(&token)),
        _ => false,
    };
    is_given && !full.name.tokens().any(|token| token.romanized() == first.romanized())
}

/// Whether it is one word and what tells the younger or the elder of that name: JFK Jr. is not JFK.
pub(super) fn is_of_generation(full: &Form) -> bool {
    let is_told =
        |token: Token<'_>| matches!(token.part.detail, Detail::Suffix(Suffix::Junior | Suffix::Senior));
    full.name.tokens().any(is_told) && names(full).len() == 1
}

/// Whether both have names between the same first and last name that the other lacks: Mary Ann and Mary Lou
/// Renfield.
pub(super) fn middle_names_clash(one: &Form, other: &Form) -> bool {
    if one.kind != Kind::Person || !one.latin || !other.latin {
        return false;
    }
    let [own, others] = [names(one), names(other)];
    let ([first, middle @ .., last], [other_first, other_middle @ .., other_last]) = (&*own, &*others) else {
        return false;
    };
    let lacks = |middle: &[Token<'_>], others: &[Token<'_>]| {
        middle.iter().any(|token| !others.iter().any(|other| may_be_one(token, other)))
    };
    first.folded() == other_first.folded()
        && last.folded() == other_last.folded()
        && lacks(middle, other_middle)
        && lacks(other_middle, middle)
}

/// The content tokens but for suffixes.
fn names(form: &Form) -> Vec<Token<'_>> {
    form.content().filter(|token| token.role() != Role::Suffix).collect()
}

/// Whether two names are written alike enough to be one, or one is the other's initial.
fn may_be_one(one: &Token<'_>, other: &Token<'_>) -> bool {
    const LETTERS_AN_EDIT: usize = 4;
    let (x, y) = (one.folded(), other.folded());
    let is_initial = |initial: &Token<'_>, name: &str| {
        initial.role() == Role::Initial && name.starts_with(initial.folded())
    };
    let is_spelled = letters::is_within(x, y, x.len().min(y.len()) / LETTERS_AN_EDIT);
    is_initial(one, y)
        || is_initial(other, x)
        || is_spelled
        || skeleton(x) == skeleton(y)
        || are_nicknames(x, y)
}

/// The initials after a given name, in order.
fn middle_initials(form: &Form) -> impl Iterator<Item = &str> {
    let content = form.content().skip_while(|token| token.role() == Role::Initial).skip(1);
    content.filter(|token| token.role() == Role::Initial).map(|token| token.folded())
}
