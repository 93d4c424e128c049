//! Stretches of letters without spaces, and where names may begin and end in them.
//!
//! In: the words of a text. Out: the letters of each stretch, as they are and folded.

use std::ops::Range;

use crate::document::reader::Reader;
use crate::name::folded_into;
use crate::name::letters::script::Script;

/// Whether a letter is of a script that does not part words.
pub(super) fn is_unspaced(letter: char) -> bool {
    matches!(Script::of(letter), Some(Script::Han | Script::Kana)) || is_southern(letter)
}

/// Thai, Lao, Burmese and Khmer.
pub(in crate::document) fn is_southern(letter: char) -> bool {
    matches!(letter, '\u{e01}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

pub(super) fn is_katakana(letter: char) -> bool {
    matches!(letter, '\u{30a1}'..='\u{30fa}' | 'ー')
}

pub(super) fn is_han(letter: char) -> bool {
    Script::of(letter) == Some(Script::Han)
}

/// A dot or a double hyphen between the parts of a foreign name, or a space.
pub(super) fn is_separator(letter: char) -> bool {
    matches!(letter, '・' | '·' | '‧' | '＝' | '゠' | ' ')
}

/// Whether a mark is written on the letter before it, or a vowel after it.
fn continues(letter: char) -> bool {
    unicode_normalization::char::is_combining_mark(letter)
        || matches!(letter, '\u{e30}'..='\u{e3a}' | '\u{e45}'..='\u{e4e}' | '\u{eb0}'..='\u{ebc}')
}

/// Whether a vowel is written before the consonant that it follows.
fn precedes(letter: char) -> bool {
    matches!(letter, '\u{e40}'..='\u{e44}' | '\u{ec0}'..='\u{ec4}')
}

/// Letters that go on without a space, or with the space of a Thai name.
pub(super) struct Stretch<'t> {
    pub(super) letters: Vec<(usize, char)>,
    /// The end in the text, in bytes.
    end: usize,
    pub(super) text: &'t str,
    /// The folded letters, and where each begins in them.
    folded: String,
    folds: Vec<usize>,
}

pub(super) fn stretches<'t>(reader: &Reader<'t, '_>) -> Vec<Stretch<'t>> {
    let text = reader.text;
    let mut found = Vec::new();
    let mut at = 0;
    while at < reader.len() {
        let from = at;
        while at + 1 < reader.len() && goes_on(text, reader.word(at).end()..reader.word(at + 1).start()) {
            at += 1;
        }
        at += 1;
        let span = reader.word(from).start()..reader.word(at - 1).end();
        if text[span.clone()].chars().any(is_unspaced) {
            found.push(Stretch::new(text, span));
        }
    }
    found
}

/// Whether what stands between two words is within a name.
fn goes_on(text: &str, between: Range<usize>) -> bool {
    let before = text[..between.start].chars().next_back();
    let after = text[between.end..].chars().next();
    let unspaced = |letter: Option<char>| letter.is_some_and(is_unspaced);
    match &text[between.clone()] {
        "" => unspaced(before) || unspaced(after),
        " " => before.is_some_and(is_southern) && after.is_some_and(is_southern),
        one => {
            let dotted = one.chars().all(|letter| letter != ' ' && is_separator(letter));
            dotted && unspaced(before) && unspaced(after)
        }
    }
}

impl<'t> Stretch<'t> {
    pub(super) fn new(text: &'t str, span: Range<usize>) -> Self {
        let letters: Vec<(usize, char)> =
            text[span.clone()].char_indices().map(|(at, letter)| (span.start + at, letter)).collect();
        let (mut folded, mut folds) = (String::new(), Vec::with_capacity(letters.len() + 1));
        for (_, letter) in &letters {
            folds.push(folded.len());
            folded_into(letter.encode_utf8(&mut [0; 4]), &mut folded);
        }
        folds.push(folded.len());
        Stretch { letters, end: span.end, text, folded, folds }
    }

    pub(super) fn len(&self) -> usize {
        self.letters.len()
    }

    pub(super) fn letter(&self, at: usize) -> Option<char> {
        self.letters.get(at).map(|(_, letter)| *letter)
    }

    pub(super) fn before(&self, at: usize) -> Option<char> {
        at.checked_sub(1).and_then(|at| self.letter(at))
    }

    pub(super) fn byte(&self, at: usize) -> usize {
        self.letters.get(at).map_or(self.end, |(byte, _)| *byte)
    }

    pub(super) fn span(&self, from: usize, to: usize) -> Range<usize> {
        self.byte(from)..self.byte(to)
    }

    pub(super) fn slice(&self, from: usize, to: usize) -> &'t str {
        &self.text[self.span(from, to)]
    }

    pub(super) fn fold(&self, from: usize, to: usize) -> &str {
        &self.folded[self.folds[from]..self.folds[to]]
    }

    pub(super) fn all(&self, from: usize, to: usize, are: impl Fn(char) -> bool) -> bool {
        self.letters[from..to].iter().all(|(_, letter)| are(*letter))
    }

    /// Whether a name may begin or end before a letter.
    pub(super) fn is_bound(&self, at: usize) -> bool {
        let (Some(before), Some(after)) = (self.before(at), self.letter(at)) else { return true };
        let cased = |letter: char| letter.is_alphanumeric() && !is_unspaced(letter);
        !(is_katakana(before) && is_katakana(after)
            || cased(before) && cased(after)
            || continues(after)
            || precedes(before))
    }
}
