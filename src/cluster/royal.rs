//! Who goes by a given name behind a title: kings, popes and princes.
//!
//! In: a name. Out: whether it has such a title, and whether it is one of those who go by their given names.
//! Cost: a look-up a token.

use super::form::Form;
use crate::name::lexicon::suffixes::Suffix;
use crate::name::{Detail, Role};

/// Titles that stand before a given name, folded, in the languages of the world's news.
static TITLES: &[&str] = &[
    "caliph",
    "emir",
    "emperor",
    "empress",
    "imperatriz",
    "kaiser",
    "kaiserin",
    "keizer",
    "king",
    "konig",
    "konigin",
    "koning",
    "koningin",
    "krol",
    "krolowa",
    "kronprinz",
    "kung",
    "papst",
    "paus",
    "pope",
    "prince",
    "princesa",
    "princess",
    "princesse",
    "principe",
    "prins",
    "prinses",
    "prinz",
    "prinzessin",
    "queen",
    "rainha",
    "regina",
    "reina",
    "reine",
    "rey",
    "roi",
    "sultan",
    "tsar",
    "император",
    "королева",
    "король",
    "принц",
    "принцесса",
    "султан",
    "царь",
    "эмир",
    "الامير",
    "السلطان",
    "الملك",
    "الملكة",
];

/// Whether it has a title that a given name stands behind: King Salman is not the son of a Salman.
pub(super) fn has_title(form: &Form) -> bool {
    let is_title = |word: &str| TITLES.binary_search(&word).is_ok();
    form.name.tokens().any(|token| token.role() == Role::Honorific && is_title(token.folded()))
}

/// Whether a full name may be short as a title and its first word: it has a title or a number itself, or a
/// father's name in the place of a family name.
pub(super) fn goes_by_given_name(full: &Form) -> bool {
    let is_numbered = |detail| matches!(detail, Detail::Suffix(Suffix::Ordinal(_)));
    full.ends_with_father()
        || has_title(full)
        || full.name.tokens().any(|token| is_numbered(token.part.detail))
}

#[cfg(test)]
mod tests {
    use super::{TITLES, goes_by_given_name, has_title};
    use crate::cluster::form::Form;
    use crate::entity::Kind;

    #[test]
    fn titles_are_sorted() {
        assert!(TITLES.is_sorted());
    }

    #[test]
    fn who_goes_by_a_given_name() {
        // Whether it has a title of such, and whether it may be short as one.
        let cases = [
            ("King Salman", true, true),
            ("Salman bin Abdulaziz", false, true),
            ("Charles III", false, true),
            ("Crown Prince Mohammed bin Salman", true, true),
            ("Король Карл", true, true),
            ("الملك سلمان", true, true),
            ("President Macron", false, false),
            ("Salman Rushdie", false, false),
            ("Martin Luther King", false, false),
        ];
        for (text, title, given) in cases {
            let form = Form::new(text, Kind::Person);
            assert_eq!((has_title(&form), goes_by_given_name(&form)), (title, given), "{text}");
        }
    }
}
