//! Chinese names as they sound elsewhere than in Beijing: between characters, Pinyin and the spellings of
//! Hong Kong, Singapore or Malaysia the letters tell nothing.

use super::Searching;
use crate::entity::Kind;
use crate::index::term;
use crate::index::view::View;
use crate::name::script::Script;
use crate::name::{Name, Token, chinese, romanize};

/// How alike a spelling is to what it is in Pinyin.
const SOUNDS: f32 = 0.9;

impl Searching {
    /// Looks up what neighbouring tokens are in Pinyin, put together, as that of which they are spellings.
    pub(super) fn read_in_pinyin(&mut self, view: &View<'_>, query: &Name, (from, count): (u8, u8)) {
        let is_syllable = |token: Token<'_>| token.part.tables.is_chinese_syllable();
        if !(query.places().eastern || query.tokens().all(is_syllable)) || !may_be_person(query) {
            return;
        }
        let tokens = term::worth_finding(query).skip(usize::from(from)).take(usize::from(count));
        if tokens.clone().any(|token| token.is_native()) {
            return;
        }
        let alike = &mut self.alike;
        chinese::in_pinyin(tokens.map(|token| token.romanized()), |reading| {
            alike.extend(view.term(reading).map(|form| (form, SOUNDS)));
        });
    }

    /// Looks up how the characters of a name of one word may be spelled, as words that it is made of, and the
    /// names that have spellings of two. Returns how many characters it has.
    pub(super) fn spell_characters(&mut self, view: &View<'_>, query: &Name, rarity: f32, alike: f32) -> u8 {
        let is_chinese = query.tokens().next().is_some_and(|token| token.script() == Script::Han);
        if !is_chinese || !may_be_person(query) {
            return 0;
        }
        let mut pinyin = String::new();
        let mut before: Vec<u32> = Vec::new();
        let mut count = 0;
        for character in query.syllables() {
            let known = self.alike.len();
            pinyin.clear();
            romanize::romanize_token(character.encode_utf8(&mut [0; 4]), Script::Han, &mut pinyin);
            chinese::spellings(character, &pinyin, |spelling| self.term(view, spelling, alike));
            let forms = self.alike[known..].iter().map(|&(form, _)| form);
            for last in forms.clone() {
                before.iter().for_each(|&first| self.parts.put_together(first, last, rarity));
            }
            before.extend(forms);
            count += 1;
        }
        count
    }
}

fn may_be_person(name: &Name) -> bool {
    matches!(name.kind(), Kind::Person | Kind::Other)
}
