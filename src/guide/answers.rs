//! Reading an answer: the decision, the candidates, NIL, and the evidence.
//!
//! ```
//! use aka::{AliasTable, Decision, Entity, Resolver};
//!
//! let mut table = AliasTable::new();
//! table.insert(Entity::person("son", "Ahmad Massoud"))?;
//! table.insert(Entity::person("father", "Ahmad Shah Massoud"))?;
//! table.insert(Entity::person("premier", "Imran Khan"))?;
//! table.insert(Entity::person("singer", "Imran Khan"))?;
//! let resolver = Resolver::new(&table)?;
//!
//! // One entity: a match.
//! let found = resolver.resolve("Ahmed Shah Masood");
//! assert_eq!(found.decision(), Decision::Match);
//! assert_eq!(found.matched().map(|it| it.id()), Some("father"));
//!
//! // Two namesakes: ambiguous. Nobody is guessed.
//! let found = resolver.resolve("Emran Khan");
//! assert_eq!(found.decision(), Decision::Ambiguous);
//! assert!(found.matched().is_none());
//! let ids: Vec<_> = found.candidates().iter().take(2).map(|it| it.id()).collect();
//! assert_eq!(ids, ["premier", "singer"]);
//!
//! // Nobody: unknown, whoever comes nearest.
//! let found = resolver.resolve("Zalmay Khalilzad");
//! assert_eq!(found.decision(), Decision::Unknown);
//! # Ok::<(), aka::Error>(())
//! ```
//!
//! # Probabilities
//!
//! The probabilities of the candidates and of NIL, that nobody of the table is meant, sum to 1, together with
//! that of [whoever is not listed](crate::Resolution::unlisted_probability): ten candidates are, which matters
//! only where more have the very same name. They were fitted, by maximum likelihood on queries with known
//! answers, to be what they say: of matches at 0.9, nine in ten should be right. They take the size of the
//! table into account, for the more names there are, the likelier one comes near by chance.
//!
//! ```
//! # use aka::{AliasTable, Entity, Resolver};
//! # let mut table = AliasTable::new();
//! # table.insert(Entity::person("son", "Ahmad Massoud"))?;
//! # table.insert(Entity::person("father", "Ahmad Shah Massoud"))?;
//! # let resolver = Resolver::new(&table)?;
//! let found = resolver.resolve("Ahmad Masud");
//! let sum: f64 = found.candidates().iter().map(|it| it.probability()).sum();
//! assert!((sum + found.unlisted_probability() + found.nil_probability() - 1.0).abs() < 1e-9);
//! # Ok::<(), aka::Error>(())
//! ```
//!
//! # Evidence
//!
//! Why? [`Resolution::evidence`](crate::Resolution::evidence) takes the sum apart, a line a reason, in bits:
//! each bit doubles the odds.
//!
//! ```
//! # use aka::{AliasTable, Entity, Resolver};
//! # let mut table = AliasTable::new();
//! # table.insert(Entity::person("spokesman", "Saeed Khatibzadeh"))?;
//! # let resolver = Resolver::new(&table)?;
//! let found = resolver.resolve("Said Khatib-Zada");
//! let best = found.best().expect("a candidate");
//! let evidence = found.evidence(best);
//! let words: Vec<_> = evidence.lines().iter().map(|line| (line.a.as_str(), line.b.as_str())).collect();
//! assert!(words.contains(&("Said", "Saeed")) && words.contains(&("Khatib-Zada", "Khatibzadeh")));
//! println!("{evidence}");
//! # Ok::<(), aka::Error>(())
//! ```
//!
//! The sum is not all of the answer: [`Evidence::probability`](crate::Evidence::probability) is what it comes to
//! for two names alone, [`Candidate::probability`](crate::Candidate::probability) what it comes to in this table,
//! beside the other candidates. Show and store the latter.
//!
//! A line about tokens says [how](crate::Line::how) they correspond, and one about the whole names has a
//! [key](crate::Line::key), which programs can go by; the words of [`reason`](crate::Line::reason) are for people,
//! and may change.
//!
//! An agreement on a rare word says more than one on a frequent word; a word left out says little, a word
//! contradicted much; an extra given name inside a complete name speaks for a relative. A reviewer who sees
//! the lines can tell a slip of the model from a fact of the names.
//!
//! # Two names, no table
//!
//! [`compare`](crate::compare) answers for two names alone. Its probability knows no table: it says how
//! likely two names drawn as a pair are one, not that a name found among a million is the one meant.
//!
//! ```
//! let same = aka::compare("Mikhail Khodorkovsky", "Michail Chodorkowski");
//! let other = aka::compare("Mikhail Khodorkovsky", "Mikhail Kasyanov");
//! assert!(same.probability() > 0.8 && other.probability() < 0.1);
//! ```
