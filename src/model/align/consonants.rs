//! Consonants: whether those of two tokens are near enough for spellings of one name, by a look at sets.

use crate::name::Token;
use crate::name::letters::skeleton::classes;

/// Whether the consonants of two tokens, or of a token and of a run that begins with another, are too
/// different for a spelling. Han, kana and Hangul do not keep the classes apart.
#[inline]
pub(super) fn far_apart(x: &Token<'_>, y: &Token<'_>, classes: u16) -> bool {
    are_far_apart(x.part.classes, classes) && !x.script().is_eastern() && !y.script().is_eastern()
}

/// Whether two sets of classes of consonants are those of two names.
#[inline]
pub(super) fn are_far_apart(x: u16, y: u16) -> bool {
    let (common, all) = counts(x & y, x | y);
    all > 2 + 2 * common
}

/// Whether the consonants of what a token is in Russian letters are near enough to those of another.
pub(super) fn sound_near(x: &Token<'_>, y: &Token<'_>) -> bool {
    x.is_sounded() && x.sounds().any(|sound| !are_far_apart(classes(sound.skeleton), y.part.classes))
}

/// How many bits two words have, counted side by side, as not all processors have an instruction for it.
#[inline]
fn counts(one: u16, other: u16) -> (u32, u32) {
    let both = u32::from(one) << 16 | u32::from(other);
    let twos = both - (both >> 1 & 0x5555_5555);
    let fours = (twos & 0x3333_3333) + (twos >> 2 & 0x3333_3333);
    let eights = (fours + (fours >> 4)) & 0x0F0F_0F0F;
    let counts = eights + (eights >> 8);
    (counts >> 16 & 31, counts & 31)
}
