//! Features: what an alignment says, as numbers whose weighted sum is the evidence in bits.
//!
//! A feature belongs either to one unit of the alignment, so that its share of the sum is that unit's line of
//! the evidence, or to the names as wholes, and then it has a line and a reason of its own.

mod bodies;
mod called;
mod compound;
mod left_over;
mod likeness;
mod names_left;
mod offshoot;
mod order;
mod relatives;
mod seat;
mod sides;
mod sister;
mod unit;

use super::Weighed;
use super::align::{Alignment, How, Unit, descents_of_other};
use super::vector::{Feature, Vector, add};
use crate::entity::Kind;
use crate::name::places::places;
use crate::name::{Name, Places, Role, Token};
use bodies::{bodies, legal_forms};
use called::is_called_by;
use left_over::left_over;
pub(crate) use names_left::are_apart;
use names_left::is_weighed;
pub(super) use order::MOST_INVERSIONS;
use order::order;
pub(super) use relatives::suffixes;
use relatives::{father_named, genders, lineage};
use seat::seats_exchanged;
use sides::rarity_beside;
pub(crate) use unit::of_unit;

/// Adds the features of two names as wholes.
pub(crate) fn of_names(a: Weighed<'_>, b: Weighed<'_>, alignment: &Alignment, vector: &mut Vector) {
    let units = alignment.units();
    let agreed = Agreed::of(units);
    let Agreed { cost, strong, .. } = agreed;
    add(vector, Feature::Base, 1.0);
    let same = identical(a.name, b.name);
    add(vector, Feature::Identical, f32::from(same));
    add(vector, Feature::CostSquare, cost * cost / 16.0);
    add(vector, Feature::UnitCount, strong as f32);
    add(vector, Feature::OneUnit, f32::from(strong == 1));
    add(vector, Feature::NoUnit, f32::from(strong == 0));
    // Of one and the same name, all that is beyond the most units is no less the same.
    if !same {
        left_over(a, b, alignment, vector);
        let (of_a, of_b) = (uncovered(a.name, alignment.left_a), uncovered(b.name, alignment.left_b));
        let uncovered = of_a.max(of_b);
        let beyond_third = (uncovered - 1.0 / 3.0).max(0.0);
        add(vector, Feature::Uncovered, uncovered);
        add(vector, Feature::UncoveredBeyondThird, beyond_third);
        let weighed = of_a.min(of_b) > 0.0 || is_weighed(vector);
        add(vector, Feature::UncoveredWeighed, if weighed { beyond_third } else { 0.0 });
    }
    order(a.name, b.name, alignment, vector);
    add(vector, Feature::KindMismatch, f32::from(a.name.kind() != b.name.kind()));
    bodies(a, b, alignment, &agreed, same, vector);
    genders(a.name, b.name, vector);
    if a.name.places().says_more || b.name.places().says_more {
        besides_names(a, b, alignment, vector);
    }
    if both_are(a.name, b.name, Kind::Person) {
        father_named(a, b, alignment, vector);
    }
    if CONTRADICTIONS.iter().any(|&contradiction| vector[contradiction as usize] > 0.0) {
        add(vector, Feature::ContradictedBeside, rarity_beside(units));
    }
}

/// What all units of two names come to.
#[derive(Default)]
struct Agreed {
    /// In bits.
    cost: f32,
    /// How many say that the names are one by themselves.
    strong: usize,
    /// Whether some are synonyms.
    synonyms: bool,
}

impl Agreed {
    fn of(units: &[Unit]) -> Agreed {
        units.iter().fold(Agreed::default(), |agreed, unit| Agreed {
            cost: agreed.cost + unit.cost,
            strong: agreed.strong + usize::from(!matches!(unit.how, How::Initial | How::Synonym)),
            synonyms: agreed.synonyms | (unit.how == How::Synonym),
        })
    }
}

/// Adds the features of what is said besides names.
fn besides_names(a: Weighed<'_>, b: Weighed<'_>, alignment: &Alignment, vector: &mut Vector) {
    suffixes(a, b, vector);
    // Of a table's name it may not be a title: *Sayed Ayari*.
    let (may_be_called_a, may_be_called_b) = (!b.asked, !a.asked);
    let (a, b) = (a.name, b.name);
    lineage(a, b, alignment, vector);
    add(vector, Feature::CountryClash, f32::from(seats_exchanged(a, b)));
    legal_forms(a, b, alignment.units(), vector);
    let (of_a, of_b) = (a.places(), b.places());
    let one_sided = |a: u32, b: u32| f32::from((a == 0) != (b == 0));
    let titles_left = of_a.is_titled() != of_b.is_titled();
    // The name by which somebody is called goes with a title as a matter of course.
    let alone = |of: &Places| of.is_titled() && of.office.is_empty() && of.content.is_power_of_two();
    let (alone_a, alone_b) = (alone(of_a), alone(of_b));
    let courteous = titles_left && (alone_a || alone_b);
    let is_called = |unit: &Unit| {
        alone_b && may_be_called_b && is_called_by(a, unit.a)
            || alone_a && may_be_called_a && is_called_by(b, unit.b)
    };
    let called = courteous && both_are(a, b, Kind::Person) && alignment.units().iter().any(is_called);
    add(vector, Feature::TitleOfOne, f32::from(courteous && !called));
    let realm_left = of_a.realm.is_empty() != of_b.realm.is_empty();
    add(vector, Feature::TitleLeft, f32::from(titles_left && !courteous) + f32::from(realm_left));
    let descents =
        |of: &Name, other: &Name| of.places().descents | descents_of_other(of, of.places().content, other);
    add(vector, Feature::ParticleClash, one_sided(descents(a, b), descents(b, a)));
    add(vector, Feature::ArticleLeft, one_sided(of_a.articles, of_b.articles));
    let others = |of: &Places| of.with(Role::Particle) & !of.descents & !of.articles;
    add(vector, Feature::ParticleLeft, one_sided(others(of_a), others(of_b)));
}

/// What tells relatives apart, whatever else agrees.
const CONTRADICTIONS: &[Feature] = &[
    Feature::OneLeftGender,
    Feature::InitialClash,
    Feature::PatronymicClash,
    Feature::Lineage,
    Feature::SuffixClash,
    Feature::SuffixLeft,
    Feature::GenderClash,
    Feature::TitleClash,
];

fn both_are(a: &Name, b: &Name, kind: Kind) -> bool {
    a.kind() == kind && b.kind() == kind
}

/// The share of a name's letters that belong to no unit.
fn uncovered(name: &Name, left: u32) -> f32 {
    let letters = |place: u8| name.token(place).latin_count() as f32;
    places(left).map(letters).sum::<f32>() / f32::from(name.places().letters).max(1.0)
}

/// Whether two names have the same tokens in the order in which they are read: *TIM, Philip* is *Philip Tim*,
/// not *Tim Philip*.
pub(super) fn identical(a: &Name, b: &Name) -> bool {
    if a.len() != b.len() {
        return false;
    }
    if a.has_comma() == b.has_comma() {
        return a.tokens().zip(b.tokens()).all(|(x, y)| x.is_folded_alike(&y));
    }
    // Nobody is nearer to another reading of his name than to its own.
    if a.is_reread() || b.is_reread() {
        return false;
    }
    let is_alike = |x: Token<'_>, y: Token<'_>| x.is_folded_alike(&y) && x.role() == y.role();
    let is_turned =
        |by: usize| a.tokens().enumerate().all(|(place, x)| is_alike(x, b.token((place + by) % b.len())));
    (0..b.len()).any(is_turned)
}
