//! What the examples have in common: opening inputs, progress, and the exit status.

#![allow(dead_code, reason = "each example uses a part of it")]

use std::error::Error;
use std::fmt::Display;
use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use aka::io::tsv::Rows;
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
            tell(error);
            ExitCode::from(1)
        }
    }
}

/// Says something on standard error; where nobody can hear it, the work is done all the same.
pub(crate) fn tell(line: impl Display) {
    let _ = writeln!(io::stderr(), "{line}");
}

fn is_closed_pipe(error: &(dyn Error + 'static)) -> bool {
    let io = error.downcast_ref::<io::Error>().map(io::Error::kind);
    let json = || error.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind);
    io.or_else(json) == Some(io::ErrorKind::BrokenPipe)
}

/// An input file, or standard input for `-`, with a progress bar that reading it moves.
pub(crate) fn open(path: &Path) -> Outcome<(impl Read + use<>, ProgressBar)> {
    let bar = progress(size(path));
    Ok((open_beside(path, &bar)?, bar))
}

/// The rows of a tab-separated file, or of standard input for `-`, with a progress bar that reading moves.
pub(crate) fn rows(path: &Path) -> Outcome<(Rows<impl Read + use<>>, ProgressBar)> {
    let (reader, bar) = open(path)?;
    Ok((Rows::new(reader, &source(path))?, bar))
}

/// An input file, or standard input for `-`, that moves a progress bar for several of them.
pub(crate) fn open_beside(path: &Path, bar: &ProgressBar) -> Outcome<impl Read + use<>> {
    let reader: Box<dyn Read> = if path == Path::new("-") {
        Box::new(io::stdin())
    } else {
        Box::new(File::open(path).map_err(|error| format!("{}: {error}", path.display()))?)
    };
    Ok(bar.wrap_read(reader))
}

/// The bytes of an input file, 0 where that cannot be told beforehand.
pub(crate) fn size(path: &Path) -> u64 {
    std::fs::metadata(path).map_or(0, |about| about.len())
}

/// A progress bar on standard error, which stays silent where that is no terminal.
pub(crate) fn progress(bytes: u64) -> ProgressBar {
    let bar = if bytes > 0 { ProgressBar::new(bytes) } else { ProgressBar::no_length() };
    let style = ProgressStyle::with_template("{bar:30} {bytes} of {total_bytes}, {elapsed}, {eta} to go");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// Shows on standard error that something is done, and for how long, where that is a terminal.
pub(crate) fn spinner(what: &'static str) -> ProgressBar {
    let style = ProgressStyle::with_template("{spinner} {msg} {elapsed}");
    let bar =
        ProgressBar::new_spinner().with_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
    bar.set_message(what);
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
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

/// Writes a file so that, whenever it is interrupted, the path holds the whole new file or what was there
/// before.
pub(crate) fn replace(path: &Path, write: impl FnOnce(&mut BufWriter<File>) -> Outcome) -> Outcome {
    let place = |error: io::Error| format!("{}: {error}", path.display());
    let name = path.file_name().ok_or_else(|| format!("{}: not the name of a file", path.display()))?;
    let mut beside = name.to_owned();
    beside.push(format!(".{}.new", std::process::id()));
    let beside = path.with_file_name(beside);
    let written = || -> Outcome {
        let mut file = BufWriter::new(File::create(&beside).map_err(place)?);
        write(&mut file)?;
        file.into_inner().map_err(|error| place(error.into_error()))?.sync_all().map_err(place)?;
        fs::rename(&beside, path).map_err(place)?;
        Ok(())
    };
    let outcome = written();
    if outcome.is_err() {
        // What is half written is of no use; where it cannot be removed, the first error matters more.
        let _ = fs::remove_file(&beside);
    }
    outcome
}

/// A resolver for an alias table from a file or, for `-`, standard input, or over an image of one, told by
/// its first bytes; and how long it took to build or to open.
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
