//! Whether two ways to do the job came to the same.

use std::path::{Path, PathBuf};

use datafusion::arrow::array::RecordBatch;
use datafusion::arrow::compute::concat_batches;
use datafusion::arrow::util::pretty::pretty_format_batches;
use datafusion::prelude::{ParquetReadOptions, SessionContext};

use crate::Outcome;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// A folder that `count` made.
    one: PathBuf,
    /// Another one.
    other: PathBuf,
}

/// The results, each with the order of its rows.
const RESULTS: [(&str, &str); 2] = [("answers", "name, kind"), ("counts.parquet", "day, mentions DESC, id")];

pub(crate) async fn run(options: &Options) -> Outcome {
    for (result, order) in RESULTS {
        let one = rows(&options.one.join(result), order).await?;
        let other = rows(&options.other.join(result), order).await?;
        compare(&one, &other).map_err(|error| format!("{result}: {error}"))?;
        println!("{result}: {} rows, the same in both", one.num_rows());
    }
    Ok(())
}

fn compare(one: &RecordBatch, other: &RecordBatch) -> Outcome {
    if one.columns() == other.columns() {
        return Ok(());
    }
    let same = one.num_rows().min(other.num_rows());
    let start = |rows: &RecordBatch, count| rows.slice(0, count);
    // Half by half, for a row costs as much to slice as the whole. The first that differs, or the one after
    // the last of the shorter.
    let counts: Vec<_> = (1..=same).collect();
    let differs =
        counts.partition_point(|&count| start(one, count).columns() == start(other, count).columns());
    let row = |rows: &RecordBatch| rows.slice(differs, usize::from(differs < rows.num_rows()));
    let [one, other] = [one, other].map(|rows| pretty_format_batches(&[row(rows)]));
    Err(format!("row {differs} differs:\n{}\n{}", one?, other?).into())
}

async fn rows(path: &Path, order: &str) -> Outcome<RecordBatch> {
    let context = SessionContext::new();
    let path = path.display().to_string();
    context.register_parquet("result", path, ParquetReadOptions::default()).await?;
    let frame = context.sql(&format!("SELECT * FROM result ORDER BY {order}")).await?;
    let schema = frame.schema().inner().clone();
    Ok(concat_batches(&schema, &frame.collect().await?)?)
}
