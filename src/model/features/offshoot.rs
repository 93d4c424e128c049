//! Offshoots: what bears the name of another body and a word more that makes a part or a branch of it, or the
//! like of it elsewhere.
//!
//! In: the names of two organizations, aligned. Out: how surely the one that is asked for is another body than
//! the one in the table. Cost: a look at the words left over of the name that is asked for.

use super::bodies::generic_words;
use super::sides::{is_generic, side};
use crate::entity::Kind;
use crate::model::Weighed;
use crate::model::align::{Alignment, How, Unit};
use crate::name::lexicon::prepositions::OF;
use crate::name::lexicon::telling_words::{
    is_of_state, is_political, is_team_of, makes_team, says_of_which_university,
};
use crate::name::lexicon::{numbers::roman, own_states::shares_language};
use crate::name::places::places;
use crate::name::{Name, Role};

/// How much surer a team is another body than a wing of a party is.
const TEAM: f32 = 2.5;

/// The same of the like of a body in another country or town.
const LIKE: f32 = 1.5;

/// How surely the body that is asked for is an offshoot of the one in the table, or another beside it.
pub(super) fn other_body(a: Weighed<'_>, b: Weighed<'_>, alignment: &Alignment) -> f32 {
    let are = |kind: Kind| [a, b].iter().all(|of| of.name.kind() == kind);
    if !are(Kind::Organization) || alignment.units().is_empty() {
        return 0.0;
    }
    let is_translated = || {
        let by_meaning = |unit: &Unit| unit.how == How::Meaning && !begin_alike(a.name, b.name, unit);
        alignment.units().iter().any(by_meaning)
    };
    let sided = |of: Weighed<'_>, left: u32, other: &Name, left_of_other: u32| {
        if !of.asked {
            0.0
        } else if is_team(of.name, left, other) {
            TEAM
        } else if left != 0
            && (is_another_university(of.name, left, other, left_of_other)
                || !is_translated() && is_of_another_country(of.name, left, other))
        {
            LIKE
        } else {
            0.0
        }
    };
    let Alignment { left_a, left_b, .. } = *alignment;
    let offshoot = sided(a, left_a, b.name, left_b).max(sided(b, left_b, a.name, left_a));
    if offshoot == 0.0 && is_another_of_one_language(a.name, b.name, alignment) { LIKE } else { offshoot }
}

/// Whether nothing is left over but what makes a team of a club, or the youth or the women of a party: *Ajax
/// Women*, *Hapoel Handball*, *Real Sociedad II*, *Junge Liberale*.
fn is_team(name: &Name, left: u32, other: &Name) -> bool {
    let words = left & (name.places().with(Role::Generic) | name.places().with(Role::Word));
    let more = || places(words).map(|place| name.sense(place)).filter(|sense| !is_of_clubs(sense));
    let is_another = more().next().is_some() && more().all(makes_team);
    let is_of_people = is_another && more().all(|sense| matches!(sense, "woman" | "young" | "youth"));
    let may_have =
        |sense: &str| is_of_clubs(sense) || is_of_people && (is_political(sense) || sense == "union");
    (is_another || is_numbered(name, left, other))
        && generic_words(other, u32::MAX).all(|place| may_have(other.sense(place)))
}

/// Whether a name ends with the letter or the number of a team, and the other does not.
fn is_numbered(name: &Name, left: u32, other: &Name) -> bool {
    let last = name.len() - 1;
    let (token, is_open) = (name.token(last), left & 1 << last != 0);
    let is_second = is_team_of(token.folded()) || roman(token.folded()).is_some_and(|number| number > 1);
    last > 0
        && is_second
        && (is_open || !token.part.content)
        && other.tokens().last().is_none_or(|other| other.folded() != token.folded())
}

/// Whether a word of this meaning says no more of a club than that it is one.
fn is_of_clubs(sense: &str) -> bool {
    matches!(sense, "club" | "football" | "sport")
}

/// Whether a word is left over that says which of several universities of a place is meant, where the other
/// name has none in its place: *Federal University of Pará*.
fn is_another_university(name: &Name, left: u32, other: &Name, left_of_other: u32) -> bool {
    let is_university = |name: &Name| generic_words(name, u32::MAX).any(|at| name.sense(at) == "university");
    generic_words(name, left).any(|place| says_of_which_university(name.sense(place)))
        && generic_words(other, left_of_other).all(|place| !says_of_which_university(other.sense(place)))
        && is_university(name)
        && is_university(other)
}

/// Whether a country is left over at the end of a name in whose language several countries have such a body,
/// and the other name has none: *Ministerio de Justicia de Chile*, *Club Deportivo Guadalajara de España*.
///
/// Whoever translates a name says whose body it is; who has it in its own words only where it is another's.
fn is_of_another_country(name: &Name, left: u32, other: &Name) -> bool {
    let of_own = name.places();
    let Some(last) = of_own.content.checked_ilog2() else { return false };
    if of_own.countries & left & 1 << last == 0 || other.places().countries != 0 {
        return false;
    }
    let is_preposition = |form: &str| form != "of" && OF.binary_search(&form).is_ok();
    let is_said = name.tokens().any(|token| is_preposition(token.folded()));
    let any = |is: fn(&str) -> bool| generic_words(name, u32::MAX).any(|place| is(name.sense(place)));
    let may_be_another = || {
        let is_club = any(|sense| matches!(sense, "club" | "newspaper"));
        is_club || any(is_of_state) && shares_language(name.sense(last as u8))
    };
    is_said && may_be_another()
}

/// Whether two words for the same kind of body stand in one another's place in two names of one language, in
/// which nobody translates one of them: *Jornal de Notícias*, *Diário de Notícias*.
fn is_another_of_one_language(a: &Name, b: &Name, alignment: &Alignment) -> bool {
    let is_exchanged = |unit: &Unit| {
        unit.how == How::Meaning
            && matches!(side(a, unit.a).part.sense, "newspaper" | "university")
            && side(a, unit.a).part.sense == side(b, unit.b).part.sense
            && !begin_alike(a, b, unit)
    };
    let of_language = |unit: &Unit| {
        let token = side(a, unit.a);
        unit.how == How::Exact && is_generic(&token) && !token.part.is_place()
    };
    alignment.units().iter().any(is_exchanged) && alignment.units().iter().any(of_language)
}

/// Whether the words of a unit may be one word of two languages, or two forms of one.
fn begin_alike(a: &Name, b: &Name, unit: &Unit) -> bool {
    const LEAST: usize = 3;
    let [x, y] = [side(a, unit.a), side(b, unit.b)].map(|token| token.romanized().as_bytes());
    x.len() >= LEAST && x.get(..LEAST) == y.get(..LEAST)
}
