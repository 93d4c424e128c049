//! Finds the names of articles and tells whom they mean.
//!
//! `cargo run --release --example annotate` runs on a dispatch and a table of its own;
//! `cargo run --release --example annotate -- --table TABLE.tsv --format html ARTICLE.txt > page.html` on
//! yours.

mod support;

use std::ffi::OsStr;
use std::io::{BufWriter, Cursor, Read, Write, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use aka::io::jsonl::Records;
use aka::{AliasTable, Decision, Document, EntityId, ErrorKind, Kind, Mention, Resolver, Scratch};
use clap::{Parser, ValueEnum};
use indicatif::ProgressBar;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use support::Outcome;

const DISPATCH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/dispatch.txt");
const DISPATCH_TABLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/table.tsv");

/// Finds and resolves the mentions of articles.
#[derive(Parser)]
struct Options {
    /// The alias table: tab-separated with the columns `id`, `kind`, `name` and optionally `language`, or
    /// `.jsonl` with one entity a line. Without it, names are merged among themselves only.
    #[arg(long, value_name = "FILE")]
    table: Option<PathBuf>,
    /// What to print.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Text files, `.jsonl` files of `{"id", "text"}`, or folders of such; `-` for standard input. Without
    /// any, an example dispatch.
    #[arg(value_name = "ARTICLE")]
    articles: Vec<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Format {
    /// The mentions grouped by entity; with several articles, under the identifier of each.
    Text,
    /// A self-contained page.
    Html,
    /// A line an article: `{"id", "mentions": [{"start", "end", …}]}`, in characters.
    Jsonl,
}

#[derive(Deserialize)]
struct Article {
    id: Value,
    text: String,
}

/// An article as `--format jsonl` prints it.
#[derive(Serialize)]
struct Annotated<'d> {
    id: Value,
    mentions: Vec<Row<'d>>,
}

#[derive(Serialize)]
struct Row<'d> {
    start: usize,
    end: usize,
    text: &'d str,
    kind: Kind,
    entity: Option<&'d EntityId>,
    probability: f64,
    decision: Decision,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<u32>,
}

impl<'d> From<&'d Mention> for Row<'d> {
    fn from(mention: &'d Mention) -> Self {
        Row {
            start: mention.chars.start,
            end: mention.chars.end,
            text: &mention.text,
            kind: mention.kind,
            entity: mention.entity.as_ref(),
            probability: mention.probability,
            decision: mention.decision,
            group: mention.group,
        }
    }
}

fn main() -> ExitCode {
    support::exit(run(Options::parse()))
}

fn run(mut options: Options) -> Outcome {
    if options.articles.is_empty() {
        options.articles.push(DISPATCH.into());
        options.table.get_or_insert_with(|| DISPATCH_TABLE.into());
    }
    let resolver = match &options.table {
        Some(path) => support::resolver(path)?.0,
        None => Resolver::new(&AliasTable::new())?,
    };
    let mut printer = Printer::new(&resolver, options.format);
    let files = files(&options.articles)?;
    let progress = support::progress(files.iter().map(|file| support::size(file)).sum());
    for file in &files {
        read_articles(file, &progress, |article| printer.print(article, file))?;
    }
    printer.finish()?;
    progress.finish_and_clear();
    let Printer { articles, mentions, spent, .. } = printer;
    support::tell(format_args!(
        "{} found in {} in {:.1} ms",
        counted(mentions, "mention"),
        counted(articles, "article"),
        spent.as_secs_f64() * 1e3
    ));
    Ok(())
}

fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

/// The files to read: those named, and in the place of a folder its text and `.jsonl` files in the order of
/// their names.
fn files(paths: &[PathBuf]) -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in paths {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        let about = |error: std::io::Error| format!("{}: {error}", path.display());
        let entries: Vec<_> =
            std::fs::read_dir(path).map_err(about)?.collect::<Result<_, _>>().map_err(about)?;
        let mut found: Vec<PathBuf> =
            entries.iter().map(|entry| entry.path()).filter(|file| is_article(file)).collect();
        if found.is_empty() {
            return Err(format!("{}: no .txt or .jsonl file in this folder", path.display()).into());
        }
        found.sort_unstable();
        files.append(&mut found);
    }
    Ok(files)
}

fn is_article(path: &Path) -> bool {
    path.is_file() && matches!(path.extension().and_then(OsStr::to_str), Some("txt" | "jsonl"))
}

/// Calls `use_article` with each article of a file, one at a time.
fn read_articles(
    path: &Path,
    progress: &ProgressBar,
    mut use_article: impl FnMut(Article) -> Outcome,
) -> Outcome {
    let mut reader = support::open_beside(path, progress)?;
    let source = support::source(path);
    // Standard input has no name to tell what it holds, so its first byte does.
    let mut first = [0];
    let read = if path == Path::new("-") { reader.read(&mut first)? } else { 0 };
    let mut reader = Cursor::new(first).take(read as u64).chain(reader);
    if path.extension() == Some(OsStr::new("jsonl")) || (read > 0 && first == *b"{") {
        let mut records = Records::<_, Article>::new(reader, &source, "article");
        while let Some(article) = records.next_record()? {
            use_article(article)?;
        }
    } else {
        let mut bytes = Vec::new();
        reader.read_to_end(&mut bytes).map_err(|error| aka::Error::from(error).at(&source, 0))?;
        let text = text_of(bytes, &source)?;
        // A byte order mark is no character of the text.
        let text = text.strip_prefix('\u{FEFF}').map_or_else(|| text.clone(), str::to_owned);
        let id = path.file_stem().unwrap_or_default().to_string_lossy();
        use_article(Article { id: Value::from(id), text })?;
    }
    Ok(())
}

/// The text of a file, or an error that names the line of the first byte that is not UTF-8.
fn text_of(bytes: Vec<u8>, source: &str) -> aka::Result<String> {
    String::from_utf8(bytes).map_err(|error| {
        let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = good.iter().filter(|&&byte| byte == b'\n').count();
        let byte = good.iter().rev().take_while(|&&byte| byte != b'\n').count();
        aka::Error::from(ErrorKind::InvalidUtf8 { byte }).at(source, line as u64 + 1)
    })
}

/// Annotates articles and prints them, and counts.
struct Printer<'r> {
    resolver: &'r Resolver,
    format: Format,
    out: BufWriter<std::io::StdoutLock<'static>>,
    scratch: Scratch,
    /// The first article as text or page, and its identifier: how it is printed depends on whether others
    /// follow.
    first: Option<(String, Value)>,
    articles: usize,
    mentions: usize,
    spent: Duration,
}

impl<'r> Printer<'r> {
    fn new(resolver: &'r Resolver, format: Format) -> Self {
        Printer {
            resolver,
            format,
            out: BufWriter::new(stdout().lock()),
            scratch: Scratch::new(),
            first: None,
            articles: 0,
            mentions: 0,
            spent: Duration::ZERO,
        }
    }

    fn print(&mut self, article: Article, file: &Path) -> Outcome {
        let Article { id, text } = article;
        self.articles += 1;
        if self.format == Format::Html && self.articles > 1 {
            let source = support::source(file);
            return Err(format!("{source}: a page shows one article; this is another one").into());
        }
        let start = Instant::now();
        let document = Document::annotate_with(self.resolver, &text, &mut self.scratch);
        self.spent += start.elapsed();
        self.mentions += document.mentions().len();
        match self.format {
            Format::Text if self.articles == 1 => self.first = Some((document.to_text(), id)),
            Format::Text => {
                if let Some((first, id)) = self.first.take() {
                    write!(self.out, "{}\n{first}", heading(&id))?;
                }
                write!(self.out, "\n{}\n{}", heading(&id), document.to_text())?;
            }
            Format::Html => self.first = Some((document.to_html(), id)),
            Format::Jsonl => {
                let mentions = document.mentions().iter().map(Row::from).collect();
                serde_json::to_writer(&mut self.out, &Annotated { id, mentions })?;
                writeln!(self.out)?;
            }
        }
        Ok(())
    }

    /// Prints what is left: the only article of text or page.
    fn finish(&mut self) -> Outcome {
        if let Some((only, _)) = self.first.take() {
            write!(self.out, "{only}")?;
        }
        Ok(self.out.flush()?)
    }
}

/// What stands above the mentions of one article of several.
fn heading(id: &Value) -> String {
    format!("# {}", id.as_str().map_or_else(|| id.to_string(), str::to_owned))
}
