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

/// What came of a case.
pub(crate) struct Outcome {
    pub(crate) name: String,
    /// Marked `fails` in its table.
    pub(crate) known: bool,
    /// What is wrong, for people; nothing where the case came out right.
    pub(crate) failure: Option<String>,
}

/// Prints which cases failed, and holds that these are the ones that are marked so: no other may, and a case that
/// has come right is to lose its mark.
pub(crate) fn only_known_fail(outcomes: &[Outcome]) {
    let failures: Vec<String> = outcomes.iter().filter_map(|it| it.failure.clone()).collect();
    report(&failures, outcomes.len());
    let names = |of: &dyn Fn(&Outcome) -> bool| -> Vec<&str> {
        outcomes.iter().filter(|it| of(it)).map(|it| it.name.as_str()).collect()
    };
    let new = names(&|it| it.failure.is_some() && !it.known);
    let mended = names(&|it| it.failure.is_none() && it.known);
    assert!(new.is_empty(), "{} cases fail that did not: {new:#?}", new.len());
    assert!(mended.is_empty(), "no longer fail, so that `fails` has to go: {mended:#?}");
}
