//! Prices: how alike a form is to a token by the cost of writing one for the other.

use super::met::like;
use crate::model::align::{BITS_PER_LETTER, NATIVE_BITS_PER_LETTER};
use crate::model::tables::Tables;
use crate::name::Token;
use crate::name::alphabet::Alphabet;

/// What is less like a token of one script by edit costs is not like it at all: how little like it is would take long to find out.
const LEAST_LATIN_LIKE: f32 = 0.4;

/// How much of what signatures have in common counts where the costs say less: what is mistyped is dear, but has most of the letters.
const ROUGH: f32 = 0.85;

/// How alike a form, as symbols, is to a token, where their signatures are `rough` alike.
pub(super) fn priced_like(tables: &Tables, token: &Token<'_>, symbols: &[u8], rough: u8) -> u8 {
    like(cost_like(tables, token, symbols)).max((f32::from(rough) * ROUGH) as u8)
}

fn cost_like(tables: &Tables, token: &Token<'_>, symbols: &[u8]) -> f32 {
    let letters = (token.latin_symbols().len() + symbols.len()) as f32 / 2.0;
    let cap = |bits_per_letter: f32| (bits_per_letter * letters).max(1.0);
    let Some((alphabet, native)) = token.native_symbols() else {
        let cap = cap(BITS_PER_LETTER);
        let most = cap * (1.0 - LEAST_LATIN_LIKE);
        let cost = tables.edit(Alphabet::Latin).mean_cost(token.latin_symbols(), symbols, cap, most);
        return if cost < most { 1.0 - cost / cap } else { 0.0 };
    };
    let cap = cap(NATIVE_BITS_PER_LETTER);
    1.0 - tables.edit(alphabet).cost(native, symbols, cap) / cap
}
