//! Images of resolvers: written and read, damaged, and changed.

use aka::{Alias, AliasTable, Changes, Document, Entity, ErrorKind, Kind, Resolver};

fn table() -> AliasTable {
    let mut table = AliasTable::new();
    let muttaqi = Entity::person("Q1", "Amir Khan Muttaqi").alias(
        Alias::new("متقی").language("fa").source("press").weight(0.5).seen("2021-08-15", "2022-01-08"),
    );
    let entities = [
        muttaqi,
        Entity::person("Q2", "Manouchehr Mottaki"),
        Entity::organization("Q3", "National Resistance Front of Afghanistan").alias("NRF"),
        Entity::location("Q4", "Kabul"),
        Entity::new("Q5", Kind::Other, "Nord Stream"),
    ];
    entities.into_iter().for_each(|entity| table.insert(entity).expect("sound entities"));
    table
}

fn image() -> Vec<u8> {
    let mut image = Vec::new();
    Resolver::new(&table()).expect("a sound table").write_to(&mut image).expect("memory can be written to");
    image
}

fn meant(resolver: &Resolver, name: &str) -> Option<String> {
    resolver.resolve(name).matched().map(|found| found.id().to_owned())
}

#[test]
fn an_image_holds_all_that_the_table_does() {
    let resolver = Resolver::from_bytes(image()).expect("a sound image");
    let read: Vec<Entity> = resolver.entities().map(|entity| entity.to_entity()).collect();
    assert_eq!(read, table().iter().cloned().collect::<Vec<_>>());
    assert_eq!(meant(&resolver, "Amirkhan Motaqi").as_deref(), Some("Q1"));
    assert_eq!((resolver.name_count(), resolver.memory_usage()), (7, image().len()));
    assert_eq!(image(), image());
}

#[test]
fn an_empty_table_has_an_image() {
    let mut image = Vec::new();
    Resolver::new(&AliasTable::new())
        .expect("a sound table")
        .write_to(&mut image)
        .expect("it can be written");
    let resolver = Resolver::from_bytes(image).expect("a sound image");
    assert_eq!(resolver.entities().len(), 0);
    assert!(resolver.resolve("Amir Khan Muttaqi").best().is_none());
}

#[test]
fn what_is_no_image_is_refused_with_a_reason() {
    let sound = image();
    type Case<'c> = (&'c str, Vec<u8>, &'c str);
    let changed = |place: usize, byte: u8| {
        let mut bytes = sound.clone();
        bytes[place] = byte;
        bytes
    };
    let cases: &[Case<'_>] = &[
        ("nothing", vec![], "not an image"),
        ("a table", b"id\tkind\tname\n".to_vec(), "not an image"),
        ("another version", changed(8, 99), "the image has format 99"),
        (
            "cut within its version",
            sound[..11].to_vec(),
            "the image is damaged: the header, which is cut off, is wrong",
        ),
        (
            "cut after its version",
            sound[..12].to_vec(),
            "the image is damaged: the header, which is cut off, is wrong",
        ),
        (
            "cut within the number of sections",
            sound[..14].to_vec(),
            "the image is damaged: the header, which is cut off,",
        ),
        ("another version, cut off", changed(8, 99)[..12].to_vec(), "the image has format 99"),
        (
            "another number of sections",
            changed(12, 99),
            "the image is damaged: the number of sections is wrong",
        ),
        ("a cut header", sound[..60].to_vec(), "the header"),
        ("cut off", sound[..sound.len() - 1].to_vec(), "the length"),
        ("a longer one", [&sound[..], &[0]].concat(), "the length"),
        ("another section", changed(40, 1), "the header"),
        ("another byte", changed(sound.len() - 70, 0xA5), "the checksum"),
    ];
    for (name, bytes, message) in cases {
        let error = Resolver::from_bytes(bytes.clone()).expect_err(name).to_string();
        assert!(error.contains(message), "{name}: {error}");
    }
}

#[test]
fn damage_that_nobody_looks_for_is_not_fatal() {
    let sound = image();
    let unverified = |bytes: Vec<u8>| Resolver::builder().verify(false).from_bytes(bytes);
    for place in 0..sound.len() {
        let mut bytes = sound.clone();
        bytes[place] ^= 1 << (place % 8);
        // Unverified, it may answer wrongly, but it answers.
        if let Ok(resolver) = unverified(bytes).map_err(drop) {
            for name in ["Amirkhan Motaqi", "متقي", "NRF"] {
                let found = resolver.resolve(name);
                found.candidates().iter().for_each(|found| drop(found.entity().to_entity()));
            }
        }
    }
    for length in 0..sound.len() {
        assert!(unverified(sound[..length].to_vec()).is_err(), "cut to {length}");
    }
}

#[test]
fn changes_are_seen_at_once() {
    let resolver = Resolver::new(&table()).expect("a sound table");
    let changes = Changes::new()
        .insert(Entity::person("Q0", "Zalmay Khalilzad"))
        .add_alias("Q2", "Manuchehr Motaki Junior")
        .remove("Q4")
        .remove("Q1")
        .insert(Entity::person("Q1", "Ahmad Massoud"));
    let changed = resolver.with(&changes).expect("sound changes");
    let again =
        changed.with(&Changes::new().remove("Q0").add_alias("Q1", "Ahmad Masood")).expect("sound changes");
    type Case<'c> = (&'c str, Option<&'c str>, Option<&'c str>, Option<&'c str>);
    let cases: &[Case<'_>] = &[
        ("Zalmai Khalilzad", None, Some("Q0"), None),
        ("Amir Khan Motaqi", Some("Q1"), None, None),
        ("Ahmed Massoud", None, Some("Q1"), Some("Q1")),
        ("Kabul", Some("Q4"), None, None),
        ("Manouchehr Motaki", Some("Q2"), Some("Q2"), Some("Q2")),
        ("National Resistance Front", Some("Q3"), Some("Q3"), Some("Q3")),
    ];
    for (name, before, after, in_the_end) in cases {
        assert_eq!(meant(&resolver, name).as_deref(), *before, "{name} before");
        assert_eq!(meant(&changed, name).as_deref(), *after, "{name} after");
        assert_eq!(meant(&again, name).as_deref(), *in_the_end, "{name} in the end");
        assert_eq!(
            meant(&again.compact().expect("a sound table"), name).as_deref(),
            *in_the_end,
            "{name}, compacted"
        );
    }
    let ids =
        |resolver: &Resolver| resolver.entities().map(|entity| entity.id().to_owned()).collect::<Vec<_>>();
    assert_eq!(ids(&changed), ["Q0", "Q1", "Q2", "Q3", "Q5"]);
    assert_eq!((changed.entities().len(), changed.name_count()), (5, 7));
    assert_eq!(changed.entity("Q4"), None);
    assert_eq!(changed.entity("Q2").map(|entity| entity.names().count()), Some(2));
    let mut image = Vec::new();
    again.write_to(&mut image).expect("it can be written");
    assert_eq!(ids(&Resolver::from_bytes(image).expect("a sound image")), ids(&again));
}

#[test]
fn changes_that_cannot_be_are_refused() {
    let resolver = Resolver::new(&table()).expect("a sound table");
    let refused = |changes: Changes| resolver.with(&changes).expect_err("refused").into_kind();
    assert!(matches!(
        refused(Changes::new().insert(Entity::person("Q1", "Ahmad Massoud"))),
        ErrorKind::DuplicateId { .. }
    ));
    assert!(matches!(refused(Changes::new().remove("Q9")), ErrorKind::UnknownEntity { .. }));
    assert!(matches!(refused(Changes::new().remove("Q1").remove("Q1")), ErrorKind::UnknownEntity { .. }));
    assert!(matches!(refused(Changes::new().add_alias("Q9", "Nobody")), ErrorKind::UnknownEntity { .. }));
    assert!(matches!(refused(Changes::new().add_alias("Q1", " ")), ErrorKind::EmptyName { .. }));
}

#[test]
fn a_file_is_the_old_or_the_new() {
    let directory = std::env::temp_dir().join(format!("aka-images-{}", std::process::id()));
    std::fs::create_dir_all(&directory).expect("a temporary directory");
    let path = directory.join("table.aka");
    let resolver = Resolver::new(&table()).expect("a sound table");
    resolver.save(&path).expect("the directory can be written to");
    let read = Resolver::from_bytes(std::fs::read(&path).expect("it was written")).expect("a sound image");
    assert_eq!(read.entities().len(), 5);
    #[cfg(feature = "mmap")]
    {
        let mapped = Resolver::open(&path).expect("a sound image");
        resolver
            .with(&Changes::new().remove("Q1"))
            .expect("it is there")
            .save(&path)
            .expect("it can be replaced");
        assert_eq!(
            mapped.resolve(aka::Query::new("Amir Khan Muttaqi").kind(Kind::Person)).best().map(|it| it.id()),
            Some("Q1")
        );
        assert_eq!(Resolver::open(&path).expect("a sound image").entity("Q1"), None);
        let error = Resolver::open(directory.join("none")).expect_err("no such file").to_string();
        assert!(error.contains("none"), "{error}");
    }
    let error =
        resolver.save(directory.join("none").join("table.aka")).expect_err("no such directory").to_string();
    assert!(error.contains("table.aka"), "{error}");
    #[cfg(unix)]
    {
        let link = directory.join("link.aka");
        std::os::unix::fs::symlink(&path, &link).expect("a link");
        let smaller = resolver.with(&Changes::new().remove("Q1")).expect("it is there");
        smaller.save(&link).expect("what it points to can be replaced");
        assert!(std::fs::symlink_metadata(&link).expect("it is there").is_symlink());
        let read = Resolver::from_bytes(std::fs::read(&path).expect("it is there")).expect("a sound image");
        assert_eq!(read.entity("Q1"), None);
        std::fs::remove_file(link).expect("it is there");
    }
    let left: Vec<_> = std::fs::read_dir(&directory)
        .expect("it is there")
        .map(|entry| entry.expect("readable").file_name())
        .collect();
    assert_eq!(left, ["table.aka"]);
    std::fs::remove_dir_all(&directory).expect("it can be removed");
}

#[test]
fn texts_are_read_with_changes_as_with_a_table_of_them() {
    let resolver = Resolver::new(&table()).expect("a sound table");
    let text = "Zalmai Khalilzad and Manouchehr Motaki left Kabul. The NRF said so, and Nord Stream. \
                Muttaqi, that is Amir Khan Muttaqi, met the NFS of Massoud. Ahmad Massoud stayed. 習近平 met 金正恩.";
    let read = |resolver: &Resolver| -> Vec<(String, Option<String>)> {
        let document = Document::annotate(resolver, text);
        document
            .mentions()
            .iter()
            .map(|it| (it.text.clone(), it.entity.as_ref().map(|id| id.as_str().to_owned())))
            .collect()
    };
    let unchanged = read(&resolver);
    let stages = [
        Changes::new()
            .insert(Entity::person("Q0", "Zalmay Khalilzad"))
            .insert(Entity::person("Q6", "習近平")),
        Changes::new()
            .insert(Entity::organization("Q7", "National Front of the South"))
            .add_alias("Q5", "NRF"),
        Changes::new().remove("Q3").remove("Q4").remove("Q6"),
        Changes::new().remove("Q1").insert(Entity::person("Q1", "Ahmad Massoud")),
    ];
    let mut changed = resolver.clone();
    for (stage, changes) in stages.iter().enumerate() {
        changed = changed.with(changes).expect("sound changes");
        let whole = changed.compact().expect("a sound table");
        assert_eq!(read(&changed), read(&whole), "stage {stage}");
        assert_ne!(read(&changed), unchanged, "stage {stage}");
    }
    assert_eq!(read(&resolver), unchanged, "the first stays as it was");
    // What the base is scanned by is shared, and what is new takes little beside it.
    let fresh = resolver.with(&stages[0]).expect("sound changes");
    assert!(fresh.memory_usage() > resolver.memory_usage());
}

#[test]
fn images_saved_at_once_under_one_name_do_not_meet() {
    let path = std::env::temp_dir().join(format!("aka-saved-at-once-{}", std::process::id()));
    let one = Resolver::new(&table()).expect("a sound table");
    let changes = (0..1000).fold(Changes::new(), |changes, number| {
        changes.insert(Entity::person(format!("R{number}"), format!("Amir Khan {number}")))
    });
    let other = one.with(&changes).and_then(|it| it.compact()).expect("sound changes");
    for _ in 0..20 {
        std::thread::scope(|scope| {
            let saving = [&one, &other].map(|it| scope.spawn(|| it.save(&path)));
            for saved in saving {
                saved.join().expect("no panic").expect("each has a file of its own");
            }
        });
        assert!(Resolver::from_bytes(std::fs::read(&path).expect("it was saved")).is_ok());
    }
    std::fs::remove_file(&path).expect("it was saved");
}
