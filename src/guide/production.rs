//! Going to production: memory, latency, threads, updates.
//!
//! # Threads
//!
//! A [`Resolver`](crate::Resolver) never changes, so that any number of threads use one at once, without a
//! lock. Cloning it copies a pointer. Give each thread a [`Scratch`](crate::Scratch): the memory of one
//! resolution, used again for the next. A thread that compares names in two native scripts besides remembers
//! how their words are spelled in Latin letters, in some five megabytes at most.
//!
//! ```
//! use aka::{AliasTable, Entity, Resolver, Scratch};
//!
//! let mut table = AliasTable::new();
//! table.insert(Entity::person("Q1", "Ismail Khan"))?;
//! let resolver = Resolver::new(&table)?;
//! std::thread::scope(|scope| {
//!     for _ in 0..2 {
//!         let resolver = resolver.clone();
//!         scope.spawn(move || {
//!             let mut scratch = Scratch::new();
//!             for name in ["Esmail Khan", "Ismael Khan"] {
//!                 let found = resolver.resolve_with(&name.into(), &mut scratch);
//!                 assert_eq!(found.best().map(|it| it.id()), Some("Q1"));
//!             }
//!         });
//!     }
//! });
//! # Ok::<(), aka::Error>(())
//! ```
//!
//! For a batch, [`resolve_batch`](crate::Resolver::resolve_batch) does this on all cores with the feature
//! `parallel`.
//!
//! # Images
//!
//! A resolver is one piece of bytes, its *image*. Built once, it can be kept in a file and is there again at
//! once, without table, parsing or building:
//!
//! ```
//! use aka::{AliasTable, Entity, Resolver};
//!
//! let mut table = AliasTable::new();
//! table.insert(Entity::person("Q1", "Ismail Khan"))?;
//! let path = std::env::temp_dir().join(format!("aka-guide-{}.aka", std::process::id()));
//! Resolver::new(&table)?.save(&path)?;
//!
//! let resolver = Resolver::from_bytes(std::fs::read(&path)?)?;
//! assert_eq!(resolver.resolve("Esmail Khan").matched().map(|it| it.id()), Some("Q1"));
//! # std::fs::remove_file(&path)?;
//! # Ok::<(), aka::Error>(())
//! ```
//!
//! [`save`](crate::Resolver::save) writes beside the file, syncs, and renames: whoever opens the path gets
//! the whole old image or the whole new one. With the feature `mmap`, `Resolver::open` maps the file, so that
//! processes share its memory and pages are read when they are needed. An image holds all that the table did,
//! so that no other copy need be kept in memory; the threshold is no part of it.
//!
//! An image is compared with its checksum when it is opened: one that was cut, changed or written by another
//! version is refused with an error that says so. `verify(false)` leaves the checksum out, for images that
//! you have written yourself and whose opening must take microseconds; even then damage gives wrong answers,
//! never a panic or a read out of bounds.
//!
//! # Updates
//!
//! For a few entities, [`with`](crate::Resolver::with) makes a resolver with [`Changes`](crate::Changes)
//! beside the old one, ready at once; now and then [`compact`](crate::Resolver::compact) builds all of it
//! into one image again.
//!
//! ```
//! use aka::{AliasTable, Changes, Entity, Resolver};
//!
//! let resolver = Resolver::new(&AliasTable::new())?;
//! let changed = resolver.with(&Changes::new().insert(Entity::person("Q1", "Ismail Khan")))?;
//! assert!(changed.resolve("Esmail Khan").matched().is_some());
//! assert!(resolver.resolve("Esmail Khan").matched().is_none());
//! # Ok::<(), aka::Error>(())
//! ```
//!
//! A table that changes as a whole gets a new resolver, built beside the old one and swapped in when it is
//! ready. Who is in the midst of a name keeps the old one until done; nobody waits.
//!
//! ```
//! use std::sync::RwLock;
//!
//! use aka::{AliasTable, Entity, Resolver};
//!
//! /// What the threads of a service share.
//! struct Names(RwLock<Resolver>);
//!
//! impl Names {
//!     /// The resolver of now: the lock is held for the copying of a pointer.
//!     fn now(&self) -> Resolver {
//!         self.0.read().unwrap_or_else(|broken| broken.into_inner()).clone()
//!     }
//!
//!     fn update(&self, table: &AliasTable) -> aka::Result<()> {
//!         let new = Resolver::new(table)?;
//!         *self.0.write().unwrap_or_else(|broken| broken.into_inner()) = new;
//!         Ok(())
//!     }
//! }
//!
//! let mut table = AliasTable::new();
//! let names = Names(RwLock::new(Resolver::new(&table)?));
//! let old = names.now();
//! table.insert(Entity::person("Q1", "Ismail Khan"))?;
//! names.update(&table)?;
//! assert!(old.resolve("Ismail Khan").best().is_none());
//! assert!(names.now().resolve("Ismail Khan").best().is_some());
//! # Ok::<(), aka::Error>(())
//! ```
//!
//! With `with` in place of `new`, those who change something have to take turns, behind a lock of their own:
//! of two who begin with the same resolver, the later one undoes what the other did.
//!
//! # Memory and latency
//!
//! A process takes some 30 MB for the model, 45 with the word lists by which texts are read, and unpacks them
//! when it first needs them: that takes some 50 ms before the first answer and 10 ms more before
//! the first text. The first text of each resolver takes some 3 µs of processor time and 50 bytes a name of the
//! table besides, whether it was built or opened from an image: 3 s for a million names, on all cores with the
//! feature `parallel`. A service that is to be quick from the start resolves one name and annotates one
//! sentence, with each resolver that it swaps in, before it says that it is ready; a program that is started
//! for each name pays it each time. A binary grows
//! by 12 MB, and a clean release build takes 90 s of processor time and 1.1 GB of memory at most, with the
//! default features 120 s.
//!
//! [`memory_usage`](crate::Resolver::memory_usage) tells what a resolver takes; the example `resolve` with
//! `--stats` tells bytes a name, the time to build, and the median, 99th percentile and longest time of a
//! resolution on your table. What a call may cost at most is bounded whatever comes in: see
//! [limits](super::limits).
//!
//! # Input that is not yours
//!
//! Names and texts may be anything: megabytes, control characters, scripts mixed in one word. Nothing panics,
//! and the work is bounded. The HTML that a document writes escapes what it shows. Ids and names are kept as
//! they came in: escape them where you show them.
//!
//! # Determinism
//!
//! One table and one name give one answer, bit for bit, whatever the number of threads, the order of
//! insertion or a hash seed. Between versions of this crate probabilities may change: pin the version, and
//! look at a sample of answers before you move on.
