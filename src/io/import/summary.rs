//! What came of an import: counts, and what was skipped, and why.

use std::collections::BTreeMap;
use std::fmt;

use crate::error::ErrorKind;

/// Why a row or a name was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Reason {
    /// A row that is not of the format.
    Malformed,
    /// A row whose entity has no id.
    NoId,
    /// A row whose entity has no name, or none that can be matched.
    NoName,
    /// A row whose kind has no known word.
    UnknownKind,
    /// A row that gives an entity another kind than a row before it.
    KindMismatch,
    /// A row with further names of an entity that no row before it has.
    UnknownEntity,
    /// A row that the receiver of the entities refused.
    Refused,
    /// A name without a letter or digit.
    NoLetters,
    /// A name longer than [`Name::MAX_BYTES`](crate::Name::MAX_BYTES).
    NameTooLong,
    /// A name with a weight that is not positive or not finite.
    NotAWeight,
    /// A name that its entity has already.
    Duplicate,
    /// A name that the list itself calls weak; [`Importer::weak_names`](super::Importer::weak_names) takes
    /// it.
    WeakName,
    /// A name in a language that was not asked for.
    OtherLanguage,
    /// A row for something that is no entity with a name, or of no class that was asked for.
    LeftOut,
}

impl Reason {
    /// What it is said to be in a summary.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Reason::Malformed => "rows that are not of the format",
            Reason::NoId => "rows without an id",
            Reason::NoName => "rows without a name that can be matched",
            Reason::UnknownKind => "rows of an unknown kind",
            Reason::KindMismatch => "rows that change the kind of an entity",
            Reason::UnknownEntity => "rows that name an entity not seen before",
            Reason::Refused => "rows refused",
            Reason::NoLetters => "names without a letter or digit",
            Reason::NameTooLong => "names too long",
            Reason::NotAWeight => "names with a weight that is not positive",
            Reason::Duplicate => "names given twice",
            Reason::WeakName => "names that the list calls weak",
            Reason::OtherLanguage => "names in other languages",
            Reason::LeftOut => "rows about something else",
        }
    }

    /// Whether it is a fault of the file, at which [`BadRows::Stop`](super::BadRows::Stop) stops.
    #[must_use]
    pub fn is_fault(self) -> bool {
        !matches!(self, Reason::Duplicate | Reason::WeakName | Reason::OtherLanguage | Reason::LeftOut)
    }

    /// The reason that an error is; none for one after which nothing can be read.
    pub(super) fn of(kind: &ErrorKind) -> Option<Reason> {
        Some(match kind {
            ErrorKind::Io(_) => return None,
            ErrorKind::EmptyId => Reason::NoId,
            ErrorKind::EmptyName { .. } => Reason::NoName,
            ErrorKind::NoLetters { .. } => Reason::NoLetters,
            ErrorKind::NameTooLong { .. } => Reason::NameTooLong,
            ErrorKind::NotAWeight { .. } => Reason::NotAWeight,
            ErrorKind::UnknownKind { .. } => Reason::UnknownKind,
            ErrorKind::KindMismatch { .. } => Reason::KindMismatch,
            ErrorKind::UnknownEntity { .. } => Reason::UnknownEntity,
            ErrorKind::MissingField { .. }
            | ErrorKind::InvalidUtf8 { .. }
            | ErrorKind::LineTooLong { .. }
            | ErrorKind::NotOfFormat { .. }
            | ErrorKind::Json { .. } => Reason::Malformed,
            _ => Reason::Refused,
        })
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// What was skipped for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Skipped {
    /// Why.
    pub reason: Reason,
    /// How many rows or names.
    pub count: u64,
    /// The first of them: where it stands and what is wrong with it.
    pub first: String,
}

/// What an [`Importer`](super::Importer) has read.
///
/// ```
/// use aka::AliasTable;
/// use aka::io::{BadRows, Format, Importer};
///
/// let rows = "id\tkind\tname\nQ1\tperson\tAmir Khan Muttaqi\nQ1\tperson\t—\nQ2\tpeople\tKarim Popal\n";
/// let mut importer = Importer::new(Format::Tsv).bad_rows(BadRows::Skip);
/// importer.read(rows.as_bytes(), "rows.tsv", &mut AliasTable::new())?;
/// assert_eq!(
///     importer.summary().to_string(),
///     "\
/// 3 rows read: 1 entities, 1 names
/// skipped: 1 rows of an unknown kind, the first: rows.tsv:4: unknown kind \"people\"; use person, organization, location or other
/// skipped: 1 names without a letter or digit, the first: rows.tsv:3: entity \"Q1\": the name \"—\" has no letter or digit
/// ",
/// );
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Summary {
    /// The rows, lines or records that were read, with those that were skipped.
    pub rows: u64,
    /// The entities that were new to the table, or, without a table, that were handed on.
    pub entities: u64,
    /// The names that were taken.
    pub names: u64,
    pub(super) skipped: BTreeMap<Reason, (u64, String)>,
}

impl Summary {
    /// What was skipped, by reason: first faulty rows, then faulty names, then what was left out by intent.
    pub fn skipped(&self) -> impl Iterator<Item = Skipped> + '_ {
        self.skipped.iter().map(|(&reason, (count, first))| Skipped {
            reason,
            count: *count,
            first: first.clone(),
        })
    }

    /// How many rows or names were skipped for a reason.
    #[must_use]
    pub fn count(&self, reason: Reason) -> u64 {
        self.skipped.get(&reason).map_or(0, |(count, _)| *count)
    }

    pub(super) fn skip(&mut self, reason: Reason, message: impl FnOnce() -> String) {
        self.skipped.entry(reason).or_insert_with(|| (0, message())).0 += 1;
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} rows read: {} entities, {} names", self.rows, self.entities, self.names)?;
        for (reason, (count, first)) in &self.skipped {
            let word = if reason.is_fault() { "skipped" } else { "left out" };
            writeln!(f, "{word}: {count} {reason}, the first: {first}")?;
        }
        Ok(())
    }
}

/// How far the reading of a file has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// The bytes that were read of it, as it is stored.
    pub bytes: u64,
    /// Its size in bytes, where that is known.
    pub total: Option<u64>,
    /// The rows that were read, of all files.
    pub rows: u64,
    /// The entities, of all files.
    pub entities: u64,
}
