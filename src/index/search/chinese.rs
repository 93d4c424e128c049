//! Chinese names as they sound elsewhere than in Beijing: between characters, Pinyin and the spellings of
//! Hong Kong, Singapore or Malaysia the letters tell nothing.

use super::alike::CLIPPED;
use super::{Search, Searching};
use crate::index::term;
use crate::name::Token;
use crate::name::letters::script::Script;
use crate::name::other_forms::chinese::{self, Pinyin};

/// How alike a spelling is to what it is in Pinyin.
const SOUNDS: f32 = 0.9;

impl Search<'_> {
    /// Looks up what neighbouring tokens are in Pinyin, put together, as that of which they are spellings.
    pub(super) fn read_in_pinyin(&mut self, (from, count): (u8, u8)) {
        let query = self.query;
        let is_syllable = |token: Token<'_>| token.part.tables.is_chinese_syllable();
        if !(query.places().eastern || query.tokens().all(is_syllable)) || !term::may_be_person(query) {
            return;
        }
        let tokens = term::worth_finding(query).skip(usize::from(from)).take(usize::from(count));
        if tokens.clone().any(|token| token.is_native()) {
            return;
        }
        let mut text = std::mem::take(&mut self.memory.reading);
        let syllables = tokens.map(|token| token.romanized());
        chinese::in_pinyin(syllables, &mut text, |reading| self.term(reading, SOUNDS));
        self.memory.reading = text;
    }

    /// Looks up how the characters of a name of one word may be spelled, as words that it is made of, and the
    /// names that have spellings of two. Returns how many characters it has.
    pub(super) fn spell_characters(&mut self, rarity: f32) -> u8 {
        let query = self.query;
        let is_chinese = query.tokens().next().is_some_and(|token| token.script() == Script::Han);
        if !is_chinese || !term::may_be_person(query) {
            return 0;
        }
        let first = self.memory.alike.len();
        let mut count = 0;
        for character in query.syllables() {
            let known = self.memory.alike.len();
            for spelling in chinese::spellings(character, Pinyin::of(character).as_str()) {
                self.term(spelling, CLIPPED);
            }
            let Searching { alike, parts, .. } = &mut *self.memory;
            let (before, forms) = (&alike[first..known], &alike[known..]);
            for &(last, _) in forms {
                before.iter().for_each(|&(first, _)| parts.put_together(first, last, rarity));
            }
            count += 1;
        }
        count
    }
}
