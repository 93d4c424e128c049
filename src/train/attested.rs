//! Which names the spellings of frequent tokens are attested for.
//!
//! In: names in Arabic letters with their Latin spellings and counts. Out: the file of origins, which [`Origins`] reads.
//!
//! [`Origins`]: crate::model::origins::Origins

use std::collections::BTreeMap;

use super::WeightFile;

/// A token that was seen less often is left out: its spelling may be a slip.
const LEAST_SEEN: f64 = 3.0;

/// An origin of a smaller share of a token is left out, for the same reason.
const LEAST_SHARE: f64 = 0.03;

/// A token, how often it was seen, and the names that it was seen for with their shares.
type Row<'r> = (&'r str, f64, Vec<(&'r [u8], f64)>);

/// How often each Latin token was seen for each name, which is its letters' symbols.
#[derive(Default)]
pub(super) struct Attested {
    counts: BTreeMap<String, BTreeMap<Vec<u8>, f64>>,
}

impl Attested {
    /// Counts a spelling of a name.
    pub(super) fn add(&mut self, native: &[u8], latin: &str, count: f32) {
        let of_token = self.counts.entry(latin.to_owned()).or_default();
        *of_token.entry(native.to_vec()).or_insert(0.0) += f64::from(count);
    }

    /// The file of origins, names numbered in the order of their symbols.
    pub(super) fn file(&self) -> WeightFile {
        let mut rows: Vec<Row<'_>> = Vec::new();
        for (token, by_name) in &self.counts {
            let seen: f64 = by_name.values().sum();
            if seen >= LEAST_SEEN {
                let shares = by_name.iter().map(|(name, count)| (name.as_slice(), count / seen));
                rows.push((token, seen, shares.filter(|(_, share)| *share >= LEAST_SHARE).collect()));
            }
        }
        let mut numbers: BTreeMap<&[u8], usize> = BTreeMap::new();
        rows.iter()
            .flat_map(|(_, _, shares)| shares)
            .for_each(|(name, _)| *numbers.entry(name).or_default() = 0);
        numbers.values_mut().enumerate().for_each(|(number, cell)| *cell = number);
        let mut contents = "# Origins: a frequent token, how often it was seen, and the names that it was seen for, by number, with\n\
             # their shares in percent. Learned from counts of names in Arabic letters and their Latin spellings.\n"
            .to_owned();
        for (token, seen, shares) in rows {
            let shares = shares.iter().map(|(name, share)| format!("{}:{:.0}", numbers[name], share * 100.0));
            contents.push_str(&format!("{token}\t{seen:.0}\t{}\n", shares.collect::<Vec<_>>().join(" ")));
        }
        WeightFile { name: "origins.tsv".to_owned(), contents }
    }
}

#[cfg(test)]
mod tests {
    use super::Attested;

    #[test]
    fn frequent_spellings_and_their_names() {
        let mut attested = Attested::default();
        let seen: &[(&[u8], &str, f32)] = &[
            (&[9], "gamal", 3.0),
            (&[9], "jamal", 60.0),
            (&[2], "jamal", 20.0),
            (&[4], "jamal", 1.0),
            (&[4], "jml", 2.0),
        ];
        seen.iter().for_each(|&(native, latin, count)| attested.add(native, latin, count));
        let file = attested.file().contents;
        let rows: Vec<&str> = file.lines().filter(|line| !line.starts_with('#')).collect();
        assert_eq!(rows, ["gamal\t3\t1:100", "jamal\t81\t0:25 1:74"]);
    }
}
