//! Tables and queries for measuring, made up from learned frequencies, the same ones at each call.
//!
//! Names follow a few habits of naming ([`names`]); their tokens come from pools with the frequencies of real
//! ones and an endless tail of made-up ones ([`pool`]), so that an index that lives on rarity meets
//! *Mohammed* and *Ali Khan* as often as in life. Queries ([`queries`]) are other spellings of those names,
//! typing errors, other scripts and orders, names that the table lacks, and the commonest tokens and pairs;
//! articles ([`prose`]) have names in running text. The lists under `learned/` hold nothing but frequencies;
//! `learned/learn.py` made them.

#![allow(
    dead_code,
    unused_imports,
    unreachable_pub,
    missing_docs,
    reason = "each program uses a part of it, and none is a library"
)]

pub mod names;
pub mod native;
pub mod pool;
pub mod prose;
pub mod queries;
pub mod random;
pub mod spelling;

use aka::{AliasTable, Entity};
use names::Names;
pub use queries::{Asked, Class, Queries};

/// The names of a table, and what made them.
pub struct Corpus {
    names: Vec<String>,
    made: Names,
}

impl Corpus {
    /// A table of so many names; those of a smaller one are the first of a larger one. Some names are borne
    /// by several entities, as in life.
    pub fn new(size: usize) -> Self {
        let made = Names::learned();
        let names = (0..size as u64).map(|number| made.make(number).text).collect();
        Corpus { names, made }
    }

    pub fn names(&self) -> &[String] {
        &self.names
    }

    pub fn made(&self) -> &Names {
        &self.made
    }

    /// An entity for each name.
    pub fn table(&self) -> AliasTable {
        let mut table = AliasTable::new();
        for entity in self.entities() {
            table.insert(entity).expect("the names have letters");
        }
        table
    }

    /// An entity for each name, in the order of their ids.
    pub fn entities(&self) -> impl Iterator<Item = Entity> {
        let entity = |(place, name): (usize, &String)| {
            Entity::new(id(place), self.made.make(place as u64).kind(), name.as_str())
        };
        self.names.iter().enumerate().map(entity)
    }
}

/// The texts of so many queries of a class.
pub fn texts(corpus: &Corpus, class: Class, count: usize) -> Vec<String> {
    Queries::new(corpus).of(class, count).into_iter().map(|asked| asked.text).collect()
}

/// The sizes to measure, or, where `cargo bench -- --test` only tries whether a benchmark runs, the smallest.
pub fn sizes(all: &[usize]) -> &[usize] {
    let trying = std::env::args().any(|argument| argument == "--test");
    if trying { &all[..1] } else { all }
}

/// The id of the entity of a name.
pub fn id(place: usize) -> String {
    format!("e{place:08}")
}
