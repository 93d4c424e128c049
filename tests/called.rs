//! The cases of `cases/called.toml`: by which names persons, organizations and places of a table are called,
//! and which are those of relatives, offshoots and the like. A case may have a few names of what it is about;
//! others stand beside them.

mod support;

use aka::{AliasTable, Entity, Kind, Query, Resolver};

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    query: String,
    names: Vec<String>,
    matched: bool,
    /// A person, where nothing is said.
    kind: Option<String>,
    why: String,
}

/// Others of the table, so that it is none of one name.
const OTHERS: [&str; 8] = [
    "Rohan Sevakar",
    "Linh Dao Thanh",
    "Yusuf Bamgbade",
    "Zahra Moradkhani",
    "Okello Wanjiru",
    "A. P. Ramdasan",
    "Nurul Fathonah",
    "Kebede Worku",
];

#[test]
fn persons_are_found_by_the_names_they_are_called_by() {
    let cases: Vec<Case> = support::cases("called.toml");
    let failure = |case: &Case| {
        let mut table = AliasTable::new();
        let (first, others) = case.names.split_first()?;
        let kind = case.kind.as_ref().map_or(Kind::Person, |kind| kind.parse().expect("a kind"));
        let entity = others
            .iter()
            .fold(Entity::new("Q1", kind, first.as_str()), |entity, name| entity.alias(name.as_str()));
        table.insert(entity).expect("a name");
        for other in OTHERS {
            table.insert(Entity::person(other, other)).expect("a name");
        }
        let resolver = Resolver::new(&table).expect("a sound table");
        let found = resolver.resolve(Query::new(&case.query).kind(kind));
        let matched = found.matched().is_some_and(|best| best.id() == "Q1");
        let probability = found.best().map_or(0.0, |best| best.probability());
        let Case { query, names, why, .. } = case;
        (matched != case.matched).then(|| format!("{query:?} for {names:?}: {probability:.3} ({why})"))
    };
    let failures: Vec<String> = cases.iter().filter_map(failure).collect();
    assert_eq!(support::report(&failures, cases.len()), 0);
}
