//! A word of a name before it is a token: its letters, its place in the text, and what stood before it.

use crate::name::letters::normalize::Break;
use crate::name::letters::script::Script;

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
    /// How many letters it has, and how many of them are capitals.
    pub(crate) count: u16,
    pub(crate) capitals: u16,
    /// Whether it has letters of several scripts.
    pub(super) mixed: bool,
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

    /// A word of which the first letter follows.
    pub(super) fn begun(letters: usize, span: usize, before: Breaks, script: Option<Script>) -> Word {
        let script = script.unwrap_or(Script::Other);
        Word { letters: (letters, letters), span: (span, span), before, script, ..Word::EMPTY }
    }

    /// Adds a letter, which ends at these places of the letters and of the text.
    pub(super) fn extend(&mut self, letters: usize, span: usize, is_capital: bool, script: Option<Script>) {
        (self.letters.1, self.span.1) = (letters, span);
        self.count = self.count.saturating_add(1);
        self.capitals = self.capitals.saturating_add(u16::from(is_capital));
        match script {
            Some(script) if self.script == Script::Other => self.script = script,
            Some(script) => self.mixed |= self.script != script,
            None => {}
        }
    }

    pub(crate) fn of<'l>(&self, letters: &'l str) -> &'l str {
        letters.get(self.letters.0..self.letters.1).unwrap_or_default()
    }

    /// A part of this word, by its bytes among the word's letters.
    pub(crate) fn piece(&self, letters: &str, from: usize, to: usize) -> Word {
        let count = self.of(letters).get(from..to).map_or(0, |part| part.chars().count());
        let span = (self.span.0 + from, self.span.0 + to);
        // Letters that were folded may have been of another length, or have bounds elsewhere (Æ): then each
        // part has the whole span. The text lies before the letters.
        let is_as_written = self.span.1 - self.span.0 == self.letters.1 - self.letters.0
            && letters.get(span.0..span.1).is_some();
        Word {
            letters: (self.letters.0 + from, self.letters.0 + to),
            span: if is_as_written { span } else { self.span },
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
    pub(super) fn add(&mut self, separator: Break) {
        let separator =
            if separator == Break::Filler && self.has(Break::Filler) { Break::Comma } else { separator };
        self.0 |= 1 << separator as u8;
    }

    /// One separator.
    pub(crate) fn of(separator: Break) -> Breaks {
        Breaks(1 << separator as u8)
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
