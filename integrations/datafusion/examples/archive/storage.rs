//! The Parquet files of the archive and of what comes out of it.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use aka::{Decision, Kind, Resolution};
use datafusion::arrow::array::{
    ArrayRef, AsArray, Date32Array, Float64Array, Int64Array, RecordBatch, StringArray,
};
use datafusion::arrow::compute::cast;
use datafusion::arrow::datatypes::{DataType, Date32Type};
use datafusion::parquet::arrow::ArrowWriter;
use datafusion::parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use datafusion::parquet::basic::Compression;
use datafusion::parquet::file::properties::WriterProperties;

use crate::Outcome;
use crate::mentions::Mention;

/// Where the image of the table of an archive is.
pub(crate) fn table(archive: &Path) -> PathBuf {
    archive.join("table.aka")
}

/// The whole path of a file or folder that is there: a cluster does not work where this process does.
pub(crate) fn absolute(path: &Path) -> Outcome<PathBuf> {
    Ok(path.canonicalize().map_err(|error| format!("{}: {error}", path.display()))?)
}

/// The Parquet files of a folder, in the order of their names.
pub(crate) fn parquet_files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths = entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "parquet"));
    paths.sort();
    Ok(paths)
}

/// How many rows a file has.
pub(crate) fn rows(path: &Path) -> Outcome<u64> {
    Ok(reader(path)?.metadata().file_metadata().num_rows().try_into()?)
}

/// Mentions of a day as Arrow has them.
pub(crate) fn mentions(day: i32, mentions: &[Mention]) -> Outcome<RecordBatch> {
    let names = mentions.iter().map(|mention| mention.name.as_str());
    let kinds: StringArray = mentions.iter().map(|mention| mention.kind.map(Kind::as_str)).collect();
    Ok(RecordBatch::try_from_iter_with_nullable([
        ("day", Arc::new(Date32Array::from_value(day, mentions.len())) as ArrayRef, false),
        ("name", Arc::new(StringArray::from_iter_values(names)), false),
        ("kind", Arc::new(kinds), true),
    ])?)
}

/// The mentions of a file, batch by batch, each batch of one day.
pub(crate) fn read(path: &Path, mut each: impl FnMut(i32, &[Mention])) -> Outcome {
    for batch in reader(path)?.with_batch_size(1 << 16).build()? {
        let batch = batch?;
        let (names, kinds) = (text(&batch, "name")?, text(&batch, "kind")?);
        let mention = |(name, kind): (Option<&str>, Option<&str>)| {
            let kind = kind.map(str::parse::<Kind>).transpose()?;
            Ok(Mention { name: name.unwrap_or_default().to_owned(), kind })
        };
        let rows = names.as_string::<i32>().iter().zip(kinds.as_string::<i32>());
        let mentions = rows.map(mention).collect::<aka::Result<Vec<_>>>()?;
        let days = batch.column_by_name("day").ok_or("a file of mentions has no days")?;
        if !mentions.is_empty() {
            each(days.as_primitive::<Date32Type>().value(0), &mentions);
        }
    }
    Ok(())
}

/// What is known of a spelling.
pub(crate) struct Answer {
    /// The id and the canonical name of the entity that is meant, if it is clear which.
    pub(crate) entity: Option<(Arc<str>, Arc<str>)>,
    probability: f64,
    decision: Decision,
}

impl From<&Resolution<'_, '_>> for Answer {
    fn from(answer: &Resolution<'_, '_>) -> Self {
        let probability = match (answer.decision(), answer.best()) {
            (Decision::Match | Decision::Ambiguous, Some(best)) => best.probability(),
            _ => answer.nil_probability(),
        };
        let entity = answer.matched().map(|found| (found.id().into(), found.entity().name().into()));
        Answer { entity, probability, decision: answer.decision() }
    }
}

/// Writes answers as SQL does.
pub(crate) fn write_answers(
    path: &Path,
    answers: impl Iterator<Item = ((String, Option<Kind>), Answer)>,
) -> Outcome {
    let rows: Vec<_> = answers.collect();
    let entity = |field: fn(&(Arc<str>, Arc<str>)) -> &str| {
        rows.iter().map(|(_, answer)| answer.entity.as_ref().map(field)).collect::<StringArray>()
    };
    let kinds: StringArray = rows.iter().map(|((_, kind), _)| kind.map(Kind::as_str)).collect();
    let decisions = rows.iter().map(|(_, answer)| answer.decision.as_str());
    let batch = RecordBatch::try_from_iter([
        ("name", Arc::new(StringArray::from_iter_values(rows.iter().map(|((name, _), _)| name))) as ArrayRef),
        ("kind", Arc::new(kinds)),
        ("id", Arc::new(entity(|(id, _)| id))),
        ("entity", Arc::new(entity(|(_, name)| name))),
        (
            "probability",
            Arc::new(Float64Array::from_iter_values(rows.iter().map(|(_, answer)| answer.probability))),
        ),
        ("decision", Arc::new(StringArray::from_iter_values(decisions))),
    ])?;
    write(path, &batch)
}

/// How often an entity is mentioned on a day.
pub(crate) struct Count {
    pub(crate) day: i32,
    pub(crate) id: Arc<str>,
    pub(crate) entity: Arc<str>,
    pub(crate) mentions: i64,
}

/// Writes counts as SQL does.
pub(crate) fn write_counts(path: &Path, counts: &[Count]) -> Outcome {
    let text = |field: fn(&Count) -> &str| Arc::new(StringArray::from_iter_values(counts.iter().map(field)));
    let batch = RecordBatch::try_from_iter([
        ("day", Arc::new(Date32Array::from_iter_values(counts.iter().map(|count| count.day))) as ArrayRef),
        ("id", text(|count| &count.id)),
        ("entity", text(|count| &count.entity)),
        ("mentions", Arc::new(Int64Array::from_iter_values(counts.iter().map(|count| count.mentions)))),
    ])?;
    write(path, &batch)
}

/// Writes a file of a batch.
pub(crate) fn write(path: &Path, batch: &RecordBatch) -> Outcome {
    let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
    let mut writer = ArrowWriter::try_new(File::create(path)?, batch.schema(), Some(properties))?;
    writer.write(batch)?;
    writer.close()?;
    Ok(())
}

fn reader(path: &Path) -> Outcome<ParquetRecordBatchReaderBuilder<File>> {
    let name_it = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let file = File::open(path).map_err(|error| name_it(&error))?;
    Ok(ParquetRecordBatchReaderBuilder::try_new(file).map_err(|error| name_it(&error))?)
}

fn text(batch: &RecordBatch, column: &str) -> Outcome<ArrayRef> {
    let column =
        batch.column_by_name(column).ok_or_else(|| format!("a file of mentions has no column {column}"))?;
    Ok(cast(column, &DataType::Utf8)?)
}
