//! What the caller of [`Document::annotate`] may know beforehand.

use super::reader::Reader;
use super::{Document, passes};
use crate::error::Result;
use crate::resolver::{Resolver, Scratch, check_threshold, prior_bits};

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
/// let annotator = Annotator::new(&resolver).prior("son", 6.0).threshold(0.7)?;
/// let mut scratch = Scratch::new();
/// let document = annotator.annotate_with("Ahmad Massoud spoke in Paris.", &mut scratch);
/// assert_eq!(document.mentions()[0].entity.as_deref(), Some("son"));
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone, Debug)]
#[must_use = "settings do nothing until a text is annotated with them"]
pub struct Annotator<'r> {
    resolver: &'r Resolver,
    priors: Vec<(String, f64)>,
    threshold: f64,
}

impl<'r> Annotator<'r> {
    /// Settings that know nothing of particular entities and leave the threshold to the resolver.
    pub fn new(resolver: &'r Resolver) -> Self {
        Annotator { resolver, priors: Vec::new(), threshold: resolver.threshold() }
    }

    /// Adds bits of one's own for an entity: positive ones make it likelier in this text, negative ones
    /// unlikelier. They count as those of [`Query::prior`](crate::Query::prior) do.
    ///
    /// ```
    /// use aka::{AliasTable, Annotator, Decision, Entity, Resolver};
    ///
    /// let mut table = AliasTable::new();
    /// table.insert(Entity::person("premier", "Imran Khan"))?;
    /// let resolver = Resolver::new(&table)?;
    ///
    /// // Only another Imran Khan can be meant by the pages on music.
    /// let document = Annotator::new(&resolver).prior("premier", -12.0).annotate("Imran Khan sang.");
    /// assert_eq!(document.mentions()[0].decision, Decision::Unknown);
    /// # Ok::<(), aka::Error>(())
    /// ```
    pub fn prior(mut self, id: impl Into<String>, bits: f64) -> Self {
        self.priors.push((id.into(), prior_bits(bits)));
        self
    }

    /// The probability from which a full name is a match, one that the table writes exactly so among them:
    /// that is as good as .99, in scripts without capitals .97, and a country by another of its names .95. It
    /// can be stricter than the resolver's own threshold, not laxer. What is found and less probable stays a
    /// mention, of something that the table lacks.
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
        Document { resolver: self.resolver, text: text.to_owned(), mentions: passes::read(reader) }
    }
}
