//! What it costs to resolve a name in tables of several sizes, and to build a resolver.
//!
//! `cargo bench --bench resolve`

mod support;

use std::hint::black_box;

use aka::{Query, Resolver, Scratch};
use criterion::{BenchmarkId, Criterion, SamplingMode, Throughput, criterion_group, criterion_main};

const SIZES: [usize; 3] = [100, 1_000, 10_000];
const QUERIES: usize = 64;

fn resolving(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("resolve");
    group.sampling_mode(SamplingMode::Flat).sample_size(10).throughput(Throughput::Elements(QUERIES as u64));
    for size in SIZES {
        let names = support::names(size);
        let queries = support::variants(&names, QUERIES);
        let resolver = Resolver::new(&support::table(&names)).expect("the table is small");
        let mut scratch = Scratch::new();
        group.bench_function(BenchmarkId::from_parameter(size), |bencher| {
            bencher.iter(|| {
                let resolve =
                    |name: &String| resolver.resolve_with(&Query::new(name), &mut scratch).candidates().len();
                black_box(&queries).iter().map(resolve).sum::<usize>()
            });
        });
    }
    group.finish();
}

fn building(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("build");
    group.sampling_mode(SamplingMode::Flat).sample_size(10);
    for size in SIZES {
        let table = support::table(&support::names(size));
        group.throughput(Throughput::Elements(size as u64));
        group.bench_function(BenchmarkId::from_parameter(size), |bencher| {
            bencher.iter(|| Resolver::new(black_box(&table)).map(|resolver| resolver.name_count()));
        });
    }
    group.finish();
}

criterion_group!(benches, resolving, building);
criterion_main!(benches);
