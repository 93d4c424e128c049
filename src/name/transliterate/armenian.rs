//! Armenian, as spoken in Armenia: its aspirated stops are the plain ones of foreign names.

use super::rules::Rule;
use super::{Manner, Reading, as_it_is};

pub(super) static MANNER: Manner = Manner { vowels: VOWELS, rules: RULES, readings: READINGS };

static READINGS: &[Reading] = &[Reading { prepare: as_it_is, besides: &[] }];

const VOWELS: &str = "աեէըիոօ";

#[rustfmt::skip]
static RULES: &[Rule] = &[
    Rule::new("ու", "у"), Rule::new("ա", "а"), Rule::new("բ", "б"), Rule::new("գ", "г"),
    Rule::new("դ", "д"), Rule::new("ե", "е"), Rule::new("զ", "з"), Rule::new("է", "е"), Rule::new("ը", "э"),
    Rule::new("թ", "т"), Rule::new("ժ", "ж"), Rule::new("ի", "и"), Rule::new("լ", "л"), Rule::new("խ", "х"),
    Rule::new("ծ", "ц"), Rule::new("կ", "к"), Rule::new("հ", "х"), Rule::new("ձ", "дз"),
    Rule::new("ղ", "г"), Rule::new("ճ", "ч"), Rule::new("մ", "м"), Rule::new("յ", "й"), Rule::new("ն", "н"),
    Rule::new("շ", "ш"), Rule::new("ո", "о"), Rule::new("չ", "ч"), Rule::new("պ", "п"),
    Rule::new("ջ", "дж"), Rule::new("ռ", "р"), Rule::new("ս", "с"), Rule::new("վ", "в"),
    Rule::new("տ", "т"), Rule::new("ր", "р"), Rule::new("ց", "ц"), Rule::new("ւ", "в"), Rule::new("փ", "п"),
    Rule::new("ք", "к"), Rule::new("օ", "о"), Rule::new("ֆ", "ф"), Rule::new("և", "ев"),
];
