//! The words of places: a place that goes by several names is one word, and what kind of place is meant is
//! the English word for it.
//!
//! In: the tokens of a place's name. Out: what they mean, as [`super::organization::words`] has it, and
//! whether a name is another one without the word that says what it is. Cost: a step a token.

use super::form::Form;
use super::organization::is_country;
use crate::name::{CONTINUED, Detail, Role, Token};

/// Heads that a place's name is called without: the Gaza Strip is Gaza, the Mediterranean Sea the
/// Mediterranean.
static HEADS: &[&str] = &[
    "bay",
    "city",
    "coast",
    "dc",
    "desert",
    "forest",
    "heights",
    "island",
    "isle",
    "lake",
    "mountain",
    "ocean",
    "peninsula",
    "republic",
    "river",
    "sea",
    "square",
    "strip",
    "union",
    "valley",
    "world",
];

/// What a land is divided into. Such a part is mostly called after its city and larger than it: Kabul
/// Province is not Kabul. A text that has both may mean the one by the other.
static DIVISIONS: &[&str] = &[
    "canton",
    "county",
    "department",
    "district",
    "emirate",
    "governorate",
    "municipality",
    "prefecture",
    "province",
    "region",
    "state",
    "voivodeship",
];

/// Words that part a place from the river or region that tells it from its namesakes: Frankfurt am Main.
fn is_qualifier(word: &str) -> bool {
    matches!(word, "am" | "an" | "on" | "upon" | "in" | "im" | "ob" | "sur" | "bei")
}

/// What the tokens of a place's name mean from a place on, and how many say it: the label of a place of
/// several names, the English word for what kind of place it is or whose. Countries are not told here.
pub(super) fn meaning(tokens: &[Token<'_>], at: usize) -> Option<(usize, &'static str)> {
    let (first, rest) = tokens.get(at..)?.split_first()?;
    let sense = first.part.sense;
    let is_place = first.part.detail == Detail::Toponym;
    let is_kind = first.role() == Role::Generic && first.part.detail != Detail::Country;
    if sense.is_empty() || sense == CONTINUED || !(is_place || is_kind) {
        return None;
    }
    // Each word of a known place has its label, the first word of any other phrase what the phrase means.
    let goes_on = |token: &&Token<'_>| match is_place {
        true => token.part.detail == Detail::Toponym && token.part.sense == sense,
        false => token.part.sense == CONTINUED,
    };
    let count = 1 + rest.iter().take_while(goes_on).count();
    // A place is a country by its own name, not by its people's.
    let is_people = !is_place && count == tokens.len() && is_country(sense);
    (!is_people).then_some((count, sense))
}

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
}

/// The same where it is the same place in any text.
pub(super) fn is_abridged(short: &Form, full: &Form) -> bool {
    rest(short, full).is_some_and(|rest| rest.iter().all(|word| is_head(word))) || is_qualified(short, full)
}

/// The words of a name beyond those of another that it begins with; none where that is known as another
/// place.
fn rest<'f>(short: &Form, full: &'f Form) -> Option<&'f [Box<str>]> {
    full.words.strip_prefix(&*short.words).filter(|_| !are_two(short, full))
}

fn is_head(word: &str) -> bool {
    HEADS.binary_search(&word).is_ok()
}

fn is_division(word: &str) -> bool {
    DIVISIONS.binary_search(&word).is_ok()
}

fn is_qualified(short: &Form, full: &Form) -> bool {
    let next = || full.name.tokens().nth(short.name.len());
    rest(short, full).is_some() && next().is_some_and(|token| is_qualifier(token.folded()))
}

#[cfg(test)]
mod tests {
    use super::{DIVISIONS, HEADS, is_abridged, is_within, label};
    use crate::cluster::Clusterer;
    use crate::cluster::form::Form;
    use crate::entity::Kind;
    use crate::name::lexicon::toponyms::TOPONYMS;

    #[test]
    fn lists_are_sorted() {
        assert!([HEADS, DIVISIONS].iter().all(|list| list.is_sorted()));
    }

    #[test]
    fn words_are_places_and_kinds_of_places() {
        let cases: &[(&str, &str, &[&str])] = &[
            ("a name of the past", "Peking", &["beijing"]),
            ("another script", "Київ", &["kyiv"]),
            ("a name of several words", "St. Petersburg", &["saint", "petersburg"]),
            ("a name that begins as links do", "La Paz", &["la", "paz"]),
            ("a kind of place in another language", "Kyiv Oblast", &["kyiv", "region"]),
            ("a place by a known one", "Kandahar Air Base", &["kandahar", "airfield"]),
            ("one that no list knows", "Düsselhausen", &["dusselhausen"]),
            (
                "a place of several words and what is in it",
                "New York City Airport",
                &["new", "york", "airport"],
            ),
            ("a people is no place", "Latin American", &["latin", "american"]),
            ("whose place it is", "Deutsches Museum", &["germany", "museum"]),
            ("a country", "South Korea", &["south korea"]),
        ];
        for (name, text, expected) in cases {
            let form = Form::new(text, Kind::Location);
            let words: Vec<&str> = form.words.iter().map(|word| &**word).collect();
            assert_eq!(words, *expected, "{name}");
        }
    }

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
