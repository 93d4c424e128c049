//! Declined names: a person's name in the case that its sentence asks for, *Владимира Путина*, found by the
//! name itself, *Владимир Путин*.
//!
//! In: a corpus, or a form. Out: for each form that is another one in a case, that other one; the
//! name that lists tell. Cost: some dozens of look-ups a name of two words in Cyrillic letters, some hundreds
//! of three.

use hashbrown::HashMap;

use super::corpus::Corpus;
use super::form::Form;
use super::words::cases::{declensions, given_name_of, nominatives, of_word};
use super::words::given_names::is_given_name;
use crate::entity::Kind;
use crate::name::lexicon::{
    Gender, countries::COUNTRIES, find, given_names::GIVEN_NAMES, toponyms::TOPONYMS,
};
use crate::name::other_forms::cases;

/// Latin endings of cases that end too many names of places to tell one.
static WEAK: &[&str] = &["a", "at", "e", "et", "ot", "re", "s", "t"];

/// The most words of a name whose cases are looked for; their number grows with each.
const MAX_WORDS: usize = 3;

/// The name that a spelling is a case of, where lists tell it: a person's whose given name is known in the
/// nominative alone, or a known place. So *Дональда Трампа* meets what *Дональд Трамп* meets.
pub(super) fn nominative(form: &Form) -> Option<String> {
    match form.kind {
        Kind::Person if is_eligible(form) => nominative_of_person(form),
        Kind::Location if form.words.len() == 1 && form.name.len() == 1 => nominative_of_place(form),
        _ => None,
    }
}

fn nominative_of_person(form: &Form) -> Option<String> {
    let words: Vec<&str> = form.words.iter().map(|word| &**word).collect();
    let (given, last) = (words.first()?, words.last()?);
    if is_given_name(given) || given_name_of(given).is_none() {
        return None;
    }
    let is_known = |name: &String| {
        let given = name.split(' ').next().and_then(|given| find(GIVEN_NAMES, given));
        let is_womans = ["ova", "eva", "ska", "cka"].iter().any(|ending| name.ends_with(ending));
        given.is_some_and(|gender| gender != Gender::Masculine || !is_womans)
    };
    let is_changed = |name: &String| !name.ends_with(last);
    let mut declined = nominatives(&form.words).into_iter().filter(is_known);
    if form.latin {
        return declined.find(is_changed);
    }
    // All words are in one case, or the family name has none.
    let of_one_case = cases::nominatives(&words.join(" ")).into_iter().find(is_known);
    of_one_case.or_else(|| declined.find(|name| !is_changed(name)))
}

fn nominative_of_place(form: &Form) -> Option<String> {
    let word = &*form.words[0];
    let is_place = |word: &str| find(TOPONYMS, word).is_some() || find(COUNTRIES, word).is_some();
    let is_weak = |name: &str| word.strip_prefix(name).is_some_and(|ending| WEAK.contains(&ending));
    let mut names = of_word(word).into_iter().filter(|name| is_place(name) && !(form.latin && is_weak(name)));
    names.next().filter(|_| !is_place(word))
}

/// Each declined form with the one that it is a case of, in the order that is given.
pub(super) fn declined(corpus: Corpus<'_>, order: &[u32]) -> Vec<(u32, u32)> {
    let eligible = |form: &&u32| is_eligible(corpus.form(**form)) && corpus.usage.is_mentioned(**form);
    let by_key: HashMap<&str, u32> =
        order.iter().filter(eligible).map(|&form| (&*corpus.form(form).key, form)).collect();
    let names_of = |form: u32| -> Vec<u32> {
        let names = nominatives(&corpus.form(form).words);
        names.iter().filter_map(|name| by_key.get(name.as_str()).copied()).collect()
    };
    let pairs = order.iter().filter(eligible).filter_map(|&form| {
        // Сергею may be a case of Сергея, too, which is one itself.
        let mut names = names_of(form).into_iter().filter(|&name| names_of(name).is_empty());
        let only = names.next().filter(|_| names.next().is_none())?;
        Some((form, only))
    });
    pairs.collect()
}

/// Whether a form is a full name in letters that are declined.
fn is_eligible(form: &Form) -> bool {
    form.kind == Kind::Person
        && (2..=MAX_WORDS).contains(&form.words.len())
        && form.words.iter().all(|word| !declensions(word).is_empty())
}

#[cfg(test)]
mod tests {
    use super::{WEAK, nominative};
    use crate::cluster::form::Form;
    use crate::entity::Kind;

    #[test]
    fn endings_are_sorted() {
        assert!(WEAK.is_sorted());
    }

    #[test]
    fn nominatives_that_lists_tell() {
        let cases = [
            ("Дональда Трампа", Kind::Person, Some("дональд трамп")),
            ("Марком Рютте", Kind::Person, Some("марк рютте")),
            ("Friedrichem Merzem", Kind::Person, Some("friedrich merz")),
            ("Moniku Novákovou", Kind::Person, Some("monika novakova")),
            ("Friedrich Merz", Kind::Person, None),
            ("Лондоне", Kind::Location, Some("лондон")),
            ("Varšavu", Kind::Location, Some("varsava")),
            ("Berlin", Kind::Location, None),
            ("Kandar", Kind::Location, None),
        ];
        for (text, kind, expected) in cases {
            assert_eq!(nominative(&Form::new(text, kind)).as_deref(), expected, "{text}");
        }
    }
}
