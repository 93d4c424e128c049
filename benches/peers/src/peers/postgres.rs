//! PostgreSQL with trigrams, in a cluster of its own that listens on a local socket only; `postgres.sh`
//! starts and stops it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use postgres::{Client, Config, NoTls, Statement};

use super::{Cost, Peer};
use crate::Outcome;

/// How a table is indexed and asked.
struct Way {
    index: &'static str,
    /// Returns one name for `$1`.
    ask: &'static str,
}

const GIN: Way = Way {
    index: "CREATE INDEX by_name ON names USING gin (name gin_trgm_ops)",
    ask: "SELECT name FROM names WHERE name % $1 ORDER BY similarity(name, $1) DESC LIMIT 1",
};

const GIST: Way = Way {
    index: "CREATE INDEX by_name ON names USING gist (name gist_trgm_ops)",
    ask: "SELECT name FROM names ORDER BY name <-> $1 LIMIT 1",
};

struct Asking {
    client: Client,
    ask: Statement,
    built: Duration,
    /// Stopped when this goes.
    _server: Server,
}

pub fn gin(names: &[String], folder: &Path) -> Outcome<Box<dyn Peer>> {
    build(names, folder, &GIN)
}

pub fn gist(names: &[String], folder: &Path) -> Outcome<Box<dyn Peer>> {
    build(names, folder, &GIST)
}

fn build(names: &[String], folder: &Path, way: &Way) -> Outcome<Box<dyn Peer>> {
    let server = Server::start(folder)?;
    let mut client = Config::new().host_path(folder).user("aka").dbname("postgres").connect(NoTls)?;
    // Making a cluster is no part of building an index.
    let start = Instant::now();
    client.batch_execute("CREATE EXTENSION pg_trgm; CREATE UNLOGGED TABLE names (name text NOT NULL)")?;
    let mut rows = client.copy_in("COPY names FROM STDIN")?;
    for name in names {
        writeln!(rows, "{name}")?;
    }
    rows.finish()?;
    client.batch_execute(way.index)?;
    client.batch_execute("ANALYZE names")?;
    let built = start.elapsed();
    let ask = client.prepare(way.ask)?;
    Ok(Box::new(Asking { client, ask, built, _server: server }))
}

impl Peer for Asking {
    fn find(&mut self, query: &str) -> Outcome<Option<String>> {
        Ok(self.client.query_opt(&self.ask, &[&query])?.map(|row| row.get(0)))
    }

    fn cost(&mut self) -> Outcome<Option<Cost>> {
        let bytes: i64 = self.client.query_one("SELECT pg_total_relation_size('names')", &[])?.get(0);
        Ok(Some(Cost { time: self.built, bytes: bytes as usize }))
    }
}

struct Server {
    folder: PathBuf,
}

impl Server {
    fn start(folder: &Path) -> Outcome<Self> {
        script("start", folder)?;
        Ok(Server { folder: folder.to_owned() })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Err(error) = script("stop", &self.folder) {
            eprintln!("{error}");
        }
    }
}

fn script(what: &str, folder: &Path) -> Outcome {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("postgres.sh");
    let ran = Command::new("bash").arg(path).arg(what).arg(folder).output()?;
    if ran.status.success() {
        return Ok(());
    }
    let told = String::from_utf8_lossy(&ran.stderr);
    Err(told.lines().last().unwrap_or("postgres.sh failed and did not say why").into())
}
