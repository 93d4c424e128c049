//! Scratch memory: the query as it is read, what is compared with it, and what was found.

use std::fmt;

use super::compared::Asked;
use super::query::parse_into;
use crate::entity::Kind;
use crate::index::search::{Reach, Searching};
use crate::index::view::View;
use crate::model::Weighed;
use crate::model::tables::Tables;
use crate::name::Name;
use crate::name::other_forms::cases::Nominatives;
use crate::name::other_forms::heard::Heard;

/// Memory that a loop of resolutions shares: one for each thread.
///
/// It belongs to no resolver: any number of them may use it one after the other, such as those that
/// [`Resolver::with`](crate::Resolver::with) makes. Answers do not depend on what it was used for before.
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
#[derive(Clone, Default)]
pub struct Scratch {
    pub(super) query: Queried,
    pub(super) asked: Asked,
    pub(super) searching: Searching,
    pub(super) found: Vec<Found>,
    pub(super) nominatives: Nominatives,
    pub(super) heard: Heard,
}

/// A query as it is read.
#[derive(Clone, Default)]
pub(super) struct Queried {
    pub(super) whole: QueryReading,
    /// Syllable by syllable, where it may be read so.
    syllables: QueryReading,
    spaced: String,
    /// Which of its [forms](super::declined) it is, and what that form adds to the bits of a name.
    pub(super) form: u8,
    pub(super) bits: f64,
    /// How far names for it are looked for.
    pub(super) farthest: Reach,
}

/// A query as it is read in one way, and how rare each of its tokens is.
#[derive(Clone, Debug)]
pub(super) struct QueryReading {
    pub(super) name: Name,
    rarity: Vec<f32>,
}

impl Default for QueryReading {
    fn default() -> Self {
        QueryReading { name: Name::parse(""), rarity: Vec::new() }
    }
}

impl QueryReading {
    /// Reads a query whose words are as rare as a table has them; `text` is memory for that.
    pub(super) fn read(&mut self, query: &str, kind: Option<Kind>, table: &View<'_>, text: &mut String) {
        parse_into(&mut self.name, query, kind, table, text);
        self.weigh(table);
    }

    /// Finds out how rare each token is.
    fn weigh(&mut self, table: &View<'_>) {
        let tables = Tables::embedded();
        self.rarity.clear();
        self.rarity.extend(self.name.tokens().map(|token| table.rarity(tables, token.romanized())));
    }

    pub(super) fn weighed(&self) -> Weighed<'_> {
        Weighed::asked(&self.name, &self.rarity)
    }
}

impl Queried {
    /// Reads a query as it stands.
    pub(super) fn read(&mut self, query: &str, kind: Option<Kind>, table: &View<'_>) {
        let Queried { whole, syllables, spaced, form, bits, farthest } = self;
        (*form, *bits, *farthest) = (0, 0.0, Reach::Wide);
        whole.read(query, kind, table, spaced);
        spaced.clear();
        whole.name.syllables().for_each(|syllable| spaced.extend([syllable, ' ']));
        syllables.name.reparse_as(spaced, whole.name.kind());
        syllables.weigh(table);
    }

    /// The ways in which it is searched for.
    pub(super) fn readings(&self) -> impl Iterator<Item = Weighed<'_>> {
        let syllables = (!self.syllables.name.is_empty()).then_some(&self.syllables);
        std::iter::once(&self.whole).chain(syllables).map(QueryReading::weighed)
    }
}

/// The best name of an entity of one of a resolver's images.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    /// The place of the image.
    pub(super) layer: u8,
    pub(super) entity: u32,
    pub(super) name: u32,
    /// Which of the query's [forms](super::declined) fits it best.
    pub(super) form: u8,
    pub(super) bits: f64,
}

impl Found {
    /// Takes another name of the entity for the best one, if it is.
    pub(super) fn improve(&mut self, other: Found) {
        if self.bits < other.bits {
            *self = other;
        }
    }
}

/// Adds a name to the best names of the entities found.
pub(super) fn add(found: &mut Vec<Found>, one: Found) {
    match found.iter_mut().find(|known| (known.layer, known.entity) == (one.layer, one.entity)) {
        Some(known) => known.improve(one),
        None => found.push(one),
    }
}

impl fmt::Debug for Scratch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scratch").finish_non_exhaustive()
    }
}

impl Scratch {
    /// Scratch memory that has grown to nothing yet; it grows with use to what the table needs.
    #[must_use]
    pub fn new() -> Self {
        Scratch::default()
    }

    /// The entities found, the likeliest first.
    pub(super) fn ranked(&mut self) -> &mut Vec<Found> {
        self.found.sort_unstable_by(|x, y| {
            y.bits.total_cmp(&x.bits).then((x.layer, x.entity).cmp(&(y.layer, y.entity)))
        });
        &mut self.found
    }
}
