//! The candidate index: which of a table's names are worth comparing with a query.
//!
//! In: an alias table, then queries. Out: one byte [`image`], and for a query the numbers of the likeliest names, the best first. A name
//! is found by its *terms*, mostly the Latin forms of its tokens; terms whose consonants are the same under transliteration are of one
//! *class*, and names are listed by class and by pairs of classes. A look-up costs tens of microseconds, whatever the table's size.

mod build;
mod class;
pub(crate) mod image;
mod pair;
pub(crate) mod record;
pub(crate) mod search;
mod signature;
pub(crate) mod surfaces;
mod term;
mod terms;
pub(crate) mod view;

pub(crate) use build::build;
