//! What SQL adds to the library's batch, on mentions in memory.

use std::collections::HashSet;
use std::hint::black_box;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use aka::Resolver;
use aka_datafusion::Functions;
use datafusion::datasource::MemTable;
use datafusion::prelude::{SessionConfig, SessionContext};

use crate::library::query;
use crate::mentions::Mention;
use crate::{Outcome, storage};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The folder of an archive.
    #[arg(long, value_name = "DIR")]
    archive: PathBuf,
    /// How many of its mentions to resolve.
    #[arg(long, value_name = "N", default_value = "200000")]
    mentions: usize,
    /// How many times to resolve them each way.
    #[arg(long, value_name = "N", default_value = "9")]
    rounds: usize,
}

/// How many rows a batch of DataFusion has at most.
const BATCH: usize = 8_192;

pub(crate) async fn run(options: &Options) -> Outcome {
    let mut all = Vec::new();
    for file in storage::parquet_files(&options.archive.join("mentions"))? {
        if all.len() < options.mentions {
            storage::read(&file, |_, mentions| all.extend(mentions.iter().cloned()))?;
        }
    }
    all.truncate(options.mentions);
    let mut known = HashSet::new();
    let distinct: Vec<_> =
        all.iter().filter(|mention| known.insert((mention.name.as_str(), mention.kind))).cloned().collect();

    let resolver = Resolver::open(storage::table(&options.archive))?;
    println!("mentions\trows\tlibrary's batch, rows a second\tSQL, rows a second\ttime of SQL / of library");
    for (name, mentions) in [("as they come", &all), ("each once", &distinct)] {
        let (mut library, mut sql) = (Vec::new(), Vec::new());
        for _ in 0..options.rounds {
            let start = Instant::now();
            let queries: Vec<_> = mentions.iter().map(|mention| query(&mention.name, mention.kind)).collect();
            black_box(resolver.resolve_batch(&queries));
            library.push(start.elapsed().as_secs_f64());

            // A new one each time, for a session remembers the answers to the last batches.
            let context = session(&resolver, mentions)?;
            let start = Instant::now();
            let frame = context.sql("SELECT aka_resolve(name, kind) AS r FROM mentions").await?;
            black_box(frame.collect().await?);
            sql.push(start.elapsed().as_secs_f64());
        }
        // Round by round, since a machine that has other work to do does not stay as fast as it is.
        let ratios = sql.iter().zip(&library).map(|(sql, library)| sql / library).collect();
        let (library, sql, ratio) = (median(library), median(sql), median(ratios));
        let rows = mentions.len() as f64;
        println!("{name}\t{rows}\t{:.0}\t{:.0}\t{ratio:.2}", rows / library, rows / sql);
    }
    Ok(())
}

fn session(resolver: &Resolver, mentions: &[Mention]) -> Outcome<SessionContext> {
    let cores = std::thread::available_parallelism()?.get();
    let mut context = SessionContext::new_with_config(SessionConfig::new().with_target_partitions(cores));
    Functions::new(resolver.clone()).register(&mut context)?;
    // Every core has several batches, or it waits for another one at the end.
    let rows = mentions.len().div_ceil(4 * cores).clamp(1, BATCH);
    let batches = mentions.chunks(rows).map(|mentions| storage::mentions(0, mentions));
    let batches = batches.collect::<Outcome<Vec<_>>>()?;
    let schema = batches.first().ok_or("the archive has no mentions")?.schema();
    let mut partitions = vec![Vec::new(); cores];
    for (number, batch) in batches.into_iter().enumerate() {
        partitions[number % cores].push(batch);
    }
    context.register_table("mentions", Arc::new(MemTable::try_new(schema, partitions)?))?;
    Ok(context)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
