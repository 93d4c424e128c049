//! Who goes by a given name behind a title: kings, popes and princes.
//!
//! In: a name. Out: whether it has such a title, and whether it is one of those who go by their given names.
//! Cost: none, as the parser of names knows both.

use crate::cluster::form::Form;
use crate::cluster::words::given_names::is_given_name;
use crate::name::{Role, Token};

/// Whether it has a title that a given name stands behind: King Salman is not the son of a Salman.
pub(super) fn has_title(form: &Form) -> bool {
    !form.name.places().office.is_empty()
}

/// Whether a full name may be short as a title and its first word: it has a title or a number itself, or a
/// father's name in the place of a family name.
pub(super) fn goes_by_given_name(full: &Form) -> bool {
    full.ends_with_father() || full.name.places().of_ruler()
}

/// The given name of who may be short as a title and it; none of who goes by two of them, as Francis Joseph.
pub(super) fn given_name(full: &Form) -> Option<Token<'_>> {
    let mut names = full.content().take_while(|token| token.role() != Role::Suffix);
    let given = names.next().filter(|_| goes_by_given_name(full))?;
    let has_number = full.name.tokens().any(|token| token.role() == Role::Suffix);
    let is_one_of_two = has_number && names.next().is_some_and(|second| is_given_name(second.folded()));
    (!is_one_of_two).then_some(given)
}

#[cfg(test)]
mod tests {
    use super::{goes_by_given_name, has_title};
    use crate::cluster::form::Form;
    use crate::entity::Kind;

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
