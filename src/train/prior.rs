//! Weights of the features that were set by hand: what the regression starts from, and keeps where data say
//! nothing.

use super::regress::Sign;
use crate::model::vector::{Feature, Vector};

/// Feature, bits for two persons, for a person among the many of a table, for two others, and for another
/// among many.
///
/// The columns for two come from trials on relatives, namesakes and rivals; that of persons gives way to
/// labelled pairs. The columns for many are what makes the answers to queries against a table likeliest: a
/// softmax over candidates and NIL was fitted to the development queries, to organizations that the table was
/// made to lack, to pairs of famous names, one of each in a table by itself and beside a thousand others, for
/// development queries have few relatives, and to queries for 30,000 made-up names, for these have a namesake
/// a letter away. No feature of names that has no bound of its own may speak for two names being one; names
/// left out on one side or both may not, but for how they are like what is left out on the other. All were
/// rounded to a hundredth of a bit.
static WEIGHTS: &[(Feature, [f32; 4])] = &[
    (Feature::Base, [-7.0, -3.58, 4.6, 4.22]),
    (Feature::ExactRarity, [0.9, 0.44, 0.15, 0.32]),
    (Feature::ExactFamilyRarity, [0.0, 0.16, 0.0, 0.0]),
    (Feature::ExactNative, [0.0, 0.0, 0.0, 0.0]),
    (Feature::SpelledRarity, [0.9, 0.42, 0.38, 0.34]),
    (Feature::SpelledFamilyRarity, [0.0, 0.15, 0.0, 0.0]),
    (Feature::Cost, [-1.1, 0.0, 0.0, 0.0]),
    (Feature::CostFamily, [0.0, -0.13, 0.0, -0.09]),
    (Feature::CostBeyond4, [0.0, 0.0, 0.0, 0.0]),
    (Feature::CostBeyond8, [0.0, 0.0, 0.0, 0.06]),
    (Feature::CostALetter, [0.0, -0.13, -0.5, -1.09]),
    (Feature::CostALetterBeyond1, [0.0, -2.18, -1.9, -1.16]),
    (Feature::CostALetterBeyondThird, [0.0, -0.48, 0.0, -0.05]),
    (Feature::SpelledGain, [0.0, 0.06, 0.0, 0.0]),
    (Feature::CostShort, [0.0, -0.04, -0.1, -0.16]),
    (Feature::SpelledCount, [0.0, -0.87, -2.6, 0.0]),
    (Feature::TwoOrigins, [-3.7, 0.0, 0.0, 0.0]),
    (Feature::ConsonantChange, [-1.5, -0.49, 0.0, -0.1]),
    (Feature::ShortConsonantChange, [-2.0, -0.34, 0.0, 0.06]),
    (Feature::FirstConsonantChange, [-1.0, -1.17, 0.0, -1.24]),
    (Feature::FamilyEnding, [-4.5, -1.86, 0.0, 0.0]),
    (Feature::NativeConsonantChange, [-0.5, -0.5, 0.0, -0.14]),
    (Feature::NativeSyllableCost, [-0.3, -0.12, 0.0, 0.0]),
    (Feature::AbjadChange, [-2.5, -0.24, 0.0, 0.0]),
    (Feature::SyllableCost, [-0.2, -0.09, -0.3, -0.21]),
    (Feature::NativeRarity, [0.9, 0.0, 0.35, 0.37]),
    (Feature::NativeFamilyRarity, [0.0, 0.33, 0.0, 0.0]),
    (Feature::NativeCost, [-0.12, 0.18, -0.2, 0.07]),
    (Feature::NativeCostALetter, [0.0, -1.56, -0.45, -1.51]),
    (Feature::NativeCostAlone, [0.0, -2.0, 0.0, 0.0]),
    (Feature::NativeCostALetterBeyond1, [0.0, -3.63, -2.3, -2.65]),
    (Feature::NativeCostBeyond8, [0.0, -0.17, 0.0, 0.0]),
    (Feature::NativeGain, [0.0, 0.06, 0.0, 0.0]),
    (Feature::NativeCount, [0.0, 6.27, -1.7, 1.16]),
    (Feature::JoinedCount, [0.0, -1.35, 0.7, -1.83]),
    (Feature::InitialCount, [0.5, 2.72, 0.5, 3.23]),
    (Feature::NicknameCount, [-1.4, 0.47, -5.0, -1.78]),
    (Feature::AcronymCount, [0.0, 0.0, 2.1, 0.86]),
    (Feature::MeaningCount, [0.0, 0.0, -0.5, -1.15]),
    (Feature::SynonymCount, [0.0, 0.0, -1.5, 0.0]),
    (Feature::GenericRarity, [0.3, 0.25, 0.1, 0.09]),
    (Feature::GenericCount, [0.0, 0.0, 0.0, 2.62]),
    (Feature::PatronymicCount, [0.0, -1.16, 0.0, 0.0]),
    (Feature::GenderChange, [-5.0, -2.86, 0.0, 0.0]),
    (Feature::RoleSwap, [0.0, -1.85, 0.0, 0.0]),
    (Feature::Identical, [7.0, 15.08, 4.0, 6.52]),
    (Feature::CostSquare, [0.0, 0.06, 0.0, 0.0]),
    (Feature::UnitCount, [0.0, -1.85, -1.5, -2.45]),
    (Feature::OneUnit, [-1.0, -1.54, -3.4, -0.96]),
    (Feature::NoUnit, [-10.0, -5.4, -8.0, -3.6]),
    (Feature::BothLeft, [-6.0, -4.09, -4.2, -3.26]),
    (Feature::BothLeftAgain, [-4.0, 0.0, -2.0, -0.35]),
    (Feature::BothLeftOneScript, [0.0, -0.8, -2.0, -0.62]),
    (Feature::BothLeftLike, [2.0, 2.37, 0.9, 2.52]),
    (Feature::BothLeftVeryLike, [0.0, 27.17, 0.0, 34.7]),
    (Feature::BothLeftBegins, [0.0, 2.71, 0.0, 1.93]),
    (Feature::BothLeftApart, [-0.5, -0.57, 0.0, -0.05]),
    (Feature::MixedLeft, [0.0, 0.0, -2.0, -0.14]),
    (Feature::BothLeftFamily, [-3.0, 0.0, 0.0, 0.0]),
    (Feature::BothLeftFirst, [-2.3, 0.0, -0.4, 0.29]),
    (Feature::BothLeftFirstUnlike, [0.0, -6.0, 0.0, 0.0]),
    (Feature::BothLeftBeside, [-0.19, -0.03, 0.0, 0.0]),
    (Feature::BothLeftParts, [-0.23, -0.07, 0.0, -0.05]),
    (Feature::ContradictedBeside, [-0.25, 0.0, 0.0, 0.0]),
    (Feature::SyllableLeft, [-2.5, 0.0, 0.0, -0.73]),
    (Feature::OneLeft, [-1.5, 0.0, -5.6, -2.15]),
    (Feature::OneLeftAgain, [-1.0, 0.0, -2.4, -0.47]),
    (Feature::OneLeftRarity, [0.0, 0.0, 0.08, 0.06]),
    (Feature::OneLeftFamily, [-2.0, 0.0, -0.4, -0.9]),
    (Feature::OneLeftFirst, [-4.6, -2.26, 0.0, -0.31]),
    (Feature::OneLeftLeading, [0.0, -1.0, 0.0, -0.87]),
    (Feature::OneLeftFirstRare, [-0.4, 0.0, 0.0, 0.0]),
    (Feature::OneLeftGender, [-3.5, -3.93, 0.0, -0.08]),
    (Feature::GivenAdded, [0.0, -4.5, 0.0, 0.0]),
    (Feature::SecondFamily, [0.0, -6.0, 0.0, 0.0]),
    (Feature::AddedNative, [0.0, -2.5, 0.0, 0.0]),
    (Feature::OneLeftInnerCommon, [-6.0, -1.52, 0.0, -0.04]),
    (Feature::OneLeftInner, [-1.0, 0.0, 0.0, 0.0]),
    (Feature::OneLeftPatronymic, [0.5, 1.29, 0.0, -2.83]),
    (Feature::OneLeftGeneric, [0.0, 0.0, -0.4, 0.0]),
    (Feature::OnlyGeneric, [0.0, 0.0, -1.5, -2.72]),
    (Feature::OnlyGenericMore, [0.0, 0.0, -4.2, -0.34]),
    (Feature::GenericMore, [0.0, 0.0, -6.5, -0.18]),
    (Feature::OtherBody, [0.0, 0.0, -4.0, -4.0]),
    (Feature::NamedInside, [0.0, 0.0, -6.5, -3.0]),
    (Feature::NameAdded, [0.0, 0.0, 0.0, -0.3]),
    (Feature::GenericAdded, [0.0, 0.0, 0.0, -0.2]),
    (Feature::AnotherKind, [0.0, 0.0, 0.0, -6.5]),
    (Feature::OfPlace, [0.0, 0.0, -5.0, -3.0]),
    (Feature::AnotherPlace, [0.0, 0.0, -6.5, -4.07]),
    (Feature::PlaceLeft, [0.0, 0.0, -3.0, -3.22]),
    (Feature::CountryForWord, [0.0, 0.0, -4.0, -0.73]),
    (Feature::AcronymWhole, [0.0, 0.0, 2.5, 0.91]),
    (Feature::Uncovered, [0.0, -5.48, 0.0, -5.08]),
    (Feature::UncoveredBeyondThird, [0.0, 5.48, 0.0, 0.0]),
    (Feature::UncoveredWeighed, [0.0, 0.0, 0.0, 0.0]),
    (Feature::BothLeftGeneric, [0.0, 0.0, -0.6, -0.41]),
    (Feature::GenericClash, [0.0, -1.8, -5.0, -2.0]),
    (Feature::CountryClash, [-7.0, -5.56, -8.0, -4.15]),
    (Feature::OneToken, [-1.0, 0.97, 1.7, 1.3]),
    (Feature::InitialClash, [-6.4, -6.0, -2.0, -0.9]),
    (Feature::InitialExtra, [-8.5, -1.62, -1.0, 0.0]),
    (Feature::Order, [-0.6, 0.0, 0.0, 0.0]),
    (Feature::OrderPlain, [0.0, -2.39, 0.0, -0.2]),
    (Feature::OrderCommon, [-0.2, -0.2, 0.0, -0.45]),
    (Feature::OrderEastern, [0.0, 2.1, 0.0, 0.2]),
    (Feature::OrderOfGiven, [-6.0, -3.0, 0.0, 0.0]),
    (Feature::KindMismatch, [0.0, 0.0, -1.0, -1.49]),
    (Feature::Lineage, [-8.0, -3.6, 0.0, 0.0]),
    (Feature::PatronymicClash, [-6.0, -2.5, 0.0, 0.0]),
    (Feature::SuffixClash, [-10.0, -11.51, -8.0, -7.2]),
    (Feature::SuffixLeft, [-7.2, -9.0, -3.0, -1.45]),
    (Feature::RegnalLeft, [-2.3, -0.88, 0.0, 0.0]),
    (Feature::SameNumber, [3.0, 5.51, 0.0, 0.0]),
    (Feature::SameOffice, [2.3, 3.53, 0.0, 0.0]),
    (Feature::GenderClash, [-8.0, -2.25, 0.0, 0.0]),
    (Feature::TitleClash, [-5.0, -1.79, 0.0, 0.0]),
    (Feature::LegalClash, [0.0, 0.0, -2.2, -1.77]),
    (Feature::LegalLeft, [0.0, 0.0, -0.5, -0.85]),
    (Feature::NumberClash, [-9.0, -7.2, -11.0, -7.76]),
    (Feature::NumberLeft, [-3.0, 0.0, -4.0, -3.22]),
    (Feature::TitleLeft, [0.0, -0.49, -0.4, -0.53]),
    (Feature::TitleOfOne, [-0.6, -0.5, -0.4, -1.12]),
    (Feature::ParticleClash, [0.0, -0.93, 0.0, -1.46]),
    (Feature::ArticleLeft, [0.0, -1.03, 0.0, -0.41]),
    // Whoever has the very words comes first.
    (Feature::ParticleLeft, [-0.05, -0.3, -0.1, -0.1]),
];

/// The weights of two persons, of a person among many, of two others and of another among many, 0 for a
/// feature without a row.
pub(crate) fn weights() -> [Vector; 4] {
    let mut weights = [[0.0; Feature::COUNT]; 4];
    for &(feature, bits) in WEIGHTS {
        weights.iter_mut().zip(bits).for_each(|(column, bits)| column[feature as usize] = bits);
    }
    weights
}

/// What each feature may speak for; what is not listed may speak for either.
pub(crate) fn signs() -> [Sign; Feature::COUNT] {
    use Feature::{
        AbjadChange, AcronymWhole, AddedNative, AnotherKind, AnotherPlace, ArticleLeft, BothLeft,
        BothLeftAgain, BothLeftApart, BothLeftBeside, BothLeftFamily, BothLeftFirst, BothLeftFirstUnlike,
        BothLeftGeneric, BothLeftOneScript, BothLeftParts, ConsonantChange, ContradictedBeside, Cost,
        CostALetter, CostALetterBeyond1, CostALetterBeyondThird, CostBeyond4, CostBeyond8, CostFamily,
        CostShort, CostSquare, CountryClash, CountryForWord, ExactFamilyRarity, ExactNative, ExactRarity,
        FamilyEnding, FirstConsonantChange, GenderChange, GenderClash, GenericAdded, GenericClash,
        GenericMore, GenericRarity, GivenAdded, Identical, InitialClash, InitialCount, InitialExtra,
        KindMismatch, LegalClash, Lineage, MixedLeft, NameAdded, NamedInside, NativeConsonantChange,
        NativeCost, NativeCostALetter, NativeCostALetterBeyond1, NativeCostAlone, NativeCostBeyond8,
        NativeFamilyRarity, NativeGain, NativeRarity, NativeSyllableCost, NicknameCount, NoUnit, NumberClash,
        NumberLeft, OfPlace, OneLeft, OneLeftAgain, OneLeftFamily, OneLeftFirst, OneLeftFirstRare,
        OneLeftGender, OneLeftGeneric, OneLeftInner, OneLeftInnerCommon, OneOrigin, OneOriginBits,
        OnlyGeneric, OnlyGenericMore, Order, OrderCommon, OrderOfGiven, OrderPlain, OtherBody, ParticleClash,
        ParticleLeft, PatronymicClash, PlaceLeft, RegnalLeft, RoleSwap, SameNumber, SameOffice, SecondFamily,
        ShortConsonantChange, SpelledFamilyRarity, SpelledGain, SpelledRarity, SuffixClash, SuffixLeft,
        SyllableCost, SyllableLeft, TitleClash, TitleLeft, TitleOfOne, TwoOrigins, TwoOriginsBits, Uncovered,
        UncoveredBeyondThird,
    };
    const FOR: &[Feature] = &[
        ExactRarity,
        ExactNative,
        ExactFamilyRarity,
        SpelledRarity,
        SpelledFamilyRarity,
        NativeRarity,
        NativeFamilyRarity,
        GenericRarity,
        SpelledGain,
        NativeGain,
        OneOrigin,
        AcronymWhole,
    ];
    const AGAINST: &[Feature] = &[
        BothLeftOneScript,
        Cost,
        CostFamily,
        CostBeyond4,
        CostBeyond8,
        CostALetter,
        CostALetterBeyondThird,
        CostALetterBeyond1,
        CostShort,
        CostSquare,
        ConsonantChange,
        ShortConsonantChange,
        OneOriginBits,
        TwoOriginsBits,
        NativeCostALetter,
        NativeCostALetterBeyond1,
        NoUnit,
        BothLeft,
        BothLeftAgain,
        BothLeftFamily,
        BothLeftGeneric,
        OneLeft,
        OneLeftAgain,
        OneLeftFamily,
        OneLeftInner,
        OneLeftGeneric,
        PatronymicClash,
        GenderClash,
        LegalClash,
        NumberLeft,
        ParticleClash,
        ArticleLeft,
        Order,
        OrderPlain,
        RoleSwap,
        GenderChange,
        GenericClash,
        CountryClash,
        BothLeftApart,
        MixedLeft,
        OnlyGeneric,
        OnlyGenericMore,
        GenericMore,
        NamedInside,
        NameAdded,
        GenericAdded,
        AnotherKind,
        OfPlace,
        AnotherPlace,
        PlaceLeft,
        CountryForWord,
        Uncovered,
        UncoveredBeyondThird,
        OrderCommon,
        KindMismatch,
        FirstConsonantChange,
        NativeCostBeyond8,
        NativeConsonantChange,
        OneLeftGender,
        TitleLeft,
    ];
    const FIRM: &[Feature] = &[
        NativeCost,
        NativeCostAlone,
        OneLeftFirst,
        OneLeftFirstRare,
        GivenAdded,
        SecondFamily,
        AddedNative,
        OneLeftInnerCommon,
        InitialCount,
        SuffixClash,
        SuffixLeft,
        Lineage,
        NumberClash,
        InitialExtra,
        InitialClash,
        OtherBody,
        SyllableCost,
        NativeSyllableCost,
        SyllableLeft,
        TitleClash,
        TitleOfOne,
        NicknameCount,
        FamilyEnding,
        AbjadChange,
        BothLeftFirst,
        BothLeftFirstUnlike,
        BothLeftBeside,
        BothLeftParts,
        ContradictedBeside,
        OrderOfGiven,
        ParticleLeft,
        TwoOrigins,
        RegnalLeft,
        SameNumber,
        SameOffice,
        Identical,
    ];
    let mut signs = [Sign::Either; Feature::COUNT];
    for (features, sign) in [(FOR, Sign::For), (AGAINST, Sign::Against), (FIRM, Sign::Firm)] {
        features.iter().for_each(|&feature| signs[feature as usize] = sign);
    }
    signs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_order_is_no_likelier_than_the_same() {
        for column in weights() {
            let bits = |feature: Feature| column[feature as usize];
            // A changed order is plain where no comma tells, and may be in a script of the East besides.
            let order = bits(Feature::Order) + bits(Feature::OrderPlain) + bits(Feature::OrderEastern);
            assert!(order <= 0.0, "{order} bits");
        }
    }
}
