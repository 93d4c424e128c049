//! Words that are something else than the lists say, by the language of the text or by the words beside them:
//! Indonesian *di* and Polish *z* are no particles of names, and the *Ae* of *Kim Ju Ae* no legal form.
//!
//! In: the words of a text. Out: the same, with what they are here. Cost: a look at each word.

use crate::document::beside::syllables::is_third;
use crate::document::lexicon::Class;
use crate::document::reader::Reader;
use crate::document::text::language;
use crate::document::text::word::Shape;

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
        } else if reader.class(at).has(Class::LEGAL) && is_third(reader, at) {
            reader.set_class(at, reader.class(at).without(Class::LEGAL));
        }
    }
}
