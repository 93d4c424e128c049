//! What every peer is given, in files: the names of a table and the queries.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use any_ascii::any_ascii;

use crate::Outcome;
use crate::support::{Class, Corpus, Queries};

/// A query as the files have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub class: Class,
    /// As it was asked.
    pub text: String,
    /// In lower-case ASCII, for peers that only compare letters: without it they could not find native
    /// scripts at all.
    pub folded: String,
    /// The name that is meant, in lower-case ASCII, where one is.
    pub meant: Option<String>,
}

/// A text as peers that only compare letters are given it.
pub fn folded(text: &str) -> String {
    any_ascii(text).to_lowercase()
}

/// Where the files are: `names.txt` with a name a line, `folded.txt` with the same names folded, and
/// `queries.tsv`.
pub struct Inputs<'d>(pub &'d Path);

impl Inputs<'_> {
    /// Writes a table and queries for it, so many of each class. Classes take turns, so that a peer that is
    /// given up halfway has answered as many of each.
    pub fn write(&self, size: usize, each: usize) -> Outcome {
        let corpus = Corpus::new(size);
        self.write_lines("names.txt", corpus.names().iter().cloned())?;
        self.write_lines("folded.txt", corpus.names().iter().map(|name| folded(name)))?;
        let queries = Queries::new(&corpus);
        let classes = Class::ALL.map(|class| queries.of(class, each));
        let turns = (0..each).flat_map(|turn| classes.iter().filter_map(move |class| class.get(turn)));
        let row = |asked: &crate::support::Asked| {
            let meant = asked.meant.map(|place| folded(&corpus.names()[place])).unwrap_or_default();
            format!("{}\t{}\t{}\t{meant}", asked.class, asked.text, folded(&asked.text))
        };
        self.write_lines("queries.tsv", turns.map(row))
    }

    fn write_lines(&self, file: &str, lines: impl Iterator<Item = String>) -> Outcome {
        let mut out = BufWriter::new(File::create(self.0.join(file))?);
        for line in lines {
            writeln!(out, "{line}")?;
        }
        Ok(out.flush()?)
    }

    pub fn names(&self) -> Outcome<Vec<String>> {
        self.lines("names.txt")
    }

    pub fn folded(&self) -> Outcome<Vec<String>> {
        self.lines("folded.txt")
    }

    pub fn questions(&self) -> Outcome<Vec<Question>> {
        self.lines("queries.tsv")?.iter().map(|line| question(line)).collect()
    }

    fn lines(&self, file: &str) -> Outcome<Vec<String>> {
        Ok(std::fs::read_to_string(self.0.join(file))?.lines().map(str::to_owned).collect())
    }
}

fn question(line: &str) -> Outcome<Question> {
    let [class, text, folded, meant] = line.split('\t').collect::<Vec<_>>()[..] else {
        return Err(format!("queries.tsv: not four fields: {line:?}").into());
    };
    let class =
        Class::ALL.into_iter().find(|known| known.as_str() == class).ok_or("queries.tsv: unknown class")?;
    let meant = Some(meant).filter(|meant| !meant.is_empty()).map(str::to_owned);
    Ok(Question { class, text: text.to_owned(), folded: folded.to_owned(), meant })
}
