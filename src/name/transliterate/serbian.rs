//! Serbian and Macedonian, whose own letters are several in Russian.

use super::rules::Rule;
use super::{Manner, Reading, as_it_is};

/// The letters that Russian lacks.
pub(super) const OWN: [char; 8] = ['ј', 'љ', 'њ', 'ћ', 'ђ', 'џ', 'ѓ', 'ќ'];

pub(super) static MANNER: Manner =
    Manner { vowels: "аеиоу", rules: RULES, readings: &[Reading { prepare: as_it_is, besides: &[] }] };

#[rustfmt::skip]
static RULES: &[Rule] = &[
    Rule::new("ј", "й"), Rule::new("љу", "лю"), Rule::new("ља", "ля"), Rule::new("ље", "ле"), Rule::new("љи", "ли"), Rule::new("љ", "ль"),
    Rule::new("њу", "ню"), Rule::new("ња", "ня"), Rule::new("ње", "не"), Rule::new("њи", "ни"), Rule::new("њ", "нь"),
    Rule::new("ћ", "ч"), Rule::new("ђ", "дж"), Rule::new("џ", "дж"), Rule::new("ѓ", "дж"), Rule::new("ќ", "ч"),
    Rule::new("а", "а"), Rule::new("б", "б"), Rule::new("в", "в"), Rule::new("г", "г"), Rule::new("д", "д"), Rule::new("е", "е"), Rule::new("ж", "ж"), Rule::new("з", "з"), Rule::new("и", "и"),
    Rule::new("к", "к"), Rule::new("л", "л"), Rule::new("м", "м"), Rule::new("н", "н"), Rule::new("о", "о"), Rule::new("п", "п"), Rule::new("р", "р"), Rule::new("с", "с"),
    Rule::new("т", "т"), Rule::new("у", "у"), Rule::new("ф", "ф"), Rule::new("х", "х"), Rule::new("ц", "ц"), Rule::new("ч", "ч"), Rule::new("ш", "ш"),
];
