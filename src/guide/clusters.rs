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
//! # One list, without repetitions
//!
//! Which entries of a list are one, where each is known by little more than its name, is told by a resolver of
//! that list, which every entry is asked of but for itself. Full names of namesakes are alike, so what else is
//! known (a date of birth, a country) has to decide between them: as bits of prior, or by a person.
//!
//! ```
//! use aka::{AliasTable, Entity, Query, Resolver, Scratch};
//!
//! let mut table = AliasTable::new();
//! for (id, name) in [("1", "Farzana Yousefzai"), ("2", "Zalmay Khalilzad"), ("3", "Yusufzai, Farzaneh")] {
//!     table.insert(Entity::person(id, name))?;
//! }
//! let (resolver, mut scratch) = (Resolver::new(&table)?, Scratch::new());
//! let mut pairs = Vec::new();
//! for entity in resolver.entities() {
//!     let others = Query::new(entity.name()).kind(entity.kind()).prior(entity.id(), f64::NEG_INFINITY);
//!     if let Some(other) = resolver.resolve_with(&others, &mut scratch).matched() {
//!         pairs.push((entity.id(), other.id()));
//!     }
//! }
//! assert_eq!(pairs, [("1", "3"), ("3", "1")]);
//! # Ok::<(), aka::Error>(())
//! ```
//!
//! # Growing a table
//!
//! Of a person, [`to_entity`](crate::Cluster::to_entity) lists full names alone: an entity that is listed as
//! *Putin* would be taken for every Putin.
//!
//! The usual round: resolve what the table knows, cluster what it does not, let somebody look at the largest
//! clusters, add them to the table, and begin again. The example `cluster` does the middle part on a file of
//! mentions, or on what `annotate --format jsonl` prints, whose `entity` and `group` it keeps with `--resolved`.
