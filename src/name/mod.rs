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
use std::ops::Range;
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
mod transliterate;
mod weights;
pub(crate) mod words;

use letters::alphabet::Alphabet;
use letters::framed::Framed;
pub(crate) use letters::normalize::{folded_into, has_letter};
use letters::press;
use letters::script::Script;
use lexicon::function_words::is_english_link;
use lexicon::suffixes::Suffix;
pub(crate) use places::Places;
pub use role::Role;
pub(crate) use role::{CONTINUED, Detail, SPOUSE};
pub(crate) use roles::is_misspelled_place;
pub(crate) use transliterate::MOST_READINGS as MOST_SOUNDS;
use weights::Weights;
use words::token::Aside;

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

/// A token as it is stored: places within the buffers of its name.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    span: (u16, u16),
    folded: (u16, u16),
    /// The first bytes of its folded form.
    beginning: u64,
    latin: (u16, u16),
    latin_symbols: (u16, u16),
    native_symbols: (u16, u16),
    /// Which of the name's [`Sounds`] are its own.
    sounds: (u8, u8),
    /// The consonants of its Latin form, in order and as a set of classes.
    pub(crate) skeleton: u64,
    pub(crate) classes: u16,
    /// Which word lists know its Latin form.
    pub(crate) tables: lexicon::TableSet,
    /// Whether it takes part in an alignment by itself.
    pub(crate) content: bool,
    /// Whether its Latin form has a digit.
    pub(crate) digit: bool,
    /// Whether it may be another token by more than its letters: by its meaning, as a number, an initial or a
    /// syllable, or by a reading.
    pub(crate) beyond_letters: bool,
    /// Whether it is an acronym by its letters: a word of an organization's name, short and without vowels.
    pub(crate) acronym: bool,
    /// What of its letters newspapers of other languages write for the sounds of English ones.
    pub(crate) press: press::Marks,
    /// Whether it may be made of clipped words.
    pub(crate) clipped: bool,
    /// Whether it is in Chinese characters that have Japanese readings.
    pub(crate) japanese: bool,
    pub(crate) script: Script,
    /// That of its script.
    alphabet: Alphabet,
    /// How it stands beside the name.
    pub(crate) aside: Aside,
    pub(crate) role: Role,
    /// What the token means where words have translations, or the class of a legal form; empty for other
    /// tokens.
    pub(crate) sense: &'static str,
    /// What the role itself carries: gender, generation, kind of particle.
    pub(crate) detail: Detail,
}

/// What a token may be in Russian letters, or in its own without an ending.
#[derive(Clone, Copy, Debug)]
struct Sounds {
    alphabet: Alphabet,
    symbols: (u16, u16),
    skeleton: u64,
}

impl Part {
    /// Whether it is the name of a place that its sense tells from others.
    pub(crate) fn is_place(&self) -> bool {
        matches!(self.detail, Detail::Country | Detail::Toponym)
    }
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

/// A token as it sounds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sound<'n> {
    pub(crate) alphabet: Alphabet,
    pub(crate) symbols: Framed<'n>,
    /// Its consonants.
    pub(crate) skeleton: u64,
}

/// A token of a [`Name`].
#[derive(Clone, Copy)]
pub struct Token<'n> {
    name: &'n Name,
    pub(crate) part: &'n Part,
}

impl fmt::Debug for Token<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Token")
            .field("text", &self.text())
            .field("role", &self.role())
            .finish_non_exhaustive()
    }
}

impl<'n> Token<'n> {
    /// The token as the text writes it.
    #[must_use]
    pub fn text(&self) -> &'n str {
        self.name.text().get(self.span()).unwrap_or_default()
    }

    /// Its letters in their own script, folded: lower case, without marks.
    #[must_use]
    pub fn folded(&self) -> &'n str {
        self.letters(self.part.folded)
    }

    /// Its letters in Latin script, folded; the same as [`folded`](Token::folded) for a Latin token.
    #[must_use]
    pub fn romanized(&self) -> &'n str {
        self.letters(self.part.latin)
    }

    /// Whether it has the letters of another in their own script.
    #[inline]
    pub(crate) fn is_folded_alike(&self, other: &Token<'_>) -> bool {
        // The first bytes are all that most tokens have.
        let is_whole = usize::from(self.folded_count()) <= size_of::<u64>();
        self.begins_alike(other) && (is_whole || self.folded() == other.folded())
    }

    /// Whether it has as many letters as another in their own script, of which the first are the same.
    #[inline]
    pub(crate) fn begins_alike(&self, other: &Token<'_>) -> bool {
        (self.part.beginning == other.part.beginning) & (self.folded_count() == other.folded_count())
    }

    fn folded_count(&self) -> u16 {
        self.part.folded.1 - self.part.folded.0
    }

    /// The bytes of its [romanized](Token::romanized) letters, for where no character is asked for.
    pub(crate) fn romanized_bytes(&self) -> &'n [u8] {
        let (start, end) = self.part.latin;
        self.name.letters.as_bytes().get(usize::from(start)..usize::from(end)).unwrap_or_default()
    }

    /// The script of its letters.
    #[must_use]
    pub fn script(&self) -> Script {
        self.part.script
    }

    /// What it is to the name.
    #[must_use]
    pub fn role(&self) -> Role {
        self.part.role
    }

    /// Whether it holds a name of an organization or a place together, and may be left out.
    pub(crate) fn is_link(&self) -> bool {
        self.role() == Role::Particle || is_english_link(self.folded())
    }

    /// Its place in the text, in bytes.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        usize::from(self.part.span.0)..usize::from(self.part.span.1)
    }

    /// The symbols of its Latin form.
    pub(crate) fn latin_symbols(&self) -> &'n [u8] {
        self.symbols(self.part.latin_symbols)
    }

    /// How many letters its Latin form has.
    pub(crate) fn latin_count(&self) -> usize {
        let (start, end) = self.part.latin_symbols;
        usize::from(end - start)
    }

    /// Its own alphabet and the symbols of its letters in it; none for a token of a script without a table.
    pub(crate) fn native_symbols(&self) -> Option<(Alphabet, &'n [u8])> {
        self.is_native().then(|| (self.part.alphabet, self.symbols(self.part.native_symbols)))
    }

    /// The symbols of its Latin form between their ends.
    pub(crate) fn latin_framed(&self) -> Framed<'n> {
        self.framed(self.part.latin_symbols)
    }

    /// Its own alphabet and the symbols of its letters between their ends.
    pub(crate) fn native_framed(&self) -> Option<(Alphabet, Framed<'n>)> {
        self.is_native().then(|| (self.part.alphabet, self.framed(self.part.native_symbols)))
    }

    /// Whether it has letters of an alphabet of its own.
    pub(crate) fn is_native(&self) -> bool {
        self.part.alphabet != Alphabet::Latin
    }

    /// Whether it is written in a way that has no edit table, and writes foreign names by sounds that Russian
    /// letters write.
    #[inline]
    pub(crate) fn is_sounded(&self) -> bool {
        self.part.sounds.0 < self.part.sounds.1
    }

    /// What it may be in Russian letters, or in Latin ones without an ending, with the consonants of each:
    /// nothing but where it is sounded.
    pub(crate) fn sounds(&self) -> impl Iterator<Item = Sound<'n>> + Clone {
        let (from, to) = (usize::from(self.part.sounds.0), usize::from(self.part.sounds.1));
        let (token, sounds) = (*self, self.name.sounds.get(from..to).unwrap_or_default());
        sounds.iter().map(move |one| Sound {
            alphabet: one.alphabet,
            symbols: token.framed(one.symbols),
            skeleton: one.skeleton,
        })
    }

    /// Whether two tokens are in letters of two scripts, of which one is native, or one is sounded and the other
    /// otherwise romanized: what is romanized alike is compared as two Latin tokens are.
    pub(crate) fn is_of_other_script(&self, other: &Token<'_>) -> bool {
        if self.is_native() || other.is_native() {
            return self.part.script != other.part.script;
        }
        self.is_sounded() != other.is_sounded() && !self.latin_framed().is_same(&other.latin_framed())
    }

    fn letters(&self, (start, end): (u16, u16)) -> &'n str {
        self.name.letters.get(usize::from(start)..usize::from(end)).unwrap_or_default()
    }

    fn framed(&self, (start, end): (u16, u16)) -> Framed<'n> {
        Framed::of(&self.name.symbols, (usize::from(start), usize::from(end)))
    }

    fn symbols(&self, (start, end): (u16, u16)) -> &'n [u8] {
        self.name.symbols.get(usize::from(start)..usize::from(end)).unwrap_or_default()
    }
}
