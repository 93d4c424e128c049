//! What a table knows of an entity: its id, its kind, and the names it goes by.

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::ops::Deref;
use std::str::FromStr;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::{Error, ErrorKind};

/// What kind of thing an entity is.
///
/// ```
/// use aka::Kind;
/// assert_eq!("organization".parse::<Kind>()?, Kind::Organization);
/// assert_eq!(Kind::Person.to_string(), "person");
/// assert_eq!("Person".parse::<Kind>()?, Kind::Person);
/// assert!("people".parse::<Kind>().is_err());
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Kind {
    /// A human being.
    Person,
    /// A company, party, ministry, army, movement.
    Organization,
    /// A place.
    Location,
    /// Anything else that has a name.
    Other,
}

impl Kind {
    /// All kinds, in their order.
    ///
    /// ```
    /// use aka::Kind;
    /// assert_eq!(Kind::ALL.map(Kind::as_str), ["person", "organization", "location", "other"]);
    /// ```
    pub const ALL: [Kind; 4] = [Kind::Person, Kind::Organization, Kind::Location, Kind::Other];

    /// The word used for the kind in files: `person`, `organization`, `location` or `other`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Person => "person",
            Kind::Organization => "organization",
            Kind::Location => "location",
            Kind::Other => "other",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Kind {
    type Err = Error;

    /// Reads the word used for the kind in files, in capitals or not; anything else is
    /// [`ErrorKind::UnknownKind`].
    fn from_str(word: &str) -> Result<Self, Error> {
        let known = Kind::ALL.into_iter().find(|kind| kind.as_str().eq_ignore_ascii_case(word));
        known.ok_or_else(|| ErrorKind::UnknownKind { found: word.to_owned() }.into())
    }
}

impl Serialize for Kind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Kind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = Cow::<'de, str>::deserialize(deserializer)?;
        word.parse()
            .map_err(|_| D::Error::unknown_variant(&word, &["person", "organization", "location", "other"]))
    }
}

/// The id of an entity: any text that is not empty, unique in its table.
///
/// ```
/// use aka::EntityId;
/// let id = EntityId::from("Q1");
/// assert_eq!(id, "Q1");
/// assert_eq!(id.as_str(), "Q1");
/// assert_eq!(Some(id).as_deref(), Some("Q1"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EntityId(Box<str>);

impl EntityId {
    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// As text, so that `as_deref` makes an `Option<&str>` of the entity of a [`Mention`](crate::Mention).
impl Deref for EntityId {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for EntityId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl From<&str> for EntityId {
    fn from(id: &str) -> Self {
        EntityId(id.into())
    }
}

impl From<String> for EntityId {
    fn from(id: String) -> Self {
        EntityId(id.into())
    }
}

impl From<EntityId> for String {
    fn from(id: EntityId) -> Self {
        id.0.into()
    }
}

impl Borrow<str> for EntityId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for EntityId {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for EntityId {
    fn eq(&self, other: &str) -> bool {
        &*self.0 == other
    }
}

impl PartialEq<&str> for EntityId {
    fn eq(&self, other: &&str) -> bool {
        &*self.0 == *other
    }
}

/// One name of an entity, and what is known of that name.
///
/// ```
/// use aka::Alias;
/// let alias = Alias::new("متقی").language("fa").source("press review");
/// assert_eq!(alias.name, "متقی");
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Alias {
    /// The name as it is written.
    pub name: String,
    /// The language it is written in, as a BCP 47 tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Where the name was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// How much the name is used for this entity beside its most used name, which has 1, as has one of which
    /// nothing is said. A positive and finite number, which tables insist on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<f32>,
    /// The day it was first seen, as ISO 8601 (`2022-01-08`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_seen: Option<String>,
    /// The day it was last seen, as ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_seen: Option<String>,
}

impl Alias {
    /// A name of which nothing else is known.
    pub fn new(name: impl Into<String>) -> Self {
        Alias {
            name: name.into(),
            language: None,
            source: None,
            weight: None,
            first_seen: None,
            last_seen: None,
        }
    }

    /// Says which language the name is written in, as a BCP 47 tag.
    #[must_use]
    pub fn language(mut self, language: impl Into<String>) -> Self {
        self.language = Some(language.into());
        self
    }

    /// Says where the name was found.
    #[must_use]
    pub fn source(mut self, source: impl Into<String>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Says how much the name is used for this entity beside its most used name, which has 1. A table refuses
    /// a weight that is not positive or not finite ([`ErrorKind::NotAWeight`]).
    ///
    /// A name that is used half as much is half as likely to be meant: a resolver takes one bit from the
    /// evidence for it, two bits where it is used a quarter as much, and four at most. A weight above 1 is
    /// worth as much as 1. What a text writes exactly as the table has it is found by
    /// [`Document`](crate::Document) whatever its weight.
    ///
    /// ```
    /// use aka::{Alias, AliasTable, Entity, Resolver};
    /// let mut table = AliasTable::new();
    /// table.insert(Entity::person("massoud", "Ahmad Massoud"))?;
    /// table.insert(Entity::person("wali", "Ahmad Wali").alias(Alias::new("Ahmad Massoud").weight(0.25)))?;
    /// let resolver = Resolver::new(&table)?;
    /// let found = resolver.resolve("Ahmed Masood");
    /// let [often, seldom] = found.candidates() else { unreachable!("two have the name") };
    /// assert_eq!(often.id(), "massoud");
    /// assert!((often.bits() - seldom.bits() - 2.0).abs() < 1e-3);
    /// # Ok::<(), aka::Error>(())
    /// ```
    #[must_use]
    pub fn weight(mut self, weight: f32) -> Self {
        self.weight = Some(weight);
        self
    }

    /// Says when the name was first and last seen, as ISO 8601 days.
    #[must_use]
    pub fn seen(mut self, first: impl Into<String>, last: impl Into<String>) -> Self {
        self.first_seen = Some(first.into());
        self.last_seen = Some(last.into());
        self
    }
}

impl From<&str> for Alias {
    fn from(name: &str) -> Self {
        Alias::new(name)
    }
}

impl From<String> for Alias {
    fn from(name: String) -> Self {
        Alias::new(name)
    }
}

/// An entity: one person, organization, place or other thing, under all the names it is known by.
///
/// Its JSON form is stable: `{"id", "kind", "aliases"}`, the aliases being [`Alias`] objects of which the
/// first holds the canonical name.
///
/// ```
/// use aka::{Alias, Entity, Kind};
///
/// let entity = Entity::person("Q1", "Amir Khan Muttaqi").alias(Alias::new("متقی").language("fa"));
/// assert_eq!(entity.kind, Kind::Person);
/// assert_eq!(entity.name(), "Amir Khan Muttaqi");
/// assert_eq!(entity.names().count(), 2);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Entity {
    /// Its id, unique in its table.
    pub id: EntityId,
    /// What kind of thing it is.
    pub kind: Kind,
    /// Its names, of which the first is the canonical one: the one to show.
    pub aliases: Vec<Alias>,
}

impl Entity {
    /// An entity of the given kind under its canonical name.
    pub fn new(id: impl Into<EntityId>, kind: Kind, name: impl Into<Alias>) -> Self {
        Entity { id: id.into(), kind, aliases: vec![name.into()] }
    }

    /// A person.
    pub fn person(id: impl Into<EntityId>, name: impl Into<Alias>) -> Self {
        Entity::new(id, Kind::Person, name)
    }

    /// An organization.
    pub fn organization(id: impl Into<EntityId>, name: impl Into<Alias>) -> Self {
        Entity::new(id, Kind::Organization, name)
    }

    /// A place.
    pub fn location(id: impl Into<EntityId>, name: impl Into<Alias>) -> Self {
        Entity::new(id, Kind::Location, name)
    }

    /// Adds another name.
    #[must_use]
    pub fn alias(mut self, alias: impl Into<Alias>) -> Self {
        self.aliases.push(alias.into());
        self
    }

    /// Its canonical name; empty only for an entity that no table would take.
    #[must_use]
    pub fn name(&self) -> &str {
        self.aliases.first().map_or("", |alias| &alias.name)
    }

    /// All its names, the canonical one first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.aliases.iter().map(|alias| alias.name.as_str())
    }
}
