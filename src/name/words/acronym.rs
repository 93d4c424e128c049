//! Acronyms: by what a word is told to be one.
//!
//! In: words. Out: whether they are acronyms, for all who look for some. Cost: a look at each letter.

use super::word::Word;
use crate::entity::Kind;
use crate::name::letters::vowels::is_vowel;
use crate::name::lexicon::TableSet;

/// The letters from which on an acronym is told by them alone: where it is written as a word (*Unesco*), or
/// all words are in capitals.
pub(crate) const TELLING_LETTERS: usize = 4;

/// How a name is written, by which it is told which of its words are acronyms.
#[derive(Clone, Copy)]
pub(crate) struct Way {
    /// Whether capitals say something of a word: not all words of the name are in capitals, those aside that
    /// may be acronyms; a single word is by itself.
    pub(crate) mixed: bool,
    /// Whether the name is a single word.
    alone: bool,
    given: Option<Kind>,
}

impl Way {
    /// How words are written that are a whole name, of the kind that is given.
    pub(crate) fn of(words: &[Word], given: Option<Kind>) -> Way {
        let alone = words.len() == 1;
        let mixed = alone || words.iter().any(|word| word.count > 3 && !word.is_shouted());
        Way { mixed, alone, given }
    }

    /// Whether a word is an acronym: it is in capitals (*UN*, *AfD*), and not because all words are, unless
    /// it has letters enough (*ISIL*); or it is all of an organization's name, and newspapers write it as a
    /// word.
    pub(crate) fn is_acronym(self, word: &Word, known: TableSet) -> bool {
        let in_capitals = word.capitals > 1 && (self.mixed || is_telling(word));
        in_capitals || self.alone && self.may_be_word(word, known)
    }

    /// Whether a word that is all of a name may be an acronym though it is not in capitals (*Unicef*): with
    /// letters enough, where it is no person's name or known to be an organization's; with fewer only where
    /// that is known and capitals tell nothing (*akp*).
    fn may_be_word(self, word: &Word, known: TableSet) -> bool {
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
pub(crate) fn has_no_vowel(form: &str, letters: u16) -> bool {
    const LETTERS: std::ops::RangeInclusive<u16> = 2..=5;
    LETTERS.contains(&letters) && !form.contains(is_vowel::<char>)
}
