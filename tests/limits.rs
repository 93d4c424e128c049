//! The limits that `aka::guide::limits` lists, each tried below, at and above.

use aka::{AliasTable, Document, Entity, ErrorKind, Kind, Name, Resolver, compare};

/// A limit with the number below and the one above.
fn around(limit: usize) -> [usize; 3] {
    [limit - 1, limit, limit + 1]
}

#[test]
fn bytes_of_a_name() {
    for (bytes, fits) in around(Name::MAX_BYTES).into_iter().zip([true, true, false]) {
        // The last letters are a word of their own, to see whether they are read.
        let text = format!("{} Zq", "a".repeat(bytes - 3));
        assert_eq!(text.len(), bytes);
        let name = Name::parse(&text);
        assert_eq!(name.text().len(), bytes.min(Name::MAX_BYTES));
        let last = if fits { "zq" } else { "z" };
        assert_eq!(
            name.tokens().last().map(|token| token.folded().to_owned()),
            Some(last.to_owned()),
            "{bytes}"
        );
        let mut table = AliasTable::new();
        let taken = table.insert(Entity::person("a", text.as_str()));
        match taken {
            Ok(()) => assert!(fits, "{bytes}"),
            Err(error) => {
                assert!(!fits, "{bytes}");
                let expected =
                    matches!(error.kind(), ErrorKind::NameTooLong { bytes: 1025, limit: 1024, .. });
                assert!(expected, "{error}");
            }
        }
        let resolver = Resolver::new(&table).unwrap();
        assert_eq!(resolver.resolve(text.as_str()).best().is_some(), fits, "{bytes}");
        assert!(compare(&text, &text).probability() > 0.9, "{bytes}");
    }
}

#[test]
fn a_name_is_cut_between_characters() {
    for (lead, kept) in [(0, 1024), (1, 1023), (2, 1024)] {
        let text = format!("{}{}", "a".repeat(lead), "م".repeat(Name::MAX_BYTES));
        assert_eq!(Name::parse(&text).text().len(), kept, "{lead}");
    }
}

#[test]
fn tokens_of_a_name() {
    for count in around(Name::MAX_TOKENS) {
        let words: Vec<String> = (0..count).map(|number| format!("Word{}", "x".repeat(number % 5))).collect();
        for kind in [Kind::Person, Kind::Organization] {
            let name = Name::parse_as(&words.join(" "), kind);
            assert_eq!(name.tokens().len(), count.min(Name::MAX_TOKENS), "{count} {kind}");
        }
        let joined = words.join(" ");
        assert!(compare(&joined, &joined).probability() > 0.9, "{count}");
    }
}

#[test]
fn candidates_of_an_answer() {
    for count in around(10) {
        let mut table = AliasTable::new();
        for number in 0..count {
            table.insert(Entity::person(format!("{number:02}"), "Karim Popalzada")).unwrap();
        }
        let resolver = Resolver::new(&table).unwrap();
        let found = resolver.resolve("Karim Popalzada");
        assert_eq!(found.candidates().len(), count.min(10));
        let sum: f64 = found.candidates().iter().map(|it| it.probability()).sum();
        assert!((sum + found.unlisted_probability() + found.nil_probability() - 1.0).abs() < 1e-9);
        assert_eq!(found.unlisted_probability() > 0.5 / count as f64, count > 10, "{count}");
    }
}

#[test]
fn candidates_that_are_compared() {
    for count in around(64) {
        let mut table = AliasTable::new();
        for number in 0..count {
            table.insert(Entity::person(format!("{number:02}"), "Karim Popalzada")).unwrap();
        }
        table.insert(Entity::person("the one", "Zarmina Stanekzai")).unwrap();
        let resolver = Resolver::new(&table).unwrap();
        assert_eq!(resolver.resolve("Karim Popalzada").candidates().len(), 10, "{count}");
        assert_eq!(
            resolver.resolve("Zarmeena Stanikzai").matched().map(|it| it.id()),
            Some("the one"),
            "{count}"
        );
    }
}

#[test]
fn names_of_an_entity() {
    // Around the number from which a table keeps a set of them, and many more.
    for count in [31, 32, 33, 34, 20_000] {
        let mut table = AliasTable::new();
        let name = |number: usize| format!("Karim Popalzada {number}");
        table.insert(Entity::person("a", name(0))).unwrap();
        for number in 1..count {
            assert!(table.add_alias("a", name(number)).unwrap(), "{number}");
        }
        for number in [0, count / 2, count - 1] {
            assert!(!table.add_alias("a", name(number)).unwrap(), "{number} of {count} is there");
        }
        assert_eq!(table.name_count(), count);
        // Taken out and put in again it begins anew.
        let entity = table.remove("a").unwrap();
        table.insert(Entity::person("a", name(0))).unwrap();
        assert!(table.add_alias("a", name(1)).unwrap());
        assert_eq!(entity.names().count(), count);
        let mut whole = AliasTable::new();
        whole.insert(entity).unwrap();
        let resolver = Resolver::new(&whole).unwrap();
        assert_eq!(resolver.resolve("Kareem Popalzadah 7").best().map(|it| it.id()), Some("a"));
        assert_eq!(resolver.name_count(), count);
    }
}

#[test]
fn bytes_of_a_text() {
    let mut table = AliasTable::new();
    table.insert(Entity::person("a", "Karim Popalzada")).unwrap();
    let resolver = Resolver::new(&table).unwrap();
    let name = "Karim Popalzada";
    for (end, found) in around(Document::MAX_BYTES).into_iter().zip([true, true, false]) {
        let text = format!("{}{name} left.", "\n".repeat(end - name.len()));
        let document = Document::annotate(&resolver, &text);
        let whole = document.mentions().iter().any(|mention| mention.text == name);
        assert_eq!(whole, found, "a name that ends at {end}");
        assert_eq!(document.text().len(), text.len(), "the text itself is kept");
    }
}

#[test]
fn words_of_a_mention() {
    let resolver = Resolver::new(&AliasTable::new()).unwrap();
    for words in [1, 5, 6, 7, 9, 10, 11, 40, 400] {
        let text = format!("Yesterday {}met nobody.", "Karimov ".repeat(words));
        let document = Document::annotate(&resolver, &text);
        let longest = document.mentions().iter().map(|mention| mention.text.split(' ').count()).max();
        assert!(longest.is_none_or(|longest| longest <= 10), "{words}: {longest:?}");
    }
}

#[cfg(feature = "io")]
#[test]
fn bytes_of_a_line() {
    use aka::io::{BadRows, Format, Importer, MAX_LINE_BYTES, Reason, jsonl};

    let entity = "{\"id\":\"a\",\"kind\":\"person\",\"aliases\":[{\"name\":\"Karim Popalzada\"}]}";
    for (bytes, fits) in around(MAX_LINE_BYTES).into_iter().zip([true, true, false]) {
        // With its line break it has that many bytes.
        let text = format!("{entity}{}\n", " ".repeat(bytes - entity.len() - 1));
        assert_eq!(jsonl::read(text.as_bytes(), "f").is_ok(), fits, "{bytes}");
        let (mut importer, mut table) =
            (Importer::new(Format::Jsonl).bad_rows(BadRows::Skip), AliasTable::new());
        importer.read(text.as_bytes(), "f", &mut table).unwrap();
        assert_eq!((table.len() == 1, importer.summary().count(Reason::Malformed)), (fits, u64::from(!fits)));
    }
}

#[cfg(feature = "io")]
#[test]
fn names_handed_on_at_once() {
    use aka::io::{Format, Importer};

    for (names, parts) in [(1023, 1), (1024, 1), (1025, 2), (2049, 3)] {
        let rows: String = (0..names).map(|number| format!("a\tperson\tAli {number}\n")).collect();
        let text = format!("id\tkind\tname\n{rows}");
        let mut lengths = Vec::new();
        let count = |entity: Entity| {
            lengths.push(entity.aliases.len());
            Ok(())
        };
        Importer::new(Format::Tsv).read_each(text.as_bytes(), "f", count).unwrap();
        assert_eq!((lengths.len(), lengths.iter().sum::<usize>()), (parts, names));
        assert!(lengths.iter().all(|&length| length <= 1024));
    }
}

#[cfg(feature = "io")]
#[test]
fn depth_of_xml() {
    use aka::io::{Format, Importer};

    for (depth, fits) in around(64).into_iter().zip([true, true, false]) {
        // The list, the entity and its parts are three of them.
        let inner = depth - 2;
        let text = format!(
            "<L><ENTITY><DATAID>1</DATAID><FIRST_NAME>ALI</FIRST_NAME>{}{}</ENTITY></L>",
            "<a>".repeat(inner),
            "</a>".repeat(inner)
        );
        let mut table = AliasTable::new();
        let outcome = Importer::new(Format::Un).read(text.as_bytes(), "f", &mut table);
        assert_eq!((outcome.is_ok(), table.len() == 1), (fits, fits), "{depth}: {outcome:?}");
    }
}
