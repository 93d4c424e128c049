//! Learning the edit tables: from pairs of spellings to the bits that each change of letters costs.
//!
//! First, expectation–maximisation over monotone alignments in small chunks (Ristad and Yianilos 1998) finds
//! which letters stand for which. Then every stretch of up to three letters a side that the best alignments
//! leave whole is counted, as phrases are for machine translation (Koehn, Och and Marcu 2003), and a row
//! costs -log2 of its share among the stretches with its source. Counting stretches keeps large chunks from
//! starving small ones, which expectation–maximisation over large chunks does.

use hashbrown::HashMap;

use crate::model::edit::{END, MAX_CHUNK, MAX_LETTERS, START};

/// A token written in two ways, as symbols without ends, and how much the pair counts.
#[derive(Clone, Debug)]
pub(crate) struct Spelling {
    pub(crate) source: Vec<u8>,
    pub(crate) target: Vec<u8>,
    pub(crate) weight: f32,
}

/// A row of an edit table.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Row {
    pub(crate) source: Vec<u8>,
    pub(crate) target: Vec<u8>,
    pub(crate) bits: f32,
}

const ITERATIONS: usize = 6;

/// Chunk sizes of the alignment: letters of the source, letters of the target.
const SIZES: [(usize, usize); 8] = [(1, 1), (1, 0), (0, 1), (2, 1), (1, 2), (2, 2), (1, 3), (3, 1)];

/// What a chunk of a size weighs before anything is known, so that single letters explain what they can.
const PRIOR: [f64; 8] = [1.0, 0.02, 0.02, 0.02, 0.02, 0.001, 0.005, 0.005];

/// Pairs that cost more bits a letter than this after the first iterations are translations, not spellings.
const FOREIGN_BITS: f64 = 3.2;

/// Rows seen less often than this are chance.
const LEAST_COUNT: f32 = 4.0;

/// Rows of several native letters that fewer words show are those words' own: *محمدجواد* is not seldom called
/// *Mohammad*.
const LEAST_WORDS: u32 = 3;

/// A larger chunk must save this many bits over what its parts cost to be worth a row.
const LEAST_SAVING: f32 = 0.6;

type Chunk = u64;

fn key(source: &[u8], target: &[u8]) -> Chunk {
    let pack = |chunk: &[u8]| chunk.iter().fold(0_u64, |packed, &symbol| packed << 7 | u64::from(symbol));
    pack(source) << 21 | pack(target)
}

/// Learns the rows of a table; `same_alphabet` where a letter most likely stays itself.
pub(crate) fn learn(spellings: &[Spelling], same_alphabet: bool, most_rows: usize) -> Vec<Row> {
    let spellings: Vec<Spelling> = spellings
        .iter()
        .filter(|pair| pair.source.len() <= MAX_LETTERS && pair.target.len() <= MAX_LETTERS)
        .map(|pair| Spelling {
            source: framed(&pair.source),
            target: framed(&pair.target),
            weight: pair.weight,
        })
        .collect();
    let mut chunks = Chunks::new(same_alphabet);
    let mut live = vec![true; spellings.len()];
    for iteration in 0..ITERATIONS {
        let mut counts: HashMap<Chunk, f64> = HashMap::new();
        for (pair, live) in spellings.iter().zip(&mut live) {
            if *live {
                let bits = chunks.expect(pair, &mut counts);
                let letters = (pair.source.len() + pair.target.len()) as f64 / 2.0;
                // Only once the chunks mean something: in the first rounds every pair is expensive.
                *live = iteration < 2 || bits < FOREIGN_BITS * 2.0 * letters;
            }
        }
        chunks.maximise(counts);
    }
    let paths: Vec<(usize, Vec<(usize, usize)>)> = (0..spellings.len())
        .filter(|&place| live[place])
        .filter_map(|place| chunks.best_path(&spellings[place]).map(|path| (place, path)))
        .collect();
    rows(&spellings, &paths, same_alphabet, most_rows)
}

fn framed(symbols: &[u8]) -> Vec<u8> {
    let mut framed = Vec::with_capacity(symbols.len() + 2);
    framed.push(START);
    framed.extend_from_slice(symbols);
    framed.push(END);
    framed
}

/// The probabilities of the alignment's chunk pairs.
struct Chunks {
    known: Option<HashMap<Chunk, f64>>,
    same_alphabet: bool,
}

impl Chunks {
    fn new(same_alphabet: bool) -> Self {
        Chunks { known: None, same_alphabet }
    }

    fn probability(&self, source: &[u8], target: &[u8], size: usize) -> f64 {
        let ends = |chunk: &[u8]| (chunk.first() == Some(&START), chunk.last() == Some(&END));
        if ends(source) != ends(target) || (source.len() + target.len() > 2 && ends(source) != (false, false))
        {
            return 0.0;
        }
        match &self.known {
            Some(known) => known.get(&key(source, target)).copied().unwrap_or(0.0),
            None if self.same_alphabet && size == 0 && source != target => 0.02,
            None => PRIOR[size],
        }
    }

    /// Adds the expected count of every chunk pair of one spelling; returns what the spelling costs, in bits.
    fn expect(&self, pair: &Spelling, counts: &mut HashMap<Chunk, f64>) -> f64 {
        let (a, b) = (&pair.source, &pair.target);
        let width = b.len() + 1;
        let mut forward = vec![0.0; (a.len() + 1) * width];
        let mut backward = forward.clone();
        forward[0] = 1.0;
        let mut steps = Vec::new();
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                let here = forward[i * width + j];
                if here == 0.0 {
                    continue;
                }
                for (size, &(p, q)) in SIZES.iter().enumerate() {
                    if let (Some(source), Some(target)) = (a.get(i..i + p), b.get(j..j + q)) {
                        let probability = self.probability(source, target, size);
                        if probability > 0.0 {
                            forward[(i + p) * width + j + q] += here * probability;
                            steps.push((i, j, p, q, probability));
                        }
                    }
                }
            }
        }
        let total = forward[a.len() * width + b.len()];
        if total <= 0.0 {
            return f64::INFINITY;
        }
        backward[a.len() * width + b.len()] = 1.0;
        for &(i, j, p, q, probability) in steps.iter().rev() {
            let after = backward[(i + p) * width + j + q];
            if after == 0.0 {
                continue;
            }
            backward[i * width + j] += probability * after;
            let share = forward[i * width + j] * probability * after / total;
            if share > 1e-4 {
                *counts.entry(key(&a[i..i + p], &b[j..j + q])).or_insert(0.0) +=
                    share * f64::from(pair.weight);
            }
        }
        -total.log2()
    }

    fn maximise(&mut self, counts: HashMap<Chunk, f64>) {
        // The sum in a fixed order: floating-point addition is not associative, and results must not vary.
        let mut sorted: Vec<f64> = counts.values().copied().collect();
        sorted.sort_by(f64::total_cmp);
        let total: f64 = sorted.iter().sum();
        self.known = Some(counts.into_iter().map(|(chunk, count)| (chunk, count / total)).collect());
    }

    /// The chunk sizes of the likeliest alignment.
    fn best_path(&self, pair: &Spelling) -> Option<Vec<(usize, usize)>> {
        let (a, b) = (&pair.source, &pair.target);
        let width = b.len() + 1;
        let mut best = vec![(0.0_f64, (0, 0)); (a.len() + 1) * width];
        best[0].0 = 1.0;
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                let here = best[i * width + j].0;
                for (size, &(p, q)) in SIZES.iter().enumerate() {
                    if let (Some(source), Some(target)) = (a.get(i..i + p), b.get(j..j + q)) {
                        let reached = here * self.probability(source, target, size);
                        let cell = &mut best[(i + p) * width + j + q];
                        if reached > cell.0 {
                            *cell = (reached, (p, q));
                        }
                    }
                }
            }
        }
        let (mut i, mut j) = (a.len(), b.len());
        let mut path = Vec::new();
        while (i, j) != (0, 0) {
            let (probability, (p, q)) = best[i * width + j];
            if probability <= 0.0 {
                return None;
            }
            path.push((p, q));
            (i, j) = (i - p, j - q);
        }
        path.reverse();
        Some(path)
    }
}

/// How often a row was seen, and in how many words.
#[derive(Default)]
struct Seen {
    count: f32,
    words: u32,
    last: u32,
}

impl Seen {
    /// Counts a sight of it in a word; those of one word come one after another.
    fn add(&mut self, weight: f32, word: u32) {
        self.count += weight;
        self.words += u32::from(self.last != word);
        self.last = word;
    }
}

/// Counts stretches along the alignments and turns them into rows.
fn rows(
    spellings: &[Spelling],
    paths: &[(usize, Vec<(usize, usize)>)],
    same_alphabet: bool,
    most_rows: usize,
) -> Vec<Row> {
    let mut pairs: HashMap<(Vec<u8>, Vec<u8>), Seen> = HashMap::new();
    let mut sources: HashMap<Vec<u8>, f32> = HashMap::new();
    let (mut word, mut last): (u32, &[u8]) = (0, &[]);
    for (place, path) in paths {
        let Spelling { source: a, target: b, weight } = &spellings[*place];
        if a != last {
            (word, last) = (word + 1, a);
        }
        let (mut i, mut j) = (0, 0);
        let mut corners = vec![(0, 0)];
        for &(p, q) in path {
            (i, j) = (i + p, j + q);
            corners.push((i, j));
        }
        for (at, &(i, j)) in corners.iter().enumerate() {
            // An insertion can happen between any two letters.
            *sources.entry(Vec::new()).or_insert(0.0) += weight;
            for &(k, l) in &corners[at + 1..] {
                if k - i > MAX_CHUNK || l - j > MAX_CHUNK {
                    break;
                }
                pairs.entry((a[i..k].to_vec(), b[j..l].to_vec())).or_default().add(*weight, word);
                if k > i {
                    *sources.entry(a[i..k].to_vec()).or_insert(0.0) += weight;
                }
            }
        }
    }
    let mut rows: Vec<(Row, f32)> = pairs
        .into_iter()
        .filter(|((source, target), seen)| {
            same_alphabet || seen.words >= LEAST_WORDS || source.len().max(target.len()) <= 1
        })
        .map(|(chunks, seen)| (chunks, seen.count))
        .filter(|((source, target), count)| *count >= LEAST_COUNT && !(source.is_empty() && target.len() > 2))
        .map(|((source, target), count)| {
            let bits = -((count - 0.5) / (sources[&source] + 2.0)).log2();
            (Row { source, target, bits: (bits.max(0.0) * 16.0).round() / 16.0 }, count)
        })
        .filter(|(row, _)| row.source != row.target || row.source.len() == 1)
        .filter(|(row, _)| !(same_alphabet && row.source == row.target))
        .filter(|(row, _)| row.source != [START] && row.source != [END])
        .collect();
    rows.sort_by(|(x, _), (y, _)| {
        let size = |row: &Row| row.source.len() + row.target.len();
        size(x).cmp(&size(y)).then_with(|| (&x.source, &x.target).cmp(&(&y.source, &y.target)))
    });
    worth_keeping(rows, same_alphabet, most_rows)
}

/// Keeps the rows that save enough over what the smaller rows kept so far say of the same letters.
fn worth_keeping(rows: Vec<(Row, f32)>, same_alphabet: bool, most_rows: usize) -> Vec<Row> {
    let mut kept: HashMap<(Vec<u8>, Vec<u8>), f32> = HashMap::new();
    let mut scored: Vec<(f32, Row)> = Vec::new();
    for (row, count) in rows {
        let parts = parts_cost(&row.source, &row.target, &kept, same_alphabet);
        let saving = parts - row.bits;
        let single = row.source.len() <= 1 && row.target.len() <= 1;
        if saving >= LEAST_SAVING || single {
            kept.insert((row.source.clone(), row.target.clone()), row.bits);
            scored.push((if single { f32::INFINITY } else { saving * count }, row));
        }
    }
    // The most useful first: what saves the most bits in all.
    scored.sort_by(|x, y| {
        y.0.total_cmp(&x.0)
            .then_with(|| x.1.source.cmp(&y.1.source))
            .then_with(|| x.1.target.cmp(&y.1.target))
    });
    scored.truncate(most_rows);
    let mut rows: Vec<Row> = scored.into_iter().map(|(_, row)| row).collect();
    rows.sort_by(|x, y| x.source.cmp(&y.source).then_with(|| x.target.cmp(&y.target)));
    rows
}

/// The cheapest way to write a chunk with smaller rows, typing errors at 8 bits a letter.
fn parts_cost(
    source: &[u8],
    target: &[u8],
    kept: &HashMap<(Vec<u8>, Vec<u8>), f32>,
    same_alphabet: bool,
) -> f32 {
    let mut best = [[f32::INFINITY; MAX_CHUNK + 1]; MAX_CHUNK + 1];
    best[0][0] = 0.0;
    for i in 0..=source.len() {
        for j in 0..=target.len() {
            for k in i..=source.len() {
                for l in j..=target.len() {
                    if (k, l) == (i, j) || (k - i, l - j) == (source.len(), target.len()) {
                        continue;
                    }
                    let (from, to) = (&source[i..k], &target[j..l]);
                    let letter = from.len() <= 1 && to.len() <= 1;
                    let same = from == to
                        && from.len() == 1
                        && (same_alphabet || from[0] == START || from[0] == END);
                    let known = kept.get(&(from.to_vec(), to.to_vec())).copied();
                    let Some(cost) = same.then_some(0.0).or(known).or(letter.then_some(8.0)) else {
                        continue;
                    };
                    best[k][l] = best[k][l].min(best[i][j] + cost);
                }
            }
        }
    }
    let letters = source.len() <= 1 && target.len() <= 1;
    if letters { f32::INFINITY } else { best[source.len()][target.len()] }
}
