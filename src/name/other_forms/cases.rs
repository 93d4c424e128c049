//! The nominatives that Russian names in other cases may have: *Сергеем Лавровым* is *Сергей Лавров*.
//!
//! In: a name in Cyrillic letters. Out: the names it may be a case of, each word declined for one and the
//! same case. Cost: a look at the endings of each word.

/// Cases of the singular, as a set.
type Cases = u8;
const GENITIVE: Cases = 1;
const DATIVE: Cases = 1 << 1;
const ACCUSATIVE: Cases = 1 << 2;
const INSTRUMENTAL: Cases = 1 << 3;
const LOCATIVE: Cases = 1 << 4;
const ALL: Cases = (1 << 5) - 1;
/// The cases of a man's name in the accusative and genitive, which are one.
const OWNED: Cases = GENITIVE | ACCUSATIVE;
/// The cases that feminine adjectives and surnames have in common.
const OBLIQUE: Cases = GENITIVE | DATIVE | INSTRUMENTAL | LOCATIVE;

/// An ending, that of the nominative, and for which cases the one stands.
static ENDINGS: &[(&str, &str, Cases)] = &[
    ("а", "", OWNED),
    ("у", "", DATIVE),
    ("ом", "", INSTRUMENTAL),
    ("ем", "", INSTRUMENTAL),
    ("ым", "", INSTRUMENTAL),
    ("е", "", LOCATIVE),
    ("я", "й", OWNED),
    ("ю", "й", DATIVE),
    ("ем", "й", INSTRUMENTAL),
    ("е", "й", LOCATIVE),
    ("я", "ь", OWNED),
    ("ю", "ь", DATIVE),
    ("ем", "ь", INSTRUMENTAL),
    ("е", "ь", LOCATIVE),
    ("ы", "а", GENITIVE),
    ("и", "а", GENITIVE),
    ("е", "а", DATIVE | LOCATIVE),
    ("у", "а", ACCUSATIVE),
    ("ой", "а", OBLIQUE),
    ("и", "я", GENITIVE | DATIVE | LOCATIVE),
    ("е", "я", DATIVE | LOCATIVE),
    ("ю", "я", ACCUSATIVE),
    ("ей", "я", INSTRUMENTAL),
    ("ого", "ый", OWNED),
    ("ому", "ый", DATIVE),
    ("ым", "ый", INSTRUMENTAL),
    ("ом", "ый", LOCATIVE),
    ("ого", "ий", OWNED),
    ("ому", "ий", DATIVE),
    ("им", "ий", INSTRUMENTAL),
    ("ом", "ий", LOCATIVE),
    ("ого", "ой", OWNED),
    ("ому", "ой", DATIVE),
    ("ым", "ой", INSTRUMENTAL),
    ("ой", "ая", OBLIQUE),
    ("ую", "ая", ACCUSATIVE),
];

/// Words of the longest name that is put into the nominative, and the fewest letters of a stem.
const MAX_WORDS: usize = 3;
const LEAST_STEM: usize = 2;

/// The names that a name in Cyrillic letters may be a case of, without the name itself.
pub(crate) fn nominatives(name: &str) -> Vec<String> {
    let words: Vec<&str> = name.split(' ').collect();
    if words.len() > MAX_WORDS {
        return Vec::new();
    }
    let mut found: Vec<(String, Cases)> = vec![(String::new(), ALL)];
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
    let declined = ENDINGS.iter().filter_map(|&(ending, nominative, cases)| {
        let stem = word.strip_suffix(ending).filter(|stem| stem.chars().count() >= LEAST_STEM)?;
        takes(stem, nominative).then(|| (format!("{stem}{nominative}"), cases))
    });
    let fixed = word.ends_with(['о', 'у', 'и', 'э', 'ь']) || word.ends_with(is_consonant);
    declined.chain(fixed.then(|| (word.to_owned(), ALL))).collect()
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
