//! Queries of several classes, each with the name that it means.

use std::collections::HashSet;
use std::fmt;
use std::hash::{BuildHasher, RandomState};

use super::Corpus;
use super::native::native;
use super::random::Random;
use super::spelling::{Respelling, mistyped, reordered};

/// What a query does to the name that it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Another spelling.
    Variant,
    /// An error of typing.
    Typing,
    /// Arabic or Cyrillic letters.
    Native,
    /// The last word first.
    Order,
    /// A name that the table does not have.
    Nil,
    /// One of the commonest tokens, or pairs of them, which many names have and none is.
    Head,
}

impl Class {
    pub const ALL: [Class; 6] =
        [Class::Variant, Class::Typing, Class::Native, Class::Order, Class::Nil, Class::Head];

    pub fn as_str(self) -> &'static str {
        match self {
            Class::Variant => "variant",
            Class::Typing => "typing",
            Class::Native => "native",
            Class::Order => "order",
            Class::Nil => "nil",
            Class::Head => "head",
        }
    }
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// A name to look up.
#[derive(Clone, Debug)]
pub struct Asked {
    pub class: Class,
    pub text: String,
    /// The place in the table of the name that is meant; classes without one have no right answer there.
    pub meant: Option<usize>,
}

/// How many names are tried for each query wanted, since some come out unchanged or as another name of the
/// table.
const TRIES: usize = 50;

/// Numbers far beyond any table, for names held out.
const HELD_OUT: u64 = 1 << 40;

/// Makes queries for a corpus; costs a pass over its names to begin with.
pub struct Queries<'c> {
    corpus: &'c Corpus,
    respelling: Respelling,
    hasher: RandomState,
    /// Hashes of the names in small letters.
    known: HashSet<u64>,
}

impl<'c> Queries<'c> {
    pub fn new(corpus: &'c Corpus) -> Self {
        let hasher = RandomState::new();
        let known = corpus.names().iter().map(|name| hasher.hash_one(name.to_lowercase())).collect();
        Queries { corpus, respelling: Respelling::learned(), hasher, known }
    }

    /// So many queries of a class, the same ones for the same corpus, or fewer where the class has no more.
    ///
    /// No query is a name of the table, but for the heads: it would ask for that name.
    pub fn of(&self, class: Class, count: usize) -> Vec<Asked> {
        if class == Class::Head {
            let heads = self.corpus.made().heads(count);
            return heads.into_iter().map(|text| Asked { class, text, meant: None }).collect();
        }
        let mut random = Random::new(class.as_str(), self.corpus.names().len() as u64);
        let tries = (0..TRIES * count).map(|number| self.one(class, number as u64, &mut random));
        tries.filter(|asked| !self.is_known(&asked.text)).take(count).collect()
    }

    fn one(&self, class: Class, number: u64, random: &mut Random) -> Asked {
        if class == Class::Nil {
            return Asked { class, text: self.corpus.made().make(HELD_OUT + number).text, meant: None };
        }
        let place = random.below(self.corpus.names().len());
        let name = self.corpus.names()[place].as_str();
        let text = match class {
            Class::Variant => self.respelling.of(name, random),
            Class::Typing => mistyped(name, random),
            Class::Native => native(name, self.corpus.made().make(place as u64).origin, random),
            Class::Order | Class::Nil | Class::Head => reordered(name, random),
        };
        Asked { class, text, meant: Some(place) }
    }

    fn is_known(&self, text: &str) -> bool {
        self.known.contains(&self.hasher.hash_one(text.to_lowercase()))
    }
}
