//! Weights of the features that were set by hand: what the regression starts from, and keeps where data say nothing.

use super::regress::Sign;
use crate::model::features::{Feature, Vector};

/// Feature, bits for persons, bits for everything else.
static WEIGHTS: &[(Feature, f32, f32)] = &[
    (Feature::Base, -7.0, 2.5),
    (Feature::ExactRarity, 0.9, 0.15),
    (Feature::SpelledRarity, 0.9, 0.3),
    (Feature::Cost, -1.1, 0.0),
    (Feature::CostALetter, 0.0, -0.3),
    (Feature::CostALetterBeyond1, 0.0, -0.8),
    (Feature::CostShort, 0.0, -0.3),
    (Feature::SpelledCount, 0.0, -2.8),
    (Feature::ConsonantChange, -1.5, -0.3),
    (Feature::ShortConsonantChange, -2.0, 0.0),
    (Feature::NativeRarity, 0.9, 0.3),
    (Feature::NativeCost, -0.8, 0.0),
    (Feature::NativeCostALetter, 0.0, -0.4),
    (Feature::NativeCostALetterBeyond1, 0.0, -1.7),
    (Feature::NativeCount, 0.0, -3.2),
    (Feature::JoinedCount, 0.0, 0.8),
    (Feature::InitialCount, 2.0, -1.0),
    (Feature::NicknameCount, 0.0, -4.0),
    (Feature::AcronymCount, 0.0, 3.0),
    (Feature::Identical, 4.0, 4.0),
    (Feature::GenericRarity, 0.3, 0.1),
    (Feature::UnitCount, 0.0, -0.8),
    (Feature::OneUnit, -1.0, -3.0),
    (Feature::NoUnit, -10.0, -8.0),
    (Feature::BothLeft, -6.0, -3.9),
    (Feature::BothLeftAgain, -4.0, -0.8),
    (Feature::BothLeftLike, 2.0, 0.3),
    (Feature::BothLeftFamily, -3.0, 0.0),
    (Feature::BothLeftFirst, -2.0, 0.0),
    (Feature::OneLeft, -1.5, -3.8),
    (Feature::OneLeftAgain, -1.0, -1.5),
    (Feature::OneLeftRarity, 0.0, 0.08),
    (Feature::OneLeftFamily, -2.0, -0.4),
    (Feature::OneLeftFirst, -2.0, -0.6),
    (Feature::OneLeftInner, -1.0, -0.3),
    (Feature::OneLeftGeneric, 0.0, -0.4),
    (Feature::BothLeftGeneric, 0.0, -1.4),
    (Feature::OneToken, -1.0, 0.8),
    (Feature::InitialClash, -5.0, -2.0),
    (Feature::Order, -1.5, 0.0),
    (Feature::Lineage, -12.0, 0.0),
    (Feature::PatronymicClash, -6.0, 0.0),
    (Feature::SuffixClash, -10.0, -8.0),
    (Feature::SuffixLeft, -2.0, -3.0),
    (Feature::GenderClash, -8.0, 0.0),
    (Feature::LegalClash, 0.0, -2.0),
    (Feature::LegalLeft, 0.0, -0.8),
    (Feature::NumberClash, -9.0, -11.0),
    (Feature::NumberLeft, -3.0, -1.5),
    (Feature::TitleLeft, 0.0, -0.5),
];

/// The weights of persons and of everything else, 0 for a feature without a row.
pub(crate) fn weights() -> [Vector; 2] {
    let mut weights = [[0.0; Feature::COUNT]; 2];
    for &(feature, person, other) in WEIGHTS {
        weights[0][feature as usize] = person;
        weights[1][feature as usize] = other;
    }
    weights
}

/// What each feature may speak for; what is not listed may speak for either.
pub(crate) fn signs() -> [Sign; Feature::COUNT] {
    use Feature::{
        BothLeft, BothLeftAgain, BothLeftFamily, BothLeftFirst, BothLeftGeneric, ConsonantChange, Cost,
        CostALetter, CostALetterBeyond1, CostBeyond4, CostBeyond8, CostFamily, CostShort, CostSquare,
        ExactFamilyRarity, ExactRarity, GenderClash, GenericRarity, Identical, InitialClash, LegalClash,
        Lineage, NativeCost, NativeCostALetter, NativeCostALetterBeyond1, NativeFamilyRarity, NativeGain,
        NativeRarity, NoUnit, NumberClash, NumberLeft, OneLeft, OneLeftAgain, OneLeftFamily, OneLeftFirst,
        OneLeftGeneric, OneLeftInner, Order, OrderPlain, ParticleClash, PatronymicClash, RoleSwap,
        ShortConsonantChange, SpelledFamilyRarity, SpelledGain, SpelledRarity, SuffixClash, SuffixLeft,
    };
    const FOR: &[Feature] = &[
        ExactRarity,
        ExactFamilyRarity,
        SpelledRarity,
        SpelledFamilyRarity,
        NativeRarity,
        NativeFamilyRarity,
        GenericRarity,
        SpelledGain,
        NativeGain,
        Identical,
    ];
    const AGAINST: &[Feature] = &[
        Cost,
        CostFamily,
        CostBeyond4,
        CostBeyond8,
        CostALetter,
        CostALetterBeyond1,
        CostShort,
        CostSquare,
        ConsonantChange,
        ShortConsonantChange,
        NativeCost,
        NativeCostALetter,
        NativeCostALetterBeyond1,
        NoUnit,
        BothLeft,
        BothLeftAgain,
        BothLeftFamily,
        BothLeftFirst,
        BothLeftGeneric,
        OneLeft,
        OneLeftAgain,
        OneLeftFamily,
        OneLeftFirst,
        OneLeftInner,
        OneLeftGeneric,
        InitialClash,
        Order,
        OrderPlain,
        Lineage,
        PatronymicClash,
        SuffixClash,
        SuffixLeft,
        GenderClash,
        LegalClash,
        NumberClash,
        NumberLeft,
        ParticleClash,
        RoleSwap,
    ];
    let mut signs = [Sign::Either; Feature::COUNT];
    FOR.iter().for_each(|&feature| signs[feature as usize] = Sign::For);
    AGAINST.iter().for_each(|&feature| signs[feature as usize] = Sign::Against);
    signs
}
