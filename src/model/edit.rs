//! The edit model: how many bits it costs to write one token for another.
//!
//! A token is rewritten chunk by chunk, from left to right: a chunk of up to three letters of one becomes a chunk of up
//! to three letters of the other, at -log2 of the share of its occurrences in which it does so (Ristad and Yianilos
//! 1998, with chunks as Bisani and Ney 2008 and Koehn, Och and Marcu 2003 have them). `^` and `$` stand for the ends.
//! What no table row covers costs what a typing error costs: a letter put in, left out, exchanged or swapped.
//!
//! In: the symbols of two tokens. Out: bits. Cost: a step for each pair of letters that a path below the cap passes, no
//! allocation. Latin tokens are rewritten both ways, each by the same table, and both are computed in one pass.

use crate::name::alphabet::Alphabet;

/// Bits in fixed point: a 64th of a bit is one.
type Fixed = u16;

const ONE_BIT: f32 = 64.0;

/// More than any path costs; the sum of two does not overflow.
const NEVER: Fixed = Fixed::MAX / 2;

/// The most letters of a chunk on either side.
pub(crate) const MAX_CHUNK: usize = 3;

/// The most letters of a token that are compared; the rest of a longer one is ignored.
pub(crate) const MAX_LETTERS: usize = 30;

/// The symbols of the two ends of a token.
pub(crate) const START: u8 = 126;
pub(crate) const END: u8 = 127;

/// How many places of the source a path is looked at at once: chunks reach no further.
const RING: usize = MAX_CHUNK + 1;

/// What typing errors cost where the table has no row.
struct Typing {
    insert: Fixed,
    delete: Fixed,
    substitute: Fixed,
    swap: Fixed,
    double: Fixed,
}

const TYPING: Typing = Typing {
    insert: (6.5 * ONE_BIT) as Fixed,
    delete: (6.5 * ONE_BIT) as Fixed,
    substitute: (8.5 * ONE_BIT) as Fixed,
    swap: (6.5 * ONE_BIT) as Fixed,
    double: (2.5 * ONE_BIT) as Fixed,
};

/// Latin symbols and the two ends, modulo this, stay apart.
const TARGETS: usize = 64;

/// The costs of writing the target for the source, and the source for the target.
type Both = [Fixed; 2];

/// The costs of rewriting tokens of one alphabet in Latin letters.
#[derive(Debug)]
pub(crate) struct EditTable {
    /// What a letter of the source and one of the target have to do with each other.
    pairs: Box<[[Pair; TARGETS]; Alphabet::SIZE]>,
    /// What it costs to leave out a letter of the source, and to put one into the target.
    delete: [Both; Alphabet::SIZE],
    insert: [Both; TARGETS],
    /// Chunks of more than one letter on either side, those that begin with the same two letters together.
    rows: Vec<Row>,
    /// The same with an empty side.
    one_sided: Vec<Row>,
}

/// A letter of the source and a letter of the target.
#[derive(Clone, Copy, Debug)]
struct Pair {
    substitute: Both,
    /// Which rows begin with the two.
    rows: (u32, u32),
    /// The second letters that these rows have in the target, and in the source where their target is one letter; a
    /// bit for each letter modulo 32. Most pairs of chunks fall through here.
    next_target: u32,
    next_source: u32,
}

/// A chunk of the source that becomes a chunk of the target.
#[derive(Clone, Copy, Debug)]
struct Row {
    /// The letters of both, as a [`Token`]'s windows have them, and which bits of the windows they take.
    letters: u64,
    mask: u64,
    cost: Both,
    size: (u8, u8),
}

/// Packs the first letters of source and target.
fn window(source: &[u8], target: &[u8]) -> u64 {
    let pack = |letters: &[u8]| {
        letters.iter().take(MAX_CHUNK).rev().fold(0, |packed, &letter| packed << 8 | u64::from(letter))
    };
    pack(source) | pack(target) << 32
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
    pub(crate) fn new(latin: bool, rows: impl Iterator<Item = (Vec<u8>, Vec<u8>, f32)>) -> EditTable {
        let mut table = EditTable::of_typing(latin);
        let mut larger: Vec<Row> = Vec::new();
        for (source, target, bits) in rows {
            larger.extend(table.add(&source, &target, fixed(bits), 0));
            if latin {
                larger.extend(table.add(&target, &source, fixed(bits), 1));
            }
        }
        // A pair of chunks that is a row both ways becomes one.
        larger.sort_by_key(|row| (row.letters as u8, (row.letters >> 32) as u8, row.size, row.letters));
        larger.dedup_by(|row, kept| {
            let same = (row.letters, row.size) == (kept.letters, kept.size);
            if same {
                kept.cost = std::array::from_fn(|way| kept.cost[way].min(row.cost[way]));
            }
            same
        });
        let two_sided = |row: &Row| row.size.0 > 0 && row.size.1 > 0;
        (table.rows, table.one_sided) = larger.into_iter().partition(two_sided);
        for (place, row) in (0..).zip(&table.rows) {
            let [from, next_from, ..] = row.letters.to_le_bytes();
            let [to, next_to, ..] = (row.letters >> 32).to_le_bytes();
            let pair = &mut table.pairs[usize::from(from)][usize::from(to) % TARGETS];
            pair.rows = (if pair.rows.1 == 0 { place } else { pair.rows.0 }, place + 1);
            if row.size.1 > 1 {
                pair.next_target |= 1 << (next_to % 32);
            } else {
                pair.next_source |= 1 << (next_from % 32);
            }
        }
        table
    }

    /// The costs of typing errors alone.
    fn of_typing(latin: bool) -> EditTable {
        let substitute = [TYPING.substitute; 2];
        let pair = Pair { substitute, rows: (0, 0), next_target: 0, next_source: 0 };
        let mut table = EditTable {
            pairs: Box::new([[pair; TARGETS]; Alphabet::SIZE]),
            delete: [[TYPING.delete, TYPING.insert]; Alphabet::SIZE],
            insert: [[TYPING.insert, TYPING.delete]; TARGETS],
            rows: Vec::new(),
            one_sided: Vec::new(),
        };
        for end in [START, END].map(usize::from) {
            table.pairs[end].iter_mut().for_each(|pair| pair.substitute = [NEVER; 2]);
            table.pairs.iter_mut().for_each(|pairs| pairs[end % TARGETS].substitute = [NEVER; 2]);
            table.pairs[end][end % TARGETS].substitute = [0; 2];
            (table.delete[end], table.insert[end % TARGETS]) = ([NEVER; 2], [NEVER; 2]);
        }
        if latin {
            (1..TARGETS - 2).for_each(|symbol| table.pairs[symbol][symbol].substitute = [0; 2]);
        }
        table
    }

    /// Takes what it costs one way to write `target` for `source`; returns it where it does not fit the matrices.
    fn add(&mut self, source: &[u8], target: &[u8], cost: Fixed, way: usize) -> Option<Row> {
        match (source, target) {
            (&[from], &[to]) => {
                self.pairs[usize::from(from)][usize::from(to) % TARGETS].substitute[way] = cost;
            }
            (&[from], &[]) => self.delete[usize::from(from)][way] = cost,
            (&[], &[to]) => self.insert[usize::from(to) % TARGETS][way] = cost,
            _ if source.len() > MAX_CHUNK || target.len() > MAX_CHUNK => {}
            _ => {
                let full = [u8::MAX; MAX_CHUNK];
                let mut row = Row {
                    letters: window(source, target),
                    mask: window(&full[..source.len()], &full[..target.len()]),
                    cost: [NEVER; 2],
                    size: (source.len() as u8, target.len() as u8),
                };
                row.cost[way] = cost;
                return Some(row);
            }
        }
        None
    }

    /// What it costs to write `target` for `source`, in bits; `cap` where it is no less than that.
    pub(crate) fn cost(&self, source: &[u8], target: &[u8], cap: f32) -> f32 {
        let [cost] = self.run(source, target, cap, f32::INFINITY);
        bits(cost).min(cap)
    }

    /// What it costs to write one Latin token for the other, in bits, the mean of both ways, of which neither counts as
    /// more than one and a half times the cap; `cap` where it is no less than that.
    pub(crate) fn mean_cost(&self, x: &[u8], y: &[u8], cap: f32) -> f32 {
        let most = cap * 1.5;
        let [forth, back] = self.run(x, y, most, cap).map(|cost| bits(cost).min(most));
        if forth >= most { cap } else { ((forth + back) / 2.0).min(cap) }
    }

    /// The cheapest paths that write one token for the other, forth only or both ways, [`NEVER`] where none costs less
    /// than `cap`. Gives up both where the first does not, or where the mean of both is no less than `mean_cap`.
    fn run<const WAYS: usize>(
        &self,
        source: &[u8],
        target: &[u8],
        cap: f32,
        mean_cap: f32,
    ) -> [Fixed; WAYS] {
        let most = fixed(cap);
        let (a, b) = (Side::of(source), Side::of(target));
        let mut inserts = [[NEVER; WAYS]; MAX_LETTERS + 2];
        for (j, insert) in inserts.iter_mut().enumerate().take(b.count) {
            *insert = typed(self.insert[b.letter(j) % TARGETS], b.doubles(j));
        }
        // Rows of the table reach at most MAX_CHUNK letters ahead, so a ring of as many rows is enough.
        let mut best = [[[NEVER; WAYS]; MAX_LETTERS + MAX_CHUNK + 3]; RING];
        best[0][0] = [0; WAYS];
        // A path passes one at least of any MAX_CHUNK rows, so it costs no less than the least of what these hold.
        let mut least = [[0; WAYS]; MAX_CHUNK];
        for i in 0..a.count {
            let pairs = &self.pairs[a.letter(i)];
            let delete: [Fixed; WAYS] = typed(self.delete[a.letter(i)], a.doubles(i));
            let mut least_here = [NEVER; WAYS];
            for j in 0..b.count {
                let here = best[i % RING][j].map(|cost| if cost < most { cost } else { NEVER });
                if here == [NEVER; WAYS] {
                    continue;
                }
                least_here = lesser(least_here, here);
                let mut reach = |p: usize, q: usize, cost: [Fixed; WAYS]| {
                    let cell = &mut best[(i + p) % RING][j + q];
                    *cell = lesser(*cell, std::array::from_fn(|way| here[way] + cost[way]));
                };
                let pair = &pairs[b.letter(j) % TARGETS];
                reach(1, 1, ways(pair.substitute));
                reach(0, 1, inserts[j]);
                reach(1, 0, delete);
                if swapped(a.windows[i], b.windows[j]) {
                    reach(2, 2, [TYPING.swap; WAYS]);
                }
                let window = u64::from(a.windows[i]) | u64::from(b.windows[j]) << 32;
                if pair.may_have_rows(window) {
                    for row in &self.rows[pair.rows.0 as usize..pair.rows.1 as usize] {
                        if row.fits(window) {
                            reach(usize::from(row.size.0), usize::from(row.size.1), ways(row.cost));
                        }
                    }
                }
                for row in self.one_sided.iter().filter(|row| row.fits(window)) {
                    reach(usize::from(row.size.0), usize::from(row.size.1), ways(row.cost));
                }
            }
            best[i % RING].fill([NEVER; WAYS]);
            least[i % MAX_CHUNK] = least_here;
            let least = least.into_iter().fold([NEVER; WAYS], lesser);
            if least[0] >= most || mean(least, cap) >= mean_cap {
                return [NEVER; WAYS];
            }
        }
        best[a.count % RING][b.count]
    }
}

/// A token's symbols between its ends.
struct Side {
    letters: [u8; MAX_LETTERS + 2],
    /// At each place the letters of the chunk that begins there.
    windows: [u32; MAX_LETTERS + 2],
    count: usize,
}

impl Side {
    fn of(symbols: &[u8]) -> Side {
        let symbols = &symbols[..symbols.len().min(MAX_LETTERS)];
        let mut side =
            Side { letters: [0; MAX_LETTERS + 2], windows: [0; MAX_LETTERS + 2], count: symbols.len() + 2 };
        side.letters[0] = START;
        side.letters[1..=symbols.len()].copy_from_slice(symbols);
        side.letters[symbols.len() + 1] = END;
        let mut window = 0;
        for place in (0..side.count).rev() {
            window = (window << 8 | u32::from(side.letters[place])) & 0xFF_FF_FF;
            side.windows[place] = window;
        }
        side
    }

    fn letter(&self, place: usize) -> usize {
        usize::from(self.letters[place])
    }

    /// Whether a letter is the one before it again.
    fn doubles(&self, place: usize) -> bool {
        place > 0 && self.letters[place - 1] == self.letters[place]
    }
}

impl Pair {
    /// Whether a row can fit a window that begins with this pair of letters.
    fn may_have_rows(&self, window: u64) -> bool {
        let [_, next_source, _, _, _, next_target, ..] = window.to_le_bytes();
        (self.next_source >> (next_source % 32) | self.next_target >> (next_target % 32)) & 1 != 0
    }
}

impl Row {
    fn fits(&self, window: u64) -> bool {
        (self.letters ^ window) & self.mask == 0
    }
}

/// Whether two windows begin with two different letters and the same two exchanged.
fn swapped(source: u32, target: u32) -> bool {
    let [first, second, ..] = source.to_le_bytes();
    let [other_first, other_second, ..] = target.to_le_bytes();
    first == other_second && second == other_first && first != second
}

/// The first or both of the ways.
fn ways<const WAYS: usize>(cost: Both) -> [Fixed; WAYS] {
    std::array::from_fn(|way| cost[way])
}

/// What it costs to leave out or put in a letter that a typist may have doubled or not.
fn typed<const WAYS: usize>(cost: Both, doubles: bool) -> [Fixed; WAYS] {
    ways(if doubles { cost.map(|cost| cost.min(TYPING.double)) } else { cost })
}

fn lesser<const WAYS: usize>(x: [Fixed; WAYS], y: [Fixed; WAYS]) -> [Fixed; WAYS] {
    std::array::from_fn(|way| x[way].min(y[way]))
}

fn bits(cost: Fixed) -> f32 {
    if cost < NEVER { f32::from(cost) / ONE_BIT } else { f32::INFINITY }
}

/// The mean of the ways in bits, each no more than `cap`.
fn mean<const WAYS: usize>(costs: [Fixed; WAYS], cap: f32) -> f32 {
    costs.into_iter().map(|cost| bits(cost).min(cap)).sum::<f32>() / WAYS as f32
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
