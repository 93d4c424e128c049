//! What a token is to its name, and what is known of it once it has been read.

use serde::{Deserialize, Serialize};

use super::lexicon::{Gender, TableSet, particles::Particle, suffixes::Suffix};

/// What a token is to its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Role {
    /// A title or form of address, and what else is said beside a name: Mullah, Dr, President; where one lives.
    Honorific,
    /// A given name, or a middle name.
    Given,
    /// A family name.
    Family,
    /// A small word: al, bin, van, de la, abu.
    Particle,
    /// A father's name: Ivanovich, or what follows bin.
    Patronymic,
    /// Jr, II, PhD.
    Suffix,
    /// A single letter that stands for a name.
    Initial,
    /// A legal form of an organization: Ltd, GmbH, JSC.
    Legal,
    /// A generic word of an organization: bank, front, ministry; also the name of a country in one.
    Generic,
    /// Any other word of an organization or a place.
    Word,
}

impl Role {
    /// Whether any word of a person's name may have it, since no list has them all.
    pub(crate) fn is_open(self) -> bool {
        matches!(self, Role::Given | Role::Family | Role::Patronymic)
    }
}

/// What a role carries besides itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Detail {
    #[default]
    None,
    Gender(Gender),
    Particle(Particle),
    Suffix(Suffix),
    /// A word for a country, in the name of an organization or a place, or for the realm beside a title.
    Country,
    /// Another place that goes by several names.
    Toponym,
    /// A word that makes another place of the name beside it.
    Elsewhere,
    /// A word of the full name of a parent or a spouse: *S/O Ahmad Karimi*.
    Relative,
}

/// What is known of a word once it has been read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reading {
    pub(crate) role: Role,
    pub(crate) sense: &'static str,
    pub(crate) detail: Detail,
    /// Which word lists know its form.
    pub(crate) known: TableSet,
}

impl Reading {
    /// What is known of a word by its role alone.
    pub(crate) fn plain(role: Role) -> Self {
        Reading { role, sense: "", detail: Detail::None, known: TableSet::default() }
    }
}

/// The sense of the second and later words of a phrase.
pub(crate) const CONTINUED: &str = "…";

/// The sense of the title of one who is married to an office.
pub(crate) const SPOUSE: &str = "spouse";
