//! The records of entities: ids, kinds, names and what else is known of a name.

use super::Parts;
use crate::entity::{Alias, Entity};
use crate::index::image::Section;
use crate::index::record::{Note, STARTS_BLOCK, STARTS_HEAD, kind_code};
use crate::index::spans::Spans;
use crate::table::AliasTable;

/// The sections of the entities of a table.
pub(super) fn parts(table: &AliasTable) -> Parts {
    let entities: Vec<&Entity> = table.iter().collect();
    // Entities lie all over the memory, so each is looked at once for all that follows.
    let ids: Vec<&str> = entities.iter().map(|entity| entity.id.as_str()).collect();
    let names: Vec<&str> = entities.iter().flat_map(|entity| entity.names()).collect();
    let aliases = (0_u32..).zip(entities.iter().flat_map(|entity| &entity.aliases));
    let noted: Vec<(u32, Vec<u8>)> =
        aliases.filter_map(|(number, alias)| Some((number, note(alias)?))).collect();
    vec![
        (Section::IdSpans, Spans::compose(ids.iter().map(|id| id.len() as u32))),
        (Section::Ids, ids.concat().into_bytes()),
        (Section::Kinds, entities.iter().map(|entity| kind_code(entity.kind)).collect()),
        (Section::TextSpans, Spans::compose(names.iter().map(|name| name.len() as u32))),
        (Section::Texts, names.concat().into_bytes()),
        (Section::Starts, starts(&entities)),
        (Section::NotedNames, noted.iter().flat_map(|(number, _)| number.to_le_bytes()).collect()),
        (Section::NoteSpans, Spans::compose(noted.iter().map(|(_, note)| note.len() as u32))),
        (Section::Notes, noted.into_iter().flat_map(|(_, note)| note).collect()),
    ]
}

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
fn starts(entities: &[&Entity]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut before = 0_u32;
    let first = entities.iter().flat_map(|entity| (0..entity.aliases.len()).map(|place| place == 0));
    for (number, first) in first.enumerate() {
        let place = number % STARTS_BLOCK;
        if place == 0 {
            bytes.extend_from_slice(&before.to_le_bytes());
            bytes.resize(bytes.len() + STARTS_BLOCK / 8, 0);
        }
        let block = bytes.len() - STARTS_BLOCK / 8 - STARTS_HEAD;
        bytes[block + STARTS_HEAD + place / 8] |= u8::from(first) << (place % 8);
        before += u32::from(first);
    }
    bytes
}
