//! The job in SQL, for one process and for a cluster.

use std::fmt::Display;
use std::path::Path;
use std::time::Instant;

use aka_datafusion::{Functions, cluster};
use datafusion::prelude::{ParquetReadOptions, SessionContext};

use crate::Outcome;
use crate::progress::Progress;
use crate::storage::{self, parquet_files};

const SPELLINGS: &str = "SELECT name, kind FROM mentions GROUP BY name, kind";

const ANSWERS: &str = "
    SELECT name, kind, r['id'] AS id, r['name'] AS entity, r['probability'] AS probability, r['decision'] AS decision
    FROM (SELECT name, kind, aka_resolve(name, kind) AS r FROM part)";

/// A kind that is not known is the same as another one that is not.
const COUNTS: &str = "
    SELECT day, id, entity, count(*) AS mentions
    FROM mentions JOIN answers ON mentions.name = answers.name AND mentions.kind IS NOT DISTINCT FROM answers.kind
    WHERE decision = 'match'
    GROUP BY day, id, entity
    ORDER BY day, mentions DESC, id";

/// Names are costly: files are divided among threads down to a few thousand rows, which engines take to be too few.
const DIVIDE: [&str; 2] = [
    "SET datafusion.optimizer.repartition_file_min_size = 1",
    "SET datafusion.execution.parquet.max_row_group_size = 4096",
];

/// A session that does the job.
pub(crate) struct Sql {
    context: SessionContext,
}

impl Sql {
    pub(crate) async fn of_this_process(table: &Path, parts: usize) -> Outcome<Self> {
        let mut context = SessionContext::new();
        Functions::open(table)?.register(&mut context)?;
        Self::new(context, parts).await
    }

    /// The executors have the table.
    pub(crate) async fn of_cluster(scheduler: &str, parts: usize) -> Outcome<Self> {
        Self::new(cluster::connect(scheduler).await?, parts).await
    }

    async fn new(context: SessionContext, parts: usize) -> Outcome<Self> {
        for setting in ["target_partitions", "minimum_parallel_output_files"] {
            context.sql(&format!("SET datafusion.execution.{setting} = {parts}")).await?;
        }
        for setting in DIVIDE {
            context.sql(setting).await?;
        }
        Ok(Sql { context })
    }

    pub(crate) async fn count(&self, archive: &Path, out: &Path) -> Outcome {
        self.register("mentions", &archive.join("mentions")).await?;
        let spellings = out.join("spellings");
        self.write(SPELLINGS, &spellings).await?;
        self.answer(&spellings, &out.join("answers")).await?;
        self.register("answers", &out.join("answers")).await?;
        self.write(COUNTS, &out.join("counts.parquet")).await
    }

    /// Resolves the spellings, file by file.
    async fn answer(&self, spellings: &Path, answers: &Path) -> Outcome {
        std::fs::create_dir_all(answers)?;
        let parts = parquet_files(spellings)?;
        let rows = parts.iter().map(|part| storage::rows(part)).collect::<Outcome<Vec<_>>>()?;
        let mut progress = Progress::new(rows.iter().sum());
        for (number, (part, rows)) in parts.iter().zip(rows).enumerate() {
            let target = answers.join(format!("{number:05}.parquet"));
            if target.exists() {
                progress.skip(rows);
                continue;
            }
            self.register("part", part).await?;
            self.write_anew(ANSWERS, &target).await?;
            progress.add(rows);
        }
        println!("answers: {}", progress.finish());
        Ok(())
    }

    /// Writes the rows of a query to a file or, where the target is no Parquet file, a folder of files, unless it is there already.
    async fn write(&self, query: &str, target: &Path) -> Outcome {
        if target.exists() {
            return Ok(());
        }
        let start = Instant::now();
        self.write_anew(query, target).await?;
        let name = target.file_stem().unwrap_or_default().display();
        println!("{name}: in {:.1} s", start.elapsed().as_secs_f64());
        Ok(())
    }

    /// What is being written has another name until it is complete.
    async fn write_anew(&self, query: &str, target: &Path) -> Outcome {
        let unfinished =
            target.with_file_name(format!("unfinished-{}", target.file_name().unwrap_or_default().display()));
        let _ = std::fs::remove_dir_all(&unfinished);
        let slash = if target.extension().is_some() { "" } else { "/" };
        let path = format!("{}{slash}", unfinished.display()).replace('\'', "''");
        let name_it = |error: &dyn Display| format!("{}: {error}", target.display());
        let copy = self.context.sql(&format!("COPY ({query}) TO '{path}' STORED AS PARQUET")).await;
        copy.map_err(|error| name_it(&error))?.collect().await.map_err(|error| name_it(&error))?;
        Ok(std::fs::rename(unfinished, target)?)
    }

    async fn register(&self, name: &str, path: &Path) -> Outcome {
        self.context.deregister_table(name)?;
        let path = path.display().to_string();
        Ok(self.context.register_parquet(name, path, ParquetReadOptions::default()).await?)
    }
}
