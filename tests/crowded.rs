//! Who is crowded out: namesakes beyond what is compared and listed, and spellings of one entity that come
//! nearer than all of its namesakes.

#[path = "../benches/support/mod.rs"]
mod support;

use aka::{AliasTable, Annotator, Decision, Entity, Query, Resolver, Scratch};
use support::Corpus;

/// A resolver for so many namesakes.
fn namesakes(count: usize) -> Resolver {
    let mut table = AliasTable::new();
    for number in 0..count {
        table.insert(Entity::person(format!("n{number:03}"), "Imran Khan")).expect("a new id");
    }
    Resolver::new(&table).expect("a sound table")
}

#[test]
fn whom_a_query_makes_likelier_is_compared_however_many_come_near() {
    for count in [2, 64, 65, 300] {
        let resolver = namesakes(count);
        let last = format!("n{:03}", count - 1);
        let cases = [
            ("a prior", Query::new("Imran Khan").prior(&last, 12.0)),
            ("another spelling", Query::new("Emran Khan").prior(&last, 12.0)),
            ("nearby", Query::new("Imran Khan").nearby(&last).prior(&last, 8.0)),
            ("infinitely", Query::new("Imran Khan").prior(&last, f64::INFINITY)),
        ];
        for (name, query) in cases {
            let found = resolver.resolve(query.clone());
            assert_eq!(found.matched().map(|it| it.id()), Some(last.as_str()), "{name} among {count}");
            let all = resolver.resolve_exhaustively(&query, &mut Scratch::new());
            let bits = |found: &aka::Resolution<'_, '_>| found.best().map(|best| best.bits());
            assert_eq!(bits(&found), bits(&all), "{name} among {count}");
        }
        let document = Annotator::new(&resolver).prior(&*last, 12.0).annotate("Imran Khan spoke.");
        let entity = document.mentions()[0].entity.as_ref();
        assert_eq!(entity.map(|id| id.as_str()), Some(last.as_str()), "expected in a text among {count}");
    }
}

#[test]
fn whom_no_name_comes_near_is_no_candidate_whatever_is_known() {
    let mut table = AliasTable::new();
    for (id, name) in [("merkel", "Angela Merkel"), ("khan", "Imran Khan")] {
        table.insert(Entity::person(id, name)).expect("a new id");
    }
    let resolver = Resolver::new(&table).expect("a sound table");
    let cases = [
        ("Angela Markel", true),
        ("Merkel", true),
        ("Mrkl", true),
        ("Imran Khan", false),
        ("Vladimir Putin", false),
        ("Paris", false),
        ("Bank of England", false),
        ("Helmut Kohl", false),
        ("", false),
    ];
    for (name, near) in cases {
        let found = resolver.resolve(Query::new(name).prior("merkel", f64::INFINITY));
        assert_eq!(found.candidates().iter().any(|it| it.id() == "merkel"), near, "{name}: {found:?}");
    }
}

#[test]
fn who_is_beyond_the_list_is_not_taken_for_nobody() {
    for (count, unlisted) in [(1, 0.0), (10, 0.0), (11, 1.0 / 11.0), (40, 30.0 / 40.0)] {
        let resolver = namesakes(count);
        let found = resolver.resolve("Imran Khan");
        let listed: f64 = found.candidates().iter().map(|it| it.probability()).sum();
        let sum = listed + found.unlisted_probability() + found.nil_probability();
        assert!((sum - 1.0).abs() < 1e-9, "{count}: {sum}");
        assert!((found.unlisted_probability() - unlisted).abs() < 1e-3, "{count}: {found:?}");
        assert!(found.nil_probability() < 0.01, "{count}: {found:?}");
        assert_eq!(found.decision() == Decision::Match, count == 1, "{count}: {found:?}");
    }
}

#[test]
fn spellings_of_one_entity_leave_room_for_its_namesakes() {
    let given =
        ["Muammar", "Moammar", "Moamer", "Muamar", "Muammer", "Mouammar", "Moamar", "Moammer", "Maummar"];
    let family = [
        "Gaddafi", "Qaddafi", "Gadhafi", "Kadhafi", "Gadafi", "Kadafi", "Qadafi", "Ghadafi", "Khadafi",
        "Kaddafi", "Ghaddafi",
    ];
    let spellings =
        || given.iter().flat_map(|given| family.iter().map(move |family| format!("{given} {family}")));
    for strangers in [0, 3000, 20_000] {
        let mut table = if strangers > 0 { Corpus::new(strangers).table() } else { AliasTable::new() };
        let all = spellings()
            .skip(1)
            .fold(Entity::person("colonel", "Muammar Gaddafi"), |entity, name| entity.alias(name));
        table.insert(all).expect("a new id");
        table.insert(Entity::person("namesake", "Moammar Qadhafi")).expect("a new id");
        let resolver = Resolver::new(&table).expect("a sound table");
        for name in ["Muamer Kadaffi", "Moammar Qadhdhafi", "Moammar Kadhaffi", "Muammar Gathafi"] {
            let found = resolver.resolve(name);
            let all = resolver.resolve_exhaustively(&name.into(), &mut Scratch::new());
            let two = |found: &aka::Resolution<'_, '_>| {
                let two = found.candidates().iter().take(2);
                two.map(|it| (it.id().to_owned(), it.alias().to_owned())).collect::<Vec<_>>()
            };
            assert_eq!(two(&found), two(&all), "{name} among {strangers} strangers");
        }
    }
}

#[test]
fn names_written_as_one_word_are_found_however_they_are_spelled() {
    let cases = [
        ("Sebastian Koivisto", "sebastjankoyvisto"),
        ("Ludmila Petrenko", "lyudmilapetrenco"),
        ("Mustafa Yildirim", "moustafayildirym"),
        ("Rashid Nurgaliyev", "rachidnourgaliev"),
        ("Stanislav Wojcik", "stanislawwoicik"),
        ("Yoshihide Nagasaka", "yosihidenagasakka"),
        ("Abubakar Danladi", "aboubacardanlady"),
        ("Henrik Lindqvist", "henriklindkvist"),
        ("Mariam Tsereteli", "maryamtzereteli"),
        ("Fatima Benkirane", "fatmabenkiran"),
    ];
    for strangers in [3000, 40_000] {
        let mut table = Corpus::new(strangers).table();
        for (name, _) in cases {
            table.insert(Entity::person(name, name)).expect("a new id");
        }
        let resolver = Resolver::new(&table).expect("a sound table");
        let missed = cases.into_iter().filter(|&(name, query)| {
            let found = resolver.resolve(query);
            found.best().is_none_or(|best| best.id() != name)
        });
        assert_eq!(missed.collect::<Vec<_>>(), [], "among {strangers} strangers");
    }
}
