//! The tokens of a name, and what is known of each beforehand.
//!
//! In: a token as it is stored, places within the buffers of its name. Out: its text, letters, symbols and
//! role. Cost: a look at the buffers.

use std::fmt;
use std::ops::Range;

use super::Name;
use super::letters::alphabet::Alphabet;
use super::letters::framed::Framed;
use super::letters::press;
use super::letters::script::Script;
use super::lexicon::{TableSet, function_words::is_english_link};
use super::role::{Detail, Role};
use super::words::word::Aside;

/// A token of a [`Name`].
#[derive(Clone, Copy)]
pub struct Token<'n> {
    pub(super) name: &'n Name,
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

/// A token as it is stored: places within the buffers of its name.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(super) span: (u16, u16),
    pub(super) folded: (u16, u16),
    /// The first bytes of its folded form.
    pub(super) beginning: u64,
    pub(super) latin: (u16, u16),
    pub(super) latin_symbols: (u16, u16),
    pub(super) native_symbols: (u16, u16),
    /// Which of the name's [`Sounds`] are its own.
    pub(super) sounds: (u8, u8),
    /// The consonants of its Latin form, in order and as a set of classes.
    pub(crate) skeleton: u64,
    pub(crate) classes: u16,
    /// Which word lists know its Latin form.
    pub(crate) tables: TableSet,
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
    pub(super) alphabet: Alphabet,
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
pub(super) struct Sounds {
    pub(super) alphabet: Alphabet,
    pub(super) symbols: (u16, u16),
    pub(super) skeleton: u64,
}

impl Part {
    /// Whether it is the name of a place that its sense tells from others.
    pub(crate) fn is_place(&self) -> bool {
        matches!(self.detail, Detail::Country | Detail::Toponym)
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
