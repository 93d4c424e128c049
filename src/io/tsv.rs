//! Tab-separated files: UTF-8, a header row, no quoting; columns are found by their names, in capitals or
//! not, and others are ignored.
//!
//! An alias table has the columns `id`, `kind` (`person`, `organization`, `location`, `other`), `name` and,
//! optionally, `language`. The rows of one id are one entity, and the first of them gives its canonical name.
//! Windows line ends, a byte order mark and empty lines are tolerated.

use std::fmt;
use std::io::{Read, Write};

use super::delimiter::{missing_from_tabs, place_of};
use super::lines::Lines;
use crate::entity::{Alias, Kind};
use crate::error::{ErrorKind, Result};
use crate::table::AliasTable;

/// Reads an alias table; `source` is what errors call the input. The reader is buffered here.
///
/// ```
/// let rows = "\
/// id\tkind\tname\tlanguage
/// Q1\tperson\tAmir Khan Muttaqi\ten
/// Q1\tperson\tامیرخان متقی\tps
/// Q2\torganization\tNational Resistance Front\ten
/// ";
/// let table = aka::io::tsv::read(rows.as_bytes(), "rows.tsv")?;
/// assert_eq!((table.len(), table.name_count()), (2, 3));
/// # Ok::<(), aka::Error>(())
/// ```
///
/// # Errors
/// All but [`ErrorKind::Io`] name the line: [`ErrorKind::EmptyInput`], [`ErrorKind::MissingColumn`],
/// [`ErrorKind::OtherDelimiter`] for a table that seems to be separated by commas or semicolons,
/// [`ErrorKind::MissingField`], [`ErrorKind::UnknownKind`], [`ErrorKind::InvalidUtf8`],
/// [`ErrorKind::LineTooLong`], and what [`AliasTable::add_row`] refuses.
///
/// ```
/// let rows = "id\tkind\tname\nQ1\tpeople\tAmir Khan Muttaqi\n";
/// let error = aka::io::tsv::read(rows.as_bytes(), "rows.tsv").unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "rows.tsv:2: unknown kind \"people\"; use person, organization, location or other",
/// );
/// ```
pub fn read(reader: impl Read, source: &str) -> Result<AliasTable> {
    read_lines(Lines::new(reader, source))
}

pub(super) fn read_lines<R: Read>(lines: Lines<R>) -> Result<AliasTable> {
    let mut rows = Rows::from_lines(lines)?;
    let (id, kind, name) = (rows.column("id")?, rows.column("kind")?, rows.column("name")?);
    let language = rows.find_column("language");
    let mut table = AliasTable::new();
    while let Some(row) = rows.next_row()? {
        if row.text.trim().is_empty() {
            continue;
        }
        let mut add = || {
            let kind: Kind = row.get(kind)?.parse()?;
            let mut alias = Alias::new(row.get(name)?);
            alias.language =
                language.and_then(|column| row.find(column)).filter(|tag| !tag.is_empty()).map(str::to_owned);
            table.add_row(row.get(id)?, kind, alias).map(drop)
        };
        add().map_err(|error| error.at(row.source, row.line))?;
    }
    Ok(table)
}

/// Writes an alias table as [`read`] reads it: a row a name, entities in the order of their ids.
///
/// Sources, weights and dates have no column and are left out; [`jsonl`](super::jsonl) keeps them.
///
/// ```
/// use aka::{Alias, AliasTable, Entity};
///
/// let mut table = AliasTable::new();
/// table.insert(Entity::person("Q1", Alias::new("Amir Khan Muttaqi").language("en")))?;
/// let mut rows = Vec::new();
/// aka::io::tsv::write(&table, &mut rows)?;
/// assert_eq!(rows, b"id\tkind\tname\tlanguage\nQ1\tperson\tAmir Khan Muttaqi\ten\n");
/// # Ok::<(), aka::Error>(())
/// ```
///
/// # Errors
/// [`ErrorKind::Unwritable`] for an id, name or language with a tab or a line break, [`ErrorKind::Io`] where
/// writing fails; what was written before the fault stays written.
pub fn write(table: &AliasTable, mut writer: impl Write) -> Result<()> {
    writer.write_all(b"id\tkind\tname\tlanguage\n")?;
    for entity in table {
        for alias in &entity.aliases {
            let (id, language) = (entity.id.as_str(), alias.language.as_deref().unwrap_or_default());
            for field in [id, &alias.name, language] {
                if field.contains(['\t', '\n', '\r']) {
                    return Err(ErrorKind::Unwritable { id: id.to_owned(), field: field.to_owned() }.into());
                }
            }
            writeln!(writer, "{id}\t{}\t{}\t{language}", entity.kind, alias.name)?;
        }
    }
    writer.flush()?;
    Ok(())
}

/// The rows of any tab-separated file with a header, read one at a time.
///
/// For files beside the table, such as names to resolve, with the same tolerance and the same errors.
///
/// ```
/// use aka::io::tsv::Rows;
///
/// let mut rows = Rows::new("query\tseen\nMotaqi\t2022-01-10\n".as_bytes(), "queries.tsv")?;
/// let query = rows.column("query")?;
/// while let Some(row) = rows.next_row()? {
///     assert_eq!(row.get(query)?, "Motaqi");
/// }
/// # Ok::<(), aka::Error>(())
/// ```
pub struct Rows<R> {
    lines: Lines<R>,
    header: Vec<String>,
    header_line: u64,
}

/// A column of [`Rows`], found once by its name.
///
/// ```
/// let rows = aka::io::tsv::Rows::new("query\n".as_bytes(), "queries.tsv")?;
/// assert!(rows.find_column("query").is_some());
/// assert_eq!(
///     rows.column("name").unwrap_err().to_string(),
///     "queries.tsv:1: no column \"name\" in the header; it has: query",
/// );
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column(usize);

/// A row of [`Rows`], whose fields are looked up by column.
///
/// ```
/// let mut rows = aka::io::tsv::Rows::new("seen\tquery\n2022-01-10\n".as_bytes(), "queries.tsv")?;
/// let query = rows.column("query")?;
/// let row = rows.next_row()?.unwrap();
/// assert_eq!((row.line(), row.find(query)), (2, None));
/// assert_eq!(
///     row.get(query).unwrap_err().to_string(),
///     "queries.tsv:2: the row has 1 fields, and none in column \"query\"",
/// );
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Row<'r> {
    text: &'r str,
    header: &'r [String],
    source: &'r str,
    line: u64,
}

impl<R: Read> Rows<R> {
    /// Reads the header; `source` is what errors call the input. The reader is buffered here.
    ///
    /// # Errors
    /// [`ErrorKind::EmptyInput`] where there is no header, and the errors of reading a row.
    pub fn new(reader: R, source: &str) -> Result<Self> {
        Rows::from_lines(Lines::new(reader, source))
    }

    fn from_lines(mut lines: Lines<R>) -> Result<Self> {
        match lines.next()? {
            Some(line) => {
                let header = line.split('\t').map(str::to_owned).collect();
                Ok(Rows { header, header_line: lines.number, lines })
            }
            None => Err(crate::Error::from(ErrorKind::EmptyInput).at(&lines.source, 0)),
        }
    }

    /// The column of a name; the first where several have it, and where none has, the first whose name
    /// differs in capitals alone.
    ///
    /// # Errors
    /// [`ErrorKind::MissingColumn`], which tells what columns there are, or [`ErrorKind::OtherDelimiter`],
    /// where they seem to be separated by commas or semicolons.
    pub fn column(&self, name: &str) -> Result<Column> {
        self.find_column(name).ok_or_else(|| {
            let kind = missing_from_tabs(name, &self.header);
            crate::Error::from(kind).at(&self.lines.source, self.header_line)
        })
    }

    /// The column of a name, where there is one.
    #[must_use]
    pub fn find_column(&self, name: &str) -> Option<Column> {
        place_of(name, &self.header).map(Column)
    }

    /// The next row, or none at the end.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidUtf8`], [`ErrorKind::LineTooLong`] or [`ErrorKind::Io`].
    pub fn next_row(&mut self) -> Result<Option<Row<'_>>> {
        if self.lines.next()?.is_none() {
            return Ok(None);
        }
        let Lines { text, source, number, .. } = &self.lines;
        Ok(Some(Row { text, header: &self.header, source, line: *number }))
    }
}

impl<R> fmt::Debug for Rows<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rows")
            .field("lines", &self.lines)
            .field("header", &self.header)
            .finish_non_exhaustive()
    }
}

impl<'r> Row<'r> {
    /// The field of a column, as it is written.
    ///
    /// # Errors
    /// [`ErrorKind::MissingField`] where the row is too short, naming the source and the line.
    pub fn get(&self, column: Column) -> Result<&'r str> {
        self.find(column).ok_or_else(|| {
            let name = self.header.get(column.0).cloned().unwrap_or_default();
            let kind = ErrorKind::MissingField { column: name, found: self.text.split('\t').count() };
            crate::Error::from(kind).at(self.source, self.line)
        })
    }

    /// The field of a column, where the row is long enough.
    #[must_use]
    pub fn find(&self, column: Column) -> Option<&'r str> {
        self.text.split('\t').nth(column.0)
    }

    /// The kind in a column; none where the field is empty or the row too short.
    ///
    /// ```
    /// use aka::Kind;
    /// let mut rows = aka::io::tsv::Rows::new("query\tkind\nParis\tperson\nParis\t\nParis\tcity\n".as_bytes(), "queries.tsv")?;
    /// let kind = rows.column("kind")?;
    /// assert_eq!(rows.next_row()?.unwrap().kind(kind)?, Some(Kind::Person));
    /// assert_eq!(rows.next_row()?.unwrap().kind(kind)?, None);
    /// assert_eq!(
    ///     rows.next_row()?.unwrap().kind(kind).unwrap_err().to_string(),
    ///     "queries.tsv:4: unknown kind \"city\"; use person, organization, location or other",
    /// );
    /// # Ok::<(), aka::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorKind::UnknownKind`] for a word that is no kind, naming the source and the line.
    pub fn kind(&self, column: Column) -> Result<Option<Kind>> {
        let word = self.find(column).filter(|word| !word.is_empty());
        word.map(str::parse).transpose().map_err(|error: crate::Error| error.at(self.source, self.line))
    }

    /// The number of its line, counted from 1.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.line
    }
}
