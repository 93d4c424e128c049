//! Whom an archive of news speaks of, day by day: mentions of names in Parquet become counts of entities in
//! Parquet, by the library alone, by DataFusion in one process, or on a cluster.
//!
//! ```sh
//! cargo run --release --example archive -- generate --mentions 1000000 --names 100000 --out archive
//! cargo run --release --example archive -- count --archive archive --out counted
//! cargo build --release --example archive
//! ./local-cluster --table archive/table.aka target/release/examples/archive count --archive archive --out counted-by-cluster
//! cargo run --release --example archive -- compare counted counted-by-cluster
//! ```

mod compare;
mod count;
mod generate;
mod library;
mod measure;
mod mentions;
mod progress;
mod sql;
mod storage;
#[path = "../../../../benches/support/mod.rs"]
mod support;

use clap::{Parser, Subcommand};

/// What every part of it returns.
type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// Counts the entities of an archive of mentions by day.
#[derive(Parser)]
struct Options {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Makes up an archive: the image of a table of names, and mentions of them, a Parquet file a day.
    Generate(generate::Options),
    /// Counts the entities of an archive by day.
    Count(count::Options),
    /// Tells whether two of its results hold the same rows.
    Compare(compare::Options),
    /// Measures the library's batch and SQL side by side on mentions in memory.
    Measure(measure::Options),
}

#[tokio::main]
async fn main() -> Outcome {
    match Options::parse().command {
        Command::Generate(options) => generate::run(&options),
        Command::Count(options) => count::run(&options).await,
        Command::Compare(options) => compare::run(&options).await,
        Command::Measure(options) => measure::run(&options).await,
    }
}
