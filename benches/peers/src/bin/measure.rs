//! Measures aka alone on tables of several sizes: time by class, recall, memory, building, and many queries
//! on all cores.
//!
//! `cargo run --release --no-default-features --bin measure -- --names 10000,100000`

use std::process::ExitCode;
use std::time::{Duration, Instant};

use aka::{Query, Resolver, Scratch};
use aka_peers::Outcome;
use aka_peers::support::{Asked, Class, Corpus, Queries};
use aka_peers::times::Times;
use clap::Parser;
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Measures aka on tables of made-up names and prints the figures as tab-separated values, a column for each
/// size.
#[derive(Parser)]
struct Options {
    /// The sizes of the tables, in names.
    #[arg(long, value_name = "N", value_delimiter = ',', default_value = "10000,100000,1000000")]
    names: Vec<usize>,
    /// How many queries of each class.
    #[arg(long, value_name = "N", default_value = "2000")]
    queries: usize,
    /// How many queries the batch has; those of all classes but the heads, again and again.
    #[arg(long, value_name = "N", default_value = "100000")]
    batch: usize,
    /// Also tells each query for which the name meant is not among the candidates, on standard error.
    #[arg(long)]
    tell: bool,
}

fn main() -> ExitCode {
    match measure(&Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Figures by their names, each with a value for each size so far.
#[derive(Default)]
struct Figures(Vec<(String, Vec<f64>)>);

impl Figures {
    fn say(&mut self, figure: &str, value: f64) {
        eprintln!("{figure}: {value:.3}");
        match self.0.iter_mut().find(|(known, _)| known == figure) {
            Some((_, values)) => values.push(value),
            None => self.0.push((figure.to_owned(), vec![value])),
        }
    }

    fn print(&self, sizes: &[usize]) {
        let row = |first: &str, values: Vec<String>| println!("{first}\t{}", values.join("\t"));
        row("names", sizes.iter().map(usize::to_string).collect());
        for (figure, values) in &self.0 {
            row(figure, values.iter().map(|value| format!("{value:.3}")).collect());
        }
    }
}

fn measure(options: &Options) -> Outcome {
    let mut figures = Figures::default();
    for &size in &options.names {
        eprintln!("\n{size} names");
        measure_size(size, options, &mut figures)?;
    }
    figures.print(&options.names);
    Ok(())
}

fn measure_size(size: usize, options: &Options, figures: &mut Figures) -> Outcome {
    let corpus = Corpus::new(size);
    let resolver = build(&corpus, figures)?;
    open(&resolver, figures)?;
    let queries = Queries::new(&corpus);
    let (mut times, mut texts) = (Vec::new(), Vec::new());
    for class in Class::ALL {
        let asked = queries.of(class, options.queries);
        let answers = resolve(&resolver, &corpus, &asked);
        if options.tell {
            tell_missed(&corpus, &asked, &answers);
        }
        say_class(class, &answers, figures);
        if class == Class::Head {
            let tokens = asked.iter().zip(&answers).filter(|(asked, _)| !asked.text.contains(' '));
            let times = Times::new(tokens.map(|(_, answer)| answer.time).collect());
            say_times("head of a single token", &times, figures);
        }
        if class != Class::Head {
            times.extend(answers.iter().map(|answer| answer.time));
            texts.extend(asked.into_iter().map(|asked| asked.text));
        }
    }
    say_times("all but heads", &Times::new(times), figures);
    batch(&resolver, &texts, options.batch, figures);
    Ok(())
}

/// Builds a resolver and says what that costs.
fn build(corpus: &Corpus, figures: &mut Figures) -> Outcome<Resolver> {
    let table = corpus.table();
    // The model is read once in a process, whatever the number of tables.
    let _ = aka::compare("Amir Khan Muttaqi", "Amirkhan Motaqi");
    MEMORY.reset_peak_usage();
    let before = MEMORY.current_usage();
    let start = Instant::now();
    let resolver = Resolver::new(&table)?;
    figures.say("build, s", start.elapsed().as_secs_f64());
    let a_name = |bytes: usize| bytes as f64 / corpus.names().len() as f64;
    figures.say("kept by the allocator, bytes a name", a_name(MEMORY.current_usage().saturating_sub(before)));
    figures.say("kept as it says itself, bytes a name", a_name(resolver.memory_usage()));
    figures.say(
        "peak of building beside the table, bytes a name",
        a_name(MEMORY.peak_usage().saturating_sub(before)),
    );
    Ok(resolver)
}

/// Writes the image to a file, maps it, without and with a check of its sum, and says what that costs at
/// best.
fn open(resolver: &Resolver, figures: &mut Figures) -> Outcome {
    let file = tempfile::NamedTempFile::new()?;
    let start = Instant::now();
    resolver.write_to(&file)?;
    figures.say("write, s", start.elapsed().as_secs_f64());
    for (what, verify) in [("open from a map, µs", false), ("open with full validation, µs", true)] {
        let open = |_| {
            let start = Instant::now();
            let opened = Resolver::builder().verify(verify).open(file.path());
            opened.map(|opened| (opened.name_count(), start.elapsed()))
        };
        let times: Vec<_> = (0..20).map(open).collect::<aka::Result<_>>()?;
        figures.say(what, Times::new(times.into_iter().map(|(_, time)| time).collect()).quantile(0.0));
    }
    Ok(())
}

/// What became of one query.
struct Answer {
    time: Duration,
    /// The place of the name meant among the candidates, from 0.
    rank: Option<usize>,
    /// Whether it is among the names that the index proposes.
    proposed: bool,
    matched: bool,
}

/// How often all queries of a class are asked; the shortest time of each counts, so that what else the
/// machine did does not.
const ROUNDS: usize = 3;

/// Resolves queries one after the other.
fn resolve(resolver: &Resolver, corpus: &Corpus, asked: &[Asked]) -> Vec<Answer> {
    let mut scratch = Scratch::new();
    let mut answer = |asked: &Asked| {
        let query = Query::new(&asked.text);
        let start = Instant::now();
        let found = resolver.resolve_with(&query, &mut scratch);
        let time = start.elapsed();
        let meant = asked.meant.map(|place| corpus.names()[place].as_str());
        let rank = found.candidates().iter().position(|candidate| Some(candidate.alias()) == meant);
        Answer { time, rank, proposed: false, matched: found.matched().is_some() }
    };
    let mut answers: Vec<Answer> = asked.iter().map(&mut answer).collect();
    for _ in 1..ROUNDS {
        for (known, asked) in answers.iter_mut().zip(asked) {
            known.time = known.time.min(answer(asked).time);
        }
    }
    for (answer, asked) in answers.iter_mut().zip(asked) {
        let proposed = resolver.propose(&Query::new(&asked.text), &mut scratch);
        let meant = asked.meant.map(|place| corpus.names()[place].as_str());
        answer.proposed = proposed.iter().any(|(_, name)| Some(*name) == meant);
    }
    answers
}

fn tell_missed(corpus: &Corpus, asked: &[Asked], answers: &[Answer]) {
    let missed = asked.iter().zip(answers).filter(|(_, answer)| !answer.proposed);
    for (asked, meant) in missed.filter_map(|(asked, _)| Some((asked, asked.meant?))) {
        eprintln!("not among the candidates\t{}\t{}\t{}", asked.class, asked.text, corpus.names()[meant]);
    }
}

fn say_class(class: Class, answers: &[Answer], figures: &mut Figures) {
    say_times(class.as_str(), &Times::new(answers.iter().map(|answer| answer.time).collect()), figures);
    let share = |count: usize| count as f64 / answers.len() as f64;
    let within = |ranks: usize| {
        share(answers.iter().filter(|answer| answer.rank.is_some_and(|rank| rank < ranks)).count())
    };
    match class {
        Class::Nil => {
            figures.say("nil, matched, share", share(answers.iter().filter(|answer| answer.matched).count()))
        }
        Class::Head => {}
        _ => {
            figures.say(&format!("{class}, the first is right, share"), within(1));
            figures.say(&format!("{class}, right among the ten listed, share"), within(10));
            let proposed = answers.iter().filter(|answer| answer.proposed).count();
            figures.say(&format!("{class}, right among the 64 compared, share"), share(proposed));
        }
    }
}

fn say_times(what: &str, times: &Times, figures: &mut Figures) {
    for (name, share) in [("p50", 0.5), ("p99", 0.99), ("max", 1.0)] {
        figures.say(&format!("{what}, {name}, µs"), times.quantile(share));
    }
}

/// Many queries on one core, and on all.
fn batch(resolver: &Resolver, texts: &[String], count: usize, figures: &mut Figures) {
    let queries: Vec<Query<'_>> = texts.iter().cycle().take(count).map(Query::from).collect();
    let mut scratch = Scratch::new();
    let start = Instant::now();
    let found =
        queries.iter().filter(|query| resolver.resolve_with(query, &mut scratch).best().is_some()).count();
    let one = start.elapsed().as_secs_f64();
    let start = Instant::now();
    // In parts, since answers take more memory than questions.
    let answers = queries.chunks(10_000).map(|part| resolver.resolve_batch(part));
    let together =
        answers.map(|part| part.iter().filter(|answer| answer.best().is_some()).count()).sum::<usize>();
    let all = start.elapsed().as_secs_f64();
    assert_eq!(found, together, "a batch answers as single queries do");
    figures.say("batch on one core, queries a second", count as f64 / one);
    figures.say("batch on all cores, queries a second", count as f64 / all);
    figures.say("speed-up by all cores, times", one / all);
}
