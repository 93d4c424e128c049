//! Folded text to words: where a name's tokens begin and end, and what stood between them.
//!
//! In: text. Out: [`Word`]s over one buffer of folded letters. Cost: one pass; no allocation but for the
//! growth of the two buffers.

use super::mixed::unmix;
use super::word::{Breaks, Word};
use crate::name::letters::escapes;
use crate::name::letters::normalize::{Break, Piece, ascii, fold};
use crate::name::letters::script::Script;
use crate::name::words::broken;

/// The signs that make one word of several.
pub(crate) const TAGS: [char; 2] = ['#', '@'];

/// Cuts `text` into at most `limit` words, which replace those of `words`, their folded letters appended to
/// `letters`.
pub(crate) fn words(text: &str, limit: usize, letters: &mut String, words: &mut Vec<Word>) {
    words.clear();
    // What a sign makes one word is parted at its capitals: *#BankMelliIran*.
    let is_tag = text.starts_with(TAGS);
    if text.is_ascii() && !is_tag && !escapes::may_be_in(text) {
        return ascii_words(text, limit, letters, words);
    }
    let mut before = Breaks::default();
    let mut open = false;
    let mut full = false;
    let mut after_small = false;
    fold(text, |piece| match piece.what {
        Piece::Break(separator) => {
            if let Some(last) = words.last_mut().filter(|_| open && separator == Break::Dot) {
                last.dotted = true;
            }
            open = false;
            before.add(separator);
        }
        Piece::Letter { .. } if full => {}
        Piece::Letter { folded, upper } => {
            if is_tag && upper && after_small && open {
                open = false;
                before.add(Break::Space);
            }
            after_small = !upper;
            let script = Script::of(folded);
            let current = words.last().map(|word| word.script);
            if !open || current.is_some_and(|current| parts(current, script)) {
                if words.len() == limit {
                    full = true;
                    return;
                }
                words.push(Word::begun(letters.len(), piece.start, std::mem::take(&mut before), script));
                open = true;
            }
            letters.push(folded);
            if let Some(word) = words.last_mut() {
                word.extend(letters.len(), piece.end, upper, script);
            }
        }
    });
    broken::join(text, words, letters);
    part_ordinals(words, limit, letters);
    for word in words {
        if word.script == Script::Other && word.of(letters).is_ascii() {
            word.script = Script::Latin;
        }
        if word.mixed {
            unmix(word, letters);
        }
    }
}

/// What makes an ordinal number of a figure before it in Chinese and Japanese, and in Korean.
const ORDINALS: [char; 2] = ['世', '세'];

/// Makes a word of its own of the number of a ruler, which is written together with the name before it in
/// some scripts: エリザベス2世, 엘리자베스 2세. Where that would be more words than `limit`, they stay one.
fn part_ordinals(words: &mut Vec<Word>, limit: usize, letters: &str) {
    let mut at = 0;
    while let Some(last) = words.get(at) {
        at += 1;
        if !last.of(letters).ends_with(ORDINALS) {
            continue;
        }
        // A change of script has parted what makes the ordinal from its figure.
        let is_parted = last.count == 1 && last.before.is_none() && at > 1;
        let first = at - 1 - usize::from(is_parted);
        let mut whole = words[first].clone();
        (whole.letters.1, whole.span.1, whole.script) = (last.letters.1, last.span.1, last.script);
        let text = whole.of(letters);
        let is_figure = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
        let name = text.trim_end_matches(ORDINALS);
        let rest = name.trim_end_matches(is_figure).len();
        let is_one_more = rest > 0 && !is_parted;
        if rest == name.len() || (is_one_more && words.len() >= limit) {
            continue;
        }
        let ordinal = whole.piece(letters, rest, text.len());
        let before = (rest > 0).then(|| words[first].piece(letters, 0, rest));
        words.splice(first..at, before.into_iter().chain([ordinal]));
        at = first + 1 + usize::from(rest > 0);
    }
}

/// The same for a text of ASCII, as most are: its letters are all of one script and need no folding but that
/// of capitals.
fn ascii_words(text: &str, limit: usize, letters: &mut String, words: &mut Vec<Word>) {
    let bytes = text.as_bytes();
    let mut before = Breaks::default();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if !byte.is_ascii_alphanumeric() {
            if let Some(Piece::Break(separator)) = ascii(char::from(byte)) {
                before.add(separator);
            }
            at += 1;
            continue;
        }
        if words.len() == limit {
            break;
        }
        let (first, start) = (at, letters.len());
        let mut end = at;
        let mut capitals = 0;
        // An apostrophe does not end a word, nor is it a part of it.
        while let Some(&byte) = bytes.get(at)
            && (byte.is_ascii_alphanumeric() || matches!(byte, b'\'' | b'`'))
        {
            at += 1;
            if byte.is_ascii_alphanumeric() {
                capitals += u16::from(byte.is_ascii_uppercase());
                letters.push(char::from(byte.to_ascii_lowercase()));
                end = at;
            }
        }
        words.push(Word {
            letters: (start, letters.len()),
            span: (first, end),
            before: std::mem::take(&mut before),
            script: Script::Latin,
            capitals,
            count: (letters.len() - start) as u16,
            dotted: bytes.get(end) == Some(&b'.'),
            ..Word::EMPTY
        });
    }
    broken::join(text, words, letters);
}

/// Whether a letter of script `next` begins a new word after one of script `current` without a separator.
///
/// Latin, Cyrillic and Greek letters within one word are look-alikes, not a change of script.
fn parts(current: Script, next: Option<Script>) -> bool {
    let alike = |script| matches!(script, Script::Latin | Script::Cyrillic | Script::Greek | Script::Other);
    next.is_some_and(|next| next != current && !(alike(current) && alike(next)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<String> {
        let (mut letters, mut found) = (String::new(), Vec::new());
        words(text, 40, &mut letters, &mut found);
        found.iter().map(|word| word.of(&letters).to_owned()).collect()
    }

    #[test]
    fn cuts_words() {
        let cases: &[(&str, &str, &[&str])] = &[
            ("spaces and hyphens", "Saeed Khatib-Zadeh", &["saeed", "khatib", "zadeh"]),
            ("comma", "MUTTAQI, Amir Khan", &["muttaqi", "amir", "khan"]),
            ("initials", "J.R.R. Tolkien", &["j", "r", "r", "tolkien"]),
            ("scripts part", "김정은Kim", &["김정은", "kim"]),
            ("a Latin o in a Cyrillic word", "Борисoвич", &["борисович"]),
            ("a Cyrillic a in a Latin word", "Muttаqi", &["muttaqi"]),
            ("look-alikes in most of a word", "Реоplе оf Ваnk", &["people", "of", "bank"]),
            ("a tag of several words", "#BankMelliIran", &["bank", "melli", "iran"]),
            ("nakaguro", "ジョン・マケイン", &["ジョン", "マケイン"]),
            ("no letters", "… — ,", &[]),
            ("digits stay with their word", "Plant No. 5 T34", &["plant", "no", "5", "t34"]),
            ("a ruler's number, parted in Korean", "엘리자베스 2세", &["엘리자베스", "2세"]),
            ("a ruler's number, written together in Korean", "요한바오로2세", &["요한바오로", "2세"]),
            ("a ruler's number in Japanese", "ヨハネ・パウロ2世", &["ヨハネ", "パウロ", "2世"]),
            ("a ruler's number in Chinese", "查尔斯12世", &["查尔斯", "12世"]),
            ("a ruler's number in words", "保罗二世", &["保罗", "二世"]),
            ("no ruler's number", "人世", &["人世"]),
        ];
        for (name, text, expected) in cases {
            assert_eq!(&split(text), expected, "{name}");
        }
    }

    #[test]
    fn ascii_is_cut_as_any_text() {
        // A letter of another script at the end keeps the text from being taken for ASCII.
        let texts = ["", "O'Neil, `Abd al-Haqq' ", "J.R.R. T34 & Co/5_x", "'a' 'B", "-- ,a  B;C'd'", "ABC'"];
        for text in texts {
            let (mut letters, mut found) = (String::new(), Vec::new());
            words(text, 4, &mut letters, &mut found);
            let (mut all_letters, mut all) = (String::new(), Vec::new());
            words(&format!("{text} \u{5d0}"), 5, &mut all_letters, &mut all);
            all.retain(|word| word.script == Script::Latin);
            all.truncate(4);
            assert_eq!(format!("{found:?}"), format!("{all:?}"), "{text}");
            assert!(all_letters.starts_with(&letters), "{text}");
        }
    }

    #[test]
    fn stops_at_the_limit() {
        let (mut letters, mut found) = (String::new(), Vec::new());
        words(&"ab ".repeat(1000), 40, &mut letters, &mut found);
        assert_eq!(found.len(), 40);
        assert_eq!(letters.len(), 80);
        for ordinals in ["요한2세 ", "保罗二世 ", "ヨハネ2世 ", "a2世 "] {
            for limit in 38..=41 {
                words(&ordinals.repeat(100), limit, &mut letters, &mut found);
                assert_eq!(found.len(), limit, "{ordinals}");
            }
        }
    }
}
