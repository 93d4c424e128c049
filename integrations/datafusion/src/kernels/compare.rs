//! `aka_compare(a, b)`.

use std::ops::RangeInclusive;
use std::sync::Arc;

use aka::{Comparer, Name};
use datafusion::arrow::array::{ArrayRef, Float64Builder};
use datafusion::arrow::datatypes::DataType;
use datafusion::common::Result;

use crate::distinct::Row;
use crate::kernel::{Answers, Kernel};
use crate::shared::Shared;

pub(crate) struct Compare;

impl Kernel for Compare {
    const NAME: &'static str = "aka_compare";
    const ARGUMENTS: RangeInclusive<usize> = 2..=2;
    const ASKS_TABLE: bool = false;

    fn returns() -> DataType {
        DataType::Float64
    }

    fn answer(_: &Shared, rows: &[Row<'_>]) -> Result<Answers> {
        let mut comparer = Comparer::new();
        let (mut one, mut other) = (Name::parse(""), Name::parse(""));
        let mut probabilities = Float64Builder::with_capacity(rows.len());
        for [a, b] in rows {
            probabilities.append_option(a.zip(*b).map(|(a, b)| {
                one.reparse(a);
                other.reparse(b);
                comparer.probability(&one, &other)
            }));
        }
        Ok(Answers::from(Arc::new(probabilities.finish()) as ArrayRef))
    }
}
