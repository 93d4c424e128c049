//! aka itself: a resolver, and the likeliest candidate whatever its decision.

use std::path::Path;

use aka::{AliasTable, Entity, Query, Resolver, Scratch};

use super::Peer;
use crate::Outcome;
use crate::support::id;

struct Resolving {
    resolver: Resolver,
    scratch: Scratch,
}

pub fn build(names: &[String], _: &Path) -> Outcome<Box<dyn Peer>> {
    let mut table = AliasTable::new();
    for (place, name) in names.iter().enumerate() {
        table.insert(Entity::person(id(place), name.as_str()))?;
    }
    Ok(Box::new(Resolving { resolver: Resolver::new(&table)?, scratch: Scratch::new() }))
}

impl Peer for Resolving {
    fn find(&mut self, query: &str) -> Outcome<Option<String>> {
        let found = self.resolver.resolve_with(&Query::new(query), &mut self.scratch);
        Ok(found.best().map(|best| best.alias().to_owned()))
    }
}
