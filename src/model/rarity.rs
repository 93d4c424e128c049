//! Rarity: how many bits it takes to name a token, so that agreeing on *Khatibzada* says more than agreeing
//! on *Khan*.
//!
//! In: a token's Latin form. Out: -log2 of its frequency, from an embedded prior of frequent tokens blended
//! with the counts of a loaded table. A spelling that is rare by itself but has a frequent skeleton
//! (*Mohammmad*) is not rare. Cost: two hash look-ups.

use hashbrown::HashMap;

use crate::name::letters::skeleton::skeleton;

/// The rarity of a token that neither the prior nor the table knows.
const UNKNOWN_BITS: f32 = 17.0;

/// Rarities beyond this say no more: two rare tokens that agree are the same token.
pub(crate) const MOST_RARITY: f32 = 18.0;

/// How many tokens of text the prior weighs as much as.
const PRIOR_TOKENS: f32 = 200_000.0;

/// A spelling is at least this share of its skeleton's frequency.
const SHARE_OF_SKELETON: f32 = 1.0 / 64.0;

/// What a table adds to the prior: how many of its tokens are this one, and have this one's skeleton, and how
/// many there are.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Seen {
    pub(crate) token: f32,
    pub(crate) skeleton: f32,
    pub(crate) total: f32,
}

/// Frequencies of tokens and of skeletons, as shares, that hold before any table is known.
#[derive(Clone, Debug, Default)]
pub(crate) struct Prior {
    tokens: HashMap<String, f32>,
    skeletons: HashMap<u64, f32>,
}

impl Prior {
    /// Reads rows of token and bits, separated by a tab; lines that begin with `#` are comments.
    pub(crate) fn read(text: &str) -> Prior {
        let mut prior = Prior::default();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let Some((token, bits)) = line.split_once('\t') else {
                continue;
            };
            let Ok(bits) = bits.parse::<f32>() else { continue };
            prior.tokens.insert(token.to_owned(), (-bits).exp2());
            *prior.skeletons.entry(skeleton(token)).or_insert(0.0) += (-bits).exp2();
        }
        prior
    }
}

/// The rarity of a token, in bits: -log2 of its frequency.
pub(crate) fn bits(prior: &Prior, token: &str, seen: Seen) -> f32 {
    let frequency = |share: Option<&f32>, count: f32| {
        let expected = share.copied().unwrap_or(0.0) * PRIOR_TOKENS;
        (expected + count) / (PRIOR_TOKENS + seen.total)
    };
    let own = frequency(prior.tokens.get(token), seen.token);
    let skeleton = skeleton(token);
    // A skeleton of one or two consonants says next to nothing of the token.
    let class =
        if skeleton >> 8 == 0 { 0.0 } else { frequency(prior.skeletons.get(&skeleton), seen.skeleton) };
    let frequency = own.max(class * SHARE_OF_SKELETON).max((-UNKNOWN_BITS).exp2());
    -frequency.log2()
}
