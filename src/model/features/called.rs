//! By which of their names persons are called: the family name, the father's where there is none, or the
//! given name, by the custom of a language that the names tell.

use crate::name::lexicon::called_by_given::{is_called_by_given as is_so_called, is_of_iceland};
use crate::name::places::places;
use crate::name::{Name, Role};

/// Whether a side of a unit is the name by which somebody is called.
pub(super) fn is_called_by(name: &Name, place: (u8, u8)) -> bool {
    name.places().with(Role::Family) & 1 << place.0 != 0
        || is_known_by_father(name, place)
        || is_called_by_given(name, place)
}

/// Whether a side of a unit is the first given name of several, by which its bearer is called: *Abiy* Ahmed,
/// *Katrín* Jakobsdóttir.
pub(super) fn is_called_by_given(name: &Name, (from, to): (u8, u8)) -> bool {
    let content = name.places().content;
    let is_first =
        to == from + 1 && content.trailing_zeros() == u32::from(from) && !content.is_power_of_two();
    let token = |place: u8| name.token(place);
    is_first
        && token(from).role() == Role::Given
        && (is_so_called(token(from).romanized())
            || places(content).last().is_some_and(|last| is_of_iceland(token(last).romanized())))
}

/// Whether a side of a unit is the father's name that ends a name without a family name, and stands in its
/// place: *Osama bin Laden*.
pub(super) fn is_known_by_father(name: &Name, (_, to): (u8, u8)) -> bool {
    let places = name.places();
    places.with(Role::Patronymic) & 1 << (to - 1) != 0
        && places.with(Role::Family) == 0
        && places.content.checked_ilog2().is_some_and(|last| last + 1 == u32::from(to))
}
