//! The importers: what each makes of a small file of its format, and of damaged ones.

#![cfg(feature = "io")]

use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use aka::io::{BadRows, Columns, Format, Importer, MAX_LINE_BYTES, Reason, Summary};
use aka::{AliasTable, Entity, ErrorKind, Kind, Name, Result};

fn data(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(file)
}

/// Each entity as a line: id, kind, names with their languages.
fn show(table: &AliasTable) -> Vec<String> {
    let alias = |alias: &aka::Alias| match &alias.language {
        Some(language) => format!("{}@{language}", alias.name),
        None => alias.name.clone(),
    };
    let entity = |entity: &Entity| {
        let names: Vec<String> = entity.aliases.iter().map(alias).collect();
        format!("{} {}: {}", entity.id, entity.kind, names.join(" | "))
    };
    table.iter().map(entity).collect()
}

fn counts(summary: &Summary) -> Vec<(Reason, u64)> {
    summary.skipped().map(|skipped| (skipped.reason, skipped.count)).collect()
}

fn columns() -> Columns {
    Columns::new()
        .id("key")
        .kind("type")
        .word("individual", Kind::Person)
        .name("label")
        .aliases("other names", '|')
        .language("lang")
}

/// A format, its files, the entities, and the counts of rows, entities, names and what was skipped.
type Case<'c> = (Format, &'c [&'c str], &'c [&'c str], (u64, u64, u64), &'c [(Reason, u64)]);

const CASES: &[Case<'_>] = &[
    (
        Format::Tsv,
        &["people.tsv"],
        &[
            "p1 person: Karim Popalzada@en | كريم بوبلزاده@fa | K. Popalzada@en",
            "p2 organization: Popal Trading House@en",
        ],
        (4, 2, 4),
        &[],
    ),
    (
        Format::Csv,
        &["people.csv"],
        &[
            "p1 person: Popalzada, Karim@en | Karim Popalzada@en | Popalzada \"the Quiet\"@en",
            "p2 organization: Popal Trading\nHouse@en",
        ],
        (2, 2, 4),
        &[],
    ),
    (
        Format::Jsonl,
        &["people.jsonl"],
        &["p1 person: Karim Popalzada@en | كريم بوبلزاده@fa", "p2 organization: Popal Trading House"],
        (2, 2, 3),
        &[],
    ),
    (
        Format::Ftm,
        &["entities.ftm.json"],
        &[
            "ex-1 person: Karim Popalzada | POPALZADA Karim | K. Popalzada",
            "ex-2 organization: Popal Trading House | Popal & Sons",
            "ex-5 other: MV Popal Star",
            "ex-6 organization: Popal Bank",
        ],
        (6, 4, 7),
        &[(Reason::WeakName, 1), (Reason::LeftOut, 2)],
    ),
    (
        Format::Targets,
        &["targets.simple.csv"],
        &[
            "ex-1 person: Karim Popalzada | K. Popalzada | Popalzada; the Quiet",
            "ex-2 organization: Popal Trading House",
        ],
        (2, 2, 4),
        &[],
    ),
    (
        Format::Wikidata,
        &["wikidata.json"],
        &[
            "Q900001 person: Karim Popalzada@en | Karim Popalsada@de | کریم پوپلزاده@fa | K. Popalzada@en",
            "Q900002 location: Popalia@mul",
        ],
        (4, 2, 5),
        &[(Reason::Duplicate, 1), (Reason::LeftOut, 2)],
    ),
    (
        Format::JrcNames,
        &["jrc_names.txt"],
        &[
            "1001 person: Karim Popalzada | Karim Popalsada@de | کریم پوپلزاده@fa | Kareem Popalzada",
            "1002 organization: Popal Trading House",
            "1003 location: Popalia",
            "1004 other: Popalia Floods",
        ],
        (8, 4, 7),
        &[(Reason::NoId, 1)],
    ),
    (
        Format::Ofac,
        &["sdn.csv", "alt.csv"],
        &[
            "9001 person: POPALZADA, Karim | POPALZADEH, Kareem | POPALZAI, Karim",
            "9002 organization: POPAL TRADING HOUSE | POPAL AND SONS",
            "9003 other: POPAL STAR",
        ],
        (7, 3, 6),
        &[(Reason::UnknownEntity, 1)],
    ),
    (
        Format::Un,
        &["un.xml"],
        &[
            "9000002 organization: POPAL & SONS TRADING HOUSE | Popal & Sons",
            "EXi.001 person: KARIM POPALZADA | کریم پوپلزاده | Kareem Popal\u{2011}Zada",
        ],
        (2, 2, 5),
        &[(Reason::WeakName, 1)],
    ),
];

fn importer(format: Format) -> Importer<'static> {
    let importer = Importer::new(format).bad_rows(BadRows::Skip);
    if format == Format::Csv { importer.columns(columns()) } else { importer }
}

#[test]
fn every_format_is_read() {
    assert_eq!(CASES.iter().map(|case| case.0).collect::<Vec<_>>(), Format::ALL);
    for (format, files, expected, (rows, entities, names), skipped) in CASES {
        let mut table = AliasTable::new();
        let mut importer = importer(*format);
        files.iter().for_each(|file| importer.read_file(data(file), &mut table).unwrap());
        assert_eq!(show(&table), *expected, "{format}");
        let summary = importer.summary();
        assert_eq!((summary.rows, summary.entities, summary.names), (*rows, *entities, *names), "{format}");
        assert_eq!(counts(summary), *skipped, "{format}");
        assert_eq!((table.len() as u64, table.name_count() as u64), (*entities, *names), "{format}");
    }
}

#[test]
fn every_format_is_read_packed_and_with_windows_line_ends() {
    for (format, files, expected, ..) in CASES {
        let mut table = AliasTable::new();
        let mut importer = importer(*format);
        for file in *files {
            let text = std::fs::read_to_string(data(file)).unwrap();
            let text =
                text.replace("\r\n", "\n").replace("Trading\nHouse", "Trading House").replace('\n', "\r\n");
            let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
            packed.write_all(b"\xEF\xBB\xBF").unwrap();
            packed.write_all(text.as_bytes()).unwrap();
            importer.read(&*packed.finish().unwrap(), file, &mut table).unwrap();
        }
        let expected: Vec<String> =
            expected.iter().map(|line| line.replace("Trading\nHouse", "Trading House")).collect();
        assert_eq!(show(&table), expected, "{format}");
    }
}

#[test]
fn what_is_handed_on_is_what_a_table_gets() {
    for (format, files, expected, _, _) in CASES {
        let mut table = AliasTable::new();
        let mut importer = importer(*format);
        for file in *files {
            let gather = |entity: Entity| -> Result<()> {
                for alias in entity.aliases {
                    table.add_row(entity.id.as_str(), entity.kind, alias)?;
                }
                Ok(())
            };
            importer.read_file_each(data(file), gather).unwrap();
        }
        assert_eq!(show(&table), *expected, "{format}");
    }
}

#[test]
fn weak_names_languages_prefixes_and_classes() {
    let read = |importer: Importer<'_>, file: &str| {
        let (mut importer, mut table) = (importer, AliasTable::new());
        importer.read_file(data(file), &mut table).unwrap();
        (show(&table), counts(importer.summary()), table)
    };
    let (shown, skipped, table) = read(Importer::new(Format::Un).weak_names(true).id_prefix("un-"), "un.xml");
    assert!(shown[1].starts_with("un-EXi.001 person: ") && shown[1].ends_with("| Haji Karim"), "{shown:?}");
    assert_eq!((skipped.len(), table.get("un-EXi.001").unwrap().aliases[3].weight), (0, Some(0.5)));

    let (shown, skipped, _) = read(Importer::new(Format::Wikidata).languages(["fa", "de"]), "wikidata.json");
    assert_eq!(shown, ["Q900001 person: کریم پوپلزاده@fa | Karim Popalsada@de"]);
    assert_eq!(skipped, [(Reason::OtherLanguage, 4), (Reason::LeftOut, 3)]);

    let wikidata = Importer::new(Format::Wikidata);
    let (shown, ..) =
        read(wikidata.class("Q13406463", Kind::Other).class("Q5", Kind::Location), "wikidata.json");
    assert_eq!(shown[2], "Q900003 other: a list of example roads@en");
    assert!(shown[0].starts_with("Q900001 location: "));

    let (shown, ..) = read(importer(Format::JrcNames).languages(["de"]), "jrc_names.txt");
    assert_eq!(shown[0], "1001 person: Karim Popalzada | Karim Popalsada@de | Kareem Popalzada");

    let every = Columns::new().id("key").every(Kind::Other).name("label").delimiter(b';');
    let mut table = AliasTable::new();
    let rows = "key;label\n1;Popalia";
    Importer::new(Format::Csv).columns(every).read(rows.as_bytes(), "r", &mut table).unwrap();
    assert_eq!(show(&table), ["1 other: Popalia"]);
}

#[test]
fn the_header_of_a_csv_file_tells_what_separates_its_fields() {
    let own = || Columns::new().id("key").every(Kind::Person).name("label").aliases("also", '|');
    let cases: &[(&str, Columns, &str, &str)] = &[
        ("commas", Columns::new(), "id,kind,name\n1,person,Karim; Popal\n", "1 person: Karim; Popal"),
        ("semicolons", Columns::new(), "id;kind;name\n1;person;Popal, Karim\n", "1 person: Popal, Karim"),
        ("tabs", Columns::new(), "id\tkind\tname\n1\tperson\t\"Popal, Karim\"\n", "1 person: Popal, Karim"),
        (
            "semicolons after a byte order mark and an empty line, with the line ends of Windows",
            Columns::new(),
            "\u{feff}\r\nid;language;kind;name\r\n1;en;person;Karim Popal\r\n",
            "1 person: Karim Popal@en",
        ),
        (
            "semicolons, quoted",
            Columns::new(),
            "\"id\";\"kind\";\"name\"\n1;person;\"P; K\"\n",
            "1 person: P; K",
        ),
        (
            "columns of one's own",
            own(),
            "key;label, full;label;also\n1;x;Karim Popal;K. P|P.\n",
            "1 person: Karim Popal | K. P | P.",
        ),
        (
            "as it is said",
            Columns::new().delimiter(b'|'),
            "id|kind|name\n1|person|Popal;\n",
            "1 person: Popal;",
        ),
    ];
    for (name, columns, text, expected) in cases {
        let mut table = AliasTable::new();
        let mut importer = Importer::new(Format::Csv).columns(columns.clone());
        importer.read(text.as_bytes(), "f", &mut table).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(show(&table), [*expected], "{name}");
    }
    let lines = "id;kind;name\n1;person;Ali\n2;people;Ali\n";
    let error = Importer::new(Format::Csv).read(lines.as_bytes(), "f", &mut AliasTable::new()).unwrap_err();
    assert!(error.to_string().starts_with("f:3: unknown kind"), "{error}");
}

/// What is wrong; the format; the text; the message at which it stops; what is counted, and whom the table
/// has, where it goes on.
type Fault<'c> = (&'c str, Format, &'c str, &'c str, &'c [(Reason, u64)], &'c str);

#[test]
fn faulty_rows_stop_or_are_counted() {
    use Reason::{
        Duplicate, KindMismatch, Malformed, NameTooLong, NoId, NoLetters, NoName, UnknownEntity, UnknownKind,
    };
    let long = format!("id\tkind\tname\na\tperson\t{}\na\tperson\tAli\n", "x".repeat(Name::MAX_BYTES + 1));
    let cases: &[Fault<'_>] = &[
        (
            "a short row",
            Format::Tsv,
            "id\tkind\tname\na\tperson\nb\tperson\tAli\n",
            "f:2: the row has 2 fields, and none in column \"name\"",
            &[(Malformed, 1)],
            "b",
        ),
        (
            "no id",
            Format::Tsv,
            "id\tkind\tname\n \tperson\tAli\nb\tperson\tAli\n",
            "f:2: an entity has an empty id",
            &[(NoId, 1)],
            "b",
        ),
        (
            "no name",
            Format::Tsv,
            "id\tkind\tname\na\tperson\t \nb\tperson\tAli\n",
            "f:2: entity \"a\" has no name",
            &[(NoName, 1)],
            "b",
        ),
        (
            "no letters",
            Format::Tsv,
            "id\tkind\tname\na\tperson\t--\nb\tperson\tAli\n",
            "f:2: entity \"a\": the name \"--\" has no letter or digit",
            &[(NoLetters, 1)],
            "b",
        ),
        (
            "a long name",
            Format::Tsv,
            &long,
            "f:2: entity \"a\" has a name of 1025 bytes; the limit is 1024",
            &[(NameTooLong, 1)],
            "a",
        ),
        (
            "an unknown kind",
            Format::Tsv,
            "id\tkind\tname\na\tfirm\tAli\nb\tperson\tAli\n",
            "f:2: unknown kind \"firm\"; use person, organization, location or other",
            &[(UnknownKind, 1)],
            "b",
        ),
        (
            "two kinds",
            Format::Tsv,
            "id\tkind\tname\na\tperson\tAli\na\tother\tOmar\n",
            "f:3: entity \"a\" is of kind other here but was of kind person before; give all its rows one kind",
            &[(KindMismatch, 1)],
            "a",
        ),
        (
            "a name twice",
            Format::Tsv,
            "id\tkind\tname\na\tperson\tAli\nb\tperson\tOmar\na\tperson\tAli\n",
            "",
            &[(Duplicate, 1)],
            "a b",
        ),
        (
            "a short record",
            Format::Csv,
            "key,type,label,other names,lang\na\nb,person,Ali,,\n",
            "f:2: the row has 1 fields, and none in column \"type\"",
            &[(Malformed, 1)],
            "b",
        ),
        (
            "a short record after quoted line breaks and empty lines",
            Format::Csv,
            "\r\nkey,type,label,other names,lang\r\n\r\na,person,\"Ali\r\nKhan\",,\r\n\r\n\r\nb",
            "f:8: the row has 1 fields, and none in column \"type\"",
            &[(Malformed, 1)],
            "a",
        ),
        (
            "an entity without names",
            Format::Jsonl,
            "{\"id\":\"a\",\"kind\":\"person\",\"aliases\":[]}\n{\"id\":\"b\",\"kind\":\"person\",\"aliases\":[{\"name\":\"Ali\"}]}",
            "f:1: entity \"a\" has no name",
            &[(NoName, 1)],
            "b",
        ),
        (
            "a cut line",
            Format::Jsonl,
            "{\"id\":\"b\",\"kind\":\"person\",\"aliases\":[{\"name\":\"Ali\"}]}\n\n{\"id\":\"a\",",
            "f:3: not a serialized entity: EOF while parsing a value at column 10",
            &[(Malformed, 1)],
            "b",
        ),
        (
            "a name that is a list",
            Format::Ftm,
            "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":\"Ali\"}}\n",
            "f:1: not a serialized FollowTheMoney entity: invalid type: string \"Ali\", expected a sequence at column 54",
            &[(Malformed, 1)],
            "",
        ),
        (
            "a person without a name",
            Format::Ftm,
            "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{}}\n",
            "f:1: entity \"a\" has no name",
            &[(NoName, 1)],
            "",
        ),
        (
            "labels that are a list",
            Format::Wikidata,
            "[\n{\"id\":\"Q1\",\"labels\":[1]}\n]\n",
            "f:2: not a serialized Wikidata item: invalid type: sequence, expected a map or an empty list at column 23",
            &[(Malformed, 1)],
            "",
        ),
        (
            "an item without a label",
            Format::Wikidata,
            "{\"id\":\"Q1\",\"claims\":{\"P31\":[{\"mainsnak\":{\"datavalue\":{\"value\":{\"id\":\"Q5\"}}}}]}}\n",
            "f:1: entity \"Q1\" has no name",
            &[(NoName, 1)],
            "",
        ),
        (
            "a short row of JRC-Names",
            Format::JrcNames,
            "1\tP\tu\n2\tP\tu\tAli\n",
            "f:1: this is not of the format of JRC-Names: the row has 3 fields; id, type, language and name were expected",
            &[(Malformed, 1)],
            "2",
        ),
        (
            "the alternate names first",
            Format::Ofac,
            "\r\n9,1,aka,\"ALI\",-0-\r\n",
            "f:2: no entity \"9\" in the table",
            &[(UnknownEntity, 1)],
            "",
        ),
        (
            "a header, which OFAC's files lack",
            Format::Ofac,
            "ent_num,alt_num,alt_type,alt_name,alt_remarks\n9,ALI,individual,,,,,,,,,\n",
            "f:1: this is not of the format of OFAC's CSV files: the row begins with \"ent_num\"; the number of an entity was expected",
            &[(Malformed, 1)],
            "9",
        ),
        (
            "the addresses of OFAC",
            Format::Ofac,
            "9,1,\"1 Example Road\",\"Example\",\"Exampleland\",-0-\n",
            "f:1: this is not of the format of OFAC's CSV files: the row has 6 fields; the main file has 12 and that of alternate names 5",
            &[(Malformed, 1)],
            "",
        ),
        (
            "an individual without an id",
            Format::Un,
            "<L><INDIVIDUAL><FIRST_NAME>ALI</FIRST_NAME></INDIVIDUAL></L>",
            "f:1: an entity has an empty id",
            &[(NoId, 1)],
            "",
        ),
    ];
    for (what, format, text, message, skipped, ids) in cases {
        let mut table = AliasTable::new();
        let mut stopping = importer(*format).bad_rows(BadRows::Stop);
        match stopping.read(text.as_bytes(), "f", &mut table) {
            Ok(()) => assert_eq!(*message, "", "{what}"),
            Err(error) => assert_eq!(error.to_string(), *message, "{what}"),
        }
        let mut table = AliasTable::new();
        let mut skipping = importer(*format);
        skipping.read(text.as_bytes(), "f", &mut table).unwrap_or_else(|error| panic!("{what}: {error}"));
        assert_eq!(counts(skipping.summary()), *skipped, "{what}");
        let found: Vec<&str> = table.iter().map(|entity| entity.id.as_str()).collect();
        assert_eq!(found.join(" "), *ids, "{what}");
        if let Some(first) = skipping.summary().skipped().next().filter(|first| first.reason.is_fault()) {
            assert_eq!(first.first, *message, "{what}");
        }
    }
}

#[test]
fn what_cannot_be_read_on_is_an_error() {
    let deep = "<a>".repeat(100);
    let cases: &[(&str, Format, &str, &str)] = &[
        ("an empty table", Format::Tsv, "", "f: the file is empty; a header row or an entity was expected"),
        ("an empty table", Format::Csv, "", "f: the file is empty; a header row or an entity was expected"),
        (
            "a missing column",
            Format::Tsv,
            "id\tname\n",
            "f:1: no column \"kind\" in the header; it has: id, name",
        ),
        (
            "a missing column between semicolons",
            Format::Csv,
            "key;type;label;lang\n",
            "f:1: no column \"other names\" in the header; it has: key, type, label, lang",
        ),
        (
            "commas for tabs",
            Format::Tsv,
            "id,kind,name\n",
            "f:1: no column \"id\" in the header: columns are separated by tabs, and these seem to be separated by commas: id,kind,name; \
             save the file with tabs, or, where it is a table of entities, read it as CSV (`Importer` with `Format::Csv`, `import --from csv`)",
        ),
        (
            "a missing column",
            Format::Targets,
            "id,schema,name\n",
            "f:1: no column \"aliases\" in the header; it has: id, schema, name",
        ),
        (
            "no XML",
            Format::Un,
            "id\tname\n",
            "f:2: this is not of the format of the UN consolidated list: no INDIVIDUAL or ENTITY in it",
        ),
        (
            "another XML",
            Format::Un,
            "<html><body/></html>",
            "f:1: this is not of the format of the UN consolidated list: no INDIVIDUAL or ENTITY in it",
        ),
        (
            "XML cut",
            Format::Un,
            "<L>\n<ENTITY><DATAID>1</DATAID>",
            "f:2: this is not of the format of the UN consolidated list: the file ends within an element",
        ),
        (
            "tags crossed",
            Format::Un,
            "<L>\n<ENTITY>\n</L>",
            "f:3: this is not of the format of the UN consolidated list: ill-formed document: expected `</ENTITY>`, but `</L>` was found",
        ),
        (
            "an entity of its own",
            Format::Un,
            "<!DOCTYPE L [<!ENTITY x \"y\">]>\n<L><ENTITY><DATAID>&x;</DATAID></ENTITY></L>",
            "f:2: this is not of the format of the UN consolidated list: unknown entity &x;",
        ),
        (
            "XML too deep",
            Format::Un,
            &deep,
            "f:1: this is not of the format of the UN consolidated list: elements nest too deeply",
        ),
    ];
    for (what, format, text, message) in cases {
        for policy in [BadRows::Stop, BadRows::Skip] {
            let mut importer = importer(*format).bad_rows(policy);
            let error = importer.read(text.as_bytes(), "f", &mut AliasTable::new()).unwrap_err();
            assert_eq!(error.to_string(), *message, "{what}");
        }
    }
}

#[test]
fn endless_records_take_bounded_memory() {
    let cases = [
        (
            Format::Csv,
            "key,type,label,other names,lang\n1,person,\"",
            "f:2: this is not of the format of CSV: the row is longer than",
        ),
        (
            Format::Un,
            "<L><ENTITY><FIRST_NAME>",
            "f:1: this is not of the format of the UN consolidated list: a record is longer than",
        ),
        (
            Format::Un,
            "<L><ENTITY a=\"",
            "f:1: this is not of the format of the UN consolidated list: a record is longer than",
        ),
    ];
    for (format, start, message) in cases {
        let endless = start.as_bytes().chain(std::io::repeat(b'x'));
        let error = importer(format).read(endless, "f", &mut AliasTable::new()).unwrap_err();
        assert!(error.to_string().starts_with(message), "{error}");
    }
    let many = "<L><ENTITY>".to_owned() + &"<DATAID>1</DATAID>".repeat(MAX_LINE_BYTES / 16);
    let error = importer(Format::Un).read(many.as_bytes(), "f", &mut AliasTable::new()).unwrap_err();
    assert!(error.to_string().contains("a record is longer than"), "{error}");

    // A line that is too long costs itself alone.
    let line = "{\"id\":\"b\",\"kind\":\"person\",\"aliases\":[{\"name\":\"Ali\"}]}\n";
    let text = format!("{}\n{line}", "x".repeat(MAX_LINE_BYTES + 100));
    let (mut skipping, mut table) = (importer(Format::Jsonl), AliasTable::new());
    skipping.read(text.as_bytes(), "f", &mut table).unwrap();
    assert_eq!((counts(skipping.summary()), table.len()), (vec![(Reason::Malformed, 1)], 1));
}

#[test]
fn bytes_that_are_no_text_cost_their_row() {
    let cases: &[(Format, &[u8], u64)] = &[
        (Format::Tsv, b"id\tkind\tname\na\tperson\t\xFF\nb\tperson\tAli\n", 2),
        (Format::Csv, b"key,type,label,other names,lang\na,person,\xFF,,\nb,person,Ali,,\n", 2),
        (Format::JrcNames, b"1\tP\tu\t\xFF\n2\tP\tu\tAli\n", 1),
    ];
    for (format, bytes, line) in cases {
        let (mut skipping, mut table) = (importer(*format), AliasTable::new());
        skipping.read(*bytes, "f", &mut table).unwrap();
        assert_eq!((counts(skipping.summary()), table.len()), (vec![(Reason::Malformed, 1)], 1), "{format}");
        let error = importer(*format).bad_rows(BadRows::Stop).read(*bytes, "f", &mut table).unwrap_err();
        assert_eq!(error.position().unwrap().line, *line, "{format}: {error}");
    }
}

/// Fails after its first bytes, as a disk or a connection does.
struct Failing<'b>(&'b [u8]);

impl Read for Failing<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        match self.0.read(buffer)? {
            0 => Err(std::io::Error::other("the disk is gone")),
            read => Ok(read),
        }
    }
}

#[test]
fn a_reader_that_fails_stops_the_import_and_loses_nothing_before() {
    for (format, files, ..) in CASES {
        let whole = std::fs::read(data(files[0])).unwrap();
        for cut in 0..whole.len() {
            let (mut skipping, mut table) = (importer(*format), AliasTable::new());
            let error = skipping.read(Failing(&whole[..cut]), "f", &mut table).unwrap_err();
            let fails =
                matches!(error.kind(), ErrorKind::Io(_)) && error.to_string().contains("the disk is gone");
            assert!(fails, "{format} at {cut}: {error}");
            assert_eq!(table.name_count() as u64, skipping.summary().names, "{format} at {cut}");
        }
    }
}

#[test]
fn a_file_cut_anywhere_gives_an_error_or_what_stands_before() {
    for (format, files, expected, ..) in CASES {
        let whole = std::fs::read(data(files[0])).unwrap();
        for cut in 0..whole.len() {
            let (mut skipping, mut table) = (importer(*format), AliasTable::new());
            if skipping.read(&whole[..cut], "f", &mut table).is_ok() {
                assert!(table.len() <= expected.len(), "{format} at {cut}");
            }
        }
    }
}

#[test]
fn progress_goes_up_to_the_size_of_the_file() {
    let row = "{\"id\":\"b\",\"kind\":\"person\",\"aliases\":[{\"name\":\"Ali\"}]}\n";
    let text = row.repeat(40_000);
    let mut seen: Vec<(u64, u64)> = Vec::new();
    let mut importer = Importer::new(Format::Jsonl).on_progress(|now| seen.push((now.bytes, now.rows)));
    importer.read(text.as_bytes(), "f", &mut AliasTable::new()).unwrap();
    assert_eq!(importer.summary().count(Reason::Duplicate), 39_999);
    drop(importer);
    assert!(seen.len() > 4 && seen.is_sorted(), "{seen:?}");
    assert_eq!(seen.last(), Some(&(text.len() as u64, 40_000)));
}

#[test]
fn what_the_receiver_refuses_stops_or_is_counted() {
    let rows = "id\tkind\tname\na\tperson\tAli\nb\tperson\tOmar\n";
    let refuse = |entity: Entity| match entity.id.as_str() {
        "a" => Err(ErrorKind::DuplicateId { id: "a".into() }.into()),
        _ => Ok(()),
    };
    let mut skipping = importer(Format::Tsv);
    skipping.read_each(rows.as_bytes(), "f", refuse).unwrap();
    assert_eq!((counts(skipping.summary()), skipping.summary().entities), (vec![(Reason::Refused, 1)], 1));
    let error = Importer::new(Format::Tsv).read_each(rows.as_bytes(), "f", refuse).unwrap_err();
    assert!(error.to_string().starts_with("f:2: entity \"a\" is already"), "{error}");
}

#[test]
fn many_names_of_one_entity_are_read_in_time() {
    let mut rows = String::from("id\tkind\tname\n");
    (0..200_000).for_each(|number| rows.push_str(&format!("a\tperson\tAli {}\n", number % 150_000)));
    let (mut importer, mut table) = (importer(Format::Tsv), AliasTable::new());
    let start = std::time::Instant::now();
    importer.read(rows.as_bytes(), "f", &mut table).unwrap();
    assert!(start.elapsed().as_secs() < 30, "{:?}", start.elapsed());
    assert_eq!((table.name_count(), importer.summary().count(Reason::Duplicate)), (150_000, 50_000));
}
