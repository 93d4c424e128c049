//! JSON Lines: one JSON object a line, in UTF-8; an alias table has one serialized [`Entity`] a line.
//!
//! An entity looks like
//! `{"id":"Q1","kind":"person","aliases":[{"name":"Amir Khan Muttaqi","language":"en"}]}`, the first alias
//! holding the canonical name; see [`Entity`] and [`Alias`](crate::Alias) for all keys. Unknown keys are
//! ignored, and so are lines of white space.

use std::fmt;
use std::io::{Read, Write};

use serde::de::DeserializeOwned;

use super::lines::Lines;
use crate::entity::Entity;
use crate::error::{ErrorKind, Result};
use crate::table::AliasTable;

/// Reads an alias table, an empty one where there is no line; `source` is what errors call the input. The
/// reader is buffered here.
///
/// ```
/// let lines = r#"{"id":"Q1","kind":"person","aliases":[{"name":"Amir Khan Muttaqi"},{"name":"متقی","language":"fa"}]}"#;
/// let table = aka::io::jsonl::read(lines.as_bytes(), "entities.jsonl")?;
/// assert_eq!((table.len(), table.name_count()), (1, 2));
/// # Ok::<(), aka::Error>(())
/// ```
///
/// # Errors
/// All but [`ErrorKind::Io`] name the line: [`ErrorKind::Json`], [`ErrorKind::InvalidUtf8`],
/// [`ErrorKind::LineTooLong`], and what [`AliasTable::insert`] refuses.
///
/// ```
/// let error = aka::io::jsonl::read("{\"id\":\"Q1\"}\n".as_bytes(), "entities.jsonl").unwrap_err();
/// assert_eq!(error.to_string(), "entities.jsonl:1: not a serialized entity: missing field `kind` at column 11");
/// ```
pub fn read(reader: impl Read, source: &str) -> Result<AliasTable> {
    read_lines(Lines::new(reader, source))
}

pub(super) fn read_lines<R: Read>(lines: Lines<R>) -> Result<AliasTable> {
    let mut records = Records::<R, Entity>::from_lines(lines, "entity");
    let mut table = AliasTable::new();
    while let Some(entity) = records.next_record()? {
        table.insert(entity).map_err(|error| records.lines.place(error))?;
    }
    Ok(table)
}

/// Writes an alias table, one entity a line in the order of their ids; nothing is left out.
///
/// ```
/// use aka::{AliasTable, Entity};
///
/// let mut table = AliasTable::new();
/// table.insert(Entity::person("Q1", "Amir Khan Muttaqi"))?;
/// let mut lines = Vec::new();
/// aka::io::jsonl::write(&table, &mut lines)?;
/// assert_eq!(lines, b"{\"id\":\"Q1\",\"kind\":\"person\",\"aliases\":[{\"name\":\"Amir Khan Muttaqi\"}]}\n");
/// # Ok::<(), aka::Error>(())
/// ```
///
/// # Errors
/// [`ErrorKind::Io`] where writing fails.
pub fn write(table: &AliasTable, mut writer: impl Write) -> Result<()> {
    for entity in table {
        serde_json::to_writer(&mut writer, entity).map_err(std::io::Error::from)?;
        writer.write_all(b"\n")?;
    }
    writer.flush()?;
    Ok(())
}

/// The records of any file of JSON Lines, read one at a time.
///
/// For files beside the table, such as articles, with the same tolerance and the same errors.
///
/// ```
/// use aka::io::jsonl::Records;
///
/// let lines = "{\"id\": \"a1\", \"text\": \"Motaqi flew to Tehran.\"}\n";
/// let mut articles = Records::<_, serde_json::Value>::new(lines.as_bytes(), "articles.jsonl", "article");
/// while let Some(article) = articles.next_record()? {
///     assert_eq!(article["id"], "a1");
/// }
/// # Ok::<(), aka::Error>(())
/// ```
pub struct Records<R, T> {
    lines: Lines<R>,
    expected: &'static str,
    record: std::marker::PhantomData<fn() -> T>,
}

impl<R: Read, T: DeserializeOwned> Records<R, T> {
    /// Reads nothing yet. `source` is what errors call the input, `expected` what they call a
    /// record, without an article.
    pub fn new(reader: R, source: &str, expected: &'static str) -> Self {
        Records::from_lines(Lines::new(reader, source), expected)
    }

    fn from_lines(lines: Lines<R>, expected: &'static str) -> Self {
        Records { lines, expected, record: std::marker::PhantomData }
    }

    /// The next record, or none at the end. After a line that is no such record, the next call goes on with
    /// the line behind it.
    ///
    /// # Errors
    /// [`ErrorKind::Json`], [`ErrorKind::InvalidUtf8`], [`ErrorKind::LineTooLong`] or [`ErrorKind::Io`].
    pub fn next_record(&mut self) -> Result<Option<T>> {
        let expected = self.expected;
        while let Some(line) = self.lines.next()? {
            if line.trim().is_empty() {
                continue;
            }
            let record = serde_json::from_str(line);
            let kind = |error| ErrorKind::Json { expected, message: message(&error) };
            return record.map(Some).map_err(|error| self.lines.place(kind(error)));
        }
        Ok(None)
    }
}

impl<R, T> fmt::Debug for Records<R, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Records")
            .field("lines", &self.lines)
            .field("expected", &self.expected)
            .finish_non_exhaustive()
    }
}

/// What the JSON reader says, without its line number: it only ever sees one line.
pub(crate) fn message(error: &serde_json::Error) -> String {
    error.to_string().replace(" at line 1 column ", " at column ")
}
