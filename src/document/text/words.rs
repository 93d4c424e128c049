//! Text to words: where they begin and end, how they are written, and what stands between them.
//!
//! In: a text. Out: [`Word`]s over one buffer of folded forms. One pass, and some seven bytes of memory a
//! byte of text.

use std::ops::Range;

use super::gaps::gap;
use super::scan;
use super::word::{Gap, Shape, Style, Word};
use crate::document::lexicon;
use crate::name::folded_into;
use crate::name::letters::quotes::is_apostrophe;

/// The words of a text.
#[derive(Debug, Default)]
pub(in crate::document) struct Words {
    pub(in crate::document) list: Vec<Word>,
    /// The text in small letters, in which most words are their folded form, and the folded forms of the
    /// others.
    folds: String,
    /// Whether some word is of a script without capitals.
    pub(in crate::document) has_uncased: bool,
}

impl Words {
    /// Cuts a text into words.
    pub(in crate::document) fn of(text: &str) -> Self {
        // A letter more than the shortest words of prose and what parts them, so that hardly a text has more.
        let list = Vec::with_capacity(text.len() / 4);
        let mut words = Words { list, folds: text.to_ascii_lowercase(), has_uncased: false };
        let mut lines = Vec::with_capacity(64);
        let mut at = 0;
        while let Some(found) = scan::next(text, at) {
            at = found.next as usize;
            let word = words.word(text, found);
            if matches!(word.gap, Gap::Line | Gap::Paragraph) {
                lines.push(words.list.len());
            }
            words.list.push(word);
        }
        words.style_lines(text, &lines);
        words
    }

    /// The folded form of a word: small letters without marks.
    pub(in crate::document) fn fold(&self, word: usize) -> &str {
        self.list.get(word).map_or("", |word| self.fold_of(word))
    }

    fn fold_of(&self, word: &Word) -> &str {
        self.folds.get(word.fold.0 as usize..word.fold.1 as usize).unwrap_or_default()
    }

    pub(in crate::document) fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether an apostrophe stands within a word.
    pub(in crate::document) fn has_apostrophe(&self, word: usize) -> bool {
        self.list.get(word).is_some_and(|word| word.apostrophe)
    }

    /// A word as it stands after the last one of the list.
    #[inline(always)]
    fn word(&mut self, text: &str, found: scan::Found) -> Word {
        let scan::Found { start, end, next, shape, script, possessive, plain } = found;
        let mut word = Word {
            start,
            end,
            fold: (start, end),
            shape,
            script,
            gap: Gap::Paragraph,
            style: Style::Plain,
            opens: true,
            dotted: false,
            possessive,
            apostrophe: false,
            quoted: false,
        };
        let bytes = text.as_bytes();
        if !plain {
            let text = &text[start as usize..end as usize];
            word.fold = self.add_fold(text);
            word.apostrophe = text.contains(is_apostrophe);
            self.has_uncased |= shape == Shape::Uncased;
        }
        if bytes.get(next as usize) == Some(&b'.') && !possessive {
            self.set_dot(&mut word, &text[start as usize..end as usize]);
        }
        let Some(previous) = self.list.last() else { return word };
        // The possessive ending and the last dot of an acronym are no space.
        if start == previous.end + 1 && bytes.get(previous.end()) == Some(&b' ') {
            (word.gap, word.opens) = (Gap::Space, false);
        } else {
            (word.gap, word.opens) = gap(&text[previous.end()..word.start()], previous);
        }
        let initial = word.dotted && word.len() == 1;
        if previous.dotted && previous.len() > 2 && !initial && lexicon::is_opener(self.fold_of(&word)) {
            word.opens = true;
        }
        word
    }

    /// Marks a word with a dot after it that belongs to it.
    fn set_dot(&self, word: &mut Word, text: &str) {
        let dots = text.contains('.');
        word.dotted =
            dots || is_initial(text) || word.is_capital() && lexicon::is_abbreviation(self.fold_of(word));
        // The last dot of U.S. belongs to it.
        word.end += u32::from(dots);
    }

    fn add_fold(&mut self, text: &str) -> (u32, u32) {
        let start = self.folds.len() as u32;
        folded_into(text, &mut self.folds);
        (start, self.folds.len() as u32)
    }

    /// The same words, some of them cut at places within.
    pub(in crate::document) fn cut(self, text: &str, cuts: &[(usize, Vec<usize>)]) -> Words {
        let mut cuts = cuts.iter().peekable();
        let list = Vec::with_capacity(self.list.len() + cuts.len());
        let mut words = Words { list, ..self };
        for (at, word) in self.list.iter().enumerate() {
            let Some((_, places)) = cuts.next_if(|(place, _)| *place == at) else {
                words.list.push(*word);
                continue;
            };
            let mut start = word.start();
            for end in places.iter().copied().chain([word.end()]) {
                words.push_part(text, word, start..end);
                start = end;
            }
        }
        words
    }

    /// The same words, those at these places put onto the ones before them.
    pub(in crate::document) fn joined(self, rests: &[usize]) -> Words {
        let mut rests = rests.iter().peekable();
        let list = Vec::with_capacity(self.list.len());
        let mut words = Words { list, ..self };
        for (at, word) in self.list.iter().enumerate() {
            let rest = rests.next_if(|&&place| place == at).and_then(|_| words.list.pop());
            let Some(first) = rest else {
                words.list.push(*word);
                continue;
            };
            let fold = format!("{}{}", words.fold_of(&first), words.fold_of(word));
            let start = words.folds.len() as u32;
            words.folds.push_str(&fold);
            words.list.push(Word {
                end: word.end,
                fold: (start, words.folds.len() as u32),
                dotted: word.dotted,
                possessive: word.possessive,
                ..first
            });
        }
        words
    }

    fn push_part(&mut self, text: &str, whole: &Word, span: Range<usize>) {
        let part = text.get(span.clone()).unwrap_or_default();
        let fold = self.add_fold(part);
        let (first, last) = (span.start == whole.start(), span.end == whole.end());
        self.list.push(Word {
            start: span.start as u32,
            end: span.end as u32,
            fold,
            gap: if first { whole.gap } else { Gap::Other },
            opens: first && whole.opens,
            shape: if whole.shape == Shape::Uncased {
                Shape::Uncased
            } else {
                scan::shape(part, whole.script)
            },
            dotted: last && whole.dotted,
            possessive: last && whole.possessive,
            apostrophe: false,
            ..*whole
        });
    }

    /// Marks the words of headlines, by the first words of all lines.
    fn style_lines(&mut self, text: &str, lines: &[usize]) {
        let ends = lines.iter().skip(1).copied().chain([self.list.len()]);
        for (&from, to) in lines.iter().zip(ends) {
            let style = style(text, &self.list[from..to]);
            if style != Style::Plain {
                self.list[from..to].iter_mut().for_each(|word| word.style = style);
            }
        }
    }
}

/// How a line is written.
fn style(text: &str, line: &[Word]) -> Style {
    // Most lines have a long word in small letters among the first.
    if line.iter().any(|word| word.shape == Shape::Lower && word.len() > 3 && word.script.is_cased()) {
        return Style::Plain;
    }
    let (mut cased, mut upper, mut lower, mut longs, mut capitals) = (0, 0, 0, 0, 0);
    for word in line {
        cased += usize::from(!matches!(word.shape, Shape::Number | Shape::Uncased));
        upper += usize::from(word.shape == Shape::Upper);
        lower += usize::from(word.shape == Shape::Lower);
        if word.len() > 3 && word.script.is_cased() {
            longs += 1;
            capitals += usize::from(word.is_capital());
        }
    }
    if upper > 1 && lower == 0 && upper * 4 > cased * 3 {
        return Style::Shouted;
    }
    if line.len() < 3 || longs < 2 || capitals < longs {
        return Style::Plain;
    }
    let rest = line.last().and_then(|word| text.get(word.end()..)).unwrap_or_default();
    let stopped = rest
        .trim_start_matches(['”', '"', '’', '\'', ')', ' '])
        .starts_with(['.', '!', '?', '…', ';', ',', ':']);
    let tail = line.iter().skip(1).filter(|word| word.is_capital()).count();
    // By Lina Popal and Ahmad Sadat.
    let by_line = line.first().is_some_and(|word| text[word.start()..word.end()].eq_ignore_ascii_case("by"));
    if !stopped && !by_line && tail > 1 { Style::Title } else { Style::Plain }
}

fn is_initial(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
}

/// A span without the hyphens that break its words before white space, and with single spaces.
pub(in crate::document) fn whole(span: &str) -> String {
    let mut whole = String::with_capacity(span.len());
    for part in span.split_whitespace() {
        let goes_on = whole.ends_with(['-', '¬']);
        if goes_on && part.starts_with(char::is_lowercase) {
            whole.pop();
        } else if !goes_on && !whole.is_empty() {
            whole.push(' ');
        }
        whole.push_str(part);
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_news() {
        let cases: &[(&str, &str, &[&str])] = &[
            (
                "possessives",
                "Merkel's and Wałęsa’s and Tsipras' day",
                &["Merkel", "and", "Wałęsa", "and", "Tsipras", "day"],
            ),
            ("an apostrophe inside", "O'Connor's", &["O'Connor"]),
            (
                "acronyms and initials",
                "the U.S. met J.K. Rowling.",
                &["the", "U.S.", "met", "J.K.", "Rowling"],
            ),
            ("no space after a stop", "Taliban.Iran", &["Taliban", "Iran"]),
            ("hyphens", "Khatib-Zadeh", &["Khatib", "Zadeh"]),
            ("a joiner", "احمدی\u{200C}نژاد", &["احمدی\u{200C}نژاد"]),
            ("marks", "Andre\u{301}s", &["Andre\u{301}s"]),
            ("scripts part", "김정은Kim", &["김정은", "Kim"]),
            ("nothing", " … ", &[]),
        ];
        for (name, text, expected) in cases {
            let words = Words::of(text);
            let found: Vec<&str> = words.list.iter().map(|word| &text[word.start()..word.end()]).collect();
            assert_eq!(&found, expected, "{name}");
        }
    }

    #[test]
    fn sentences_and_lines() {
        let words = Words::of("MACRON TO MEET PUTIN\n\nMr. Macron left. Then “Putin” did.");
        let opens: Vec<&str> =
            (0..words.len()).filter(|&at| words.list[at].opens).map(|at| words.fold(at)).collect();
        assert_eq!(opens, ["macron", "mr", "then", "putin"]);
        assert_eq!(words.list[0].style, Style::Shouted);
        assert_eq!(words.list[5].style, Style::Plain);
        assert_eq!(Words::of("Erdogan Vows To Fight Inflation").list[0].style, Style::Title);
    }

    #[test]
    fn broken_words_are_made_whole() {
        let cases = [
            ("Angela Mer-\nkel", "Angela Merkel"),
            ("Daniel Day-\n  Lewis", "Daniel Day-Lewis"),
            ("von der\nLeyen", "von der Leyen"),
        ];
        for (span, expected) in cases {
            assert_eq!(whole(span), expected);
        }
    }
}
