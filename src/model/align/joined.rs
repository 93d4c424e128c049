//! Joined tokens: whether a run of tokens of one name can correspond to a token of the other.
//!
//! In: a token and the runs of the other name. Out: as `units` has it for two tokens.

use super::Alignment;
use super::consonants::{are_far_apart, far_apart};
use super::costs::{MAX_JOINED, joined_symbols, least_joined_cost};
use super::open::Open;
use super::run::{MOST_TOKENS, Run};
use super::systems::{has_characters, has_systems};
use super::unit::{BITS_PER_LETTER, How, Unit};
use crate::model::Weighed;
use crate::model::edit::Least;
use crate::model::tables::Tables;
use crate::name::letters::framed::Edges;
use crate::name::places::{between, places};
use crate::name::{Name, Role, Token};

/// What a run of tokens comes to, put together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sum {
    pub(super) run: (u8, u8),
    edges: Edges,
    classes: u16,
    /// Whether one of its tokens is a syllable of an older system.
    systems: bool,
    /// Whether it begins in a script that does not keep the classes of consonants apart.
    eastern: bool,
}

/// Adds the runs of two to four tokens, particles among them, of which some are still open and none is
/// settled.
pub(super) fn add_runs(name: &Name, open: u32, sums: &mut Vec<Sum>) {
    let content = name.places().content;
    let count = name.len().min(32) as u8;
    // A run begins where two tokens side by side are free.
    let free = !(content & !open);
    for from in places(free & free >> 1 & between(0, count.saturating_sub(1))) {
        let mut sum =
            Sum { run: (from, from), edges: Edges::NONE, classes: 0, systems: false, eastern: false };
        for to in from + 1..=(from + MOST_TOKENS as u8).min(count) {
            if free & 1 << (to - 1) == 0 {
                break;
            }
            let part = name.token(to - 1);
            sum.run.1 = to;
            sum.edges = sum.edges.and(part.latin_symbols());
            sum.classes |= part.part.classes;
            sum.systems |= has_systems(&part);
            sum.eastern |= to == from + 1 && part.script().is_eastern();
            if to >= from + 2 && between(from, to) & open != 0 {
                sums.push(sum);
            }
        }
    }
}

/// Finds what a token of one name is beside a run of the other, whose letters are put together; `turned` where
/// the one is the second name.
#[inline]
pub(super) fn joined(
    into: &mut Alignment,
    tables: &Tables,
    one: (Weighed<'_>, u8),
    many: (Weighed<'_>, &Sum),
    turned: bool,
) {
    let token = one.0.name.token(one.1);
    let eastern = one.0.name.places().eastern | many.0.name.places().eastern;
    let beyond_letters = token.is_native() | many.1.systems | many.1.eastern | eastern;
    let near = !are_far_apart(token.part.classes, many.1.classes);
    // What rules most runs out, by one question, as no processor could foretell several.
    if fits_length(&token, many.1) & near || beyond_letters {
        joined_of_classes(into, tables, one, many, turned);
    }
}

/// Whether a token has about as many letters as a run.
#[inline]
fn fits_length(token: &Token<'_>, run: &Sum) -> bool {
    let (letters, of_run) = (token.latin_count(), run.edges.letters.max(1));
    (5 * letters >= 3 * of_run) & (100 * letters <= 167 * of_run)
}

/// The same where their lengths and consonants do not rule it out.
fn joined_of_classes(
    into: &mut Alignment,
    tables: &Tables,
    one: (Weighed<'_>, u8),
    (many, sum): (Weighed<'_>, &Sum),
    turned: bool,
) {
    let token = one.0.name.token(one.1);
    let of_length = fits_length(&token, sum) || token.is_native();
    if !of_length || token.role() == Role::Initial || token.part.digit {
        return;
    }
    let latin_length = sum.edges.letters;
    let run = Run::of(many.name, sum.run);
    // A run in native script is put together in its own letters where the other side is Latin.
    let native_run = !token.is_native() && run.first().is_native();
    let eastern = one.0.name.places().eastern || many.name.places().eastern;
    let systems = !native_run && (sum.systems || eastern || has_characters(&token));
    let other_system = systems.then(|| run.in_system((one.0.name, &token))).flatten();
    if other_system.is_none() && far_apart(&token, &run.first(), sum.classes) {
        return;
    }
    let letters = (token.latin_count() + latin_length) as f32 / 2.0;
    let cap = BITS_PER_LETTER * letters;
    let whole = one.0.rarity_at(one.1);
    let parts: f32 = many.rarity[usize::from(run.from)..usize::from(run.to)].iter().sum();
    let rarity = if token.is_native() { parts } else { whole.max(parts.min(20.0)) };
    let tokens = Unit::of((one.1, one.1 + 1), sum.run);
    let tokens = if turned { tokens.turned() } else { tokens };
    let unit = Unit { how: How::Joined, rarity, letters: letters - 0.5, ..tokens };
    match other_system {
        Some(cost) => {
            if cost < cap && joined_symbols(run, native_run, &mut [0; MAX_JOINED]).is_some() {
                into.add_unit(Unit { cost, ..unit });
            }
        }
        None => {
            let cost = least_joined_cost(tables, &token, run, sum.edges, cap);
            into.add_open(Open {
                unit: Unit { cost, ..unit },
                cap,
                ends: Least::default(),
                unlikely: u8::MAX,
            });
        }
    }
}
