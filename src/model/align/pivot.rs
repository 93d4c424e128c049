//! Pivot: two words in native letters of two scripts, by what one of them is likely spelled in Latin ones.
//!
//! No edit table leads from one native script to another. So each word is read as its likeliest Latin spellings,
//! and the least that it costs to write the other word as one of them is the cost of the two. In: two words.
//! Out: bits. Cost: an edit search for each spelling. Each thread remembers spellings, in some five megabytes
//! at most.

use std::cell::RefCell;
use std::iter;

use hashbrown::HashMap;

use crate::model::tables::Tables;
use crate::name::letters::alphabet::Alphabet;
use crate::name::letters::framed::Frame;
use crate::name::romanize::{hepburn, kanji};

/// A word in letters of its own, and its characters where these are Han.
#[derive(Clone, Copy)]
pub(super) struct Native<'w> {
    pub(super) alphabet: Alphabet,
    pub(super) symbols: &'w [u8],
    pub(super) characters: &'w str,
}

/// How many spellings of a word are tried.
const MOST_SPELLINGS: usize = 6;

/// How much of what a spelling costs more than the likeliest speaks against it: that the other word's letters
/// are those of the spelling, they say themselves.
const SHARE_OF_SPELLING: f32 = 0.5;

/// How many words of an alphabet are remembered; then all are forgotten.
const MOST_REMEMBERED: usize = 1 << 10;

/// A Latin spelling of a word.
struct Spelling {
    /// What it costs more than the likeliest, in bits.
    bits: f32,
    letters: String,
    frame: Frame,
}

/// Spellings of words by their letters, for each alphabet.
type Remembered = [HashMap<Vec<u8>, Vec<Spelling>>; Alphabet::ALL.len()];

thread_local! {
    static REMEMBERED: RefCell<Remembered> = RefCell::default();
}

/// What it costs to write one word for another where it is less than `most`, else `most`.
pub(super) fn cost(tables: &Tables, x: Native<'_>, y: Native<'_>, most: f32) -> f32 {
    let forth = cost_by_spellings(tables, x, y, most);
    cost_by_spellings(tables, y, x, forth)
}

/// The same by the spellings of the first.
fn cost_by_spellings(tables: &Tables, spelled: Native<'_>, other: Native<'_>, most: f32) -> f32 {
    let (table, letters) = (tables.edit(other.alphabet), Frame::of(other.symbols));
    with_spellings(tables, spelled, |spellings| {
        spellings.iter().fold(most, |least, spelling| {
            let before = SHARE_OF_SPELLING * spelling.bits;
            if before >= least {
                return least;
            }
            let read = || {
                let letters = hepburn::fold(iter::once(&*spelling.letters));
                kanji::cost(other.characters, letters.as_str())
            };
            let is_read = (!other.characters.is_empty()).then(read).flatten();
            let cost = is_read.unwrap_or_else(|| {
                table.framed_cost(letters.framed(), spelling.frame.framed(), least - before)
            });
            least.min(before + cost)
        })
    })
}

/// Calls `ask` with the likeliest Latin spellings of a word, the likeliest first.
fn with_spellings<T>(tables: &Tables, word: Native<'_>, ask: impl Fn(&[Spelling]) -> T) -> T {
    let Native { alphabet, symbols, characters } = word;
    let letters = if characters.is_empty() { symbols } else { characters.as_bytes() };
    let answer = REMEMBERED.try_with(|remembered| {
        let remembered = &mut remembered.borrow_mut()[alphabet as usize];
        if remembered.len() >= MOST_REMEMBERED {
            remembered.clear();
        }
        ask(remembered.entry_ref(letters).or_insert_with(|| spellings(tables, word)))
    });
    // A thread that ends remembers nothing.
    answer.unwrap_or_else(|_| ask(&spellings(tables, word)))
}

/// The likeliest Latin spellings of a word: in Han by its readings in Japanese and in Pinyin, else and then by
/// the edit table.
fn spellings(tables: &Tables, Native { alphabet, symbols, characters }: Native<'_>) -> Vec<Spelling> {
    let table = tables.edit(alphabet);
    let mut japanese = String::new();
    let japanese = kanji::likeliest(characters, &mut japanese).then_some(japanese);
    let pinyin = (alphabet == Alphabet::Han).then(|| {
        let letters = symbols.iter().filter_map(|&one| alphabet.letter(one));
        letters.map(|letter| letter.to_ascii_lowercase()).collect()
    });
    let text = |symbols: &[u8]| symbols.iter().filter_map(|&one| Alphabet::Latin.letter(one)).collect();
    let known = table.known_spellings(symbols).map(text);
    let certain = japanese.into_iter().chain(pinyin).chain(known).map(|letters| (0.0, letters));
    let read = table.readings().spellings(symbols);
    let least = read.first().map_or(0.0, |first| first.0);
    let read = read.into_iter().map(|(bits, letters)| (bits - least, letters));
    let spelling = |(bits, letters): (f32, String)| {
        let mut symbols = Vec::new();
        Alphabet::Latin.encode(&letters, &mut symbols);
        Spelling { bits, frame: Frame::of(&symbols), letters }
    };
    certain.chain(read).take(MOST_SPELLINGS).map(spelling).collect()
}
