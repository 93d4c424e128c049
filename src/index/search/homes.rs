//! Homes: the classes in which the spellings of a token are, if its consonants are theirs.

use super::{Search, Searching};
use crate::index::class;
use crate::index::sketch::QUARTERS;
use crate::name::letters::alphabet::Alphabet;
use crate::name::letters::skeleton::skeleton;
use crate::name::lexicon::equivalents;
use crate::name::{Sound, Token};

/// How many classes a token of another script is looked up in besides that of its Latin form. Of tokens in
/// Arabic letters, 972 of 1,000 are in one of these, of those in Cyrillic 866; 862 and 515 are in the one of
/// their Latin forms (queries for a million names).
const MOST_READINGS: usize = 6;

/// How much of what a reading costs more than the likeliest speaks against it: its letters do the rest.
const SHARE_OF_READING: f32 = 0.5;

impl Search<'_> {
    /// Finds the classes that a token's spellings are in if its consonants are theirs, and its likeliest
    /// skeleton.
    pub(super) fn find_homes(&mut self, token: &Token<'_>) -> u64 {
        let Searching { homes, beams, .. } = self.memory;
        let (form, from) = (token.romanized(), homes.len());
        let own = skeleton(form);
        let mut likeliest = own;
        let mut add = |key: u64, cost: u32| {
            if !homes[from..].iter().any(|&(home, _)| home == key) {
                homes.push((key, cost));
            }
        };
        add(class::of_skeleton(own), 0);
        let is_latin = |sound: &Sound<'_>| sound.alphabet == Alphabet::Latin;
        token.sounds().filter(is_latin).for_each(|stem| add(class::of_skeleton(stem.skeleton), 0));
        if token.script().is_eastern() {
            // What it does not keep apart varies by itself in each place: too much to be read from left to
            // right.
            class::readings(own, |reading| add(class::of_skeleton(reading), 0));
        }
        let mut read = |alphabet: Alphabet, symbols: &[u8]| {
            let readings = self.tables.edit(alphabet).readings().of(symbols, beams);
            let first = readings.first()?;
            for reading in readings.iter().take(MOST_READINGS) {
                let cost = SHARE_OF_READING * (reading.bits - first.bits) * QUARTERS;
                add(class::of_skeleton(reading.skeleton()), cost as u32);
            }
            Some(first.skeleton())
        };
        if let Some((alphabet, symbols)) = token.native_symbols()
            && let Some(first) = read(alphabet, symbols)
            && !token.script().is_eastern()
        {
            likeliest = first;
        }
        for sound in token.sounds().filter(|sound| !is_latin(sound)) {
            read(sound.alphabet, sound.symbols.symbols());
        }
        if token.part.tables.equivalents() {
            // Their label tells them all, so none need be named.
            equivalents::of(form).iter().for_each(|other| add(class::key(other), 0));
        }
        likeliest
    }
}
