//! Places and organizations that the table lacks, but the lexicons know: *Leipzig*, *Kenya*, *the IOC*.
//!
//! In: the words that no mention covers, once the table and the text have had their say. Out: mentions that
//! the table has not, grouped by what they are called. A word that is also a given name or a common word is a
//! place only where a place stands, and none is one beside another capital, with which it would be a name of
//! its own (*Leipzig University*, *Amnesty International Kenya*). Cost: a look at each capital, and a binary
//! search for the few that a table begins with.

use hashbrown::HashSet;

use super::{bodies, towns};
use crate::document::beside::articles::is_article;
use crate::document::beside::capitals::{is_acronym, is_shouted};
use crate::document::context::Context;
use crate::document::lexicon::towns::{is_from_or_to, is_title_of_place};
use crate::document::lexicon::{self, Class};
use crate::document::reader::Reader;
use crate::document::spot::Spot;
use crate::document::text::word::{Gap, Shape, Style};
use crate::entity::Kind;
use crate::name::letters::script::Script;
use crate::name::lexicon::{
    self as names, MAX_PHRASE_WORDS, bodies::ACRONYMS, bodies::BODIES, countries::COUNTRIES,
    countries::CountryForm, honorifics::ARTICLES, longest_phrase, prepositions::OF, toponyms::TOPONYMS,
};
use crate::name::other_forms::cases;

/// Finds the known places and organizations among the words that are in no mention.
pub(in crate::document) fn find<'r>(reader: &Reader<'_, 'r>, context: &mut Context<'r>) {
    let taken = context.shown_words(reader.len());
    let places = context.bound.iter().filter(|bound| bound.spot.kind == Kind::Location);
    let mut ends: HashSet<usize> = places.map(|bound| bound.spot.to).collect();
    let mut places: HashSet<&str> = HashSet::new();
    let mut at = 0;
    while at < reader.len() {
        if taken[at] || reader.word(at).shape == Shape::Lower && reader.gap(at) != Gap::Bracket {
            at += 1;
            continue;
        }
        let told = || bodies::told(reader, &taken, at).map(|to| (to, Kind::Organization));
        let town = || towns::told(reader, &taken, at).or_else(|| towns::dated(reader, &taken, at));
        let town = || town().map(|to| (to, Kind::Location));
        let rest = Rest { reader, context, taken: &taken, places: &places, ends: &ends };
        let again = || rest.is_again(at).then_some((at + 1, Kind::Location));
        match rest.known(at).or_else(told).or_else(town).or_else(again) {
            Some((to, kind)) => {
                if kind == Kind::Location {
                    ends.insert(to);
                    places.extend((to == at + 1).then(|| reader.fold(at)));
                }
                context.add(reader, Spot::lacked(at, to, kind, 1));
                at = to;
            }
            None => at += 1,
        }
    }
}

/// The words of a text that no mention covers, among those that one does.
struct Rest<'a, 'r> {
    reader: &'a Reader<'a, 'r>,
    context: &'a Context<'r>,
    /// Whether a mention covers each word.
    taken: &'a [bool],
    /// The places of one word found so far, and where places end.
    places: &'a HashSet<&'a str>,
    ends: &'a HashSet<usize>,
}

impl Rest<'_, '_> {
    /// Whether a word was a place before in the text, and stands within a sentence by itself.
    fn is_again(&self, at: usize) -> bool {
        let word = self.reader.word(at);
        let plain = word.shape == Shape::Capital && word.style == Style::Plain && !word.opens;
        plain
            && self.places.contains(self.reader.fold(at))
            && !is_behind_capital(self.reader, at)
            && !is_of_name(self.reader, at)
            && self.reader.gap(at + 1) != Gap::Hyphen
            && !self.is_before_capital(at + 1)
    }

    /// Where the known name ends that begins with a word, and of what kind it is.
    fn known(&self, at: usize) -> Option<(usize, Kind)> {
        let reader = self.reader;
        if !reader.word(at).is_capital() || reader.style(at) != Style::Plain || is_shouted(reader, at) {
            return None;
        }
        let tables = names::tables(reader.fold(at));
        let declined = reader.word(at).script == Script::Cyrillic && is_behind_preposition(reader, at);
        let well_known = reader.class(at).has(Class::WELL_KNOWN);
        let listed =
            tables.toponyms() || tables.countries() || tables.bodies() || tables.acronyms() || well_known;
        if !listed && !declined {
            return None;
        }
        let joined = |&to: &usize| {
            to == at + 1
                || matches!(reader.gap(to - 1), Gap::Space | Gap::Hyphen) && !reader.word(to - 2).possessive
        };
        let end = (at + 1..=reader.len().min(at + MAX_PHRASE_WORDS))
            .take_while(joined)
            .take_while(|to| !self.taken[to - 1])
            .last()?;
        let forms: Vec<&str> = (at..end).map(|at| reader.fold(at)).collect();
        let country =
            longest_phrase(COUNTRIES, &forms).filter(|(_, country)| country.form == CountryForm::Name);
        let place = longest_phrase(TOPONYMS, &forms).map(|found| found.0).max(country.map(|found| found.0));
        let named = || {
            let the = reader.after(at, |before| reader.fold(before) == "the");
            let with_article = || lexicon::well_known(&[&["the"], forms.as_slice()].concat());
            lexicon::well_known(&forms).or_else(|| the.then(with_article)?.map(|count| count - 1))
        };
        let named = if well_known { named() } else { None };
        if let Some(count) = named.filter(|&count| Some(count) >= place)
            && self.is_well_known(at, at + count)
        {
            return Some((at + count, Kind::Organization));
        }
        let body = longest_phrase(BODIES, &forms).map(|found| found.0);
        if let Some(count) = body.filter(|&count| Some(count) >= place)
            && self.is_body(at, at + count)
        {
            return Some((at + count, Kind::Organization));
        }
        if let Some(count) = place {
            let found = self.is_place(at, at + count);
            return found.then_some((at + count, Kind::Location));
        }
        if declined && cases::is_case_of(forms[0], is_name_of_place) && self.is_place(at, at + 1) {
            return Some((at + 1, Kind::Location));
        }
        let acronym = names::find(ACRONYMS, forms[0]).is_some() && is_acronym(reader, at);
        (acronym && self.is_acronym(at)).then_some((at + 1, Kind::Organization))
    }

    /// Whether a known place is one here.
    fn is_place(&self, from: usize, to: usize) -> bool {
        let reader = self.reader;
        let (word, german) = (reader.word(from), reader.is_german());
        let placed = is_behind_preposition(reader, from) || is_dateline(reader, from, to);
        let compound = reader.gap(to) == Gap::Hyphen && !(german || reader.word(to).shape == Shape::Lower);
        let nouns = german && placed;
        if compound
            || is_behind_capital(reader, from)
            || is_of_name(reader, from) && !self.is_of_person(from) && !is_of_full_name(reader, from)
            || self.is_before_capital(to) && !nouns
        {
            return false;
        }
        let of_person = || reader.is_country(from) && self.is_of_person(from);
        let country = || towns::is_country_here(reader, from, self.ends.contains(&from));
        if to - from > 1 || placed || of_person() || country() {
            return reader.word(to - 1).shape != Shape::Lower;
        }
        let tables = names::tables(reader.fold(from));
        let other =
            tables.generic_words() || tables.given_names() || tables.family_names() || tables.emblems();
        let common =
            Class::ORDINARY | Class::SMALL | Class::GIVEN | Class::TITLE | Class::HEAD | Class::PARTICLE;
        let short = reader.fold(from).chars().count() < 4;
        let country = reader.is_country(from);
        !reader.class(from).has(common)
            && !((other || short) && !country)
            && !(word.opens && reader.is_starter(from))
            && !self.context.is_word_of_person(reader.fold(from))
    }

    /// *Lina Popal of Kenya*: whether a person's mention stands before the *of* before a place, and no given
    /// name alone, which would be of one name with it (*Margaret of Denmark*).
    fn is_of_person(&self, from: usize) -> bool {
        self.reader.after(from, |of| {
            let person = self.context.person_before(of).filter(|_| self.taken[of - 1]);
            self.reader.fold(of) == "of"
                && person.is_some_and(|person| {
                    person.spot.len() > 1 || !self.reader.class(of - 1).has(Class::GIVEN)
                })
        })
    }

    /// Whether a known organization is one here.
    fn is_body(&self, from: usize, to: usize) -> bool {
        let reader = self.reader;
        if is_behind_capital(reader, from) || is_of_name(reader, from) {
            return false;
        }
        let tables = names::tables(reader.fold(from));
        let common = Class::ORDINARY | Class::SMALL | Class::GIVEN | Class::TITLE | Class::HEAD;
        let single = to - from == 1;
        if single
            && (reader.class(from).has(common)
                || tables.generic_words()
                || tables.given_names()
                || tables.emblems())
        {
            return false;
        }
        reader.gap(to) != Gap::Hyphen
            && !self.is_before_capital(to)
            && !self.context.is_word_of_person(reader.fold(from))
    }

    /// Whether a well-known organization is one here; common words of other languages have capitals too.
    fn is_well_known(&self, from: usize, to: usize) -> bool {
        let reader = self.reader;
        let tables = names::tables(reader.fold(from));
        let single = to - from == 1;
        let common = single && (tables.generic_words() || tables.emblems());
        (!common || reader.is_english())
            && !is_behind_capital(reader, from)
            && !is_of_name(reader, from)
            && reader.gap(to) != Gap::Hyphen
            && !self.is_before_capital(to)
            && !(single && self.context.is_word_of_person(reader.fold(from)))
    }

    /// Whether a known acronym stands for an organization here, and is no part of a longer name.
    fn is_acronym(&self, at: usize) -> bool {
        let letters = self.reader.fold(at).chars().count();
        letters > 2 && !is_behind_capital(self.reader, at) && !self.is_before_capital(at + 1)
    }

    /// Whether a capital that is of the same name follows: no title, day or mention of its own.
    fn is_before_capital(&self, to: usize) -> bool {
        let reader = self.reader;
        let next =
            reader.gap(to) == Gap::Space && reader.word(to).is_capital() && !reader.word(to - 1).possessive;
        // In New Delhi Prime Minister Singh …
        let office = to + 1 < reader.len()
            && reader.class(to).has(Class::MODIFIER)
            && reader.class(to + 1).has(Class::STRONG_TITLE);
        next && !self.taken[to] && !office && !reader.class(to).has(Class::TITLE | Class::CALENDAR)
    }
}

/// Whether a word is the name of a country or of another place.
fn is_name_of_place(fold: &str) -> bool {
    let country = names::find(COUNTRIES, fold).is_some_and(|country| country.form == CountryForm::Name);
    country || names::find(TOPONYMS, fold).is_some()
}

/// Whether the word before a place, with nothing but a space between, is a capital that no mention covers.
fn is_behind_capital(reader: &Reader<'_, '_>, from: usize) -> bool {
    reader.gap(from) == Gap::Hyphen
        || reader.gap(from) == Gap::Space
            && reader.after(from, |before| {
                let word = reader.word(before);
                let starter = word.opens && (reader.is_starter(before) || is_article(reader, before));
                let titled = reader.class(before).has(Class::TITLE | Class::CALENDAR);
                word.is_capital() && !word.possessive && !starter && !titled
            })
}

/// Whether a word is one for *of* or an article after it.
fn is_of(fold: &str) -> bool {
    OF.binary_search(&fold).is_ok() || ARTICLES.binary_search(&fold).is_ok()
}

/// Whether a name ends in *of* and what is now looked at: *University of Leipzig*, *Duke of Sussex*.
fn is_of_name(reader: &Reader<'_, '_>, from: usize) -> bool {
    let small = |&at: &usize| {
        let spaced = reader.gap(at + 1) == Gap::Space;
        reader.word(at).shape == Shape::Lower && spaced && is_of(reader.fold(at))
    };
    let Some(of) = (from.saturating_sub(2)..from).rev().take_while(small).last() else {
        return false;
    };
    reader.gap(of) == Gap::Space
        && reader.after(of, |head| {
            let title = reader.class(head).has(Class::TITLE) && !is_title_of_place(reader.fold(head));
            reader.word(head).is_capital() && !title && !reader.is_starter(head)
        })
}

/// *Oswaldo Aranha of Brazil*: whether the *of* before a country stands behind two capitals that say nothing of
/// what they are, so that no name goes on with it.
fn is_of_full_name(reader: &Reader<'_, '_>, from: usize) -> bool {
    let said = Class::GENERIC | Class::ORDINARY | Class::MODIFIER | Class::TITLE | Class::CALENDAR;
    let plain = |at: usize| {
        let word = reader.word(at);
        word.shape == Shape::Capital && !word.possessive && !reader.class(at).has(said)
    };
    let full = |last: usize| plain(last) && reader.after(last, plain);
    let of = |of: usize| reader.fold(of) == "of" && reader.after(of, full);
    reader.is_country(from) && reader.after(from, of)
}

/// Whether a preposition stands before that places stand after.
fn is_behind_preposition(reader: &Reader<'_, '_>, from: usize) -> bool {
    reader.after(from, |before| {
        let fold = reader.fold(before);
        let foreign = || !reader.is_english() && (lexicon::is_in(fold) || is_from_or_to(fold));
        let starter = || reader.word(before).opens;
        (reader.word(before).shape == Shape::Lower || starter()) && (lexicon::is_locative(fold) || foreign())
    })
}

/// Whether a report is dated from here: *LEIPZIG, March 3 -*, *Leipzig (Reuters)*, *Leipzig: A judge …*.
fn is_dateline(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    if !matches!(reader.gap(from), Gap::Paragraph | Gap::Line) {
        return false;
    }
    let rest = reader.text[reader.word(to - 1).end()..].trim_start_matches(' ');
    rest.starts_with(['-', '–', '—', '(', ':'])
        || rest.starts_with(',') && reader.word(from).shape == Shape::Upper
}
