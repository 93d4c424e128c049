//! A table of names that is asked for them in other cases than the nominative, as the languages of Europe and
//! Central Asia write them (`cases/declined`), and for others whose names end as such cases do.

#![cfg(feature = "io")]

use aka::io::tsv;
use aka::{Query, Resolver};

/// At least so many are right, and at most so many strangers matched. What was measured last.
const LEAST_RIGHT: usize = 137;
const MOST_STRANGERS: usize = 16;

#[test]
fn names_are_found_in_every_case() {
    let table = include_bytes!("cases/declined/table.tsv");
    let table = tsv::read(&table[..], "table.tsv").expect("a sound table");
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
    assert!(right >= LEAST_RIGHT && strangers <= MOST_STRANGERS, "{right} right, {strangers} strangers");
}
