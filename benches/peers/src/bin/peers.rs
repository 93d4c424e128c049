//! Measures aka and its peers on the same tables and queries.
//!
//! `cargo run --release -- --out out`; see README.md.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use aka_peers::peers::{Runs, named};
use aka_peers::results::Results;
use aka_peers::run::{Plan, run};
use aka_peers::{Outcome, plot, worker};
use clap::{Parser, Subcommand};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Measures aka and its peers on the same tables and queries; writes results.md, results.tsv and pictures.
#[derive(Parser)]
#[command(args_conflicts_with_subcommands = true)]
struct Options {
    #[command(subcommand)]
    other: Option<Other>,
    /// The sizes of the tables, in names.
    #[arg(long, value_name = "N", value_delimiter = ',', default_value = "10000,100000,1000000")]
    names: Vec<usize>,
    /// How many queries of each class.
    #[arg(long, value_name = "N", default_value = "1000")]
    queries: usize,
    /// For how many seconds a peer is asked at each size; it then has answered fewer queries.
    #[arg(long, value_name = "S", default_value = "60")]
    seconds: f64,
    /// After how many minutes a peer is given up at a size.
    #[arg(long, value_name = "M", default_value = "20")]
    minutes: f64,
    /// Only peers whose names contain one of these; others keep the rows of an earlier run.
    #[arg(long, value_name = "PART", value_delimiter = ',')]
    only: Vec<String>,
    /// A quick try of everything that needs no server and no Python: 1,000 names, few queries.
    #[arg(long)]
    smoke: bool,
    /// The folder for results.
    #[arg(long, value_name = "DIR", default_value = "out")]
    out: PathBuf,
}

#[derive(Subcommand)]
enum Other {
    /// Draws the pictures of an earlier run's results again.
    Plot {
        /// The folder of the results.
        #[arg(default_value = "out")]
        out: PathBuf,
    },
    /// Runs one peer in this process; `run` calls it.
    #[command(hide = true)]
    Work { peer: String, inputs: PathBuf, seconds: f64 },
}

fn main() -> ExitCode {
    match start(Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn start(options: Options) -> Outcome {
    match options.other {
        Some(Other::Plot { out }) => plot::draw(&Results::read(&out)?, &out),
        Some(Other::Work { peer, inputs, seconds }) => {
            let peer = named(&peer)?;
            let Runs::Here(build) = peer.runs else {
                return Err(format!("{} does not run in Rust", peer.name).into());
            };
            worker::work(peer, build, &inputs, Duration::from_secs_f64(seconds), &MEMORY)
        }
        None => all(options),
    }
}

fn all(options: Options) -> Outcome {
    let (sizes, queries) = if options.smoke { (vec![1_000], 20) } else { (options.names, options.queries) };
    let results = run(&Plan {
        sizes,
        queries,
        budget: Duration::from_secs_f64(options.seconds),
        limit: Duration::from_secs_f64(options.minutes * 60.0),
        only: options.only,
        inside: options.smoke,
        out: options.out.clone(),
    })?;
    plot::draw(&results, &options.out)?;
    print!("{}", results.markdown());
    Ok(())
}
