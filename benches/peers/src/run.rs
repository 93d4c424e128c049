//! Runs the peers one after the other, each in a process of its own, and sums up what they print.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::Outcome;
use crate::inputs::{Inputs, Question, folded};
use crate::peers::{ALL, Entry, Runs, named};
use crate::results::{RIGHT, Results, Row, Skipped, grouped, time};
use crate::support::Class;
use crate::times::Times;

/// What to run.
pub struct Plan {
    pub sizes: Vec<usize>,
    /// Queries of each class.
    pub queries: usize,
    /// How long a peer may answer queries, and how long it may take altogether.
    pub budget: Duration,
    pub limit: Duration,
    /// Parts of the names of the peers wanted, whose rows then take the place of those of an earlier run;
    /// none for all.
    pub only: Vec<String>,
    /// Leaves out what needs servers or Python.
    pub inside: bool,
    /// Where the results and the Python packages go.
    pub out: PathBuf,
}

/// Measures all peers on all sizes; results are written after each, so that nothing is lost.
pub fn run(plan: &Plan) -> Outcome<Results> {
    std::fs::create_dir_all(&plan.out)?;
    let python = if plan.inside { Err("not in a smoke run".to_owned()) } else { python(&plan.out) };
    let mut results = earlier(plan)?;
    for &size in &plan.sizes {
        let folder = tempfile::tempdir()?;
        let inputs = Inputs(folder.path());
        inputs.write(size, plan.queries)?;
        let questions = inputs.questions()?;
        for peer in ALL.iter().filter(|peer| plan.wants(peer)) {
            let measured = measure(plan, peer, &python, folder.path());
            match measured.and_then(|printed| row(peer, size, &questions, &printed)) {
                Ok(row) => {
                    eprintln!(
                        "{} names, {}: built in {}, p50 {}, {} queries",
                        grouped(size),
                        row.peer,
                        time(row.build_s * 1e6),
                        time(row.p50_us),
                        row.queries
                    );
                    results.rows.push(row);
                    results.sort();
                }
                Err(error) => {
                    eprintln!("{} names, {}: skipped: {error}", grouped(size), peer.name);
                    let (peer, reason) = (peer.name.to_owned(), error.to_string());
                    results.skipped.push(Skipped { peer, names: size, reason });
                }
            }
            results.write(&plan.out)?;
        }
    }
    Ok(results)
}

/// What an earlier run left that this one does not measure anew.
fn earlier(plan: &Plan) -> Outcome<Results> {
    if plan.only.is_empty() || !Results::is_in(&plan.out) {
        return Ok(Results::default());
    }
    let mut results = Results::read(&plan.out)?;
    let stays = |peer: &str, names: usize| {
        named(peer).is_ok_and(|peer| !plan.wants(peer)) || !plan.sizes.contains(&names)
    };
    results.rows.retain(|row| stays(&row.peer, row.names));
    results.skipped.retain(|skipped| stays(&skipped.peer, skipped.names));
    Ok(results)
}

impl Plan {
    fn wants(&self, peer: &Entry) -> bool {
        self.only.is_empty() || self.only.iter().any(|part| peer.name.contains(part.as_str()))
    }
}

/// What a peer prints; an error is the reason why it is skipped.
fn measure(plan: &Plan, peer: &Entry, python: &Result<PathBuf, String>, inputs: &Path) -> Outcome<String> {
    if plan.inside && peer.outside {
        return Err("not in a smoke run".into());
    }
    let budget = plan.budget.as_secs_f64().to_string();
    let mut command = match peer.runs {
        Runs::Here(_) => {
            let mut command = Command::new(std::env::current_exe()?);
            command.args(["work", peer.name]);
            command
        }
        Runs::Python(argument) => {
            let mut command = Command::new(python.clone()?);
            command.arg(here("python/peers.py")).arg(argument);
            command
        }
    };
    command.arg(inputs).arg(budget);
    let (printed, told) = (inputs.join("printed.tsv"), inputs.join("told.txt"));
    command.stdout(File::create(&printed)?).stderr(File::create(&told)?).stdin(Stdio::null());
    if !finished(&mut command.spawn()?, plan.limit)? {
        return Err(format!("given up after {}", time(plan.limit.as_secs_f64() * 1e6)).into());
    }
    let printed = std::fs::read_to_string(printed)?;
    if printed.is_empty() {
        let told = std::fs::read_to_string(told)?;
        return Err(told.lines().last().unwrap_or("it stopped and did not say why").into());
    }
    Ok(printed)
}

/// Waits for a process until its time is up; whether it came to its end.
fn finished(child: &mut Child, limit: Duration) -> Outcome<bool> {
    let start = Instant::now();
    while start.elapsed() < limit {
        if child.try_wait()?.is_some() {
            return Ok(true);
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    child.kill()?;
    child.wait()?;
    Ok(false)
}

/// The Python of an environment of its own with the packages that the peers need, made in the output folder
/// if need be.
fn python(out: &Path) -> Result<PathBuf, String> {
    let environment = out.join("python");
    let python = environment.join("bin/python");
    let steps = [
        Command::new("python3").args(["-m", "venv"]).arg(&environment).output(),
        Command::new(&python)
            .args(["-m", "pip", "install", "--quiet", "-r"])
            .arg(here("python/requirements.txt"))
            .output(),
    ];
    for step in steps {
        let step = step.map_err(|error| format!("no Python: {error}"))?;
        if !step.status.success() {
            let told = String::from_utf8_lossy(&step.stderr);
            return Err(format!("no Python packages: {}", told.lines().last().unwrap_or_default()));
        }
    }
    Ok(python)
}

/// A file of this package.
fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Sums up what a peer printed.
fn row(peer: &Entry, size: usize, questions: &[Question], printed: &str) -> Outcome<Row> {
    let mut lines = printed.lines();
    let built: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let ["built", seconds, bytes] = built[..] else {
        return Err(format!("it printed {built:?} for its building").into());
    };
    // Of a query that was asked several times, the shortest time.
    let mut answers: BTreeMap<usize, Answer> = BTreeMap::new();
    for line in lines {
        let (number, answer) = answer(line, questions)?;
        let known = answers.entry(number).or_insert(answer);
        known.time = known.time.min(answer.time);
    }
    let times = |of_heads: bool| {
        let chosen = answers.values().filter(|answer| (answer.class == Class::Head) == of_heads);
        Times::new(chosen.map(|answer| answer.time).collect())
    };
    let recall = RIGHT.map(|class| {
        let of_class: Vec<_> = answers.values().filter(|answer| answer.class == class).collect();
        of_class.iter().filter(|answer| answer.right).count() as f64 / of_class.len() as f64
    });
    let (usual, heads) = (times(false), times(true));
    Ok(Row {
        peer: peer.name.to_owned(),
        names: size,
        build_s: seconds.parse()?,
        bytes: bytes.parse()?,
        queries: answers.len(),
        p50_us: usual.quantile(0.5),
        p99_us: usual.quantile(0.99),
        head_us: heads.quantile(1.0),
        recall,
    })
}

/// What a peer answered to a query.
#[derive(Clone, Copy)]
struct Answer {
    class: Class,
    time: Duration,
    right: bool,
}

/// The number of a query and the answer that a line has.
fn answer(line: &str, questions: &[Question]) -> Outcome<(usize, Answer)> {
    let ["answer", number, time, found] = line.split('\t').collect::<Vec<_>>()[..] else {
        return Err(format!("it printed {line:?} for an answer").into());
    };
    let number: usize = number.parse()?;
    let question = questions.get(number).ok_or("it answered a query that was not asked")?;
    let right = question.meant.as_deref().is_some_and(|meant| meant == folded(found));
    Ok((number, Answer { class: question.class, time: Duration::from_nanos(time.parse()?), right }))
}
