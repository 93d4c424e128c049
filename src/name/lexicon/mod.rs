//! Word lists that the roles of a name's words are read from, one fact a row.
//!
//! In: a folded word, or the folded words of a phrase. Out: what the table says of it. A lookup is a binary
//! search without allocation: about `log2(rows)` string comparisons, up to 15.
//!
//! The lists are original work from public knowledge: style guides of news agencies, company law,
//! dictionaries and name books as generally known. No list of another project was copied.
//!
//! # Keys
//!
//! A table is sorted by the bytes of its keys, and a key is in *folded* form, which whoever looks a word up
//! has to bring:
//!
//! - NFKC, lower case; words of a phrase are separated by one space;
//! - no full stops, apostrophes, quotes, slashes, ampersands, brackets or joiners; a hyphen is either dropped
//!   (`ph.d.` → `phd`, `г-н` → `гн`) or, where it separates words, a space: a key never has one;
//! - Latin: no diacritics (`é` → `e`), and `ß` → `ss`, `ø` → `o`, `ł` → `l`, `đ`, `ð` → `d` (`đ` → `dj` in a
//!   word with a South Slavic letter), `ı` → `i`, `æ` → `ae`, `œ` → `oe`, `þ` → `th`, `ə` → `a`, `ħ` → `h`,
//!   `ŋ` → `n`;
//! - French and Italian: what an apostrophe joins is one word (`lhomme`), but for words of organizations and
//!   countries, of which the article or preposition is left out (`conseil de europe`);
//! - Greek: no diacritics, final `ς` → `σ`;
//! - Cyrillic: `ё` → `е`; `й`, `ї`, `ў` stay;
//! - Arabic: no vowel marks, no tatweel; `أ`, `إ`, `آ`, `ٱ` → `ا`; `ى`, `ی`, `ې`, `ۍ`, `ے` → `ي`; `ک` → `ك`;
//!   `ګ` → `گ`; `ة`, `ہ`, `ھ`, `ۀ`, `ە`, `ۃ` → `ه`; `ؤ`, `ئ` and `ء` stay;
//! - Hebrew: no points; the final letters `ך`, `ם`, `ן`, `ף`, `ץ` → `כ`, `מ`, `נ`, `פ`, `צ`; no geresh or
//!   gershayim.

use std::cmp::Ordering;
use std::hash::Hash;

use hashbrown::HashMap;

pub(crate) use index::{TableSet, is_known, tables};

pub(crate) mod abbreviations;
pub(crate) mod addresses;
pub(crate) mod bodies;
pub(crate) mod called_by_given;
pub(crate) mod central_banks;
pub(crate) mod chinese_dialects;
pub(crate) mod chinese_places;
pub(crate) mod clipped;
pub(crate) mod countries;
pub(crate) mod declensions;
pub(crate) mod emblems;
pub(crate) mod equivalents;
pub(crate) mod family_endings;
pub(crate) mod family_names;
pub(crate) mod form_labels;
pub(crate) mod function_words;
pub(crate) mod generic_words;
pub(crate) mod given_names;
pub(crate) mod han_abroad;
pub(crate) mod han_variants;
pub(crate) mod honorifics;
mod index;
pub(crate) mod institutions;
pub(crate) mod japanese_families;
pub(crate) mod languages;
pub(crate) mod leading_names;
pub(crate) mod legal_forms;
pub(crate) mod nicknames;
pub(crate) mod numbers;
pub(crate) mod own_states;
pub(crate) mod palladius;
pub(crate) mod particles;
pub(crate) mod place_words;
pub(crate) mod prepositions;
pub(crate) mod romanization_variants;
pub(crate) mod rulers;
pub(crate) mod second_members;
pub(crate) mod shortened;
pub(crate) mod slavic_bodies;
pub(crate) mod stems;
pub(crate) mod suffixes;
pub(crate) mod synonyms;
pub(crate) mod telling_words;
pub(crate) mod toponyms;
pub(crate) mod two_families;

/// The gender that a given name or a form of address speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gender {
    /// Men and boys.
    Masculine,
    /// Women and girls.
    Feminine,
    /// Both, or it depends on the language.
    Either,
}

impl Gender {
    /// Whether the one speaks for a man and the other for a woman.
    pub(crate) fn contradicts(self, other: Gender) -> bool {
        matches!((self, other), (Gender::Masculine, Gender::Feminine) | (Gender::Feminine, Gender::Masculine))
    }

    /// The same of two genders, where both are known.
    pub(crate) fn clash(one: Option<Gender>, other: Option<Gender>) -> bool {
        one.zip(other).is_some_and(|(one, other)| one.contradicts(other))
    }
}

/// The most words a phrase is looked up with; no key has more.
pub(crate) const MAX_PHRASE_WORDS: usize = 8;

/// What `table` says of `key`, which must be folded as the module documents.
pub(crate) fn find<T: Copy>(table: &[(&str, T)], key: &str) -> Option<T> {
    let row = table.binary_search_by(|&(candidate, _)| candidate.cmp(key));
    row.ok().and_then(|row| table.get(row)).map(|&(_, fact)| fact)
}

/// The longest prefix of `words` that, joined by spaces, is a key of `table`: how many words it has, and what
/// the table says.
///
/// Looks at the first [`MAX_PHRASE_WORDS`] words at most, and at no more than the table has phrases for.
pub(crate) fn longest_phrase<T: Copy>(table: &[(&str, T)], words: &[impl AsRef<str>]) -> Option<(usize, T)> {
    let first = table.binary_search_by(|(key, _)| compare_joined(key, words.get(..1).unwrap_or_default()));
    longest_phrase_at(table, first.unwrap_or_else(|row| row), words)
}

/// The same where it is known from which row on the keys begin with the first word.
pub(crate) fn longest_phrase_at<T: Copy>(
    table: &[(&str, T)],
    first_row: usize,
    words: &[impl AsRef<str>],
) -> Option<(usize, T)> {
    let mut longest = None;
    let mut from = first_row;
    for length in 1..=words.len().min(MAX_PHRASE_WORDS) {
        let phrase = &words[..length];
        let rows = table.get(from..).unwrap_or_default();
        // Where the first word's rows begin is known, and there it is the first by itself.
        let count = if length == 1 { rows.len().min(1) } else { count_up_to(rows, phrase) };
        let row = rows[..count].binary_search_by(|(key, _)| compare_joined(key, phrase));
        let next = match row.map(|row| from + row).map_err(|row| from + row) {
            Ok(row) => {
                longest = table.get(row).map(|&(_, fact)| (length, fact));
                row + 1
            }
            Err(row) => row,
        };
        // A space sorts before every letter, so a longer phrase that starts alike is the very next row.
        let goes_on = table.get(next).is_some_and(|(key, _)| continues(key, phrase));
        if !goes_on {
            break;
        }
        from = next;
    }
    longest
}

/// A count of rows among which a phrase is if it is among all, which are sorted; it is mostly among the first.
fn count_up_to<T>(rows: &[(&str, T)], phrase: &[impl AsRef<str>]) -> usize {
    let mut count = 1;
    while rows.get(count).is_some_and(|(key, _)| compare_joined(key, phrase).is_lt()) {
        count *= 2;
    }
    rows.len().min(count + 1)
}

/// The keys of rows by what the rows say of them, in the order of the rows.
fn keys_by<Key: PartialEq, T: Eq + Hash>(rows: impl Iterator<Item = (Key, T)>) -> HashMap<T, Vec<Key>> {
    let mut keys: HashMap<T, Vec<Key>> = HashMap::new();
    for (key, fact) in rows {
        let known = keys.entry(fact).or_default();
        if known.last() != Some(&key) {
            known.push(key);
        }
    }
    keys
}

/// How `key` compares with `words` joined by single spaces.
fn compare_joined(key: &str, words: &[impl AsRef<str>]) -> Ordering {
    match after_joined(key, words) {
        Ok(rest) => rest.len().cmp(&0),
        Err(order) => order,
    }
}

/// Whether `key` begins with `words` joined by single spaces and has further words.
fn continues(key: &str, words: &[impl AsRef<str>]) -> bool {
    after_joined(key, words).is_ok_and(|rest| rest.first() == Some(&b' '))
}

/// What follows in `key` after `words` joined by single spaces; how it compares with them where it does not
/// begin with them.
fn after_joined<'k>(key: &'k str, words: &[impl AsRef<str>]) -> Result<&'k [u8], Ordering> {
    let mut rest = key.as_bytes();
    for (place, word) in words.iter().map(AsRef::as_ref).enumerate() {
        if place > 0 {
            match rest.split_first() {
                Some((b' ', after)) => rest = after,
                other => return Err(other.map(|(byte, _)| byte).cmp(&Some(&b' '))),
            }
        }
        let (here, after) = rest.split_at(word.len().min(rest.len()));
        match here.cmp(word.as_bytes()) {
            Ordering::Equal => rest = after,
            other => return Err(other),
        }
    }
    Ok(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether `key` has the form that the module documents.
    fn is_folded(key: &str) -> bool {
        let letters = key.chars().all(|letter| match letter {
            ' ' | '0'..='9' | 'a'..='z' => true,
            '\0'..='\u{7f}' => false,
            // Latin letters with diacritics, modifier letters, combining marks, points.
            '\u{80}'..='\u{36f}' | '\u{1e00}'..='\u{1fff}' | '\u{2000}'..='\u{206f}' => false,
            'ς' | 'ё' | 'ך' | 'ם' | 'ן' | 'ף' | 'ץ' | '\u{591}'..='\u{5c7}' | '״' => false,
            'أ' | 'إ' | 'آ' | 'ٱ' | 'ى' | 'ی' | 'ې' | 'ۍ' | 'ے' | 'ک' | 'ګ' | 'ة' => false,
            'ہ' | 'ھ' | 'ۀ' | 'ە' | 'ۃ' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' => false,
            other => !other.is_uppercase(),
        });
        let words = key.split(' ').count();
        letters && words <= MAX_PHRASE_WORDS && key.split(' ').all(|word| !word.is_empty())
    }

    #[test]
    fn what_an_apostrophe_joins_is_one_word() {
        let keys = bodies::BODIES.iter().chain(institutions::INSTITUTIONS).map(|(key, _)| *key);
        for key in keys {
            assert!(!key.split(' ').any(|word| matches!(word, "l" | "d")), "{key:?} has an apostrophe");
        }
    }

    macro_rules! tables {
        ($($name:ident: $table:expr, $least:expr;)*) => {$(
            #[test]
            fn $name() {
                let table = $table;
                assert!(table.len() >= $least, "{} rows only", table.len());
                for pair in table.windows(2) {
                    let (before, after) = (pair[0].0, pair[1].0);
                    assert!(before < after, "{before:?} stands before {after:?}");
                }
                for &(key, fact) in table {
                    assert!(is_folded(key), "{key:?} is not folded");
                    assert_eq!(find(table, key), Some(fact), "{key:?}");
                }
            }
        )*};
    }

    tables! {
        abbreviations: abbreviations::ABBREVIATIONS, 40;
        acronyms: bodies::ACRONYMS, 80;
        bodies: bodies::BODIES, 500;
        chinese_dialects: chinese_dialects::CHINESE_DIALECTS, 700;
        clipped: clipped::CLIPPED, 80;
        countries: countries::COUNTRIES, 700;
        emblems: emblems::EMBLEMS, 1000;
        equivalents: equivalents::EQUIVALENTS, 250;
        family_endings: family_endings::FAMILY_ENDINGS, 80;
        family_names: family_names::FAMILY_NAMES, 500;
        generic_words: generic_words::GENERIC_WORDS, 1200;
        given_names: given_names::GIVEN_NAMES, 900;
        nicknames: nicknames::NICKNAMES, 500;
        korean_readings: han_abroad::KOREAN_READINGS, 150;
        vietnamese_readings: han_abroad::VIETNAMESE_READINGS, 200;
        honorifics: honorifics::HONORIFICS, 250;
        institutions: institutions::INSTITUTIONS, 100;
        japanese_families: japanese_families::JAPANESE_FAMILIES, 1000;
        leading_names: leading_names::LEADING_NAMES, 100;
        legal_forms: legal_forms::LEGAL_FORMS, 300;
        offices: rulers::OFFICES, 100;
        regnal_names: rulers::REGNAL_NAMES, 200;
        shortened: shortened::SHORTENED, 80;
        numbers: numbers::NUMBERS, 150;
        own_states: own_states::OWN_STATES, 40;
        particles: particles::PARTICLES, 50;
        place_words: place_words::PLACE_WORDS, 900;
        spouses: honorifics::SPOUSES, 10;
        suffixes: suffixes::SUFFIXES, 50;
        toponyms: toponyms::TOPONYMS, 4000;
    }

    #[test]
    fn lookup() {
        let table = &[("a", 1), ("a b", 2), ("a b c", 3), ("ab", 4), ("b c d", 5)];
        type Case<'c> = (&'c str, &'c [&'c str], Option<(usize, i32)>);
        let cases: &[Case<'_>] = &[
            ("none", &[], None),
            ("one word", &["a"], Some((1, 1))),
            ("the longest", &["a", "b", "c", "d"], Some((3, 3))),
            ("falls back", &["a", "b", "d"], Some((2, 2))),
            ("not a prefix of letters", &["ab", "c"], Some((1, 4))),
            ("no shorter key", &["b", "c", "d"], Some((3, 5))),
            ("an incomplete phrase", &["b", "c"], None),
            ("not at the start", &["x", "a"], None),
            ("an empty word", &["", "a"], None),
        ];
        for (name, words, expected) in cases {
            assert_eq!(longest_phrase(table, words), *expected, "{name}");
        }
        assert_eq!(find(table, "a b"), Some(2));
        assert_eq!(find(table, "b"), None);
        assert_eq!(find::<u8>(&[], "a"), None);
    }
}
