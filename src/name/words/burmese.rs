//! Names of Burma, of which each syllable is a word: မင်းအောင်လှိုင် is *Min Aung Hlaing*.
//!
//! In: words of a person's name. Out: the same with the syllables of such names apart. Names of elsewhere
//! stay whole, for they have syllables that are none of Burma. Cost: a look-up a syllable, in this script
//! alone.

use super::word::Word;
use crate::name::Name;
use crate::name::lexicon::{self, honorifics::HONORIFICS};
use crate::name::romanize::burmese::next_syllable;

/// The most syllables of a word.
const MOST: usize = 7;

/// Takes words apart all of whose syllables are names of Burma.
pub(crate) fn part(words: &mut Vec<Word>, letters: &str) {
    let mut latin = String::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let room = (Name::MAX_TOKENS + 1).saturating_sub(words.len());
        let form = word.of(letters);
        let ends = form.starts_with(is_burmese).then(|| ends(form, &mut latin)).flatten();
        let Some((ends, count)) = ends.filter(|&(_, count)| count <= room) else {
            at += 1;
            continue;
        };
        let word = word.clone();
        let begin = |nth: usize| if nth == 0 { 0 } else { ends[nth - 1] };
        let pieces = (0..count).map(|nth| word.piece(letters, begin(nth), ends[nth]));
        words.splice(at..=at, pieces);
        at += count;
    }
}

fn is_burmese(letter: char) -> bool {
    matches!(letter, '\u{1000}'..='\u{109F}')
}

/// Where the syllables of a word end, in bytes, and how many it has, where all are names; `latin` is memory to
/// romanize them.
fn ends(form: &str, latin: &mut String) -> Option<([usize; MOST], usize)> {
    let (mut ends, mut count, mut rest) = ([0; MOST], 0, form);
    if let Some(title) = title(form) {
        (ends[0], count, rest) = (title, 1, &form[title..]);
    }
    while !rest.is_empty() {
        latin.clear();
        rest = next_syllable(rest, latin);
        *ends.get_mut(count)? = form.len() - rest.len();
        count += 1;
        SYLLABLES.binary_search(&latin.as_str()).ok()?;
    }
    (count > 1).then_some((ends, count))
}

/// Where the longest title ends that a word begins with, in bytes.
fn title(form: &str) -> Option<usize> {
    let ends = form.char_indices().map(|(at, _)| at).skip(1).chain([form.len()]);
    ends.filter(|&end| lexicon::find(HONORIFICS, &form[..end]).is_some()).last()
}

/// Syllables that names of Burma are made of, and titles, as they are romanized, sorted. Source: public
/// knowledge of names; original list.
#[rustfmt::skip]
static SYLLABLES: &[&str] = &[
    "aung", "ba", "bo", "chan", "chaw", "chit", "cho", "daw", "e", "ha", "han", "hein", "hla", "hlaing",
    "hmu", "hmwe", "hnaung", "hni", "hnin", "hpon", "hpyo", "hpyu", "hsan", "htaik", "htat", "hte", "htet",
    "htin", "htu", "htun", "htut", "htwe", "kaung", "khaing", "khant", "khin", "ko", "kya", "kyaw", "kyi",
    "kyin", "kyu", "kywe", "le", "lin", "lu", "lwin", "ma", "mar", "maung", "me", "mi", "min", "mo", "mon",
    "mu", "mwe", "mya", "myat", "mye", "myin", "myint", "myo", "myu", "naing", "nan", "ne", "ni", "nu",
    "nway", "nwe", "nwet", "nyan", "nye", "nyein", "nyi", "nyo", "nyun", "nyunt", "o", "on", "pa", "pan",
    "pe", "pi", "po", "pya", "pyae", "pye", "pyi", "pyo", "pyon", "sa", "saing", "san", "sanda", "saw", "se",
    "sein", "shein", "shin", "shwe", "si", "sit", "so", "su", "swe", "swin", "tha", "than", "thant",
    "thaung", "thaw", "thein", "thet", "thi", "thida", "thin", "thit", "thu", "thun", "thuzar", "thwe",
    "thwin", "ti", "tin", "to", "tu", "tun", "u", "wa", "wai", "wan", "we", "win", "wut", "ya", "yan",
    "yaung", "ye", "yein", "yi", "yin", "yu", "yun", "za", "zan", "zaw", "ze", "zin", "zun",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_sorted() {
        assert!(SYLLABLES.is_sorted_by(|one, next| one < next));
    }

    #[test]
    fn names_of_burma_come_apart() {
        let cases = [
            ("general", "မင်းအောင်လှိုင်", "min aung hlaing"),
            ("with spaces", "နေ ဝင်း", "ne win"),
            ("one syllable twice", "ကိုကိုလှိုင်", "ko ko hlaing"),
            ("with a title", "ဒေါ်အောင်ဆန်းစုကြည်", "daw aung san su kyi"),
            ("of elsewhere", "ဗလာဒီမာ ပူတင်", "baladima putin"),
        ];
        for (name, text, expected) in cases {
            let name_read = Name::parse(text);
            let found: Vec<&str> = name_read.tokens().map(|token| token.romanized()).collect();
            assert_eq!(found.join(" "), expected, "{name}");
        }
    }
}
