//! What it costs to find the names of a table in text: aka, which also knows other spellings and short forms, and two automata
//! that find the letters of a name and nothing else.
//!
//! `cargo bench --bench annotate`

mod support;

use std::hint::black_box;

use aho_corasick::AhoCorasick;
use aka::{Annotator, Resolver, Scratch};
use criterion::{BenchmarkId, Criterion, SamplingMode, Throughput, criterion_group, criterion_main};
use daachorse::{DoubleArrayAhoCorasick, DoubleArrayAhoCorasickBuilder};
use support::{Corpus, prose};

const SIZES: [usize; 3] = [10_000, 100_000, 1_000_000];

/// Bytes of text that a round reads, in articles of some four thousand.
const BYTES: usize = 4 << 20;

/// How far apart names stand: in text that a monitor reads for its few names, and in news about them.
const DENSITIES: [(&str, usize); 2] = [("few names", 4096), ("many names", 256)];

fn scanning(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("annotate");
    group.sampling_mode(SamplingMode::Flat).sample_size(10);
    for &size in support::sizes(&SIZES) {
        let corpus = Corpus::new(size);
        let resolver = Resolver::new(&corpus.table()).expect("a table of names");
        let once = once(corpus.names());
        let mut patterns = corpus.names().to_vec();
        patterns.sort_unstable();
        patterns.dedup();
        let aho = AhoCorasick::builder()
            .match_kind(aho_corasick::MatchKind::LeftmostLongest)
            .build(&patterns)
            .expect("as many patterns as names");
        let daac: DoubleArrayAhoCorasick<u32> = DoubleArrayAhoCorasickBuilder::new()
            .match_kind(daachorse::MatchKind::LeftmostLongest)
            .build(&patterns)
            .expect("distinct patterns");
        for (density, apart) in DENSITIES {
            let articles = prose::articles(&once, BYTES, 3_000..5_000, apart);
            let bytes = articles.iter().map(String::len).sum::<usize>();
            group.throughput(Throughput::Bytes(bytes as u64));
            let id = |who: &str| BenchmarkId::new(format!("{who}, {density}"), size);
            group.bench_function(id("aka"), |bencher| {
                let annotator = Annotator::new(&resolver);
                let mut scratch = Scratch::new();
                bencher.iter(|| {
                    let mut mentions = |text| annotator.annotate_with(text, &mut scratch).mentions().len();
                    black_box(&articles).iter().map(|text| mentions(text)).sum::<usize>()
                });
            });
            group.bench_function(id("aho-corasick"), |bencher| {
                let found = |text: &String| aho.find_iter(text).count();
                bencher.iter(|| black_box(&articles).iter().map(found).sum::<usize>());
            });
            group.bench_function(id("daachorse"), |bencher| {
                let found = |text: &String| daac.leftmost_find_iter(text).count();
                bencher.iter(|| black_box(&articles).iter().map(found).sum::<usize>());
            });
        }
    }
    group.finish();
}

/// The names that the table has once, of two words or more.
fn once(names: &[String]) -> Vec<String> {
    let mut sorted: Vec<&String> = names.iter().filter(|name| name.contains(' ')).collect();
    sorted.sort_unstable();
    let alone = sorted.chunk_by(|one, other| one == other).filter(|group| group.len() == 1);
    alone.map(|group| group[0].clone()).collect()
}

criterion_group!(benches, scanning);
criterion_main!(benches);
