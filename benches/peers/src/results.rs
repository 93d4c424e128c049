//! What was measured, a row for each peer and table size: read and written as tab-separated values, shown as
//! Markdown.

use std::fmt::Write as _;
use std::path::Path;

use crate::Outcome;
use crate::peers;
use crate::support::Class;

/// The classes that have a right answer, each a column.
pub const RIGHT: [Class; 4] = [Class::Variant, Class::Typing, Class::Native, Class::Order];

/// One peer on a table of one size.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub peer: String,
    pub names: usize,
    pub build_s: f64,
    pub bytes: f64,
    /// How many queries it had the time to answer.
    pub queries: usize,
    /// Microseconds, over all queries but the heads.
    pub p50_us: f64,
    pub p99_us: f64,
    /// The same for the heads, the worst of them.
    pub head_us: f64,
    /// The share of queries whose name was found, by the classes of [`RIGHT`].
    pub recall: [f64; RIGHT.len()],
}

impl Row {
    /// The recall of all classes but the changed order, which many peers do not try to undo.
    pub fn recall_of_spellings(&self) -> f64 {
        self.recall[..3].iter().sum::<f64>() / 3.0
    }
}

/// A peer that was not measured on a table, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    pub peer: String,
    pub names: usize,
    pub reason: String,
}

/// All that a run has found out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    pub rows: Vec<Row>,
    pub skipped: Vec<Skipped>,
}

const HEADER: &str =
    "peer\tnames\tbuild_s\tbytes\tqueries\tp50_us\tp99_us\thead_us\tvariant\ttyping\tnative\torder";
const SKIPPED: &str = "skipped";

/// Where results are kept.
const FILE: &str = "results.tsv";

impl Results {
    /// Puts the rows in order: by size, and by the order of all peers.
    pub fn sort(&mut self) {
        let place = |row: &Row| peers::ALL.iter().position(|peer| peer.name == row.peer);
        self.rows.sort_by_key(|row| (row.names, place(row)));
    }

    pub fn is_in(folder: &Path) -> bool {
        folder.join(FILE).exists()
    }

    pub fn write(&self, folder: &Path) -> Outcome {
        std::fs::write(folder.join(FILE), self.tsv())?;
        std::fs::write(folder.join("results.md"), self.markdown())?;
        Ok(())
    }

    pub fn read(folder: &Path) -> Outcome<Self> {
        let path = folder.join(FILE);
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let mut results = Results::default();
        for (number, line) in text.lines().enumerate().skip(1) {
            let fields: Vec<&str> = line.split('\t').collect();
            results
                .read_row(&fields)
                .ok_or_else(|| format!("{}:{}: not a row", path.display(), number + 1))?;
        }
        Ok(results)
    }

    fn read_row(&mut self, fields: &[&str]) -> Option<()> {
        if let [peer, names, SKIPPED, reason] = fields {
            let (peer, reason) = ((*peer).to_owned(), (*reason).to_owned());
            self.skipped.push(Skipped { peer, names: names.parse().ok()?, reason });
            return Some(());
        }
        let number = |place: usize| fields.get(place)?.parse::<f64>().ok();
        let mut recall = [0.0; RIGHT.len()];
        for (place, share) in recall.iter_mut().enumerate() {
            *share = number(8 + place)?;
        }
        self.rows.push(Row {
            peer: (*fields.first()?).to_owned(),
            names: number(1)? as usize,
            build_s: number(2)?,
            bytes: number(3)?,
            queries: number(4)? as usize,
            p50_us: number(5)?,
            p99_us: number(6)?,
            head_us: number(7)?,
            recall,
        });
        Some(())
    }

    pub fn tsv(&self) -> String {
        let mut out = format!("{HEADER}\n");
        for row in &self.rows {
            let Row { peer, names, build_s, bytes, queries, p50_us, p99_us, head_us, recall } = row;
            let recall = recall.map(|share| format!("{share:.4}")).join("\t");
            let _ = writeln!(
                out,
                "{peer}\t{names}\t{build_s:.4}\t{bytes:.0}\t{queries}\t{p50_us:.1}\t{p99_us:.1}\t{head_us:.1}\t{recall}"
            );
        }
        for Skipped { peer, names, reason } in &self.skipped {
            let _ = writeln!(out, "{peer}\t{names}\t{SKIPPED}\t{}", reason.replace(['\t', '\n'], " "));
        }
        out
    }

    /// A table for each size, and the peers that were skipped.
    pub fn markdown(&self) -> String {
        let mut sizes: Vec<usize> = self.rows.iter().map(|row| row.names).collect();
        sizes.sort_unstable();
        sizes.dedup();
        sizes.into_iter().map(|size| self.markdown_of(size)).chain([self.markdown_of_skipped()]).collect()
    }

    fn markdown_of(&self, size: usize) -> String {
        let mut out = format!(
            "**{} names**\n\n\
             | | build | memory | p50 | p99 | worst head | variant | typing error | native script | order | queries |\n\
             |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n",
            grouped(size)
        );
        for row in self.rows.iter().filter(|row| row.names == size) {
            let recall = row.recall.map(share).join(" | ");
            let _ = writeln!(
                out,
                "| {} | {} | {} | {} | {} | {} | {recall} | {} |",
                row.peer,
                time(row.build_s * 1e6),
                bytes(row.bytes),
                time(row.p50_us),
                time(row.p99_us),
                time(row.head_us),
                grouped(row.queries),
            );
        }
        out.push('\n');
        out
    }

    fn markdown_of_skipped(&self) -> String {
        let line = |skipped: &Skipped| {
            format!("- Skipped: {} on {} names: {}\n", skipped.peer, grouped(skipped.names), skipped.reason)
        };
        self.skipped.iter().map(line).collect()
    }
}

/// What stands for a figure that does not exist.
const NONE: &str = "–";

/// Two significant digits and the unit that suits.
pub fn time(microseconds: f64) -> String {
    if microseconds.is_nan() {
        return NONE.to_owned();
    }
    let (value, unit) = match microseconds {
        ..1e3 => (microseconds, "µs"),
        ..1e6 => (microseconds / 1e3, "ms"),
        _ => (microseconds / 1e6, "s"),
    };
    format!("{} {unit}", rounded(value))
}

pub fn bytes(bytes: f64) -> String {
    if bytes.is_nan() {
        return NONE.to_owned();
    }
    let (value, unit) = match bytes {
        ..1e6 => (bytes / 1e3, "kB"),
        ..1e9 => (bytes / 1e6, "MB"),
        _ => (bytes / 1e9, "GB"),
    };
    format!("{} {unit}", rounded(value))
}

fn rounded(value: f64) -> String {
    if value < 9.95 { format!("{value:.1}") } else { format!("{value:.0}") }
}

/// Without the zero before the point, as tables of shares are set.
fn share(share: f64) -> String {
    if share.is_nan() { NONE.to_owned() } else { format!("{share:.3}").trim_start_matches('0').to_owned() }
}

/// 1,000,000.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let comma = |(place, digit): (usize, char)| {
        let left = digits.len() - place;
        let comma = (place > 0 && left.is_multiple_of(3)).then_some(',');
        comma.into_iter().chain([digit])
    };
    digits.chars().enumerate().flat_map(comma).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let row = Row {
            peer: "aka".to_owned(),
            names: 1_000_000,
            build_s: 0.5,
            bytes: 64e6,
            queries: 6000,
            p50_us: 60.5,
            p99_us: 200.0,
            head_us: 250.0,
            recall: [0.9, 0.99, 0.8, 1.0],
        };
        let skipped = Skipped { peer: "pg_trgm GIN".to_owned(), names: 1000, reason: "no server".to_owned() };
        let results = Results { rows: vec![row], skipped: vec![skipped] };
        let folder = tempfile::tempdir().expect("a folder");
        results.write(folder.path()).expect("written");
        assert_eq!(Results::read(folder.path()).expect("read"), results);
    }

    #[test]
    fn quantities_are_short() {
        let cases = [
            ("microseconds", time(60.4), "60 µs"),
            ("milliseconds", time(4_500.0), "4.5 ms"),
            ("seconds", time(22e6), "22 s"),
            ("megabytes", bytes(4_500_000.0), "4.5 MB"),
            ("gigabytes", bytes(1.85e9), "1.9 GB"),
            ("thousands", grouped(1_234_567), "1,234,567"),
            ("few", grouped(999), "999"),
            ("a share", share(0.9476), ".948"),
            ("all", share(1.0), "1.000"),
            ("no queries", share(f64::NAN), "–"),
        ];
        for (what, got, expected) in cases {
            assert_eq!(got, expected, "{what}");
        }
    }
}
