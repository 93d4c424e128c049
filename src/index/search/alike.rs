//! Terms that are as good as the form of a token of the query, or nearly, whatever its letters say.

use super::Search;
use crate::index::term;
use crate::name::Token;
use crate::name::letters::alphabet::Alphabet;
use crate::name::lexicon::{self, nicknames::NICKNAMES};
use crate::name::other_forms::regnal;

/// How alike a nickname is to the name, a form in a related language, and a token to names of which it has
/// the initials.
const NICKNAME: f32 = 0.6;
pub(super) const EQUIVALENT: f32 = 0.8;
pub(super) const ACRONYM: f32 = 0.95;

/// How alike a token is to each of the words that it is clipped of.
pub(super) const CLIPPED: f32 = 0.6;

impl Search<'_> {
    /// Looks up what a token may be written as besides its spellings: by its meaning, for a nickname, in a
    /// related language, or as it is known to be written whatever its letters say.
    pub(super) fn other_forms(&mut self, token: &Token<'_>) {
        let view = self.view;
        let form = token.romanized();
        let sounds = token.sounds().map(|sound| (sound.alphabet, sound.symbols.symbols()));
        for (alphabet, symbols) in token.native_symbols().into_iter().chain(sounds) {
            for spelling in self.tables.edit(alphabet).known_spellings(symbols) {
                self.with_text(|this, text| {
                    text.extend(spelling.iter().filter_map(|&symbol| Alphabet::Latin.letter(symbol)));
                    this.term(text, 1.0);
                });
            }
        }
        self.with_text(|this, text| {
            if term::of_sense(token, text) {
                this.term(text, 1.0);
            }
        });
        self.with_text(|this, text| term::of_clipped(token, 1, text, |term| this.term(term, CLIPPED)));
        if view.is_small()
            && let Some(beginning) = term::clipped_beginning(token)
        {
            let begins = |form: &u32| view.form_letters(*form).starts_with(beginning.as_bytes());
            self.memory.alike.extend(view.forms().filter(begins).map(|form| (form, CLIPPED)));
        }
        if form.len() > 2 {
            self.with_text(|this, text| {
                term::of_initials(form.chars(), text);
                this.term(text, ACRONYM);
            });
        }
        if self.query.places().of_ruler() {
            regnal::forms(token.part.tables).iter().for_each(|other| self.term(other, EQUIVALENT));
        }
        if token.part.tables.nicknames()
            && let Some(formals) = lexicon::find(NICKNAMES, form)
        {
            formals.iter().for_each(|formal| self.term(formal, NICKNAME));
        }
    }

    /// Looks up a term that is as good as the token at hand, or nearly.
    pub(super) fn term(&mut self, term: &str, alike: f32) {
        self.memory.alike.extend(self.view.term(term).map(|form| (form, alike)));
    }
}
