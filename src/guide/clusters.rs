//! Clusters: names of a corpus, merged with no table.
//!
//! When nobody has written the table yet, the corpus itself is the source. A [`Clusterer`](crate::Clusterer)
//! takes the mentions of each document, whoever found them, and merges those that mean one:
//!
//! ```
//! use aka::{AliasTable, Clusterer, Kind};
//!
//! let mut clusterer = Clusterer::new();
//! clusterer.push(["Ahmad Massoud", "Massoud", "Ahmad Shah Massoud"].map(|name| (name, Kind::Person)));
//! clusterer.push(["Ahmed Masood"].map(|name| (name, Kind::Person)));
//! clusterer.push([("European Union", Kind::Organization), ("EU", Kind::Organization)]);
//!
//! let clusters = clusterer.clusters();
//! assert_eq!(clusters.len(), 3);
//!
//! // A cluster becomes an entity of a table.
//! let mut table = AliasTable::new();
//! for (number, cluster) in clusters.iter().enumerate() {
//!     table.insert(cluster.to_entity(format!("c{number}")))?;
//! }
//! assert!(table.iter().any(|entity| entity.names().any(|name| name == "Ahmed Masood")));
//! # Ok::<(), aka::Error>(())
//! ```
//!
//! Where it is known whom a mention means, because a table has told it or somebody did,
//! [`Resolved`](crate::Resolved) says so: mentions of one entity are one cluster under whatever names, those of
//! two entities are two under one name, and mentions without an entity join the one whose name they have,
//! unless two have it.
//!
//! ```
//! use aka::{Clusterer, Kind, Resolved};
//!
//! let place = |text, entity| Resolved { text, kind: Kind::Location, entity, group: None };
//! let mut clusterer = Clusterer::new();
//! clusterer.push_resolved([place("Congo", Some("cod")), place("DRC", Some("cod"))]);
//! clusterer.push_resolved([place("Congo", Some("cog"))]);
//! let clusters = clusterer.clusters();
//! assert_eq!(clusters.labels(0)[0], clusters.labels(0)[1]);
//! assert_ne!(clusters.labels(0)[0], clusters.labels(1)[0]);
//! ```
//!
//! Names are never merged across a contradiction: a spelling that fits both father and son joins one of them,
//! and the two stay apart. What a person decides is obeyed: see [the next chapter](super::decisions).
//!
//! # Growing a table
//!
//! The usual round: resolve what the table knows, cluster what it does not, let somebody look at the largest
//! clusters, add them to the table, and begin again. The example `cluster` does the middle part on a file of
//! mentions, or on what `annotate --format jsonl` prints, whose `entity` and `group` it keeps with `--resolved`.
