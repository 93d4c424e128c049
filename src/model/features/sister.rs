//! Sisters: bodies of another's name and a word or a tag more, which makes them others.
//!
//! In: the names of two organizations, aligned. Out: how surely they are two bodies by what is left over.
//! Cost: a look at the words left over, and at all words where some are.

use super::bodies::generic_words;
use super::both_are;
use super::sides::{is_generic, same_script, side};
use crate::entity::Kind;
use crate::model::Weighed;
use crate::model::align::{Alignment, How, Unit};
use crate::name::lexicon::telling_words::{is_one_of_several, is_telling, makes_wing, says_what_for, splits};
use crate::name::places::places;
use crate::name::{Name, Role, Token};

/// How much surer a faction is another body than a wing is.
const FACTION: f32 = 1.5;

/// The most words of a wing that count.
const MOST_OF_WING: usize = 2;

/// How surely what is left over makes another body of what agrees: a faction or a wing of a party, or another
/// line of business, or another country, beside nothing but places and generic words; half as surely a
/// telling word beside a bank, of which a country has several.
pub(super) fn other_body(a: Weighed<'_>, b: Weighed<'_>, alignment: &Alignment) -> f32 {
    let sides = [(a, alignment.left_a), (b, alignment.left_b)];
    let is_all_of_one = alignment.left_a | alignment.left_b == 0;
    if is_all_of_one || !both_are(a.name, b.name, Kind::Organization) || alignment.units().is_empty() {
        return 0.0;
    }
    if is_other_faction(a, b, alignment) {
        return FACTION;
    }
    let any_left = |is: fn(&str) -> bool| sides.map(|(of, left)| any(of.name, left, is));
    let both = |is: fn(&str) -> bool| sides.iter().all(|(of, _)| any(of.name, u32::MAX, is));
    let of_one = |is: fn(&str) -> bool| matches!(any_left(is), [true, false] | [false, true]);
    if both(splits) && of_one(makes_wing) {
        // A name in the place of the word may say the same: *Nazi*.
        let named = |(of, left): &(Weighed<'_>, u32)| left & of.name.places().with(Role::Word) != 0;
        let [own, other] = any_left(makes_wing);
        if own && !named(&sides[1]) || other && !named(&sides[0]) {
            let words = |&(of, left): &(Weighed<'_>, u32)| {
                generic_words(of.name, left).filter(|&place| makes_wing(of.name.sense(place))).count()
            };
            return sides.iter().map(words).sum::<usize>().min(MOST_OF_WING) as f32;
        }
    }
    // A word in the place of another, and nothing else.
    let is_exchanged = alignment.left_a.is_power_of_two() && alignment.left_b.is_power_of_two();
    let other_lines = is_exchanged && same_script(a.name, b.name) && any_left(says_what_for) == [true; 2];
    let named = |unit: &Unit| is_name(side(a.name, unit.a)) && is_name(side(b.name, unit.b));
    let is_named = alignment.units().iter().any(named);
    if !is_named && (other_lines || both(splits) && is_elsewhere(a, b, alignment)) {
        1.0
    } else if both(is_one_of_several) && of_one(if both(is_bank) { is_telling } else { tells_beside_state }) {
        0.5
    } else {
        0.0
    }
}

fn is_bank(sense: &str) -> bool {
    sense == "bank"
}

/// Whether a word of this meaning tells bodies apart of which *state* says only whose they are: *Moscow State
/// University*.
fn tells_beside_state(sense: &str) -> bool {
    sense != "state" && is_telling(sense)
}

/// Whether a token is a name of its own.
fn is_name(token: Token<'_>) -> bool {
    !is_generic(&token) && !token.part.is_place()
}

/// Whether any generic word at some places means such a thing.
fn any(name: &Name, among: u32, is: fn(&str) -> bool) -> bool {
    generic_words(name, among).any(|place| is(name.sense(place)))
}

/// Whether the name that is asked for is a translation that ends with a country, and the one in the table has
/// none: many countries have a party of the same words.
fn is_elsewhere(a: Weighed<'_>, b: Weighed<'_>, alignment: &Alignment) -> bool {
    let ends = |of: Weighed<'_>, left: u32, other: Weighed<'_>| {
        let last = of.name.places().content.checked_ilog2();
        let is_last = |set: u32| last.is_some_and(|last| set & 1 << last != 0);
        of.asked && is_last(left & of.name.places().countries) && other.name.places().countries == 0
    };
    let is_translated = alignment.units().iter().any(|unit| unit.how == How::Meaning);
    is_translated && (ends(a, alignment.left_a, b) || ends(b, alignment.left_b, a))
}

/// Whether a faction is left over: of both names, or of the one that is asked for, as the name alone may mean
/// the only faction that a table has.
fn is_other_faction(a: Weighed<'_>, b: Weighed<'_>, alignment: &Alignment) -> bool {
    let factions = |of: Weighed<'_>, left: u32| of.name.places().factions & left;
    let (of_a, of_b) = (factions(a, alignment.left_a), factions(b, alignment.left_b));
    match (of_a != 0, of_b != 0) {
        (false, false) => false,
        // *(N)* is *-Nawaz*.
        (true, true) => !begin_alike((a.name, of_a), (b.name, of_b)),
        (of_a, _) => !a.asked && !b.asked || if of_a { a.asked } else { b.asked },
    }
}

/// Whether a token of one name begins as one of the other does.
fn begin_alike((a, of_a): (&Name, u32), (b, of_b): (&Name, u32)) -> bool {
    let alike = |x: u8, y: u8| {
        let (x, y) = (a.token(x), b.token(y));
        x.romanized().starts_with(y.romanized()) || y.romanized().starts_with(x.romanized())
    };
    places(of_a).any(|x| places(of_b).any(|y| alike(x, y)))
}
