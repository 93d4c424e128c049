//! aka beside other ways of finding a name in a table: the same tables and the same queries for all.
//!
//! The program `peers` runs each peer in a process of its own ([`peers`], [`worker`]), sums up what they
//! print ([`run`], [`results`]) and draws it ([`plot`]). `measure` looks at aka alone, and `make_table`
//! writes tables for other programs.

#[cfg(feature = "peers")]
pub mod inputs;
#[cfg(feature = "peers")]
pub mod peers;
#[cfg(feature = "peers")]
pub mod plot;
#[cfg(feature = "peers")]
pub mod results;
#[cfg(feature = "peers")]
pub mod run;
#[path = "../../support/mod.rs"]
pub mod support;
pub mod times;
#[cfg(feature = "peers")]
pub mod worker;

/// What goes wrong is told to a person and ends the program.
pub type Outcome<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;
