//! Words with what the word lists know of them, by which all others here read them.
//!
//! In: words. Out: the same with their forms and lists; phrases of the lists that they begin with. Cost: a
//! look-up a word, without allocation.

use crate::name::Name;
use crate::name::letters::script::Script;
use crate::name::lexicon::{self, TableSet};
use crate::name::words::word::Word;

/// A word with its letters and what the word lists know of them.
#[derive(Clone, Copy)]
pub(super) struct LookedUp<'n> {
    pub(super) word: &'n Word,
    pub(super) form: &'n str,
    /// Which word lists know the form.
    pub(super) tables: TableSet,
}

impl AsRef<str> for LookedUp<'_> {
    fn as_ref(&self) -> &str {
        self.form
    }
}

/// The longest phrase of a table that words begin with: how many it has, and what the table says; `row` tells
/// the first word's first row there.
pub(super) fn phrase<T: Copy>(
    table: &[(&str, T)],
    row: fn(TableSet) -> Option<usize>,
    words: &[LookedUp<'_>],
) -> Option<(usize, T)> {
    let first = row(words.first()?.tables)?;
    lexicon::longest_phrase_at(table, first, words)
}

/// Looks words up and reads them. Most names have few, so that little has to be made room for.
pub(super) fn with_looked_up<'n, T>(
    words: &'n [Word],
    letters: &'n str,
    read: impl FnOnce(&[LookedUp<'n>]) -> T,
) -> T {
    const FEW: usize = 6;
    if words.len() <= FEW {
        read(&look_up::<FEW>(words, letters)[..words.len()])
    } else {
        read(&look_up::<{ Name::MAX_TOKENS }>(words, letters)[..words.len()])
    }
}

/// Looks words up, and nothing after them.
fn look_up<'n, const MOST: usize>(words: &'n [Word], letters: &'n str) -> [LookedUp<'n>; MOST] {
    let nothing = LookedUp { word: &Word::EMPTY, form: "", tables: TableSet::default() };
    let mut looked_up = [nothing; MOST];
    for (cell, word) in looked_up.iter_mut().zip(words) {
        let form = word.of(letters);
        *cell = LookedUp { word, form, tables: lexicon::tables(form) };
    }
    looked_up
}

/// Whether a word begins with a Cyrillic letter.
pub(super) fn is_cyrillic(word: &str) -> bool {
    word.chars().next().and_then(Script::of) == Some(Script::Cyrillic)
}
