//! Whole words: frequent names whose letters do not tell how they are spelled in Latin ones.
//!
//! In: native words with their Latin spellings and counts, and the rows of an edit table. Out: rows from end
//! to end, for spellings that are attested more often than the letters let expect, and for those of names
//! that are known so well that they need not be.

use std::collections::BTreeMap;

use super::edit::Row;
use super::supplement::words::WORDS;
use crate::model::edit::{END, EditTable, START};
use crate::name::letters::alphabet::Alphabet;

/// A spelling that was seen less often, or is a smaller share of its word, is no word of the table.
const LEAST_SEEN: f32 = 6.0;
const LEAST_SHARE: f32 = 0.05;

/// How many bits a word must save over its letters to be worth a row.
const LEAST_SAVING: f32 = 3.0;

/// What it costs to write a word in the only way that was seen.
const BITS: f32 = 0.5;

/// How many words a table has at most.
const MOST_WORDS: usize = 600;

/// How often each spelling was seen, by its symbols.
type Spellings = BTreeMap<Vec<u8>, f32>;

/// How often each Latin spelling of each word was seen, by alphabet.
#[derive(Default)]
pub(super) struct Words {
    counts: BTreeMap<Alphabet, BTreeMap<Vec<u8>, Spellings>>,
}

impl Words {
    /// Counts a spelling of a word, both as symbols.
    pub(super) fn add(&mut self, alphabet: Alphabet, word: &[u8], latin: &[u8], count: f32) {
        let spellings = self.counts.entry(alphabet).or_default().entry(word.to_vec()).or_default();
        *spellings.entry(latin.to_vec()).or_insert(0.0) += count;
    }

    /// The rows of an alphabet's words that cost much less than the letters do: those that save the most bits
    /// in all.
    pub(super) fn rows(&self, alphabet: Alphabet, letters: &[Row]) -> Vec<Row> {
        let chunks = letters.iter().map(|row| (row.source.clone(), row.target.clone(), row.bits));
        let table = EditTable::new(false, chunks);
        let mut words: Vec<(f32, Row)> = Vec::new();
        for (word, spellings) in self.counts.get(&alphabet).into_iter().flatten() {
            let total: f32 = spellings.values().sum();
            for (latin, &count) in spellings {
                let bits = BITS - (count / total).log2();
                let saved = table.cost(word, latin, MOST_BITS) - bits;
                let frequent = count >= LEAST_SEEN && count / total >= LEAST_SHARE;
                if frequent && saved >= LEAST_SAVING && !self.spells_a_part(alphabet, word, latin, count) {
                    let (source, target) = (framed(word), framed(latin));
                    words.push((saved * count, Row { source, target, bits: (bits * 16.0).round() / 16.0 }));
                }
            }
        }
        words.sort_by(|x, y| {
            y.0.total_cmp(&x.0).then_with(|| (&x.1.source, &x.1.target).cmp(&(&y.1.source, &y.1.target)))
        });
        words.truncate(MOST_WORDS);
        let mut rows: Vec<Row> = words.into_iter().map(|(_, row)| row).collect();
        let known = WORDS.iter().filter(|(own, ..)| *own == alphabet);
        rows.extend(known.filter_map(|(_, word, latin)| {
            let (word, latin) = (symbols(alphabet, word), symbols(Alphabet::Latin, latin));
            let saves = table.cost(&word, &latin, MOST_BITS) - BITS >= LEAST_SAVING;
            saves.then(|| Row { source: framed(&word), target: framed(&latin), bits: BITS })
        }));
        rows.sort_by(|x, y| {
            (&x.source, &x.target).cmp(&(&y.source, &y.target)).then(x.bits.total_cmp(&y.bits))
        });
        rows.dedup_by(|row, kept| (&row.source, &row.target) == (&kept.source, &kept.target));
        rows
    }

    /// Whether a spelling is rather that of a part of the word, as *Mohammad* is of محمدجواد.
    fn spells_a_part(&self, alphabet: Alphabet, word: &[u8], latin: &[u8], count: f32) -> bool {
        let words = self.counts.get(&alphabet);
        let seen = |part: &[u8]| words.and_then(|words| words.get(part)?.get(latin).copied()).unwrap_or(0.0);
        (1..word.len()).any(|at| seen(&word[..at]) > count || seen(&word[at..]) > count)
    }
}

/// More bits than this are not told apart.
const MOST_BITS: f32 = 40.0;

fn symbols(alphabet: Alphabet, text: &str) -> Vec<u8> {
    let mut symbols = Vec::new();
    alphabet.encode(text, &mut symbols);
    symbols
}

fn framed(symbols: &[u8]) -> Vec<u8> {
    [&[START], symbols, &[END]].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_letters_do_not_tell() {
        let mut words = Words::default();
        let seen = [
            ("דוד", "dawid", 90.0),
            ("דוד", "dudu", 4.0),
            ("דודדן", "dawid", 9.0),
            ("דן", "dan", 50.0),
            ("גיל", "gil", 2.0),
        ];
        for (word, latin, count) in seen {
            words.add(
                Alphabet::Hebrew,
                &symbols(Alphabet::Hebrew, word),
                &symbols(Alphabet::Latin, latin),
                count,
            );
        }
        let letter = |source: &str, target: &str| Row {
            source: symbols(Alphabet::Hebrew, source),
            target: symbols(Alphabet::Latin, target),
            bits: 0.25,
        };
        let rows = words.rows(Alphabet::Hebrew, &[letter("ד", "d"), letter("ד", "da"), letter("ן", "n")]);
        let row = |latin: &str, bits| Row {
            source: framed(&symbols(Alphabet::Hebrew, "דוד")),
            target: framed(&symbols(Alphabet::Latin, latin)),
            bits,
        };
        // The first is known besides those that were seen.
        assert_eq!(rows, [row("david", 0.5), row("dawid", 0.5625)]);
    }
}
