//! The scheduler: it plans queries and hands their tasks to executors.

use std::sync::Arc;

use ballista_core::error::{BallistaError, Result};
use ballista_core::utils::default_session_builder;
use ballista_scheduler::cluster::BallistaCluster;
use ballista_scheduler::config::SchedulerConfig;
use ballista_scheduler::scheduler_process::start_server;

use crate::Functions;

/// How a scheduler is run.
#[derive(Clone, Debug, clap::Args)]
pub struct SchedulerOptions {
    /// The address to listen at.
    #[arg(long, value_name = "HOST", default_value = "127.0.0.1")]
    pub host: String,
    /// The port to listen at, for sessions, executors, and `GET /readyz`.
    #[arg(long, value_name = "PORT", default_value = "50050")]
    pub port: u16,
    /// How many executors make the cluster ready: from then on `GET /readyz` answers 200.
    #[arg(long, value_name = "N", default_value = "1")]
    pub executors: usize,
    /// After how many seconds without a sign of life an executor is held to be dead, and its tasks are given
    /// to others; several times as long as the executors' heartbeat.
    #[arg(long, value_name = "SECONDS", default_value = "60")]
    pub executor_timeout: u64,
}

/// Runs a scheduler until the process ends. It needs no table: it plans calls of the functions and makes
/// none.
///
/// # Errors
/// Those of Ballista, such as for an address that is not one or is in use.
pub async fn run_scheduler(options: &SchedulerOptions) -> Result<()> {
    let SchedulerOptions { host, port, executors, executor_timeout } = options;
    let address = format!("{host}:{port}");
    let address = address.parse().map_err(|error| {
        BallistaError::Configuration(format!("{address} is no address and port: {error}"))
    })?;
    let functions = Functions::without_table();
    let config = SchedulerConfig {
        bind_host: host.clone(),
        bind_port: *port,
        external_host: host.clone(),
        min_ready_executors: *executors,
        executor_timeout_seconds: *executor_timeout,
        expire_dead_executor_interval_seconds: (executor_timeout / 4).max(1),
        // With no executor left for a moment, jobs wait for the next one.
        no_executors_grace_period_seconds: 4 * executor_timeout,
        override_session_builder: Some(Arc::new(move |config| {
            let mut state = default_session_builder(config)?;
            functions.register(&mut state)?;
            Ok(state)
        })),
        ..SchedulerConfig::default()
    };
    let cluster = BallistaCluster::new_from_config(&config).await?;
    start_server(cluster, address, Arc::new(config)).await
}
