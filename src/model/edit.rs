//! The edit model: how many bits it costs to write one token for another.
//!
//! A token is rewritten chunk by chunk, from left to right: a chunk of up to three letters of one becomes a chunk of up
//! to three letters of the other, at -log2 of the share of its occurrences in which it does so (Ristad and Yianilos
//! 1998, with chunks as Bisani and Ney 2008 and Koehn, Och and Marcu 2003 have them). `^` and `$` stand for the ends.
//! What no table row covers costs what a typing error costs: a letter put in, left out, exchanged or swapped.
//!
//! In: the symbols of two tokens. Out: bits. Cost: about `len(a) * len(b)` steps, no allocation.

use hashbrown::HashMap;

use crate::name::alphabet::Alphabet;

/// Bits in fixed point: a 64th of a bit is one.
type Fixed = u16;

const ONE_BIT: f32 = 64.0;

/// The most letters of a chunk on either side.
pub(crate) const MAX_CHUNK: usize = 3;

/// The most letters of a token that are compared; the rest of a longer one is ignored.
pub(crate) const MAX_LETTERS: usize = 30;

/// The symbols of the two ends of a token.
pub(crate) const START: u8 = 126;
pub(crate) const END: u8 = 127;

/// What typing errors cost, in bits, where the table has no row.
#[derive(Clone, Copy, Debug)]
struct Typing {
    insert: f32,
    delete: f32,
    substitute: f32,
    swap: f32,
    double: f32,
}

const TYPING: Typing = Typing { insert: 6.5, delete: 6.5, substitute: 8.5, swap: 6.5, double: 2.5 };

/// The costs of rewriting tokens of one alphabet in Latin letters.
#[derive(Debug)]
pub(crate) struct EditTable {
    /// One letter for one letter, `[from][to]`.
    substitute: Box<[[Fixed; Alphabet::SIZE]; Alphabet::SIZE]>,
    delete: [Fixed; Alphabet::SIZE],
    insert: [Fixed; Alphabet::SIZE],
    /// Where the rows of a source chunk stand among all rows, for rows of more than one letter on either side.
    sources: HashMap<u32, (u32, u32)>,
    rows: Vec<Row>,
}

/// What a source chunk can become.
#[derive(Clone, Copy, Debug)]
struct Row {
    target: [u8; MAX_CHUNK],
    length: u8,
    cost: Fixed,
}

/// A row that fits at some places of the two tokens at hand.
#[derive(Clone, Copy, Default)]
struct Fit {
    /// Letters of the source and of the target.
    size: (u8, u8),
    cost: Fixed,
    /// The places of the target at which it fits, as a set.
    places: u64,
}

/// The most rows that are tried for the chunks that begin at one letter.
const MAX_FITS: usize = 24;

/// A chunk packed seven bits a symbol; the empty chunk is 0.
fn pack(chunk: &[u8]) -> u32 {
    chunk.iter().fold(0, |packed, &symbol| packed << 7 | u32::from(symbol))
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
        EditTable::new(alphabet == Alphabet::Latin, rows)
    }

    /// A table of rows of source chunk, target chunk and bits, over the costs of typing errors.
    pub(crate) fn new(same_alphabet: bool, rows: impl Iterator<Item = (Vec<u8>, Vec<u8>, f32)>) -> EditTable {
        let mut table = EditTable {
            substitute: Box::new([[fixed(TYPING.substitute); Alphabet::SIZE]; Alphabet::SIZE]),
            delete: [fixed(TYPING.delete); Alphabet::SIZE],
            insert: [fixed(TYPING.insert); Alphabet::SIZE],
            sources: HashMap::new(),
            rows: Vec::new(),
        };
        for end in [START, END] {
            table.substitute[usize::from(end)].fill(Fixed::MAX / 4);
            table.substitute.iter_mut().for_each(|row| row[usize::from(end)] = Fixed::MAX / 4);
            table.substitute[usize::from(end)][usize::from(end)] = 0;
            table.delete[usize::from(end)] = Fixed::MAX / 4;
            table.insert[usize::from(end)] = Fixed::MAX / 4;
        }
        if same_alphabet {
            (1..START).for_each(|symbol| table.substitute[usize::from(symbol)][usize::from(symbol)] = 0);
        }
        let mut larger: Vec<(u32, Row)> =
            rows.filter_map(|(source, target, bits)| table.add(&source, &target, fixed(bits))).collect();
        larger.sort_by_key(|&(source, row)| (source, row.cost, row.target));
        for (at, (source, row)) in larger.into_iter().enumerate() {
            let (_, end) = table.sources.entry(source).or_insert((at as u32, at as u32));
            *end = at as u32 + 1;
            table.rows.push(row);
        }
        table
    }

    /// Takes a row of one letter a side into the matrices; returns a larger one.
    fn add(&mut self, source: &[u8], target: &[u8], cost: Fixed) -> Option<(u32, Row)> {
        match (source, target) {
            (&[from], &[to]) => self.substitute[usize::from(from)][usize::from(to)] = cost,
            (&[from], &[]) => self.delete[usize::from(from)] = cost,
            (&[], &[to]) => self.insert[usize::from(to)] = cost,
            _ if source.len() > MAX_CHUNK || target.len() > MAX_CHUNK => {}
            _ => {
                let mut letters = [0; MAX_CHUNK];
                letters[..target.len()].copy_from_slice(target);
                return Some((pack(source), Row { target: letters, length: target.len() as u8, cost }));
            }
        }
        None
    }

    /// What it costs to write `target` for `source`, in bits; `cap` where it is no less than that.
    pub(crate) fn cost(&self, source: &[u8], target: &[u8], cap: f32) -> f32 {
        let (mut a, mut b) = ([0; MAX_LETTERS + 2], [0; MAX_LETTERS + 2]);
        let (a, b) = (framed(source, &mut a), framed(target, &mut b));
        let cap_fixed = fixed(cap);
        let mut places = [0_u64; Alphabet::SIZE];
        b.iter().enumerate().for_each(|(place, &symbol)| places[usize::from(symbol)] |= 1 << place);
        // Rows of the table reach at most MAX_CHUNK letters ahead, so a ring of as many rows is enough.
        let mut best = [[Fixed::MAX; MAX_LETTERS + MAX_CHUNK + 3]; MAX_CHUNK + 1];
        best[0][0] = 0;
        for i in 0..=a.len() {
            let mut fits = [Fit::default(); MAX_FITS];
            let count = self.fits(a, i, b.len(), &places, &mut fits);
            let ring = |p: usize| (i + p) % (MAX_CHUNK + 1);
            let mut alive = false;
            for j in 0..=b.len() {
                let here = best[ring(0)][j];
                if here >= cap_fixed {
                    continue;
                }
                alive = true;
                let mut reach = |p: usize, q: usize, cost: Fixed| {
                    let cell = &mut best[ring(p)][j + q];
                    *cell = (*cell).min(here.saturating_add(cost));
                };
                if let Some(&to) = b.get(j) {
                    if let Some(&from) = a.get(i) {
                        reach(1, 1, self.substitute[usize::from(from)][usize::from(to)]);
                        if from != to && a.get(i + 1) == Some(&to) && b.get(j + 1) == Some(&from) {
                            reach(2, 2, fixed(TYPING.swap));
                        }
                    }
                    let doubled = j > 0 && b[j - 1] == to;
                    let typing = if doubled { fixed(TYPING.double) } else { Fixed::MAX };
                    reach(0, 1, self.insert[usize::from(to)].min(typing));
                }
                if let Some(&from) = a.get(i) {
                    let doubled = i > 0 && a[i - 1] == from;
                    let typing = if doubled { fixed(TYPING.double) } else { Fixed::MAX };
                    reach(1, 0, self.delete[usize::from(from)].min(typing));
                }
                for fit in &fits[..count] {
                    if fit.places & 1 << j != 0 {
                        reach(usize::from(fit.size.0), usize::from(fit.size.1), fit.cost);
                    }
                }
            }
            if i == a.len() {
                break;
            }
            if !alive && (1..=MAX_CHUNK).all(|p| best[ring(p)].iter().all(|&cost| cost >= cap_fixed)) {
                return cap;
            }
            best[ring(0)].fill(Fixed::MAX);
        }
        (f32::from(best[a.len() % (MAX_CHUNK + 1)][b.len()]) / ONE_BIT).min(cap)
    }

    /// The rows for the chunks that begin at a letter of the source and fit somewhere in the target.
    fn fits(
        &self,
        a: &[u8],
        i: usize,
        length: usize,
        places: &[u64; Alphabet::SIZE],
        fits: &mut [Fit; MAX_FITS],
    ) -> usize {
        let mut count = 0;
        for p in 0..=MAX_CHUNK.min(a.len() - i) {
            let Some(&(from, to)) = self.sources.get(&pack(&a[i..i + p])) else {
                continue;
            };
            for row in self.rows.get(from as usize..to as usize).unwrap_or_default() {
                let letters = &row.target[..usize::from(row.length)];
                let everywhere = (1_u64 << (length + 1)) - 1;
                let fit = letters
                    .iter()
                    .enumerate()
                    .fold(everywhere, |set, (k, &letter)| set & places[usize::from(letter)] >> k);
                if fit != 0 && count < MAX_FITS {
                    fits[count] = Fit { size: (p as u8, row.length), cost: row.cost, places: fit };
                    count += 1;
                }
            }
        }
        count
    }
}

/// A token's symbols between its ends.
fn framed<'b>(symbols: &[u8], buffer: &'b mut [u8; MAX_LETTERS + 2]) -> &'b [u8] {
    let symbols = &symbols[..symbols.len().min(MAX_LETTERS)];
    buffer[0] = START;
    buffer[1..=symbols.len()].copy_from_slice(symbols);
    buffer[symbols.len() + 1] = END;
    &buffer[..symbols.len() + 2]
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
