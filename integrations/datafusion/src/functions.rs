//! The functions with the table that they ask, to be registered.

use std::path::Path;
use std::sync::Arc;

use aka::Resolver;
use datafusion::common::Result;
use datafusion::execution::FunctionRegistry;
use datafusion::logical_expr::ScalarUDF;

use crate::kernel::Function;
use crate::kernels::{Annotate, Compare, Key, Resolve};
use crate::shared::{Shared, Tally};

/// The functions `aka_resolve`, `aka_annotate`, `aka_compare` and `aka_key`, and the table that the first two
/// ask.
///
/// One for a process is enough: it can be registered with any number of sessions, cloning it costs nothing,
/// and all share the table and the memory to work in. The crate's documentation has an example.
#[derive(Clone, Debug)]
pub struct Functions {
    shared: Arc<Shared>,
}

impl Functions {
    /// Functions that ask a resolver.
    #[must_use]
    pub fn new(resolver: Resolver) -> Self {
        Functions { shared: Arc::new(Shared::new(Some(resolver))) }
    }

    /// Functions that ask the image in a file, which [`Resolver::save`] writes. It is mapped into memory, so
    /// that processes on one machine share it, and must not be changed while it is open; saving another image
    /// under its name is no change to it.
    ///
    /// ```
    /// use aka::{AliasTable, Entity, Resolver};
    /// use aka_datafusion::Functions;
    ///
    /// # let directory = tempfile::tempdir()?;
    /// # let path = directory.path().join("table.aka");
    /// let mut table = AliasTable::new();
    /// table.insert(Entity::person("Q1", "Ismail Khan"))?;
    /// Resolver::new(&table)?.save(&path)?;
    /// let functions = Functions::open(&path)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// As [`Resolver::open`]; the error names the file.
    pub fn open(image: impl AsRef<Path>) -> aka::Result<Self> {
        Ok(Self::new(Resolver::open(image)?))
    }

    /// Functions that are known by name and type alone: enough to plan a query that others execute, as the
    /// client and the scheduler of a cluster do. `aka_compare` and `aka_key` work; the other two fail when
    /// they are executed.
    #[must_use]
    pub fn without_table() -> Self {
        Functions { shared: Arc::new(Shared::new(None)) }
    }

    /// Registers them with a session, or whatever else knows functions by name. Functions of their names are
    /// replaced.
    ///
    /// # Errors
    /// Those of the registry; a session has none.
    pub fn register(&self, registry: &mut dyn FunctionRegistry) -> Result<()> {
        for function in self.all() {
            registry.register_udf(function)?;
        }
        Ok(())
    }

    /// The functions themselves.
    ///
    /// ```
    /// use aka_datafusion::Functions;
    /// let functions = Functions::without_table().all();
    /// let names: Vec<_> = functions.iter().map(|function| function.name()).collect();
    /// assert_eq!(names, ["aka_annotate", "aka_compare", "aka_key", "aka_resolve"]);
    /// ```
    #[must_use]
    pub fn all(&self) -> Vec<Arc<ScalarUDF>> {
        vec![
            Function::<Annotate>::udf(Arc::clone(&self.shared)),
            Function::<Compare>::udf(Arc::clone(&self.shared)),
            Function::<Key>::udf(Arc::clone(&self.shared)),
            Function::<Resolve>::udf(Arc::clone(&self.shared)),
        ]
    }

    /// What they have done so far.
    #[must_use]
    pub fn tally(&self) -> Tally {
        self.shared.tally()
    }
}
