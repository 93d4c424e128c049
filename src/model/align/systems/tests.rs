use std::collections::BTreeSet;

use super::*;
use crate::name::lexicon::chinese_dialects::CHINESE_DIALECTS;
use crate::name::lexicon::romanization_variants::{KOREAN_VARIANTS, WADE_GILES};

#[test]
fn syllables_of_one_system() {
    let cases: &[(&str, &[&str], &[&str], bool)] = &[
        ("two old spellings", &["lee"], &["yi"], true),
        ("run and token", &["tae", "jung"], &["daejung"], true),
        ("two tokens", &["taejung"], &["daejung"], true),
        ("both changed", &["moohyun"], &["mu", "hyon"], true),
        ("Wade-Giles", &["hsiao", "ping"], &["xiaoping"], true),
        ("Cantonese", &["kwok"], &["guo"], true),
        ("Cantonese syllables", &["ka", "shing"], &["jiacheng"], true),
        ("other Cantonese syllables", &["ka", "chiu"], &["jiacheng"], false),
        ("another syllable", &["jong", "il"], &["jongun"], false),
        ("a syllable more", &["jong"], &["jongun"], false),
        ("two languages", &["chou"], &["ju"], false),
        ("no end of ways to cut", &["aaaaaaaaaaaaaaaaaaaab"], &["aaaaaaaaaaaaaaaaaaaac"], false),
    ];
    for &(name, x, y, expected) in cases {
        assert_eq!(same(&SYSTEMS, x, y), expected, "{name}");
        assert_eq!(same(&SYSTEMS, y, x), expected, "{name}, from the other side");
    }
}

#[test]
fn syllables_that_are_one_have_letters_in_common_at_their_ends() {
    let standards = WADE_GILES.iter().flat_map(|(_, standards)| *standards).copied();
    let older = WADE_GILES.iter().chain(KOREAN_VARIANTS).map(|(syllable, _)| *syllable);
    let dialects = CHINESE_DIALECTS.iter().map(|(syllable, _)| *syllable);
    let all: BTreeSet<&str> = standards.chain(older).chain(dialects).collect();
    for x in all.iter().step_by(7) {
        for y in &all {
            for system in [System::Chinese, System::Korean, System::Dialects] {
                let (one, other) = (Syllable::of(system, x), Syllable::of(system, y));
                let counts = system != System::Dialects || one.is_chinese && other.is_chinese;
                let is_one = counts && is_one(one, other);
                let may_be = [End::First, End::Last]
                    .iter()
                    .all(|&end| system.has_any(letters_in_common(end, &[x], &[y])));
                assert!(may_be || !is_one, "{x} {y}");
            }
        }
    }
}

#[test]
fn sounds_of_other_languages_of_china() {
    let cases: &[(&str, &[&str], &[&str], bool)] = &[
        ("Hokkien", &["kuan", "yew"], &["guangyao"], true),
        ("two languages, one character", &["kit"], &["kiat"], true),
        ("two languages, two characters of one syllable", &["kiat"], &["kee"], false),
        ("with Mandarin", &["wei", "siang"], &["weixiang"], true),
        ("another syllable", &["kuan", "yew"], &["guangqian"], false),
        ("no syllables", &["rana"], &["rona"], false),
    ];
    for &(name, x, y, expected) in cases {
        assert_eq!(same(&[System::Dialects], x, y), expected, "{name}");
        assert_eq!(same(&[System::Dialects], y, x), expected, "{name}, from the other side");
    }
}

#[test]
fn characters() {
    let cases: &[(&str, &[&str], &str, bool)] = &[
        ("Hokkien", &["lim", "kiat", "siang"], "林吉祥", true),
        ("traditional, two syllables in one", &["goh", "choktong"], "吳作棟", true),
        ("another character of the syllable", &["lim", "kiat", "siang"], "林基祥", false),
        ("with Mandarin", &["lim", "wei", "siang"], "林玮祥", true),
        ("a character of unknown spellings", &["lim", "kiat", "siang"], "林竭祥", true),
        ("a character more", &["lim", "kiat"], "林吉祥", false),
        ("a character less", &["lim", "kiat", "siang"], "林吉", false),
        ("Korean", &["ban", "ki", "moon"], "潘基文", true),
        ("Korean, simplified", &["yoon", "suk", "yeol"], "尹锡悦", true),
        ("another Korean syllable", &["ban", "ki", "young"], "潘基文", false),
        ("Vietnamese", &["pham", "minh", "chinh"], "范明政", true),
        ("another Vietnamese syllable", &["pham", "van", "chinh"], "范明政", false),
        ("two languages", &["ban", "ki", "van"], "潘基文", false),
    ];
    for &(name, run, characters, expected) in cases {
        assert_eq!(writes(Rest::of(run), characters), expected, "{name}");
    }
}

#[test]
fn japanese_words() {
    for (x, y, expected) in [
        ("zyunitiro", "junichiro", true),
        ("ohtani", "otani", true),
        ("taro", "jiro", false),
        ("houston", "hoston", false),
    ] {
        assert_eq!(same_japanese(x, y), expected, "{x} {y}");
    }
}
