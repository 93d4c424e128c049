//! What it costs to build a resolver.
//!
//! `cargo bench --bench build`

mod support;

use std::hint::black_box;

use aka::Resolver;
use criterion::{BenchmarkId, Criterion, SamplingMode, Throughput, criterion_group, criterion_main};
use support::Corpus;

const SIZES: [usize; 4] = [1_000, 10_000, 100_000, 1_000_000];

fn building(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("build");
    group.sampling_mode(SamplingMode::Flat).sample_size(10);
    for &size in support::sizes(&SIZES) {
        let table = Corpus::new(size).table();
        group.throughput(Throughput::Elements(size as u64));
        group.bench_function(BenchmarkId::from_parameter(size), |bencher| {
            bencher.iter(|| Resolver::new(black_box(&table)).map(|resolver| resolver.name_count()));
        });
    }
    group.finish();
}

criterion_group!(benches, building);
criterion_main!(benches);
