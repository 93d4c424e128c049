//! Reading and writing alias tables, with the feature `io`.
//!
//! In: bytes of a file or of any [`Read`]. Out: an [`AliasTable`], or an [`Error`] that names the source and the line.
//! Input is read a line at a time, and no line may be longer than [`MAX_LINE_BYTES`], so that reading takes the memory
//! of the table and of one line.
//!
//! | form | module | when to use it |
//! |---|---|---|
//! | tab-separated, a name a row | [`tsv`] | lists kept by hand or in a spreadsheet |
//! | JSON Lines, an entity a line | [`jsonl`] | everything that [`Entity`](crate::Entity) holds: languages, sources, dates |

use std::ffi::OsStr;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use crate::error::{Error, ErrorKind, Result};
use crate::table::AliasTable;

pub mod jsonl;
pub mod tsv;

/// The longest line that is read, in bytes: 16 MiB. A longer one is [`ErrorKind::LineTooLong`].
///
/// ```
/// let endless = "name".repeat(aka::io::MAX_LINE_BYTES / 4 + 1);
/// let error = aka::io::read_table_from(endless.as_bytes(), "endless").unwrap_err();
/// assert!(matches!(error.kind(), aka::ErrorKind::LineTooLong { .. }));
/// ```
pub const MAX_LINE_BYTES: usize = 1 << 24;

/// Reads an alias table from a file: JSON Lines where its name ends in `.jsonl`, tab-separated where it ends in `.tsv`,
/// else what its first line looks like.
///
/// ```no_run
/// let table = aka::io::read_table("entities.tsv")?;
/// println!("{} entities", table.len());
/// # Ok::<(), aka::Error>(())
/// ```
///
/// # Errors
/// [`ErrorKind::Io`] where the file cannot be read, else as [`tsv::read`] and [`jsonl::read`]. Every error names the
/// file as `path` gives it, and the line where there is one:
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

/// The lines of a text that are not empty, numbered from 1, without line ends and byte order mark.
struct Lines<R> {
    reader: BufReader<R>,
    source: String,
    /// The current line; its memory is used for every line.
    text: String,
    number: u64,
    /// Whether the current line has been looked at but not taken.
    peeked: bool,
}

impl<R: Read> Lines<R> {
    fn new(reader: R, source: &str) -> Self {
        let reader = BufReader::with_capacity(1 << 16, reader);
        Lines { reader, source: source.to_owned(), text: String::new(), number: 0, peeked: false }
    }

    /// The next line, or none at the end.
    fn next(&mut self) -> Result<Option<&str>> {
        let more = std::mem::take(&mut self.peeked) || self.advance()?;
        Ok(more.then_some(&*self.text))
    }

    /// The line that [`next`](Lines::next) will return.
    fn peek(&mut self) -> Result<Option<&str>> {
        self.peeked = self.peeked || self.advance()?;
        Ok(self.peeked.then_some(&*self.text))
    }

    /// Where the current line stands, said of an error.
    fn place(&self, error: impl Into<Error>) -> Error {
        error.into().at(&self.source, self.number)
    }

    /// Reads lines until one is not empty; false at the end.
    fn advance(&mut self) -> Result<bool> {
        loop {
            let mut bytes = std::mem::take(&mut self.text).into_bytes();
            bytes.clear();
            // One more than the limit tells a line that is too long from one that just fits.
            let mut limited = (&mut self.reader).take(MAX_LINE_BYTES as u64 + 1);
            let read = limited.read_until(b'\n', &mut bytes);
            let read = read.map_err(|error| Error::from(error).at(&self.source, 0))?;
            if read == 0 {
                return Ok(false);
            }
            self.number += 1;
            if bytes.len() > MAX_LINE_BYTES {
                return Err(self.place(ErrorKind::LineTooLong { limit: MAX_LINE_BYTES }));
            }
            strip_line_end(&mut bytes);
            let mark = if self.number == 1 && bytes.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
            self.text = match String::from_utf8(bytes) {
                Ok(text) => text,
                Err(error) => {
                    return Err(self.place(ErrorKind::InvalidUtf8 { byte: error.utf8_error().valid_up_to() }));
                }
            };
            self.text.drain(..mark);
            if !self.text.is_empty() {
                return Ok(true);
            }
        }
    }
}

fn strip_line_end(line: &mut Vec<u8>) {
    if line.last() == Some(&b'\n') {
        line.pop();
        if line.last() == Some(&b'\r') {
            line.pop();
        }
    }
}
