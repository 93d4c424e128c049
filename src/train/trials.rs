//! Trials for edit tables: native tokens, their spellings, and the Latin tokens that they could be taken for.
//!
//! In: spellings. Out: for each native token, what the search finds nearest among all Latin tokens of the
//! spellings, and some taken at random, which stand for all the others.

use std::collections::{BTreeMap, BTreeSet};

use super::edit::Spelling;
use crate::entity::{Entity, Kind};
use crate::index::search::Searching;
use crate::index::view::View;
use crate::model::Weighed;
use crate::model::edit::chunk_text;
use crate::model::tables::Tables;
use crate::name::Name;
use crate::name::letters::alphabet::Alphabet;
use crate::table::AliasTable;

/// A token, its spellings, and others, as symbols.
pub(super) struct Trial {
    pub(super) source: Vec<u8>,
    pub(super) right: Vec<Vec<u8>>,
    /// What comes near, and is no spelling of it.
    pub(super) near: Vec<Vec<u8>>,
    /// What was taken at random of the rest.
    pub(super) far: Vec<Vec<u8>>,
    /// How many tokens each of these stands for, in bits.
    pub(super) each_far: f32,
}

/// The most trials of an alphabet.
const MOST_TRIALS: usize = 40_000;

/// How many tokens are found for one, and how many of these are near: those that cost least.
const FOUND: usize = 128;
const NEAR: usize = 24;

/// How many tokens are taken at random.
const FAR: usize = 24;

/// Trials of an alphabet's spellings, whose costs `tables` has.
pub(super) fn trials(alphabet: Alphabet, spellings: &[Spelling], tables: &Tables) -> Vec<Trial> {
    let mut by_source: BTreeMap<&[u8], BTreeSet<&[u8]>> = BTreeMap::new();
    for spelling in spellings {
        by_source.entry(&spelling.source).or_default().insert(&spelling.target);
    }
    let targets: BTreeSet<&[u8]> = by_source.values().flatten().copied().collect();
    let targets: Vec<&[u8]> = targets.into_iter().collect();
    let mut table = AliasTable::new();
    for (place, target) in targets.iter().enumerate() {
        // What a table refuses is near to none.
        let _ = table.insert(Entity::person(format!("{place:09}"), chunk_text(Alphabet::Latin, target)));
    }
    // In a table too large to be searched none is near.
    let Ok(image) = crate::index::build(tables, &table) else {
        return Vec::new();
    };
    let view = View::new(&image);
    let mut searching = Searching::default();
    let mut found = |source: &[u8]| -> Vec<&[u8]> {
        let query = Name::parse_as(&chunk_text(alphabet, source), Kind::Person);
        let rarity: Vec<f32> = query.tokens().map(|token| view.rarity(tables, token.romanized())).collect();
        let near = searching.search(tables, &view, Weighed::among_many(&query, &rarity), FOUND);
        let places =
            near.iter().filter_map(|one| image.id(image.entity_of(one.name())).parse::<usize>().ok());
        places.map(|place| targets[place]).collect()
    };
    let mut chance = Chance(1);
    let step = by_source.len().div_ceil(MOST_TRIALS).max(1);
    by_source
        .iter()
        .step_by(step)
        .map(|(source, right)| {
            let mut near = found(source);
            near.retain(|target| !right.contains(target));
            near.sort_by_cached_key(|target| (cost(tables, alphabet, source, target), *target));
            near.truncate(NEAR);
            let rest = std::iter::repeat_with(|| targets[chance.below(targets.len())]).take(FAR);
            let far = rest.filter(|target| !right.contains(target) && !near.contains(target));
            let owned = |target: &[u8]| target.to_vec();
            Trial {
                far: far.map(owned).collect(),
                source: source.to_vec(),
                right: right.iter().copied().map(owned).collect(),
                near: near.iter().copied().map(owned).collect(),
                each_far: (targets.len() as f32 / FAR as f32).log2().max(0.0),
            }
        })
        .collect()
}

/// A cost that can be ordered.
fn cost(tables: &Tables, alphabet: Alphabet, source: &[u8], target: &[u8]) -> u32 {
    (tables.edit(alphabet).cost(source, target, DEAREST) * 64.0) as u32
}

/// What costs more, in bits, is far.
const DEAREST: f32 = 60.0;

/// Numbers that look random and are the same each time (Knuth's linear congruential generator).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end.max(1)
    }
}
