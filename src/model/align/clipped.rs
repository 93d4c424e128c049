//! Clipped words: a token that is made of them (*Туламашзавод*), and the words of the other name that they stand for (*Tula Machine
//! Building Plant*).
//!
//! In: two names and the tokens of one that are still open. Out: the unit of the first such token.

use super::{How, Unit, Weighed, bits, places};
use crate::entity::Kind;
use crate::name::clipped::Pieces;
use crate::name::{CONTINUED, Token};

/// What each clipped word costs, in bits, and what it is worth to agree on it.
const PIECE_BITS: f32 = 1.5;
const SENSE_BITS: f32 = 3.0;

/// How many letters of a name are enough to know it by its beginning.
const LEAST_BEGINNING: usize = 3;

/// A token all of whose clipped words are among the other name's tokens, which stand together.
pub(super) fn clipped(
    a: Weighed<'_>,
    b: Weighed<'_>,
    open_a: u32,
    content_b: u32,
    swapped: bool,
) -> Option<Unit> {
    if b.name.kind() == Kind::Person || content_b.count_ones() < 2 {
        return None;
    }
    places(open_a).find_map(|i| {
        let token = a.name.token(usize::from(i));
        let pieces = Pieces::of(token.romanized()).filter(|_| token.part.clipped)?;
        let (mut met, mut rarity, mut count) = (0_u32, 0.0, 0.0);
        let other = |place: u8| b.name.token(usize::from(place));
        for sense in pieces.senses() {
            met |= 1 << places(content_b).find(|&place| means(&other(place), sense))?;
            rarity += SENSE_BITS;
            count += 1.0;
        }
        if !pieces.first.is_empty() {
            let place = places(content_b & !met).find(|&place| begins(&other(place), pieces.first))?;
            met |= 1 << place;
            rarity += b.rarity[usize::from(place)];
        }
        let from = met.trailing_zeros() as u8;
        let to = (32 - met.leading_zeros()) as u8;
        let continued =
            (to..b.name.len().min(32) as u8).take_while(|&place| other(place).part.sense == CONTINUED);
        let to = to + continued.count() as u8;
        // What else stands among them would be left out of account.
        if from + 1 == to || bits(from, to) & content_b & !met != 0 {
            return None;
        }
        let (one, many) = ((i, i + 1), (from, to));
        let (a, b) = if swapped { (many, one) } else { (one, many) };
        let letters = token.latin_symbols().len() as f32;
        Some(Unit { a, b, how: How::Joined, cost: PIECE_BITS * count, rarity, letters })
    })
}

/// Whether a token has this meaning, or one of which it is a part: a *plant* may be an *aviation plant*.
fn means(token: &Token<'_>, sense: &str) -> bool {
    let own = token.part.sense;
    own == sense || own.split(' ').any(|word| word == sense)
}

/// Whether a token and what stands before the clipped words are one, or the longer of them begins with the shorter.
fn begins(token: &Token<'_>, first: &str) -> bool {
    let form = token.romanized();
    form.len().min(first.len()) >= LEAST_BEGINNING && (form.starts_with(first) || first.starts_with(form))
}
