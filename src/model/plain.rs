//! Measures that know letters and nothing of names: Jaro and Winkler's (Winkler 1990), and edit distance.
//!
//! In: letters on the stack. Out: the same as `strsim` has it. Cost: `len(x) * len(y)` steps, no allocation.

use std::ops::Range;

/// How many letters are compared; the rest of more is ignored.
pub(crate) const MOST_LETTERS: usize = 128;

/// Jaro and Winkler's measure of at most [`MOST_LETTERS`] letters, without allocating.
pub(crate) fn jaro_winkler(x: &[char], y: &[char]) -> f64 {
    let (mut met_x, mut met_y) = (0_u128, 0_u128);
    for (i, letter) in x.iter().enumerate() {
        let near = near(x, y, i);
        if let Some(j) = near.into_iter().find(|&j| y[j] == *letter && met_y & 1 << j == 0) {
            met_x |= 1 << i;
            met_y |= 1 << j;
        }
    }
    of_met(x, y, met_x.count_ones(), wide_places(met_x).zip(wide_places(met_y)))
}

/// How many letters [`jaro_winkler_of_plain`] compares at most.
pub(crate) const MOST_PLAIN: usize = 64;

/// The same of at most [`MOST_PLAIN`] letters from a to z, of which a table says where they stand in the
/// second text.
pub(crate) fn jaro_winkler_of_plain(x: &[u8], y: &[u8]) -> f64 {
    let mut stands = [0_u64; 32];
    for (j, letter) in y.iter().enumerate() {
        stands[usize::from(letter % 32)] |= 1 << j;
    }
    let (mut met_x, mut met_y) = (0_u64, 0_u64);
    // The places near the first letter; those near each further one are one further on.
    let reach = reach(x, y);
    let mut near = u64::MAX >> (MOST_PLAIN - 1 - reach);
    for (i, letter) in x.iter().enumerate() {
        let free = stands[usize::from(letter % 32)] & near & !met_y;
        met_x |= u64::from(free != 0) << i;
        met_y |= free & free.wrapping_neg();
        near = near << 1 | u64::from(i < reach);
    }
    of_met(x, y, met_x.count_ones(), places(met_x).zip(places(met_y)))
}

/// The places of `y` where a letter at a place of `x` counts as the same.
fn near<L>(x: &[L], y: &[L], place: usize) -> Range<usize> {
    let reach = reach(x, y);
    place.saturating_sub(reach)..y.len().min(place + reach + 1)
}

/// How far letters may stand from each other that count as the same.
fn reach<L>(x: &[L], y: &[L]) -> usize {
    (x.len().max(y.len()) / 2).saturating_sub(1)
}

/// The measure, once it is known how many letters have met, and their places in both in order.
fn of_met<L: PartialEq>(x: &[L], y: &[L], count: u32, met: impl Iterator<Item = (usize, usize)>) -> f64 {
    if x.is_empty() || y.is_empty() {
        return f64::from(x.is_empty() && y.is_empty());
    }
    if count == 0 {
        return 0.0;
    }
    let (count, moved) = (count as usize, met.filter(|&(i, j)| x[i] != y[j]).count() / 2);
    let share = |whole: usize, part: usize| part as f64 / whole as f64;
    let jaro = (share(x.len(), count) + share(y.len(), count) + share(count, count - moved)) / 3.0;
    let prefix = x.iter().take(4).zip(y).take_while(|(x, y)| x == y).count();
    if jaro > 0.7 { jaro + 0.1 * prefix as f64 * (1.0 - jaro) } else { jaro }
}

/// The places of a set, in their order.
fn places(mut set: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let place = set.trailing_zeros();
        set &= set.wrapping_sub(1);
        (place < u64::BITS).then_some(place as usize)
    })
}

fn wide_places(set: u128) -> impl Iterator<Item = usize> {
    const HALF: usize = u64::BITS as usize;
    places(set as u64).chain(places((set >> HALF) as u64).map(|place| place + HALF))
}

/// How many letters of a text are compared by [`edits`]; the rest of a longer one is ignored.
const MOST_EDITED: usize = 32;

/// How many letters have to be put in, left out, exchanged or swapped with their neighbour to make one text
/// the other, none of them twice (optimal string alignment).
pub(crate) fn edits(x: &str, y: &str) -> u8 {
    let mut target = ['\0'; MOST_EDITED];
    let length = target.iter_mut().zip(y.chars()).map(|(cell, letter)| *cell = letter).count();
    let target = &target[..length];
    let mut last = [0_u8; MOST_EDITED + 1];
    (0..).zip(&mut last).for_each(|(cost, cell)| *cell = cost);
    let (mut before, mut previous) = (last, '\0');
    for letter in x.chars().take(MOST_EDITED) {
        let mut here = [last[0] + 1; MOST_EDITED + 1];
        for (j, &other) in target.iter().enumerate() {
            let one_side = here[j].min(last[j + 1]) + 1;
            here[j + 1] = one_side.min(last[j] + u8::from(letter != other));
            // A text has no letter before its first, and no letter is swapped with the like of it.
            if j > 0 && letter != other && letter == target[j - 1] && other == previous {
                here[j + 1] = here[j + 1].min(before[j - 1] + 1);
            }
        }
        (before, last, previous) = (last, here, letter);
    }
    last[length]
}

#[cfg(test)]
mod tests {
    use super::{edits, jaro_winkler, jaro_winkler_of_plain};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn agrees_with_strsim(x in "[abcé]{0,20}", y in "[abcé]{0,20}") {
            let letters = |text: &str| text.chars().collect::<Vec<_>>();
            prop_assert_eq!(jaro_winkler(&letters(&x), &letters(&y)), strsim::jaro_winkler(&x, &y));
        }

        #[test]
        fn plain_letters_agree_with_strsim(x in "[a-e]{0,30}|[a-z]{50,64}", y in "[a-e]{0,30}|[a-z]{50,64}") {
            let measure = jaro_winkler_of_plain(x.as_bytes(), y.as_bytes());
            prop_assert_eq!(measure, strsim::jaro_winkler(&x, &y));
        }

        #[test]
        fn edits_agree_with_strsim(x in "[abc김]{0,9}", y in "[abc김]{0,9}") {
            prop_assert_eq!(usize::from(edits(&x, &y)), strsim::osa_distance(&x, &y));
        }
    }
}
