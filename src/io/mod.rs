//! Reading and writing alias tables, with the feature `io`.
//!
//! In: bytes of a file or of any [`Read`], plain or packed with gzip. Out: an [`AliasTable`], or an [`Error`]
//! that names the source and the line. Input is read a line at a time, and no line may be longer than
//! [`MAX_LINE_BYTES`], so that reading takes the memory of the table and of one line.
//!
//! | form | module | when to use it |
//! |---|---|---|
//! | tab-separated, a name a row | [`tsv`] | lists kept by hand or in a spreadsheet |
//! | JSON Lines, an entity a line | [`jsonl`] | everything that [`Entity`](crate::Entity) holds: languages, sources, dates |
//! | the files of others | [`Importer`] | OpenSanctions, Wikidata, JRC-Names, OFAC, the UN; tables with columns of one's own |

use std::ffi::OsStr;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::error::{Error, Result};
use crate::table::AliasTable;

mod delimiter;
mod import;
mod input;
pub mod jsonl;
mod lines;
pub mod tsv;

pub use import::{BadRows, Columns, Format, Importer, Progress, Reason, Skipped, Summary};
use lines::Lines;

/// The longest line that is read, in bytes: 16 MiB. A longer one is
/// [`ErrorKind::LineTooLong`](crate::ErrorKind::LineTooLong).
///
/// ```
/// let endless = "name".repeat(aka::io::MAX_LINE_BYTES / 4 + 1);
/// let error = aka::io::read_table_from(endless.as_bytes(), "endless").unwrap_err();
/// assert!(matches!(error.kind(), aka::ErrorKind::LineTooLong { .. }));
/// ```
pub const MAX_LINE_BYTES: usize = 1 << 24;

/// Reads an alias table from a file: JSON Lines where its name ends in `.jsonl`, tab-separated where it ends
/// in `.tsv`, else what its first line looks like.
///
/// ```no_run
/// let table = aka::io::read_table("entities.tsv")?;
/// println!("{} entities", table.len());
/// # Ok::<(), aka::Error>(())
/// ```
///
/// # Errors
/// [`ErrorKind::Io`](crate::ErrorKind::Io) where the file cannot be read, else as [`tsv::read`] and
/// [`jsonl::read`]. Every error names the file as `path` gives it, and the line where there is one:
///
/// ```
/// let error = aka::io::read_table("no such file.tsv").unwrap_err();
/// assert!(error.to_string().starts_with("no such file.tsv: "));
/// ```
pub fn read_table(path: impl AsRef<Path>) -> Result<AliasTable> {
    let path = path.as_ref();
    let source = path.display().to_string();
    let file = File::open(path).map_err(|error| Error::from(error).at(&source, 0))?;
    match path.extension().and_then(OsStr::to_str) {
        Some("jsonl") => jsonl::read(file, &source),
        Some("tsv") => tsv::read(file, &source),
        _ => read_table_from(file, &source),
    }
}

/// Reads an alias table from a reader: JSON Lines where the first line begins with `{`, else tab-separated.
///
/// `source` is what errors call the input. The reader is buffered here.
///
/// ```
/// let rows = "id\tkind\tname\nQ1\tperson\tAmir Khan Muttaqi\n";
/// let lines = r#"{"id":"Q1","kind":"person","aliases":[{"name":"Amir Khan Muttaqi"}]}"#;
/// let table = aka::io::read_table_from(rows.as_bytes(), "rows")?;
/// assert_eq!(table, aka::io::read_table_from(lines.as_bytes(), "lines")?);
/// # Ok::<(), aka::Error>(())
/// ```
///
/// # Errors
/// As [`tsv::read`] and [`jsonl::read`].
pub fn read_table_from(reader: impl Read, source: &str) -> Result<AliasTable> {
    let mut lines = Lines::new(reader, source);
    if lines.peek()?.is_some_and(|line| line.trim_start().starts_with('{')) {
        jsonl::read_lines(lines)
    } else {
        tsv::read_lines(lines)
    }
}
