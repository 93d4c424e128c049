//! Keeps an alias table and the decisions about it in SQLite: loads them, resolves the names of texts, and
//! writes learned aliases back.
//!
//! `cargo run --release --example sqlite -- --db names.db --table examples/data/table.tsv examples/data/dispatch.txt`
//!
//! All that a text teaches is written in one transaction, together with the fact that the text was read. So a
//! program that is killed, wherever that may be, has lost nothing but the text that it was reading, which the
//! next run reads again.

mod support;

use std::fmt;
use std::io::{Write, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use aka::{
    Alias, AliasTable, Decided, Decision, Document, Entity, Journal, Kind, Resolver, Subject, Verdict,
};
use clap::Parser;
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};
use support::Outcome;

/// From this probability on a spelling is learned as an alias.
const LEARNED_FROM: f64 = 0.9;

/// What the source of a learned alias is called.
const LEARNED: &str = "learned";

const SCHEMA: &str = "
    CREATE TABLE IF NOT EXISTS entity (id TEXT PRIMARY KEY, kind TEXT NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS alias (
        entity TEXT NOT NULL REFERENCES entity, place INTEGER NOT NULL, name TEXT NOT NULL, language TEXT, source TEXT,
        PRIMARY KEY (entity, name)
    ) STRICT;
    CREATE TABLE IF NOT EXISTS decision (id INTEGER PRIMARY KEY, line TEXT NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS text (path TEXT PRIMARY KEY, mentions INTEGER NOT NULL) STRICT;
";

/// Resolves the names of texts against a table in SQLite, which learns from them.
#[derive(Parser)]
struct Options {
    /// The database; made where there is none.
    #[arg(long, value_name = "FILE")]
    db: PathBuf,
    /// An alias table to begin with, for a database that has no entity yet.
    #[arg(long, value_name = "TABLE")]
    table: Option<PathBuf>,
    /// Decides that a name does not mean an entity, before anything is read; the name is not learned again.
    #[arg(long, num_args = 2, value_names = ["NAME", "ID"])]
    apart: Vec<String>,
    /// Dies after so many steps, as if it were killed: for tests.
    #[arg(long, hide = true)]
    abort_after: Option<u32>,
    /// The texts; one that was read before is passed over.
    texts: Vec<PathBuf>,
}

fn main() -> ExitCode {
    let options = Options::parse();
    support::exit(run(&options, &mut Steps(options.abort_after)))
}

/// Counts the steps between which the program may be killed.
struct Steps(Option<u32>);

impl Steps {
    fn pass(&mut self) {
        match &mut self.0 {
            Some(0) => std::process::abort(),
            Some(left) => *left -= 1,
            None => {}
        }
    }
}

fn run(options: &Options, steps: &mut Steps) -> Outcome {
    let mut db = open(&options.db)?;
    steps.pass();
    let mut done = Done::default();
    if let Some(path) = &options.table {
        done.entities = fill(&mut db, &support::table(path)?, steps)?;
    }
    if let [name, id] = options.apart.as_slice() {
        set_apart(&mut db, name, id, steps)?;
    }
    for path in &options.texts {
        match read_text(&mut db, path, steps)? {
            Some(learned) => (done.texts, done.learned) = (done.texts + 1, done.learned + learned),
            None => done.known += 1,
        }
    }
    support::tell(done);
    Ok(())
}

/// What a run has done, for its last line.
#[derive(Default)]
struct Done {
    entities: usize,
    texts: usize,
    known: usize,
    learned: usize,
}

impl fmt::Display for Done {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Done { entities, texts, known, learned } = self;
        write!(
            f,
            "{entities} entities added; {texts} texts read, {known} passed over; {learned} aliases learned"
        )
    }
}

fn open(path: &Path) -> Outcome<Connection> {
    let db = Connection::open(path).map_err(|error| format!("{}: {error}", path.display()))?;
    // A commit is on the disk once it returns, and a reader never waits for a writer.
    db.pragma_update(None, "journal_mode", "WAL")?;
    db.pragma_update(None, "synchronous", "FULL")?;
    db.pragma_update(None, "foreign_keys", true)?;
    db.execute_batch(SCHEMA)?;
    Ok(db)
}

/// Writes a table into an empty database; says how many entities were written.
fn fill(db: &mut Connection, table: &AliasTable, steps: &mut Steps) -> Outcome<usize> {
    let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let known: u64 = transaction.query_row("SELECT count(*) FROM entity", [], |row| row.get(0))?;
    if known > 0 {
        return Ok(0);
    }
    for entity in table {
        let id = entity.id.as_str();
        transaction.execute("INSERT INTO entity VALUES (?1, ?2)", params![id, entity.kind.as_str()])?;
        entity.aliases.iter().try_for_each(|alias| insert(&transaction, id, alias))?;
        steps.pass();
    }
    transaction.commit()?;
    steps.pass();
    Ok(table.len())
}

fn insert(transaction: &Transaction<'_>, id: &str, alias: &Alias) -> Outcome {
    let sql = "INSERT INTO alias SELECT ?1, count(*), ?2, ?3, ?4 FROM alias WHERE entity = ?1";
    transaction.execute(sql, params![id, alias.name, alias.language, alias.source])?;
    Ok(())
}

/// The decisions, in their order.
fn journal(db: &Connection) -> Outcome<Journal> {
    let mut query = db.prepare("SELECT line || char(10) FROM decision ORDER BY id")?;
    let lines: String = query.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<_, _>>()?;
    let (journal, torn) = Journal::read_from(lines.as_bytes(), "decision")?;
    torn.map_or(Ok(journal), |torn| Err(torn.error.into()))
}

/// Writes the decisions after the first `known` ones.
fn append(transaction: &Transaction<'_>, journal: &Journal, known: usize) -> Outcome {
    let mut lines = Vec::new();
    journal.write_to(&mut lines, known)?;
    for (entry, line) in journal.entries()[known..].iter().zip(std::str::from_utf8(&lines)?.lines()) {
        transaction.execute("INSERT INTO decision VALUES (?1, ?2)", params![entry.id().get(), line])?;
    }
    Ok(())
}

/// The table as the decisions leave it: without names that are said to mean somebody else, and without
/// learned ones whose decision was undone.
fn load(db: &Connection, journal: &Journal) -> Outcome<AliasTable> {
    let standing = journal.standing();
    let sql = "SELECT entity, kind, name, language, source FROM alias JOIN entity ON entity = id ORDER BY entity, place";
    let mut query = db.prepare(sql)?;
    let mut rows = query.query([])?;
    let mut table = AliasTable::new();
    while let Some(row) = rows.next()? {
        let (id, name): (String, String) = (row.get(0)?, row.get(2)?);
        let kind: Kind = row.get::<_, String>(1)?.parse()?;
        let mut alias = Alias::new(name.as_str());
        (alias.language, alias.source) = (row.get(3)?, row.get(4)?);
        let (name, entity) = (Subject::name(kind, name), Subject::entity(id.as_str()));
        let learned = alias.source.as_deref() == Some(LEARNED);
        if standing.are_different(&name, &entity) || learned && !standing.are_same(&name, &entity) {
            continue;
        }
        table.add_row(&id, kind, alias)?;
    }
    Ok(table)
}

fn set_apart(db: &mut Connection, name: &str, id: &str, steps: &mut Steps) -> Outcome {
    let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let sql = "SELECT kind FROM entity WHERE id = ?1";
    let kind: Option<String> = transaction.query_row(sql, [id], |row| row.get(0)).optional()?;
    let kind: Kind = kind.ok_or_else(|| format!("no entity {id:?} in the database"))?.parse()?;
    let mut journal = journal(&transaction)?;
    let known = journal.entries().len();
    let (name, entity) = (Subject::name(kind, name), Subject::entity(id));
    if !journal.standing().are_different(&name, &entity) {
        journal.record(Decided::new(Verdict::Different, name, entity).by("the user"))?;
    }
    append(&transaction, &journal, known)?;
    steps.pass();
    transaction.commit()?;
    steps.pass();
    Ok(())
}

/// Reads a text once: finds its mentions, and writes what they teach; says how many aliases that were, or
/// none where it was read before.
fn read_text(db: &mut Connection, path: &Path, steps: &mut Steps) -> Outcome<Option<usize>> {
    let source = path.display().to_string();
    // The whole of it is one transaction, from what is known to what was learned, so that two programs can
    // share a database.
    let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let sql = "SELECT 1 FROM text WHERE path = ?1";
    if transaction.query_row(sql, [&source], |_| Ok(())).optional()?.is_some() {
        return Ok(None);
    }
    let mut journal = journal(&transaction)?;
    let known = journal.entries().len();
    let table = load(&transaction, &journal)?;
    let resolver = Resolver::new(&table)?;
    steps.pass();
    let text = std::fs::read_to_string(path).map_err(|error| format!("{source}: {error}"))?;
    let document = Document::annotate(&resolver, &text);
    let mut learned: Vec<(&Entity, &str, f64)> = Vec::new();
    for mention in document.mentions() {
        let entity = mention.entity.as_ref().and_then(|id| table.get(id.as_str()));
        let Some(entity) = entity.filter(|_| is_sure(mention)) else { continue };
        let is_known = |name: &str| entity.names().any(|known| known == name);
        if !is_known(&mention.text) && !learned.iter().any(|(_, name, _)| *name == mention.text) {
            learned.push((entity, &mention.text, mention.probability));
        }
    }
    let mut told = String::new();
    for (entity, name, probability) in learned {
        let (left, right) = (Subject::name(entity.kind, name), Subject::entity(entity.id.as_str()));
        let why = format!("probability {probability:.3} in {source}");
        // What was decided otherwise is not learned.
        if journal.record(Decided::new(Verdict::Same, left, right).by("aka").because(why)).is_ok() {
            insert(&transaction, entity.id.as_str(), &Alias::new(name).source(LEARNED))?;
            told += &format!("{}\t{}\t{probability:.3}\n", entity.id, support::field(name));
            steps.pass();
        }
    }
    append(&transaction, &journal, known)?;
    steps.pass();
    transaction.execute("INSERT INTO text VALUES (?1, ?2)", params![source, document.mentions().len()])?;
    steps.pass();
    transaction.commit()?;
    steps.pass();
    write!(stdout(), "{told}")?;
    Ok(Some(told.lines().count()))
}

/// Whether a spelling may be learned from a mention: a full name that means one entity with a high
/// probability.
fn is_sure(mention: &aka::Mention) -> bool {
    mention.decision == Decision::Match && mention.full_name.is_none() && mention.probability >= LEARNED_FROM
}
