//! What holds for every name, table and query.

use aka::{Alias, AliasTable, Comparer, Entity, Kind, Name, Query, Resolution, Resolver};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// Words of names in many scripts and roles, so that made-up names look like names.
const WORDS: &[&str] = &[
    "Ahmad",
    "ahmed",
    "SHAH",
    "Massoud",
    "Masood",
    "Mullah",
    "Dr.",
    "Abdul",
    "Abd",
    "al-",
    "al",
    "el-Assad",
    "bin",
    "Salman",
    "Ghani",
    "Baradar",
    "Khatib-Zadeh",
    "O’Connor",
    "d'Arc",
    "van",
    "der",
    "Jr.",
    "II",
    "H.",
    "W.",
    "J",
    "Müller",
    "Ørsted",
    "Straße",
    "İstanbul",
    "Nguyễn",
    "ﬁn",
    "مسعود",
    "احمد",
    "الأسد",
    "عبد",
    "الله",
    "ذبیح‌الله",
    "متقی",
    "Сергей",
    "Иванович",
    "Щукин",
    "Γιώργος",
    "Παπανδρέου",
    "בנימין",
    "נתניהו",
    "नरेन्द्र",
    "मोदी",
    "გიორგი",
    "Սարգսյան",
    "習近平",
    "김정은",
    "ナカムラ",
    "さくら",
    "요한바오로2세",
    "ヨハネ2世",
    "ประยุทธ์",
    "Bank",
    "of",
    "Ltd",
    "GmbH",
    "Front",
    "National",
    "007",
    "½",
    "№",
    "“Abu",
    "Ali”",
    "(Haji)",
    ",",
    "-",
    "’",
    "…",
    "&",
];

/// Failures are mended and become rows of a table of cases; no file of seeds is kept.
fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

/// A text that looks like a name.
fn words() -> impl Strategy<Value = String> {
    vec(select(WORDS), 1..6).prop_map(|words| words.join(" "))
}

/// A text that looks like a name, or anything at all.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => words(),
        2 => "[a-zA-Z '’,.-]{0,24}",
        2 => "\\PC{0,24}",
        1 => "\\p{Lm}{1,3}",
        1 => any::<String>(),
    ]
}

/// A text that a table takes as a name.
fn name() -> impl Strategy<Value = String> {
    named(text())
}

fn named(texts: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    texts.prop_filter("a name needs a letter", |text| {
        AliasTable::new().insert(Entity::person("x", text.as_str())).is_ok()
    })
}

fn kind() -> impl Strategy<Value = Kind> {
    select(&Kind::ALL[..])
}

/// Entities with ids of their own, some of which share names.
fn entities() -> impl Strategy<Value = Vec<Entity>> {
    entities_named(text())
}

fn entities_named(texts: impl Strategy<Value = String>) -> impl Strategy<Value = Vec<Entity>> {
    vec((kind(), vec(named(texts), 1..4)), 1..8).prop_map(|drafts| {
        let entity = |(number, (kind, names)): (usize, (Kind, Vec<String>))| {
            let mut names = names.into_iter();
            let first = names.next().unwrap_or_default();
            names.fold(Entity::new(format!("e{number}"), kind, first), Entity::alias)
        };
        drafts.into_iter().enumerate().map(entity).collect()
    })
}

fn table(entities: &[Entity]) -> AliasTable {
    let mut table = AliasTable::new();
    entities.iter().for_each(|entity| table.insert(entity.clone()).unwrap());
    table
}

fn folded(name: &Name) -> Vec<&str> {
    name.tokens().map(|token| token.folded()).collect()
}

/// All that a resolution says, to be compared.
fn said(resolution: &Resolution<'_, '_>) -> Vec<String> {
    let candidate =
        |it: &aka::Candidate<'_>| format!("{} {:x} {}", it.id(), it.probability().to_bits(), it.alias());
    let head = format!("{} {:x}", resolution.decision(), resolution.nil_probability().to_bits());
    std::iter::once(head).chain(resolution.candidates().iter().map(candidate)).collect()
}

/// Whether signs and capitals, which folding takes away, tell what a name is: a figure within a word (*a2AA*,
/// *a.0a*), or a short word that is an acronym in small letters, but not as it stands (*Un*, *A'nc*). A sign also
/// keeps marks apart that would change places.
fn is_told_by_signs(name: &Name) -> bool {
    name.tokens().any(|token| {
        let (figures, letters): (Vec<char>, Vec<char>) =
            token.folded().chars().partition(char::is_ascii_digit);
        let is_short = figures.len() + letters.len() <= 4;
        let has = |is: fn(char) -> bool| token.text().contains(is);
        !figures.is_empty() && !letters.is_empty()
            || is_short && has(char::is_lowercase) && has(char::is_uppercase)
            || is_short && has(|c| !c.is_alphanumeric())
    })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn folding_twice_changes_nothing(text in text(), kind in kind()) {
        let once = Name::parse_as(&text, kind);
        let joined = folded(&once).join(" ");
        // Letters with nothing but spaces between them are those of words.
        prop_assume!(once.tokens().any(|token| token.folded().chars().nth(1).is_some()) || once.tokens().count() < 4);
        let twice = Name::parse_as(&joined, kind);
        if !is_told_by_signs(&once) {
            prop_assert_eq!(folded(&once), folded(&twice), "{:?} by way of {:?}", text, joined);
        }
        // Then there are no signs left.
        let thrice = Name::parse_as(&folded(&twice).join(" "), kind);
        prop_assert_eq!(folded(&twice), folded(&thrice), "{:?} by way of {:?}", text, joined);
    }

    #[test]
    fn spans_slice_and_are_in_order(text in text(), kind in kind()) {
        let name = Name::parse_as(&text, kind);
        // A character that stands for several words (½, ﷺ) is the span of each of them.
        let mut before = 0..0;
        for token in name.tokens() {
            let span = token.span();
            prop_assert!(!span.is_empty(), "{:?} in {:?}", span, text);
            prop_assert!(span.start >= before.start && span.end >= before.end, "{:?}, {:?} in {:?}", before, span, text);
            prop_assert_eq!(text.get(span.clone()), Some(token.text()));
            prop_assert!(!token.folded().is_empty());
            before = span;
        }
    }

    #[test]
    fn comparing_knows_no_order(a in text(), b in text(), kind_a in kind(), kind_b in kind()) {
        let mut comparer = Comparer::new();
        let (a, b) = (Name::parse_as(&a, kind_a), Name::parse_as(&b, kind_b));
        let (there, back) = (comparer.bits(&a, &b), comparer.bits(&b, &a));
        prop_assert_eq!(there.to_bits(), back.to_bits(), "{} and {}", there, back);
        let (there, back) = (comparer.compare(&a, &b), comparer.compare(&b, &a));
        prop_assert!((0.0..=1.0).contains(&there.probability()));
        prop_assert!((there.probability() - back.probability()).abs() < 1e-9);
        let sum: f64 = there.evidence().lines().iter().map(|line| line.bits).sum();
        prop_assert!((sum - there.bits()).abs() < 1e-3, "the lines add up to the bits");
    }

    #[test]
    fn a_name_finds_itself(entities in entities()) {
        let resolver = Resolver::new(&table(&entities)).unwrap();
        for entity in &entities {
            for name in entity.names() {
                let found = resolver.resolve(Query::new(name).kind(entity.kind));
                let own = found.candidates().iter().any(|it| it.id() == entity.id.as_str());
                prop_assert!(own, "{:?} does not find itself in {:?}", name, entities);
            }
        }
    }

    #[test]
    fn a_name_resolves_to_itself(entities in entities_named(words())) {
        let resolver = Resolver::new(&table(&entities)).unwrap();
        for entity in &entities {
            for name in entity.names() {
                let found = resolver.resolve(Query::new(name).kind(entity.kind));
                let best = found.best().unwrap();
                // Another entity may have a name that folds to the same letters.
                let folds = |name| folded(&Name::parse_as(name, entity.kind)).concat();
                prop_assert!(
                    best.id() == entity.id.as_str() || folds(best.alias()) == folds(name),
                    "{:?} is rather {} {:?} ({}) in {:?}", name, best.id(), best.alias(), best.probability(), entities,
                );
            }
        }
    }

    #[test]
    fn probabilities_sum_to_one(entities in entities(), query in text(), kind in proptest::option::of(kind())) {
        let resolver = Resolver::new(&table(&entities)).unwrap();
        let mut query = Query::new(&query).nearby("e0").prior("e1", -3.0);
        if let Some(kind) = kind {
            query = query.kind(kind);
        }
        let found = resolver.resolve(query);
        let listed = || found.candidates().iter().map(|it| it.probability());
        let sum = listed().sum::<f64>() + found.unlisted_probability() + found.nil_probability();
        prop_assert!((sum - 1.0).abs() < 1e-9, "{}", sum);
        prop_assert!((0.0..=1.0).contains(&found.nil_probability()));
        prop_assert!(listed().all(|it| (0.0..=1.0).contains(&it)));
        prop_assert!(listed().zip(listed().skip(1)).all(|(better, worse)| better >= worse));
        prop_assert!(kind.is_none_or(|kind| found.candidates().iter().all(|it| it.entity().kind() == kind)));
    }

    #[test]
    fn the_order_of_insertion_does_not_matter(
        (entities, shuffled) in entities().prop_flat_map(|it| (Just(it.clone()), Just(it).prop_shuffle())),
        query in name(),
    ) {
        let (table, other) = (table(&entities), table(&shuffled));
        prop_assert_eq!(&table, &other);
        let (one, two) = (Resolver::new(&table).unwrap(), Resolver::new(&other).unwrap());
        prop_assert_eq!(said(&one.resolve(&query)), said(&two.resolve(&query)));
    }

    #[test]
    fn a_batch_resolves_as_one_by_one(entities in entities(), names in vec(text(), 0..12)) {
        let resolver = Resolver::new(&table(&entities)).unwrap();
        let queries: Vec<Query<'_>> = names.iter().map(Query::from).collect();
        let batch: Vec<Vec<String>> = resolver.resolve_batch(&queries).iter().map(said).collect();
        let single: Vec<Vec<String>> = names.iter().map(|name| said(&resolver.resolve(name))).collect();
        prop_assert_eq!(batch, single);
    }

    #[test]
    fn a_removed_entity_is_no_candidate(entities in entities(), gone in any::<prop::sample::Index>()) {
        let gone = &entities[gone.index(entities.len())];
        let mut table = table(&entities);
        prop_assert_eq!(&table.remove(gone.id.as_str()).unwrap(), gone);
        let resolver = Resolver::new(&table).unwrap();
        let found = resolver.resolve(gone.name());
        prop_assert!(found.candidates().iter().all(|it| it.id() != gone.id.as_str()));
    }

    #[test]
    fn entities_survive_json(
        mut entities in entities(),
        language in proptest::option::of("[a-z]{2}"),
        weight in proptest::option::of(0.0_f32..10.0),
        extras in subsequence(vec!["source", "seen"], 0..=2),
    ) {
        let mut alias = Alias::new("متقی");
        (alias.language, alias.weight) = (language, weight);
        if extras.contains(&"source") {
            alias = alias.source("press");
        }
        if extras.contains(&"seen") {
            alias = alias.seen("1992-04-01", "2022-01-08");
        }
        entities[0].aliases.push(alias);
        let json = serde_json::to_string(&entities).unwrap();
        prop_assert_eq!(serde_json::from_str::<Vec<Entity>>(&json).unwrap(), entities);
    }

    #[test]
    fn evidence_survives_json(a in text(), b in text()) {
        let comparison = aka::compare(&a, &b);
        let json = serde_json::to_string(comparison.evidence()).unwrap();
        let read: aka::Evidence = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(read.lines().len(), comparison.evidence().lines().len());
        prop_assert!((read.bits() - comparison.bits()).abs() < 1e-9);
    }
}

#[cfg(feature = "io")]
proptest! {
    #![proptest_config(config())]

    #[test]
    fn tables_survive_files(entities in entities()) {
        let table = table(&entities);
        let mut lines = Vec::new();
        aka::io::jsonl::write(&table, &mut lines).unwrap();
        prop_assert_eq!(&aka::io::jsonl::read(&*lines, "lines").unwrap(), &table);
        let mut rows = Vec::new();
        if aka::io::tsv::write(&table, &mut rows).is_ok() {
            let read = aka::io::tsv::read(&*rows, "rows").unwrap();
            for (read, written) in read.iter().zip(&table) {
                prop_assert_eq!((&read.id, read.kind), (&written.id, written.kind));
                // A name that an entity has twice comes back once.
                prop_assert!(written.names().all(|name| read.names().any(|it| it == name)));
            }
        }
    }

    #[test]
    fn reading_anything_never_panics(bytes in vec(any::<u8>(), 0..400), rows in "[\\t\\n\\rA-Z\"{}:,]{0,200}") {
        for bytes in [&*bytes, rows.as_bytes()] {
            let _ = aka::io::tsv::read(bytes, "bytes");
            let _ = aka::io::jsonl::read(bytes, "bytes");
            let _ = aka::io::read_table_from(bytes, "bytes");
            let headed = [b"id\tkind\tname\n", bytes].concat();
            let _ = aka::io::tsv::read(&*headed, "bytes");
        }
    }
}
