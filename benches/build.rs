//! What it costs to build a resolver, and to open one that was built before.
//!
//! `cargo bench --bench build`

mod support;

use std::hint::black_box;
use std::sync::Arc;

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

/// Bytes that many resolvers own together, so that opening copies none.
#[derive(Clone)]
struct Shared(Arc<Vec<u8>>);

impl AsRef<[u8]> for Shared {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

fn opening(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("open");
    for &size in support::sizes(&SIZES) {
        let resolver = Resolver::new(&Corpus::new(size).table()).expect("the table is small");
        let mut image = Vec::new();
        resolver.write_to(&mut image).expect("a vector takes everything");
        let image = Shared(Arc::new(image));
        for (what, verify) in [("alone", false), ("with its checksum", true)] {
            group.bench_function(BenchmarkId::new(what, size), |bencher| {
                let open = || Resolver::builder().verify(verify).from_bytes(black_box(&image).clone());
                bencher.iter(|| open().map(|resolver| resolver.name_count()));
            });
        }
    }
    group.finish();
}

criterion_group!(benches, building, opening);
criterion_main!(benches);
