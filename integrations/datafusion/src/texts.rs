//! Columns of text, however they are encoded.

use datafusion::arrow::array::{Array, AsArray, GenericStringArray, OffsetSizeTrait, StringViewArray};
use datafusion::arrow::datatypes::DataType;
use datafusion::common::{Result, ScalarValue, exec_err, plan_err};
use datafusion::logical_expr::ColumnarValue;

/// A column of text, or one text for all rows.
pub(crate) enum Texts<'a> {
    One(Option<&'a str>),
    Small(&'a GenericStringArray<i32>),
    Large(&'a GenericStringArray<i64>),
    View(&'a StringViewArray),
    /// The place of each row among the values; a null row has one beyond them.
    Dictionary(Vec<usize>, Box<Texts<'a>>),
}

impl<'a> Texts<'a> {
    pub(crate) fn of(value: &'a ColumnarValue) -> Result<Self> {
        match value {
            ColumnarValue::Array(array) => Self::of_array(array.as_ref()),
            ColumnarValue::Scalar(scalar) => Ok(Texts::One(one(scalar)?)),
        }
    }

    fn of_array(array: &'a dyn Array) -> Result<Self> {
        Ok(match array.data_type() {
            DataType::Utf8 => Texts::Small(array.as_string::<i32>()),
            DataType::LargeUtf8 => Texts::Large(array.as_string::<i64>()),
            DataType::Utf8View => Texts::View(array.as_string_view()),
            DataType::Dictionary(..) => {
                let dictionary = array.as_any_dictionary();
                let mut keys = dictionary.normalized_keys();
                for (row, key) in keys.iter_mut().enumerate() {
                    if dictionary.keys().is_null(row) {
                        *key = usize::MAX;
                    }
                }
                Texts::Dictionary(keys, Box::new(Self::of_array(dictionary.values().as_ref())?))
            }
            DataType::Null => Texts::One(None),
            other => return exec_err!("expected a column of text, not of {other}"),
        })
    }

    /// The text of a row; none where it is null.
    pub(crate) fn get(&self, row: usize) -> Option<&'a str> {
        match self {
            Texts::One(text) => *text,
            Texts::Small(array) => at(*array, row),
            Texts::Large(array) => at(*array, row),
            Texts::View(array) => (row < array.len() && array.is_valid(row)).then(|| array.value(row)),
            Texts::Dictionary(keys, values) => values.get(*keys.get(row)?),
        }
    }
}

fn at<O: OffsetSizeTrait>(array: &GenericStringArray<O>, row: usize) -> Option<&str> {
    (row < array.len() && array.is_valid(row)).then(|| array.value(row))
}

fn one(scalar: &ScalarValue) -> Result<Option<&str>> {
    match scalar {
        ScalarValue::Null => Ok(None),
        ScalarValue::Dictionary(_, value) => one(value),
        scalar => match scalar.try_as_str() {
            Some(text) => Ok(text),
            None => exec_err!("expected a text, not {scalar}"),
        },
    }
}

/// The type that a column is read as, which is its own; an error for what is no text.
pub(crate) fn readable(function: &str, column: &DataType) -> Result<DataType> {
    match column {
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => Ok(column.clone()),
        DataType::Dictionary(_, values) => {
            readable(function, values)?;
            Ok(column.clone())
        }
        DataType::Null => Ok(DataType::Utf8),
        other => plan_err!("{function} takes text, not {other}: convert it, as in CAST(column AS VARCHAR)"),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use datafusion::arrow::array::{
        ArrayRef, DictionaryArray, Int8Array, LargeStringArray, NullArray, StringArray, StringViewArray,
    };

    use super::*;

    #[test]
    fn encodings() {
        let texts = vec![Some("a"), None, Some("b"), Some("a")];
        let keys = Int8Array::from(vec![Some(1), None, Some(2), Some(1)]);
        let values = Arc::new(StringArray::from(vec![Some("unused"), Some("a"), Some("b")]));
        let null_value = Arc::new(StringViewArray::from(vec![None, Some("a"), Some("b")]));
        let cases: [(&str, ArrayRef); 5] = [
            ("Utf8", Arc::new(StringArray::from(texts.clone()))),
            ("LargeUtf8", Arc::new(LargeStringArray::from(texts.clone()))),
            ("Utf8View", Arc::new(StringViewArray::from(texts.clone()))),
            ("a dictionary with a null key", Arc::new(DictionaryArray::new(keys, values))),
            (
                "a dictionary with a null value",
                Arc::new(DictionaryArray::new(Int8Array::from(vec![1, 0, 2, 1]), null_value)),
            ),
        ];
        for (name, array) in cases {
            let value = ColumnarValue::Array(array);
            let column = Texts::of(&value).unwrap();
            let read: Vec<_> = (0..4).map(|row| column.get(row)).collect();
            assert_eq!(read, texts, "{name}");
        }
    }

    #[test]
    fn scalars_and_nulls() {
        let text = ColumnarValue::Scalar(ScalarValue::from("a"));
        assert_eq!(Texts::of(&text).unwrap().get(7), Some("a"));
        for null in
            [ColumnarValue::Scalar(ScalarValue::Null), ColumnarValue::Array(Arc::new(NullArray::new(8)))]
        {
            assert_eq!(Texts::of(&null).unwrap().get(7), None);
        }
        assert!(Texts::of(&ColumnarValue::Array(Arc::new(Int8Array::from(vec![1])))).is_err());
    }
}
