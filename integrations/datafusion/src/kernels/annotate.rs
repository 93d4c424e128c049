//! `aka_annotate(text)`.

use std::ops::RangeInclusive;
use std::sync::Arc;

use aka::{Document, Mention};
use datafusion::arrow::array::{
    ArrayRef, Float64Builder, Int64Builder, ListArray, NullBufferBuilder, StringBuilder, StructArray,
};
use datafusion::arrow::buffer::OffsetBuffer;
use datafusion::arrow::datatypes::{DataType, Field, FieldRef, Fields};
use datafusion::common::Result;

use crate::distinct::Row;
use crate::kernel::{Answers, Kernel};
use crate::shared::Shared;

pub(crate) struct Annotate;

impl Kernel for Annotate {
    const NAME: &'static str = "aka_annotate";
    const ARGUMENTS: RangeInclusive<usize> = 1..=1;
    const ASKS_TABLE: bool = true;

    fn returns() -> DataType {
        DataType::List(item())
    }

    fn answer(shared: &Shared, rows: &[Row<'_>]) -> Result<Answers> {
        let resolver = shared.resolver(Self::NAME)?;
        let mut scratch = shared.scratch();
        let mut mentions = Mentions::default();
        for [text, _] in rows {
            match text {
                Some(text) => {
                    mentions.push(Document::annotate_with(resolver, text, &mut scratch).mentions());
                }
                None => mentions.push_null(),
            }
        }
        Ok(Answers::from(Arc::new(mentions.finish()?) as ArrayRef))
    }
}

fn fields() -> Fields {
    Fields::from(vec![
        Field::new("start", DataType::Int64, false),
        Field::new("end", DataType::Int64, false),
        Field::new("id", DataType::Utf8, true),
        Field::new("probability", DataType::Float64, false),
    ])
}

fn item() -> FieldRef {
    Arc::new(Field::new_list_field(DataType::Struct(fields()), true))
}

/// Lists of mentions, column by column.
struct Mentions {
    lengths: Vec<usize>,
    valid: NullBufferBuilder,
    starts: Int64Builder,
    ends: Int64Builder,
    ids: StringBuilder,
    probabilities: Float64Builder,
}

impl Default for Mentions {
    fn default() -> Self {
        Mentions {
            lengths: Vec::new(),
            valid: NullBufferBuilder::new(0),
            starts: Int64Builder::new(),
            ends: Int64Builder::new(),
            ids: StringBuilder::new(),
            probabilities: Float64Builder::new(),
        }
    }
}

impl Mentions {
    /// Places are counted in characters, as `substr` counts them.
    fn push(&mut self, mentions: &[Mention]) {
        for mention in mentions {
            self.starts.append_value(mention.chars.start as i64);
            self.ends.append_value(mention.chars.end as i64);
            self.ids.append_option(mention.entity.as_deref());
            self.probabilities.append_value(mention.probability);
        }
        self.lengths.push(mentions.len());
        self.valid.append_non_null();
    }

    fn push_null(&mut self) {
        self.lengths.push(0);
        self.valid.append_null();
    }

    fn finish(mut self) -> Result<ListArray> {
        let columns = vec![
            Arc::new(self.starts.finish()) as _,
            Arc::new(self.ends.finish()) as _,
            Arc::new(self.ids.finish()) as _,
            Arc::new(self.probabilities.finish()) as _,
        ];
        let mentions = StructArray::try_new(fields(), columns, None)?;
        let offsets = OffsetBuffer::from_lengths(self.lengths);
        Ok(ListArray::try_new(item(), offsets, Arc::new(mentions), self.valid.finish())?)
    }
}
