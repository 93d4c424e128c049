//! Texts without capitals, as people write to each other and as speech is written down: *have you seen taylor
//! swift in buenos aires*, *president barak obama said*.
//!
//! In: the words of a text. Out: the names of two words and more that the table writes exactly so, or spells
//! otherwise (`spelled`), where the text has next to no capitals. Single words are left alone, for nothing
//! tells names among them from others. Cost: some hashes a word of such a text, a resolution for what sounds
//! like a name of the table, and a look at the words of others.

mod spelled;

use super::spans::exact_name;
use crate::document::lexicon::Class;
use crate::document::reader::Reader;
use crate::document::spot::Spot;
use crate::document::text::word::{Gap, Shape};
use crate::entity::Kind;
use crate::index::surfaces::Key;

/// The most words of such a name.
const MAX_WORDS: usize = 8;

/// From how many words on the name of a body is no accident of prose, whatever its words are.
const BODY: usize = 3;

/// How many words in small letters there are for one with a capital, at least, and of how many words a text
/// must be.
const SMALL_A_CAPITAL: usize = 20;
const LEAST_WORDS: usize = 5;

/// What is said of words of prose.
const PROSE: Class = Class::ORDINARY.or(Class::SMALL).or(Class::CALENDAR).or(Class::LINK);

/// The full names of the table in a text without capitals.
pub(in crate::document) fn full_names<'r>(reader: &mut Reader<'_, 'r>) -> Vec<Spot<'r>> {
    let mut spots = Vec::new();
    if !is_uncapitalised(reader) {
        return spots;
    }
    let mut at = 0;
    while at < reader.len() {
        let written = written(reader, at);
        let spot = match written {
            Some(to) => exact_name(reader, at, to),
            None => spelled::name(reader, at),
        };
        at = written.or(spot.as_ref().map(|spot| spot.to)).unwrap_or(at + 1);
        spots.extend(spot);
    }
    spots
}

fn is_uncapitalised(reader: &Reader<'_, '_>) -> bool {
    let count =
        |shape: Shape| reader.words.list.iter().filter(|word| word.shape == shape && word.len() > 1).count();
    let (small, capital) = (count(Shape::Lower), count(Shape::Capital) + count(Shape::Upper));
    small >= LEAST_WORDS && small >= capital * SMALL_A_CAPITAL
}

/// Where the words end that a name which begins with a word may have.
fn end_of_words(reader: &Reader<'_, '_>, at: usize, most: usize) -> usize {
    let joined = |&to: &usize| {
        to == at
            || matches!(reader.gap(to), Gap::Space | Gap::Hyphen | Gap::Dot)
                && !reader.word(to - 1).possessive
    };
    (at..reader.len().min(at + most)).take_while(joined).last().map_or(at, |last| last + 1)
}

/// Whether a word in small letters is no word of prose.
fn is_telling(reader: &Reader<'_, '_>, at: usize) -> bool {
    reader.word(at).shape == Shape::Lower && !reader.class(at).has(PROSE | Class::PARTICLE)
}

/// Whether a word in small letters may stand at an end of a body's name.
fn is_content(reader: &Reader<'_, '_>, at: usize) -> bool {
    reader.word(at).shape == Shape::Lower
        && !reader.class(at).has(Class::SMALL | Class::CALENDAR | Class::LINK | Class::PARTICLE)
}

/// Where the longest name of the table ends that begins with a word, and is not made of common words alone,
/// unless it is that of a body and so long that prose has not these words in this order.
fn written(reader: &Reader<'_, '_>, at: usize) -> Option<usize> {
    if !is_content(reader, at) {
        return None;
    }
    let mut key = Key::EMPTY;
    let mut found = None;
    for to in at..end_of_words(reader, at, MAX_WORDS) {
        key = key.word(reader.fold(to));
        if to == at || !is_content(reader, to) {
            continue;
        }
        let telling = [at, to].into_iter().filter(|&at| is_telling(reader, at)).count();
        let body = to + 1 - at >= BODY || telling > 0;
        let given = telling > 0 && reader.class(at).has(Class::GIVEN);
        let is_name = |kind| telling == 2 || if kind == Kind::Person { given } else { body };
        if reader.is_full(key, is_name) {
            found = Some(to + 1);
        }
    }
    found
}
