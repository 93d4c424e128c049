//! Places that nothing but the words around them tells: *was born in Ikole*, *the mayor of Ikole*, *in Tinef,
//! Chad*.
//!
//! In: words of an English text that no mention covers. Out: where such a name ends. Cost: a look at the
//! words beside a capital.

use crate::document::lexicon::{self, Class, towns};
use crate::document::reader::Reader;
use crate::document::text::word::{Gap, Shape, Style};
use crate::name::lexicon as names;

/// The most words of such a name.
const MAX_WORDS: usize = 2;

/// Where the name of a place ends that begins with a word and is told by the words around it.
pub(super) fn told(reader: &Reader<'_, '_>, taken: &[bool], at: usize) -> Option<usize> {
    if !reader.is_english() || reader.style(at) != Style::Plain {
        return None;
    }
    let joined = |&to: &usize| to == at || matches!(reader.gap(to), Gap::Space | Gap::Hyphen);
    let end = (at..reader.len().min(at + MAX_WORDS + 1))
        .take_while(joined)
        .take_while(|&to| reader.word(to).is_capital() && !reader.word(to.max(at + 1) - 1).possessive)
        .last()?
        + 1;
    let free = (at..end).all(|at| !taken[at] && may_be_place(reader, at));
    let alone = end - at <= MAX_WORDS && !reader.word(end - 1).possessive && reader.gap(end) != Gap::Hyphen;
    (free && alone && is_told(reader, at, end)).then_some(end)
}

/// The most words of the place that a report is dated from.
const MOST_DATED_WORDS: usize = 4;

/// The most bytes between the place that a report is dated from and the dash.
const MOST_DATED: usize = 40;

/// Where the place ends that a report is dated from, in capitals before a comma, a date and a dash: *PORT
/// DOVER, Ohio, March 3.—*.
pub(super) fn dated(reader: &Reader<'_, '_>, taken: &[bool], at: usize) -> Option<usize> {
    if reader.gap(at) != Gap::Paragraph || reader.style(at) != Style::Plain {
        return None;
    }
    let named = |&to: &usize| {
        let joined = to == at || matches!(reader.gap(to), Gap::Space | Gap::Hyphen);
        joined && !taken[to] && reader.word(to).shape == Shape::Upper
    };
    let end = (at..reader.len().min(at + MOST_DATED_WORDS)).take_while(named).last()? + 1;
    is_dated(reader, end).then_some(end)
}

/// Whether a comma, a date and a dash stand before the word at a place.
pub(super) fn is_dated(reader: &Reader<'_, '_>, to: usize) -> bool {
    let rest = &reader.text[reader.word(to - 1).end()..];
    let rest = rest.get(..rest.floor_char_boundary(MOST_DATED)).unwrap_or_default();
    let line = rest.split('\n').next().unwrap_or_default();
    let date =
        line.split_once(['—', '–']).or_else(|| line.split_once(" - ")).or_else(|| line.split_once("--"));
    date.is_some_and(|(date, _)| date.starts_with(',') && date.contains(|c: char| c.is_ascii_digit()))
}

/// Whether the words before a name, or a country after it, tell a place.
fn is_told(reader: &Reader<'_, '_>, at: usize, end: usize) -> bool {
    reader.after(at, |before| {
        let fold = reader.fold(before);
        let preceded = |is_listed: fn(&str) -> bool| {
            let small = |at: usize| reader.word(at).shape == Shape::Lower || reader.word(at).opens;
            reader.after(before, |at| small(at) && is_listed(reader.fold(at)))
        };
        let given = (at..end).any(|at| reader.class(at).has(Class::GIVEN));
        let small = reader.word(before).shape == Shape::Lower;
        let told = match fold {
            "in" | "near" | "outside" => preceded(towns::is_before_in),
            "of" => preceded(towns::is_before_of),
            "from" => preceded(towns::is_before_from) && !given,
            _ => false,
        };
        let placed = fold == "of" || lexicon::is_locative(fold);
        small && (told || placed && is_before_country(reader, end))
    })
}

/// *Tinef, Chad*: whether a country stands after the comma behind a name, and nothing that goes on.
fn is_before_country(reader: &Reader<'_, '_>, end: usize) -> bool {
    let country = end < reader.len() && reader.gap(end) == Gap::Comma && reader.is_country(end);
    country && !(reader.gap(end + 1) == Gap::Space && reader.word(end + 1).is_capital())
}

/// Whether a country whose name is also a given name (*Chad*) is the country here: after a place and a comma,
/// or after what countries have.
pub(super) fn is_country_here(reader: &Reader<'_, '_>, at: usize, behind_place: bool) -> bool {
    let has = |head: usize| {
        let fold = reader.fold(head);
        let listed = towns::is_of_countries(fold) || towns::is_before_of(fold);
        reader.word(head).shape == Shape::Lower && (listed || reader.class(head).has(Class::TITLE))
    };
    let of = || reader.after(at, |of| reader.fold(of) == "of" && reader.after(of, has));
    let goes_on = reader.gap(at + 1) == Gap::Space && reader.word(at + 1).is_capital();
    reader.is_country(at) && !goes_on && (behind_place && reader.gap(at) == Gap::Comma || of())
}

/// Whether a capital may be a place's name: no word that says what something is.
fn may_be_place(reader: &Reader<'_, '_>, at: usize) -> bool {
    let said = Class::ORDINARY
        | Class::GENERIC
        | Class::MODIFIER
        | Class::CALENDAR
        | Class::TITLE
        | Class::SMALL
        | Class::WELL_KNOWN;
    let word = reader.word(at);
    let tables = names::tables(reader.fold(at));
    word.shape == Shape::Capital
        && word.len() > 2
        && !reader.class(at).has(said)
        && !tables.generic_words()
        && !tables.bodies()
}
