//! Names: text in, tokens out, each with its folded form, its script, its role and its place in the text.
//!
//! `letters` folds characters and knows their scripts, `words` cuts them into tokens, `roles` says what each
//! word is to the name, `romanize` spells other scripts in Latin letters, `places` notes where the tokens of
//! each role stand, and `parse` takes these steps in their order. `lexicon` has the facts that they ask,
//! `derived` what is read off these, `other_forms` what else a name or a token may be read as once it is
//! parsed. Parsing takes one pass and a handful of allocations, whatever the script, or none where a name is
//! parsed again; a name is compared any number of times without another.

use std::cmp::Ordering;
use std::fmt;
use std::sync::OnceLock;

use crate::entity::Kind;

mod blocking;
pub(crate) mod derived;
pub(crate) mod letters;
pub(crate) mod lexicon;
pub(crate) mod other_forms;
mod parse;
pub(crate) mod places;
mod role;
mod roles;
pub(crate) mod romanize;
mod token;
mod transliterate;
mod weights;
pub(crate) mod words;

pub(crate) use letters::normalize::{folded_into, has_letter};
use letters::script::Script;
use lexicon::suffixes::Suffix;
pub(crate) use places::Places;
pub use role::Role;
pub(crate) use role::{CONTINUED, Detail, SPOUSE};
pub(crate) use roles::is_misspelled_place;
pub(crate) use token::Sound;
pub use token::Token;
use token::{Part, Sounds};
pub(crate) use transliterate::MOST_READINGS as MOST_SOUNDS;
use weights::Weights;

/// A name, parsed.
///
/// Parsing never fails: a text without a letter or digit is a name without tokens, which matches nothing.
/// Text beyond [`Name::MAX_BYTES`] bytes or [`Name::MAX_TOKENS`] tokens is ignored.
///
/// ```
/// use aka::{Name, Role};
///
/// let name = Name::parse("MUTTAQI, Mullah Amir Khan");
/// let tokens: Vec<_> = name.tokens().map(|token| (token.folded(), token.role())).collect();
/// assert_eq!(tokens, [
///     ("muttaqi", Role::Family),
///     ("mullah", Role::Honorific),
///     ("amir", Role::Given),
///     ("khan", Role::Given),
/// ]);
/// ```
#[derive(Clone)]
pub struct Name {
    /// Where the text ends among the letters.
    text_end: u16,
    /// The first bytes of the text, of which most names differ in one.
    beginning: u128,
    kind: Kind,
    /// Whether a comma parts its words, as in *LAST, First*.
    comma: bool,
    /// Whether words that may be something else are read as names.
    reread: bool,
    /// What each token weighs without a table, once it has been asked for.
    weights: OnceLock<Weights>,
    /// The text, the folded forms of the tokens, and the Latin forms of those of another script.
    letters: String,
    /// The forms as symbols of their alphabets, [framed](letters::framed).
    symbols: Vec<u8>,
    /// What tokens of which the letters stand for sounds are in letters that write the same, one after the
    /// other.
    sounds: Vec<Sounds>,
    /// The initials of its words as they are written, where others stand in the place of some.
    initials: (u16, u16),
    tokens: Vec<Part>,
    places: Places,
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Name").field("text", &self.text()).field("kind", &self.kind).finish_non_exhaustive()
    }
}

impl Name {
    /// How many bytes of a text are read; the rest is ignored. Tables refuse names that are longer.
    pub const MAX_BYTES: usize = 1024;

    /// How many tokens of a text are kept; the rest are ignored.
    pub const MAX_TOKENS: usize = 32;

    /// Parses a name of a kind that is not known: an organization where its words say so, else a person.
    ///
    /// Costs about a microsecond for a name of three words.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        Name::of(text, None)
    }

    /// Parses a name of a known kind, which decides what roles its words can have.
    ///
    /// ```
    /// use aka::{Kind, Name, Role};
    /// let bank = Name::parse_as("Bank Melli Iran", Kind::Organization);
    /// let roles: Vec<_> = bank.tokens().map(|token| token.role()).collect();
    /// assert_eq!(roles, [Role::Generic, Role::Word, Role::Generic]);
    /// ```
    #[must_use]
    pub fn parse_as(text: &str, kind: Kind) -> Self {
        Name::of(text, Some(kind))
    }

    /// Parses another text into this name, as [`Name::parse`] does, in the memory that it has already.
    ///
    /// For reading one text after the other and keeping none: once the name has seen the longest of them,
    /// nothing is allocated, nor is by comparing it, up to eight tokens.
    ///
    /// ```
    /// use aka::{Comparer, Name};
    ///
    /// let (query, mut comparer) = (Name::parse("Amir Khan Muttaqi"), Comparer::new());
    /// let mut other = Name::parse("");
    /// let near = ["Amir Khan Mottaki", "Manouchehr Mottaki"].map(|text| {
    ///     other.reparse(text);
    ///     comparer.probability(&query, &other) > 0.5
    /// });
    /// assert_eq!(near, [true, false]);
    /// ```
    pub fn reparse(&mut self, text: &str) {
        self.read(text, None, 0);
    }

    /// Parses another text of a known kind into this name, as [`Name::parse_as`] does, in the memory that it
    /// has already.
    ///
    /// ```
    /// use aka::{Kind, Name, Role};
    /// let mut name = Name::parse("Ali Bank");
    /// name.reparse_as("Bank Melli", Kind::Organization);
    /// assert_eq!((name.text(), name.kind()), ("Bank Melli", Kind::Organization));
    /// ```
    pub fn reparse_as(&mut self, text: &str, kind: Kind) {
        self.read(text, Some(kind), 0);
    }

    /// Parses the text of another person's name once more, the words at some of its places as names, whatever
    /// else they may be.
    pub(crate) fn reread(&mut self, other: &Name, named: u32) {
        self.read(other.text(), Some(other.kind()), named);
    }

    /// The text that was parsed, cut at [`Name::MAX_BYTES`].
    #[must_use]
    pub fn text(&self) -> &str {
        self.letters.get(..usize::from(self.text_end)).unwrap_or_default()
    }

    /// The kind that it was parsed as; where none was given, [`Kind::Location`] for what is known as the name
    /// of a place and nothing else, [`Kind::Organization`] where its words speak for one, else
    /// [`Kind::Person`].
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Its tokens, in the order of the text.
    pub fn tokens(&self) -> impl ExactSizeIterator<Item = Token<'_>> + Clone {
        self.tokens.iter().map(|part| Token { name: self, part })
    }

    /// The order of two names, by themselves alone.
    pub(crate) fn order(&self, other: &Name) -> Ordering {
        // One text may be read as two kinds of name.
        let whole = || (self.text(), self.kind()).cmp(&(other.text(), other.kind()));
        self.beginning.cmp(&other.beginning).then_with(whole)
    }

    /// Whether there is nothing in it to compare.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// The initials of its words as they are written, where English ones stand in the place of some: in
    /// capitals those that an acronym may leave out.
    pub(crate) fn initials(&self) -> &str {
        let (start, end) = self.initials;
        self.letters.get(usize::from(start)..usize::from(end)).unwrap_or_default()
    }

    /// The places of its tokens, by what they are.
    pub(crate) fn places(&self) -> &Places {
        &self.places
    }

    /// What tells it from the same name of others: a generation, a ruler's number or byname.
    pub(crate) fn generation(&self) -> Option<Suffix> {
        let generations = self.places.generations;
        let first = (generations != 0).then(|| self.token(generations.trailing_zeros() as usize))?;
        match first.part.detail {
            Detail::Suffix(suffix) => Some(suffix),
            _ => None,
        }
    }

    pub(crate) fn has_comma(&self) -> bool {
        self.comma
    }

    /// Whether it is the [other reading](Name::reread) of a text.
    pub(crate) fn is_reread(&self) -> bool {
        self.reread
    }

    /// The syllables of a name that is one word in Han or Hangul, where it may well be a family name and a
    /// given name of so many: 김진규 is *Kim Jin-kyu*, though 마돈나 is *Madonna*. None of any other name.
    pub(crate) fn syllables(&self) -> impl Iterator<Item = char> + Clone {
        const SYLLABLES: std::ops::RangeInclusive<usize> = 2..=4;
        let only = self.tokens().next().filter(|_| self.len() == 1);
        let word = only
            .filter(|token| matches!(token.script(), Script::Han | Script::Hangul))
            .map(|token| token.folded());
        word.filter(|word| SYLLABLES.contains(&word.chars().count())).unwrap_or_default().chars()
    }

    /// How many tokens it has.
    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The token at a place below [`Name::len`].
    pub(crate) fn token(&self, place: impl Into<usize>) -> Token<'_> {
        Token { name: self, part: &self.tokens[place.into()] }
    }

    /// What the token at a place means.
    pub(crate) fn sense(&self, place: impl Into<usize>) -> &'static str {
        self.token(place).part.sense
    }
}
