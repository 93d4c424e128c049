//! Tables with a header row, tab-separated or comma-separated, and what their columns hold.
//!
//! Comma-separated files are those of RFC 4180, in UTF-8: fields that hold the delimiter, a quote or a line
//! break are quoted, and a quote in them is doubled. Files of that kind with semicolons or tabs between their
//! fields are told by their header. Tab-separated files have no quoting. Columns are found by their names,
//! and others are ignored.

use std::io::{BufRead, Cursor, Read};

use csv::StringRecord;

use super::lines::each_left;
use super::run::Run;
use super::summary::Reason;
use crate::entity::{Alias, Kind};
use crate::error::{Error, ErrorKind, Result};
use crate::io::MAX_LINE_BYTES;
use crate::io::delimiter::{self, missing_from_tabs};
use crate::io::input::{Input, Limited};
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

/// The header of a table.
pub(super) struct Header {
    names: Vec<String>,
    source: String,
    line: u64,
    /// Whether its columns are separated by tabs, without quoting.
    is_tsv: bool,
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

    fn find(&self, name: &str) -> Option<usize> {
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

    fn missing(&self, column: usize, found: usize) -> Error {
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

    fn with_delimiter(input: R, source: &str, delimiter: u8) -> Self {
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
