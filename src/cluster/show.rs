//! Clusters as they are shown: with their canonical names, variants and counts.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::attach::Attached;
use super::documents::{Documents, Mention};
use super::form::Form;
use super::pairs::person::is_initials_of;
use crate::entity::{Alias, Entity, EntityId, Kind};
use crate::name::letters::script::Script;

/// The id of a cluster: a number that it keeps as long as it has the spelling that was pushed first.
///
/// Where clusters are merged the lowest id stays. Its `Display` form is the number.
///
/// ```
/// use aka::{Clusterer, Kind};
/// let mut clusterer = Clusterer::new();
/// clusterer.push([("Angela Merkel", Kind::Person)]);
/// let before = clusterer.clusters().labels(0)[0];
/// clusterer.push([("Angela Markel", Kind::Person), ("Berlin", Kind::Location)]);
/// assert_eq!(clusterer.clusters().labels(0)[0], before);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ClusterId(pub(super) u32);

impl ClusterId {
    /// The number.
    ///
    /// ```
    /// use aka::{Clusterer, Kind};
    /// let mut clusterer = Clusterer::new();
    /// clusterer.push([("Berlin", Kind::Location)]);
    /// assert_eq!(clusterer.clusters().labels(0)[0].get(), 0);
    /// ```
    #[must_use]
    pub fn get(self) -> u32 {
        self.0
    }
}

impl fmt::Display for ClusterId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A spelling of a cluster and how often it is mentioned.
///
/// ```
/// use aka::{Clusterer, Kind};
/// let mut clusterer = Clusterer::new();
/// clusterer.push([("Angela Merkel", Kind::Person), ("Merkel", Kind::Person), ("Merkel", Kind::Person)]);
/// let clusters = clusterer.clusters();
/// let variants = clusters.iter().next().map(|cluster| cluster.variants()).unwrap_or_default();
/// assert_eq!((variants[0].text.as_str(), variants[0].count), ("Merkel", 2));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Variant {
    /// The spelling.
    pub text: String,
    /// How many mentions have it.
    pub count: usize,
}

/// Names of a corpus that are one entity.
///
/// ```
/// use aka::{Clusterer, Kind};
/// let mut clusterer = Clusterer::new();
/// clusterer.push([("Zabihullah Mujahid", Kind::Person), ("Mujahid", Kind::Person)]);
/// clusterer.push([("Zabihullah Mujahid", Kind::Person), ("Zabiullah Mojahed", Kind::Person)]);
///
/// let clusters = clusterer.clusters();
/// let cluster = clusters.iter().next().unwrap();
/// assert_eq!(cluster.name(), "Zabihullah Mujahid");
/// assert_eq!((cluster.mention_count(), cluster.document_count()), (4, 2));
/// assert_eq!(cluster.to_entity("Q1").names().collect::<Vec<_>>(), ["Zabihullah Mujahid", "Zabiullah Mojahed"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cluster {
    id: ClusterId,
    kind: Kind,
    name: String,
    variants: Vec<Variant>,
    mentions: usize,
    documents: usize,
}

impl Cluster {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> ClusterId {
        self.id
    }

    /// What kind of thing it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Its canonical name: of its spellings in the script of most mentions the one that is most frequent
    /// among the complete ones, which are those of several words; as it is written without a title and not in
    /// capitals, where it is.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its spellings, the most frequent first.
    #[must_use]
    pub fn variants(&self) -> &[Variant] {
        &self.variants
    }

    /// How many mentions it has.
    #[must_use]
    pub fn mention_count(&self) -> usize {
        self.mentions
    }

    /// How many documents mention it.
    #[must_use]
    pub fn document_count(&self) -> usize {
        self.documents
    }

    /// An entity of this name with its other spellings as aliases, weighted by how often they occur beside
    /// the most frequent one of them. Of a person who has a full name, short forms (*Merkel*, *A. Merkel*,
    /// *Chancellor Merkel*) are left out: as aliases they would make every Merkel hers. A table refuses the
    /// entity where a spelling has no letter or digit, or is longer than
    /// [`Name::MAX_BYTES`](crate::Name::MAX_BYTES).
    ///
    /// ```
    /// use aka::{AliasTable, Clusterer, Kind, Resolver};
    /// let mut clusterer = Clusterer::new();
    /// clusterer.push([("Farzana Yousefzai", Kind::Person)]);
    /// let mut table = AliasTable::new();
    /// for cluster in clusterer.clusters().iter() {
    ///     table.insert(cluster.to_entity(format!("new-{}", cluster.id())))?;
    /// }
    /// let resolver = Resolver::new(&table)?;
    /// assert_eq!(resolver.resolve("Farzaneh Yusufzai").best().map(|best| best.id()), Some("new-0"));
    /// # Ok::<(), aka::Error>(())
    /// ```
    #[must_use]
    pub fn to_entity(&self, id: impl Into<EntityId>) -> Entity {
        let listed = self.listed();
        let own = listed.iter().find(|variant| variant.text == self.name);
        let name = Alias::new(self.name.clone()).weight(share(&listed, own.map_or(0, |own| own.count)));
        let mut entity = Entity::new(id, self.kind, name);
        self.add_to(&mut entity);
        entity
    }

    /// Adds those spellings to the aliases of an entity that [`to_entity`](Cluster::to_entity) lists, but for
    /// what it has already; says how many were added.
    ///
    /// ```
    /// use aka::{Clusterer, Entity, Kind};
    /// let mut clusterer = Clusterer::new();
    /// clusterer.push([("Ahmad Massoud", Kind::Person), ("Ahmed Masood", Kind::Person)]);
    /// let mut entity = Entity::person("massoud", "Ahmad Massoud");
    /// let clusters = clusterer.clusters();
    /// assert_eq!(clusters.iter().next().map(|cluster| cluster.add_to(&mut entity)), Some(1));
    /// ```
    pub fn add_to(&self, entity: &mut Entity) -> usize {
        let before = entity.aliases.len();
        let listed = self.listed();
        for variant in &listed {
            if !entity.names().any(|name| name == variant.text) {
                entity.aliases.push(Alias::new(variant.text.clone()).weight(share(&listed, variant.count)));
            }
        }
        entity.aliases.len() - before
    }

    /// The spellings that tell whom they mean without a document that has the full name.
    fn listed(&self) -> Vec<&Variant> {
        let full = Form::new(&self.name, self.kind);
        let has_short_forms = self.kind == Kind::Person && full.is_complete();
        let is_listed = |variant: &&Variant| {
            !has_short_forms || variant.text == self.name || {
                let form = Form::new(&variant.text, self.kind);
                form.is_complete() || is_initials_of(&form, &full)
            }
        };
        self.variants.iter().filter(is_listed).collect()
    }
}

/// What a count is beside the greatest.
fn share(variants: &[&Variant], count: usize) -> f32 {
    let most = variants.iter().map(|variant| variant.count).max().unwrap_or(1);
    count.max(1) as f32 / most.max(1) as f32
}

/// The clusters of a corpus at the time that it was asked.
///
/// ```
/// use aka::{Clusterer, Kind};
/// let mut clusterer = Clusterer::new();
/// let document = clusterer.push([("Bill Clinton", Kind::Person), ("Hillary Clinton", Kind::Person)]);
/// let clusters = clusterer.clusters();
/// let labels = clusters.labels(document);
/// assert_eq!(clusters.get(labels[1]).map(|cluster| cluster.name()), Some("Hillary Clinton"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clusters {
    labels: Vec<ClusterId>,
    documents: Documents,
    /// In the order of their ids.
    clusters: Vec<Cluster>,
}

/// A cluster while its mentions are counted.
#[derive(Default)]
struct Count {
    forms: BTreeMap<u32, usize>,
    mentions: usize,
    documents: usize,
    last: Option<usize>,
}

impl Clusters {
    pub(super) fn new(
        forms: &[Form],
        mentions: &[Mention],
        documents: &Documents,
        attached: &Attached,
    ) -> Clusters {
        let mut ids: Vec<u32> = vec![u32::MAX; forms.len()];
        for (form, &root) in attached.roots.iter().enumerate() {
            let id = &mut ids[root as usize];
            *id = (*id).min(form as u32);
        }
        let mut counts: Vec<Count> = Vec::new();
        let mut places: Vec<usize> = vec![usize::MAX; forms.len()];
        let mut labels = Vec::with_capacity(mentions.len());
        for (document, mentions) in documents.parts(mentions).enumerate() {
            for mention in mentions {
                let id = ids[attached.root(*mention) as usize];
                labels.push(ClusterId(id));
                let place = &mut places[id as usize];
                if *place == usize::MAX {
                    *place = counts.len();
                    counts.push(Count::default());
                }
                let count = &mut counts[*place];
                *count.forms.entry(mention.form).or_insert(0) += 1;
                count.mentions += 1;
                if count.last != Some(document) {
                    count.last = Some(document);
                    count.documents += 1;
                }
            }
        }
        let counted = places.iter().enumerate().filter(|(_, place)| **place != usize::MAX);
        let clusters =
            counted.map(|(id, &place)| cluster(forms, ClusterId(id as u32), &counts[place])).collect();
        Clusters { labels, documents: documents.clone(), clusters }
    }

    /// The cluster of each mention of a document, in their order; empty for a document that was not pushed.
    #[must_use]
    pub fn labels(&self, document: usize) -> &[ClusterId] {
        self.documents.part(&self.labels, document)
    }

    /// The cluster of an id; takes a binary search.
    #[must_use]
    pub fn get(&self, id: ClusterId) -> Option<&Cluster> {
        let place = self.clusters.binary_search_by_key(&id, |cluster| cluster.id).ok()?;
        self.clusters.get(place)
    }

    /// All clusters, in the order of their ids.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Cluster> {
        self.clusters.iter()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.clusters.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.clusters.is_empty()
    }
}

impl<'c> IntoIterator for &'c Clusters {
    type Item = &'c Cluster;
    type IntoIter = std::slice::Iter<'c, Cluster>;

    fn into_iter(self) -> Self::IntoIter {
        self.clusters.iter()
    }
}

fn cluster(forms: &[Form], id: ClusterId, count: &Count) -> Cluster {
    let mut variants: Vec<(&Form, usize)> =
        count.forms.iter().map(|(&form, &count)| (&forms[form as usize], count)).collect();
    variants.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.text.cmp(&b.0.text)));
    let name = canonical(&variants).map_or("", |form| &*form.text).to_owned();
    let kind = variants.first().map_or(Kind::Other, |(form, _)| form.kind);
    let shown = |(form, count): &(&Form, usize)| Variant { text: form.text.to_string(), count: *count };
    let variants = variants.iter().map(shown).collect();
    Cluster { id, kind, name, variants, mentions: count.mentions, documents: count.documents }
}

/// How much more a complete name counts than a short one, where the canonical name is chosen.
const COMPLETE: usize = 16;

/// Spellings that differ in capitals and titles alone.
struct Alike<'f> {
    /// The one of them to show, and how often it occurs.
    best: (&'f Form, usize),
    count: usize,
}

impl<'f> Alike<'f> {
    fn has(&self, form: &Form) -> bool {
        let (own, _) = self.best;
        // Other names of one key may be abbreviated or translated.
        let is_spelled = || form.kind == Kind::Person || own.letters().eq(form.letters());
        own.key == form.key && own.script() == form.script() && is_spelled()
    }

    fn add(&mut self, form: &'f Form, count: usize) {
        let rank = |(form, count): (&Form, usize)| (form.is_plain(), count, Reverse(form.capitals()));
        self.count += count;
        if rank((form, count)) > rank(self.best) {
            self.best = (form, count);
        }
    }

    /// What it counts for, beside others.
    fn weight(&self) -> (usize, bool) {
        let (form, _) = self.best;
        (if form.is_complete() { self.count * COMPLETE } else { self.count }, form.is_plain())
    }
}

/// The spelling to show, of the most frequent first: one in the script of most mentions, that is neither in
/// capitals nor behind a title where another one is at hand.
fn canonical<'f>(variants: &[(&'f Form, usize)]) -> Option<&'f Form> {
    let mut scripts: Vec<(Option<Script>, usize)> = Vec::new();
    let mut names: Vec<Alike<'f>> = Vec::new();
    for &(form, count) in variants {
        match scripts.iter_mut().find(|(script, _)| *script == form.script()) {
            Some((_, sum)) => *sum += count,
            None => scripts.push((form.script(), count)),
        }
        match names.iter_mut().find(|name| name.has(form)) {
            Some(name) => name.add(form, count),
            None => names.push(Alike { best: (form, count), count }),
        }
    }
    let (most, _) = scripts.iter().rev().max_by_key(|(_, sum)| *sum)?;
    let of_script = names.iter().rev().filter(|name| name.best.0.script() == *most);
    of_script.max_by_key(|name| name.weight()).map(|name| name.best.0)
}
