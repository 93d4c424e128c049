//! Terms: what a name is found by. Most are the Latin forms of its tokens; others are senses of words and
//! initials.

mod initials;
mod spellings;

use super::class;
use crate::entity::Kind;
use crate::hash;
use crate::model::align::is_content;
use crate::name::other_forms::clipped::Pieces;
use crate::name::{Name, Token, lexicon};
pub(super) use initials::{initials, known_acronym, of_acronyms, of_all_initials, of_initials};
pub(super) use spellings::{of_compounds, of_spellings};

const SENSE: char = '=';
const INITIALS: char = '\'';
const SPELLED: char = '~';

/// Whether a term is the form of a token, not a sense, initials, or what a token is likely spelled.
pub(super) fn is_form(term: &str) -> bool {
    !term.starts_with([SENSE, INITIALS, SPELLED])
}

/// Whether the letters of a term are what a token is likely spelled.
pub(super) fn is_likely_spelling(term: &[u8]) -> bool {
    term.first() == Some(&(SPELLED as u8))
}

/// The letters of a form, or of what a token is likely spelled; other terms as they are.
pub(super) fn letters(term: &str) -> &str {
    term.strip_prefix(SPELLED).unwrap_or(term)
}

/// Writes the term of what a token means, where words have translations; false, and nothing written, for
/// other tokens.
pub(super) fn of_sense(token: &Token<'_>, out: &mut String) -> bool {
    if token.part.sense.is_empty() {
        return false;
    }
    out.push(SENSE);
    out.push_str(token.part.sense);
    true
}

/// Calls `each` with the terms of the clipped words that a token is made of, of the first meaning of each or
/// of all, and of what stands before them; they are written into `text`.
pub(super) fn of_clipped(token: &Token<'_>, meanings: usize, text: &mut String, mut each: impl FnMut(&str)) {
    let Some(pieces) = Pieces::of_token(token) else {
        return;
    };
    let mut sense = |sense: &str| {
        text.clear();
        text.push(SENSE);
        text.push_str(sense);
        each(text);
    };
    pieces.senses().flat_map(|senses| senses.split('|').take(meanings)).for_each(&mut sense);
    match lexicon::find(lexicon::countries::COUNTRIES, pieces.first) {
        Some(country) => sense(country.name),
        None if pieces.first.is_empty() => {}
        None => each(pieces.first),
    }
}

/// What stands before the clipped words that a token is made of, where it may be the beginning of a longer
/// name.
pub(super) fn clipped_beginning<'n>(token: &Token<'n>) -> Option<&'n str> {
    Pieces::of_token(token).map(|pieces| pieces.first).filter(|first| !first.is_empty())
}

/// Calls `each` with the terms of a person's name that is one word in Han or Hangul, beside that of the word:
/// its family name and its given name.
pub(super) fn of_one_word(name: &Name, mut each: impl FnMut(&str)) {
    if may_be_person(name) && name.syllables().next().is_some() {
        name.one_word_readings().flatten().for_each(|term| each(&term));
    }
}

/// Whether a name may be a person's by its kind.
pub(super) fn may_be_person(name: &Name) -> bool {
    matches!(name.kind(), Kind::Person | Kind::Other)
}

/// The class of a term.
pub(super) fn class_of(term: &str) -> u64 {
    let letters = letters(term);
    if is_form(letters) { class::key(letters) } else { class::of_term(term) }
}

/// A hash of the label that a form shares with its forms in related languages; 0 where it has none.
pub(super) fn label(form: &str) -> u32 {
    let known = lexicon::tables(form).equivalents();
    let label = known.then(|| lexicon::find(lexicon::equivalents::EQUIVALENTS, form)).flatten();
    label.map_or(0, |label| hash::mix(hash::of_text(label)) as u32 | 1)
}

/// The tokens by which a name is found: those that name somebody, or all of a name that has none (*PT*,
/// *Haji*).
pub(super) fn worth_finding(name: &Name) -> impl Iterator<Item = Token<'_>> + Clone {
    with_places(name).map(|(_, token)| token)
}

/// The same with their places in the name.
pub(super) fn with_places(name: &Name) -> impl Iterator<Item = (u8, Token<'_>)> + Clone {
    let none = !name.tokens().any(|token| is_content(&token));
    (0..).zip(name.tokens()).filter(move |(_, token)| none || is_content(token))
}
