//! The same job by the library alone.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::path::Path;

use aka::{Kind, Query, Resolver};

use crate::Outcome;
use crate::mentions::Mention;
use crate::storage::{Answer, Count, parquet_files, read, write_answers, write_counts};

/// The answers to spellings, each with its kind if that is known.
type Answers = HashMap<(String, Option<Kind>), Answer>;

pub(crate) fn count(resolver: &Resolver, archive: &Path, out: &Path) -> Outcome {
    let files = parquet_files(&archive.join("mentions"))?;
    let mut answers = Answers::new();
    for file in &files {
        read(file, |_, mentions| add_answers(resolver, mentions, &mut answers))?;
    }
    let mut counts = HashMap::new();
    for file in &files {
        read(file, |day, mentions| {
            for mention in mentions {
                if let Some((id, entity)) = answers[&(mention.name.clone(), mention.kind)].entity.clone() {
                    *counts.entry((day, id, entity)).or_insert(0) += 1;
                }
            }
        })?;
    }
    let counts = counts.into_iter().map(|((day, id, entity), mentions)| Count { day, id, entity, mentions });
    let mut counts: Vec<_> = counts.collect();
    counts.sort_by(|x, y| (x.day, Reverse(x.mentions), &x.id).cmp(&(y.day, Reverse(y.mentions), &y.id)));
    std::fs::create_dir_all(out.join("answers"))?;
    write_answers(&out.join("answers/00000.parquet"), answers.into_iter())?;
    write_counts(&out.join("counts.parquet"), &counts)
}

/// Resolves those mentions that are new.
fn add_answers(resolver: &Resolver, mentions: &[Mention], answers: &mut Answers) {
    let mut fresh: Vec<_> = mentions.iter().map(|mention| (mention.name.clone(), mention.kind)).collect();
    fresh.retain(|spelling| !answers.contains_key(spelling));
    fresh.sort_by(|x, y| (&x.0, x.1.map(Kind::as_str)).cmp(&(&y.0, y.1.map(Kind::as_str))));
    fresh.dedup();
    let queries: Vec<_> = fresh.iter().map(|(name, kind)| query(name, *kind)).collect();
    let found: Vec<_> = resolver.resolve_batch(&queries).iter().map(Answer::from).collect();
    answers.extend(fresh.into_iter().zip(found));
}

pub(crate) fn query(name: &str, kind: Option<Kind>) -> Query<'_> {
    let query = Query::new(name);
    match kind {
        Some(kind) => query.kind(kind),
        None => query,
    }
}
