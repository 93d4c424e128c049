//! What capitals say here: words in capitals throughout, which are acronyms or only printed so, and words
//! that are capitalised although no sentence begins with them.
//!
//! In: the place of a word, or a text. Out: which it is, or has. Cost: a look at the words around each.

use hashbrown::HashSet;

use crate::document::lexicon::Class;
use crate::document::reader::Reader;
use crate::document::text::word::{Gap, Shape, Style};
use crate::index::surfaces::Key;

/// The most letters of an acronym; a longer word in capitals is a name that is written so.
const MOST_LETTERS: usize = 5;

/// Whether a word is in a line of capitals, or in a row of three words in capitals or more.
pub(in crate::document) fn is_shouted(reader: &Reader<'_, '_>, at: usize) -> bool {
    let upper = |at: &usize| reader.word(*at).shape == Shape::Upper;
    let before = (at.saturating_sub(2)..at).rev();
    let before = before.take_while(|one| reader.gap(one + 1) == Gap::Space && upper(one));
    let after =
        (at + 1..reader.len().min(at + 3)).take_while(|one| reader.gap(*one) == Gap::Space && upper(one));
    reader.style(at) == Style::Shouted || (upper(&at) && before.count() + after.count() > 1)
}

/// Whether a word is in capitals where others are not.
pub(in crate::document) fn is_acronym(reader: &Reader<'_, '_>, at: usize) -> bool {
    let word = reader.word(at);
    let cased = word.script.is_cased() && word.shape == Shape::Upper && !is_shouted(reader, at);
    cased && reader.fold(at).chars().count() <= MOST_LETTERS
}

/// The words that stand capitalised and alone inside a sentence, so that at its beginning they may be names
/// as well.
pub(in crate::document) fn seen_inside(reader: &Reader<'_, '_>) -> HashSet<Key> {
    let capital = |at: usize| {
        let word = reader.words.list.get(at);
        word.is_some_and(|word| word.is_capital() && word.gap == Gap::Space)
    };
    let inside = (0..reader.len()).filter(|&at| {
        let word = reader.word(at);
        if !word.is_capital() || word.opens || word.style != Style::Plain || capital(at + 1) {
            return false;
        }
        let linked =
            |before: usize| reader.word(before).is_capital() || reader.class(before).has(Class::LINK);
        !reader.after(at, |before| linked(before) && reader.fold(before) != "the")
    });
    inside.map(|at| reader.key(at, at + 1)).collect()
}
