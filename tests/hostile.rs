//! Texts made to break things: every function of the public face must come through them, in bounded time.

use std::time::{Duration, Instant};

use aka::{Alias, AliasTable, Comparer, Decision, Entity, Kind, Name, Query, Resolver, Scratch};

const KINDS: [Kind; 4] = [Kind::Person, Kind::Organization, Kind::Location, Kind::Other];

/// The texts, each with what is nasty about it.
fn nasty() -> Vec<(&'static str, String)> {
    let many = |text: &str, bytes: usize| text.repeat(bytes / text.len());
    vec![
        ("empty", String::new()),
        (
            "white space of all kinds",
            " \t\r\n\u{a0}\u{2003}\u{3000}\u{85}\u{2028}".into(),
        ),
        (
            "control characters",
            (0..32).chain(127..160).filter_map(char::from_u32).collect(),
        ),
        ("a name around NUL", "Ismail\0Khan".into()),
        ("right-to-left override", "Ismail \u{202e}nahK\u{202c}".into()),
        ("isolates never closed", many("\u{2066}a\u{2067}", 4096)),
        ("lone combining mark", "\u{301}".into()),
        ("marks before a letter", "\u{301}\u{328}\u{5b4}\u{64e}a".into()),
        (
            "a letter under a thousand marks",
            "Z".to_owned() + &many("\u{300}\u{323}\u{489}", 3000),
        ),
        ("zero-width joiners", many("a\u{200d}\u{200c}", 4096)),
        ("nothing but joiners", many("\u{200d}", 4096)),
        ("byte order marks", many("\u{feff}", 300)),
        ("soft hyphens", "Is\u{ad}ma\u{ad}il".into()),
        ("one letter, a megabyte", many("a", 1 << 20)),
        ("one word, a megabyte", many("Muttaqi", 1 << 20)),
        ("thousands of tokens", many("Khan ", 50_000)),
        ("thousands of one-letter tokens", many("a ", 50_000)),
        ("thousands of initials", many("A.", 50_000)),
        ("thousands of commas", many("Khan, ", 50_000)),
        ("thousands of hyphens", many("Khatib-", 50_000)),
        ("thousands of apostrophes", many("'a’", 50_000)),
        ("thousands of particles", many("al-bin de la ", 50_000)),
        ("thousands of honorifics", many("Mullah Dr. ", 50_000)),
        ("thousands of suffixes", many("Jr. II ", 50_000)),
        ("thousands of articles in Arabic", many("ال", 50_000)),
        (
            "a ligature of eighteen letters, repeated",
            many("\u{fdfa}", 1 << 17),
        ),
        ("a ligature of eighteen letters, parted", many("\u{fdfa} ", 3000)),
        ("compatibility characters", many("ﬃ㎏㍿㌀", 4096)),
        ("fullwidth letters", "Ｉｓｍａｉｌ　Ｋｈａｎ".into()),
        ("mathematical letters", "𝓘𝓼𝓶𝓪𝓲𝓵 𝕂𝕙𝕒𝕟".into()),
        (
            "Hangul jamo that never end",
            many("\u{1112}\u{1161}\u{11ab}", 9000),
        ),
        ("half a syllable", "\u{1161}\u{11ab} \u{1112}".into()),
        ("kana with loose voicing marks", many("か\u{3099}\u{309a}", 6000)),
        ("emoji and their joiners", many("👩‍👩‍👧‍👦🏳️‍🌈", 4096)),
        ("regional indicators", many("🇦🇫", 4096)),
        ("tags", "a\u{e0001}\u{e0061}\u{e007f}".into()),
        ("private use", many("\u{e000}\u{f8ff}\u{10fffd}", 4096)),
        ("noncharacters", "\u{fffe}\u{ffff}\u{10ffff}".into()),
        ("replacement characters", many("\u{fffd}", 600)),
        ("unassigned letters", "\u{378}\u{530}\u{1ccf}".into()),
        ("scripts in one word", "aбγדهनგՀ습カ".into()),
        ("look-alikes", "Іsmаіl Κhаn".into()),
        ("letters that grow when folded", many("İßŉǰΐﬖ", 4096)),
        ("digits of every script", "0٠۰०০๐０𝟘½①Ⅷ".into()),
        (
            "a long word that ends beyond the limit",
            "é".repeat(Name::MAX_BYTES),
        ),
        (
            "a limit within a character",
            "a".repeat(Name::MAX_BYTES - 1) + "متقی",
        ),
        ("brackets and quotes", many("«“(['", 4096)),
        ("markup", "<script>alert('Khan')</script> & <b>Ismail</b>".into()),
        (
            "a tab-separated row",
            "x\tperson\tIsmail Khan\nx\tperson\t".into(),
        ),
    ]
}

/// Runs something over every text and says which one took too long.
fn over_all(limit: Duration, mut run: impl FnMut(&str)) {
    for (what, text) in nasty() {
        let start = Instant::now();
        run(&text);
        let took = start.elapsed();
        assert!(took < limit, "{what}: took {took:?}");
    }
}

/// Generous, for a build without optimisation on a busy machine: no limit of ours is near it, and no endless loop within it.
const LIMIT: Duration = Duration::from_secs(10);

#[test]
fn parsing() {
    over_all(LIMIT, |text| {
        let parsed = KINDS
            .iter()
            .map(|&kind| Name::parse_as(text, kind))
            .chain([Name::parse(text)]);
        for name in parsed {
            assert!(name.text().len() <= Name::MAX_BYTES && text.starts_with(name.text()));
            assert!(name.tokens().len() <= Name::MAX_TOKENS);
            assert_eq!(name.is_empty(), name.tokens().len() == 0);
            for token in name.tokens() {
                assert_eq!(name.text().get(token.span()), Some(token.text()));
                assert!(!token.folded().is_empty());
                let _ = (
                    token.romanized(),
                    token.script(),
                    token.role(),
                    format!("{token:?}"),
                );
            }
            let _ = (name.kind(), format!("{name:?}"));
        }
    });
}

#[test]
fn romanizing() {
    over_all(LIMIT, |text| {
        let _ = aka::romanize(text);
    });
}

#[test]
fn comparing() {
    let texts = nasty();
    let known = ["Ismail Khan", "امیرخان متقی", "Bank Melli Iran", ""];
    let names: Vec<Name> = texts
        .iter()
        .map(|(_, text)| text.as_str())
        .chain(known)
        .map(Name::parse)
        .collect();
    let mut comparer = Comparer::new();
    for a in &names {
        let start = Instant::now();
        for b in &names {
            let probability = comparer.probability(a, b);
            assert!(
                (0.0..=1.0).contains(&probability),
                "{probability} for {a:?} and {b:?}"
            );
            assert!(!comparer.bits(a, b).is_nan());
        }
        let comparison = comparer.compare(a, &names[names.len() - 4]);
        let _ = (
            comparison.evidence().to_string(),
            comparison.evidence().lines().len(),
        );
        assert!(start.elapsed() < 3 * LIMIT, "{a:?}: took {:?}", start.elapsed());
    }
    over_all(LIMIT, |text| {
        assert!((0.0..=1.0).contains(&aka::compare(text, text).probability()));
    });
}

#[test]
fn names_without_tokens_match_nothing() {
    for (_, text) in nasty().iter().filter(|(_, text)| Name::parse(text).is_empty()) {
        assert!(aka::compare(text, text).probability() < 1e-6);
        let resolver = Resolver::new(&AliasTable::new()).unwrap();
        let found = resolver.resolve(text);
        assert_eq!(
            (found.decision(), found.best().is_none()),
            (Decision::Unknown, true)
        );
    }
}

/// All nasty texts that a table takes, as entities and as aliases, between some that are not nasty.
fn table() -> AliasTable {
    let mut table = AliasTable::new();
    table.insert(Entity::person("khan", "Ismail Khan")).unwrap();
    table
        .insert(Entity::organization("bank", "Bank Melli Iran"))
        .unwrap();
    for (number, (what, text)) in nasty().into_iter().enumerate() {
        let alias = Alias::new(text.as_str())
            .language(text.as_str())
            .source(text.as_str())
            .weight(f32::NAN)
            .seen("", "");
        let taken = table
            .insert(Entity::new(what, KINDS[number % 4], alias.clone()))
            .is_ok();
        assert_eq!(taken, table.get(what).is_some());
        let _ = table.add_alias("khan", alias);
        let _ = table.add_alias(&text, "Ismail Khan");
        let _ = table.add_row(&text, Kind::Person, text.as_str());
        let _ = table
            .remove(&text)
            .map(|entity| (entity.name().len(), entity.names().count()));
    }
    table
}

#[test]
fn resolving() {
    let table = table();
    let resolver = Resolver::new(&table).unwrap();
    let mut scratch = Scratch::new();
    over_all(LIMIT, |text| {
        for query in [
            Query::new(text),
            Query::new(text)
                .kind(Kind::Person)
                .nearby(text)
                .prior("khan", 2.0),
        ] {
            let found = resolver.resolve_with(&query, &mut scratch);
            let sum: f64 = found.candidates().iter().map(|it| it.probability()).sum();
            assert!(
                (sum + found.nil_probability() - 1.0).abs() < 1e-6,
                "{sum} and {}",
                found.nil_probability()
            );
            for candidate in found.candidates() {
                let _ = (
                    candidate.entity(),
                    candidate.bits(),
                    found.evidence(candidate).to_string(),
                );
            }
        }
        let _ = resolver.entity(text);
    });
    let start = Instant::now();
    let texts = nasty();
    let queries: Vec<Query<'_>> = texts.iter().map(|(_, text)| Query::new(text)).collect();
    assert_eq!(resolver.resolve_batch(&queries).len(), queries.len());
    assert!(start.elapsed() < 3 * LIMIT, "took {:?}", start.elapsed());
    // All that nonsense has not hidden anybody, though some of it has the same name.
    assert!(
        resolver
            .resolve("Ismail Khan")
            .candidates()
            .iter()
            .any(|it| it.id() == "khan")
    );
}

#[test]
fn priors_that_are_no_numbers() {
    let resolver = Resolver::new(&table()).unwrap();
    for bits in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, f64::MIN] {
        let found = resolver.resolve(Query::new("Ismail Khan").prior("khan", bits).prior("khan", bits));
        assert!(found.candidates().len() <= 10);
    }
    for threshold in [f64::NAN, -0.1, 1.1, f64::INFINITY] {
        assert!(
            Resolver::builder()
                .threshold(threshold)
                .build(&AliasTable::new())
                .is_err(),
            "{threshold}"
        );
    }
}

#[test]
fn words_that_are_no_kinds() {
    over_all(LIMIT, |text| {
        let error = text.parse::<Kind>().unwrap_err();
        assert!(error.to_string().starts_with("unknown kind "));
    });
}

#[cfg(feature = "io")]
#[test]
fn files() {
    let table = table();
    let (mut rows, mut lines) = (Vec::new(), Vec::new());
    let _ = aka::io::tsv::write(&table, &mut rows);
    aka::io::jsonl::write(&table, &mut lines).unwrap();
    assert_eq!(aka::io::jsonl::read(&*lines, "lines").unwrap().len(), table.len());
    over_all(LIMIT, |text| {
        let _ = aka::io::tsv::read(text.as_bytes(), text);
        let _ = aka::io::jsonl::read(text.as_bytes(), text);
        let _ = aka::io::read_table_from(format!("id\tkind\tname\nx\tperson\t{text}\n").as_bytes(), text);
        let _ = aka::io::read_table(text);
    });
}
