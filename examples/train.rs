//! Learns the model's tables from variant data and writes them as files.
//!
//! `cargo run --release --example train -- --groups G.tsv --units U.tsv --pairs P.tsv --out src/model/weights`

use std::error::Error;
use std::io::{Write, stderr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use aka::Kind;
use aka::train::Trainer;
use clap::Parser;
use indicatif::{ProgressBar, ProgressStyle};

/// Learns the tables of the evidence model; the same data give the same bytes.
#[derive(Parser)]
struct Options {
    /// Files of spellings of one name part: columns `group` and `forms`, the forms separated by `|`.
    #[arg(long, num_args = 1.., value_name = "FILE")]
    groups: Vec<PathBuf>,
    /// Files of name parts with counts: columns `arabic` and `latin:count`, or `latin`, `native` and `count`.
    #[arg(long, num_args = 1.., value_name = "FILE")]
    units: Vec<PathBuf>,
    /// Files of labelled pairs: columns `name_a`, `name_b`, `same` and `origin`, which may begin with a kind
    /// and a slash.
    #[arg(long, num_args = 1.., value_name = "FILE")]
    pairs: Vec<PathBuf>,
    /// The folder that the files are written to; made where there is none.
    #[arg(long, value_name = "DIR", required_unless_present = "ablate")]
    out: Option<PathBuf>,
    /// Prints what each part of the model is worth on these held-out pairs, by learning the model without it.
    #[arg(long, num_args = 1.., value_name = "FILE")]
    ablate: Vec<PathBuf>,
}

fn main() -> ExitCode {
    match run(&Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Where nobody can hear it, the status tells all the same.
            let _ = writeln!(stderr(), "{error}");
            ExitCode::from(1)
        }
    }
}

fn run(options: &Options) -> Result<(), Box<dyn Error>> {
    // What it takes minutes to learn is not lost for want of a folder.
    if let Some(folder) = &options.out {
        std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let mut trainer = Trainer::new();
    let progress =
        ProgressBar::new_spinner().with_style(ProgressStyle::with_template("{spinner} {msg} {elapsed}")?);
    for path in &options.groups {
        progress.set_message(format!("reading {}", path.display()));
        for_each_row(path, &["forms"], |row| {
            trainer.add_group(row[0].split('|'));
            progress.tick();
            Ok(())
        })?;
    }
    for path in &options.units {
        progress.set_message(format!("reading {}", path.display()));
        read_units(path, &mut trainer)?;
    }
    read_pairs(&options.pairs, &mut trainer)?;
    progress.set_message("learning");
    progress.enable_steady_tick(std::time::Duration::from_millis(200));
    if !options.ablate.is_empty() {
        let mut held_out = Trainer::new();
        read_pairs(&options.ablate, &mut held_out)?;
        let rows = trainer.ablate(&held_out);
        progress.finish_and_clear();
        println!("without\tF1*\tAP");
        rows.iter().for_each(|row| println!("{}\t{:.3}\t{:.3}", row.part, row.f1, row.average_precision));
    }
    if let Some(folder) = &options.out {
        let files = trainer.learn();
        progress.finish_and_clear();
        for file in &files {
            let path = folder.join(&file.name);
            std::fs::write(&path, &file.contents).map_err(|error| format!("{}: {error}", path.display()))?;
            let _ = writeln!(stderr(), "{}: {} bytes", file.name, file.contents.len());
        }
    }
    Ok(())
}

/// Reads files of labelled pairs.
fn read_pairs(paths: &[PathBuf], trainer: &mut Trainer) -> Result<(), Box<dyn Error>> {
    for path in paths {
        for_each_row(path, &["name_a", "name_b", "same", "origin"], |row| {
            let kind = row[3].split('/').next().and_then(|kind| kind.parse().ok()).unwrap_or(Kind::Person);
            trainer.add_pair(row[0], row[1], kind, row[2] == "1");
            Ok(())
        })?;
    }
    Ok(())
}

/// Reads either form of a file of transliterations.
fn read_units(path: &Path, trainer: &mut Trainer) -> Result<(), Box<dyn Error>> {
    if header(path)?.iter().any(|column| column == "native") {
        return for_each_row(path, &["latin", "native", "count"], |row| {
            trainer.add_unit(row[1], std::iter::once((row[0], row[2].parse()?)));
            Ok(())
        });
    }
    for_each_row(path, &["arabic", "latin:count"], |row| {
        let spellings: Vec<(&str, f32)> = row[1]
            .split('|')
            .filter_map(|spelling| spelling.rsplit_once(':'))
            .map(|(latin, count)| Ok((latin, count.parse()?)))
            .collect::<Result<_, Box<dyn Error>>>()?;
        trainer.add_unit(row[0], spellings);
        Ok(())
    })
}

fn reader(path: &Path) -> Result<csv::Reader<std::fs::File>, Box<dyn Error>> {
    let reader = csv::ReaderBuilder::new().delimiter(b'\t').quoting(false).from_path(path);
    reader.map_err(|error| format!("{}: {error}", path.display()).into())
}

fn header(path: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    Ok(reader(path)?.headers()?.iter().map(str::to_owned).collect())
}

/// Calls `use_row` with the named columns of each row; errors name the file and the line.
fn for_each_row(
    path: &Path,
    columns: &[&str],
    mut use_row: impl FnMut(&[&str]) -> Result<(), Box<dyn Error>>,
) -> Result<(), Box<dyn Error>> {
    let header = header(path)?;
    let place = |column: &&str| {
        let place = header.iter().position(|name| name == column);
        place.ok_or_else(|| {
            format!("{}:1: no column {column:?} in the header; it has: {}", path.display(), header.join(", "))
        })
    };
    let places: Vec<usize> = columns.iter().map(place).collect::<Result<_, _>>()?;
    for (row, line) in reader(path)?.records().zip(2..) {
        let at = |error: &dyn std::fmt::Display| format!("{}:{line}: {error}", path.display());
        let row = row.map_err(|error| at(&error))?;
        let fields: Vec<&str> = places.iter().map(|&place| row.get(place).unwrap_or_default()).collect();
        use_row(&fields).map_err(|error| at(&error))?;
    }
    Ok(())
}
