//! Runs of capitalised words, and the stretches of them that can be names of persons.
//!
//! In: the words of a text. Out: ranges of words. One pass over the words, with a look at the next three.

use std::ops::Range;

use crate::document::beside::articles::is_the;
use crate::document::beside::capitals::is_acronym;
use crate::document::beside::conjunctions::parts_persons;
use crate::document::beside::strangers::is_given_here;
use crate::document::beside::syllables::{is_given_tail, is_tail};
use crate::document::beside::whose::says_whose;
use crate::document::lexicon::{self, Class};
use crate::document::reader::Reader;
use crate::document::text::word::{Gap, Shape, Word};
use crate::name::letters::script::Script;
use crate::name::lexicon::{self as names, function_words::is_english_link, toponyms::TOPONYMS};
use crate::name::other_forms::cases;

/// Words of the longest run that is looked at as a whole; a longer one is cut.
const MAX_RUN: usize = 40;

/// The runs of a text: capitalised words with the small words that hold names together.
pub(in crate::document) fn runs(reader: &Reader<'_, '_>) -> Vec<Range<usize>> {
    let mut runs = Vec::with_capacity(reader.len() / 16);
    let mut free = 0;
    while let Some(capital) = next_capital(reader, free) {
        let start = opened(reader, capital, free);
        let mut end = capital + 1;
        while end - start < MAX_RUN {
            match extension(reader, start, end) {
                Some(next) => end = next,
                None => break,
            }
        }
        runs.push(start..end);
        free = end;
    }
    runs
}

fn next_capital(reader: &Reader<'_, '_>, from: usize) -> Option<usize> {
    let rest = reader.words.list.get(from..)?;
    rest.iter().position(Word::is_capital).map(|place| from + place)
}

/// Where a run with this capital begins: with it, or with the particles before it (*von der Leyen*).
fn opened(reader: &Reader<'_, '_>, capital: usize, free: usize) -> usize {
    let mut start = capital;
    while start > free && is_opening(reader, start - 1, start == capital) {
        start -= 1;
    }
    start
}

/// Whether a small word opens a name with the word after it, which is a capital or another such word.
fn is_opening(reader: &Reader<'_, '_>, at: usize, before_capital: bool) -> bool {
    let gap = reader.gap(at + 1);
    reader.word(at).shape == Shape::Lower
        && (gap == Gap::Space || (gap == Gap::Hyphen && before_capital))
        && reader.class(at).has(Class::OPENING)
}

/// Whether a run can begin at a word: a capital, or particles before one.
fn begins(reader: &Reader<'_, '_>, at: usize) -> bool {
    let capital = |at: usize| reader.words.list.get(at).is_some_and(Word::is_capital);
    let mut last = at;
    while last + 1 < reader.len() && is_opening(reader, last, capital(last + 1)) {
        last += 1;
    }
    capital(last)
}

/// Where a run that has come to `end` goes on to, if it does.
fn extension(reader: &Reader<'_, '_>, start: usize, end: usize) -> Option<usize> {
    let joins = |gap: Gap| matches!(gap, Gap::Space | Gap::Hyphen | Gap::Dot | Gap::And | Gap::Line);
    let word = reader.words.list.get(end)?;
    if !joins(word.gap)
        || (word.opens && word.gap != Gap::Line)
        || !word.script.is_cased() && word.shape != Shape::Number
    {
        return None;
    }
    if word.gap == Gap::Dot && reader.word(end - 1).dotted && lexicon::keeps_dot(reader.fold(end - 1)) {
        return None;
    }
    match word.shape {
        Shape::Capital | Shape::Upper => Some(end + 1),
        Shape::Number if word.gap == Gap::Space => {
            let next = reader.words.list.get(end + 1);
            Some(end + 1).filter(|_| next.is_none_or(|next| !next.is_capital()) && word.len() <= 4)
        }
        // Jong-un, Jae-in.
        Shape::Lower if end - start >= 2 && is_tail(reader, end) => Some(end + 1),
        Shape::Lower if end - start == 1 && is_given_tail(reader, end) => Some(end + 1),
        Shape::Lower => linked(reader, end),
        _ => None,
    }
}

/// Up to three small words that link, and a capital after them.
fn linked(reader: &Reader<'_, '_>, from: usize) -> Option<usize> {
    // After most names no capital is near, which is told without looking the words up.
    if !reader.words.list.iter().skip(from + 1).take(3).any(Word::is_capital) {
        return None;
    }
    let mut at = from;
    while at < from + 3 && at < reader.len() {
        let word = reader.word(at);
        // *Em Lisboa o Benfica*: an article, or *or*; in Irish names it is a capital.
        let links = reader.class(at).has(Class::LINK | Class::PARTICLE) && reader.fold(at) != "o";
        // Peter R. de Vries, Chas. de Gaulle.
        let short = |before: usize| reader.word(before).len() <= 2 || reader.class(before).has(Class::GIVEN);
        let initial = word.gap == Gap::Dot && short(at - 1);
        let joined = matches!(word.gap, Gap::Space | Gap::Hyphen | Gap::Line) || initial;
        if !links || word.shape != Shape::Lower || !joined {
            return None;
        }
        let next = reader.words.list.get(at + 1)?;
        if next.is_capital() && matches!(next.gap, Gap::Space | Gap::Hyphen | Gap::Line) && !next.opens {
            return Some(at + 2);
        }
        at += 1;
    }
    None
}

pub(super) fn can_begin(reader: &Reader<'_, '_>, at: usize) -> bool {
    let word = reader.word(at);
    let opening = || reader.class(at).has(Class::OPENING) && begins(reader, at);
    !word.quoted && (word.is_capital() || opening()) && !is_within_nation(reader, at)
}

/// Whether a word is within the name of a country, which no other name begins in: *United States Department of
/// Commerce*.
fn is_within_nation(reader: &Reader<'_, '_>, at: usize) -> bool {
    let capital = |before: usize| reader.word(before).is_capital();
    reader.gap(at) == Gap::Space && reader.after(at, capital) && reader.nation(at - 1, at + 1).is_some()
}

pub(super) fn can_end(reader: &Reader<'_, '_>, at: usize) -> bool {
    let word = reader.word(at);
    let capital = word.is_capital() && !word.quoted;
    capital || word.shape == Shape::Number || (word.gap == Gap::Hyphen && word.shape == Shape::Lower)
}

/// Stretches of a run that can be names of persons: no titles, demonyms, months, heads of organizations or
/// sentence starters.
pub(in crate::document) fn stretches(reader: &Reader<'_, '_>, run: Range<usize>) -> Vec<Range<usize>> {
    let mut stretches: Vec<Range<usize>> = Vec::new();
    let mut open: Option<usize> = None;
    let mut last = run.start;
    for at in run.clone().filter(|&at| !reader.word(at).quoted) {
        let word = reader.word(at);
        let parted =
            matches!(word.gap, Gap::Line | Gap::And) || (at > run.start && reader.word(at - 1).possessive);
        if parted && let Some(from) = open.take() {
            stretches.push(from..last);
        }
        let class = reader.class(at);
        if word.shape == Shape::Upper && parts_persons(reader, at) {
            stretches.extend(open.take().map(|from| from..last));
            continue;
        }
        let tail = word.gap == Gap::Hyphen && word.shape == Shape::Lower && open.is_some();
        let small = word.shape == Shape::Lower && !tail;
        let inner = small
            && class.has(Class::PARTICLE)
            && !is_english_link(reader.fold(at))
            && (!matches!(reader.fold(at), "as" | "at") || reader.gap(at + 1) != Gap::Space)
            && !parts_persons(reader, at)
            && !begins_owned_name(reader, at)
            && !is_article_behind_name(reader, at)
            && !open.is_some_and(|from| says_whose(reader, from, at));
        if small {
            let starts = open.is_none() && class.has(Class::OPENING);
            if starts && begins(reader, at) {
                open = Some(at);
            } else if !inner && let Some(from) = open.take() {
                stretches.push(from..last);
            }
            continue;
        }
        if open.is_some_and(|from| is_genitive(reader, from, at)) {
            open = None;
        }
        if open.is_some_and(|from| at - from == 1 && is_where(reader, from, at)) {
            open = None;
        }
        if open.is_some_and(|from| is_of_another(reader, from, at)) {
            stretches.extend(open.take().map(|from| from..last));
        }
        if is_namelike(reader, at, run.end) || tail {
            open.get_or_insert(at);
            last = at + 1;
        } else if let Some(from) = open.take() {
            stretches.push(from..last);
        }
    }
    stretches.extend(open.map(|from| from..last));
    stretches.retain(|stretch| stretch.end > stretch.start);
    stretches
}

/// *Lina Sadat **den** Vertrag*, *Sadat **la** Marine*: whether a small article stands right behind a capital in
/// a language that has it, where persons have it only behind another particle (*van den Berg*, *de la Torre*).
fn is_article_behind_name(reader: &Reader<'_, '_>, at: usize) -> bool {
    let article = match reader.fold(at) {
        "das" | "dem" | "den" | "des" | "die" => reader.is_german(),
        "la" | "las" | "les" | "los" => !reader.is_english(),
        _ => false,
    };
    article && reader.after(at, |before| reader.word(before).is_capital()) && reader.gap(at + 1) == Gap::Space
}

/// *Der Besuch von Lina Sadat*, *la Russie de Vladimir Poutine*: a full name after what someone does, or
/// whose country it is.
fn begins_owned_name(reader: &Reader<'_, '_>, at: usize) -> bool {
    let owned = at > 0 && (reader.fold(at) == "von" || reader.is_country(at - 1));
    owned && begins_full_name(reader, at + 1) && !reader.class(at - 1).has(Class::GIVEN)
}

/// Whether a given name stands here with another capital after it.
fn begins_full_name(reader: &Reader<'_, '_>, at: usize) -> bool {
    reader.class(at).has(Class::GIVEN) && are_capitals(reader, at)
}

/// Whether two words stand here that both begin with a capital.
fn are_capitals(reader: &Reader<'_, '_>, at: usize) -> bool {
    at + 1 < reader.len()
        && reader.gap(at + 1) == Gap::Space
        && reader.word(at).is_capital()
        && reader.word(at + 1).is_capital()
}

/// *Президент России Владимир Путин*, *глава ООН Антониу Гутерриш*: whether the words before a full name are
/// a country or an acronym, of which someone is president.
fn is_genitive(reader: &Reader<'_, '_>, from: usize, at: usize) -> bool {
    let acronym = || at - from == 1 && is_acronym(reader, from);
    // Given names in Cyrillic are declined: *с президентом Франции Эмманюэлем Макроном*.
    let name = || reader.word(at).script == Script::Cyrillic && are_capitals(reader, at);
    (begins_full_name(reader, at) || name())
        && !reader.class(from).has(Class::GIVEN)
        && reader.gap(at) == Gap::Space
        && (acronym() || reader.nation(from, at).is_some())
}

/// *В Астане Касым-Жомарт Токаев*, *In Moskau Sergej Lawrow*: whether a word behind a preposition is where
/// something happens, and a full name begins after it.
fn is_where(reader: &Reader<'_, '_>, at: usize, next: usize) -> bool {
    let preposition = reader.after(at, |before| {
        let fold = reader.fold(before);
        lexicon::is_in(fold)
            || matches!(fold, "a" | "da") && reader.word(before).opens && !reader.is_english()
    });
    preposition
        && reader.gap(next) == Gap::Space
        && (!reader.class(at).has(Class::GIVEN) || reader.word(next).dotted)
        && are_full_name(reader, next)
        && (reader.class(next).has(Class::GIVEN)
            || reader.class(at).has(Class::COUNTRY)
            || is_known_place(reader, at))
}

/// Whether a given name, two with a hyphen, or initials stand here, with another capital after them.
fn are_full_name(reader: &Reader<'_, '_>, at: usize) -> bool {
    let hyphened = |at: usize| at + 2 < reader.len() && reader.gap(at + 1) == Gap::Hyphen;
    let initials =
        (at..reader.len()).take_while(|&at| reader.word(at).dotted && reader.gap(at + 1) == Gap::Dot);
    let behind = initials.last().is_some_and(|last| reader.word(last + 1).is_capital());
    behind || are_capitals(reader, at) || hyphened(at) && are_capitals(reader, at + 1)
}

/// Whether the lexicons know a word as a place, declined or not.
fn is_known_place(reader: &Reader<'_, '_>, at: usize) -> bool {
    let is_toponym = |fold: &str| names::find(TOPONYMS, fold).is_some();
    let fold = reader.fold(at);
    is_toponym(fold) || reader.word(at).script == Script::Cyrillic && cases::is_case_of(fold, is_toponym)
}

/// *Вдова Алексея Навального Юлия Навальная*: whether the words before a full name in Cyrillic are another's
/// in the genitive.
fn is_of_another(reader: &Reader<'_, '_>, from: usize, at: usize) -> bool {
    let plain = |at: usize| {
        let word = reader.word(at);
        word.shape == Shape::Capital
            && word.gap == Gap::Space
            && word.script == Script::Cyrillic
            && !word.dotted
    };
    at - from > 1
        && (from + 1..=at).all(plain)
        && begins_full_name(reader, at)
        && !reader.class(at - 1).has(Class::GIVEN)
        && reader.fold(at - 1).ends_with(['о', 'а', 'я', 'и'])
}

fn is_namelike(reader: &Reader<'_, '_>, at: usize, end: usize) -> bool {
    let class = reader.class(at);
    let word = reader.word(at);
    let followed = at + 1 < end && matches!(reader.gap(at + 1), Gap::Space | Gap::Dot | Gap::Hyphen);
    let given = is_given_here(reader, at);
    let starter = reader.is_starter(at) && !(class.has(Class::GIVEN) && followed) && !given;
    let title = class.has(Class::TITLE)
        && (followed || class.has(Class::STRONG_TITLE))
        && !given
        && !is_behind_own_article(reader, at);
    let month = class.has(Class::CALENDAR) && !is_family_here(reader, at) && !given;
    let article = word.opens && lexicon::is_article(reader.fold(at)) && !lexicon::is_naming(reader.fold(at));
    let kin = word.opens && lexicon::is_english_kin(reader.fold(at));
    // An initial has a dot.
    let preposition = word.opens && !word.dotted && is_preposition(reader, at);
    word.shape != Shape::Number
        && !starter
        && !title
        && !kin
        && !month
        && !article
        && !preposition
        && !class.has(Class::HEAD | Class::LEGAL)
        && (!class.has(Class::DEMONYM) || is_nisba(reader, at))
        && !is_the(reader, at)
        && !is_time_zone(reader, at)
        && !is_half_of_day(reader, at)
        && !begins_office(reader, at, end)
}

/// Whether a word is a preposition of a Slavic language, or one of Italian before a place: *В Москве*, *W
/// Moskwie*, *Da Roma*.
fn is_preposition(reader: &Reader<'_, '_>, at: usize) -> bool {
    let fold = reader.fold(at);
    // *Da Varsavia*, but *Da Silva*.
    let from = || fold == "da" && reader.words.list.get(at + 1).is_some() && is_known_place(reader, at + 1);
    lexicon::is_slavic_link(fold) || (lexicon::is_slavic_letter(fold) || from()) && !reader.is_english()
}

/// *Mohamed Shia Al Sudani*: what sounds like a people's name behind the Arabic article.
fn is_nisba(reader: &Reader<'_, '_>, at: usize) -> bool {
    let article = |before: usize| matches!(reader.fold(before), "al" | "el");
    at > 1
        && matches!(reader.gap(at), Gap::Space | Gap::Hyphen)
        && article(at - 1)
        && reader.after(at - 1, |before| reader.word(before).is_capital())
}

/// *10:02 GMT Macron lands*: letters after the time of day.
fn is_time_zone(reader: &Reader<'_, '_>, at: usize) -> bool {
    let minutes = |before: usize| {
        let word = reader.word(before);
        let hours = reader.text[..word.start()].strip_suffix([':', '.']);
        word.shape == Shape::Number
            && word.len() == 2
            && hours.is_some_and(|h| h.ends_with(|c: char| c.is_ascii_digit()))
    };
    is_acronym(reader, at) && reader.after(at, minutes)
}

/// *At 7:09 P. M.*: one of the two letters that say which half of the day it is.
fn is_half_of_day(reader: &Reader<'_, '_>, at: usize) -> bool {
    let numbered = |at: usize| reader.after(at, |before| reader.word(before).shape == Shape::Number);
    let half = |at: usize| matches!(reader.fold(at), "a" | "p") && numbered(at);
    let last = || reader.fold(at) == "m" && reader.gap(at) == Gap::Dot && half(at - 1);
    half(at) && reader.fold(at + 1) == "m" || last()
}

/// *Lina Sadat Prime Minister*: a word that an office begins with, before the office.
fn begins_office(reader: &Reader<'_, '_>, at: usize, end: usize) -> bool {
    let next = at + 1;
    reader.class(at).has(Class::MODIFIER)
        && next < end
        && reader.gap(next) == Gap::Space
        && reader.word(next).is_capital()
        && reader.class(next).has(Class::STRONG_TITLE)
}

/// *Bruno Le Maire*: a word with a capital article before it that stands after a given name.
fn is_behind_own_article(reader: &Reader<'_, '_>, at: usize) -> bool {
    let article = |before: usize| reader.word(before).is_capital() && lexicon::is_naming(reader.fold(before));
    let given = |before: usize| reader.word(before).is_capital() && reader.class(before).has(Class::GIVEN);
    reader.after(at, |before| article(before) && reader.after(before, given))
}

/// *Theresa May*: a month after a given name.
fn is_family_here(reader: &Reader<'_, '_>, at: usize) -> bool {
    reader.after(at, |before| {
        reader.class(before).has(Class::GIVEN)
            && reader.word(before).is_capital()
            && !reader.is_starter(before)
    })
}
