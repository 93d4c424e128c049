//! Words of organizations and places that are written in several ways: figures or words, *and* or its sign,
//! an abbreviation or what it stands for, the parts of an institution's name or all of it as one word. Each
//! is put into one of them before it is asked what a word is to the name.
//!
//! In: words. Out: the same words, some of them others or several put together. Cost: a look-up a word.

use std::ops::Range;

use super::looked_up::{LookedUp, phrase, with_looked_up};
use super::of_country;
use crate::entity::Kind;
use crate::name::Name;
use crate::name::derived::romanized;
use crate::name::letters::normalize::Break;
use crate::name::letters::script::Script;
use crate::name::lexicon::{
    self, TableSet,
    abbreviations::ABBREVIATIONS,
    bodies::{ACRONYMS, BODIES},
    countries::COUNTRIES,
    function_words::is_function_word,
    generic_words::GENERIC_WORDS,
    institutions::INSTITUTIONS,
    numbers::{self, NUMBERS},
    own_states::OWN_STATES,
    stems,
    toponyms::TOPONYMS,
};
use crate::name::romanize::romanize_token;
use crate::name::words::acronym::Way;
use crate::name::words::word::{Aside, Word};

/// Puts English words in the place of those that stand for them: an abbreviation (*НПП*), or what names a
/// kind of institution as a whole (*Außenministerium*, 外務省). Where the initials of the words as they were are
/// among the letters, of which acronyms are made: nowhere, if no word is put in the place of another.
pub(super) fn spell_out(words: &mut Vec<Word>, letters: &mut String, given: Option<Kind>) -> (usize, usize) {
    let way = Way::of(words, given);
    let mut initials = None;
    let mut spelled_out = None;
    if of_country::may_be(words, letters)
        && let Some(phrase) = with_looked_up(words, letters, of_country::body)
    {
        let initials = write_initials(words.iter(), letters);
        put_in_place(words, 0..words.len(), phrase, letters);
        return initials;
    }
    let mut at = 0;
    while at < words.len() {
        let found = words_for(words, at, way, letters);
        let found =
            found.map(|(count, phrase)| (count + said_again(phrase, &words[at + count..], letters), phrase));
        let room = |(count, phrase): &(usize, &str)| {
            words.len() - count + phrase.split(' ').count() <= Name::MAX_TOKENS
        };
        match found.filter(room) {
            // The acronym beside its name says nothing more: *Palestine Liberation Organization (PLO)*.
            Some((count, phrase)) if spelled_out == Some(phrase) => {
                words.drain(at..at + count);
            }
            _ if words[at].aside == Aside::Again => at += 1,
            Some((count, phrase)) => {
                initials.get_or_insert_with(|| write_initials(words.iter(), letters));
                put_in_place(words, at..at + count, phrase, letters);
                at += phrase.split(' ').count();
                spelled_out = Some(phrase);
            }
            None => at += 1,
        }
    }
    initials.unwrap_or_default()
}

/// How many words behind those that a phrase stands for say its end again: *Free Democratic Party of Germany*, where
/// the first three words stand for all.
fn said_again(phrase: &str, behind: &[Word], letters: &str) -> usize {
    let Some((_, whose)) = phrase.rsplit_once(" of ") else { return 0 };
    let mut forms = behind.iter().map(|word| word.of(letters));
    let is_again = forms.next() == Some("of") && whose.split(' ').all(|part| forms.next() == Some(part));
    if is_again { 1 + whose.split(' ').count() } else { 0 }
}

/// Writes the romanized first letters of words: in capitals those of function words and legal forms, which
/// acronyms may leave out.
pub(super) fn write_initials<'w>(
    words: impl Iterator<Item = &'w Word>,
    letters: &mut String,
) -> (usize, usize) {
    let start = letters.len();
    for word in words {
        let form = word.of(letters);
        let tables = lexicon::tables(form);
        let Some(first) = form.chars().next().filter(|_| is_alphabetic(word.script)) else {
            letters.truncate(start);
            return (0, 0);
        };
        let silent = tables.particles() || tables.legal_forms() || is_function_word(form);
        let from = letters.len();
        romanize_token(first.encode_utf8(&mut [0; 4]), word.script, letters);
        if silent {
            letters[from..].make_ascii_uppercase();
        }
    }
    (start, letters.len())
}

/// Whether words of a script have a first letter that says how they begin.
fn is_alphabetic(script: Script) -> bool {
    matches!(script, Script::Latin | Script::Cyrillic | Script::Greek | Script::Armenian | Script::Georgian)
}

/// The English words for what stands at a place, and how many words it is.
fn words_for(words: &[Word], at: usize, way: Way, letters: &str) -> Option<(usize, &'static str)> {
    let tables = lexicon::tables(words[at].of(letters));
    let abbreviation = || abbreviation(words, at, way.mixed, letters).map(|phrase| (1, phrase));
    let begun_by = |rest: &[LookedUp<'_>]| {
        body(rest, way)
            .or_else(|| tables.abbreviations().then(abbreviation).flatten())
            .or_else(|| phrase(INSTITUTIONS, TableSet::institution_row, rest))
    };
    let known = || with_looked_up(&words[at..], letters, begun_by);
    let romanized = || romanized::phrase(words[at..].iter().map(|word| word.of(letters)));
    let found = tables.spelled_out().then(known).flatten();
    found.or_else(|| (words[at].script == Script::Latin).then(romanized).flatten())
}

/// The organization that words of a name begin with, by a name or an acronym that is known: how many name it,
/// and the English words for it.
pub(super) fn body(words: &[LookedUp<'_>], way: Way) -> Option<(usize, &'static str)> {
    let LookedUp { word, form, tables } = words[0];
    // Lists write *CECA, Luigi*.
    let next = words.get(1).map(|next| next.word);
    let is_family = next.is_some_and(|next| next.before.has(Break::Comma) && !next.is_shouted());
    let by_acronym = || lexicon::find(ACRONYMS, form).filter(|_| way.is_acronym(word, tables) && !is_family);
    phrase(BODIES, TableSet::body_row, words)
        .or_else(|| tables.acronyms().then(by_acronym).flatten().map(|phrase| (1, phrase)))
}

/// What an abbreviation stands for; nothing where it is all of the name.
///
/// *ПО* is a word as well, so it has to be in capitals beside other letters that are none.
fn abbreviation(words: &[Word], at: usize, mixed: bool, letters: &str) -> Option<&'static str> {
    let word = &words[at];
    let may_be_word = matches!(word.of(letters), "по" | "po");
    let meant = words.len() > 1 && (!may_be_word || (mixed && word.is_shouted()));
    meant.then(|| lexicon::find(ABBREVIATIONS, word.of(letters))).flatten()
}

/// Puts English words in the place of some words.
pub(super) fn put_in_place(words: &mut Vec<Word>, of: Range<usize>, phrase: &str, letters: &mut String) {
    let mut whole = words[of.start].clone();
    whole.span.1 = words[of.end - 1].span.1;
    let spelled = phrase.split(' ').map(|part| {
        let start = letters.len();
        letters.push_str(part);
        whole.in_place(start, part)
    });
    words.splice(of, spelled);
}

/// Writes *US* and *U.S.* as *USA*, for in small letters it is a word; not where all words are in capitals,
/// as the Arabic article of *ABD US-SALAM*.
pub(super) fn write_states(words: &mut [Word], letters: &mut String) {
    let tells = |word: &Word| !word.is_shouted() || word.of(letters) == "the";
    let Some(at) = words.iter().position(|word| word.is_shouted() && word.of(letters) == "us") else {
        return;
    };
    let others = || words[..at].iter().chain(&words[at + 1..]);
    if others().next().is_none() || others().any(tells) {
        let start = letters.len();
        letters.push_str("usa");
        words[at].letters = (start, letters.len());
    }
}

/// Parts the small words that a tag writes together with the word before them: *#BankofEngland*.
pub(super) fn part_tag(words: &mut Vec<Word>, letters: &str) {
    const SMALL: &[&str] = &["of", "the", "and", "for", "de"];
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let form = word.of(letters);
        let is_known = |form: &str| lexicon::tables(form) != TableSet::default();
        let (mut rest, mut ends) = (form, vec![form.len()]);
        while !is_known(rest)
            && let Some(shorter) = SMALL.iter().find_map(|small| rest.strip_suffix(small))
        {
            rest = shorter;
            ends.push(rest.len());
        }
        ends.push(0);
        ends.reverse();
        let count = ends.len() - 1;
        if is_known(rest) && words.len() + count <= Name::MAX_TOKENS {
            let pieces: Vec<Word> =
                ends.windows(2).map(|ends| word.piece(letters, ends[0], ends[1])).collect();
            words.splice(at..=at, pieces);
            at += count;
        } else {
            at += 1;
        }
    }
}

/// Writes points of the compass before places in one way: for a letter the word (*N. Korea*), and *North* or
/// *Northern*, whichever is known (*Northern Ossetia*).
pub(super) fn write_compass(words: &mut [Word], letters: &mut String, kind: Option<Kind>) {
    for at in 1..words.len() {
        let [point, next] = [&words[at - 1], &words[at]];
        let (form, place) = (point.of(letters), next.of(letters));
        let is_letter = point.count == 1 && point.capitals == 1 && point.dotted;
        let is_point = |(plain, adjective): &&(&str, &str)| {
            form == *plain || form == *adjective || is_letter && plain.starts_with(form)
        };
        if next.count < LEAST_OF_PLACE || !(is_letter || form.len() >= LEAST_OF_PLACE.into()) {
            continue;
        }
        let Some(&(plain, adjective)) = POINTS.iter().find(is_point) else { continue };
        let is_toponym = |point| covers(TOPONYMS, &[point, place]);
        let is_known = |point| is_toponym(point) || covers(OWN_STATES, &[point, place]);
        let written = if is_letter {
            let adjective = Some(adjective).filter(|adjective| is_known(adjective));
            stands_for_point(plain, place, kind).then(|| adjective.unwrap_or(plain))
        } else if is_known(form) || covers(COUNTRIES, &[form, place]) {
            None
        } else if form == plain {
            Some(adjective).filter(|adjective| is_known(adjective))
        } else {
            // The east of Germany is no state of the past.
            Some(plain).filter(|plain| is_toponym(plain))
        };
        if let Some(written) = written {
            let start = letters.len();
            letters.push_str(written);
            words[at - 1] = words[at - 1].in_place(start, written);
        }
    }
}

/// The points of the compass, and their adjectives.
const POINTS: [(&str, &str); 4] =
    [("east", "eastern"), ("north", "northern"), ("south", "southern"), ("west", "western")];

/// Whether the letter of a point of the compass stands for it before a word.
fn stands_for_point(point: &str, next: &str, kind: Option<Kind>) -> bool {
    let known = lexicon::tables(next);
    let of_person = known.given_names() || known.family_names();
    match kind {
        // *S. Paulo* is a saint.
        Some(Kind::Location) => point != "south" || !known.given_names(),
        Some(_) => known.countries() || known.toponyms() || known.own_states(),
        None => known.countries() && !of_person,
    }
}

/// Whether words are a phrase of a table.
fn covers<T: Copy>(table: &[(&str, T)], words: &[&str]) -> bool {
    lexicon::longest_phrase(table, words).is_some_and(|(count, _)| count == words.len())
}

/// The letters of a place before which a point of the compass is shortened, at least: fewer are as likely an
/// initial or an article.
const LEAST_OF_PLACE: u16 = 4;

/// Takes the ending of its case off a German adjective of a country where only the plain form is known:
/// *russisches*, *iranischem*.
pub(super) fn drop_inflection(words: &mut [Word], letters: &str) {
    for word in words {
        let form = word.of(letters);
        let plain = form.strip_suffix(['m', 'n', 'r', 's']).filter(|plain| plain.ends_with("sche"));
        if plain.is_some_and(|plain| lexicon::tables(plain).countries() && !lexicon::tables(form).countries())
        {
            *word = word.piece(letters, 0, form.len() - 1);
        }
    }
}

/// Leaves out the article or preposition that French and Italian write before a word with an apostrophe
/// (*l'Intérieur*), where the word is one of organizations or a country.
pub(super) fn drop_elided(text: &str, words: &mut [Word], letters: &str) {
    // The first byte tells whether there may be an apostrophe.
    let may_be = |byte: u8| byte == b'\'' || byte == "’".as_bytes()[0];
    if !text.bytes().fold(false, |found, byte| found | may_be(byte)) {
        return;
    }
    for word in words {
        let Some(before) = elided(text, word) else { continue };
        let form = word.of(letters);
        if form.get(before..).is_some_and(|rest| lexicon::tables(rest).of_organizations()) {
            *word = word.piece(letters, before, form.len());
        }
    }
}

/// How many bytes of a word stand before an apostrophe, where they are an elided article or preposition.
pub(super) fn elided(text: &str, word: &Word) -> Option<usize> {
    let (before, _) = text.get(word.span.0..word.span.1)?.split_once(['\'', '’'])?;
    ELIDED.iter().any(|elided| before.eq_ignore_ascii_case(elided)).then_some(before.len())
}

/// What is written before a vowel with an apostrophe.
const ELIDED: &[&str] = &["l", "d", "dell", "all", "dall", "nell", "sull"];

/// Puts letters together that *and* or its sign stands between: *AT&T*, *AT and T*, *J & P*.
pub(super) fn join_letters(words: &mut Vec<Word>, letters: &mut String) {
    /// Letters that stand for words are no more than so many, and on one side a single one.
    const MOST: u16 = 2;
    let mut at = 0;
    while let Some(second) = words.get(at + 1) {
        let spelled = second.of(letters) == "and" && !second.before.has(Break::Ampersand);
        let last = at + 1 + usize::from(spelled);
        let sides = || Some((words.get(at)?, words.get(last)?));
        let joined = sides().is_some_and(|(one, other)| {
            let capital = |word: &Word| word.capitals == word.count;
            let short = one.count.min(other.count) == 1 && one.count.max(other.count) <= MOST;
            let meant =
                if spelled { capital(one) && capital(other) } else { other.before.has(Break::Ampersand) };
            short && meant && one.script == other.script
        });
        if joined {
            let ends = [words[at].clone(), words[last].clone()];
            words[at] = together(&ends, letters);
            words.drain(at + 1..=last);
        } else {
            at += 1;
        }
    }
}

/// Puts figures in the place of numbers that are words (*Twenty-First*, 21), and takes the ending off that a
/// hyphen parts from a figure (*1-я*).
pub(super) fn write_figures(words: &mut Vec<Word>, letters: &mut String) {
    let mut at = 0;
    while at < words.len() {
        let next = words.get(at + 1);
        if let Some(number) = number(words[at].of(letters)).or_else(|| roman_number(words, at, letters)) {
            let unit = next.and_then(|next| self::number(next.of(letters)));
            let unit = unit.filter(|unit| number % 10 == 0 && (20..100).contains(&number) && *unit < 10);
            let end = words[at + usize::from(unit.is_some())].span.1;
            let start = letters.len();
            letters.push_str(&(number + unit.unwrap_or(0)).to_string());
            let mut word = words[at].in_place(start, &letters[start..]);
            word.span.1 = end;
            words[at] = word;
            words.drain(at + 1..at + 1 + usize::from(unit.is_some()));
        } else if next.is_some_and(|next| {
            let figures = words[at].of(letters).bytes().all(|byte| byte.is_ascii_digit());
            figures && next.before.only(Break::Hyphen) && ENDINGS.contains(&next.of(letters))
        }) {
            words[at].span.1 = words[at + 1].span.1;
            words.remove(at + 1);
        }
        at += 1;
    }
}

/// What a hyphen parts from the figure of an ordinal number.
const ENDINGS: &[&str] =
    &["я", "й", "е", "ая", "ое", "ый", "ой", "го", "ого", "а", "st", "nd", "rd", "th", "er", "ere", "eme"];

fn number(form: &str) -> Option<u8> {
    lexicon::find(NUMBERS, form)
}

/// The number that capitals are beside what is counted so (*VI Corps*, *Super Bowl LII*), or behind a name (*Bayern
/// Munich II*).
fn roman_number(words: &[Word], at: usize, letters: &str) -> Option<u8> {
    let word = &words[at];
    // Elsewhere a single letter is more likely an initial.
    let leads = at == 0 && word.count == 1 && word.capitals == 1 && !word.dotted;
    let number = (word.is_shouted() || leads).then(|| numbers::roman(word.of(letters))).flatten()?;
    let is_counted = |word: &Word| {
        let form = word.of(letters);
        let generic = lexicon::find(GENERIC_WORDS, form).or_else(|| stems::sense(form));
        numbers::is_counted(generic.unwrap_or(form))
    };
    let is_last = at > 0 && at + 1 == words.len() && word.count > 1;
    (is_last || words.iter().any(is_counted)).then_some(number)
}

/// Several words as one, its letters appended to `letters`.
pub(super) fn together(parts: &[Word], letters: &mut String) -> Word {
    let mut word = parts[0].clone();
    let start = letters.len();
    for part in parts {
        letters.extend_from_within(part.letters.0..part.letters.1);
        word.span.1 = part.span.1;
    }
    word.letters = (start, letters.len());
    word.count = parts.iter().map(|part| part.count).sum();
    word.capitals = parts.iter().map(|part| part.capitals).sum();
    word
}
