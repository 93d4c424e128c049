//! Runs a target on mutated inputs without looking at coverage, many times as fast as the guided runs whose corpus it begins with.
//!
//! `blind TARGET EXECUTIONS CORES LONGEST SEED`; the corpus is `corpus/TARGET`. An input that panics or takes more than twenty seconds
//! is written to `artifacts/TARGET` and ends the run with status 1.

#[path = "../benches/support/random.rs"]
#[allow(dead_code, reason = "the benchmarks use the rest")]
mod random;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use random::Random;

/// How long one input may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// Pieces that inputs are made of: parts of names, marks, and the syntax of the formats.
const WORDS: &[&str] = &[
    "Ahmad",
    "Massoud",
    "Shah",
    "Khan",
    "al-",
    "bin ",
    "Abu",
    "Dr. ",
    "Mullah ",
    " Jr.",
    "II",
    "A. ",
    "O’",
    "van der ",
    "-zadeh",
    "ovich",
    "Ltd",
    "GmbH",
    " of ",
    "Bank",
    "Iran",
    "احمد",
    "متقی",
    "ال",
    "\u{200c}",
    "\u{64e}",
    "Сергей",
    "ович",
    "ООО ",
    "習近平",
    "金",
    "김정은",
    "ナカ",
    "さくら",
    "בן",
    "नरेन्द्र",
    "გი",
    "Հա",
    "Πα",
    "ß",
    "İ",
    "\u{301}",
    "\u{202e}",
    "\u{fdfa}",
    "\u{feff}",
    "\u{0}",
    "’s",
    "“",
    "”",
    ", ",
    ". ",
    "\n",
    "\n\n",
    "\t",
    "(",
    ")",
    "&",
    "<",
    ">",
    "</",
    "/>",
    "<![CDATA[",
    "]]>",
    "&amp;",
    "&#x41;",
    "INDIVIDUAL",
    "ENTITY",
    "FIRST_NAME",
    "ALIAS_NAME",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "\"\"",
    ":",
    ",",
    ";",
    "+",
    "null",
    "\"id\":",
    "\"name\":",
    "\"aliases\":",
    "\"kind\":\"person\"",
    "\"schema\":\"Person\"",
    "\"P31\":",
    "\\u0000",
    "\\ud83d",
    "-0- ",
    "person",
    "organization",
    "P\tu\t",
    "id\tkind\tname\n",
    "\r\n",
    "\r",
    "\x1f\u{8b}",
    "\"undo\":1",
    "\"verdict\":\"same\"",
    "\"entity\":\"a\"",
    "Ali",
    "Hassan",
    "Hussein",
    "Kabul",
    "Tehran",
    "said ",
];

/// What a worker runs, and since when.
type Running = Mutex<Option<(Instant, Vec<u8>)>>;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [target, executions, cores, longest, seed] = arguments.as_slice() else {
        eprintln!("usage: blind TARGET EXECUTIONS CORES LONGEST SEED");
        std::process::exit(2);
    };
    let number = |text: &String| text.parse::<u64>().expect("a number");
    let run: fn(&[u8]) = aka_fuzz::target(target).expect("a known target");
    let runner = Runner {
        run,
        corpus: corpus(&Path::new("corpus").join(target)),
        artifacts: Path::new("artifacts").join(target),
        longest: number(longest) as usize,
        left: AtomicU64::new(number(executions)),
        done: AtomicU64::new(0),
        stop: AtomicBool::new(false),
    };
    std::panic::set_hook(Box::new(|panic| eprintln!("{panic}")));
    let running: Vec<Running> = (0..number(cores)).map(|_| Mutex::default()).collect();
    std::thread::scope(|scope| {
        let workers: Vec<_> = running
            .iter()
            .zip(number(seed)..)
            .map(|(slot, seed)| {
                let runner = &runner;
                scope.spawn(move || runner.work(slot, Random::new("inputs", seed)))
            })
            .collect();
        while workers.iter().any(|worker| !worker.is_finished()) {
            std::thread::sleep(Duration::from_millis(100));
            for slot in &running {
                let slow = slot
                    .lock()
                    .expect("unharmed")
                    .as_ref()
                    .filter(|(start, _)| start.elapsed() > PATIENCE)
                    .cloned();
                if let Some((_, input)) = slow {
                    runner.report("slow", &input);
                    std::process::exit(1);
                }
            }
        }
    });
    println!("executions: {}", runner.done.load(Ordering::Relaxed));
    std::process::exit(i32::from(runner.stop.load(Ordering::Relaxed)));
}

/// The inputs to begin with; one empty one where there is none.
fn corpus(folder: &Path) -> Vec<Vec<u8>> {
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let mut inputs: Vec<Vec<u8>> = paths.iter().filter_map(|path| std::fs::read(path).ok()).collect();
    inputs.push(Vec::new());
    inputs
}

struct Runner {
    run: fn(&[u8]),
    corpus: Vec<Vec<u8>>,
    artifacts: PathBuf,
    longest: usize,
    left: AtomicU64,
    done: AtomicU64,
    stop: AtomicBool,
}

impl Runner {
    /// Takes executions in batches until none is left.
    fn work(&self, slot: &Running, mut random: Random) {
        const BATCH: u64 = 256;
        let mut input = Vec::new();
        while !self.stop.load(Ordering::Relaxed) {
            let take = |left: u64| Some(left.saturating_sub(BATCH)).filter(|_| left > 0);
            let Ok(left) = self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, take) else { return };
            for _ in 0..left.min(BATCH) {
                random.mutate(&self.corpus, self.longest, &mut input);
                *slot.lock().expect("unharmed") = Some((Instant::now(), input.clone()));
                if catch_unwind(AssertUnwindSafe(|| (self.run)(&input))).is_err() {
                    self.report("crash", &input);
                    self.stop.store(true, Ordering::Relaxed);
                    break;
                }
                self.done.fetch_add(1, Ordering::Relaxed);
            }
            *slot.lock().expect("unharmed") = None;
        }
    }

    fn report(&self, what: &str, input: &[u8]) {
        let sum = input.iter().fold(0xcbf2_9ce4_8422_2325_u64, |sum, &byte| {
            (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        let path = self.artifacts.join(format!("{what}-{sum:016x}"));
        std::fs::create_dir_all(&self.artifacts)
            .and_then(|()| std::fs::write(&path, input))
            .expect("a place for it");
        eprintln!("{what}: {}", path.display());
    }
}

impl Random {
    /// One of the corpus, changed in some places.
    fn mutate(&mut self, corpus: &[Vec<u8>], longest: usize, input: &mut Vec<u8>) {
        input.clear();
        input.extend_from_slice(&corpus[self.below(corpus.len())]);
        for _ in 0..=self.below(5) {
            let at = self.below(input.len() + 1);
            let end = (at + self.below(8)).min(input.len());
            match self.below(8) {
                0 if !input.is_empty() => input[at.min(end.saturating_sub(1))] ^= 1 << self.below(8),
                1 => input.insert(at, self.draw() as u8),
                2 => drop(input.drain(at..end)),
                3 => input.extend_from_within(at..end),
                4 => {
                    let other = &corpus[self.below(corpus.len())];
                    let from = self.below(other.len() + 1);
                    input.truncate(at);
                    input.extend_from_slice(&other[from..]);
                }
                _ => drop(input.splice(at..at, WORDS[self.below(WORDS.len())].bytes())),
            }
        }
        input.truncate(longest);
    }
}
