//! Reads the files of others into the image of a resolver, or into an alias table.
//!
//! `cargo run --release --example import -- --from ftm entities.ftm.json --out names.aka`

mod support;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use aka::io::{BadRows, Columns, Format, Importer};
use aka::{AliasTable, Kind, Resolver};
use clap::Parser;
use support::Outcome;

/// Reads files of one format, packed or not, into the image of a resolver.
#[derive(Parser)]
struct Options {
    /// The format of the files: tsv, csv, jsonl, ftm, targets, wikidata, jrc-names, ofac, un.
    #[arg(long, value_name = "FORMAT")]
    from: Format,
    /// The image to write, or, where its name ends in `.jsonl`, the alias table.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Stops at the first bad row, instead of counting it.
    #[arg(long)]
    strict: bool,
    /// Takes names that a list calls weak, too.
    #[arg(long)]
    weak: bool,
    /// What to put before each id.
    #[arg(long, value_name = "TEXT", default_value = "")]
    prefix: String,
    /// The languages to keep, parted by commas; all where none is given.
    #[arg(long, value_name = "TAG", value_delimiter = ',')]
    languages: Vec<String>,
    /// The kind of all entities of a table that has no column for it.
    #[arg(long, value_name = "KIND")]
    kind: Option<Kind>,
    /// The files, `sdn.csv` before `alt.csv`; `-` for standard input.
    #[arg(required = true)]
    files: Vec<PathBuf>,
}

fn main() -> ExitCode {
    support::exit(run(&Options::parse()))
}

fn run(options: &Options) -> Outcome {
    let mut table = AliasTable::new();
    let columns = options.kind.map_or_else(Columns::new, |kind| Columns::new().every(kind));
    let mut importer = Importer::new(options.from)
        .bad_rows(if options.strict { BadRows::Stop } else { BadRows::Skip })
        .columns(columns)
        .weak_names(options.weak)
        .id_prefix(&options.prefix)
        .languages(&options.languages);
    for path in &options.files {
        let (reader, progress) = support::open(path)?;
        importer.read(reader, &support::source(path), &mut table)?;
        progress.finish_and_clear();
    }
    write(&table, &options.out)?;
    print!("{}", importer.summary());
    Ok(())
}

/// Writes the image or the table; a file of that name is whole or as it was, whatever happens.
fn write(table: &AliasTable, path: &Path) -> Outcome {
    if path.extension().is_some_and(|extension| extension == "jsonl") {
        support::replace(path, |file| Ok(aka::io::jsonl::write(table, file)?))
    } else {
        Ok(Resolver::new(table)?.save(path)?)
    }
}
