//! The answers to the batches at hand, for plans that ask the same thing of a batch several times.
//!
//! DataFusion (55.2) moves the access to a field of a struct towards the data together with the call that
//! makes the struct, volatile or not: a query that uses five fields of one `aka_resolve` calls it five times
//! for each batch, one call right after the other.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use datafusion::arrow::array::{Array, ArrayRef};
use datafusion::common::ScalarValue;
use datafusion::logical_expr::ColumnarValue;

/// How many batches are remembered at most, which is how many threads are served.
const REMEMBERED: usize = 32;

/// The answers are let go of when the next ones come and nobody else has the columns any more.
#[derive(Debug, Default)]
pub(crate) struct Recent {
    calls: Mutex<VecDeque<Call>>,
}

#[derive(Debug)]
struct Call {
    arguments: Vec<Argument>,
    answers: ArrayRef,
}

/// What a function was called with. A weak pointer leaves the column to its owner, and no other column takes
/// its address.
#[derive(Debug)]
enum Argument {
    Column(Weak<dyn Array>),
    Scalar(ScalarValue),
}

impl Recent {
    /// The answers for these very columns, not for equal ones.
    pub(crate) fn find(&self, arguments: &[ColumnarValue]) -> Option<ArrayRef> {
        let calls = self.lock();
        let known = calls.iter().rev().find(|call| call.is_of(arguments));
        known.map(|call| Arc::clone(&call.answers))
    }

    pub(crate) fn keep(&self, arguments: Vec<ColumnarValue>, answers: &ArrayRef) {
        let mut calls = self.lock();
        calls.retain(Call::is_alive);
        if calls.len() == REMEMBERED {
            calls.pop_front();
        }
        let arguments = arguments.into_iter().map(Argument::from).collect();
        calls.push_back(Call { arguments, answers: Arc::clone(answers) });
    }

    fn lock(&self) -> MutexGuard<'_, VecDeque<Call>> {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Call {
    fn is_of(&self, arguments: &[ColumnarValue]) -> bool {
        self.arguments.len() == arguments.len()
            && self.arguments.iter().zip(arguments).all(|(known, argument)| known.is(argument))
    }

    /// Whether it can be asked for again.
    fn is_alive(&self) -> bool {
        self.arguments.iter().all(|argument| match argument {
            Argument::Column(column) => column.strong_count() > 0,
            Argument::Scalar(_) => true,
        })
    }
}

impl Argument {
    fn is(&self, argument: &ColumnarValue) -> bool {
        match (self, argument) {
            (Argument::Column(known), ColumnarValue::Array(column)) => {
                std::ptr::addr_eq(known.as_ptr(), Arc::as_ptr(column))
            }
            (Argument::Scalar(known), ColumnarValue::Scalar(scalar)) => known == scalar,
            _ => false,
        }
    }
}

impl From<ColumnarValue> for Argument {
    fn from(value: ColumnarValue) -> Self {
        match value {
            ColumnarValue::Array(column) => Argument::Column(Arc::downgrade(&column)),
            ColumnarValue::Scalar(scalar) => Argument::Scalar(scalar),
        }
    }
}

#[cfg(test)]
mod tests {
    use datafusion::arrow::array::StringArray;

    use super::*;

    fn array() -> ArrayRef {
        Arc::new(StringArray::from(vec!["a"]))
    }

    fn column() -> ColumnarValue {
        ColumnarValue::Array(array())
    }

    #[test]
    fn the_same_column_and_no_equal_one() {
        let (one, kind) = (column(), ColumnarValue::Scalar("person".into()));
        let (recent, answers) = (Recent::default(), array());
        recent.keep(vec![one.clone(), kind.clone()], &answers);
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
        let batches: Vec<_> = (0..REMEMBERED).map(|_| column()).collect();
        for batch in &batches {
            recent.keep(vec![batch.clone()], &answers);
        }
        assert!(recent.find(&[one, kind]).is_none());
        assert!(recent.find(&batches[..1]).is_some());
    }

    #[test]
    fn columns_and_answers_are_freed() {
        let (recent, answers, of_first) = (Recent::default(), array(), array());
        let first = array();
        recent.keep(vec![ColumnarValue::Array(Arc::clone(&first))], &of_first);
        assert_eq!((Arc::strong_count(&first), Arc::strong_count(&of_first)), (1, 2));
        drop(first);
        recent.keep(vec![column()], &answers);
        assert_eq!(Arc::strong_count(&of_first), 1);
    }
}
