//! What the examples have in common: opening inputs, progress, and the exit status.

#![allow(dead_code, reason = "each example uses a part of it")]

use std::error::Error;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use aka::{AliasTable, Resolver};
use indicatif::{ProgressBar, ProgressStyle};

pub(crate) type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// The exit status of an example: 0, or 1 for bad input, which it tells on standard error.
pub(crate) fn exit(outcome: Outcome) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads our output has enough of it, as in `… | head`.
        Err(error) if is_closed_pipe(&*error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(1)
        }
    }
}

fn is_closed_pipe(error: &(dyn Error + 'static)) -> bool {
    let io = error.downcast_ref::<io::Error>().map(io::Error::kind);
    let json = || error.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind);
    io.or_else(json) == Some(io::ErrorKind::BrokenPipe)
}

/// An input file, or standard input for `-`, with a progress bar that reading it moves.
pub(crate) fn open(path: &Path) -> Outcome<(impl Read + use<>, ProgressBar)> {
    let (reader, bytes): (Box<dyn Read>, u64) = if path == Path::new("-") {
        (Box::new(io::stdin()), 0)
    } else {
        let file = File::open(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let bytes = file.metadata().map_or(0, |about| about.len());
        (Box::new(file), bytes)
    };
    let bar = progress(bytes);
    Ok((bar.wrap_read(reader), bar))
}

/// A progress bar on standard error, which stays silent where that is no terminal.
fn progress(bytes: u64) -> ProgressBar {
    let bar = if bytes > 0 { ProgressBar::new(bytes) } else { ProgressBar::no_length() };
    let style = ProgressStyle::with_template("{bar:30} {bytes} of {total_bytes}, {elapsed}, {eta} to go");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// What messages call an input.
pub(crate) fn source(path: &Path) -> String {
    if path == Path::new("-") { "standard input".to_owned() } else { path.display().to_string() }
}

/// Reads an alias table from a file, or from standard input for `-`.
pub(crate) fn table(path: &Path) -> Outcome<AliasTable> {
    let (reader, progress) = open(path)?;
    let table = aka::io::read_table_from(reader, &source(path))?;
    progress.finish_and_clear();
    Ok(table)
}

/// A resolver for an alias table from a file or, for `-`, standard input, or over an image of one, told by its first bytes; and how long it
/// took to build or to open.
pub(crate) fn resolver(path: &Path) -> Outcome<(Resolver, Duration)> {
    let mut first = [0; 8];
    let is_image = path != Path::new("-")
        && File::open(path)
            .is_ok_and(|mut file| file.read_exact(&mut first).is_ok() && Resolver::is_image(&first));
    let table = if is_image { None } else { Some(table(path)?) };
    let start = Instant::now();
    let resolver = match table {
        Some(table) => Resolver::new(&table)?,
        #[cfg(feature = "mmap")]
        None => Resolver::open(path)?,
        #[cfg(not(feature = "mmap"))]
        None => Resolver::from_bytes(std::fs::read(path)?).map_err(|error| error.at(&source(path), 0))?,
    };
    Ok((resolver, start.elapsed()))
}

/// A field of a tab-separated row; names from JSON may hold tabs and line breaks, which become spaces.
pub(crate) fn field(text: &str) -> String {
    text.replace(['\t', '\n', '\r'], " ")
}
