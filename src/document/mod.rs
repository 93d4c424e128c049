//! Documents: which stretches of a text are names, and whom they mean here.
//!
//! In: a text and a [`Resolver`]. Out: a [`Document`]: mentions with their spans, each with the entity of the
//! table that it means, or the group of those that mean the same and the table lacks. `scan` and `words` cut
//! the text, `endings` cuts off what languages write on names, `titles` tells titles that look like initials,
//! `nicknames` joins names with a nickname in quotation marks, `runs` and `spans` find full names in runs of capitalised words, which `conjunctions` part, `meanings`
//! names in other words than the table's, `cases` Russian names in other cases, `organs` those of states'
//! organs and `uncased` those of scripts without capitals, `context` groups them, `shorts` binds what is left
//! to these groups, with the help of `pronouns` and `relatives`, `render` shows the result. `language` tells French, German
//! and English, `lexicon` holds the word lists, `reader` what all of them share. Cost: text with few names is
//! read at a hundred megabytes a second; a name that the table writes exactly so costs some ten microseconds,
//! each other distinct name a resolution.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::entity::{EntityId, Kind};
use crate::error::Result;
use crate::model::compare;
use crate::model::evidence::Evidence;
use crate::resolver::{Decision, Resolver, Scratch, check_threshold, prior_bits};

mod cases;
mod conjunctions;
mod context;
mod endings;
mod fit;
mod group;
mod language;
mod letters;
mod lexicon;
mod lists;
mod lookup;
mod meanings;
mod nicknames;
mod organs;
mod pronouns;
mod reader;
mod relatives;
mod render;
mod runs;
mod scan;
mod shorts;
mod spans;
mod support;
mod titles;
mod uncased;
mod words;

use context::{Bound, Context};
use reader::Reader;
use spans::Basis;

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
/// assert_eq!(short.entity.as_ref().map(|id| id.as_str()), Some("macron"));
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
    /// For what the table lacks: a number that the mentions of one such person or organization in the text
    /// share; none where it is open which of several such is meant.
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
    /// For a short form, the full name of the text that it is bound to.
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
/// let found: Vec<_> = document.mentions().iter().map(|m| (m.text.as_str(), m.entity.as_ref().unwrap().as_str())).collect();
/// assert_eq!(found, [("Amir Khan Muttaqi", "muttaqi"), ("Tehran", "tehran"), ("Mottaki", "muttaqi")]);
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Document<'r> {
    resolver: &'r Resolver,
    text: String,
    mentions: Vec<Mention>,
}

/// Settings for annotating texts: what the caller knows beforehand, and from which probability a match is
/// one.
///
/// ```
/// use aka::{AliasTable, Annotator, Entity, Resolver, Scratch};
///
/// let mut table = AliasTable::new();
/// table.insert(Entity::person("son", "Ahmad Massoud"))?;
/// table.insert(Entity::person("father", "Ahmad Shah Massoud"))?;
/// let resolver = Resolver::new(&table)?;
///
/// // The metadata of the article names the son.
/// let annotator = Annotator::new(&resolver).expect("son", 6.0).threshold(0.7)?;
/// let mut scratch = Scratch::new();
/// let document = annotator.annotate_with("Ahmad Massoud spoke in Paris.", &mut scratch);
/// assert_eq!(document.mentions()[0].entity.as_ref().map(|id| id.as_str()), Some("son"));
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Annotator<'r> {
    resolver: &'r Resolver,
    priors: Vec<(String, f64)>,
    threshold: f64,
}

impl<'r> Annotator<'r> {
    /// Settings that expect nothing and leave the threshold to the resolver.
    #[must_use]
    pub fn new(resolver: &'r Resolver) -> Self {
        Annotator { resolver, priors: Vec::new(), threshold: resolver.threshold() }
    }

    /// Says that an entity is expected, by so many bits; negative bits say that it is not. They count as those
    /// of [`Query::prior`](crate::Query::prior) do.
    ///
    /// ```
    /// use aka::{AliasTable, Annotator, Decision, Entity, Resolver};
    ///
    /// let mut table = AliasTable::new();
    /// table.insert(Entity::person("premier", "Imran Khan"))?;
    /// let resolver = Resolver::new(&table)?;
    ///
    /// // Only another Imran Khan can be meant by the pages on music.
    /// let document = Annotator::new(&resolver).expect("premier", -12.0).annotate("Imran Khan sang.");
    /// assert_eq!(document.mentions()[0].decision, Decision::Unknown);
    /// # Ok::<(), aka::Error>(())
    /// ```
    #[must_use]
    pub fn expect(mut self, id: impl Into<String>, bits: f64) -> Self {
        self.priors.push((id.into(), prior_bits(bits)));
        self
    }

    /// The probability from which a full name is a match, one that the table writes exactly so among them:
    /// that is as good as .99, a country by another of its names .95. It can be stricter than the resolver's
    /// own threshold, not laxer. What is found and less probable stays a mention, of something that the table
    /// lacks.
    ///
    /// # Errors
    /// [`ErrorKind::NotAProbability`](crate::ErrorKind::NotAProbability) for a threshold outside 0 to 1.
    pub fn threshold(mut self, probability: f64) -> Result<Self> {
        check_threshold(probability)?;
        self.threshold = self.resolver.threshold().max(probability);
        Ok(self)
    }

    /// Finds and resolves the mentions of a text.
    #[must_use]
    pub fn annotate(&self, text: &str) -> Document<'r> {
        self.annotate_with(text, &mut Scratch::new())
    }

    /// The same, with memory that is used again.
    #[must_use]
    pub fn annotate_with(&self, text: &str, scratch: &mut Scratch) -> Document<'r> {
        let scanned = &text[..text.floor_char_boundary(Document::MAX_BYTES)];
        let reader = Reader::new(scanned, self.resolver, scratch, &self.priors, self.threshold);
        Document { resolver: self.resolver, text: text.to_owned(), mentions: read(reader) }
    }
}

impl<'r> Document<'r> {
    /// How much of a text is searched for mentions, in bytes; beyond it nothing is found.
    pub const MAX_BYTES: usize = 8 << 20;

    /// Finds and resolves the mentions of a text, with default settings.
    ///
    /// Never fails: a text without names is a document without mentions. A dispatch of 4 kB takes a few
    /// milliseconds.
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
        let entity = self.resolver.entity(mention.entity.as_ref()?.as_str())?;
        let name = mention.full_name.as_deref().unwrap_or(&mention.text);
        let found = self.resolver.resolve(name);
        let candidate = found.candidates().iter().find(|candidate| candidate.id() == entity.id());
        Some(candidate.map_or_else(
            || compare(name, entity.name()).evidence().clone(),
            |candidate| found.evidence(candidate),
        ))
    }
}

/// The passes over a text.
fn read(mut reader: Reader<'_, '_>) -> Vec<Mention> {
    uncased::cut(&mut reader);
    endings::cut(&mut reader);
    titles::mark(&mut reader);
    nicknames::join(&mut reader);
    let runs = runs::runs(&reader);
    let mut full = Vec::new();
    for run in &runs {
        full.extend(spans::full_names(&mut reader, run.clone()));
    }
    full.extend(uncased::full_names(&mut reader));
    let mut covered = vec![false; reader.len()];
    for spot in &full {
        covered[spot.from..spot.to].fill(true);
    }
    let mut context = Context::of(&reader, full);
    context.define_acronyms(&reader);
    context.correct(&reader);
    // Headlines come last: what they mean is known from the text below.
    let (plain, styled): (Vec<_>, Vec<_>) =
        runs.into_iter().partition(|run| reader.style(run.start) == words::Style::Plain);
    for run in plain.into_iter().chain(styled) {
        shorts::find(&mut reader, &mut context, run, &mut covered);
    }
    uncased::shorts(&mut reader, &mut context, &covered);
    context.drop_parts(&reader, &covered);
    finish(&reader, context)
}

/// Drops what is only the shape of a name, numbers the groups, and measures the spans.
fn finish(reader: &Reader<'_, '_>, context: Context<'_>) -> Vec<Mention> {
    let mut context = context;
    let mut bound = std::mem::take(&mut context.bound);
    bound.retain(|bound| bound.group.is_none_or(|group| context.is_shown(group)));
    let groups = context.groups;
    bound.sort_by_key(|bound| (bound.spot.from, bound.spot.to));
    bound.dedup_by(|next, kept| next.spot.from < kept.spot.to);
    let mut numbers: Vec<Option<u32>> = vec![None; groups.len()];
    let mut count = 0;
    let (mut byte, mut char) = (0, 0);
    let mut mentions = Vec::with_capacity(bound.len());
    for Bound { spot, group, .. } in bound {
        let span = reader.span(spot.from, spot.to, spot.kind);
        char += reader.text[byte..span.start].chars().count();
        byte = span.start;
        let text = &reader.text[span.clone()];
        let group = group.map(|place| (place, &groups[place]));
        let entity = group.and_then(|(_, group)| group.entity);
        let number = group.filter(|_| entity.is_none()).map(|(place, _)| {
            *numbers[place].get_or_insert_with(|| {
                count += 1;
                count - 1
            })
        });
        let decision = match (group, entity) {
            (None, _) => spot.verdict.decision,
            (Some(_), Some(_)) => Decision::Match,
            (Some((_, group)), None) if group.verdict.decision == Decision::Ambiguous => Decision::Ambiguous,
            _ => Decision::Unknown,
        };
        let verdict = if spot.verdict.matched().is_some() || group.is_none() {
            &spot.verdict
        } else {
            &groups[group.map_or(0, |(place, _)| place)].verdict
        };
        let candidates = verdict.ranked.iter().filter(|_| decision == Decision::Ambiguous);
        let candidates = candidates.map(|(entity, probability)| (entity.id().into(), *probability)).collect();
        let full_name =
            group.filter(|_| spot.basis == Basis::Short).and_then(|(_, group)| group.forms.first());
        mentions.push(Mention {
            chars: char..char + text.chars().count(),
            text: text.to_owned(),
            span,
            kind: spot.kind,
            entity: entity.map(|entity| entity.id().into()),
            group: number.filter(|_| decision == Decision::Unknown),
            probability: verdict.probability().clamp(0.0, 1.0),
            decision,
            candidates,
            full_name: full_name.map(|form| form.phrase.clone()),
        });
    }
    mentions
}
