//! The cases of names, by the endings that they have in each.
//!
//! In: folded words. Out: whether two are cases of one, and the nominatives that they may be cases of. Many
//! languages decline names. Russian and Ukrainian decline given and family names alike, and some endings
//! change consonants, so that letters alone do not tell a case from another name. Cost: a step an ending;
//! some dozens of look-ups for two words in Cyrillic letters, some hundreds for three.

use super::given_names::is_given_name;
use crate::name::lexicon::declensions::{CYRILLIC, Declension, LATIN};
use crate::name::lexicon::{Gender, find, given_names::GIVEN_NAMES};

/// Men's given names, beside those that are listed with their own, of which women's are made with the ending
/// of their genitive.
static TWINS: &[&str] = &[
    "богдан",
    "владислав",
    "мирослав",
    "радослав",
    "руслан",
    "святослав",
    "станислав",
    "станіслав",
    "ярослав",
];

/// The fewest letters that all cases of a word have in common.
const LEAST_STEM: usize = 3;

/// How names in the script of a word are declined; nothing for others.
pub(in crate::cluster) fn declensions(word: &str) -> &'static [Declension] {
    match word.chars().next() {
        Some('a'..='z') => LATIN,
        Some('а'..='ӿ') => CYRILLIC,
        _ => &[],
    }
}

/// Whether two folded words may be cases of one name.
pub(in crate::cluster) fn are_cases(x: &str, y: &str) -> bool {
    let common: usize = x.chars().zip(y.chars()).take_while(|(x, y)| x == y).map(|(x, _)| x.len_utf8()).sum();
    if x[..common].chars().count() < LEAST_STEM {
        return false;
    }
    let of_row = |row: &Declension| {
        let all = || std::iter::once(row.nominative).chain(row.endings.iter().copied());
        all().any(|own| {
            let stem = x.strip_suffix(own).filter(|stem| stem.chars().count() >= LEAST_STEM);
            stem.and_then(|stem| y.strip_prefix(stem)).is_some_and(|rest| all().any(|ending| ending == rest))
        })
    };
    declensions(x).iter().any(of_row)
}

/// Whether a folded word may be a case of another.
pub(in crate::cluster) fn is_case_of(case: &str, name: &str) -> bool {
    declensions(name).iter().any(|row| {
        let stem = name.strip_suffix(row.nominative).filter(|stem| stem.chars().count() >= LEAST_STEM);
        let has = |rest: &str| row.endings.contains(&rest);
        stem.and_then(|stem| case.strip_prefix(stem)).is_some_and(has)
    })
}

/// Whether one of two names is a man's and the other may be his wife's: *Ivanov* and *Ivanova*.
pub(in crate::cluster) fn is_feminine(x: &str, y: &str) -> bool {
    let of = |woman: &str, man: &str| has_twin(man) && woman.strip_suffix(['а', 'a']) == Some(man);
    of(x, y) || of(y, x)
}

/// Whether a man's family name is one that his wife has with another ending.
fn has_twin(family: &str) -> bool {
    ["ов", "ев", "ин", "ын", "ів", "ov", "ev", "in"].iter().any(|ending| family.ends_with(ending))
}

/// The names that words may be a case of: each word in the nominative, or, but for the first one, as it is.
pub(in crate::cluster) fn nominatives(words: &[Box<str>]) -> Vec<String> {
    let Some((given, others)) = words.split_first() else { return Vec::new() };
    if is_given_name(given) {
        return Vec::new();
    }
    let mut names = of_word(given);
    for (place, word) in others.iter().enumerate() {
        let mut endings = of_word(word);
        endings.push(word.to_string());
        let is_last = place + 1 == others.len();
        let joined = |name: &String| {
            let fits = |ending: &&String| !is_last || !is_womans(name, word, ending);
            endings.iter().filter(fits).map(|ending| format!("{name} {ending}")).collect::<Vec<_>>()
        };
        names = names.iter().flat_map(joined).collect();
    }
    names
}

/// The words that a word may be a case of, those with the longest ending first.
pub(in crate::cluster) fn of_word(word: &str) -> Vec<String> {
    let stem = |case: &str| word.strip_suffix(case).filter(|stem| stem.chars().count() >= LEAST_STEM);
    let of_row = |row: &'static Declension| {
        row.endings
            .iter()
            .filter_map(move |&ending| Some((ending.len(), format!("{}{}", stem(ending)?, row.nominative))))
    };
    let names = declensions(word).iter().flat_map(of_row);
    let mut names: Vec<(usize, String)> = names.filter(|(_, name)| !ends_in_no_word(name)).collect();
    names.sort_by_key(|&(length, _)| std::cmp::Reverse(length));
    names.into_iter().map(|(_, name)| name).collect()
}

/// The gender of the given name that a word may be a case of, if one is known.
pub(in crate::cluster) fn given_name_of(word: &str) -> Option<Gender> {
    let mut name = String::with_capacity(word.len() + 4);
    declensions(word).iter().find_map(|row| {
        row.endings.iter().find_map(|&ending| {
            let stem = word.strip_suffix(ending).filter(|stem| stem.chars().count() >= LEAST_STEM)?;
            name.clear();
            name.push_str(stem);
            name.push_str(row.nominative);
            if is_given_name(&name) { find(GIVEN_NAMES, &name) } else { None }
        })
    })
}

/// Whether a word ends as no name does in the nominative.
fn ends_in_no_word(word: &str) -> bool {
    let mut letters = word.chars().rev();
    matches!((letters.next(), letters.next()), (Some('ы' | 'ъ'), _) | (Some('ь' | 'й'), Some('ь' | 'й')))
}

/// Whether a declined name may as well be a woman's: *Станислава Иванова* is a woman, or *Stanislav Ivanov*
/// in the genitive. What is known as a man's name, and as that alone, is a man's.
fn is_womans(name: &str, family: &str, nominative: &str) -> bool {
    let given = name.split(' ').next().unwrap_or_default();
    let is_mans = find(GIVEN_NAMES, given) == Some(Gender::Masculine) && !TWINS.contains(&given);
    has_twin(nominative) && family.strip_suffix(['а', 'a']) == Some(nominative) && !is_mans
}

#[cfg(test)]
mod tests {
    use super::{TWINS, are_cases, nominatives};
    use crate::cluster::words::person::words;
    use crate::entity::Kind;
    use crate::name::Name;

    #[test]
    fn twins_are_sorted() {
        assert!(TWINS.is_sorted());
    }

    #[test]
    fn words_in_two_cases() {
        let cases = [
            ("Czech", "svobodou", "svobody", true),
            ("Czech, a stem that loses its vowel", "havla", "havel", true),
            ("Polish", "zielinskiego", "zielinski", true),
            ("Hungarian", "kovacsnak", "kovacs", true),
            ("Russian", "беловым", "белову", true),
            ("a short stem", "lee", "le", false),
            ("two names", "marin", "martin", false),
            ("two scripts", "belov", "беловым", false),
        ];
        for (name, x, y, expected) in cases {
            assert_eq!((are_cases(x, y), are_cases(y, x)), (expected, expected), "{name}");
        }
    }

    #[test]
    fn cases_of_names() {
        let cases = [
            ("genitive", "Владимира Путина", "Владимир Путин", true),
            ("dative", "Владимиру Путину", "Владимир Путин", true),
            ("instrumental", "Владимиром Путиным", "Владимир Путин", true),
            ("a soft ending", "Сергеем Лавровым", "Сергей Лавров", true),
            ("an adjective", "Дмитрия Полянского", "Дмитрий Полянский", true),
            ("Ukrainian", "Володимирові Зеленському", "Володимир Зеленський", true),
            ("a woman", "Марии Захаровой", "Мария Захарова", true),
            ("a family name that does not change", "Виталию Кличко", "Виталий Кличко", true),
            ("a patronymic", "Владимира Владимировича Путина", "Владимир Владимирович Путин", true),
            ("a man and a woman", "Александра Иванова", "Александр Иванов", false),
            ("a man, or a woman of no list", "Станислава Иванова", "Станислав Иванов", false),
            ("a man, for no woman is called so", "Станислава Лещинского", "Станислав Лещинский", true),
            ("two men", "Владимир Путина", "Владимир Путин", false),
            ("a short word", "Ия Ли", "Ий Ль", false),
        ];
        for (name, case, nominative, expected) in cases {
            let words = |text| words(&Name::parse_as(text, Kind::Person));
            let found = nominatives(&words(case)).contains(&words(nominative).join(" "));
            assert_eq!(found, expected, "{name}");
        }
    }
}
