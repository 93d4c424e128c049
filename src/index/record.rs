//! The records of an image: the entities of the table it was built from, read where they lie.

use std::ops::Range;

use super::image::{Count, Image, STARTS_BLOCK, STARTS_HEAD, STARTS_SIZE, Section, u32_at};
use super::spans::Spans;
use crate::entity::Kind;

/// A kind as images hold it: its place among all.
pub(super) fn kind_code(kind: Kind) -> u8 {
    Kind::ALL.iter().position(|&known| known == kind).unwrap_or(Kind::ALL.len() - 1) as u8
}

impl Image {
    pub(crate) fn entity_count(&self) -> usize {
        self.count(Count::Entities)
    }

    pub(crate) fn name_count(&self) -> usize {
        self.count(Count::Names)
    }

    /// The id of an entity; empty where there is none of this number.
    pub(crate) fn id(&self, entity: u32) -> &str {
        text(self.part(Section::IdSpans, Section::Ids, entity))
    }

    pub(crate) fn kind(&self, entity: u32) -> Kind {
        let code = self.section(Section::Kinds).get(entity as usize).copied().unwrap_or_default();
        Kind::ALL.get(usize::from(code)).copied().unwrap_or(Kind::Other)
    }

    /// The numbers of the names of an entity.
    pub(crate) fn names(&self, entity: u32) -> Range<u32> {
        let end = self.first_name(entity.saturating_add(1));
        self.first_name(entity).min(end)..end
    }

    /// The number of the first name of an entity, by a binary search; how many names there are, where there
    /// is no such entity.
    fn first_name(&self, entity: u32) -> u32 {
        let (starts, names) = (self.section(Section::Starts), self.name_count() as u32);
        let (mut from, mut to) = (0, starts.len() / STARTS_SIZE);
        while from < to {
            let middle = (from + to) / 2;
            let before = u32_at(starts, middle * STARTS_SIZE / 4);
            if before <= entity { from = middle + 1 } else { to = middle }
        }
        let Some(block) = from.checked_sub(1) else {
            return names;
        };
        let bytes = starts.get(block * STARTS_SIZE..(block + 1) * STARTS_SIZE).unwrap_or_default();
        let mut left = entity.saturating_sub(u32_at(bytes, 0));
        for (place, byte) in (0..).zip(bytes.get(STARTS_HEAD..).unwrap_or_default()) {
            if left < byte.count_ones() {
                let rest = (0..left).fold(*byte, |byte, _| byte & (byte - 1));
                return ((block * STARTS_BLOCK) as u32 + 8 * place + rest.trailing_zeros()).min(names);
            }
            left -= byte.count_ones();
        }
        names
    }

    /// The text of a name; empty where there is none of this number.
    pub(crate) fn text(&self, name: u32) -> &str {
        text(self.part(Section::TextSpans, Section::Texts, name))
    }

    /// A byte of a name's text, so that its memory is fetched.
    pub(crate) fn glance(&self, name: u32) -> u8 {
        self.part(Section::TextSpans, Section::Texts, name).first().copied().unwrap_or_default()
    }

    /// The entity that a name is of, in constant time.
    pub(crate) fn entity_of(&self, name: u32) -> u32 {
        let (block, place) = (name as usize / STARTS_BLOCK, name as usize % STARTS_BLOCK);
        let block = self.section(Section::Starts).get(block * STARTS_SIZE..);
        let block = block.unwrap_or_default();
        let bits = block.get(STARTS_HEAD..).unwrap_or_default();
        let whole: u32 = bits.iter().take(place / 8).map(|byte| byte.count_ones()).sum();
        let last = bits.get(place / 8).map_or(0, |byte| (byte & (0xFF >> (7 - place % 8))).count_ones());
        u32_at(block, 0).saturating_add(whole + last).saturating_sub(1)
    }

    /// The entity of an id, by a binary search.
    pub(crate) fn find(&self, id: &str) -> Option<u32> {
        let (mut from, mut to) = (0, self.entity_count() as u32);
        while from < to {
            let middle = from + (to - from) / 2;
            match self.id(middle).cmp(id) {
                std::cmp::Ordering::Less => from = middle + 1,
                std::cmp::Ordering::Equal => return Some(middle),
                std::cmp::Ordering::Greater => to = middle,
            }
        }
        None
    }

    /// How much a name is used beside the most used one of its entity, which has 1, as have those of which
    /// nothing is said; positive, though a damaged image may say otherwise.
    pub(crate) fn weight(&self, name: u32) -> f32 {
        let any = self.count(Count::Seldom) > 0;
        let said = || self.note(name).weight.filter(|&weight| weight > 0.0);
        any.then(said).flatten().unwrap_or(1.0)
    }

    /// What is known of a name besides its text.
    pub(crate) fn note(&self, name: u32) -> Note<'_> {
        let names = self.section(Section::NotedNames);
        let (mut from, mut to) = (0, names.len() / 4);
        while from < to {
            let middle = (from + to) / 2;
            if u32_at(names, middle) < name { from = middle + 1 } else { to = middle }
        }
        if from == names.len() / 4 || u32_at(names, from) != name {
            return Note::default();
        }
        Note::read(self.part(Section::NoteSpans, Section::Notes, from as u32))
    }

    pub(super) fn part(&self, spans: Section, of: Section, place: u32) -> &[u8] {
        Spans::new(self.section(spans)).part(self.section(of), place as usize)
    }
}

/// Bytes of an image as text; none where they are damaged.
pub(super) fn text(bytes: &[u8]) -> &str {
    str::from_utf8(bytes).unwrap_or_default()
}

/// What may be known of a name besides its text.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Note<'n> {
    pub(crate) language: Option<&'n str>,
    pub(crate) source: Option<&'n str>,
    pub(crate) weight: Option<f32>,
    pub(crate) first_seen: Option<&'n str>,
    pub(crate) last_seen: Option<&'n str>,
}

/// The flag of a weight; those of the texts are the bits below.
const WEIGHED: u8 = 1 << 4;

impl<'n> Note<'n> {
    /// Its bytes: flags, the weight, and the texts, each but the last behind its length; none where nothing
    /// is known.
    pub(super) fn to_bytes(self) -> Option<Vec<u8>> {
        let texts = [self.language, self.source, self.first_seen, self.last_seen];
        let flags = (0..).zip(texts).fold(0, |flags, (bit, text)| flags | u8::from(text.is_some()) << bit);
        let flags = flags | if self.weight.is_some() { WEIGHED } else { 0 };
        if flags == 0 {
            return None;
        }
        let mut bytes = vec![flags];
        bytes.extend(self.weight.iter().flat_map(|weight| weight.to_le_bytes()));
        let mut texts = texts.into_iter().flatten().peekable();
        while let Some(text) = texts.next() {
            if texts.peek().is_some() {
                bytes.extend_from_slice(&(text.len() as u32).to_le_bytes());
            }
            bytes.extend_from_slice(text.as_bytes());
        }
        Some(bytes)
    }

    fn read(bytes: &'n [u8]) -> Note<'n> {
        let Some((&flags, mut rest)) = bytes.split_first() else {
            return Note::default();
        };
        let mut weight = None;
        if flags & WEIGHED != 0
            && let Some((bits, after)) = rest.split_first_chunk()
        {
            (weight, rest) = (Some(f32::from_le_bytes(*bits)), after);
        }
        let mut next = |bit: u8| {
            if flags & 1 << bit == 0 {
                return None;
            }
            let more = flags & (WEIGHED - 1) & !((2 << bit) - 1) != 0;
            if more {
                let (length, after) = rest.split_first_chunk()?;
                (_, rest) = (length, after);
                let (one, after) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
                rest = after;
                return Some(text(one));
            }
            Some(text(std::mem::take(&mut rest)))
        };
        Note { language: next(0), source: next(1), weight, first_seen: next(2), last_seen: next(3) }
    }
}

#[cfg(test)]
mod tests {
    use super::Note;

    #[test]
    fn notes_read_back() {
        let cases = [
            Note { language: Some("fa"), ..Note::default() },
            Note { weight: Some(2.5), ..Note::default() },
            Note { language: Some("ps"), last_seen: Some("2022-01-08"), ..Note::default() },
            Note {
                language: Some(""),
                source: Some("press review"),
                weight: Some(0.5),
                first_seen: Some("2021-08-15"),
                last_seen: Some("2022-01-08"),
            },
        ];
        for note in cases {
            assert_eq!(Note::read(&note.to_bytes().expect("something is known")), note);
        }
        assert_eq!(Note::default().to_bytes(), None);
        assert_eq!(Note::read(&[0xFF]), Note { language: None, last_seen: Some(""), ..Note::default() });
    }
}
