//! A first table: what is known, and under which names.
//!
//! aka answers one question: *which of the entities that I know does this name mean?* So it begins with a
//! table of them. An [`Entity`](crate::Entity) has an id, which is yours, a kind, and one or more names, the
//! first of which is the one to show.
//!
//! ```
//! use aka::{Alias, AliasTable, Entity, Resolver};
//!
//! let mut table = AliasTable::new();
//! table.insert(
//!     Entity::person("muttaqi", "Amir Khan Muttaqi")
//!         .alias(Alias::new("امیرخان متقی").language("ps"))
//!         .alias("Mawlawi Amir Khan"),
//! )?;
//! table.insert(Entity::person("mottaki", "Manouchehr Mottaki"))?;
//! table.insert(Entity::organization("melli", "Bank Melli Iran"))?;
//! table.insert(Entity::location("herat", "Herat"))?;
//!
//! let resolver = Resolver::new(&table)?;
//! let found = resolver.resolve("Amirkhan Motaqi");
//! assert_eq!(found.matched().map(|it| it.id()), Some("muttaqi"));
//! # Ok::<(), aka::Error>(())
//! ```
//!
//! # Which names to list
//!
//! Not the spellings. *Motaqi*, *Mottaqi* and *Muttaki* are found from *Muttaqi*, *Мottaki* in Cyrillic
//! letters as well, and so are initials, another order, a missing middle name, titles and legal forms. What
//! has to be listed is what no knowledge of spelling can find: another name altogether (a nom de guerre, a
//! maiden name, a pen name), an acronym that is not made of the name's letters, a translation of a name that
//! is not made of common words, an exonym of a place. The native spelling is worth listing too: between two
//! spellings of one script there is less to guess than across scripts.
//!
//! A name that is merely *likely* to be misread does harm: an entity listed as *Khan* alone competes for
//! every Khan. Where such a name has to be listed, [`Alias::weight`](crate::Alias::weight) says that it is
//! seldom used: it takes up to four bits from the evidence for it.
//!
//! # What a table refuses
//!
//! Every name of a table can be matched. Names without a letter, empty ones, and those longer than
//! [`Name::MAX_BYTES`](crate::Name::MAX_BYTES) are refused when they come in, and the table is as it was:
//!
//! ```
//! # use aka::{AliasTable, Entity, ErrorKind};
//! let mut table = AliasTable::new();
//! let error = table.insert(Entity::person("Q1", "???")).unwrap_err();
//! assert!(matches!(error.kind(), ErrorKind::NoLetters { .. }));
//! assert_eq!(error.to_string(), "entity \"Q1\": the name \"???\" has no letter or digit");
//! assert!(table.is_empty());
//! ```
//!
//! # From a file
//!
//! With the feature `io`, `aka::io::read_table` reads a table from a tab-separated file or JSON Lines, and
//! the chapter `importing` is about all the rest.
