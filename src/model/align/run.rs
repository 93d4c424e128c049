//! Runs: tokens of a name that stand together and may be one token of another.

use super::systems::same_run;
use crate::name::letters::alphabet::Alphabet;
use crate::name::{Name, Role, Token};

/// The most tokens of a run.
pub(super) const MOST_TOKENS: usize = 4;

/// Tokens of a name that stand together.
#[derive(Clone, Copy)]
pub(super) struct Run<'n> {
    pub(super) name: &'n Name,
    pub(super) from: u8,
    pub(super) to: u8,
}

impl<'n> Run<'n> {
    pub(super) fn of(name: &'n Name, (from, to): (u8, u8)) -> Run<'n> {
        Run { name, from, to }
    }

    pub(super) fn len(self) -> u8 {
        self.to - self.from
    }

    pub(super) fn first(self) -> Token<'n> {
        self.name.token(self.from)
    }

    pub(super) fn tokens(self) -> impl Iterator<Item = Token<'n>> {
        (self.from..self.to).map(move |place| self.name.token(place))
    }

    /// The Latin forms of these tokens.
    pub(super) fn forms(self) -> impl Iterator<Item = &'n str> {
        self.tokens().map(|token| token.romanized())
    }

    /// The same with the last of them, which may be the family name, first.
    pub(super) fn forms_last_first(self) -> impl Iterator<Item = &'n str> {
        self.forms().last().into_iter().chain(self.forms().take(usize::from(self.len()) - 1))
    }

    /// What it costs to write these tokens, in one order or the other, as a token, where they are that in
    /// another system of romanization.
    pub(super) fn in_system(self, (other, token): (&Name, &Token<'_>)) -> Option<f32> {
        let mut buffer = [""; MOST_TOKENS];
        buffer.iter_mut().zip(self.tokens()).for_each(|(syllable, part)| *syllable = part.romanized());
        let syllables = &mut buffer[..usize::from(self.len()).min(MOST_TOKENS)];
        same_run((self.name, syllables), (other, token)).or_else(|| {
            // Syngman Rhee is one word in Hangul, with the family name first.
            syllables.rotate_right(1);
            let turned = token.is_native() && self.is_whole_to_family();
            turned.then(|| same_run((self.name, syllables), (other, token))).flatten()
        })
    }

    /// Whether these are all tokens of the name.
    pub(super) fn is_whole(self) -> bool {
        self.from == 0 && usize::from(self.to) == self.name.len()
    }

    /// The same of a name that may end with the family name, which no hyphen joins to a word before it.
    pub(super) fn is_whole_to_family(self) -> bool {
        let Some(last) = self.tokens().last().filter(|_| self.is_whole()) else { return false };
        let hyphenated = self.name.places().hyphenated & 1 << (self.to - 1) != 0;
        !hyphenated && (last.role() == Role::Family || last.part.tables.family_first())
    }

    /// The alphabet of the first token, where it is not Latin.
    pub(super) fn alphabet(self) -> Option<Alphabet> {
        self.first().native_symbols().map(|(alphabet, _)| alphabet)
    }
}
