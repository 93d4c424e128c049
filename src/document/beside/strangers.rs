//! Full names of persons of whom no list knows a word: *Tavi Ormsby*, *June Wetherby*.
//!
//! In: a span of capitals. Out: whether they are a person's name, by where they stand and by being no words
//! that organizations, places and offices are called by; and whether a common word is a given name here. In
//! German, which writes all nouns with capitals, no capital tells. Cost: a look-up a word.

use super::articles::is_article;
use super::syllables::{is_tail, is_third};
use crate::document::lexicon::things::is_event;
use crate::document::lexicon::{self, Class, verbs};
use crate::document::reader::Reader;
use crate::document::text::word::{Gap, Shape, Style};
use crate::name::letters::script::Script;
use crate::name::lexicon as names;

/// Whether two or three capitals are a person's full name. At the beginning of a sentence the first may be
/// any word, so that only English tells, by what the person does or is.
pub(in crate::document) fn is_full_name(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    let first = reader.word(from);
    let joined = |at: usize| matches!(reader.gap(at), Gap::Space | Gap::Hyphen);
    let opened = || reader.is_english() && !is_adverb(reader.fold(from)) && is_subject(reader, to);
    (2..=3).contains(&(to - from))
        && (!first.opens || opened())
        && first.style == Style::Plain
        && (from..to)
            .all(|at| may_be_in_name(reader, at, from) || is_tail(reader, at) || is_third(reader, at))
        && (from + 1..to).all(|at| joined(at) && !reader.word(at - 1).possessive)
        && (from + 1..to).any(|at| reader.gap(at) == Gap::Space)
        && stands_free(reader, from, to)
        && !reader.is_german()
        && (!reader.is_english() || is_like_person(reader, from, to))
}

/// Whether the words around two capitals of an English text are those around a person's name. Else they may
/// as well be a book, a wine or a team.
fn is_like_person(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    let person = |at: usize| reader.word(at).shape == Shape::Lower && lexicon::is_person(reader.fold(at));
    let before = reader.after(from, |before| {
        let fold = reader.fold(before);
        let said = verbs::is_suffered(fold) || lexicon::is_companion(fold);
        let of = matches!(fold, "of" | "called" | "named");
        said || lexicon::is_english_kin(fold) || of && reader.after(before, person)
    });
    let listed = |gap: Gap| gap == Gap::Comma;
    let told = is_given_here(reader, from) || is_tail(reader, to - 1);
    before || listed(reader.gap(from)) || listed(reader.gap(to)) || told || acts(reader, to)
}

/// Whether a verb or pronoun follows that follows persons.
fn acts(reader: &Reader<'_, '_>, to: usize) -> bool {
    reader.gap(to) == Gap::Space && {
        let (fold, shape) = (reader.fold(to), reader.word(to).shape);
        shape == Shape::Lower && (verbs::follows_persons(fold) || fold.len() > 4 && fold.ends_with("ed"))
    }
}

/// The most words between the article and what a person is: *a retired music teacher*.
const MOST_BETWEEN: usize = 3;

/// Whether what follows two capitals says what a person does, or after a comma what the person is: *Tavi
/// Ormsby wept*, *Tavi Ormsby has been arrested*, *Tavi Ormsby, a nurse, …*.
fn is_subject(reader: &Reader<'_, '_>, to: usize) -> bool {
    let small = |&at: &usize| reader.gap(at) == Gap::Space && reader.word(at).shape == Shape::Lower;
    let been = |&at: &usize| verbs::is_auxiliary(reader.fold(at));
    let auxiliaries = (to..reader.len()).take_while(small).take_while(been).count();
    let verb = Some(to + auxiliaries).filter(|at| *at < reader.len() && small(at)).map(|at| reader.fold(at));
    let done = |fold: &str| {
        let been = verbs::is_suffered(fold) || fold == "born";
        if auxiliaries > 0 { been } else { verbs::is_of_persons(fold) }
    };
    verb.is_some_and(done) || reader.gap(to) == Gap::Comma && is_apposed(reader, to)
}

/// Whether an article, and what a person is, stand at a word.
fn is_apposed(reader: &Reader<'_, '_>, at: usize) -> bool {
    let article = at < reader.len() && matches!(reader.fold(at), "a" | "an" | "the" | "his" | "her");
    let small = |&at: &usize| reader.gap(at) == Gap::Space && reader.word(at).shape == Shape::Lower;
    let mut after = (at + 1..reader.len().min(at + 2 + MOST_BETWEEN)).take_while(small);
    article && after.any(|at| lexicon::is_person(reader.fold(at)))
}

/// Whether a word is an adverb by its ending: *Yesterday* is known, *Belatedly* is not.
fn is_adverb(fold: &str) -> bool {
    fold.len() > 5 && fold.ends_with("ly")
}

/// Whether all words of a span may be a person's name, at the beginning of a sentence as well.
pub(in crate::document) fn are_names(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    (from..to).all(|at| may_be_in_name(reader, at, from) || is_third(reader, at))
        && stands_free(reader, from, to)
        && !reader.is_german()
}

/// Whether a capital may be part of a name: no word that says what something is.
fn may_be_in_name(reader: &Reader<'_, '_>, at: usize, from: usize) -> bool {
    let said =
        Class::ORDINARY | Class::GENERIC | Class::MODIFIER | Class::CALENDAR | Class::TITLE | Class::SMALL;
    let word = reader.word(at);
    let tables = names::tables(reader.fold(at));
    let called = tables.of_organizations() || tables.toponyms() || tables.acronyms() || tables.emblems();
    let name = tables.given_names() || tables.family_names() || tables.nicknames();
    let given = at == from && is_given_here(reader, at);
    word.shape == Shape::Capital
        && word.len() > 1
        && !is_event(reader.fold(at))
        && (given || !reader.class(at).has(said) && (name || !called))
}

/// Whether no article or other determiner stands before a span, nothing that would make it a place, and no
/// capital beside it that might be of the same name.
fn stands_free(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    let held = reader.after(from, |before| {
        let fold = reader.fold(before);
        let word = reader.word(before);
        let title = reader.class(before).has(Class::TITLE | Class::DEMONYM);
        if is_article(reader, before) {
            // Greek has an article before each name.
            return word.script != Script::Greek;
        }
        lexicon::is_subject(fold)
            || lexicon::is_within(fold)
            || word.is_capital() && !title && !word.possessive && !reader.is_starter(before)
    });
    let beside = reader.gap(from) == Gap::Hyphen || reader.gap(to) == Gap::Hyphen;
    let goes_on = to < reader.len()
        && reader.gap(to) == Gap::Space
        && !reader.word(to - 1).possessive
        && matches!(reader.word(to).shape, Shape::Capital | Shape::Upper | Shape::Number);
    !held && !beside && !goes_on
}

/// Whether a common word, a month or a title is a given name here: before a capital that is none of these,
/// within a sentence or where it is said what the person does.
pub(in crate::document) fn is_given_here(reader: &Reader<'_, '_>, at: usize) -> bool {
    let word = reader.word(at);
    let next = at + 1;
    if word.opens && !(reader.is_english() && next < reader.len() && is_subject(reader, next + 1))
        || word.style != Style::Plain
        || word.shape != Shape::Capital
        || next >= reader.len()
        || reader.gap(next) != Gap::Space
        || word.possessive
        || reader.word(next).shape != Shape::Capital
        || !lexicon::is_given_as_well(reader.fold(at))
    {
        return false;
    }
    let said = Class::ORDINARY | Class::GENERIC | Class::MODIFIER | Class::CALENDAR | Class::TITLE;
    let given = !word.opens && reader.class(next).has(Class::GIVEN);
    let tables = names::tables(reader.fold(next));
    let other = given || reader.class(next).has(said) || tables.of_organizations() || tables.toponyms();
    !other && !is_month(reader, at)
}

/// Whether all words of a span may be a person's given name, which a common word may be as well.
pub(in crate::document) fn may_be_given(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    (from..to).all(|at| {
        let common = lexicon::is_given_as_well(reader.fold(at));
        let organization = lexicon::well_known(&[reader.fold(at)]).is_some();
        !organization && may_be_in_name(reader, at, from) || common && !is_month(reader, at)
    })
}

/// *Silvio B.*: a given name, and of the family name the first letter alone, as courts and papers write whom
/// they do not name.
pub(in crate::document) fn is_shortened(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    let last = reader.word(to - 1);
    let given = |at: usize| reader.word(at).len() > 2 && reader.class(at).has(Class::GIVEN);
    to - from > 1 && last.dotted && last.len() == 1 && (from..to - 1).all(given)
}

/// Whether a word of the calendar stands where a date would, and no person.
pub(in crate::document) fn is_month(reader: &Reader<'_, '_>, at: usize) -> bool {
    if !reader.class(at).has(Class::CALENDAR) {
        return false;
    }
    let dated = reader
        .words
        .list
        .get(at + 1)
        .is_some_and(|next| next.shape == Shape::Number && next.gap == Gap::Space);
    let preceded = reader.after(at, |before| {
        matches!(
            reader.fold(before),
            "in" | "on"
                | "last"
                | "next"
                | "since"
                | "by"
                | "until"
                | "till"
                | "of"
                | "early"
                | "late"
                | "this"
                | "mid"
                | "during"
                | "through"
                | "a"
                | "every"
                | "from"
                | "to"
                | "and"
        )
    });
    dated || preceded
}
