//! The same counts by the library alone.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::path::Path;

use aka::{Query, Resolver};

use crate::Outcome;
use crate::mentions::Mention;
use crate::storage::{Count, Day, read, write_counts};

pub(crate) fn count(resolver: &Resolver, days: &[Day], file: &Path) -> Outcome {
    let mut counts = HashMap::new();
    for day in days {
        read(day, |day, mentions| {
            for answer in resolver.resolve_batch(&mentions.iter().map(query).collect::<Vec<_>>()) {
                if let Some(entity) = answer.matched() {
                    *counts.entry((day, entity.entity())).or_insert(0) += 1;
                }
            }
        })?;
    }
    let count = |((day, entity), mentions): ((i32, aka::EntityRef<'_>), i64)| Count {
        day,
        id: entity.id().to_owned(),
        name: entity.name().to_owned(),
        mentions,
    };
    let mut counts: Vec<_> = counts.into_iter().map(count).collect();
    counts.sort_by(|x, y| (x.day, Reverse(x.mentions), &x.id).cmp(&(y.day, Reverse(y.mentions), &y.id)));
    write_counts(file, &counts)
}

pub(crate) fn query(mention: &Mention) -> Query<'_> {
    let query = Query::new(&mention.name);
    match mention.kind {
        Some(kind) => query.kind(kind),
        None => query,
    }
}
