//! With which letters Russian and its neighbours write what an English word of an organization's name means:
//! *mechanical plant* is *механический завод*, so that ВМЗ, or VMZ, may be the Volsk Mechanical Plant.
//!
//! They are read off the Cyrillic words of [`GENERIC_WORDS`], [`LEGAL_FORMS`] and [`STEMS`], with what the tables
//! of `lexicon/slavic_bodies` have besides.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use hashbrown::{HashMap, HashSet};

use crate::name::lexicon::slavic_bodies::{FIRST_PARTS, SLAVIC_COUNTRIES, USUAL_INITIALS};
use crate::name::lexicon::{generic_words::GENERIC_WORDS, legal_forms::LEGAL_FORMS, stems::STEMS};
use crate::name::romanize::cyrillic_letter;

/// A word of no more letters is an abbreviation, whose first letter says little.
const MOST_LETTERS_OF_ABBREVIATION: usize = 3;

/// For how many words an abbreviation counts.
const ABBREVIATED: usize = 10;

/// How many times more words the usual initials of a sense have at most than others that are of no stem:
/// rarer ones are those of languages of Asia, which write words of their own in Cyrillic (қорғаныс, мудофаа:
/// *defence*).
const SHARE: usize = 5;

/// The romanized initials of the Cyrillic words and phrases of a sense, those of the most first.
static INITIALS: LazyLock<HashMap<&'static str, Vec<String>>> = LazyLock::new(|| {
    let mut counts: HashMap<&'static str, BTreeMap<String, usize>> = HashMap::new();
    let words = GENERIC_WORDS.iter().chain(LEGAL_FORMS);
    let whole = |phrase: &str| phrase.split(' ').all(|w| w.chars().count() > MOST_LETTERS_OF_ABBREVIATION);
    let words = words.filter(|(phrase, _)| whole(phrase)).map(|row| (row, false));
    let mut of_stems: HashSet<(&str, String)> = HashSet::new();
    for (&(phrase, sense), is_stem) in STEMS.iter().map(|row| (row, true)).chain(words) {
        for initials in initials(phrase) {
            if is_stem {
                of_stems.insert((sense, initials.clone()));
            }
            *counts.entry(sense).or_default().entry(initials).or_default() += 1;
        }
    }
    // Initials that are an abbreviation of their own (НИИ, КБ) are the usual ones.
    for &(word, sense) in GENERIC_WORDS.iter().filter(|(word, _)| !whole(word)) {
        let letters = word.chars().map(cyrillic_letter).collect::<Option<String>>();
        let known = letters.and_then(|letters| counts.get_mut(sense)?.get_mut(&letters));
        known.into_iter().for_each(|count| *count += ABBREVIATED);
    }
    for (sense, initials) in USUAL_INITIALS {
        let counts = counts.entry(sense).or_default();
        initials
            .iter()
            .for_each(|initials| *counts.entry((*initials).to_owned()).or_default() += ABBREVIATED);
    }
    let ranked = |sense, counts: BTreeMap<String, usize>| {
        let mut ranked: Vec<(String, usize)> = counts.into_iter().collect();
        ranked.sort_by_key(|&(_, count)| Reverse(count));
        let most = ranked.first().map_or(0, |&(_, count)| count);
        let is_usual = |(initials, count): (String, usize)| {
            let row = (sense, initials);
            (count * SHARE >= most || of_stems.contains(&row)).then_some(row.1)
        };
        ranked.into_iter().filter_map(is_usual).collect()
    };
    counts.into_iter().map(|(sense, counts)| (sense, ranked(sense, counts))).collect()
});

/// Whether a body of a country or region may be known by Slavic initials.
pub(crate) fn may_be_of(country: &str) -> bool {
    SLAVIC_COUNTRIES.binary_search(&country).is_ok()
}

/// The initials of a word or phrase, a compound having that of its second part or not: an
/// *электромеханический завод* is an ЭМЗ or an ЭЗ.
fn initials(phrase: &str) -> Vec<String> {
    let first = |word: &str| word.chars().next().and_then(cyrillic_letter);
    let longer = |spelled: Vec<String>, word: &str| {
        let second = FIRST_PARTS.iter().find_map(|part| word.strip_prefix(part));
        let second = second.filter(|rest| rest.chars().count() >= LEAST_OF_SECOND_PART).and_then(first);
        let whole = first(word)?;
        let seconds = [Some(""), second].into_iter().flatten();
        Some(
            seconds
                .flat_map(|second| spelled.iter().map(move |before| format!("{before}{whole}{second}")))
                .collect(),
        )
    };
    phrase.split(' ').try_fold(vec![String::new()], longer).unwrap_or_default()
}

/// How many letters the second part of a compound has at least: less is a suffix.
const LEAST_OF_SECOND_PART: usize = 4;

/// The Latin letters of those that English writes with two or more.
const SEVERAL: &[&str] = &["shch", "ch", "kh", "sh", "ts", "ya", "yu", "zh"];

/// The romanized initials of the Cyrillic words of a sense, the usual first; none for a sense that has no
/// such word.
pub(crate) fn of_sense(sense: &str) -> &'static [String] {
    INITIALS.get(sense).map(Vec::as_slice).unwrap_or_default()
}

/// What stands for the first Cyrillic letter of a romanized word.
pub(crate) fn of_word(word: &str) -> &str {
    let several = SEVERAL.iter().find(|letters| word.starts_with(**letters)).map(|letters| letters.len());
    let first = word.chars().next().map_or(0, char::len_utf8);
    word.get(..several.unwrap_or(first)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn senses_have_the_initials_of_their_words() {
        let cases: &[(&str, Option<&str>)] = &[
            ("plant", Some("z")),
            ("research", Some("i")),
            ("center", Some("ts")),
            ("design bureau", Some("kb")),
            ("research institute", Some("nii")),
            ("company", Some("k")),
            ("samurai", None),
        ];
        assert!(of_sense("electromechanical").iter().any(|initials| initials == "em"));
        for (sense, expected) in cases {
            assert_eq!(of_sense(sense).first().map(String::as_str), *expected, "{sense}");
        }
    }

    #[test]
    fn words_begin_with_what_stands_for_a_letter() {
        let cases = [("volsk", "v"), ("shakhty", "sh"), ("shchyokino", "shch"), ("tver", "t"), ("", "")];
        for (word, expected) in cases {
            assert_eq!(of_word(word), expected, "{word}");
        }
    }
}
