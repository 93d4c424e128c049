//! The features by their names, and their values for two names as a vector.

macro_rules! features {
    ($($variant:ident $name:literal $reason:literal,)*) => {
        /// The features, in the order of their places in a vector.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(usize)]
        pub(crate) enum Feature { $($variant,)* }

        impl Feature {
            pub(crate) const ALL: &[Feature] = &[$(Feature::$variant,)*];
            pub(crate) const COUNT: usize = Feature::ALL.len();

            /// Its name in the file of weights, and the key of its line.
            pub(crate) fn name(self) -> &'static str {
                match self { $(Feature::$variant => $name,)* }
            }

            /// What it says, for people.
            pub(crate) fn reason(self) -> &'static str {
                match self { $(Feature::$variant => $reason,)* }
            }
        }
    };
}

features! {
    Base "base" "before any token is seen",
    // Of units.
    ExactRarity "exact_rarity" "same token",
    ExactFamilyRarity "exact_family_rarity" "same family name",
    ExactNative "exact_native" "same token in its own script",
    SpelledRarity "spelled_rarity" "spelling",
    SpelledFamilyRarity "spelled_family_rarity" "spelling of the family name",
    Cost "cost" "spelling",
    CostFamily "cost_family" "spelling of the family name",
    CostBeyond4 "cost_beyond_4" "spelling",
    CostBeyond8 "cost_beyond_8" "spelling",
    CostALetter "cost_a_letter" "spelling",
    CostALetterBeyond1 "cost_a_letter_beyond_1" "spelling",
    CostALetterBeyondThird "cost_a_letter_beyond_third" "spelling",
    SpelledGain "spelled_gain" "spelling",
    CostShort "cost_short" "spelling of a short token",
    SpelledCount "spelled_count" "spelling",
    OneOrigin "one_origin" "spellings of one name, as attested",
    OneOriginBits "one_origin_bits" "spellings of one name, seldom so attested",
    TwoOrigins "two_origins" "attested as spellings of two names",
    TwoOriginsBits "two_origins_bits" "often attested as spellings of two names",
    ConsonantChange "consonant_change" "another consonant",
    ShortConsonantChange "short_consonant_change" "another consonant in a short token",
    FirstConsonantChange "first_consonant_change" "another first consonant",
    FamilyEnding "family_ending" "another ending of the family name",
    NativeConsonantChange "native_consonant_change" "another consonant in another script",
    NativeSyllableCost "native_syllable_cost" "another syllable in another script",
    AbjadChange "abjad_change" "another letter in a script without vowels",
    SyllableCost "syllable_cost" "another syllable",
    NativeRarity "native_rarity" "spelling in another script",
    NativeFamilyRarity "native_family_rarity" "spelling of the family name in another script",
    NativeCost "native_cost" "spelling in another script",
    NativeCostALetter "native_cost_a_letter" "spelling in another script",
    NativeCostAlone "native_cost_alone" "spelling of a single word in another script",
    NativeCostALetterBeyond1 "native_cost_a_letter_beyond_1" "spelling in another script",
    NativeCostBeyond8 "native_cost_beyond_8" "spelling in another script",
    NativeGain "native_gain" "spelling in another script",
    NativeCount "native_count" "spelling in another script",
    JoinedCount "joined_count" "tokens joined",
    InitialCount "initial_count" "initial",
    NicknameCount "nickname_count" "nickname",
    AcronymCount "acronym_count" "acronym",
    MeaningCount "meaning_count" "same meaning",
    SynonymCount "synonym_count" "nearly the same meaning",
    GenericRarity "generic_rarity" "generic word",
    GenericCount "generic_count" "generic word",
    PatronymicCount "patronymic_count" "same patronymic",
    GenderChange "gender_change" "a man's and a woman's name",
    // Of names.
    Identical "identical" "the same name, letter by letter",
    CostSquare "cost_square" "what the spellings cost together",
    UnitCount "unit_count" "tokens that agree tell less than they are rare",
    OneUnit "one_unit" "only one token agrees",
    NoUnit "no_unit" "no token agrees",
    BothLeft "both_left" "different names left over on both sides",
    BothLeftAgain "both_left_again" "several different names left over on both sides",
    BothLeftOneScript "both_left_one_script" "different names left over, though in one script",
    BothLeftLike "both_left_like" "the names left over are alike",
    BothLeftVeryLike "both_left_very_like" "the names left over are very much alike",
    BothLeftBegins "both_left_begins" "a name left over begins another",
    BothLeftApart "both_left_apart" "the names left over stand in different places",
    BothLeftRarity "both_left_rarity" "rare names left over on both sides",
    MixedLeft "mixed_left" "a generic word left over here, another there",
    BothLeftFamily "both_left_family" "different family name",
    BothLeftFirst "both_left_first" "different first given name",
    BothLeftFirstUnlike "both_left_first_unlike" "first given names that are unlike",
    BothLeftBeside "both_left_beside" "different names left over beside several that agree",
    BothLeftParts "both_left_parts" "parts of one name agree beside different names",
    ContradictedBeside "contradicted_beside" "several names agree, as they do in a family",
    SyllableLeft "syllable_left" "a syllable of a given name left over",
    OneLeft "one_left" "name left out",
    OneLeftAgain "one_left_again" "several names left out",
    OneLeftRarity "one_left_rarity" "rare name left out",
    OneLeftFamily "one_left_family" "family name left out",
    OneLeftFirst "one_left_first" "extra given name before a complete name",
    OneLeftLeading "one_left_leading" "a name left out that is often put before others",
    OneLeftFirstRare "one_left_first_rare" "a telling given name before a complete name",
    OneLeftGender "one_left_gender" "a woman's name before a man's",
    GivenAdded "given_added" "a given name asked for before a complete name, as a child has it",
    SecondFamily "second_family" "the first of two family names left out, by which one goes",
    AddedNative "added_native" "a name left out in another script, where what agrees tells less",
    OneLeftInnerCommon "one_left_inner_common" "extra given name after a common one",
    OneLeftInner "one_left_inner" "extra given name inside a complete name",
    OneLeftPatronymic "one_left_patronymic" "patronymic left out",
    OneLeftGeneric "one_left_generic" "generic word left out",
    OnlyGeneric "only_generic" "only generic words agree",
    OnlyGenericMore "only_generic_more" "a generic word more, where only such agree",
    GenericMore "generic_more" "a generic word more that tells one from another",
    OtherBody "other_body" "a faction, a wing or a sister of the same name",
    NamedInside "named_inside" "a name before what a place has several of",
    NameAdded "name_added" "a name that is asked for and not in the table",
    GenericAdded "generic_added" "a generic word that is asked for and not in the table",
    AnotherKind "another_kind" "a word that is asked for and makes another body",
    OfPlace "of_place" "a place, and what is in it or called after it",
    AnotherPlace "another_place" "a word that makes another place",
    PlaceLeft "place_left" "a name left out of a place's",
    CountryForWord "country_for_word" "a country left over here, another word there",
    AcronymWhole "acronym_whole" "an acronym of the whole name",
    Uncovered "uncovered" "letters that agree with none",
    UncoveredBeyondThird "uncovered_beyond_third" "more than a third of the letters agree with none",
    UncoveredWeighed "uncovered_weighed" "more than a third of the letters agree with none, which is weighed already",
    BothLeftGeneric "both_left_generic" "different generic words",
    GenericClash "generic_clash" "generic words that contradict each other",
    CountryClash "country_clash" "different countries",
    OneToken "one_token" "one of the names is a single token",
    InitialClash "initial_clash" "different initial",
    InitialExtra "initial_extra" "an initial more",
    RoleSwap "role_swap" "a given name here, a family name there",
    Order "order" "changed order",
    OrderPlain "order_plain" "changed order without a comma",
    OrderCommon "order_common" "changed order of common names",
    OrderEastern "order_eastern" "changed order in a script of the East",
    OrderOfGiven "order_of_given" "given names exchanged before the same family name",
    KindMismatch "kind_mismatch" "another kind of name",
    Lineage "lineage" "whose son is whose is exchanged",
    PatronymicClash "patronymic_clash" "different patronymic",
    SuffixClash "suffix_clash" "contradicting suffix or regnal number",
    SuffixLeft "suffix_left" "suffix left out",
    RegnalLeft "regnal_left" "number or byname of a ruler left out",
    SameNumber "same_number" "the same regnal number or byname",
    SameOffice "same_office" "the same ruler's title",
    GenderClash "gender_clash" "different gender",
    TitleClash "title_clash" "a man's title and a woman's name, or the other way round",
    LegalClash "legal_clash" "different legal form",
    LegalLeft "legal_left" "legal form left out",
    NumberClash "number_clash" "different number",
    NumberLeft "number_left" "number left out",
    TitleLeft "title_left" "title left out",
    TitleOfOne "title_of_one" "title of a single name left out",
    ParticleClash "particle_clash" "different particles",
    ArticleLeft "article_left" "article left out",
    ParticleLeft "particle_left" "small words left out",
}

/// A value of each feature.
pub(crate) type Vector = [f32; Feature::COUNT];

/// Adds to the value of a feature.
pub(crate) fn add(vector: &mut Vector, feature: Feature, value: f32) {
    vector[feature as usize] += value;
}
