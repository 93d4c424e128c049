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

/// In how many queries the spellings are answered, one after the other: what a stopped job has to do again is
/// one of them at most.
const ROUNDS: usize = 16;

/// How many rows a batch has at most. The files of spellings get a batch each in turn, so that with small
/// ones they are alike in size.
const BATCH: usize = 1_024;

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
        let settings = [
            ("target_partitions", parts),
            // A query is divided among executors by its files: each round has one for each part.
            ("minimum_parallel_output_files", ROUNDS * parts),
            ("batch_size", BATCH),
        ];
        for (setting, value) in settings {
            context.sql(&format!("SET datafusion.execution.{setting} = {value}")).await?;
        }
        Ok(Sql { context })
    }

    pub(crate) async fn count(&self, archive: &Path, out: &Path) -> Outcome {
        self.register("mentions", [archive.join("mentions")]).await?;
        let spellings = out.join("spellings");
        self.write(SPELLINGS, &spellings).await?;
        self.answer(&spellings, &out.join("answers")).await?;
        self.register("answers", [out.join("answers")]).await?;
        self.write(COUNTS, &out.join("counts.parquet")).await
    }

    /// Resolves the spellings, round by round; of each round every so-many-th file is, whatever their number.
    async fn answer(&self, spellings: &Path, answers: &Path) -> Outcome {
        std::fs::create_dir_all(answers)?;
        let files = parquet_files(spellings)?;
        let rows = files.iter().map(|file| storage::rows(file)).collect::<Outcome<Vec<_>>>()?;
        let mut progress = Progress::new(rows.iter().sum());
        for round in 0..ROUNDS.min(files.len()) {
            let rows = rows.iter().skip(round).step_by(ROUNDS).sum();
            let target = answers.join(format!("{round:05}.parquet"));
            if target.exists() {
                progress.skip(rows);
                continue;
            }
            self.register("part", files.iter().skip(round).step_by(ROUNDS)).await?;
            self.write_anew(ANSWERS, &target).await?;
            progress.add(rows);
        }
        println!("answers: {}", progress.finish());
        Ok(())
    }

    /// Writes the rows of a query to a file or, where the target is no Parquet file, a folder of files,
    /// unless it is there already.
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

    /// Has a table of a name read Parquet files, or folders of them.
    async fn register(&self, name: &str, paths: impl IntoIterator<Item = impl AsRef<Path>>) -> Outcome {
        let paths: Vec<_> = paths.into_iter().map(|path| path.as_ref().display().to_string()).collect();
        let rows = self.context.read_parquet(paths, ParquetReadOptions::default()).await?;
        self.context.deregister_table(name)?;
        self.context.register_table(name, rows.into_view())?;
        Ok(())
    }
}
