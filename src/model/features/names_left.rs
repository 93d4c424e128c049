//! The features of names without a partner: left out of one of two, or different in both.

use super::both_are;
use super::compound::rarity_of_parts;
use super::likeness::{begins, likeness};
use super::sides::{count, has_role, is_syllabic, rarity_beside, same_script, side};
use crate::entity::Kind;
use crate::model::Weighed;
use crate::model::align::{Alignment, How, Unit};
use crate::model::rarity::MOST_RARITY;
use crate::model::vector::{Feature, Vector, add};
use crate::name::lexicon::{particles::Particle, two_families};
use crate::name::places::places;
use crate::name::{Detail, Name, Places, Role};

/// A given name below this rarity (Mohammad, Ahmad, Maria) hardly tells people apart by itself.
const COMMON_BITS: f32 = 13.5;

/// Likeness of names left over from which they are very much alike.
const VERY_LIKE: f32 = 0.8;

/// A given name below this rarity (Mohammad, Ali) is often put before the name that somebody goes by.
const PREFIX_BITS: f32 = 9.0;

/// How many times as much it says that first given names are unlike, where several family names agree:
/// *Fidel Castro Ruz*, *Ramón Castro Ruz*.
const OF_FAMILIES: f32 = 2.0;

/// Names that have no partner; `one_token` where one of the two is no more than a token.
pub(super) fn names_left_over(
    (a, names_a): (Weighed<'_>, u32),
    (b, names_b): (Weighed<'_>, u32),
    one_token: bool,
    alignment: &Alignment,
    vector: &mut Vector,
) {
    if names_a != 0 && names_b != 0 {
        both_left((a, names_a), (b, names_b), alignment, vector);
    }
    if names_a.count_ones() != names_b.count_ones() {
        one_left((a, names_a), (b, names_b), one_token, alignment, vector);
    }
}

fn rarity_of(of: Weighed<'_>, left: u32) -> f32 {
    places(left).map(|place| of.rarity_at(place).min(MOST_RARITY)).sum()
}

/// Names that are left over on both sides.
fn both_left(
    (a, names_a): (Weighed<'_>, u32),
    (b, names_b): (Weighed<'_>, u32),
    alignment: &Alignment,
    vector: &mut Vector,
) {
    let both = count(names_a).min(count(names_b));
    add(vector, Feature::BothLeftRarity, rarity_of(a, names_a).min(rarity_of(b, names_b)));
    add(vector, Feature::BothLeftApart, f32::from(are_apart(alignment, names_a, names_b)));
    add(vector, Feature::BothLeft, 1.0);
    add(vector, Feature::BothLeftAgain, both - 1.0);
    add(vector, Feature::BothLeftOneScript, f32::from(same_script(a.name, b.name)));
    let like = likeness(a.name, names_a, b.name, names_b);
    add(vector, Feature::BothLeftLike, like);
    add(vector, Feature::BothLeftBegins, f32::from(begins(a.name, names_a, b.name, names_b)));
    add(vector, Feature::BothLeftVeryLike, (like - VERY_LIKE).max(0.0));
    let family = has_role(a.name, names_a, Role::Family) && has_role(b.name, names_b, Role::Family);
    add(vector, Feature::BothLeftFamily, f32::from(family));
    let is_first =
        |name: &Name, left: u32| first_telling(name, left).is_some_and(|first| left & 1 << first != 0);
    let first = is_first(a.name, names_a) && is_first(b.name, names_b)
        || both_syllabic(a.name, names_a, b.name, names_b)
        || both_in_the_middle((a.name, names_a), (b.name, names_b), alignment);
    add(vector, Feature::BothLeftFirst, f32::from(first));
    // The less alike they are, the less is one of them a spelling of the other that went wrong; and of
    // brothers and sisters all family names agree.
    let weight = if first && are_of_families(a.name, alignment) { OF_FAMILIES } else { 1.0 };
    add(vector, Feature::BothLeftFirstUnlike, if first { weight * (1.0 - like) } else { 0.0 });
    let parts = rarity_of_parts((a.name, names_a), (b.name, names_b), alignment, first);
    add(vector, Feature::BothLeftParts, parts);
    add(vector, Feature::BothLeftBeside, rarity_beside(alignment.units()));
}

/// Names that one of the two has more.
fn one_left(
    (a, names_a): (Weighed<'_>, u32),
    (b, names_b): (Weighed<'_>, u32),
    one_token: bool,
    alignment: &Alignment,
    vector: &mut Vector,
) {
    let more = count(names_a) - count(names_b);
    let (longer, left, shorter) = if more > 0.0 { (a, names_a, b) } else { (b, names_b, a) };
    let persons = both_are(a.name, b.name, Kind::Person);
    add(vector, Feature::OneLeft, 1.0);
    add(vector, Feature::OneLeftAgain, more.abs() - 1.0);
    add(vector, Feature::NameAdded, f32::from(longer.asked));
    add(vector, Feature::PlaceLeft, f32::from(both_are(a.name, b.name, Kind::Location)));
    let is_omission = names_a == 0 || names_b == 0;
    if is_omission {
        let given = Given::of(a.name, alignment.units());
        omitted(longer, left, one_token, given.are_common(), vector);
        let second = persons && shorter.asked && is_second_family_alone(longer.name, left);
        add(vector, Feature::SecondFamily, f32::from(second));
        if persons && left.is_power_of_two() {
            let agreeing = alignment.units().len();
            let place = left.trailing_zeros() as usize;
            added(longer, place, shorter.name, (agreeing, given.european), vector);
        }
    }
    if !is_omission || is_weighed(vector) || !persons {
        add(vector, Feature::OneLeftRarity, rarity_of(longer, left));
    }
}

/// What the given names that agree say of one that is left out.
struct Given {
    /// Whether one is a short form: whoever goes by it has all given names in the full one.
    short: bool,
    /// Whether one has national forms in Europe, where middle names are left out as a matter of course.
    european: bool,
    /// The rarity of the commonest, in bits.
    rarity: f32,
}

impl Given {
    fn of(a: &Name, units: &[Unit]) -> Given {
        let given = units.iter().filter(|unit| side(a, unit.a).role() == Role::Given);
        Given {
            short: given.clone().any(|unit| unit.how == How::Nickname),
            european: given.clone().any(|unit| side(a, unit.a).part.tables.equivalents()),
            rarity: given.map(|unit| unit.rarity).fold(MOST_RARITY, f32::min),
        }
    }

    /// Whether they hardly tell people apart by themselves.
    fn are_common(&self) -> bool {
        !self.short && !self.european && self.rarity < COMMON_BITS
    }
}

/// Whether what agrees of two persons' names are several words, none of which is known as a given name.
fn are_of_families(a: &Name, alignment: &Alignment) -> bool {
    let units = alignment.units();
    a.kind() == Kind::Person
        && units.len() > 1
        && !a.places().eastern
        && units.iter().all(|unit| unit.how == How::Exact && !side(a, unit.a).part.tables.given_names())
}

/// Whether of two family names the first is left out, by which people of Spain and Spanish America go, and
/// given names are not. Who has a very common one often goes by the second, and so do the Portuguese, and
/// wives who bear their husband's behind *de*.
fn is_second_family_alone(name: &Name, left: u32) -> bool {
    let content = name.places().content;
    let Some(last) = content.checked_ilog2() else { return false };
    let Some(first) = (content & !(1 << last)).checked_ilog2() else { return false };
    if left & 1 << last != 0 || left & 1 << first == 0 || first + 1 != last || name.has_comma() {
        return false;
    }
    let given = content & !left & ((1 << first) - 1);
    let family = name.token(first as usize);
    family.role() != Role::Initial
        && !family.part.tables.given_names()
        && places(given).any(|place| two_families::is_given_name(name.token(place).romanized()))
        && !two_families::is_common(family.romanized())
        && !places(content).any(|place| two_families::is_portuguese(name.token(place).romanized()))
}

/// Whether each of two names has nothing else left over than one syllable of a given name.
fn both_syllabic(a: &Name, left_a: u32, b: &Name, left_b: u32) -> bool {
    let is_one = |name: &Name, left: u32| {
        left.is_power_of_two() && is_syllabic(name, &name.token(left.trailing_zeros() as usize))
    };
    is_one(a, left_a) && is_one(b, left_b)
}

/// Whether two persons' names have nothing else left over than other names in the middle: *Jigme Singye
/// Wangchuck*, *Jigme Khesar Namgyel Wangchuck*.
fn both_in_the_middle((a, left_a): (&Name, u32), (b, left_b): (&Name, u32), alignment: &Alignment) -> bool {
    let is_inner = |name: &Name, left: u32| {
        let given = left & !name.places().with(Role::Given) == 0;
        given && left & ends(name) == 0 && first_content(name).is_some_and(|first| left & 1 << first == 0)
    };
    let exact = alignment.units().iter().filter(|unit| unit.how == How::Exact).count();
    a.kind() == Kind::Person && exact > 1 && is_inner(a, left_a) && is_inner(b, left_b)
}

/// Whether what one person's name leaves out of the other's is held against them. Only then it is weighed how
/// rare and how long that is; else more of it would make them likelier one.
pub(super) fn is_weighed(vector: &Vector) -> bool {
    const WEIGHED: &[Feature] = &[
        Feature::OneToken,
        Feature::OneLeftFamily,
        Feature::OneLeftFirst,
        Feature::OneLeftLeading,
        Feature::OneLeftInnerCommon,
        Feature::OneLeftPatronymic,
        Feature::SyllableLeft,
    ];
    WEIGHED.iter().any(|&left| vector[left as usize] > 0.0)
}

/// Whether no two tokens left over stand between the same units, so that none can be another spelling of the
/// other.
pub(crate) fn are_apart(alignment: &Alignment, left_a: u32, left_b: u32) -> bool {
    let slot_a = |place: u8| alignment.units().iter().filter(|unit| unit.a.0 < place).count();
    let slot_b = |place: u8| alignment.units().iter().filter(|unit| unit.b.0 < place).count();
    !places(left_a).any(|one| places(left_b).any(|other| slot_a(one) == slot_b(other)))
}

/// What a single name at a place says that is left out, of so many that agree, which may be European ones.
///
/// In much of the world the father's name follows one's own, and his father's that: whoever is asked for with
/// a given name before the whole name of another is his child as often as himself. Europeans have a middle
/// name there that they go by, East Asians a Western one, and forms write all names that somebody has, the
/// family's before a comma.
fn added(
    longer: Weighed<'_>,
    left: usize,
    shorter: &Name,
    (agreeing, european): (usize, bool),
    vector: &mut Vector,
) {
    const MOST_OF_FATHER: usize = 2;
    let Weighed { name, asked, .. } = longer;
    let stands_first = vector[Feature::OneLeftFirst as usize] > 0.0;
    let places = name.places();
    let father_follows = left + 1 < name.len() && (places.content | places.descents) & 1 << (left + 1) != 0;
    let eastern = places.eastern && !name.token(left).is_native();
    let all_names = name.has_comma() && (european || shorter.has_comma());
    if asked && stands_first && father_follows && !all_names && !eastern {
        let of_father = agreeing.saturating_sub(1).min(MOST_OF_FATHER) as f32;
        add(vector, Feature::GivenAdded, of_father * if european { 0.5 } else { 1.0 });
    }
    let is_short = asked
        && vector[Feature::OneToken as usize] > 0.0
        && !shorter.places().says_more
        && name.token(left).role() != Role::Patronymic;
    let is_weighed = is_short || stands_first || vector[Feature::OneLeftInnerCommon as usize] > 0.0;
    add(vector, Feature::AddedNative, f32::from(is_weighed && !same_script(name, shorter)));
}

/// Where the tokens stand that one name has and the other has not.
fn omitted(longer: Weighed<'_>, left: u32, one_token: bool, common: bool, vector: &mut Vector) {
    let Weighed { name: longer, rarity, .. } = longer;
    add(vector, Feature::OneLeftFamily, f32::from(has_role(longer, left, Role::Family)));
    add(vector, Feature::OneLeftPatronymic, f32::from(has_role(longer, left, Role::Patronymic)));
    if one_token || is_other_given_name(longer, left) {
        return;
    }
    let first = first_content(longer);
    match first.filter(|place| left & 1 << place != 0).map(usize::from) {
        Some(place)
            if longer.token(place).part.tables.leading_names() || is_child_called_after(longer, place) =>
        {
            add(vector, Feature::OneLeftLeading, 1.0);
        }
        Some(place) => {
            add(vector, Feature::OneLeftFirst, 1.0);
            let rarity = rarity[place].min(MOST_RARITY);
            add(vector, Feature::OneLeftFirstRare, (rarity - PREFIX_BITS).max(0.0));
            add(vector, Feature::OneLeftGender, f32::from(before_another_gender(longer, place)));
        }
        None => {}
    }
    let ends = ends(longer);
    // A patronymic is left out as a matter of course.
    let given = |place: u8| longer.token(place).role() != Role::Patronymic;
    let inner = places(left & !ends).filter(|&place| Some(place) != first && given(place)).count();
    add(vector, Feature::OneLeftInner, inner.min(2) as f32);
    add(vector, Feature::OneLeftInnerCommon, f32::from(inner > 0 && common));
}

/// Whether a word is the child's name of one who is called after a child: *Abu Israa* Nouri al-Maliki.
fn is_child_called_after(name: &Name, place: usize) -> bool {
    let before = place.checked_sub(1).map(|before| name.token(before).part.detail);
    matches!(before, Some(Detail::Particle(Particle::Father | Particle::Mother)))
}

/// Whether a given name and the next are of a woman and a man: *Maryam Nawaz Sharif* is Nawaz Sharif's
/// daughter.
fn before_another_gender(name: &Name, place: usize) -> bool {
    let content = name.places().content;
    let mut next =
        places(content & name.places().with(Role::Given)).map(usize::from).skip_while(|&at| at <= place);
    let gender = |place: usize| name.token(place).part.tables.gender();
    let genders = gender(place).zip(next.next().and_then(gender));
    genders.is_some_and(|(one, other)| one.contradicts(other))
}

/// The places at which a name ends: that of its last content token, and that of the last family name where
/// these are written first, before a comma.
fn ends(name: &Name) -> u32 {
    let Places { content, .. } = *name.places();
    let last = |set: u32| set.checked_ilog2().map_or(0, |place| 1 << place);
    let families = if name.has_comma() { content & name.places().with(Role::Family) } else { 0 };
    last(content) | last(families)
}

/// The first content token in reading order, given names before the family name.
fn first_content(name: &Name) -> Option<u8> {
    let Places { content, .. } = name.places();
    let given = places(content & !name.places().with(Role::Family)).next();
    given.or_else(|| places(*content).next())
}

/// Whether what is left over are all the given names before an Eastern family name, or all behind it, of one
/// who has both: *Martin Lee* is *Martin Lee Chu-ming*.
pub(super) fn is_other_given_name(name: &Name, left: u32) -> bool {
    let given = name.places().content & name.places().with(Role::Given);
    let mut families = places(name.places().with(Role::Family));
    let (Some(family), None) = (families.next(), families.next()) else { return false };
    let before = given & ((1 << family) - 1);
    let behind = given & !before;
    let is_eastern = name.token(family).part.tables.family_first();
    is_eastern && before != 0 && behind != 0 && (left == before || left == behind)
}

/// The first content token, but for names that are often put before others and have a partner: *Saeed* of
/// *Mohammad Saeed*.
fn first_telling(name: &Name, left: u32) -> Option<u8> {
    let given = name.places().content & name.places().with(Role::Given);
    let leads = |place: &u8| left & 1 << place == 0 && name.token(*place).part.tables.leading_names();
    let first = first_content(name)?;
    if !leads(&first) {
        return Some(first);
    }
    places(given).find(|place| !leads(place))
}
