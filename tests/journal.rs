//! The journal of decisions: what stands, what is undone, what is written and read.

use aka::{Decided, EntryId, ErrorKind, Journal, Subject, Verdict};
use proptest::prelude::*;

fn decided(verdict: Verdict, left: &str, right: &str) -> Decided {
    Decided::new(verdict, Subject::entity(left), Subject::entity(right))
}

/// Applies a script: `a=b` same, `a#b` different, `a?b` undecided, `-3` undoes entry 3; a refused one ends
/// with `!`.
fn run(script: &str) -> Journal {
    let mut journal = Journal::new();
    for step in script.split_whitespace() {
        let (step, refused) = step.strip_suffix('!').map_or((step, false), |step| (step, true));
        let outcome = if let Some(entry) = step.strip_prefix('-') {
            let id = journal.entries()[entry.parse::<usize>().unwrap() - 1].id();
            journal.undo(id, "an editor", "2026-03-02T10:00:00Z", "a mistake").map(|_| ())
        } else {
            let at = step.find(['=', '#', '?']).unwrap();
            let verdict = match &step[at..=at] {
                "=" => Verdict::Same,
                "#" => Verdict::Different,
                _ => Verdict::Undecided,
            };
            journal.record(decided(verdict, &step[..at], &step[at + 1..])).map(|_| ())
        };
        assert_eq!(outcome.is_err(), refused, "{step} of {script}");
    }
    journal
}

#[test]
fn what_stands() {
    // A script; pairs that are then the same; pairs that are then different; entries that cross.
    type Row<'r> = (&'r str, &'r str, &'r str, &'r str, &'r [u64]);
    let rows: &[Row<'_>] = &[
        ("nothing", "", "aa", "", &[]),
        ("same is transitive", "a=b b=c", "ab bc ac", "", &[]),
        ("different goes through same", "a=b c=d a#c", "ab cd", "ac ad bc bd", &[]),
        ("different is not transitive", "a#b b#c", "", "ab bc", &[]),
        ("a same that crosses is refused", "a#b b=c a=c!", "bc", "ab ac", &[]),
        ("undone, it is taken", "a#b b=c -1 a=c", "ab bc ac", "", &[]),
        ("a different after sames wins over the later one", "a=b b=c a#c", "ab", "ac bc", &[2]),
        ("and undone gives it back", "a=b b=c a#c -3", "ab bc ac", "", &[]),
        ("a direct different wins over a same", "a=b a#b", "", "ab", &[1]),
        ("undoing an undoing", "a=b -1 -2", "ab", "", &[]),
        ("undoing twice", "a=b -1 -1", "", "", &[]),
        ("undecided says nothing", "a?b", "", "", &[]),
        ("undecided takes nothing back", "a=b a?b", "ab", "", &[]),
        ("nothing is different from itself", "a#a!", "aa", "", &[]),
    ];
    for (name, script, same, different, crossing) in rows {
        let journal = run(script);
        let standing = journal.standing();
        let pair = |pair: &str| (Subject::entity(&pair[..1]), Subject::entity(&pair[1..]));
        for (x, y) in
            ["ab", "ac", "ad", "bc", "bd", "cd", "aa"].map(|text| (text, pair(text))).map(|(text, (x, y))| {
                assert_eq!(
                    standing.are_same(&x, &y),
                    same.contains(text) || text == "aa",
                    "{name}: {text} same"
                );
                (x, y)
            })
        {
            let text = format!("{x}{y}").replace("entity ", "").replace('"', "");
            assert_eq!(standing.are_different(&x, &y), different.contains(&text), "{name}: {text} different");
            assert_eq!(standing.are_different(&y, &x), standing.are_different(&x, &y), "{name}");
        }
        let crossed: Vec<u64> = standing.crossing().iter().copied().map(EntryId::get).collect();
        assert_eq!(crossed, *crossing, "{name}: crossing");
    }
}

#[test]
fn an_unknown_entry_cannot_be_undone() {
    let id = run("a=b").entries()[0].id();
    let error = Journal::new().undo(id, "", "", "").unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::UnknownEntry { id: 1 }), "{error}");
}

#[cfg(feature = "io")]
mod files {
    use aka::Kind;

    use super::*;

    fn written(journal: &Journal) -> String {
        let mut lines = Vec::new();
        journal.write_to(&mut lines, 0).unwrap();
        String::from_utf8(lines).unwrap()
    }

    #[test]
    fn the_form_of_a_line_is_stable() {
        let mut journal = Journal::new();
        let name = Subject::name(Kind::Person, "Ahmad Massoud");
        let decided = Decided::new(Verdict::Different, name, Subject::entity("Q1"));
        let id =
            journal.record(decided.by("an editor").at("2026-03-01T10:00:00Z").because("his father")).unwrap();
        journal.undo(id, "another", "2026-03-02", "no").unwrap();
        let expected = concat!(
            r#"{"id":1,"verdict":"different","left":{"kind":"person","name":"Ahmad Massoud"},"right":{"entity":"Q1"},"#,
            r#""who":"an editor","when":"2026-03-01T10:00:00Z","why":"his father"}"#,
            "\n",
            r#"{"id":2,"undo":1,"who":"another","when":"2026-03-02","why":"no"}"#,
            "\n",
        );
        assert_eq!(written(&journal), expected);
        assert_eq!(Journal::read_from(expected.as_bytes(), "j").unwrap().0, journal);
    }

    #[test]
    fn a_torn_last_line_is_reported_and_loses_nothing() {
        let journal = run("a=b b=c a#d -1");
        let text = written(&journal);
        let starts: Vec<usize> =
            std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        for cut in 0..=text.len() {
            let (read, torn) = Journal::read_from(&text.as_bytes()[..cut], "decisions.jsonl").unwrap();
            let whole = starts.iter().filter(|&&start| start <= cut).count() - 1;
            assert_eq!(read.entries(), &journal.entries()[..whole], "cut at {cut}");
            match torn {
                None => assert!(starts.contains(&cut), "cut at {cut}"),
                Some(torn) => {
                    assert_eq!(torn.intact_bytes, starts[whole] as u64, "cut at {cut}");
                    let message = torn.error.to_string();
                    assert!(message.starts_with(&format!("decisions.jsonl:{}: ", whole + 1)), "{message}");
                }
            }
        }
    }

    #[test]
    fn a_file_that_parts_something_from_itself_does_not_hold() {
        let lines = r#"{"id":1,"verdict":"different","left":{"entity":"a"},"right":{"entity":"a"}}
{"id":2,"verdict":"same","left":{"entity":"a"},"right":{"entity":"b"}}
"#;
        let standing = Journal::read_from(lines.as_bytes(), "j").unwrap().0.standing();
        let [a, b] = ["a", "b"].map(Subject::entity);
        assert!(standing.are_same(&a, &b) && !standing.are_different(&a, &a));
        assert_eq!(standing.crossing().iter().copied().map(EntryId::get).collect::<Vec<_>>(), [1]);
    }

    #[test]
    fn damage_elsewhere_is_an_error() {
        let good = r#"{"id":1,"verdict":"same","left":{"entity":"a"},"right":{"entity":"b"}}"#;
        let rows = [
            (
                "a broken line in the middle",
                "{\"id\":1,\n{}\n",
                "j:1: not a serialized journal entry: EOF while parsing a value at column 8",
            ),
            (
                "a line without a verdict",
                "{\"id\":1,\"left\":{\"entity\":\"a\"},\"right\":{\"entity\":\"b\"}}\n{}\n",
                "j:1: not a serialized journal entry: it needs `id`, `verdict`, `left` and `right`, or `id` and `undo`",
            ),
            (
                "an id out of its place",
                &format!("{good}\n{good}\n{good}\n"),
                "j:2: not a serialized journal entry: entry 1",
            ),
            (
                "an undoing of what is not there",
                "{\"id\":1,\"undo\":7}\n{}\n",
                "j:1: the journal has no entry 7",
            ),
            ("not UTF-8", "\u{fffd}\n{}\n", "j:1: "),
        ];
        for (name, text, expected) in rows {
            let error = Journal::read_from(text.as_bytes(), "j").unwrap_err().to_string();
            assert!(error.starts_with(expected), "{name}: {error}");
        }
        let (journal, torn) = Journal::read_from(format!("\n{good}\n\n  \n").as_bytes(), "j").unwrap();
        assert!(journal.entries().len() == 1 && torn.is_none(), "blank lines are ignored");
    }
}

proptest! {
    #[test]
    fn nothing_is_same_and_different(steps in prop::collection::vec((0_u8..3, 0_u8..6, 0_u8..6, 0_usize..12), 0..24)) {
        let mut journal = Journal::new();
        let subject = |n: u8| Subject::entity(format!("e{n}"));
        for (verdict, x, y, undone) in steps {
            let verdict = [Verdict::Same, Verdict::Different, Verdict::Undecided][usize::from(verdict)];
            let before = journal.standing();
            let crossed = verdict == Verdict::Same && before.are_different(&subject(x), &subject(y));
            let recorded = journal.record(Decided::new(verdict, subject(x), subject(y)));
            prop_assert_eq!(recorded.is_err(), crossed || (verdict == Verdict::Different && x == y));
            if let Some(entry) = journal.entries().get(undone).map(aka::Entry::id) {
                journal.undo(entry, "", "", "").unwrap();
            }
            let standing = journal.standing();
            for (x, y) in (0..6).flat_map(|x| (0..6).map(move |y| (x, y))) {
                prop_assert!(!(standing.are_same(&subject(x), &subject(y)) && standing.are_different(&subject(x), &subject(y))));
            }
            for (_, decided) in journal.decisions().filter(|(_, decided)| decided.verdict == Verdict::Different) {
                prop_assert!(standing.are_different(&decided.left, &decided.right));
            }
        }
    }
}
