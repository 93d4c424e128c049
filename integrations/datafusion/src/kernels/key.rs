//! `aka_key(name)`.

use std::ops::RangeInclusive;
use std::sync::Arc;

use aka::Name;
use datafusion::arrow::array::{ArrayRef, StringBuilder};
use datafusion::arrow::datatypes::DataType;
use datafusion::common::Result;

use crate::distinct::Row;
use crate::kernel::{Answers, Kernel};
use crate::shared::Shared;

pub(crate) struct Key;

impl Kernel for Key {
    const NAME: &'static str = "aka_key";
    const ARGUMENTS: RangeInclusive<usize> = 1..=1;
    const ASKS_TABLE: bool = false;

    fn returns() -> DataType {
        DataType::Utf8
    }

    fn answer(_: &Shared, rows: &[Row<'_>]) -> Result<Answers> {
        let mut name = Name::parse("");
        let mut keys = StringBuilder::with_capacity(rows.len(), 16 * rows.len());
        for [text, _] in rows {
            keys.append_option(text.map(|text| {
                name.reparse(text);
                name.blocking_key()
            }));
        }
        Ok(Answers::from(Arc::new(keys.finish()) as ArrayRef))
    }
}
