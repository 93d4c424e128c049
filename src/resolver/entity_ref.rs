//! Entities as a resolver hands them out: read where they lie in its image, not copied.

use crate::entity::{Alias, Entity, Kind};
use crate::index::image::Image;

/// An entity of a [`Resolver`](crate::Resolver), borrowed from it.
///
/// Copying one costs nothing, and so does asking it: everything is read from the resolver's bytes where it
/// lies.
///
/// ```
/// use aka::{Alias, AliasTable, Entity, Resolver};
///
/// let mut table = AliasTable::new();
/// table.insert(Entity::person("Q1", "Amir Khan Muttaqi").alias(Alias::new("متقی").language("fa")))?;
/// let resolver = Resolver::new(&table)?;
///
/// let entity = resolver.entity("Q1").expect("it is in the table");
/// assert_eq!((entity.id(), entity.name()), ("Q1", "Amir Khan Muttaqi"));
/// assert_eq!(entity.names().collect::<Vec<_>>(), ["Amir Khan Muttaqi", "متقی"]);
/// assert_eq!(entity.aliases().last().and_then(|alias| alias.language), Some("fa".to_owned()));
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone, Copy)]
pub struct EntityRef<'r> {
    image: &'r Image,
    number: u32,
}

impl<'r> EntityRef<'r> {
    pub(super) fn new(image: &'r Image, number: u32) -> Self {
        EntityRef { image, number }
    }

    pub(super) fn image(self) -> &'r Image {
        self.image
    }

    pub(super) fn number(self) -> u32 {
        self.number
    }

    /// Its id, unique in the table.
    #[must_use]
    pub fn id(self) -> &'r str {
        self.image.id(self.number)
    }

    /// What kind of thing it is.
    #[must_use]
    pub fn kind(self) -> Kind {
        self.image.kind(self.number)
    }

    /// Its canonical name: the one to show.
    #[must_use]
    pub fn name(self) -> &'r str {
        self.image.text(self.image.names(self.number).start)
    }

    /// All its names, the canonical one first.
    pub fn names(self) -> impl ExactSizeIterator<Item = &'r str> + Clone {
        let image = self.image;
        image.names(self.number).map(move |name| image.text(name))
    }

    /// All its names with what else is known of each, copied.
    pub fn aliases(self) -> impl ExactSizeIterator<Item = Alias> {
        let image = self.image;
        image.names(self.number).map(move |name| {
            let note = image.note(name);
            let owned = |text: Option<&str>| text.map(str::to_owned);
            Alias {
                name: image.text(name).to_owned(),
                language: owned(note.language),
                source: owned(note.source),
                weight: note.weight,
                first_seen: owned(note.first_seen),
                last_seen: owned(note.last_seen),
            }
        })
    }

    /// A copy of all that is known of it, to be put into a table.
    #[must_use]
    pub fn to_entity(self) -> Entity {
        Entity { id: self.id().into(), kind: self.kind(), aliases: self.aliases().collect() }
    }
}

impl PartialEq for EntityRef<'_> {
    /// Whether both are the same entity of the same resolver.
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number && std::ptr::eq(self.image, other.image)
    }
}

impl Eq for EntityRef<'_> {}

impl std::hash::Hash for EntityRef<'_> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.number.hash(state);
    }
}

impl std::fmt::Debug for EntityRef<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("EntityRef").field("id", &self.id()).field("name", &self.name()).finish()
    }
}
