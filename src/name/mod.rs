//! Names: text in, tokens out, each with its folded form, its script, its role and its place in the text.
//!
//! `normalize` folds characters, `token` cuts words, `roles` says what each word is to the name, `romanize` spells
//! other scripts in Latin letters, and `alphabet` numbers letters for the edit model. Parsing takes one pass and a
//! handful of allocations, whatever the script; a name is compared any number of times without another.

use std::ops::Range;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::entity::Kind;

pub(crate) mod alphabet;
pub(crate) mod lexicon;
mod normalize;
mod roles;
pub(crate) mod romanize;
pub(crate) mod script;
pub(crate) mod skeleton;
mod token;

use alphabet::Alphabet;
pub(crate) use roles::CONTINUED;
use script::Script;

/// What a token is to its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Role {
    /// A title or form of address: Mullah, Dr, President.
    Honorific,
    /// A given name, or a middle name.
    Given,
    /// A family name.
    Family,
    /// A small word: al, bin, van, de la, abu.
    Particle,
    /// A father's name: Ivanovich, or what follows bin.
    Patronymic,
    /// Jr, II, PhD.
    Suffix,
    /// A single letter that stands for a name.
    Initial,
    /// A legal form of an organization: Ltd, GmbH, JSC.
    Legal,
    /// A generic word of an organization: bank, front, ministry; also the name of a country in one.
    Generic,
    /// Any other word of an organization or a place.
    Word,
}

/// A name, parsed.
///
/// Parsing never fails: a text without a letter or digit is a name without tokens, which matches nothing. Text beyond
/// [`Name::MAX_BYTES`] bytes or [`Name::MAX_TOKENS`] tokens is ignored.
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
#[derive(Clone, Debug)]
pub struct Name {
    text: Box<str>,
    kind: Kind,
    /// Whether a comma parts its words, as in *LAST, First*.
    comma: bool,
    /// The rarity of each token without a table, once it has been asked for.
    rarity: OnceLock<Box<[f32]>>,
    /// The folded forms of the tokens, and the Latin forms of those of another script.
    letters: String,
    /// The same as symbols of their alphabets.
    symbols: Vec<u8>,
    tokens: Vec<Part>,
}

/// A token as it is stored: places within the buffers of its name.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    span: (u32, u32),
    folded: (u16, u16),
    latin: (u16, u16),
    latin_symbols: (u16, u16),
    native_symbols: (u16, u16),
    /// The consonants of its Latin form, in order and as a set of classes.
    pub(crate) skeleton: u64,
    pub(crate) classes: u16,
    /// Which word lists know its Latin form.
    pub(crate) tables: lexicon::Tables,
    /// Whether it takes part in an alignment by itself.
    pub(crate) content: bool,
    /// Whether its Latin form has a digit.
    pub(crate) digit: bool,
    pub(crate) script: Script,
    pub(crate) role: Role,
    /// What the token means where words have translations, or the class of a legal form; empty for other tokens.
    pub(crate) sense: &'static str,
    /// What the role itself carries: gender, generation, kind of particle.
    pub(crate) detail: Detail,
}

/// What a role carries besides itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Detail {
    #[default]
    None,
    Gender(lexicon::Gender),
    Particle(lexicon::particles::Particle),
    Suffix(lexicon::suffixes::Suffix),
    /// A word for a country, in the name of an organization.
    Country,
}

impl Name {
    /// How many bytes of a text are read; the rest is ignored. Tables refuse names that are longer.
    pub const MAX_BYTES: usize = 1024;

    /// How many tokens of a text are kept; the rest are ignored.
    pub const MAX_TOKENS: usize = 32;

    /// Parses a name of a kind that is not known: an organization where its words say so, else a person.
    ///
    /// Costs one to two microseconds for a name of three words.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        Name::parse_inner(text, None)
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
        Name::parse_inner(text, Some(kind))
    }

    fn parse_inner(text: &str, kind: Option<Kind>) -> Self {
        let text = truncate(text, Self::MAX_BYTES);
        let mut letters = String::with_capacity(text.len() + 16);
        let words = token::words(text, Self::MAX_TOKENS, &mut letters);
        let comma = words.iter().skip(1).any(|word| word.before.has(normalize::Break::Comma));
        let (words, kind) = roles::assign(words, &mut letters, kind);
        let mut symbols = Vec::with_capacity(letters.len() + 16);
        let mut tokens = Vec::with_capacity(words.len());
        for (word, reading) in words {
            let folded = (word.letters.0, word.letters.1);
            let (latin, native_symbols) = if word.script == Script::Latin {
                (folded, (0, 0))
            } else {
                let native = letters.get(folded.0..folded.1).unwrap_or_default().to_owned();
                let start = letters.len();
                romanize::romanize_token(&native, word.script, &mut letters);
                let symbols = encode(Alphabet::of(word.script), &native, &mut symbols);
                ((start, letters.len()), symbols)
            };
            let form = letters.get(latin.0..latin.1).unwrap_or_default();
            let latin_symbols = encode(Alphabet::Latin, form, &mut symbols);
            let skeleton = skeleton::skeleton(form);
            let written = latin_symbols.0 < latin_symbols.1;
            tokens.push(Part {
                span: (word.span.0 as u32, word.span.1 as u32),
                folded: narrow(folded),
                latin: narrow(latin),
                latin_symbols,
                native_symbols,
                skeleton,
                classes: skeleton::classes(skeleton),
                tables: lexicon::tables(form),
                content: is_content(&reading, written),
                digit: form.bytes().any(|byte| byte.is_ascii_digit()),
                script: word.script,
                role: reading.role,
                sense: reading.sense,
                detail: reading.detail,
            });
        }
        Name { text: text.into(), kind, comma, rarity: OnceLock::new(), letters, symbols, tokens }
    }

    /// The text that was parsed, cut at [`Name::MAX_BYTES`].
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The kind that it was parsed as; [`Kind::Person`] or [`Kind::Organization`] where none was given.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Its tokens, in the order of the text.
    pub fn tokens(&self) -> impl ExactSizeIterator<Item = Token<'_>> + Clone {
        self.tokens.iter().map(|part| Token { name: self, part })
    }

    /// Whether there is nothing in it to compare.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    pub(crate) fn has_comma(&self) -> bool {
        self.comma
    }

    /// The rarity of each token in bits, which `of` computes the first time.
    pub(crate) fn rarity_or(&self, of: impl Fn(&str) -> f32) -> &[f32] {
        self.rarity.get_or_init(|| self.tokens().map(|token| of(token.romanized())).collect())
    }

    /// The bytes that it takes on the heap.
    pub(crate) fn memory_usage(&self) -> usize {
        let rarity = self.rarity.get().map_or(0, |bits| size_of_val(&**bits));
        let tokens = self.tokens.capacity() * size_of::<Part>();
        self.text.len() + self.letters.capacity() + self.symbols.capacity() + tokens + rarity
    }

    /// How many tokens it has.
    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The token at a place below [`Name::len`].
    pub(crate) fn token(&self, place: usize) -> Token<'_> {
        Token { name: self, part: &self.tokens[place] }
    }
}

/// A token of a [`Name`].
#[derive(Clone, Copy, Debug)]
pub struct Token<'n> {
    name: &'n Name,
    pub(crate) part: &'n Part,
}

impl<'n> Token<'n> {
    /// The token as the text writes it.
    #[must_use]
    pub fn text(&self) -> &'n str {
        self.name.text.get(self.span()).unwrap_or_default()
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

    /// Its place in the text, in bytes.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        self.part.span.0 as usize..self.part.span.1 as usize
    }

    /// The symbols of its Latin form.
    pub(crate) fn latin_symbols(&self) -> &'n [u8] {
        self.symbols(self.part.latin_symbols)
    }

    /// Its own alphabet and the symbols of its letters in it; none for a token of a script without a table.
    pub(crate) fn native_symbols(&self) -> Option<(Alphabet, &'n [u8])> {
        let alphabet = Alphabet::of(self.part.script);
        (alphabet != Alphabet::Latin).then(|| (alphabet, self.symbols(self.part.native_symbols)))
    }

    fn letters(&self, (start, end): (u16, u16)) -> &'n str {
        self.name.letters.get(usize::from(start)..usize::from(end)).unwrap_or_default()
    }

    fn symbols(&self, (start, end): (u16, u16)) -> &'n [u8] {
        self.name.symbols.get(usize::from(start)..usize::from(end)).unwrap_or_default()
    }
}

/// Whether a token says something by itself; `written` where its Latin form has a letter or digit.
fn is_content(reading: &roles::Reading, written: bool) -> bool {
    !matches!(reading.role, Role::Honorific | Role::Particle | Role::Suffix | Role::Legal)
        && reading.sense != CONTINUED
        && (written || !reading.sense.is_empty())
}

fn encode(alphabet: Alphabet, form: &str, symbols: &mut Vec<u8>) -> (u16, u16) {
    let start = symbols.len();
    alphabet.encode(form, symbols);
    narrow((start, symbols.len()))
}

/// Places in the buffers fit 16 bits: each byte of a text gives at most a few letters, and texts are short.
fn narrow((start, end): (usize, usize)) -> (u16, u16) {
    (start.min(u16::MAX as usize) as u16, end.min(u16::MAX as usize) as u16)
}

/// The longest prefix of `text` of at most `limit` bytes.
fn truncate(text: &str, limit: usize) -> &str {
    &text[..text.floor_char_boundary(limit)]
}

/// Appends the folded letters of a text to `out`, without what separates words.
pub(crate) fn folded_into(text: &str, out: &mut String) {
    if text.is_ascii() {
        out.extend(
            text.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| char::from(byte.to_ascii_lowercase())),
        );
        return;
    }
    normalize::fold(text, |piece| {
        if let normalize::Piece::Letter { folded, .. } = piece.what {
            out.push(folded);
        }
    });
}
