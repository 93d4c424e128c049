//! Folded text to words: where a name's tokens begin and end, and what stood between them.
//!
//! In: text. Out: [`Word`]s over one buffer of folded letters. Cost: one pass; no allocation but for the
//! growth of the two buffers.

use crate::name::letters::escapes;
use crate::name::letters::normalize::{Break, Piece, ascii, fold};
use crate::name::letters::script::Script;
use crate::name::words::broken;

/// A word of a name, before it is known what it is to the name.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    /// Its letters within the buffer of folded letters.
    pub(crate) letters: (usize, usize),
    /// Its bytes within the text.
    pub(crate) span: (usize, usize),
    /// What stood between it and the word before.
    pub(crate) before: Breaks,
    pub(crate) script: Script,
    /// How many of its letters are capitals.
    pub(crate) capitals: u16,
    pub(crate) count: u16,
    mixed: bool,
    /// Whether its characters are read as Japanese.
    pub(crate) japanese: bool,
    /// Whether a full stop follows it.
    pub(crate) dotted: bool,
    pub(crate) aside: Aside,
}

/// How a word stands beside a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Aside {
    /// It is part of the name.
    #[default]
    No,
    /// It names or counts the same once more.
    Again,
    /// It describes what has a name of its own, or says whose it is.
    Description,
    /// It tells one of several bodies that have the name.
    Faction,
}

impl Word {
    /// A word without letters.
    pub(crate) const EMPTY: Word = Word {
        letters: (0, 0),
        span: (0, 0),
        before: Breaks(0),
        script: Script::Other,
        capitals: 0,
        count: 0,
        mixed: false,
        japanese: false,
        dotted: false,
        aside: Aside::No,
    };

    pub(crate) fn of<'l>(&self, letters: &'l str) -> &'l str {
        letters.get(self.letters.0..self.letters.1).unwrap_or_default()
    }

    /// A part of this word, by its bytes among the word's letters.
    pub(crate) fn piece(&self, letters: &str, from: usize, to: usize) -> Word {
        let count = self.of(letters).get(from..to).map_or(0, |part| part.chars().count());
        // Letters that were folded may have been of another length: then each part has the whole span.
        let is_as_written = self.span.1 - self.span.0 == self.letters.1 - self.letters.0;
        Word {
            letters: (self.letters.0 + from, self.letters.0 + to),
            span: if is_as_written { (self.span.0 + from, self.span.0 + to) } else { self.span },
            before: if from == 0 { self.before } else { Breaks::default() },
            count: count as u16,
            ..self.clone()
        }
    }

    /// An English word that stands in the place of this one, its letters at `start` of the buffer.
    pub(crate) fn in_place(&self, start: usize, english: &str) -> Word {
        let letters = (start, start + english.len());
        Word { letters, script: Script::Latin, count: english.len() as u16, capitals: 0, ..self.clone() }
    }

    /// The same as a capital, an initial.
    pub(crate) fn into_initial(self) -> Word {
        Word { capitals: 1, ..self }
    }

    /// Written in capitals throughout, with at least two letters.
    pub(crate) fn is_shouted(&self) -> bool {
        self.count > 1 && self.capitals == self.count
    }
}

/// The kinds of separator between two words, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Breaks(u8);

impl Breaks {
    fn add(&mut self, separator: Break) {
        let separator =
            if separator == Break::Filler && self.has(Break::Filler) { Break::Comma } else { separator };
        self.0 |= 1 << separator as u8;
    }

    pub(crate) fn has(self, separator: Break) -> bool {
        self.0 & (1 << separator as u8) != 0
    }

    /// Whether there was no separator.
    pub(crate) fn is_none(self) -> bool {
        self.0 == 0
    }

    /// Whether there was this separator and no other.
    pub(crate) fn only(self, separator: Break) -> bool {
        self.0 == 1 << separator as u8
    }
}

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
                let (at, script) = (letters.len(), script.unwrap_or(Script::Other));
                words.push(Word {
                    letters: (at, at),
                    span: (piece.start, piece.end),
                    before: std::mem::take(&mut before),
                    script,
                    ..Word::EMPTY
                });
                open = true;
            }
            letters.push(folded);
            if let Some(word) = words.last_mut() {
                word.letters.1 = letters.len();
                word.span.1 = piece.end;
                word.count = word.count.saturating_add(1);
                word.capitals = word.capitals.saturating_add(u16::from(upper));
                match script {
                    Some(script) if word.script == Script::Other => word.script = script,
                    Some(script) => word.mixed |= word.script != script,
                    None => {}
                }
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

/// Rewrites a word of mixed scripts in that of most of its letters without a look-alike, or else of most of
/// its letters, letter by letter where a look-alike exists.
fn unmix(word: &mut Word, letters: &mut String) {
    let text = word.of(letters);
    let is_own = |c: char| !LOOK_ALIKES.iter().any(|row| row.contains(&c));
    let count = |script| {
        let own = text.chars().filter(|&c| Script::of(c) == Some(script));
        (own.clone().filter(|&c| is_own(c)).count(), own.count())
    };
    // Of as many letters, those of another script than Latin are taken for the look-alikes.
    let scripts = [Script::Greek, Script::Cyrillic, Script::Latin];
    let Some(script) = scripts.into_iter().max_by_key(|&script| count(script)) else {
        return;
    };
    let start = letters.len();
    let (mut at, end) = word.letters;
    while let Some(c) = letters.get(at..end).and_then(|rest| rest.chars().next()) {
        letters.push(if Script::of(c) == Some(script) { c } else { look_alike(c, script) });
        at += c.len_utf8();
    }
    word.letters = (start, letters.len());
    word.script = script;
}

/// Letters of Latin, Cyrillic and Greek that print alike: one row a shape.
static LOOK_ALIKES: &[[char; 3]] = &[
    ['a', 'а', 'α'],
    ['b', 'в', 'β'],
    ['c', 'с', 'σ'],
    ['e', 'е', 'ε'],
    ['h', 'н', 'η'],
    ['i', 'і', 'ι'],
    ['j', 'ј', 'ϳ'],
    ['k', 'к', 'κ'],
    ['m', 'м', 'μ'],
    ['n', 'п', 'ν'],
    ['o', 'о', 'ο'],
    ['p', 'р', 'ρ'],
    ['s', 'ѕ', 'σ'],
    ['t', 'т', 'τ'],
    ['x', 'х', 'χ'],
    ['y', 'у', 'υ'],
];

fn look_alike(c: char, script: Script) -> char {
    let column = match script {
        Script::Latin => 0,
        Script::Cyrillic => 1,
        _ => 2,
    };
    let row = LOOK_ALIKES.iter().find(|row| row.contains(&c));
    row.map_or(c, |row| row[column])
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
