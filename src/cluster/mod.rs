//! Clusters: which names of a corpus are one entity that no table has yet.
//!
//! In: the mentions of documents, in their order, and what is known of whom they mean. Out: [`Clusters`]: for
//! every mention its cluster, and of each cluster its canonical name and its variants. Cost: see
//! [`Clusterer`]. What stands later uses what stands before it:
//!
//! | file or folder | what it does |
//! |---|---|
//! | `words` | knows what the lexicons tell of a word or a text |
//! | `form` | analyses a spelling once |
//! | `pairs` | tells how two forms stand to each other: whether they are one, or one short for the other |
//! | `documents` | says which mentions a document has |
//! | `usage` | counts mentions, and what short forms were bound to |
//! | `within` | binds the short forms of a document to the full names that they fit |
//! | `declined` | finds the names that others are cases of |
//! | `corpus` | has what is known of all spellings, which what follows needs |
//! | `blocks` | proposes the spellings of a corpus that are worth comparing |
//! | `least` | says what these must bring to be one |
//! | `across` | merges them, never across a contradiction nor between two known entities (`union`) |
//! | `foreign` | finds the Latin name that a name in another script sounds like |
//! | `attach` | gives short forms that no document explains to the cluster that they mean elsewhere |
//! | `show` | shows the clusters |

mod across;
mod attach;
mod blocks;
mod corpus;
mod declined;
mod documents;
mod foreign;
mod form;
mod least;
mod pairs;
mod show;
mod union;
mod usage;
mod within;
mod words;

use std::borrow::Cow;

use hashbrown::HashMap;

use crate::entity::Kind;
use crate::journal::Journal;
use corpus::Corpus;
use documents::{Documents, Mention};
use form::Form;
use pairs::agree::Comparisons;
use pairs::organization::is_organ;
use union::Constraints;
use usage::Usage;

pub use show::{Cluster, ClusterId, Clusters, Variant};

/// Merges the mentions of a corpus into entities, with no table.
///
/// Within a document short forms are bound to the full name that they fit; across documents full names are
/// merged where the model finds them to be one, best pairs first, and never two names of which any spellings
/// contradict each other: a father and his son stay apart although a third spelling fits both, which is
/// neither of them unless most documents have the one. A short form that its document does not explain goes
/// to the cluster that it means elsewhere in the corpus, where that is one cluster by a clear margin: as many
/// documents of a namesake leave it alone. What is known of a mention ([`Resolved`]) comes before all that its
/// name says.
///
/// The clusters depend on which documents were pushed, not on their order, nor on when they were asked for;
/// ids depend on the order alone. Everything runs on the calling thread.
///
/// # Cost
///
/// A mention takes eight bytes, a distinct spelling about a kilobyte. [`push`](Clusterer::push) costs about a
/// microsecond a mention and ten for a spelling that is new. [`clusters`](Clusterer::clusters) goes over all
/// mentions and all distinct spellings, each spelling meeting a bounded number of others, and each short form
/// up to 400 full names of its document; a pair of spellings is compared once and remembered. So the time for
/// a mention is bounded, whatever the corpus. Until its bounds are met it grows slowly, for more spellings
/// meet more others and memory outgrows the processor's caches: on the made-up corpora of
/// `benches/cluster.rs`, where a few family names are most people's, 2.7 µs a mention of 10⁴, 3.3 of 10⁵, 4.6
/// of 10⁶.
///
/// ```
/// use aka::{Clusterer, Kind};
///
/// let mut clusterer = Clusterer::new();
/// let talks = ["Ahmad Massoud", "Massoud", "Ahmad Shah Massoud"].map(|name| (name, Kind::Person));
/// let first = clusterer.push(talks);
/// let second = clusterer.push([("Ahmed Masood", Kind::Person)]);
///
/// let clusters = clusterer.clusters();
/// assert_eq!(clusters.labels(first)[0], clusters.labels(second)[0]);
/// assert_ne!(clusters.labels(first)[0], clusters.labels(first)[2]);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Clusterer {
    forms: Vec<Form>,
    /// The place of each spelling in `forms`, by kind and entity.
    known: HashMap<(Kind, Box<str>, Option<u32>), u32>,
    /// The numbers of the entities that mentions are known to mean.
    entities: HashMap<Box<str>, u32>,
    /// Spellings that lists know to be cases of a name, and that name.
    cases: Vec<(u32, u32)>,
    mentions: Vec<Mention>,
    documents: Documents,
    constraints: Constraints,
    comparisons: Comparisons,
}

/// A mention of which it is known, wholly or in part, whom it means: what `annotate` tells of one, or anyone.
///
/// ```
/// use aka::{Clusterer, Kind, Resolved};
///
/// let mention = |text, entity| Resolved { text, kind: Kind::Organization, entity, group: None };
/// let mut clusterer = Clusterer::new();
/// clusterer.push_resolved([mention("SPD", Some("spd-germany"))]);
/// let full = mention("Svoboda a přímá demokracie", Some("spd-czechia"));
/// clusterer.push_resolved([mention("SPD", Some("spd-czechia")), full]);
/// assert_eq!(clusterer.clusters().len(), 2);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resolved<'t> {
    /// How it is spelled.
    pub text: &'t str,
    /// What kind of thing it means.
    pub kind: Kind,
    /// The entity that it means, where that is known. All mentions of an entity are one cluster, however they
    /// are spelled, and those of two never are.
    pub entity: Option<&'t str>,
    /// A number that the mentions of one person, organization or place share within their document, where
    /// that is known. It says nothing of other documents.
    pub group: Option<u32>,
}

impl<'t> From<&'t crate::Mention> for Resolved<'t> {
    fn from(mention: &'t crate::Mention) -> Self {
        let entity = mention.entity.as_ref().map(crate::EntityId::as_str);
        Resolved { text: &mention.text, kind: mention.kind, entity, group: mention.group }
    }
}

impl Clusterer {
    /// A clusterer without documents.
    ///
    /// ```
    /// assert!(aka::Clusterer::new().clusters().is_empty());
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Clusterer::default()
    }

    /// Adds a document by its mentions, in their order; returns its number, counted from 0.
    ///
    /// Costs about a microsecond a mention, and ten for each spelling that is new. Nothing is merged until
    /// [`clusters`](Clusterer::clusters) is asked. A mention without a letter or digit is a cluster of its
    /// own spelling.
    ///
    /// ```
    /// use aka::{Clusterer, Kind};
    /// let mut clusterer = Clusterer::new();
    /// assert_eq!(clusterer.push([("Angela Merkel", Kind::Person), ("Merkel", Kind::Person)]), 0);
    /// assert_eq!(clusterer.push([]), 1);
    /// assert_eq!(clusterer.mention_count(), 2);
    /// ```
    pub fn push<'t>(&mut self, mentions: impl IntoIterator<Item = (&'t str, Kind)>) -> usize {
        let open = |(text, kind)| Resolved { text, kind, entity: None, group: None };
        self.push_resolved(mentions.into_iter().map(open))
    }

    /// Adds a document by its mentions, in their order, of which it is known, wholly or in part, whom they
    /// mean; returns its number, counted from 0.
    ///
    /// Mentions of one entity are one cluster, those of two entities are not, whatever the names or the
    /// decisions of a journal say; mentions of one group are one. Costs what [`push`](Clusterer::push) does.
    /// See [`Resolved`] for an example.
    pub fn push_resolved<'t>(&mut self, mentions: impl IntoIterator<Item = Resolved<'t>>) -> usize {
        self.push_bound(mentions.into_iter().map(|mention| (mention, None)))
    }

    /// Adds mentions of an annotated document, all or some of them, in their order; returns its number,
    /// counted from 0.
    ///
    /// What the annotation knows by the table and the whole text is kept, as
    /// [`push_resolved`](Clusterer::push_resolved) does, and a short form is taken for the full name that it
    /// is bound to. Costs what [`push`](Clusterer::push) does. [`Clusters::labels`]
    /// has a cluster for each mention that was given, in that order.
    /// [`Document::unknown`](crate::Document::unknown) has those that the table lacks.
    ///
    /// ```
    /// use aka::{AliasTable, Clusterer, Document, Resolver};
    ///
    /// let resolver = Resolver::new(&AliasTable::new())?;
    /// let document = Document::annotate(&resolver, "Gholam Sarwar Karimi came. Anwar Karimi left; Anwar waved to Gholam Karimi.");
    /// let mut clusterer = Clusterer::new();
    /// let number = clusterer.push_mentions(document.mentions());
    ///
    /// let clusters = clusterer.clusters();
    /// let labels = clusters.labels(number);
    /// assert_eq!(labels.len(), document.mentions().len());
    /// assert!(labels[0] == labels[3] && labels[1] == labels[2] && labels[0] != labels[1]);
    /// # Ok::<(), aka::Error>(())
    /// ```
    pub fn push_mentions<'m>(&mut self, mentions: impl IntoIterator<Item = &'m crate::Mention>) -> usize {
        let own = |mention: &'m crate::Mention| (mention.into(), mention.full_name.as_deref());
        self.push_bound(mentions.into_iter().map(own))
    }

    /// Adds a document by its mentions, each with the full name that it is known to stand for.
    fn push_bound<'t>(&mut self, mentions: impl Iterator<Item = (Resolved<'t>, Option<&'t str>)>) -> usize {
        let start = self.mentions.len();
        let number = self.documents.begin(start);
        let mut groups: Vec<(u32, usize)> = Vec::new();
        for (Resolved { text, kind, entity, group }, full) in mentions {
            let entity = entity.map(|entity| self.entity(entity));
            let form = self.form(&one_line(text), kind, entity);
            let full = full.filter(|_| entity.is_none());
            let target = full.map_or(form, |full| self.form(full, kind, None));
            if entity.is_none() {
                groups.extend(group.map(|group| (group, self.mentions.len() - start)));
            }
            self.mentions.push(Mention { form, target });
        }
        within::bind_groups(&self.forms, &mut self.mentions[start..], groups);
        within::bind(&self.forms, &mut self.mentions[start..]);
        self.bind_organs(start);
        number
    }

    fn entity(&mut self, id: &str) -> u32 {
        let next = self.entities.len() as u32;
        *self.entities.entry(id.into()).or_insert(next)
    }

    /// Binds an organ of a state that the document does not say more of to the country that it mentions most.
    fn bind_organs(&mut self, start: usize) {
        let Some(country) = within::country(&self.forms, &self.mentions[start..]) else { return };
        for place in start..self.mentions.len() {
            let Mention { form, target } = self.mentions[place];
            let own = &self.forms[form as usize];
            if form == target && own.entity.is_none() && is_organ(own) {
                let full = format!("{country} {}", own.text);
                self.mentions[place].target = self.form(&full, Kind::Organization, None);
            }
        }
    }

    fn form(&mut self, text: &str, kind: Kind, entity: Option<u32>) -> u32 {
        let next = self.forms.len() as u32;
        match self.known.entry((kind, text.into(), entity)) {
            hashbrown::hash_map::Entry::Occupied(known) => return *known.get(),
            hashbrown::hash_map::Entry::Vacant(new) => new.insert(next),
        };
        let form = Form { entity, ..Form::new(text, kind) };
        let name = declined::nominative(&form).filter(|_| entity.is_none());
        self.forms.push(form);
        if let Some(name) = name {
            let name = self.form(&name, kind, None);
            self.cases.push((next, name));
        }
        next
    }

    /// Takes the standing decisions of a journal into account, in place of those of an earlier call.
    ///
    /// Names said to be the same are merged whatever the model finds; names said not to be are never in one
    /// cluster. A decision about a name holds for its exact spelling and kind, as the full name of its
    /// documents; decisions about entities hold between the names that are said to be these entities. Costs
    /// time linear in the journal.
    ///
    /// ```
    /// use aka::{Clusterer, Decided, Journal, Kind, Subject, Verdict};
    ///
    /// let mut clusterer = Clusterer::new();
    /// clusterer.push([("Ahmad Massoud", Kind::Person)]);
    /// clusterer.push([("Ahmed Masood", Kind::Person)]);
    /// assert_eq!(clusterer.clusters().len(), 1);
    ///
    /// let name = |text| Subject::name(Kind::Person, text);
    /// let mut journal = Journal::new();
    /// let apart = Decided::new(Verdict::Different, name("Ahmad Massoud"), name("Ahmed Masood"));
    /// let id = journal.record(apart)?;
    /// clusterer.decide(&journal);
    /// assert_eq!(clusterer.clusters().len(), 2);
    ///
    /// journal.undo(id, "editor", "2026-01-01", "a mistake")?;
    /// clusterer.decide(&journal);
    /// assert_eq!(clusterer.clusters().len(), 1);
    /// # Ok::<(), aka::Error>(())
    /// ```
    pub fn decide(&mut self, journal: &Journal) {
        self.constraints = Constraints::of(journal);
    }

    /// The clusters of what has been pushed so far.
    ///
    /// Costs time linear in mentions and distinct spellings; see [`Clusterer`].
    ///
    /// ```
    /// use aka::{Clusterer, Kind};
    /// let mut clusterer = Clusterer::new();
    /// clusterer.push([("European Union", Kind::Organization), ("EU", Kind::Organization)]);
    /// clusterer.push([("EU", Kind::Organization)]);
    /// let clusters = clusterer.clusters();
    /// assert_eq!(clusters.len(), 1);
    /// assert_eq!(clusters.iter().next().map(|cluster| cluster.name()), Some("European Union"));
    /// ```
    #[must_use]
    pub fn clusters(&mut self) -> Clusters {
        let usage = Usage::of(&self.forms, &self.mentions, &self.documents, &self.cases);
        let corpus = Corpus { forms: &self.forms, usage: &usage, constraints: &self.constraints };
        let mut groups = across::merge(corpus, &self.cases, &mut self.comparisons);
        let attached = attach::attach(corpus, &mut groups, &mut self.comparisons);
        Clusters::new(&self.forms, &self.mentions, &self.documents, &attached)
    }

    /// How many mentions were pushed.
    ///
    /// ```
    /// let mut clusterer = aka::Clusterer::new();
    /// clusterer.push([("Berlin", aka::Kind::Location); 3]);
    /// assert_eq!(clusterer.mention_count(), 3);
    /// ```
    #[must_use]
    pub fn mention_count(&self) -> usize {
        self.mentions.len()
    }

    /// How many documents were pushed.
    ///
    /// ```
    /// assert_eq!(aka::Clusterer::new().document_count(), 0);
    /// ```
    #[must_use]
    pub fn document_count(&self) -> usize {
        self.documents.len()
    }
}

/// A mention that a text breaks over lines, in one.
fn one_line(text: &str) -> Cow<'_, str> {
    if text.contains(['\n', '\r', '\t']) {
        text.split_whitespace().collect::<Vec<_>>().join(" ").into()
    } else {
        text.into()
    }
}
