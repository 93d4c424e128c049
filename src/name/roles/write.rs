//! Words of organizations and places that are written in several ways: figures or words, *and* or its sign, an abbreviation or what it
//! stands for. Each is put into one of them before it is asked what a word is to the name.
//!
//! In: words. Out: the same words, some of them others or several put together. Cost: a look-up a word.

use super::together;
use crate::name::Name;
use crate::name::lexicon::{self, abbreviations::ABBREVIATIONS, numbers::NUMBERS};
use crate::name::normalize::Break;
use crate::name::token::Word;

/// Puts the words that an abbreviation stands for (*НПП*) in its place; nothing where the abbreviation is all of the name.
///
/// *ПО* is a word as well, so it has to be in capitals beside other letters that are none.
pub(super) fn expand_abbreviations(words: &mut Vec<Word>, letters: &mut String) {
    let mixed = words.iter().any(|word| word.count > 3 && !word.is_shouted());
    let mut at = 0;
    while words.len() > 1 && at < words.len() {
        let word = words[at].clone();
        let may_be_word = matches!(word.of(letters), "по" | "po");
        let meant = !may_be_word || (mixed && word.is_shouted());
        let phrase = spelled_out(word.of(letters)).filter(|_| meant);
        let count = phrase.map_or(1, |phrase| phrase.split(' ').count());
        if let Some(phrase) = phrase
            && words.len() + count <= Name::MAX_TOKENS
        {
            let spelled = phrase.split(' ').map(|part| {
                let start = letters.len();
                letters.push_str(part);
                word.in_place(start, part)
            });
            words.splice(at..=at, spelled);
            at += count;
        } else {
            at += 1;
        }
    }
}

/// What a folded word stands for, if it is an abbreviation.
fn spelled_out(form: &str) -> Option<&'static str> {
    lexicon::tables(form).abbreviations().then(|| lexicon::find(ABBREVIATIONS, form)).flatten()
}

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

/// Puts figures in the place of numbers that are words (*Twenty-First*, 21), and takes the ending off that a hyphen parts from a figure
/// (*1-я*).
pub(super) fn write_figures(words: &mut Vec<Word>, letters: &mut String) {
    let mut at = 0;
    while at < words.len() {
        let next = words.get(at + 1);
        if let Some(number) = number(words[at].of(letters)) {
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
