//! The distinct arguments of a batch, so that each is worked out once.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use datafusion::arrow::array::{ArrayRef, UInt32Array};
use datafusion::arrow::compute::take;
use datafusion::common::Result;

use crate::texts::Texts;

/// The arguments of a row; functions of one argument leave the second one out.
pub(crate) type Row<'a> = [Option<&'a str>; 2];

/// The distinct rows of a batch, and which of them each row is.
pub(crate) struct Distinct<'a> {
    pub(crate) rows: Vec<Row<'a>>,
    places: Vec<u32>,
}

impl<'a> Distinct<'a> {
    /// Costs a hash of its texts for each row, which is little beside any of the functions.
    pub(crate) fn of(columns: &[Texts<'a>], count: usize) -> Self {
        let text = |column: usize, row| columns.get(column).and_then(|texts: &Texts<'a>| texts.get(row));
        let mut known: HashMap<Row<'a>, u32> = HashMap::with_capacity(count);
        let mut rows = Vec::with_capacity(count);
        let places = (0..count).map(|row| {
            let row = [text(0, row), text(1, row)];
            match known.entry(row) {
                Entry::Occupied(place) => *place.get(),
                Entry::Vacant(place) => {
                    rows.push(row);
                    *place.insert(rows.len() as u32 - 1)
                }
            }
        });
        let places = places.collect();
        Distinct { rows, places }
    }

    /// The answers to the distinct rows put where the rows are.
    pub(crate) fn spread(&self, answers: ArrayRef) -> Result<ArrayRef> {
        if self.rows.len() == self.places.len() {
            return Ok(answers);
        }
        Ok(take(&answers, &UInt32Array::from(self.places.clone()), None)?)
    }

    /// How many rows are one of some distinct rows, which are given as ascending places.
    pub(crate) fn count(&self, of: &[u32]) -> u64 {
        if of.is_empty() {
            return 0;
        }
        self.places.iter().filter(|place| of.binary_search(place).is_ok()).count() as u64
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use datafusion::arrow::array::{Array, AsArray, StringArray};

    use super::*;

    #[test]
    fn once_each_and_back_in_place() {
        let names = StringArray::from(vec![Some("a"), Some("b"), None, Some("a"), None, Some("a")]);
        let kinds = StringArray::from(vec![Some("x"), Some("x"), None, Some("x"), None, Some("y")]);
        let distinct = Distinct::of(&[Texts::Small(&names), Texts::Small(&kinds)], names.len());
        let rows = [[Some("a"), Some("x")], [Some("b"), Some("x")], [None, None], [Some("a"), Some("y")]];
        assert_eq!(distinct.rows, rows);

        let spread = distinct.spread(Arc::new(StringArray::from(vec!["ax", "bx", "none", "ay"]))).unwrap();
        let spread: Vec<_> = spread.as_string::<i32>().iter().flatten().collect();
        assert_eq!(spread, ["ax", "bx", "none", "ax", "none", "ay"]);
        assert_eq!((distinct.count(&[]), distinct.count(&[0, 2])), (0, 4));
    }

    #[test]
    fn no_rows() {
        let names = StringArray::from(Vec::<Option<&str>>::new());
        assert!(Distinct::of(&[Texts::Small(&names)], 0).rows.is_empty());
    }
}
