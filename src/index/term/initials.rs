//! The terms of initials and acronyms by which organizations are found.

use super::{INITIALS, worth_finding};
use crate::entity::Kind;
use crate::model::align::is_content;
use crate::name::other_forms::initials::{may_be_silent, russian};
use crate::name::{Name, Role, Token};

/// Writes the term of the initials of an organization's words.
pub(in crate::index) fn of_initials(initials: impl Iterator<Item = char>, out: &mut String) {
    out.push(INITIALS);
    out.extend(initials);
}

/// The terms of the initials of an organization that has several words: of those that name it, of its generic
/// ones as well, and with its legal form, its function words, or both.
pub(in crate::index) fn of_all_initials(name: &Name) -> Vec<String> {
    let of = |tokens: &mut dyn Iterator<Item = Token<'_>>| {
        let mut term = String::new();
        of_initials(initials(tokens), &mut term);
        term
    };
    let without = |roles: &'static [Role]| name.tokens().filter(|token| !roles.contains(&token.role()));
    let mut terms = vec![
        of(&mut worth_finding(name)),
        of(&mut without(&[Role::Legal, Role::Particle])),
        of(&mut without(&[Role::Particle])),
        of(&mut without(&[Role::Legal])),
        of(&mut name.tokens()),
    ];
    terms.extend(with_one_legal_form(name).map(|mut tokens| of(&mut tokens)));
    terms.extend(before_country(name).map(|mut tokens| of(&mut tokens)));
    terms.extend(as_written(name));
    terms.sort_unstable();
    terms.dedup();
    terms.retain(|term| term.len() > INITIALS.len_utf8() + 2);
    terms
}

/// The tokens with the first legal form alone and without function words, where there are more legal forms:
/// *RNRC* is *Russian National Reinsurance Company JSC*.
fn with_one_legal_form(name: &Name) -> Option<impl Iterator<Item = Token<'_>>> {
    name.tokens().filter(|token| token.role() == Role::Legal).nth(1)?;
    let mut seen = false;
    Some(name.tokens().filter(move |token| match token.role() {
        Role::Legal => !std::mem::replace(&mut seen, true),
        role => role != Role::Particle,
    }))
}

/// The terms of the initials of the words that others have been put in the place of: *BSP* is *Bangko Sentral
/// ng Pilipinas*, the central bank of the Philippines.
fn as_written(name: &Name) -> impl Iterator<Item = String> {
    let all = name.initials().chars();
    let without = all.clone().filter(char::is_ascii_lowercase).collect::<String>();
    [all.map(|letter| letter.to_ascii_lowercase()).collect(), without].into_iter().map(|letters: String| {
        let mut term = String::new();
        of_initials(letters.chars(), &mut term);
        term
    })
}

/// The tokens that say something before the country that a name ends with: *NUG* is the *National Unity
/// Government of Myanmar*.
fn before_country(name: &Name) -> Option<impl Iterator<Item = Token<'_>>> {
    let countries = name.places().countries;
    let first = countries.trailing_zeros() as usize;
    let ends = first > 1 && first < name.len() && countries >> first == (1 << (name.len() - first)) - 1;
    let says = |token: &Token<'_>| !matches!(token.role(), Role::Legal | Role::Particle);
    ends.then(|| name.tokens().take(first).filter(says))
}

/// The first letters of tokens.
pub(in crate::index) fn initials<'n>(tokens: impl Iterator<Item = Token<'n>>) -> impl Iterator<Item = char> {
    tokens.filter_map(|token| token.romanized().chars().next())
}

/// The most acronyms of Russian words by which a name is found.
const MOST_ACRONYMS: usize = 4;

/// The same for each other order of its words.
const MOST_MOVED: usize = 1;

/// How many of its letters have to stand for generic words.
const LEAST_GENERIC: usize = 2;

/// The terms of the acronyms that the words of an organization may have in Russian, the likeliest first.
pub(in crate::index) fn of_acronyms(name: &Name) -> impl Iterator<Item = String> {
    // Whom a plant is named after is no part of its acronym.
    let words = || {
        name.tokens().skip_while(|token| !is_content(token)).take_while(|token| token.romanized() != "named")
    };
    let has_any = has_acronyms(name);
    let in_their_order = has_any.then(|| acronyms(words(), MOST_ACRONYMS));
    let orders = has_any.then(|| russian::other_orders(name)).into_iter().flatten();
    let moved = orders.flat_map(|order| acronyms(order.tokens(name), MOST_MOVED));
    in_their_order.into_iter().flatten().chain(moved)
}

/// Whether enough of an organization's words are generic for its acronyms to be told.
fn has_acronyms(name: &Name) -> bool {
    let generic = |token: &Token<'_>| token.role() == Role::Generic;
    let letters = || name.tokens().filter(generic).map(|token| russian::usual_letters(&token)).sum::<usize>();
    name.kind() != Kind::Person && letters() >= LEAST_GENERIC
}

/// Writes into `text` the first acronym of an organization's Russian words that is known; whether there is
/// one.
pub(in crate::index) fn known_acronym(
    name: &Name,
    text: &mut String,
    is_known: impl Fn(&str) -> bool,
) -> bool {
    let has_any = has_acronyms(name);
    let mut acronyms = Acronyms { name, text, is_known, left: MOST_SPELLED };
    let orders =
        std::iter::once_with(|| russian::their_order(name)).flatten().chain(russian::other_orders(name));
    let mut orders = orders.take_while(|_| has_any);
    orders.any(|order| acronyms.is_known(order.places()))
}

/// How many acronyms of a query are looked for.
const MOST_SPELLED: usize = 96;

/// How many ways to begin a word are tried, the usual first.
const MOST_LETTERS: usize = 3;

/// Acronyms of a name, spelled one after the other.
struct Acronyms<'s, F> {
    name: &'s Name,
    text: &'s mut String,
    is_known: F,
    /// How many more may be spelled.
    left: usize,
}

impl<F: Fn(&str) -> bool> Acronyms<'_, F> {
    /// Whether what is spelled so far is known with the letters of the tokens at these places.
    fn is_known(&mut self, places: &[u8]) -> bool {
        let Some((&place, rest)) = places.split_first() else {
            let is_long = russian::LETTERS.contains(&self.text.len());
            self.left -= usize::from(is_long);
            return is_long && (self.is_known)(self.text);
        };
        let (token, end) = (self.name.token(place), self.text.len());
        let silent = may_be_silent(&token).then_some("");
        let found = silent.into_iter().chain(russian::letters(&token).take(MOST_LETTERS)).any(|letters| {
            self.text.truncate(end);
            self.text.push_str(letters);
            self.left > 0 && self.text.len() <= *russian::LETTERS.end() && self.is_known(rest)
        });
        if !found {
            self.text.truncate(end);
        }
        found
    }
}

/// The terms of the acronyms of these words, in their order.
fn acronyms<'n>(words: impl Iterator<Item = Token<'n>>, most: usize) -> Vec<String> {
    // What has been spelled so far, and how often with letters that were not the first choice.
    let mut spelled = vec![(0, String::from(INITIALS))];
    for token in words {
        let silent = may_be_silent(&token).then_some("");
        let choices = || (0..).zip(silent.into_iter().chain(russian::letters(&token)));
        let longer = |(rank, term): &(usize, String)| {
            choices().map(|(more, letters)| (rank + more, format!("{term}{letters}"))).collect::<Vec<_>>()
        };
        spelled = spelled.iter().flat_map(longer).collect();
        spelled.sort();
        spelled.dedup_by(|x, y| x.1 == y.1);
        spelled.truncate(most);
    }
    let long = |term: &String| russian::LETTERS.contains(&(term.len() - INITIALS.len_utf8()));
    spelled.into_iter().map(|(_, term)| term).filter(long).collect()
}
