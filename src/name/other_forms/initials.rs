//! Initials: which letters the words of a name lend to an acronym.
//!
//! In: a name's tokens, or letters. Out: facts about them, for all who compare names with acronyms; `russian`
//! has those of names that are translated from it. Cost: a look at each letter or token.

use std::ops::RangeInclusive;

use crate::entity::Kind;
use crate::name::{CONTINUED, Name, Role, Token};

pub(crate) mod russian;

/// How many letters an acronym of syllables has, and how many of them a word lends at most.
pub(crate) const SYLLABIC_LETTERS: RangeInclusive<usize> = 4..=10;
pub(crate) const MOST_OF_WORD: usize = 5;

/// Whether a word of a name may be an acronym: none of a person's is beside another name, where it is written
/// as lists write persons or has a known given name. Else its kind may have been guessed.
pub(crate) fn may_have_acronym(name: &Name) -> bool {
    let is_given = |token: Token<'_>| token.part.tables.given_names();
    name.kind() != Kind::Person
        || name.places().content.count_ones() == 1
        || !name.has_comma() && !name.tokens().any(is_given)
}

/// Whether an acronym may pass a token over: function words, legal forms, and what is one word with the one
/// before.
pub(crate) fn may_be_silent(token: &Token<'_>) -> bool {
    matches!(token.role(), Role::Particle | Role::Legal) || token.part.sense == CONTINUED
}

/// Whether two neighbouring tokens of a name are an acronym and letters that a hyphen or a bracket joins to
/// it: *CPI(M)*, *NSCN-IM*.
pub(crate) fn are_one_acronym(name: &Name, first: &Token<'_>, second: &Token<'_>) -> bool {
    const MOST_JOINED: usize = 3;
    let is_shouted = |token: &Token<'_>| token.text().chars().all(char::is_uppercase);
    let between = name.text().get(first.span().end..second.span().start).unwrap_or_default();
    second.latin_count() <= MOST_JOINED
        && first.latin_count() > 1
        && matches!(between.trim_start(), "-" | "(" | "[" | "\u{2013}")
        && is_shouted(first)
        && is_shouted(second)
}

/// How many letters may have been spelled after one more, a bit a length, where so many were before it.
pub(crate) fn after_letter<L: Copy + PartialEq>(letters: &[L], next: Option<L>, before: u32) -> u32 {
    let is_next = |&(spelled, letter): &(usize, &L)| before & 1 << spelled != 0 && next == Some(*letter);
    letters.iter().enumerate().filter(is_next).fold(0, |after, (spelled, _)| after | 2 << spelled)
}

/// Whether initials, of which capitals may be left out, spell `short`.
pub(crate) fn initials_spell(short: &str, initials: &str) -> bool {
    let after = |reached: u32, initial: u8| {
        let silent = initial.is_ascii_uppercase();
        let after = after_letter(short.as_bytes(), Some(initial.to_ascii_lowercase()), reached);
        after | if silent { reached } else { 0 }
    };
    initials.len() > 1 && initials.bytes().fold(1, after) & 1 << short.len() != 0
}

/// Which words of an organization's name lend it letters besides those that say something.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Besides {
    Nothing,
    FunctionWords,
    LegalForms,
}

/// The first letters of an organization's words.
pub(crate) fn initials(name: &Name, besides: Besides) -> String {
    let counts = |token: &Token<'_>| {
        (besides == Besides::LegalForms || token.role() != Role::Legal)
            && (besides == Besides::FunctionWords || !token.is_link())
    };
    name.tokens().filter(counts).filter_map(|token| token.folded().chars().next()).collect()
}
