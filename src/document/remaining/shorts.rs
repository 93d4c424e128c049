//! Short forms: what is left of the runs once the full names are found.
//!
//! In: the words that no full name covers. Out: mentions bound to a group of the text, left open between
//! several, or resolved by the table alone. What is neither is no mention.

mod family;
mod persons;
mod table;

use std::ops::Range;

use crate::document::beside::articles::{is_article, is_before_name, is_the};
use crate::document::beside::capitals;
use crate::document::beside::conjunctions::parts_persons;
use crate::document::beside::places::{end_of_place, is_behind_thing, is_called_place, is_city_here};
use crate::document::beside::strangers::is_month;
use crate::document::beside::syllables::{is_second_part, is_tail};
use crate::document::context::Context;
use crate::document::context::group::rank_before;
use crate::document::fit::likenesses;
use crate::document::lexicon::verbs::is_speech;
use crate::document::lexicon::{self, Class};
use crate::document::reader::Reader;
use crate::document::spot::{Basis, Spot};
use crate::document::text::word::{Gap, Shape, Style};
use crate::entity::Kind;
use crate::name::lexicon::function_words::is_english_link;

/// Words of the longest short form.
const MAX_WORDS: usize = 4;

/// Finds the short forms of a run.
pub(in crate::document) fn find<'r>(
    reader: &mut Reader<'_, 'r>,
    context: &mut Context<'r>,
    run: Range<usize>,
    covered: &mut [bool],
) {
    let end_of_run = run.end + usize::from(is_rest_of_given_name(reader, context, run.end));
    let mut at = run.start;
    while at < run.end {
        if covered[at] || !begins(reader, at, run.end) {
            at += 1;
            continue;
        }
        let free = (at..end_of_run.min(at + MAX_WORDS))
            .take_while(|&word| !covered[word] && (word == at || joins(reader, word)))
            .last();
        let end = free.map_or(at + 1, |last| last + 1);
        let end = if is_second_part(reader, end) && !covered[end] { end + 1 } else { end };
        let taken = (at + 1..=end).rev().find(|&to| ends(reader, to) && bind(reader, context, at, to));
        let next = taken.unwrap_or(at + 1);
        if taken.is_some() {
            covered[at..next].fill(true);
        }
        at = next;
    }
}

/// *Jae-in said*: the small second part of a given name of the text, which stands alone.
fn is_rest_of_given_name(reader: &Reader<'_, '_>, context: &Context<'_>, at: usize) -> bool {
    reader.gap(at) == Gap::Hyphen
        && reader.word(at).shape == Shape::Lower
        && reader.word(at - 1).shape == Shape::Capital
        && [at - 1, at].iter().all(|&at| context.is_word_of_person(reader.fold(at)))
}

fn begins(reader: &Reader<'_, '_>, at: usize, end: usize) -> bool {
    let opening = || at + 1 < end && reader.class(at).has(Class::OPENING);
    let precedes = |at: usize| {
        let opening = || reader.class(at + 1).has(Class::OPENING);
        at + 1 < end && joins(reader, at + 1) && (reader.word(at + 1).is_capital() || opening())
    };
    let title = |at: usize| reader.class(at).has(Class::TITLE) && precedes(at);
    let begins_title = || {
        let modifier = reader.class(at).has(Class::MODIFIER);
        modifier || lexicon::is_title(&format!("{} {}", reader.fold(at), reader.fold(at + 1)))
    };
    let titled = title(at) || precedes(at) && title(at + 1) && begins_title();
    // In the middle of a sentence a capital article belongs to the name: The Donald.
    let own = reader.fold(at) == "the" && !reader.word(at).opens && reader.style(at) == Style::Plain;
    let article = is_the(reader, at) && !own;
    let conjunction = parts_persons(reader, at) || reader.word(at).quoted;
    (reader.word(at).is_capital() && !titled && !article && !conjunction) || opening()
}

/// Whether a short form can end before a place.
fn ends(reader: &Reader<'_, '_>, to: usize) -> bool {
    let last = reader.word(to - 1);
    let hyphened = last.shape == Shape::Lower && last.gap == Gap::Hyphen;
    (last.is_capital() || hyphened) && !is_tail(reader, to)
}

fn joins(reader: &Reader<'_, '_>, at: usize) -> bool {
    matches!(reader.gap(at), Gap::Space | Gap::Hyphen | Gap::Dot) && !reader.word(at - 1).possessive
}

fn bind<'r>(reader: &mut Reader<'_, 'r>, context: &mut Context<'r>, from: usize, to: usize) -> bool {
    let single = to - from == 1;
    if single && (is_month(reader, from) || is_opening_article(reader, from) || is_small_opener(reader, from))
        || !(may_be_name(reader, from, to) || by_ending(reader, context, from, to).is_some())
    {
        return false;
    }
    same_phrase(reader, context, from, to)
        || family::coordinated(reader, context, from, to)
        || family::related(reader, context, from, to)
        || table::dateline(reader, context, from, to)
        || acronym_of_text(reader, context, from, to)
        || person(reader, context, from, to)
        || organization(reader, context, from, to)
        || family::introduced(reader, context, from, to, true)
        || table::mention(reader, context, from, to)
        || family::introduced(reader, context, from, to, false)
}

/// Whether a foreign article stands before the other words of a span.
fn begins_with_article(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    to - from > 1 && !is_the(reader, from) && is_before_name(reader, from)
}

/// An article that is capitalised for where it stands only.
fn is_opening_article(reader: &Reader<'_, '_>, at: usize) -> bool {
    (reader.word(at).opens || reader.style(at) != Style::Plain) && is_article(reader, at)
}

/// A small word that opens a sentence, and no family name of the same letters: *In the South*, but *So said*.
fn is_small_opener(reader: &Reader<'_, '_>, at: usize) -> bool {
    let speaks = at + 1 < reader.len() && is_speech(reader.fold(at + 1));
    let own = reader.word(at).possessive || reader.word(at).stands_out() || speaks;
    reader.word(at).opens && reader.is_starter(at) && lexicon::is_opener(reader.fold(at)) && !own
}

/// A word that opens a sentence and is an ordinary one must be shown to be a name by what follows it: *Will
/// said*, not *Will the two*, nor *Will Angela*.
fn may_be_name(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    let small =
        (from..to).any(|at| is_english_link(reader.fold(at)) && reader.word(at).shape == Shape::Lower);
    if small {
        return to - from > 2 && reader.word(to - 1).is_capital();
    }
    if to - from > 1 {
        return !reader.is_starter(from) || reader.class(from).has(Class::GIVEN);
    }
    if !reader.is_starter(from) || reader.style(from) != Style::Plain {
        return true;
    }
    let Some(next) = reader.words.list.get(from + 1) else {
        return true;
    };
    if reader.word(from).possessive {
        return true;
    }
    let verb = matches!(
        reader.fold(from),
        "will" | "may" | "can" | "mark" | "sue" | "pat" | "grant" | "rob" | "chase" | "bill"
    );
    next.gap != Gap::Space
        || (next.shape == Shape::Lower && !(verb && lexicon::is_subject(reader.fold(from + 1))))
}

/// The person whose full name in the text ends in several words, small letters and capitals aside: *Ten Hag*
/// after *Erik ten Hag*, *Le Maire* after *Bruno Le Maire*. Words that are only names are left to others.
fn by_ending(reader: &Reader<'_, '_>, context: &Context<'_>, from: usize, to: usize) -> Option<usize> {
    let title = |at: usize| reader.class(at).has(Class::TITLE);
    let odd = reader.is_starter(from) || (from + 1..to).any(title);
    (to - from > 1 && odd).then(|| context.by_ending(&reader.phrase(from, to))).flatten()
}

/// The same words, small letters and capitals aside, as a full name of the text: what headlines need.
fn same_phrase<'r>(reader: &Reader<'_, 'r>, context: &mut Context<'r>, from: usize, to: usize) -> bool {
    let found =
        if reader.style(from) == Style::Plain { None } else { context.by_phrase(&reader.phrase(from, to)) };
    found.inspect(|&place| context.bind(from, to, place, 1.0, false)).is_some()
}

fn acronym_of_text<'r>(reader: &Reader<'_, 'r>, context: &mut Context<'r>, from: usize, to: usize) -> bool {
    if to - from != 1 || !reader.word(from).stands_out() || is_city_here(reader, from) {
        return false;
    }
    let found = context.organization(reader, from, to);
    found.inspect(|&place| context.bind(from, to, place, 1.0, true)).is_some()
}

/// Whether a span names more than one person: a conjunction stands in it, or a title after the first word.
fn is_of_several(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    let title = |at: usize| reader.class(at).has(Class::STRONG_TITLE) && reader.word(at).is_capital();
    (from + 1..to).any(|at| parts_persons(reader, at) || title(at))
}

/// An all-capital word in running text is an acronym, and no part of a person's name that the text does not
/// write in capitals.
fn is_acronym(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    to - from == 1 && capitals::is_acronym(reader, from)
}

/// Binds a family name with a title to the elder of a junior's name, whom the table has, where the junior has
/// never been given the title: *Donald Trump Jr. posted what **President Trump** had said*.
fn elder<'r>(
    reader: &mut Reader<'_, 'r>,
    context: &mut Context<'r>,
    from: usize,
    to: usize,
    junior: usize,
) -> bool {
    let group = &context.groups[junior];
    if !group.is_junior() || rank_before(reader, from).is_none_or(|title| group.has_title(title)) {
        return false;
    }
    let name = group.forms.first().and_then(|form| form.phrase.rsplit_once(' '));
    let Some(name) = name.map(|(name, _)| name.trim_end_matches(',').to_owned()) else {
        return false;
    };
    let verdict = reader.resolve(&name, Some(Kind::Person));
    let elder = verdict.matched().filter(|elder| Some(*elder) != context.groups[junior].entity);
    if elder.is_none() {
        return false;
    }
    context.add(reader, Spot::new(from, to, Kind::Person, Basis::Short, verdict));
    true
}

fn person<'r>(reader: &mut Reader<'_, 'r>, context: &mut Context<'r>, from: usize, to: usize) -> bool {
    let ending = by_ending(reader, context, from, to);
    let several = is_of_several(reader, from, to) && ending.is_none();
    if several || is_called_place(reader, from) || is_called_after(reader, from, to) {
        return false;
    }
    // Where capitals say little, only the same letters are the same name.
    let starter = reader.is_starter(from) && ending.is_none();
    let exactly = starter
        || reader.style(from) != Style::Plain
        || reader.class(from).has(Class::CALENDAR | Class::DEMONYM | Class::COUNTRY);
    if exactly && to - from == 1 && !context.is_word_of_person(reader.fold(from)) {
        return false;
    }
    let fits = persons::fits(reader, context, from, to, exactly);
    if let Some(place) = ending.filter(|_| fits.is_empty()) {
        context.bind(from, to, place, 1.0, false);
        return true;
    }
    match fits.as_slice() {
        [] => false,
        &[(group, _)] if elder(reader, context, from, to, group) => true,
        &[(group, fit)] => {
            let evident = fit.family && fit.likeness == 1.0 && !reader.class(from).has(Class::ORDINARY);
            let from = with_particles(reader, context, group, from, to);
            context.bind(from, to, group, fit.likeness, evident);
            true
        }
        several => {
            let shown: Vec<usize> =
                several.iter().map(|(group, _)| *group).filter(|&group| context.is_shown(group)).collect();
            match shown.as_slice() {
                // Names that nothing speaks for keep the table from having a say, and are not shown.
                [] => context.bind(from, to, several[0].0, several[0].1.likeness, false),
                &[one] => context.bind(from, to, one, likenesses::ONE_OF_SEVERAL, false),
                several => context.leave_open(from, to, several),
            }
            true
        }
    }
}

/// Whether a person's name is that of a street, a lake or a ship here.
fn is_called_after(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    end_of_place(reader, to).is_some() || is_behind_thing(reader, from)
}

/// Whether the word before a word begins the name that it is a part of.
fn is_after_capital(reader: &Reader<'_, '_>, at: usize) -> bool {
    reader.after(at, |before| {
        reader.word(before).is_capital() && !reader.word(before).possessive && !is_article(reader, before)
    })
}

/// Whether a word is the head of a longer name: *Bank of France*.
fn heads_name(reader: &Reader<'_, '_>, at: usize) -> bool {
    let linked = at + 2 < reader.len() && reader.fold(at + 1) == "of" && reader.word(at + 2).is_capital();
    linked && reader.gap(at + 1) == Gap::Space && reader.gap(at + 2) == Gap::Space
}

/// Whether a title stands right before a word.
fn is_titled(reader: &Reader<'_, '_>, at: usize) -> bool {
    reader.after(at, |before| reader.class(before).has(Class::TITLE))
}

/// Where a short form begins with the small particles that stand before it here as in the full name: *a friend
/// of ten Hag*. In other languages than English most of them are prepositions, but behind a title.
fn with_particles(
    reader: &Reader<'_, '_>,
    context: &Context<'_>,
    group: usize,
    from: usize,
    to: usize,
) -> usize {
    let begin = particles_before(reader, from, |at| context.writes_last(group, &reader.phrase(at, to)));
    if reader.is_english() || is_titled(reader, begin) { begin } else { from }
}

/// Where the small particles begin that stand right before a word, two at most that are its own.
fn particles_before(reader: &Reader<'_, '_>, from: usize, is_own: impl Fn(usize) -> bool) -> usize {
    let is_particle = |&at: &usize| {
        reader.word(at).shape == Shape::Lower
            && reader.gap(at + 1) == Gap::Space
            && reader.class(at).has(Class::PARTICLE)
            && is_own(at)
    };
    (from.saturating_sub(2)..from).rev().take_while(is_particle).last().unwrap_or(from)
}

fn organization<'r>(reader: &mut Reader<'_, 'r>, context: &mut Context<'r>, from: usize, to: usize) -> bool {
    // Home-improvement is not about the Home Depot, nor the State of Michigan State about another.
    let part = to - from == 1
        && (is_after_capital(reader, from) || heads_name(reader, from) || is_city_here(reader, from));
    if reader.gap(to) == Gap::Hyphen || part || begins_with_article(reader, from, to) {
        return false;
    }
    let Some(place) = context.organization(reader, from, to) else { return false };
    // What the table itself has is no short form of another that is called after it: Siemens beside Siemens
    // Energy.
    let named = to - from == 1 && reader.word(from).shape == Shape::Capital;
    let lacked = context.groups[place].entity.is_none() && !reader.class(from).has(Class::HEAD);
    if named && lacked && reader.settle(from, to, Some(Kind::Organization)).matched().is_some() {
        return false;
    }
    context.bind(from, to, place, likenesses::ORGANIZATION, false);
    true
}
