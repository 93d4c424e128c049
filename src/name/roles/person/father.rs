//! Particles beside which a father's name stands.

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
