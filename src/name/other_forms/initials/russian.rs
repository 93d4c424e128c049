//! Acronyms of names that are translated from Russian: the letters that words lend to them, and the order in
//! which Russian has the words.
//!
//! In: an organization's name in English words. Out: what each token is in an acronym, and orders of the
//! tokens. Cost: some look-ups a token.

use std::ops::RangeInclusive;

use super::may_be_silent;
use crate::name::derived::slavic_initials;
use crate::name::lexicon::{self, generic_words::GENERIC_WORDS};
use crate::name::{Detail, Name, Role, Token};

/// How many letters such an acronym has.
pub(crate) const LETTERS: RangeInclusive<usize> = 3..=8;

/// What a token may be in an acronym of Russian words: the first letter of its translation, where it is
/// generic, else its own.
pub(crate) fn letters<'n>(token: &Token<'n>) -> impl Iterator<Item = &'n str> + use<'n> {
    let translated = translated(token);
    let own =
        (translated.is_empty() && token.part.content).then(|| slavic_initials::of_word(token.romanized()));
    translated.iter().map(String::as_str).chain(own)
}

/// The initials of what a token means: of the phrase that it begins, or else of itself.
fn translated(token: &Token<'_>) -> &'static [String] {
    let of_phrase = slavic_initials::of_sense(token.part.sense);
    if of_phrase.is_empty() && token.role() == Role::Generic && token.part.detail != Detail::Country {
        let sense = lexicon::find(GENERIC_WORDS, token.romanized());
        return sense.map(slavic_initials::of_sense).unwrap_or_default();
    }
    of_phrase
}

/// Whether a token is known by a Russian word.
fn is_translated(token: &Token<'_>) -> bool {
    !translated(token).is_empty()
}

/// How many letters a token usually has in an acronym of Russian words, where it is known by one.
pub(crate) fn usual_letters(token: &Token<'_>) -> usize {
    translated(token).first().map_or(0, String::len)
}

/// The places of a name's words in another order.
pub(crate) struct Order {
    places: [u8; Name::MAX_TOKENS],
    from: u8,
    to: u8,
}

impl Order {
    /// The places of a name from one to another, some of them rotated by so many to the left.
    fn rotated(of: (usize, usize), moved: (usize, usize), by: usize) -> Order {
        let mut places = [0; Name::MAX_TOKENS];
        (0..).zip(&mut places).for_each(|(place, at)| *at = place);
        places[moved.0..moved.1].rotate_left(by);
        Order { places, from: of.0 as u8, to: of.1 as u8 }
    }

    /// The tokens in this order.
    pub(crate) fn tokens<'n>(&self, name: &'n Name) -> impl Iterator<Item = Token<'n>> {
        self.places().iter().map(|place| name.token(*place))
    }

    /// The first of the places, and that after the last.
    pub(crate) fn ends(&self) -> (u8, u8) {
        (self.from, self.to)
    }

    pub(crate) fn places(&self) -> &[u8] {
        &self.places[usize::from(self.from)..usize::from(self.to)]
    }
}

/// The words of a name in their own order, without whom it is named after; none of a name without words.
pub(crate) fn their_order(name: &Name) -> Option<Order> {
    let from = name.tokens().position(|token| token.part.content)?;
    let named = name.tokens().position(|token| token.romanized() == "named");
    let to = named.unwrap_or(name.len());
    (from < to).then(|| Order::rotated((from, to), (from, to), 0))
}

/// The orders in which Russian has the words of a name that English ends with its head: *Instrument Design
/// Bureau* is a КБП, *Federal Security Service* the ФСБ. The head goes before all other words or before the
/// last; where the head is *of* something, it goes after that, which are adjectives then (*Moscow Institute
/// of Physics and Technology*, МФТИ), or the head of that before its own words (*Institute of High Energy
/// Physics*, ИФВЭ).
pub(crate) fn other_orders(name: &Name) -> impl Iterator<Item = Order> + use<> {
    let is_content = |place: &usize| name.token(*place).part.content;
    let mut found = [None, None];
    if let (Some(from), Some(last)) = ((0..name.len()).find(is_content), (0..name.len()).rfind(is_content)) {
        let parts = |place: &usize| {
            let token = name.token(*place);
            token.role() == Role::Particle && token.romanized() != "and"
        };
        match ((from..last).find(parts), (from..last).rfind(parts)) {
            (Some(of), Some(end)) if (of..end).all(|place| parts(&place)) => {
                found = around_of(name, (from, of), (end + 1, last + 1));
            }
            (None, _) => found = heads_first(name, (from, last + 1)),
            _ => {}
        }
    }
    found.into_iter().flatten()
}

/// Where the last word that says something begins, between two places: a phrase has its meaning at its first
/// word.
fn head(name: &Name, (from, to): (usize, usize)) -> Option<usize> {
    let begins = |place: &usize| {
        let token = name.token(*place);
        token.part.content && !may_be_silent(&token)
    };
    (from..to).rfind(begins)
}

/// The head before all other words, and before the last of them.
fn heads_first(name: &Name, (from, to): (usize, usize)) -> [Option<Order>; 2] {
    let found = head(name, (from, to)).filter(|&head| is_translated(&name.token(head)));
    let Some((head, before)) = found.and_then(|found| Some((found, head(name, (from, found))?))) else {
        return [None, None];
    };
    let order = |first: usize| Order::rotated((from, to), (first, to), head - first);
    [Some(order(from)), (before != from).then(|| order(before))]
}

/// The head after what it is of; what it is of with its own head first.
fn around_of(name: &Name, whole: (usize, usize), of: (usize, usize)) -> [Option<Order>; 2] {
    let translated = |place: &usize| is_translated(&name.token(*place));
    let all = (whole.0, of.1);
    let last =
        head(name, whole).filter(translated).map(|head| Order::rotated(all, (head, of.1), whole.1 - head));
    let own = head(name, of).filter(|&head| head > of.0 && translated(&head));
    [last, own.map(|head| Order::rotated(all, of, head - of.0))]
}
