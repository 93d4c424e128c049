//! What is left once the full names are found and grouped.
//!
//! In: the words that no full name covers, and the groups of the text. Out: more mentions: short forms, bound
//! to these groups or resolved by the table (`shorts`), what only the lexicons know (`known`), and what only
//! the words around tell (`bodies`, `towns`). Cost: a look at each capital, and a resolution for each
//! distinct short form.

mod bodies;
pub(super) mod known;
pub(super) mod shorts;
mod towns;
