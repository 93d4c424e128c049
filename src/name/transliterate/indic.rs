//! The scripts of India and Sri Lanka, by their romanization: aspirated stops are those of any language, and
//! of the vowels that are not written Hindi leaves out more than a foreign name does.

use super::rules::Beside::Consonant;
use super::rules::Rule;
use super::{Manner, Reading};
use crate::name::romanize::foreign_indic;

pub(super) static MANNER: Manner = Manner { prepare: romanize, vowels: VOWELS, rules: RULES, besides: &[] };

const VOWELS: &str = "aeiou";

#[rustfmt::skip]
static RULES: &[Rule] = &[
    Rule::new("chh", "ч"), Rule::new("ch", "ч"), Rule::new("jh", "дж"), Rule::new("sh", "ш"), Rule::new("zh", "ж"),
    Rule::new("kh", "х"), Rule::new("gh", "г"), Rule::new("th", "т"), Rule::new("dh", "д"), Rule::new("ph", "ф"),
    Rule::new("bh", "б"), Rule::new("rh", "р"), Rule::new("w", "у").before(Consonant),
    Rule::new("a", "а"), Rule::new("b", "б"), Rule::new("d", "д"), Rule::new("e", "е"), Rule::new("f", "ф"),
    Rule::new("g", "г"), Rule::new("h", "х"), Rule::new("i", "и"), Rule::new("j", "дж"), Rule::new("k", "к"),
    Rule::new("l", "л"), Rule::new("m", "м"), Rule::new("n", "н"), Rule::new("o", "о"), Rule::new("p", "п"),
    Rule::new("q", "к"), Rule::new("r", "р"), Rule::new("s", "с"), Rule::new("t", "т"), Rule::new("u", "у"),
    Rule::new("v", "в"), Rule::new("w", "в"), Rule::new("y", "й"), Rule::new("z", "з"),
];

fn romanize(token: &str, reading: Reading, out: &mut String) {
    foreign_indic(token, reading == Reading::Second, out);
}
