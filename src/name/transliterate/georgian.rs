//! Georgian, whose nominative ends in an i that a foreign name ending in a consonant takes as well.

use super::rules::Rule;
use super::{Manner, Reading, as_it_is};

pub(super) static MANNER: Manner = Manner { vowels: VOWELS, rules: RULES, readings: READINGS };

static READINGS: &[Reading] =
    &[Reading { prepare: stem, besides: &[] }, Reading { prepare: as_it_is, besides: &[] }];

const VOWELS: &str = "აეიოუ";

#[rustfmt::skip]
static RULES: &[Rule] = &[
    Rule::new("ა", "а"), Rule::new("ბ", "б"), Rule::new("გ", "г"), Rule::new("დ", "д"), Rule::new("ე", "е"),
    Rule::new("ვ", "в"), Rule::new("ზ", "з"), Rule::new("თ", "т"), Rule::new("ი", "и"), Rule::new("კ", "к"),
    Rule::new("ლ", "л"), Rule::new("მ", "м"), Rule::new("ნ", "н"), Rule::new("ო", "о"), Rule::new("პ", "п"),
    Rule::new("ჟ", "ж"), Rule::new("რ", "р"), Rule::new("ს", "с"), Rule::new("ტ", "т"), Rule::new("უ", "у"),
    Rule::new("ფ", "ф"), Rule::new("ქ", "к"), Rule::new("ღ", "г"), Rule::new("ყ", "к"), Rule::new("შ", "ш"),
    Rule::new("ჩ", "ч"), Rule::new("ც", "ц"), Rule::new("ძ", "дз"), Rule::new("წ", "ц"),
    Rule::new("ჭ", "ч"), Rule::new("ხ", "х"), Rule::new("ჯ", "дж"), Rule::new("ჰ", "х"),
    Rule::new("ჱ", "ей"), Rule::new("ჲ", "й"), Rule::new("ჳ", "в"), Rule::new("ჴ", "к"),
    Rule::new("ჵ", "о"), Rule::new("ჶ", "ф"),
];

/// A token without the ending, where that is no part of its only syllable.
fn stem(token: &str, out: &mut String) {
    let is_vowel = |letter: char| VOWELS.contains(letter);
    let stem = token.strip_suffix('ი').filter(|stem| !stem.ends_with(is_vowel) && stem.contains(is_vowel));
    out.push_str(stem.unwrap_or(token));
}
