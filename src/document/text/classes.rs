//! Words that are something else than the lists say, by the language of the text or by the words beside them:
//! Indonesian *di* and Polish *z* are no particles of names, and the *Ae* of *Kim Ju Ae* no legal form.
//!
//! In: the words of a text. Out: the same, with what they are here. Cost: a look at each word.

use super::language;
use super::word::{Gap, Shape};
use crate::document::lexicon::Class;
use crate::document::reader::Reader;
use crate::name::lexicon as names;

/// Marks the words that are something else than the lists say.
pub(in crate::document) fn mark(reader: &Reader<'_, '_>) {
    let mut indonesian = None;
    for at in 0..reader.len() {
        let (word, fold) = (reader.word(at), reader.fold(at));
        let preposition = word.shape == Shape::Lower
            && match fold {
                "di" => *indonesian.get_or_insert_with(|| language::is_indonesian(&reader.words)),
                fold => matches!(fold, "z" | "ze"),
            };
        if preposition {
            reader.set_class(at, Class::default());
        } else if word.shape == Shape::Capital && word.len() == 2 && is_syllable(reader, at) {
            reader.set_class(at, reader.class(at).without(Class::LEGAL));
        }
    }
}

/// Whether a word ends the name of someone whose family name, two words before, stands first.
fn is_syllable(reader: &Reader<'_, '_>, at: usize) -> bool {
    let joined = |at: usize| reader.gap(at) == Gap::Space && reader.word(at - 1).shape == Shape::Capital;
    at > 1
        && joined(at)
        && joined(at - 1)
        && reader.class(at).has(Class::LEGAL)
        && names::tables(reader.fold(at - 2)).family_first()
}
