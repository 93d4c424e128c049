//! The cases of `cases/called.toml`: by which names persons of a table are called, and which are those of
//! their relatives. A case may have a few names of its person; namesakes stand beside them.

mod support;

use aka::{AliasTable, Entity, Kind, Query, Resolver};

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    query: String,
    names: Vec<String>,
    matched: bool,
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
        let person = others
            .iter()
            .fold(Entity::person("Q1", first.as_str()), |person, name| person.alias(name.as_str()));
        table.insert(person).expect("a name");
        for other in OTHERS {
            table.insert(Entity::person(other, other)).expect("a name");
        }
        let resolver = Resolver::new(&table).expect("a sound table");
        let found = resolver.resolve(Query::new(&case.query).kind(Kind::Person));
        let matched = found.matched().is_some_and(|best| best.id() == "Q1");
        let probability = found.best().map_or(0.0, |best| best.probability());
        let Case { query, names, why, .. } = case;
        (matched != case.matched).then(|| format!("{query:?} for {names:?}: {probability:.3} ({why})"))
    };
    let failures: Vec<String> = cases.iter().filter_map(failure).collect();
    assert_eq!(support::report(&failures, cases.len()), 0);
}
