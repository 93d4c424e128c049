//! The resolver: which entity of a table a name means, or none, or that one cannot tell.

use std::sync::{Arc, OnceLock};

use crate::entity::{Entity, Kind};
use crate::error::{ErrorKind, Result};
use crate::index::surfaces::Surfaces;
use crate::index::{Index, Searching};
use crate::model::Comparing;
use crate::model::align::Weighed;
use crate::model::evidence::Evidence;
use crate::model::rarity::Rarity;
use crate::model::tables::Tables;
use crate::name::Name;
use crate::table::AliasTable;

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

/// A name to resolve, with what else is known of it.
///
/// ```
/// use aka::{Kind, Query};
/// let query = Query::new("Mottaki").kind(Kind::Person).nearby("Q7");
/// assert_eq!(query.name(), "Mottaki");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Query<'q> {
    name: &'q str,
    kind: Option<Kind>,
    nearby: Vec<&'q str>,
    priors: Vec<(&'q str, f64)>,
}

impl<'q> Query<'q> {
    /// A name of which nothing else is known.
    #[must_use]
    pub fn new(name: &'q str) -> Self {
        Query { name, kind: None, nearby: Vec::new(), priors: Vec::new() }
    }

    /// Says what kind of entity is meant; entities of other kinds are then no candidates.
    #[must_use]
    pub fn kind(mut self, kind: Kind) -> Self {
        self.kind = Some(kind);
        self
    }

    /// Says that an entity is mentioned nearby, which makes it [`Query::NEARBY_BITS`] bits likelier.
    #[must_use]
    pub fn nearby(mut self, id: &'q str) -> Self {
        self.nearby.push(id);
        self
    }

    /// Adds bits of one's own for an entity: positive ones make it likelier.
    #[must_use]
    pub fn prior(mut self, id: &'q str, bits: f64) -> Self {
        self.priors.push((id, bits));
        self
    }

    /// What it is worth that an entity is mentioned nearby, in bits.
    pub const NEARBY_BITS: f64 = 4.0;

    /// The name.
    #[must_use]
    pub fn name(&self) -> &'q str {
        self.name
    }

    fn bits_for(&self, id: &str) -> f64 {
        let nearby = self.nearby.contains(&id);
        let own: f64 = self.priors.iter().filter(|(known, _)| *known == id).map(|(_, bits)| bits).sum();
        own + if nearby { Self::NEARBY_BITS } else { 0.0 }
    }
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

/// What the resolver makes of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Decision {
    /// It means one entity.
    Match,
    /// It means one of several, and the name alone does not say which.
    Ambiguous,
    /// It means no entity of the table.
    Unknown,
}

impl Decision {
    /// `match`, `ambiguous` or `unknown`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Decision::Match => "match",
            Decision::Ambiguous => "ambiguous",
            Decision::Unknown => "unknown",
        }
    }
}

impl std::fmt::Display for Decision {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

/// An entity that a name may mean.
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'r> {
    resolver: &'r Resolver,
    alias: usize,
    bits: f64,
    probability: f64,
}

impl<'r> Candidate<'r> {
    /// The entity's id.
    #[must_use]
    pub fn id(&self) -> &'r str {
        self.entity().id.as_str()
    }

    /// The entity.
    #[must_use]
    pub fn entity(&self) -> &'r Entity {
        let inner = &self.resolver.inner;
        &inner.entities[inner.aliases[self.alias].entity]
    }

    /// The name of the entity that fits best.
    #[must_use]
    pub fn alias(&self) -> &'r str {
        self.resolver.inner.aliases[self.alias].name.text()
    }

    /// The probability that this entity is meant.
    #[must_use]
    pub fn probability(&self) -> f64 {
        self.probability
    }

    /// The evidence for the name and the entity's best alias being one, in bits, priors of the query included.
    #[must_use]
    pub fn bits(&self) -> f64 {
        self.bits
    }
}

/// The answer to a query: a decision, and the ranked candidates, whose probabilities and that of NIL sum to 1.
#[derive(Clone, Debug)]
pub struct Resolution<'r> {
    name: Name,
    decision: Decision,
    candidates: Vec<Candidate<'r>>,
    nil: f64,
}

impl<'r> Resolution<'r> {
    /// Match, ambiguous or unknown.
    #[must_use]
    pub fn decision(&self) -> Decision {
        self.decision
    }

    /// The likeliest candidate, whatever the decision; none where no name of the table is anywhere near.
    #[must_use]
    pub fn best(&self) -> Option<&Candidate<'r>> {
        self.candidates.first()
    }

    /// The entity that is meant, where the decision is a match.
    #[must_use]
    pub fn matched(&self) -> Option<&Candidate<'r>> {
        self.best().filter(|_| self.decision == Decision::Match)
    }

    /// The candidates, the likeliest first; at most ten.
    #[must_use]
    pub fn candidates(&self) -> &[Candidate<'r>] {
        &self.candidates
    }

    /// The probability of NIL: that the entity meant is not in the table, or is none of the candidates listed.
    #[must_use]
    pub fn nil_probability(&self) -> f64 {
        self.nil
    }

    /// The evidence for a candidate, line by line.
    ///
    /// ```
    /// use aka::{AliasTable, Entity, Resolver};
    /// let mut table = AliasTable::new();
    /// table.insert(Entity::person("Q1", "Saeed Khatibzadeh"))?;
    /// let resolver = Resolver::new(&table)?;
    /// let found = resolver.resolve("Said Khatibzada");
    /// for candidate in found.candidates() {
    ///     println!("{}", found.evidence(candidate));
    /// }
    /// # Ok::<(), aka::Error>(())
    /// ```
    #[must_use]
    pub fn evidence(&self, candidate: &Candidate<'r>) -> Evidence {
        let inner = &candidate.resolver.inner;
        let tables = Tables::embedded();
        let rarity: Vec<f32> =
            self.name.tokens().map(|token| inner.rarity.bits(&tables.prior, token.romanized())).collect();
        let query = Weighed { name: &self.name, rarity: &rarity };
        Comparing::default().evidence(tables, query, inner.aliases[candidate.alias].weighed())
    }
}

/// A name of the table, ready to be compared.
#[derive(Debug)]
struct PreparedAlias {
    entity: usize,
    name: Name,
    rarity: Box<[f32]>,
}

impl PreparedAlias {
    fn weighed(&self) -> Weighed<'_> {
        Weighed { name: &self.name, rarity: &self.rarity }
    }
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
    entities: Vec<Entity>,
    aliases: Vec<PreparedAlias>,
    rarity: Rarity,
    index: Index,
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
        if !(0.0..=1.0).contains(&self.threshold) {
            return Err(ErrorKind::NotAProbability { what: "the threshold", value: self.threshold }.into());
        }
        let (names, limit) = (table.name_count(), u32::MAX as usize);
        if names > limit {
            return Err(ErrorKind::TooManyNames { names, limit }.into());
        }
        let tables = Tables::embedded();
        let entities: Vec<Entity> = table.iter().cloned().collect();
        let mut rarity = Rarity::default();
        let mut parsed = Vec::with_capacity(names);
        for (place, entity) in entities.iter().enumerate() {
            for alias in entity.names() {
                let name = Name::parse_as(alias, entity.kind);
                name.tokens().for_each(|token| rarity.count(token.romanized()));
                parsed.push((place, name));
            }
        }
        let mut index = Index::default();
        let prepare = |(entity, name): (usize, Name)| {
            index.add(&name);
            let rarity = name.tokens().map(|token| rarity.bits(&tables.prior, token.romanized())).collect();
            PreparedAlias { entity, name, rarity }
        };
        let aliases = parsed.into_iter().map(prepare).collect();
        index.finish(tables, &rarity);
        Ok(Resolver {
            inner: Arc::new(Inner {
                entities,
                aliases,
                rarity,
                index,
                surfaces: OnceLock::new(),
                threshold: self.threshold,
            }),
        })
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
    pub fn resolve<'q>(&self, query: impl Into<Query<'q>>) -> Resolution<'_> {
        self.resolve_with(&query.into(), &mut Scratch::new())
    }

    /// The same, with memory that is used again.
    #[must_use]
    pub fn resolve_with(&self, query: &Query<'_>, scratch: &mut Scratch) -> Resolution<'_> {
        let inner = &*self.inner;
        let tables = Tables::embedded();
        let name = match query.kind {
            Some(kind) => Name::parse_as(query.name, kind),
            None => Name::parse(query.name),
        };
        let Scratch { comparing, searching, rarity } = scratch;
        rarity.clear();
        rarity.extend(name.tokens().map(|token| inner.rarity.bits(&tables.prior, token.romanized())));
        let weighed = Weighed { name: &name, rarity };
        let mut candidates: Vec<Candidate<'_>> = Vec::new();
        for alias in inner.index.search(tables, &name, COMPARED, searching) {
            let prepared = &inner.aliases[alias];
            let entity = &inner.entities[prepared.entity];
            if query.kind.is_some_and(|kind| kind != entity.kind) {
                continue;
            }
            let bits = f64::from(comparing.bits(tables, weighed, prepared.weighed()))
                + query.bits_for(entity.id.as_str());
            let same =
                candidates.iter_mut().find(|known| inner.aliases[known.alias].entity == prepared.entity);
            match same {
                Some(known) if known.bits < bits => (known.alias, known.bits) = (alias, bits),
                Some(_) => {}
                None => candidates.push(Candidate { resolver: self, alias, bits, probability: 0.0 }),
            }
        }
        let (decision, nil) = self.decide(&mut candidates);
        Resolution { name, decision, candidates, nil }
    }

    /// Which entities many names mean, in their order, on all cores with the `parallel` feature.
    #[must_use]
    pub fn resolve_batch(&self, queries: &[Query<'_>]) -> Vec<Resolution<'_>> {
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
        let inner = &*self.inner;
        let alias = |number: usize| {
            let alias = inner.aliases.get(number)?;
            Some((&alias.name, inner.entities.get(alias.entity)?.kind))
        };
        inner.surfaces.get_or_init(|| Surfaces::build(inner.aliases.len(), alias))
    }

    /// The entity that an alias of [`Surfaces`] belongs to, and the parsed alias.
    pub(crate) fn alias(&self, number: usize) -> Option<(&Entity, &Name)> {
        let alias = self.inner.aliases.get(number)?;
        Some((self.inner.entities.get(alias.entity)?, &alias.name))
    }

    /// The entities of the table, in the order of their ids.
    pub fn entities(&self) -> impl ExactSizeIterator<Item = &Entity> {
        self.inner.entities.iter()
    }

    /// The entity of an id, in O(log n).
    #[must_use]
    pub fn entity(&self, id: &str) -> Option<&Entity> {
        let entities = &self.inner.entities;
        entities.binary_search_by(|entity| entity.id.as_str().cmp(id)).ok().map(|place| &entities[place])
    }

    /// How many names the table holds.
    #[must_use]
    pub fn name_count(&self) -> usize {
        self.inner.aliases.len()
    }

    /// The memory that the resolver takes, in bytes: entities, parsed names and index, but not what the allocator adds.
    ///
    /// Clones share this memory. Costs a walk over the table.
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
        let Inner { entities, aliases, rarity, index, surfaces, .. } = &*self.inner;
        let surfaces = surfaces.get().map_or(0, Surfaces::memory_usage);
        let of_alias = |alias: &PreparedAlias| alias.name.memory_usage() + size_of_val(&*alias.rarity);
        let names: usize = aliases.iter().map(of_alias).sum();
        let records =
            entities.capacity() * size_of::<Entity>() + aliases.capacity() * size_of::<PreparedAlias>();
        let texts: usize = entities.iter().map(Entity::memory_usage).sum();
        records + names + texts + rarity.memory_usage() + index.memory_usage() + surfaces
    }

    /// Ranks the candidates, shares the probability out among them and NIL, and decides.
    fn decide(&self, candidates: &mut Vec<Candidate<'_>>) -> (Decision, f64) {
        candidates.sort_by(|x, y| y.bits.total_cmp(&x.bits).then_with(|| x.id().cmp(y.id())));
        let nil_bits = nil_bits(self.name_count());
        // Shifted by the largest, so that no power overflows.
        let top = candidates.first().map_or(nil_bits, |best| (best.bits * SHARPNESS).max(nil_bits));
        let weight = |bits: f64| (bits - top).exp2();
        let total = weight(nil_bits) + candidates.iter().map(|c| weight(c.bits * SHARPNESS)).sum::<f64>();
        candidates.iter_mut().for_each(|c| c.probability = weight(c.bits * SHARPNESS) / total);
        candidates.truncate(LISTED);
        let nil = 1.0 - candidates.iter().map(|c| c.probability).sum::<f64>();
        let decision = match candidates.as_slice() {
            [best, ..] if best.probability >= self.inner.threshold && is_clear(candidates) => Decision::Match,
            [best, ..] if best.probability > nil && !is_clear(candidates) => Decision::Ambiguous,
            _ => Decision::Unknown,
        };
        (decision, nil.max(0.0))
    }
}

/// Whether the best candidate is well ahead of the second.
fn is_clear(candidates: &[Candidate<'_>]) -> bool {
    match candidates {
        [best, second, ..] => second.probability < best.probability * AMBIGUOUS_RATIO,
        _ => true,
    }
}
