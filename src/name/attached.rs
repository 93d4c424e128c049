//! Titles that Chinese, Japanese, Korean and Thai write together with a person's name: 习近平主席, 教皇方济各,
//! 彼得大帝, นายประยุทธ์.
//!
//! In: words of a person's name. Out: the same with each such title a word of its own. Cost: some look-ups a
//! word in Han, Hangul or Thai.

use super::Name;
use super::lexicon::{self, countries::COUNTRIES, honorifics::HONORIFICS, suffixes::SUFFIXES};
use super::script::Script;
use super::token::Word;

/// The characters of a title, at least: one alone may be of the name.
const LEAST_OF_TITLE: usize = 2;

/// The syllables of a name in Hangul, at least: 김선수 is Kim Seon-su, and no sportsman Kim.
const LEAST_OF_HANGUL: usize = 3;

/// The letters of a title and of a name in Thai, at least.
const LEAST_OF_THAI: usize = 3;

/// Parts the titles from the names.
pub(super) fn part(words: &mut Vec<Word>, letters: &str) {
    let mut at = 0;
    while at < words.len() && words.len() < Name::MAX_TOKENS {
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
        if let Some(bound) = bound {
            let pieces = [word.piece(letters, 0, bound), word.piece(letters, bound, form.len())];
            words.splice(at..=at, pieces);
        }
        at += 1;
    }
}

/// Where the longest title begins that a name of at least so many characters is followed by, in bytes.
fn after_name(form: &str, least: usize) -> Option<usize> {
    let mut bounds = form.char_indices().map(|(at, _)| at).skip(least);
    bounds.find(|&at| is_title(&form[at..]))
}

/// Where the longest title ends that a word begins with, in bytes. What begins with a family name is one: 王子文
/// is no prince.
fn before_name(form: &str) -> Option<usize> {
    let (second, _) = form.char_indices().nth(1)?;
    if lexicon::tables(&form[..second]).family_first() {
        return None;
    }
    let bounds = form.char_indices().map(|(at, _)| at).skip(LEAST_OF_TITLE);
    bounds.filter(|&at| is_title(&form[..at])).last()
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
            ("before a name", "教皇方济各", &["方济各"]),
            ("with a realm", "西班牙国王费利佩六世", &["费利佩"]),
            ("before a Thai name", "นายประยุทธ์ จันทร์โอชา", &["ประยุทธ์", "จันทร์โอชา"]),
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
