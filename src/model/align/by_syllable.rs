//! Syllable by syllable: whether tokens of a name of China or Korea spell a word of Hangul or of Chinese
//! characters.
//!
//! A letter of these scripts is a syllable, mostly a morpheme, and one of another sound is another name,
//! however many others agree: 강준호 is not *Bong Joon-ho*. In: a word, and a run of Latin tokens. Out: whether
//! the run can be cut into spellings of the word's syllables, one of each. Cost: a look-up, and for most a
//! search of the edit model, for each syllable and each cut that the syllables before it leave.

use std::cell::Cell;

use crate::entity::Kind;
use crate::model::tables::Tables;
use crate::name::Token;
use crate::name::derived::syllables;
use crate::name::letters::alphabet::Alphabet;
use crate::name::letters::script::Script;
use crate::name::lexicon::{
    self,
    family_names::{FAMILY_NAMES, FamilyOrigin},
};
use crate::name::romanize::buffer::Buffer;

use super::costs::{MAX_JOINED, read_cost};
use super::run::Run;
use super::systems::{MOST_LETTERS, is_spelled};

/// What a syllable costs less than to write in letters that no system has for it, in bits. Of 208 attested names
/// in Hangul, five of Koreans have one that costs more; so has nearly every name with another syllable.
const SYLLABLE_BITS: f32 = 6.25;

/// The same where the letters were brought into Pinyin.
const PINYIN_BITS: f32 = 4.5;

thread_local! {
    /// Memory for the symbols of a syllable.
    static SYMBOLS: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

/// Whether it is told syllable by syllable that a word is a run.
pub(super) fn is_told(token: &Token<'_>, run: Run<'_>) -> bool {
    let is_plain = |token: Token<'_>| token.script() == Script::Latin;
    matches!(token.script(), Script::Han | Script::Hangul)
        && run.name.kind() == Kind::Person
        && ([FamilyOrigin::Chinese, FamilyOrigin::Korean]
            .iter()
            .any(|&origin| run.name.places().has_family_of(origin))
            || run.name.places().has_family_of(FamilyOrigin::Vietnamese) && !run.is_whole())
        && run.tokens().all(is_plain)
}

/// Whether a word is a run that spells its syllables, in one order or with the family name first, or its
/// Japanese readings.
pub(super) fn is_spelled_by(tables: &Tables, token: &Token<'_>, run: Run<'_>) -> bool {
    let first = token.folded().chars().next().unwrap_or_default();
    let is_family =
        || lexicon::find(FAMILY_NAMES, first.encode_utf8(&mut [0; 4])) == Some(FamilyOrigin::Korean);
    let word = Word {
        letters: token.folded(),
        alphabet: Alphabet::of(token.script()),
        korean: run.name.places().has_family_of(FamilyOrigin::Korean) && is_family(),
    };
    word.is_spelled_by(tables, run.forms())
        || run.is_whole_to_family() && word.is_spelled_by(tables, run.forms_last_first())
        || token.script() == Script::Han && read_cost(token, run) < f32::MAX
}

/// A word of syllables.
struct Word<'n> {
    letters: &'n str,
    alphabet: Alphabet,
    /// Whether it begins with a Korean family name, and is compared with a name that has one.
    korean: bool,
}

impl Word<'_> {
    /// Whether tokens of Latin letters can be cut into spellings of the syllables, none of which goes over the
    /// end of a token.
    fn is_spelled_by<'t>(&self, tables: &Tables, tokens: impl Iterator<Item = &'t str>) -> bool {
        let mut letters = Buffer::<MAX_JOINED>::new();
        let mut ends = 0_u128;
        for token in tokens {
            if !letters.push_str(token) {
                return true;
            }
            ends |= 1 << letters.as_str().len();
        }
        let letters = letters.as_str();
        let mut reached = 1;
        for (at, syllable) in self.letters.char_indices() {
            let is_family = self.korean && at == 0;
            let spelling =
                Spelling { tables, alphabet: self.alphabet, syllable, is_family, pinyin: !self.korean };
            reached = spelling.after(letters, ends, reached);
        }
        reached >> letters.len() & 1 == 1
    }
}

/// A syllable that is to be spelled.
struct Spelling<'m> {
    tables: &'m Tables,
    alphabet: Alphabet,
    syllable: char,
    /// Whether it is a family name of Korea, which is a token, and of which all spellings are known.
    is_family: bool,
    /// Whether it may be what letters are in Pinyin, as the press of Korea writes names of China however their
    /// bearers spell them.
    pinyin: bool,
}

impl Spelling<'_> {
    /// The places among letters that the syllable may end at, which begins at one of some others.
    fn after(&self, letters: &str, ends: u128, begun: u128) -> u128 {
        let mut symbols = SYMBOLS.try_with(Cell::take).unwrap_or_default();
        symbols.clear();
        self.alphabet.encode(self.syllable.encode_utf8(&mut [0; 4]), &mut symbols);
        let mut reached = 0;
        for from in (0..letters.len()).filter(|from| begun >> from & 1 == 1) {
            for to in from + 1..=letters.len().min(from + MOST_LETTERS) {
                let is_end = ends >> to & 1 == 1;
                let may_end = reached >> to & 1 == 0 && (is_end || !self.is_family);
                if may_end && self.is_spelled(&symbols, &letters[from..to]) {
                    reached |= 1 << to;
                }
                if is_end {
                    break;
                }
            }
        }
        _ = SYMBOLS.try_with(|kept| kept.set(symbols));
        reached
    }

    fn is_spelled(&self, symbols: &[u8], letters: &str) -> bool {
        let table = self.tables.edit(self.alphabet);
        let is_near = |letters: &str, most| {
            let mut spelling = [0; MOST_LETTERS];
            let latin = letters.chars().filter_map(|letter| Alphabet::Latin.symbol(letter));
            let count = spelling.iter_mut().zip(latin).map(|(to, symbol)| *to = symbol).count();
            table.cost(symbols, &spelling[..count], most) < most
        };
        let in_pinyin = |standard: &&str| is_near(standard, PINYIN_BITS);
        is_spelled(self.syllable, letters)
            || !self.is_family && is_near(letters, SYLLABLE_BITS)
            || self.pinyin
                && self.alphabet == Alphabet::Hangul
                && syllables::whole(letters).pinyin.iter().any(in_pinyin)
    }
}
