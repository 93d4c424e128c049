//! Learns the model's tables from variant data and writes them as files.
//!
//! `cargo run --release --example train -- --groups G.tsv --units U.tsv --pairs P.tsv --out src/model/weights`

mod support;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use aka::Kind;
use aka::io::tsv::Row;
use aka::train::Trainer;
use clap::Parser;
use support::Outcome;

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
    support::exit(run(&Options::parse()))
}

fn run(options: &Options) -> Outcome {
    // What it takes minutes to learn is not lost for want of a folder.
    if let Some(folder) = &options.out {
        std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let mut trainer = Trainer::new();
    for path in &options.groups {
        read_groups(path, &mut trainer)?;
    }
    for path in &options.units {
        read_units(path, &mut trainer)?;
    }
    read_pairs(&options.pairs, &mut trainer)?;
    let progress = support::spinner("learning");
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
            support::replace(&folder.join(&file.name), |out| Ok(out.write_all(file.contents.as_bytes())?))?;
            support::tell(format_args!("{}: {} bytes", file.name, file.contents.len()));
        }
    }
    Ok(())
}

/// Reads a file of spellings of one name part.
fn read_groups(path: &Path, trainer: &mut Trainer) -> Outcome {
    let (mut rows, progress) = support::rows(path)?;
    let forms = rows.column("forms")?;
    while let Some(row) = rows.next_row()? {
        trainer.add_group(row.get(forms)?.split('|'));
    }
    progress.finish_and_clear();
    Ok(())
}

/// Reads files of labelled pairs.
fn read_pairs(paths: &[PathBuf], trainer: &mut Trainer) -> Outcome {
    for path in paths {
        let (mut rows, progress) = support::rows(path)?;
        let (name_a, name_b) = (rows.column("name_a")?, rows.column("name_b")?);
        let (same, origin) = (rows.column("same")?, rows.column("origin")?);
        while let Some(row) = rows.next_row()? {
            let kind = row.get(origin)?.split('/').next().and_then(|kind| kind.parse().ok());
            let is_same = row.get(same)? == "1";
            trainer.add_pair(row.get(name_a)?, row.get(name_b)?, kind.unwrap_or(Kind::Person), is_same);
        }
        progress.finish_and_clear();
    }
    Ok(())
}

/// Reads either form of a file of transliterations.
fn read_units(path: &Path, trainer: &mut Trainer) -> Outcome {
    let (mut rows, progress) = support::rows(path)?;
    let number = |row: &Row<'_>, count: &str| -> Outcome<f32> {
        let at = || format!("{}:{}", support::source(path), row.line());
        Ok(count.parse().map_err(|error| format!("{}: {count:?}: {error}", at()))?)
    };
    if let Some(native) = rows.find_column("native") {
        let (latin, count) = (rows.column("latin")?, rows.column("count")?);
        while let Some(row) = rows.next_row()? {
            let count = number(&row, row.get(count)?)?;
            trainer.add_unit(row.get(native)?, [(row.get(latin)?, count)]);
        }
    } else {
        let (arabic, spellings) = (rows.column("arabic")?, rows.column("latin:count")?);
        while let Some(row) = rows.next_row()? {
            let spellings = row.get(spellings)?.split('|').filter_map(|spelling| spelling.rsplit_once(':'));
            let counted = spellings.map(|(latin, count)| Ok((latin, number(&row, count)?)));
            let counted: Vec<(&str, f32)> = counted.collect::<Outcome<_>>()?;
            trainer.add_unit(row.get(arabic)?, counted);
        }
    }
    progress.finish_and_clear();
    Ok(())
}
