//! Nicknames in quotation marks within a name: *Benjamin "Bibi" Netanyahu* is one name, and the table writes it
//! without them.
//!
//! In: the words of a text. Out: the same, with such a name in one run, its nickname marked as quoted. Cost: a
//! look at what stands before each word.

use crate::document::lexicon::Class;
use crate::document::reader::Reader;
use crate::document::text::word::{Gap, Word};
use crate::name::letters::quotes::is_quote;

/// The most words of a nickname.
const MAX_WORDS: usize = 3;

/// Joins the names of a text that have a nickname within.
pub(in crate::document) fn join(reader: &mut Reader<'_, '_>) {
    for at in 1..reader.len() {
        if reader.gap(at) != Gap::Other {
            continue;
        }
        if let Some(end) = end_of_nickname(reader, at) {
            let list = &mut reader.words.list;
            list[at..end].iter_mut().for_each(|word| word.quoted = true);
            for word in [at, end] {
                (list[word].gap, list[word].opens) = (Gap::Space, false);
            }
        }
    }
}

/// Where the nickname ends that begins at a word: between a given name and another capital.
fn end_of_nickname(reader: &Reader<'_, '_>, at: usize) -> Option<usize> {
    let between = |at: usize| &reader.text[reader.word(at - 1).end()..reader.word(at).start()];
    let opening = between(at).strip_prefix(' ')?;
    let given = reader.word(at - 1).is_capital() && reader.class(at - 1).has(Class::GIVEN);
    if !given || !is_one_quote(opening) || !reader.word(at).is_capital() {
        return None;
    }
    let most = reader.len().min(at + MAX_WORDS + 1);
    let end = (at + 1..most).find(|&word| reader.gap(word) != Gap::Space)?;
    let closed = between(end).strip_suffix(' ').is_some_and(is_one_quote);
    (closed && reader.words.list.get(end).is_some_and(Word::is_capital)).then_some(end)
}

fn is_one_quote(between: &str) -> bool {
    let mut chars = between.chars();
    chars.next().is_some_and(is_quote) && chars.next().is_none()
}
