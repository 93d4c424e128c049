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
    listed_person: Vector,
    other: Vector,
}

/// Where the names of a comparison come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Among {
    /// Two names set side by side, as likely as not to be one.
    Two,
    /// A name beside the nearest of the many names of a table, most of which differ much, so that what is near is likelier meant.
    #[default]
    Many,
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
        let [person, listed_person, other] = read_weights(features);
        Tables {
            edits: std::array::from_fn(|place| EditTable::read(Alphabet::ALL[place], edits[place])),
            prior: Prior::read(rarity),
            person,
            listed_person,
            other,
        }
    }

    /// The costs of rewriting tokens of an alphabet.
    pub(crate) fn edit(&self, alphabet: Alphabet) -> &EditTable {
        &self.edits[alphabet as usize]
    }

    /// The weights for two names of these kinds.
    pub(crate) fn weights(&self, among: Among, a: Kind, b: Kind) -> &Vector {
        match among {
            _ if a != Kind::Person || b != Kind::Person => &self.other,
            Among::Two => &self.person,
            Among::Many => &self.listed_person,
        }
    }
}

/// Reads rows of feature, bits for two persons, for a person among many, for others.
fn read_weights(text: &str) -> [Vector; 3] {
    let mut weights = [[0.0; Feature::COUNT]; 3];
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
