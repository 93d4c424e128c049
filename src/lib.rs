//! aka tells which entity a name in the news means, however it is spelled.
//!
//! *Muttaqi*, *Mottaki*, *Motaqi* and متقی are one man, *Ahmad Massoud* and his father *Ahmad Shah Massoud*
//! two. A name is resolved against a table of known entities, with a probability and with its reasons in
//! bits; the names of a running text are found and resolved together; and where there is no table yet, the
//! names of a corpus are merged into one. Names may be in Latin, Arabic, Hebrew, Cyrillic, Greek, Armenian,
//! Georgian, Indic, Thai, Lao, Burmese, Khmer or Ethiopic letters, in Chinese characters, kana or Hangul, and
//! are compared across them.
//!
//! - [`AliasTable`]: what is known, [entities](Entity) and their names.
//! - [`Resolver`]: which of them a name means, as a [`Resolution`]: match, ambiguous or unknown, with ranked
//!   [candidates](Candidate).
//! - [`Document`]: the [mentions](Mention) of a text, and whom they mean there.
//! - [`Clusterer`]: the names of a corpus, merged without a table.
//! - [`compare`]: how likely two names are one, and why.
//!
//! # Example: which entity a name means
//!
//! ```
//! use aka::{AliasTable, Decision, Entity, Resolver};
//!
//! let mut table = AliasTable::new();
//! table.insert(Entity::person("muttaqi", "Amir Khan Muttaqi"))?;
//! table.insert(Entity::person("mottaki", "Manouchehr Mottaki"))?;
//! let resolver = Resolver::new(&table)?;
//!
//! let found = resolver.resolve("Amirkhan Motaqi");
//! let best = found.matched().expect("a match");
//! assert_eq!(best.id(), "muttaqi");
//! println!("{:.3}\n{}", best.probability(), found.evidence(best));
//!
//! assert_eq!(resolver.resolve("Zalmay Khalilzad").decision(), Decision::Unknown);
//! # Ok::<(), aka::Error>(())
//! ```
//!
//! # Example: the names of a text
//!
//! After *Amir Khan Muttaqi*, *Motaqi* is he, though the table holds another man whose name comes as near.
//!
//! ```
//! # use aka::{AliasTable, Entity};
//! use aka::{Document, Resolver};
//!
//! # let mut table = AliasTable::new();
//! # table.insert(Entity::person("muttaqi", "Amir Khan Muttaqi"))?;
//! # table.insert(Entity::person("mottaki", "Manouchehr Mottaki"))?;
//! # let resolver = Resolver::new(&table)?;
//! let document = Document::annotate(&resolver, "Amir Khan Muttaqi arrived on Sunday. Motaqi left the next day.");
//! let ids = document.mentions().iter().map(|mention| mention.entity.as_deref().unwrap());
//! assert_eq!(ids.collect::<Vec<_>>(), ["muttaqi", "muttaqi"]);
//! # Ok::<(), aka::Error>(())
//! ```
//!
//! # Example: two names
//!
//! ```
//! let same = aka::compare("Ahmad Massoud", "احمد مسعود");
//! let father = aka::compare("Ahmad Massoud", "Ahmad Shah Massoud");
//! assert!(same.probability() > 0.9 && father.probability() < same.probability());
//! ```
//!
//! # The guide
//!
//! The [guide] has a chapter for each thing to do: a [first table](guide::first_table),
//! [answers](guide::answers) and how to read them, [thresholds](guide::thresholds),
//! [documents](guide::documents), [clusters](guide::clusters), [decisions](guide::decisions) of people,
//! importing (with the feature `io`), [production](guide::production), one more [language](guide::lexicon),
//! and the [limits](guide::limits).
//!
//! # Serialization
//!
//! What answers, decisions and tables are made of can be serialized with serde, in formats that describe
//! themselves, such as JSON and CBOR: fields that say nothing are left out, so that others, such as bincode and
//! postcard, write what they cannot read. `serde_json` reads numbers back to the last digit with its feature
//! `float_roundtrip` only.
//!
//! # Features
//!
//! | feature | what it adds | by default |
//! |---|---|---|
//! | `io` | reading and writing tables, and importing the files that the field uses | yes |
//! | `parallel` | all cores for `Resolver::resolve_batch` and for building | yes |
//! | `train` | learning the model's tables from variant data | yes |
//! | `mmap` | `Resolver::open`, which maps an image of a table into memory | no |
//!
//! None needs another. Without any, tables are filled in code, and images saved and read from bytes.

#![cfg_attr(docsrs, feature(doc_cfg))]

mod cluster;
mod document;
mod entity;
mod error;
pub mod guide;
mod hash;
mod index;
#[cfg(feature = "io")]
pub mod io;
mod journal;
mod model;
mod name;
mod resolver;
mod table;
#[cfg(feature = "train")]
pub mod train;

pub use cluster::{Cluster, ClusterId, Clusterer, Clusters, Resolved, Variant};
pub use document::{Annotator, Document, Found, Mention};
pub use entity::{Alias, Entity, EntityId, Kind};
pub use error::{Error, ErrorKind, Position, Result};
#[cfg(feature = "io")]
pub use journal::Torn;
pub use journal::{Decided, Entry, EntryId, Journal, Standing, Subject, Verdict};
pub use model::align::How;
pub use model::evidence::{Evidence, Line};
pub use model::{Against, Comparer, Comparison, compare};
pub use name::letters::script::Script;
pub use name::romanize::romanize;
pub use name::{Name, Role, Token};
pub use resolver::{
    Candidate, Changes, Decision, EntityRef, Query, Resolution, Resolver, ResolverBuilder, Scratch,
};
pub use table::AliasTable;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
