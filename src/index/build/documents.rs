//! From names to numbers: each name parsed once, its terms entered into a vocabulary.

use super::vocabulary::Vocabulary;
use crate::entity::{Entity, Kind};
use crate::index::term;
use crate::model::align::is_content;
use crate::model::tables::Tables;
use crate::name::Name;

/// A term of a name: its number, with marks in the highest bits.
#[derive(Clone, Copy)]
pub(super) struct Term(u32);

impl Term {
    /// The name is found by this term.
    const FINDS: u32 = 1 << 31;
    /// Its pairs with the name's other terms of this mark are kept.
    const PAIRED: u32 = 1 << 30;

    pub(super) fn number(self) -> u32 {
        self.0 & !(Self::FINDS | Self::PAIRED)
    }

    pub(super) fn finds(self) -> bool {
        self.0 & Self::FINDS != 0
    }

    pub(super) fn is_paired(self) -> bool {
        self.0 & Self::PAIRED != 0
    }
}

/// The terms of the names of some entities, in their order.
#[derive(Default)]
pub(super) struct Documents {
    terms: Vec<Term>,
    /// How many terms each name has.
    lengths: Vec<u16>,
}

/// Names of more terms than this are listed as if they had as many.
const MOST_TERMS: usize = 2 * Name::MAX_TOKENS;

/// How many names have each number of terms.
type ByLength = [u32; MOST_TERMS + 1];

impl Documents {
    /// Reads the names of entities; with the model's tables, what native tokens are likely
    /// spelled and what others may be written as together, too.
    pub(super) fn read(
        tables: Option<&Tables>,
        entities: &[&Entity],
        vocabulary: &mut Vocabulary,
    ) -> Documents {
        let mut documents = Documents::default();
        let mut name = Name::parse("");
        for entity in entities {
            for text in entity.names() {
                name.reparse_as(text, entity.kind);
                let before = documents.terms.len();
                terms_of(tables, &name, |text, marks, count| {
                    documents.terms.push(Term(vocabulary.enter(text, count) | marks));
                });
                documents.lengths.push((documents.terms.len() - before) as u16);
            }
        }
        documents
    }

    /// The terms of each name.
    pub(super) fn names(&self) -> impl Iterator<Item = &[Term]> + Clone {
        let mut rest = self.terms.as_slice();
        self.lengths.iter().map(move |&length| {
            let (terms, after) = rest.split_at(usize::from(length));
            rest = after;
            terms
        })
    }

    /// The number of terms by which each name's place in lists is told.
    fn lengths(&self) -> impl Iterator<Item = usize> {
        self.lengths.iter().map(|&length| usize::from(length).min(MOST_TERMS))
    }

    /// How many names have each number of terms.
    fn by_length(&self) -> ByLength {
        let mut by_length = [0; MOST_TERMS + 1];
        self.lengths().for_each(|length| by_length[length] += 1);
        by_length
    }

    /// Gives each term another number.
    pub(super) fn renumber(&mut self, numbers: &[u32]) {
        for term in &mut self.terms {
            let marks = term.0 & (Term::FINDS | Term::PAIRED);
            term.0 = numbers[term.number() as usize] | marks;
        }
    }
}

/// Calls `add` with each term of a name, its marks, and how many tokens it is the form of.
fn terms_of(tables: Option<&Tables>, name: &Name, mut add: impl FnMut(&str, u32, u32)) {
    let content = name.places().content.count_ones();
    let none = content == 0;
    for token in name.tokens() {
        // A word that has translations is paired by what it means.
        let paired = if token.part.sense.is_empty() { Term::PAIRED } else { 0 };
        let marks = match none || is_content(&token) {
            true => Term::FINDS | paired,
            // *Haji Saleh* has one token that finds it, as many names have.
            false if content == 1 => Term::PAIRED,
            false => 0,
        };
        add(token.romanized(), marks, 1);
    }
    let mut text = String::new();
    for token in term::worth_finding(name) {
        text.clear();
        if term::of_sense(&token, &mut text) {
            add(&text, Term::FINDS | Term::PAIRED, 0);
        }
        if name.kind() != Kind::Person {
            term::of_clipped(&token, usize::MAX, &mut text, |term| {
                add(term, Term::FINDS | Term::PAIRED, 0);
            });
        }
    }
    if let Some(tables) = tables {
        term::of_spellings(tables, name, |term| add(term, Term::FINDS | Term::PAIRED, 0));
        term::of_compounds(name, |term| add(term, Term::FINDS | Term::PAIRED, 0));
    }
    term::of_one_word(name, |term| add(term, Term::FINDS | Term::PAIRED, 0));
    if name.kind() == Kind::Person {
        return;
    }
    let initials = term::of_all_initials(name);
    initials.iter().for_each(|term| add(term, Term::FINDS, 0));
    term::of_acronyms(name)
        .filter(|acronym| !initials.contains(acronym))
        .for_each(|acronym| add(&acronym, Term::FINDS, 0));
}

/// The order in which lists have the names: those of the fewest terms first.
pub(super) struct Order {
    /// The names by their ranks.
    pub(super) names: Vec<u32>,
    /// The next rank of each number of terms, for each of the documents.
    next: Vec<ByLength>,
}

impl Order {
    pub(super) fn of(documents: &[Documents]) -> Order {
        let by_length: Vec<ByLength> = documents.iter().map(Documents::by_length).collect();
        let mut starts = [0_u32; MOST_TERMS + 1];
        let mut next = vec![[0; MOST_TERMS + 1]; documents.len()];
        let mut rank = 0;
        for length in 0..=MOST_TERMS {
            starts[length] = rank;
            for (next, counts) in next.iter_mut().zip(&by_length) {
                next[length] = rank;
                rank += counts[length];
            }
        }
        let mut names = vec![0; rank as usize];
        for (name, length) in (0..).zip(documents.iter().flat_map(Documents::lengths)) {
            let rank = &mut starts[length];
            names[*rank as usize] = name;
            *rank += 1;
        }
        Order { names, next }
    }

    /// The rank of each name of documents, which are those at a place.
    pub(super) fn ranks(&self, place: usize, documents: &Documents) -> impl Iterator<Item = u32> + Clone {
        let mut next = self.next[place];
        documents.lengths.iter().map(move |&length| {
            let rank = &mut next[usize::from(length).min(MOST_TERMS)];
            *rank += 1;
            *rank - 1
        })
    }
}
