//! simsearch: an inverted index whose terms are compared by Jaro-Winkler.

use std::path::Path;

use simsearch::{Index, Options};

use super::Peer;
use crate::Outcome;

struct Searching {
    index: Index<u32>,
    names: Vec<String>,
}

pub fn build(names: &[String], _: &Path) -> Outcome<Box<dyn Peer>> {
    let mut index = Index::with_options(Options::new().limit(1));
    for (place, name) in (0..).zip(names) {
        index.insert(place, name);
    }
    Ok(Box::new(Searching { index, names: names.to_vec() }))
}

impl Peer for Searching {
    fn find(&mut self, query: &str) -> Outcome<Option<String>> {
        Ok(self.index.search(query).first().map(|hit| self.names[hit.id as usize].clone()))
    }
}
