//! Acronyms: by what a word is told to be one, and which letters the words of a name lend to one.
//!
//! In: words or tokens. Out: facts about them, for all who look for acronyms or compare names with them;
//! `russian` has those of names that are translated from it. Cost: a look at each letter or token.

use super::lexicon::Tables;
use super::token::Word;
use super::{CONTINUED, Name, Role, Token};
use crate::entity::Kind;

pub(crate) mod russian;

/// The letters from which on an acronym is told by them alone: where it is written as a word (*Unesco*), or
/// all words are in capitals.
pub(crate) const TELLING_LETTERS: usize = 4;

/// How a name is written, by which it is told which of its words are acronyms.
#[derive(Clone, Copy)]
pub(super) struct Way {
    /// Whether capitals say something of a word: not all words of the name are in capitals, those aside that
    /// may be acronyms; a single word is by itself.
    pub(super) mixed: bool,
    /// Whether the name is a single word.
    alone: bool,
    given: Option<Kind>,
}

impl Way {
    /// How words are written that are a whole name, of the kind that is given.
    pub(super) fn of(words: &[Word], given: Option<Kind>) -> Way {
        let alone = words.len() == 1;
        let mixed = alone || words.iter().any(|word| word.count > 3 && !word.is_shouted());
        Way { mixed, alone, given }
    }

    /// Whether a word is an acronym: it is in capitals (*UN*, *AfD*), and not because all words are, unless
    /// it has letters enough (*ISIL*); or it is all of an organization's name, and newspapers write it as a
    /// word.
    pub(super) fn is_acronym(self, word: &Word, known: Tables) -> bool {
        let in_capitals = word.capitals > 1 && (self.mixed || is_telling(word));
        in_capitals || self.alone && self.may_be_word(word, known)
    }

    /// Whether a word that is all of a name may be an acronym though it is not in capitals (*Unicef*): with
    /// letters enough, where it is no person's name or known to be an organization's; with fewer only where
    /// that is known and capitals tell nothing (*akp*).
    fn may_be_word(self, word: &Word, known: Tables) -> bool {
        match self.given {
            Some(Kind::Organization) => is_telling(word) || word.capitals == 0,
            Some(_) => false,
            None => is_telling(word) && !known.given_names() && !known.family_names(),
        }
    }
}

fn is_telling(word: &Word) -> bool {
    usize::from(word.count) >= TELLING_LETTERS
}

/// Whether a Latin form of so many letters is short and has no vowel, as words are not.
pub(super) fn has_no_vowel(form: &str, letters: u16) -> bool {
    const LETTERS: std::ops::RangeInclusive<u16> = 2..=5;
    LETTERS.contains(&letters) && !form.contains(['a', 'e', 'i', 'o', 'u', 'y'])
}

/// Whether an acronym may pass a token over: function words, legal forms, and what is one word with the one
/// before.
pub(crate) fn may_be_silent(token: &Token<'_>) -> bool {
    matches!(token.role(), Role::Particle | Role::Legal) || token.part.sense == CONTINUED
}

/// How many letters may have been spelled after one more, a bit a length, where so many were before it.
pub(crate) fn after_letter(letters: &[u8], next: Option<u8>, before: u32) -> u32 {
    let is_next = |&(spelled, letter): &(usize, &u8)| before & 1 << spelled != 0 && next == Some(*letter);
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

/// The first letters of an organization's words, with those of its function words and of its legal forms or
/// without.
pub(crate) fn initials(name: &Name, function_words: bool, legal_forms: bool) -> String {
    let counts = |token: &Token<'_>| {
        let is_function_word =
            token.role() == Role::Particle || matches!(token.folded(), "of" | "the" | "and" | "for" | "in");
        (legal_forms || token.role() != Role::Legal) && (function_words || !is_function_word)
    };
    name.tokens().filter(counts).filter_map(|token| token.folded().chars().next()).collect()
}
