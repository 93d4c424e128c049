//! The bytes of an input: counted as they are read, and unpacked where they are gzip.

use std::cell::Cell;
use std::io::{self, BufRead, BufReader, Read};
use std::rc::Rc;

use flate2::bufread::MultiGzDecoder;

use crate::resolver::Resolver;

/// How much is read at a time, in bytes.
const BUFFER: usize = 1 << 16;

/// The first bytes of every gzip member (RFC 1952, section 2.3.1).
const GZIP: [u8; 2] = [0x1f, 0x8b];

/// A buffered reader that unpacks gzip, told by its first bytes, whatever the file is called.
///
/// Nothing is read before the first call.
pub(super) struct Input<R> {
    state: State<R>,
    bytes: Rc<Cell<u64>>,
}

enum State<R> {
    /// Nothing is known yet.
    New(Box<Counted<R>>),
    Plain(BufReader<Counted<R>>),
    Gzip(Box<BufReader<MultiGzDecoder<BufReader<Counted<R>>>>>),
    /// Only while the first bytes are looked at, or after that failed.
    Failed,
}

impl<R: Read> Input<R> {
    pub(super) fn new(reader: R) -> Self {
        let bytes = Rc::new(Cell::new(0));
        let counted = Counted { reader, bytes: Rc::clone(&bytes) };
        Input { state: State::New(Box::new(counted)), bytes }
    }

    /// How many bytes have been read, as they are stored; goes on counting.
    pub(super) fn counter(&self) -> Rc<Cell<u64>> {
        Rc::clone(&self.bytes)
    }

    fn inner(&mut self) -> io::Result<&mut dyn BufRead> {
        if let State::New(_) = self.state {
            let State::New(reader) = std::mem::replace(&mut self.state, State::Failed) else {
                return Err(failed());
            };
            let mut buffered = BufReader::with_capacity(BUFFER, *reader);
            let start = first_bytes(&mut buffered)?;
            if Resolver::is_image(start) {
                let message = "an image of a resolver, not a table; open it with `Resolver::open` or `Resolver::from_bytes`";
                return Err(io::Error::new(io::ErrorKind::InvalidData, message));
            }
            // A reader that gives a byte at a time is no file: its first byte alone decides.
            self.state = if start.starts_with(&GZIP) || start == &GZIP[..1] {
                let decoder = MultiGzDecoder::new(buffered);
                State::Gzip(Box::new(BufReader::with_capacity(BUFFER, decoder)))
            } else {
                State::Plain(buffered)
            };
        }
        match &mut self.state {
            State::Plain(reader) => Ok(reader),
            State::Gzip(reader) => Ok(reader),
            State::New(_) | State::Failed => Err(failed()),
        }
    }
}

fn failed() -> io::Error {
    io::Error::other("the input could not be read before")
}

fn first_bytes<R: Read>(reader: &mut BufReader<R>) -> io::Result<&[u8]> {
    while let Err(error) = reader.fill_buf() {
        if error.kind() != io::ErrorKind::Interrupted {
            return Err(error);
        }
    }
    Ok(reader.buffer())
}

impl<R: Read> Read for Input<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.inner()?.read(buffer)
    }
}

impl<R: Read> BufRead for Input<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.inner()?.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        if let Ok(inner) = self.inner() {
            inner.consume(amount);
        }
    }
}

struct Counted<R> {
    reader: R,
    bytes: Rc<Cell<u64>>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.reader.read(buffer)?;
        self.bytes.set(self.bytes.get() + read as u64);
        Ok(read)
    }
}

/// A reader that gives up when a record takes too many bytes, and counts the lines that were consumed.
///
/// For formats whose records have no end of their own: a quote or a tag that is never closed would else take
/// all memory.
pub(super) struct Limited<R> {
    reader: R,
    left: usize,
    line: u64,
    /// How many bytes were read, and the last of them.
    read: u64,
    last: Option<u8>,
}

impl<R> Limited<R> {
    pub(super) fn new(reader: R) -> Self {
        Limited { reader, left: super::MAX_LINE_BYTES, line: 1, read: 0, last: None }
    }

    /// A record begins.
    pub(super) fn restart(&mut self) {
        self.left = super::MAX_LINE_BYTES;
    }

    /// Whether the record was too long.
    pub(super) fn is_exhausted(&self) -> bool {
        self.left == 0
    }

    /// The line, counted from 1, of the byte that comes next.
    pub(super) fn line(&self) -> u64 {
        self.line
    }

    /// Whether the input ends at this byte, and with it a line that has no line break.
    pub(super) fn stops_within_a_line(&self, byte: u64) -> bool {
        byte >= self.read && self.last != Some(b'\n')
    }

    fn check(&self) -> io::Result<()> {
        if self.is_exhausted() { Err(io::Error::other("the record is too long")) } else { Ok(()) }
    }
}

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.check()?;
        let read = self.reader.read(buffer)?;
        self.left = self.left.saturating_sub(read);
        self.read += read as u64;
        self.last = buffer[..read].last().copied().or(self.last);
        Ok(read)
    }
}

impl<R: BufRead> BufRead for Limited<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.check()?;
        self.reader.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        // What is consumed is in the buffer already, so that this reads nothing.
        if let Ok(buffer) = self.reader.fill_buf() {
            let consumed = buffer.get(..amount).unwrap_or(buffer);
            self.line += consumed.iter().filter(|&&byte| byte == b'\n').count() as u64;
        }
        self.left = self.left.saturating_sub(amount);
        self.reader.consume(amount);
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn packed(text: &[u8]) -> Vec<u8> {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        encoder.write_all(text).unwrap();
        encoder.finish().unwrap()
    }

    fn read(bytes: &[u8]) -> io::Result<Vec<u8>> {
        let mut out = Vec::new();
        Input::new(bytes).read_to_end(&mut out).map(|_| out)
    }

    #[test]
    fn gzip_is_told_by_its_content() {
        assert_eq!(read(b"plain").unwrap(), b"plain");
        assert_eq!(read(b"").unwrap(), b"");
        assert_eq!(read(&packed(b"packed")).unwrap(), b"packed");
        let two = [packed(b"one "), packed(b"two")].concat();
        assert_eq!(read(&two).unwrap(), b"one two", "members follow each other");
    }

    #[test]
    fn damaged_gzip_is_an_error() {
        let text = b"a name that is long enough to be packed, packed, packed";
        let whole = packed(text);
        for cut in 2..whole.len() {
            assert!(read(&whole[..cut]).is_err(), "cut at {cut}");
        }
        for at in 10..whole.len() {
            let mut bad = whole.clone();
            bad[at] ^= 0x10;
            // A few bits only fill up the last byte of the packed text.
            assert!(read(&bad).map_or(true, |read| read == text), "byte {at}");
        }
    }

    #[test]
    fn bytes_are_counted_as_they_are_stored() {
        let bytes = packed(&[b'a'; 100_000]);
        let mut input = Input::new(bytes.as_slice());
        let counter = input.counter();
        assert_eq!(counter.get(), 0, "nothing is read before it is asked for");
        io::copy(&mut input, &mut io::sink()).unwrap();
        assert_eq!(counter.get(), bytes.len() as u64);
    }

    #[test]
    fn lines_and_records_are_counted() {
        let mut limited = Limited::new(BufReader::with_capacity(3, b"a\nbc\n\nd".as_slice()));
        let mut lines = Vec::new();
        let mut text = Vec::new();
        while limited.read_until(b'\n', &mut text).unwrap() > 0 {
            lines.push(limited.line());
        }
        assert_eq!(lines, [2, 3, 4, 4]);
        let mut endless = Limited::new(BufReader::new(io::repeat(b'a')));
        assert!(endless.read_until(b'\n', &mut text).is_err() && endless.is_exhausted());
        endless.restart();
        assert!(!endless.is_exhausted());
    }
}
