//! The candidate index: which of a table's names are worth comparing with a query.
//!
//! In: an alias table, then queries. Out: one byte [`image`], and for a query the numbers of the likeliest
//! names, the best first. A name is found by its *terms*, mostly the Latin forms of its tokens. Forms whose
//! consonants are the same under transliteration are of one *class*, in which the spellings of a query's
//! token are found; names are listed by form and by pairs of forms. A look-up costs some hundred microseconds
//! in a table of a million names.

mod blocks;
mod build;
pub(crate) mod class;
mod cores;
pub(crate) mod image;
mod numbers;
mod pair;
pub(crate) mod record;
pub(crate) mod search;
mod signature;
mod sketch;
mod spans;
pub(crate) mod surfaces;
mod term;
mod terms;
pub(crate) mod view;

pub(crate) use build::build;
