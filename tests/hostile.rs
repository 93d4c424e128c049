//! Texts made to break things: every function of the public face must come through them, in bounded time.

#[path = "support/nasty.rs"]
mod nasty;

use std::time::Instant;

use aka::{Alias, AliasTable, Clusterer, Comparer, Decision, Entity, Kind, Name, Query, Resolver, Scratch};
use nasty::{LIMIT, nasty, over_all};

#[test]
fn parsing() {
    over_all(LIMIT, |text| {
        let parsed = Kind::ALL.map(|kind| Name::parse_as(text, kind)).into_iter().chain([Name::parse(text)]);
        for name in parsed {
            assert!(name.text().len() <= Name::MAX_BYTES && text.starts_with(name.text()));
            assert!(name.tokens().len() <= Name::MAX_TOKENS);
            assert_eq!(name.is_empty(), name.tokens().len() == 0);
            for token in name.tokens() {
                assert_eq!(name.text().get(token.span()), Some(token.text()));
                assert!(!token.folded().is_empty());
                let _ = (token.romanized(), token.script(), token.role(), format!("{token:?}"));
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
    let names: Vec<Name> =
        texts.iter().map(|(_, text)| text.as_str()).chain(known).map(Name::parse).collect();
    let mut comparer = Comparer::new();
    for a in &names {
        let start = Instant::now();
        for b in &names {
            let probability = comparer.probability(a, b);
            assert!((0.0..=1.0).contains(&probability), "{probability} for {a:?} and {b:?}");
            assert!(!comparer.bits(a, b).is_nan());
        }
        let comparison = comparer.compare(a, &names[names.len() - 4]);
        let _ = (comparison.evidence().to_string(), comparison.evidence().lines().len());
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
        assert_eq!((found.decision(), found.best().is_none()), (Decision::Unknown, true));
    }
}

#[test]
fn an_acronym_of_one_letter_is_soon_compared_with_names_of_that_letter() {
    let letters = "e ".repeat(30);
    let names: Vec<String> = (0..100).map(|number| format!("{letters}zz{number}")).collect();
    let mut clusterer = Clusterer::new();
    let start = Instant::now();
    let mentions = names.iter().map(String::as_str).chain(["EEEEEEE"]);
    clusterer.push(mentions.map(|name| (name, Kind::Organization)));
    assert_eq!(clusterer.clusters().iter().count(), names.len() + 1);
    assert!(start.elapsed() < LIMIT, "{:?}", start.elapsed());
}

/// All nasty texts that a table takes, as entities and as aliases, between some that are not nasty.
fn table() -> AliasTable {
    let mut table = AliasTable::new();
    table.insert(Entity::person("khan", "Ismail Khan")).unwrap();
    table.insert(Entity::organization("bank", "Bank Melli Iran")).unwrap();
    for (number, (what, text)) in nasty().into_iter().enumerate() {
        let alias =
            Alias::new(text.as_str()).language(text.as_str()).source(text.as_str()).weight(0.5).seen("", "");
        assert!(table.add_alias("khan", alias.clone().weight(f32::NAN)).is_err(), "{what}");
        let taken =
            table.insert(Entity::new(what, Kind::ALL[number % Kind::ALL.len()], alias.clone())).is_ok();
        assert_eq!(taken, table.get(what).is_some());
        assert_eq!(taken, table.add_alias("khan", alias).is_ok());
        let _ = table.add_alias(&text, "Ismail Khan");
        let _ = table.add_row(&text, Kind::Person, text.as_str());
        let _ = table.remove(&text).map(|entity| (entity.name().len(), entity.names().count()));
    }
    assert!(table.len() > nasty().len() / 4, "{} of {} are taken", table.len() - 2, nasty().len());
    table
}

#[test]
fn resolving() {
    let table = table();
    let resolver = Resolver::new(&table).unwrap();
    let mut scratch = Scratch::new();
    over_all(LIMIT, |text| {
        for query in [Query::new(text), Query::new(text).kind(Kind::Person).nearby(text).prior("khan", 2.0)] {
            let found = resolver.resolve_with(&query, &mut scratch);
            let sum: f64 = found.candidates().iter().map(|it| it.probability()).sum();
            assert!(
                (sum + found.nil_probability() - 1.0).abs() < 1e-6,
                "{sum} and {}",
                found.nil_probability()
            );
            for candidate in found.candidates() {
                let _ = (candidate.entity(), candidate.bits(), found.evidence(candidate).to_string());
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
    assert!(resolver.resolve("Ismail Khan").candidates().iter().any(|it| it.id() == "khan"));
}

#[test]
fn priors_that_are_no_numbers() {
    let mut table = AliasTable::new();
    table.insert(Entity::person("a", "Imran Khan")).unwrap();
    table.insert(Entity::person("b", "Imran Khan")).unwrap();
    table.insert(Entity::person("c", "Ismail Khan")).unwrap();
    let resolver = Resolver::new(&table).unwrap();
    const MORE: f64 = f64::INFINITY;
    const LESS: f64 = f64::NEG_INFINITY;
    // The priors, the decision, and the entity that is meant, if it is one.
    type Row<'r> = (&'r str, &'r [(&'r str, f64)], Decision, Option<&'r str>);
    let rows: &[Row<'_>] = &[
        ("all for one", &[("a", MORE)], Decision::Match, Some("a")),
        ("all for one, twice", &[("a", MORE), ("a", f64::MAX)], Decision::Match, Some("a")),
        ("all against one", &[("a", LESS)], Decision::Match, Some("b")),
        ("all for both", &[("a", MORE), ("b", MORE)], Decision::Ambiguous, None),
        ("all against both", &[("a", LESS), ("b", f64::MIN)], Decision::Unknown, None),
        ("all for and all against one", &[("a", MORE), ("a", LESS)], Decision::Ambiguous, None),
        ("no number", &[("a", f64::NAN)], Decision::Ambiguous, None),
        ("no number, and bits", &[("a", f64::NAN), ("a", 8.0)], Decision::Match, Some("a")),
        ("all for another name", &[("c", MORE)], Decision::Match, Some("c")),
    ];
    for (name, priors, decision, id) in rows {
        let bare = Query::new("Imran Khan");
        let query = priors.iter().fold(bare, |query, (id, bits)| query.prior(id, *bits));
        let found = resolver.resolve(query);
        assert_eq!(found.decision(), *decision, "{name}");
        assert_eq!(found.matched().map(|found| found.id()), *id, "{name}");
        let sum: f64 = found.candidates().iter().map(|one| one.probability()).sum();
        assert!((sum + found.nil_probability() - 1.0).abs() < 1e-9, "{name}: {found:?}");
        assert!(found.candidates().iter().all(|one| one.bits().is_finite()), "{name}: {found:?}");
    }
}

#[test]
fn thresholds_that_are_no_probabilities() {
    for threshold in [f64::NAN, -0.1, 1.1, f64::INFINITY, f64::NEG_INFINITY] {
        let expected = format!("the threshold is {threshold}; a probability from 0 to 1 was expected");
        assert_eq!(Resolver::builder().threshold(threshold).unwrap_err().to_string(), expected);
    }
}

#[test]
fn many_entities_of_few_names() {
    for names in [&["Imran Khan"][..], &["Imran Khan", "Zarmina Stanekzai"]] {
        let mut table = AliasTable::new();
        for number in 0..20_000 {
            table.insert(Entity::person(number.to_string(), names[number % names.len()])).unwrap();
        }
        let resolver = Resolver::new(&table).unwrap();
        let found = resolver.resolve("Imran Khan");
        assert_eq!(found.best().map(|best| best.alias().to_owned()).as_deref(), Some("Imran Khan"));
    }
}

#[test]
fn namesakes_are_ambiguous_however_many() {
    for count in [2, 10, 11, 30, 300] {
        let mut table = AliasTable::new();
        for number in 0..count {
            table.insert(Entity::person(number.to_string(), "Imran Khan")).unwrap();
        }
        let resolver = Resolver::new(&table).unwrap();
        assert_eq!(resolver.resolve("Imran Khan").decision(), Decision::Ambiguous, "{count} of them");
        assert_eq!(resolver.resolve("Zarmina Stanekzai").decision(), Decision::Unknown, "{count} of them");
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
