//! What the functions of a process share: the table, memory to work in, and counts.

use std::ops::{Deref, DerefMut};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use aka::{Resolver, Scratch};
use datafusion::common::{Result, exec_err};

/// What the functions have done so far, in this process.
///
/// ```
/// use aka_datafusion::Functions;
/// assert_eq!(Functions::without_table().tally().rows, 0);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Tally {
    /// The rows answered, of all functions; those of a batch count once, however often a plan asks for them.
    pub rows: u64,
    /// How many of them had to be worked out, since nothing like them came before in their batch.
    pub distinct: u64,
    /// How many of them are null because they could not be answered.
    pub refused: u64,
}

#[derive(Debug, Default)]
pub(crate) struct Shared {
    resolver: Option<Resolver>,
    scratches: Mutex<Vec<Scratch>>,
    rows: AtomicU64,
    distinct: AtomicU64,
    refused: AtomicU64,
}

impl Shared {
    pub(crate) fn new(resolver: Option<Resolver>) -> Self {
        Shared { resolver, ..Shared::default() }
    }

    pub(crate) fn resolver(&self, function: &str) -> Result<&Resolver> {
        match &self.resolver {
            Some(resolver) => Ok(resolver),
            None => exec_err!(
                "{function}: this process has no table of entities; on a cluster executors open one (aka-executor --table), on one \
                 machine Functions::open does"
            ),
        }
    }

    /// Memory to resolve in, used before by another batch where one is done.
    pub(crate) fn scratch(&self) -> Borrowed<'_> {
        let scratch = self.pool().pop().unwrap_or_default();
        Borrowed { shared: self, scratch }
    }

    fn pool(&self) -> impl DerefMut<Target = Vec<Scratch>> + '_ {
        self.scratches.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts a batch, and says in the log how many rows were refused: the first ones, and whenever their
    /// number has doubled.
    pub(crate) fn count(&self, function: &str, rows: u64, distinct: u64, refused: u64, why: &str) {
        self.rows.fetch_add(rows, Ordering::Relaxed);
        self.distinct.fetch_add(distinct, Ordering::Relaxed);
        let before = self.refused.fetch_add(refused, Ordering::Relaxed);
        let after = before + refused;
        if before.checked_ilog2() != after.checked_ilog2() {
            log::warn!(
                "{function}: {after} rows are null so far because they cannot be answered; one of them: {why}"
            );
        }
    }

    pub(crate) fn tally(&self) -> Tally {
        let read = |count: &AtomicU64| count.load(Ordering::Relaxed);
        Tally { rows: read(&self.rows), distinct: read(&self.distinct), refused: read(&self.refused) }
    }
}

/// A scratch that goes back to where it came from.
pub(crate) struct Borrowed<'s> {
    shared: &'s Shared,
    scratch: Scratch,
}

impl Deref for Borrowed<'_> {
    type Target = Scratch;

    fn deref(&self) -> &Scratch {
        &self.scratch
    }
}

impl DerefMut for Borrowed<'_> {
    fn deref_mut(&mut self) -> &mut Scratch {
        &mut self.scratch
    }
}

impl Drop for Borrowed<'_> {
    fn drop(&mut self) {
        self.shared.pool().push(std::mem::take(&mut self.scratch));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_scratches_as_batches_at_a_time() {
        let shared = Shared::default();
        for _ in 0..3 {
            let (_one, _other) = (shared.scratch(), shared.scratch());
            assert!(shared.pool().is_empty());
        }
        assert_eq!(shared.pool().len(), 2);
    }
}
