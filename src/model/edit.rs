//! The edit model: how many bits it costs to write one token for another.
//!
//! A token is rewritten chunk by chunk, from left to right: a chunk of up to three letters of one becomes a
//! chunk of up to three letters of the other, at -log2 of the share of its occurrences in which it does so
//! (Ristad and Yianilos 1998, with chunks as Bisani and Ney 2008 and Koehn, Och and Marcu 2003 have them).
//! `^` and `$` stand for the ends. What no table row covers costs what a typing error costs: a letter put in,
//! left out, exchanged or swapped. A row from end to end is a whole word, for names that letters do not tell:
//! משה is *Moshe*.
//!
//! In: rows of chunks. Out: the [`EditTable`], which `cost` asks for the bits between two tokens; `path`
//! finds the cheapest rewriting by the rows that `rows` looks up; `ends` tells where none can be cheap. Latin
//! tokens are rewritten both ways, each by the same table, and both are computed in one pass.

mod cost;
mod edges;
mod ends;
mod lanes;
mod misread;
mod path;
pub(crate) mod readings;
mod rows;
#[cfg(test)]
mod tests;

use hashbrown::HashMap;

use crate::name::letters::alphabet::Alphabet;
pub(crate) use crate::name::letters::framed::{END, MAX_LETTERS, START};
use ends::Ends;
pub(crate) use ends::Least;
use lanes::{Both, Fixed, NEVER};
use readings::Readings;
use rows::{Beginnings, Row, Rows};

const ONE_BIT: f32 = 64.0;

/// The most letters of a chunk on either side.
pub(crate) const MAX_CHUNK: usize = 3;

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
const DOUBLE: Both = Both::new(TYPING.double, TYPING.double);

/// The costs of rewriting tokens of one alphabet in Latin letters.
#[derive(Debug)]
pub(crate) struct EditTable {
    /// What a letter of the source and one of the target have to do with each other.
    pairs: Box<[[Pair; TARGETS]; Alphabet::SIZE]>,
    /// What it costs to leave out a letter of the source, and to put one into the target.
    delete: [Indel; Alphabet::SIZE],
    insert: [Indel; TARGETS],
    /// Chunks of more than one letter on either side.
    rows: Rows,
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
    /// What it costs to leave the one out, and to exchange it for the other.
    onward: [Both; 2],
    /// What it costs to put the other in.
    insert: Both,
    /// What the move costs at least that writes either letter, by both.
    first: Both,
    /// How rows go on that begin with this pair.
    beginnings: Beginnings,
}

/// What it costs to leave out a letter or to put one in: a letter of its own, and the one before it again,
/// which a typist may have doubled.
#[derive(Clone, Copy, Debug)]
struct Indel([Both; 2]);

impl Pair {
    fn substitute(&self) -> Both {
        self.onward[1]
    }

    fn substitute_mut(&mut self) -> &mut Both {
        &mut self.onward[1]
    }
}

impl Indel {
    const fn new(cost: Both) -> Indel {
        Indel([cost, cost.lesser(DOUBLE)])
    }

    #[inline]
    fn cost(self, doubles: bool) -> Both {
        self.0[usize::from(doubles)]
    }

    /// A letter of its own.
    fn alone(self) -> Both {
        self.cost(false)
    }
}

fn fixed(bits: f32) -> Fixed {
    (bits * ONE_BIT).round().clamp(0.0, 16_000.0) as Fixed
}

impl EditTable {
    /// Reads rows of `source chunk, target chunk, bits`, separated by tabs; lines that begin with `#` are
    /// comments.
    pub(crate) fn read(alphabet: Alphabet, text: &str) -> EditTable {
        let rows = text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
            let mut fields = line.split('\t');
            let source = chunk(alphabet, fields.next()?)?;
            let target = chunk(Alphabet::Latin, fields.next()?)?;
            Some((source, target, fields.next()?.parse().ok()?))
        });
        let latin = alphabet == Alphabet::Latin;
        let misread = latin.then(misread::rows).into_iter().flatten();
        let rows: Vec<_> = rows.chain(misread).collect();
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
        larger.sort_by_key(Row::letters_and_size);
        larger.dedup_by(|row, kept| {
            let same = row.letters_and_size() == kept.letters_and_size();
            if same {
                kept.cost = kept.cost.lesser(row.cost);
            }
            same
        });
        let two_sided = |row: &Row| row.size().0 > 0 && row.size().1 > 0;
        let (mut rows, one_sided): (Vec<Row>, _) = larger.into_iter().partition(two_sided);
        table.rows = Rows::new(&mut rows);
        for row in &rows {
            let (from, to) = row.first_letters();
            let pair = &mut table.pairs[from][to % TARGETS];
            pair.beginnings.take(row);
        }
        table.one_sided = one_sided;
        let (ends, first) = Ends::of(&table, &rows);
        let firsts = first.all().zip(table.pairs.as_flattened_mut());
        firsts.for_each(|(least, pair)| pair.first = least);
        table.ends = ends;
        for (pairs, delete) in table.pairs.iter_mut().zip(table.delete) {
            for (pair, insert) in pairs.iter_mut().zip(table.insert) {
                (pair.onward[0], pair.insert) = (delete.alone(), insert.alone());
            }
        }
        table
    }

    /// The costs of typing errors alone.
    fn of_typing(latin: bool) -> EditTable {
        let both = |cost| Both::new(cost, if latin { cost } else { NEVER });
        let pair = Pair {
            onward: [both(TYPING.delete), both(TYPING.substitute)],
            insert: both(TYPING.insert),
            first: Both::new(0, 0),
            beginnings: Beginnings::default(),
        };
        let mut table = EditTable {
            pairs: Box::new([[pair; TARGETS]; Alphabet::SIZE]),
            delete: [Indel::new(both(TYPING.delete)); Alphabet::SIZE],
            insert: [Indel::new(both(TYPING.insert)); TARGETS],
            rows: Rows::default(),
            one_sided: Vec::new(),
            words: HashMap::new(),
            ends: Ends::default(),
            readings: Readings::new(&[]),
        };
        for end in [START, END].map(usize::from) {
            table.pairs[end].iter_mut().for_each(|pair| *pair.substitute_mut() = Both::NEVER);
            table.pairs.iter_mut().for_each(|pairs| *pairs[end % TARGETS].substitute_mut() = Both::NEVER);
            *table.pairs[end][end % TARGETS].substitute_mut() = both(0);
            let never = Indel([Both::NEVER; 2]);
            (table.delete[end], table.insert[end % TARGETS]) = (never, never);
        }
        if latin {
            (1..TARGETS - 2).for_each(|symbol| *table.pairs[symbol][symbol].substitute_mut() = both(0));
        }
        table
    }

    /// Takes what it costs to write `target` for `source`; returns it where it does not fit the matrices.
    /// What is [`NEVER`] of the cost leaves the matrices as they are.
    fn add(&mut self, source: &[u8], target: &[u8], cost: Both) -> Option<Row> {
        match (source, target) {
            (&[from], &[to]) => {
                let substitute = self.pairs[usize::from(from)][usize::from(to) % TARGETS].substitute_mut();
                *substitute = substitute.replaced(cost);
            }
            (&[from], &[]) => {
                let delete = &mut self.delete[usize::from(from)];
                *delete = Indel::new(delete.alone().replaced(cost));
            }
            (&[], &[to]) => {
                let insert = &mut self.insert[usize::from(to) % TARGETS];
                *insert = Indel::new(insert.alone().replaced(cost));
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

    #[inline]
    fn pair(&self, source: usize, target: usize) -> &Pair {
        &self.pairs[source % Alphabet::SIZE][target % TARGETS]
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

    /// Calls `reach` with the cost and the size of each row that fits two windows, of those that may begin
    /// so.
    #[inline]
    fn chunks(&self, begins: u32, source: u32, target: u32, mut reach: impl FnMut(Both, (u8, u8))) {
        self.rows.fitting(begins, source, target, &mut reach);
        for row in self.one_sided.iter().filter(|row| row.fits(source, target)) {
            reach(row.cost, row.size());
        }
    }
}

/// The letters of a chunk that goes from end to end.
fn whole(chunk: &[u8]) -> Option<&[u8]> {
    chunk.strip_prefix(&[START])?.strip_suffix(&[END])
}

/// Whether two windows begin with two different letters and the same two exchanged.
fn swapped(source: u32, target: u32) -> bool {
    // One question, not two: that letters differ is no more likely than not, and no processor could foretell
    // it.
    let same_exchanged = source as u16 ^ (target as u16).swap_bytes();
    let same = source as u8 == target as u8;
    u32::from(same_exchanged) << 1 | u32::from(same) == 0
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
