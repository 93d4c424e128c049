//! Compares names: two of them with the evidence token by token, or every pair of a file.
//!
//! `cargo run --release --example compare -- "Saeed Khatibzadeh" "Said Khatib-Zada"`
//! `cargo run --release --example compare -- examples/data/pairs.tsv`

mod support;

use std::io::{BufWriter, Write, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use aka::{Comparer, Kind, Name};
use clap::Parser;
use support::Outcome;

/// Tells how likely two names are spellings of one.
#[derive(Parser)]
struct Options {
    /// A tab-separated file with the columns `name_a` and `name_b`, and `-` for standard input; a column
    /// `kind`, or the part of a column `origin` before a slash, is their kind. Or, with NAME_B, the first of
    /// two names.
    #[arg(value_name = "PAIRS or NAME_A", allow_hyphen_values = true)]
    first: String,
    /// The second of two names.
    #[arg(value_name = "NAME_B", allow_hyphen_values = true)]
    second: Option<String>,
    /// What kind of thing both names name: person, organization, location or other.
    #[arg(long)]
    kind: Option<Kind>,
}

fn main() -> ExitCode {
    let options = Options::parse();
    support::exit(match &options.second {
        Some(second) => compare_two(&options.first, second, options.kind),
        None => compare_file(&PathBuf::from(&options.first), options.kind),
    })
}

fn parse(name: &str, kind: Option<Kind>) -> Name {
    kind.map_or_else(|| Name::parse(name), |kind| Name::parse_as(name, kind))
}

fn compare_two(a: &str, b: &str, kind: Option<Kind>) -> Outcome {
    let comparison = Comparer::new().compare(&parse(a, kind), &parse(b, kind));
    write!(stdout(), "{}", comparison.evidence())?;
    Ok(())
}

fn compare_file(path: &Path, kind: Option<Kind>) -> Outcome {
    let (mut rows, progress) = support::rows(path)?;
    let (name_a, name_b) = (rows.column("name_a")?, rows.column("name_b")?);
    let (own_kind, origin) = (rows.find_column("kind"), rows.find_column("origin"));
    let mut out = BufWriter::new(stdout().lock());
    writeln!(out, "name_a\tname_b\tprobability\tbits")?;
    let mut comparer = Comparer::new();
    let (mut pairs, mut spent) = (0_u32, Duration::ZERO);
    while let Some(row) = rows.next_row()? {
        let (a, b) = (row.get(name_a)?, row.get(name_b)?);
        let own_kind = own_kind.map(|column| row.kind(column)).transpose()?.flatten();
        let of_origin = || origin.and_then(|column| row.find(column)).and_then(kind_of_origin);
        let kind = kind.or(own_kind).or_else(of_origin);
        let start = Instant::now();
        let (first, second) = (parse(a, kind), parse(b, kind));
        let (probability, bits) = (comparer.probability(&first, &second), comparer.bits(&first, &second));
        spent += start.elapsed();
        writeln!(out, "{a}\t{b}\t{probability:.9}\t{bits:.3}")?;
        pairs += 1;
    }
    out.flush()?;
    progress.finish_and_clear();
    let each = spent.as_secs_f64() * 1e6 / f64::from(pairs.max(1));
    support::tell(format_args!(
        "{pairs} pairs in {:.3} s, {each:.1} µs a pair, parsing included",
        spent.as_secs_f64()
    ));
    Ok(())
}

/// The kind in an origin such as `person/spelling`.
fn kind_of_origin(origin: &str) -> Option<Kind> {
    origin.split_once('/')?.0.parse().ok()
}
