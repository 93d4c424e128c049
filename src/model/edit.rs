//! The edit model: how many bits it costs to write one token for another.
//!
//! A token is rewritten chunk by chunk, from left to right: a chunk of up to three letters of one becomes a chunk of up
//! to three letters of the other, at -log2 of the share of its occurrences in which it does so (Ristad and Yianilos
//! 1998, with chunks as Bisani and Ney 2008 and Koehn, Och and Marcu 2003 have them). `^` and `$` stand for the ends.
//! What no table row covers costs what a typing error costs: a letter put in, left out, exchanged or swapped. A row from end to end is
//! a whole word, for names that letters do not tell: משה is *Moshe*.
//!
//! In: rows of chunks. Out: the [`EditTable`], which `cost` asks for the bits between two tokens; `path` finds the cheapest rewriting,
//! `ends` tells where none can be cheap. Latin tokens are rewritten both ways, each by the same table, and both are computed in one pass.

mod cost;
mod ends;
mod lanes;
mod path;
pub(crate) mod readings;
mod side;
#[cfg(test)]
mod tests;

use hashbrown::HashMap;

use crate::name::alphabet::Alphabet;
use ends::Ends;
use lanes::{Both, Fixed, NEVER};
use readings::Readings;

const ONE_BIT: f32 = 64.0;

/// The most letters of a chunk on either side.
pub(crate) const MAX_CHUNK: usize = 3;

/// The most letters of a token that are compared; the rest of a longer one is ignored.
pub(crate) const MAX_LETTERS: usize = 30;

/// The symbols of the two ends of a token.
pub(crate) const START: u8 = 126;
pub(crate) const END: u8 = 127;

/// What typing errors cost where the table has no row.
pub(crate) struct Typing<Cost> {
    pub(crate) insert: Cost,
    pub(crate) delete: Cost,
    pub(crate) substitute: Cost,
    swap: Cost,
    pub(crate) double: Cost,
}

/// The same in bits.
pub(crate) const TYPING_BITS: Typing<f32> =
    Typing { insert: 6.5, delete: 6.5, substitute: 8.5, swap: 6.5, double: 2.5 };

const TYPING: Typing<Fixed> = Typing {
    insert: (TYPING_BITS.insert * ONE_BIT) as Fixed,
    delete: (TYPING_BITS.delete * ONE_BIT) as Fixed,
    substitute: (TYPING_BITS.substitute * ONE_BIT) as Fixed,
    swap: (TYPING_BITS.swap * ONE_BIT) as Fixed,
    double: (TYPING_BITS.double * ONE_BIT) as Fixed,
};

/// Latin symbols and the two ends, modulo this, stay apart.
const TARGETS: usize = 64;

const SWAP: Both = Both::new(TYPING.swap, TYPING.swap);

/// The costs of rewriting tokens of one alphabet in Latin letters.
#[derive(Debug)]
pub(crate) struct EditTable {
    /// What a letter of the source and one of the target have to do with each other.
    pairs: Box<[[Pair; TARGETS]; Alphabet::SIZE]>,
    /// What it costs to leave out a letter of the source, and to put one into the target.
    delete: [Both; Alphabet::SIZE],
    insert: [Both; TARGETS],
    /// Chunks of more than one letter on either side, in the order of their buckets, and where each bucket begins.
    rows: Vec<Row>,
    buckets: Box<[u16; BUCKETS + 1]>,
    /// The same with an empty side.
    one_sided: Vec<Row>,
    /// What tokens are read as, by the same rows.
    readings: Readings,
    /// What the ends of two tokens cost at least.
    ends: Ends,
    /// Whole words, each with those that it is known to be written as.
    words: HashMap<Box<[u8]>, Vec<Word>>,
}

/// A Latin word that a word of the source is known to be written as, without its ends.
#[derive(Clone, Debug)]
struct Word {
    target: Box<[u8]>,
    cost: Fixed,
}

/// A letter of the source and a letter of the target.
#[derive(Clone, Copy, Debug)]
struct Pair {
    substitute: Both,
    /// What any row costs at least that begins with this pair.
    least: Both,
    /// With which second letters rows begin with this pair, as sets of letters modulo 32: letters of the target where one
    /// letter of the source becomes several, letters of the source where several become one.
    widens: u32,
    narrows: u32,
    /// The same for rows of several letters for several, as a set of pairs of second letters, by their [`mix`].
    changes: u64,
}

/// A chunk of the source that becomes a chunk of the target. It is small, so that the rows stay near the processor.
#[derive(Clone, Copy, Debug)]
struct Row {
    /// The letters of both, as [`window`] packs them, and their size in a byte that a window leaves free.
    packed: u64,
    cost: Both,
}

/// The byte of a row that says its size: letters of the source times [`SIZES`], and letters of the target.
const SIZE_AT: u32 = 24;
const SIZES: usize = MAX_CHUNK + 1;

/// Which bits of a window the letters of rows take, by their size.
static MASKS: [u64; SIZES * SIZES] = {
    let mut masks = [0; SIZES * SIZES];
    let mut size = 0;
    while size < masks.len() {
        let (source, target) = (size / SIZES * 8, size % SIZES * 8);
        masks[size] = ((1 << source) - 1) | ((1 << target) - 1) << 32;
        size += 1;
    }
    masks
};

/// Packs the first letters of source and target.
fn window(source: &[u8], target: &[u8]) -> u64 {
    let pack = |letters: &[u8]| {
        letters.iter().take(MAX_CHUNK).rev().fold(0, |packed, &letter| packed << 8 | u64::from(letter))
    };
    pack(source) | pack(target) << 32
}

/// The parts of a window by which rows are found that widen, narrow and change.
const KEYS: [u64; 3] = [0xFFFF_0000_00FF, 0x00FF_0000_FFFF, 0xFFFF_0000_FFFF];

const BUCKETS: usize = 1 << 13;

/// The bucket of rows that begin alike (multiplicative hashing).
fn bucket(key: u64) -> usize {
    (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 51) as usize % BUCKETS
}

/// The place of two second letters in a set of 64.
fn mix(source: u8, target: u8) -> u8 {
    source.wrapping_mul(5).wrapping_add(target) % 64
}

fn fixed(bits: f32) -> Fixed {
    (bits * ONE_BIT).round().clamp(0.0, 16_000.0) as Fixed
}

impl EditTable {
    /// Reads rows of `source chunk, target chunk, bits`, separated by tabs; lines that begin with `#` are comments.
    pub(crate) fn read(alphabet: Alphabet, text: &str) -> EditTable {
        let rows = text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
            let mut fields = line.split('\t');
            let source = chunk(alphabet, fields.next()?)?;
            let target = chunk(Alphabet::Latin, fields.next()?)?;
            Some((source, target, fields.next()?.parse().ok()?))
        });
        let rows: Vec<_> = rows.collect();
        let latin = alphabet == Alphabet::Latin;
        let readings = Readings::new(if latin { &[] } else { &rows });
        EditTable { readings, ..EditTable::new(latin, rows.into_iter()) }
    }

    /// A table of rows of source chunk, target chunk and bits, over the costs of typing errors.
    pub(crate) fn new(latin: bool, rows: impl Iterator<Item = (Vec<u8>, Vec<u8>, f32)>) -> EditTable {
        let mut table = EditTable::of_typing(latin);
        let mut larger: Vec<Row> = Vec::new();
        for (source, target, bits) in rows {
            let cost = fixed(bits);
            if let (Some(word), Some(target)) = (whole(&source), whole(&target)) {
                table.words.entry(word.into()).or_default().push(Word { target: target.into(), cost });
                continue;
            }
            larger.extend(table.add(&source, &target, Both::new(cost, NEVER)));
            if latin {
                larger.extend(table.add(&target, &source, Both::new(NEVER, cost)));
            }
        }
        // A pair of chunks that is a row both ways becomes one.
        larger.sort_by_key(|row| (bucket(row.key()), row.size(), row.packed));
        larger.dedup_by(|row, kept| {
            let same = row.packed == kept.packed;
            if same {
                kept.cost = kept.cost.lesser(row.cost);
            }
            same
        });
        let two_sided = |row: &Row| row.size().0 > 0 && row.size().1 > 0;
        (table.rows, table.one_sided) = larger.into_iter().partition(two_sided);
        // Places have 16 bits, ten times as many as there are rows.
        table.rows.truncate(usize::from(u16::MAX));
        for row in &table.rows {
            let [from, next_from, .., to, next_to, _, _] = bytes(row.packed);
            let pair = &mut table.pairs[usize::from(from)][usize::from(to) % TARGETS];
            pair.least = pair.least.lesser(row.cost);
            match row.size() {
                (1, _) => pair.widens |= 1 << (next_to % 32),
                (_, 1) => pair.narrows |= 1 << (next_from % 32),
                _ => pair.changes |= 1 << mix(next_from, next_to),
            }
            table.buckets[bucket(row.key()) + 1] += 1;
        }
        (1..=BUCKETS).for_each(|place| table.buckets[place] += table.buckets[place - 1]);
        table.ends = Ends::of(&table);
        table
    }

    /// The costs of typing errors alone.
    fn of_typing(latin: bool) -> EditTable {
        let both = |cost| Both::new(cost, if latin { cost } else { NEVER });
        let (substitute, least) = (both(TYPING.substitute), both(TYPING.swap));
        let pair = Pair { substitute, least, widens: 0, narrows: 0, changes: 0 };
        let mut table = EditTable {
            pairs: Box::new([[pair; TARGETS]; Alphabet::SIZE]),
            delete: [both(TYPING.delete); Alphabet::SIZE],
            insert: [both(TYPING.insert); TARGETS],
            rows: Vec::new(),
            buckets: Box::new([0; BUCKETS + 1]),
            one_sided: Vec::new(),
            words: HashMap::new(),
            ends: Ends::default(),
            readings: Readings::new(&[]),
        };
        for end in [START, END].map(usize::from) {
            table.pairs[end].iter_mut().for_each(|pair| pair.substitute = Both::NEVER);
            table.pairs.iter_mut().for_each(|pairs| pairs[end % TARGETS].substitute = Both::NEVER);
            table.pairs[end][end % TARGETS].substitute = both(0);
            (table.delete[end], table.insert[end % TARGETS]) = (Both::NEVER, Both::NEVER);
        }
        if latin {
            (1..TARGETS - 2).for_each(|symbol| table.pairs[symbol][symbol].substitute = both(0));
        }
        table
    }

    /// Takes what it costs to write `target` for `source`; returns it where it does not fit the matrices. What is [`NEVER`]
    /// of the cost leaves the matrices as they are.
    fn add(&mut self, source: &[u8], target: &[u8], cost: Both) -> Option<Row> {
        match (source, target) {
            (&[from], &[to]) => {
                let substitute = &mut self.pairs[usize::from(from)][usize::from(to) % TARGETS].substitute;
                *substitute = substitute.replaced(cost);
            }
            (&[from], &[]) => {
                let delete = &mut self.delete[usize::from(from)];
                *delete = delete.replaced(cost);
            }
            (&[], &[to]) => {
                let insert = &mut self.insert[usize::from(to) % TARGETS];
                *insert = insert.replaced(cost);
            }
            _ if source.len() > MAX_CHUNK || target.len() > MAX_CHUNK => {}
            // No path could go on from a row that writes one end and not the other.
            _ if source.contains(&END) != target.contains(&END) => {}
            _ => {
                return Some(Row::new(source, target, cost));
            }
        }
        None
    }

    /// What tokens of an alphabet of its own are read as; of Latin letters none, which read as they are.
    pub(crate) fn readings(&self) -> &Readings {
        &self.readings
    }

    /// The symbols of the Latin words that a word is known to be written as, though its letters do not tell.
    pub(crate) fn known_spellings(&self, source: &[u8]) -> impl Iterator<Item = &[u8]> {
        self.words_of(source).iter().map(|word| &*word.target)
    }

    /// What it costs to write a word as one that it is known to be written as.
    fn known_cost(&self, source: &[u8], target: &[u8]) -> Option<Fixed> {
        self.words_of(source).iter().find(|word| *word.target == *target).map(|word| word.cost)
    }

    fn words_of(&self, source: &[u8]) -> &[Word] {
        self.words.get(source).map_or(&[], Vec::as_slice)
    }

    /// Calls `reach` with the cost and the size of each row that fits two windows, of those that may begin so.
    #[inline]
    fn chunks(&self, mut begins: u64, source: u32, target: u32, mut reach: impl FnMut(Both, (u8, u8))) {
        let window = u64::from(source) | u64::from(target) << 32;
        while begins != 0 {
            let bucket = bucket(window & KEYS[begins.trailing_zeros() as usize % KEYS.len()]);
            begins &= begins - 1;
            let rows = usize::from(self.buckets[bucket])..usize::from(self.buckets[bucket + 1]);
            for row in self.rows[rows].iter().filter(|row| row.fits(window)) {
                reach(row.cost, row.size());
            }
        }
        for row in self.one_sided.iter().filter(|row| row.fits(window)) {
            reach(row.cost, row.size());
        }
    }
}

impl Pair {
    /// Whether rows that widen, narrow and change may begin with this pair and the second letters of two windows, as a set
    /// of three.
    #[inline]
    fn beginnings(&self, source: u32, target: u32) -> u64 {
        let ([_, from, ..], [_, to, ..]) = (source.to_le_bytes(), target.to_le_bytes());
        let widens = u64::from(self.widens >> (to % 32)) & 1;
        let narrows = u64::from(self.narrows >> (from % 32)) & 1;
        widens | narrows << 1 | (self.changes >> mix(from, to) & 1) << 2
    }
}

impl Row {
    fn new(source: &[u8], target: &[u8], cost: Both) -> Row {
        let size = source.len() * SIZES + target.len();
        Row { packed: window(source, target) | (size as u64) << SIZE_AT, cost }
    }

    fn packed_size(&self) -> usize {
        usize::from((self.packed >> SIZE_AT) as u8) % MASKS.len()
    }

    /// How many letters of the source become how many of the target.
    fn size(&self) -> (u8, u8) {
        let size = self.packed_size();
        ((size / SIZES) as u8, (size % SIZES) as u8)
    }

    /// The part of a window by which it is found: the first two letters of either side, or its only one.
    fn key(&self) -> u64 {
        let side = |letters: u8| if letters > 1 { 0xFFFF } else { 0xFF };
        let (source, target) = self.size();
        self.packed & (side(source) | side(target) << 32)
    }

    /// The letters of both sides.
    fn letters(&self) -> (Vec<u8>, Vec<u8>) {
        let (letters, (source, target)) = (bytes(self.packed), self.size());
        (letters[..usize::from(source)].to_vec(), letters[4..4 + usize::from(target)].to_vec())
    }

    fn fits(&self, window: u64) -> bool {
        (self.packed ^ window) & MASKS[self.packed_size()] == 0
    }
}

/// The letters of a chunk that goes from end to end.
fn whole(chunk: &[u8]) -> Option<&[u8]> {
    chunk.strip_prefix(&[START])?.strip_suffix(&[END])
}

/// Whether two windows begin with two different letters and the same two exchanged.
fn swapped(source: u32, target: u32) -> bool {
    let same = source as u16 == (target as u16).swap_bytes();
    same && source as u8 != target as u8
}

/// What it costs to leave out or put in a letter that a typist may have doubled or not.
fn typed(cost: Both, doubles: bool) -> Both {
    if doubles { cost.lesser(Both::new(TYPING.double, TYPING.double)) } else { cost }
}

fn bytes(window: u64) -> [u8; 8] {
    window.to_le_bytes()
}

/// A chunk as the tables write it, `^` and `$` being the ends and `_` the empty chunk.
pub(crate) fn chunk(alphabet: Alphabet, text: &str) -> Option<Vec<u8>> {
    if text == "_" {
        return Some(Vec::new());
    }
    text.chars()
        .map(|c| match c {
            '^' => Some(START),
            '$' => Some(END),
            _ => alphabet.symbol(c),
        })
        .collect()
}

/// A chunk in the form that [`chunk`] reads.
#[cfg(feature = "train")]
pub(crate) fn chunk_text(alphabet: Alphabet, chunk: &[u8]) -> String {
    if chunk.is_empty() {
        return "_".to_owned();
    }
    let letter = |&symbol: &u8| match symbol {
        START => '^',
        END => '$',
        _ => alphabet.letter(symbol).unwrap_or('?'),
    };
    chunk.iter().map(letter).collect()
}
