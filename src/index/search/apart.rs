//! Words run together: a word of a query that the table does not have, but which all of it is made of words
//! that one of its names has, in whatever order (*HAQQANIKHALILAHMED*, *KHALIL AHMEDHAQQANI*).
//!
//! In: a query. Out: its text with that word parted. Cost: a look-up a word; for a long word that the table
//! does not have, where it has all others, one for each stretch of its letters that begins where another may
//! end.

use std::ops::Range;

use super::limits::MOST_OF_LIST;
use super::parts::both;
use crate::index::term;
use crate::index::view::View;
use crate::name::{Name, Token};

/// The fewest letters and the most of a word that is parted, of a part of it, and the most parts.
const LEAST_LETTERS: usize = 6;
const MOST_LETTERS: usize = 48;
const LEAST_OF_PART: usize = 2;
const MOST_PARTS: usize = 8;

/// How many bits more than it takes to tell one name of the table from the others are no chance.
const NO_CHANCE: f32 = 3.0;

/// How many ways to part a word into words of the table are looked at.
const MOST_WAYS: usize = 8;

/// Writes a query with the word parted that the table has not; false where there is none such, or several.
pub(crate) fn part_words(view: &View<'_>, query: &Name, text: &mut String) -> bool {
    let mut parting = Parting { view, forms: [0; Name::MAX_TOKENS + MOST_PARTS], count: 0, ways: 0, dead: 0 };
    let mut whole: Option<Token<'_>> = None;
    for token in term::worth_finding(query) {
        match view.term(token.romanized()) {
            Some(form) => parting.push(form),
            None if whole.is_none() && may_be_several(&token) => whole = Some(token),
            None => return false,
        }
    }
    let mut cuts = [0; MOST_PARTS];
    let Some((token, count)) =
        whole.and_then(|token| Some((token, parting.part(token.romanized(), 0, &mut cuts)?)))
    else {
        return false;
    };
    let Range { start: from, end: to } = token.span();
    text.clear();
    let texts = query.text().get(..from).zip(query.text().get(from..to)).zip(query.text().get(to..));
    texts.is_some_and(|((before, word), after)| {
        // A letter with a mark is a letter of the form.
        let mut cuts = cuts[..count].iter().copied().peekable();
        text.push_str(before);
        for (letters, letter) in word.chars().enumerate() {
            if cuts.next_if_eq(&letters).is_some() {
                text.push(' ');
            }
            text.push(letter);
        }
        text.push_str(after);
        true
    })
}

/// Whether a token is long enough to be several words, and written as it is read.
fn may_be_several(token: &Token<'_>) -> bool {
    let form = token.romanized();
    (LEAST_LETTERS..=MOST_LETTERS).contains(&form.len())
        && form.is_ascii()
        && !token.is_native()
        && token.text().chars().count() == form.len()
}

/// How a word is parted into forms of the table.
struct Parting<'p, 'i> {
    view: &'p View<'i>,
    /// The forms of the query's other words, and of the parts.
    forms: [u32; Name::MAX_TOKENS + MOST_PARTS],
    count: usize,
    /// How many ways were found.
    ways: usize,
    /// The places from which on the rest is no words of the table, as a set.
    dead: u64,
}

impl Parting<'_, '_> {
    fn push(&mut self, form: u32) {
        self.forms[self.count] = form;
        self.count += 1;
    }

    /// Parts a word from a place on so that one name has all parts and the other words; how many parts there
    /// are from there on, and, from the first of `cuts` on, where each ends.
    fn part(&mut self, word: &str, from: usize, cuts: &mut [usize]) -> Option<usize> {
        if from == word.len() {
            self.ways += 1;
            return self.is_of_one_name().then_some(0);
        }
        let (cut, rest) = cuts.split_first_mut()?;
        let ways = self.ways;
        let is_dead = self.dead >> from & 1 != 0;
        // The longest part first; all of the word is not a form.
        for to in (from + LEAST_OF_PART..=word.len()).rev().filter(|_| !is_dead) {
            let form = word.get(from..to).and_then(|part| self.view.term(part));
            if let Some(form) = form.filter(|_| self.ways < MOST_WAYS) {
                self.push(form);
                *cut = to;
                if let Some(more) = self.part(word, to, rest) {
                    return Some(more + 1);
                }
                self.count -= 1;
            }
        }
        if self.ways == ways {
            self.dead |= 1 << from;
        }
        None
    }

    /// Whether a name of the table has all forms, and does not by chance.
    fn is_of_one_name(&self) -> bool {
        let (view, forms) = (self.view, &self.forms[..self.count]);
        let bits: f32 = forms.iter().map(|&form| view.rarity_of(form)).sum();
        if bits < (view.name_count() as f32).log2() + NO_CHANCE {
            return false;
        }
        let rarest_but = |other: Option<u32>| {
            // No name is found by its particles.
            let finds = |form: u32| Some(form) != other && view.of_form(form).each().next().is_some();
            let others = forms.iter().copied().filter(|&form| finds(form));
            others.max_by(|&x, &y| view.rarity_of(x).total_cmp(&view.rarity_of(y)))
        };
        let Some(first) = rarest_but(None) else { return false };
        let postings = both(view, first, rarest_but(Some(first)).unwrap_or(first));
        postings.is_some_and(|postings| {
            view.names(postings)
                .take(MOST_OF_LIST)
                .any(|name| forms.iter().all(|&form| view.terms(name).any(|term| term == form)))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::{Entity, Kind};
    use crate::model::tables::Tables;
    use crate::table::AliasTable;

    #[test]
    fn words_that_one_name_has_are_parted() {
        let mut table = AliasTable::new();
        for name in ["KORHOLA, Tapio Ilmari", "Korhola, Veikko", "Sven Tapio", "Ensio, Ilmari", "Quay, Tap"] {
            table.insert(Entity::person(name, name)).expect("a sound entity");
        }
        let image = crate::index::build(Tables::embedded(), &table).expect("a sound table");
        let cases = [
            ("all of a name", "TAPIOILMARIKORHOLA", Some("TAPIO ILMARI KORHOLA")),
            ("in another order", "Korholatapio", Some("Korhola tapio")),
            ("with marks", "#korholatápio", Some("#korhola tápio")),
            ("a part of it", "Tapio ILMARIKORHOLA.", Some("Tapio ILMARI KORHOLA.")),
            ("words of two names", "VEIKKOTAPIO", None),
            ("a word that its name does not have", "Sven KORHOLATAPIO", None),
            ("a word that no name has", "Lasse KORHOLATAPIO", None),
            ("something left over", "KORHOLATAPIOX", None),
            ("words of the table", "Tapio Korhola", None),
        ];
        for (name, query, expected) in cases {
            let mut text = String::new();
            let is_parted = part_words(&View::new(&image), &Name::parse_as(query, Kind::Person), &mut text);
            assert_eq!(is_parted.then_some(text.as_str()), expected, "{name}");
        }
    }
}
