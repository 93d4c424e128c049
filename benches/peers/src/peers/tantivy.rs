//! tantivy: a full-text index, asked for each word of the query within an edit distance.

use std::path::Path;

use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, FuzzyTermQuery, Occur, Query};
use tantivy::schema::{Field, STORED, Schema, TEXT, Value};
use tantivy::{Index, IndexWriter, Searcher, TantivyDocument, Term, doc};

use super::Peer;
use crate::Outcome;

/// The memory of the writer, which decides how often it writes a segment.
const WRITER_BYTES: usize = 200 << 20;

struct Searching<const DISTANCE: u8> {
    searcher: Searcher,
    name: Field,
}

pub fn build<const DISTANCE: u8>(names: &[String], _: &Path) -> Outcome<Box<dyn Peer>> {
    let mut schema = Schema::builder();
    let name = schema.add_text_field("name", TEXT | STORED);
    let index = Index::create_in_ram(schema.build());
    let mut writer: IndexWriter = index.writer(WRITER_BYTES)?;
    for text in names {
        writer.add_document(doc!(name => text.as_str()))?;
    }
    writer.commit()?;
    writer.wait_merging_threads()?;
    let searcher = index.reader()?.searcher();
    Ok(Box::new(Searching::<DISTANCE> { searcher, name }))
}

impl<const DISTANCE: u8> Peer for Searching<DISTANCE> {
    fn find(&mut self, query: &str) -> Outcome<Option<String>> {
        let words = query.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        let near = |word: &str| -> (Occur, Box<dyn Query>) {
            let term = Term::from_field_text(self.name, word);
            (Occur::Should, Box::new(FuzzyTermQuery::new(term, DISTANCE, true)))
        };
        let query = BooleanQuery::new(words.map(near).collect());
        let Some((_, address)) =
            self.searcher.search(&query, &TopDocs::with_limit(1).order_by_score())?.pop()
        else {
            return Ok(None);
        };
        let found: TantivyDocument = self.searcher.doc(address)?;
        Ok(found.get_first(self.name).and_then(|name| name.as_str()).map(str::to_owned))
    }
}
