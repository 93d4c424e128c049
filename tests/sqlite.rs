//! The example `sqlite`, killed at every step: nothing is lost, nothing half written, and the next run goes
//! on.

#![cfg(feature = "io")]

#[path = "support/program.rs"]
mod program;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use aka::Journal;
use program::program;
use rusqlite::Connection;

const TABLE: &str = "\
id\tkind\tname
karim\tperson\tKarim Popalzada
house\torganization\tPopal Trading House
zarmina\tperson\tZarmina Stanekzai
";

/// Spellings to learn, of the first three two at once.
const TEXTS: [&str; 2] = [
    "Kareem Popalzadah met Zarmina Stanikzai in Kabul. Later Kareem Popalzadah left.",
    "Karim Popalzadeh and Zarmeena Stanekzay spoke of trade.",
];

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("aka-sqlite-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("table.tsv"), TABLE).unwrap();
        for (number, text) in TEXTS.iter().enumerate() {
            std::fs::write(folder.join(format!("{number}.txt")), text).unwrap();
        }
        Folder(folder)
    }

    fn run(&self, db: &str, extra: &[&str]) -> Output {
        let mut command = Command::new(program("sqlite"));
        command.current_dir(&self.0).args(["--db", db, "--table", "table.tsv", "0.txt", "1.txt"]);
        command.args(extra).output().unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// All that a database holds, a line a row.
fn dump(path: &Path) -> Vec<String> {
    let db = Connection::open(path).unwrap();
    let check: String = db.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(check, "ok");
    let tables = [
        "SELECT 'entity ' || id || ' ' || kind FROM entity ORDER BY id",
        "SELECT 'alias ' || entity || ' ' || place || ' ' || name || ' ' || ifnull(source, '') FROM alias ORDER BY entity, place",
        "SELECT 'decision ' || id || ' ' || line FROM decision ORDER BY id",
        "SELECT 'text ' || path || ' ' || mentions FROM text ORDER BY path",
    ];
    let rows = |sql: &&str| -> Vec<String> {
        let mut query = db.prepare(sql).unwrap();
        query.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    tables.iter().flat_map(rows).collect()
}

/// What must hold at any time: the table is there or not, and a learned alias, its decision and its text come
/// together.
fn check_whole(path: &Path, expected: &[String], step: u32) {
    if !path.exists() {
        return;
    }
    let db = Connection::open(path).unwrap();
    let tables: u32 = db
        .query_row("SELECT count(*) FROM sqlite_schema WHERE type = 'table'", [], |row| row.get(0))
        .unwrap();
    if tables < 4 {
        return;
    }
    let count = |sql: &str| -> u32 { db.query_row(sql, [], |row| row.get(0)).unwrap() };
    assert!([0, 3].contains(&count("SELECT count(*) FROM entity")), "step {step}: half a table");
    let learned = count("SELECT count(*) FROM alias WHERE source = 'learned'");
    assert_eq!(learned, count("SELECT count(*) FROM decision"), "step {step}: aliases without decisions");
    let texts = count("SELECT count(*) FROM text");
    assert!(learned == 0 || texts > 0, "step {step}: aliases without their text");
    let lines: String = dump(path)
        .iter()
        .filter_map(|row| row.strip_prefix("decision ").and_then(|row| row.split_once(' ')))
        .map(|(_, line)| format!("{line}\n"))
        .collect();
    let (journal, torn) = Journal::read_from(lines.as_bytes(), "decisions").unwrap();
    assert!(torn.is_none() && journal.entries().len() == learned as usize, "step {step}: a torn journal");
    // What is there is a part of what will be there.
    let held = dump(path);
    assert!(held.iter().all(|row| expected.contains(row)), "step {step}: {held:#?}");
}

#[test]
fn killed_at_any_step_it_loses_nothing() {
    let folder = Folder::new("killed");
    let whole = folder.run("whole.db", &[]);
    assert!(whole.status.success(), "{}", String::from_utf8_lossy(&whole.stderr));
    let expected = dump(&folder.0.join("whole.db"));
    let learned = expected.iter().filter(|row| row.ends_with(" learned")).count();
    assert!(
        learned >= 3 && expected.iter().filter(|row| row.starts_with("text ")).count() == 2,
        "{expected:#?}"
    );

    let mut killed = 0;
    loop {
        let db = format!("{killed}.db");
        let path = folder.0.join(&db);
        let run = folder.run(&db, &["--abort-after", &killed.to_string()]);
        if run.status.success() {
            break;
        }
        assert_eq!(run.status.code(), None, "step {killed}: {}", String::from_utf8_lossy(&run.stderr));
        check_whole(&path, &expected, killed);
        // Killed again where it goes on, and then left alone.
        folder.run(&db, &["--abort-after", "2"]);
        check_whole(&path, &expected, killed);
        assert!(folder.run(&db, &[]).status.success());
        assert_eq!(dump(&path), expected, "step {killed}");
        killed += 1;
        assert!(killed < 100);
    }
    // Opening, three entities, two commits and more for each text.
    assert!(killed > 12, "{killed} steps");
}

#[test]
fn a_second_run_changes_nothing_and_a_decision_stays() {
    let folder = Folder::new("again");
    let db = folder.0.join("a.db");
    let first = folder.run("a.db", &["--apart", "Karim Popalzadeh", "karim"]);
    assert!(first.status.success(), "{}", String::from_utf8_lossy(&first.stderr));
    let told = String::from_utf8_lossy(&first.stderr);
    assert!(told.contains(" entities added; ") && told.contains(" texts read, 0 passed over; "), "{told}");
    let held = dump(&db);
    assert!(held.iter().all(|row| !row.contains("alias karim 2 Karim Popalzadeh")), "{held:#?}");
    assert!(held.iter().any(|row| row.contains("Kareem Popalzadah learned")), "{held:#?}");
    assert!(folder.run("a.db", &[]).status.success());
    assert_eq!(dump(&db), held);

    // What was learned is known, until somebody decides otherwise.
    std::fs::write(folder.0.join("2.txt"), "Kareem Popalzadah is back.").unwrap();
    assert!(folder.run("a.db", &["2.txt"]).status.success());
    assert_eq!(dump(&db).len(), held.len() + 1);
    let unknown = folder.run("a.db", &["--apart", "Karim Popalzadeh", "nobody"]);
    assert_eq!(unknown.status.code(), Some(1));
    assert_eq!(String::from_utf8_lossy(&unknown.stderr), "no entity \"nobody\" in the database\n");
}

#[test]
fn two_programs_share_a_database() {
    let folder = Folder::new("shared");
    assert!(folder.run("whole.db", &[]).status.success());
    let runs: Vec<_> = (0..2)
        .map(|_| {
            let mut command = Command::new(program("sqlite"));
            command.current_dir(&folder.0).args(["--db", "a.db", "--table", "table.tsv", "0.txt", "1.txt"]);
            command.spawn().unwrap()
        })
        .collect();
    let succeeded = runs.into_iter().map(|mut run| run.wait().unwrap().success()).filter(|&ok| ok).count();
    // One of them may have found the other at work; what is held is whole either way.
    assert!(succeeded >= 1);
    assert_eq!(dump(&folder.0.join("a.db")), dump(&folder.0.join("whole.db")));
}
