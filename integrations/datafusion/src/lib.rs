//! Names resolved in SQL: the functions of [aka](https://docs.rs/aka) for [Apache
//! DataFusion](https://datafusion.apache.org), on one machine or on a
//! [Ballista](https://datafusion.apache.org/ballista) cluster.
//!
//! | function | returns |
//! |---|---|
//! | `aka_resolve(name [, kind])` | a struct: `id`, `name`, `probability`, `decision` |
//! | `aka_annotate(text)` | a list of structs: `start`, `end`, `id`, `probability` |
//! | `aka_compare(a, b)` | the probability that two names are spellings of one |
//! | `aka_key(name)` | a key that most spellings of a name share, to join by |
//!
//! [`Functions`] holds the table that the first two ask and registers all four:
//!
//! ```
//! use aka::{AliasTable, Entity, Resolver};
//! use aka_datafusion::Functions;
//! use datafusion::prelude::SessionContext;
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let mut table = AliasTable::new();
//! table.insert(Entity::person("Q1", "Amir Khan Muttaqi"))?;
//!
//! let mut context = SessionContext::new();
//! Functions::new(Resolver::new(&table)?).register(&mut context)?;
//! let query = "SELECT aka_resolve(name)['id'] AS id FROM (VALUES ('Amirkhan Motaqi'), (NULL)) AS mentions (name)";
//! let rows = context.sql(query).await?.to_string().await?;
//! assert!(rows.contains("| Q1 |"));
//! # Ok(())
//! # }
//! ```
//!
//! # What they do with rows
//!
//! - Columns may be `Utf8`, `LargeUtf8`, `Utf8View`, or a dictionary of one of them. What occurs several
//!   times in a batch is worked out once.
//! - Null gives null; a null kind is a kind that is not known.
//! - A row that cannot be answered, which is one whose kind is none, gives null and is counted
//!   ([`Tally::refused`]); the query goes on. In SQL these are the rows
//!   `WHERE name IS NOT NULL AND r IS NULL`.
//! - `aka_resolve` and `aka_annotate` are *volatile* to the planner, so that they are called where the query
//!   is executed and the table is, never while it is planned. Using several fields of an answer costs as much
//!   as one: what was worked out for a batch is remembered for a while.
//!
//! # On a cluster
//!
//! The table never travels with a plan: each executor opens the image of it that [`aka::Resolver::save`]
//! wrote, by path, when it starts, and maps it into memory, once for all its threads. The module [`cluster`]
//! starts a scheduler and executors that know the functions, and connects a session to them.

#[cfg(feature = "cluster")]
pub mod cluster;
mod distinct;
mod functions;
mod kernel;
mod kernels;
mod recent;
mod shared;
mod texts;

pub use functions::Functions;
pub use shared::Tally;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
