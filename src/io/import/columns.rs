//! Tables with a header row, tab-separated or comma-separated, and what their columns hold.
//!
//! Comma-separated files are those of RFC 4180, in UTF-8: fields that hold the delimiter, a quote or a line
//! break are quoted, and a quote in them is doubled. Files of that kind with semicolons or tabs between their
//! fields are told by their header. Tab-separated files have no quoting. Columns are found by their names,
//! and others are ignored.

use std::io::{BufRead, Cursor, Read};

use super::lines::each_left;
use super::records::{Header, Reader};
use super::run::Run;
use super::summary::Reason;
use crate::entity::{Alias, Kind};
use crate::error::{Error, ErrorKind, Result};
use crate::io::MAX_LINE_BYTES;
use crate::io::delimiter;
use crate::io::input::Input;
use crate::io::lines::Lines;

/// Which columns of a table hold what; as it comes: `id`, `kind`, `name` and, where there is one, `language`.
///
/// ```
/// use aka::io::{Columns, Format, Importer};
/// use aka::{AliasTable, Kind};
///
/// let rows = "\
/// key,sort,label,also
/// 7,individual,\"Popal, Karim\",Karim Popal|K. Popal
/// 8,firm,Popal & Sons,
/// ";
/// let columns = Columns::new()
///     .id("key")
///     .kind("sort")
///     .word("individual", Kind::Person)
///     .word("firm", Kind::Organization)
///     .name("label")
///     .aliases("also", '|');
/// let mut table = AliasTable::new();
/// Importer::new(Format::Csv).columns(columns).read(rows.as_bytes(), "rows.csv", &mut table)?;
/// assert_eq!(table.get("7").unwrap().names().collect::<Vec<_>>(), ["Popal, Karim", "Karim Popal", "K. Popal"]);
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    id: String,
    kind: String,
    every: Option<Kind>,
    words: Vec<(String, Kind)>,
    name: String,
    aliases: Option<(String, char)>,
    language: Option<String>,
    /// What separates the fields; where it is not said, the header tells.
    delimiter: Option<u8>,
}

impl Default for Columns {
    fn default() -> Self {
        Columns {
            id: "id".to_owned(),
            kind: "kind".to_owned(),
            every: None,
            words: Vec::new(),
            name: "name".to_owned(),
            aliases: None,
            language: None,
            delimiter: None,
        }
    }
}

impl Columns {
    /// The columns as they come.
    #[must_use]
    pub fn new() -> Self {
        Columns::default()
    }

    /// The column of the entity's id. Rows of one id are one entity, the first giving its canonical name.
    #[must_use]
    pub fn id(mut self, column: impl Into<String>) -> Self {
        self.id = column.into();
        self
    }

    /// The column of its kind: `person`, `organization`, `location`, `other`, or one of the
    /// [words](Columns::word).
    #[must_use]
    pub fn kind(mut self, column: impl Into<String>) -> Self {
        self.kind = column.into();
        self
    }

    /// All entities are of this kind; the column of the kind is not read.
    #[must_use]
    pub fn every(mut self, kind: Kind) -> Self {
        self.every = Some(kind);
        self
    }

    /// A further word for a kind.
    #[must_use]
    pub fn word(mut self, word: impl Into<String>, kind: Kind) -> Self {
        self.words.push((word.into(), kind));
        self
    }

    /// The column of a name.
    #[must_use]
    pub fn name(mut self, column: impl Into<String>) -> Self {
        self.name = column.into();
        self
    }

    /// A column of further names, parted by a character.
    #[must_use]
    pub fn aliases(mut self, column: impl Into<String>, separator: char) -> Self {
        self.aliases = Some((column.into(), separator));
        self
    }

    /// The column of the language of the row's names, which the file then must have.
    #[must_use]
    pub fn language(mut self, column: impl Into<String>) -> Self {
        self.language = Some(column.into());
        self
    }

    /// What separates the fields of [`Format::Csv`](super::Format::Csv).
    ///
    /// Where it is not said, it is the comma, the semicolon or the tab by which the header has the columns.
    ///
    /// ```
    /// use aka::io::{Columns, Format, Importer};
    /// use aka::AliasTable;
    ///
    /// let (semicolons, bars) = ("id;kind;name\n7;person;Popal, Karim\n", "id|kind|name\n7|person|Popal, Karim\n");
    /// let mut table = AliasTable::new();
    /// Importer::new(Format::Csv).read(semicolons.as_bytes(), "rows.csv", &mut table)?;
    /// Importer::new(Format::Csv).columns(Columns::new().delimiter(b'|')).read(bars.as_bytes(), "rows.csv", &mut table)?;
    /// assert_eq!(table.name_count(), 1);
    /// # Ok::<(), aka::Error>(())
    /// ```
    #[must_use]
    pub fn delimiter(mut self, delimiter: u8) -> Self {
        self.delimiter = Some(delimiter);
        self
    }

    /// The columns that a file must have.
    fn required(&self) -> Vec<&str> {
        let kind = self.every.is_none().then_some(&self.kind);
        let aliases = self.aliases.as_ref().map(|(name, _)| name);
        let columns = [Some(&self.id), kind, Some(&self.name), aliases, self.language.as_ref()];
        columns.into_iter().flatten().map(String::as_str).collect()
    }

    fn kind_of(&self, word: &str) -> Result<Kind> {
        let own = self.words.iter().find(|(known, _)| known == word);
        own.map_or_else(|| word.parse(), |(_, kind)| Ok(*kind))
    }
}

pub(super) fn read_tsv<R: Read>(input: Input<R>, run: &mut Run<'_>) -> Result<()> {
    let mut lines = Lines::of(input, run.source);
    let header = match lines.next()? {
        None => return Err(Error::from(ErrorKind::EmptyInput).at(run.source, 0)),
        Some(line) => line.split('\t').map(str::to_owned).collect(),
    };
    let header = Header { names: header, source: run.source.to_owned(), line: lines.number, is_tsv: true };
    let places = Places::new(&run.options.columns, &header)?;
    each_left(lines, run, |line, run| {
        let fields: Vec<&str> = line.split('\t').collect();
        places.take(&header, |column| fields.get(column).copied(), fields.len(), run)
    })
}

pub(super) fn read_csv<R: Read>(input: Input<R>, run: &mut Run<'_>) -> Result<()> {
    let columns = &run.options.columns;
    let (start, input) = first_line(input).map_err(|error| Error::from(error).at(run.source, 1))?;
    let told = || delimiter::of_header(&start, &columns.required());
    let delimiter = columns.delimiter.unwrap_or_else(told);
    let input = Cursor::new(&start).chain(input);
    let mut reader = Reader::with_delimiter(input, run.source, delimiter);
    let header = Header::new(&mut reader, run.source)?;
    let places = Places::new(&run.options.columns, &header)?;
    while reader.advance(run)? {
        let row = reader.row();
        places.take(&header, |column| row.get(column), row.len(), run)?;
    }
    Ok(())
}

/// The bytes of an input up to the end of the first line that is not empty, within the limit of a record, and
/// the rest.
fn first_line<R: Read>(mut input: Input<R>) -> std::io::Result<(Vec<u8>, Input<R>)> {
    let mut start = Vec::new();
    let mut limited = (&mut input).take(MAX_LINE_BYTES as u64);
    while is_blank(&start) && limited.read_until(b'\n', &mut start)? > 0 {}
    Ok((start, input))
}

/// Whether there is nothing but white space and a byte order mark.
fn is_blank(start: &[u8]) -> bool {
    start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start).trim_ascii().is_empty()
}

/// The columns of a header, by their places.
struct Places {
    id: usize,
    kind: Option<usize>,
    name: usize,
    aliases: Option<(usize, char)>,
    language: Option<usize>,
}

impl Places {
    fn new(columns: &Columns, header: &Header) -> Result<Self> {
        let aliases = columns.aliases.as_ref();
        Ok(Places {
            id: header.column(&columns.id)?,
            kind: if columns.every.is_some() { None } else { Some(header.column(&columns.kind)?) },
            name: header.column(&columns.name)?,
            aliases: aliases.map(|(name, mark)| Ok::<_, Error>((header.column(name)?, *mark))).transpose()?,
            language: match &columns.language {
                Some(name) => Some(header.column(name)?),
                None => header.find("language"),
            },
        })
    }

    fn take<'f>(
        &self,
        header: &Header,
        field: impl Fn(usize) -> Option<&'f str>,
        width: usize,
        run: &mut Run<'_>,
    ) -> Result<()> {
        let columns = &run.options.columns;
        let read = || -> Result<(&str, Kind, Vec<Alias>)> {
            let get = |column| field(column).ok_or_else(|| header.missing(column, width));
            let kind = match self.kind {
                Some(column) => columns.kind_of(get(column)?)?,
                None => columns.every.unwrap_or(Kind::Other),
            };
            let mut names = vec![Alias::new(get(self.name)?)];
            if let Some((column, mark)) = self.aliases {
                names.extend(field(column).unwrap_or_default().split(mark).map(Alias::new));
            }
            Ok((get(self.id)?, kind, names))
        };
        let (id, kind, mut names) = match read() {
            Ok(row) => row,
            Err(error) => return run.fault(error),
        };
        let language = self.language.and_then(&field).unwrap_or_default();
        if !language.is_empty() {
            if !run.options.wants(language) {
                names.iter().for_each(|alias| run.leave(Reason::OtherLanguage, &alias.name));
                return Ok(());
            }
            names.iter_mut().for_each(|alias| alias.language = Some(language.to_owned()));
        }
        run.some_names(id, kind, names)
    }
}
