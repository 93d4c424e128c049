//! Resolves the names of a file against an alias table.
//!
//! `cargo run --release --example resolve -- --table examples/data/table.tsv --stats examples/data/queries.tsv`

mod support;

use std::io::{BufWriter, Read, Write, stdout};
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use aka::io::tsv::Rows;
use aka::{Kind, Query, Resolution, Resolver, Scratch};
use clap::Parser;
use support::Outcome;

/// How many queries each thread gets at a time: enough that starting a thread does not show.
const BATCH: usize = 4096;

/// Tells which entity of a table each name of a file means.
#[derive(Parser)]
struct Options {
    /// The alias table: tab-separated with the columns `id`, `kind`, `name` and optionally `language`, or
    /// `.jsonl` with one entity a line, or an image of a resolver; `-` for standard input.
    #[arg(long, value_name = "FILE")]
    table: PathBuf,
    /// How many threads resolve names.
    #[arg(long, value_name = "N", default_value = "1")]
    threads: NonZeroUsize,
    /// Ends with a line of JSON on standard error: sizes and times.
    #[arg(long)]
    stats: bool,
    /// A tab-separated file with the column `query` and optionally `kind`; `-` for standard input.
    queries: PathBuf,
}

fn main() -> ExitCode {
    support::exit(run(&Options::parse()))
}

fn run(options: &Options) -> Outcome {
    let (resolver, build) = support::resolver(&options.table)?;

    let (mut rows, progress) = support::rows(&options.queries)?;
    let mut out = BufWriter::new(stdout().lock());
    writeln!(out, "query\tdecision\tid\tprobability\tname")?;
    let (mut times, mut spent) = (Vec::new(), Duration::ZERO);
    loop {
        let queries = next_queries(&mut rows, BATCH * options.threads.get())?;
        if queries.is_empty() {
            break;
        }
        let start = Instant::now();
        let answers = resolve_all(&resolver, &queries, options.threads.get());
        spent += start.elapsed();
        for (row, time) in answers {
            out.write_all(row.as_bytes())?;
            times.push(time);
        }
    }
    out.flush()?;
    progress.finish_and_clear();
    support::tell(format_args!(
        "{} names resolved in {:.3} s, table built in {:.3} s",
        times.len(),
        spent.as_secs_f64(),
        build.as_secs_f64()
    ));
    if options.stats {
        support::tell(serde_json::to_string(&stats(&resolver, build, spent, &mut times))?);
    }
    Ok(())
}

/// A name of the file, and its kind where a column says it.
struct Asked {
    name: String,
    kind: Option<Kind>,
}

/// The queries of the next rows, at most `limit`; none at the end.
fn next_queries<R: Read>(rows: &mut Rows<R>, limit: usize) -> Outcome<Vec<Asked>> {
    let (column, kind) = (rows.column("query")?, rows.find_column("kind"));
    let mut queries = Vec::new();
    while queries.len() < limit {
        let Some(row) = rows.next_row()? else { break };
        let kind = kind.map(|column| row.kind(column)).transpose()?.flatten();
        queries.push(Asked { name: row.get(column)?.to_owned(), kind });
    }
    Ok(queries)
}

/// The output row of each query and how long it took to resolve, in the order of the queries.
fn resolve_all(resolver: &Resolver, queries: &[Asked], threads: usize) -> Vec<(String, Duration)> {
    let resolve_some = |queries: &[Asked]| -> Vec<(String, Duration)> {
        let mut scratch = Scratch::new();
        let resolve_one = |asked: &Asked| {
            let query = match asked.kind {
                Some(kind) => Query::new(&asked.name).kind(kind),
                None => Query::new(&asked.name),
            };
            let start = Instant::now();
            let resolution = resolver.resolve_with(&query, &mut scratch);
            let time = start.elapsed();
            (output_row(&asked.name, &resolution), time)
        };
        queries.iter().map(resolve_one).collect()
    };
    if threads == 1 {
        return resolve_some(queries);
    }
    std::thread::scope(|scope| {
        let parts = queries.chunks(queries.len().div_ceil(threads));
        let workers: Vec<_> = parts.map(|part| scope.spawn(move || resolve_some(part))).collect();
        workers.into_iter().flat_map(|worker| worker.join().expect("resolving does not panic")).collect()
    })
}

fn output_row(query: &str, resolution: &Resolution<'_, '_>) -> String {
    let decision = resolution.decision();
    match resolution.best() {
        Some(best) => {
            let (id, name) = (support::field(best.id()), support::field(best.entity().name()));
            format!("{query}\t{decision}\t{id}\t{:.9}\t{name}\n", best.probability())
        }
        None => format!("{query}\t{decision}\t\t\t\n"),
    }
}

/// The line that `--stats` prints; times are those of the calls that resolve one name.
#[derive(serde::Serialize)]
struct Stats {
    names: usize,
    queries: usize,
    build_s: f64,
    bytes_per_name: f64,
    p50_us: f64,
    p99_us: f64,
    max_us: f64,
    queries_per_s: f64,
}

fn stats(resolver: &Resolver, build: Duration, spent: Duration, times: &mut [Duration]) -> Stats {
    times.sort_unstable();
    let microseconds = |quantile: f64| {
        let place = (quantile * times.len() as f64) as usize;
        let time = times.get(place).or(times.last()).copied().unwrap_or_default();
        round(time.as_secs_f64() * 1e6, 100.0)
    };
    let (names, queries) = (resolver.name_count(), times.len());
    Stats {
        names,
        queries,
        build_s: round(build.as_secs_f64(), 1e6),
        bytes_per_name: round(resolver.memory_usage() as f64 / names.max(1) as f64, 10.0),
        p50_us: microseconds(0.5),
        p99_us: microseconds(0.99),
        max_us: microseconds(1.0),
        queries_per_s: round(queries as f64 / spent.as_secs_f64().max(1e-9), 1.0),
    }
}

fn round(value: f64, steps: f64) -> f64 {
    (value * steps).round() / steps
}
