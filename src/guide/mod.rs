//! The guide: chapters to read in order or to look things up in. Their code runs as tests.
//!
//! | chapter | what it is about |
//! |---|---|
//! | [`first_table`] | what is known: entities and their names |
//! | [`answers`] | what comes back for a name, and how to read it |
//! | [`thresholds`] | when an answer is sure enough, and what else you know |
//! | [`documents`] | names in running text |
//! | [`clusters`] | names that no table has |
//! | [`decisions`] | what people decided, kept and undone |
//! | `importing` | the files that the field uses (feature `io`) |
//! | [`production`] | memory, latency, threads, updates, restarts |
//! | [`lexicon`] | teaching it one more language |
//! | [`limits`] | how long, how many, how deep, and what happens beyond |

pub mod answers;
pub mod clusters;
pub mod decisions;
pub mod documents;
pub mod first_table;
#[cfg(feature = "io")]
pub mod importing;
pub mod lexicon;
pub mod limits;
pub mod production;
pub mod thresholds;
