//! Features: what an alignment says, as numbers whose weighted sum is the evidence in bits.
//!
//! A feature belongs either to one unit of the alignment, so that its share of the sum is that unit's line of the
//! evidence, or to the names as wholes, and then it has a line and a reason of its own.

use super::align::{Alignment, How, Unit, Weighed, places};
use super::origins::{Origin, Shared};
use super::plain::{MOST_LETTERS, jaro_winkler};
use super::tables::Tables;
use crate::name::lexicon::family_names::{FAMILY_NAMES, FamilyOrigin};
use crate::name::lexicon::particles::Particle;
use crate::name::lexicon::suffixes::Suffix;
use crate::name::lexicon::{self, Gender};
use crate::name::script::Script;
use crate::name::{Detail, Name, Role, Token, skeleton};

macro_rules! features {
    ($($variant:ident $name:literal $reason:literal,)*) => {
        /// The features, in the order of their places in a vector.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(usize)]
        pub(crate) enum Feature { $($variant,)* }

        impl Feature {
            pub(crate) const ALL: &[Feature] = &[$(Feature::$variant,)*];
            pub(crate) const COUNT: usize = Feature::ALL.len();

            /// Its name in the file of weights.
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
    KnownConsonantChange "known_consonant_change" "another consonant, which makes another known name",
    SyllableCost "syllable_cost" "another syllable",
    NativeRarity "native_rarity" "spelling in another script",
    NativeFamilyRarity "native_family_rarity" "spelling of the family name in another script",
    NativeCost "native_cost" "spelling in another script",
    NativeCostALetter "native_cost_a_letter" "spelling in another script",
    NativeCostALetterBeyond1 "native_cost_a_letter_beyond_1" "spelling in another script",
    NativeCostBeyond8 "native_cost_beyond_8" "spelling in another script",
    NativeGain "native_gain" "spelling in another script",
    NativeCount "native_count" "spelling in another script",
    JoinedCount "joined_count" "tokens joined",
    InitialCount "initial_count" "initial",
    NicknameCount "nickname_count" "nickname",
    AcronymCount "acronym_count" "acronym",
    MeaningCount "meaning_count" "same meaning",
    GenericRarity "generic_rarity" "generic word",
    GenericCount "generic_count" "generic word",
    PatronymicCount "patronymic_count" "same patronymic",
    GenderChange "gender_change" "a man's and a woman's name",
    RoleSwap "role_swap" "a given name here, a family name there",
    // Of names.
    Identical "identical" "the same name, letter by letter",
    CostSquare "cost_square" "several expensive spellings at once",
    UnitCount "unit_count" "more tokens agree",
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
    OneLeft "one_left" "name left out",
    OneLeftAgain "one_left_again" "several names left out",
    OneLeftRarity "one_left_rarity" "rare name left out",
    OneLeftFamily "one_left_family" "family name left out",
    OneLeftFirst "one_left_first" "extra given name before a complete name",
    OneLeftLeading "one_left_leading" "a name left out that is often put before others",
    OneLeftFirstRare "one_left_first_rare" "a telling given name before a complete name",
    OneLeftInnerCommon "one_left_inner_common" "extra given name after a common one",
    OneLeftInner "one_left_inner" "extra given name inside a complete name",
    OneLeftPatronymic "one_left_patronymic" "patronymic left out",
    OneLeftGeneric "one_left_generic" "generic word left out",
    OnlyGeneric "only_generic" "only generic words agree",
    Uncovered "uncovered" "letters that agree with none",
    UncoveredBeyondThird "uncovered_beyond_third" "more than a third of the letters agree with none",
    BothLeftGeneric "both_left_generic" "different generic words",
    GenericClash "generic_clash" "generic words that contradict each other",
    CountryClash "country_clash" "different countries",
    OneToken "one_token" "one of the names is a single token",
    InitialClash "initial_clash" "different initial",
    InitialExtra "initial_extra" "an initial more",
    Order "order" "changed order",
    OrderPlain "order_plain" "changed order without a comma",
    OrderCommon "order_common" "changed order of common names",
    OrderUncased "order_uncased" "changed order in a script without capitals",
    KindMismatch "kind_mismatch" "another kind of name",
    Lineage "lineage" "whose son is whose is exchanged",
    PatronymicClash "patronymic_clash" "different patronymic",
    SuffixClash "suffix_clash" "contradicting suffix or regnal number",
    SuffixLeft "suffix_left" "suffix left out",
    GenderClash "gender_clash" "different gender",
    LegalClash "legal_clash" "different legal form",
    LegalLeft "legal_left" "legal form left out",
    NumberClash "number_clash" "different number",
    NumberLeft "number_left" "number left out",
    TitleLeft "title_left" "title left out",
    ParticleClash "particle_clash" "different particles",
    ArticleLeft "article_left" "article left out",
}

pub(crate) type Vector = [f32; Feature::COUNT];

fn add(vector: &mut Vector, feature: Feature, value: f32) {
    vector[feature as usize] += value;
}

/// Rarities beyond this say no more: two rare tokens that agree are the same token.
pub(super) const MOST_RARITY: f32 = 18.0;

/// A given name below this rarity (Mohammad, Ahmad, Maria) hardly tells people apart by itself.
const COMMON_BITS: f32 = 13.5;

/// So many pairs of units in another order say it all.
pub(super) const MOST_INVERSIONS: f32 = 3.0;

/// A name above this rarity is hardly met both as a given and as a family name.
const RARE_BITS: f32 = 14.0;

/// Likeness of names left over from which they are very much alike.
const VERY_LIKE: f32 = 0.8;

/// A name that begins another has so many letters, and the other as many more.
const LEAST_BEGINNING: usize = 3;
const LEAST_ENDING: usize = 2;

/// A given name below this rarity (Mohammad, Ali) is often put before the name that somebody goes by.
const PREFIX_BITS: f32 = 9.0;

/// Adds the features of one unit.
pub(crate) fn of_unit(tables: &Tables, a: Weighed<'_>, b: Weighed<'_>, unit: &Unit, vector: &mut Vector) {
    let (x, y) = (side(a.name, unit.a), side(b.name, unit.b));
    let two_scripts = x.native_symbols().is_some() != y.native_symbols().is_some();
    // A Chinese name is one word that is as rare as two.
    let whole = two_scripts && (several(a.name, unit.a) || several(b.name, unit.b));
    let rarity = unit.rarity.min(if whole { 2.0 * MOST_RARITY } else { MOST_RARITY });
    let family = x.role() == Role::Family || y.role() == Role::Family;
    if is_generic(&x) || is_generic(&y) {
        add(vector, Feature::GenericRarity, rarity);
        add(vector, Feature::GenericCount, 1.0);
        add(vector, Feature::Cost, unit.cost);
        return;
    }
    let a_letter = unit.cost / unit.letters.max(1.0);
    match unit.how {
        How::Exact => {
            add(vector, Feature::ExactRarity, rarity);
            add(vector, Feature::ExactFamilyRarity, if family { rarity } else { 0.0 });
        }
        How::Initial => add(vector, Feature::InitialCount, 1.0),
        _ if two_scripts => {
            add(vector, Feature::NativeRarity, rarity);
            add(vector, Feature::NativeFamilyRarity, if family { rarity } else { 0.0 });
            add(vector, Feature::NativeCost, unit.cost);
            add(vector, Feature::NativeCostALetter, a_letter);
            add(vector, Feature::NativeCostALetterBeyond1, (a_letter - 1.0).max(0.0));
            add(vector, Feature::NativeCostBeyond8, (unit.cost - 8.0).max(0.0));
            add(vector, Feature::NativeGain, (rarity - unit.cost).max(0.0));
            add(vector, Feature::NativeCount, 1.0);
        }
        _ => {
            add(vector, Feature::SpelledRarity, rarity);
            add(vector, Feature::SpelledFamilyRarity, if family { rarity } else { 0.0 });
            add(vector, Feature::SpelledCount, 1.0);
            add(vector, Feature::Cost, unit.cost);
            add(vector, Feature::CostFamily, if family { unit.cost } else { 0.0 });
            add(vector, Feature::CostBeyond4, (unit.cost - 4.0).max(0.0));
            add(vector, Feature::CostBeyond8, (unit.cost - 8.0).max(0.0));
            add(vector, Feature::CostALetter, a_letter);
            add(vector, Feature::CostALetterBeyondThird, (a_letter - 1.0 / 3.0).max(0.0));
            add(vector, Feature::CostALetterBeyond1, (a_letter - 1.0).max(0.0));
            add(vector, Feature::SpelledGain, (rarity - unit.cost).max(0.0));
            add(vector, Feature::CostShort, if unit.letters < 5.6 { unit.cost } else { 0.0 });
        }
    }
    match unit.how {
        // An article written together with its name is nothing to wonder at.
        How::Joined if several(a.name, unit.a) || several(b.name, unit.b) => {
            add(vector, Feature::JoinedCount, 1.0)
        }
        How::Joined => {}
        How::Nickname => add(vector, Feature::NicknameCount, 1.0),
        How::Acronym => add(vector, Feature::AcronymCount, 1.0),
        How::Meaning => add(vector, Feature::MeaningCount, 1.0),
        How::Spelling => {
            origins(tables, a.origin(unit.a), b.origin(unit.b), vector);
            let change = consonants_changed(&x, &y);
            add(vector, Feature::ConsonantChange, change);
            add(vector, Feature::ShortConsonantChange, if unit.letters < 5.6 { change } else { 0.0 });
            add(vector, Feature::FirstConsonantChange, f32::from(first_consonant_changed(&x, &y)));
            let known = change > 0.0 && is_known(tables, &x) && is_known(tables, &y);
            add(vector, Feature::KnownConsonantChange, f32::from(known));
        }
        How::Exact | How::Initial => {}
    }
    if !two_scripts && (is_syllabic(a.name, &x) || is_syllabic(b.name, &y)) {
        add(vector, Feature::SyllableCost, unit.cost);
    }
    add(vector, Feature::PatronymicCount, f32::from([&x, &y].iter().all(|t| t.role() == Role::Patronymic)));
    if x.role() == Role::Given && y.role() == Role::Given && another_gender(&x, &y) {
        add(vector, Feature::GenderChange, 1.0);
    }
    if matches!((x.role(), y.role()), (Role::Given, Role::Family) | (Role::Family, Role::Given)) {
        add(vector, Feature::RoleSwap, 1.0);
    }
}

/// Whether a token is a name that people are known to have, and so no likely slip.
fn is_known(tables: &Tables, token: &Token<'_>) -> bool {
    let listed = token.part.tables;
    listed.given_names() || listed.family_names() || tables.prior.knows(token.romanized())
}

/// Whether two spellings are attested of one name or of two.
fn origins(tables: &Tables, a: Option<Origin>, b: Option<Origin>, vector: &mut Vector) {
    let (Some(a), Some(b)) = (a, b) else {
        return;
    };
    match tables.origins.shared(a, b) {
        Shared::One { bits } => {
            add(vector, Feature::OneOrigin, 1.0);
            add(vector, Feature::OneOriginBits, bits);
        }
        Shared::None { bits } => {
            add(vector, Feature::TwoOrigins, 1.0);
            add(vector, Feature::TwoOriginsBits, bits);
        }
    }
}

/// Whether a side of a unit has more than one token that is not a particle.
fn several(name: &Name, (from, to): (u8, u8)) -> bool {
    (from..to).filter(|&place| super::align::is_content(&name.token(usize::from(place)))).count() > 1
}

/// Whether two given names are a man's and a woman's: by the lexicon, or one being the other with an a.
fn another_gender(x: &Token<'_>, y: &Token<'_>) -> bool {
    let genders = (x.part.detail, y.part.detail);
    if let (Detail::Gender(x), Detail::Gender(y)) = genders {
        return x.contradicts(y);
    }
    let (x, y) = (x.romanized(), y.romanized());
    let feminine = |long: &str, short: &str| long.strip_suffix('a') == Some(short) && short.len() > 3;
    feminine(x, y) || feminine(y, x)
}

/// The token that stands for a side of a unit: its family name where it has one, else its first.
fn side(name: &Name, (from, to): (u8, u8)) -> Token<'_> {
    let tokens = || (from..to).map(|place| name.token(usize::from(place)));
    tokens().find(|token| token.role() == Role::Family).unwrap_or_else(|| name.token(usize::from(from)))
}

fn is_generic(token: &Token<'_>) -> bool {
    token.role() == Role::Generic
}

/// Whether a token's letters are syllables that each tell names apart: by its script, or beside a Chinese or Korean family name.
fn is_syllabic(name: &Name, token: &Token<'_>) -> bool {
    matches!(token.script(), Script::Han | Script::Hangul)
        || token.role() == Role::Given && name.tokens().any(|other| is_eastern_family(&other))
}

fn is_eastern_family(token: &Token<'_>) -> bool {
    token.role() == Role::Family
        && token.part.tables.family_names()
        && lexicon::find(FAMILY_NAMES, token.romanized()).is_some_and(FamilyOrigin::is_first)
}

/// Whether two Latin tokens begin with consonants that are not spellings of each other, as *Bannon* and *Cannon* do.
fn first_consonant_changed(x: &Token<'_>, y: &Token<'_>) -> bool {
    let latin = x.native_symbols().is_none() && y.native_symbols().is_none();
    latin && skeleton::first(x.part.skeleton) != skeleton::first(y.part.skeleton)
}

/// By how many consonants two tokens' skeletons differ, where both are written in Latin letters.
fn consonants_changed(x: &Token<'_>, y: &Token<'_>) -> f32 {
    if x.native_symbols().is_some() || y.native_symbols().is_some() {
        return 0.0;
    }
    let (x, y) = (x.part.skeleton, y.part.skeleton);
    classes_changed(x, y).min(classes_changed(y, x)).min(3) as f32
}

/// From the last class to the first, how many differ; a class that only one has is stepped over.
fn classes_changed(mut x: u64, mut y: u64) -> u32 {
    let mut changed = 0;
    while x != 0 || y != 0 {
        if x & 15 != y & 15 {
            changed += 1;
            if x >> 4 & 15 == y & 15 {
                x >>= 8;
                y >>= 4;
                continue;
            }
            if x & 15 == y >> 4 & 15 {
                x >>= 4;
                y >>= 8;
                continue;
            }
        }
        (x, y) = (x >> 4, y >> 4);
    }
    changed
}

/// Adds the features of two names as wholes.
pub(crate) fn of_names(a: Weighed<'_>, b: Weighed<'_>, alignment: &Alignment, vector: &mut Vector) {
    let units = alignment.units();
    let cost: f32 = units.iter().map(|unit| unit.cost).sum();
    add(vector, Feature::Base, 1.0);
    let same = identical(a.name, b.name);
    add(vector, Feature::Identical, f32::from(same));
    add(vector, Feature::CostSquare, cost * cost / 16.0);
    let strong = units.iter().filter(|unit| unit.how != How::Initial).count();
    add(vector, Feature::UnitCount, strong as f32);
    add(vector, Feature::OneUnit, f32::from(strong == 1));
    add(vector, Feature::NoUnit, f32::from(strong == 0));
    // Of one and the same name, all that is beyond the most units is no less the same.
    if !same {
        left_over(a, b, alignment, vector);
        let uncovered = uncovered(a.name, b.name, alignment);
        add(vector, Feature::Uncovered, uncovered);
        add(vector, Feature::UncoveredBeyondThird, (uncovered - 1.0 / 3.0).max(0.0));
    }
    order(a.name, b.name, units, vector);
    add(vector, Feature::KindMismatch, f32::from(a.name.kind() != b.name.kind()));
    let generic = |unit: &Unit| is_generic(&side(a.name, unit.a)) || is_generic(&side(b.name, unit.b));
    let left = alignment.left_a | alignment.left_b != 0;
    add(vector, Feature::OnlyGeneric, f32::from(left && strong > 0 && units.iter().all(generic)));
    lineage(a.name, b.name, alignment, vector);
    suffixes(a.name, b.name, vector);
    let (male, female) = (genders(a.name), genders(b.name));
    let clash = (male.0 && female.1 && !male.1 && !female.0) || (male.1 && female.0 && !male.0 && !female.1);
    add(vector, Feature::GenderClash, f32::from(clash));
    legal_forms(a.name, b.name, units, vector);
    let titles = |name: &Name| name.tokens().filter(|token| token.role() == Role::Honorific).count();
    add(vector, Feature::TitleLeft, f32::from((titles(a.name) == 0) != (titles(b.name) == 0)));
    let sons = |name: &Name| name.tokens().any(|token| is_descent(&token));
    add(vector, Feature::ParticleClash, f32::from(sons(a.name) != sons(b.name)));
    let article =
        |name: &Name| name.tokens().any(|token| token.part.detail == Detail::Particle(Particle::Article));
    add(vector, Feature::ArticleLeft, f32::from(article(a.name) != article(b.name)));
}

/// The share of the names' letters that belong to no unit, on the side that has more of them.
fn uncovered(a: &Name, b: &Name, alignment: &Alignment) -> f32 {
    let share = |name: &Name, left: u32| {
        let letters = |place: u8| name.token(usize::from(place)).latin_symbols().len() as f32;
        places(left).map(letters).sum::<f32>() / content_places(name).map(letters).sum::<f32>().max(1.0)
    };
    share(a, alignment.left_a).max(share(b, alignment.left_b))
}

/// What it says that the units stand in another order.
fn order(a: &Name, b: &Name, units: &[Unit], vector: &mut Vector) {
    let changed = order_changed(a, b, units);
    if changed == 0.0 {
        return;
    }
    add(vector, Feature::Order, changed);
    let commas = a.has_comma() || b.has_comma();
    add(vector, Feature::OrderPlain, if commas { 0.0 } else { changed });
    let rarest = units.iter().map(|unit| unit.rarity).fold(0.0, f32::max);
    add(vector, Feature::OrderCommon, (RARE_BITS - rarest).max(0.0));
    let cased = |name: &Name| name.tokens().all(|token| token.script().is_cased());
    add(vector, Feature::OrderUncased, if cased(a) && cased(b) { 0.0 } else { changed });
}

/// Whether two names have the same tokens in the same order.
pub(super) fn identical(a: &Name, b: &Name) -> bool {
    a.len() == b.len() && a.tokens().zip(b.tokens()).all(|(x, y)| x.folded() == y.folded())
}

/// Tokens without a partner: left out on one side, or different on both.
fn left_over(a: Weighed<'_>, b: Weighed<'_>, alignment: &Alignment, vector: &mut Vector) {
    let sort = |name: &Name, left: u32| {
        let (mut names, mut generic, mut numbers, mut initials) = (0_u32, 0_u32, 0_u32, 0_u32);
        for place in places(left) {
            let token = name.token(usize::from(place));
            let number = token.part.digit && token.part.sense.is_empty();
            let set = match token.role() {
                _ if number => &mut numbers,
                Role::Generic => &mut generic,
                Role::Initial => &mut initials,
                _ => &mut names,
            };
            *set |= 1 << place;
        }
        (names, generic, numbers, initials)
    };
    let (names_a, generic_a, numbers_a, initials_a) = sort(a.name, alignment.left_a);
    let (names_b, generic_b, numbers_b, initials_b) = sort(b.name, alignment.left_b);
    let count = |set: u32| set.count_ones() as f32;
    pairwise(vector, Feature::NumberClash, Feature::NumberLeft, count(numbers_a), count(numbers_b));
    let senses = |name: &Name, set: u32, country: bool| {
        let places = places(set)
            .filter(|&place| (name.token(usize::from(place)).part.detail == Detail::Country) == country);
        places.count() as f32
    };
    let countries = senses(a.name, generic_a, true).min(senses(b.name, generic_b, true));
    add(vector, Feature::CountryClash, countries);
    if same_script(a.name, b.name) {
        let words = senses(a.name, generic_a, false).min(senses(b.name, generic_b, false));
        add(vector, Feature::GenericClash, words);
    }
    pairwise(vector, Feature::BothLeftGeneric, Feature::OneLeftGeneric, count(generic_a), count(generic_b));
    // An initial that fits nothing contradicts a name or an initial on the other side.
    let clash = (initials_a != 0 && (initials_b | names_b) != 0) || (initials_b != 0 && names_a != 0);
    add(vector, Feature::InitialClash, f32::from(clash));
    let has_initial = |name: &Name| name.tokens().any(|token| token.role() == Role::Initial);
    let extra = (initials_a != 0) != (initials_b != 0) && has_initial(a.name) && has_initial(b.name);
    add(vector, Feature::InitialExtra, f32::from(extra));
    let one_token = content_count(a.name).min(content_count(b.name)) == 1;
    // A name written as one word, as Chinese ones are, is whole where it is several words of the other.
    let whole = |unit: &Unit| several(a.name, unit.a) || several(b.name, unit.b);
    let partial = one_token && !alignment.units().iter().any(whole);
    add(vector, Feature::OneToken, f32::from(partial));
    let mixed = count(names_a).min(count(generic_b)).max(count(names_b).min(count(generic_a)));
    add(vector, Feature::MixedLeft, mixed);
    let rarity_of = |of: Weighed<'_>, left: u32| -> f32 {
        places(left).map(|place| of.rarity[usize::from(place)].min(MOST_RARITY)).sum()
    };
    let both = count(names_a).min(count(names_b));
    if both > 0.0 {
        add(vector, Feature::BothLeftRarity, rarity_of(a, names_a).min(rarity_of(b, names_b)));
        add(vector, Feature::BothLeftApart, f32::from(apart(alignment, names_a, names_b)));
        add(vector, Feature::BothLeft, 1.0);
        add(vector, Feature::BothLeftAgain, both - 1.0);
        add(vector, Feature::BothLeftOneScript, f32::from(same_script(a.name, b.name)));
        let like = likeness(a.name, names_a, b.name, names_b);
        add(vector, Feature::BothLeftLike, like);
        add(vector, Feature::BothLeftBegins, f32::from(begins(a.name, names_a, b.name, names_b)));
        add(vector, Feature::BothLeftVeryLike, (like - VERY_LIKE).max(0.0));
        let family = has_role(a.name, names_a, Role::Family) && has_role(b.name, names_b, Role::Family);
        add(vector, Feature::BothLeftFamily, f32::from(family));
        let first = first_content(a.name).is_some_and(|p| names_a & 1 << p != 0)
            && first_content(b.name).is_some_and(|p| names_b & 1 << p != 0);
        add(vector, Feature::BothLeftFirst, f32::from(first));
    }
    let one = (count(names_a) - count(names_b)).abs();
    if one > 0.0 {
        let (longer, left) = if count(names_a) > count(names_b) { (a, names_a) } else { (b, names_b) };
        add(vector, Feature::OneLeft, 1.0);
        add(vector, Feature::OneLeftAgain, one - 1.0);
        add(vector, Feature::OneLeftRarity, rarity_of(longer, left));
        if both == 0.0 {
            let given = alignment.units().iter().filter(|unit| side(a.name, unit.a).role() == Role::Given);
            let common = given.map(|unit| unit.rarity).fold(MOST_RARITY, f32::min) < COMMON_BITS;
            omitted(longer, left, one_token, common, vector);
        }
    }
}

/// Whether no two tokens left over stand between the same units, so that none can be another spelling of the other.
fn apart(alignment: &Alignment, left_a: u32, left_b: u32) -> bool {
    let slot_a = |place: u8| alignment.units().iter().filter(|unit| unit.a.0 < place).count();
    let slot_b = |place: u8| alignment.units().iter().filter(|unit| unit.b.0 < place).count();
    !places(left_a).any(|one| places(left_b).any(|other| slot_a(one) == slot_b(other)))
}

fn same_script(a: &Name, b: &Name) -> bool {
    let script = |name: &Name| name.tokens().next().map(|token| token.script());
    script(a) == script(b)
}

fn pairwise(vector: &mut Vector, clash: Feature, left: Feature, a: f32, b: f32) {
    add(vector, clash, a.min(b));
    add(vector, left, (a - b).abs());
}

/// Where the tokens stand that one name has and the other has not.
fn omitted(longer: Weighed<'_>, left: u32, one_token: bool, common: bool, vector: &mut Vector) {
    let Weighed { name: longer, rarity, .. } = longer;
    add(vector, Feature::OneLeftFamily, f32::from(has_role(longer, left, Role::Family)));
    add(vector, Feature::OneLeftPatronymic, f32::from(has_role(longer, left, Role::Patronymic)));
    if one_token {
        return;
    }
    let first = first_content(longer);
    match first.filter(|place| left & 1 << place != 0).map(usize::from) {
        Some(place) if longer.token(place).part.tables.leading_names() => {
            add(vector, Feature::OneLeftLeading, 1.0);
        }
        Some(place) => {
            add(vector, Feature::OneLeftFirst, 1.0);
            let rarity = rarity[place].min(MOST_RARITY);
            add(vector, Feature::OneLeftFirstRare, (rarity - PREFIX_BITS).max(0.0));
        }
        None => {}
    }
    let last = content_places(longer).last();
    // A patronymic is left out as a matter of course.
    let given = |place: u8| longer.token(usize::from(place)).role() != Role::Patronymic;
    let inner =
        places(left).filter(|&place| Some(place) != first && Some(place) != last && given(place)).count();
    add(vector, Feature::OneLeftInner, inner.min(2) as f32);
    add(vector, Feature::OneLeftInnerCommon, f32::from(inner > 0 && common));
}

fn content_places(name: &Name) -> impl Iterator<Item = u8> {
    name.tokens()
        .enumerate()
        .filter(|(_, token)| super::align::is_content(token))
        .map(|(place, _)| place as u8)
}

fn content_count(name: &Name) -> usize {
    content_places(name).count()
}

/// The first content token in reading order, given names before the family name.
fn first_content(name: &Name) -> Option<u8> {
    let given = content_places(name).find(|&place| name.token(usize::from(place)).role() != Role::Family);
    given.or_else(|| content_places(name).next())
}

fn has_role(name: &Name, set: u32, role: Role) -> bool {
    places(set).any(|place| name.token(usize::from(place)).role() == role)
}

/// Whether a token left over on one side begins a longer one on the other, as *Shahab* does *Shahabuddin*.
fn begins(a: &Name, left_a: u32, b: &Name, left_b: u32) -> bool {
    fn form(name: &Name, place: u8) -> &str {
        name.token(usize::from(place)).romanized()
    }
    let begins = |short: &str, long: &str| {
        short.len() >= LEAST_BEGINNING && long.len() >= short.len() + LEAST_ENDING && long.starts_with(short)
    };
    places(left_a).any(|x| {
        let x = form(a, x);
        places(left_b).map(|y| form(b, y)).any(|y| begins(x, y) || begins(y, x))
    })
}

/// How alike the letters left over on both sides are, 0 to 1 (Jaro and Winkler's measure).
fn likeness(a: &Name, left_a: u32, b: &Name, left_b: u32) -> f32 {
    let letters = |name: &Name, left, buffer: &mut [char; MOST_LETTERS]| {
        let forms = places(left).map(|place| name.token(usize::from(place)).romanized());
        let cells = buffer.iter_mut().zip(forms.flat_map(str::chars));
        cells.map(|(cell, letter)| *cell = letter).count()
    };
    let (mut x, mut y) = (['\0'; MOST_LETTERS], ['\0'; MOST_LETTERS]);
    let (count_x, count_y) = (letters(a, left_a, &mut x), letters(b, left_b, &mut y));
    jaro_winkler(&x[..count_x], &y[..count_y]) as f32
}

/// How many pairs of units stand in another order, given names read before family names.
fn order_changed(a: &Name, b: &Name, units: &[Unit]) -> f32 {
    let rank = |name: &Name, place: u8| {
        let family = name.token(usize::from(place)).role() == Role::Family;
        (name.kind() == crate::Kind::Person && family, place)
    };
    let mut inversions = 0_u32;
    for (at, x) in units.iter().enumerate() {
        for y in &units[at + 1..] {
            let forth = rank(a, x.a.0) < rank(a, y.a.0);
            let back = rank(b, x.b.0) < rank(b, y.b.0);
            inversions += u32::from(forth != back);
        }
    }
    (inversions as f32).min(MOST_INVERSIONS)
}

fn is_descent(token: &Token<'_>) -> bool {
    matches!(token.part.detail, Detail::Particle(Particle::Son | Particle::Daughter))
}

/// Patronymics that differ, and chains of descent that name the same people in another order.
fn lineage(a: &Name, b: &Name, alignment: &Alignment, vector: &mut Vector) {
    let Alignment { left_a, left_b, .. } = *alignment;
    let units = alignment.units();
    let patronymics = |name: &Name| {
        let places = name.tokens().enumerate().filter(|(_, token)| token.role() == Role::Patronymic);
        places.fold(0_u32, |set, (place, _)| set | 1 << place)
    };
    let (fathers_a, fathers_b) = (patronymics(a), patronymics(b));
    if fathers_a == 0 && fathers_b == 0 {
        return;
    }
    let meets = |unit: &Unit| {
        let is_father_a = fathers_a & 1 << unit.a.0 != 0;
        let is_father_b = fathers_b & 1 << unit.b.0 != 0;
        (is_father_a, is_father_b)
    };
    let is_given = |name: &Name, place: u8| name.token(usize::from(place)).role() == Role::Given;
    // The given name of one is the father's name of the other, who has a given name of his own: father and child.
    let child = |unit: &Unit| match meets(unit) {
        (false, true) => is_given(a, unit.a.0) && has_role(b, left_b, Role::Given),
        (true, false) => is_given(b, unit.b.0) && has_role(a, left_a, Role::Given),
        _ => false,
    };
    let generations = units.iter().any(child);
    let agree = units.iter().any(|unit| meets(unit) == (true, true));
    let crossed = units.iter().any(|unit| meets(unit) == (true, false))
        && units.iter().any(|unit| meets(unit) == (false, true));
    add(vector, Feature::PatronymicClash, f32::from(fathers_a != 0 && fathers_b != 0 && !agree));
    add(vector, Feature::Lineage, f32::from(crossed || generations));
}

fn suffixes(a: &Name, b: &Name, vector: &mut Vector) {
    let suffix = |name: &Name| {
        name.tokens().find_map(|token| match token.part.detail {
            Detail::Suffix(Suffix::Degree) => None,
            Detail::Suffix(suffix) => Some(suffix),
            _ => None,
        })
    };
    match (suffix(a), suffix(b)) {
        (Some(x), Some(y)) if !same_generation(x, y) => add(vector, Feature::SuffixClash, 1.0),
        (Some(_), None) | (None, Some(_)) => add(vector, Feature::SuffixLeft, 1.0),
        _ => {}
    }
}

/// Jr is also II; else suffixes agree only with themselves.
fn same_generation(x: Suffix, y: Suffix) -> bool {
    x == y || matches!((x, y), (Suffix::Junior, Suffix::Ordinal(2)) | (Suffix::Ordinal(2), Suffix::Junior))
}

/// Whether a name speaks for a man, and whether for a woman.
fn genders(name: &Name) -> (bool, bool) {
    let mut found = (false, false);
    for token in name.tokens() {
        let gender = match token.part.detail {
            Detail::Gender(gender) => Some(gender),
            _ if token.role() == Role::Family => family_gender(token.romanized()),
            _ => None,
        };
        match gender {
            Some(Gender::Masculine) => found.0 = true,
            Some(Gender::Feminine) => found.1 = true,
            _ => {}
        }
    }
    found
}

/// The gender of an East Slavic family name, by its ending.
fn family_gender(family: &str) -> Option<Gender> {
    const FEMININE: &[&str] = &["ova", "eva", "skaya", "skaia", "tskaya", "ckaya", "owna"];
    const MASCULINE: &[&str] = &["ov", "ev", "sky", "skiy", "skij", "ski", "skyi", "skii"];
    let ends = |endings: &[&str]| family.len() > 5 && endings.iter().any(|ending| family.ends_with(ending));
    // The last letter leaves one of the lists or none.
    match family.as_bytes().last() {
        Some(b'a') => ends(FEMININE).then_some(Gender::Feminine),
        Some(b'v' | b'y' | b'j' | b'i') => ends(MASCULINE).then_some(Gender::Masculine),
        _ => None,
    }
}

fn legal_forms(a: &Name, b: &Name, units: &[Unit], vector: &mut Vector) {
    // A word whose letter an acronym has says what kind of thing the acronym is, not what form.
    let spelled = |(from, to): (u8, u8), place: usize| (usize::from(from)..usize::from(to)).contains(&place);
    let acronyms = || units.iter().filter(|unit| unit.how == How::Acronym);
    let legal = |name: &Name, own: fn(&Unit) -> (u8, u8), sense: Option<&str>| {
        name.tokens().enumerate().any(|(place, token)| {
            token.role() == Role::Legal
                && token.part.sense != crate::name::CONTINUED
                && sense.is_none_or(|sense| sense == token.part.sense)
                && !acronyms().any(|unit| spelled(own(unit), place))
        })
    };
    let (of_a, of_b) = (|unit: &Unit| unit.a, |unit: &Unit| unit.b);
    let (has_a, has_b) = (legal(a, of_a, None), legal(b, of_b, None));
    let shared = a.tokens().any(|token| {
        let sense = Some(token.part.sense);
        token.role() == Role::Legal && legal(a, of_a, sense) && legal(b, of_b, sense)
    });
    add(vector, Feature::LegalClash, f32::from(has_a && has_b && !shared));
    add(vector, Feature::LegalLeft, f32::from(has_a != has_b));
}
