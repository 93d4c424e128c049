//! Romanization: any script to the Latin letters that newspapers use.
//!
//! Comes in: a text or a token in any script. Goes out: its spelling in `a`–`z`, as an English
//! newspaper would most likely have it. The purpose is comparison, not scholarship: apostrophes, dots,
//! tones and lengths are left out, and where a standard and the press differ, the press wins. Each
//! script's module names its standard and its departures.
//!
//! Costs one pass and no memory but the output's, unless the text first has to be normalized (NFKC).
//! No input fails: what has no spelling is left out of a token.
//!
//! A token shows its letters, not its language. Where languages that share a script read a letter in
//! different ways, a module takes the reading of the language that only the token's own letters can
//! betray (`і` is Ukrainian, `ћ` Serbian, `پ` Persian), and otherwise of the one most often in the news.

mod arabic;
mod armenian;
pub(crate) mod buffer;
pub(crate) mod burmese;
mod cyrillic;
mod devanagari;
mod ethiopic;
mod fallback;
mod georgian;
mod greek;
pub(crate) mod han;
mod hangul;
mod hebrew;
pub(crate) mod hepburn;
mod indic;
mod kana;
pub(crate) mod kanji;
mod khmer;
mod latin;
#[cfg(test)]
mod tests;
mod thai;

use std::str::Chars;

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

use crate::name::letters::script::Script;
use devanagari::Speech;
pub(crate) use latin::in_few_letters;

/// Spells a text of any script or mixture of scripts in small Latin letters, the way names are
/// spelled in the English-language press.
///
/// Letters become `a`–`z`, digits of any script `0`–`9`; spaces, punctuation and other characters stay
/// as they are, except the signs that belong to a word's spelling (vowel points, joiners, the geresh,
/// the Ukrainian apostrophe). Capitals and small letters are treated alike.
///
/// Arabic and Hebrew do not write short vowels, and none are invented: محمد is `mhmd`. Chinese
/// characters are read in Mandarin, also in Japanese names. Spellings are guesses where a script
/// serves several languages: use them to compare and to sort, and do not print them as someone's name.
///
/// Costs time linear in the length of the text, and one allocation, or two if the text is not
/// already in normalization form KC. Never fails.
///
/// # Examples
///
/// ```
/// use aka::romanize;
///
/// assert_eq!(romanize("Володимир Зеленський"), "volodimir zelensky");
/// assert_eq!(romanize("Αλέξης Τσίπρας"), "alexis tsipras");
/// assert_eq!(romanize("نرګس محمدی"), "nrgs mhmdi");
/// assert_eq!(romanize("習近平"), "xijinping");
/// assert_eq!(romanize("김정은 (Kim Jong-un)"), "gimjeongeun (kim jong-un)");
/// ```
#[must_use]
pub fn romanize(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    if is_nfkc_quick(text.chars()) == IsNormalized::Yes {
        romanize_normalized(text, &mut out);
    } else {
        let normalized: String = text.nfkc().collect();
        romanize_normalized(&normalized, &mut out);
    }
    out
}

/// Appends the spelling of a token whose letters are of one script.
///
/// The token is expected in normalization form KC. Combining marks are used where they tell
/// something (vowel points, matras) and skipped elsewhere; a token without them works too. Appends
/// nothing but `a`–`z` and `0`–`9`, whatever the token holds.
pub(crate) fn romanize_token(token: &str, script: Script, out: &mut String) {
    match script {
        Script::Arabic => arabic::romanize(token, out),
        Script::Cyrillic => cyrillic::romanize(token, out),
        Script::Greek => greek::romanize(token, out),
        Script::Hebrew => hebrew::romanize(token, out),
        Script::Devanagari => devanagari::romanize(token, out),
        Script::Georgian => georgian::romanize(token, out),
        Script::Armenian => armenian::romanize(token, out),
        Script::Hangul => hangul::romanize(token, out),
        Script::Kana => kana::romanize(token, out),
        Script::Han => han::romanize(token, out),
        Script::Other => other(token, out),
        Script::Latin => fallback::romanize(token, out),
    }
}

/// Spells a token of a script that has no variant of its own, by its first letter.
fn other(token: &str, out: &mut String) {
    match token.chars().next().unwrap_or_default() {
        '\u{980}'..='\u{DFF}' => indic::romanize(token, out),
        '\u{E00}'..='\u{EFF}' => thai::romanize(token, out),
        '\u{1000}'..='\u{109F}' => burmese::romanize(token, out),
        '\u{1200}'..='\u{139F}' => ethiopic::romanize(token, out),
        '\u{1780}'..='\u{17FF}' => khmer::romanize(token, out),
        _ => fallback::romanize(token, out),
    }
}

/// Spells a token of an Indic script as the foreign name that it is the sound of: *A* is a vowel that is not
/// written, of which Hindi leaves out more than `inner` names do, and *E* the vowel of *man*.
pub(crate) fn foreign_indic(token: &str, inner: bool, out: &mut String) {
    let speech = if inner { Speech::Inner } else { Speech::Foreign };
    match token.chars().next() {
        Some('\u{900}'..='\u{97F}') => devanagari::romanize_foreign(token, speech, out),
        Some(_) => indic::romanize_foreign(token, speech, out),
        None => {}
    }
}

/// The usual spelling of a small Cyrillic letter by itself.
pub(crate) fn cyrillic_letter(letter: char) -> Option<&'static str> {
    cyrillic::letter(letter)
}

/// Cuts a normalized text into runs of one script and spells each.
fn romanize_normalized(text: &str, out: &mut String) {
    let mut run: Option<(usize, Script)> = None;
    for (at, c) in text.char_indices() {
        let script = Script::of(c);
        if let Some((start, open)) = run {
            let rest = text.get(at..).unwrap_or_default();
            if script == Some(open) || (script.is_none() && belongs_to(rest, c, open)) {
                continue;
            }
            romanize_token(text.get(start..at).unwrap_or_default(), open, out);
        }
        run = script.map(|script| (at, script));
        if script.is_none() {
            push_other(c, out);
        }
    }
    if let Some((start, script)) = run {
        romanize_token(text.get(start..).unwrap_or_default(), script, out);
    }
}

/// Returns whether `c`, which no script owns and with which `rest` begins, is part of the spelling
/// of a run of letters of `script` before it.
fn belongs_to(rest: &str, c: char, script: Script) -> bool {
    match c {
        _ if is_mark(c) => true,
        '\u{200C}' | '\u{200D}' | 'ـ' => true,
        // Letters of the sounds that Hebrew lacks end in one, also at the end of a word.
        '׳' | '״' => script == Script::Hebrew,
        '\'' | '’' | 'ʼ' => {
            let next = rest.chars().nth(1).and_then(Script::of);
            matches!(script, Script::Hebrew | Script::Cyrillic) && next == Some(script)
        }
        _ => false,
    }
}

/// Writes a character outside all runs.
fn push_other(c: char, out: &mut String) {
    if is_mark(c) {
        return;
    }
    if c.is_alphanumeric() {
        fallback::push(c, out);
    } else {
        out.push(c);
    }
}

/// The letters of a token one by one, as small letters; marks, joiners and apostrophes left out.
#[derive(Clone)]
struct Letters<'a> {
    chars: Chars<'a>,
}

impl<'a> Letters<'a> {
    fn new(token: &'a str) -> Self {
        Letters { chars: token.chars() }
    }

    /// The next letter, which stays where it is.
    fn peek(&self) -> Option<char> {
        self.clone().next()
    }
}

impl Iterator for Letters<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        let c =
            self.chars.find(|&c| !is_mark(c) && !matches!(c, '\'' | '’' | 'ʼ' | '\u{200C}' | '\u{200D}'))?;
        match c {
            _ if c.is_ascii() => return Some(c.to_ascii_lowercase()),
            // Small already: modern Greek, Cyrillic, Armenian, Georgian.
            'α'..='ώ' | 'а'..='џ' | 'ա'..='և' | 'ა'..='ჰ' => return Some(c),
            _ => {}
        }
        // Only İ has two, an i and a dot.
        c.to_lowercase().next()
    }
}

/// Returns whether a character is a combining mark; the letters of the common scripts are told by range,
/// which is several times as quick as the table.
fn is_mark(c: char) -> bool {
    match c {
        '\0'..='\u{2FF}' | '\u{370}'..='\u{482}' | '\u{48A}'..='\u{590}' => false,
        'א'..='ת' | '\u{620}'..='\u{64A}' | '\u{671}'..='\u{6D5}' | 'अ'..='ह' => false,
        '\u{3041}'..='\u{3096}' | '\u{30A0}'..='\u{30FF}' => false,
        '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}' => false,
        _ => is_combining_mark(c),
    }
}

/// Finds the spelling of a letter in a table sorted by letter.
fn lookup(table: &[(char, &'static str)], c: char) -> Option<&'static str> {
    let at = table.binary_search_by_key(&c, |&(letter, _)| letter).ok()?;
    table.get(at).map(|&(_, spelling)| spelling)
}
