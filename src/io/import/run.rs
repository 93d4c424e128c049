//! What all formats share: cleaning names, handing entities on, counting, and deciding about faults.

use std::cell::Cell;
use std::rc::Rc;

use hashbrown::HashSet;

use super::Added;
use super::options::{BadRows, Options};
use super::summary::{Progress, Reason, Summary};
use crate::entity::{Alias, Entity, Kind};
use crate::error::{Error, ErrorKind, Result};
use crate::table::check_alias;

/// How many bytes are read between two calls for progress.
const REPORT_BYTES: u64 = 1 << 18;

/// Up to how many names a list is searched for duplicates from end to end.
const FEW: usize = 16;

/// How many names of one entity are gathered from rows that follow each other.
const GATHERED: usize = 1024;

/// The reading of one file.
pub(super) struct Run<'r> {
    pub(super) options: &'r Options,
    pub(super) source: &'r str,
    summary: &'r mut Summary,
    bytes: Rc<Cell<u64>>,
    total: Option<u64>,
    reported: u64,
    visit: &'r mut dyn FnMut(Entity) -> Result<Added>,
    report: &'r mut dyn FnMut(&Progress),
    line: u64,
    /// The entity whose rows are being gathered, and the line of the last of them.
    gathered: Option<(Entity, u64)>,
}

impl<'r> Run<'r> {
    pub(super) fn new(
        options: &'r Options,
        summary: &'r mut Summary,
        source: &'r str,
        (bytes, total): (Rc<Cell<u64>>, Option<u64>),
        visit: &'r mut dyn FnMut(Entity) -> Result<Added>,
        report: &'r mut dyn FnMut(&Progress),
    ) -> Self {
        let (reported, line, gathered) = (0, 0, None);
        Run { options, source, summary, bytes, total, reported, visit, report, line, gathered }
    }

    /// A row begins at a line.
    pub(super) fn row(&mut self, line: u64) {
        self.summary.rows += 1;
        self.line = line;
        if self.bytes.get() - self.reported >= REPORT_BYTES {
            self.report();
        }
    }

    /// The row that began was none: a bracket, a remark.
    pub(super) fn no_row(&mut self) {
        self.summary.rows -= 1;
    }

    fn report(&mut self) {
        self.reported = self.bytes.get();
        let Summary { rows, entities, .. } = *self.summary;
        (self.report)(&Progress { bytes: self.reported, total: self.total, rows, entities });
    }

    /// All rows were read, or reading ended with an error: what was gathered is handed on all the same.
    pub(super) fn finish(&mut self) -> Result<()> {
        let outcome = self.flush();
        self.report();
        outcome
    }

    /// Decides about a fault of the current row, or of a name in it: the error is returned where nothing can
    /// be skipped.
    pub(super) fn fault(&mut self, error: impl Into<Error>) -> Result<()> {
        let error = error.into().at(self.source, self.line);
        match (self.options.bad_rows, Reason::of(error.kind())) {
            (BadRows::Skip, Some(reason)) => {
                self.summary.skip(reason, || error.to_string());
                Ok(())
            }
            _ => Err(error),
        }
    }

    /// Counts what is left out by intent.
    pub(super) fn leave(&mut self, reason: Reason, what: &str) {
        let (source, line) = (self.source, self.line);
        self.summary.skip(reason, || format!("{source}:{line}: {}", excerpt(what)));
    }

    /// Takes an entity with all its names; the id gets the prefix here.
    pub(super) fn entity(&mut self, id: &str, kind: Kind, names: Vec<Alias>) -> Result<()> {
        self.flush()?;
        let line = self.line;
        match self.clean(id, kind, names)? {
            Cleaned::Entity(entity) => self.hand_on(entity, line),
            Cleaned::NoId => Ok(()),
            Cleaned::NoName { .. } => self.fault(ErrorKind::EmptyName { id: id.to_owned() }),
        }
    }

    /// Takes some names of an entity, others of which may follow in the next rows.
    pub(super) fn some_names(&mut self, id: &str, kind: Kind, names: Vec<Alias>) -> Result<()> {
        let entity = match self.clean(id, kind, names)? {
            Cleaned::Entity(entity) => entity,
            // A row of one name that was found faulty is counted once.
            Cleaned::NoId | Cleaned::NoName { faulty: true } => return Ok(()),
            Cleaned::NoName { faulty: false } => {
                return self.fault(ErrorKind::EmptyName { id: id.to_owned() });
            }
        };
        let line = self.line;
        match &mut self.gathered {
            Some((before, last))
                if before.id == entity.id && before.kind == kind && before.aliases.len() < GATHERED =>
            {
                before.aliases.extend(entity.aliases);
                *last = line;
                Ok(())
            }
            _ => {
                self.flush()?;
                self.gathered = Some((entity, line));
                Ok(())
            }
        }
    }

    /// Hands on what was gathered.
    fn flush(&mut self) -> Result<()> {
        let Some((mut entity, line)) = self.gathered.take() else { return Ok(()) };
        let here = std::mem::replace(&mut self.line, line);
        entity.aliases = self.unique(entity.aliases);
        let outcome = self.hand_on(entity, line);
        self.line = here;
        outcome
    }

    fn hand_on(&mut self, entity: Entity, line: u64) -> Result<()> {
        let count = entity.aliases.len() as u64;
        match (self.visit)(entity) {
            Ok(added) => {
                self.summary.entities += u64::from(added.entity);
                self.summary.names += added.names;
                if let Some(known) = added.known {
                    (0..count - added.names).for_each(|_| self.leave(Reason::Duplicate, &known));
                }
                Ok(())
            }
            Err(error) => {
                let error = error.at(self.source, line);
                self.fault(error)
            }
        }
    }

    /// The entity with those of its names that a table takes.
    fn clean(&mut self, id: &str, kind: Kind, names: Vec<Alias>) -> Result<Cleaned> {
        let id = id.trim();
        if id.is_empty() {
            return self.fault(ErrorKind::EmptyId).map(|()| Cleaned::NoId);
        }
        let mut kept: Vec<Alias> = Vec::with_capacity(names.len());
        let mut faulty = false;
        for mut alias in names {
            let trimmed = alias.name.trim();
            if trimmed.len() < alias.name.len() {
                alias.name = trimmed.to_owned();
            }
            match check_alias(id, &alias) {
                Ok(()) => kept.push(alias),
                // Many formats write a field for a name that is not there.
                Err(error) if matches!(error.kind(), ErrorKind::EmptyName { .. }) => {}
                Err(error) => {
                    faulty = true;
                    self.fault(error)?;
                }
            }
        }
        let mut kept = self.unique(kept).into_iter();
        let Some(first) = kept.next() else {
            return Ok(Cleaned::NoName { faulty });
        };
        let id = if self.options.prefix.is_empty() {
            id.to_owned()
        } else {
            format!("{}{id}", self.options.prefix)
        };
        let mut entity = Entity::new(id, kind, first);
        entity.aliases.extend(kept);
        Ok(Cleaned::Entity(entity))
    }

    /// The names without those that stand among them before.
    fn unique(&mut self, names: Vec<Alias>) -> Vec<Alias> {
        let mut kept: Vec<Alias> = Vec::with_capacity(names.len());
        if names.len() <= FEW {
            for alias in names {
                match kept.iter().any(|known| known.name == alias.name) {
                    true => self.leave(Reason::Duplicate, &alias.name),
                    false => kept.push(alias),
                }
            }
            return kept;
        }
        let mut seen: HashSet<String> = HashSet::with_capacity(names.len());
        for alias in names {
            match seen.insert(alias.name.clone()) {
                true => kept.push(alias),
                false => self.leave(Reason::Duplicate, &alias.name),
            }
        }
        kept
    }
}

/// What is left of a row once its names were looked at.
enum Cleaned {
    Entity(Entity),
    /// It has no id, which was said.
    NoId,
    /// It has no name; whether that of a faulty one was said.
    NoName {
        faulty: bool,
    },
}

/// The weight of a name that its list calls weak.
pub(super) const WEAK: f32 = 0.5;

/// The beginning of a text that goes into a message.
fn excerpt(text: &str) -> String {
    const LIMIT: usize = 80;
    match text.char_indices().nth(LIMIT) {
        Some((end, _)) => format!("{:?}…", &text[..end]),
        None => format!("{text:?}"),
    }
}
