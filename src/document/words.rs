//! Text to words: where they begin and end, how they are written, and what stands between them.
//!
//! In: a text. Out: [`Word`]s over one buffer of folded forms. One pass, and a few bytes of memory a byte of text.

use std::ops::Range;

use super::lexicon;
use crate::name::folded_into;
use crate::name::script::Script;

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// It begins with a small letter.
    Lower,
    /// It begins with a capital.
    Capital,
    /// Capitals throughout, two at least.
    Upper,
    /// It begins with a digit.
    Number,
    /// Its script has no capitals.
    Uncased,
}

/// What stands before a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// Spaces only.
    Space,
    /// A hyphen without spaces.
    Hyphen,
    /// The dot of an initial or abbreviation, and perhaps a space.
    Dot,
    /// One line break.
    Line,
    /// An ampersand or plus sign.
    And,
    /// A comma.
    Comma,
    /// An opening bracket.
    Bracket,
    /// The end of a paragraph or the beginning of the text.
    Paragraph,
    /// Anything else.
    Other,
}

/// How the line of a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Plain,
    /// A headline in title case.
    Title,
    /// A line in capitals.
    Shouted,
}

/// A word of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub(super) start: usize,
    /// Its end, without the possessive ending.
    pub(super) end: usize,
    fold: (usize, usize),
    pub(super) shape: Shape,
    pub(super) script: Script,
    pub(super) gap: Gap,
    /// The first word of a sentence, quotation or line.
    pub(super) opens: bool,
    /// A dot follows that belongs to the word, it being an abbreviation or initial.
    pub(super) dotted: bool,
    pub(super) possessive: bool,
    pub(super) style: Style,
}

impl Word {
    pub(super) fn is_capital(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Upper)
    }
}

/// The words of a text.
#[derive(Debug, Default)]
pub(super) struct Words {
    pub(super) list: Vec<Word>,
    folds: String,
}

impl Words {
    /// Cuts a text into words.
    pub(super) fn of(text: &str) -> Self {
        let mut words =
            Words { list: Vec::with_capacity(text.len() / 6), folds: String::with_capacity(text.len()) };
        let mut at = 0;
        while let Some(span) = next_word(text, at) {
            at = span.end;
            words.push(text, span);
        }
        words.style_lines(text);
        words
    }

    /// The folded form of a word: small letters without marks.
    pub(super) fn fold(&self, word: usize) -> &str {
        self.list.get(word).map_or("", |word| self.folds.get(word.fold.0..word.fold.1).unwrap_or_default())
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    fn push(&mut self, text: &str, span: Range<usize>) {
        let raw = &text[span.clone()];
        let (cut, possessive) = without_possessive(raw);
        let mut word = Word {
            start: span.start,
            end: span.start + cut.len(),
            fold: (self.folds.len(), self.folds.len()),
            shape: Shape::Lower,
            script: cut.chars().find_map(Script::of).unwrap_or(Script::Other),
            gap: Gap::Paragraph,
            opens: true,
            dotted: false,
            possessive,
            style: Style::Plain,
        };
        folded_into(cut, &mut self.folds);
        word.fold.1 = self.folds.len();
        word.shape = shape(cut, word.script);
        let fold = &self.folds[word.fold.0..word.fold.1];
        let dot = text[span.end..].starts_with('.');
        word.dotted = dot
            && !possessive
            && (cut.contains('.') || is_initial(cut) || lexicon::is_abbreviation(fold, word.shape));
        // The last dot of U.S. belongs to it.
        if word.dotted && cut.contains('.') {
            word.end += 1;
        }
        if let Some(previous) = self.list.last() {
            let end = previous.end.max(text[..span.start].len().min(previous.end));
            (word.gap, word.opens) = gap(&text[end..span.start], previous);
            if previous.dotted && !is_single(previous) && lexicon::is_opener(fold) {
                word.opens = true;
            }
        }
        self.list.push(word);
    }

    /// Adds a part of a word of another list.
    pub(super) fn push_part(&mut self, text: &str, whole: &Word, span: Range<usize>, first: bool) {
        let fold = self.folds.len();
        folded_into(text.get(span.clone()).unwrap_or_default(), &mut self.folds);
        let gap = if first { whole.gap } else { Gap::Other };
        let fold = (fold, self.folds.len());
        self.list.push(Word {
            start: span.start,
            end: span.end,
            fold,
            gap,
            opens: first && whole.opens,
            ..*whole
        });
    }

    /// Marks the words of headlines.
    fn style_lines(&mut self, text: &str) {
        let mut from = 0;
        while from < self.list.len() {
            let same_line = |word: &Word| !matches!(word.gap, Gap::Line | Gap::Paragraph);
            let to = from + 1 + self.list[from + 1..].iter().take_while(|word| same_line(word)).count();
            let style = self.style(text, from..to);
            self.list[from..to].iter_mut().for_each(|word| word.style = style);
            from = to;
        }
    }

    fn style(&self, text: &str, line: Range<usize>) -> Style {
        let words = &self.list[line.clone()];
        let cased = words
            .iter()
            .filter(|word| matches!(word.shape, Shape::Lower | Shape::Capital | Shape::Upper))
            .count();
        let upper = words.iter().filter(|word| word.shape == Shape::Upper).count();
        let lower = words.iter().filter(|word| word.shape == Shape::Lower).count();
        if upper > 1 && lower == 0 && upper * 4 > cased * 3 {
            return Style::Shouted;
        }
        let rest = words.last().map_or("", |word| text.get(word.end..).unwrap_or_default());
        let stopped = rest
            .trim_start_matches(['”', '"', '’', '\'', ')', ' '])
            .starts_with(['.', '!', '?', '…', ';', ',', ':']);
        let long = |word: &&Word| word.end - word.start > 3 && word.script.is_cased();
        let longs = words.iter().filter(long).count();
        let capitals = words.iter().filter(long).filter(|word| word.is_capital()).count();
        let tail = words.iter().skip(1).filter(|word| word.is_capital()).count();
        if !stopped && words.len() > 2 && tail > 1 && longs > 1 && capitals == longs {
            Style::Title
        } else {
            Style::Plain
        }
    }
}

/// An initial, which ends no sentence.
fn is_single(word: &Word) -> bool {
    word.end - word.start <= 2
}

fn shape(word: &str, script: Script) -> Shape {
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

fn is_initial(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`' | '´')
}

/// Joiners and directions inside a word, and marks.
fn continues(c: char) -> bool {
    c.is_alphanumeric()
        || unicode_normalization::char::is_combining_mark(c)
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{640}')
}

/// The next word at or after a place: letters and digits, apostrophes within, dots within an acronym.
fn next_word(text: &str, from: usize) -> Option<Range<usize>> {
    let start = from + text[from..].find(char::is_alphanumeric)?;
    let mut end = start;
    let mut script = None;
    let mut rest = text[start..].char_indices().peekable();
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
    Some(start..end.max(start + 1))
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

/// Cuts off 's, and the s' of a plural or a name keeps its s.
fn without_possessive(word: &str) -> (&str, bool) {
    let mut chars = word.char_indices().rev();
    match (chars.next(), chars.next()) {
        (Some((_, 's' | 'S')), Some((at, c))) if is_apostrophe(c) && at > 0 => (&word[..at], true),
        _ => (word, false),
    }
}

/// What a stretch between two words is, and whether a sentence begins after it.
fn gap(between: &str, previous: &Word) -> (Gap, bool) {
    let bare = between.trim();
    // The 's that was cut off the word before.
    let bare = if previous.possessive {
        bare.trim_start_matches(['\'', '’', 's', 'S', 'ʼ', '`', '´', '‘']).trim_start()
    } else {
        bare
    };
    let lines = between.matches('\n').count();
    if lines > 1 || between.contains('\u{2029}') {
        return (Gap::Paragraph, true);
    }
    if lines == 1 {
        return (if bare.is_empty() { Gap::Line } else { Gap::Other }, true);
    }
    match bare {
        "" if between.is_empty() => (Gap::Other, false),
        "" => (Gap::Space, false),
        "-" | "‐" | "‑" | "־" if !between.contains(' ') => (Gap::Hyphen, false),
        "." if previous.dotted => (Gap::Dot, false),
        "&" | "+" => (Gap::And, false),
        "," | "،" | "، " | "、" => (Gap::Comma, false),
        ".," if previous.dotted => (Gap::Comma, false),
        "(" | "[" => (Gap::Bracket, false),
        _ => {
            let opener = between.ends_with(['“', '«', '‘', '"', '\'', '„', '(', '[']);
            let stop = bare.contains(['.', '!', '?', '…', ':', '•', '*', '–', '—', '。', '؟', '۔', '·']);
            let dash = bare.starts_with('-') || bare.ends_with('-');
            (
                Gap::Other,
                opener || stop && !(previous.dotted && bare.starts_with('.') && bare.len() == 1) || dash,
            )
        }
    }
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
            let found: Vec<&str> = words.list.iter().map(|word| &text[word.start..word.end]).collect();
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
}
