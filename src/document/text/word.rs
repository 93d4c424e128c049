//! A word of a text: where it stands, how it is written, and what stands before it.
//!
//! In: what `scan` finds and `gaps` tells, put together by `words`. Out: what all others read. Cost: 28 bytes
//! a word.

use crate::name::letters::script::Script;

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::document) enum Shape {
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

/// How the line of a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::document) enum Style {
    Plain,
    /// A headline in title case.
    Title,
    /// A line in capitals.
    Shouted,
}

/// What stands before a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::document) enum Gap {
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

/// A word of a text. Places are 32 bits: no more than
/// [`Document::MAX_BYTES`](crate::document::Document::MAX_BYTES) are scanned.
#[derive(Clone, Copy, Debug)]
pub(in crate::document) struct Word {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) fold: (u32, u32),
    pub(in crate::document) shape: Shape,
    pub(in crate::document) script: Script,
    pub(in crate::document) gap: Gap,
    pub(in crate::document) style: Style,
    /// The first word of a sentence, quotation or line.
    pub(in crate::document) opens: bool,
    /// A dot follows that belongs to the word, it being an abbreviation or initial.
    pub(in crate::document) dotted: bool,
    pub(in crate::document) possessive: bool,
    /// An apostrophe stands within it.
    pub(super) apostrophe: bool,
    /// It is a nickname in quotation marks within a name.
    pub(in crate::document) quoted: bool,
}

impl Word {
    pub(in crate::document) fn start(&self) -> usize {
        self.start as usize
    }

    /// Its end, without the possessive ending.
    pub(in crate::document) fn end(&self) -> usize {
        self.end as usize
    }

    /// Its bytes.
    pub(in crate::document) fn len(&self) -> usize {
        (self.end - self.start) as usize
    }

    pub(in crate::document) fn is_capital(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Upper)
    }

    /// Whether it is in capitals, and not because its line is.
    pub(in crate::document) fn stands_out(&self) -> bool {
        self.shape == Shape::Upper && self.style != Style::Shouted
    }
}
