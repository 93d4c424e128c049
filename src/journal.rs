//! Decisions: what people said of names and entities, when and why, kept so that every one can be undone.
//!
//! In: decisions. Out: a [`Journal`], one JSON object a line, that is only ever appended to; and what stands of it, as [`Standing`]:
//! classes of names and entities that are one, and bars between those that are not. A bar is never crossed: of two decisions that
//! contradict each other the one that parts has its way.

use std::fmt;

use hashbrown::HashMap;
use serde::{Deserialize, Serialize};

use crate::entity::{EntityId, Kind};
use crate::error::{Error, ErrorKind, Result};

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
#[serde(untagged, deny_unknown_fields)]
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
#[serde(untagged)]
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
/// With the feature `io` it is written and read as JSON Lines: see [`Journal::write_to`] and [`Journal::read_from`].
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
    /// [`ErrorKind::Contradiction`] for a [`Verdict::Same`] of two that a standing decision parts, themselves or through others
    /// that they are the same as; and for a [`Verdict::Different`] of something and itself.
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

/// What stands of a journal.
///
/// Decisions that part come first; then those that join, in their order, but for those that would cross one that parts:
/// these are [`Standing::crossing`], and hold again once the other is undone.
///
/// ```
/// use aka::{Decided, Journal, Subject, Verdict};
/// let [a, b, c] = ["a", "b", "c"].map(Subject::entity);
/// let mut journal = Journal::new();
/// journal.record(Decided::new(Verdict::Same, a.clone(), b.clone()))?;
/// let second = journal.record(Decided::new(Verdict::Same, b.clone(), c.clone()))?;
/// journal.record(Decided::new(Verdict::Different, a.clone(), c.clone()))?;
///
/// let standing = journal.standing();
/// assert!(standing.are_same(&a, &b) && !standing.are_same(&b, &c));
/// assert!(standing.are_different(&b, &c));
/// assert_eq!(standing.crossing(), [second]);
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Standing {
    places: HashMap<Subject, u32>,
    subjects: Vec<Subject>,
    /// The class of each subject: the least place in it.
    classes: Vec<u32>,
    bars: Vec<(u32, u32)>,
    crossing: Vec<EntryId>,
}

impl Standing {
    fn of(journal: &Journal) -> Standing {
        let mut standing = Standing::default();
        let mut parted: HashMap<u32, Vec<u32>> = HashMap::new();
        let mut joins = Vec::new();
        for (id, decided) in journal.decisions() {
            let pair = (standing.place(&decided.left), standing.place(&decided.right));
            match decided.verdict {
                Verdict::Same => joins.push((id, pair)),
                Verdict::Different => {
                    parted.entry(pair.0).or_default().push(pair.1);
                    parted.entry(pair.1).or_default().push(pair.0);
                }
                Verdict::Undecided => {}
            }
        }
        standing.classes = (0..standing.subjects.len() as u32).collect();
        for (id, (left, right)) in joins {
            let (x, y) = (standing.root(left), standing.root(right));
            if x == y {
                continue;
            }
            // The shorter list of bars decides, so that a long one is not gone over for each of its joins.
            let (few, many) = if bars_of(&parted, x) <= bars_of(&parted, y) { (x, y) } else { (y, x) };
            let barred =
                parted.get(&few).is_some_and(|bars| bars.iter().any(|&bar| standing.root(bar) == many));
            if barred {
                standing.crossing.push(id);
                continue;
            }
            let (root, other) = (x.min(y), x.max(y));
            standing.classes[other as usize] = root;
            let mut one = parted.remove(&root).unwrap_or_default();
            let mut two = parted.remove(&other).unwrap_or_default();
            if one.len() < two.len() {
                std::mem::swap(&mut one, &mut two);
            }
            one.extend(two);
            if !one.is_empty() {
                parted.insert(root, one);
            }
        }
        for place in 0..standing.classes.len() as u32 {
            standing.classes[place as usize] = standing.root(place);
        }
        let bars = parted.iter().flat_map(|(&class, bars)| bars.iter().map(move |&bar| (class, bar)));
        standing.bars = bars
            .map(|(class, bar)| {
                let other = standing.classes[bar as usize];
                (class.min(other), class.max(other))
            })
            .collect();
        standing.bars.sort_unstable();
        standing.bars.dedup();
        standing
    }

    fn place(&mut self, subject: &Subject) -> u32 {
        if let Some(&place) = self.places.get(subject) {
            return place;
        }
        let place = self.subjects.len() as u32;
        self.places.insert(subject.clone(), place);
        self.subjects.push(subject.clone());
        place
    }

    fn root(&self, mut place: u32) -> u32 {
        while self.classes[place as usize] != place {
            place = self.classes[place as usize];
        }
        place
    }

    fn class(&self, subject: &Subject) -> Option<u32> {
        self.places.get(subject).map(|&place| self.classes[place as usize])
    }

    /// Each subject with its class.
    pub(crate) fn classes(&self) -> impl Iterator<Item = (&Subject, u32)> {
        self.subjects.iter().zip(self.classes.iter().copied())
    }

    /// Pairs of classes that are not one, the lower first, sorted.
    pub(crate) fn bars(&self) -> &[(u32, u32)] {
        &self.bars
    }

    /// Whether decisions say, themselves or through others, that two are one.
    #[must_use]
    pub fn are_same(&self, left: &Subject, right: &Subject) -> bool {
        left == right || self.class(left).is_some_and(|class| self.class(right) == Some(class))
    }

    /// Whether decisions say, themselves or through others, that two are not one.
    #[must_use]
    pub fn are_different(&self, left: &Subject, right: &Subject) -> bool {
        let (Some(x), Some(y)) = (self.class(left), self.class(right)) else { return false };
        self.bars.binary_search(&(x.min(y), x.max(y))).is_ok()
    }

    /// The decisions that would join what another parts, and that therefore do not hold.
    #[must_use]
    pub fn crossing(&self) -> &[EntryId] {
        &self.crossing
    }
}

fn bars_of(parted: &HashMap<u32, Vec<u32>>, class: u32) -> usize {
    parted.get(&class).map_or(0, Vec::len)
}

/// A last line that was not written to its end.
///
/// See [`Journal::read_from`].
#[cfg(feature = "io")]
#[derive(Debug)]
#[non_exhaustive]
pub struct Torn {
    /// What is wrong with it, with its line.
    pub error: Error,
    /// How many bytes stand before it: cut the file to this length, then append.
    pub intact_bytes: u64,
}

#[cfg(feature = "io")]
impl Journal {
    /// Reads a journal as [`write_to`](Journal::write_to) writes it; `source` is what errors call it.
    ///
    /// A last line without its line break, or one that is no entry, was torn while it was written: it is reported beside the
    /// entries before it, which are not lost. Takes time linear in the bytes, and memory for the entries.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Json`] for a line before the last that is no entry, and one whose id is not its place;
    /// [`ErrorKind::UnknownEntry`] for an undoing of what does not stand before it; [`ErrorKind::Io`] where reading fails.
    /// Lines that contradict each other are no error: see [`Standing`].
    ///
    /// ```
    /// use aka::Journal;
    /// let text = r#"{"id":1,"verdict":"same","left":{"entity":"a"},"right":{"entity":"b"},"who":"me","when":"2026","why":"x"}
    /// {"id":2,"verdict":"diff"#;
    /// let (journal, torn) = Journal::read_from(text.as_bytes(), "decisions.jsonl")?;
    /// assert_eq!(journal.entries().len(), 1);
    /// assert_eq!(torn.and_then(|torn| torn.error.position().map(|at| at.line)), Some(2));
    /// # Ok::<(), aka::Error>(())
    /// ```
    pub fn read_from(reader: impl std::io::Read, source: &str) -> Result<(Journal, Option<Torn>)> {
        use std::io::BufRead;
        let mut reader = std::io::BufReader::new(reader);
        let (mut journal, mut bytes, mut number) = (Journal::new(), 0_u64, 0_u64);
        let mut torn: Option<Torn> = None;
        let mut line = Vec::new();
        loop {
            line.clear();
            let length = reader
                .read_until(b'\n', &mut line)
                .map_err(|error| Error::from(error).at(source, number + 1))?;
            if length == 0 {
                return Ok((journal, torn));
            }
            number += 1;
            let blank = line.trim_ascii().is_empty();
            // Only the last line can be torn: with another after it, the damage is of another kind.
            if let Some(torn) = torn.take_if(|_| !blank) {
                return Err(torn.error);
            }
            let whole = line.ends_with(b"\n");
            match journal.take(line.trim_ascii()) {
                _ if blank => {}
                Ok(entry) if whole => journal.entries.push(entry),
                Ok(_) => {
                    let error = damaged("the line does not end".to_owned()).at(source, number);
                    torn = Some(Torn { error, intact_bytes: bytes });
                }
                Err(error) => torn = Some(Torn { error: error.at(source, number), intact_bytes: bytes }),
            }
            bytes += length as u64;
        }
    }

    /// The entry that a line holds, as the next one of this journal.
    fn take(&self, line: &[u8]) -> Result<Entry> {
        let entry: Entry = serde_json::from_slice(line).map_err(|error| damaged(error.to_string()))?;
        if entry.id() != self.next_id() {
            return Err(damaged(format!(
                "entry {} stands where entry {} belongs",
                entry.id(),
                self.next_id()
            )));
        }
        if let Entry::Undone { undo, .. } = &entry {
            self.check(*undo)?;
        }
        Ok(entry)
    }

    /// Writes the entries after the first `written`, one JSON object a line; returns how many entries there are.
    ///
    /// So a file is appended to: pass what the call before returned, 0 for a new file.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Io`] where writing fails.
    ///
    /// ```
    /// use aka::{Decided, Journal, Subject, Verdict};
    /// let mut journal = Journal::new();
    /// let mut file = Vec::new();
    /// journal.record(Decided::new(Verdict::Same, Subject::entity("a"), Subject::entity("b")))?;
    /// let written = journal.write_to(&mut file, 0)?;
    /// journal.record(Decided::new(Verdict::Different, Subject::entity("a"), Subject::entity("c")))?;
    /// journal.write_to(&mut file, written)?;
    /// assert_eq!(Journal::read_from(file.as_slice(), "file")?.0, journal);
    /// # Ok::<(), aka::Error>(())
    /// ```
    pub fn write_to(&self, mut writer: impl std::io::Write, written: usize) -> Result<usize> {
        for entry in self.entries.iter().skip(written) {
            let mut line = serde_json::to_vec(entry).map_err(std::io::Error::from)?;
            line.push(b'\n');
            // One call a line, so that a line is torn only where the system tears it.
            writer.write_all(&line)?;
        }
        writer.flush()?;
        Ok(self.entries.len())
    }
}

#[cfg(feature = "io")]
fn damaged(message: String) -> Error {
    ErrorKind::Json { expected: "journal entry", message }.into()
}
