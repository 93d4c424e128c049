//! How alike two words or names are, from 0 to 1 for the same letters, where something else than their
//! letters says so, and how alike they must be. Set by hand.

/// An initial and a word that begins with it.
pub(super) const INITIAL: f32 = 0.55;

/// A nickname and the name that it stands for.
pub(super) const NICKNAME: f32 = 0.8;

/// Two cases of a Slavic name.
pub(super) const CASE: f32 = 0.9;

/// Two spellings that cost next to nothing; dearer ones are less alike.
pub(super) const SPELLING: f32 = 0.9;

/// A name whose words are joined or parted otherwise.
pub(super) const JOINED: f32 = 0.9;

/// Two names of one organization that has nothing left over; a short form of an organization.
pub(in crate::document) const ORGANIZATION: f32 = 0.9;

/// A short form of the only one shown of several whom it fits.
pub(in crate::document) const ONE_OF_SEVERAL: f32 = 0.5;

/// Below this the words of two names are others.
pub(in crate::document) const LEAST: f32 = 0.15;

/// Above this they differ by next to no letter.
pub(in crate::document) const NEAR: f32 = 0.8;

/// How much less alike than the best another full name of the text may be, and another entity of the table
/// that leaves nothing out, for both to be meant.
pub(in crate::document) const BEHIND_BEST: f32 = 0.3;
pub(in crate::document) const BEHIND_BEST_WHOLE: f32 = 0.2;
