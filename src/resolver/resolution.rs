//! Answers: a decision, the ranked candidates, and their evidence.

use std::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::compared::bits_of_use;
use super::decision::Decision;
use super::declined;
use super::posterior::decide;
use super::scratch::QueryReading;
use super::{EntityRef, LISTED, check_threshold};
use crate::error::Result;
use crate::index::image::Image;
use crate::index::view::View;
use crate::model::Comparing;
use crate::model::Weighed;
use crate::model::evidence::Evidence;
use crate::model::tables::Tables;
use crate::name::Name;

/// An entity that a name may mean.
///
/// Serialized it is `{"id", "alias", "bits", "probability"}`.
#[derive(Clone, Copy)]
pub struct Candidate<'r> {
    pub(super) image: &'r Image,
    pub(super) entity: u32,
    pub(super) name: u32,
    /// Which of the query's [forms](super::declined) fits it best.
    pub(super) form: u8,
    pub(super) bits: f64,
    /// What the query's priors are of these bits.
    pub(super) prior: f64,
    pub(super) probability: f64,
}

impl<'r> Candidate<'r> {
    /// The entity's id.
    #[must_use]
    pub fn id(&self) -> &'r str {
        self.image.id(self.entity)
    }

    /// The entity.
    #[must_use]
    pub fn entity(&self) -> EntityRef<'r> {
        EntityRef::new(self.image, self.entity)
    }

    /// The name of the entity that fits best.
    #[must_use]
    pub fn alias(&self) -> &'r str {
        self.image.text(self.name)
    }

    /// The probability that this entity is meant, and neither another one nor nobody of the table.
    #[must_use]
    pub fn probability(&self) -> f64 {
        self.probability
    }

    /// The evidence for the name and the entity's best alias being one, in bits, priors of the query
    /// included.
    #[must_use]
    pub fn bits(&self) -> f64 {
        self.bits
    }
}

/// The answer to a query: a decision, and the ranked candidates, whose probabilities sum to 1 with that of NIL
/// and that of whoever is likely beyond the ten that are listed.
///
/// It borrows from the resolver (`'r`) and from the query's text (`'q`), and holds no memory of its own. It
/// can be serialized, to keep an answer or to hand it on:
///
/// ```
/// use aka::{AliasTable, Entity, Resolver};
/// let mut table = AliasTable::new();
/// table.insert(Entity::person("Q1", "Saeed Khatibzadeh"))?;
/// let resolver = Resolver::new(&table)?;
/// let found = serde_json::to_value(resolver.resolve("Said Khatibzada")).unwrap();
/// assert_eq!((&found["query"], &found["decision"]), (&"Said Khatibzada".into(), &"match".into()));
/// assert_eq!((&found["candidates"][0]["id"], &found["candidates"][0]["alias"]), (&"Q1".into(), &"Saeed Khatibzadeh".into()));
/// assert!(found["candidates"][0]["probability"].is_f64() && found["nil_probability"].is_f64());
/// assert_eq!(found["unlisted_probability"], 0.0);
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone)]
pub struct Resolution<'r, 'q> {
    pub(super) query: &'q str,
    pub(super) kind: Option<crate::Kind>,
    pub(super) base: &'r Image,
    pub(super) threshold: f64,
    pub(super) candidates: [Candidate<'r>; LISTED],
    pub(super) count: usize,
    pub(super) unlisted: f64,
    pub(super) nil: f64,
}

impl<'r> Resolution<'r, '_> {
    /// Match, ambiguous or unknown, by the resolver's threshold.
    #[must_use]
    pub fn decision(&self) -> Decision {
        decide(self.candidates(), (self.unlisted, self.nil), self.threshold)
    }

    /// The decision by another threshold than the resolver's.
    ///
    /// It is a match where the likeliest candidate reaches the threshold and the second is less than .6 times
    /// as likely. It is ambiguous where the second comes nearer and the likeliest is likelier than NIL, or
    /// where several that are each an eighth as likely or more reach it together; otherwise it is unknown.
    ///
    /// ```
    /// use aka::{AliasTable, Decision, Entity, Query, Resolver};
    /// let mut table = AliasTable::new();
    /// table.insert(Entity::person("premier", "Imran Khan"))?;
    /// table.insert(Entity::person("singer", "Imran Khan"))?;
    /// let resolver = Resolver::new(&table)?;
    /// let found = resolver.resolve(Query::new("Imran Khan").prior("singer", 2.0));
    /// assert_eq!(found.decision(), Decision::Match);
    /// assert_eq!(found.decide(0.9)?, Decision::Ambiguous);
    /// # Ok::<(), aka::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorKind::NotAProbability`](crate::ErrorKind::NotAProbability) for a threshold outside 0 to 1 or
    /// NaN.
    pub fn decide(&self, threshold: f64) -> Result<Decision> {
        check_threshold(threshold)?;
        Ok(decide(self.candidates(), (self.unlisted, self.nil), threshold))
    }

    /// The likeliest candidate, whatever the decision; none where no name of the table is anywhere near.
    #[must_use]
    pub fn best(&self) -> Option<&Candidate<'r>> {
        self.candidates().first()
    }

    /// The entity that is meant, where the decision is a match.
    #[must_use]
    pub fn matched(&self) -> Option<&Candidate<'r>> {
        self.best().filter(|_| self.decision() == Decision::Match)
    }

    /// The candidates, the likeliest first; at most ten.
    #[must_use]
    pub fn candidates(&self) -> &[Candidate<'r>] {
        self.candidates.get(..self.count).unwrap_or_default()
    }

    /// The probability of NIL: that the entity meant is not in the table.
    #[must_use]
    pub fn nil_probability(&self) -> f64 {
        self.nil
    }

    /// The probability that an entity of the table is meant which is not listed: of more than ten candidates
    /// those are counted that are nearly as likely as the first, as namesakes are.
    ///
    /// ```
    /// use aka::{AliasTable, Entity, Resolver};
    /// let mut table = AliasTable::new();
    /// for number in 0..40 {
    ///     table.insert(Entity::person(format!("Q{number}"), "Imran Khan"))?;
    /// }
    /// let resolver = Resolver::new(&table)?;
    /// let found = resolver.resolve("Imran Khan");
    /// assert!(found.unlisted_probability() > 0.7 && found.nil_probability() < 0.01);
    /// # Ok::<(), aka::Error>(())
    /// ```
    #[must_use]
    pub fn unlisted_probability(&self) -> f64 {
        self.unlisted
    }

    /// The evidence for a candidate, line by line, in all the [bits](Candidate::bits) of the candidate; the
    /// words of the query are [`a`](crate::Line::a), those of the alias [`b`](crate::Line::b). What the query
    /// said beforehand of the entity is the last line. The candidate must be one of this answer: of another
    /// query's it is told what its alias has to do with this one.
    ///
    /// Its [probability](Evidence::probability) is what the bits alone would come to; that of the candidate
    /// takes its rivals and the size of the table into account.
    ///
    /// ```
    /// use aka::{AliasTable, Entity, Query, Resolver};
    /// let mut table = AliasTable::new();
    /// table.insert(Entity::person("Q1", "Saeed Khatibzadeh"))?;
    /// let resolver = Resolver::new(&table)?;
    /// let found = resolver.resolve(Query::new("Said Khatibzada").prior("Q1", 2.0));
    /// for candidate in found.candidates() {
    ///     let evidence = found.evidence(candidate);
    ///     println!("{evidence}");
    ///     assert!((evidence.bits() - candidate.bits()).abs() < 1e-3);
    ///     assert_eq!(evidence.lines().last().map(|line| line.bits), Some(2.0));
    /// }
    /// # Ok::<(), aka::Error>(())
    /// ```
    #[must_use]
    pub fn evidence(&self, candidate: &Candidate<'r>) -> Evidence {
        let (tables, table) = (Tables::embedded(), View::new(self.base));
        let (mut query, mut text) = (QueryReading::default(), String::new());
        query.read(self.query, self.kind, &table, &mut text);
        let declined = declined::form(self.query, query.name.kind(), candidate.form);
        if let Some(form) = &declined {
            query.read(&form.text, self.kind, &table, &mut text);
        }
        let image = candidate.image;
        let alias = Name::parse_as(candidate.alias(), image.kind(candidate.entity));
        let mut rarity = Vec::new();
        View::new(image).rarities(tables, candidate.name, &alias, &mut rarity);
        let alias = Weighed::among_many(&alias, &rarity);
        let evidence = Comparing::default().evidence(tables, query.weighed(), alias);
        let of_use = f64::from(bits_of_use(image, candidate.name));
        let evidence = match &declined {
            Some(form) => evidence.and(form.key, &form.reason, form.bits),
            None => evidence,
        };
        let evidence = evidence.and("seldom_used", "a name that is seldom used", of_use);
        evidence.and("prior", "known beforehand", candidate.prior)
    }
}

impl fmt::Debug for Candidate<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Candidate")
            .field("id", &self.id())
            .field("alias", &self.alias())
            .field("bits", &self.bits)
            .field("probability", &self.probability)
            .finish()
    }
}

impl Serialize for Candidate<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Candidate", 4)?;
        fields.serialize_field("id", self.id())?;
        fields.serialize_field("alias", self.alias())?;
        fields.serialize_field("bits", &self.bits)?;
        fields.serialize_field("probability", &self.probability)?;
        fields.end()
    }
}

impl fmt::Debug for Resolution<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Resolution")
            .field("query", &self.query)
            .field("decision", &self.decision())
            .field("candidates", &self.candidates())
            .field("unlisted_probability", &self.unlisted)
            .field("nil_probability", &self.nil)
            .finish()
    }
}

impl Serialize for Resolution<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Resolution", 5)?;
        fields.serialize_field("query", self.query)?;
        fields.serialize_field("decision", &self.decision())?;
        fields.serialize_field("candidates", self.candidates())?;
        fields.serialize_field("unlisted_probability", &self.unlisted)?;
        fields.serialize_field("nil_probability", &self.nil)?;
        fields.end()
    }
}
