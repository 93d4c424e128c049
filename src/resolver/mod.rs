//! The resolver: which entity of a table a name means, or none, or that one cannot tell.

mod decision;
mod entity_ref;
mod query;
mod resolution;

use std::sync::{Arc, OnceLock};

use crate::error::{ErrorKind, Result};
use crate::index::image::Image;
use crate::index::search::Searching;
use crate::index::surfaces::Surfaces;
use crate::index::view::View;
use crate::model::Comparing;
use crate::model::align::Weighed;
use crate::model::tables::Tables;
use crate::name::Name;
use crate::table::AliasTable;
pub use decision::Decision;
pub use entity_ref::EntityRef;
pub use query::Query;
pub use resolution::{Candidate, Resolution};

/// How many candidate names are compared with a query, and how many candidates an answer lists.
const COMPARED: usize = 64;
const LISTED: usize = 10;

/// The probability from which a candidate is a match, where the builder sets no other.
const DEFAULT_THRESHOLD: f64 = 0.5;

/// A second candidate at least this likely, beside the first, leaves the answer ambiguous.
const AMBIGUOUS_RATIO: f64 = 0.6;

/// Bits per bit of the comparison, once the best of many candidates is looked for (fitted by maximum likelihood on queries with
/// known answers, as are the constants below).
const SHARPNESS: f64 = 1.3;

/// What NIL weighs in bits, beside candidates from a table of 2^14.4 names; more bits for each doubling above, for there are more
/// names that come near by chance, and fewer for each halving below, where names are few but mostly related.
const NIL_BITS: f64 = -0.5;
const NIL_TABLE_BITS: f64 = 14.4;
const NIL_BITS_A_DOUBLING: f64 = 0.57;
const NIL_BITS_A_HALVING: f64 = 0.15;

fn nil_bits(names: usize) -> f64 {
    let doublings = (names.max(1) as f64).log2() - NIL_TABLE_BITS;
    NIL_BITS + if doublings > 0.0 { NIL_BITS_A_DOUBLING } else { NIL_BITS_A_HALVING } * doublings
}

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
#[derive(Clone, Debug)]
pub struct Resolver {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    image: Image,
    /// Built when the first text is annotated.
    surfaces: OnceLock<Surfaces>,
    threshold: f64,
}

/// Settings of a [`Resolver`].
///
/// ```
/// use aka::{AliasTable, Resolver};
/// let careful = Resolver::builder().threshold(0.9).build(&AliasTable::new())?;
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct ResolverBuilder {
    threshold: f64,
}

impl ResolverBuilder {
    /// The probability from which the likeliest candidate is a match.
    #[must_use]
    pub fn threshold(mut self, probability: f64) -> Self {
        self.threshold = probability;
        self
    }

    /// Builds a resolver for a table.
    ///
    /// # Errors
    /// [`ErrorKind::NotAProbability`] for a threshold outside 0 to 1, [`ErrorKind::TooManyNames`] for a table of more than
    /// 2³² - 1 names.
    pub fn build(self, table: &AliasTable) -> Result<Resolver> {
        let (names, limit) = (table.name_count(), u32::MAX as usize);
        if names > limit {
            return Err(ErrorKind::TooManyNames { names, limit }.into());
        }
        self.over(Image::open(crate::index::build(Tables::embedded(), table))?)
    }

    fn over(self, image: Image) -> Result<Resolver> {
        if !(0.0..=1.0).contains(&self.threshold) {
            return Err(ErrorKind::NotAProbability { what: "the threshold", value: self.threshold }.into());
        }
        let inner = Inner { image, surfaces: OnceLock::new(), threshold: self.threshold };
        Ok(Resolver { inner: Arc::new(inner) })
    }
}

/// Memory that a loop of resolutions shares.
///
/// ```
/// use aka::{AliasTable, Entity, Resolver, Scratch};
/// let mut table = AliasTable::new();
/// table.insert(Entity::person("Q1", "Ismail Khan"))?;
/// let resolver = Resolver::new(&table)?;
/// let mut scratch = Scratch::new();
/// for name in ["Esmail Khan", "Ismael Khan"] {
///     assert!(resolver.resolve_with(&name.into(), &mut scratch).best().is_some());
/// }
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    comparing: Comparing,
    searching: Searching,
    rarity: Vec<f32>,
    alias_rarity: Vec<f32>,
    found: Vec<Found>,
}

/// The best name of an entity.
#[derive(Clone, Copy, Debug)]
struct Found {
    entity: u32,
    name: u32,
    bits: f64,
}

impl Scratch {
    /// Scratch memory that has grown to nothing yet; it grows with use to what the table needs.
    #[must_use]
    pub fn new() -> Self {
        Scratch::default()
    }
}

impl Resolver {
    /// A resolver for a table, with the default settings.
    ///
    /// # Errors
    /// As [`ResolverBuilder::build`].
    pub fn new(table: &AliasTable) -> Result<Self> {
        Resolver::builder().build(table)
    }

    /// Settings to change before building.
    #[must_use]
    pub fn builder() -> ResolverBuilder {
        ResolverBuilder { threshold: DEFAULT_THRESHOLD }
    }

    /// Which entity a name means.
    #[must_use]
    pub fn resolve<'q>(&self, query: impl Into<Query<'q>>) -> Resolution<'_, 'q> {
        self.resolve_with(&query.into(), &mut Scratch::new())
    }

    /// The same, with memory that is used again.
    #[must_use]
    pub fn resolve_with<'q>(&self, query: &Query<'q>, scratch: &mut Scratch) -> Resolution<'_, 'q> {
        let image = &self.inner.image;
        let tables = Tables::embedded();
        let view = View::new(image);
        let name = query::parse(query.name, query.kind);
        let Scratch { comparing, searching, rarity, alias_rarity, found } = scratch;
        rarity.clear();
        rarity.extend(name.tokens().map(|token| view.rarity(tables, token.romanized())));
        let weighed = Weighed { name: &name, rarity };
        found.clear();
        for number in searching.search(tables, &view, &name, COMPARED) {
            let entity = image.entity_of(number);
            let kind = image.kind(entity);
            if query.kind.is_some_and(|wanted| wanted != kind) {
                continue;
            }
            let alias = Name::parse_as(image.text(number), kind);
            view.rarities(tables, number, &alias, alias_rarity);
            let alias = Weighed { name: &alias, rarity: alias_rarity };
            let known = if query.is_bare() { 0.0 } else { query.bits_for(image.id(entity)) };
            let bits = f64::from(comparing.bits(tables, weighed, alias)) + known;
            match found.iter_mut().find(|known| known.entity == entity) {
                Some(known) if known.bits < bits => (known.name, known.bits) = (number, bits),
                Some(_) => {}
                None => found.push(Found { entity, name: number, bits }),
            }
        }
        found.sort_unstable_by(|x, y| y.bits.total_cmp(&x.bits).then(x.entity.cmp(&y.entity)));
        self.answer(query, found)
    }

    /// Which entities many names mean, in their order, on all cores with the `parallel` feature.
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

    /// The exact surfaces of the table, by which texts are scanned.
    pub(crate) fn surfaces(&self) -> &Surfaces {
        let image = &self.inner.image;
        let alias = |number: u32| {
            let kind = self.bearer(number)?.kind();
            Some((Name::parse_as(image.text(number), kind), kind))
        };
        self.inner.surfaces.get_or_init(|| Surfaces::build(image.name_count() as u32, alias))
    }

    /// The entity that an alias of [`Surfaces`] belongs to.
    pub(crate) fn bearer(&self, alias: u32) -> Option<EntityRef<'_>> {
        let image = &self.inner.image;
        ((alias as usize) < image.name_count()).then(|| EntityRef::new(image, image.entity_of(alias)))
    }

    /// The entities of the table, in the order of their ids.
    pub fn entities(&self) -> impl ExactSizeIterator<Item = EntityRef<'_>> {
        let image = &self.inner.image;
        (0..image.entity_count() as u32).map(move |number| EntityRef::new(image, number))
    }

    /// The entity of an id, in O(log n).
    #[must_use]
    pub fn entity(&self, id: &str) -> Option<EntityRef<'_>> {
        let image = &self.inner.image;
        image.find(id).map(|number| EntityRef::new(image, number))
    }

    /// How many names the table holds.
    #[must_use]
    pub fn name_count(&self) -> usize {
        self.inner.image.name_count()
    }

    /// The memory that the resolver takes, in bytes: its image, and, once a text was annotated, some 50 bytes a name more by
    /// which texts are scanned. Clones share both.
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
        self.inner.image.bytes().len() + self.inner.surfaces.get().map_or(0, Surfaces::memory_usage)
    }

    /// Shares the probability out among the ranked entities and NIL, and decides.
    fn answer<'q>(&self, query: &Query<'q>, found: &[Found]) -> Resolution<'_, 'q> {
        let base = &self.inner.image;
        let nil_bits = nil_bits(self.name_count());
        // Shifted by the largest, so that no power overflows.
        let top = found.first().map_or(nil_bits, |best| (best.bits * SHARPNESS).max(nil_bits));
        let weight = |bits: f64| (bits - top).exp2();
        let total = weight(nil_bits) + found.iter().map(|one| weight(one.bits * SHARPNESS)).sum::<f64>();
        let none = Candidate { image: base, entity: 0, name: 0, bits: 0.0, probability: 0.0 };
        let mut candidates = [none; LISTED];
        for (candidate, &Found { entity, name, bits }) in candidates.iter_mut().zip(found) {
            let probability = weight(bits * SHARPNESS) / total;
            *candidate = Candidate { image: base, entity, name, bits, probability };
        }
        let count = found.len().min(LISTED);
        let listed = &candidates[..count];
        let nil = 1.0 - listed.iter().map(|c| c.probability).sum::<f64>();
        let decision = match listed {
            [best, ..] if best.probability >= self.inner.threshold && is_clear(listed) => Decision::Match,
            [best, ..] if best.probability > nil && !is_clear(listed) => Decision::Ambiguous,
            _ => Decision::Unknown,
        };
        let nil = nil.max(0.0);
        Resolution { query: query.name, parsed_as: query.kind, base, decision, candidates, count, nil }
    }
}

/// Whether the best candidate is well ahead of the second.
fn is_clear(candidates: &[Candidate<'_>]) -> bool {
    match candidates {
        [best, second, ..] => second.probability < best.probability * AMBIGUOUS_RATIO,
        _ => true,
    }
}
