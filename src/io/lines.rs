//! The lines of a text, numbered, each of bounded length.

use std::fmt;
use std::io::{BufRead, Read};

use super::MAX_LINE_BYTES;
use super::input::Input;
use crate::error::{Error, ErrorKind, Result};

/// The lines of a text that are not empty, numbered from 1, without line ends and byte order mark.
///
/// After an error the next call goes on with the next line, but for an error of the reader itself.
pub(super) struct Lines<R> {
    reader: Input<R>,
    pub(super) source: String,
    /// The current line; its memory is used for every line.
    pub(super) text: String,
    pub(super) number: u64,
    /// Whether the current line has been looked at but not taken.
    peeked: bool,
    /// Whether the current line was too long, so that its rest has still to be passed over.
    inside: bool,
}

impl<R: Read> Lines<R> {
    pub(super) fn new(reader: R, source: &str) -> Self {
        Lines::of(Input::new(reader), source)
    }

    pub(super) fn of(reader: Input<R>, source: &str) -> Self {
        let source = source.to_owned();
        Lines { reader, source, text: String::new(), number: 0, peeked: false, inside: false }
    }

    /// The next line, or none at the end.
    pub(super) fn next(&mut self) -> Result<Option<&str>> {
        let more = std::mem::take(&mut self.peeked) || self.advance()?;
        Ok(more.then_some(&*self.text))
    }

    /// The line that [`next`](Lines::next) will return.
    pub(super) fn peek(&mut self) -> Result<Option<&str>> {
        self.peeked = self.peeked || self.advance()?;
        Ok(self.peeked.then_some(&*self.text))
    }

    /// Where the current line stands, said of an error.
    pub(super) fn place(&self, error: impl Into<Error>) -> Error {
        error.into().at(&self.source, self.number)
    }

    /// Reads lines until one is not empty; false at the end.
    fn advance(&mut self) -> Result<bool> {
        if std::mem::take(&mut self.inside) {
            self.reader.skip_until(b'\n').map_err(|error| self.place(error))?;
        }
        loop {
            let mut bytes = std::mem::take(&mut self.text).into_bytes();
            bytes.clear();
            // One more than the limit tells a line that is too long from one that just fits.
            let mut limited = (&mut self.reader).take(MAX_LINE_BYTES as u64 + 1);
            let read = limited.read_until(b'\n', &mut bytes);
            // The lines before it were read well.
            let read = read.map_err(|error| Error::from(error).at(&self.source, self.number))?;
            if read == 0 {
                return Ok(false);
            }
            self.number += 1;
            if bytes.len() > MAX_LINE_BYTES {
                self.inside = bytes.last() != Some(&b'\n');
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

/// Which input it is, and how far it was read.
impl<R> fmt::Debug for Lines<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lines")
            .field("source", &self.source)
            .field("number", &self.number)
            .finish_non_exhaustive()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_costs_one_line() {
        let long = "x".repeat(2 * MAX_LINE_BYTES);
        let text = [b"\xEF\xBB\xBFone\r\n\n\xFF\n".as_slice(), long.as_bytes(), b"\nlast"].concat();
        let mut lines = Lines::new(text.as_slice(), "t");
        assert_eq!(lines.next().unwrap(), Some("one"));
        assert_eq!(lines.next().unwrap_err().position().unwrap().line, 3);
        assert_eq!(lines.next().unwrap_err().position().unwrap().line, 4);
        assert_eq!(lines.next().unwrap(), Some("last"));
        assert_eq!(lines.number, 5);
        assert_eq!(lines.next().unwrap(), None);
    }
}
