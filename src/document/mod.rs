//! Documents: which stretches of a text are names, and whom they mean here.
//!
//! In: a text and a [`Resolver`]. Out: a [`Document`]: mentions with their spans, each with the entity of the
//! table that it means, or the group of those that mean the same and the table lacks. `text` cuts the text
//! into words; then `passes` takes the passes of these folders, in this order:
//!
//! | folder | what it does |
//! |---|---|
//! | `mended` | cuts from words what print and languages write on names |
//! | `cased` | finds full names in runs of capitalised words |
//! | `uncased` | the same in scripts without capitals, and in those without spaces between words |
//! | `context` | groups the full names of the text by whom they mean |
//! | `remaining` | binds short forms to these groups, and looks for what only the lexicons know |
//!
//! In its scripts `uncased` does what `mended` and `remaining` do in others, too, at their places in the
//! order. Of each other the passes know what was found. They share `reader`, which asks the table about the
//! words of a text and keeps the answers; `lexicon`, what is known of a word by itself; `beside`, what it is
//! by what stands around it; `spot`, a span that is a mention or may be one; `fit`, which compares a short
//! form with a full name; and `certainty`, how sure each is of whom it means. `render` shows the result.
//! Cost: text with few names is read at a hundred megabytes a second; a name that the table writes exactly so
//! costs some ten microseconds, each other distinct name a resolution.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::entity::{EntityId, Kind};
use crate::model::compare;
use crate::model::evidence::Evidence;
use crate::resolver::{Decision, Resolver, Scratch};

mod annotator;
mod beside;
mod cased;
mod certainty;
mod context;
mod fit;
mod lexicon;
mod mended;
mod passes;
mod reader;
mod remaining;
mod render;
mod spot;
mod text;
mod uncased;

pub use annotator::Annotator;

/// A stretch of a text that means someone or something.
///
/// ```
/// use aka::{AliasTable, Decision, Document, Entity, Resolver};
///
/// let mut table = AliasTable::new();
/// table.insert(Entity::person("macron", "Emmanuel Macron"))?;
/// let resolver = Resolver::new(&table)?;
/// let document = Document::annotate(&resolver, "Président Émmanuel Macron arrived. Macron's aides did not.");
///
/// let short = &document.mentions()[1];
/// assert_eq!(short.text, "Macron");
/// assert_eq!(&document.text()[short.span.clone()], "Macron");
/// assert_eq!(short.entity.as_deref(), Some("macron"));
/// assert_eq!(short.decision, Decision::Match);
/// assert_eq!(short.full_name.as_deref(), Some("Émmanuel Macron"));
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Mention {
    /// Its place in the text, in bytes.
    pub span: Range<usize>,
    /// The same in characters (Unicode scalar values).
    pub chars: Range<usize>,
    /// The text of the span.
    pub text: String,
    /// What kind of thing it means.
    pub kind: Kind,
    /// The entity of the table that it means; none where the table has none or the decision is ambiguous.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entity: Option<EntityId>,
    /// For what the table lacks: a number that the mentions of one such person, organization or place in the
    /// text share; none where it is open which of several such is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<u32>,
    /// The probability of the decision: of the entity, of the likeliest of several, or of the table having
    /// none.
    pub probability: f64,
    /// A match, one of several, or unknown to the table.
    pub decision: Decision,
    /// For an ambiguous mention, and for no other, the entities that it may mean, with their probabilities.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<(EntityId, f64)>,
    /// For a short form, the mention that it is bound to, as it is written there: a full name, or the same
    /// short form where the text has no fuller one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub full_name: Option<String>,
}

/// One of those that a text mentions: an entity of the table, or a group that the table lacks.
///
/// ```
/// use aka::{AliasTable, Document, Entity, Resolver};
///
/// let mut table = AliasTable::new();
/// table.insert(Entity::person("son", "Ahmad Massoud"))?;
/// let resolver = Resolver::new(&table)?;
/// let document = Document::annotate(&resolver, "Ahmad Massoud spoke. Ahmed Masood will return, said Massoud.");
///
/// let found = document.entities();
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].name, "Ahmad Massoud");
/// assert_eq!(found[0].mentions.len(), 3);
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Found {
    /// The entity of the table, where it has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entity: Option<EntityId>,
    /// Its number among those that the table lacks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<u32>,
    /// What kind of thing it is.
    pub kind: Kind,
    /// The table's canonical name, or else the longest one of the text.
    pub name: String,
    /// The places of its mentions in [`Document::mentions`].
    pub mentions: Vec<usize>,
    /// How the text spells it, and how often, in the order of the text.
    pub spellings: Vec<(String, usize)>,
}

/// A text with its mentions.
///
/// ```
/// use aka::{AliasTable, Document, Entity, Resolver};
///
/// let mut table = AliasTable::new();
/// table.insert(Entity::person("muttaqi", "Amir Khan Muttaqi"))?;
/// table.insert(Entity::person("mottaki", "Manouchehr Mottaki"))?;
/// table.insert(Entity::location("tehran", "Tehran"))?;
/// let resolver = Resolver::new(&table)?;
///
/// // The table's Mottaki is another man: the text's own full name comes first.
/// let document = Document::annotate(&resolver, "Amir Khan Muttaqi came to Tehran. Mottaki left the next day.");
/// let found: Vec<_> = document.mentions().iter().map(|m| (m.text.as_str(), m.entity.as_deref().unwrap())).collect();
/// assert_eq!(found, [("Amir Khan Muttaqi", "muttaqi"), ("Tehran", "tehran"), ("Mottaki", "muttaqi")]);
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Document<'r> {
    resolver: &'r Resolver,
    text: String,
    mentions: Vec<Mention>,
}

impl<'r> Document<'r> {
    /// How much of a text is searched for mentions, in bytes; beyond it nothing is found.
    pub const MAX_BYTES: usize = 8 << 20;

    /// Finds and resolves the mentions of a text, with default settings.
    ///
    /// Never fails: a text without names is a document without mentions. A dispatch of 4 kB takes a few
    /// milliseconds. The first text of a resolver takes some 3 µs of processor time and 50 bytes of memory a
    /// name of the table besides, since the names are read by which texts are scanned: they are no part of an
    /// image, and clones and resolvers with changes share them.
    #[must_use]
    pub fn annotate(resolver: &'r Resolver, text: &str) -> Self {
        Annotator::new(resolver).annotate(text)
    }

    /// The same, with memory that a loop uses again.
    #[must_use]
    pub fn annotate_with(resolver: &'r Resolver, text: &str, scratch: &mut Scratch) -> Self {
        Annotator::new(resolver).annotate_with(text, scratch)
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The mentions, in the order of the text; no two overlap.
    #[must_use]
    pub fn mentions(&self) -> &[Mention] {
        &self.mentions
    }

    /// The mentions of those that the table lacks, in the order of the text; those that may mean one of
    /// several are not among them.
    ///
    /// ```
    /// use aka::{AliasTable, Clusterer, Document, Entity, Resolver};
    /// let mut table = AliasTable::new();
    /// table.insert(Entity::person("macron", "Emmanuel Macron"))?;
    /// let resolver = Resolver::new(&table)?;
    ///
    /// // Over many articles, who is it that the table should have?
    /// let mut clusterer = Clusterer::new();
    /// for article in ["Farzana Yousefzai met Emmanuel Macron. Yousefzai smiled.", "Dr. Farzaneh Yusufzai will teach."] {
    ///     clusterer.push_mentions(Document::annotate(&resolver, article).unknown());
    /// }
    /// let clusters = clusterer.clusters();
    /// assert_eq!(clusters.len(), 1);
    /// assert_eq!(clusters.iter().next().map(|cluster| cluster.mention_count()), Some(3));
    /// # Ok::<(), aka::Error>(())
    /// ```
    pub fn unknown(&self) -> impl Iterator<Item = &Mention> {
        self.mentions.iter().filter(|mention| mention.group.is_some())
    }

    /// Those that are mentioned, in the order of their first mentions. Mentions that may mean one of several
    /// belong to none.
    #[must_use]
    pub fn entities(&self) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::new();
        let mut places = hashbrown::HashMap::new();
        for (at, mention) in self.mentions.iter().enumerate() {
            if mention.entity.is_none() && mention.group.is_none() {
                continue;
            }
            let place = *places.entry((mention.entity.clone(), mention.group)).or_insert(found.len());
            if place == found.len() {
                let (entity, group, kind) = (mention.entity.clone(), mention.group, mention.kind);
                let known = entity.as_ref().and_then(|id| self.resolver.entity(id.as_str()));
                let name = known.map_or_else(String::new, |entity| entity.name().to_owned());
                found.push(Found { entity, group, kind, name, mentions: Vec::new(), spellings: Vec::new() });
            }
            let one = &mut found[place];
            one.mentions.push(at);
            if one.entity.is_none() && mention.text.len() > one.name.len() {
                one.name.clone_from(&mention.text);
            }
            match one.spellings.iter_mut().find(|(spelling, _)| *spelling == mention.text) {
                Some((_, count)) => *count += 1,
                None => one.spellings.push((mention.text.clone(), 1)),
            }
        }
        found
    }

    /// The evidence for a mention meaning its entity, in bits: that of its full name in the text and the
    /// table's nearest name. None for a mention without an entity.
    ///
    /// Computed when asked for, at the cost of resolving one name.
    ///
    /// ```
    /// use aka::{AliasTable, Document, Entity, Resolver};
    /// let mut table = AliasTable::new();
    /// table.insert(Entity::person("Q1", "Saeed Khatibzadeh"))?;
    /// let resolver = Resolver::new(&table)?;
    /// let document = Document::annotate(&resolver, "Saeed Khatibzada spoke on Monday.");
    /// println!("{}", document.evidence(&document.mentions()[0]).unwrap());
    /// # Ok::<(), aka::Error>(())
    /// ```
    #[must_use]
    pub fn evidence(&self, mention: &Mention) -> Option<Evidence> {
        let entity = self.resolver.entity(mention.entity.as_deref()?)?;
        let name = mention.full_name.as_deref().unwrap_or(&mention.text);
        let found = self.resolver.resolve(name);
        let candidate = found.candidates().iter().find(|candidate| candidate.id() == entity.id());
        Some(candidate.map_or_else(
            || compare(name, entity.name()).evidence().clone(),
            |candidate| found.evidence(candidate),
        ))
    }
}
