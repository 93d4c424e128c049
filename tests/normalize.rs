//! The cases of `cases/normalize.toml`: what letters fold to.

mod support;

use aka::Name;

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    input: String,
    folded: String,
    why: String,
}

#[test]
fn names_fold_as_the_cases_say() {
    let cases: Vec<Case> = support::cases("normalize.toml");
    let failure = |case: &Case| {
        let name = Name::parse(&case.input);
        let folded = name.tokens().map(|token| token.folded()).collect::<Vec<_>>().join(" ");
        let Case { name, input, folded: expected, why } = case;
        (folded != *expected).then(|| format!("{name}: {input:?} is {folded:?}, not {expected:?} ({why})"))
    };
    let failures: Vec<String> = cases.iter().filter_map(failure).collect();
    assert_eq!(support::report(&failures, cases.len()), 0);
}
