//! How often the index changes an answer: every query is resolved once through the index, and once by
//! comparing it with the whole table.
//!
//! `cargo run --release --no-default-features --bin same -- --names 22000`, or with a table and queries of
//! one's own.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use aka::io::tsv::Rows;
use aka::{Decision, Query, Resolution, Resolver, Scratch};
use aka_peers::Outcome;
use aka_peers::support::{Class, Corpus, Queries};
use clap::Parser;

/// Tells, for each class of queries, in which share of them the index finds what comparing the whole table
/// does.
#[derive(Parser)]
struct Options {
    /// How many names a made-up table has.
    #[arg(long, value_name = "N", default_value = "22000")]
    names: usize,
    /// How many queries of all classes together.
    #[arg(long, value_name = "N", default_value = "10000")]
    count: usize,
    /// A table of one's own instead, with columns id, kind, name.
    #[arg(long, value_name = "FILE", requires = "queries")]
    table: Option<PathBuf>,
    /// Its queries, with columns query and, if it has classes, class.
    #[arg(long, value_name = "FILE", requires = "table")]
    queries: Option<PathBuf>,
    /// Also tells each query whose answers differ, on standard error.
    #[arg(long)]
    tell: bool,
}

/// A query and its class.
type Asked = (String, String);

fn main() -> ExitCode {
    match compare(&Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn compare(options: &Options) -> Outcome {
    let (resolver, queries) = match (&options.table, &options.queries) {
        (Some(table), Some(queries)) => {
            (Resolver::new(&aka::io::read_table(table)?)?, read_queries(queries, options.count)?)
        }
        _ => made_up(options.names, options.count)?,
    };
    println!("class\tqueries\tsame answer\tsame likeliest\tthe same or both unlikely");
    let mut all = Tally::default();
    for (class, tally) in tallies(&resolver, &queries, options.tell) {
        tally.print(&class);
        all.add(&tally);
    }
    all.print("all");
    Ok(())
}

fn made_up(names: usize, count: usize) -> Outcome<(Resolver, Vec<Asked>)> {
    let corpus = Corpus::new(names);
    let queries = Queries::new(&corpus);
    let each = count.div_ceil(Class::ALL.len());
    let of = |class: Class| {
        queries.of(class, each).into_iter().map(move |asked| (asked.text, class.as_str().to_owned()))
    };
    Ok((Resolver::new(&corpus.table())?, Class::ALL.into_iter().flat_map(of).collect()))
}

fn read_queries(path: &Path, count: usize) -> Outcome<Vec<Asked>> {
    let mut rows = Rows::new(File::open(path)?, &path.display().to_string())?;
    let (text, class) = (rows.column("query")?, rows.find_column("class"));
    let mut queries = Vec::new();
    while let Some(row) = rows.next_row()?
        && queries.len() < count
    {
        let class = class.and_then(|class| row.find(class)).unwrap_or("query");
        queries.push((row.get(text)?.to_owned(), class.to_owned()));
    }
    Ok(queries)
}

/// How many queries there were, and of how many both ways agree.
#[derive(Default)]
struct Tally {
    queries: usize,
    /// What a caller acts on: the decision and, where it is not *unknown*, the likeliest entity.
    answer: usize,
    /// The likeliest entity, however unlikely it is.
    likeliest: usize,
    /// The likeliest entity, or that there is none as likely as [`LIKELY`].
    best: usize,
}

/// Below this probability the likeliest entity of a table means nothing: it is the least unlike of names that
/// are all unlike.
const LIKELY: f64 = 0.05;

impl Tally {
    fn add(&mut self, other: &Tally) {
        self.queries += other.queries;
        self.answer += other.answer;
        self.likeliest += other.likeliest;
        self.best += other.best;
    }

    fn print(&self, class: &str) {
        let shares = [self.answer, self.likeliest, self.best];
        let shares = shares.map(|count| format!("{:.4}", count as f64 / self.queries as f64)).join("\t");
        println!("{class}\t{}\t{shares}", self.queries);
    }
}

/// Compares all answers, on all cores, since each query costs a pass over the table.
fn tallies(resolver: &Resolver, queries: &[Asked], tell: bool) -> BTreeMap<String, Tally> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    std::thread::scope(|scope| {
        let part = |first: usize| queries.iter().skip(first).step_by(threads);
        let parts: Vec<_> =
            (0..threads).map(|first| scope.spawn(move || tally(resolver, part(first), tell))).collect();
        for part in parts {
            for (class, tally) in part.join().expect("resolving does not panic") {
                tallies.entry(class).or_default().add(&tally);
            }
        }
    });
    tallies
}

fn tally<'q>(
    resolver: &Resolver,
    queries: impl Iterator<Item = &'q Asked>,
    tell: bool,
) -> BTreeMap<String, Tally> {
    let (mut scratch, mut tallies) = (Scratch::new(), BTreeMap::<String, Tally>::new());
    for (text, class) in queries {
        let query = Query::new(text);
        let found = resolver.resolve_with(&query, &mut scratch);
        let all = resolver.resolve_exhaustively(&query, &mut scratch);
        let (answer, likeliest) = (same_answer(&found, &all), same_likeliest(&found, &all));
        let best = likeliest || (is_unlikely(&found) && is_unlikely(&all));
        if tell && !(answer && best) {
            eprintln!("{class}\t{text}\t{}\t{}", told(&found), told(&all));
        }
        let [answer, likeliest, best] = [answer, likeliest, best].map(usize::from);
        tallies.entry(class.clone()).or_default().add(&Tally { queries: 1, answer, likeliest, best });
    }
    tallies
}

/// An answer in a line: the decision, and the likeliest name with its bits and its probability.
fn told(answer: &Resolution<'_, '_>) -> String {
    let decision = answer.decision().as_str();
    answer.best().map_or_else(
        || decision.to_owned(),
        |best| format!("{decision} {} {:.2} {:.3}", best.alias(), best.bits(), best.probability()),
    )
}

/// Whether both decide the same, for the same entity unless both find none.
fn same_answer(one: &Resolution<'_, '_>, other: &Resolution<'_, '_>) -> bool {
    let decision = one.decision();
    decision == other.decision() && (decision == Decision::Unknown || same_likeliest(one, other))
}

/// Whether the likeliest entity is the same, or as likely, as namesakes are.
fn same_likeliest(one: &Resolution<'_, '_>, other: &Resolution<'_, '_>) -> bool {
    match (one.best(), other.best()) {
        (Some(one), Some(other)) => one.id() == other.id() || one.bits() == other.bits(),
        (one, other) => one.is_none() && other.is_none(),
    }
}

fn is_unlikely(answer: &Resolution<'_, '_>) -> bool {
    answer.best().is_none_or(|best| best.probability() < LIKELY)
}
