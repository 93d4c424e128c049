//! Merges the mentions of a corpus into entities, with no table.
//!
//! `cargo run --release --example cluster -- examples/data/mentions.jsonl`
//! `cargo run --release --example cluster -- --names examples/data/mentions.jsonl`

mod support;

use std::io::{BufWriter, Write, stdout};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use aka::io::jsonl::Records;
use aka::{Cluster, ClusterId, Clusterer, Clusters, Kind, Resolved};
use clap::Parser;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use support::Outcome;

/// Tells which mentions of a corpus mean the same person, organization or place.
#[derive(Parser)]
struct Options {
    /// Prints each cluster with its canonical name and its variants instead, the most mentioned first.
    #[arg(long)]
    names: bool,
    /// Keeps what the input tells of whom is meant, as `annotate` does: mentions of one `entity` are merged,
    /// mentions of two are not, and those of one `group` of a document are one. Else names alone tell.
    #[arg(long)]
    resolved: bool,
    /// A file of `{"doc", "mentions": [{"text", "kind"}]}` a line, the mentions in order, or what
    /// `annotate --format jsonl` prints; `-` for standard input.
    #[arg(value_name = "MENTIONS.jsonl")]
    mentions: PathBuf,
}

/// A document of the input.
#[derive(Deserialize)]
#[serde(try_from = "Line")]
struct Document {
    label: Value,
    mentions: Vec<Mention>,
}

/// A line of the input, whose label is `doc` or, as `annotate` prints it, `id`; keys that are not named here
/// are not read.
#[derive(Deserialize)]
struct Line {
    doc: Option<Value>,
    id: Option<Value>,
    mentions: Vec<Mention>,
}

impl TryFrom<Line> for Document {
    type Error = &'static str;

    fn try_from(line: Line) -> Result<Self, Self::Error> {
        let label = line.doc.or(line.id).ok_or("there is no `doc`")?;
        Ok(Document { label, mentions: line.mentions })
    }
}

#[derive(Deserialize)]
struct Mention {
    text: String,
    kind: Kind,
    entity: Option<String>,
    group: Option<u32>,
}

impl<'m> From<&'m Mention> for Resolved<'m> {
    fn from(mention: &'m Mention) -> Self {
        let Mention { text, kind, entity, group } = mention;
        Resolved { text, kind: *kind, entity: entity.as_deref(), group: *group }
    }
}

/// A line of the output.
#[derive(Serialize)]
struct Labelled<'d> {
    doc: &'d Value,
    clusters: &'d [ClusterId],
}

fn main() -> ExitCode {
    let options = Options::parse();
    support::exit(run(&options))
}

fn run(options: &Options) -> Outcome {
    let (reader, progress) = support::open(&options.mentions)?;
    let mut records = Records::<_, Document>::new(reader, &support::source(&options.mentions), "document");
    let start = Instant::now();
    let mut clusterer = Clusterer::new();
    let mut documents = Vec::new();
    while let Some(document) = records.next_record()? {
        let mentions = document.mentions.iter().map(Resolved::from);
        clusterer.push_resolved(mentions.map(|mention| match options.resolved {
            true => mention,
            false => Resolved { entity: None, group: None, ..mention },
        }));
        documents.push(document.label);
    }
    progress.finish_and_clear();
    let clusters = clusterer.clusters();
    let spent = start.elapsed();
    if options.names {
        print_names(&clusters)?
    } else {
        print_labels(&clusters, &documents)?
    }
    support::tell(format_args!(
        "{} mentions of {} documents are {} entities, found in {:.3} s",
        clusterer.mention_count(),
        documents.len(),
        clusters.len(),
        spent.as_secs_f64()
    ));
    Ok(())
}

fn print_labels(clusters: &Clusters, documents: &[Value]) -> Outcome {
    let mut out = BufWriter::new(stdout().lock());
    for (number, doc) in documents.iter().enumerate() {
        serde_json::to_writer(&mut out, &Labelled { doc, clusters: clusters.labels(number) })?;
        out.write_all(b"\n")?;
    }
    Ok(out.flush()?)
}

fn print_names(clusters: &Clusters) -> Outcome {
    let mut out = BufWriter::new(stdout().lock());
    let mut order: Vec<&Cluster> = clusters.iter().collect();
    order.sort_by_key(|cluster| (std::cmp::Reverse(cluster.mention_count()), cluster.id()));
    for cluster in order {
        let (mentions, documents) = (cluster.mention_count(), cluster.document_count());
        writeln!(
            out,
            "{} ({}, {mentions} mentions in {documents} documents)",
            cluster.name(),
            cluster.kind()
        )?;
        for variant in cluster.variants() {
            writeln!(out, "{:>8}  {}", variant.count, variant.text)?;
        }
    }
    Ok(out.flush()?)
}
