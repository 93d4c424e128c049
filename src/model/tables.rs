//! The learned tables as the model uses them, read from the files under `weights/`.

use std::sync::LazyLock;

use super::edit::EditTable;
use super::origins::Origins;
use super::rarity::Prior;
use super::vector::{Feature, Vector};
use super::weights;
use crate::entity::Kind;
use crate::name::letters::alphabet::Alphabet;

/// Edit costs, the rarity prior, origins and the weights of the features.
#[derive(Debug)]
pub(crate) struct Tables {
    edits: [EditTable; 7],
    pub(crate) prior: Prior,
    pub(crate) origins: Origins,
    /// The weights of persons: two of them, and one among many.
    persons: [Vector; 2],
    /// The weights of everything else, in the same way.
    others: [Vector; 2],
}

/// Where the names of a comparison come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Among {
    /// Two names set side by side, as likely as not to be one.
    Two,
    /// A name beside the nearest of the many names of a table, most of which differ much, so that what is
    /// near is likelier meant.
    #[default]
    Many,
}

impl Tables {
    /// The tables built into the crate, read on first use.
    pub(crate) fn embedded() -> &'static Tables {
        static TABLES: LazyLock<Tables> = LazyLock::new(|| {
            Tables::read(weights::EDITS, weights::RARITY, weights::ORIGINS, weights::FEATURES)
        });
        &TABLES
    }

    /// Reads the contents of the files of weights, the edit tables in the order of [`Alphabet::ALL`].
    pub(crate) fn read(edits: [&str; 7], rarity: &str, origins: &str, features: &str) -> Tables {
        let [two_persons, person_of_many, two_others, other_of_many] = read_weights(features);
        Tables {
            edits: std::array::from_fn(|place| EditTable::read(Alphabet::ALL[place], edits[place])),
            prior: Prior::read(rarity),
            origins: Origins::read(origins),
            persons: [two_persons, person_of_many],
            others: [two_others, other_of_many],
        }
    }

    /// The costs of rewriting tokens of an alphabet.
    pub(crate) fn edit(&self, alphabet: Alphabet) -> &EditTable {
        &self.edits[alphabet as usize]
    }

    /// The weights for two names of these kinds.
    pub(crate) fn weights(&self, among: Among, a: Kind, b: Kind) -> &Vector {
        let persons = a == Kind::Person && b == Kind::Person;
        let weights = if persons { &self.persons } else { &self.others };
        &weights[among as usize]
    }
}

/// Reads rows of feature, bits for two persons, a person among many, two others, another among many.
fn read_weights(text: &str) -> [Vector; 4] {
    let mut weights = [[0.0; Feature::COUNT]; 4];
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let mut fields = line.split('\t');
        let name = fields.next();
        let Some(feature) = Feature::ALL.iter().find(|feature| Some(feature.name()) == name) else {
            continue;
        };
        for (column, field) in weights.iter_mut().zip(fields) {
            column[*feature as usize] = field.parse().unwrap_or(0.0);
        }
    }
    weights
}
