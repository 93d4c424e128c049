//! How two names of a corpus stand to each other.
//!
//! In: two forms. Out: whether the model finds them to be one, and whether they contradict each other
//! (`agree`); how the one, as a short form, `fit`s the other, by what each kind of name may leave out
//! (`person`, `organization`, `place`), what an `acronym` stands for, and who goes by a given name (`royal`).
//! Cost: a comparison by the model, or of tokens.

pub(super) mod acronym;
pub(super) mod agree;
pub(super) mod fit;
pub(super) mod organization;
pub(super) mod person;
mod place;
mod royal;
