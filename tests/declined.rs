//! A table of names that is asked for them in other cases than the nominative, as the languages of Europe and
//! Central Asia write them (`cases/declined`), and for others whose names end as such cases do.

#![cfg(feature = "io")]

#[path = "../benches/support/mod.rs"]
mod support;

use aka::io::tsv;
use aka::{AliasTable, Query, Resolver};
use support::Corpus;

/// At least so many are right, and at most so many strangers matched. What was measured last.
const LEAST_RIGHT: usize = 137;
const MOST_STRANGERS: usize = 16;

/// The same among so many made-up names, which make a table large.
const STRANGERS: usize = 33_000;
const LEAST_RIGHT_AMONG_MANY: usize = 129;
const MOST_STRANGERS_AMONG_MANY: usize = 18;

#[test]
fn names_are_found_in_every_case() {
    asked_for(AliasTable::new(), LEAST_RIGHT, MOST_STRANGERS);
}

#[test]
fn names_are_found_in_most_cases_among_many() {
    asked_for(Corpus::new(STRANGERS).table(), LEAST_RIGHT_AMONG_MANY, MOST_STRANGERS_AMONG_MANY);
}

/// Asks for the names among those of a table.
fn asked_for(mut table: AliasTable, least_right: usize, most_strangers: usize) {
    let own = include_bytes!("cases/declined/table.tsv");
    for entity in tsv::read(&own[..], "table.tsv").expect("a sound table").iter() {
        table.insert(entity.clone()).expect("a new id");
    }
    let resolver = Resolver::new(&table).expect("a sound table");
    let (mut right, mut strangers) = (0, 0);
    for row in include_str!("cases/declined/queries.tsv").lines().skip(1) {
        let fields: Vec<&str> = row.split('\t').collect();
        let [query, id, language] = fields[..] else { panic!("{row:?} has not three fields") };
        let found = resolver.resolve(Query::new(query));
        for candidate in found.candidates() {
            let evidence = found.evidence(candidate);
            assert!((evidence.bits() - candidate.bits()).abs() < 0.01, "{query}: {evidence}");
        }
        match found.matched() {
            Some(best) if best.id() == id => right += 1,
            Some(best) => {
                println!("{query} ({language}) is taken for {}", best.alias());
                strangers += 1;
            }
            None if id == "NIL" => {}
            None => println!("{query} ({language}) is missed"),
        }
    }
    println!("{right} right, {strangers} strangers matched");
    assert!(right >= least_right && strangers <= most_strangers, "{right} right, {strangers} strangers");
}
