//! The named cases of `cases/documents.toml`: which mentions a text has, and whom they mean. They were written
//! before the annotator, as what a careful reader would mark.

#[path = "support/outcomes.rs"]
mod outcomes;
mod support;

use std::collections::HashMap;

use aka::{AliasTable, Annotator, Decision, Document, Entity, ErrorKind, Mention, Query, Resolver};

use outcomes::Outcome;

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    text: String,
    mentions: Vec<String>,
    table: Vec<String>,
    why: String,
    #[serde(default)]
    fails: bool,
}

fn resolver(rows: &[String]) -> Resolver {
    let mut entities: Vec<Entity> = Vec::new();
    for row in rows {
        let fields: Vec<&str> = row.split('|').collect();
        let [id, kind, name] = fields[..] else { panic!("a row of a table has three fields: {row}") };
        match entities.iter().position(|entity| entity.id == id) {
            Some(place) => entities[place] = entities[place].clone().alias(name),
            None => entities.push(Entity::new(id, kind.parse().unwrap(), name)),
        }
    }
    let mut table = AliasTable::new();
    entities.into_iter().for_each(|entity| table.insert(entity).unwrap());
    Resolver::new(&table).unwrap()
}

/// The mentions that a case expects: where each begins, its text, and whom it means.
fn expected(case: &Case) -> Vec<(usize, &str, &str)> {
    let mut from = 0;
    let mut found = Vec::new();
    for row in &case.mentions {
        let (surface, meant) = row.rsplit_once('=').expect(row);
        let start =
            from + case.text[from..].find(surface).unwrap_or_else(|| panic!("{}: no {surface}", case.name));
        found.push((start, surface, meant));
        from = start + surface.len();
    }
    found
}

/// What is wrong with the mentions found; nothing where they are as expected.
fn fault(case: &Case, mentions: &[Mention]) -> Option<String> {
    let expected = expected(case);
    let mut groups: HashMap<&str, u32> = HashMap::new();
    let right = expected.len() == mentions.len()
        && expected.iter().zip(mentions).all(|(&(start, surface, meant), mention)| {
            let span = mention.span == (start..start + surface.len()) && mention.text == surface;
            let id = mention.entity.as_deref();
            let whom = match meant.strip_prefix("nil:") {
                Some("?") => mention.decision == Decision::Unknown && mention.group.is_none(),
                Some(label) => match (id, mention.group) {
                    (None, Some(group)) => {
                        let others = groups.iter().any(|(other, known)| *other != label && *known == group);
                        *groups.entry(label).or_insert(group) == group && !others
                    }
                    _ => false,
                },
                None if meant == "?" => mention.decision == Decision::Ambiguous,
                None => id == Some(meant),
            };
            span && whom
        });
    let shown = |mention: &Mention| {
        let whom = match (&mention.entity, mention.group) {
            (Some(id), _) => id.to_string(),
            (None, Some(group)) => format!("group {group}"),
            (None, None) if mention.decision == Decision::Unknown => "nil:?".to_owned(),
            (None, None) => "?".to_owned(),
        };
        format!("{}={whom}", mention.text)
    };
    (!right).then(|| {
        let found: Vec<String> = mentions.iter().map(shown).collect();
        let expected = case.mentions.join(", ");
        format!("{} ({})\n    expected {expected}\n    found    {}", case.name, case.why, found.join(", "))
    })
}

#[test]
fn cases() {
    let outcome = |case: &Case| {
        let resolver = resolver(&case.table);
        let document = Document::annotate(&resolver, &case.text);
        Outcome { name: case.name.clone(), known: case.fails, failure: fault(case, document.mentions()) }
    };
    let outcomes: Vec<Outcome> = support::cases("documents.toml").iter().map(outcome).collect();
    outcomes::only_known_fail(&outcomes);
}

#[test]
fn spans_slice_in_bytes_and_characters() {
    for case in &support::cases::<Case>("documents.toml") {
        let resolver = resolver(&case.table);
        let document = Document::annotate(&resolver, &case.text);
        let mut end = 0;
        for mention in document.mentions() {
            assert_eq!(&case.text[mention.span.clone()], mention.text, "{}", case.name);
            let chars: String =
                case.text.chars().skip(mention.chars.start).take(mention.chars.len()).collect();
            assert_eq!(chars, mention.text, "{}", case.name);
            assert!(mention.span.start >= end, "{}: mentions overlap", case.name);
            assert!((0.0..=1.0).contains(&mention.probability), "{}", case.name);
            end = mention.span.end;
        }
    }
}

#[test]
fn what_is_ambiguous_is_told() {
    let empty = resolver(&[]);
    for case in &support::cases::<Case>("documents.toml") {
        for resolver in [&resolver(&case.table), &empty] {
            for mention in Document::annotate(resolver, &case.text).mentions() {
                let told = !mention.candidates.is_empty();
                assert_eq!(mention.decision == Decision::Ambiguous, told, "{}: {}", case.name, mention.text);
                let decided = mention.entity.is_some() || mention.group.is_some();
                assert!(!(told && decided), "{}: {}", case.name, mention.text);
            }
        }
    }
}

#[test]
fn what_is_open_is_shown() {
    let resolver =
        resolver(&["bill|person|Bill Clinton".to_owned(), "hillary|person|Hillary Clinton".to_owned()]);
    let cases = [
        ("Bill Clinton met Hillary Clinton. Clinton smiled.", "Clinton at 34: bill or hillary"),
        ("Ahmad Sadat met Lina Sadat. Sadat smiled.", "Sadat at 28: not in the table"),
    ];
    for (text, shown) in cases {
        let document = Document::annotate(&resolver, text);
        assert!(document.to_text().contains(shown), "{}", document.to_text());
        assert!(document.to_html().contains("class=\"person open\""), "{text}");
    }
}

#[test]
fn priors_decide_between_namesakes() {
    let rows = ["bill|person|Bill Clinton".to_owned(), "george|person|Bill Clinton".to_owned()];
    let resolver = resolver(&rows);
    let text = "Bill Clinton spoke.";
    let plain = Document::annotate(&resolver, text);
    assert_eq!(plain.mentions()[0].decision, Decision::Ambiguous);
    let expecting = Annotator::new(&resolver).prior("george", 8.0).annotate(text);
    assert_eq!(expecting.mentions()[0].entity.as_deref(), Some("george"));
}

/// The decision for the first mention, with settings.
fn decided(text: &str, annotator: &Annotator<'_>) -> Decision {
    annotator.annotate(text).mentions()[0].decision
}

#[test]
fn a_threshold_holds_for_what_the_table_writes_exactly() {
    let rows = ["ghani|person|Ashraf Ghani", "iran|location|Iran", "bp|organization|BP", "xi|person|习近平"];
    let resolver = resolver(&rows.map(str::to_owned));
    let at = |threshold: f64| Annotator::new(&resolver).threshold(threshold).unwrap();
    let cases = [
        ("Then Ashraf Ghani spoke.", 0.98),
        ("He left Iran.", 0.98),
        ("He left BP.", 0.98),
        ("习近平", 0.96),
    ];
    for (text, least) in cases {
        assert_eq!(decided(text, &at(least)), Decision::Match, "{text}");
        assert_eq!(decided(text, &at(1.0)), Decision::Unknown, "{text}");
        assert_eq!(decided(text, &at(0.0)), Decision::Match, "{text}");
    }
    let mut table = AliasTable::new();
    table.insert(Entity::person("ghani", "Ashraf Ghani")).unwrap();
    let strict = Resolver::builder().threshold(1.0).unwrap().build(&table).unwrap();
    assert_eq!(decided("Then Ashraf Ghani spoke.", &Annotator::new(&strict)), Decision::Unknown);
    let laxer = Annotator::new(&strict).threshold(0.5).unwrap();
    assert_eq!(decided("Then Ashraf Ghani spoke.", &laxer), Decision::Unknown, "stricter, not laxer");
}

#[test]
fn a_threshold_that_is_no_probability_is_refused() {
    let resolver = resolver(&["ghani|person|Ashraf Ghani".to_owned()]);
    for threshold in [f64::NAN, -0.1, 1.1, 2.0, f64::INFINITY] {
        let error = Annotator::new(&resolver).threshold(threshold).expect_err("no probability");
        assert!(matches!(error.kind(), ErrorKind::NotAProbability { .. }), "{threshold}");
        let message = format!("the threshold is {threshold}; a probability from 0 to 1 was expected");
        assert_eq!(error.to_string(), message);
    }
}

#[test]
fn who_is_not_expected_is_not_meant() {
    let rows = ["ghani|person|Ashraf Ghani", "bill|person|Bill Clinton", "george|person|Bill Clinton"];
    let resolver = resolver(&rows.map(str::to_owned));
    let without = |id: &str, bits: f64| Annotator::new(&resolver).prior(id, bits);
    let ghani = "Then Ashraf Ghani spoke.";
    assert_eq!(decided(ghani, &without("ghani", -2.0)), Decision::Match);
    for bits in [-12.0, f64::NEG_INFINITY] {
        assert_eq!(decided(ghani, &without("ghani", bits)), Decision::Unknown, "{bits} bits");
    }
    assert_eq!(decided(ghani, &without("ghani", f64::NAN)), Decision::Match, "no number says nothing");
    let both = without("ghani", f64::INFINITY).prior("ghani", f64::NEG_INFINITY);
    assert_eq!(decided(ghani, &both), Decision::Match, "as much for as against");
    let document = without("bill", -12.0).annotate("Then Bill Clinton spoke.");
    assert_eq!(document.mentions()[0].entity.as_deref(), Some("george"));
}

#[test]
fn namesakes_are_listed_as_far_as_an_answer_lists_them() {
    let rows: Vec<String> = (10..22).map(|id| format!("{id}|person|Imran Khan")).collect();
    let resolver = resolver(&rows);
    let document = Document::annotate(&resolver, "Then Imran Khan spoke.");
    let mention = &document.mentions()[0];
    assert_eq!(mention.decision, Decision::Ambiguous);
    assert_eq!(mention.candidates.len(), resolver.resolve("Imran Khan").candidates().len());
    assert!(mention.candidates.iter().all(|(_, probability)| *probability < 0.1));
}

#[test]
fn another_spelling_is_found_in_a_crowd() {
    let letters = || (b'a'..=b'z').map(char::from);
    let crowd = letters().flat_map(|one| letters().map(move |two| format!("Ka{one}o{two} Zorbel said so. ")));
    let text = format!("{}Farzana Zorbel said so. Farzaneh Zorbel said no.", crowd.collect::<String>());
    let resolver = resolver(&[]);
    let document = Document::annotate(&resolver, &text);
    let group =
        |name: &str| document.mentions().iter().find(|one| one.text == name).and_then(|one| one.group);
    assert!(group("Farzana Zorbel").is_some());
    assert_eq!(group("Farzana Zorbel"), group("Farzaneh Zorbel"));
    assert_ne!(group("Kabob Zorbel"), group("Farzana Zorbel"));
}

#[test]
fn who_is_mentioned_nearby_decides_between_namesakes() {
    let rows = ["bill|person|Bill Clinton".to_owned(), "george|person|Bill Clinton".to_owned()];
    let resolver = resolver(&rows);
    let bits = |query: Query<'_>| {
        let found = resolver.resolve(query);
        found.candidates().iter().find(|one| one.id() == "george").map(|one| one.bits()).unwrap()
    };
    let alone = resolver.resolve("Bill Clinton");
    assert_eq!(alone.decision(), Decision::Ambiguous);
    let beside = resolver.resolve(Query::new("Bill Clinton").nearby("george"));
    assert_eq!(beside.matched().map(|one| one.id()), Some("george"));
    let more = bits(Query::new("Bill Clinton").nearby("george")) - bits(Query::new("Bill Clinton"));
    assert!((more - Query::NEARBY_BITS).abs() < 1e-6, "{more} bits");
    // An entity that no name is near to does not come up for being mentioned.
    let far = resolver.resolve(Query::new("Angela Merkel").nearby("george"));
    assert_eq!(far.decision(), Decision::Unknown);
}

#[test]
fn pages_are_escaped() {
    let resolver = resolver(&["eve|person|Eve <Script> O'Hara".to_owned()]);
    let page = Document::annotate(&resolver, "<b>Eve O'Hara</b> & \"co\" \u{202E}\u{7}").to_html();
    assert!(!page.contains("<b>Eve") && !page.contains("<Script>") && !page.contains('\u{202E}'));
    assert!(page.contains("&lt;b&gt;") && page.contains("&amp;"));
}

#[test]
fn hostile_texts_end() {
    let resolver = resolver(&["abbas|person|Mahmoud Abbas".to_owned(), "xi|person|习近平".to_owned()]);
    let texts = [
        "A ".repeat(20_000),
        "Abbas and ".repeat(10_000),
        "al-".repeat(30_000),
        "习近".repeat(20_000),
        "ب ".repeat(10_000),
        "a\u{301}".repeat(30_000),
        "\u{202E}\u{200D}.'’-–".repeat(5_000),
        "J. K. ".repeat(5_000),
        "X’s".repeat(10_000),
        "😀Abbas\u{0}".repeat(3_000),
    ];
    for text in texts {
        let document = Document::annotate(&resolver, &text);
        document.mentions().iter().for_each(|mention| assert_eq!(&text[mention.span.clone()], mention.text));
    }
}
