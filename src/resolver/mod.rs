//! The resolver: which entity of a table a name means, or none, or that one cannot tell.

mod audit;
mod compared;
mod decision;
mod entity_ref;
mod files;
mod layers;
mod query;
mod resolution;
mod surfaced;

use std::sync::Arc;

use crate::entity::Kind;
use crate::error::{ErrorKind, Result};
use crate::index::image::Image;
use crate::index::search::Searching;
use crate::index::view::View;
use crate::model::Comparing;
use crate::model::align::Weighed;
use crate::model::tables::Tables;
use crate::name::Name;
use crate::table::AliasTable;
use compared::Against;
pub use decision::Decision;
pub use entity_ref::EntityRef;
pub use layers::Changes;
use layers::Layers;
pub use query::Query;
pub use resolution::{Candidate, Resolution};
pub(crate) use surfaced::Surfaced;

/// How many candidate names are compared with a query, and how many candidates an answer lists.
const COMPARED: usize = 64;
pub(crate) const LISTED: usize = 10;

/// How many candidates are compared before the rest is left alone.
#[derive(Clone, Copy, Debug)]
struct Patience {
    /// From how many bits on one is likely.
    bits: f64,
    /// At least how many, where one of them is likely, and where none is.
    least: [usize; 2],
    /// How much lower a candidate's rating is than the best one's, in bits, where it cannot well be likelier, as the best one is likely or not.
    clearly_less: [f32; 2],
    /// At most how many, where one is likely.
    most: usize,
    /// At most how many, where none is likely, and where none is by far.
    doubtful: usize,
    unlikely: usize,
}

/// The names of a small table are mostly related: where the best is not much likelier than none, all that come near it count.
const PATIENCE_IF_SMALL: Patience = Patience {
    bits: 4.0,
    least: [6, COMPARED],
    clearly_less: [10.0, f32::INFINITY],
    most: COMPARED,
    doubtful: COMPARED,
    unlikely: 40,
};
/// A single token has many names that come near, and which of them, it does not tell.
const PATIENCE_IF_SINGLE: Patience =
    Patience { bits: 0.0, clearly_less: [8.0, f32::INFINITY], ..PATIENCE_IF_SMALL };
/// Large tables hold many near names by chance. A candidate rated clearly below the leader replaces it wrongly more often than rightly, so only as
/// many are compared as an answer lists: with 16 instead, 2 or 3 in 1,000 fewer answers are right.
const PATIENCE: Patience = Patience {
    bits: 0.0,
    least: [2, 2],
    clearly_less: [5.0, 4.0],
    most: LISTED,
    doubtful: LISTED,
    unlikely: 6,
};

/// A candidate of fewer bits is not likely.
const MOST_UNLIKELY: f64 = -3.0;

/// Candidates this many bits behind the best are not listed: each is less than a thousandth as likely.
const WORTH_LISTING: f64 = 12.0;

/// As likely as this, beside the first, is nearly as likely.
const NEARLY: f64 = 0.125;

/// The probability from which a candidate is a match, where the builder sets no other.
const DEFAULT_THRESHOLD: f64 = 0.5;

/// A second candidate at least this likely, beside the first, leaves the answer ambiguous.
const AMBIGUOUS_RATIO: f64 = 0.6;

/// Bits per bit of the comparison, once the best of many candidates is looked for (fitted by maximum likelihood on queries with
/// known answers, as are the constants below).
const SHARPNESS: f64 = 1.0;

/// What NIL weighs in bits, beside candidates from a table of 2^14.4 names; more bits for each doubling above, for there are more
/// names that come near by chance, and fewer for each halving below, where names are few but mostly related.
const NIL_BITS: f64 = 0.2;
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
    layers: Layers,
    surfaces: surfaced::Built,
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
    verify: bool,
}

impl ResolverBuilder {
    /// The probability from which the likeliest candidate is a match; one half, unless set here.
    ///
    /// What that means was measured on 7,825 names, a fifth of them of nobody in a table of 21,934 (sanctions lists and an
    /// encyclopedia; spellings, other scripts, other orders):
    ///
    /// | threshold | precision | recall | of names of nobody, matched |
    /// |---|---|---|---|
    /// | 0.5 | .963 | .872 | .049 |
    /// | 0.7 | .977 | .843 | .025 |
    /// | 0.85 | .987 | .799 | .015 |
    /// | 0.95 | .992 | .737 | .004 |
    ///
    /// One outside 0 to 1, or NaN, is refused when the resolver is built or opened.
    #[must_use]
    pub fn threshold(mut self, probability: f64) -> Self {
        self.threshold = probability;
        self
    }

    /// Builds a resolver for a table.
    ///
    /// # Errors
    /// [`ErrorKind::NotAProbability`] for a threshold outside 0 to 1 or NaN, [`ErrorKind::TooManyNames`] for a table of more than
    /// 2³² - 1 names.
    pub fn build(self, table: &AliasTable) -> Result<Resolver> {
        can_number(table.name_count())?;
        self.over(crate::index::build(Tables::embedded(), table))
    }

    fn over(self, image: Image) -> Result<Resolver> {
        check_threshold(self.threshold)?;
        Ok(Resolver::of(Layers::new(image), self.threshold))
    }
}

/// Refuses a threshold that is no probability.
pub(crate) fn check_threshold(value: f64) -> Result<()> {
    let is_probability = (0.0..=1.0).contains(&value);
    if is_probability {
        Ok(())
    } else {
        Err(ErrorKind::NotAProbability { what: "the threshold", value }.into())
    }
}

/// Whether so many names can be numbered.
fn can_number(names: usize) -> Result<()> {
    let limit = u32::MAX as usize;
    if names > limit { Err(ErrorKind::TooManyNames { names, limit }.into()) } else { Ok(()) }
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
#[derive(Clone, Debug)]
pub struct Scratch {
    comparing: Comparing,
    searching: Searching,
    query: Reading,
    /// The query syllable by syllable, where it may be read so.
    syllables: Reading,
    spaced: String,
    alias: Name,
    alias_rarity: Vec<f32>,
    found: Vec<Found>,
}

/// A query as it is read in one way, and how rare each of its tokens is.
#[derive(Clone, Debug)]
struct Reading {
    name: Name,
    rarity: Vec<f32>,
}

impl Default for Reading {
    fn default() -> Self {
        Reading { name: Name::parse(""), rarity: Vec::new() }
    }
}

impl Reading {
    fn weighed(&self) -> Weighed<'_> {
        Weighed::among_many(&self.name, &self.rarity)
    }
}

/// The ways in which a query is searched for.
fn readings<'r>(whole: &'r Reading, syllables: &'r Reading) -> impl Iterator<Item = Weighed<'r>> {
    let syllables = (!syllables.name.is_empty()).then_some(syllables);
    std::iter::once(whole).chain(syllables).map(Reading::weighed)
}

/// The best name of an entity of one of a resolver's images.
#[derive(Clone, Copy, Debug)]
struct Found {
    /// The place of the image.
    layer: u8,
    entity: u32,
    name: u32,
    bits: f64,
}

impl Found {
    /// Takes another name of the entity for the best one, if it is.
    fn improve(&mut self, name: u32, bits: f64) {
        if self.bits < bits {
            (self.name, self.bits) = (name, bits);
        }
    }
}

impl Default for Scratch {
    fn default() -> Self {
        Scratch {
            comparing: Comparing::default(),
            searching: Searching::default(),
            query: Reading::default(),
            syllables: Reading::default(),
            spaced: String::new(),
            alias: Name::parse(""),
            alias_rarity: Vec::new(),
            found: Vec::new(),
        }
    }
}

impl Scratch {
    /// Scratch memory that has grown to nothing yet; it grows with use to what the table needs.
    #[must_use]
    pub fn new() -> Self {
        Scratch::default()
    }

    /// The entities found, the likeliest first.
    fn ranked(&mut self) -> &mut Vec<Found> {
        self.found.sort_unstable_by(|x, y| {
            y.bits.total_cmp(&x.bits).then((x.layer, x.entity).cmp(&(y.layer, y.entity)))
        });
        &mut self.found
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
        ResolverBuilder { threshold: DEFAULT_THRESHOLD, verify: true }
    }

    /// Which entity a name means.
    #[must_use]
    pub fn resolve<'q>(&self, query: impl Into<Query<'q>>) -> Resolution<'_, 'q> {
        self.resolve_with(&query.into(), &mut Scratch::new())
    }

    /// The same, with memory that is used again: once it has grown to what the table needs, nothing is allocated.
    #[must_use]
    pub fn resolve_with<'q>(&self, query: &Query<'q>, scratch: &mut Scratch) -> Resolution<'_, 'q> {
        self.begin(query, scratch);
        for (layer, image) in (0..).zip(self.inner.layers.images()) {
            self.find(query, (layer, image), scratch);
        }
        self.answer(query, scratch.ranked())
    }

    /// Reads a query into the scratch memory.
    fn begin(&self, query: &Query<'_>, scratch: &mut Scratch) {
        let tables = Tables::embedded();
        let base = View::new(&self.inner.layers.base);
        let Scratch { query: whole, syllables, spaced, found, .. } = scratch;
        query.parse_into(&mut whole.name);
        spaced.clear();
        whole.name.syllables().for_each(|syllable| spaced.extend([syllable, ' ']));
        syllables.name.reparse_as(spaced, whole.name.kind());
        for Reading { name, rarity } in [whole, syllables] {
            rarity.clear();
            rarity.extend(name.tokens().map(|token| base.rarity(tables, token.romanized())));
        }
        found.clear();
    }

    /// Compares the query with the likeliest names of one image.
    fn find(&self, query: &Query<'_>, (layer, image): (u8, &Image), scratch: &mut Scratch) {
        let tables = Tables::embedded();
        let Scratch { comparing, searching, query: whole, syllables, alias, alias_rarity, found, .. } =
            scratch;
        let many = comparing.against(tables, whole.weighed());
        let mut against = Against::new(tables, image, many, (alias, alias_rarity));
        let view = against.view;
        let patience = Patience::of(&view, &whole.name);
        let mut best: Option<Leader> = None;
        let none = nil_bits(self.name_count()) / SHARPNESS;
        for reading in readings(whole, syllables) {
            let is_meant = |name, more| self.is_meant(query, &mut against, name, more);
            let proposed = searching.search_for(tables, &view, reading, COMPARED, is_meant);
            for (place, &(rating, number)) in proposed.iter().enumerate() {
                if best.is_some_and(|best| best.settles(place, rating, patience)) {
                    break;
                }
                let Some((entity, kind)) = self.eligible(query, image, number) else {
                    continue;
                };
                let known = if query.is_bare() { 0.0 } else { query.bits_for(image.id(entity)) };
                let least = best.map_or(f64::NEG_INFINITY, |best| best.worth_listing(none) - known) as f32;
                let Some(bits) = against.bits_from(number, kind, least) else {
                    continue;
                };
                let bits = f64::from(bits) + known;
                if best.is_none_or(|best| best.bits < bits) {
                    best = Some(Leader { bits, rating });
                }
                match found.iter_mut().find(|known| (known.layer, known.entity) == (layer, entity)) {
                    Some(known) => known.improve(number, bits),
                    None => found.push(Found { layer, entity, name: number, bits }),
                }
            }
        }
    }

    /// The entity that bears a name of an image, and its kind; none where the query cannot mean it.
    fn eligible(&self, query: &Query<'_>, image: &Image, number: u32) -> Option<(u32, Kind)> {
        let entity = image.entity_of(number);
        let kind = image.kind(entity);
        let asked_for = query.kind.is_none_or(|wanted| wanted == kind);
        (asked_for && !self.inner.layers.is_hidden(image, entity)).then_some((entity, kind))
    }

    /// Whether a query can mean a name that a search has found, and means it by so many bits more than nobody; negative infinity asks for none.
    fn is_meant(&self, query: &Query<'_>, against: &mut Against<'_, '_>, number: u32, more: f32) -> bool {
        let least = (nil_bits(self.name_count()) / SHARPNESS) as f32 + more;
        self.eligible(query, against.image, number).is_some_and(|(_, kind)| {
            least == f32::NEG_INFINITY || against.bits_from(number, kind, least).is_some()
        })
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

    /// The same resolver with some entities changed: a new one beside this one, which stays as it is, ready at once.
    ///
    /// Costs time in proportion to the number of entities that have changed since the image was built, of the changes before too, and so does
    /// annotating the first text; beyond some thousands, [`compact`](Resolver::compact) or build anew. How rare tokens are is taken from the image as it was built.
    ///
    /// # Errors
    /// [`ErrorKind::DuplicateId`] for an insertion whose id is there, [`ErrorKind::UnknownEntity`] for a removal or alias of an id that
    /// is not, and what [`AliasTable::insert`] says of names.
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
        Resolver::builder().threshold(self.inner.threshold).build(&self.inner.layers.table()?)
    }

    fn of(layers: Layers, threshold: f64) -> Resolver {
        let inner = Inner { layers, surfaces: surfaced::Built::default(), threshold };
        Resolver { inner: Arc::new(inner) }
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

    /// The memory that the resolver takes, in bytes: its image, the image of what has changed, and, once a text was annotated, that by
    /// which texts are scanned. Clones share them; resolvers of one image with other [changes](Resolver::with) share what is the image's.
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

    /// Shares the probability out among the ranked entities and NIL, and decides.
    fn answer<'q>(&self, query: &Query<'q>, found: &[Found]) -> Resolution<'_, 'q> {
        let layers = &self.inner.layers;
        let base = &layers.base;
        let nil_bits = nil_bits(self.name_count());
        // Shifted by the largest, so that no power overflows.
        let top = found.first().map_or(nil_bits, |best| (best.bits * SHARPNESS).max(nil_bits));
        let weight = |bits: f64| (bits - top).exp2();
        // What is not listed counts where it is nearly as likely as the first, as namesakes are: else every name more that is looked at would make
        // the first less likely.
        let counts =
            |one: &&Found| weight(one.bits * SHARPNESS) >= NEARLY * weight(found[0].bits * SHARPNESS);
        let (listed, rest) = found.split_at(found.len().min(LISTED));
        let counted = listed.iter().chain(rest.iter().take_while(counts));
        let total = weight(nil_bits) + counted.map(|one| weight(one.bits * SHARPNESS)).sum::<f64>();
        let none = Candidate { image: base, entity: 0, name: 0, bits: 0.0, probability: 0.0 };
        let mut candidates = [none; LISTED];
        for (candidate, &Found { layer, entity, name, bits }) in candidates.iter_mut().zip(listed) {
            let image = layers.images().nth(usize::from(layer)).unwrap_or(base);
            let probability = weight(bits * SHARPNESS) / total;
            *candidate = Candidate { image, entity, name, bits, probability };
        }
        let count = listed.len();
        let listed = &candidates[..count];
        let nil = (1.0 - listed.iter().map(|one| one.probability).sum::<f64>()).max(0.0);
        // That it is a namesake beyond the list is no reason to take it for nobody.
        let nobody = weight(nil_bits) / total;
        let decision = match listed {
            [best, ..] if best.probability >= self.threshold() && is_clear(listed) => Decision::Match,
            [best, ..] if best.probability > nobody && !is_clear(listed) => Decision::Ambiguous,
            _ => Decision::Unknown,
        };
        Resolution { query: query.name, kind: query.kind, base, decision, candidates, count, nil }
    }
}

/// The best candidate so far, of those compared in the order of their ratings.
#[derive(Clone, Copy)]
struct Leader {
    bits: f64,
    rating: f32,
}

impl Patience {
    fn of(view: &View<'_>, query: &Name) -> Patience {
        match (view.is_small(), query.len()) {
            (false, _) => PATIENCE,
            (true, 0 | 1) => PATIENCE_IF_SINGLE,
            (true, _) => PATIENCE_IF_SMALL,
        }
    }
}

impl Leader {
    /// From how many bits on another is worth listing, where that none is meant weighs so many.
    fn worth_listing(self, none: f64) -> f64 {
        self.bits.min(self.bits.max(none) - WORTH_LISTING)
    }

    /// Whether candidates of this rating and less, the next being at this place, are not worth comparing: those of a clearly lower rating, and,
    /// where the leader is most unlikely, all but a few.
    fn settles(self, place: usize, rating: f32, patience: Patience) -> bool {
        let is_likely = self.bits > patience.bits;
        let most = match is_likely {
            true => patience.most,
            false if self.bits < MOST_UNLIKELY => patience.unlikely,
            false => patience.doubtful,
        };
        let of = usize::from(!is_likely);
        place >= most || (place >= patience.least[of] && rating < self.rating - patience.clearly_less[of])
    }
}

/// Whether the best candidate is well ahead of the second.
fn is_clear(candidates: &[Candidate<'_>]) -> bool {
    match candidates {
        [best, second, ..] => is_ahead(best.probability, second.probability),
        _ => true,
    }
}

/// Whether the likeliest candidate is well ahead of another.
pub(crate) fn is_ahead(best: f64, second: f64) -> bool {
    second < best * AMBIGUOUS_RATIO
}

#[cfg(test)]
mod tests {
    use super::{ErrorKind, can_number};

    /// A table of so many names would take some hundred gigabytes, so the count alone is tried.
    #[test]
    #[cfg(target_pointer_width = "64")]
    fn names_are_numbered_up_to_the_limit() {
        let most = u32::MAX as usize;
        assert!([0, most - 1, most].into_iter().all(|names| can_number(names).is_ok()));
        let error = can_number(most + 1).expect_err("one too many");
        assert_eq!(error.to_string(), "the table has 4294967296 names; a resolver holds at most 4294967295");
        assert!(matches!(error.kind(), ErrorKind::TooManyNames { .. }));
    }
}
