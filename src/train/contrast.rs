//! Sharpening edit tables: a spelling must cost less than what else the token could be taken for.
//!
//! Counting tells how often letters are written so; what tells names apart is another matter. So the costs
//! are changed, step by step, such that of all tokens of a trial those that are right are likeliest, a token
//! being as likely as two to the power of minus its cost (a softmax over candidates, descended by its
//! gradient as in McCallum, Bellare and Pereira 2005; steps as in Duchi, Hazan and Singer 2011). A row of a
//! table is made cheaper by each right spelling whose path takes it, dearer by each wrong one, by their
//! probabilities.

use super::edit::Row;
use super::trials::Trial;
use crate::model::edit::{END, START, TYPING_BITS};

/// How often all trials are gone through, and how many make a step.
const ROUNDS: usize = 6;
const STEP: usize = 64;

/// How far a first step goes, in bits, how much of this a last one goes less, and how much of the way back to
/// what was counted each step goes.
const RATE: f32 = 1.0;
const DECAY: f32 = 0.95;
const RETURN: f32 = 0.0002;

/// What the squares of the slopes begin with.
const LEAST_SQUARE: f32 = 1e-3;

/// Costs are written in parts of a bit.
const PARTS: f32 = 16.0;

/// The rows at the costs that make the right spellings of all trials likeliest.
pub(super) fn sharpened(rows: Vec<Row>, trials: &[Trial]) -> Vec<Row> {
    let counted: Vec<f32> = rows.iter().map(|row| row.bits).collect();
    let mut squares = vec![LEAST_SQUARE; rows.len()];
    let mut costs = Costs::new(rows);
    let steps = ROUNDS * trials.len().div_ceil(STEP);
    for round in 0..ROUNDS {
        for (place, step) in trials.chunks(STEP).enumerate() {
            let mut slopes = vec![0.0; counted.len()];
            step.iter().for_each(|trial| costs.add_slopes(trial, &mut slopes));
            let done = (round * trials.len().div_ceil(STEP) + place) as f32 / steps as f32;
            let rate = RATE * (1.0 - DECAY * done);
            for (((row, slope), square), counted) in
                costs.rows.iter_mut().zip(slopes).zip(&mut squares).zip(&counted)
            {
                let slope = slope / STEP as f32;
                *square += slope * slope;
                let bits = row.bits - rate * slope / square.sqrt();
                row.bits = bits.max(0.0) + RETURN * (counted - bits.max(0.0));
            }
        }
    }
    costs.rows.iter_mut().for_each(|row| row.bits = (row.bits * PARTS).round() / PARTS);
    costs.rows
}

/// Rows of a table of native letters, found by the first letters of their sides.
struct Costs {
    rows: Vec<Row>,
    by_first: Vec<Vec<usize>>,
    cells: Vec<Cell>,
}

/// The best way to a place in both tokens: what it costs, its last step, and whether that is a row.
#[derive(Clone, Copy)]
struct Cell {
    cost: f32,
    step: (usize, usize),
    row: Option<usize>,
}

const UNREACHED: Cell = Cell { cost: f32::INFINITY, step: (0, 0), row: None };

/// More than symbols of any alphabet; 0 is none.
const SYMBOLS: usize = 128;

/// Paths that cost more, in bits, are not followed.
const DEAREST: f32 = 50.0;

impl Costs {
    fn new(rows: Vec<Row>) -> Self {
        let mut by_first = vec![Vec::new(); SYMBOLS * SYMBOLS];
        for (place, row) in rows.iter().enumerate() {
            by_first[firsts(row.source.first(), row.target.first())].push(place);
        }
        Costs { rows, by_first, cells: Vec::new() }
    }

    /// Adds by how much a trial would have each row be cheaper.
    fn add_slopes(&mut self, trial: &Trial, slopes: &mut [f32]) {
        let source = framed(&trial.source);
        let mut path = |target: &Vec<u8>, less: f32| {
            let (cost, rows) = self.path(&source, &framed(target));
            (cost - less, rows)
        };
        let right: Vec<_> = trial.right.iter().map(|target| path(target, 0.0)).collect();
        let mut wrong: Vec<_> = trial.near.iter().map(|target| path(target, 0.0)).collect();
        wrong.extend(trial.far.iter().map(|target| path(target, trial.each_far)));
        let least = right.iter().chain(&wrong).map(|(cost, _)| *cost).fold(DEAREST, f32::min);
        let odds = |(cost, _): &(f32, Vec<usize>)| (least - cost).exp2();
        let of_right: f32 = right.iter().map(odds).sum();
        let of_all = of_right + wrong.iter().map(odds).sum::<f32>();
        for one in &right {
            let share = if of_right > 0.0 { odds(one) / of_right } else { 0.0 };
            one.1.iter().for_each(|&row| slopes[row] += share - odds(one) / of_all);
        }
        for one in &wrong {
            one.1.iter().for_each(|&row| slopes[row] -= odds(one) / of_all);
        }
    }

    /// What the cheapest path costs, and the rows that it takes.
    fn path(&mut self, a: &[u8], b: &[u8]) -> (f32, Vec<usize>) {
        let width = b.len() + 1;
        self.cells.clear();
        self.cells.resize((a.len() + 1) * width, UNREACHED);
        self.cells[0].cost = 0.0;
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                let here = self.cells[i * width + j].cost;
                if here <= DEAREST {
                    let cells = &mut self.cells;
                    steps(&self.rows, &self.by_first, (a, i), (b, j), |(p, q), cost, row| {
                        let cell = &mut cells[(i + p) * width + j + q];
                        if here + cost < cell.cost {
                            *cell = Cell { cost: here + cost, step: (p, q), row };
                        }
                    });
                }
            }
        }
        let (mut i, mut j) = (a.len(), b.len());
        let cost = self.cells[i * width + j].cost;
        let mut rows = Vec::new();
        while cost < DEAREST && (i, j) != (0, 0) {
            let Cell { step: (p, q), row, .. } = self.cells[i * width + j];
            rows.extend(row);
            (i, j) = (i - p, j - q);
        }
        (cost.min(DEAREST), rows)
    }
}

/// Calls `reach` with the size and the cost of each step from a place in two tokens, and its row if it is
/// one: as the edit model has it, what no row says costs what typing errors cost.
fn steps(
    rows: &[Row],
    by_first: &[Vec<usize>],
    (a, i): (&[u8], usize),
    (b, j): (&[u8], usize),
    mut reach: impl FnMut((usize, usize), f32, Option<usize>),
) {
    let (source, target) = (&a[i..], &b[j..]);
    let (from, to) = (source.first(), target.first());
    let mut singles = [false; 3];
    let mut take = |places: &[usize]| {
        for &place in places {
            let row = &rows[place];
            if source.starts_with(&row.source) && target.starts_with(&row.target) {
                let size = (row.source.len(), row.target.len());
                reach(size, row.bits, Some(place));
                let single = [(1, 1), (1, 0), (0, 1)].iter().position(|single| *single == size);
                single.into_iter().for_each(|single| singles[single] = true);
            }
        }
    };
    if from.is_some() && to.is_some() {
        take(&by_first[firsts(from, to)]);
    }
    if from.is_some() {
        take(&by_first[firsts(from, None)]);
    }
    if to.is_some() {
        take(&by_first[firsts(None, to)]);
    }
    let [substitutes, deletes, inserts] = singles;
    let is_letter = |symbol: Option<&u8>| symbol.is_some_and(|&symbol| symbol != START && symbol != END);
    let doubles = |letters: &[u8], place: usize| place > 0 && letters.get(place) == letters.get(place - 1);
    let typed = |known: bool, letters: &[u8], place: usize, bits: f32| {
        (!known || doubles(letters, place)).then_some(if doubles(letters, place) {
            TYPING_BITS.double
        } else {
            bits
        })
    };
    if is_letter(from)
        && let Some(bits) = typed(deletes, a, i, TYPING_BITS.delete)
    {
        reach((1, 0), bits, None);
    }
    if is_letter(to)
        && let Some(bits) = typed(inserts, b, j, TYPING_BITS.insert)
    {
        reach((0, 1), bits, None);
    }
    if is_letter(from) && is_letter(to) && !substitutes {
        reach((1, 1), TYPING_BITS.substitute, None);
    } else if from.is_some() && from == to && !is_letter(from) {
        reach((1, 1), 0.0, None);
    }
}

fn firsts(source: Option<&u8>, target: Option<&u8>) -> usize {
    let place = |symbol: Option<&u8>| symbol.map_or(0, |&symbol| usize::from(symbol) % SYMBOLS);
    place(source) * SYMBOLS + place(target)
}

fn framed(symbols: &[u8]) -> Vec<u8> {
    [&[START], symbols, &[END]].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(source: &[u8], target: &[u8], bits: f32) -> Row {
        Row { source: source.to_vec(), target: target.to_vec(), bits }
    }

    /// Letter 1 is as often written 2 as 3, by count; but in trials it is always 2.
    #[test]
    fn right_spellings_become_cheaper_than_wrong_ones() {
        let rows = vec![row(&[1], &[2], 1.0), row(&[1], &[3], 1.0), row(&[4], &[5], 1.0)];
        let trial = || Trial {
            source: vec![1, 4],
            right: vec![vec![2, 5]],
            near: vec![vec![3, 5]],
            far: vec![vec![7, 7]],
            each_far: 4.0,
        };
        let trials: Vec<Trial> = std::iter::repeat_with(trial).take(STEP * 8).collect();
        let bits: Vec<f32> = sharpened(rows, &trials).into_iter().map(|row| row.bits).collect();
        assert!(bits[0] < 1.0 && bits[1] > 1.0, "{bits:?}");
        assert!(bits[0] < bits[2], "what right and wrong share tells nothing of them: {bits:?}");
    }

    #[test]
    fn paths_cost_what_the_model_says() {
        let rows =
            vec![row(&[1], &[2], 1.0), row(&[1, 4], &[3], 0.5), row(&[], &[6], 2.0), row(&[4], &[], 3.0)];
        let table = crate::model::edit::EditTable::new(
            false,
            rows.iter().map(|row| (row.source.clone(), row.target.clone(), row.bits)),
        );
        let mut costs = Costs::new(rows);
        let tokens: [&[u8]; 5] = [&[1], &[1, 4], &[1, 4, 4], &[5, 1, 1], &[4, 5]];
        let targets: [&[u8]; 6] = [&[2], &[3], &[3, 3], &[2, 6, 6], &[8, 9, 2], &[6]];
        for (source, target) in tokens.iter().flat_map(|&source| targets.map(|target| (source, target))) {
            let (cost, _) = costs.path(&framed(source), &framed(target));
            assert_eq!(cost, table.cost(source, target, DEAREST), "{source:?} {target:?}");
        }
    }
}
