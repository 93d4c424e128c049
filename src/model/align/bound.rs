//! The most that two names can come to, before a letter of them is rewritten.
//!
//! In: what may be a unit of two names. Out: bits that no alignment of them exceeds, whatever the weights of
//! the features are. Cost: the features of each unit, twice where its cost is open. A feature of a unit only
//! rises or only falls with its cost, so the most that it brings lies at an end of what the cost can be; a
//! token is in one unit at most; and tokens without any are left over.

use super::Alignment;
use super::unit::{How, Unit};
use crate::model::Weighed;
use crate::model::dot;
use crate::model::features::{self, MOST_INVERSIONS};
use crate::model::rarity::MOST_RARITY;
use crate::model::tables::Tables;
use crate::model::vector::{Feature, Vector};
use crate::name::places::places;
use crate::name::{Name, Role};

/// Of so many units, the bound is too high to be worth the time.
const MOST_UNITS: usize = 12;

/// What sums of floats may differ by, in bits.
const TO_SPARE: f32 = 1.0 / 64.0;

/// The most that a feature counts of a name's tokens.
const MOST_TOKENS: f32 = Name::MAX_TOKENS as f32;

/// The most that any feature of names comes to: the rarities of all tokens.
const MOST: f32 = MOST_TOKENS * MOST_RARITY;

/// What tokens left over on both sides bring besides that they are, each feature by the most that it comes to.
const BOTH_LEFT: &[(Feature, f32)] = &[
    (Feature::BothLeftAgain, MOST_TOKENS),
    (Feature::BothLeftOneScript, 1.0),
    (Feature::BothLeftLike, 1.0),
    (Feature::BothLeftVeryLike, 1.0),
    (Feature::BothLeftBegins, 1.0),
    (Feature::BothLeftFamily, 1.0),
    (Feature::BothLeftFirst, 1.0),
];

/// The same of tokens left over on one side.
const ONE_LEFT: &[(Feature, f32)] = &[
    (Feature::OneLeftAgain, MOST_TOKENS),
    (Feature::OneLeftFamily, 1.0),
    (Feature::OneLeftFirstRare, MOST_RARITY),
    (Feature::OneLeftInnerCommon, 1.0),
    (Feature::OneLeftPatronymic, 1.0),
    (Feature::OneLeftInner, MOST_TOKENS),
];

/// The same of the names as wholes.
const WHOLE: &[(Feature, f32)] = &[
    // No alignment costs more than that of as many letters as there can be.
    (Feature::CostSquare, u16::MAX as f32 * u16::MAX as f32),
    (Feature::Uncovered, 1.0),
    (Feature::UncoveredBeyondThird, 1.0),
    (Feature::UncoveredWeighed, 1.0),
    (Feature::OrderEastern, MOST_INVERSIONS),
];

/// The features of names of which [`Bound`] asks by name.
const NAMED: &[Feature] = &[
    Feature::Base,
    Feature::Identical,
    Feature::UnitCount,
    Feature::OneUnit,
    Feature::NoUnit,
    Feature::OneToken,
    Feature::BothLeft,
    Feature::OneLeft,
    Feature::OneLeftRarity,
    Feature::OneLeftFirst,
    Feature::OneLeftLeading,
    Feature::AcronymWhole,
    Feature::SameNumber,
    Feature::SameOffice,
];

/// Whether each feature is one of units or has a bound of its own. Any other with a positive weight makes the
/// bound a poor one, not wrong.
const IS_BOUNDED: [bool; Feature::COUNT] = {
    const fn mark(bounded: &mut [bool], features: &[(Feature, f32)]) {
        let mut at = 0;
        while at < features.len() {
            bounded[features[at].0 as usize] = true;
            at += 1;
        }
    }
    let mut bounded = [false; Feature::COUNT];
    let mut of_unit = 0;
    while of_unit < Feature::Identical as usize {
        bounded[of_unit] = true;
        of_unit += 1;
    }
    let mut at = 0;
    while at < NAMED.len() {
        bounded[NAMED[at] as usize] = true;
        at += 1;
    }
    mark(&mut bounded, BOTH_LEFT);
    mark(&mut bounded, ONE_LEFT);
    mark(&mut bounded, WHOLE);
    bounded
};

impl Alignment {
    /// No less than the bits that two names come to, once it has been found what may be a unit of them;
    /// without a look where that is much.
    pub(in crate::model) fn most_bits(
        &self,
        tables: &Tables,
        weights: &Vector,
        a: Weighed<'_>,
        b: Weighed<'_>,
    ) -> f32 {
        if self.candidates.len() + self.open.len() > MOST_UNITS {
            return f32::INFINITY;
        }
        let mut bound = Bound {
            tables,
            weights,
            a,
            b,
            best_a: [0.0; 32],
            best_b: [0.0; 32],
            with_a: 0,
            with_b: 0,
            acronym: false,
        };
        for unit in &self.candidates {
            bound.add(unit, unit.cost, self.left_a, self.left_b);
        }
        for open in &self.open {
            bound.add(&open.unit, open.cap, self.left_a, self.left_b);
        }
        let (left_a, left_b) = super::without_more(a.name, self.left_a, b.name, self.left_b);
        bound.units() + bound.left_over(left_a, left_b) + bound.names() + TO_SPARE
    }
}

/// The most that features between two values each bring, summed side by side, as processors do fastest.
fn most_between(weights: &Vector, low: &Vector, high: &Vector) -> f32 {
    const LANES: usize = 8;
    let mut sums = [0.0_f32; LANES];
    for ((weights, low), high) in weights.chunks(LANES).zip(low.chunks(LANES)).zip(high.chunks(LANES)) {
        for (sum, ((weight, low), high)) in sums.iter_mut().zip(weights.iter().zip(low).zip(high)) {
            let (low, high) = (weight * low, weight * high);
            *sum += if low > high { low } else { high };
        }
    }
    sums.iter().sum()
}

struct Bound<'w> {
    tables: &'w Tables,
    weights: &'w Vector,
    a: Weighed<'w>,
    b: Weighed<'w>,
    /// What a token brings at most, its unit's bits shared among the unit's tokens.
    best_a: [f32; 32],
    best_b: [f32; 32],
    /// The tokens that may be in a unit.
    with_a: u32,
    with_b: u32,
    /// Whether a unit may be an acronym and its words.
    acronym: bool,
}

impl Bound<'_> {
    fn weight(&self, feature: Feature) -> f32 {
        self.weights[feature as usize]
    }

    /// What a feature of a value up to `most` brings at most.
    fn rise(&self, feature: Feature, most: f32) -> f32 {
        (self.weight(feature) * most).max(0.0)
    }

    /// What features of these values at most bring at most.
    fn rise_of(&self, features: &[(Feature, f32)]) -> f32 {
        features.iter().map(|&(feature, most)| self.rise(feature, most)).sum()
    }

    /// Takes in a unit of a cost up to `most`.
    fn add(&mut self, unit: &Unit, most: f32, content_a: u32, content_b: u32) {
        let mut bits = self.most_of(unit, unit.cost, most);
        if unit.how == How::Nickname {
            bits = bits.max(self.most_of(&Unit { how: How::Spelling, ..*unit }, unit.cost, most));
        }
        let (taken_a, taken_b) = unit.taken;
        let share = |best: &mut [f32; 32], own: u32| {
            let share = bits / own.count_ones().max(1) as f32;
            places(own).map(usize::from).for_each(|place| best[place] = best[place].max(share));
        };
        share(&mut self.best_a, taken_a & content_a);
        share(&mut self.best_b, taken_b & content_b);
        self.with_a |= taken_a;
        self.with_b |= taken_b;
        self.acronym |= unit.how == How::Acronym;
    }

    /// What a unit of a cost between two brings at most.
    fn most_of(&self, unit: &Unit, least: f32, most: f32) -> f32 {
        let vector = |cost| {
            let mut vector = [0.0; Feature::COUNT];
            features::of_unit(self.tables, self.a, self.b, &Unit { cost, ..*unit }, &mut vector);
            vector
        };
        let low = vector(least);
        let bits = match most > least {
            true => most_between(self.weights, &low, &vector(most)),
            false => dot(self.weights, &low),
        };
        let count = if unit.how == How::Initial { 0.0 } else { self.weight(Feature::UnitCount) };
        bits + count
    }

    /// What the units of an alignment bring at most: each token at its best, whichever name has less.
    fn units(&self) -> f32 {
        let sum = |best: &[f32; 32]| best.iter().sum::<f32>();
        let count = self.rise(Feature::OneUnit, 1.0).max(self.rise(Feature::NoUnit, 1.0));
        sum(&self.best_a).min(sum(&self.best_b)) + count
    }

    /// What tokens without a partner bring at most; those that can have none are left over for sure.
    fn left_over(&self, content_a: u32, content_b: u32) -> f32 {
        let names = |name: &Name, left: u32| {
            places(left)
                .map(|place| name.token(place))
                .any(|token| !matches!(token.role(), Role::Generic | Role::Initial) && !token.part.digit)
        };
        let both = self.weight(Feature::BothLeft) + self.rise_of(BOTH_LEFT);
        // What stands aside may be left over or not.
        let own_a = content_a & !self.a.name.places().aside;
        let own_b = content_b & !self.b.name.places().aside;
        let sure = names(self.a.name, own_a & !self.with_a) && names(self.b.name, own_b & !self.with_b);
        let rarity = |weighed: Weighed<'_>, content| -> f32 {
            places(content).map(|place| weighed.rarity_at(place).clamp(0.0, MOST_RARITY)).sum()
        };
        let rarity = rarity(self.a, content_a).max(rarity(self.b, content_b));
        let one = self.weight(Feature::OneLeft)
            + self.rise(Feature::OneLeftRarity, rarity)
            + self.rise(Feature::OneLeftFirst, 1.0).max(self.rise(Feature::OneLeftLeading, 1.0))
            + self.rise_of(ONE_LEFT);
        let one_token = [content_a, content_b, own_a, own_b].iter().any(|content| content.count_ones() == 1);
        // Unless a word of one name is several of the other, which has yet to show.
        let tokens = if one_token { self.rise(Feature::OneToken, 1.0) } else { 0.0 };
        (if sure { both } else { both.max(0.0) }) + one.max(0.0) + tokens
    }

    /// What the names as wholes bring at most besides.
    fn names(&self) -> f32 {
        let identical = features::identical(self.a.name, self.b.name);
        let others = Feature::ALL.iter().filter(|&&feature| !IS_BOUNDED[feature as usize]);
        let mut of_suffixes = [0.0; Feature::COUNT];
        features::suffixes(self.a, self.b, &mut of_suffixes);
        self.weight(Feature::Base)
            + if identical { self.weight(Feature::Identical) } else { 0.0 }
            + dot(self.weights, &of_suffixes)
            + if self.acronym { self.rise(Feature::AcronymWhole, 1.0) } else { 0.0 }
            + self.rise_of(WHOLE)
            + others.map(|&feature| self.rise(feature, MOST)).sum::<f32>()
    }
}
