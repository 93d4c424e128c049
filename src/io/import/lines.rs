//! JSON Lines, an [`Entity`] a line.
//!
//! The form is this crate's own: see [`jsonl`](crate::io::jsonl). An id that comes again adds its names to
//! the entity.

use std::io::Read;

use serde::de::DeserializeOwned;

use super::run::Run;
use crate::entity::Entity;
use crate::error::{ErrorKind, Result};
use crate::io::input::Input;
use crate::io::lines::Lines;

pub(super) fn read<R: Read>(input: Input<R>, run: &mut Run<'_>) -> Result<()> {
    each_line(input, run, |line, run| match parse::<Entity>(line, "entity") {
        Ok(Entity { id, kind, aliases }) => run.entity(id.as_str(), kind, aliases),
        Err(error) => run.fault(error),
    })
}

/// Hands each line that is not blank to a function, as a row.
pub(super) fn each_line<R: Read>(
    input: Input<R>,
    run: &mut Run<'_>,
    take: impl FnMut(&str, &mut Run<'_>) -> Result<()>,
) -> Result<()> {
    each_left(Lines::of(input, run.source), run, take)
}

/// The same with the lines that are left.
pub(super) fn each_left<R: Read>(
    mut lines: Lines<R>,
    run: &mut Run<'_>,
    mut take: impl FnMut(&str, &mut Run<'_>) -> Result<()>,
) -> Result<()> {
    loop {
        match lines.next() {
            Ok(None) => return Ok(()),
            Ok(Some(line)) if line.trim().is_empty() => {}
            Ok(Some(_)) => {
                run.row(lines.number);
                take(&lines.text, run)?;
            }
            Err(error) => {
                run.row(lines.number);
                run.fault(error)?;
            }
        }
    }
}

/// One JSON value, or an error that says what was expected.
pub(super) fn parse<T: DeserializeOwned>(line: &str, expected: &'static str) -> Result<T> {
    serde_json::from_str(line).map_err(|error| {
        let message = crate::io::jsonl::message(&error);
        ErrorKind::Json { expected, message }.into()
    })
}
