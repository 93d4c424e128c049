//! Prices: what it costs to write a form for a token, and how alike that makes them.

use super::met::like;
use crate::model::align::{BITS_PER_LETTER, NATIVE_BITS_PER_LETTER};
use crate::model::edit::EditTable;
use crate::model::tables::Tables;
use crate::name::Token;
use crate::name::alphabet::Alphabet;

/// What is less like a token of one script by edit costs is not like it at all: how little like it is would take long to find out.
const LEAST_LATIN_LIKE: f32 = 0.4;

/// How much of what signatures have in common counts where the costs say less: what is mistyped is dear, but has most of the letters.
const ROUGH: f32 = 0.85;

/// What is written: the symbols of a token, in its own script where that has an edit table.
#[derive(Clone, Copy)]
pub(super) struct Written<'t> {
    table: &'t EditTable,
    symbols: &'t [u8],
    /// How many Latin letters it has.
    letters: usize,
    native: bool,
}

impl<'t> Written<'t> {
    pub(super) fn of(tables: &'t Tables, token: &Token<'t>) -> Self {
        let latin = token.latin_symbols();
        let Some((alphabet, symbols)) = token.native_symbols() else {
            return Written::latin(tables, latin);
        };
        Written { table: tables.edit(alphabet), symbols, letters: latin.len(), native: true }
    }

    /// Of Latin letters.
    pub(super) fn latin(tables: &'t Tables, symbols: &'t [u8]) -> Self {
        Written { table: tables.edit(Alphabet::Latin), symbols, letters: symbols.len(), native: false }
    }

    /// What it costs to write a form, as symbols, for it; exact where that is less than `most` bits, else no less than that.
    pub(super) fn cost(&self, form: &[u8], most: f32) -> f32 {
        if self.native {
            self.table.cost(self.symbols, form, most)
        } else {
            self.table.mean_cost(self.symbols, form, most, most)
        }
    }

    /// How alike a form of so many letters is that costs so many bits, where their signatures are `rough` alike.
    pub(super) fn like_at(&self, cost: f32, letters: usize, rough: u8) -> u8 {
        let own = 1.0 - cost / self.cap(letters);
        let own = if own < LEAST_LATIN_LIKE && !self.native { 0.0 } else { own };
        like(own.max(0.0)).max((f32::from(rough) * ROUGH) as u8)
    }

    /// How alike a form, as symbols, is to it, where their signatures are `rough` alike.
    pub(super) fn like(&self, form: &[u8], rough: u8) -> u8 {
        let cap = self.cap(form.len());
        let most = if self.native { cap } else { cap * (1.0 - LEAST_LATIN_LIKE) };
        self.like_at(self.cost(form, most), form.len(), rough)
    }

    /// The bits at which a form of so many letters is nothing like it.
    fn cap(&self, letters: usize) -> f32 {
        let letters = (self.letters + letters) as f32 / 2.0;
        (letters * if self.native { NATIVE_BITS_PER_LETTER } else { BITS_PER_LETTER }).max(1.0)
    }
}
