//! The features of tokens without a partner: left out on one side, or different on both.

use super::names_left::{is_other_given_name, names_left_over};
use super::sides::{count, has_role, is_syllabic, same_script, several};
use crate::model::Weighed;
use crate::model::align::{Alignment, How, Unit, descents_of_other};
use crate::model::vector::{Feature, Vector, add};
use crate::name::places::places;
use crate::name::{Name, Places, Role};

/// The tokens of a name that are left over, as sets of places.
#[derive(Clone, Copy)]
struct Left {
    names: u32,
    generic: u32,
    numbers: u32,
    initials: u32,
}

impl Left {
    fn of(name: &Name, left: u32) -> Left {
        let all = name.places();
        let (numbers, words) = (left & all.numbers, left & !all.numbers);
        let (generic, initials) = (words & all.with(Role::Generic), words & all.with(Role::Initial));
        Left { names: words & !generic & !initials, generic, numbers, initials }
    }
}

/// Tokens without a partner: left out on one side, or different on both.
pub(super) fn left_over(a: Weighed<'_>, b: Weighed<'_>, alignment: &Alignment, vector: &mut Vector) {
    let (left_a, left_b) = (Left::of(a.name, alignment.left_a), Left::of(b.name, alignment.left_b));
    if left_a.numbers | left_b.numbers != 0 {
        let (a, b) = (count(left_a.numbers), count(left_b.numbers));
        pairwise(vector, Feature::NumberClash, Feature::NumberLeft, a, b);
    }
    let elsewhere = elsewhere(a.name, alignment.left_a) + elsewhere(b.name, alignment.left_b);
    add(vector, Feature::AnotherPlace, elsewhere as f32);
    if left_a.generic | left_b.generic != 0 {
        generic_left_over((a, left_a), (b, left_b), vector);
    }
    let initials = |name: &Name| name.places().with(Role::Initial);
    if initials(a.name) | initials(b.name) != 0 {
        initials_left_over((a.name, left_a), (b.name, left_b), alignment, vector);
    }
    let content_a = content_beside(a.name, alignment.aside_a, b.name, alignment, |unit| unit.a.0);
    let content_b = content_beside(b.name, alignment.aside_b, a.name, alignment, |unit| unit.b.0);
    let one = content_a.is_power_of_two() || content_b.is_power_of_two();
    let one_token = one && content_a != 0 && content_b != 0;
    // A name written as one word, as Chinese ones are, is whole where it is several words of the other.
    let whole = |unit: &Unit| several(a.name, unit.a) || several(b.name, unit.b);
    let partial = one_token && !alignment.units().iter().any(whole);
    add(vector, Feature::OneToken, f32::from(partial));
    if !partial {
        add(vector, Feature::SyllableLeft, syllables(a.name, left_a).max(syllables(b.name, left_b)));
    }
    names_left_over((a, left_a.names), (b, left_b.names), one_token, alignment, vector);
    // The house and the father are the family's, too: *Y. S. Rajasekhara Reddy*, *Y. S. Jagan Mohan Reddy*.
    if vector[Feature::InitialClash as usize] > 0.0 || vector[Feature::BothLeft as usize] > 0.0 {
        let agreeing = alignment.units().iter().filter(|unit| unit.how == How::Initial).count();
        add(vector, Feature::InitialCount, -(agreeing as f32));
    }
}

/// The tokens of a name that may have a partner in another; `place` tells where a unit begins in it.
fn content_beside(
    name: &Name,
    aside: u32,
    other: &Name,
    alignment: &Alignment,
    place: fn(&Unit) -> u8,
) -> u32 {
    let content = name.places().content & !aside;
    // *M.* is an initial only where it is one of the other name.
    let is_initial = |title: u32| title != 0 && alignment.units().iter().any(|unit| place(unit) == 0);
    let title = Some(name.places().monsieur).filter(|&title| !is_initial(title)).unwrap_or(0);
    content & !descents_of_other(name, content, other) & !title
}

/// Initials that have no partner.
fn initials_left_over(
    (a, left_a): (&Name, Left),
    (b, left_b): (&Name, Left),
    alignment: &Alignment,
    vector: &mut Vector,
) {
    // An initial that fits nothing contradicts a name or an initial on the other side.
    let clash = (left_a.initials != 0 && (left_b.initials | left_b.names) != 0)
        || (left_b.initials != 0 && left_a.names != 0)
        || behind_another(a, b, (left_a, left_b), alignment);
    let first_clash = first_clash(a, left_a, b, left_b);
    add(vector, Feature::InitialClash, f32::from(clash) + f32::from(first_clash));
    let have_both = has_role(a, u32::MAX, Role::Initial) && has_role(b, u32::MAX, Role::Initial);
    let extra = have_both && (left_a.initials != 0) != (left_b.initials != 0);
    add(vector, Feature::InitialExtra, f32::from(extra));
}

/// Whether an initial stands for a name, and before it one that stands for none: the *R* of *J. R. D.* is not
/// that of *Ratan*.
fn behind_another(a: &Name, b: &Name, (left_a, left_b): (Left, Left), alignment: &Alignment) -> bool {
    let behind = |name: &Name, (place, _): (u8, u8), left: Left| {
        let initial = name.places().with(Role::Initial) & 1 << place != 0;
        initial && left.initials & ((1 << place) - 1) != 0
    };
    let mut initials = alignment.units().iter().filter(|unit| unit.how == How::Initial);
    initials.any(|unit| behind(a, unit.a, left_a) != behind(b, unit.b, left_b))
}

/// Whether the initials that two names begin with are different: *N. T. Rama Rao*, *K. T. Rama Rao*.
fn first_clash(a: &Name, left_a: Left, b: &Name, left_b: Left) -> bool {
    let first =
        |name: &Name, left: Left| left.initials & 1 << name.places().content.trailing_zeros().min(31) != 0;
    first(a, left_a) && first(b, left_b)
}

/// How many words left over make another place of what agrees: by what they mean, or as a part of a place's
/// name whose other part is not left over (*British Columbia*).
#[inline]
fn elsewhere(name: &Name, left: u32) -> usize {
    let Places { elsewhere, toponyms, .. } = name.places();
    if left & (elsewhere | toponyms) == 0 { 0 } else { words_elsewhere(name, left) }
}

fn words_elsewhere(name: &Name, left: u32) -> usize {
    let Places { elsewhere, toponyms, .. } = *name.places();
    let torn = |place: &u8| places(toponyms & !left).any(|other| name.sense(other) == name.sense(*place));
    (left & elsewhere).count_ones() as usize + places(left & toponyms).filter(torn).count()
}

/// Words of organizations that have no partner.
fn generic_left_over(
    (a, left_a): (Weighed<'_>, Left),
    (b, left_b): (Weighed<'_>, Left),
    vector: &mut Vector,
) {
    let (generic_a, generic_b) = (count(left_a.generic), count(left_b.generic));
    let added = |of: Weighed<'_>, more: f32| if of.asked { more.max(0.0) } else { 0.0 };
    let more = added(a, generic_a - generic_b) + added(b, generic_b - generic_a);
    add(vector, Feature::GenericAdded, more);
    let (a, b) = (a.name, b.name);
    let countries = |name: &Name, set: u32| set & name.places().countries;
    let words = |name: &Name, set: u32| set & !name.places().countries;
    let fewer = |of: fn(&Name, u32) -> u32| count(of(a, left_a.generic)).min(count(of(b, left_b.generic)));
    add(vector, Feature::CountryClash, fewer(countries));
    if same_script(a, b) {
        add(vector, Feature::GenericClash, fewer(words));
    }
    pairwise(vector, Feature::BothLeftGeneric, Feature::OneLeftGeneric, generic_a, generic_b);
    let country_for_word = |name: &Name, left: u32, other: &Name, left_of_other: u32| {
        // The *State Bank* of a country is its own.
        let is_of_state = |place: u8| matches!(other.sense(place), "national" | "state");
        countries(name, left) != 0
            && countries(other, left_of_other) == 0
            && !places(left_of_other).all(is_of_state)
    };
    let mixed = country_for_word(a, left_a.generic, b, left_b.generic)
        || country_for_word(b, left_b.generic, a, left_a.generic);
    add(vector, Feature::CountryForWord, f32::from(mixed));
    let mixed = count(left_a.names).min(generic_b).max(count(left_b.names).min(generic_a));
    add(vector, Feature::MixedLeft, mixed);
}

/// How many syllables of given names have no partner, where these are not all that stand before a family name
/// or behind it.
fn syllables(name: &Name, left: Left) -> f32 {
    let is_one = |&place: &u8| is_syllabic(name, &name.token(place));
    let count = places(left.names).filter(is_one).count();
    if count > 0 && is_other_given_name(name, left.names) { 0.0 } else { count as f32 }
}

fn pairwise(vector: &mut Vector, clash: Feature, left: Feature, a: f32, b: f32) {
    add(vector, clash, a.min(b));
    add(vector, left, (a - b).abs());
}
