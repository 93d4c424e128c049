//! One peer in a process of its own, which prints what it measured, a tab-separated line each:
//!
//! - `built`, seconds, bytes kept, once;
//! - `answer`, number of the query, nanoseconds, the name found or nothing, for each call; a query may be
//!   asked several times.
//!
//! `python/peers.py` prints the same.

use std::io::{BufWriter, Write, stdout};
use std::path::Path;
use std::time::{Duration, Instant};

use peak_alloc::PeakAlloc;

use crate::Outcome;
use crate::inputs::Inputs;
use crate::peers::{Build, Cost, Entry};

/// Queries that are answered whatever the time, two of each class.
const LEAST: usize = 12;

/// How often all queries are asked, as long as there is time; the shortest time of each counts, so that what
/// else the machine did does not.
const ROUNDS: usize = 3;

/// Builds a peer and asks it the queries, until the time is up.
pub fn work(peer: &Entry, build: Build, inputs: &Path, budget: Duration, memory: &PeakAlloc) -> Outcome {
    let inputs = Inputs(inputs);
    let names = if peer.folded { inputs.folded()? } else { inputs.names()? };
    let questions = inputs.questions()?;
    let folder = tempfile::tempdir()?;
    let mut out = BufWriter::new(stdout().lock());

    let (before, start) = (memory.current_usage(), Instant::now());
    let mut ready = build(&names, folder.path())?;
    let here = Cost { time: start.elapsed(), bytes: memory.current_usage().saturating_sub(before) };
    let Cost { time, bytes } = ready.cost()?.unwrap_or(here);
    writeln!(out, "built\t{}\t{bytes}", time.as_secs_f64())?;
    out.flush()?;

    if let Some(question) = questions.first() {
        // The first call pays for what later ones find ready.
        ready.find(if peer.folded { &question.folded } else { &question.text })?;
    }
    let begin = Instant::now();
    let rounds = (0..ROUNDS).flat_map(|_| questions.iter().enumerate());
    for (turn, (number, question)) in rounds.enumerate() {
        if turn >= LEAST && begin.elapsed() > budget {
            break;
        }
        let query = if peer.folded { &question.folded } else { &question.text };
        let start = Instant::now();
        let found = ready.find(query)?;
        let time = start.elapsed().as_nanos();
        writeln!(out, "answer\t{number}\t{time}\t{}", found.unwrap_or_default())?;
    }
    Ok(out.flush()?)
}
