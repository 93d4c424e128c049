//! Limits: what is bounded, by how much, and what happens beyond.
//!
//! Whatever comes in, work and memory of a call are bounded by these. `tests/limits.rs` tries each below, at
//! and above; of what a resolver can number the check alone is tried, by a count, for so many names take some
//! hundred gigabytes.
//!
//! | what | limit | beyond it |
//! |---|---|---|
//! | bytes of a name that is parsed, compared or resolved | [`Name::MAX_BYTES`](crate::Name::MAX_BYTES), 1,024 | the rest is ignored |
//! | bytes of a name in a table | the same | [`ErrorKind::NameTooLong`](crate::ErrorKind::NameTooLong) |
//! | tokens of a name | [`Name::MAX_TOKENS`](crate::Name::MAX_TOKENS), 32 | the rest is ignored |
//! | entities and names of a table | memory | |
//! | names of a resolver | 2³² − 1 | [`ErrorKind::TooManyNames`](crate::ErrorKind::TooManyNames) |
//! | words in the names of a resolver, pairs of words and names by word that it keeps | 2³² − 1 each | [`ErrorKind::TableTooLarge`](crate::ErrorKind::TableTooLarge) |
//! | different words in them | 2³⁰ | the same |
//! | bytes of an id, and of all that is known of a name besides its text | 2³² − 1 | the same |
//! | names of one entity | those of the resolver | |
//! | candidate names that are compared with a query | 64, with those of entities that it makes likelier more | the nearest by the index are, of one entity at most 16 |
//! | candidates that an answer lists | 10 | the likeliest are; [`Resolution::unlisted_probability`](crate::Resolution::unlisted_probability) tells of the rest |
//! | bytes of a text that is annotated | [`Document::MAX_BYTES`](crate::Document::MAX_BYTES), 8 MiB | nothing is found there |
//! | words of a mention | 10, of a person 6, with titles and particles more | it is read as several mentions |
//! | bytes of a line or record that is read | `io::MAX_LINE_BYTES`, 16 MiB | `ErrorKind::LineTooLong`, or a row skipped |
//! | depth of elements in XML | 64 | `ErrorKind::NotOfFormat` |
//! | names of one entity handed on at once by an import | 1,024 | they come in several parts |
//!
//! ```
//! use aka::Name;
//! let long = "Khan ".repeat(1000);
//! let name = Name::parse(&long);
//! assert_eq!(name.tokens().len(), Name::MAX_TOKENS);
//! assert!(name.text().len() <= Name::MAX_BYTES);
//! ```
//!
//! Ids, languages, sources and dates are kept as they are.
//!
//! # Numbers that come in
//!
//! What can fail refuses a number that makes no sense, with an error that says which; what cannot takes the
//! nearest one that does:
//!
//! | what | what makes sense | beyond it, and NaN |
//! |---|---|---|
//! | [`ResolverBuilder::threshold`](crate::ResolverBuilder::threshold), [`Annotator::threshold`](crate::Annotator::threshold) | 0 to 1 | [`ErrorKind::NotAProbability`](crate::ErrorKind::NotAProbability) |
//! | [`Alias::weight`](crate::Alias::weight) | positive and finite | [`ErrorKind::NotAWeight`](crate::ErrorKind::NotAWeight) when a table is given it |
//! | [`Query::prior`](crate::Query::prior), [`Annotator::prior`](crate::Annotator::prior) | 1,000 bits either way | that many bits; NaN says nothing |
//! | [`Against::bits_from`](crate::Against::bits_from) | any number, infinite too | NaN: no name comes to that |
