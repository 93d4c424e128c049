//! Tables of named cases: reading them, and telling which fail.

use std::fs;
use std::path::Path;

use serde::de::DeserializeOwned;

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Table<T> {
    case: Vec<T>,
}

/// The cases of `tests/cases/{file}`.
pub(crate) fn cases<T: DeserializeOwned>(file: &str) -> Vec<T> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(file);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let table: Table<T> = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    assert!(!table.case.is_empty(), "{} holds no case", path.display());
    table.case
}

/// Prints what failed, a line a case, and returns how many did.
pub(crate) fn report(failures: &[String], of: usize) -> usize {
    failures.iter().for_each(|failure| println!("  {failure}"));
    println!("{} of {of} cases failed", failures.len());
    failures.len()
}
