//! Names that say in other words what the table writes: *Londres*, *Nations unies*, *ONU*, الأمم المتحدة.
//!
//! In: words. Out: the keys of what they mean, where words are such as organizations and places go by in many
//! languages. What they mean is what the parser of names makes of them, so that a text finds what a query
//! would. Cost: a look at the first word of a span; only a span of known words is parsed.

use super::cases;
use super::lexicon::Class;
use super::reader::Reader;
use super::words::{Gap, Shape, Style};
use crate::entity::Kind;
use crate::index::surfaces::Key;
use crate::name::Name;
use crate::name::lexicon::{
    self as names, MAX_PHRASE_WORDS, Tables, bodies::ACRONYMS, bodies::BODIES, countries::COUNTRIES,
    countries::CountryForm, stems, toponyms::TOPONYMS,
};
use crate::name::script::Script;

/// The fewest letters of an acronym that is told by them alone: where it is written as a word (*Unesco*), or
/// all words are in capitals.
const TELLING_LETTERS: usize = 4;

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
    let named = [
        (Kind::Organization, names_organization(forms, acronym)),
        (Kind::Location, is_phrase_of(TOPONYMS, forms) && !Class::of(forms[0]).has(Class::GIVEN)),
    ];
    let country = names::longest_phrase(COUNTRIES, forms)
        .filter(|&(count, country)| count == forms.len() && country.form == CountryForm::Name);
    let keys = named.into_iter().filter(|(_, named)| *named);
    let keys = keys.filter_map(|(kind, _)| Key::meaning(&Name::parse_as(phrase, kind)));
    keys.chain(country.map(|(_, country)| Key::country(country.name))).collect()
}

/// Where a name ends that begins in a run and goes on in small letters after it: *Union européenne*.
pub(super) fn end_beyond(reader: &Reader<'_, '_>, from: usize, run_end: usize) -> Option<usize> {
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
pub(super) fn begin(reader: &Reader<'_, '_>, at: usize, place: usize, first: &str) -> bool {
    let joined = |&to: &usize| to == at + 1 || matches!(reader.gap(to - 1), Gap::Space | Gap::Hyphen);
    let most = reader.len().min(at + MAX_PHRASE_WORDS);
    starts(names::tables(first))
        && (at + 1..=most).take_while(joined).any(|to| {
            let phrase = reader.text.get(place..reader.word(to - 1).end()).unwrap_or_default();
            let forms: Vec<&str> =
                std::iter::once(first).chain((at + 1..to).map(|at| reader.fold(at))).collect();
            of_words(phrase, &forms, true).into_iter().any(|key| reader.is_known(key))
        })
}

/// Whether such a name may begin with a word.
fn may_begin(reader: &Reader<'_, '_>, at: usize) -> bool {
    let fold = reader.fold(at);
    starts(names::tables(fold)) || reader.word(at).script == Script::Cyrillic && stems::sense(fold).is_some()
}

fn starts(tables: Tables) -> bool {
    tables.bodies() || tables.acronyms() || tables.toponyms() || tables.of_organizations()
}

/// Whether words are an organization's name or acronym that is known, or several that organizations are
/// called by.
fn names_organization(forms: &[&str], acronym: bool) -> bool {
    let generic = |form: &&str| names::tables(form).of_organizations() || stems::sense(form).is_some();
    let links = |form: &&str| Class::of(form).has(Class::LINK | Class::PARTICLE);
    let ends = |at: usize| forms.get(at).is_some_and(|form| generic(form) && !links(form));
    is_phrase_of(BODIES, forms)
        || forms.len() == 1 && acronym && names::find(ACRONYMS, forms[0]).is_some()
        || forms.len() > 1
            && ends(0)
            && ends(forms.len() - 1)
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
        Shape::Upper => telling || word.style != Style::Shouted,
        Shape::Capital => telling && !reader.class(at).has(Class::GIVEN),
        _ => word.shape == Shape::Uncased,
    }
}
