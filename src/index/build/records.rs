//! The records of entities: ids, kinds, names and what else is known of a name.

use super::Parts;
use crate::entity::{Alias, Entity};
use crate::index::image::{STARTS_BLOCK, STARTS_HEAD, STARTS_SIZE, Section};
use crate::index::record::{Note, kind_code};
use crate::index::spans::Spans;

/// The records of some entities.
#[derive(Default)]
pub(super) struct Records {
    ids: Texts,
    kinds: Vec<u8>,
    /// How many names each entity has.
    counts: Vec<u32>,
    names: Texts,
    /// The names of which more is known, as places among these, and what.
    noted: Vec<u32>,
    notes: Texts,
    /// How many of them have less weight than 1.
    seldom: usize,
}

/// Texts one after the other.
#[derive(Default)]
struct Texts {
    bytes: Vec<u8>,
    /// The length of each, which [`Records::longest`] tells to be true.
    lengths: Vec<u32>,
    longest: usize,
}

impl Texts {
    fn push(&mut self, text: &[u8]) {
        self.bytes.extend_from_slice(text);
        self.lengths.push(text.len() as u32);
        self.longest = self.longest.max(text.len());
    }
}

impl Records {
    pub(super) fn of(entities: &[&Entity]) -> Records {
        let mut records = Records::default();
        for entity in entities {
            records.ids.push(entity.id.as_str().as_bytes());
            records.kinds.push(kind_code(entity.kind));
            records.counts.push(entity.aliases.len() as u32);
            for alias in &entity.aliases {
                if let Some(note) = note(alias) {
                    records.noted.push(records.names.lengths.len() as u32);
                    records.notes.push(&note);
                }
                records.names.push(alias.name.as_bytes());
                records.seldom += usize::from(alias.weight.is_some_and(|weight| weight < 1.0));
            }
        }
        records
    }

    /// The bytes of the longest text.
    pub(super) fn longest(&self) -> usize {
        [&self.ids, &self.names, &self.notes].map(|texts| texts.longest).into_iter().max().unwrap_or_default()
    }

    pub(super) fn seldom_count(&self) -> usize {
        self.seldom
    }

    /// The sections of records.
    pub(super) fn parts(mut all: Vec<Records>) -> Parts {
        let starts = starts(all.iter().flat_map(|records| &records.counts));
        let mut noted = Vec::new();
        let mut before = 0;
        for records in &all {
            noted.extend(records.noted.iter().flat_map(|name| (name + before).to_le_bytes()));
            before += records.names.lengths.len() as u32;
        }
        let mut parts = vec![(Section::Starts, vec![starts]), (Section::NotedNames, vec![noted])];
        let mut texts = |of: fn(&mut Records) -> &mut Texts, section, spans| {
            let lengths: Vec<Vec<u32>> =
                all.iter_mut().map(|records| std::mem::take(&mut of(records).lengths)).collect();
            parts.push((spans, vec![Spans::compose(lengths.iter().flatten().copied())]));
            parts.push((
                section,
                all.iter_mut().map(|records| std::mem::take(&mut of(records).bytes)).collect(),
            ));
        };
        texts(|records| &mut records.ids, Section::Ids, Section::IdSpans);
        texts(|records| &mut records.names, Section::Texts, Section::TextSpans);
        texts(|records| &mut records.notes, Section::Notes, Section::NoteSpans);
        parts.push((Section::Kinds, all.into_iter().map(|records| records.kinds).collect()));
        parts
    }
}

/// What is known of a name besides its text, if anything is.
fn note(alias: &Alias) -> Option<Vec<u8>> {
    let text = Option::as_deref;
    Note {
        language: text(&alias.language),
        source: text(&alias.source),
        weight: alias.weight,
        first_seen: text(&alias.first_seen),
        last_seen: text(&alias.last_seen),
    }
    .to_bytes()
}

/// A bit for each name, set for the first of an entity, in blocks that begin with how many are set before.
fn starts<'c>(counts: impl Iterator<Item = &'c u32>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut first = 0;
    for (entity, &count) in (0_u32..).zip(counts.filter(|count| **count > 0)) {
        let next = first + count as usize;
        // The blocks that begin with a name of this entity: its first name is before theirs, or theirs.
        while bytes.len() / STARTS_SIZE * STARTS_BLOCK < next {
            let before = entity + u32::from(bytes.len() / STARTS_SIZE * STARTS_BLOCK > first);
            bytes.extend_from_slice(&before.to_le_bytes());
            bytes.resize(bytes.len() + STARTS_BLOCK / 8, 0);
        }
        let place = first % STARTS_BLOCK;
        bytes[first / STARTS_BLOCK * STARTS_SIZE + STARTS_HEAD + place / 8] |= 1 << (place % 8);
        first = next;
    }
    bytes
}
