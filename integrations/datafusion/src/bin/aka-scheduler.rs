//! The scheduler of a cluster that resolves names.

use std::process::ExitCode;

use aka_datafusion::cluster::{SchedulerOptions, run_scheduler};
use clap::Parser;

/// Plans queries with aka's functions and hands their tasks to executors.
#[derive(Parser)]
#[command(version)]
struct Options {
    #[command(flatten)]
    scheduler: SchedulerOptions,
}

/// Plans are decoded recursively, and a long one takes more than the usual stack of a thread.
const STACK: usize = 32 << 20;

fn main() -> ExitCode {
    let options = Options::parse();
    env_logger::Builder::from_env(env_logger::Env::default().default_filter_or("info")).init();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().thread_stack_size(STACK).build();
    let result = runtime.map_err(|error| error.to_string()).and_then(|runtime| {
        runtime.block_on(run_scheduler(&options.scheduler)).map_err(|error| error.to_string())
    });
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("aka-scheduler: {error}");
            ExitCode::FAILURE
        }
    }
}
