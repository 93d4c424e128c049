//! Sessions whose queries a cluster executes.

use ballista::prelude::SessionContextExt;
use datafusion::common::Result;
use datafusion::prelude::SessionContext;

use crate::Functions;

/// A session on the cluster of a scheduler, such as `df://localhost:50050`, with the functions registered.
/// Nothing is sent before the first query; files are named as executors see them.
///
/// ```no_run
/// # async fn run() -> datafusion::common::Result<()> {
/// let context = aka_datafusion::cluster::connect("df://localhost:50050").await?;
/// context.sql("SELECT aka_resolve('Hamid Karsai')['name']").await?.show().await
/// # }
/// ```
///
/// # Errors
/// For an address that is none.
pub async fn connect(scheduler: &str) -> Result<SessionContext> {
    let mut context = SessionContext::remote(scheduler).await?;
    Functions::without_table().register(&mut context)?;
    Ok(context)
}
