//! The one error type of the crate: what went wrong, where, and what to do about it.

use std::fmt;

/// How many characters of a message are shown, of its beginning and of its end: an input may hold words of
/// megabytes.
const SHOWN: (usize, usize) = (600, 300);

/// A specialised `Result` for this crate.
pub type Result<T> = std::result::Result<T, Error>;

/// Why an operation of this crate failed, and where.
///
/// The type is opaque and one pointer wide; [`Error::kind`] tells the cases apart. Its `Display` form is a
/// sentence for a person, beginning with the source and the line where one is known; the middle of one that
/// is very long, since it quotes the input, is left out, of which [`ErrorKind`] has the whole.
///
/// ```
/// use aka::{AliasTable, Entity, ErrorKind};
///
/// let mut table = AliasTable::new();
/// table.insert(Entity::person("Q1", "Amir Khan Muttaqi"))?;
/// let error = table.insert(Entity::person("Q1", "Manouchehr Mottaki")).unwrap_err();
/// assert!(matches!(error.kind(), ErrorKind::DuplicateId { .. }));
/// assert_eq!(error.to_string(), "entity \"Q1\" is already in the table; use `add_alias` to give it another name");
/// # Ok::<(), aka::Error>(())
/// ```
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    position: Option<Position>,
}

/// Where in an input an error was found.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Position {
    /// The name of the source: a file's path, or whatever the caller called it.
    pub source: String,
    /// The line, counted from 1; 0 where the fault belongs to the whole source.
    pub line: u64,
}

/// The kinds of [`Error`].
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ErrorKind {
    /// An entity with this id exists already.
    #[error("entity {id:?} is already in the table; use `add_alias` to give it another name")]
    DuplicateId {
        /// The id.
        id: String,
    },
    /// No entity has this id.
    #[error("no entity {id:?} in the table")]
    UnknownEntity {
        /// The id.
        id: String,
    },
    /// An entity's id is empty.
    #[error("an entity has an empty id")]
    EmptyId,
    /// A name is empty or white space.
    #[error("entity {id:?} has no name")]
    EmptyName {
        /// The id of the entity that was given the name.
        id: String,
    },
    /// A name holds no letter or digit.
    #[error("entity {id:?}: the name {name:?} has no letter or digit")]
    NoLetters {
        /// The id of the entity that was given the name.
        id: String,
        /// The name.
        name: String,
    },
    /// A name is longer than [`Name::MAX_BYTES`](crate::Name::MAX_BYTES).
    #[error("entity {id:?} has a name of {bytes} bytes; the limit is {limit}")]
    NameTooLong {
        /// The id of the entity that was given the name.
        id: String,
        /// The name's length in bytes.
        bytes: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// The rows of one id disagree about its kind.
    #[error(
        "entity {id:?} is of kind {found} here but was of kind {before} before; give all its rows one kind"
    )]
    KindMismatch {
        /// The id.
        id: String,
        /// The kind of the row at fault.
        found: crate::Kind,
        /// The kind of the earlier rows.
        before: crate::Kind,
    },
    /// A word is not the name of a kind of entity.
    #[error("unknown kind {found:?}; use person, organization, location or other")]
    UnknownKind {
        /// What stands there.
        found: String,
    },
    /// A table has no column of this name.
    #[error("no column {column:?} in the header; it has: {header}")]
    MissingColumn {
        /// The column that was looked for.
        column: String,
        /// The header as found, its names separated by commas.
        header: String,
    },
    /// A tab-separated table has no column of this name, and its header seems to be separated by something
    /// else.
    #[error(
        "no column {column:?} in the header: columns are separated by tabs, and these seem to be separated by {found}: {header}; save the \
         file with tabs, or, where it is a table of entities, read it as CSV (`Importer` with `Format::Csv`, `import --from csv`)"
    )]
    OtherDelimiter {
        /// The column that was looked for.
        column: String,
        /// The header as found.
        header: String,
        /// What seems to separate its columns: commas, semicolons.
        found: &'static str,
    },
    /// A row has no field in a column that it needs.
    #[error("the row has {found} fields, and none in column {column:?}")]
    MissingField {
        /// The column.
        column: String,
        /// How many fields the row has.
        found: usize,
    },
    /// An input holds nothing at all.
    #[error("the file is empty; a header row or an entity was expected")]
    EmptyInput,
    /// Bytes that are not UTF-8.
    #[error("invalid UTF-8 at byte {byte} of the line; save the file as UTF-8")]
    InvalidUtf8 {
        /// The offset of the first bad byte within its line.
        byte: usize,
    },
    /// A line that is longer than any row or record can reasonably be.
    #[error("the line is longer than {limit} bytes; a row or record a line was expected")]
    LineTooLong {
        /// The limit in bytes.
        limit: usize,
    },
    /// Text that is not the expected JSON.
    #[error("not a serialized {expected}: {message}")]
    Json {
        /// What was expected, without an article: `entity`, `journal entry`.
        expected: &'static str,
        /// What the JSON reader says.
        message: String,
    },
    /// A file that is not of the format that it is read as, or a part of one.
    #[error("this is not of the format of {format}: {message}")]
    NotOfFormat {
        /// The format.
        format: &'static str,
        /// What is wrong with it.
        message: String,
    },
    /// A word is not the name of a format.
    #[error("unknown format {found:?}; use one of {known}")]
    UnknownFormat {
        /// What stands there.
        found: String,
        /// The words that are known.
        known: String,
    },
    /// A field that cannot be written in a tab-separated file.
    #[error(
        "entity {id:?}: {field:?} holds a tab or a line break, which this format cannot carry; use JSON Lines"
    )]
    Unwritable {
        /// The id of the entity.
        id: String,
        /// The field's text.
        field: String,
    },
    /// A name's weight that is not positive, or not finite.
    #[error(
        "entity {id:?}: the name {name:?} has the weight {weight}; a positive, finite number was expected"
    )]
    NotAWeight {
        /// The id of the entity that was given the name.
        id: String,
        /// The name.
        name: String,
        /// Its weight.
        weight: f32,
    },
    /// A threshold outside 0 to 1, or none at all.
    #[error("{what} is {value}; a probability from 0 to 1 was expected")]
    NotAProbability {
        /// The name of the setting.
        what: &'static str,
        /// The value given.
        value: f64,
    },
    /// The table has more names than a resolver can hold.
    #[error("the table has {names} names; a resolver holds at most {limit}")]
    TooManyNames {
        /// How many there are.
        names: usize,
        /// The limit.
        limit: usize,
    },
    /// The names of a table have more of something than an image of a resolver can number.
    #[error("the names of the table have {count} {what}; a resolver holds at most {limit}")]
    TableTooLarge {
        /// What there is too much of: words, pairs of words.
        what: &'static str,
        /// How many there are.
        count: u64,
        /// The limit.
        limit: u64,
    },
    /// A decision that crosses what others say.
    #[error(
        "{left} and {right} are not the same by an earlier decision, or are one and the same; undo that decision first"
    )]
    Contradiction {
        /// One of the two.
        left: String,
        /// The other.
        right: String,
    },
    /// A journal has no entry of this id.
    #[error("the journal has no entry {id}")]
    UnknownEntry {
        /// The id.
        id: u64,
    },
    /// Bytes that are not an image of a resolver.
    #[error("not an image of a resolver; images are written by `Resolver::write_to`")]
    NotAnImage,
    /// An image that another version of this crate wrote.
    #[error(
        "the image has format {found}, this version of aka reads format {expected}; build it anew from its table"
    )]
    ImageVersion {
        /// The format of the image.
        found: u32,
        /// The format that is read.
        expected: u32,
    },
    /// An image that was cut off or changed.
    #[error("the image is damaged: {what} is wrong; build it anew or copy it again")]
    DamagedImage {
        /// The part at fault.
        what: &'static str,
    },
    /// Reading or writing failed.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

impl Error {
    pub(crate) fn new(kind: ErrorKind) -> Self {
        Error(Box::new(Inner { kind, position: None }))
    }

    /// The same error, said to be found at `line` (counted from 1, 0 for the whole) of `source`.
    ///
    /// A position that the error has already is kept: the innermost knows best.
    ///
    /// ```
    /// use aka::{AliasTable, Entity};
    /// let error = AliasTable::new().insert(Entity::person("Q1", "")).unwrap_err().at("list.tsv", 17);
    /// assert_eq!(error.to_string(), "list.tsv:17: entity \"Q1\" has no name");
    /// ```
    #[must_use]
    pub fn at(mut self, source: &str, line: u64) -> Self {
        self.0.position.get_or_insert_with(|| Position { source: source.to_owned(), line });
        self
    }

    /// What went wrong.
    #[must_use]
    pub fn kind(&self) -> &ErrorKind {
        &self.0.kind
    }

    /// What went wrong, by value.
    #[must_use]
    pub fn into_kind(self) -> ErrorKind {
        self.0.kind
    }

    /// Where it went wrong, where that is known.
    #[must_use]
    pub fn position(&self) -> Option<&Position> {
        self.0.position.as_ref()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(Position { source, line }) = &self.0.position {
            match line {
                0 => write!(f, "{source}: ")?,
                _ => write!(f, "{source}:{line}: ")?,
            }
        }
        let message = self.0.kind.to_string();
        match middle(&message) {
            Some((from, to)) => write!(f, "{} … {}", &message[..from], &message[to..]),
            None => f.write_str(&message),
        }
    }
}

/// Where the part of a message begins and ends that is too much of it; none of one that can be shown.
fn middle(message: &str) -> Option<(usize, usize)> {
    let (from, _) = message.char_indices().nth(SHOWN.0)?;
    let (to, _) = message[from..].char_indices().nth_back(SHOWN.1 - 1)?;
    (to > 0).then_some((from, from + to))
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error").field("kind", &self.0.kind).field("position", &self.0.position).finish()
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        // What the kind shows itself is not its source.
        self.0.kind.source()
    }
}

impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Self {
        Error::new(kind)
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        Error::new(ErrorKind::Io(error))
    }
}
