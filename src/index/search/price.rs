//! Prices: what it costs to write a form for a token, and how alike that makes them.

use super::met::like;
use crate::model::edit::EditTable;
use crate::model::tables::Tables;
use crate::name::Token;
use crate::name::alphabet::Alphabet;

/// How much of what it costs to write a form for a token speaks against a name that has it: much of the cost is that of a spelling which
/// nobody has, and is the same for all (tried from .4 to 1.3 on a million names).
const SHARE_OF_COST: f32 = 0.7;

/// What costs more bits is no spelling.
pub(super) const MOST_COST: f32 = 30.0;

/// What is written: the symbols of a token, in its own script where that has an edit table.
#[derive(Clone, Copy)]
pub(super) struct Written<'t> {
    table: &'t EditTable,
    symbols: &'t [u8],
    native: bool,
}

impl<'t> Written<'t> {
    pub(super) fn of(tables: &'t Tables, token: &Token<'t>) -> Self {
        let Some((alphabet, symbols)) = token.native_symbols() else {
            return Written::latin(tables, token.latin_symbols());
        };
        Written { table: tables.edit(alphabet), symbols, native: true }
    }

    /// Of Latin letters.
    pub(super) fn latin(tables: &'t Tables, symbols: &'t [u8]) -> Self {
        Written { table: tables.edit(Alphabet::Latin), symbols, native: false }
    }

    /// What it costs to write a form, as symbols, for it; exact where that is less than `most` bits, else no less than that.
    pub(super) fn cost(&self, form: &[u8], most: f32) -> f32 {
        if self.native {
            self.table.cost(self.symbols, form, most)
        } else {
            self.table.mean_cost(self.symbols, form, most, most)
        }
    }
}

/// How alike a form that costs so many bits is to a token of a rarity: of its rarity there is left what the cost does not take, and what a
/// likeness is worth goes by its square.
pub(super) fn like_at(cost: f32, rarity: f32) -> u8 {
    like((1.0 - SHARE_OF_COST * cost / rarity.max(1.0)).max(0.0).sqrt())
}
