//! Which names the spellings of frequent tokens are attested for.
//!
//! In: names in Arabic or Cyrillic letters with their Latin spellings and counts. Out: the file of origins,
//! which [`Origins`] reads.
//!
//! [`Origins`]: crate::model::origins::Origins

use std::collections::BTreeMap;

use super::WeightFile;
use crate::name::letters::alphabet::Alphabet;

/// An alphabet whose names are origins, and how often a token is seen in it at least: its spelling may be a
/// slip else.
const SOURCES: [(Alphabet, f64); 2] = [(Alphabet::Arabic, 3.0), (Alphabet::Cyrillic, 6.0)];

/// An origin of a smaller share of a token is left out, for the same reason.
const LEAST_SHARE: f64 = 0.03;

/// How often each Latin token was seen for each name, which is its letters' symbols, by alphabet in the order
/// of [`SOURCES`].
#[derive(Default)]
pub(super) struct Attested {
    counts: BTreeMap<String, [BTreeMap<Vec<u8>, f64>; SOURCES.len()]>,
}

impl Attested {
    /// Counts a spelling of a name, where names of its alphabet are origins.
    pub(super) fn add(&mut self, alphabet: Alphabet, native: &[u8], latin: &str, count: f32) {
        if let Some(place) = SOURCES.iter().position(|(source, _)| *source == alphabet) {
            let of_token = self.counts.entry(latin.to_owned()).or_default();
            *of_token[place].entry(native.to_vec()).or_insert(0.0) += f64::from(count);
        }
    }

    /// The file of origins, names numbered in the order of their symbols.
    pub(super) fn file(&self) -> WeightFile {
        let rows: Vec<(&str, [Seen<'_>; SOURCES.len()])> = self
            .counts
            .iter()
            .map(|(token, by_name)| {
                (token.as_str(), std::array::from_fn(|place| Seen::of(place, &by_name[place])))
            })
            .filter(|(_, seen)| seen.iter().any(|seen| !seen.shares.is_empty()))
            .collect();
        let numbers: [BTreeMap<&[u8], usize>; SOURCES.len()] = std::array::from_fn(|place| {
            let names = rows.iter().flat_map(|(_, seen)| &seen[place].shares);
            let mut numbers: BTreeMap<&[u8], usize> = names.map(|(name, _)| (*name, 0)).collect();
            numbers.values_mut().enumerate().for_each(|(number, cell)| *cell = number);
            numbers
        });
        let mut contents = "# Origins: a frequent token, how often it was seen, and the names that it was seen for, by number, with\n\
             # their shares in percent if there are several; first in Arabic, then in Cyrillic letters. Learned from counts of names and their Latin spellings.\n"
            .to_owned();
        for (token, seen) in rows {
            let fields = seen.iter().zip(&numbers).map(|(seen, numbers)| seen.fields(numbers));
            let row = format!("{token}{}", fields.collect::<String>());
            contents.push_str(row.trim_end_matches("\t0\t"));
            contents.push('\n');
        }
        WeightFile { name: "origins.tsv".to_owned(), contents }
    }
}

/// How often a token was seen in an alphabet, and the names that it was seen for with their shares; none
/// where that is too seldom.
#[derive(Default)]
struct Seen<'c> {
    times: f64,
    shares: Vec<(&'c [u8], f64)>,
}

impl<'c> Seen<'c> {
    fn of(place: usize, by_name: &'c BTreeMap<Vec<u8>, f64>) -> Self {
        let times: f64 = by_name.values().sum();
        let (_, least_seen) = SOURCES[place];
        if times < least_seen {
            return Seen::default();
        }
        let shares = by_name.iter().map(|(name, count)| (name.as_slice(), count / times));
        Seen { times, shares: shares.filter(|(_, share)| *share >= LEAST_SHARE).collect() }
    }

    /// The fields of a row, each behind a tab.
    fn fields(&self, numbers: &BTreeMap<&[u8], usize>) -> String {
        let shares = self.shares.iter().map(|(name, share)| match (share * 100.0).round() {
            100.0 => numbers[name].to_string(),
            percent => format!("{}:{percent:.0}", numbers[name]),
        });
        format!("\t{:.0}\t{}", self.times, shares.collect::<Vec<_>>().join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::{Alphabet, Attested};

    #[test]
    fn frequent_spellings_and_their_names() {
        let mut attested = Attested::default();
        let seen: &[(Alphabet, &[u8], &str, f32)] = &[
            (Alphabet::Arabic, &[9], "gamal", 3.0),
            (Alphabet::Arabic, &[9], "jamal", 60.0),
            (Alphabet::Arabic, &[2], "jamal", 20.0),
            (Alphabet::Arabic, &[4], "jamal", 1.0),
            (Alphabet::Arabic, &[4], "jml", 2.0),
            (Alphabet::Cyrillic, &[7], "gamal", 8.0),
            (Alphabet::Cyrillic, &[5], "schulz", 54.0),
            (Alphabet::Hebrew, &[5], "schulz", 9.0),
        ];
        seen.iter()
            .for_each(|&(alphabet, native, latin, count)| attested.add(alphabet, native, latin, count));
        let file = attested.file().contents;
        let rows: Vec<&str> = file.lines().filter(|line| !line.starts_with('#')).collect();
        assert_eq!(rows, ["gamal\t3\t1\t8\t1", "jamal\t81\t0:25 1:74", "schulz\t0\t\t54\t0"]);
    }
}
