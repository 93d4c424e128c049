//! Titles that Chinese, Japanese, Korean and Thai write together with a person's name: 习近平主席, 教皇方济各,
//! 彼得大帝, 安倍氏, นายประยุทธ์.
//!
//! In: words of a person's name. Out: the same with each such title a word of its own, and without forms of
//! address that say nothing. Cost: some look-ups a word in these scripts.

use super::word::Word;
use crate::name::Name;
use crate::name::letters::script::Script;
use crate::name::lexicon::{
    self,
    countries::COUNTRIES,
    honorifics::{HONORIFICS, QUALIFIERS},
    suffixes::SUFFIXES,
};

/// The characters of a title, at least: one alone may be of the name.
const LEAST_OF_TITLE: usize = 2;

/// The syllables of a name in Hangul, at least: 김선수 is Kim Seon-su, and no sportsman Kim.
const LEAST_OF_HANGUL: usize = 3;

/// The letters of a title and of a name in Thai, at least.
const LEAST_OF_THAI: usize = 3;

/// The characters of a name at least before what is said of a title, which may end the name as well: 陈元首相
/// is Chen Yuan, 岸田元首相 a former Kishida.
const LEAST_BEFORE_QUALIFIER: usize = 2;

/// Forms of address, each with the characters of a name that stand before it at least: 邓丽君 has none.
const COURTESIES: &[(&str, usize)] = &[
    ("くん", 2),
    ("さま", 2),
    ("さん", 2),
    ("ちゃん", 2),
    ("同志", 2),
    ("君", 4),
    ("様", 2),
    ("氏", 2),
    ("님", LEAST_OF_HANGUL),
    ("씨", LEAST_OF_HANGUL),
];

/// Parts the titles from the names.
pub(crate) fn part(words: &mut Vec<Word>, letters: &str) {
    let mut at = 0;
    while at < words.len() && words.len() < Name::MAX_TOKENS {
        if words[at].script.is_eastern() {
            drop_courtesy(&mut words[at], letters);
        }
        let word = &words[at];
        let form = word.of(letters);
        let bound = match word.script {
            Script::Han | Script::Hangul if is_title(form) => None,
            Script::Han => {
                after_name(form, 1).or_else(|| before_name(form)).or_else(|| realm_before_title(form))
            }
            Script::Hangul => after_name(form, LEAST_OF_HANGUL),
            Script::Other if form.starts_with(is_thai) => before_thai_name(form),
            _ => None,
        };
        match bound {
            Some(bound) => {
                let pieces = [word.piece(letters, 0, bound), word.piece(letters, bound, form.len())];
                words.splice(at..=at, pieces);
            }
            None => at += 1,
        }
    }
}

/// Takes a form of address off a name.
fn drop_courtesy(word: &mut Word, letters: &str) {
    let form = word.of(letters);
    let addressed = COURTESIES.iter().find_map(|&(courtesy, least)| {
        let name = form.strip_suffix(courtesy)?;
        (name.chars().count() >= least).then_some(name.len())
    });
    if let Some(end) = addressed {
        *word = word.piece(letters, 0, end);
    }
}

/// Where the longest title begins that a name of at least so many characters is followed by, in bytes, or
/// what is said of it.
fn after_name(form: &str, least: usize) -> Option<usize> {
    let mut bounds = form.char_indices().map(|(at, _)| at).enumerate().skip(least);
    let begins_title = |&(count, at): &(usize, usize)| {
        let rest = &form[at..];
        is_title(rest) || count >= LEAST_BEFORE_QUALIFIER && is_qualified_title(rest)
    };
    bounds.find(begins_title).map(|(_, at)| at)
}

/// Where the longest title ends that a word begins with, in bytes. What begins with a family name is one: 王子文
/// is no prince.
fn before_name(form: &str) -> Option<usize> {
    let (second, _) = form.char_indices().nth(1)?;
    if lexicon::tables(&form[..second]).family_first() {
        return None;
    }
    let bounds = form.char_indices().map(|(at, _)| at).skip(LEAST_OF_TITLE);
    bounds.filter(|&at| is_title(&form[..at]) || is_qualified_title(&form[..at])).last()
}

/// Whether one character is said of the title after it: 元首相.
fn is_qualified_title(form: &str) -> bool {
    let Some((title, _)) = form.char_indices().nth(1) else { return false };
    QUALIFIERS.binary_search(&&form[..title]).is_ok() && is_title(&form[title..])
}

/// Where a country ends that a title stands behind, in bytes: 西班牙国王费利佩六世.
fn realm_before_title(form: &str) -> Option<usize> {
    let mut bounds = form.char_indices().map(|(at, _)| at).skip(LEAST_OF_TITLE);
    bounds.find(|&at| lexicon::find(COUNTRIES, &form[..at]).is_some() && before_name(&form[at..]).is_some())
}

fn is_thai(letter: char) -> bool {
    matches!(letter, '\u{e00}'..='\u{e7f}')
}

/// Where the longest title ends that a Thai word begins with, in bytes: นายประยุทธ์.
fn before_thai_name(form: &str) -> Option<usize> {
    if is_title(form) {
        return None;
    }
    let letters = form.chars().count();
    let bounds = form.char_indices().map(|(at, _)| at).take((letters + 1).saturating_sub(LEAST_OF_THAI));
    // Names begin with what may be one. Without a vowel it is an abbreviation, behind whose dots the name is
    // another word: no name that begins with พลอย has a general's title.
    let is_part = |title: &str| {
        let strength = lexicon::find(HONORIFICS, title).map_or(0, |title| title.strength);
        strength > 1 && title.chars().any(|letter| letter > '\u{e2e}')
    };
    bounds.skip(LEAST_OF_THAI).filter(|&at| is_part(&form[..at])).last()
}

fn is_title(form: &str) -> bool {
    form.chars().nth(LEAST_OF_TITLE - 1).is_some()
        && (lexicon::find(HONORIFICS, form).is_some() || lexicon::find(SUFFIXES, form).is_some())
}

#[cfg(test)]
mod tests {
    use crate::entity::Kind;
    use crate::name::{Name, Role};

    #[test]
    fn titles_are_parted_from_names() {
        let cases: &[(&str, &str, &[&str])] = &[
            ("behind a Chinese name", "习近平主席", &["习近平"]),
            ("behind a family name", "安倍首相", &["安倍"]),
            ("a former one", "岸田文雄元首相", &["岸田", "文雄"]),
            ("a former one before a name", "前总统李在明", &["李在明"]),
            ("a name that ends as such begins", "陈元首相", &["陈元"]),
            ("a form of address", "大谷翔平氏", &["大谷", "翔平"]),
            ("a form of address behind kana", "ドナルド・トランプさん", &["ドナルド", "トランプ"]),
            ("a name that ends as one does", "邓丽君", &["邓丽君"]),
            ("a Korean form of address", "문재인씨", &["문재인"]),
            ("a former Korean president", "문재인 전 대통령", &["문재인"]),
            ("before a name", "教皇方济各", &["方济各"]),
            ("with a realm", "西班牙国王费利佩六世", &["费利佩"]),
            ("before a Thai name", "นายประยุทธ์ จันทร์โอชา", &["ประยุทธ์", "จันทร์โอชา"]),
            ("a Thai title that begins as another", "นายกรัฐมนตรี ประยุทธ์", &["ประยุทธ์"]),
            ("a Thai name that begins as an abbreviation", "พลอยไพลิน เจนเซน", &["พลอยไพลิน", "เจนเซน"]),
            ("on both sides", "国王查尔斯三世", &["查尔斯"]),
            ("a byname", "彼得大帝", &["彼得"]),
            ("behind a Korean name", "윤석열대통령", &["윤석열"]),
            ("a Korean given name that is a title", "김선수", &["김선수"]),
            ("a Chinese name that begins with a title", "王子文", &["王子文"]),
            ("a title alone", "主席", &["主席"]),
        ];
        for (case, text, expected) in cases {
            let name = Name::parse_as(text, Kind::Person);
            let names = name.tokens().filter(|token| !matches!(token.role(), Role::Honorific | Role::Suffix));
            let names: Vec<String> = names.map(|token| token.text().to_owned()).collect();
            assert_eq!(&names, expected, "{case}: {text}");
        }
    }
}
