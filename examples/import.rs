//! Reads the files of others into the image of a resolver, or into an alias table.
//!
//! `cargo run --release --example import -- --from ftm entities.ftm.json --out names.aka`

mod support;

use std::io::{Write, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use aka::io::{BadRows, Columns, Format, Importer, Skipped, Summary};
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
    /// What separates the fields of `--from csv`, a character or `tab`; where it is not given, the header
    /// tells: comma, semicolon or tab.
    #[arg(long, value_name = "CHARACTER", value_parser = delimiter)]
    delimiter: Option<u8>,
    /// The files, `sdn.csv` before `alt.csv`; `-` for standard input.
    #[arg(required = true)]
    files: Vec<PathBuf>,
}

fn main() -> ExitCode {
    support::exit(run(&Options::parse()))
}

fn run(options: &Options) -> Outcome {
    if let Some(input) = options.files.iter().find(|input| is_same_file(input, &options.out)) {
        return Err(format!("{}: is read, so it cannot be written to as well", input.display()).into());
    }
    let mut table = AliasTable::new();
    let mut importer = Importer::new(options.from)
        .bad_rows(if options.strict { BadRows::Stop } else { BadRows::Skip })
        .columns(columns(options))
        .weak_names(options.weak)
        .id_prefix(&options.prefix)
        .languages(&options.languages);
    for path in &options.files {
        let (reader, progress) = support::open(path)?;
        importer.read(reader, &support::source(path), &mut table)?;
        progress.finish_and_clear();
    }
    if table.is_empty() {
        return Err(nothing_taken(options, importer.summary()).into());
    }
    write(&table, &options.out)?;
    write!(stdout(), "{}", importer.summary())?;
    Ok(())
}

/// Whether two paths are those of one file that is there.
fn is_same_file(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().ok();
    real(one).is_some_and(|one| real(other) == Some(one))
}

/// What the columns of a table hold.
fn columns(options: &Options) -> Columns {
    let columns = options.kind.map_or_else(Columns::new, |kind| Columns::new().every(kind));
    match options.delimiter {
        Some(delimiter) => columns.delimiter(delimiter),
        None => columns,
    }
}

/// Reads what separates fields from the command line.
fn delimiter(text: &str) -> Result<u8, String> {
    match text.as_bytes() {
        b"tab" | b"\\t" => Ok(b'\t'),
        [byte] if byte.is_ascii() && !matches!(byte, b'\n' | b'\r' | b'"') => Ok(*byte),
        _ => Err("one ASCII character other than a quote, or `tab`, was expected".to_owned()),
    }
}

/// What to say where the files hold no entity: an empty image in the place of a good one would lose it.
fn nothing_taken(options: &Options, summary: &Summary) -> String {
    let files: Vec<String> = options.files.iter().map(|path| support::source(path)).collect();
    let why = summary.skipped().map(|Skipped { reason, count, first, .. }| {
        format!(", {count} of them {reason}, the first: {first}")
    });
    let why: String = why.collect();
    format!(
        "no entity could be taken from {} as {}: {} rows read{why}; nothing was written to {}",
        files.join(", "),
        options.from,
        summary.rows,
        options.out.display(),
    )
}

/// Writes the image or the table; a file of that name is whole or as it was, whatever happens.
fn write(table: &AliasTable, path: &Path) -> Outcome {
    if path.extension().is_some_and(|extension| extension == "jsonl") {
        support::replace(path, |file| Ok(aka::io::jsonl::write(table, file)?))
    } else {
        Ok(Resolver::new(table)?.save(path)?)
    }
}
