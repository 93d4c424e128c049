//! The search of paths against a plain dynamic program over all chunks, and against edit distances.

use std::collections::HashMap;

use proptest::prelude::*;

use super::{Alphabet, END, EditTable, MAX_CHUNK, ONE_BIT, START, TYPING, chunk, fixed, misread};
use crate::model::weights;
use crate::name::letters::framed::Frame;

/// The rows of a table by their chunks, in fixed point.
type Rows = HashMap<(Vec<u8>, Vec<u8>), u32>;

const TYPED: fn(f32) -> u32 = |bits| u32::from(fixed(bits));

fn rows(alphabet: Alphabet) -> Rows {
    let text = weights::EDITS[alphabet as usize];
    let mut rows = Rows::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let source = chunk(alphabet, fields[0]).expect("a chunk of the alphabet");
        let target = chunk(Alphabet::Latin, fields[1]).expect("a Latin chunk");
        rows.insert((source, target), TYPED(fields[2].parse().expect("bits")));
    }
    if alphabet == Alphabet::Latin {
        for (source, target, bits) in misread::rows() {
            let cost = rows.entry((source, target)).or_insert(u32::MAX);
            *cost = TYPED(bits).min(*cost);
        }
    }
    rows
}

/// The cost of the cheapest path, by all chunks at all places.
fn reference(rows: &Rows, latin: bool, source: &[u8], target: &[u8]) -> f32 {
    let framed = |symbols: &[u8]| [&[START], symbols, &[END]].concat();
    let (a, b) = (framed(source), framed(target));
    let mut best = vec![vec![u32::MAX; b.len() + 1]; a.len() + 1];
    best[0][0] = 0;
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            let here = best[i][j];
            if here == u32::MAX {
                continue;
            }
            for p in 0..=MAX_CHUNK.min(a.len() - i) {
                for q in 0..=MAX_CHUNK.min(b.len() - j) {
                    let (x, y) = (&a[i..i + p], &b[j..j + q]);
                    let row = rows.get(&(x.to_vec(), y.to_vec())).copied();
                    let (double_x, double_y) = (i > 0 && x == &a[i - 1..i], j > 0 && y == &b[j - 1..j]);
                    let typing = typed(x, y, latin, row.is_some(), double_x, double_y);
                    if let Some(cost) = row.into_iter().chain(typing).min() {
                        best[i + p][j + q] = best[i + p][j + q].min(here + cost);
                    }
                }
            }
        }
    }
    best[a.len()][b.len()] as f32 / ONE_BIT
}

/// What two chunks cost as a typing error, which a row of the table overrides but for doubled letters and
/// swaps.
fn typed(x: &[u8], y: &[u8], latin: bool, row: bool, double_x: bool, double_y: bool) -> Option<u32> {
    let end = |symbol: u8| symbol == START || symbol == END;
    let cost = match (x, y) {
        (&[from], &[to]) if from == to && (latin || end(from)) && !row => 0,
        (&[from], &[to]) if !end(from) && !end(to) && !row => TYPING.substitute,
        (&[from], &[]) if !end(from) && double_x => TYPING.double,
        (&[], &[to]) if !end(to) && double_y => TYPING.double,
        (&[from], &[]) if !end(from) && !row => TYPING.delete,
        (&[], &[to]) if !end(to) && !row => TYPING.insert,
        (&[p, q], &[r, s]) if (p, q) == (s, r) && p != q => TYPING.swap,
        _ => return None,
    };
    Some(u32::from(cost))
}

fn symbols(token: &str) -> Vec<u8> {
    let mut symbols = Vec::new();
    Alphabet::Latin.encode(token, &mut symbols);
    symbols
}

/// Names, pieces of names and noise: what the rows of the table are about, and what they are not.
fn token() -> impl Strategy<Value = String> {
    prop_oneof![
        "(mo|mu)(h|kh)am{1,2}(ad|ed|et)",
        "(k|q|gh)(a|e)d{1,2}(a|aa)f{1,2}(i|y)",
        "(sh|ch|zh)(ei|ai|ay)(kh|k)(ov|off|eva)?",
        "[aeioukhsdy]{1,9}",
        "[a-z]{1,12}",
        "(abd)?(al|el|ul)?(rahm|karim|hamid){2,4}(an|zadeh)?",
    ]
}

#[test]
fn agrees_with_the_plain_program_one_way() {
    let cases: &[(Alphabet, &str, &str)] = &[
        (Alphabet::Arabic, "متقي", "muttaqi"),
        (Alphabet::Arabic, "خاتميزاده", "khatamizadeh"),
        (Alphabet::Hebrew, "נתניהו", "netanyahu"),
        (Alphabet::Cyrillic, "хрущев", "khrushchev"),
        (Alphabet::Cyrillic, "лавров", "baradar"),
        (Alphabet::Kana, "マケイン", "mccain"),
        (Alphabet::Hangul, "김정은", "kimjongun"),
        (Alphabet::Han, "习近平", "xijinping"),
    ];
    for &(alphabet, native, latin) in cases {
        let mut source = Vec::new();
        alphabet.encode(native, &mut source);
        let table = EditTable::read(alphabet, weights::EDITS[alphabet as usize]);
        let expected = reference(&rows(alphabet), false, &source, &symbols(latin));
        assert_eq!(table.cost(&source, &symbols(latin), 250.0), expected, "{native} {latin}");
        let cap = expected * 0.75;
        assert_eq!(table.cost(&source, &symbols(latin), cap), cap, "{native} {latin}, capped");
    }
}

#[test]
fn agrees_with_the_plain_program_both_ways() {
    let (table, rows) =
        (EditTable::read(Alphabet::Latin, weights::EDITS[Alphabet::Latin as usize]), rows(Alphabet::Latin));
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let pairs = (token(), token(), 2.0_f32..40.0, 0.1_f32..1.0);
    let result = runner.run(&pairs, |(x, y, cap, share)| {
        let (x, y) = (symbols(&x), symbols(&y));
        let frames = (Frame::of(&x), Frame::of(&y));
        let (framed_x, framed_y) = (frames.0.framed(), frames.1.framed());
        let (forth, back) = (reference(&rows, true, &x, &y), reference(&rows, true, &y, &x));
        prop_assert_eq!(table.cost(&x, &y, 250.0), forth);
        let most = cap * 1.5;
        let expected = if forth >= most { cap } else { ((forth + back.min(most)) / 2.0).min(cap) };
        // Where the cap of one way falls between two steps of a 64th, the steps decide.
        prop_assert!((table.mean_cost(framed_x, framed_y, cap, cap) - expected).abs() <= 1.0 / ONE_BIT);
        // Below a bound the same, else no less than the bound.
        let (bound, mean) = (cap * share, table.mean_cost(framed_x, framed_y, cap, cap));
        let bounded = table.mean_cost(framed_x, framed_y, cap, bound);
        let holds = if mean < bound { bounded == mean } else { bounded >= bound };
        prop_assert!(holds, "below {}: {} for {}", bound, bounded, mean);
        prop_assert!(
            table.least(framed_x.edges(), framed_y.edges()).mean(cap) <= mean
                && table.least_cost(framed_x, framed_y, cap) <= forth
        );
        let rough = (forth.min(cap) + back.min(cap)) / 2.0;
        prop_assert!((table.rough_cost(framed_x, framed_y, cap) - rough).abs() <= 1.0 / ONE_BIT);
        Ok(())
    });
    result.expect("the same costs");
}

/// Without rows every edit costs a typing error, so the costs lie between the least and the most of one for
/// each edit of the optimal string alignment.
#[test]
fn typing_errors_alone_are_an_edit_distance() {
    let table = EditTable::new(true, std::iter::empty());
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let result = runner.run(&("[a-m]{1,9}", "[a-m]{1,9}"), |(x, y)| {
        let doubled = |token: &str| token.as_bytes().windows(2).any(|pair| pair[0] == pair[1]);
        prop_assume!(!doubled(&x) && !doubled(&y));
        let edits = strsim::osa_distance(&x, &y) as f32;
        let cost = table.cost(&symbols(&x), &symbols(&y), 250.0);
        prop_assert!(cost >= 6.5 * edits && cost <= 8.5 * edits, "{x} {y}: {cost} bits, {edits} edits");
        Ok(())
    });
    result.expect("costs of typing errors");
}
