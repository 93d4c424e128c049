//! The four functions.

mod annotate;
mod compare;
mod key;
mod resolve;

pub(crate) use annotate::Annotate;
pub(crate) use compare::Compare;
pub(crate) use key::Key;
pub(crate) use resolve::Resolve;
