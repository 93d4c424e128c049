//! Thai, letter by letter: in foreign names a letter that a sign silences is one of the name's, no vowel is
//! left unwritten, and ก is g more often than k.

use super::rules::Beside::{Consonant, End, Vowel};
use super::rules::Rule;
use super::{Manner, Reading};

pub(super) static MANNER: Manner = Manner { vowels: VOWELS, rules: RULES, readings: READINGS };

static READINGS: &[Reading] = &[
    Reading { prepare: in_spoken_order, besides: &[] },
    Reading { prepare: in_spoken_order, besides: OTHERS },
];

const VOWELS: &str = "ะัาำิีึืุูเแโไใ";

#[rustfmt::skip]
static RULES: &[Rule] = &[
    Rule::new("เีย", "иа"), Rule::new("เือ", "иа"), Rule::new("เิ", "е"), Rule::new("เา", "ау"), Rule::new("เอ", "е"),
    Rule::new("เย", "ей"), Rule::new("ไย", "ай"), Rule::new("ัว", "уа"), Rule::new("ิว", "йу"), Rule::new("าว", "ау"),
    Rule::new("เ", "е"), Rule::new("แ", "э"), Rule::new("โ", "о"), Rule::new("ไ", "ай"), Rule::new("ใ", "ай"),
    Rule::new("ะ", "а"), Rule::new("ั", "а"), Rule::new("า", "а"), Rule::new("ำ", "ам"), Rule::new("ิ", "и"),
    Rule::new("ี", "и"), Rule::new("ึ", "и"), Rule::new("ื", "и"), Rule::new("ุ", "у"), Rule::new("ู", "у"),
    Rule::new("ออ", "о"), Rule::new("อ", "").before(Vowel), Rule::new("อ", "о"),
    Rule::new("กร", "гр"), Rule::new("กล", "гл"), Rule::new("ก", "к").before(Consonant), Rule::new("ก", "г"), Rule::new("ข", "к"), Rule::new("ค", "к"),
    Rule::new("ฆ", "г"), Rule::new("ง", "нг"), Rule::new("จ", "дж"), Rule::new("ฉ", "ч"), Rule::new("ช", "ч"),
    Rule::new("ซ", "с"), Rule::new("ฌ", "ж"), Rule::new("ญ", "й"), Rule::new("ฎ", "д"), Rule::new("ฏ", "т"),
    Rule::new("ฐ", "т"), Rule::new("ฒ", "т"), Rule::new("ณ", "н"), Rule::new("ด", "д"), Rule::new("ต", "т"),
    Rule::new("ถ", "т"), Rule::new("ท", "т"), Rule::new("ธ", "т"), Rule::new("น", "н"), Rule::new("บ", "б"),
    Rule::new("ป", "п"), Rule::new("ผ", "п"), Rule::new("ฝ", "ф"), Rule::new("พ", "п"), Rule::new("ฟ", "ф"),
    Rule::new("ภ", "п"), Rule::new("ม", "м"), Rule::new("ย", "й"), Rule::new("ร", "р"), Rule::new("ล", "л"),
    Rule::new("ว", "у").before(End), Rule::new("ว", "в"), Rule::new("ศ", "ш"), Rule::new("ษ", "ш"), Rule::new("ส", "с"),
    Rule::new("ห", "х"), Rule::new("ฬ", "л"), Rule::new("ฮ", "х"),
];

/// What ก, ช and ซ may be besides.
static OTHERS: &[Rule] = &[Rule::new("ก", "к"), Rule::new("ช", "ш"), Rule::new("ซ", "з")];

/// The letters without signs of tone, and vowels that are written before their consonants behind them.
fn in_spoken_order(token: &str, out: &mut String) {
    let mut letters = token.chars().filter(|&c| !matches!(c, '็'..='์' | 'ๆ' | 'ฯ')).peekable();
    while let Some(c) = letters.next() {
        if !matches!(c, 'เ' | 'แ' | 'โ' | 'ไ' | 'ใ') {
            out.push(c);
            continue;
        }
        let Some(first) = letters.next() else { break };
        out.push(first);
        // A consonant that ends the word closes the syllable.
        let mut ahead = letters.clone();
        let is_cluster = matches!(ahead.next(), Some('ร' | 'ล'))
            && is_stop(first)
            && ahead.next().is_some_and(|next| !VOWELS.contains(next));
        out.extend(letters.next_if(|_| is_cluster));
        out.push(c);
    }
}

/// Whether a consonant begins a syllable together with r or l.
fn is_stop(c: char) -> bool {
    matches!(c, 'ก' | 'ข' | 'ค' | 'ด' | 'ต' | 'ท' | 'บ' | 'ป' | 'พ' | 'ฟ' | 'ส')
}
