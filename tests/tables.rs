//! What a bad table gets: for each fault the message that a person sees.

use aka::{Alias, AliasTable, Entity, ErrorKind, Kind};

/// Longer than any name can be, as the issue of a broken export.
const TEN_MEGABYTES: usize = 10 << 20;

#[test]
fn entities_that_cannot_be_matched_are_refused() {
    let long = "a".repeat(TEN_MEGABYTES);
    let cases: &[(&str, Entity, &str)] = &[
        ("empty id", Entity::person("", "Ismail Khan"), "an entity has an empty id"),
        ("white space as id", Entity::person(" \t", "Ismail Khan"), "an entity has an empty id"),
        ("empty name", Entity::person("Q2", ""), "entity \"Q2\" has no name"),
        ("white space as name", Entity::person("Q2", " \u{3000} "), "entity \"Q2\" has no name"),
        (
            "nothing but punctuation",
            Entity::person("Q2", "-- ?!"),
            "entity \"Q2\": the name \"-- ?!\" has no letter or digit",
        ),
        (
            "a later name of nothing but punctuation",
            Entity::person("Q2", "Ismail Khan").alias("…"),
            "entity \"Q2\": the name \"…\" has no letter or digit",
        ),
        (
            "a name of ten megabytes",
            Entity::person("Q2", &*long),
            "entity \"Q2\" has a name of 10485760 bytes; the limit is 1024",
        ),
        (
            "a weight below zero",
            Entity::person("Q2", Alias::new("Imran Khan").weight(-1.0)),
            "entity \"Q2\": the name \"Imran Khan\" has the weight -1; a positive, finite number was expected",
        ),
        (
            "a later name of an infinite weight",
            Entity::person("Q2", "Imran Khan").alias(Alias::new("I. Khan").weight(f32::INFINITY)),
            "entity \"Q2\": the name \"I. Khan\" has the weight inf; a positive, finite number was expected",
        ),
        (
            "a weight that is no number",
            Entity::person("Q2", Alias::new("Imran Khan").weight(f32::NAN)),
            "entity \"Q2\": the name \"Imran Khan\" has the weight NaN; a positive, finite number was expected",
        ),
        (
            "an id that is taken",
            Entity::person("Q1", "Imran Khan"),
            "entity \"Q1\" is already in the table; use `add_alias` to give it another name",
        ),
    ];
    for (name, entity, expected) in cases {
        let mut table = AliasTable::new();
        table.insert(Entity::person("Q1", "Ismail Khan")).unwrap();
        let before = table.clone();
        let error = table.insert(entity.clone()).unwrap_err();
        assert_eq!(error.to_string(), *expected, "{name}");
        assert_eq!(error.position(), None, "{name}");
        assert_eq!(table, before, "{name}: the table must be as it was");
    }
}

#[test]
fn a_name_that_folding_leaves_nothing_of_is_refused() {
    // Modifier letters and marks are letters to Unicode, but none of a name.
    for name in ["\u{2bb}", "\u{640}", "\u{2bc}\u{2bc}", "\u{2b9}", "\u{2c8}", "\u{345}", "\u{301}"] {
        let error = AliasTable::new().insert(Entity::person("Q1", name)).unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::NoLetters { .. }), "{name}: {error}");
    }
    for name in ["Ng", "7", "\u{2bb}a", "م\u{640}", "ா", "½", "Ⅷ", "カ"] {
        assert!(AliasTable::new().insert(Entity::person("Q1", name)).is_ok(), "{name}");
    }
}

#[test]
fn aliases_and_rows_that_do_not_fit_are_refused() {
    let mut table = AliasTable::new();
    table.insert(Entity::person("Q1", "Ismail Khan")).unwrap();
    assert_eq!(
        table.add_alias("Q2", "Esmail Khan").unwrap_err().to_string(),
        "no entity \"Q2\" in the table"
    );
    assert_eq!(table.add_alias("Q1", "").unwrap_err().to_string(), "entity \"Q1\" has no name");
    let error = table.add_row("Q1", Kind::Location, "Herat").unwrap_err();
    assert_eq!(
        error.to_string(),
        "entity \"Q1\" is of kind location here but was of kind person before; give all its rows one kind"
    );
    assert!(matches!(error.into_kind(), ErrorKind::KindMismatch { before: Kind::Person, .. }));
}

#[test]
fn a_table_is_filled_looked_up_and_emptied() {
    let mut table = AliasTable::new();
    assert!(table.is_empty());
    table.insert(Entity::person("Q2", "Imran Khan")).unwrap();
    table.insert(Entity::person("Q1", "Ismail Khan")).unwrap();
    assert!(table.add_alias("Q1", Alias::new("اسماعیل خان").language("fa")).unwrap());
    assert!(!table.add_alias("Q1", "Ismail Khan").unwrap(), "a name that is there is not added again");
    table.add_row("Q3", Kind::Location, "Herat").unwrap();
    assert_eq!((table.len(), table.name_count()), (3, 4));
    assert_eq!(table.iter().map(|entity| entity.id.as_str()).collect::<Vec<_>>(), ["Q1", "Q2", "Q3"]);
    assert_eq!(table.get("Q1").unwrap().name(), "Ismail Khan");
    assert_eq!(table.remove("Q1").unwrap().names().count(), 2);
    assert_eq!(table.get("Q1"), None);
    assert_eq!(table.remove("Q1"), None);
    assert_eq!(table.len(), 2);
}

#[cfg(feature = "io")]
mod files {
    use std::io::Read;

    use aka::io::{MAX_LINE_BYTES, jsonl, read_table, read_table_from, tsv};
    use aka::{Alias, AliasTable, Entity, ErrorKind, Result};

    use super::TEN_MEGABYTES;

    /// Name of the case, the bytes of the file, and the message.
    type Case<'c> = (&'c str, &'c [u8], &'c str);

    fn check(cases: &[Case<'_>], read: impl Fn(&[u8]) -> Result<AliasTable>) {
        for (name, bytes, expected) in cases {
            match read(bytes) {
                Ok(table) => panic!("{name}: read as {} entities", table.len()),
                Err(error) => assert_eq!(error.to_string(), *expected, "{name}"),
            }
        }
    }

    #[test]
    fn bad_rows_name_file_and_line() {
        let long =
            [b"id\tkind\tname\nx\tperson\t".to_vec(), vec![b'a'; TEN_MEGABYTES], b"\n".to_vec()].concat();
        let endless =
            [b"id\tkind\tname\nx\tperson\t".to_vec(), vec![b'a'; MAX_LINE_BYTES], b"\n".to_vec()].concat();
        let cases: &[Case<'_>] = &[
            ("empty file", b"", "t.tsv: the file is empty; a header row or an entity was expected"),
            (
                "nothing but line ends",
                b"\n\r\n\n",
                "t.tsv: the file is empty; a header row or an entity was expected",
            ),
            (
                "nothing but a byte order mark",
                b"\xEF\xBB\xBF",
                "t.tsv: the file is empty; a header row or an entity was expected",
            ),
            (
                "missing column",
                b"id\tname\nx\tIsmail Khan\n",
                "t.tsv:1: no column \"kind\" in the header; it has: id, name",
            ),
            (
                "commas for tabs",
                b"id,kind,name\nx,person,Ismail Khan\n",
                "t.tsv:1: no column \"id\" in the header: columns are separated by tabs, and these seem to be separated by commas: \
                 id,kind,name; save the file with tabs, or, where it is a table of entities, read it as CSV (`Importer` with \
                 `Format::Csv`, `import --from csv`)",
            ),
            (
                "semicolons for tabs",
                b"id;kind;name\nx;person;Khan, Ismail\n",
                "t.tsv:1: no column \"id\" in the header: columns are separated by tabs, and these seem to be separated by semicolons: \
                 id;kind;name; save the file with tabs, or, where it is a table of entities, read it as CSV (`Importer` with \
                 `Format::Csv`, `import --from csv`)",
            ),
            (
                "a comma within a column",
                b"id\tkind\tname, in full\nx\tperson\tIsmail Khan\n",
                "t.tsv:1: no column \"name\" in the header; it has: id, kind, name, in full",
            ),
            ("one column", b"name\nIsmail Khan\n", "t.tsv:1: no column \"id\" in the header; it has: name"),
            (
                "missing field",
                b"id\tkind\tname\nx\tperson\n",
                "t.tsv:2: the row has 2 fields, and none in column \"name\"",
            ),
            (
                "unknown kind",
                b"id\tkind\tname\nx\tpeople\tIsmail Khan\n",
                "t.tsv:2: unknown kind \"people\"; use person, organization, location or other",
            ),
            ("empty id", b"id\tkind\tname\n\tperson\tIsmail Khan\n", "t.tsv:2: an entity has an empty id"),
            ("no name", b"id\tkind\tname\nx\tperson\t\n", "t.tsv:2: entity \"x\" has no name"),
            (
                "no name, lines counted through empty ones and Windows line ends",
                b"\r\nid\tkind\tname\r\n\r\nx\tperson\tIsmail Khan\r\nx\tperson\t\r\n",
                "t.tsv:5: entity \"x\" has no name",
            ),
            (
                "nothing but punctuation",
                b"id\tkind\tname\nx\tperson\t-?-\n",
                "t.tsv:2: entity \"x\": the name \"-?-\" has no letter or digit",
            ),
            (
                "kind mismatch",
                b"id\tkind\tname\nx\tperson\tHerat\nx\tlocation\tHerat\n",
                "t.tsv:3: entity \"x\" is of kind location here but was of kind person before; give all its rows one kind",
            ),
            (
                "invalid UTF-8",
                b"id\tkind\tname\nx\tperson\tIsm\xE9il\n",
                "t.tsv:2: invalid UTF-8 at byte 12 of the line; save the file as UTF-8",
            ),
            (
                "UTF-16",
                b"\xFF\xFEi\x00d\x00",
                "t.tsv:1: invalid UTF-8 at byte 0 of the line; save the file as UTF-8",
            ),
            (
                "a name of ten megabytes",
                &long,
                "t.tsv:2: entity \"x\" has a name of 10485760 bytes; the limit is 1024",
            ),
            (
                "a line without end",
                &endless,
                "t.tsv:2: the line is longer than 16777216 bytes; a row or record a line was expected",
            ),
            (
                "an image",
                b"aka\x00img\n",
                "t.tsv: an image of a resolver, not a table; open it with `Resolver::open` or `Resolver::from_bytes`",
            ),
        ];
        check(cases, |bytes| tsv::read(bytes, "t.tsv"));
        check(cases, |bytes| read_table_from(bytes, "t.tsv"));
    }

    #[test]
    fn bad_json_names_file_and_line() {
        let entity = r#"{"id":"x","kind":"person","aliases":[{"name":"Ismail Khan"}]}"#;
        let twice = format!("{entity}\n\n{entity}\n");
        let long = entity.replace("Ismail Khan", &"a".repeat(TEN_MEGABYTES));
        let deep = "{\"id\":".to_owned() + &"[".repeat(100_000);
        let cases: &[Case<'_>] = &[
            (
                "duplicate id",
                twice.as_bytes(),
                "t.jsonl:3: entity \"x\" is already in the table; use `add_alias` to give it another name",
            ),
            (
                "missing key",
                b"{\"id\":\"x\",\"kind\":\"person\"}\n",
                "t.jsonl:1: not a serialized entity: missing field `aliases` at column 26",
            ),
            (
                "unknown kind",
                br#"{"id":"x","kind":"people","aliases":[{"name":"Ismail Khan"}]}"#,
                "t.jsonl:1: not a serialized entity: unknown variant `people`, expected one of `person`, `organization`, \
                 `location`, `other` at column 25",
            ),
            (
                "no aliases",
                br#"{"id":"x","kind":"person","aliases":[]}"#,
                "t.jsonl:1: entity \"x\" has no name",
            ),
            (
                "a weight of nothing",
                br#"{"id":"x","kind":"person","aliases":[{"name":"Ismail Khan","weight":0}]}"#,
                "t.jsonl:1: entity \"x\": the name \"Ismail Khan\" has the weight 0; a positive, finite number was expected",
            ),
            (
                "empty id",
                br#"{"id":"","kind":"person","aliases":[{"name":"Ismail Khan"}]}"#,
                "t.jsonl:1: an entity has an empty id",
            ),
            (
                "a row",
                b"x\tperson\tIsmail Khan\n",
                "t.jsonl:1: not a serialized entity: expected value at column 1",
            ),
            (
                "cut off",
                b"{\"id\":\"x\",\n",
                "t.jsonl:1: not a serialized entity: EOF while parsing a value at column 10",
            ),
            (
                "invalid UTF-8",
                b"\n{\"id\":\"\xFF\"}\n",
                "t.jsonl:2: invalid UTF-8 at byte 7 of the line; save the file as UTF-8",
            ),
            (
                "a name of ten megabytes",
                long.as_bytes(),
                "t.jsonl:1: entity \"x\" has a name of 10485760 bytes; the limit is 1024",
            ),
            (
                "brackets without end",
                deep.as_bytes(),
                "t.jsonl:1: not a serialized entity: invalid type: sequence, expected a string at column 6",
            ),
        ];
        check(cases, |bytes| jsonl::read(bytes, "t.jsonl"));
    }

    #[test]
    fn a_long_message_keeps_its_beginning_and_its_end() {
        let rows = format!("id\tkind\tname\nx\t{}\tIsmail Khan\n", "é".repeat(TEN_MEGABYTES / 2));
        let error = tsv::read(rows.as_bytes(), "t.tsv").unwrap_err();
        let message = error.to_string();
        assert!(message.len() < 2000, "{} bytes", message.len());
        assert!(message.starts_with("t.tsv:2: unknown kind \"ééé"), "{message}");
        assert!(message.ends_with("ééé\"; use person, organization, location or other"), "{message}");
        assert!(matches!(error.kind(), ErrorKind::UnknownKind { found } if found.len() == TEN_MEGABYTES));
    }

    #[test]
    fn files_that_cannot_be_read_are_named() {
        let error = read_table("no/such/file.tsv").unwrap_err();
        assert!(error.to_string().starts_with("no/such/file.tsv: "), "{error}");
        assert!(matches!(error.kind(), ErrorKind::Io(_)));
        assert!(std::error::Error::source(&error).is_none(), "its cause is shown already");
        let error = read_table(env!("CARGO_MANIFEST_DIR")).unwrap_err();
        assert!(error.to_string().starts_with(env!("CARGO_MANIFEST_DIR")), "{error}");
    }

    #[test]
    fn a_reader_that_fails_midway_is_an_error() {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
                Err(std::io::Error::other("the disk is gone"))
            }
        }
        let error = tsv::read(b"id\tkind\tname\n".chain(Broken), "t.tsv").unwrap_err();
        assert_eq!(error.to_string(), "t.tsv:1: the disk is gone");
    }

    #[test]
    fn what_is_harmless_is_tolerated() {
        let table = tsv::read(
            "\u{feff}note\tname\tlanguage\tid\tkind\r\n\r\n\
             a\tIsmail \"Amir\" Khan\ten\tx\tperson\r\n\
             \t\t\t\t\n\
             b\tاسماعیل خان\t\tx\tperson\tone field too many\n\
             c\tHerat\tfa\ty\tlocation"
                .as_bytes(),
            "t.tsv",
        )
        .unwrap();
        let ismail =
            Entity::person("x", Alias::new("Ismail \"Amir\" Khan").language("en")).alias("اسماعیل خان");
        let herat = Entity::location("y", Alias::new("Herat").language("fa"));
        assert_eq!(table.iter().collect::<Vec<_>>(), [&ismail, &herat]);
    }

    #[test]
    fn an_empty_table_is_an_empty_file() {
        let mut lines = Vec::new();
        jsonl::write(&AliasTable::new(), &mut lines).unwrap();
        for lines in [&*lines, b"", b" \n\t\n"] {
            assert_eq!(jsonl::read(lines, "lines").unwrap(), AliasTable::new());
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let mut table = AliasTable::new();
        let dated = Alias::new("اسماعیل خان")
            .language("fa")
            .source("press")
            .weight(0.25)
            .seen("1992-04-01", "2022-01-08");
        table.insert(Entity::person("x", Alias::new("Ismail Khan").language("en")).alias(dated)).unwrap();
        table.insert(Entity::organization("y", "\"AFP\", 'the' agency")).unwrap();
        let mut lines = Vec::new();
        jsonl::write(&table, &mut lines).unwrap();
        assert_eq!(jsonl::read(&*lines, "lines").unwrap(), table);
        assert_eq!(read_table_from(&*lines, "lines").unwrap(), table);

        let mut rows = Vec::new();
        tsv::write(&table, &mut rows).unwrap();
        let names = |table: &AliasTable| {
            let pairs =
                table.iter().flat_map(|entity| entity.aliases.iter().map(|alias| (entity.id.clone(), alias)));
            pairs.map(|(id, alias)| (id, alias.name.clone(), alias.language.clone())).collect::<Vec<_>>()
        };
        assert_eq!(names(&tsv::read(&*rows, "rows").unwrap()), names(&table));
    }

    #[test]
    fn what_rows_cannot_carry_is_not_written() {
        for bad in ["Ismail\tKhan", "Ismail\nKhan", "Ismail\rKhan"] {
            let mut table = AliasTable::new();
            table.insert(Entity::person("x", bad)).unwrap();
            let error = tsv::write(&table, Vec::new()).unwrap_err();
            let expected = format!(
                "entity \"x\": {bad:?} holds a tab or a line break, which this format cannot carry; use JSON Lines"
            );
            assert_eq!(error.to_string(), expected);
        }
    }
}
