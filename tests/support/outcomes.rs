//! Cases that fail as yet, and are marked so in their tables.

use crate::support::report;

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
