//! The features of the order of two names, and of the roles that their words have in it.

use super::called::is_called_by_given;
use super::sides::{is_alone, same_script, side};
use crate::entity::Kind;
use crate::model::align::{Alignment, MAX_UNITS, Unit};
use crate::model::vector::{Feature, Vector, add};
use crate::name::{Name, Role};

/// So many pairs of units in another order say it all.
pub(in crate::model) const MOST_INVERSIONS: f32 = 3.0;

/// A name above this rarity is hardly met both as a given and as a family name.
const RARE_BITS: f32 = 14.0;

/// What it says that the units stand in another order, or have other roles.
pub(super) fn order(a: &Name, b: &Name, alignment: &Alignment, vector: &mut Vector) {
    let units = alignment.units();
    let turned = is_turned(a, b, alignment);
    let swapped = if turned { 0 } else { units.iter().filter(|unit| is_swapped(a, b, unit)).count() };
    add(vector, Feature::RoleSwap, swapped as f32);
    if units.len() < 2 {
        return;
    }
    let mut buffer = [(0, 0); MAX_UNITS];
    let placed = reading_places(a, b, units, &mut buffer);
    let changed = inversions(placed.iter().copied());
    if changed == 0.0 {
        return;
    }
    add(vector, Feature::Order, changed);
    // Before a family name that is one of both, given names exchanged are those of father and son.
    let is_family = |place: u8| place >= FAMILY;
    if placed.iter().any(|&(in_a, in_b)| is_family(in_a) && is_family(in_b)) {
        let given = placed.iter().copied().filter(|&(in_a, in_b)| !is_family(in_a) && !is_family(in_b));
        add(vector, Feature::OrderOfGiven, inversions(given));
    }
    let commas = a.has_comma() || b.has_comma();
    add(vector, Feature::OrderPlain, if commas { 0.0 } else { changed });
    let rarest = units.iter().map(|unit| unit.rarity).fold(0.0, f32::max);
    add(vector, Feature::OrderCommon, if turned { 0.0 } else { (RARE_BITS - rarest).max(0.0) });
    // The East writes family names first, which Latin letters exchange as often as not.
    let is_eastern = |name: &Name| name.tokens().any(|token| token.script().is_eastern());
    add(vector, Feature::OrderEastern, if is_eastern(a) || is_eastern(b) { changed } else { 0.0 });
}

/// Bits a letter up to which a spelling is surely one of the same name, in one script and across two.
const SURE_BITS_PER_LETTER: f32 = 1.0;
const SURE_NATIVE_BITS_PER_LETTER: f32 = 1.5;

/// Whether two names of two words are one in the other order, where only one word is known for a given name:
/// *Johnson Boris*, but *Hassan Ali* and *Ali Hassan* are two men.
fn is_turned(a: &Name, b: &Name, alignment: &Alignment) -> bool {
    let [x, y] = alignment.units() else { return false };
    let is_sure = |unit: &Unit| {
        let most = if same_script(a, b) { SURE_BITS_PER_LETTER } else { SURE_NATIVE_BITS_PER_LETTER };
        unit.cost <= most * unit.letters
    };
    let is_given =
        |unit: &Unit| [side(a, unit.a), side(b, unit.b)].iter().any(|token| token.part.tables.given_names());
    let is_crossed = (x.a.0 < y.a.0) != (x.b.0 < y.b.0);
    is_crossed
        && alignment.left_a | alignment.left_b == 0
        && is_sure(x)
        && is_sure(y)
        && is_given(x) != is_given(y)
}

/// Whether a unit is of a given name here and of a family name there. One of the East is a family name
/// wherever it stands.
fn is_swapped(a: &Name, b: &Name, unit: &Unit) -> bool {
    let (x, y) = (side(a, unit.a), side(b, unit.b));
    let eastern = x.part.tables.family_names() || y.part.tables.family_names();
    // Whoever is called by the given name has it alone in the place of a family name.
    let called =
        || is_called_by_given(a, unit.a) && is_alone(b) || is_called_by_given(b, unit.b) && is_alone(a);
    !eastern
        && matches!((x.role(), y.role()), (Role::Given, Role::Family) | (Role::Family, Role::Given))
        && !called()
}

/// What is added to the place of a family name, as given names are read before it.
const FAMILY: u8 = Name::MAX_TOKENS as u8;

/// Where each unit is read in each name.
fn reading_places<'p>(
    a: &Name,
    b: &Name,
    units: &[Unit],
    buffer: &'p mut [(u8, u8); MAX_UNITS],
) -> &'p [(u8, u8)] {
    let families =
        |name: &Name| if name.kind() == Kind::Person { name.places().with(Role::Family) } else { 0 };
    let (families_a, families_b) = (families(a), families(b));
    // Where one name is known to have an Eastern family name, which may come first, the other has the same.
    let is_eastern = |name: &Name, families: u32, place: u8| {
        families & 1 << place != 0 && name.token(place).part.tables.family_names()
    };
    let is_of_eastern =
        |unit: &Unit| is_eastern(a, families_a, unit.a.0) || is_eastern(b, families_b, unit.b.0);
    let any_eastern = (a.places().eastern || b.places().eastern) && units.iter().any(is_of_eastern);
    let place = |place: u8, is_family: bool| if is_family { FAMILY + place } else { place };
    for (placed, unit) in buffer.iter_mut().zip(units) {
        let (of_a, of_b) = if any_eastern {
            (is_of_eastern(unit), is_of_eastern(unit))
        } else {
            (families_a & 1 << unit.a.0 != 0, families_b & 1 << unit.b.0 != 0)
        };
        *placed = (place(unit.a.0, of_a), place(unit.b.0, of_b));
    }
    &buffer[..units.len().min(MAX_UNITS)]
}

/// How many pairs of units stand in another order, by the places of each in both names.
fn inversions(mut units: impl Iterator<Item = (u8, u8)> + Clone) -> f32 {
    let mut count = 0_u32;
    while let Some((x_a, x_b)) = units.next() {
        count += units.clone().map(|(y_a, y_b)| u32::from((x_a < y_a) != (x_b < y_b))).sum::<u32>();
    }
    (count as f32).min(MOST_INVERSIONS)
}
