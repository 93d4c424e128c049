//! Where the words of a text begin and end.
//!
//! In: a text and a place in it. Out: the next word. Most words of most texts are plain ASCII letters, which
//! are told by a table of bytes; whatever else there is goes the long way, character by character. Cost: a
//! nanosecond a byte of plain words, some ten of others.

use super::word::Shape;
use crate::name::letters::quotes::is_apostrophe;
use crate::name::letters::script::Script;

/// What a byte is to a word, as a set of bits.
const SMALL: u8 = 1;
const CAPITAL: u8 = 1 << 1;
const DIGIT: u8 = 1 << 2;
/// Part of a character that is not ASCII.
const WIDE: u8 = 1 << 3;
/// What a word may go on after: apostrophes, and the dots of acronyms.
const JOINT: u8 = 1 << 4;

const LETTER: u8 = SMALL | CAPITAL;
const WORD: u8 = LETTER | DIGIT;

static KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match byte as u8 {
            b'a'..=b'z' => SMALL,
            b'A'..=b'Z' => CAPITAL,
            b'0'..=b'9' => DIGIT,
            b'\'' | b'`' | b'.' => JOINT,
            0x80.. => WIDE,
            _ => 0,
        };
        byte += 1;
    }
    kinds
};

#[inline]
fn kind(bytes: &[u8], at: usize) -> u8 {
    bytes.get(at).map_or(0, |&byte| KINDS[usize::from(byte)])
}

/// A word as it stands in the text. Places are 32 bits, as those of [`Word`](super::word::Word).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::document) struct Found {
    pub(in crate::document) start: u32,
    /// Its end without the possessive ending.
    pub(in crate::document) end: u32,
    /// Where the text goes on after it.
    pub(in crate::document) next: u32,
    pub(in crate::document) shape: Shape,
    pub(in crate::document) script: Script,
    pub(in crate::document) possessive: bool,
    /// Letters and digits of ASCII throughout.
    pub(in crate::document) plain: bool,
}

/// The next word at or after a place, which must be between two characters.
#[inline(always)]
pub(in crate::document) fn next(text: &str, from: usize) -> Option<Found> {
    let bytes = text.as_bytes();
    let mut start = from;
    let first = loop {
        let first = KINDS[usize::from(*bytes.get(start)?)];
        if first & WORD != 0 {
            break first;
        }
        if first == WIDE {
            let c = text.get(start..)?.chars().next()?;
            if c.is_alphanumeric() {
                return any(text, start);
            }
            start += c.len_utf8();
        } else {
            start += 1;
        }
    };
    // The word if it is of ASCII and nothing after it may belong to it.
    let (mut seen, mut last) = (first, 0);
    let mut end = start + 1;
    while let Some(&byte) = bytes.get(end) {
        last = KINDS[usize::from(byte)];
        if last & WORD == 0 {
            break;
        }
        (seen, last) = (seen | last, 0);
        end += 1;
    }
    let (mut next, mut possessive) = (end, false);
    if last != 0 {
        match after_possessive(bytes, end) {
            Some(after) => (next, possessive) = (after, true),
            None if stops(&bytes[end..]) => {}
            None => return any(text, start),
        }
    }
    let shape = match first {
        SMALL => Shape::Lower,
        DIGIT => Shape::Number,
        _ if seen & SMALL != 0 || end == start + 1 => Shape::Capital,
        _ if seen & DIGIT == 0 => Shape::Upper,
        // Its letters have to be counted.
        _ => return any(text, start),
    };
    let script = if seen & LETTER == 0 { Script::Other } else { Script::Latin };
    let (start, end, next) = (start as u32, end as u32, next as u32);
    Some(Found { start, end, next, shape, script, possessive, plain: true })
}

/// Whether a word ends before these bytes, the first of which may belong to words or be none of ASCII.
fn stops(rest: &[u8]) -> bool {
    let after = kind(rest, 1);
    match rest {
        [b'.', ..] => after & (CAPITAL | WIDE) == 0,
        [b'\'' | b'`', ..] => after & (WORD | WIDE) == 0,
        _ => is_punctuation(rest),
    }
}

/// Dashes, double quotes, daggers, bullets and dots of the block of general punctuation.
fn is_punctuation(bytes: &[u8]) -> bool {
    matches!(bytes, [0xE2, 0x80, 0x90..=0x97 | 0x9C..=0xA6, ..])
}

/// Where an 's at a place ends, if it ends the word.
#[inline(never)]
fn after_possessive(bytes: &[u8], at: usize) -> Option<usize> {
    let rest = bytes.get(at..)?;
    let mark = if rest.starts_with(b"'") { 1 } else { rest.starts_with("’".as_bytes()).then_some(3)? };
    let next = at + mark + 1;
    let ends = matches!(rest.get(mark), Some(b's' | b'S')) && kind(bytes, next) & (WORD | WIDE) == 0;
    let goes_on = kind(bytes, next) & JOINT != 0 && kind(bytes, next + 1) & (WORD | WIDE) != 0;
    (ends && !goes_on).then_some(next)
}

/// The word that begins at a place: letters and digits, apostrophes within, dots within an acronym.
#[inline(never)]
fn any(text: &str, start: usize) -> Option<Found> {
    let mut end = start;
    let mut script = None;
    let mut rest = text.get(start..)?.char_indices().peekable();
    while let Some((offset, c)) = rest.next() {
        let next = rest.peek().map(|&(_, next)| next);
        if continues(c) {
            let own = Script::of(c);
            if own.is_some() && script.is_some() && own != script && parts(own, script) {
                break;
            }
            script = own.or(script);
            end = start + offset + c.len_utf8();
        } else {
            let apostrophe = is_apostrophe(c) && next.is_some_and(char::is_alphabetic);
            let dot = c == '.'
                && next.is_some_and(char::is_uppercase)
                && is_dotted(&text[start..end], &text[end + 1..]);
            if apostrophe || dot || matches!(c, '״' | '׳') {
                continue;
            }
            break;
        }
    }
    let next = end.max(start + 1);
    let (word, possessive) = without_possessive(text.get(start..next)?);
    let script = word.chars().find_map(Script::of).unwrap_or(Script::Other);
    let shape = shape(word, script);
    let (start, end, next) = (start as u32, (start + word.len()) as u32, next as u32);
    Some(Found { start, end, next, shape, script, possessive, plain: false })
}

/// How a word is written.
pub(in crate::document) fn shape(word: &str, script: Script) -> Shape {
    let Some(first) = word.chars().next() else {
        return Shape::Lower;
    };
    if first.is_numeric() {
        return Shape::Number;
    }
    if !script.is_cased() {
        return Shape::Uncased;
    }
    // d'Estaing, l'ONU: a clitic before a capital.
    let clitic = word.char_indices().take(4).find(|&(at, c)| at > 0 && at < 4 && is_apostrophe(c));
    let body = match clitic {
        Some((at, c)) if !first.is_uppercase() => &word[at + c.len_utf8()..],
        _ => word,
    };
    if !body.chars().next().is_some_and(char::is_uppercase) {
        return Shape::Lower;
    }
    let letters = || word.chars().filter(|c| c.is_alphabetic());
    if letters().count() > 1 && letters().all(|c| !c.is_lowercase()) { Shape::Upper } else { Shape::Capital }
}

/// Joiners and directions inside a word, and marks.
fn continues(c: char) -> bool {
    c.is_alphanumeric()
        || unicode_normalization::char::is_combining_mark(c)
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{640}')
}

/// Whether a change of script parts two words; look-alikes of cased scripts do not.
fn parts(one: Option<Script>, other: Option<Script>) -> bool {
    let cased = |script: Option<Script>| script.is_some_and(Script::is_cased);
    let eastern = |script: Option<Script>| matches!(script, Some(Script::Han | Script::Kana));
    !((cased(one) && cased(other)) || (eastern(one) && eastern(other)))
}

/// Whether a dot between these belongs to an acronym or a row of initials: U.S, J.K.
fn is_dotted(before: &str, after: &str) -> bool {
    let last = before.rsplit('.').next().unwrap_or_default();
    let mut next = after.chars();
    next.next();
    last.chars().count() == 1 && next.next().is_none_or(|c| !c.is_alphanumeric())
}

/// Cuts off 's; the s' of a plural or a name keeps its s.
fn without_possessive(word: &str) -> (&str, bool) {
    let mut chars = word.char_indices().rev();
    match (chars.next(), chars.next()) {
        (Some((_, 's' | 'S')), Some((at, c))) if is_apostrophe(c) && at > 0 => (&word[..at], true),
        _ => (word, false),
    }
}

#[cfg(test)]
mod tests {
    use proptest::{prop_assert, prop_assert_eq, proptest};

    use super::*;

    proptest! {
        /// The short way and the long one find the same words.
        #[test]
        fn plain_words_are_words(text in "([A-Za-z0-9]{1,4}|['’.` ,-]|'s|’s|é|[^a]){0,24}") {
            let mut at = 0;
            while let Some(found) = next(&text, at) {
                let start = found.start as usize;
                let long = any(&text, start).expect("a word begins there");
                prop_assert_eq!(Found { plain: false, ..found }, long);
                prop_assert!(!text[at..start].contains(char::is_alphanumeric));
                at = found.next as usize;
            }
            prop_assert!(!text[at..].contains(char::is_alphanumeric));
        }
    }
}
