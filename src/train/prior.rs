//! Weights of the features that were set by hand: what the regression starts from, and keeps where data say nothing.

use super::regress::Sign;
use crate::model::features::{Feature, Vector};

/// Feature, bits for persons, bits for everything else.
static WEIGHTS: &[(Feature, f32, f32)] = &[
    (Feature::BothLeftOneScript, 0.0, -2.0),
    (Feature::Base, -7.0, 4.6),
    (Feature::ExactRarity, 0.9, 0.15),
    (Feature::SpelledRarity, 0.9, 0.38),
    (Feature::Cost, -1.1, 0.0),
    (Feature::CostALetter, 0.0, -0.5),
    (Feature::CostALetterBeyond1, 0.0, -1.9),
    (Feature::CostShort, 0.0, -0.1),
    (Feature::SpelledCount, 0.0, -2.6),
    (Feature::ConsonantChange, -1.5, 0.0),
    (Feature::ShortConsonantChange, -2.0, 0.0),
    (Feature::NativeRarity, 0.9, 0.35),
    (Feature::NativeCost, -0.2, -0.2),
    (Feature::NativeCostALetter, 0.0, -0.45),
    (Feature::NativeCostALetterBeyond1, 0.0, -2.3),
    (Feature::NativeCount, 0.0, -1.7),
    (Feature::JoinedCount, 0.0, 0.7),
    (Feature::InitialCount, 0.5, 0.5),
    (Feature::NicknameCount, 0.0, -5.0),
    (Feature::AcronymCount, 0.0, 2.1),
    (Feature::GenericRarity, 0.3, 0.1),
    (Feature::GenderChange, -5.0, 0.0),
    (Feature::Identical, 4.0, 4.0),
    (Feature::UnitCount, 0.0, -1.5),
    (Feature::OneUnit, -1.0, -3.4),
    (Feature::NoUnit, -10.0, -8.0),
    (Feature::BothLeft, -6.0, -4.2),
    (Feature::BothLeftAgain, -4.0, -2.0),
    (Feature::BothLeftLike, 2.0, 0.9),
    (Feature::BothLeftFamily, -3.0, 0.0),
    (Feature::BothLeftFirst, -2.0, -0.4),
    (Feature::OneLeft, -1.5, -4.7),
    (Feature::OneLeftAgain, -1.0, -2.4),
    (Feature::OneLeftRarity, 0.0, 0.08),
    (Feature::OneLeftFamily, -2.0, -0.4),
    (Feature::OneLeftFirst, -1.2, 0.0),
    (Feature::OneLeftFirstRare, -0.3, 0.0),
    (Feature::OneLeftInnerCommon, -2.5, 0.0),
    (Feature::OneLeftInner, -1.0, 0.0),
    (Feature::OneLeftGeneric, 0.0, -0.4),
    (Feature::BothLeftGeneric, 0.0, -1.2),
    (Feature::GenericClash, 0.0, -4.0),
    (Feature::CountryClash, -3.0, -8.0),
    (Feature::OneToken, -1.0, 1.7),
    (Feature::InitialClash, -6.0, -2.0),
    (Feature::InitialExtra, -4.0, -1.0),
    (Feature::Order, -1.5, 0.0),
    (Feature::Lineage, -8.0, 0.0),
    (Feature::PatronymicClash, -6.0, 0.0),
    (Feature::SuffixClash, -10.0, -8.0),
    (Feature::SuffixLeft, -5.0, -3.0),
    (Feature::GenderClash, -8.0, 0.0),
    (Feature::LegalClash, 0.0, -2.2),
    (Feature::LegalLeft, 0.0, -1.0),
    (Feature::NumberClash, -9.0, -11.0),
    (Feature::NumberLeft, -3.0, -4.0),
    (Feature::TitleLeft, 0.0, -0.4),
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
        BothLeft, BothLeftAgain, BothLeftFamily, BothLeftFirst, BothLeftGeneric, BothLeftOneScript,
        ConsonantChange, Cost, CostALetter, CostALetterBeyond1, CostBeyond4, CostBeyond8, CostFamily,
        CostShort, CostSquare, CountryClash, ExactFamilyRarity, ExactRarity, GenderChange, GenderClash,
        GenericClash, GenericRarity, Identical, InitialClash, InitialCount, InitialExtra, LegalClash,
        Lineage, NativeCost, NativeCostALetter, NativeCostALetterBeyond1, NativeFamilyRarity, NativeGain,
        NativeRarity, NoUnit, NumberClash, NumberLeft, OneLeft, OneLeftAgain, OneLeftFamily, OneLeftFirst,
        OneLeftFirstRare, OneLeftGeneric, OneLeftInner, OneLeftInnerCommon, Order, OrderPlain, ParticleClash,
        PatronymicClash, RoleSwap, ShortConsonantChange, SpelledFamilyRarity, SpelledGain, SpelledRarity,
        SuffixClash, SuffixLeft,
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
        BothLeftOneScript,
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
        OneLeftInner,
        OneLeftGeneric,
        Order,
        OrderPlain,
        PatronymicClash,
        GenderClash,
        LegalClash,
        NumberLeft,
        ParticleClash,
        RoleSwap,
        GenderChange,
        GenericClash,
        CountryClash,
    ];
    const FIRM: &[Feature] = &[
        NativeCost,
        OneLeftFirst,
        OneLeftFirstRare,
        OneLeftInnerCommon,
        InitialCount,
        SuffixClash,
        SuffixLeft,
        Lineage,
        NumberClash,
        InitialExtra,
        InitialClash,
    ];
    let mut signs = [Sign::Either; Feature::COUNT];
    for (features, sign) in [(FOR, Sign::For), (AGAINST, Sign::Against), (FIRM, Sign::Firm)] {
        features.iter().for_each(|&feature| signs[feature as usize] = sign);
    }
    signs
}
