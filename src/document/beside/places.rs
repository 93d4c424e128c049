//! Places, and what is called after persons, by the words beside their names.
//!
//! In: the place of a name. Out: whether it is a place's or a thing's here: *the city of Derby*, *Narendra
//! Modi Stadium*, *USS George H. W. Bush*. Cost: a look at the words before and after it.

use crate::document::lexicon::things::{is_place_after, is_thing_before};
use crate::document::lexicon::{self, Class};
use crate::document::reader::Reader;
use crate::document::text::word::{Gap, Shape, Style};
use crate::name::lexicon::{self as names, toponyms::TOPONYMS};

/// Whether what stands around a name speaks for a place.
pub(in crate::document) fn is_place_here(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    let headed = to < reader.len() && reader.gap(to) == Gap::Space && reader.class(to).has(Class::PLACE);
    headed
        || is_called_place(reader, from)
        || reader.after(from, |before| {
            reader.word(before).shape == Shape::Lower && lexicon::is_locative(reader.fold(before))
        })
}

/// Whether what a place is stands before its name: *the city of Derby*.
pub(in crate::document) fn is_called_place(reader: &Reader<'_, '_>, from: usize) -> bool {
    let head = |of: usize| {
        reader
            .after(of, |head| reader.word(head).shape == Shape::Lower && reader.class(head).has(Class::PLACE))
    };
    reader.after(from, |of| reader.fold(of) == "of" && head(of))
}

/// Whether a word that is a place's name as well as a club's stands where a place does: *LIVERPOOL,
/// England -*.
pub(in crate::document) fn is_city_here(reader: &Reader<'_, '_>, at: usize) -> bool {
    let dated = reader.word(at).shape == Shape::Upper && matches!(reader.gap(at), Gap::Paragraph | Gap::Line);
    let place = dated || is_place_here(reader, at, at + 1);
    place && names::find(TOPONYMS, reader.fold(at)).is_some()
}

/// Whether what stands before a person's name makes it that of a thing: *USS George H. W. Bush*.
pub(in crate::document) fn is_behind_thing(reader: &Reader<'_, '_>, from: usize) -> bool {
    reader.after(from, |before| is_thing(reader, before))
}

/// Whether a capital is what things are that are called after persons.
pub(in crate::document) fn is_thing(reader: &Reader<'_, '_>, at: usize) -> bool {
    reader.word(at).is_capital() && is_thing_before(reader.fold(at))
}

/// Where the name of a place ends that is called after a person whose name ends before a word: *Narendra Modi
/// Stadium*, *Indira Gandhi International Airport*.
pub(in crate::document) fn end_of_place(reader: &Reader<'_, '_>, to: usize) -> Option<usize> {
    let goes_on = |at: usize| {
        let shape = reader.word(at).shape;
        reader.gap(at) == Gap::Space
            && reader.style(at) == Style::Plain
            && (shape == Shape::Capital || shape == Shape::Upper && reader.word(at - 1).shape == shape)
            && !reader.word(at - 1).possessive
    };
    let between = |at: usize| matches!(reader.fold(at), "international" | "memorial" | "regional");
    let is_place =
        |last: usize| last < reader.len() && (to..=last).all(goes_on) && is_place_after(reader.fold(last));
    let last = if is_place(to) { to } else { to + 1 };
    (last == to || to < reader.len() && between(to) && is_place(last)).then_some(last + 1)
}
