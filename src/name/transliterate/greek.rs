//! Greek, without accents.
//!
//! The stops b, d and g are two letters each, which stand within a word for a nasal and a stop as well; sh
//! and zh have no letters but those of s and z.

use super::rules::Beside::{Consonant, End, Vowel};
use super::rules::Rule;
use super::{Manner, Reading, as_it_is};

pub(super) static MANNER: Manner = Manner { vowels: VOWELS, rules: RULES, readings: READINGS };

static READINGS: &[Reading] =
    &[Reading { prepare: as_it_is, besides: &[] }, Reading { prepare: as_it_is, besides: HUSHED }];

const VOWELS: &str = "αεηιουω";

#[rustfmt::skip]
static RULES: &[Rule] = &[
    Rule::new("ντζ", "ндж"), Rule::new("τζ", "дж"),
    Rule::new("τσ", "тс").before(End), Rule::new("τσ", "ч"),
    Rule::new("ντ", "д").after(End), Rule::new("ντ", "д").after(Consonant), Rule::new("ντ", "нд").before(Consonant),
    Rule::new("ντ", "д"),
    Rule::new("μπ", "б").after(End), Rule::new("μπ", "б").after(Consonant), Rule::new("μπ", "мп").before(End),
    Rule::new("μπ", "мб").before(Consonant), Rule::new("μπ", "б"),
    Rule::new("νγκ", "нг"), Rule::new("γγ", "нг"), Rule::new("γκ", "г").after(End), Rule::new("γκ", "г").after(Consonant),
    Rule::new("γκ", "нг").before(Consonant), Rule::new("γκ", "г"),
    Rule::new("γχ", "нх"), Rule::new("γξ", "нкс"),
    Rule::new("γου", "у").before(Vowel), Rule::new("γι", "й").before(Vowel), Rule::new("γε", "йе"),
    Rule::new("ιου", "йу").after(Consonant), Rule::new("ου", "у"),
    Rule::new("αυ", "ав"), Rule::new("ευ", "ев"),
    Rule::new("α", "а"), Rule::new("β", "в"), Rule::new("γ", "г"), Rule::new("δ", "д"), Rule::new("ε", "е"),
    Rule::new("ζ", "з"), Rule::new("η", "и"), Rule::new("θ", "т"), Rule::new("ι", "и"), Rule::new("κ", "к"),
    Rule::new("λ", "л"), Rule::new("μ", "м"), Rule::new("ν", "н"), Rule::new("ξ", "кс"), Rule::new("ο", "о"),
    Rule::new("π", "п"), Rule::new("ρ", "р"), Rule::new("σ", "с"), Rule::new("τ", "т"), Rule::new("υ", "и"),
    Rule::new("φ", "ф"), Rule::new("χ", "х"), Rule::new("ψ", "пс"), Rule::new("ω", "о"),
];

/// What s and z may be besides.
#[rustfmt::skip]
static HUSHED: &[Rule] = &[
    Rule::new("σσ", "ш"), Rule::new("σ", "ш").before(Vowel), Rule::new("σ", "ш").before(End), Rule::new("ζ", "ж"),
];
