//! Journals as JSON Lines: appended line by line, read back with what was torn.
//!
//! In: bytes. Out: a [`Journal`], and the last line where it was not written to its end. Cost: linear in the
//! bytes.

use super::{Entry, Journal};
use crate::error::{Error, ErrorKind, Result};
use crate::io::MAX_LINE_BYTES;
use crate::io::jsonl::message;

/// A last line that was not written to its end.
///
/// See [`Journal::read_from`].
#[derive(Debug)]
#[non_exhaustive]
pub struct Torn {
    /// What is wrong with it, with its line.
    pub error: Error,
    /// How many bytes stand before it: cut the file to this length, then append.
    pub intact_bytes: u64,
}

impl Journal {
    /// Reads a journal as [`write_to`](Journal::write_to) writes it; `source` is what errors call it.
    ///
    /// A last line without its line break, or one that is no entry, was torn while it was written: it is
    /// reported beside the entries before it, which are not lost. Takes time linear in the bytes, and memory
    /// for the entries and for one line, at most [`MAX_LINE_BYTES`].
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Json`] for a line before the last that is no entry, and one whose id is not its place;
    /// [`ErrorKind::LineTooLong`] for one that is longer than `MAX_LINE_BYTES`; [`ErrorKind::UnknownEntry`]
    /// for an undoing of what does not stand before it; [`ErrorKind::Io`] where reading fails. Lines that
    /// contradict each other are no error: see [`Standing`](super::Standing).
    ///
    /// ```
    /// use aka::Journal;
    /// let text = r#"{"id":1,"verdict":"same","left":{"entity":"a"},"right":{"entity":"b"},"who":"me","when":"2026","why":"x"}
    /// {"id":2,"verdict":"diff"#;
    /// let (journal, torn) = Journal::read_from(text.as_bytes(), "decisions.jsonl")?;
    /// assert_eq!(journal.entries().len(), 1);
    /// assert_eq!(torn.and_then(|torn| torn.error.position().map(|at| at.line)), Some(2));
    /// # Ok::<(), aka::Error>(())
    /// ```
    pub fn read_from(reader: impl std::io::Read, source: &str) -> Result<(Journal, Option<Torn>)> {
        use std::io::{BufRead, Read};
        let mut reader = std::io::BufReader::new(reader);
        let (mut journal, mut bytes, mut number) = (Journal::new(), 0_u64, 0_u64);
        let mut torn: Option<Torn> = None;
        let mut line = Vec::new();
        loop {
            line.clear();
            let failed = |error: std::io::Error| Error::from(error).at(source, number + 1);
            // One more than the limit tells a line that is too long from one that just fits.
            let mut limited = (&mut reader).take(MAX_LINE_BYTES as u64 + 1);
            let length = limited.read_until(b'\n', &mut line).map_err(failed)?;
            if length == 0 {
                return Ok((journal, torn));
            }
            let fits = length <= MAX_LINE_BYTES;
            if !fits && !line.ends_with(b"\n") {
                reader.skip_until(b'\n').map_err(failed)?;
            }
            number += 1;
            let blank = fits && line.trim_ascii().is_empty();
            // Only the last line can be torn: with another after it, the damage is of another kind.
            if let Some(torn) = torn.take_if(|_| !blank) {
                return Err(torn.error);
            }
            let whole = line.ends_with(b"\n");
            let too_long = || Err(ErrorKind::LineTooLong { limit: MAX_LINE_BYTES }.into());
            let entry = if fits { journal.take(line.trim_ascii()) } else { too_long() };
            match entry {
                _ if blank => {}
                Ok(entry) if whole => journal.entries.push(entry),
                Ok(_) => {
                    let error = damaged("the line does not end".to_owned()).at(source, number);
                    torn = Some(Torn { error, intact_bytes: bytes });
                }
                Err(error) => torn = Some(Torn { error: error.at(source, number), intact_bytes: bytes }),
            }
            bytes += length as u64;
        }
    }

    /// The entry that a line holds, as the next one of this journal.
    fn take(&self, line: &[u8]) -> Result<Entry> {
        let entry: Entry = serde_json::from_slice(line).map_err(|error| damaged(message(&error)))?;
        if entry.id() != self.next_id() {
            return Err(damaged(format!(
                "entry {} stands where entry {} belongs",
                entry.id(),
                self.next_id()
            )));
        }
        if let Entry::Undone { undo, .. } = &entry {
            self.check(*undo)?;
        }
        Ok(entry)
    }

    /// Writes the entries after the first `written`, one JSON object a line; returns how many entries there
    /// are.
    ///
    /// So a file is appended to: pass what the call before returned, 0 for a new file.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Io`] where writing fails.
    ///
    /// ```
    /// use aka::{Decided, Journal, Subject, Verdict};
    /// let mut journal = Journal::new();
    /// let mut file = Vec::new();
    /// journal.record(Decided::new(Verdict::Same, Subject::entity("a"), Subject::entity("b")))?;
    /// let written = journal.write_to(&mut file, 0)?;
    /// journal.record(Decided::new(Verdict::Different, Subject::entity("a"), Subject::entity("c")))?;
    /// journal.write_to(&mut file, written)?;
    /// assert_eq!(Journal::read_from(file.as_slice(), "file")?.0, journal);
    /// # Ok::<(), aka::Error>(())
    /// ```
    pub fn write_to(&self, mut writer: impl std::io::Write, written: usize) -> Result<usize> {
        for entry in self.entries.iter().skip(written) {
            let mut line = serde_json::to_vec(entry).map_err(std::io::Error::from)?;
            line.push(b'\n');
            // One call a line, so that a line is torn only where the system tears it.
            writer.write_all(&line)?;
        }
        writer.flush()?;
        Ok(self.entries.len())
    }
}

fn damaged(message: String) -> Error {
    ErrorKind::Json { expected: "journal entry", message }.into()
}
