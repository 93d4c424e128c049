//! Places that are called by a part of their names: *Gaza*, the *Gaza Strip*.
//!
//! In: two forms. Out: whether the one is the other without the word that says what it is, or without what
//! tells it from its namesakes; whether they are two places that lists know. Cost: a step a token.

use crate::cluster::form::Form;
use crate::cluster::words::place::{is_division, is_head, is_qualifier, is_state};
use crate::name::{Detail, Token};

/// Whether two names are those of two places that the list of places knows apart: Kansas City is not the city
/// of Kansas.
pub(super) fn are_two(one: &Form, other: &Form) -> bool {
    label(one).zip(label(other)).is_some_and(|(one, other)| one != other)
}

/// The label of the place of several names that a form is the name of, and of nothing else.
fn label(form: &Form) -> Option<&'static str> {
    let label = form.name.tokens().next().map(|token| token.part.sense)?;
    let is_its = |token: Token<'_>| token.part.detail == Detail::Toponym && token.part.sense == label;
    form.name.tokens().all(is_its).then_some(label)
}

/// Whether a place's name is another's without the words that say what kind of place it is, whether or not a
/// part of a land is, or without what tells it from its namesakes.
pub(super) fn is_within(short: &Form, full: &Form) -> bool {
    rest(short, full).is_some_and(|rest| rest.iter().all(|word| is_head(word) || is_division(word)))
        || is_qualified(short, full)
        || is_state_of(short, full)
}

/// Whether the longer name says besides of what kind a state is: the Kingdom of Bhutan.
fn is_state_of(short: &Form, full: &Form) -> bool {
    let before = full.words.strip_suffix(&*short.words).filter(|_| !are_two(short, full));
    before.is_some_and(|before| before.iter().all(|word| is_state(word)))
}

/// The same where it is the same place in any text.
pub(super) fn is_abridged(short: &Form, full: &Form) -> bool {
    rest(short, full).is_some_and(|rest| rest.iter().all(|word| is_head(word)))
        || is_qualified(short, full)
        || is_state_of(short, full)
}

/// The words of a name beyond those of another that it begins with; none where that is known as another
/// place.
fn rest<'f>(short: &Form, full: &'f Form) -> Option<&'f [Box<str>]> {
    full.words.strip_prefix(&*short.words).filter(|_| !are_two(short, full))
}

fn is_qualified(short: &Form, full: &Form) -> bool {
    let next = || full.name.tokens().nth(short.name.len());
    rest(short, full).is_some() && next().is_some_and(|token| is_qualifier(token.folded()))
}

#[cfg(test)]
mod tests {
    use super::{is_abridged, is_within, label};
    use crate::cluster::Clusterer;
    use crate::cluster::form::Form;
    use crate::entity::Kind;
    use crate::name::lexicon::toponyms::TOPONYMS;

    #[test]
    fn places_that_are_known_apart_stay_apart() {
        let mut clusterer = Clusterer::new();
        for (name, _) in TOPONYMS {
            clusterer.push([(*name, Kind::Location)]);
        }
        let mut wrong = Vec::new();
        for cluster in clusterer.clusters().iter() {
            let forms: Vec<Form> =
                cluster.variants().iter().map(|variant| Form::new(&variant.text, Kind::Location)).collect();
            let mut labels: Vec<&str> = forms.iter().filter_map(label).collect();
            labels.sort_unstable();
            labels.dedup();
            if labels.len() > 1 {
                wrong.push(labels);
            }
        }
        assert!(wrong.is_empty(), "{wrong:?}");
    }

    #[test]
    fn a_place_and_what_is_called_after_it() {
        // Whether the one may be the other within a text, and whether it is in any.
        let cases = [
            ("Gaza", "Gaza Strip", true, true),
            ("Frankfurt", "Frankfurt am Main", true, true),
            ("Bhutan", "Kingdom of Bhutan", true, true),
            ("Kabul", "Kabul Province", true, false),
            ("New York", "New York State", true, false),
            ("Kyiv", "Kyiv Oblast", true, false),
            ("Kandahar", "Kandahar Airfield", false, false),
            ("Berlin", "Berlin Wall", false, false),
            ("Kansas", "Kansas City", false, false),
            ("Rhodes", "Rhode Island", false, false),
        ];
        for (short, full, within, anywhere) in cases {
            let [x, y] = [short, full].map(|text| Form::new(text, Kind::Location));
            let found = (x.key == y.key || is_within(&x, &y), x.key == y.key || is_abridged(&x, &y));
            assert_eq!(found, (within, anywhere), "{short} and {full}");
        }
    }
}
