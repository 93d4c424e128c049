//! What it costs to merge the mentions of corpora of several sizes: the time a mention should hardly grow.
//!
//! `cargo bench --bench cluster`

mod support;

use std::hint::black_box;

use aka::{Clusterer, Kind};
use criterion::{BenchmarkId, Criterion, SamplingMode, Throughput, criterion_group, criterion_main};
use support::{Class, Corpus};

const SIZES: [usize; 3] = [10_000, 100_000, 1_000_000];

/// Mentions of a document.
const MENTIONS: usize = 20;

type Document = Vec<(String, Kind)>;

/// Documents that have so many mentions together: each about one person by full and by family name, with others beside, a
/// place and organizations. There are as many people as a tenth of the mentions, so that names grow with the corpus; half of
/// the people are met again in another spelling.
fn corpus(mentions: usize) -> Vec<Document> {
    let corpus = Corpus::new(mentions / 10);
    let people = corpus.names();
    let variants = support::texts(&corpus, Class::Variant, people.len() / 2);
    let of = |names: &[String], number: usize| names[number.wrapping_mul(7919) % names.len()].clone();
    let family = |name: &str| name.rsplit(' ').next().unwrap_or(name).to_owned();
    let document = |number: usize| {
        let hero = of(people, number);
        let mention = |place: usize| match place {
            0 | 7 => (hero.clone(), Kind::Person),
            1 | 9 => (of(people, number * 3 + place), Kind::Person),
            2 => (of(&variants, number), Kind::Person),
            3 | 12 => (format!("{} Valley", family(&of(people, number % 500))), Kind::Location),
            4 => (format!("{} Research Institute", family(&hero)), Kind::Organization),
            5 | 14 => ("EU".to_owned(), Kind::Organization),
            6 => ("Foreign Ministry".to_owned(), Kind::Organization),
            8 => ("Iran".to_owned(), Kind::Location),
            _ => (family(&hero), Kind::Person),
        };
        (0..MENTIONS).map(mention).collect()
    };
    (0..mentions / MENTIONS).map(document).collect()
}

fn clustering(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("cluster");
    group.sampling_mode(SamplingMode::Flat).sample_size(10);
    for &size in support::sizes(&SIZES) {
        let documents = corpus(size);
        group.throughput(Throughput::Elements(size as u64));
        group.bench_function(BenchmarkId::from_parameter(size), |bencher| {
            bencher.iter(|| {
                let mut clusterer = Clusterer::new();
                for document in black_box(&documents) {
                    clusterer.push(document.iter().map(|(text, kind)| (text.as_str(), *kind)));
                }
                clusterer.clusters().len()
            });
        });
    }
    group.finish();
}

criterion_group!(benches, clustering);
criterion_main!(benches);
