//! The Parquet files of the archive and of the counts.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use aka::Kind;
use datafusion::arrow::array::{ArrayRef, AsArray, Date32Array, Int64Array, RecordBatch, StringArray};
use datafusion::arrow::compute::cast;
use datafusion::arrow::datatypes::{DataType, Date32Type};
use datafusion::parquet::arrow::ArrowWriter;
use datafusion::parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use datafusion::parquet::basic::Compression;
use datafusion::parquet::file::properties::WriterProperties;

use crate::Outcome;
use crate::mentions::Mention;

/// How many rows the groups of a file have, which are what engines share among threads.
const ROWS_OF_GROUP: usize = 8_192;

/// Where the image of the table of an archive is.
pub(crate) fn table(archive: &Path) -> PathBuf {
    archive.join("table.aka")
}

/// A file of mentions.
pub(crate) struct Day {
    pub(crate) path: PathBuf,
    pub(crate) mentions: u64,
}

/// Where the mentions of a day are.
pub(crate) fn day(archive: &Path, number: u64) -> PathBuf {
    archive.join(format!("mentions/{number:05}.parquet"))
}

/// The files of mentions of an archive, in their order.
pub(crate) fn days(archive: &Path) -> Outcome<Vec<Day>> {
    let folder = archive.join("mentions");
    let entries = std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths = entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "parquet"));
    paths.sort();
    let day = |path: PathBuf| {
        let rows = reader(&path)?.metadata().file_metadata().num_rows();
        Ok(Day { mentions: rows.try_into()?, path })
    };
    paths.into_iter().map(day).collect()
}

/// The mentions of a day as Arrow has them.
pub(crate) fn batch(day: i32, mentions: &[Mention]) -> Outcome<RecordBatch> {
    let names: StringArray = mentions.iter().map(|mention| Some(mention.name.as_str())).collect();
    let kinds: StringArray = mentions.iter().map(|mention| mention.kind.map(|kind| kind.as_str())).collect();
    Ok(RecordBatch::try_from_iter_with_nullable([
        ("day", Arc::new(Date32Array::from_value(day, mentions.len())) as ArrayRef, false),
        ("name", Arc::new(names), false),
        ("kind", Arc::new(kinds), true),
    ])?)
}

/// The mentions of a file with their days, batch by batch.
pub(crate) fn read(day: &Day, mut each: impl FnMut(i32, &[Mention])) -> Outcome {
    for batch in reader(&day.path)?.with_batch_size(ROWS_OF_GROUP).build()? {
        let batch = batch?;
        let (days, names, kinds) =
            (batch.column(0).as_primitive::<Date32Type>(), text(&batch, 1)?, text(&batch, 2)?);
        let (names, kinds) = (names.as_string::<i32>(), kinds.as_string::<i32>());
        let mentions = names.iter().zip(kinds).map(|(name, kind)| {
            let kind = kind.map(str::parse::<Kind>).transpose()?;
            Ok(Mention { name: name.unwrap_or_default().to_owned(), kind })
        });
        let mentions = mentions.collect::<aka::Result<Vec<_>>>()?;
        if !mentions.is_empty() {
            each(days.value(0), &mentions);
        }
    }
    Ok(())
}

/// How often an entity is mentioned on a day.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) day: i32,
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) mentions: i64,
}

/// Writes counts as SQL does.
pub(crate) fn write_counts(path: &Path, counts: &[Count]) -> Outcome {
    write(
        path,
        &RecordBatch::try_from_iter([
            (
                "day",
                Arc::new(Date32Array::from_iter_values(counts.iter().map(|count| count.day))) as ArrayRef,
            ),
            ("id", Arc::new(StringArray::from_iter_values(counts.iter().map(|count| &count.id)))),
            ("name", Arc::new(StringArray::from_iter_values(counts.iter().map(|count| &count.name)))),
            ("mentions", Arc::new(Int64Array::from_iter_values(counts.iter().map(|count| count.mentions)))),
        ])?,
    )
}

/// Writes a file of a batch.
pub(crate) fn write(path: &Path, batch: &RecordBatch) -> Outcome {
    let properties = WriterProperties::builder()
        .set_max_row_group_row_count(Some(ROWS_OF_GROUP))
        .set_compression(Compression::SNAPPY)
        .build();
    let mut writer = ArrowWriter::try_new(File::create(path)?, batch.schema(), Some(properties))?;
    writer.write(batch)?;
    writer.close()?;
    Ok(())
}

fn reader(path: &Path) -> Outcome<ParquetRecordBatchReaderBuilder<File>> {
    let name = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let file = File::open(path).map_err(|error| name(&error))?;
    Ok(ParquetRecordBatchReaderBuilder::try_new(file).map_err(|error| name(&error))?)
}

fn text(batch: &RecordBatch, column: usize) -> Outcome<ArrayRef> {
    Ok(cast(batch.column(column), &DataType::Utf8)?)
}
