//! What a resolver knows: an image, and a smaller one of what has changed since.

use std::cmp::Ordering;

use super::EntityRef;
use crate::entity::{Alias, Entity, EntityId};
use crate::error::{ErrorKind, Result};
use crate::index::image::Image;
use crate::model::tables::Tables;
use crate::table::AliasTable;

/// Changes to the entities of a resolver, in the order in which they are made.
///
/// ```
/// use aka::{AliasTable, Changes, Entity, Resolver};
///
/// let mut table = AliasTable::new();
/// table.insert(Entity::person("Q1", "Amir Khan Muttaqi"))?;
/// let resolver = Resolver::new(&table)?;
///
/// let changes = Changes::new()
///     .insert(Entity::person("Q2", "Zalmay Khalilzad"))
///     .add_alias("Q1", "متقی")
///     .remove("Q1")
///     .insert(Entity::person("Q1", "Ahmad Massoud"));
/// let changed = resolver.with(&changes)?;
/// assert_eq!(changed.resolve("Khalilzad, Zalmai").matched().map(|found| found.id()), Some("Q2"));
/// assert_eq!(changed.entity("Q1").map(|entity| entity.name()), Some("Ahmad Massoud"));
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes(Vec<Change>);

#[derive(Clone, Debug, PartialEq)]
enum Change {
    Insert(Entity),
    Remove(EntityId),
    Alias(EntityId, Alias),
}

impl Changes {
    /// No changes yet.
    #[must_use]
    pub fn new() -> Self {
        Changes::default()
    }

    /// Adds an entity.
    #[must_use]
    pub fn insert(mut self, entity: Entity) -> Self {
        self.0.push(Change::Insert(entity));
        self
    }

    /// Takes the entity of an id away.
    #[must_use]
    pub fn remove(mut self, id: impl Into<EntityId>) -> Self {
        self.0.push(Change::Remove(id.into()));
        self
    }

    /// Gives the entity of an id another name; one that it has already is not added again.
    #[must_use]
    pub fn add_alias(mut self, id: impl Into<EntityId>, alias: impl Into<Alias>) -> Self {
        self.0.push(Change::Alias(id.into(), alias.into()));
        self
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Extend<Entity> for Changes {
    /// Adds entities, as [`insert`](Changes::insert) does.
    fn extend<I: IntoIterator<Item = Entity>>(&mut self, entities: I) {
        self.0.extend(entities.into_iter().map(Change::Insert));
    }
}

impl FromIterator<Entity> for Changes {
    /// Changes that add entities.
    fn from_iter<I: IntoIterator<Item = Entity>>(entities: I) -> Self {
        Changes(entities.into_iter().map(Change::Insert).collect())
    }
}

/// An image, and what has changed since it was built.
#[derive(Clone, Debug)]
pub(super) struct Layers {
    pub(super) base: Image,
    recent: Option<Recent>,
}

#[derive(Clone, Debug)]
struct Recent {
    /// Entities that are new or have changed.
    image: Image,
    /// The entities of the base that it replaces or that are gone, ascending, and how many names they have.
    hidden: Vec<u32>,
    hidden_names: usize,
}

impl Layers {
    pub(super) fn new(base: Image) -> Self {
        Layers { base, recent: None }
    }

    /// Each image, the base first.
    pub(super) fn images(&self) -> impl Iterator<Item = &Image> + Clone {
        std::iter::once(&self.base).chain(self.recent())
    }

    /// The image of what has changed.
    pub(super) fn recent(&self) -> Option<&Image> {
        self.recent.as_ref().map(|recent| &recent.image)
    }

    /// Whether an entity of the base is there no more.
    pub(super) fn is_hidden(&self, image: &Image, entity: u32) -> bool {
        let hidden = self.recent.as_ref().map_or(&[][..], |recent| &recent.hidden);
        !hidden.is_empty() && std::ptr::eq(image, &self.base) && hidden.binary_search(&entity).is_ok()
    }

    pub(super) fn name_count(&self) -> usize {
        let recent = |recent: &Recent| recent.image.name_count();
        let hidden = self.recent.as_ref().map_or(0, |recent| recent.hidden_names);
        // A damaged image may say of several entities that they have the same names.
        self.base.name_count().saturating_sub(hidden) + self.recent.as_ref().map_or(0, recent)
    }

    pub(super) fn entity_count(&self) -> usize {
        let hidden = self.recent.as_ref().map_or(0, |recent| recent.hidden.len());
        self.images().map(Image::entity_count).sum::<usize>().saturating_sub(hidden)
    }

    pub(super) fn find(&self, id: &str) -> Option<EntityRef<'_>> {
        let entities = self.images().filter_map(|image| Some(EntityRef::new(image, image.find(id)?)));
        entities.filter(|entity| !self.is_hidden(entity.image(), entity.number())).last()
    }

    /// The name of a number among those of the base and then of what is recent, and its entity; none where it
    /// is gone.
    pub(super) fn name(&self, mut number: usize) -> Option<(EntityRef<'_>, &str)> {
        for image in self.images() {
            if number < image.name_count() {
                let entity = image.entity_of(number as u32);
                let text = image.text(number as u32);
                return (!self.is_hidden(image, entity)).then(|| (EntityRef::new(image, entity), text));
            }
            number -= image.name_count();
        }
        None
    }

    /// All entities, in the order of their ids.
    pub(super) fn entities(&self) -> Entities<'_> {
        Entities { layers: self, base: 0, recent: 0, left: self.entity_count() }
    }

    /// The table of all entities.
    pub(super) fn table(&self) -> Result<AliasTable> {
        let mut table = AliasTable::new();
        self.entities().try_for_each(|entity| table.insert(entity.to_entity()))?;
        Ok(table)
    }

    /// The same with changes.
    pub(super) fn with(&self, changes: &Changes) -> Result<Layers> {
        let mut table = AliasTable::new();
        let (mut hidden, mut hidden_names) = (Vec::new(), 0);
        if let Some(recent) = &self.recent {
            let entities = (0..recent.image.entity_count() as u32).map(|n| EntityRef::new(&recent.image, n));
            entities.into_iter().try_for_each(|entity| table.insert(entity.to_entity()))?;
            (hidden, hidden_names) = (recent.hidden.clone(), recent.hidden_names);
        }
        let mut hide = |id: &str| {
            let entity = self.base.find(id)?;
            let place = hidden.binary_search(&entity).err()?;
            hidden.insert(place, entity);
            hidden_names += self.base.names(entity).len();
            Some(EntityRef::new(&self.base, entity).to_entity())
        };
        for change in &changes.0 {
            match change {
                Change::Insert(entity) => {
                    // What the base shows of the id is hidden by the change that removed it, or else in the
                    // way.
                    let id = entity.id.as_str();
                    if let Some(known) = hide(id) {
                        return Err(ErrorKind::DuplicateId { id: known.id.to_string() }.into());
                    }
                    table.insert(entity.clone())?;
                }
                Change::Remove(id) => {
                    let known = table.remove(id.as_str());
                    if known.or_else(|| hide(id.as_str())).is_none() {
                        return Err(ErrorKind::UnknownEntity { id: id.to_string() }.into());
                    }
                }
                Change::Alias(id, alias) => {
                    if let Some(known) = hide(id.as_str()) {
                        table.insert(known)?;
                    }
                    table.add_alias(id.as_str(), alias.clone())?;
                }
            }
        }
        let image = crate::index::build(Tables::embedded(), &table)?;
        Ok(Layers { base: self.base.clone(), recent: Some(Recent { image, hidden, hidden_names }) })
    }

    /// Whether anything has changed since the base was built.
    pub(super) fn has_changed(&self) -> bool {
        self.recent.is_some()
    }
}

/// The entities of both layers, in the order of their ids.
pub(super) struct Entities<'l> {
    layers: &'l Layers,
    base: u32,
    recent: u32,
    left: usize,
}

impl<'l> Iterator for Entities<'l> {
    type Item = EntityRef<'l>;

    fn next(&mut self) -> Option<EntityRef<'l>> {
        let base = &self.layers.base;
        while self.layers.is_hidden(base, self.base) {
            self.base += 1;
        }
        let next = |image: &'l Image, number: u32| {
            ((number as usize) < image.entity_count()).then(|| EntityRef::new(image, number))
        };
        let one = next(base, self.base);
        let other = self.layers.recent.as_ref().and_then(|recent| next(&recent.image, self.recent));
        let takes_recent = match (one, other) {
            (Some(one), Some(other)) => one.id().cmp(other.id()) == Ordering::Greater,
            (one, _) => one.is_none(),
        };
        *(if takes_recent { &mut self.recent } else { &mut self.base }) += 1;
        self.left = self.left.saturating_sub(1);
        if takes_recent { other } else { one }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl ExactSizeIterator for Entities<'_> {}
