//! The scripts of India and Sri Lanka, by their romanization: aspirated stops are those of any language, and
//! of the vowels that are not written Hindi leaves out more than a foreign name does.

use super::rules::Beside::{Consonant, End};
use super::rules::Rule;
use super::{Manner, Reading};
use crate::name::romanize::foreign_indic;

pub(super) static MANNER: Manner = Manner { vowels: VOWELS, rules: RULES, readings: READINGS };

static READINGS: &[Reading] = &[
    Reading { prepare: as_in_hindi, besides: &[] },
    Reading { prepare: as_in_hindi, besides: BESIDES },
    Reading { prepare: with_inner_vowels, besides: BESIDES },
];

const VOWELS: &str = "AEaeiou";

#[rustfmt::skip]
static RULES: &[Rule] = &[
    Rule::new("chh", "ч"), Rule::new("ch", "ч"), Rule::new("jh", "дж"), Rule::new("sh", "ш"), Rule::new("zh", "ж"),
    Rule::new("kh", "х"), Rule::new("gh", "г"), Rule::new("th", "т"), Rule::new("dh", "д"), Rule::new("ph", "ф"),
    Rule::new("bh", "б"), Rule::new("rh", "р"), Rule::new("w", "у").before(Consonant),
    Rule::new("A", "а"), Rule::new("E", "э"), Rule::new("a", "а"), Rule::new("b", "б"), Rule::new("d", "д"), Rule::new("e", "е"), Rule::new("f", "ф"),
    Rule::new("g", "г"), Rule::new("h", "х"), Rule::new("i", "и"), Rule::new("j", "дж"), Rule::new("k", "к"),
    Rule::new("l", "л"), Rule::new("m", "м"), Rule::new("n", "н"), Rule::new("o", "о"), Rule::new("p", "п"),
    Rule::new("q", "к"), Rule::new("r", "р"), Rule::new("s", "с"), Rule::new("t", "т"), Rule::new("u", "у"),
    Rule::new("v", "в"), Rule::new("w", "в"), Rule::new("y", "й"), Rule::new("z", "з"),
];

/// What ends in *-er* and *-on* has a vowel that is not written, and ज is z as well.
static BESIDES: &[Rule] =
    &[Rule::new("Ar", "ер"), Rule::new("An", "он").before(End), Rule::new("jh", "дж"), Rule::new("j", "з")];

fn as_in_hindi(token: &str, out: &mut String) {
    foreign_indic(token, false, out);
}

fn with_inner_vowels(token: &str, out: &mut String) {
    foreign_indic(token, true, out);
}
