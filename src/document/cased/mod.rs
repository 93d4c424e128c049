//! Full names in scripts with capitals: Latin, Cyrillic, Greek, Armenian.
//!
//! In: the words of a text. Out: spots: the spans that are full names, with what the table makes of each.
//! They are looked for in `runs` of capitalised words, whose best `spans` are kept; `support` says what
//! speaks for a name that the table lacks. `organs` finds organs of states, `defined` what acronyms are
//! brought in for, `inverted` names with the family name first, `uncapitalised` those of texts without
//! capitals. Cost: a hash for each part of a run, and a resolution for those that look like names.

pub(super) mod defined;
pub(super) mod inverted;
mod organs;
pub(super) mod runs;
pub(super) mod spans;
mod support;
pub(super) mod uncapitalised;
