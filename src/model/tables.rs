//! The learned tables as the model uses them, read from the files under `weights/`.

use std::sync::LazyLock;

use super::edit::EditTable;
use super::features::{Feature, Vector};
use super::rarity::Prior;
use super::weights;
use crate::entity::Kind;
use crate::name::alphabet::Alphabet;

/// Edit costs, the rarity prior and the weights of the features.
#[derive(Debug)]
pub(crate) struct Tables {
    edits: [EditTable; 7],
    pub(crate) prior: Prior,
    person: Vector,
    other: Vector,
}

impl Tables {
    /// The tables built into the crate, read on first use.
    pub(crate) fn embedded() -> &'static Tables {
        static TABLES: LazyLock<Tables> =
            LazyLock::new(|| Tables::read(weights::EDITS, weights::RARITY, weights::FEATURES));
        &TABLES
    }

    /// Reads the contents of the files of weights, the edit tables in the order of [`Alphabet::ALL`].
    pub(crate) fn read(edits: [&str; 7], rarity: &str, features: &str) -> Tables {
        let [person, other] = read_weights(features);
        Tables {
            edits: std::array::from_fn(|place| EditTable::read(Alphabet::ALL[place], edits[place])),
            prior: Prior::read(rarity),
            person,
            other,
        }
    }

    /// The costs of rewriting tokens of an alphabet.
    pub(crate) fn edit(&self, alphabet: Alphabet) -> &EditTable {
        &self.edits[alphabet as usize]
    }

    /// The weights for two names of these kinds.
    pub(crate) fn weights(&self, a: Kind, b: Kind) -> &Vector {
        if a == Kind::Person && b == Kind::Person { &self.person } else { &self.other }
    }
}

/// Reads rows of feature, bits for persons, bits for others.
fn read_weights(text: &str) -> [Vector; 2] {
    let mut weights = [[0.0; Feature::COUNT]; 2];
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
