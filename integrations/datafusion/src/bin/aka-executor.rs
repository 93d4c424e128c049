//! An executor of a cluster that resolves names.

use std::process::ExitCode;

use aka_datafusion::cluster::{ExecutorOptions, run_executor};
use clap::Parser;

/// Executes tasks with aka's functions, which ask the table that it opens.
#[derive(Parser)]
#[command(version)]
struct Options {
    #[command(flatten)]
    executor: ExecutorOptions,
}

fn main() -> ExitCode {
    let options = Options::parse();
    env_logger::Builder::from_env(env_logger::Env::default().default_filter_or("info")).init();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let result = runtime.map_err(|error| error.to_string()).and_then(|runtime| {
        runtime.block_on(run_executor(&options.executor)).map_err(|error| error.to_string())
    });
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("aka-executor: {error}");
            ExitCode::FAILURE
        }
    }
}
