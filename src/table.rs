//! The alias table: which entities are known, and under which names.

use std::collections::BTreeMap;

use hashbrown::{HashMap, HashSet};

use crate::entity::{Alias, Entity, EntityId, Kind};
use crate::error::{ErrorKind, Result};
use crate::name::{Name, has_letter};

/// A set of entities with unique ids, each under one or more names.
///
/// Entities are kept in the order of their ids, so that whatever is made of a table does not depend on the
/// order in which it was filled. Every name in it can be matched: names that are empty, hold no letter or
/// digit, or are longer than [`Name::MAX_BYTES`] are refused when they come in, and so are weights that are
/// not positive.
///
/// ```
/// use aka::{AliasTable, Entity};
///
/// let mut table = AliasTable::new();
/// table.insert(Entity::person("Q1", "Amir Khan Muttaqi"))?;
/// table.add_alias("Q1", "امیرخان متقی")?;
/// assert_eq!(table.len(), 1);
/// assert_eq!(table.name_count(), 2);
/// assert_eq!(table.get("Q1").map(|entity| entity.name()), Some("Amir Khan Muttaqi"));
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct AliasTable {
    entities: BTreeMap<EntityId, Entity>,
    /// How many names all entities have together.
    count: usize,
    /// The names of those entities that were given more than [`MANY`], so that a further one is looked up at
    /// once.
    names: HashMap<EntityId, HashSet<Box<str>>>,
}

/// How many names of an entity are gone through one by one.
const MANY: usize = 32;

impl PartialEq for AliasTable {
    fn eq(&self, other: &Self) -> bool {
        self.entities == other.entities
    }
}

impl AliasTable {
    /// An empty table.
    #[must_use]
    pub fn new() -> Self {
        AliasTable::default()
    }

    /// Adds an entity, in O(log n), with its names as they are: one that it has twice counts as two.
    ///
    /// # Errors
    /// [`ErrorKind::DuplicateId`] where its id is taken, [`ErrorKind::EmptyId`], and for any of its names
    /// [`ErrorKind::EmptyName`], [`ErrorKind::NoLetters`], [`ErrorKind::NameTooLong`] or
    /// [`ErrorKind::NotAWeight`]. The table is then as before.
    pub fn insert(&mut self, entity: Entity) -> Result<()> {
        if entity.id.as_str().trim().is_empty() {
            return Err(ErrorKind::EmptyId.into());
        }
        if self.entities.contains_key(&entity.id) {
            return Err(ErrorKind::DuplicateId { id: entity.id.to_string() }.into());
        }
        if entity.aliases.is_empty() {
            return Err(ErrorKind::EmptyName { id: entity.id.to_string() }.into());
        }
        entity.aliases.iter().try_for_each(|alias| check_alias(entity.id.as_str(), alias))?;
        self.count += entity.aliases.len();
        self.entities.insert(entity.id.clone(), entity);
        Ok(())
    }

    /// Gives a known entity another name, in O(log n); a name that it has already is not added again.
    ///
    /// Returns whether the name was new.
    ///
    /// # Errors
    /// [`ErrorKind::UnknownEntity`], or what [`insert`](AliasTable::insert) says of a name.
    pub fn add_alias(&mut self, id: &str, alias: impl Into<Alias>) -> Result<bool> {
        let alias = alias.into();
        let Some(entity) = self.entities.get_mut(id) else {
            return Err(ErrorKind::UnknownEntity { id: id.to_owned() }.into());
        };
        check_alias(id, &alias)?;
        let new = if entity.aliases.len() <= MANY {
            entity.names().all(|name| name != alias.name)
        } else {
            let gathered = || entity.names().map(Box::from).collect();
            let names = self.names.entry(entity.id.clone()).or_insert_with(gathered);
            names.insert(alias.name.as_str().into())
        };
        if new {
            entity.aliases.push(alias);
            self.count += 1;
        }
        Ok(new)
    }

    /// Adds a row of a table in which the rows of one id are one entity, the first giving its canonical name.
    ///
    /// Returns whether the name was new.
    ///
    /// # Errors
    /// [`ErrorKind::KindMismatch`] where earlier rows gave another kind, else as
    /// [`insert`](AliasTable::insert).
    pub fn add_row(&mut self, id: &str, kind: Kind, alias: impl Into<Alias>) -> Result<bool> {
        let alias = alias.into();
        match self.entities.get(id) {
            Some(known) if known.kind != kind => {
                Err(ErrorKind::KindMismatch { id: id.to_owned(), found: kind, before: known.kind }.into())
            }
            Some(_) => self.add_alias(id, alias),
            None => self.insert(Entity::new(id, kind, alias)).map(|()| true),
        }
    }

    /// Takes an entity out of the table, in O(log n), and returns it.
    pub fn remove(&mut self, id: &str) -> Option<Entity> {
        self.names.remove(id);
        let removed = self.entities.remove(id);
        self.count -= removed.as_ref().map_or(0, |entity| entity.aliases.len());
        removed
    }

    /// Looks an entity up by its id, in O(log n).
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Entity> {
        self.entities.get(id)
    }

    /// The entities in the order of their ids.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Entity> {
        self.entities.values()
    }

    /// How many entities there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entities.len()
    }

    /// Whether there is no entity.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entities.is_empty()
    }

    /// How many names all entities have together.
    #[must_use]
    pub fn name_count(&self) -> usize {
        self.count
    }
}

impl<'t> IntoIterator for &'t AliasTable {
    type Item = &'t Entity;
    type IntoIter = std::collections::btree_map::Values<'t, EntityId, Entity>;

    fn into_iter(self) -> Self::IntoIter {
        self.entities.values()
    }
}

/// Whether a table takes an alias: its name, and its weight, which is positive and finite where it has one.
pub(crate) fn check_alias(id: &str, alias: &Alias) -> Result<()> {
    check_name(id, &alias.name)?;
    match alias.weight {
        Some(weight) if !(weight > 0.0 && weight.is_finite()) => {
            Err(ErrorKind::NotAWeight { id: id.to_owned(), name: alias.name.clone(), weight }.into())
        }
        _ => Ok(()),
    }
}

/// Whether a table takes a name: it has a letter or digit and is not too long.
fn check_name(id: &str, name: &str) -> Result<()> {
    let id = || id.to_owned();
    if name.trim().is_empty() {
        return Err(ErrorKind::EmptyName { id: id() }.into());
    }
    if name.len() > Name::MAX_BYTES {
        return Err(ErrorKind::NameTooLong { id: id(), bytes: name.len(), limit: Name::MAX_BYTES }.into());
    }
    if !has_letter(name) {
        return Err(ErrorKind::NoLetters { id: id(), name: name.to_owned() }.into());
    }
    Ok(())
}
