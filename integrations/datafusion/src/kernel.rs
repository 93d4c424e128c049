//! From a kernel, which answers distinct rows, to a function of DataFusion.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::ops::RangeInclusive;
use std::sync::Arc;

use datafusion::arrow::array::ArrayRef;
use datafusion::arrow::datatypes::DataType;
use datafusion::common::{Result, ScalarValue, plan_err};
use datafusion::logical_expr::{
    ColumnarValue, ScalarFunctionArgs, ScalarUDF, ScalarUDFImpl, Signature, Volatility,
};

use crate::distinct::{Distinct, Row};
use crate::recent::Recent;
use crate::shared::Shared;
use crate::texts::{Texts, readable};

/// Answers to distinct rows.
pub(crate) struct Answers {
    pub(crate) array: ArrayRef,
    /// The places of those that are null because they could not be answered, ascending.
    pub(crate) refused: Vec<u32>,
    /// What is wrong with the first of them.
    pub(crate) why: String,
}

impl From<ArrayRef> for Answers {
    fn from(array: ArrayRef) -> Self {
        Answers { array, refused: Vec::new(), why: String::new() }
    }
}

/// What a function does.
pub(crate) trait Kernel: Send + Sync + 'static {
    const NAME: &'static str;
    /// How many arguments it takes, all of them text.
    const ARGUMENTS: RangeInclusive<usize>;
    /// Whether its answers depend on the table.
    const ASKS_TABLE: bool;

    fn returns() -> DataType;

    fn answer(shared: &Shared, rows: &[Row<'_>]) -> Result<Answers>;
}

/// A kernel as a function.
pub(crate) struct Function<K> {
    shared: Arc<Shared>,
    signature: Signature,
    recent: Recent,
    kernel: PhantomData<K>,
}

impl<K: Kernel> Function<K> {
    pub(crate) fn udf(shared: Arc<Shared>) -> Arc<ScalarUDF> {
        let volatility = if K::ASKS_TABLE { Volatility::Volatile } else { Volatility::Immutable };
        let signature = Signature::user_defined(volatility);
        let recent = Recent::default();
        Arc::new(ScalarUDF::new_from_impl(Function::<K> { shared, signature, recent, kernel: PhantomData }))
    }

    fn work_out(&self, columns: &[ColumnarValue], count: usize) -> Result<ArrayRef> {
        let texts = columns.iter().map(Texts::of).collect::<Result<Vec<_>>>()?;
        let distinct = Distinct::of(&texts, count);
        let answers = K::answer(&self.shared, &distinct.rows)?;
        let refused = distinct.count(&answers.refused);
        self.shared.count(K::NAME, count as u64, distinct.rows.len() as u64, refused, &answers.why);
        distinct.spread(answers.array)
    }
}

impl<K: Kernel> fmt::Debug for Function<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Function").field("name", &K::NAME).finish_non_exhaustive()
    }
}

impl<K: Kernel> PartialEq for Function<K> {
    /// Whether both ask the same table.
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.shared, &other.shared)
    }
}

impl<K: Kernel> Eq for Function<K> {}

impl<K: Kernel> Hash for Function<K> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        K::NAME.hash(state);
        Arc::as_ptr(&self.shared).hash(state);
    }
}

impl<K: Kernel> ScalarUDFImpl for Function<K> {
    fn name(&self) -> &str {
        K::NAME
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(K::returns())
    }

    fn coerce_types(&self, columns: &[DataType]) -> Result<Vec<DataType>> {
        if !K::ARGUMENTS.contains(&columns.len()) {
            let (least, most) = K::ARGUMENTS.into_inner();
            let wanted = if least == most { least.to_string() } else { format!("{least} or {most}") };
            let plural = if most == 1 { "" } else { "s" };
            return plan_err!("{} takes {wanted} argument{plural}, not {}", K::NAME, columns.len());
        }
        columns.iter().map(|column| readable(K::NAME, column)).collect()
    }

    fn invoke_with_args(&self, call: ScalarFunctionArgs) -> Result<ColumnarValue> {
        if let Some(array) = self.recent.find(&call.args) {
            return Ok(ColumnarValue::Array(array));
        }
        let one_for_all = call.args.iter().all(|value| matches!(value, ColumnarValue::Scalar(_)));
        let count = if one_for_all { 1 } else { call.number_rows };
        let array = self.work_out(&call.args, count)?;
        if one_for_all {
            return Ok(ColumnarValue::Scalar(ScalarValue::try_from_array(&array, 0)?));
        }
        self.recent.keep(call.args, &array);
        Ok(ColumnarValue::Array(array))
    }
}
