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
    let same = one.num_rows().min(other.num_rows());
    let row = |rows: &RecordBatch, at| rows.slice(at, usize::from(at < rows.num_rows()));
    // The first row that differs, or the one after the last of the shorter.
    let differs = (0..same).find(|&at| row(one, at).columns() != row(other, at).columns()).unwrap_or(same);
    if differs < one.num_rows().max(other.num_rows()) {
        let [one, other] = [one, other].map(|rows| pretty_format_batches(&[row(rows, differs)]));
        return Err(format!("row {differs} differs:\n{}\n{}", one?, other?).into());
    }
    Ok(())
}

async fn rows(path: &Path, order: &str) -> Outcome<RecordBatch> {
    let context = SessionContext::new();
    let path = path.display().to_string();
    context.register_parquet("result", path, ParquetReadOptions::default()).await?;
    let frame = context.sql(&format!("SELECT * FROM result ORDER BY {order}")).await?;
    let schema = frame.schema().inner().clone();
    Ok(concat_batches(&schema, &frame.collect().await?)?)
}
