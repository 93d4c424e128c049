//! Which words are known as names.

use crate::name::folded_into;
use crate::name::lexicon::{self, family_endings};

/// Memory to look words up by their folded letters.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    folded: String,
}

impl Known {
    /// Whether a stem with the ending of its nominative is a given name.
    pub(super) fn is_given_name(&mut self, stem: &str, nominative: &str) -> bool {
        lexicon::tables(self.folded(stem, nominative)).given_names()
    }

    /// Whether a word ends as family names do.
    pub(super) fn ends_as_family_name(&mut self, word: &str) -> bool {
        let word = self.folded(word, "");
        word.char_indices().rev().any(|(at, _)| family_endings::label(&word[at..]).is_some())
    }

    fn folded(&mut self, stem: &str, nominative: &str) -> &str {
        self.folded.clear();
        folded_into(stem, &mut self.folded);
        folded_into(nominative, &mut self.folded);
        &self.folded
    }
}
