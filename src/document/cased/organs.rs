//! Organs of states that a text names by the nation and a small word: the U.S. military, the Iranian
//! government.
//!
//! In: a run that ends in a nation, and the small word after it. Out: the organization of the table that is
//! this organ of this state. What the table lacks is left to the nation.

use crate::document::fit;
use crate::document::reader::{Reader, Verdict};
use crate::document::spot::{Basis, Spot};
use crate::document::text::word::{Gap, Shape};
use crate::entity::Kind;
use crate::name::Name;

/// What the full name of a state's organ calls it, for which a text has a small word.
fn called(word: &str) -> Option<&'static str> {
    match word {
        "army" => Some("army"),
        "forces" | "military" => Some("armed forces"),
        "government" => Some("government"),
        "navy" => Some("navy"),
        "parliament" => Some("parliament"),
        _ => None,
    }
}

/// What a state's organ written out is as good as: the small word may mean another one.
const PROBABILITY: f64 = 0.85;

/// The organ that the words from a place to the end of a run, and the small word after it, name.
pub(in crate::document) fn organ<'r>(
    reader: &mut Reader<'_, 'r>,
    from: usize,
    end: usize,
) -> Option<Spot<'r>> {
    if end >= reader.len() || reader.gap(end) != Gap::Space || reader.word(end).shape != Shape::Lower {
        return None;
    }
    let organ = called(reader.fold(end))?;
    let nation = reader.nation(from, end)?;
    let verdict = reader.resolve(&format!("{nation} {organ}"), Some(Kind::Organization));
    let is_it = |name: &Name| fit::is_organ(nation, organ, name);
    let mut fitting = verdict.ranked.iter().filter(|(entity, _)| reader.names_of(*entity).iter().any(is_it));
    let &(entity, _) = fitting.next()?;
    let verdict = Verdict::certain(entity, PROBABILITY);
    Some(Spot::new(from, end + 1, Kind::Organization, Basis::Spelled, verdict))
}
