//! The answers to the last batches, for plans that ask the same thing of a batch several times.
//!
//! DataFusion (55.2) moves the access to a field of a struct towards the data together with the call that makes the struct, volatile or not: a query
//! that uses five fields of one `aka_resolve` calls it five times for each batch, one call right after the other.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use datafusion::arrow::array::ArrayRef;
use datafusion::logical_expr::ColumnarValue;

/// How many batches are remembered, which is how many threads are served; each keeps its columns and answers in memory until then.
const REMEMBERED: usize = 32;

#[derive(Debug, Default)]
pub(crate) struct Recent {
    calls: Mutex<VecDeque<(Vec<ColumnarValue>, ArrayRef)>>,
}

impl Recent {
    /// The answers for these very columns, not for equal ones.
    pub(crate) fn find(&self, columns: &[ColumnarValue]) -> Option<ArrayRef> {
        let calls = self.lock();
        let known = calls.iter().rev().find(|(known, _)| are_same(known, columns));
        known.map(|(_, answers)| Arc::clone(answers))
    }

    /// Remembers answers. The columns are kept too, so that no other ones can take their place in memory.
    pub(crate) fn keep(&self, columns: Vec<ColumnarValue>, answers: ArrayRef) {
        let mut calls = self.lock();
        if calls.len() == REMEMBERED {
            calls.pop_front();
        }
        calls.push_back((columns, answers));
    }

    fn lock(&self) -> MutexGuard<'_, VecDeque<(Vec<ColumnarValue>, ArrayRef)>> {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn are_same(known: &[ColumnarValue], columns: &[ColumnarValue]) -> bool {
    let same = |pair: (&ColumnarValue, &ColumnarValue)| match pair {
        (ColumnarValue::Array(one), ColumnarValue::Array(other)) => Arc::ptr_eq(one, other),
        (ColumnarValue::Scalar(one), ColumnarValue::Scalar(other)) => one == other,
        _ => false,
    };
    known.len() == columns.len() && known.iter().zip(columns).all(same)
}

#[cfg(test)]
mod tests {
    use datafusion::arrow::array::StringArray;

    use super::*;

    #[test]
    fn the_same_column_and_no_equal_one() {
        let column = || ColumnarValue::Array(Arc::new(StringArray::from(vec!["a"])));
        let (one, kind) = (column(), ColumnarValue::Scalar("person".into()));
        let recent = Recent::default();
        let answers: ArrayRef = Arc::new(StringArray::from(vec!["answer"]));
        recent.keep(vec![one.clone(), kind.clone()], Arc::clone(&answers));
        assert!(recent.find(&[one.clone(), kind.clone()]).is_some_and(|found| Arc::ptr_eq(&found, &answers)));
        let others = [
            vec![column(), kind.clone()],
            vec![one.clone()],
            vec![one.clone(), one.clone()],
            vec![one.clone(), ColumnarValue::Scalar("other".into())],
        ];
        for other in others {
            assert!(recent.find(&other).is_none(), "{other:?}");
        }
        for _ in 0..REMEMBERED {
            recent.keep(vec![column()], Arc::clone(&answers));
        }
        assert!(recent.find(&[one, kind]).is_none());
    }
}
