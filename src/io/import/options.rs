//! What an importer is told: the format, and how to read it.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use super::Columns;
use crate::entity::Kind;
use crate::error::{Error, ErrorKind};

/// What an importer does about a fault: a row that is not of the format, a name that no table takes.
///
/// What is left out by intent, such as names in languages that were not asked for, is no fault.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BadRows {
    /// Stop with an error that names the source and the line.
    #[default]
    Stop,
    /// Go on with the next row or name, and count what was skipped, by [`Reason`](super::Reason).
    Skip,
}

/// The formats that an [`Importer`](super::Importer) reads, each plain or packed with gzip.
///
/// ```
/// use aka::io::Format;
/// assert_eq!("jrc-names".parse::<Format>()?, Format::JrcNames);
/// assert!("excel".parse::<Format>().unwrap_err().to_string().contains("jrc-names"));
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// Tab-separated with a header row and without quoting; see [`Columns`] for what the columns hold.
    Tsv,
    /// Comma-separated with a header row, quoted as in [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180); or
    /// with semicolons or tabs in place of the commas, which the header tells. See [`Columns`].
    Csv,
    /// JSON Lines, an [`Entity`](crate::Entity) a line, as [`jsonl`](crate::io::jsonl) writes it.
    Jsonl,
    /// `entities.ftm.json` of OpenSanctions: entities of the
    /// [FollowTheMoney](https://followthemoney.tech/docs/) model, one a line.
    Ftm,
    /// `targets.simple.csv` of [OpenSanctions](https://www.opensanctions.org/docs/bulk/csv/).
    Targets,
    /// The [JSON dump](https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html) of Wikidata:
    /// humans, organizations and places.
    Wikidata,
    /// The entity file of
    /// [JRC-Names](https://joint-research-centre.ec.europa.eu/language-technology-resources/jrc-names_en).
    JrcNames,
    /// `sdn.csv`, then `alt.csv`, of
    /// [OFAC](https://ofac.treasury.gov/specially-designated-nationals-list-data-formats-data-schemas).
    Ofac,
    /// The [consolidated list](https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list) of the
    /// UN Security Council as XML.
    Un,
}

impl Format {
    /// All of them.
    pub const ALL: &'static [Format] = &[
        Format::Tsv,
        Format::Csv,
        Format::Jsonl,
        Format::Ftm,
        Format::Targets,
        Format::Wikidata,
        Format::JrcNames,
        Format::Ofac,
        Format::Un,
    ];

    /// The word for it on a command line.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Format::Tsv => "tsv",
            Format::Csv => "csv",
            Format::Jsonl => "jsonl",
            Format::Ftm => "ftm",
            Format::Targets => "targets",
            Format::Wikidata => "wikidata",
            Format::JrcNames => "jrc-names",
            Format::Ofac => "ofac",
            Format::Un => "un",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Format {
    type Err = Error;

    /// Reads the word for a format; anything else is [`ErrorKind::UnknownFormat`].
    fn from_str(word: &str) -> Result<Self, Error> {
        let known = Format::ALL.iter().copied().find(|format| format.as_str() == word);
        known.ok_or_else(|| {
            let known = Format::ALL.iter().map(|format| format.as_str()).collect::<Vec<_>>().join(", ");
            ErrorKind::UnknownFormat { found: word.to_owned(), known }.into()
        })
    }
}

/// The settings of an importer.
#[derive(Debug)]
pub(super) struct Options {
    pub(super) format: Format,
    pub(super) bad_rows: BadRows,
    pub(super) columns: Columns,
    /// The languages to keep; all where empty.
    pub(super) languages: Vec<String>,
    pub(super) weak_names: bool,
    pub(super) prefix: String,
    /// The caller's classes of Wikidata, before those that are known.
    pub(super) classes: BTreeMap<String, Kind>,
}

impl Options {
    pub(super) fn new(format: Format) -> Self {
        Options {
            format,
            bad_rows: BadRows::default(),
            columns: Columns::default(),
            languages: Vec::new(),
            weak_names: false,
            prefix: String::new(),
            classes: BTreeMap::new(),
        }
    }

    pub(super) fn wants(&self, language: &str) -> bool {
        self.languages.is_empty() || self.languages.iter().any(|wanted| wanted == language)
    }
}
