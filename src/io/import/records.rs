//! The records of comma-separated files, each of bounded length, and their headers.
//!
//! In: bytes. Out: records as text, with the line on which each begins. Cost: one pass, in the memory of one
//! record.

use std::io::Read;

use csv::StringRecord;

use super::run::Run;
use crate::error::{Error, ErrorKind, Result};
use crate::io::MAX_LINE_BYTES;
use crate::io::delimiter::{self, missing_from_tabs};
use crate::io::input::Limited;

/// The header of a table.
pub(super) struct Header {
    pub(super) names: Vec<String>,
    pub(super) source: String,
    pub(super) line: u64,
    /// Whether its columns are separated by tabs, without quoting.
    pub(super) is_tsv: bool,
}

impl Header {
    /// Reads it.
    pub(super) fn new<R: Read>(reader: &mut Reader<R>, source: &str) -> Result<Self> {
        match reader.next()? {
            None => Err(Error::from(ErrorKind::EmptyInput).at(source, 0)),
            Some(line) => {
                let names = reader.decode().map_err(|error| error.at(source, line))?;
                let names = names.iter().map(str::to_owned).collect();
                Ok(Header { names, source: source.to_owned(), line, is_tsv: false })
            }
        }
    }

    pub(super) fn find(&self, name: &str) -> Option<usize> {
        delimiter::place_of(name, &self.names)
    }

    /// The place of a column that has to be there.
    pub(super) fn column(&self, name: &str) -> Result<usize> {
        self.find(name).ok_or_else(|| {
            let kind = if self.is_tsv {
                missing_from_tabs(name, &self.names)
            } else {
                ErrorKind::MissingColumn { column: name.to_owned(), header: self.names.join(", ") }
            };
            Error::from(kind).at(&self.source, self.line)
        })
    }

    /// The field of a row in a column.
    pub(super) fn get<'f>(&self, row: &'f StringRecord, column: usize) -> Result<&'f str> {
        row.get(column).ok_or_else(|| self.missing(column, row.len()))
    }

    pub(super) fn missing(&self, column: usize, found: usize) -> Error {
        ErrorKind::MissingField { column: self.names.get(column).cloned().unwrap_or_default(), found }.into()
    }
}

/// The records of a comma-separated file, each of bounded length.
pub(super) struct Reader<R> {
    reader: csv::Reader<Limited<R>>,
    source: String,
    bytes: csv::ByteRecord,
    row: StringRecord,
}

impl<R: Read> Reader<R> {
    pub(super) fn new(input: R, source: &str) -> Self {
        Reader::with_delimiter(input, source, b',')
    }

    pub(super) fn with_delimiter(input: R, source: &str, delimiter: u8) -> Self {
        let reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            // A carriage return before it is taken off below; as a terminator of its own it would upset the
            // count of lines.
            .terminator(csv::Terminator::Any(b'\n'))
            .has_headers(false)
            .flexible(true)
            .buffer_capacity(1 << 16)
            .from_reader(Limited::new(input));
        let (bytes, row) = Default::default();
        Reader { reader, source: source.to_owned(), bytes, row }
    }

    /// Reads records until one is text, and counts them as rows; false at the end.
    pub(super) fn advance(&mut self, run: &mut Run<'_>) -> Result<bool> {
        while let Some(line) = self.next()? {
            run.row(line);
            match self.decode() {
                Ok(row) => {
                    self.row = row;
                    return Ok(true);
                }
                Err(error) => run.fault(error)?,
            }
        }
        Ok(false)
    }

    pub(super) fn row(&self) -> &StringRecord {
        &self.row
    }

    /// Reads a record; its line, or none at the end.
    fn next(&mut self) -> Result<Option<u64>> {
        loop {
            self.reader.get_mut().restart();
            let line = self.reader.position().line();
            // The memory of the last row is used again.
            self.bytes = std::mem::take(&mut self.row).into_byte_record();
            match self.reader.read_byte_record(&mut self.bytes) {
                Ok(false) => return Ok(None),
                Ok(true) => {
                    self.strip();
                    if self.bytes.len() > 1 || !self.bytes.as_slice().is_empty() {
                        return Ok(Some(self.first_line()));
                    }
                }
                Err(_) if self.reader.get_ref().is_exhausted() => {
                    let message =
                        format!("the row is longer than {MAX_LINE_BYTES} bytes; is a quote not closed?");
                    return Err(self.not_csv(message, line));
                }
                Err(error) => match error.into_kind() {
                    csv::ErrorKind::Io(error) => return Err(Error::from(error).at(&self.source, line)),
                    kind => return Err(self.not_csv(format!("{kind:?}"), line)),
                },
            }
        }
    }

    /// Takes off the carriage return at the end of the record.
    fn strip(&mut self) {
        let last = self.bytes.len().wrapping_sub(1);
        if let Some(field) = self.bytes.get(last).and_then(|field| field.strip_suffix(b"\r")) {
            let field = field.to_owned();
            self.bytes.truncate(last);
            self.bytes.push_field(&field);
        }
    }

    /// The line on which the record that was read begins; the reader's own count does not see empty lines
    /// before it.
    fn first_line(&self) -> u64 {
        let end = self.reader.position();
        let ended = !self.reader.get_ref().stops_within_a_line(end.byte());
        let within = self.bytes.as_slice().iter().filter(|&&byte| byte == b'\n').count() as u64;
        end.line().saturating_sub(u64::from(ended) + within)
    }

    fn not_csv(&self, message: String, line: u64) -> Error {
        Error::from(ErrorKind::NotOfFormat { format: "CSV", message }).at(&self.source, line)
    }

    /// The record that was read, as text.
    fn decode(&mut self) -> Result<StringRecord> {
        StringRecord::from_byte_record(std::mem::take(&mut self.bytes)).map_err(|error| {
            let field = error.utf8_error().field() + 1;
            let message = format!("field {field} is not UTF-8; save the file as UTF-8");
            ErrorKind::NotOfFormat { format: "CSV", message }.into()
        })
    }
}
