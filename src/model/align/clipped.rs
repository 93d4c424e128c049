//! Clipped words: a token that is made of them (*Туламашзавод*), and the words of the other name that they
//! stand for (*Tula Machine Building Plant*).
//!
//! In: two names and the tokens of one that are still open. Out: the unit of the first such token.

use super::unit::{How, Unit};
use crate::model::Weighed;
use crate::name::lexicon::{self, countries::COUNTRIES};
use crate::name::other_forms::clipped::Pieces;
use crate::name::places::{between, places};
use crate::name::{CONTINUED, Detail, Name, Role, Token};

/// What each clipped word costs, in bits, and what it is worth to agree on it.
const PIECE_BITS: f32 = 1.5;
const SENSE_BITS: f32 = 3.0;

/// What it costs that the first of several is lacking.
const LACKING_BITS: f32 = 3.0;

/// How many letters of a name are enough to know it by its beginning.
const LEAST_BEGINNING: usize = 3;

/// A token all of whose clipped words are among the other name's tokens, which stand together.
pub(super) fn clipped(a: Weighed<'_>, b: Weighed<'_>, open_a: u32, content_b: u32) -> Option<Unit> {
    places(open_a).find_map(|i| {
        let token = a.name.token(i);
        let pieces = Pieces::of_token(&token)?;
        let Met { places, rarity, cost } = Met::of(&pieces, b, content_b)?;
        let (from, to) = span(b.name, places);
        let open = between(from, to) & content_b & !places;
        // What else stands among them would be left out of account.
        if from + 1 == to || open.count_ones() > 1 || open & !b.name.places().with(Role::Generic) != 0 {
            return None;
        }
        let letters = token.latin_symbols().len() as f32;
        Some(Unit { how: How::Joined, cost, rarity, letters, ..Unit::of((i, i + 1), (from, to)) })
    })
}

/// The tokens that pieces were found in.
struct Met {
    places: u32,
    rarity: f32,
    cost: f32,
}

impl Met {
    /// Finds each of the pieces among the tokens of a name; where a country is clipped at the beginning, it
    /// may be lacking.
    fn of(pieces: &Pieces<'_>, b: Weighed<'_>, content: u32) -> Option<Met> {
        let mut met = Met { places: 0, rarity: 0.0, cost: 0.0 };
        let other = |place: u8| b.name.token(place);
        for senses in pieces.senses() {
            let place = senses
                .split('|')
                .find_map(|sense| places(content).find(|&place| means(&other(place), sense)));
            match place {
                Some(place) => met.add(place, SENSE_BITS, PIECE_BITS),
                None if met.places.count_ones() > 1 && pieces.first.is_empty() => met.cost += LACKING_BITS,
                None => return None,
            }
        }
        if !pieces.first.is_empty() {
            let place = places(content & !met.places).find(|&place| begins(&other(place), pieces.first))?;
            met.add(place, b.rarity_at(place), PIECE_BITS);
        }
        Some(met)
    }

    fn add(&mut self, place: u8, rarity: f32, cost: f32) {
        self.places |= 1 << place;
        self.rarity += rarity;
        self.cost += cost;
    }
}

/// From the first of some places to the last, with what continues it.
fn span(name: &Name, met: u32) -> (u8, u8) {
    let (from, to) = (met.trailing_zeros() as u8, (32 - met.leading_zeros()) as u8);
    let continued = |&place: &u8| name.sense(place) == CONTINUED;
    let more = (to..name.len().min(32) as u8).take_while(continued).count() as u8;
    (from, to + more)
}

/// Whether a token has this meaning, or one of which it is a part: a *plant* may be an *aviation plant*.
fn means(token: &Token<'_>, sense: &str) -> bool {
    let own = token.part.sense;
    own == sense || own.split(' ').any(|word| word == sense)
}

/// Whether a token and what stands before the clipped words are one, or the longer of them begins with the
/// shorter, or they name one country.
fn begins(token: &Token<'_>, first: &str) -> bool {
    let form = token.romanized();
    let country = || lexicon::tables(first).countries().then(|| lexicon::find(COUNTRIES, first)).flatten();
    form.len().min(first.len()) >= LEAST_BEGINNING && (form.starts_with(first) || first.starts_with(form))
        || token.part.detail == Detail::Country
            && country().is_some_and(|country| country.name == token.part.sense)
}
