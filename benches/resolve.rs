//! What it costs to resolve a name: by what happened to it, and by the size of the table; one at a time, and many on all cores.
//!
//! `cargo bench --bench resolve`

mod support;

use std::hint::black_box;

use aka::{Query, Resolver, Scratch};
use criterion::{BenchmarkId, Criterion, SamplingMode, Throughput, criterion_group, criterion_main};
use support::{Class, Corpus};

const SIZES: [usize; 4] = [1_000, 10_000, 100_000, 1_000_000];
const QUERIES: usize = 256;

fn resolving(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("resolve");
    group.sampling_mode(SamplingMode::Flat).sample_size(10);
    for &size in support::sizes(&SIZES) {
        let corpus = Corpus::new(size);
        let resolver = Resolver::new(&corpus.table()).expect("the table is small");
        for class in Class::ALL {
            let queries = support::texts(&corpus, class, QUERIES);
            group.throughput(Throughput::Elements(queries.len() as u64));
            group.bench_function(BenchmarkId::new(class.as_str(), size), |bencher| {
                let mut scratch = Scratch::new();
                bencher.iter(|| {
                    let resolve = |text: &String| {
                        resolver.resolve_with(&Query::new(text), &mut scratch).candidates().len()
                    };
                    black_box(&queries).iter().map(resolve).sum::<usize>()
                });
            });
        }
    }
    group.finish();
}

fn batches(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("batch");
    group.sampling_mode(SamplingMode::Flat).sample_size(10);
    for &size in support::sizes(&SIZES) {
        let corpus = Corpus::new(size);
        let resolver = Resolver::new(&corpus.table()).expect("the table is small");
        let texts = support::texts(&corpus, Class::Variant, 8 * QUERIES);
        let queries: Vec<Query<'_>> = texts.iter().map(Query::from).collect();
        group.throughput(Throughput::Elements(queries.len() as u64));
        group.bench_function(BenchmarkId::from_parameter(size), |bencher| {
            bencher.iter(|| resolver.resolve_batch(black_box(&queries)).len());
        });
    }
    group.finish();
}

criterion_group!(benches, resolving, batches);
criterion_main!(benches);
