//! Halves: two tokens of a name that the query writes as one, of which one is as the table has it and the other is
//! spelled otherwise.

use super::company::{Accompanied, MOST_COST};
use super::lists::List;
use super::price::like_at;
use super::spell::Spelling;
use super::wanted::Wanted;
use super::{Search, Searching};
use crate::index::pair;
use crate::index::view::View;
use crate::name::Name;

/// The fewest letters of a token that may be two, of the half that is known, and of the other.
const LEAST_LETTERS: usize = 6;
const LEAST_KNOWN: usize = 3;
const LEAST_OTHER: usize = 2;

/// How many halves are tried, the longest that are known, and how many forms of each one's other half.
const MOST_HALVES: usize = 2;
const MOST_FORMS: u32 = 64;

/// How alike two tokens are to one that is written as both are, and a half that has another token of the
/// query beside it.
const WHOLE: f32 = 0.9;
const HALF: f32 = 0.5;

/// The half of a token that is known, and the letters of the other.
#[derive(Clone, Copy, Debug)]
struct Half<'q> {
    form: u32,
    other: &'q str,
}

/// The longest halves of a token that many names have, or that few have.
fn known_halves<'q>(view: &View<'_>, token: &'q str, many: bool) -> impl Iterator<Item = Half<'q>> {
    let mut longest: [Option<Half<'q>>; MOST_HALVES] = [None; MOST_HALVES];
    let cuts =
        (LEAST_OTHER..=token.len().saturating_sub(LEAST_OTHER)).filter_map(|at| token.split_at_checked(at));
    for (known, other) in cuts.flat_map(|(first, last)| [(first, last), (last, first)]) {
        let is_shorter = |half: &Option<Half<'_>>| half.is_none_or(|half| other.len() < half.other.len());
        let Some(place) = longest.iter().position(is_shorter).filter(|_| known.len() >= LEAST_KNOWN) else {
            continue;
        };
        if let Some(form) = view.term(known).filter(|&form| view.is_frequent(form) == many) {
            longest[place..].rotate_right(1);
            longest[place] = Some(Half { form, other });
        }
    }
    longest.into_iter().flatten()
}

impl<'s> Search<'s> {
    /// The form of something wanted that may be two tokens written as one: a token in Latin letters, long enough, and
    /// no spelling of one that the table has.
    pub(super) fn may_be_two(&self, one: &Wanted) -> Option<&'s str> {
        let query: &'s Name = self.query;
        let token = query.token(one.token?);
        let text = token.romanized();
        let may_be = !one.is_whole() && token.native_symbols().is_none() && text.len() >= LEAST_LETTERS;
        may_be.then_some(text)
    }

    /// Adds the lists of names that have a half of a token beside a near form of its other half, or beside
    /// another token.
    pub(super) fn list_halves(&mut self) {
        for place in 0..self.memory.wanted.len() {
            let one = &self.memory.wanted[place];
            let Some(text) = self.may_be_two(one) else {
                continue;
            };
            let (view, rarity, beside) = (self.view, one.rarity, self.beside(place));
            let Searching { company, spellings, letters, symbols, lists, wanted, .. } = self.memory;
            let of_few = known_halves(view, text, false);
            lists.extend(of_few.map(|half| List { bits: HALF * rarity, postings: view.of_form(half.form) }));
            for Half { form, other } in known_halves(view, text, true) {
                lists.extend(beside.iter().flatten().filter_map(|token| {
                    let postings = view.of_pair(view.bucket(pair::key(form, token.form)))?;
                    Some(List { bits: token.worth + HALF * rarity, postings })
                }));
                let known = Spelling { form, worth: 0.0, against: 0.0 };
                let forms = spellings.cheap_for(view, other, MOST_FORMS);
                let own = letters.add_text(other);
                let pen = letters.pen(self.tables, &own);
                for &Accompanied { form, postings, .. } in
                    company.find(view, forms, [Some(known), None, None, None])
                {
                    let cost = pen.form_cost(view, form, MOST_COST, symbols);
                    if cost < MOST_COST {
                        let like = like_at(cost, rarity);
                        lists.push(List { bits: WHOLE * wanted[place].worth(like), postings });
                    }
                }
            }
        }
    }
}
