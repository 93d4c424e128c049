//! Importing: the files that the field uses.
//!
//! An [`Importer`](crate::io::Importer) reads one [`Format`](crate::io::Format) as a stream, plain or packed
//! with gzip, and fills a table:
//!
//! ```
//! use aka::AliasTable;
//! use aka::io::{BadRows, Format, Importer, Reason};
//!
//! let sdn = "7,\"POPALZADA, Karim\",individual,\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n";
//! let alt = "7,1,\"aka\",\"POPALZADEH, Kareem\",-0- \n8,2,\"aka\",\"WHO\",-0- \n";
//!
//! let mut table = AliasTable::new();
//! let mut importer = Importer::new(Format::Ofac).bad_rows(BadRows::Skip).id_prefix("ofac-");
//! importer.read(sdn.as_bytes(), "sdn.csv", &mut table)?;
//! importer.read(alt.as_bytes(), "alt.csv", &mut table)?;
//!
//! assert_eq!(table.get("ofac-7").map(|entity| entity.names().count()), Some(2));
//! assert_eq!(importer.summary().count(Reason::UnknownEntity), 1);
//! # Ok::<(), aka::Error>(())
//! ```
//!
//! # What is skipped is said
//!
//! By default the first bad row stops the import with file and line. With
//! [`BadRows::Skip`](crate::io::BadRows::Skip) the [`Summary`](crate::io::Summary) counts, by
//! [`Reason`](crate::io::Reason), every row and every name that was not taken, with the place of the first:
//! names too long, without a letter, given twice; rows of something else. Nothing is dropped without being
//! counted, but for fields that are empty.
//!
//! # A table of your own
//!
//! [`Columns`](crate::io::Columns) says which columns hold what. Whether commas, semicolons or tabs separate
//! them, the header tells:
//!
//! ```
//! use aka::io::{Columns, Format, Importer};
//! use aka::{AliasTable, Kind};
//!
//! let rows = "no;surname and names;also known as\n17;\"Popalzada; Karim\";K. Popalzada/Kareem Popalzadeh\n";
//! let columns = Columns::new()
//!     .id("no")
//!     .name("surname and names")
//!     .aliases("also known as", '/')
//!     .every(Kind::Person);
//! let mut table = AliasTable::new();
//! Importer::new(Format::Csv).columns(columns).read(rows.as_bytes(), "staff.csv", &mut table)?;
//! assert_eq!(table.get("17").map(|entity| entity.names().count()), Some(3));
//! # Ok::<(), aka::Error>(())
//! ```
//!
//! # Without a table
//!
//! [`read_each`](crate::io::Importer::read_each) hands each entity on and keeps none, for a dump that is
//! larger than memory, to be filtered or put into a database:
//!
//! ```
//! use aka::io::{Format, Importer};
//!
//! let dump = "[\n]\n";
//! let mut people = 0;
//! Importer::new(Format::Wikidata)
//!     .languages(["en", "fa"])
//!     .read_each(dump.as_bytes(), "dump.json", |entity| {
//!         people += usize::from(entity.kind == aka::Kind::Person);
//!         Ok(())
//!     })?;
//! assert_eq!(people, 0);
//! # Ok::<(), aka::Error>(())
//! ```
//!
//! Several lists in one table need ids that do not meet: give each a prefix. Whether two lists' entries are
//! one person is a question for [`resolve`](crate::Resolver::resolve) and a person, not for the import.
