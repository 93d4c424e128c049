//! The examples as a newcomer runs them: on their own data and on bad input, by exit status and form of
//! output.

#![cfg(feature = "io")]

#[path = "support/program.rs"]
mod program;

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use program::program;
use serde_json::Value;

/// What running an example came to.
struct Run {
    status: Option<i32>,
    out: String,
    err: String,
}

impl Run {
    /// The rows of the output after its header, as fields.
    fn rows(&self, header: &str) -> Vec<Vec<&str>> {
        let mut lines = self.out.lines();
        assert_eq!(lines.next(), Some(header), "{}", self.err);
        lines.map(|line| line.split('\t').collect()).collect()
    }
}

fn run(example: &str, args: &[&str]) -> Run {
    run_with_input(example, args, "")
}

fn run_with_input(example: &str, args: &[&str], input: &str) -> Run {
    let mut command = Command::new(program(example));
    command.args(args).current_dir(env!("CARGO_MANIFEST_DIR"));
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // A program that has refused its arguments does not read: a closed pipe is no failure of this test.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let Output { status, stdout, stderr } = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Run { status: status.code(), out: text(stdout), err: text(stderr) }
}

/// The number of rows of a file under `examples/data`, without the header.
fn rows_of(file: &str) -> usize {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data").join(file);
    std::fs::read_to_string(path).unwrap().lines().count() - 1
}

const TABLE: &str = "examples/data/table.tsv";
const QUERIES: &str = "examples/data/queries.tsv";
const PAIRS: &str = "examples/data/pairs.tsv";

const RESOLVED: &str = "query\tdecision\tid\tprobability\tname";
const COMPARED: &str = "name_a\tname_b\tprobability\tbits";

#[test]
fn every_example_has_help() {
    let train = cfg!(feature = "train").then_some("train");
    for example in ["annotate", "cluster", "compare", "import", "resolve", "sqlite"].into_iter().chain(train)
    {
        let help = run(example, &["--help"]);
        assert_eq!(help.status, Some(0), "{example}: {}", help.err);
        assert!(help.out.contains("Usage:"), "{example}: {}", help.out);
    }
}

#[test]
fn quickstart_tells_a_session() {
    let session = run("quickstart", &[]);
    assert_eq!((session.status, session.err.as_str()), (Some(0), ""));
    for expected in ["muttaqi", "bits in all", "son", "father", "ambiguous", "unknown"] {
        assert!(session.out.contains(expected), "no {expected:?} in {}", session.out);
    }
}

#[test]
fn resolve_answers_every_query_in_order() {
    let resolved = run("resolve", &["--table", TABLE, QUERIES]);
    assert_eq!(resolved.status, Some(0), "{}", resolved.err);
    let rows = resolved.rows(RESOLVED);
    assert_eq!(rows.len(), rows_of("queries.tsv"));
    let queries = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(QUERIES)).unwrap();
    for (row, query) in rows.iter().zip(queries.lines().skip(1)) {
        assert_eq!(row.len(), 5, "{row:?}");
        assert_eq!(Some(row[0]), query.split('\t').next());
        assert!(["match", "ambiguous", "unknown"].contains(&row[1]), "{row:?}");
        match row[2] {
            "" => assert_eq!((row[1], row[3], row[4]), ("unknown", "", "")),
            _ => assert!(
                (0.0..=1.0).contains(&row[3].parse::<f64>().unwrap()) && !row[4].is_empty(),
                "{row:?}"
            ),
        }
    }
    let again = run("resolve", &["--table", TABLE, "--threads", "3", QUERIES]);
    assert_eq!(again.out, resolved.out, "threads must not change the output");
}

#[test]
fn resolve_ends_with_stats() {
    let resolved = run("resolve", &["--table", TABLE, "--stats", QUERIES]);
    let stats: Value = serde_json::from_str(resolved.err.lines().last().unwrap()).unwrap();
    let keys =
        ["names", "queries", "build_s", "bytes_per_name", "p50_us", "p99_us", "max_us", "queries_per_s"];
    assert_eq!(stats.as_object().unwrap().len(), keys.len());
    assert!(keys.iter().all(|key| stats[key].as_f64().is_some_and(|value| value > 0.0)), "{stats}");
    assert_eq!(stats["names"], rows_of("table.tsv"));
    assert_eq!(stats["queries"], rows_of("queries.tsv"));
    assert!(stats["p50_us"].as_f64() <= stats["p99_us"].as_f64());
}

#[test]
fn resolve_reads_standard_input_and_keeps_queries_verbatim() {
    let input = "note\tquery\r\n1\t \"Ismael\"  KHAN \r\n\r\n2\t\n";
    let resolved = run_with_input("resolve", &["--table", TABLE, "-"], input);
    assert_eq!(resolved.status, Some(0), "{}", resolved.err);
    let rows = resolved.rows(RESOLVED);
    assert_eq!(rows[0][0], " \"Ismael\"  KHAN ");
    assert_eq!(rows[1..], [["", "unknown", "", "", ""]]);
}

#[test]
fn resolve_heeds_a_column_of_kinds() {
    let table = "id\tKind\tNAME\nparis\tLocation\tParis\n";
    let folder = std::env::temp_dir().join(format!("aka-kinds-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("table.tsv");
    std::fs::write(&path, table).unwrap();
    let queries = "Query\tkind\nParis\tperson\nParis\tlocation\nParis\t\n";
    let resolved = run_with_input("resolve", &["--table", path.to_str().unwrap(), "-"], queries);
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(resolved.status, Some(0), "{}", resolved.err);
    let rows = resolved.rows(RESOLVED);
    assert_eq!(rows.iter().map(|row| row[1]).collect::<Vec<_>>(), ["unknown", "match", "match"]);
}

#[test]
fn import_writes_a_table_and_tells_what_it_skipped() {
    let folder = std::env::temp_dir().join(format!("aka-import-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let out = folder.join("ofac.jsonl").display().to_string();
    let files = ["tests/data/sdn.csv", "tests/data/alt.csv"];
    let imported = run("import", &["--from", "ofac", files[0], files[1], "--prefix", "x-", "--out", &out]);
    assert_eq!((imported.status, imported.err.as_str()), (Some(0), ""));
    let lines: Vec<&str> = imported.out.lines().collect();
    assert_eq!(lines[0], "7 rows read: 3 entities, 6 names");
    assert!(
        lines[1].ends_with("tests/data/alt.csv:4: no entity \"9999\" in the table") && lines.len() == 2,
        "{lines:?}"
    );
    let queries = folder.join("queries.tsv");
    std::fs::write(&queries, "query\nKarim Popalzadeh\n").unwrap();
    let resolved = run("resolve", &["--table", &out, &queries.display().to_string()]);
    assert_eq!(resolved.rows(RESOLVED)[0][1..3], ["match", "x-9001"], "{}", resolved.err);

    let image = folder.join("un.aka");
    let imported =
        run("import", &["--from", "un", "tests/data/un.xml", "--out", &image.display().to_string()]);
    assert_eq!(imported.status, Some(0), "{}", imported.err);
    let resolver = aka::Resolver::from_bytes(std::fs::read(&image).unwrap()).unwrap();
    assert_eq!(resolver.resolve("Karim Popalzadeh").matched().map(|it| it.id()), Some("EXi.001"));
    std::fs::remove_file(&image).unwrap();

    // A failed import leaves what was there, and nothing beside it.
    let before = std::fs::read(&out).unwrap();
    let failed = run("import", &["--from", "ofac", "--strict", files[1], "--out", &out]);
    assert_eq!(failed.status, Some(1), "{}", failed.err);
    assert!(failed.err.starts_with("tests/data/alt.csv:1: no entity \"9001\""), "{}", failed.err);
    assert_eq!(std::fs::read(&out).unwrap(), before);
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 2);
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn import_of_nothing_leaves_what_was_there() {
    let folder = std::env::temp_dir().join(format!("aka-import-nothing-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let page = write("page", "<!DOCTYPE html>\n<html>\n<body>503, try again</body>\n</html>\n");
    let bad = write("bad.tsv", "id\tkind\tname\nx\tpeople\tIsmail Khan\ny\tperson\t?\n");
    let header = write("header.tsv", "id\tkind\tname\n");
    let persian = write("fa.tsv", "id\tkind\tname\tlanguage\nx\tperson\tاسماعیل خان\tfa\n");
    let empty = write("empty", "");
    let (image, table) = (write("kept.aka", "an image"), write("kept.jsonl", "a table"));
    // The files and what they are said to be, and a part of the message.
    let cases: &[(&[&str], &str)] = &[
        (
            &["--from", "ftm", &page],
            "as ftm: 4 rows read, 4 of them rows that are not of the format, the first: ",
        ),
        (
            &["--from", "wikidata", &page],
            "as wikidata: 4 rows read, 4 of them rows that are not of the format",
        ),
        (
            &["--from", "jrc-names", &page],
            "as jrc-names: 4 rows read, 4 of them rows that are not of the format",
        ),
        (&["--from", "ofac", &page], "as ofac: 4 rows read, 4 of them rows that are not of the format"),
        (
            &["--from", "jsonl", &page, &page],
            "as jsonl: 8 rows read, 8 of them rows that are not of the format",
        ),
        (&["--from", "ftm", &empty], "as ftm: 0 rows read; nothing was written to "),
        (&["--from", "tsv", &bad], "as tsv: 2 rows read, 1 of them rows of an unknown kind, the first: "),
        (&["--from", "tsv", &bad], ", 1 of them names without a letter or digit, the first: "),
        (&["--from", "tsv", &header], "as tsv: 0 rows read; nothing was written to "),
        (
            &["--from", "tsv", "--languages", "en", &persian],
            "1 of them names in other languages, the first: ",
        ),
    ];
    let before = std::fs::read_dir(&folder).unwrap().count();
    for (args, expected) in cases {
        for out in [&image, &table] {
            let failed = run("import", &[args, &["--out", out][..]].concat());
            assert_eq!((failed.status, failed.out.as_str()), (Some(1), ""), "{args:?}: {}", failed.err);
            assert!(failed.err.starts_with("no entity could be taken from "), "{args:?}: {}", failed.err);
            assert!(
                failed.err.contains(expected) && failed.err.lines().count() == 1,
                "{args:?}: {}",
                failed.err
            );
        }
    }
    assert_eq!(std::fs::read_to_string(&image).unwrap(), "an image");
    assert_eq!(std::fs::read_to_string(&table).unwrap(), "a table");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), before, "no temporary file is left");
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn import_does_not_overwrite_what_it_reads() {
    let folder = std::env::temp_dir().join(format!("aka-import-itself-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let (table, rows) = (folder.join("table.tsv"), "id\tkind\tname\nx\tperson\tIsmail Khan\n");
    std::fs::write(&table, rows).unwrap();
    let (path, same) =
        (table.display().to_string(), folder.join(".").join("table.tsv").display().to_string());
    let failed = run("import", &["--from", "tsv", &path, "--out", &same]);
    assert_eq!((failed.status, failed.out.as_str()), (Some(1), ""), "{}", failed.err);
    assert_eq!(failed.err, format!("{path}: is read, so it cannot be written to as well\n"));
    assert_eq!(std::fs::read_to_string(&table).unwrap(), rows);
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn import_reads_csv_whatever_separates_it() {
    let folder = std::env::temp_dir().join(format!("aka-import-csv-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let (rows, out) = (folder.join("rows.csv"), folder.join("out.jsonl"));
    let cases: &[(&[&str], &str)] = &[
        (&[], "id;kind;name\n1;person;Khan, Ismail\n"),
        (&[], "id\tkind\tname\n1\tperson\tKhan, Ismail\n"),
        (&["--delimiter", "|"], "id|kind|name\n1|person|Khan, Ismail\n"),
        (&["--delimiter", "tab"], "id\tkind\tname\n1\tperson\tKhan, Ismail\n"),
    ];
    for (args, text) in cases {
        std::fs::write(&rows, text).unwrap();
        let paths = [rows.display().to_string(), out.display().to_string()];
        let imported = run("import", &[&["--from", "csv", &paths[0], "--out", &paths[1]], *args].concat());
        assert_eq!(imported.status, Some(0), "{args:?}: {}", imported.err);
        assert!(std::fs::read_to_string(&out).unwrap().contains("\"Khan, Ismail\""), "{args:?}");
        std::fs::remove_file(&out).unwrap();
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn compare_scores_every_pair_in_order() {
    let compared = run("compare", &[PAIRS]);
    assert_eq!(compared.status, Some(0), "{}", compared.err);
    let rows = compared.rows(COMPARED);
    assert_eq!(rows.len(), rows_of("pairs.tsv"));
    for row in rows {
        assert!((0.0..=1.0).contains(&row[2].parse::<f64>().unwrap()), "{row:?}");
        assert!(row[3].parse::<f64>().is_ok(), "{row:?}");
    }
    assert!(compared.err.contains(" pairs in "), "{}", compared.err);
}

#[test]
fn compare_shows_the_evidence_for_two_names() {
    let compared = run("compare", &["Saeed Khatibzadeh", "Said Khatib-Zada"]);
    assert_eq!(compared.status, Some(0), "{}", compared.err);
    assert!(compared.out.contains("Khatibzadeh ~ Khatib-Zada"), "{}", compared.out);
    assert!(compared.out.contains("bits in all, probability "), "{}", compared.out);
}

#[test]
fn annotate_shows_the_dispatch() {
    let text = run("annotate", &[]);
    assert_eq!(text.status, Some(0), "{}", text.err);
    assert!(text.out.contains("Muttaqi") && text.out.contains("Massoud"), "{}", text.out);
    let page = run("annotate", &["--format", "html"]);
    assert_eq!(page.status, Some(0), "{}", page.err);
    assert!(page.out.trim_start().to_lowercase().starts_with("<!doctype html>"), "{}", page.out);
    assert!(
        page.out.trim_end().ends_with("</html>") && !page.out.contains("src=") && !page.out.contains("http")
    );
}

#[test]
fn annotate_reads_folders() {
    let folder = std::env::temp_dir().join(format!("aka-articles-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("b.txt"), "Ahmed Masood left.").unwrap();
    std::fs::write(
        folder.join("a.jsonl"),
        "{\"id\": 1, \"text\": \"Esmail Khan\"}\n{\"id\": 2, \"text\": \"\"}\n",
    )
    .unwrap();
    std::fs::write(folder.join("notes.md"), "Ahmed Masood").unwrap();
    let annotated = run("annotate", &["--table", TABLE, "--format", "jsonl", folder.to_str().unwrap()]);
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(annotated.status, Some(0), "{}", annotated.err);
    let ids: Vec<Value> = annotated
        .out
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["id"].clone())
        .collect();
    assert_eq!(ids, [Value::from(1), Value::from(2), Value::from("b")]);
    assert!(annotated.err.contains("in 3 articles"), "{}", annotated.err);
}

#[test]
fn annotate_says_which_article_is_whose() {
    let articles = std::env::temp_dir().join(format!("aka-several-{}.jsonl", std::process::id()));
    std::fs::write(
        &articles,
        "{\"id\": \"one\", \"text\": \"Esmail Khan left.\"}\n{\"id\": 2, \"text\": \"Ahmed Masood left.\"}\n",
    )
    .unwrap();
    let path = articles.to_str().unwrap();
    let text = run("annotate", &["--table", TABLE, path]);
    let page = run("annotate", &["--table", TABLE, "--format", "html", path]);
    std::fs::remove_file(&articles).unwrap();
    let headings: Vec<&str> = text.out.lines().filter(|line| line.starts_with('#')).collect();
    assert_eq!(headings, ["# one", "# 2"]);
    assert_eq!((page.status, page.out.as_str()), (Some(1), ""));
    assert!(page.err.contains(path), "{}", page.err);
}

#[test]
fn annotate_counts_no_byte_order_mark() {
    let marked = std::env::temp_dir().join(format!("aka-marked-{}.txt", std::process::id()));
    std::fs::write(&marked, "\u{FEFF}Esmail Khan left.").unwrap();
    let annotated = run("annotate", &["--table", TABLE, "--format", "jsonl", marked.to_str().unwrap()]);
    std::fs::remove_file(&marked).unwrap();
    let article: Value = serde_json::from_str(annotated.out.trim_end()).unwrap();
    assert_eq!(article["mentions"][0]["start"], 0);
    assert!(annotated.err.contains("1 mention found in 1 article in"), "{}", annotated.err);
}

#[test]
fn annotate_gives_spans_in_characters() {
    let input = "{\"id\": 7, \"text\": \"«Ästhetik» – Ahmed Masood met Gholam Karimi. Karimi left.\", \"more\": [1]}\n";
    let annotated = run_with_input("annotate", &["--table", TABLE, "--format", "jsonl", "-"], input);
    assert_eq!(annotated.status, Some(0), "{}", annotated.err);
    let article: Value = serde_json::from_str(annotated.out.trim_end()).unwrap();
    let text: Vec<char> =
        serde_json::from_str::<Value>(input).unwrap()["text"].as_str().unwrap().chars().collect();
    assert_eq!(article["id"], 7);
    let mentions = article["mentions"].as_array().unwrap();
    assert!(!mentions.is_empty());
    for mention in mentions {
        let place = |key: &str| mention[key].as_u64().unwrap() as usize;
        let surface: String = text[place("start")..place("end")].iter().collect();
        assert_eq!(mention["text"], *surface);
        assert!(
            mention["kind"].is_string()
                && mention["decision"].is_string()
                && mention["probability"].is_number()
        );
        assert!(mention["entity"].is_string() || mention["entity"].is_null());
    }
}

#[test]
fn cluster_reads_what_annotate_prints() {
    let input = "{\"id\": 7, \"text\": \"Ahmed Masood met Gholam Karimi. Karimi left.\"}\n{\"id\": \"b\", \"text\": \"Karimi and Gholam Karimi.\"}\n";
    let annotated = run_with_input("annotate", &["--format", "jsonl", "-"], input);
    assert_eq!(annotated.status, Some(0), "{}", annotated.err);
    let clustered = run_with_input("cluster", &["-"], &annotated.out);
    assert_eq!(clustered.status, Some(0), "{}", clustered.err);
    assert_eq!(clustered.out, "{\"doc\":7,\"clusters\":[0,1,1]}\n{\"doc\":\"b\",\"clusters\":[1,1]}\n");
}

#[test]
#[cfg(target_os = "linux")]
fn standard_error_that_is_full_does_no_harm() {
    let cases: &[(&str, &[&str], i32)] = &[
        ("resolve", &["--table", TABLE, "--stats", QUERIES], 0),
        ("compare", &[PAIRS], 0),
        ("annotate", &[], 0),
        ("cluster", &["examples/data/mentions.jsonl"], 0),
        ("annotate", &["no/such.txt"], 1),
    ];
    for (example, args, status) in cases {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let mut command = Command::new(program(example));
        command.args(*args).current_dir(env!("CARGO_MANIFEST_DIR")).stderr(full);
        assert_eq!(command.output().unwrap().status.code(), Some(*status), "{example} {args:?}");
    }
}

#[test]
fn bad_input_is_status_1_with_file_and_line() {
    let folder = std::env::temp_dir().join(format!("aka-examples-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        std::fs::write(&path, bytes).unwrap();
        path.display().to_string()
    };
    let no_name = write("no-name.tsv", b"id\tkind\tname\nx\tperson\tIsmail Khan\ny\tperson\t\n");
    let short = write("short.tsv", b"note\tquery\tname_a\tname_b\n1\n");
    let latin1 = write("latin1.tsv", b"query\tname_a\tname_b\nIsm\xE9il\tx\ty\n");
    let empty = write("empty.tsv", b"");
    let commas = write("commas.csv", b"id,kind,name\nx,person,Ismail Khan\n");
    let kinds = write("kinds.tsv", b"query\tname_a\tname_b\tkind\nx\tx\ty\tPerson\nx\tx\ty\tpeople\n");
    let unlabelled = write("unlabelled.jsonl", b"{\"doc\": \"a\", \"mentions\": []}\n{\"mentions\": []}\n");
    let broken = write("broken.jsonl", b"{\"id\": 1, \"text\": \"Khan.\"}\n{\"id\": 2,\n");
    let cases: &[(&str, &[&str], &str)] = &[
        ("resolve", &["--table", &no_name, QUERIES], ":3: entity \"y\" has no name"),
        (
            "resolve",
            &["--table", &empty, QUERIES],
            ": the file is empty; a header row or an entity was expected",
        ),
        (
            "resolve",
            &["--table", &commas, QUERIES],
            ":1: no column \"id\" in the header: columns are separated by tabs, and these seem to be separated by commas: id,kind,name;",
        ),
        ("resolve", &["--table", "no/such.tsv", QUERIES], "no/such.tsv: "),
        ("resolve", &["--table", TABLE, "no/such.tsv"], "no/such.tsv: "),
        ("resolve", &["--table", TABLE, PAIRS], ":1: no column \"query\" in the header; it has: name_a, "),
        ("resolve", &["--table", TABLE, &short], ":2: the row has 1 fields, and none in column \"query\""),
        (
            "resolve",
            &["--table", TABLE, &latin1],
            ":2: invalid UTF-8 at byte 3 of the line; save the file as UTF-8",
        ),
        ("compare", &[&short], ":2: the row has 1 fields, and none in column \"name_a\""),
        ("compare", &[QUERIES], ":1: no column \"name_a\" in the header; it has: query, "),
        ("compare", &[&empty], ": the file is empty; a header row or an entity was expected"),
        ("compare", &[&kinds], ":3: unknown kind \"people\"; use person, organization, location or other"),
        ("resolve", &["--table", TABLE, &kinds], ":3: unknown kind \"people\"; use person, "),
        ("cluster", &[&unlabelled], ":2: not a serialized document: there is no `doc`"),
        ("annotate", &["--table", &no_name], ":3: entity \"y\" has no name"),
        ("annotate", &["no/such.txt"], "no/such.txt: "),
        ("annotate", &["--format", "jsonl", &broken], ":2: not a serialized article: "),
        ("annotate", &[&latin1], "invalid UTF-8"),
    ];
    for (example, args, expected) in cases {
        let run = run(example, args);
        assert_eq!(run.status, Some(1), "{example} {args:?}: {}", run.err);
        assert!(run.err.contains(expected), "{example} {args:?}: {}", run.err);
        assert_eq!(run.err.lines().count(), 1, "{example} {args:?}: {}", run.err);
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn bad_usage_is_status_2() {
    let cases: &[(&str, &[&str])] = &[
        ("resolve", &[]),
        ("resolve", &["--table", TABLE]),
        ("resolve", &["--table", TABLE, "--threads", "0", QUERIES]),
        ("resolve", &["--table", TABLE, "--threads", "many", QUERIES]),
        ("compare", &[]),
        ("compare", &["a", "b", "c"]),
        ("annotate", &["--format", "pdf"]),
        ("import", &["--from", "excel", TABLE, "--out", "x"]),
        ("import", &["--from", "tsv", "--out", "x"]),
        ("import", &["--from", "csv", "--delimiter", "::", TABLE, "--out", "x"]),
    ];
    for (example, args) in cases {
        let run = run(example, args);
        assert_eq!(run.status, Some(2), "{example} {args:?}: {}", run.err);
        assert_eq!(run.out, "", "{example} {args:?}");
    }
}
