//! A Ballista cluster whose members know the functions: a scheduler, executors, and sessions connected to
//! them.
//!
//! The programs `aka-scheduler` and `aka-executor` are these functions with options; a service that has more
//! to configure, such as an object store, calls them or does what they do. All that a cluster needs for the
//! functions is that the session builder of the scheduler and the function registry of the executors have
//! them, and that executors have the table.

mod executor;
mod scheduler;
mod session;

pub use executor::{ExecutorOptions, run_executor};
pub use scheduler::{SchedulerOptions, run_scheduler};
pub use session::connect;
