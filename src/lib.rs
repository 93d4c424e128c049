//! aka tells which entity a name in the news means, however it is spelled.

#![cfg_attr(docsrs, feature(doc_cfg))]

mod cluster;
mod document;
mod entity;
mod error;
pub mod guide;
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

pub use cluster::{Cluster, ClusterId, Clusterer, Clusters, Variant};
pub use document::{Annotator, Document, Found, Mention};
pub use entity::{Alias, Entity, EntityId, Kind};
pub use error::{Error, ErrorKind, Position, Result};
#[cfg(feature = "io")]
pub use journal::Torn;
pub use journal::{Decided, Entry, EntryId, Journal, Standing, Subject, Verdict};
pub use model::align::How;
pub use model::evidence::{Evidence, Line};
pub use model::{Against, Comparer, Comparison, compare};
pub use name::romanize::romanize;
pub use name::script::Script;
pub use name::{Name, Role, Token};
pub use resolver::{
    Candidate, Changes, Decision, EntityRef, Query, Resolution, Resolver, ResolverBuilder, Scratch,
};
pub use table::AliasTable;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
