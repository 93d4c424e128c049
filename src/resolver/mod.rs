//! The resolver: which entity of a table a name means, or none, or that one cannot tell.

mod audit;
mod builder;
mod compared;
mod decision;
mod declined;
mod entity_ref;
mod files;
mod find;
mod layers;
mod likelier;
mod patience;
mod posterior;
mod query;
mod resolution;
mod scratch;
mod surfaced;

use std::fmt;
use std::sync::Arc;

use crate::error::Result;
pub use builder::ResolverBuilder;
pub(crate) use builder::check_threshold;
pub use decision::Decision;
pub use entity_ref::EntityRef;
pub use layers::Changes;
use layers::Layers;
pub(crate) use posterior::is_ahead;
pub use query::Query;
pub(crate) use query::prior_bits;
pub use resolution::{Candidate, Resolution};
pub use scratch::Scratch;
pub(crate) use surfaced::Surfaced;

/// How many candidate names are compared with a query, and how many candidates an answer lists.
const COMPARED: usize = 64;
pub(crate) const LISTED: usize = 10;

/// Resolves names against one alias table.
///
/// It is immutable, cheap to clone, and shared by any number of threads.
///
/// ```
/// use aka::{AliasTable, Decision, Entity, Resolver};
///
/// let mut table = AliasTable::new();
/// table.insert(Entity::person("Q1", "Amir Khan Muttaqi"))?;
/// table.insert(Entity::person("Q2", "Manouchehr Mottaki"))?;
/// let resolver = Resolver::new(&table)?;
///
/// let found = resolver.resolve("Amirkhan Motaqi");
/// assert_eq!(found.matched().map(|entity| entity.id()), Some("Q1"));
/// assert_eq!(resolver.resolve("Zalmay Khalilzad").decision(), Decision::Unknown);
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone)]
#[must_use = "a resolver changes nothing by itself; `with` and `compact` return another"]
pub struct Resolver {
    inner: Arc<Inner>,
}

struct Inner {
    layers: Layers,
    surfaces: surfaced::Built,
    threshold: f64,
}

/// How many entities and names it has, and its threshold; not the names.
impl fmt::Debug for Resolver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Resolver")
            .field("entities", &self.inner.layers.entity_count())
            .field("names", &self.name_count())
            .field("threshold", &self.threshold())
            .finish_non_exhaustive()
    }
}

impl Resolver {
    /// Which entity a name means.
    ///
    /// Cost: among a million names some 0.1 ms, and up to 1 ms for a name of many common words or in another
    /// script. The memory of the search is made anew; for many names see [`Resolver::resolve_with`]. The first
    /// name of a program takes some 50 ms more, in which the model is read.
    ///
    /// ```
    /// use aka::{AliasTable, Entity, Kind, Query, Resolver};
    ///
    /// let mut table = AliasTable::new();
    /// table.insert(Entity::person("Q1", "Amir Khan Muttaqi"))?;
    /// let resolver = Resolver::new(&table)?;
    ///
    /// let found = resolver.resolve("Amirkhan Motaqi");
    /// assert_eq!(found.matched().map(|best| best.id()), Some("Q1"));
    /// let found = resolver.resolve(Query::new("Amir Khan").kind(Kind::Person));
    /// assert!(found.matched().is_none());
    /// # Ok::<(), aka::Error>(())
    /// ```
    #[must_use]
    pub fn resolve<'q>(&self, query: impl Into<Query<'q>>) -> Resolution<'_, 'q> {
        self.resolve_with(&query.into(), &mut Scratch::new())
    }

    /// As [`Resolver::resolve`], with memory that is used again: once it has grown to what the table needs,
    /// nothing is allocated.
    #[must_use]
    pub fn resolve_with<'q>(&self, query: &Query<'q>, scratch: &mut Scratch) -> Resolution<'_, 'q> {
        self.begin(query, scratch);
        self.find_in_all(query, scratch);
        self.read_declined(query, scratch, Self::find_in_all);
        self.answer(query, scratch.ranked())
    }

    /// Which entities many names mean, in their order, on all cores with the `parallel` feature: those of the
    /// `rayon` pool in which it is called, or of its global one.
    #[must_use]
    pub fn resolve_batch<'q>(&self, queries: &[Query<'q>]) -> Vec<Resolution<'_, 'q>> {
        #[cfg(feature = "parallel")]
        {
            use rayon::prelude::*;
            queries
                .par_iter()
                .map_init(Scratch::new, |scratch, query| self.resolve_with(query, scratch))
                .collect()
        }
        #[cfg(not(feature = "parallel"))]
        {
            let mut scratch = Scratch::new();
            queries.iter().map(|query| self.resolve_with(query, &mut scratch)).collect()
        }
    }

    /// The same resolver with some entities changed: a new one beside this one, which stays as it is, ready
    /// at once.
    ///
    /// Costs time in proportion to the number of entities that have changed since the image was built, of the
    /// changes before too, and so does annotating the first text; beyond some thousands,
    /// [`compact`](Resolver::compact) or build anew. How rare tokens are is taken from the image as it was
    /// built.
    ///
    /// # Errors
    /// [`DuplicateId`](crate::ErrorKind::DuplicateId) for an insertion whose id is there,
    /// [`UnknownEntity`](crate::ErrorKind::UnknownEntity) for a removal or alias of an id that is not, and what
    /// [`AliasTable::insert`](crate::AliasTable::insert) says of names.
    pub fn with(&self, changes: &Changes) -> Result<Resolver> {
        let (layers, surfaces) = (self.inner.layers.with(changes)?, self.inner.surfaces.of_base());
        let inner = Inner { layers, surfaces, threshold: self.inner.threshold };
        Ok(Resolver { inner: Arc::new(inner) })
    }

    /// The same resolver with all changes built into one image.
    ///
    /// Costs what building it from its table costs, and the memory of that table meanwhile.
    ///
    /// ```
    /// use aka::{AliasTable, Changes, Entity, Resolver};
    /// let changes = Changes::new().insert(Entity::person("Q1", "Ismail Khan"));
    /// let resolver = Resolver::new(&AliasTable::new())?.with(&changes)?.compact()?;
    /// assert_eq!(resolver.name_count(), 1);
    /// # Ok::<(), aka::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`ResolverBuilder::build`].
    pub fn compact(&self) -> Result<Resolver> {
        Resolver::builder().threshold(self.inner.threshold)?.build(&self.inner.layers.table()?)
    }

    /// The probability from which the likeliest candidate is a match.
    pub(crate) fn threshold(&self) -> f64 {
        self.inner.threshold
    }

    /// The exact surfaces of the table, by which texts are scanned; built when they are first asked for.
    pub(crate) fn surfaces(&self) -> Surfaced<'_> {
        self.inner.surfaces.of(&self.inner.layers)
    }

    /// The entities of the table, in the order of their ids.
    pub fn entities(&self) -> impl ExactSizeIterator<Item = EntityRef<'_>> {
        self.inner.layers.entities()
    }

    /// The entity of an id, in O(log n).
    #[must_use]
    pub fn entity(&self, id: &str) -> Option<EntityRef<'_>> {
        self.inner.layers.find(id)
    }

    /// How many names the table holds.
    #[must_use]
    pub fn name_count(&self) -> usize {
        self.inner.layers.name_count()
    }

    /// The memory that the resolver takes, in bytes: its image, the image of what has changed, and, once a
    /// text was annotated, that by which texts are scanned. Clones share them; resolvers of one image with
    /// other [changes](Resolver::with) share what is the image's. What the process takes once for the model
    /// is not counted: see the guide's chapter on [production](crate::guide::production).
    ///
    /// ```
    /// use aka::{AliasTable, Entity, Resolver};
    /// let mut table = AliasTable::new();
    /// table.insert(Entity::person("Q1", "Ismail Khan"))?;
    /// assert!(Resolver::new(&table)?.memory_usage() > 0);
    /// # Ok::<(), aka::Error>(())
    /// ```
    #[must_use]
    pub fn memory_usage(&self) -> usize {
        let images: usize = self.inner.layers.images().map(|image| image.bytes().len()).sum();
        images + self.inner.surfaces.memory_usage()
    }
}

#[cfg(test)]
mod tests {
    use std::panic::{RefUnwindSafe, UnwindSafe};

    use super::{Resolver, Scratch};
    use crate::document::Document;
    use crate::entity::Entity;
    use crate::model::Comparer;
    use crate::name::Name;
    use crate::table::AliasTable;

    /// What may be shared with code that catches panics.
    fn is_safe_to_catch<T: UnwindSafe + RefUnwindSafe>(_: &T) {}

    #[test]
    fn what_debugging_shows_is_short() {
        let mut table = AliasTable::new();
        for number in 0..100 {
            table
                .insert(Entity::person(format!("Q{number}"), format!("Ismail Khan {number}")))
                .expect("a name");
        }
        let resolver = Resolver::new(&table).expect("a table");
        let document = Document::annotate(&resolver, "Nobody came.");
        let found = resolver.resolve("Zalmay Khalilzad");
        let (mut comparer, name) = (Comparer::new(), Name::parse("Zalmay Khalilzad"));
        let _ = comparer.compare(&name, &name);
        let shown = [
            format!("{resolver:?}"),
            format!("{document:?}"),
            format!("{found:?}"),
            format!("{comparer:?} {name:?} {:?}", name.token(0_usize)),
            format!("{:?}", Scratch::new()),
        ];
        is_safe_to_catch(&(&resolver, &document, &found));
        assert_eq!(shown[0], "Resolver { entities: 100, names: 100, threshold: 0.5, .. }");
        assert!(shown.iter().all(|text| text.len() < 300 && !text.contains("Ismail")), "{shown:#?}");
    }
}
