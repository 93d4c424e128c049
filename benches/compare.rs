//! What it costs to parse a name and to compare two.
//!
//! `cargo bench --bench compare`

mod support;

use std::hint::black_box;

use aka::{Comparer, Name};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use support::{Class, Corpus};

/// Enough to be no single lucky name, few enough to stay in the cache, as candidates of one query do.
const NAMES: usize = 128;

const NATIVE: &[&str] = &[
    "امیرخان متقی",
    "احمد شاه مسعود",
    "بشار الأسد",
    "Сергей Викторович Лавров",
    "בנימין נתניהו",
    "習近平",
    "김정은",
];

fn parsing(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("parse");
    let corpus = Corpus::new(NAMES);
    let mut parse = |what: &str, names: &[&str]| {
        group.throughput(Throughput::Elements(names.len() as u64));
        group.bench_function(what, |bencher| {
            bencher
                .iter(|| names.iter().map(|name| Name::parse(black_box(name)).tokens().len()).sum::<usize>());
        });
    };
    parse("latin", &corpus.names().iter().map(String::as_str).collect::<Vec<_>>());
    parse("native", NATIVE);
    let mut name = Name::parse("");
    group.throughput(Throughput::Elements(NAMES as u64));
    group.bench_function("latin, in the same memory", |bencher| {
        bencher.iter(|| {
            let lengths = corpus.names().iter().map(|text| {
                name.reparse(black_box(text));
                name.tokens().len()
            });
            lengths.sum::<usize>()
        });
    });
    group.finish();
}

fn comparing(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("compare");
    let corpus = Corpus::new(NAMES);
    let parse = |names: &[String]| names.iter().map(|name| Name::parse(name)).collect::<Vec<_>>();
    let names = parse(corpus.names());
    let mut comparer = Comparer::new();
    group.throughput(Throughput::Elements((NAMES * NAMES) as u64));
    for class in [Class::Variant, Class::Typing, Class::Native] {
        let queries = parse(&support::texts(&corpus, class, NAMES));
        group.bench_function(BenchmarkId::new("prepared", class), |bencher| {
            bencher.iter(|| {
                let pairs = queries.iter().flat_map(|query| names.iter().map(move |name| (query, name)));
                let bits = pairs.map(|(query, name)| comparer.bits(black_box(query), black_box(name)));
                bits.fold(0.0, f64::max)
            });
        });
    }
    group.throughput(Throughput::Elements(1));
    group.bench_function("two texts", |bencher| {
        bencher.iter(|| aka::compare(black_box("Saeed Khatibzadeh"), black_box("Said Khatib-Zada")).bits());
    });
    group.finish();
}

criterion_group!(benches, parsing, comparing);
criterion_main!(benches);
