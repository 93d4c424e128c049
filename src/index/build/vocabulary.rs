//! The distinct terms of some names, numbered as they come.

use hashbrown::hash_table::Entry;
use hashbrown::{DefaultHashBuilder, HashTable};
use std::hash::BuildHasher;

use super::shards::{Shards, Sorted};
use crate::index::term;

pub(super) struct Vocabulary {
    hasher: DefaultHashBuilder,
    numbers: HashTable<u32>,
    texts: String,
    terms: Vec<Told>,
}

/// What is known of a term beside its text.
#[derive(Clone, Copy)]
struct Told {
    /// Where its text ends.
    end: usize,
    hash: u64,
    key: u64,
    count: u32,
}

/// A term of a vocabulary.
#[derive(Clone, Copy)]
pub(super) struct Entered<'v> {
    pub(super) text: &'v str,
    /// The same for a text in all vocabularies of one hasher.
    pub(super) hash: u64,
    /// Its class.
    pub(super) key: u64,
    /// How many tokens of the names are of this form.
    pub(super) count: u32,
}

impl Vocabulary {
    pub(super) fn new(hasher: DefaultHashBuilder) -> Vocabulary {
        Vocabulary { hasher, numbers: HashTable::new(), texts: String::new(), terms: Vec::new() }
    }

    /// The number of a term, of which there are so many tokens more.
    pub(super) fn enter(&mut self, text: &str, count: u32) -> u32 {
        let hash = self.hasher.hash_one(text);
        let (texts, terms) = (&self.texts, &self.terms);
        let is_it =
            |&number: &u32| terms[number as usize].hash == hash && text_of(texts, terms, number) == text;
        let number = match self.numbers.entry(hash, is_it, |&number| terms[number as usize].hash) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(place) => {
                let next = terms.len() as u32;
                place.insert(next);
                self.texts.push_str(text);
                self.terms.push(Told { end: self.texts.len(), hash, key: term::class_of(text), count: 0 });
                next
            }
        };
        // At the limit there are too many words, which whoever sums them up is told.
        let known = &mut self.terms[number as usize].count;
        *known = known.saturating_add(count);
        number
    }

    /// The term of a number.
    pub(super) fn term(&self, number: u32) -> Entered<'_> {
        let Told { hash, key, count, .. } = self.terms[number as usize];
        Entered { text: text_of(&self.texts, &self.terms, number), hash, key, count }
    }

    /// How many tokens the names have.
    pub(super) fn tokens(&self) -> u64 {
        self.terms.iter().map(|term| u64::from(term.count)).sum()
    }

    /// The numbers of its terms, by the shards of their classes.
    pub(super) fn sorted(&self, shards: Shards) -> Sorted<u32> {
        Sorted::of(shards, (0..).zip(&self.terms).map(|(number, term)| (shards.of(term.key), number)))
    }

    /// Forgets what only takes to enter terms.
    pub(super) fn close(&mut self) {
        self.numbers = HashTable::new();
    }
}

fn text_of<'t>(texts: &'t str, terms: &[Told], number: u32) -> &'t str {
    let number = number as usize;
    let start = if number == 0 { 0 } else { terms[number - 1].end };
    &texts[start..terms[number].end]
}
