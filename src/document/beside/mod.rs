//! What words are by what stands beside them, which the passes ask.
//!
//! In: the place of a word or a span. Out: whether a word is an article (`articles`), an acronym
//! (`capitals`), a conjunction between two names (`conjunctions`), a syllable of one (`syllables`), or a
//! common word that is a given name (`strangers`); whether a span is a person's name though no list knows a
//! word of it (`strangers`), or a place's (`places`), or ends before a small word (`whose`). Cost: a look at
//! the words around, and some look-ups.

pub(super) mod articles;
pub(super) mod capitals;
pub(super) mod conjunctions;
pub(super) mod places;
pub(super) mod strangers;
pub(super) mod syllables;
pub(super) mod whose;
