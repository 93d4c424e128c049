//! The cases of `cases/roles.toml`: what each token is to its name; and of `cases/kinds.toml`: which kind of
//! name one is, where that is not given.

mod support;

use aka::{Kind, Name, Token};

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    input: String,
    kind: Kind,
    roles: Vec<String>,
    why: String,
}

/// A token and its role as the cases write them.
fn written(token: Token<'_>) -> String {
    let role = format!("{:?}", token.role()).to_lowercase();
    format!("{}/{role}", token.folded())
}

#[test]
fn tokens_have_the_roles_that_the_cases_say() {
    let cases: Vec<Case> = support::cases("roles.toml");
    let failure = |case: &Case| {
        let Case { name, input, kind, roles: expected, why } = case;
        let roles: Vec<String> = Name::parse_as(input, *kind).tokens().map(written).collect();
        (roles != *expected).then(|| format!("{name}: {input:?} is {roles:?}, not {expected:?} ({why})"))
    };
    let failures: Vec<String> = cases.iter().filter_map(failure).collect();
    assert_eq!(support::report(&failures, cases.len()), 0);
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct OfKind {
    input: String,
    kind: Kind,
}

#[test]
fn names_are_of_the_kind_that_their_words_speak_for() {
    let cases: Vec<OfKind> = support::cases("kinds.toml");
    let failure = |OfKind { input, kind }: &OfKind| {
        let guessed = Name::parse(input).kind();
        (guessed != *kind).then(|| format!("{input:?} is taken for a {guessed}, not a {kind}"))
    };
    let failures: Vec<String> = cases.iter().filter_map(failure).collect();
    assert_eq!(support::report(&failures, cases.len()), 0);
}
