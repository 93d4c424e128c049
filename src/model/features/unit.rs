//! The features of a unit: what it says that two tokens correspond.

use super::called::is_known_by_father;
use super::sides::{is_alone, is_generic, is_syllabic, several, side};
use crate::model::Weighed;
use crate::model::align::{How, Unit};
use crate::model::origins::{Origin, Shared};
use crate::model::rarity::MOST_RARITY;
use crate::model::tables::Tables;
use crate::model::vector::{Feature, Vector, add};
use crate::name::letters::alphabet::Alphabet;
use crate::name::letters::script::Script;
use crate::name::letters::skeleton;
use crate::name::lexicon::family_endings;
use crate::name::{Detail, Name, Role, Token};

/// So many bits it may cost to write a name of Hangul in Latin letters; what costs more has another syllable.
const SYLLABLE_BITS: f32 = 6.0;

/// What the spelling of a word in another script costs a letter as a rule; what costs less speaks for a single
/// word.
const USUAL_BITS_A_LETTER: f32 = 0.4;

/// Adds the features of one unit.
pub(crate) fn of_unit(tables: &Tables, a: Weighed<'_>, b: Weighed<'_>, unit: &Unit, vector: &mut Vector) {
    let (x, y) = (side(a.name, unit.a), side(b.name, unit.b));
    // Another form of a sounded name is known by its romanization.
    let is_known = unit.how == How::Nickname && !x.is_native() && !y.is_native();
    let two_scripts = !is_known && x.is_of_other_script(&y);
    // A Chinese name is one word that is as rare as two.
    let whole = two_scripts && (several(a.name, unit.a) || several(b.name, unit.b));
    let rarity = unit.rarity.min(if whole { 2.0 * MOST_RARITY } else { MOST_RARITY });
    let of_family = |name: &Name, token: &Token<'_>, place: (u8, u8)| {
        (token.role() == Role::Family) | is_known_by_father(name, place)
    };
    let family = of_family(a.name, &x, unit.a) | of_family(b.name, &y, unit.b);
    let if_of_family = |value: f32| value * f32::from(family);
    // That translators choose between two words says nothing for one of them.
    if unit.how == How::Synonym {
        add(vector, Feature::SynonymCount, 1.0);
        return;
    }
    // A generic word that costs more to write than it tells is no such word.
    if (is_generic(&x) || is_generic(&y)) && unit.cost <= rarity {
        add(vector, Feature::GenericRarity, rarity);
        add(vector, Feature::GenericCount, 1.0);
        add(vector, Feature::Cost, unit.cost);
        return;
    }
    let a_letter = unit.cost / unit.letters.max(1.0);
    match unit.how {
        How::Exact => {
            add(vector, Feature::ExactRarity, rarity);
            add(vector, Feature::ExactFamilyRarity, if_of_family(rarity));
            // A name of the East is one word that says as much as two.
            let words = if x.script().is_eastern() { 2.0 } else { 1.0 };
            add(vector, Feature::ExactNative, if x.is_native() { words } else { 0.0 });
        }
        How::Initial => add(vector, Feature::InitialCount, 1.0),
        _ if two_scripts => {
            if x.script() == Script::Hangul || y.script() == Script::Hangul {
                add(vector, Feature::NativeSyllableCost, (unit.cost - SYLLABLE_BITS).max(0.0));
            } else if unit.how == How::Spelling {
                add(vector, Feature::NativeConsonantChange, sounds_changed(&x, &y));
            }
            add(vector, Feature::NativeRarity, rarity);
            add(vector, Feature::NativeFamilyRarity, if_of_family(rarity));
            add(vector, Feature::NativeCost, unit.cost);
            add(vector, Feature::NativeCostALetter, a_letter);
            // Nothing but its spelling tells of a single word which one it is.
            let alone = !whole && (is_alone(a.name) || is_alone(b.name));
            let unusual = a_letter.min(1.0) - USUAL_BITS_A_LETTER;
            add(vector, Feature::NativeCostAlone, if alone { unusual } else { 0.0 });
            add(vector, Feature::NativeCostALetterBeyond1, (a_letter - 1.0).max(0.0));
            add(vector, Feature::NativeCostBeyond8, (unit.cost - 8.0).max(0.0));
            add(vector, Feature::NativeGain, (rarity - unit.cost).max(0.0));
            add(vector, Feature::NativeCount, 1.0);
        }
        _ => {
            add(vector, Feature::SpelledRarity, rarity);
            add(vector, Feature::SpelledFamilyRarity, if_of_family(rarity));
            add(vector, Feature::SpelledCount, 1.0);
            add(vector, Feature::Cost, unit.cost);
            add(vector, Feature::CostFamily, if_of_family(unit.cost));
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
            let one_script = !two_scripts || x.script() == y.script();
            add(vector, Feature::FamilyEnding, f32::from(one_script && another_ending(&x, &y)));
            add(vector, Feature::AbjadChange, f32::from(is_abjad(&x) && is_abjad(&y)));
            let change = if two_scripts { 0.0 } else { consonants_changed(&x, &y) };
            add(vector, Feature::ConsonantChange, change);
            add(vector, Feature::ShortConsonantChange, if unit.letters < 5.6 { change } else { 0.0 });
            let first_changed = !two_scripts && first_consonant_changed(&x, &y);
            add(vector, Feature::FirstConsonantChange, f32::from(first_changed));
        }
        How::Exact | How::Romanization | How::Initial | How::Synonym => {}
    }
    if !two_scripts && (is_syllabic(a.name, &x) || is_syllabic(b.name, &y)) {
        add(vector, Feature::SyllableCost, unit.cost);
    }
    let patronymics = !family && [&x, &y].iter().all(|token| token.role() == Role::Patronymic);
    add(vector, Feature::PatronymicCount, f32::from(patronymics));
    if x.role() == Role::Given && y.role() == Role::Given && another_gender(&x, &y) {
        add(vector, Feature::GenderChange, 1.0);
    }
}

/// Whether two spellings are attested of one name or of two.
fn origins(tables: &Tables, a: Option<Origin>, b: Option<Origin>, vector: &mut Vector) {
    match a.zip(b).and_then(|(a, b)| tables.origins.shared(a, b)) {
        None => {}
        Some(Shared::One { bits }) => {
            add(vector, Feature::OneOrigin, 1.0);
            add(vector, Feature::OneOriginBits, bits);
        }
        Some(Shared::None { bits }) => {
            add(vector, Feature::TwoOrigins, 1.0);
            add(vector, Feature::TwoOriginsBits, bits);
        }
    }
}

/// Whether two given names are a man's and a woman's: by the lexicon, or one being a spelling of the other with
/// an a (*Jamil*, *Jameela*).
fn another_gender(x: &Token<'_>, y: &Token<'_>) -> bool {
    let genders = (x.part.detail, y.part.detail);
    if let (Detail::Gender(x), Detail::Gender(y)) = genders {
        return x.contradicts(y);
    }
    let (x_form, y_form) = (x.romanized(), y.romanized());
    let feminine = |long: &str, short: &str| {
        let stem = long.strip_suffix('a').filter(|stem| short.len() > 3 && stem.len() >= short.len());
        stem.is_some_and(|stem| stem == short || ends_in_consonant(stem) && ends_in_consonant(short))
    };
    x.part.skeleton == y.part.skeleton && (feminine(x_form, y_form) || feminine(y_form, x_form))
}

/// Whether a Latin form ends in a consonant that is heard.
fn ends_in_consonant(form: &str) -> bool {
    form.bytes().last().is_some_and(|last| !b"aehiouwy".contains(&last))
}

/// Whether two Latin tokens begin with consonants that are not spellings of each other, as *Bannon* and
/// *Cannon* do.
fn first_consonant_changed(x: &Token<'_>, y: &Token<'_>) -> bool {
    let latin = !x.is_native() && !y.is_native();
    latin && skeleton::first(x.part.skeleton) != skeleton::first(y.part.skeleton)
}

/// Whether a token is in a script that leaves vowels out, so that what is written of a name differs little
/// from writer to writer.
fn is_abjad(token: &Token<'_>) -> bool {
    Alphabet::of(token.script()).leaves_vowels_out()
}

/// The fewest letters that two names with different endings have in common, and how many of them their
/// endings may begin with.
const LEAST_STEM: usize = 3;
const MOST_SHARED: usize = 2;

/// Whether two Latin family names are one stem with two endings, or with one and with none, as *Putin* and
/// *Putinov* are.
fn another_ending(x: &Token<'_>, y: &Token<'_>) -> bool {
    if x.is_native() || y.is_native() || x.role() == Role::Given && y.role() == Role::Given {
        return false;
    }
    let (x, y) = (x.romanized(), y.romanized());
    let common = x.bytes().zip(y.bytes()).take_while(|(x, y)| x == y).count();
    (0..=MOST_SHARED).any(|shared| {
        let stem = common.saturating_sub(shared);
        let (Some(x), Some(y)) = (x.get(stem..), y.get(stem..)) else {
            return false;
        };
        // A name that is the stem itself has no ending, and shares no letter with one.
        let label = |ending: &str| match ending {
            "" => (shared == 0).then_some(""),
            _ => family_endings::label(ending),
        };
        stem >= LEAST_STEM && label(x).is_some_and(|x| label(y).is_some_and(|y| x != y))
    })
}

/// By how many consonants two tokens' skeletons differ, where both are written in Latin letters.
fn consonants_changed(x: &Token<'_>, y: &Token<'_>) -> f32 {
    if x.is_native() || y.is_native() {
        return 0.0;
    }
    classes_changed_least(x.part.skeleton, y.part.skeleton)
}

/// By how many consonants two tokens of two scripts differ, as they are romanized or as they sound.
fn sounds_changed(x: &Token<'_>, y: &Token<'_>) -> f32 {
    let spelled = classes_changed_least(x.part.skeleton, y.part.skeleton);
    let sounded = x.sounds().map(|sound| classes_changed_least(sound.skeleton, y.part.skeleton));
    let other_way = y.sounds().map(|sound| classes_changed_least(x.part.skeleton, sound.skeleton));
    sounded.chain(other_way).fold(spelled, f32::min)
}

/// By how many consonants two skeletons differ, from whichever side they are fewer; three say it all.
fn classes_changed_least(x: u64, y: u64) -> f32 {
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
