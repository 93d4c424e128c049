//! Texts without capitals, as people write to each other: *have you seen taylor swift in buenos aires*.
//!
//! In: the words of a text. Out: the names of two words and more that the table writes exactly so, where the
//! text has next to no capitals. Single words are left alone, for nothing tells names among them from others.
//! Cost: some hashes a word of such a text, and a look at the words of others.

use super::spans::exact_name;
use crate::document::lexicon::Class;
use crate::document::reader::Reader;
use crate::document::spot::Spot;
use crate::document::text::word::{Gap, Shape};
use crate::index::surfaces::Key;

/// The most words of such a name.
const MAX_WORDS: usize = 5;

/// How many words in small letters there are for one with a capital, at least, and of how many words a text
/// must be.
const SMALL_A_CAPITAL: usize = 20;
const LEAST_WORDS: usize = 5;

/// The full names of the table in a text without capitals.
pub(in crate::document) fn full_names<'r>(reader: &mut Reader<'_, 'r>) -> Vec<Spot<'r>> {
    let mut spots = Vec::new();
    if !is_uncapitalised(reader) {
        return spots;
    }
    let mut at = 0;
    while at < reader.len() {
        let found = name(reader, at);
        spots.extend(found.and_then(|to| exact_name(reader, at, to)));
        at = found.unwrap_or(at + 1);
    }
    spots
}

fn is_uncapitalised(reader: &Reader<'_, '_>) -> bool {
    let count =
        |shape: Shape| reader.words.list.iter().filter(|word| word.shape == shape && word.len() > 1).count();
    let (small, capital) = (count(Shape::Lower), count(Shape::Capital) + count(Shape::Upper));
    small >= LEAST_WORDS && small >= capital * SMALL_A_CAPITAL
}

/// Where the longest name of the table ends that begins with a word, and is not made of common words alone.
fn name(reader: &Reader<'_, '_>, at: usize) -> Option<usize> {
    let joined = |to: usize| to == at || matches!(reader.gap(to), Gap::Space | Gap::Hyphen);
    let most = (at..reader.len().min(at + MAX_WORDS)).take_while(|&to| joined(to)).last()? + 1;
    let telling = |at: usize| {
        let class = reader.class(at);
        reader.word(at).shape == Shape::Lower
            && !class.has(Class::ORDINARY | Class::SMALL | Class::CALENDAR | Class::LINK | Class::PARTICLE)
    };
    let mut key = Key::EMPTY;
    let mut found = None;
    for to in at..most {
        key = key.word(reader.fold(to));
        if to > at && telling(at) && telling(to) && reader.is_full(key, |_| true) {
            found = Some(to + 1);
        }
    }
    found
}
