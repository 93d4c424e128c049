//! Japanese names in Chinese characters: where the family name ends, and which characters have Japanese
//! readings.
//!
//! In: words of a person's name. Out: 安倍晋三 as 安倍 and 晋三, both marked. Only what no Chinese name is likely to
//! be is taken apart or marked: 林芳正 stays a word, whose readings are asked for when it is compared. Cost:
//! some lookups a word in Han.

use super::word::Word;
use crate::name::Name;
use crate::name::letters::normalize::Break;
use crate::name::letters::script::{Script, is_hiragana};
use crate::name::lexicon::{
    self,
    family_names::{FAMILY_NAMES, FamilyOrigin},
    japanese_families::JAPANESE_FAMILIES,
};
use crate::name::romanize::buffer::Buffer;
use crate::name::romanize::kanji::usual_forms;

/// How many characters a family name has, the most of them first, and a given name.
const OF_FAMILY: [usize; 3] = [3, 2, 1];
const OF_GIVEN: std::ops::RangeInclusive<usize> = 1..=3;

/// A word of so few characters that begins with a Chinese family name may be a Chinese name.
const MOST_CHINESE: usize = 3;

/// Takes the names of Japanese apart and marks their words.
pub(crate) fn read(words: &mut Vec<Word>, letters: &str) {
    let Some(first) = words.iter().position(|word| word.script == Script::Han) else {
        return;
    };
    let mut japanese = false;
    for at in first..words.len() {
        if words[at].script != Script::Han {
            continue;
        }
        let form = words[at].of(letters);
        if words.get(at + 1).is_some_and(|next| is_given_behind(form, next)) {
            japanese = true;
            break;
        }
        if let Some(end) = family_end(form).filter(|_| words.len() < Name::MAX_TOKENS) {
            let word = words[at].clone();
            words.splice(at..=at, [word.piece(letters, 0, end), word.piece(letters, end, form.len())]);
            japanese = true;
            break;
        }
        let hiragana = words.get(at + 1).is_some_and(|next| goes_on_in_hiragana(next, letters));
        if hiragana || (form.chars().count() > 1 && is_family(form)) {
            japanese = true;
            break;
        }
    }
    if japanese {
        words.iter_mut().filter(|word| word.script == Script::Han).for_each(|word| word.japanese = true);
    }
}

/// Whether a word is a Japanese family name and the next the given name, as Japan's forms write them: 岸田 文雄.
/// What is a Chinese family name as well may be either.
fn is_given_behind(form: &str, next: &Word) -> bool {
    next.before.only(Break::Space)
        && matches!(next.script, Script::Han | Script::Kana)
        && is_family(form)
        && lexicon::find(FAMILY_NAMES, form) != Some(FamilyOrigin::Chinese)
}

/// Whether a word goes on in hiragana, without a space.
fn goes_on_in_hiragana(word: &Word, letters: &str) -> bool {
    word.before.is_none() && word.of(letters).chars().all(is_hiragana)
}

/// Where the Japanese family name ends that a word begins with, in bytes, where a given name follows it.
fn family_end(form: &str) -> Option<usize> {
    let count = form.chars().count();
    let first = form.chars().next()?;
    let is_chinese =
        lexicon::find(FAMILY_NAMES, first.encode_utf8(&mut [0; 4])) == Some(FamilyOrigin::Chinese);
    OF_FAMILY.into_iter().filter(|&family| OF_GIVEN.contains(&count.saturating_sub(family))).find_map(
        |family| {
            let end = form.char_indices().nth(family)?.0;
            let may_be_chinese = is_chinese && count <= MOST_CHINESE;
            (!may_be_chinese && is_family(&form[..end])).then_some(end)
        },
    )
}

/// Whether characters are a Japanese family name, in whichever forms.
pub(crate) fn is_family(form: &str) -> bool {
    let mut usual = Buffer::<16>::new();
    usual_forms(form).all(|character| usual.push(character))
        && lexicon::find(JAPANESE_FAMILIES, usual.as_str()).is_some()
}

#[cfg(test)]
mod tests {
    use crate::name::{Name, Role};

    #[test]
    fn names() {
        let (family, given) = (Role::Family, Role::Given);
        type Case<'c> = (&'c str, &'c [(&'c str, &'c str, Role)]);
        let cases: &[Case<'_>] = &[
            ("小泉純一郎", &[("小泉", "koizumi", family), ("純一郎", "junichiro", given)]),
            ("大坂なおみ", &[("大坂", "osaka", family), ("なおみ", "naomi", given)]),
            ("村上 春樹", &[("村上", "murakami", family), ("春樹", "haruki", given)]),
            ("石破 茂", &[("石破", "ishiba", family), ("茂", "shige", given)]),
            ("菅 直人", &[("菅", "suga", family), ("直人", "naoto", given)]),
            ("林芳正", &[("林芳正", "linfangzheng", family)]),
            ("林 芳正", &[("林", "lin", family), ("芳正", "fangzheng", given)]),
            ("毛泽东", &[("毛泽东", "maozedong", family)]),
            ("司马相如", &[("司马相如", "simaxiangru", family)]),
            ("欧阳修", &[("欧阳修", "ouyangxiu", family)]),
        ];
        for (text, expected) in cases {
            let name = Name::parse(text);
            let found: Vec<_> =
                name.tokens().map(|token| (token.text(), token.romanized(), token.role())).collect();
            assert_eq!(found, *expected, "{text}");
        }
    }

    #[test]
    fn families_end_where_they_are_known_to() {
        for (text, family, given) in [
            ("安倍晋三", "安倍", "晋三"),
            ("眞田廣之", "眞田", "廣之"),
            ("齋藤元彦", "齋藤", "元彦"),
            ("森喜朗", "森", "喜朗"),
            ("村上龍", "村上", "龍"),
            ("佐々木朗希", "佐々木", "朗希"),
            ("長谷川博己", "長谷川", "博己"),
        ] {
            let name = Name::parse(text);
            let found: Vec<_> = name.tokens().map(|token| (token.text(), token.role())).collect();
            assert_eq!(found, [(family, Role::Family), (given, Role::Given)], "{text}");
        }
    }
}
