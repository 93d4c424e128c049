//! The nominatives that Russian names in other cases may have: *Сергеем Лавровым* is *Сергей Лавров*.
//!
//! In: a name in Cyrillic letters. Out: the names it may be a case of, each word declined for one and the
//! same case. Cost: a look at the endings of each word.

use crate::name::lexicon::declensions::{ALL_CASES, CYRILLIC, Cases, Declension};

/// Words of the longest name that is put into the nominative, and the fewest letters of a stem.
const MAX_WORDS: usize = 3;
const LEAST_STEM: usize = 2;

/// The names that a name in Cyrillic letters may be a case of, without the name itself.
pub(crate) fn nominatives(name: &str) -> Vec<String> {
    let words: Vec<&str> = name.split(' ').collect();
    if words.len() > MAX_WORDS {
        return Vec::new();
    }
    let mut found: Vec<(String, Cases)> = vec![(String::new(), ALL_CASES)];
    for word in words {
        let forms = nominatives_of(word);
        let with = |(before, cases): &(String, Cases), (form, own): &(String, Cases)| {
            let space = if before.is_empty() { "" } else { " " };
            (cases & own != 0).then(|| (format!("{before}{space}{form}"), cases & own))
        };
        found = found.iter().flat_map(|one| forms.iter().filter_map(move |form| with(one, form))).collect();
    }
    found.into_iter().map(|(form, _)| form).filter(|form| form != name).collect()
}

/// Whether a Russian or Ukrainian name may be another case of one that is known: *в Вильнюсе*.
pub(crate) fn is_case_of(name: &str, is_known: impl Fn(&str) -> bool) -> bool {
    nominatives(name).iter().any(|nominative| is_known(nominative))
}

/// The nominatives of a word, each with the cases that it may stand in; itself, where it may be one that has
/// no cases.
fn nominatives_of(word: &str) -> Vec<(String, Cases)> {
    let of_row = |&Declension { nominative, russian, .. }: &'static Declension| {
        russian.iter().filter_map(move |&(ending, cases)| {
            let stem = word.strip_suffix(ending).filter(|stem| stem.chars().count() >= LEAST_STEM)?;
            takes(stem, nominative).then(|| (format!("{stem}{nominative}"), cases))
        })
    };
    let declined = CYRILLIC.iter().flat_map(of_row);
    let fixed = word.ends_with(['о', 'у', 'и', 'э', 'ь']) || word.ends_with(is_consonant);
    declined.chain(fixed.then(|| (word.to_owned(), ALL_CASES))).collect()
}

/// Whether a nominative with this ending is written so.
fn takes(stem: &str, ending: &str) -> bool {
    match ending {
        "" | "ь" => stem.ends_with(is_consonant),
        "й" => !stem.ends_with(is_consonant),
        // No ы stands after these, and и where ы could stand is rare.
        "ий" => stem.ends_with(['г', 'ж', 'к', 'х', 'ч', 'ш', 'щ']),
        "ый" => !stem.ends_with(['г', 'ж', 'к', 'х', 'ч', 'ш', 'щ']),
        _ => true,
    }
}

fn is_consonant(letter: char) -> bool {
    "бвгджзклмнпрстфхцчшщ".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::nominatives;

    #[test]
    fn all_words_are_put_out_of_one_case() {
        for (name, expected) in [
            ("Сергеем Лавровым", "Сергей Лавров"),
            ("Сергеем Шойгу", "Сергей Шойгу"),
            ("Алексея Навального", "Алексей Навальный"),
            ("Юлией Навальной", "Юлия Навальная"),
            ("Игорю Толстому", "Игорь Толстой"),
            ("Ангелой Меркель", "Ангела Меркель"),
            ("Трампом", "Трамп"),
        ] {
            let found = nominatives(name);
            assert!(found.iter().any(|form| form == expected), "{name}: {found:?}");
        }
        // A dative beside an instrumental is no name.
        assert!(!nominatives("Сергею Лавровым").iter().any(|form| form == "Сергей Лавров"));
    }
}
