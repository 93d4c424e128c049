//! Particles beside which a father's name stands.

use crate::name::letters::normalize::Break;
use crate::name::letters::script::Script;
use crate::name::lexicon::{
    self,
    particles::{PARTICLES, Particle},
};
use crate::name::roles::looked_up::LookedUp;

/// Whether a word is one such as *bin*, after which the father's name stands: *Zayed bin Sultan* has no
/// title.
pub(in crate::name::roles) fn names_a_father(word: &LookedUp<'_>) -> bool {
    let descends = |particle| matches!(particle, Particle::Son | Particle::Daughter);
    !follows_father(word.form)
        && word.tables.particles()
        && lexicon::find(PARTICLES, word.form).is_some_and(descends)
}

/// The Turkic words for son and daughter, which stand after the father's name.
pub(super) fn follows_father(particle: &str) -> bool {
    matches!(
        particle,
        "oglu"
            | "ogly"
            | "ogli"
            | "uulu"
            | "ugli"
            | "kyzy"
            | "kizi"
            | "qizi"
            | "gizi"
            | "оглы"
            | "кызы"
            | "уулу"
    )
}

/// The words after which the full name of a parent or of a spouse stands, and how many they are: *S/O*, *widow
/// of*.
pub(super) fn relative(words: &[LookedUp<'_>]) -> Option<(usize, Particle)> {
    let [first, second, _, ..] = words else { return None };
    let letters = || second.form == "o" && second.word.before.has(Break::Slash);
    let of = || second.form == "of" && first.word.script == Script::Latin;
    let particle = match first.form {
        "s" if letters() => Particle::Son,
        "d" | "w" if letters() => Particle::Daughter,
        "son" if of() => Particle::Son,
        "daughter" | "wife" | "widow" if of() => Particle::Daughter,
        _ => return None,
    };
    Some((2, particle))
}

/// Where it begins to be said whose child or spouse somebody of two names or more is. Behind a single name it
/// says what else the name is.
pub(super) fn begins_relative(words: &[LookedUp<'_>]) -> Option<usize> {
    let is_name =
        |word: &&LookedUp<'_>| word.word.count > 1 && !word.tables.particles() && !word.tables.honorifics();
    let at = (1..words.len()).find(|&at| relative(&words[at..]).is_some())?;
    (words[..at].iter().filter(is_name).count() > 1).then_some(at)
}
