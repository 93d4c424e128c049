//! Names that say in other words what the table writes: *Londres*, *Nations unies*, *ONU*, الأمم المتحدة.
//!
//! In: words. Out: the keys of what they mean, where words are such as organizations and places go by in many
//! languages. What they mean is what the parser of names makes of them, so that a text finds what a query
//! would. Cost: a look at the first word of a span; only a span of known words is parsed.

use super::Reader;
use crate::document::lexicon::native_words::is_common;
use crate::document::lexicon::{self, Class};
use crate::document::text::word::{Gap, Shape};
use crate::entity::Kind;
use crate::index::surfaces::Key;
use crate::name::Name;
use crate::name::letters::script::Script;
use crate::name::lexicon::{
    self as names, MAX_PHRASE_WORDS, TableSet, bodies::ACRONYMS, bodies::BODIES, countries::COUNTRIES,
    countries::CountryForm, stems, toponyms::TOPONYMS,
};
use crate::name::other_forms::cases;
use crate::name::words::acronym::TELLING_LETTERS;

/// The keys of what a span means as an organization and as a place, as it is written and in the nominative.
pub(super) fn of_span(reader: &Reader<'_, '_>, from: usize, to: usize) -> Vec<Key> {
    if to - from > MAX_PHRASE_WORDS {
        return Vec::new();
    }
    let acronym = to - from > 1 || may_be_acronym(reader, from);
    if may_begin(reader, from) {
        let forms: Vec<&str> = (from..to).map(|at| reader.fold(at)).collect();
        let keys = of_words(&reader.phrase(from, to), &forms, acronym);
        if !keys.is_empty() {
            return keys;
        }
    }
    declined(reader, from, to).iter().flat_map(|name| of_phrase(name)).collect()
}

/// The nominatives that a span may be another case of: of a Russian place, and of a German name that begins
/// with an adjective.
fn declined(reader: &Reader<'_, '_>, from: usize, to: usize) -> Vec<String> {
    let fold = reader.fold(from);
    match reader.word(from).script {
        Script::Cyrillic if reader.word(from).is_capital() => cases::nominatives(&folded(reader, from, to)),
        Script::Latin if to - from > 1 && fold.ends_with("en") => {
            let phrase = folded(reader, from, to);
            vec![format!("{}{}", &fold[..fold.len() - 1], &phrase[fold.len()..])]
        }
        _ => Vec::new(),
    }
}

/// Whether words of a script without capitals are enough to mean a name whatever stands beside them. A short
/// word is more often another, or a part of one: كرة is *Korea* and *ball*, and 印度尼西亚 is not India.
pub(in crate::document) fn tells(forms: &[&str]) -> bool {
    let [form] = forms else { return true };
    let tables = names::tables(form);
    // The letters from which on a word is a body, a country or another place; never, where there is none.
    let (body, country, place) = match form.chars().next().and_then(Script::of) {
        Some(Script::Han) => (Some(3), Some(4), None),
        Some(Script::Kana) => (Some(4), None, None),
        Some(Script::Arabic) => (Some(4), Some(3), Some(3)),
        Some(Script::Hebrew) => (Some(4), Some(5), Some(6)),
        Some(Script::Hangul) => (Some(2), Some(2), Some(2)),
        Some(Script::Devanagari) => (Some(3), Some(3), Some(4)),
        _ => (Some(3), Some(3), None),
    };
    let letters = form.chars().count();
    let long = |least: Option<usize>| least.is_some_and(|least| letters >= least) && !is_common(form);
    let other = tables.given_names() || tables.generic_words();
    let is_body = names::find(BODIES, form).is_some() || names::find(ACRONYMS, form).is_some();
    let is_place = names::find(TOPONYMS, form).is_some();
    let is_country = names::find(COUNTRIES, form).is_some() && !is_place;
    is_body && long(body) || !other && (is_country && long(country) || is_place && long(place))
}

/// Whether a word is known to name a place or a body, whether or not the table has it.
pub(in crate::document) fn is_listed(form: &str) -> bool {
    let tables = names::tables(form);
    (tables.bodies() || tables.countries() || tables.toponyms())
        && (names::find(BODIES, form).is_some()
            || names::find(COUNTRIES, form).is_some()
            || names::find(TOPONYMS, form).is_some())
}

/// Whether the table has what a word means as an organization or as a place.
pub(in crate::document) fn is_in_table(reader: &Reader<'_, '_>, letters: &str, form: &str) -> bool {
    of_words(letters, &[form], true).into_iter().any(|key| reader.is_known(key))
}

/// Whether words of a text in such a script are enough, and no part of a longer name.
pub(in crate::document) fn tell_here(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    let around = from.saturating_sub(1)..reader.len().min(to + 1);
    let forms: Vec<&str> = around.clone().map(|at| reader.fold(at)).collect();
    let within = from - around.start..to - around.start;
    tells(&forms[within.clone()]) && !is_longer_country(&forms, within)
}

/// Whether a word is part of a longer country's name with one beside it: السودان is not South Sudan.
fn is_longer_country(forms: &[&str], within: std::ops::Range<usize>) -> bool {
    let country = |words: &[&str]| words.len() > 1 && is_phrase_of(COUNTRIES, words);
    within.len() == 1 && (country(&forms[..within.end]) || country(&forms[within.start..]))
}

fn folded(reader: &Reader<'_, '_>, from: usize, to: usize) -> String {
    (from..to).map(|at| reader.fold(at)).collect::<Vec<_>>().join(" ")
}

/// The keys of a folded phrase, which is no acronym.
fn of_phrase(folded: &str) -> Vec<Key> {
    let forms: Vec<&str> = folded.split(' ').collect();
    let known = starts(names::tables(forms[0]));
    if known { of_words(folded, &forms, false) } else { Vec::new() }
}

/// The keys of what words mean, given as they are written and folded; `acronym` says whether a single one may
/// be an acronym.
pub(super) fn of_words(phrase: &str, forms: &[&str], acronym: bool) -> Vec<Key> {
    // *Die Europäische Union*: the article is no part of the name.
    let article = forms.len() > 1 && lexicon::is_article(forms[0]);
    let named = [
        (Kind::Organization, !article && names_organization(forms, acronym)),
        (Kind::Location, is_phrase_of(TOPONYMS, forms) && !Class::of(forms[0]).has(Class::GIVEN)),
    ];
    let country = names::longest_phrase(COUNTRIES, forms)
        .filter(|&(count, country)| count == forms.len() && country.form == CountryForm::Name);
    let keys = named.into_iter().filter(|(_, named)| *named);
    let keys = keys.filter_map(|(kind, _)| Key::meaning(&Name::parse_as(phrase, kind)));
    keys.chain(country.map(|(_, country)| Key::country(country.name))).collect()
}

/// Where a name ends that begins in a run and goes on in small letters after it: *Union européenne*.
pub(in crate::document) fn end_beyond(reader: &Reader<'_, '_>, from: usize, run_end: usize) -> Option<usize> {
    if !may_begin(reader, from) {
        return None;
    }
    let goes_on = |&at: &usize| matches!(reader.gap(at), Gap::Space | Gap::Hyphen) && !reader.word(at).opens;
    let most = reader.len().min(from + MAX_PHRASE_WORDS);
    let end = (run_end..most).take_while(goes_on).last()? + 1;
    (run_end + 1..=end).rev().find(|&to| of_span(reader, from, to).iter().any(|&key| reader.is_known(key)))
}

/// Whether such a name of the table begins at a place within a word, where that is folded to `first` from
/// there on.
pub(in crate::document) fn begin(reader: &Reader<'_, '_>, at: usize, place: usize, first: &str) -> bool {
    let joined = |&to: &usize| to == at + 1 || matches!(reader.gap(to - 1), Gap::Space | Gap::Hyphen);
    let most = reader.len().min(at + MAX_PHRASE_WORDS);
    let uncased = reader.word(at).shape == Shape::Uncased;
    starts(names::tables(first))
        && (at + 1..=most).take_while(joined).any(|to| {
            let phrase = reader.text.get(place..reader.word(to - 1).end()).unwrap_or_default();
            let forms: Vec<&str> =
                std::iter::once(first).chain((at + 1..to).map(|at| reader.fold(at))).collect();
            (!uncased || tells(&forms))
                && of_words(phrase, &forms, true).into_iter().any(|key| reader.is_known(key))
        })
}

/// Whether such a name may begin with a word.
fn may_begin(reader: &Reader<'_, '_>, at: usize) -> bool {
    let fold = reader.fold(at);
    starts(names::tables(fold)) || reader.word(at).script == Script::Cyrillic && stems::sense(fold).is_some()
}

fn starts(tables: TableSet) -> bool {
    tables.bodies() || tables.acronyms() || tables.toponyms() || tables.of_organizations()
}

/// Whether words are an organization's name or acronym that is known, or several that organizations are
/// called by.
fn names_organization(forms: &[&str], acronym: bool) -> bool {
    let generic = |form: &&str| names::tables(form).of_organizations() || stems::sense(form).is_some();
    let links = |form: &&str| Class::of(form).has(Class::LINK | Class::PARTICLE);
    // Letters of a table or a list are words here and there, and would be parsed from each to each.
    let are_words = || forms.iter().any(|form| form.chars().nth(1).is_some());
    let ends = |at: usize| forms.get(at).is_some_and(|form| generic(form) && !links(form));
    is_phrase_of(BODIES, forms)
        || forms.len() == 1 && acronym && names::find(ACRONYMS, forms[0]).is_some()
        || forms.len() > 1
            && ends(0)
            && ends(forms.len() - 1)
            && are_words()
            && forms.iter().all(|form| generic(form) || links(form))
}

fn is_phrase_of<T: Copy>(table: &[(&str, T)], forms: &[&str]) -> bool {
    names::longest_phrase(table, forms).is_some_and(|(count, _)| count == forms.len())
}

/// Whether a word is written as acronyms are, and not because all words of its line are in capitals.
fn may_be_acronym(reader: &Reader<'_, '_>, at: usize) -> bool {
    let word = reader.word(at);
    let telling = reader.fold(at).chars().count() >= TELLING_LETTERS;
    match word.shape {
        Shape::Upper => telling || word.stands_out(),
        Shape::Capital => telling && !reader.class(at).has(Class::GIVEN),
        _ => word.shape == Shape::Uncased,
    }
}
