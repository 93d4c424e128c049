//! Texts and tokens of every script, honest and hostile.

use super::{Script, romanize, romanize_token};

/// Runs a script's table of cases: name, input, expected output.
pub(super) fn check(romanize: fn(&str, &mut String), cases: &[(&str, &str, &str)]) {
    for (name, input, expected) in cases {
        // A romanizer may look back at what it wrote, and must not see what was there before.
        let mut out = String::from("ai");
        romanize(input, &mut out);
        assert_eq!(out, format!("ai{expected}"), "{name}: {input}");
    }
}

/// Checks that a table can be searched and spells in small letters.
pub(super) fn check_sorted(table: &[(char, &str)]) {
    assert!(table.is_sorted_by(|a, b| a.0 < b.0));
    for (letter, spelling) in table {
        let plain = spelling.bytes().all(|b| b.is_ascii_lowercase());
        assert!(plain, "{letter}: {spelling}");
    }
}

const SCRIPTS: [Script; 12] = [
    Script::Latin,
    Script::Arabic,
    Script::Cyrillic,
    Script::Greek,
    Script::Hebrew,
    Script::Devanagari,
    Script::Georgian,
    Script::Armenian,
    Script::Hangul,
    Script::Kana,
    Script::Han,
    Script::Other,
];

#[test]
fn quick_marks_agree_with_the_table() {
    for c in '\0'..=char::MAX {
        let expected = unicode_normalization::char::is_combining_mark(c);
        assert_eq!(super::is_mark(c), expected, "{c:?} U+{:04X}", u32::from(c));
    }
}

#[test]
fn texts() {
    let cases = [
        ("empty", "", ""),
        ("ascii", "Angela Merkel, 2005", "angela merkel, 2005"),
        ("accents", "José María Aznar", "jose maria aznar"),
        ("decomposed", "Jose\u{301}", "jose"),
        ("apostrophe of latin", "O’Neil's", "o’neil's"),
        ("two scripts", "Путин/Putin", "putin/putin"),
        ("scripts touching", "Путинputin", "putinputin"),
        ("cyrillic capitals", "ВЛАДИМИР ПУТИН", "vladimir putin"),
        ("decomposed cyrillic", "Толстои\u{306}", "tolstoy"),
        ("ukrainian apostrophe", "Мар’яна", "maryana"),
        ("quotation marks", "'Газпром'", "'gazprom'"),
        ("arabic", "أحمد شاه مسعود", "ahmd shah msud"),
        ("arabic punctuation", "قطر، مصر", "qtr، msr"),
        ("arabic digits", "٢٠٢٤", "2024"),
        ("tatweel", "محـــمد", "mhmd"),
        ("presentation forms", "ﻣﺤﻤﺪ", "mhmd"),
        ("ligature of Allah", "عبد ﷲ", "abd allah"),
        ("zero width joiner", "خطیب\u{200C}زاده", "khtibzadah"),
        ("geresh", "ג׳ורג׳ סורוס", "jorj soros"),
        ("maqaf", "תל־אביב", "tl־aviv"),
        ("half width kana", "ﾄﾖﾀ", "toyota"),
        ("kanji and kana", "安倍しんぞう", "anbeishinzo"),
        ("middle dot", "ジョー・バイデン", "jo・baiden"),
        ("jamo", "ㄱㅏ", "ga"),
        ("full width", "ＢＢＣ", "bbc"),
        ("roman numeral", "Ⅷ", "viii"),
        ("emoji", "🙂 Али", "🙂 ali"),
        ("lone marks", "\u{301}\u{64E}\u{94D}", ""),
        ("shared letters", "ʻ", ""),
        ("controls", "\0\u{202E}a", "\0\u{202E}a"),
    ];
    for (name, input, expected) in cases {
        assert_eq!(romanize(input), expected, "{name}: {input}");
    }
}

#[test]
fn hostile_tokens_in_every_script() {
    let long = "\u{64E}".repeat(5_000);
    let cases = [
        ("empty", ""),
        ("lone marks", "\u{301}\u{5B8}\u{64E}\u{651}\u{93F}\u{94D}\u{3099}"),
        ("mark first", "\u{94D}क\u{94D}\u{94D}"),
        ("mark after mark", "\u{670}ى\u{670}\u{670}"),
        ("small kana only", "ゃゅょっーぁ"),
        ("iteration marks only", "ゝゞ々ヽヾ"),
        ("half a digraph", "ου".get(..2).unwrap_or_default()),
        ("jamo halves", "\u{1100}\u{1161}\u{11A8}\u{11FF}\u{115F}\u{1160}"),
        ("articles only", "الالالال"),
        ("weak letters only", "اوياويىئءؤةه"),
        ("vavs and yods", "ווווייייאוע׳״'"),
        ("signs only", "ьъьъЬЪ"),
        ("joiners", "\u{200C}\u{200D}\u{2060}\u{FEFF}"),
        ("overrides", "\u{202E}\u{2066}"),
        ("unassigned", "\u{378}\u{E000}\u{10FFFF}"),
        ("all scripts at once", "aعжΣבकქԺ김カ中ก"),
        ("long marks", &long),
    ];
    for (name, input) in cases {
        for script in SCRIPTS {
            check_plain(name, input, script);
        }
    }
}

#[test]
fn every_character_in_every_script() {
    for c in '\0'..='\u{1FFFF}' {
        let twice = String::from_iter([c, c]);
        for script in SCRIPTS {
            check_plain("character", &twice, script);
        }
    }
}

fn check_plain(name: &str, input: &str, script: Script) {
    let mut out = String::new();
    romanize_token(input, script, &mut out);
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    assert!(out.bytes().all(plain), "{name}: {script:?} {out:?}");
}
