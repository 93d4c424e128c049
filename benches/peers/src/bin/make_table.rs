//! Writes a table of made-up names and queries for it, for the `resolve` example and any other program.
//!
//! `cargo run --release --bin make_table -- --names 1000000 --queries 2000 --out DIR`

use std::fs::File;
use std::io::{BufWriter, Result, Write};
use std::path::{Path, PathBuf};

use aka_peers::support::{self, Class, Corpus, Queries};
use clap::Parser;

/// Writes `table.tsv` (id, kind, name) and `queries.tsv` (query, id or NIL, class).
#[derive(Parser)]
struct Options {
    /// How many names the table has.
    #[arg(long, value_name = "N", default_value = "100000")]
    names: usize,
    /// How many queries of each class.
    #[arg(long, value_name = "N", default_value = "1000")]
    queries: usize,
    /// The folder to write into.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

fn main() -> Result<()> {
    let options = Options::parse();
    std::fs::create_dir_all(&options.out)?;
    let corpus = Corpus::new(options.names);
    write_table(&corpus, &options.out.join("table.tsv"))?;
    write_queries(&corpus, options.queries, &options.out.join("queries.tsv"))
}

fn write_table(corpus: &Corpus, path: &Path) -> Result<()> {
    let mut out = BufWriter::new(File::create(path)?);
    writeln!(out, "id\tkind\tname")?;
    for entity in corpus.entities() {
        writeln!(out, "{}\t{}\t{}", entity.id, entity.kind, entity.name())?;
    }
    out.flush()
}

fn write_queries(corpus: &Corpus, count: usize, path: &Path) -> Result<()> {
    let mut out = BufWriter::new(File::create(path)?);
    writeln!(out, "query\tid\tclass")?;
    let queries = Queries::new(corpus);
    for asked in Class::ALL.into_iter().flat_map(|class| queries.of(class, count)) {
        let id = asked.meant.map_or_else(|| "NIL".to_owned(), support::id);
        writeln!(out, "{}\t{id}\t{}", asked.text, asked.class)?;
    }
    out.flush()
}
