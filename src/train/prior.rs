//! Weights of the features that were set by hand: what the regression starts from, and keeps where data say
//! nothing.

use super::regress::Sign::{self, Against, Either, Firm, For};
use crate::model::vector::{Feature, Vector};

/// Feature, what labelled pairs may let it speak for, bits for two persons, for a person among the many of a
/// table, for two others, and for another among many.
///
/// The columns for two come from trials on relatives, namesakes and rivals; that of persons gives way to
/// labelled pairs. The columns for many are what makes the answers to queries against a table likeliest: a
/// softmax over candidates and NIL was fitted to the development queries, to organizations that the table was
/// made to lack, to pairs of famous names, one of each in a table by itself and beside a thousand others, for
/// development queries have few relatives, and to queries for 30,000 made-up names, for these have a namesake
/// a letter away. No feature of names that has no bound of its own may speak for two names being one; names
/// left out on one side or both may not, but for how they are like what is left out on the other. All were
/// rounded to a hundredth of a bit.
static ROWS: &[(Feature, Sign, [f32; 4])] = &[
    (Feature::Base, Either, [-7.0, -3.58, 4.6, 4.22]),
    (Feature::ExactRarity, For, [0.9, 0.44, 0.15, 0.32]),
    (Feature::ExactFamilyRarity, For, [0.0, 0.16, 0.0, 0.0]),
    (Feature::ExactNative, For, [0.0, 0.0, 0.0, 0.0]),
    (Feature::SpelledRarity, For, [0.9, 0.42, 0.38, 0.34]),
    (Feature::SpelledFamilyRarity, For, [0.0, 0.15, 0.0, 0.0]),
    (Feature::Cost, Against, [-1.1, 0.0, 0.0, 0.0]),
    (Feature::CostFamily, Against, [0.0, -0.13, 0.0, -0.09]),
    (Feature::CostBeyond4, Against, [0.0, 0.0, 0.0, 0.0]),
    (Feature::CostBeyond8, Against, [0.0, 0.0, 0.0, 0.06]),
    (Feature::CostALetter, Against, [0.0, -0.13, -0.5, -1.09]),
    (Feature::CostALetterBeyond1, Against, [0.0, -2.18, -1.9, -1.16]),
    (Feature::CostALetterBeyondThird, Against, [0.0, -0.48, 0.0, -0.05]),
    (Feature::SpelledGain, For, [0.0, 0.06, 0.0, 0.0]),
    (Feature::CostShort, Against, [0.0, -0.04, -0.1, -0.16]),
    (Feature::SpelledCount, Either, [0.0, -0.87, -2.6, 0.0]),
    (Feature::OneOrigin, For, [0.0, 0.0, 0.0, 0.0]),
    (Feature::OneOriginBits, Against, [0.0, 0.0, 0.0, 0.0]),
    (Feature::TwoOrigins, Firm, [-3.7, 0.0, 0.0, 0.0]),
    (Feature::TwoOriginsBits, Against, [0.0, 0.0, 0.0, 0.0]),
    (Feature::ConsonantChange, Against, [-1.5, -0.49, 0.0, -0.1]),
    (Feature::ShortConsonantChange, Against, [-2.0, -0.34, 0.0, 0.06]),
    (Feature::FirstConsonantChange, Against, [-1.0, -1.17, 0.0, -1.24]),
    (Feature::FamilyEnding, Firm, [-4.5, -1.86, 0.0, 0.0]),
    (Feature::NativeConsonantChange, Against, [-0.5, -0.5, 0.0, -0.14]),
    (Feature::NativeSyllableCost, Firm, [-0.3, -0.12, 0.0, 0.0]),
    (Feature::AbjadChange, Firm, [-2.5, -0.24, 0.0, 0.0]),
    (Feature::SyllableCost, Firm, [-0.2, -0.09, -0.3, -0.21]),
    (Feature::NativeRarity, For, [0.9, 0.0, 0.35, 0.37]),
    (Feature::NativeFamilyRarity, For, [0.0, 0.33, 0.0, 0.0]),
    (Feature::NativeCost, Firm, [-0.12, 0.18, -0.2, 0.07]),
    (Feature::NativeCostALetter, Against, [0.0, -1.56, -0.45, -1.51]),
    (Feature::NativeCostAlone, Firm, [0.0, -2.0, 0.0, 0.0]),
    (Feature::NativeCostALetterBeyond1, Against, [0.0, -3.63, -2.3, -2.65]),
    (Feature::NativeCostBeyond8, Against, [0.0, -0.17, 0.0, 0.0]),
    (Feature::NativeGain, For, [0.0, 0.06, 0.0, 0.0]),
    (Feature::NativeCount, Either, [0.0, 6.27, -1.7, 1.16]),
    (Feature::JoinedCount, Either, [0.0, -1.35, 0.7, -1.83]),
    (Feature::InitialCount, Firm, [0.5, 2.72, 0.5, 3.23]),
    (Feature::NicknameCount, Firm, [-1.4, 0.47, -5.0, -1.78]),
    (Feature::AcronymCount, Either, [0.0, 0.0, 2.1, 0.86]),
    (Feature::MeaningCount, Either, [0.0, 0.0, -0.5, -1.15]),
    (Feature::SynonymCount, Either, [0.0, 0.0, -1.5, 0.0]),
    (Feature::GenericRarity, For, [0.3, 0.25, 0.1, 0.09]),
    (Feature::GenericCount, Either, [0.0, 0.0, 0.0, 2.62]),
    (Feature::PatronymicCount, Either, [0.0, -1.16, 0.0, 0.0]),
    (Feature::GenderChange, Against, [-5.0, -2.86, 0.0, 0.0]),
    (Feature::RoleSwap, Against, [0.0, -1.85, 0.0, 0.0]),
    (Feature::Identical, Firm, [7.0, 15.08, 4.0, 6.52]),
    (Feature::CostSquare, Against, [0.0, 0.06, 0.0, 0.0]),
    (Feature::UnitCount, Either, [0.0, -1.85, -1.5, -2.45]),
    (Feature::OneUnit, Either, [-1.0, -1.54, -3.4, -0.96]),
    (Feature::NoUnit, Against, [-10.0, -5.4, -8.0, -3.6]),
    (Feature::BothLeft, Against, [-6.0, -4.09, -4.2, -3.26]),
    (Feature::BothLeftAgain, Against, [-4.0, 0.0, -2.0, -0.35]),
    (Feature::BothLeftOneScript, Against, [0.0, -0.8, -2.0, -0.62]),
    (Feature::BothLeftLike, Either, [2.0, 2.37, 0.9, 2.52]),
    (Feature::BothLeftVeryLike, Either, [0.0, 27.17, 0.0, 34.7]),
    (Feature::BothLeftBegins, Either, [0.0, 2.71, 0.0, 1.93]),
    (Feature::BothLeftApart, Against, [-0.5, -0.57, 0.0, -0.05]),
    (Feature::MixedLeft, Against, [0.0, 0.0, -2.0, -0.14]),
    (Feature::BothLeftFamily, Against, [-3.0, 0.0, 0.0, 0.0]),
    (Feature::BothLeftFirst, Firm, [-2.3, 0.0, -0.4, 0.29]),
    (Feature::BothLeftFirstUnlike, Firm, [0.0, -6.0, 0.0, 0.0]),
    (Feature::BothLeftBeside, Firm, [-0.19, -0.03, 0.0, 0.0]),
    (Feature::BothLeftParts, Firm, [-0.23, -0.07, 0.0, -0.05]),
    (Feature::ContradictedBeside, Firm, [-0.25, 0.0, 0.0, 0.0]),
    (Feature::SyllableLeft, Firm, [-2.5, 0.0, 0.0, -0.73]),
    (Feature::OneLeft, Against, [-1.5, 0.0, -5.6, -2.15]),
    (Feature::OneLeftAgain, Against, [-1.0, 0.0, -2.4, -0.47]),
    (Feature::OneLeftRarity, Either, [0.0, 0.0, 0.08, 0.06]),
    (Feature::OneLeftFamily, Against, [-2.0, 0.0, -0.4, -0.9]),
    (Feature::OneLeftFirst, Firm, [-4.6, -2.26, 0.0, -0.31]),
    (Feature::OneLeftLeading, Either, [0.0, -1.0, 0.0, -0.87]),
    (Feature::OneLeftFirstRare, Firm, [-0.4, 0.0, 0.0, 0.0]),
    (Feature::OneLeftGender, Against, [-3.5, -3.93, 0.0, -0.08]),
    (Feature::GivenAdded, Firm, [0.0, -4.5, 0.0, 0.0]),
    (Feature::SecondFamily, Firm, [0.0, -6.0, 0.0, 0.0]),
    (Feature::AddedNative, Firm, [0.0, -2.5, 0.0, 0.0]),
    (Feature::OneLeftInnerCommon, Firm, [-6.0, -1.52, 0.0, -0.04]),
    (Feature::OneLeftInner, Against, [-1.0, 0.0, 0.0, 0.0]),
    (Feature::OneLeftPatronymic, Either, [0.5, 1.29, 0.0, -2.83]),
    (Feature::OneLeftGeneric, Against, [0.0, 0.0, -0.4, 0.0]),
    (Feature::OnlyGeneric, Against, [0.0, 0.0, -1.5, -2.72]),
    (Feature::OnlyGenericMore, Against, [0.0, 0.0, -4.2, -0.34]),
    (Feature::GenericMore, Against, [0.0, 0.0, -6.5, -0.18]),
    (Feature::OtherBody, Firm, [0.0, 0.0, -4.0, -4.0]),
    (Feature::NamedInside, Against, [0.0, 0.0, -6.5, -3.0]),
    (Feature::NameAdded, Against, [0.0, 0.0, 0.0, -0.3]),
    (Feature::GenericAdded, Against, [0.0, 0.0, 0.0, -0.2]),
    (Feature::AnotherKind, Against, [0.0, 0.0, 0.0, -6.5]),
    (Feature::OfPlace, Against, [0.0, 0.0, -5.0, -3.0]),
    (Feature::AnotherPlace, Against, [0.0, 0.0, -6.5, -4.07]),
    (Feature::PlaceLeft, Against, [0.0, 0.0, -3.0, -3.22]),
    (Feature::CountryForWord, Against, [0.0, 0.0, -4.0, -0.73]),
    (Feature::AcronymWhole, For, [0.0, 0.0, 2.5, 0.91]),
    (Feature::Uncovered, Against, [0.0, -5.48, 0.0, -5.08]),
    (Feature::UncoveredBeyondThird, Against, [0.0, 5.48, 0.0, 0.0]),
    (Feature::UncoveredWeighed, Either, [0.0, 0.0, 0.0, 0.0]),
    (Feature::BothLeftGeneric, Against, [0.0, 0.0, -0.6, -0.41]),
    (Feature::GenericClash, Against, [0.0, -1.8, -5.0, -2.0]),
    (Feature::CountryClash, Against, [-7.0, -5.56, -8.0, -4.15]),
    (Feature::OneToken, Either, [-1.0, 0.97, 1.7, 1.3]),
    (Feature::InitialClash, Firm, [-6.4, -6.0, -2.0, -0.9]),
    (Feature::InitialExtra, Firm, [-8.5, -1.62, -1.0, 0.0]),
    (Feature::Order, Against, [-0.6, 0.0, 0.0, 0.0]),
    (Feature::OrderPlain, Against, [0.0, -2.39, 0.0, -0.2]),
    (Feature::OrderCommon, Against, [-0.2, -0.2, 0.0, -0.45]),
    (Feature::OrderEastern, Either, [0.0, 2.1, 0.0, 0.2]),
    (Feature::OrderOfGiven, Firm, [-6.0, -3.0, 0.0, 0.0]),
    (Feature::KindMismatch, Against, [0.0, 0.0, -1.0, -1.49]),
    (Feature::Lineage, Firm, [-8.0, -3.6, 0.0, 0.0]),
    (Feature::PatronymicClash, Against, [-6.0, -2.5, 0.0, 0.0]),
    (Feature::SuffixClash, Firm, [-10.0, -11.51, -8.0, -7.2]),
    (Feature::SuffixLeft, Firm, [-7.2, -9.0, -3.0, -1.45]),
    (Feature::RegnalLeft, Firm, [-2.3, -0.88, 0.0, 0.0]),
    (Feature::SameNumber, Firm, [3.0, 5.51, 0.0, 0.0]),
    (Feature::SameOffice, Firm, [2.3, 3.53, 0.0, 0.0]),
    (Feature::GenderClash, Against, [-8.0, -2.25, 0.0, 0.0]),
    (Feature::TitleClash, Firm, [-5.0, -1.79, 0.0, 0.0]),
    (Feature::LegalClash, Against, [0.0, 0.0, -2.2, -1.77]),
    (Feature::LegalLeft, Either, [0.0, 0.0, -0.5, -0.85]),
    (Feature::NumberClash, Firm, [-9.0, -7.2, -11.0, -7.76]),
    (Feature::NumberLeft, Against, [-3.0, 0.0, -4.0, -3.22]),
    (Feature::TitleLeft, Against, [0.0, -0.49, -0.4, -0.53]),
    (Feature::TitleOfOne, Firm, [-0.6, -0.5, -0.4, -1.12]),
    (Feature::ParticleClash, Against, [0.0, -0.93, 0.0, -1.46]),
    (Feature::ArticleLeft, Against, [0.0, -1.03, 0.0, -0.41]),
    // Whoever has the very words comes first.
    (Feature::ParticleLeft, Firm, [-0.05, -0.3, -0.1, -0.1]),
];

/// The weights of two persons, of a person among many, of two others and of another among many, 0 for a
/// feature without a row.
pub(crate) fn weights() -> [Vector; 4] {
    let mut weights = [[0.0; Feature::COUNT]; 4];
    for &(feature, _, bits) in ROWS {
        weights.iter_mut().zip(bits).for_each(|(column, bits)| column[feature as usize] = bits);
    }
    weights
}

/// What each feature may speak for: for either, where it has no row.
pub(crate) fn signs() -> [Sign; Feature::COUNT] {
    let mut signs = [Sign::Either; Feature::COUNT];
    ROWS.iter().for_each(|&(feature, sign, _)| signs[feature as usize] = sign);
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
