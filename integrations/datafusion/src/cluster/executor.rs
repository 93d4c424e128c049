//! Executors: they execute tasks, and have the table.

use std::path::PathBuf;
use std::sync::Arc;

use ballista_core::error::{BallistaError, Result};
use ballista_core::registry::BallistaFunctionRegistry;
use ballista_executor::executor_process::{ExecutorProcessConfig, start_executor_process};

use crate::Functions;

/// How an executor is run.
#[derive(Clone, Debug, clap::Args)]
pub struct ExecutorOptions {
    /// The image of the table to resolve names against, as `aka::Resolver::save` writes it.
    #[arg(long, value_name = "FILE")]
    pub table: PathBuf,
    /// The scheduler's address.
    #[arg(long, value_name = "HOST", default_value = "127.0.0.1")]
    pub scheduler_host: String,
    /// The scheduler's port.
    #[arg(long, value_name = "PORT", default_value = "50050")]
    pub scheduler_port: u16,
    /// The address to listen at.
    #[arg(long, value_name = "HOST", default_value = "127.0.0.1")]
    pub host: String,
    /// The name or address under which others of the cluster reach it; the one that it connects from, if none
    /// is given.
    #[arg(long, value_name = "HOST")]
    pub external_host: Option<String>,
    /// The port that hands out results; the next one takes tasks.
    #[arg(long, value_name = "PORT", default_value = "50061")]
    pub port: u16,
    /// How many tasks it executes at a time; 0 for one a core.
    #[arg(long, value_name = "N", default_value = "0")]
    pub tasks: usize,
    /// The folder for intermediate results; a temporary one, if none is given.
    #[arg(long, value_name = "DIR")]
    pub work_dir: Option<PathBuf>,
    /// Seconds between its signs of life.
    #[arg(long, value_name = "SECONDS", default_value = "10")]
    pub heartbeat: u64,
}

/// How long an executor tries to reach its scheduler when it starts, in seconds.
const PATIENCE: u16 = 60;

/// Opens the table and runs an executor until the process is told to stop.
///
/// # Errors
/// For a table that cannot be opened, which names the file; and those of Ballista, such as for a scheduler
/// that is not there within a minute.
pub async fn run_executor(options: &ExecutorOptions) -> Result<()> {
    let functions =
        Functions::open(&options.table).map_err(|error| BallistaError::Configuration(error.to_string()))?;
    let mut registry = BallistaFunctionRegistry::default();
    for function in functions.all() {
        registry.scalar_functions.insert(function.name().to_owned(), function);
    }
    let Some(grpc_port) = options.port.checked_add(1) else {
        return Err(BallistaError::Configuration(format!("after port {} there is no other", options.port)));
    };
    let default = ExecutorProcessConfig::default();
    let config = ExecutorProcessConfig {
        bind_host: options.host.clone(),
        external_host: options.external_host.clone(),
        port: options.port,
        grpc_port,
        scheduler_host: options.scheduler_host.clone(),
        scheduler_port: options.scheduler_port,
        scheduler_connect_timeout_seconds: PATIENCE,
        vcores: if options.tasks == 0 { default.vcores } else { options.tasks },
        work_dir: options.work_dir.as_ref().map(|folder| folder.display().to_string()),
        executor_heartbeat_interval_seconds: options.heartbeat,
        override_function_registry: Some(Arc::new(registry)),
        ..default
    };
    let result = start_executor_process(Arc::new(config)).await;
    let tally = functions.tally();
    log::info!(
        "{} rows answered, {} of them distinct, {} refused",
        tally.rows,
        tally.distinct,
        tally.refused
    );
    result
}
