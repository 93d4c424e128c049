//! What a span is worth beside the others of its run, in points: of all ways to cut a run into names the one
//! with the most points is taken.
//!
//! In: how many words a span has and what it rests on. Out: points, always more than none. Set by hand: what
//! the table knows comes before what looks like a name, and of two spans that rest on the same the one with
//! more words first.

/// A word of a name of the table.
const WORD: f32 = 9.0;

/// More for a name that the table writes exactly.
const EXACT: f32 = 3.0;

/// An abbreviated state and each of its words: more than any name that the table writes so (*Mass.*, *Miss.*).
const STATE: f32 = 6.0;
const STATE_WORD: f32 = 10.0;

/// More for a name that the table spells otherwise, where neither leaves anything out and where one may.
const WHOLE: f32 = 1.0;
const PART: f32 = -4.0;

/// More for a spelling that is certain; one that is less likely has its share. A part may be surer than the
/// whole (*Quarterback JaMarcus Russell*), yet a word more counts for more than that.
const CERTAIN: f32 = 3.0;

/// A word of what looks like a person's name: where something else speaks for it, and where nothing does.
const LIKELY_WORD: f32 = 7.0;
const BARE_WORD: f32 = 3.0;

/// A word of what looks like an organization's name, and more for the whole of it.
const ORGANIZATION_WORD: f32 = 3.0;
const ORGANIZATION: f32 = 1.0;

/// A name that the table writes exactly.
pub(super) fn exact(words: usize) -> f32 {
    WORD * words as f32 + EXACT
}

/// An abbreviated state after a comma.
pub(super) fn state(words: usize) -> f32 {
    STATE_WORD * words as f32 + STATE
}

/// An organ of a state.
pub(super) fn organ(words: usize) -> f32 {
    WORD * words as f32
}

/// A name that the table spells otherwise.
pub(super) fn spelled(words: usize, whole: bool, probability: f64) -> f32 {
    WORD * words as f32 + if whole { WHOLE } else { PART } + CERTAIN * probability as f32
}

/// What looks like a person's name.
pub(super) fn person(words: usize, likely: bool) -> f32 {
    let word = if likely { LIKELY_WORD } else { BARE_WORD };
    word * words as f32
}

/// What looks like an organization's name.
pub(super) fn organization(words: usize) -> f32 {
    ORGANIZATION_WORD * words as f32 + ORGANIZATION
}

/// What looks like an organization's name and has another name in it that is worth so many points.
pub(super) fn organization_with(name: f32, words: usize) -> f32 {
    name + organization(words)
}
