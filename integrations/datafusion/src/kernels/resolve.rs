//! `aka_resolve(name [, kind])`.

use std::ops::RangeInclusive;
use std::str::FromStr;
use std::sync::Arc;

use aka::{Decision, Kind, Query, Resolution};
use datafusion::arrow::array::{Float64Builder, NullBufferBuilder, StringBuilder, StructArray};
use datafusion::arrow::datatypes::{DataType, Field, Fields};
use datafusion::common::Result;

use crate::distinct::Row;
use crate::kernel::{Answers, Kernel};
use crate::shared::Shared;

pub(crate) struct Resolve;

impl Kernel for Resolve {
    const NAME: &'static str = "aka_resolve";
    const ARGUMENTS: RangeInclusive<usize> = 1..=2;
    const ASKS_TABLE: bool = true;

    fn returns() -> DataType {
        DataType::Struct(fields())
    }

    fn answer(shared: &Shared, rows: &[Row<'_>]) -> Result<Answers> {
        let resolver = shared.resolver(Self::NAME)?;
        let mut scratch = shared.scratch();
        let mut entities = Entities::new(rows.len());
        let (mut refused, mut why) = (Vec::new(), String::new());
        for (place, [name, kind]) in rows.iter().enumerate() {
            let query = match (name, kind) {
                (None, _) => None,
                (Some(name), None) => Some(Query::new(name)),
                (Some(name), Some(word)) => match Kind::from_str(word) {
                    Ok(kind) => Some(Query::new(name).kind(kind)),
                    Err(error) => {
                        if refused.is_empty() {
                            why = format!("{name:?}: {error}");
                        }
                        refused.push(place as u32);
                        None
                    }
                },
            };
            match query {
                Some(query) => entities.push(&resolver.resolve_with(&query, &mut scratch)),
                None => entities.push_null(),
            }
        }
        Ok(Answers { array: Arc::new(entities.finish()?), refused, why })
    }
}

fn fields() -> Fields {
    Fields::from(vec![
        Field::new("id", DataType::Utf8, true),
        Field::new("name", DataType::Utf8, true),
        Field::new("probability", DataType::Float64, true),
        Field::new("decision", DataType::Utf8, true),
    ])
}

/// Answers, column by column.
struct Entities {
    ids: StringBuilder,
    names: StringBuilder,
    probabilities: Float64Builder,
    decisions: StringBuilder,
    valid: NullBufferBuilder,
}

impl Entities {
    fn new(count: usize) -> Self {
        let text = |bytes| StringBuilder::with_capacity(count, count * bytes);
        Entities {
            ids: text(12),
            names: text(24),
            probabilities: Float64Builder::with_capacity(count),
            decisions: text(8),
            valid: NullBufferBuilder::new(count),
        }
    }

    /// Who is meant, where that is clear; a candidate that is not believed would only be mistaken for it.
    fn push(&mut self, answer: &Resolution<'_, '_>) {
        let meant = answer.matched();
        self.ids.append_option(meant.map(|entity| entity.id()));
        self.names.append_option(meant.map(|entity| entity.entity().name()));
        self.probabilities.append_value(probability(answer));
        self.decisions.append_value(answer.decision().as_str());
        self.valid.append_non_null();
    }

    fn push_null(&mut self) {
        self.ids.append_null();
        self.names.append_null();
        self.probabilities.append_null();
        self.decisions.append_null();
        self.valid.append_null();
    }

    fn finish(mut self) -> Result<StructArray> {
        let columns = vec![
            Arc::new(self.ids.finish()) as _,
            Arc::new(self.names.finish()) as _,
            Arc::new(self.probabilities.finish()) as _,
            Arc::new(self.decisions.finish()) as _,
        ];
        Ok(StructArray::try_new(fields(), columns, self.valid.finish())?)
    }
}

/// The probability of the decision: of the entity, of the likeliest of several, or of the table having none.
fn probability(answer: &Resolution<'_, '_>) -> f64 {
    match (answer.decision(), answer.best()) {
        (Decision::Match | Decision::Ambiguous, Some(best)) => best.probability(),
        _ => answer.nil_probability(),
    }
}
