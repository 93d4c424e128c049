//! Importing: the files that the field uses, read as entities.
//!
//! In: bytes of a file in one of the [`Format`]s. Out: entities, one after the other, or a filled
//! [`AliasTable`], and a [`Summary`] of what was read and what was not. A module a format; each says where
//! its format is documented. `run` is what they share: it cleans the names, hands the entities on, counts,
//! and decides about faults. Cost: one pass, in the memory of one record, which may take
//! [`MAX_LINE_BYTES`](super::MAX_LINE_BYTES).

mod columns;
mod ftm;
mod jrc_names;
mod lines;
mod ofac;
mod options;
mod records;
mod run;
mod summary;
mod targets;
mod un;
mod wikidata;

use std::fmt;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::input::Input;
use crate::entity::{Entity, Kind};
use crate::error::{Error, Result};
use crate::table::AliasTable;

pub use columns::Columns;
use options::Options;
pub use options::{BadRows, Format};
use run::Run;
pub use summary::{Progress, Reason, Skipped, Summary};

/// Reads files of one [`Format`], one after the other.
///
/// ```
/// use aka::AliasTable;
/// use aka::io::{BadRows, Format, Importer, Reason};
///
/// let entities = r#"{"id":"x1","schema":"Person","properties":{"name":["Karim Popalzada"],"alias":["كريم بوبلزاده","?"]}}
/// {"id":"x2","schema":"Address","properties":{"full":["1 Main Street"]}}
/// {"id":"x3","schema":"Company","prop
/// "#;
/// let mut table = AliasTable::new();
/// let mut importer = Importer::new(Format::Ftm).bad_rows(BadRows::Skip);
/// importer.read(entities.as_bytes(), "entities.ftm.json", &mut table)?;
///
/// assert_eq!((table.len(), table.name_count()), (1, 2));
/// let summary = importer.summary();
/// assert_eq!((summary.rows, summary.entities, summary.names), (3, 1, 2));
/// assert_eq!(summary.count(Reason::NoLetters), 1);
/// assert_eq!(summary.count(Reason::LeftOut), 1);
/// assert_eq!(summary.count(Reason::Malformed), 1);
/// # Ok::<(), aka::Error>(())
/// ```
///
/// # Cost
///
/// One pass. Beside the table, or whatever else the entities are put into, it takes the memory of one record:
/// [`MAX_LINE_BYTES`] at most, and some kilobytes as a rule. [`Format::Ofac`] remembers the ids of the main
/// file, some 16 bytes each, to know what the file of alternate names speaks of.
///
/// [`MAX_LINE_BYTES`]: super::MAX_LINE_BYTES
pub struct Importer<'p> {
    options: Options,
    summary: Summary,
    progress: Option<Reporting<'p>>,
    ofac: ofac::Known,
}

/// A caller's function for progress.
type Reporting<'p> = Box<dyn FnMut(&Progress) + 'p>;

impl<'p> Importer<'p> {
    /// An importer with the default settings: it stops at the first fault, leaves weak names out, and keeps
    /// all languages.
    #[must_use]
    pub fn new(format: Format) -> Self {
        let (options, summary) = (Options::new(format), Summary::default());
        Importer { options, summary, progress: None, ofac: ofac::Known::default() }
    }

    /// What to do about a row, or a name, that cannot be taken.
    #[must_use]
    pub fn bad_rows(mut self, policy: BadRows) -> Self {
        self.options.bad_rows = policy;
        self
    }

    /// Which columns hold what, for [`Format::Tsv`] and [`Format::Csv`].
    #[must_use]
    pub fn columns(mut self, columns: Columns) -> Self {
        self.options.columns = columns;
        self
    }

    /// Keeps only the names in these languages, as far as the format says what language a name is in; the
    /// first of them that an entity has a label in gives its canonical name in [`Format::Wikidata`].
    ///
    /// ```
    /// use aka::io::{Format, Importer};
    /// let item = concat!(
    ///     r#"{"id":"Q1","labels":{"de":{"language":"de","value":"Kabul-Fluss"},"ps":{"language":"ps","value":"کابل سیند"}},"#,
    ///     r#""claims":{"P31":[{"mainsnak":{"snaktype":"value","datavalue":{"value":{"id":"Q4022"}}}}]}}"#,
    /// );
    /// let mut names = Vec::new();
    /// let mut importer = Importer::new(Format::Wikidata).languages(["ps", "de"]);
    /// importer.read_each(item.as_bytes(), "item", |entity| Ok(names.extend(entity.names().map(str::to_owned))))?;
    /// assert_eq!(names, ["کابل سیند", "Kabul-Fluss"]);
    /// # Ok::<(), aka::Error>(())
    /// ```
    #[must_use]
    pub fn languages<L: Into<String>>(mut self, languages: impl IntoIterator<Item = L>) -> Self {
        self.options.languages = languages.into_iter().map(Into::into).collect();
        self
    }

    /// Takes weak names too: those that the list itself says are too broad to match by. They get a weight of
    /// 0.5, which is a bit less of evidence ([`Alias::weight`](crate::Alias::weight)).
    #[must_use]
    pub fn weak_names(mut self, wanted: bool) -> Self {
        self.options.weak_names = wanted;
        self
    }

    /// Puts a prefix before each id, so that several lists can go into one table.
    #[must_use]
    pub fn id_prefix(mut self, prefix: impl Into<String>) -> Self {
        self.options.prefix = prefix.into();
        self
    }

    /// Adds a class to those whose instances [`Format::Wikidata`] takes, or gives one another kind. Only
    /// instances of the class itself are taken, not those of its subclasses.
    #[must_use]
    pub fn class(mut self, item: impl Into<String>, kind: Kind) -> Self {
        self.options.classes.insert(item.into(), kind);
        self
    }

    /// Calls a function now and then while a file is read, about once each 256 KiB and at its end.
    ///
    /// ```
    /// use aka::AliasTable;
    /// use aka::io::{Format, Importer};
    ///
    /// let rows = "id\tkind\tname\nQ1\tperson\tAmir Khan Muttaqi\n";
    /// let mut seen = 0;
    /// let mut importer = Importer::new(Format::Tsv).on_progress(|progress| seen = progress.bytes);
    /// importer.read(rows.as_bytes(), "rows.tsv", &mut AliasTable::new())?;
    /// drop(importer);
    /// assert_eq!(seen, rows.len() as u64);
    /// # Ok::<(), aka::Error>(())
    /// ```
    #[must_use]
    pub fn on_progress(mut self, call: impl FnMut(&Progress) + 'p) -> Self {
        self.progress = Some(Box::new(call));
        self
    }

    /// What has been read so far, over all files.
    #[must_use]
    pub fn summary(&self) -> &Summary {
        &self.summary
    }

    /// Reads a file into a table: entities that are new are inserted, those that the table has get their
    /// further names.
    ///
    /// ```no_run
    /// use aka::AliasTable;
    /// use aka::io::{BadRows, Format, Importer};
    ///
    /// let mut table = AliasTable::new();
    /// let mut importer = Importer::new(Format::Ofac).bad_rows(BadRows::Skip).id_prefix("ofac-");
    /// importer.read_file("sdn.csv", &mut table)?;
    /// importer.read_file("alt.csv", &mut table)?;
    /// eprintln!("{}", importer.summary());
    /// # Ok::<(), aka::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`read`](Importer::read).
    pub fn read_file(&mut self, path: impl AsRef<Path>, table: &mut AliasTable) -> Result<()> {
        let (file, source, total) = open(path.as_ref())?;
        self.import(file, &source, total, &mut |entity| add(table, entity))
    }

    /// The same for a reader; `source` is what messages call it. The reader is buffered here, and unpacked
    /// where it is gzip.
    ///
    /// # Errors
    /// [`ErrorKind::Io`](crate::ErrorKind::Io) where reading fails;
    /// [`ErrorKind::NotOfFormat`](crate::ErrorKind::NotOfFormat) where what follows cannot be made sense of,
    /// such as XML that is not well formed; and, with [`BadRows::Stop`], the first fault. All name the source
    /// and the line. What was read before stays in the table.
    pub fn read(&mut self, reader: impl Read, source: &str, table: &mut AliasTable) -> Result<()> {
        self.import(reader, source, None, &mut |entity| add(table, entity))
    }

    /// Reads a file and hands each entity to a function, in the order of the file, without keeping it.
    ///
    /// In formats that have a row a name, the rows of one entity that follow each other are handed on
    /// together, up to 1,024 names at once. An id can come again: its names are then further names of that
    /// entity.
    ///
    /// # Errors
    /// As [`read`](Importer::read), and the errors that the function returns.
    pub fn read_file_each(
        &mut self,
        path: impl AsRef<Path>,
        mut visit: impl FnMut(Entity) -> Result<()>,
    ) -> Result<()> {
        let (file, source, total) = open(path.as_ref())?;
        self.import(file, &source, total, &mut |entity| visited(&mut visit, entity))
    }

    /// The same for a reader; `source` is what messages call it.
    ///
    /// # Errors
    /// As [`read_file_each`](Importer::read_file_each).
    pub fn read_each(
        &mut self,
        reader: impl Read,
        source: &str,
        mut visit: impl FnMut(Entity) -> Result<()>,
    ) -> Result<()> {
        self.import(reader, source, None, &mut |entity| visited(&mut visit, entity))
    }

    fn import(
        &mut self,
        reader: impl Read,
        source: &str,
        total: Option<u64>,
        visit: &mut dyn FnMut(Entity) -> Result<Added>,
    ) -> Result<()> {
        let Importer { options, summary, progress, ofac } = self;
        let input = Input::new(reader);
        let mut call = |progress_now: &Progress| {
            if let Some(call) = progress {
                call(progress_now);
            }
        };
        let mut run = Run::new(options, summary, source, (input.counter(), total), visit, &mut call);
        let outcome = match options.format {
            Format::Tsv => columns::read_tsv(input, &mut run),
            Format::Csv => columns::read_csv(input, &mut run),
            Format::Jsonl => lines::read(input, &mut run),
            Format::Ftm => ftm::read(input, &mut run),
            Format::Targets => targets::read(input, &mut run),
            Format::Wikidata => wikidata::read(input, &mut run),
            Format::JrcNames => jrc_names::read(input, &mut run),
            Format::Ofac => ofac::read(input, &mut run, ofac),
            Format::Un => un::read(input, &mut run),
        };
        let finished = run.finish();
        outcome.and(finished)
    }
}

/// The settings and what has been read, not the caller's function.
impl fmt::Debug for Importer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Importer")
            .field("options", &self.options)
            .field("summary", &self.summary)
            .finish_non_exhaustive()
    }
}

/// What came of handing an entity on.
struct Added {
    /// Whether it was new.
    entity: bool,
    /// How many of its names were new.
    names: u64,
    /// One of those that were not.
    known: Option<String>,
}

fn add(table: &mut AliasTable, entity: Entity) -> Result<Added> {
    let Entity { id, kind, aliases } = entity;
    let mut added = Added { entity: table.get(id.as_str()).is_none(), names: 0, known: None };
    for alias in aliases {
        let name = alias.name.clone();
        match table.add_row(id.as_str(), kind, alias)? {
            true => added.names += 1,
            false => added.known = Some(name),
        }
    }
    Ok(added)
}

fn visited(visit: &mut dyn FnMut(Entity) -> Result<()>, entity: Entity) -> Result<Added> {
    let names = entity.aliases.len() as u64;
    visit(entity).map(|()| Added { entity: true, names, known: None })
}

fn open(path: &Path) -> Result<(File, String, Option<u64>)> {
    let source = path.display().to_string();
    let place = |error| Error::from(error).at(&source, 0);
    let file = File::open(path).map_err(place)?;
    let total = file.metadata().map_err(place)?.len();
    Ok((file, source, Some(total)))
}
