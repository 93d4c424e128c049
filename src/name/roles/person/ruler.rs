//! Rulers: the numbers, titles and realms that languages put before, behind and amid their names.
//!
//! In: words of a person's name and how they were read one by one. Out: the same, titles and realms told from
//! names. Cost: a look at each word; phrases are looked up in the few names that have a word of a place or a
//! number.

use std::ops::Range;

use super::father::names_a_father;
use super::of;
use crate::name::Name;
use crate::name::letters::normalize::Break;
use crate::name::letters::script::Script;
use crate::name::lexicon::{
    self, TableSet,
    countries::{COUNTRIES, CountryForm},
    equivalents::EQUIVALENTS,
    rulers::OFFICES,
    suffixes::{SUFFIXES, Suffix},
    toponyms::TOPONYMS,
};
use crate::name::role::{Detail, Reading, Role};
use crate::name::roles::looked_up::{LookedUp, phrase};
use crate::name::roles::write::elided;
use crate::name::words::word::Word;

/// What stands between two realms of one title, sorted: *of Moscow and all Rus'*.
const AND: &[&str] = &["and", "e", "et", "i", "und", "y", "и", "та", "і"];

/// A place amid the words of a person's name.
struct Place {
    words: Range<usize>,
    /// Where the words for *of* begin before it; where it does, if none stand there.
    linked: usize,
    name: &'static str,
    /// Whether it is no people's name.
    is_name: bool,
    is_country: bool,
}

/// The words of a name as they are read.
struct Text<'n> {
    words: &'n [LookedUp<'n>],
    readings: &'n mut [Reading],
}

/// Marks titles and realms of rulers, and realms beside any title: *Felipe VI de España*, Король Испании
/// Филипп VI, *II. Erzsébet brit királynő*, *President of Ukraine Volodymyr Zelensky*.
pub(super) fn read(words: &[LookedUp<'_>], readings: &mut [Reading]) {
    let (mut any_place, mut any_office) = (false, false);
    for word in words {
        any_place |= is_place(word.tables);
        any_office |= word.tables.offices();
    }
    if words.len() > 1 && words[0].word.script == Script::Hangul {
        mark_genitive(words, readings);
    }
    let mut text = Text { words, readings };
    if any_place {
        text.mark_realms(any_office);
    }
    if any_office {
        text.mark_titles();
    }
}

impl Text<'_> {
    fn mark_realms(&mut self, any_office: bool) {
        let speaks = |reading: &Reading| reading.role == Role::Honorific || is_number(reading);
        let titled = any_office || self.readings.iter().any(speaks);
        let mut at = 0;
        while at < self.words.len() {
            let may_be_realm = is_place(self.words[at].tables) && (titled || of::before(self.words, at) < at);
            let realm = may_be_realm.then(|| self.place(at)).flatten().filter(|place| self.is_realm(place));
            at = realm.and_then(|realm| self.mark(&realm)).unwrap_or(at + 1);
        }
    }

    /// The longest place that the words from one on begin with.
    fn place(&self, at: usize) -> Option<Place> {
        let (rest, linked) = (&self.words[at..], of::before(self.words, at));
        if let Some((count, country)) = phrase(COUNTRIES, TableSet::country_row, rest) {
            let is_name = country.form == CountryForm::Name;
            return Some(Place {
                words: at..at + count,
                linked,
                name: country.name,
                is_name,
                is_country: true,
            });
        }
        let (count, name) = phrase(TOPONYMS, TableSet::toponym_row, rest)?;
        Some(Place { words: at..at + count, linked, name, is_name: true, is_country: false })
    }

    /// Whether a word is a title by itself where a number or a realm says that it may be.
    fn is_office(&self, at: usize) -> bool {
        is_office(self.words, at)
    }

    fn is_name(&self, at: usize) -> bool {
        self.readings[at].role.is_open()
    }

    fn is_title(&self, at: usize) -> bool {
        let reading = &self.readings[at];
        let is_title = reading.role == Role::Honorific && reading.detail != Detail::Country;
        is_title || self.is_name(at) && self.is_office(at)
    }

    fn is_title_of_ruler(&self, at: usize) -> bool {
        has_office(&self.readings[at]) || self.is_office(at)
    }

    /// The title before a place and its *of*, and the one behind it.
    fn titles(&self, place: &Place) -> (Option<usize>, Option<usize>) {
        let before = place.linked.checked_sub(1).filter(|&at| self.is_title(at));
        let behind = Some(place.words.end).filter(|&at| at < self.words.len() && self.is_title(at));
        (before, behind)
    }

    fn is_realm(&self, place: &Place) -> bool {
        // *Saxe-Coburg* is more than Saxony.
        let joined = |at: usize| self.words.get(at).is_some_and(|word| word.word.before.has(Break::Hyphen));
        !joined(place.words.start)
            && !joined(place.words.end)
            && (self.is_of_title(place) || self.is_whose_title(place) || self.is_of_ruler(place))
    }

    /// Whether a place stands behind the title that is of it: *King of Spain*, Король Испании, ملك المغرب.
    fn is_of_title(&self, place: &Place) -> bool {
        let Some(title) = self.titles(place).0 else { return false };
        if place.linked < place.words.start {
            return place.is_name || self.is_title_of_ruler(title);
        }
        // *Prince Paris*, *Dr Jordan*: in Latin letters a place is as often a name.
        let latin = self.words[place.words.start].word.script == Script::Latin;
        let is_sure =
            if latin { self.is_title_of_ruler(title) && place.is_country } else { place.is_country };
        let moscow = !latin && self.is_title_of_ruler(title);
        place.is_name && !self.may_be_persons(place) && (is_sure || moscow)
    }

    /// Whether a country stands before the title that is of it: *brit királynő*, шведский король, 西班牙国王.
    fn is_whose_title(&self, place: &Place) -> bool {
        let start = place.words.start;
        let Some(title) = self.titles(place).1.filter(|_| place.is_country && place.linked == start) else {
            return false;
        };
        let is_first = !(0..start).any(|at| self.is_name(at));
        if self.words[start].word.script.is_eastern() && is_first {
            return true;
        }
        let of_people = !place.is_name && is_first && !self.may_be_persons(place);
        self.is_title_of_ruler(title) && (of_people || self.is_numbered())
    }

    /// Whether a place stands behind the name and number of its ruler, with *of* or as an adjective: *Felipe VI
    /// de España*, *Hussein de Jordanie*, *Filip VI. Španělský*.
    fn is_of_ruler(&self, place: &Place) -> bool {
        let &Place { linked, ref words, is_name, is_country, .. } = place;
        let is_linked = linked < words.start;
        let of_ruler = |at: usize| self.words[at].tables.name_of_ruler() != 0;
        let number = linked.checked_sub(1).filter(|&at| is_number(&self.readings[at]));
        if is_linked && number.is_some() {
            return true;
        }
        let titled = |at: usize| self.readings[at].role == Role::Honorific;
        let comma = self.words.get(words.end).is_some_and(|next| next.word.before.has(Break::Comma));
        if !comma && !(words.end..self.words.len()).all(titled) {
            return false;
        }
        if let Some(before) = number {
            return !is_name || !is_country && before > 0 && of_ruler(before - 1);
        }
        let reigns = || self.is_numbered() || self.readings.iter().any(has_office);
        let is_given = |at: usize| self.words[at].tables.given_names() || of_ruler(at);
        // *Santiago de Cuba* is a city, and who has a title behind the place may have it as a family name.
        let is_city =
            || phrase(TOPONYMS, TableSet::toponym_row, self.words).is_some_and(|(count, _)| count > linked);
        let goes_by_given = || {
            let given = (1..=2).contains(&linked) && (0..linked).all(is_given);
            is_country && given && !comma && !is_city()
        };
        let of_any_title = || self.words[linked].form == "of" && (0..linked).any(titled);
        // *Muqtada al-Sadr*: what is *of* in Romanian is an article in Arabic.
        let is_of = is_linked && self.words[linked].form != "al";
        is_of && is_name && (reigns() || of_any_title() || goes_by_given())
    }

    fn is_numbered(&self) -> bool {
        self.readings.iter().any(is_number)
    }

    fn may_be_persons(&self, place: &Place) -> bool {
        let known = self.words[place.words.start].tables;
        known.given_names() || known.family_names()
    }

    /// Marks a realm and its title unless no name would be left; where it ends.
    fn mark(&mut self, place: &Place) -> Option<usize> {
        let (start, linked) = (place.words.start, place.linked);
        let (before, behind) = self.titles(place);
        let title = before.or(behind).filter(|&at| self.is_name(at));
        let end = self.end_of_realms(place.words.end);
        let is_other = |at: usize| !(linked..end).contains(&at) && Some(at) != title && self.is_name(at);
        if !(0..self.words.len()).any(is_other) {
            return None;
        }
        if let Some(title) = title {
            self.mark_title(title);
        }
        self.readings[linked..start].fill(Reading::plain(Role::Particle));
        self.readings[start..end].fill(Reading::plain(Role::Honorific));
        self.readings[start].sense = place.name;
        self.readings[start].detail = Detail::Country;
        Some(end)
    }

    fn mark_title(&mut self, at: usize) {
        self.readings[at] =
            Reading { sense: office(&self.words[at..=at]), ..Reading::plain(Role::Honorific) };
    }

    /// Where the last realm ends of those that *and* joins: *of Moscow and all Rus'*.
    fn end_of_realms(&self, end: usize) -> usize {
        if self.words.get(end).is_none_or(|word| AND.binary_search(&word.form).is_err()) {
            return end;
        }
        let second = (end + 1..self.words.len().min(end + 3)).find_map(|at| self.place(at));
        second.map_or(end, |place| place.words.end)
    }

    /// Takes for titles what are no such words by themselves: beside a number, before all names (*Kong Harald
    /// V*) or behind (*XVI. Benedek pápa*), and in small letters beside capitals (*Ferenc József császár*).
    fn mark_titles(&mut self) {
        for at in 0..self.words.len() {
            if !self.is_name(at) || !self.is_office(at) {
                continue;
            }
            let mut names = (0..self.words.len()).filter(|&other| other != at && self.is_name(other));
            let word = self.words[at].word;
            let small = word.capitals == 0
                && word.script.is_cased()
                && names.clone().any(|name| self.words[name].word.capitals > 0);
            let before = names.clone().any(|name| name < at);
            let behind = names.any(|name| name > at);
            let behind_number = before && !behind && self.readings[..at].iter().any(is_number);
            if small || behind_number || !before && behind && self.is_numbered() {
                self.mark_title(at);
            }
        }
    }
}

/// Marks the country that a Korean name begins with in the genitive: 몬테네그로의 엘레나.
fn mark_genitive(words: &[LookedUp<'_>], readings: &mut [Reading]) {
    let country = words[0].form.strip_suffix('의').and_then(|country| lexicon::find(COUNTRIES, country));
    if let Some(country) = country.filter(|_| readings[1..].iter().any(|reading| reading.role.is_open())) {
        let title = Reading::plain(Role::Honorific);
        readings[0] = Reading { sense: country.name, detail: Detail::Country, ..title };
    }
}

fn is_number(reading: &Reading) -> bool {
    matches!(reading.detail, Detail::Suffix(Suffix::Ordinal(_)))
}

fn has_office(reading: &Reading) -> bool {
    reading.role == Role::Honorific && reading.detail != Detail::Country && !reading.sense.is_empty()
}

fn is_office(words: &[LookedUp<'_>], at: usize) -> bool {
    !office(&words[at..=at]).is_empty()
}

/// The office of rulers that a title is of; nothing of another.
pub(super) fn office(title: &[LookedUp<'_>]) -> &'static str {
    let found = phrase(OFFICES, TableSet::office_row, title).filter(|&(count, _)| count == title.len());
    found.map_or("", |(_, office)| office)
}

/// Whether the word at a place is one that stands behind a ruler's number: *of*, a title, a father's name;
/// behind a single letter, which may be an initial, *of* stands before a realm.
pub(super) fn may_follow_number(words: &[LookedUp<'_>], at: usize) -> bool {
    let Some(&LookedUp { word, form, tables }) = words.get(at) else { return false };
    let (dotted, letters) = (word.before.has(Break::Dot), words[at - 1].word.count);
    let is_realm = |at: usize| {
        words.get(at).is_some_and(|word| if dotted { word.tables.countries() } else { is_place(word.tables) })
    };
    if of::is_of(&words[at]) {
        let of_realm = || is_realm(at + 1) || is_realm(of::behind(words, at));
        return letters > 1 || form == "of" || of_realm();
    }
    let initial = letters == 1 && dotted;
    let of_ruler = at > 1 && words[at - 2].tables.name_of_ruler() != 0;
    let is_adjective = tables.countries() || tables.toponyms() && of_ruler;
    tables.offices() || is_adjective && !initial || names_a_father(&words[at])
}

/// Whether a number stands amid the names of a ruler: *Carl XVI Gustaf*.
pub(super) fn is_amid(words: &[LookedUp<'_>], at: usize) -> bool {
    let Some(next) = words.get(at + 1).filter(|_| at > 0) else { return false };
    let of_ruler = |word: &LookedUp<'_>| word.tables.name_of_ruler() != 0 && !word.word.is_shouted();
    let is_letter = words[at].word.count == 1;
    let may_be_initial = is_letter && next.word.before.has(Break::Dot);
    of_ruler(&words[at - 1]) && (of_ruler(next) || !is_letter && next.tables.given_names()) && !may_be_initial
}

/// Whether a letter before all names is a number, as in Hungarian and Turkish, and no initial: it stands
/// behind a ruler's title, or before nothing but names of rulers of which one is not the English form.
pub(super) fn is_led(words: &[LookedUp<'_>], at: usize) -> bool {
    let mut rest = at + 1..words.len();
    let is_title = |at: usize| words[at].tables.countries() || is_office(words, at);
    let is_foreign =
        |at: usize| lexicon::find(EQUIVALENTS, words[at].form).is_some_and(|label| label != words[at].form);
    at > 0 && is_office(words, at - 1)
        || rest.clone().all(|at| words[at].tables.name_of_ruler() != 0 || is_title(at))
            && rest.any(|at| is_foreign(at) || is_title(at))
}

/// The number of a ruler in Romanian that the words begin with, from a place on: *a II-a*, *al III-lea*.
pub(super) fn romanian_number(words: &[LookedUp<'_>], at: usize) -> Option<u8> {
    let [article, numeral, ending, ..] = &words[at..] else { return None };
    let is_ordinal = matches!((article.form, ending.form), ("al", "lea") | ("a", "a"));
    (is_ordinal && ending.word.before.has(Break::Hyphen)).then(|| numeral_of(numeral.form)).flatten()
}

fn numeral_of(form: &str) -> Option<u8> {
    match (form, lexicon::find(SUFFIXES, form)) {
        ("v", _) => Some(5),
        ("x", _) => Some(10),
        (_, Some(Suffix::Ordinal(number))) => Some(number),
        _ => None,
    }
}

/// Parts what is written before a realm with an apostrophe: *d'Espagne*, *dell'Austria*.
pub(in crate::name::roles) fn part_elided(text: &str, words: &mut Vec<Word>, letters: &str) {
    // What has as many bytes as letters has no apostrophe.
    let may_be = |word: &Word| word.span.1 - word.span.0 > word.letters.1 - word.letters.0;
    let is_elided = |word: &Word| may_be(word) && elided(text, word).is_some();
    let Some(at) = words.iter().skip(1).position(is_elided) else { return };
    if words.len() == Name::MAX_TOKENS {
        return;
    }
    let word = &words[at + 1];
    let (form, bound) = (word.of(letters), elided(text, word).unwrap_or_default());
    if form.get(bound..).is_some_and(|rest| is_place(lexicon::tables(rest))) {
        let (mut of, realm) = (word.piece(letters, 0, bound), word.piece(letters, bound, form.len()));
        of.capitals = 0;
        words.splice(at + 1..=at + 1, [of, realm]);
    }
}

fn is_place(known: TableSet) -> bool {
    known.countries() || known.toponyms()
}
