//! Going to production: memory, latency, threads, updates.
//!
//! # Threads
//!
//! A [`Resolver`](crate::Resolver) never changes, so that any number of threads use one at once, without a lock. Cloning it copies a pointer. Give
//! each thread a [`Scratch`](crate::Scratch): the memory of one resolution, used again for the next.
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
//! For a batch, [`resolve_batch`](crate::Resolver::resolve_batch) does this on all cores with the feature `parallel`.
//!
//! # Updates
//!
//! A table that changes gets a new resolver, built beside the old one and swapped in when it is ready. Who is in the midst of a name keeps
//! the old one until done; nobody waits.
//!
//! ```
//! use std::sync::{Arc, RwLock};
//!
//! use aka::{AliasTable, Entity, Resolver};
//!
//! /// What the threads of a service share.
//! struct Names(RwLock<Arc<Resolver>>);
//!
//! impl Names {
//!     /// The resolver of now: the lock is held for the copying of a pointer.
//!     fn now(&self) -> Arc<Resolver> {
//!         Arc::clone(&self.0.read().unwrap_or_else(|broken| broken.into_inner()))
//!     }
//!
//!     fn update(&self, table: &AliasTable) -> aka::Result<()> {
//!         let new = Arc::new(Resolver::new(table)?);
//!         *self.0.write().unwrap_or_else(|broken| broken.into_inner()) = new;
//!         Ok(())
//!     }
//! }
//!
//! let mut table = AliasTable::new();
//! let names = Names(RwLock::new(Arc::new(Resolver::new(&table)?)));
//! let old = names.now();
//! table.insert(Entity::person("Q1", "Ismail Khan"))?;
//! names.update(&table)?;
//! assert!(old.resolve("Ismail Khan").best().is_none());
//! assert!(names.now().resolve("Ismail Khan").best().is_some());
//! # Ok::<(), aka::Error>(())
//! ```
//!
//! # Memory and latency
//!
//! [`memory_usage`](crate::Resolver::memory_usage) tells what a resolver takes; the example `resolve` with `--stats` tells bytes a name,
//! the time to build, and the median, 99th percentile and longest time of a resolution on your table. What a call may cost at most is
//! bounded whatever comes in: see [limits](super::limits).
//!
//! # Input that is not yours
//!
//! Names and texts may be anything: megabytes, control characters, scripts mixed in one word. Nothing panics, and the work is bounded. The
//! HTML that a document writes escapes what it shows. Ids and names are kept as they came in: escape them where you show them.
//!
//! # Determinism
//!
//! One table and one name give one answer, bit for bit, whatever the number of threads, the order of insertion or a hash seed. Between versions
//! of this crate probabilities may change: pin the version, and look at a sample of answers before you move on.
