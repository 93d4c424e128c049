//! Readings: the skeletons that a token in letters of its own may have in Latin ones.
//!
//! ج is *j* and *g*, х is *kh* and *h*: what a token sounds like is known but for a few consonants. Of what
//! the edit table says a chunk of letters becomes, the cheapest of each sequence of consonants is kept. A
//! token is read from left to right, chunk by chunk, and of what it may have been so far those readings are
//! kept that cost the fewest bits (a beam search). In: symbols. Out: skeletons and their bits. Cost: some
//! three microseconds a token; memory is used again.

use super::{Alphabet, END, MAX_CHUNK, MAX_LETTERS, START};
use crate::name::letters::skeleton::Growing;

/// How many readings are kept at a place.
const MOST: usize = 8;

/// A reading that costs so many bits more than the cheapest is none.
const SPREAD: f32 = 8.0;

/// What it costs to pass over a letter of which the table knows nothing.
const UNKNOWN: f32 = 6.5;

/// What chunks of the letters of an alphabet may be read as.
#[derive(Debug)]
pub(crate) struct Readings {
    /// By the first letters of their chunks, and then by their bits.
    rows: Vec<Row>,
    /// Where the rows of each first letter begin.
    starts: Vec<u16>,
}

/// A chunk of letters, and Latin letters for it.
#[derive(Clone, Copy, Debug)]
struct Row {
    /// The letters, in the lowest byte the first, and which bits of a window they take.
    source: u32,
    mask: u32,
    length: usize,
    target: [u8; MAX_CHUNK],
    bits: f32,
}

/// A skeleton that a token may have, and what that costs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reading {
    pub(crate) bits: f32,
    growing: Growing,
}

/// Memory for the readings of a token up to a place and those beyond it that a chunk reaches.
#[derive(Clone, Debug, Default)]
pub(crate) struct Beams([Vec<Reading>; MAX_CHUNK + 1]);

impl Row {
    fn new(source: &[u8], target: &[u8], bits: f32) -> Row {
        let mut latin = [0; MAX_CHUNK];
        let letters = target.iter().filter_map(|&symbol| Some(Alphabet::Latin.letter(symbol)? as u8));
        latin.iter_mut().zip(letters).for_each(|(to, letter)| *to = letter);
        let mask = (1_u32 << (8 * source.len())) - 1;
        Row { source: window(source), mask, length: source.len(), target: latin, bits }
    }

    fn first(&self) -> usize {
        usize::from(self.source as u8)
    }

    /// What a skeleton that begins with it has.
    fn begun(&self) -> Growing {
        Growing::EMPTY.with(&self.target)
    }
}

/// The first letters of some, in the lowest byte the first.
fn window(letters: &[u8]) -> u32 {
    letters.iter().take(MAX_CHUNK).rev().fold(0, |packed, &letter| packed << 8 | u32::from(letter))
}

impl Readings {
    /// Of rows of source chunk, target chunk and bits.
    pub(crate) fn new(rows: &[(Vec<u8>, Vec<u8>, f32)]) -> Readings {
        let fits = |source: &[u8], target: &[u8]| {
            let whole = |end: u8| source.contains(&end) == target.contains(&end);
            (1..=MAX_CHUNK).contains(&source.len()) && whole(START) && whole(END)
        };
        let rows = rows.iter().filter(|(source, target, bits)| fits(source, target) && *bits < SPREAD);
        let mut rows: Vec<Row> = rows.map(|(source, target, bits)| Row::new(source, target, *bits)).collect();
        rows.sort_by(|x, y| {
            x.bits.total_cmp(&y.bits).then_with(|| (x.source, x.target).cmp(&(y.source, y.target)))
        });
        let mut kept: Vec<Row> = Vec::new();
        for row in rows {
            if !kept.iter().any(|other| other.source == row.source && other.begun() == row.begun()) {
                kept.push(row);
            }
        }
        kept.sort_by_key(Row::first);
        let start = |first: usize| kept.partition_point(|row| row.first() < first) as u16;
        let starts = (0..=Alphabet::SIZE).map(start).collect();
        Readings { rows: kept, starts }
    }

    /// The likeliest skeletons of a token, the cheapest first.
    pub(crate) fn of<'b>(&self, symbols: &[u8], Beams(beams): &'b mut Beams) -> &'b [Reading] {
        let symbols = &symbols[..symbols.len().min(MAX_LETTERS)];
        let mut letters = [0; MAX_LETTERS + 2 + MAX_CHUNK];
        letters[0] = START;
        letters[1..=symbols.len()].copy_from_slice(symbols);
        letters[symbols.len() + 1] = END;
        let count = symbols.len() + 2;
        beams.iter_mut().for_each(Vec::clear);
        beams[0].push(Reading { bits: 0.0, growing: Growing::EMPTY });
        for at in 0..count {
            let mut here = std::mem::take(&mut beams[at % (MAX_CHUNK + 1)]);
            self.read_on(&here, window(&letters[at..]), |length, reading| {
                keep(&mut beams[(at + length) % (MAX_CHUNK + 1)], reading, |known| known, || reading);
            });
            here.clear();
            beams[at % (MAX_CHUNK + 1)] = here;
        }
        let last = &mut beams[count % (MAX_CHUNK + 1)];
        let whole = |reading: &Reading| Reading { growing: reading.growing.ended(), ..*reading };
        last.iter_mut().for_each(|reading| *reading = whole(reading));
        last.sort_by(|x, y| x.bits.total_cmp(&y.bits).then(x.skeleton().cmp(&y.skeleton())));
        last
    }

    /// The likeliest spelling of each of the likeliest skeletons of a token, the cheapest first.
    pub(crate) fn spellings(&self, symbols: &[u8]) -> Vec<(f32, String)> {
        let symbols = &symbols[..symbols.len().min(MAX_LETTERS)];
        let letters = [&[START], symbols, &[END]].concat();
        let mut beams = vec![Vec::new(); letters.len() + 1];
        beams[0].push((Reading { bits: 0.0, growing: Growing::EMPTY }, String::new()));
        for at in 0..letters.len() {
            let (here, window) = (std::mem::take(&mut beams[at]), window(&letters[at..]));
            let is_end = letters[at] == START || letters[at] == END;
            let first = usize::from(letters[at]);
            let rows = usize::from(self.starts[first])..usize::from(self.starts[first + 1]);
            let fitting = self.rows[rows].iter().filter(|row| window & row.mask == row.source);
            let steps = fitting.map(|row| (row.length, row.bits, row.target));
            let passed = (1, if is_end { 0.0 } else { UNKNOWN }, [0; MAX_CHUNK]);
            for (length, bits, target) in steps.chain([passed]).filter(|step| at + step.0 <= letters.len()) {
                for (reading, text) in &here {
                    let reading =
                        Reading { bits: reading.bits + bits, growing: reading.growing.with(&target) };
                    let more = target.iter().filter(|&&letter| letter != 0).map(|&letter| char::from(letter));
                    let spelled = || (reading, text.chars().chain(more).collect());
                    keep(&mut beams[at + length], reading, |(known, _)| known, spelled);
                }
            }
        }
        let mut whole: Vec<_> = beams.pop().unwrap_or_default();
        whole.sort_by(|(x, one), (y, other)| x.bits.total_cmp(&y.bits).then_with(|| one.cmp(other)));
        whole.into_iter().map(|(reading, text)| (reading.bits, text)).collect()
    }

    /// Reads a chunk more, and tells how many letters it has.
    fn read_on(&self, so_far: &[Reading], window: u32, mut reach: impl FnMut(usize, Reading)) {
        let first = usize::from(window as u8);
        let rows = usize::from(self.starts[first])..usize::from(self.starts[first + 1]);
        let most = so_far.iter().map(|reading| reading.bits).fold(f32::INFINITY, f32::min) + SPREAD;
        let is_end = window as u8 == START || window as u8 == END;
        let mut is_known = is_end;
        for row in self.rows[rows].iter().filter(|row| window & row.mask == row.source) {
            is_known = true;
            for reading in so_far.iter().filter(|reading| reading.bits + row.bits <= most) {
                let growing = reading.growing.with(&row.target);
                reach(row.length, Reading { bits: reading.bits + row.bits, growing });
            }
        }
        if is_end || !is_known {
            let bits = if is_end { 0.0 } else { UNKNOWN };
            so_far.iter().for_each(|reading| reach(1, Reading { bits: reading.bits + bits, ..*reading }));
        }
    }
}

impl Reading {
    pub(crate) fn skeleton(&self) -> u64 {
        self.growing.ended().skeleton()
    }
}

/// Keeps what has a reading if it is one of the cheapest, and of those of a skeleton the cheapest.
fn keep<T>(beam: &mut Vec<T>, reading: Reading, of: fn(&T) -> &Reading, whole: impl FnOnce() -> T) {
    let same = beam.iter().position(|known| of(known).growing == reading.growing);
    let bits = |&place: &usize| of(&beam[place]).bits;
    let dearest = || (0..beam.len()).max_by(|x, y| bits(x).total_cmp(&bits(y)));
    match same.or_else(|| dearest().filter(|_| beam.len() >= MOST)) {
        Some(place) if bits(&place) > reading.bits => beam[place] = whole(),
        Some(_) => {}
        None => beam.push(whole()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::tables::Tables;
    use crate::name::letters::skeleton::skeleton;

    #[test]
    fn letters_of_several_sounds_are_read_as_each() {
        let cases: &[(Alphabet, &str, &[&str])] = &[
            (Alphabet::Arabic, "جمال", &["jamal", "gamal"]),
            (Alphabet::Arabic, "ذاكر", &["dhakir", "zakir"]),
            (Alphabet::Cyrillic, "джамал", &["jamal"]),
            (Alphabet::Cyrillic, "ухтомский", &["ukhtomsky", "uhtomski"]),
            (Alphabet::Hebrew, "כהנא", &["kahana", "cahana"]),
        ];
        let mut beams = Beams::default();
        for (alphabet, token, expected) in cases {
            let mut symbols = Vec::new();
            alphabet.encode(token, &mut symbols);
            let readings = Tables::embedded().edit(*alphabet).readings().of(&symbols, &mut beams);
            assert!(readings.is_sorted_by(|x, y| x.bits <= y.bits), "{token}");
            for form in *expected {
                let is_it = |reading: &Reading| reading.skeleton() == skeleton(form);
                assert!(readings.iter().any(is_it), "{token} is read as {form}");
            }
        }
    }

    #[test]
    fn anything_can_be_read() {
        let mut beams = Beams::default();
        for symbols in [&[][..], &[1], &[125; 90], &[0, 3, 0]] {
            assert!(!Tables::embedded().edit(Alphabet::Arabic).readings().of(symbols, &mut beams).is_empty());
        }
    }
}
