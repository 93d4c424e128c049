//! A resolver shared by threads while others are built and swapped in: every answer fits the table of the
//! resolver that gave it.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, RwLock, Weak};
use std::time::{Duration, Instant};

use aka::{
    Against, AliasTable, Annotator, Changes, Clusterer, Clusters, Comparer, Comparison, Document, Entity,
    Error, Journal, Mention, Name, Query, Resolution, Resolver, ResolverBuilder, Scratch, Standing, Token,
};

const READERS: usize = 4;
const SWAPS: u64 = 12;

/// A table of one generation: who is meant by a name is told by its number, and so is how many entities there
/// are.
fn table(generation: u64) -> AliasTable {
    let mut table = AliasTable::new();
    let id = |what: &str| format!("{what}-{generation}");
    table.insert(Entity::person(id("karim"), "Karim Popalzada").alias("کریم پوپلزاده")).unwrap();
    table.insert(Entity::location(id("popalia"), "Popalia")).unwrap();
    for number in 0..generation % 7 * 40 {
        let name = format!("Zarmina {} Stanekzai", ["Gul", "Bibi", "Jan", "Nur"][number as usize % 4]);
        table.insert(Entity::person(id(&format!("other-{number}")), name)).unwrap();
    }
    table
}

/// Asks one resolver in several ways; all that it says must be of one generation.
fn check(resolver: &Resolver, scratch: &mut Scratch) {
    let generation = |id: &str| id.rsplit_once('-').unwrap().1.parse::<u64>().unwrap();
    let found = resolver.resolve_with(&Query::new("Kareem Popalzadah"), scratch);
    let best = found.matched().expect("it is in every table");
    let current = generation(best.id());
    assert_eq!(best.id(), format!("karim-{current}"));
    assert_eq!(resolver.name_count() as u64, 3 + current % 7 * 40);
    assert!(found.candidates().iter().all(|it| generation(it.id()) == current));
    assert!(resolver.entities().all(|entity| generation(entity.id()) == current));
    let document =
        Document::annotate_with(resolver, "Karim Popalzadeh is in Popalia. Popalzadeh sleeps.", scratch);
    let entities: Vec<&str> = document.mentions().iter().map(|it| it.entity.as_deref().unwrap()).collect();
    assert_eq!(entities, ["karim", "popalia", "karim"].map(|what| format!("{what}-{current}")));
}

#[test]
fn resolvers_are_swapped_under_load() {
    let shared = RwLock::new(Arc::new(Resolver::new(&table(0)).unwrap()));
    let (stop, asked) = (AtomicBool::new(false), AtomicU64::new(0));
    let mut made: Vec<Weak<Resolver>> = Vec::new();
    std::thread::scope(|scope| {
        let readers: Vec<_> = (0..READERS)
            .map(|_| {
                scope.spawn(|| {
                    let mut scratch = Scratch::new();
                    while !stop.load(Ordering::Relaxed) {
                        let resolver = Arc::clone(&shared.read().unwrap());
                        check(&resolver, &mut scratch);
                        asked.fetch_add(1, Ordering::Relaxed);
                    }
                })
            })
            .collect();
        let start = Instant::now();
        for generation in 1..=SWAPS {
            let before = asked.load(Ordering::Relaxed);
            let new = Arc::new(Resolver::new(&table(generation)).unwrap());
            made.push(Arc::downgrade(&new));
            *shared.write().unwrap() = new;
            // Each generation is asked a while, by threads that all came upon it at once.
            while asked.load(Ordering::Relaxed) < before + 4 * READERS as u64
                && readers.iter().all(|it| !it.is_finished())
            {
                assert!(start.elapsed() < Duration::from_secs(120), "the readers stand still");
                std::thread::sleep(Duration::from_millis(1));
            }
        }
        stop.store(true, Ordering::Relaxed);
    });
    assert!(asked.load(Ordering::Relaxed) >= SWAPS * 4 * READERS as u64);
    // No old one is kept by anybody.
    let alive = made.iter().filter(|resolver| resolver.strong_count() > 0).count();
    assert_eq!(alive, 1);
}

/// Compiles only if threads may share all of these.
#[test]
fn threads_may_share_what_is_public() {
    fn is_shared<T: Send + Sync>() {}
    is_shared::<(AliasTable, Resolver, ResolverBuilder, Changes, Query<'_>, Resolution<'_, '_>, Scratch)>();
    is_shared::<(Document<'_>, Annotator<'_>, Mention, Clusterer, Clusters, Journal, Standing)>();
    is_shared::<(Name, Token<'_>, Comparer, Against<'_>, Comparison, Error)>();
}

#[test]
fn clones_and_threads_give_the_same_answers() {
    let resolver = Resolver::new(&table(5)).unwrap();
    let names = ["Kareem Popalzadah", "کریم", "Zarmeena Gul Stanikzai", "Nobody Atall", "Popalia"];
    let answer = |resolver: &Resolver, scratch: &mut Scratch, name: &str| {
        let found = resolver.resolve_with(&Query::new(name), scratch);
        let all: Vec<(String, u64)> =
            found.candidates().iter().map(|it| (it.id().to_owned(), it.probability().to_bits())).collect();
        (found.decision(), all, found.nil_probability().to_bits())
    };
    let expected: Vec<_> = names.iter().map(|name| answer(&resolver, &mut Scratch::new(), name)).collect();
    std::thread::scope(|scope| {
        for offset in 0..READERS {
            let (resolver, expected) = (resolver.clone(), &expected);
            scope.spawn(move || {
                let mut scratch = Scratch::new();
                for round in 0..40 {
                    let at = (round + offset) % names.len();
                    assert_eq!(answer(&resolver, &mut scratch, names[at]), expected[at], "{}", names[at]);
                }
            });
        }
    });
}
