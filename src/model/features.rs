//! Features: what an alignment says, as numbers whose weighted sum is the evidence in bits.
//!
//! A feature belongs either to one unit of the alignment, so that its share of the sum is that unit's line of
//! the evidence, or to the names as wholes, and then it has a line and a reason of its own.

mod called;
mod compound;
mod left_over;
mod offshoot;
mod order;
mod relatives;
mod seat;
mod sides;
mod sister;
mod unit;

use super::align::{Alignment, How, Unit, Weighed, descents_of_other, places};
use super::vector::{Feature, Vector, add};
use crate::entity::Kind;
use crate::name::lexicon::telling_words::{is_another_kind, is_one_of_several, is_telling};
use crate::name::lexicon::{self, generic_words::GENERIC_WORDS, place_words::is_said_of_places};
use crate::name::{Detail, Name, Places, Role, Token};
use called::is_called_by;
use left_over::{is_weighed, left_over};
pub(super) use order::MOST_INVERSIONS;
use order::order;
pub(super) use relatives::suffixes;
use relatives::{father_named, genders, lineage};
use seat::seats_exchanged;
use sides::{is_generic, rarity_beside, sense, side};
pub(crate) use unit::of_unit;

/// Adds the features of two names as wholes.
pub(crate) fn of_names(a: Weighed<'_>, b: Weighed<'_>, alignment: &Alignment, vector: &mut Vector) {
    let units = alignment.units();
    let Agreed { cost, strong, synonyms } = Agreed::of(units);
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
    let left = synonyms || alignment.left_a | alignment.left_b != 0;
    // Of one town are many: *Maccabi* and *Hapoel*, both of Tel Aviv.
    let named = |name: &Name, left: u32| left & name.places().with(Role::Word) != 0;
    let organized = both_are(a.name, b.name, Kind::Organization);
    let of_one_place = organized && named(a.name, alignment.left_a) && named(b.name, alignment.left_b);
    // A country is a name among places.
    let is_name =
        |token: &Token<'_>| both_are(a.name, b.name, Kind::Location) && token.part.detail == Detail::Country;
    let is_no_name =
        |token: Token<'_>| is_generic(&token) && !is_name(&token) || (of_one_place && token.part.is_place());
    let generic = |unit: &Unit| is_no_name(side(a.name, unit.a)) || is_no_name(side(b.name, unit.b));
    let only_generic = left && strong > 0 && units.iter().all(generic);
    add(vector, Feature::OnlyGeneric, f32::from(only_generic));
    if only_generic {
        let more = says_more(a.name, alignment.left_a)
            + says_more(b.name, alignment.left_b)
            + usize::from(of_one_place);
        add(vector, Feature::OnlyGenericMore, more as f32);
    } else if left && strong > 0 {
        generic_more(a.name, b.name, alignment, vector);
    }
    if organized && !same {
        let other = sister::other_body(a, b, alignment).max(offshoot::other_body(a, b, alignment));
        add(vector, Feature::OtherBody, other);
        add(vector, Feature::AnotherKind, another_kind(a, b, alignment));
    }
    add(vector, Feature::OfPlace, f32::from(is_of_place(a.name, b.name, alignment)));
    // A country is left out of an acronym as often as not: *NUG*, *National Unity Government of Myanmar*.
    let but_countries = |name: &Name, left: u32| left & !name.places().countries;
    let whole =
        !synonyms && but_countries(a.name, alignment.left_a) | but_countries(b.name, alignment.left_b) == 0;
    add(vector, Feature::AcronymWhole, f32::from(whole && is_acronym_of_all(units)));
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
    // Of a table's name it may not be a title: *Sayed Ayari*.
    let (may_be_called_a, may_be_called_b) = (!b.asked, !a.asked);
    let (a, b) = (a.name, b.name);
    lineage(a, b, alignment, vector);
    suffixes(a, b, vector);
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

/// Whether what agrees is an acronym and its words, and enough letters that it is no chance.
fn is_acronym_of_all(units: &[Unit]) -> bool {
    const LEAST_LETTERS: f32 = 3.0;
    matches!(units, [unit] if unit.how == How::Acronym && unit.letters > LEAST_LETTERS)
}

/// How many generic words left over say more of an organization than whose it is, and that it is one: a
/// country, *national* and *movement* are left out as a matter of course; but a national bank is another
/// bank.
fn says_more(name: &Name, left: u32) -> usize {
    const NOTHING_MORE: &[&str] = &["group", "movement", "national", "organization", "state"];
    let is_bank = || places(name.places().content).any(|place| sense(name, place) == "bank");
    let says_more = |place: &u8| match sense(name, *place) {
        "national" => is_bank(),
        sense => !NOTHING_MORE.contains(&sense),
    };
    generic_words(name, left).filter(says_more).count()
}

/// Generic words left over that say which organization is meant, beside a name of its own.
fn generic_more(a: &Name, b: &Name, alignment: &Alignment, vector: &mut Vector) {
    let words =
        |name: &Name, left: u32| left & (name.places().with(Role::Generic) | name.places().with(Role::Word));
    let any = words(a, alignment.left_a) | words(b, alignment.left_b) != 0;
    if !any || a.kind() == Kind::Location || b.kind() == Kind::Location {
        return;
    }
    let inside = named_inside(a, alignment.left_a) + named_inside(b, alignment.left_b);
    add(vector, Feature::NamedInside, inside as f32);
    let left_a = generic_words(a, alignment.left_a).map(|place| sense(a, place));
    let left_b = generic_words(b, alignment.left_b).map(|place| sense(b, place));
    let (any_a, any_b) = (left_a.clone().next().is_some(), left_b.clone().next().is_some());
    let one_of_several = |unit: &Unit| is_one_of_several(sense(a, unit.a.0));
    // Lines of business come and go, but not where one stands for another.
    let any = any_a && any_b || alignment.units().iter().any(one_of_several);
    let more = left_a.chain(left_b).filter(|sense| any || is_telling(sense)).count();
    add(vector, Feature::GenericMore, more as f32);
}

/// How many words make another body of what is asked for, where the table's name says of none what kind it
/// is: *FIFA Foundation*.
fn another_kind(a: Weighed<'_>, b: Weighed<'_>, alignment: &Alignment) -> f32 {
    let kinds = |name: &Name, among: u32| {
        let words = among & (name.places().with(Role::Generic) | name.places().with(Role::Legal));
        places(words).filter(|&place| is_another_kind(sense(name, place))).count() as f32
    };
    // *TEMPBANK* is a bank.
    let ends_so = |of: &Name, other: &Name| {
        let kinds = || of.tokens().map(|token| token.part.sense).filter(|sense| is_another_kind(sense));
        other.tokens().any(|token| kinds().any(|kind| token.romanized().ends_with(kind)))
    };
    let says_kind = |name: &Name| name.places().with(Role::Generic) | name.places().with(Role::Legal) != 0;
    let added = |of: Weighed<'_>, left: u32, other: &Name, left_of_other: u32| {
        if !of.asked {
            return 0.0;
        }
        let told = says_kind(other) && !is_known_body(other) || kinds(other, u32::MAX) > 0.0;
        if told || ends_so(of.name, other) {
            return 0.0;
        }
        let written_together = goes_on_as_another(of.name, left, other, left_of_other);
        kinds(of.name, left | of.name.places().with(Role::Legal)) + f32::from(written_together)
    };
    let Alignment { left_a, left_b, .. } = *alignment;
    added(a, left_a, b.name, left_b) + added(b, left_b, a.name, left_a)
}

/// Whether all of a name is a body that is known by other words: *UNESCO*.
fn is_known_body(name: &Name) -> bool {
    let mut spans = name.tokens().map(|token| token.span());
    let first = spans.next();
    name.len() > 1 && spans.all(|span| Some(span) == first)
}

/// Whether a word left over is one of another name with such a word behind it: *Gazprombank*.
fn goes_on_as_another(name: &Name, left: u32, other: &Name, left_of_other: u32) -> bool {
    if !left.is_power_of_two() || !left_of_other.is_power_of_two() {
        return false;
    }
    let [long, short] = [(name, left), (other, left_of_other)]
        .map(|(name, left)| name.token(left.trailing_zeros() as usize).romanized());
    let rest = long.strip_prefix(short);
    rest.and_then(|rest| lexicon::find(GENERIC_WORDS, rest)).is_some_and(is_another_kind)
}

fn both_are(a: &Name, b: &Name, kind: Kind) -> bool {
    a.kind() == kind && b.kind() == kind
}

/// Whether one name is a place's and the other an organization's that has another word left over, which is not said
/// of places: *Tel Aviv*, *Tel Aviv University*, but not *City of Tel Aviv*.
fn is_of_place(a: &Name, b: &Name, alignment: &Alignment) -> bool {
    let of_place = |place: &Name, body: &Name, left: u32| {
        place.kind() == Kind::Location
            && body.kind() == Kind::Organization
            && places(left & (body.places().with(Role::Generic) | body.places().with(Role::Word)))
                .any(|at| !is_said_of_places(body.token(usize::from(at)).folded()))
    };
    of_place(a, b, alignment.left_b) || of_place(b, a, alignment.left_a)
}

/// How many names left over stand between another name and the word for what a place has several of: *Oxford
/// Brookes University*. What stands before both is whom it is named after, which is left out as often.
fn named_inside(name: &Name, left: u32) -> usize {
    let words = name.places().with(Role::Word);
    let stands_inside = |place: &u8| {
        let agrees_before = place.checked_sub(1).is_some_and(|before| words & !left & 1 << before != 0);
        let next = usize::from(*place) + 1;
        agrees_before && next < name.len() && is_one_of_several(name.token(next).part.sense)
    };
    places(left & words).filter(stands_inside).count()
}

/// The generic words among some places that are no countries.
fn generic_words(name: &Name, among: u32) -> impl Iterator<Item = u8> + Clone + use<> {
    places(among & name.places().with(Role::Generic) & !name.places().countries)
}

/// The share of a name's letters that belong to no unit.
fn uncovered(name: &Name, left: u32) -> f32 {
    let letters = |place: u8| name.token(usize::from(place)).latin_count() as f32;
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

fn legal_forms(a: &Name, b: &Name, units: &[Unit], vector: &mut Vector) {
    if a.places().with(Role::Legal) | b.places().with(Role::Legal) == 0 {
        return;
    }
    // A word whose letter an acronym has says what kind of thing the acronym is, not what form.
    let spelled = |(from, to): (u8, u8), place: usize| (usize::from(from)..usize::from(to)).contains(&place);
    let acronyms = || units.iter().filter(|unit| unit.how == How::Acronym);
    let legal = |name: &Name, own: fn(&Unit) -> (u8, u8), sense: Option<&str>| {
        name.tokens().enumerate().any(|(place, token)| {
            token.role() == Role::Legal
                && token.part.sense != crate::name::CONTINUED
                && sense.is_none_or(|sense| sense == token.part.sense)
                && !acronyms().any(|unit| spelled(own(unit), place))
        })
    };
    let (of_a, of_b) = (|unit: &Unit| unit.a, |unit: &Unit| unit.b);
    let (has_a, has_b) = (legal(a, of_a, None), legal(b, of_b, None));
    let shared = a.tokens().any(|token| {
        let sense = Some(token.part.sense);
        token.role() == Role::Legal && legal(a, of_a, sense) && legal(b, of_b, sense)
    });
    // A company's foundation is another body, of whichever form the company is.
    let is_foundation = |name, own| legal(name, own, Some("foundation"));
    let of_one = is_foundation(a, of_a) != is_foundation(b, of_b);
    add(vector, Feature::GenericMore, f32::from(of_one));
    add(vector, Feature::LegalClash, f32::from(has_a && has_b && !shared));
    add(vector, Feature::LegalLeft, f32::from(has_a != has_b));
}
