//! Decisions: what people said of names and entities, when and why, kept so that every one can be undone.
//!
//! In: decisions. Out: a [`Journal`], one JSON object a line, that is only ever appended to; and what stands
//! of it, as [`Standing`]: classes of names and entities that are one, and bars between those that are not. A
//! bar is never crossed: of two decisions that contradict each other the one that parts has its way.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::entity::{EntityId, Kind};
use crate::error::{Error, ErrorKind, Result};

#[cfg(feature = "io")]
mod lines;
mod standing;

#[cfg(feature = "io")]
pub use lines::Torn;
pub use standing::Standing;

/// What a decision is about: an entity of a table, or a name of a corpus.
///
/// ```
/// use aka::{Kind, Subject};
/// let entity = Subject::entity("Q1");
/// let name = Subject::name(Kind::Person, "Ahmad Massoud");
/// assert_ne!(entity, name);
/// assert_eq!(name.to_string(), "person \"Ahmad Massoud\"");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(untagged, deny_unknown_fields, expecting = "it needs `entity`, or `kind` and `name`, alone")]
#[non_exhaustive]
pub enum Subject {
    /// An entity, by its id.
    Entity {
        /// The id.
        entity: EntityId,
    },
    /// A name, by its exact spelling.
    Name {
        /// What kind of thing it names.
        kind: Kind,
        /// The spelling.
        #[serde(rename = "name")]
        text: String,
    },
}

impl Subject {
    /// An entity, by its id.
    pub fn entity(id: impl Into<EntityId>) -> Self {
        Subject::Entity { entity: id.into() }
    }

    /// A name, by its exact spelling.
    pub fn name(kind: Kind, text: impl Into<String>) -> Self {
        Subject::Name { kind, text: text.into() }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Subject::Entity { entity } => write!(f, "entity {:?}", entity.as_str()),
            Subject::Name { kind, text } => write!(f, "{kind} {text:?}"),
        }
    }
}

/// What was decided.
///
/// ```
/// assert_eq!(serde_json::to_string(&aka::Verdict::Different)?, "\"different\"");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// The two are one.
    Same,
    /// The two are not one, whatever is found later.
    Different,
    /// Looked at, and left open.
    Undecided,
}

impl Verdict {
    /// `same`, `different` or `undecided`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Verdict::Same => "same",
            Verdict::Different => "different",
            Verdict::Undecided => "undecided",
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// A decision: what, of whom, and who made it, when and why.
///
/// ```
/// use aka::{Decided, Subject, Verdict};
/// let decided = Decided::new(Verdict::Same, Subject::entity("Q1"), Subject::entity("Q7"))
///     .by("an editor")
///     .at("2026-03-01T10:00:00Z")
///     .because("both are the foreign minister");
/// assert_eq!(decided.who, "an editor");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Decided {
    /// What was decided.
    pub verdict: Verdict,
    /// One of the two.
    pub left: Subject,
    /// The other.
    pub right: Subject,
    /// Who decided; empty where nobody says.
    #[serde(default)]
    pub who: String,
    /// When, as ISO 8601; kept as it is given.
    #[serde(default)]
    pub when: String,
    /// Why.
    #[serde(default)]
    pub why: String,
}

impl Decided {
    /// A decision of which neither author, time nor reason is known.
    #[must_use]
    pub fn new(verdict: Verdict, left: Subject, right: Subject) -> Self {
        Decided { verdict, left, right, who: String::new(), when: String::new(), why: String::new() }
    }

    /// Says who decided.
    #[must_use]
    pub fn by(mut self, who: impl Into<String>) -> Self {
        self.who = who.into();
        self
    }

    /// Says when, as ISO 8601.
    #[must_use]
    pub fn at(mut self, when: impl Into<String>) -> Self {
        self.when = when.into();
        self
    }

    /// Says why.
    #[must_use]
    pub fn because(mut self, why: impl Into<String>) -> Self {
        self.why = why.into();
        self
    }
}

/// The id of an entry of a journal: its place, counted from 1. It never changes.
///
/// ```
/// use aka::{Decided, Journal, Subject, Verdict};
/// let mut journal = Journal::new();
/// let id = journal.record(Decided::new(Verdict::Same, Subject::entity("a"), Subject::entity("b")))?;
/// assert_eq!(id.to_string(), "1");
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EntryId(u64);

impl EntryId {
    /// The number.
    #[must_use]
    pub fn get(self) -> u64 {
        self.0
    }
}

/// An id that was kept as a number. None of a journal is 0.
impl From<u64> for EntryId {
    fn from(number: u64) -> Self {
        EntryId(number)
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A line of a journal: a decision, or that an earlier one is undone.
///
/// ```
/// use aka::{Decided, Entry, Journal, Subject, Verdict};
/// let mut journal = Journal::new();
/// let id = journal.record(Decided::new(Verdict::Same, Subject::entity("a"), Subject::entity("b")))?;
/// journal.undo(id, "an editor", "2026-03-02", "two people after all")?;
/// assert!(matches!(journal.entries()[1], Entry::Undone { undo, .. } if undo == id));
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged, expecting = "it needs `id`, `verdict`, `left` and `right`, or `id` and `undo`")]
#[non_exhaustive]
pub enum Entry {
    /// An earlier entry is undone.
    Undone {
        /// Its own id.
        id: EntryId,
        /// The entry that no longer holds; undoing an undoing brings the decision back.
        undo: EntryId,
        /// Who undid it.
        #[serde(default)]
        who: String,
        /// When, as ISO 8601.
        #[serde(default)]
        when: String,
        /// Why.
        #[serde(default)]
        why: String,
    },
    /// A decision.
    Decided {
        /// Its own id.
        id: EntryId,
        /// The decision.
        #[serde(flatten)]
        decided: Decided,
    },
}

impl Entry {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> EntryId {
        match self {
            Entry::Undone { id, .. } | Entry::Decided { id, .. } => *id,
        }
    }
}

/// Decisions in the order in which they were made; nothing is ever taken out.
///
/// With the feature `io` it is written and read as JSON Lines, by `Journal::write_to` and
/// `Journal::read_from`.
///
/// ```
/// use aka::{Decided, Journal, Subject, Verdict};
///
/// let [a, b, c] = ["a", "b", "c"].map(Subject::entity);
/// let mut journal = Journal::new();
/// let same = journal.record(Decided::new(Verdict::Same, a.clone(), b.clone()))?;
/// journal.record(Decided::new(Verdict::Different, a.clone(), c.clone()))?;
///
/// // b is a, so it cannot be c, unless the first is undone.
/// assert!(journal.record(Decided::new(Verdict::Same, b.clone(), c.clone())).is_err());
/// journal.undo(same, "an editor", "2026-03-02", "a slip")?;
/// assert!(journal.record(Decided::new(Verdict::Same, b, c)).is_ok());
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journal {
    entries: Vec<Entry>,
}

impl Journal {
    /// A journal without entries.
    #[must_use]
    pub fn new() -> Self {
        Journal::default()
    }

    /// Its entries, in their order.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Appends a decision and returns its id.
    ///
    /// Takes time linear in the journal.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Contradiction`] for a [`Verdict::Same`] of two that a standing decision parts, themselves
    /// or through others that they are the same as; and for a [`Verdict::Different`] of something and itself.
    pub fn record(&mut self, decided: Decided) -> Result<EntryId> {
        if decided.verdict == Verdict::Same && self.standing().are_different(&decided.left, &decided.right)
            || decided.verdict == Verdict::Different && decided.left == decided.right
        {
            return Err(contradiction(&decided));
        }
        let id = self.next_id();
        self.entries.push(Entry::Decided { id, decided });
        Ok(id)
    }

    /// Appends that an entry no longer holds and returns the id of the new entry.
    ///
    /// An undoing can itself be undone; undoing what is undone already changes nothing that stands.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::UnknownEntry`] where the journal has no such entry.
    pub fn undo(
        &mut self,
        entry: EntryId,
        who: impl Into<String>,
        when: impl Into<String>,
        why: impl Into<String>,
    ) -> Result<EntryId> {
        self.check(entry)?;
        let id = self.next_id();
        self.entries.push(Entry::Undone {
            id,
            undo: entry,
            who: who.into(),
            when: when.into(),
            why: why.into(),
        });
        Ok(id)
    }

    fn check(&self, entry: EntryId) -> Result<()> {
        let known = entry.0 >= 1 && entry.0 <= self.entries.len() as u64;
        if known { Ok(()) } else { Err(ErrorKind::UnknownEntry { id: entry.0 }.into()) }
    }

    fn next_id(&self) -> EntryId {
        EntryId(self.entries.len() as u64 + 1)
    }

    /// The decisions that no later entry undoes, in their order.
    ///
    /// ```
    /// use aka::{Decided, Journal, Subject, Verdict};
    /// let mut journal = Journal::new();
    /// let id = journal.record(Decided::new(Verdict::Undecided, Subject::entity("a"), Subject::entity("b")))?;
    /// journal.undo(id, "", "", "")?;
    /// assert_eq!(journal.decisions().count(), 0);
    /// # Ok::<(), aka::Error>(())
    /// ```
    pub fn decisions(&self) -> impl Iterator<Item = (EntryId, &Decided)> {
        // An entry can only be undone by a later one, so what holds is known from the end backwards.
        let mut holds = vec![true; self.entries.len()];
        for (place, entry) in self.entries.iter().enumerate().rev() {
            if let Entry::Undone { undo, .. } = entry
                && holds[place]
                && let Some(undone) = holds.get_mut((undo.0 as usize).wrapping_sub(1))
            {
                *undone = false;
            }
        }
        let decided = |(entry, holds): (_, bool)| match entry {
            &Entry::Decided { id, ref decided } if holds => Some((id, decided)),
            _ => None,
        };
        self.entries.iter().zip(holds).filter_map(decided)
    }

    /// What stands: which are one and which are not. Takes time linear in the journal.
    ///
    /// ```
    /// use aka::{Decided, Journal, Subject, Verdict};
    /// let [a, b, c] = ["a", "b", "c"].map(Subject::entity);
    /// let mut journal = Journal::new();
    /// journal.record(Decided::new(Verdict::Same, a.clone(), b.clone()))?;
    /// journal.record(Decided::new(Verdict::Same, b.clone(), c.clone()))?;
    /// assert!(journal.standing().are_same(&a, &c));
    /// # Ok::<(), aka::Error>(())
    /// ```
    #[must_use]
    pub fn standing(&self) -> Standing {
        Standing::of(self)
    }
}

fn contradiction(decided: &Decided) -> Error {
    ErrorKind::Contradiction { left: decided.left.to_string(), right: decided.right.to_string() }.into()
}
