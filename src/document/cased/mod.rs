//! Full names in scripts with capitals: Latin, Cyrillic, Greek, Armenian.
//!
//! In: the words of a text. Out: spots: the spans that are full names, with what the table makes of each.
//! They are looked for in `runs` of capitalised words, which `conjunctions` part and whose best `spans` are
//! kept; `articles` tells articles, `capitals` acronyms; `support`, `strangers` and `syllables` say what
//! speaks for a name that the table lacks. `organs` finds organs of states, `defined` what acronyms are
//! brought in for, `inverted` names in lists, `uncapitalised` those of texts without capitals. Cost: a hash
//! for each part of a run, and a resolution for those that look like names.

pub(super) mod articles;
pub(super) mod capitals;
pub(super) mod conjunctions;
pub(super) mod defined;
pub(super) mod inverted;
mod organs;
pub(super) mod runs;
pub(super) mod spans;
pub(super) mod strangers;
pub(super) mod support;
pub(super) mod syllables;
pub(super) mod uncapitalised;
