//! In which country an organization is, where its name has several.

use crate::name::Name;
use crate::name::lexicon::prepositions::{is_article_of_place, says_where};
use crate::name::places::places;

/// Whether it is exchanged in which country an organization is and whose it is: *Embassy of Egypt in France*.
pub(super) fn seats_exchanged(a: &Name, b: &Name) -> bool {
    let several = |name: &Name| {
        let countries = name.places().countries;
        countries & countries.wrapping_sub(1) != 0
    };
    if !several(a) || !several(b) {
        return false;
    }
    let owned = |name: &Name, seat: u8, country: &str| {
        places(name.places().countries & !(1 << seat)).any(|place| name.sense(place) == country)
    };
    let seats = seat(a).zip(seat(b));
    seats.is_some_and(|(of_a, of_b)| {
        let (in_a, in_b) = (a.sense(of_a), b.sense(of_b));
        in_a != in_b && owned(a, of_a, in_b) && owned(b, of_b, in_a)
    })
}

/// The country in which an organization is said to be.
fn seat(name: &Name) -> Option<u8> {
    places(name.places().countries).find(|&place| {
        let mut before = (0..place).rev().map(|before| name.token(before));
        let first = before.find(|token| !is_article_of_place(token.folded()));
        first.is_some_and(|token| says_where(token.folded()))
    })
}
