//! The peers: each finds the name of a table that is most like a query.

mod aka;
mod postgres;
mod scans;
mod simsearch;
mod symspell;
mod tantivy;

use std::path::Path;
use std::time::Duration;

use crate::Outcome;

/// A peer that is ready to be asked.
pub trait Peer {
    /// The name of the table that is likeliest to be meant; some names' duplicates are one answer.
    fn find(&mut self, query: &str) -> Outcome<Option<String>>;

    /// What it cost to build, where the clock and the allocator of this process do not tell.
    fn cost(&mut self) -> Outcome<Option<Cost>> {
        Ok(None)
    }
}

/// What a peer cost to build.
pub struct Cost {
    pub time: Duration,
    /// What it keeps, in memory or in files.
    pub bytes: usize,
}

/// Makes a peer ready for a table's names; the last argument is a folder of its own.
pub type Build = fn(&[String], &Path) -> Outcome<Box<dyn Peer>>;

/// Where a peer runs.
pub enum Runs {
    /// In Rust.
    Here(Build),
    /// In Python, by this name in `python/peers.py`.
    Python(&'static str),
}

/// A peer that can be measured.
pub struct Entry {
    /// Its name, in tables, pictures and on the command line.
    pub name: &'static str,
    /// Whether it gets names and queries in lower-case ASCII.
    pub folded: bool,
    /// Whether it needs more than this package to run: servers, or Python packages.
    pub outside: bool,
    pub runs: Runs,
}

const fn here(name: &'static str, build: Build) -> Entry {
    Entry { name, folded: true, outside: false, runs: Runs::Here(build) }
}

const fn server(name: &'static str, build: Build) -> Entry {
    Entry { name, folded: true, outside: true, runs: Runs::Here(build) }
}

const fn python(name: &'static str, argument: &'static str) -> Entry {
    Entry { name, folded: true, outside: true, runs: Runs::Python(argument) }
}

/// All peers, and aka first.
pub const ALL: &[Entry] = &[
    Entry { name: "aka", folded: false, outside: false, runs: Runs::Here(aka::build) },
    here("strsim jaro_winkler scan", scans::strsim),
    here("rapidfuzz-rs ratio scan", scans::rapidfuzz),
    here("simsearch", simsearch::build),
    here("symspell, distance 2", symspell::build),
    here("tantivy fuzzy, distance 1", tantivy::build::<1>),
    here("tantivy fuzzy, distance 2", tantivy::build::<2>),
    server("pg_trgm GIN", postgres::gin),
    server("pg_trgm GiST", postgres::gist),
    python("DuckDB jaro_winkler", "duckdb"),
    python("RapidFuzz extractOne ratio", "ratio"),
    python("RapidFuzz extractOne WRatio", "wratio"),
    Entry { folded: false, ..python("nomenklatura, 11 names given", "nomenklatura") },
];

/// The peer of a name.
pub fn named(name: &str) -> Outcome<&'static Entry> {
    ALL.iter().find(|peer| peer.name == name).ok_or_else(|| format!("no peer is called {name:?}").into())
}
