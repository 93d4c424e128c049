//! Whether two ways to count came to the same.

use std::path::{Path, PathBuf};

use datafusion::arrow::array::RecordBatch;
use datafusion::arrow::compute::concat_batches;
use datafusion::arrow::util::pretty::pretty_format_batches;
use datafusion::prelude::{ParquetReadOptions, SessionContext};

use crate::Outcome;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// A folder of counts.
    one: PathBuf,
    /// Another one.
    other: PathBuf,
}

pub(crate) async fn run(options: &Options) -> Outcome {
    let (one, other) = (counts(&options.one).await?, counts(&options.other).await?);
    let same = one.num_rows().min(other.num_rows());
    let row = |counts: &RecordBatch, row| counts.slice(row, usize::from(row < counts.num_rows()));
    // The first row that differs, or the one after the last of the shorter.
    let differs = (0..same).find(|&at| row(&one, at).columns() != row(&other, at).columns()).unwrap_or(same);
    if differs < one.num_rows().max(other.num_rows()) {
        let [one, other] = [&one, &other].map(|counts| pretty_format_batches(&[row(counts, differs)]));
        return Err(format!("row {differs} differs:\n{}\n{}", one?, other?).into());
    }
    println!("{same} rows, the same in both");
    Ok(())
}

async fn counts(folder: &Path) -> Outcome<RecordBatch> {
    let context = SessionContext::new();
    let path = folder.display().to_string();
    context.register_parquet("counts", path, ParquetReadOptions::default()).await?;
    let frame =
        context.sql("SELECT day, id, name, mentions FROM counts ORDER BY day, mentions DESC, id").await?;
    let schema = frame.schema().inner().clone();
    Ok(concat_batches(&schema, &frame.collect().await?)?)
}
