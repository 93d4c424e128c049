//! Which tables know a word: one hash look-up instead of a binary search in each.

use std::sync::LazyLock;

use hashbrown::HashMap;

use super::{
    abbreviations::ABBREVIATIONS,
    countries::COUNTRIES,
    emblems::EMBLEMS,
    equivalents::EQUIVALENTS,
    family_names::FAMILY_NAMES,
    generic_words::GENERIC_WORDS,
    given_names::GIVEN_NAMES,
    honorifics::HONORIFICS,
    leading_names::LEADING_NAMES,
    legal_forms::LEGAL_FORMS,
    nicknames::NICKNAMES,
    particles::PARTICLES,
    romanization_variants::{KOREAN_VARIANTS, WADE_GILES},
    suffixes::SUFFIXES,
};

/// The tables that have a key beginning with a word, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tables(u16);

macro_rules! tables {
    ($($method:ident $table:expr, $bit:literal;)*) => {
        impl Tables {
            $(
                /// Whether this table has a key that begins with the word.
                pub(crate) fn $method(self) -> bool {
                    self.0 & (1 << $bit) != 0
                }
            )*
        }

        static TABLES: LazyLock<HashMap<&'static str, Tables>> = LazyLock::new(|| {
            let mut tables: HashMap<&'static str, Tables> = HashMap::new();
            $(
                for (key, _) in $table {
                    let first = key.split(' ').next().unwrap_or(key);
                    tables.entry(first).or_default().0 |= 1 << $bit;
                }
            )*
            for formal in NICKNAMES.iter().flat_map(|(_, formals)| formals.iter()) {
                tables.entry(formal).or_default().0 |= 1 << HAS_NICKNAMES;
            }
            tables
        });
    };
}

tables! {
    honorifics HONORIFICS, 0;
    particles PARTICLES, 1;
    suffixes SUFFIXES, 2;
    legal_forms LEGAL_FORMS, 3;
    generic_words GENERIC_WORDS, 4;
    countries COUNTRIES, 5;
    nicknames NICKNAMES, 6;
    equivalents EQUIVALENTS, 7;
    given_names GIVEN_NAMES, 8;
    family_names FAMILY_NAMES, 9;
    wade_giles WADE_GILES, 10;
    korean_variants KOREAN_VARIANTS, 11;
    abbreviations ABBREVIATIONS, 12;
    leading_names LEADING_NAMES, 13;
    emblems EMBLEMS, 14;
}

/// The bit of words that nicknames stand for.
const HAS_NICKNAMES: u16 = 15;

/// The tables of legal forms, generic words and countries.
const PHRASES: u16 = 1 << 3 | 1 << 4 | 1 << 5;

impl Tables {
    /// Whether any table has such a key but those of the words of organizations.
    pub(crate) fn beyond_phrases(self) -> bool {
        self.0 & !PHRASES & !(1 << HAS_NICKNAMES) != 0
    }

    /// Whether the word is a name that nicknames stand for.
    pub(crate) fn has_nicknames(self) -> bool {
        self.0 & 1 << HAS_NICKNAMES != 0
    }
}

/// The tables with a key that is, or begins with, this folded word.
pub(crate) fn tables(word: &str) -> Tables {
    TABLES.get(word).copied().unwrap_or_default()
}
