//! What the tests share: queries, and a table of persons with mentions of them.

#![allow(dead_code, reason = "each test uses a part of it")]

use std::path::Path;
use std::sync::Arc;

use aka::{AliasTable, Decision, Entity, Kind, Query, Resolver};
use datafusion::arrow::array::{
    Array, ArrayRef, AsArray, Date32Array, Float64Array, Int64Array, RecordBatch, StringArray,
};
use datafusion::arrow::compute::{cast, concat_batches};
use datafusion::arrow::datatypes::{DataType, Int64Type};
use datafusion::parquet::arrow::ArrowWriter;
use datafusion::prelude::SessionContext;

pub(crate) type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// The rows of a query, in one batch.
pub(crate) async fn rows(context: &SessionContext, query: &str) -> Outcome<RecordBatch> {
    let frame = context.sql(query).await?;
    let schema = Arc::clone(frame.schema().inner());
    Ok(concat_batches(&schema, &frame.collect().await?)?)
}

const GIVEN: [&str; 12] = [
    "Ahmad",
    "Amir Khan",
    "Farouk",
    "Gholam",
    "Hamid",
    "Khadija",
    "Mahmoud",
    "Nikolai",
    "Olga",
    "Rashid",
    "Saeed",
    "Yusuf",
];

const FAMILY: [&str; 12] = [
    "Baradar",
    "Dostum",
    "Ghani",
    "Haqqani",
    "Karzai",
    "Khatibzadeh",
    "Lavrentiev",
    "Massoud",
    "Muttaqi",
    "Noorzai",
    "Shirzai",
    "Wardak",
];

/// A resolver for every given name with every family name.
pub(crate) fn people() -> aka::Result<Resolver> {
    let mut table = AliasTable::new();
    for (row, given) in GIVEN.iter().enumerate() {
        for (column, family) in FAMILY.iter().enumerate() {
            table.insert(Entity::person(format!("p{row:02}-{column:02}"), format!("{given} {family}")))?;
        }
    }
    Resolver::new(&table)
}

/// A row of the table `mentions`.
pub(crate) struct Mention {
    pub(crate) row: i64,
    /// Days since 1970.
    pub(crate) day: i32,
    pub(crate) name: Option<String>,
    pub(crate) kind: Option<&'static str>,
}

/// Mentions in other spellings and orders, of persons whom nobody knows, of kinds that are none, and of
/// nothing at all.
pub(crate) fn mention(row: i64) -> Mention {
    let place = row as usize;
    let (given, family) = (GIVEN[place * 7 % 12], FAMILY[place / 12 * 5 % 12]);
    let name = match place % 10 {
        0 => Some(format!("{given} {family}")),
        1 => Some(format!("{}, {given}", family.to_uppercase())),
        2 => Some(format!("{given} {family}").replace("ou", "u").replace('q', "k")),
        3 => Some(format!("{given} {}", family.replace("ai", "ay").replace("kh", "h"))),
        4 => Some(format!("{given} {family}").replace('a', "aa")),
        5 => Some(family.to_owned()),
        6 => None,
        7 => Some(format!("{family} Zolotov{}", "o".repeat(place % 7))),
        _ => Some(format!("{given} {family} {}", letters(place))),
    };
    let kind = match place % 11 {
        0..6 => Some("person"),
        6 => Some("organization"),
        7 => Some("alien"),
        _ => None,
    };
    Mention { row, day: 19_000 + (row % 9) as i32, name, kind }
}

/// A word for each number, so that no two rows have one name.
fn letters(mut number: usize) -> String {
    let mut word = String::new();
    while number > 0 {
        word.push(b"abdefgiklmnoprst"[number % 16] as char);
        number /= 16;
    }
    word
}

/// Writes mentions into so many Parquet files of a folder.
pub(crate) fn write_mentions(folder: &Path, count: i64, files: i64) -> Outcome {
    for file in 0..files {
        let mentions: Vec<_> = (file * count / files..(file + 1) * count / files).map(mention).collect();
        let batch = RecordBatch::try_from_iter([
            ("row", Arc::new(mentions.iter().map(|mention| mention.row).collect::<Int64Array>()) as ArrayRef),
            ("day", Arc::new(Date32Array::from_iter_values(mentions.iter().map(|mention| mention.day)))),
            (
                "name",
                Arc::new(mentions.iter().map(|mention| mention.name.as_deref()).collect::<StringArray>()),
            ),
            ("kind", Arc::new(mentions.iter().map(|mention| mention.kind).collect::<StringArray>())),
        ])?;
        let path = folder.join(format!("{file:03}.parquet"));
        let mut writer = ArrowWriter::try_new(std::fs::File::create(path)?, batch.schema(), None)?;
        writer.write(&batch)?;
        writer.close()?;
    }
    Ok(())
}

/// What the query [`ANSWERS`] must say of a row; none of what a null has.
pub(crate) type Answer = (i64, Option<String>, Option<String>, Option<f64>, Option<String>);

pub(crate) const ANSWERS: &str =
    "SELECT row, r['id'] AS id, r['name'] AS name, r['probability'] AS probability, r['decision'] AS decision
    FROM (SELECT row, aka_resolve(name, kind) AS r FROM mentions) ORDER BY row";

/// The answers of the library alone.
pub(crate) fn library_answers(resolver: &Resolver, count: i64) -> Vec<Answer> {
    (0..count).map(|row| library_answer(resolver, mention(row))).collect()
}

fn library_answer(resolver: &Resolver, mention: Mention) -> Answer {
    let nothing = (mention.row, None, None, None, None);
    let Some(name) = mention.name else { return nothing };
    let query = match mention.kind.map(str::parse::<Kind>) {
        None => Query::new(&name),
        Some(Ok(kind)) => Query::new(&name).kind(kind),
        Some(Err(_)) => return nothing,
    };
    let answer = resolver.resolve(query);
    let matched = answer.matched();
    let probability = match answer.decision() {
        Decision::Unknown => answer.nil_probability(),
        _ => answer.best().map_or(f64::NAN, |best| best.probability()),
    };
    (
        mention.row,
        matched.map(|found| found.id().to_owned()),
        matched.map(|found| found.entity().name().to_owned()),
        Some(probability),
        Some(answer.decision().as_str().to_owned()),
    )
}

/// The rows of the query [`ANSWERS`].
pub(crate) fn read_answers(rows: &RecordBatch) -> Outcome<Vec<Answer>> {
    let text = |column: usize| cast(rows.column(column), &DataType::Utf8);
    let (ids, names, decisions) = (text(1)?, text(2)?, text(4)?);
    let numbers = rows.column(0).as_primitive::<Int64Type>();
    let probabilities: &Float64Array = rows.column(3).as_primitive();
    let at = |column: &ArrayRef, row| {
        column.is_valid(row).then(|| column.as_string::<i32>().value(row).to_owned())
    };
    let answer = |row| {
        let probability = probabilities.is_valid(row).then(|| probabilities.value(row));
        (numbers.value(row), at(&ids, row), at(&names, row), probability, at(&decisions, row))
    };
    Ok((0..rows.num_rows()).map(answer).collect())
}
