//! Decisions: what people said of names and entities.
//!
//! A model is wrong at times, and whoever corrects it should have to do so once. A
//! [`Journal`](crate::Journal) keeps decisions: that two names or entities are the same, or are not, who said
//! so, when and why. It is only ever appended to; a decision can be undone, and so can the undoing.
//!
//! ```
//! use aka::{Clusterer, Decided, Journal, Kind, Subject, Verdict};
//!
//! let name = |text| Subject::name(Kind::Person, text);
//! let mut journal = Journal::new();
//! let apart = Decided::new(Verdict::Different, name("Ahmad Massoud"), name("Ahmed Masood"))
//!     .by("an editor")
//!     .at("2026-03-01T10:00:00Z")
//!     .because("a poet of that name");
//! let id = journal.record(apart)?;
//!
//! let mut clusterer = Clusterer::new();
//! clusterer.push([("Ahmad Massoud", Kind::Person)]);
//! clusterer.push([("Ahmed Masood", Kind::Person)]);
//! clusterer.decide(&journal);
//! assert_eq!(clusterer.clusters().len(), 2);
//!
//! journal.undo(id, "an editor", "2026-03-02T09:00:00Z", "no, the politician")?;
//! clusterer.decide(&journal);
//! assert_eq!(clusterer.clusters().len(), 1);
//! # Ok::<(), aka::Error>(())
//! ```
//!
//! What stands, after all undoings, is a [`Standing`](crate::Standing): classes of what is the same, and bars
//! between what is not. A bar is never crossed.
//!
//! # Brought into the table
//!
//! A clusterer obeys a journal; a resolver knows its table alone. So a decision that a name means an entity is
//! brought there as an alias:
//!
//! ```
//! use aka::{Alias, AliasTable, Changes, Decided, Entity, Journal, Kind, Resolver, Subject, Verdict};
//!
//! let mut table = AliasTable::new();
//! table.insert(Entity::person("massoud", "Ahmad Shah Massoud"))?;
//! let resolver = Resolver::new(&table)?;
//!
//! let mut journal = Journal::new();
//! let lion = Subject::name(Kind::Person, "Lion of Panjshir");
//! journal.record(Decided::new(Verdict::Same, lion, Subject::entity("massoud")))?;
//!
//! let mut changes = Changes::new();
//! for (_, decided) in journal.decisions().filter(|(_, decided)| decided.verdict == Verdict::Same) {
//!     if let (Subject::Name { text, .. }, Subject::Entity { entity }) = (&decided.left, &decided.right) {
//!         changes = changes.add_alias(entity.clone(), Alias::new(text.as_str()).source("decided"));
//!     }
//! }
//! let resolver = resolver.with(&changes)?;
//! assert_eq!(resolver.resolve("Lion of Panjshir").matched().map(|it| it.id()), Some("massoud"));
//! # Ok::<(), aka::Error>(())
//! ```
//!
//! That a name does *not* mean an entity is bits of prior: [`Query::prior`](crate::Query::prior) with
//! `f64::NEG_INFINITY`.
//!
//! # Kept in a file
//!
//! With the feature `io` a journal is JSON Lines, a decision a line. `write_to` appends what is new;
//! `read_from` reads it back, and where a program died in the midst of a line, says how many bytes are
//! intact, to cut the file there and go on. Nothing before that line is lost.
//!
//! # Kept in a database
//!
//! The example `sqlite` keeps table and journal together in SQLite, so that a learned alias, the decision
//! that it is one, and the fact that the text was read are written in one transaction or not at all. Its test
//! kills it between any two steps.
