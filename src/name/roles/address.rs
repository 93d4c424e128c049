//! Where somebody is to be found, behind the name: *Sovfracht, PO Box 1234 Beirut*; *Abdul Zakir, Kabul*.
//!
//! In: words that have been looked up. Out: what the words from a place on say of an address. Cost: a look at
//! each word; a few look-ups where one may begin an address.

use super::location::ARTICLE;
use super::looked_up::{LookedUp, phrase};
use crate::name::letters::normalize::Break;
use crate::name::lexicon::{
    TableSet,
    addresses::{GIVEN_AS_NAMES, NUMBER_SIGNS, NUMBERED, STREETS, THREE_LETTER_CODES, TWO_LETTER_CODES},
    countries::{COUNTRIES, CountryForm},
    toponyms::TOPONYMS,
};

/// The fewest digits of what is no number of the name itself.
const LEAST_DIGITS: usize = 3;

/// What words say of an address.
#[derive(Clone, Copy, Default)]
struct Told {
    towns: usize,
    countries: usize,
    streets: usize,
    numbers: usize,
    /// How many of the words, from the first on, are any of these.
    known: usize,
}

fn told(words: &[LookedUp<'_>]) -> Told {
    let mut told = Told::default();
    let mut at = 0;
    while at < words.len() {
        let Some((count, kind)) = part(&words[at..], at > 0) else {
            at += 1;
            continue;
        };
        *match kind {
            Part::Town => &mut told.towns,
            Part::Country => &mut told.countries,
            Part::Street => &mut told.streets,
            Part::Number => &mut told.numbers,
        } += 1;
        if told.known == at {
            told.known += count;
        }
        at += count;
    }
    told
}

enum Part {
    Town,
    Country,
    Street,
    Number,
}

/// What the first words are of an address, and how many are that; a country's code only behind more of it, or
/// before a slash.
fn part(words: &[LookedUp<'_>], goes_on: bool) -> Option<(usize, Part)> {
    let LookedUp { word, form, tables } = words[0];
    let country = phrase(COUNTRIES, TableSet::country_row, words);
    let country = country.filter(|(_, country)| country.form == CountryForm::Name);
    let is_figure = |form: &str| form.starts_with(|c: char| c.is_ascii_digit());
    if is_figure(form) {
        Some((1, Part::Number))
    } else if NUMBER_SIGNS.contains(&form) && words.get(1).is_some_and(|next| is_figure(next.form)) {
        Some((2, Part::Number))
    } else if let Some((count, _)) = country {
        Some((count, Part::Country))
    } else if let Some((count, _)) = phrase(TOPONYMS, TableSet::toponym_row, words) {
        Some((count, Part::Town))
    } else if STREETS.binary_search(&form).is_ok() || form.ends_with("str") || form.ends_with("strasse") {
        Some((1, Part::Street))
    } else {
        let codes = if form.len() == 2 { TWO_LETTER_CODES } else { THREE_LETTER_CODES };
        let slash = || words.get(1).is_some_and(|next| next.word.before.has(Break::Slash));
        let is_code = (goes_on || slash()) && word.is_shouted() && codes.binary_search(&form).is_ok();
        (is_code && !tables.given_names()).then_some((1, Part::Country))
    }
}

/// Where what says where a person lives begins, behind two names at least. What has an article is no person.
pub(super) fn of_person(words: &[LookedUp<'_>]) -> Option<usize> {
    if words.first()?.form == ARTICLE {
        return None;
    }
    let titles = words.iter().take_while(|word| word.tables.honorifics()).count();
    let first = titles + 2;
    let in_capitals = || words.iter().all(|word| word.word.is_shouted());
    (first..words.len()).find(|&at| {
        let rest = &words[at..];
        // *Lin Bin, Beijing*: the last word is no particle.
        let is_name = |place: &usize| {
            words[*place].word.count > 1 && (!words[*place].tables.particles() || place + 1 == at)
        };
        let names = || (titles..at).filter(is_name).count() > 1;
        let break_before = rest[0].word.before;
        let comma = break_before.has(Break::Comma);
        if comma || break_before.has(Break::Other) {
            names() && is_where(rest, comma, in_capitals())
        } else {
            let told = || told(rest);
            rest.len() > 1
                && rest[0].tables.toponyms()
                && !rest[0].tables.given_names()
                && names()
                && matches!(told(), Told { towns: 1, countries: 1, known, .. } if known == rest.len())
        }
    })
}

/// Whether all that is set off behind a person's name says where the person lives: places that are no given
/// names, as many are that are not `in_capitals`; a code; behind a comma also what begins as an address does,
/// its end being cut off as forms do.
fn is_where(words: &[LookedUp<'_>], comma: bool, in_capitals: bool) -> bool {
    let [first, ..] = words else { return false };
    let told = told(words);
    let is_given = |word: &LookedUp<'_>| {
        word.tables.given_names() || !in_capitals && GIVEN_AS_NAMES.binary_search(&word.form).is_ok()
    };
    let placed = told.towns + told.countries > 0 && !is_given(first);
    let is_code = || {
        // *López Obrador, AM* has initials, *LOPEZ OBRADOR, AM* lives in Armenia.
        words.len() == 1
            && comma
            && in_capitals
            && TWO_LETTER_CODES.binary_search(&first.form).is_ok()
            && !first.tables.suffixes()
            && !first.tables.honorifics()
            && !first.tables.family_names()
    };
    let begins = comma && told.known > 0 && words.len() > 1;
    let of_house = begins && (told.streets > 0 || told.numbers > 0 || is_box(words));
    let cut_off = begins && placed && told.known + 1 == words.len() && !words.last().is_some_and(is_given);
    // *Zug CH*: no list has all towns.
    let town_of_country = comma && placed && words.len() == 2 && told.countries == 1;
    placed && told.known == words.len()
        || of_house
        || cut_off
        || town_of_country
        || is_code()
        || comma && (is_box(words) || numbered(words).is_some())
}

/// Whether words begin with *PO Box*.
fn is_box(words: &[LookedUp<'_>]) -> bool {
    let forms: [&str; 3] = std::array::from_fn(|at| words.get(at).map_or("", |word| word.form));
    matches!(forms, ["p", "o", "box"] | ["po", "box", _] | ["pobox" | "pob", ..])
}

/// How many words are the number of a bill, a ship or a register, with the word that says so.
fn numbered(words: &[LookedUp<'_>]) -> Option<usize> {
    NUMBERED.binary_search(&words.first()?.form).ok()?;
    let signs = words[1..].iter().take_while(|word| NUMBER_SIGNS.contains(&word.form)).count();
    let digits = words.get(1 + signs)?.form.bytes().filter(u8::is_ascii_digit).count();
    (digits >= LEAST_DIGITS).then_some(2 + signs)
}

/// How many words before an organization's name are the number of a bill.
pub(super) fn before_organization(words: &[LookedUp<'_>]) -> usize {
    numbered(words).filter(|&count| count < words.len()).unwrap_or(0)
}

/// Where what says where an organization is to be found begins, or a number that is none of its own.
pub(super) fn of_organization(words: &[LookedUp<'_>]) -> Option<usize> {
    (1..words.len()).find(|&at| {
        let rest = &words[at..];
        let before = rest[0].word.before;
        let is_set_off = before.has(Break::Comma) || before.has(Break::Other);
        let is_located = || {
            let told = told(rest);
            let places = told.towns + told.countries;
            let whole = told.known == rest.len() && told.towns > 0 && told.countries > 0;
            let housed = told.known > 0
                && told.numbers > 0
                && (told.streets > 0 || places > 0 && rest.iter().any(is_post_code));
            whole || housed
        };
        is_box(rest) || numbered(rest).is_some() || is_set_off && is_located()
    })
}

fn is_post_code(word: &LookedUp<'_>) -> bool {
    word.form.len() > LEAST_DIGITS && word.form.bytes().all(|byte| byte.is_ascii_digit())
}
