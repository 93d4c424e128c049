//! SymSpell: whole names as the words of a dictionary, found by the deletions of up to two letters.

use std::path::Path;

use symspell::{AsciiStringStrategy, SymSpell, Verbosity};

use super::Peer;
use crate::Outcome;

const DISTANCE: i64 = 2;

struct Spelling(SymSpell<AsciiStringStrategy>);

pub fn build(names: &[String], _: &Path) -> Outcome<Box<dyn Peer>> {
    let mut dictionary = SymSpell::default();
    for name in names {
        dictionary.load_dictionary_line(&format!("{name}\t1"), 0, 1, "\t");
    }
    Ok(Box::new(Spelling(dictionary)))
}

impl Peer for Spelling {
    fn find(&mut self, query: &str) -> Outcome<Option<String>> {
        let found = self.0.lookup(query, Verbosity::Top, DISTANCE);
        Ok(found.into_iter().next().map(|suggestion| suggestion.term))
    }
}
