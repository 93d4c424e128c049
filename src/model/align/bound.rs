//! The most that two names can come to, before a letter of them is rewritten.
//!
//! In: what may be a unit of two names. Out: bits that no alignment of them exceeds, whatever the weights of
//! the features are. Cost: the features of each unit, twice where its cost is open. A feature of a unit only
//! rises or only falls with its cost, so the most that it brings lies at an end of what the cost can be; a
//! token is in one unit at most; and tokens without any are left over.

use super::Alignment;
use super::unit::{How, Unit, Weighed, places};
use crate::model::dot;
use crate::model::features;
use crate::model::rarity::MOST_RARITY;
use crate::model::tables::Tables;
use crate::model::vector::{Feature, Vector};
use crate::name::{Name, Role};

/// Of so many units, the bound is too high to be worth the time.
const MOST_UNITS: usize = 12;

/// What sums of floats may differ by, in bits.
const TO_SPARE: f32 = 1.0 / 64.0;

/// The most that a feature counts of a name's tokens.
const MOST_TOKENS: f32 = Name::MAX_TOKENS as f32;

/// The most that any feature of names comes to: the rarities of all tokens.
const MOST: f32 = MOST_TOKENS * MOST_RARITY;

/// The features of names that have a bound of their own. Any other with a positive weight makes the bound a
/// poor one, not wrong.
const BOUNDED: &[Feature] = &[
    Feature::Base,
    Feature::Identical,
    Feature::CostSquare,
    Feature::UnitCount,
    Feature::OneUnit,
    Feature::NoUnit,
    Feature::OneToken,
    Feature::BothLeft,
    Feature::BothLeftAgain,
    Feature::BothLeftOneScript,
    Feature::BothLeftLike,
    Feature::BothLeftVeryLike,
    Feature::BothLeftBegins,
    Feature::BothLeftFamily,
    Feature::BothLeftFirst,
    Feature::OneLeft,
    Feature::OneLeftAgain,
    Feature::OneLeftRarity,
    Feature::OneLeftFamily,
    Feature::OneLeftFirst,
    Feature::OneLeftLeading,
    Feature::OneLeftFirstRare,
    Feature::OneLeftInner,
    Feature::OneLeftInnerCommon,
    Feature::OneLeftPatronymic,
    Feature::Uncovered,
    Feature::UncoveredBeyondThird,
    Feature::UncoveredWeighed,
    Feature::OrderEastern,
    Feature::AcronymWhole,
    Feature::SameNumber,
    Feature::SameOffice,
];

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
                .map(|place| name.token(usize::from(place)))
                .any(|token| !matches!(token.role(), Role::Generic | Role::Initial) && !token.part.digit)
        };
        let both = self.weight(Feature::BothLeft)
            + self.rise(Feature::BothLeftAgain, MOST_TOKENS)
            + self.rise(Feature::BothLeftOneScript, 1.0)
            + self.rise(Feature::BothLeftLike, 1.0)
            + self.rise(Feature::BothLeftVeryLike, 1.0)
            + self.rise(Feature::BothLeftBegins, 1.0)
            + self.rise(Feature::BothLeftFamily, 1.0)
            + self.rise(Feature::BothLeftFirst, 1.0);
        // What stands aside may be left over or not.
        let own_a = content_a & !self.a.name.places().aside;
        let own_b = content_b & !self.b.name.places().aside;
        let sure = names(self.a.name, own_a & !self.with_a) && names(self.b.name, own_b & !self.with_b);
        let rarity = |weighed: Weighed<'_>, content| -> f32 {
            places(content).map(|place| weighed.rarity[usize::from(place)].clamp(0.0, MOST_RARITY)).sum()
        };
        let rarity = rarity(self.a, content_a).max(rarity(self.b, content_b));
        let one = self.weight(Feature::OneLeft)
            + self.rise(Feature::OneLeftAgain, MOST_TOKENS)
            + self.rise(Feature::OneLeftRarity, rarity)
            + self.rise(Feature::OneLeftFamily, 1.0)
            + self.rise(Feature::OneLeftFirst, 1.0).max(self.rise(Feature::OneLeftLeading, 1.0))
            + self.rise(Feature::OneLeftFirstRare, MOST_RARITY)
            + self.rise(Feature::OneLeftInnerCommon, 1.0)
            + self.rise(Feature::OneLeftPatronymic, 1.0)
            + self.rise(Feature::OneLeftInner, MOST_TOKENS);
        let one_token = [content_a, content_b, own_a, own_b].iter().any(|content| content.count_ones() == 1);
        // Unless a word of one name is several of the other, which has yet to show.
        let tokens = if one_token { self.rise(Feature::OneToken, 1.0) } else { 0.0 };
        (if sure { both } else { both.max(0.0) }) + one.max(0.0) + tokens
    }

    /// What the names as wholes bring at most besides.
    fn names(&self) -> f32 {
        let identical = features::identical(self.a.name, self.b.name);
        // No alignment costs more than that of as many letters as there can be.
        let cost = f32::from(u16::MAX);
        let others = Feature::ALL.iter().skip(Feature::Identical as usize);
        let others = others.filter(|feature| !BOUNDED.contains(feature));
        let mut of_suffixes = [0.0; Feature::COUNT];
        features::suffixes(self.a, self.b, &mut of_suffixes);
        self.weight(Feature::Base)
            + if identical { self.weight(Feature::Identical) } else { 0.0 }
            + dot(self.weights, &of_suffixes)
            + if self.acronym { self.rise(Feature::AcronymWhole, 1.0) } else { 0.0 }
            + self.rise(Feature::CostSquare, cost * cost)
            + self.rise(Feature::Uncovered, 1.0)
            + self.rise(Feature::UncoveredBeyondThird, 1.0)
            + self.rise(Feature::UncoveredWeighed, 1.0)
            + self.rise(Feature::OrderEastern, features::MOST_INVERSIONS)
            + others.map(|&feature| self.rise(feature, MOST)).sum::<f32>()
    }
}
