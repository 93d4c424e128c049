//! The job: it is cut into parts of several days each, so that it can be watched, and stopped and taken up again.

use std::path::{Path, PathBuf};

use aka_datafusion::{Functions, cluster};
use datafusion::prelude::{ParquetReadOptions, SessionContext};

use crate::progress::Progress;
use crate::storage::Day;
use crate::{Outcome, library, storage};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The folder of the archive: table.aka, and mentions/ with a Parquet file a day.
    #[arg(long, value_name = "DIR")]
    archive: PathBuf,
    /// The folder for the counts. Parts that it has already are not done again.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// The address of a cluster, such as df://127.0.0.1:50050; without one, this process does all the work.
    #[arg(long, value_name = "ADDRESS", env = "AKA_SCHEDULER")]
    scheduler: Option<String>,
    /// Count with the library alone, without SQL.
    #[arg(long, conflicts_with = "scheduler")]
    library: bool,
    /// How many parts there are.
    #[arg(long, value_name = "N", default_value = "40")]
    parts: usize,
}

/// Each spelling of a day is resolved once, however often it occurs.
const COUNTS: &str = "
    SELECT day, r['id'] AS id, r['name'] AS name, sum(mentions) AS mentions
    FROM (
        SELECT day, aka_resolve(name, kind) AS r, mentions
        FROM (SELECT day, name, kind, count(*) AS mentions FROM mentions GROUP BY day, name, kind)
    )
    WHERE r['decision'] = 'match'
    GROUP BY day, r['id'], r['name']
    ORDER BY day, mentions DESC, id";

/// Engines take a few megabytes for too little to share among threads, which a thousand names are not.
const SPLIT_SMALL_FILES: &str = "SET datafusion.optimizer.repartition_file_min_size = 1";

/// Ballista would put the work on small intermediate results together into one task.
const SPLIT_SMALL_RESULTS: &str = "SET ballista.planner.coalesce.enabled = false";

/// Who does the work.
enum Engine {
    Library(aka::Resolver),
    Sql(SessionContext),
}

impl Engine {
    async fn new(options: &Options) -> Outcome<Self> {
        let table = storage::table(&options.archive);
        if options.library {
            return Ok(Engine::Library(aka::Resolver::open(table)?));
        }
        let context = match &options.scheduler {
            Some(scheduler) => {
                let context = cluster::connect(scheduler).await?;
                context.sql(SPLIT_SMALL_RESULTS).await?;
                context
            }
            None => {
                let mut context = SessionContext::new();
                Functions::open(table)?.register(&mut context)?;
                context
            }
        };
        context.sql(SPLIT_SMALL_FILES).await?;
        Ok(Engine::Sql(context))
    }

    async fn count(&self, days: &[Day], file: &Path) -> Outcome {
        match self {
            Engine::Library(resolver) => library::count(resolver, days, file),
            Engine::Sql(context) => count_in_sql(context, days, file).await,
        }
    }
}

pub(crate) async fn run(options: &Options) -> Outcome {
    let archive =
        options.archive.canonicalize().map_err(|error| format!("{}: {error}", options.archive.display()))?;
    let days = storage::days(&archive)?;
    // Parts that are being written are none of the result.
    let unfinished = options.out.join("unfinished");
    std::fs::create_dir_all(&unfinished)?;
    let out = options.out.canonicalize()?;
    let engine = Engine::new(options).await?;

    let all = days.iter().map(|day| day.mentions).sum();
    let mut progress = Progress::new(all);
    let days_of_part = days.len().div_ceil(options.parts.max(1)).max(1);
    for (number, days) in days.chunks(days_of_part).enumerate() {
        let part = format!("{number:05}.parquet");
        let mentions = days.iter().map(|day| day.mentions).sum();
        if out.join(&part).exists() {
            progress.skip(mentions);
            continue;
        }
        let file = out.join("unfinished").join(&part);
        engine.count(days, &file).await.map_err(|error| format!("part {number}: {error}"))?;
        std::fs::rename(&file, out.join(&part))?;
        progress.count(mentions);
    }
    std::fs::remove_dir(out.join("unfinished"))?;
    progress.finish();
    Ok(())
}

async fn count_in_sql(context: &SessionContext, days: &[Day], file: &Path) -> Outcome {
    let paths: Vec<_> = days.iter().map(|day| day.path.display().to_string()).collect();
    let mentions = context.read_parquet(paths, ParquetReadOptions::default()).await?;
    context.deregister_table("mentions")?;
    context.register_table("mentions", mentions.into_view())?;
    let file = file.display().to_string().replace('\'', "''");
    let copy = format!("COPY ({COUNTS}) TO '{file}' STORED AS PARQUET");
    context.sql(&copy).await?.collect().await?;
    Ok(())
}
