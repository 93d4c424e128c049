//! Terms: what a name is found by. Most are the Latin forms of its tokens; others are senses of words and initials.

use super::class;
use crate::entity::Kind;
use crate::model::align::{acronym, is_content};
use crate::name::clipped::Pieces;
use crate::name::{Name, Role, Token, lexicon};

const SENSE: char = '=';
const INITIALS: char = '\'';

/// Whether a term is the form of a token, not a sense or initials.
pub(super) fn is_form(term: &str) -> bool {
    !term.starts_with([SENSE, INITIALS])
}

/// Writes the term of what a token means, where words have translations; false, and nothing written, for other tokens.
pub(super) fn of_sense(token: &Token<'_>, out: &mut String) -> bool {
    if token.part.sense.is_empty() {
        return false;
    }
    out.push(SENSE);
    out.push_str(token.part.sense);
    true
}

/// The terms of the clipped words that a token is made of, of the first meaning of each or of all, and of what stands before them.
pub(super) fn of_clipped(token: &Token<'_>, meanings: usize) -> impl Iterator<Item = String> {
    let pieces = token.part.clipped.then(|| Pieces::of(token.romanized())).flatten();
    pieces.into_iter().flat_map(move |pieces| {
        let country = lexicon::find(lexicon::countries::COUNTRIES, pieces.first);
        let first =
            country.map_or_else(|| pieces.first.to_owned(), |country| format!("{SENSE}{}", country.name));
        let first = Some(first).filter(|first| !first.is_empty());
        let senses = pieces.senses().flat_map(move |senses| senses.split('|').take(meanings));
        first.into_iter().chain(senses.map(|sense| format!("{SENSE}{sense}")))
    })
}

/// Writes the term of the initials of an organization's words.
pub(super) fn of_initials(initials: impl Iterator<Item = char>, out: &mut String) {
    out.push(INITIALS);
    out.extend(initials);
}

/// The letters of the term of initials.
pub(super) fn without_mark(term: &str) -> &str {
    term.strip_prefix(INITIALS).unwrap_or(term)
}

/// The first letters of tokens.
pub(super) fn initials<'n>(tokens: impl Iterator<Item = Token<'n>>) -> impl Iterator<Item = char> {
    tokens.filter_map(|token| token.romanized().chars().next())
}

/// The most acronyms of Russian words by which a name is found.
const MOST_ACRONYMS: usize = 5;

/// The same for each other order of its words.
const MOST_MOVED: usize = 2;

/// How many of its letters have to stand for generic words.
const LEAST_GENERIC: usize = 2;

/// The terms of the acronyms that the words of an organization may have in Russian, the likeliest first.
pub(super) fn of_acronyms(name: &Name) -> impl Iterator<Item = String> {
    // Whom a plant is named after is no part of its acronym.
    let words = || {
        name.tokens().skip_while(|token| !is_content(token)).take_while(|token| token.romanized() != "named")
    };
    let generic =
        |token: Token<'_>| if token.role() == Role::Generic { acronym::usual_letters(&token) } else { 0 };
    let has_any = name.kind() != Kind::Person && words().map(generic).sum::<usize>() >= LEAST_GENERIC;
    let in_their_order = has_any.then(|| acronyms(words(), MOST_ACRONYMS));
    let orders = has_any.then(|| acronym::other_orders(name)).into_iter().flatten();
    let moved = orders.flat_map(|order| acronyms(order.tokens(name), MOST_MOVED));
    in_their_order.into_iter().flatten().chain(moved)
}

/// The terms of the acronyms of these words, in their order.
fn acronyms<'n>(words: impl Iterator<Item = Token<'n>>, most: usize) -> Vec<String> {
    // What has been spelled so far, and how often with letters that were not the first choice.
    let mut spelled = vec![(0, String::from(INITIALS))];
    for token in words {
        let silent = acronym::may_be_silent(&token).then_some("");
        let choices = || (0..).zip(silent.into_iter().chain(acronym::letters(&token)));
        let longer = |(rank, term): &(usize, String)| {
            choices().map(|(more, letters)| (rank + more, format!("{term}{letters}"))).collect::<Vec<_>>()
        };
        spelled = spelled.iter().flat_map(longer).collect();
        spelled.sort();
        spelled.dedup_by(|x, y| x.1 == y.1);
        spelled.truncate(most);
    }
    let long = |term: &String| acronym::TRANSLATED_LETTERS.contains(&(term.len() - INITIALS.len_utf8()));
    spelled.into_iter().map(|(_, term)| term).filter(long).collect()
}

/// The class of a term.
pub(super) fn class_of(term: &str) -> u64 {
    if is_form(term) { class::key(term) } else { class::of_term(term) }
}

/// A hash of the label that a form shares with its forms in related languages; 0 where it has none.
pub(super) fn label(form: &str) -> u32 {
    let known = lexicon::tables(form).equivalents();
    let label = known.then(|| lexicon::find(lexicon::equivalents::EQUIVALENTS, form)).flatten();
    label.map_or(0, |label| class::mix(class::hash(label)) as u32 | 1)
}

/// The tokens by which a name is found: those that name somebody, or all of a name that has none (*PT*, *Haji*).
pub(super) fn worth_finding(name: &Name) -> impl Iterator<Item = Token<'_>> + Clone {
    with_places(name).map(|(_, token)| token)
}

/// The same with their places in the name.
pub(super) fn with_places(name: &Name) -> impl Iterator<Item = (u8, Token<'_>)> + Clone {
    let none = !name.tokens().any(|token| is_content(&token));
    (0..).zip(name.tokens()).filter(move |(_, token)| none || is_content(token))
}
