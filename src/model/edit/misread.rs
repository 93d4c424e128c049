//! Misread letters: what scanners and tired eyes take for each other (*Thornas*, *Srnuts*, *Asquitli*).
//!
//! They are no spellings, so no pair of names teaches them. In: nothing. Out: rows of the Latin table.

use super::chunk;
use crate::name::letters::alphabet::Alphabet;

/// Letters that look alike in print, and what it costs to read the one for the other, in bits: no less than a
/// typing error of one letter.
const ALIKE: [(&str, &str, f32); 7] = [
    ("rn", "m", 7.0),
    ("in", "m", 7.0),
    ("ni", "m", 7.0),
    ("cl", "d", 7.0),
    ("li", "h", 7.0),
    ("vv", "w", 7.0),
    ("ri", "n", 8.0),
];

/// A row each way for all letters that look alike.
pub(super) fn rows() -> impl Iterator<Item = (Vec<u8>, Vec<u8>, f32)> {
    let symbols = |letters| chunk(Alphabet::Latin, letters);
    let both_ways = ALIKE.iter().flat_map(|&(one, other, bits)| [(one, other, bits), (other, one, bits)]);
    both_ways.filter_map(move |(from, to, bits)| Some((symbols(from)?, symbols(to)?, bits)))
}
