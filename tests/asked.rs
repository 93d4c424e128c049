//! A table of 300 entities of the whole world and 1,200 names that it is asked for (`cases/asked`), half of
//! which mean somebody of the table under another name, and half a relative, a namesake, a rival or a sister
//! organization that it lacks. They were written down by somebody who saw neither the code nor its data. Of
//! every other name it was then looked at what became of it; the rest were never looked at.

#![cfg(feature = "io")]

use aka::io::tsv;
use aka::{Kind, Query, Resolver};

/// What became of the names asked for.
#[derive(Debug, Default, PartialEq)]
struct Counts {
    /// Of the table, and the right entity is matched.
    right: usize,
    /// Of the table, and another is matched.
    wrong: usize,
    /// Not of the table, and yet matched.
    strangers: usize,
}

/// At least so many of 300 are right, and at most so many wrong and strangers matched: of the names that were
/// looked at, and of the others. What was measured last.
const LIMITS: [(&str, Counts); 2] = [
    ("looked at", Counts { right: 248, wrong: 1, strangers: 38 }),
    ("never looked at", Counts { right: 242, wrong: 0, strangers: 29 }),
];

#[test]
fn a_table_is_asked_for_its_own_and_for_strangers() {
    let table = tsv::read(&include_bytes!("cases/asked/table.tsv")[..], "table.tsv").expect("a sound table");
    let resolver = Resolver::new(&table).expect("a sound table");
    let mut counts = [Counts::default(), Counts::default()];
    for (number, row) in include_str!("cases/asked/queries.tsv").lines().skip(1).enumerate() {
        let fields: Vec<&str> = row.split('\t').collect();
        let [query, id, _, kind] = fields[..] else { panic!("{row:?} has not four fields") };
        let kind: Kind = kind.parse().expect(row);
        let found = resolver.resolve(Query::new(query).kind(kind));
        let counts = &mut counts[number % 2];
        match found.matched() {
            Some(best) if best.id() == id => counts.right += 1,
            Some(_) if id == "NIL" => counts.strangers += 1,
            Some(_) => counts.wrong += 1,
            None => {}
        }
    }
    for ((set, most), counts) in LIMITS.into_iter().zip(counts) {
        println!("{set}: {counts:?}");
        assert!(
            counts.right >= most.right && counts.wrong <= most.wrong && counts.strangers <= most.strangers,
            "{set}: {counts:?}, not within {most:?}"
        );
    }
}
