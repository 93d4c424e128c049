//! A cluster on this machine: it answers as the library does, whatever happens to an executor; and the script
//! that runs one.
#![cfg(feature = "cluster")]

mod support;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use aka::Resolver;
use aka_datafusion::{Functions, cluster};
use datafusion::arrow::util::pretty::pretty_format_batches;
use datafusion::prelude::{ParquetReadOptions, SessionContext};
use support::{ANSWERS, Outcome, library_answers, people, read_answers, rows, write_mentions};
use tempfile::TempDir;

const SCHEDULER: &str = env!("CARGO_BIN_EXE_aka-scheduler");
const EXECUTOR: &str = env!("CARGO_BIN_EXE_aka-executor");

/// How long anything here may take on a slow machine.
const PATIENCE: Duration = Duration::from_secs(180);

/// Ports that nobody listens at, one after the other.
const PORTS: u16 = 5;

/// A folder with a table's image and mentions.
struct Archive {
    folder: TempDir,
    resolver: Resolver,
    mentions: i64,
}

impl Archive {
    fn new(mentions: i64, files: i64) -> Outcome<Self> {
        let folder = tempfile::tempdir()?;
        let resolver = people()?;
        resolver.save(folder.path().join("table.aka"))?;
        std::fs::create_dir(folder.path().join("mentions"))?;
        write_mentions(&folder.path().join("mentions"), mentions, files)?;
        Ok(Archive { folder, resolver, mentions })
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    async fn register(&self, context: &SessionContext) -> Outcome {
        let mentions = self.path("mentions").display().to_string();
        Ok(context.register_parquet("mentions", mentions, ParquetReadOptions::default()).await?)
    }

    /// A session without a cluster.
    async fn alone(&self) -> Outcome<SessionContext> {
        let mut context = SessionContext::new();
        Functions::open(self.path("table.aka"))?.register(&mut context)?;
        self.register(&context).await?;
        Ok(context)
    }

    async fn connected(&self, scheduler: &str) -> Outcome<SessionContext> {
        let context = cluster::connect(scheduler).await?;
        self.register(&context).await?;
        Ok(context)
    }

    async fn check_answers(&self, context: &SessionContext, of: &str) -> Outcome {
        self.check(read_answers(&rows(context, ANSWERS).await?)?, of);
        Ok(())
    }

    fn check(&self, found: Vec<support::Answer>, of: &str) {
        let expected = library_answers(&self.resolver, self.mentions);
        assert_eq!(found.len(), expected.len(), "{of}");
        for (found, expected) in found.into_iter().zip(expected) {
            assert_eq!(found, expected, "{of}");
        }
    }
}

/// The first of some free ports. Another process may take them before they are used, which is unlikely.
fn free_ports() -> Outcome<u16> {
    let free = |port| TcpListener::bind(("127.0.0.1", port)).is_ok();
    for _ in 0..100 {
        let first = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        if first < u16::MAX - PORTS && (first..first + PORTS).all(free) {
            return Ok(first);
        }
    }
    Err("no free ports".into())
}

fn listens(port: u16) -> bool {
    TcpStream::connect(("127.0.0.1", port)).is_ok()
}

/// Whether the executors have told the scheduler that they are there.
fn is_ready(scheduler: u16) -> bool {
    let ask = || {
        let mut stream = TcpStream::connect(("127.0.0.1", scheduler))?;
        stream.write_all(b"GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        std::io::Result::Ok(answer.starts_with("HTTP/1.1 200"))
    };
    ask().unwrap_or(false)
}

fn until(what: &str, mut done: impl FnMut() -> bool) -> Outcome {
    let start = Instant::now();
    while !done() {
        if start.elapsed() > PATIENCE {
            return Err(format!("waited too long until {what}").into());
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    Ok(())
}

/// The script, told to run a command on a cluster of two executors with one task each.
fn script(table: &Path, port: u16, command: &[&str]) -> Command {
    let mut script = Command::new(concat!(env!("CARGO_MANIFEST_DIR"), "/local-cluster"));
    let programs = Path::new(SCHEDULER).parent().unwrap();
    script.args(["--tasks", "1", "--port", &port.to_string()]);
    script.arg("--table").arg(table).arg("--programs").arg(programs).args(command);
    script.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    script
}

/// The script with a command that prints the cluster's address and then waits, and that address.
fn waiting_script(archive: &Archive, port: u16) -> Outcome<(Child, String)> {
    let command = ["sh", "-c", "echo \"$AKA_SCHEDULER\"; cat"];
    let mut child = script(&archive.path("table.aka"), port, &command).spawn()?;
    let mut address = String::new();
    BufReader::new(child.stdout.take().ok_or("no output")?).read_line(&mut address)?;
    if address.is_empty() {
        let mut errors = String::new();
        child.stderr.take().ok_or("no errors")?.read_to_string(&mut errors)?;
        return Err(format!("no cluster: {errors}").into());
    }
    Ok((child, address.trim().to_owned()))
}

fn nothing_left(port: u16) -> Outcome {
    for port in port..port + PORTS {
        until(&format!("nobody listens at {port}"), || !listens(port))?;
    }
    Ok(())
}

const COUNTS: &str = "SELECT r['id'] AS id, day, count(*) AS mentions FROM (SELECT day, aka_resolve(name, kind) AS r FROM mentions)
    WHERE r['decision'] = 'match' GROUP BY r['id'], day";

#[tokio::test]
async fn a_cluster_answers_as_the_library_does() -> Outcome {
    let archive = Archive::new(2_000, 6)?;
    let port = free_ports()?;
    let (mut script, address) = waiting_script(&archive, port)?;
    let (alone, connected) = (archive.alone().await?, archive.connected(&address).await?);
    archive.check_answers(&alone, "one process").await?;
    archive.check_answers(&connected, "the cluster").await?;

    let counts = archive.path("counts");
    let write = format!("COPY ({COUNTS}) TO '{}/' STORED AS PARQUET", counts.display());
    connected.sql(&write).await?.collect().await?;
    alone.register_parquet("counts", counts.display().to_string(), ParquetReadOptions::default()).await?;
    let written = rows(&alone, "SELECT id, day, mentions FROM counts ORDER BY id, day").await?;
    let expected = rows(&alone, &format!("{COUNTS} ORDER BY id, day")).await?;
    assert!(expected.num_rows() > 100);
    assert_eq!(
        pretty_format_batches(&[written])?.to_string(),
        pretty_format_batches(&[expected])?.to_string()
    );

    drop(script.stdin.take());
    assert!(script.wait()?.success());
    nothing_left(port)
}

/// A program of the cluster, killed when the test is done with it.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn start(program: &str, options: &[&str]) -> Outcome<Server> {
    Ok(Server(Command::new(program).args(options).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?))
}

/// An executor that gives a sign of life every second.
fn start_executor(archive: &Archive, scheduler: u16, port: u16, work_dir: &Path) -> Outcome<Server> {
    std::fs::create_dir_all(work_dir)?;
    let (table, work_dir) = (archive.path("table.aka"), work_dir.display().to_string());
    let (table, scheduler, port) = (table.display().to_string(), scheduler.to_string(), port.to_string());
    let options = ["--table", &table, "--scheduler-port", &scheduler, "--port", &port, "--tasks", "1"];
    start(EXECUTOR, &[&options[..], &["--work-dir", &work_dir, "--heartbeat", "1"]].concat())
}

/// How many files of intermediate results there are under a folder.
fn results(folder: &Path) -> usize {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let count = |entry: std::fs::DirEntry| {
        let path = entry.path();
        if path.is_dir() {
            results(&path)
        } else {
            usize::from(path.extension().is_some_and(|end| end == "arrow"))
        }
    };
    entries.map(count).sum()
}

const TASKS: i64 = 32;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_executor_is_killed_in_the_middle_and_started_again() -> Outcome {
    let archive = Archive::new(40_000, TASKS)?;
    let port = free_ports()?;
    let scheduler_options = ["--port", &port.to_string(), "--executors", "2", "--executor-timeout", "4"];
    let _scheduler = start(SCHEDULER, &scheduler_options)?;
    let folders = [archive.path("first"), archive.path("second")];
    let _first = start_executor(&archive, port, port + 1, &folders[0])?;
    let second = start_executor(&archive, port, port + 3, &folders[1])?;
    until("both executors are ready", || is_ready(port))?;

    let context = archive.connected(&format!("df://127.0.0.1:{port}")).await?;
    context.sql(&format!("SET datafusion.execution.target_partitions = {TASKS}")).await?.collect().await?;
    let query = tokio::spawn(async move { rows(&context, ANSWERS).await.map_err(|error| error.to_string()) });

    // Its machine is lost with what it has worked out.
    until("the second executor has results", || results(&folders[1]) > 1)?;
    drop(second);
    std::fs::remove_dir_all(&folders[1])?;
    assert!(results(&folders[0]) < TASKS as usize, "killed too late");
    let _second = start_executor(&archive, port, port + 3, &folders[1])?;
    until("the new executor has results", || results(&folders[1]) > 0 || query.is_finished())?;
    assert!(!query.is_finished(), "the new executor had nothing to do");

    archive.check(read_answers(&query.await??)?, "a cluster that lost an executor");
    archive.check_answers(&archive.alone().await?, "one process").await
}

#[test]
fn the_script_passes_on_the_status_and_cleans_up() -> Outcome {
    let archive = Archive::new(1, 1)?;
    let port = free_ports()?;
    let Output { status, .. } = script(&archive.path("table.aka"), port, &["sh", "-c", "exit 7"]).output()?;
    assert_eq!(status.code(), Some(7));
    nothing_left(port)
}

#[test]
fn the_script_stops_the_cluster_when_told_to_stop() -> Outcome {
    let archive = Archive::new(1, 1)?;
    let port = free_ports()?;
    let (mut script, _) = waiting_script(&archive, port)?;
    assert!(listens(port));
    assert!(Command::new("kill").arg(script.id().to_string()).status()?.success());
    assert_eq!(script.wait()?.code(), Some(143));
    nothing_left(port)
}

#[test]
fn the_script_says_what_is_wrong() -> Outcome {
    let archive = Archive::new(1, 1)?;
    let broken = archive.path("broken.aka");
    std::fs::write(&broken, "no image")?;
    let cases: [(&str, PathBuf, &[&str], &str); 3] = [
        ("no table", archive.path("missing.aka"), &["true"], "there is no file"),
        ("a table that is none", broken, &["true"], "broken.aka"),
        ("no command", archive.path("table.aka"), &[], "a command to run is missing"),
    ];
    for (name, table, command, expected) in cases {
        let port = free_ports()?;
        let output = script(&table, port, command).output()?;
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{name}: {errors}");
        assert!(errors.contains(expected), "{name}: {errors}");
        nothing_left(port)?;
    }
    Ok(())
}
