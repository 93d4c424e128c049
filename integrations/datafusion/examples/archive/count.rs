//! The job, in three steps that each leave a file, so that it can be stopped and taken up again: the distinct
//! spellings of the archive, the answer to each of them, and the counts of the entities by day.

use std::path::PathBuf;
use std::time::Instant;

use aka::Resolver;

use crate::sql::Sql;
use crate::{Outcome, library, storage};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The folder of the archive: table.aka, and mentions/ with Parquet files.
    #[arg(long, value_name = "DIR")]
    archive: PathBuf,
    /// The folder for what comes out: spellings/, answers/ and counts.parquet. What it has already is not
    /// done again.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// The address of a cluster, such as df://127.0.0.1:50050; without one, this process does all the work.
    #[arg(long, value_name = "ADDRESS", env = "AKA_SCHEDULER")]
    scheduler: Option<String>,
    /// Count with the library alone, without SQL.
    #[arg(long, conflicts_with = "scheduler")]
    library: bool,
    /// Into how many parts each query is cut; so many threads can work on it, of all executors together.
    #[arg(long, value_name = "N", default_value = "16")]
    parts: usize,
}

pub(crate) async fn run(options: &Options) -> Outcome {
    let archive = storage::absolute(&options.archive)?;
    std::fs::create_dir_all(&options.out)?;
    let out = storage::absolute(&options.out)?;
    let table = storage::table(&archive);
    let start = Instant::now();
    if options.library {
        library::count(&Resolver::open(table)?, &archive, &out)?;
    } else {
        let sql = match &options.scheduler {
            Some(scheduler) => Sql::of_cluster(scheduler, options.parts).await?,
            None => Sql::of_this_process(&table, options.parts).await?,
        };
        sql.count(&archive, &out).await?;
    }
    println!("{}: done in {:.1} s", out.display(), start.elapsed().as_secs_f64());
    Ok(())
}
