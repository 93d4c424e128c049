//! Thresholds, and what else you know.
//!
//! A candidate is a match from a probability of 0.5 on, unless a second one is .6 times as likely or more. 0.5 makes the
//! fewest mistakes in all, when a wrong match costs as much as a missed one. Where it does not, move it:
//!
//! | task | threshold | because |
//! |---|---|---|
//! | linking an archive automatically | 0.9 | nobody looks at a wrong link again |
//! | suggesting links to an editor | 0.5 | a wrong one costs a click |
//! | screening: who must be looked at? | no threshold: take the candidates | a miss costs most; a person decides |
//!
//! ```
//! use aka::{AliasTable, Decision, Entity, Resolver};
//!
//! let mut table = AliasTable::new();
//! table.insert(Entity::person("Q1", "Abdul Ghani Baradar"))?;
//! let careful = Resolver::builder().threshold(0.99)?.build(&table)?;
//! let found = careful.resolve("Ghani");
//! assert_eq!(found.decision(), Decision::Unknown);
//!
//! // What to look at is listed all the same, the likeliest first.
//! let to_review: Vec<_> = found.candidates().iter().filter(|it| it.probability() > 0.001).map(|it| it.id()).collect();
//! assert_eq!(to_review, ["Q1"]);
//! # Ok::<(), aka::Error>(())
//! ```
//!
//! By its name alone nobody is likelier than .995: five in a thousand of the surest names mean a namesake whom the
//! table lacks, or one whom it has twice. What else is known, below, can make more of it.
//!
//! For a threshold of your own, resolve a few hundred names whose answers you know and read off where
//! precision and recall suit you. The size of the table is part of the probability, so that the threshold need
//! not move when the table grows. A resolver has one threshold;
//! [`Resolution::decide`](crate::Resolution::decide) takes another for one query or one user, and tells the rule.
//!
//! # What else is known
//!
//! A name is often not all that you have. A [`Query`](crate::Query) takes the rest:
//!
//! - the kind, which leaves out entities of other kinds: give it wherever you know it, for a guess from the
//!   words (*Washington*, *Barbarossa*) is often wrong;
//! - entities mentioned nearby, each worth [`Query::NEARBY_BITS`](crate::Query::NEARBY_BITS) for itself;
//! - bits of your own. Dates of birth, countries, offices, the topic of a text: whatever makes an entity
//!   twice as likely is worth a bit, half as likely a bit less. A birth date that agrees among people of
//!   fifty years is worth about 14 bits (there are some 18,000 days); one that disagrees, in a list that is
//!   right 99 times in 100, about −6.6.
//!
//! ```
//! use aka::{AliasTable, Decision, Entity, Kind, Query, Resolver};
//!
//! let mut table = AliasTable::new();
//! table.insert(Entity::person("premier", "Imran Khan"))?;
//! table.insert(Entity::person("singer", "Imran Khan"))?;
//! let resolver = Resolver::new(&table)?;
//! assert_eq!(resolver.resolve("Imran Khan").decision(), Decision::Ambiguous);
//!
//! let concert = Query::new("Imran Khan").kind(Kind::Person).prior("singer", 5.0);
//! assert_eq!(resolver.resolve(concert).matched().map(|it| it.id()), Some("singer"));
//! # Ok::<(), aka::Error>(())
//! ```
