//! Queries: a name, and what else is known of whoever it means.

use crate::entity::Kind;
use crate::index::image::Image;
use crate::index::search::part_words;
use crate::index::view::View;
use crate::name::Name;

/// A name to resolve, with what else is known of it.
///
/// ```
/// use aka::{Kind, Query};
/// let query = Query::new("Mottaki").kind(Kind::Person).nearby("Q7");
/// assert_eq!(query.name(), "Mottaki");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Query<'q> {
    pub(super) name: &'q str,
    pub(super) kind: Option<Kind>,
    nearby: Vec<&'q str>,
    priors: Vec<(&'q str, f64)>,
    /// Whether it may be another case of the name that is meant.
    pub(super) may_be_declined: bool,
}

impl<'q> Query<'q> {
    /// A name of which nothing else is known.
    #[must_use]
    pub fn new(name: &'q str) -> Self {
        Query { name, kind: None, nearby: Vec::new(), priors: Vec::new(), may_be_declined: true }
    }

    /// Says what kind of entity is meant; entities of other kinds are then no candidates.
    #[must_use]
    pub fn kind(mut self, kind: Kind) -> Self {
        self.kind = Some(kind);
        self
    }

    /// Says that its words are in the nominative.
    pub(crate) fn nominative(mut self) -> Self {
        self.may_be_declined = false;
        self
    }

    /// Says that an entity is mentioned nearby, which makes it [`Query::NEARBY_BITS`] bits likelier.
    ///
    /// ```
    /// use aka::{AliasTable, Decision, Entity, Query, Resolver};
    /// let mut table = AliasTable::new();
    /// table.insert(Entity::person("premier", "Imran Khan"))?;
    /// table.insert(Entity::person("singer", "Imran Khan"))?;
    /// let resolver = Resolver::new(&table)?;
    /// assert_eq!(resolver.resolve("Imran Khan").decision(), Decision::Ambiguous);
    /// let beside = resolver.resolve(Query::new("Imran Khan").nearby("singer"));
    /// assert_eq!(beside.matched().map(|found| found.id()), Some("singer"));
    /// # Ok::<(), aka::Error>(())
    /// ```
    #[must_use]
    pub fn nearby(mut self, id: &'q str) -> Self {
        self.nearby.push(id);
        self
    }

    /// Adds bits of one's own for an entity: positive ones make it likelier.
    ///
    /// Bits count up to [`Query::MAX_PRIOR_BITS`] either way: infinite ones all but settle that the entity is
    /// meant, or that it is not. What is no number (NaN) says nothing, nor does an id that the table lacks.
    /// The names of an entity that is likelier by its bits are compared with the query however many others
    /// come near it, which costs some 3 µs a name; if none of them comes near it, the entity is no candidate,
    /// whatever its bits.
    ///
    /// ```
    /// use aka::{AliasTable, Entity, Query, Resolver};
    /// let mut table = AliasTable::new();
    /// table.insert(Entity::person("premier", "Imran Khan"))?;
    /// table.insert(Entity::person("singer", "Imran Khan"))?;
    /// let resolver = Resolver::new(&table)?;
    /// let found = resolver.resolve(Query::new("Imran Khan").prior("premier", f64::NEG_INFINITY));
    /// assert_eq!(found.matched().map(|found| found.id()), Some("singer"));
    /// # Ok::<(), aka::Error>(())
    /// ```
    #[must_use]
    pub fn prior(mut self, id: &'q str, bits: f64) -> Self {
        self.priors.push((id, prior_bits(bits)));
        self
    }

    /// The most bits that one prior counts for, either way: more than any names could outweigh, and few
    /// enough to reckon with.
    pub const MAX_PRIOR_BITS: f64 = 1000.0;

    /// What it is worth that an entity is mentioned nearby, in bits.
    pub const NEARBY_BITS: f64 = 4.0;

    /// The name.
    #[must_use]
    pub fn name(&self) -> &'q str {
        self.name
    }

    /// The ids of the entities that are likelier by what is known of them; one may come twice.
    pub(super) fn likelier(&self) -> impl Iterator<Item = &'q str> {
        let likelier = self.priors.iter().filter(|(_, bits)| *bits > 0.0).map(|&(id, _)| id);
        self.nearby.iter().copied().chain(likelier)
    }

    /// The bits that are known of an entity of an image.
    pub(super) fn bits_for(&self, image: &Image, entity: u32) -> f64 {
        if self.nearby.is_empty() && self.priors.is_empty() {
            return 0.0;
        }
        let id = image.id(entity);
        let nearby = self.nearby.contains(&id);
        let own: f64 = self.priors.iter().filter(|(known, _)| *known == id).map(|(_, bits)| bits).sum();
        own + if nearby { Self::NEARBY_BITS } else { 0.0 }
    }
}

/// Parses a query into a name. A word of several names that a table has apart is parted; `text` is memory for
/// that.
pub(super) fn parse_into(
    name: &mut Name,
    query: &str,
    kind: Option<Kind>,
    table: &View<'_>,
    text: &mut String,
) {
    let parse = |name: &mut Name, text: &str| match kind {
        Some(kind) => name.reparse_as(text, kind),
        None => name.reparse(text),
    };
    parse(name, query);
    if part_words(table, name, text) {
        parse(name, text);
    }
}

/// The bits of a prior as they are reckoned with; none for what is no number.
pub(crate) fn prior_bits(bits: f64) -> f64 {
    if bits.is_nan() { 0.0 } else { bits.clamp(-Query::MAX_PRIOR_BITS, Query::MAX_PRIOR_BITS) }
}

impl<'q> From<&'q str> for Query<'q> {
    fn from(name: &'q str) -> Self {
        Query::new(name)
    }
}

impl<'q> From<&'q String> for Query<'q> {
    fn from(name: &'q String) -> Self {
        Query::new(name)
    }
}
