//! Limits: how far each step of a search goes, whatever the query and the table.

use crate::index::term;
use crate::name::Name;

/// The most that each step looks at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// Forms of the table that it is worked out for what it costs to write them for a token.
    pub(super) near: u32,
    /// How much dearer a form may be, in bits, than its sketch tells.
    pub(super) dearer: f32,
    /// Spellings of a token.
    pub(super) spellings: usize,
    /// Lists of names.
    pub(super) lists: usize,
    /// Names that are rated.
    pub(super) rated: usize,
    /// Names rated so many bits lower than the best are left out.
    pub(super) behind: f32,
    /// Lists are left alone once so many names are rated higher than theirs can well be.
    pub(super) enough: usize,
}

const LATIN: Limits =
    Limits { near: 48, dearer: 10.0, spellings: 12, lists: 256, rated: 224, enough: 32, behind: 10.0 };

/// Another script says less of how a token is spelled.
const NATIVE: Limits = Limits {
    near: 192,
    dearer: f32::INFINITY,
    spellings: 48,
    lists: 400,
    rated: 448,
    enough: 32,
    behind: 12.0,
};

/// A single token of another script has nothing beside it that tells more.
const NATIVE_TOKEN: Limits = Limits {
    near: 1024,
    dearer: f32::INFINITY,
    spellings: 256,
    lists: 768,
    rated: 672,
    enough: usize::MAX,
    behind: f32::INFINITY,
};

impl Default for &Limits {
    fn default() -> Self {
        &LATIN
    }
}

impl Limits {
    pub(super) fn of(query: &Name) -> &'static Limits {
        let mut tokens = term::worth_finding(query);
        match (tokens.clone().any(|token| token.native_symbols().is_some()), tokens.nth(1)) {
            (false, _) => &LATIN,
            (true, None) => &NATIVE_TOKEN,
            (true, Some(_)) => &NATIVE,
        }
    }
}
