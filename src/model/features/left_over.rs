//! The features of tokens without a partner: left out on one side, or different on both.

use super::compound::rarity_of_parts;
use super::sides::{rarity_beside, sense, several, side};
use super::unit::is_syllabic;
use crate::entity::Kind;
use crate::model::align::{Alignment, How, Unit, Weighed, descents_of_other, places};
use crate::model::plain::{MOST_LETTERS, MOST_PLAIN, jaro_winkler, jaro_winkler_of_plain};
use crate::model::rarity::MOST_RARITY;
use crate::model::vector::{Feature, Vector, add};
use crate::name::lexicon::{particles::Particle, second_members, two_families};
use crate::name::{Detail, Name, Places, Role};

/// A given name below this rarity (Mohammad, Ahmad, Maria) hardly tells people apart by itself.
const COMMON_BITS: f32 = 13.5;

/// Likeness of names left over from which they are very much alike.
const VERY_LIKE: f32 = 0.8;

/// A name that begins another has so many letters, and the other as many more.
const LEAST_BEGINNING: usize = 3;
const LEAST_ENDING: usize = 2;

/// A given name below this rarity (Mohammad, Ali) is often put before the name that somebody goes by.
const PREFIX_BITS: f32 = 9.0;

/// How much more it says that first given names are unlike, where what agrees are several family names:
/// *Fidel Castro Ruz*, *Ramón Castro Ruz*.
const OF_FAMILIES: f32 = 0.5;

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

fn count(set: u32) -> f32 {
    set.count_ones() as f32
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
        generic_left_over((a.name, left_a), (b.name, left_b), vector);
        let more = |of: Weighed<'_>, own: Left, other: Left| {
            if of.asked { (count(own.generic) - count(other.generic)).max(0.0) } else { 0.0 }
        };
        add(vector, Feature::GenericAdded, more(a, left_a, left_b) + more(b, left_b, left_a));
    }
    let initials = |name: &Name| name.places().with(Role::Initial);
    if initials(a.name) | initials(b.name) != 0 {
        // An initial that fits nothing contradicts a name or an initial on the other side.
        let clash = (left_a.initials != 0 && (left_b.initials | left_b.names) != 0)
            || (left_b.initials != 0 && left_a.names != 0)
            || behind_another(a.name, b.name, (left_a, left_b), alignment);
        add(
            vector,
            Feature::InitialClash,
            f32::from(clash) + f32::from(first_clash(a.name, left_a, b.name, left_b)),
        );
        let extra = (left_a.initials != 0) != (left_b.initials != 0);
        let extra = extra && initials(a.name) != 0 && initials(b.name) != 0;
        add(vector, Feature::InitialExtra, f32::from(extra));
    }
    let content = |of: &Name, aside: u32, other: &Name, first: fn(&Unit) -> u8| {
        let content = of.places().content & !aside;
        // *M.* is an initial only where it is one of the other name.
        let is_initial = |title: u32| title != 0 && alignment.units().iter().any(|unit| first(unit) == 0);
        let title = Some(of.places().monsieur).filter(|&title| !is_initial(title)).unwrap_or(0);
        content & !descents_of_other(of, content, other) & !title
    };
    let content_a = content(a.name, alignment.aside_a, b.name, |unit| unit.a.0);
    let content_b = content(b.name, alignment.aside_b, a.name, |unit| unit.b.0);
    let one = content_a.is_power_of_two() || content_b.is_power_of_two();
    let one_token = one && content_a != 0 && content_b != 0;
    // A name written as one word, as Chinese ones are, is whole where it is several words of the other.
    let whole = |unit: &Unit| several(a.name, unit.a) || several(b.name, unit.b);
    let partial = one_token && !alignment.units().iter().any(whole);
    add(vector, Feature::OneToken, f32::from(partial));
    let left = ((a, left_a.names), (b, left_b.names));
    if !partial {
        syllables_left_over(left.0, left.1, vector);
    }
    names_left_over(left.0, left.1, one_token, alignment, vector);
    // The house and the father are the family's, too: *Y. S. Rajasekhara Reddy*, *Y. S. Jagan Mohan Reddy*.
    if vector[Feature::InitialClash as usize] > 0.0 || vector[Feature::BothLeft as usize] > 0.0 {
        let agreeing = alignment.units().iter().filter(|unit| unit.how == How::Initial).count();
        add(vector, Feature::InitialCount, -(agreeing as f32));
    }
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
    let sense = |place: u8| name.token(usize::from(place)).part.sense;
    let torn = |place: &u8| places(toponyms & !left).any(|other| sense(other) == sense(*place));
    (left & elsewhere).count_ones() as usize + places(left & toponyms).filter(torn).count()
}

/// Words of organizations that have no partner.
fn generic_left_over((a, left_a): (&Name, Left), (b, left_b): (&Name, Left), vector: &mut Vector) {
    let countries = |name: &Name, set: u32| count(set & name.places().countries);
    add(vector, Feature::CountryClash, countries(a, left_a.generic).min(countries(b, left_b.generic)));
    if same_script(a, b) {
        let words = |name: &Name, set: u32| count(set & !name.places().countries);
        add(vector, Feature::GenericClash, words(a, left_a.generic).min(words(b, left_b.generic)));
    }
    let (generic_a, generic_b) = (count(left_a.generic), count(left_b.generic));
    pairwise(vector, Feature::BothLeftGeneric, Feature::OneLeftGeneric, generic_a, generic_b);
    let country_for_word = |name: &Name, left: u32, other: &Name, left_other: u32| {
        let words = left_other & !other.places().countries;
        // The *State Bank* of a country is its own.
        let is_of_state = |place: u8| matches!(sense(other, place), "national" | "state");
        left & name.places().countries != 0
            && left_other == words
            && words != 0
            && !places(words).all(is_of_state)
    };
    let mixed = country_for_word(a, left_a.generic, b, left_b.generic)
        || country_for_word(b, left_b.generic, a, left_a.generic);
    add(vector, Feature::CountryForWord, f32::from(mixed));
    let mixed = count(left_a.names).min(generic_b).max(count(left_b.names).min(generic_a));
    add(vector, Feature::MixedLeft, mixed);
}

/// Syllables of given names that have no partner.
fn syllables_left_over(
    (a, names_a): (Weighed<'_>, u32),
    (b, names_b): (Weighed<'_>, u32),
    vector: &mut Vector,
) {
    let syllables = |name: &Name, left: u32| {
        let is_one = |&place: &u8| is_syllabic(name, &name.token(usize::from(place)));
        let count = places(left).filter(is_one).count();
        if count > 0 && is_other_given_name(name, left) { 0 } else { count }
    };
    let syllables = syllables(a.name, names_a).max(syllables(b.name, names_b));
    add(vector, Feature::SyllableLeft, syllables as f32);
}

/// Names that have no partner; `one_token` where one of the two is no more than a token.
fn names_left_over(
    (a, names_a): (Weighed<'_>, u32),
    (b, names_b): (Weighed<'_>, u32),
    one_token: bool,
    alignment: &Alignment,
    vector: &mut Vector,
) {
    if names_a | names_b == 0 {
        return;
    }
    let rarity_of = |of: Weighed<'_>, left: u32| -> f32 {
        places(left).map(|place| of.rarity[usize::from(place)].min(MOST_RARITY)).sum()
    };
    let both = count(names_a).min(count(names_b));
    if both > 0.0 {
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
        let first = first_telling(a.name, names_a).is_some_and(|p| names_a & 1 << p != 0)
            && first_telling(b.name, names_b).is_some_and(|p| names_b & 1 << p != 0);
        let first = first
            || both_syllabic(a.name, names_a, b.name, names_b)
            || both_in_the_middle((a.name, names_a), (b.name, names_b), alignment);
        add(vector, Feature::BothLeftFirst, f32::from(first));
        // The less alike they are, the less is one of them a spelling of the other that went wrong; and of
        // brothers and sisters all family names agree.
        let weight = if first && are_of_families(a.name, alignment) { 1.0 + OF_FAMILIES } else { 1.0 };
        add(vector, Feature::BothLeftFirstUnlike, if first { weight * (1.0 - like) } else { 0.0 });
        let parts = rarity_of_parts((a.name, names_a), (b.name, names_b), alignment, first);
        add(vector, Feature::BothLeftParts, parts);
        add(vector, Feature::BothLeftBeside, rarity_beside(alignment.units()));
    }
    let one = (count(names_a) - count(names_b)).abs();
    if one > 0.0 {
        let (longer, left) = if count(names_a) > count(names_b) { (a, names_a) } else { (b, names_b) };
        add(vector, Feature::OneLeft, 1.0);
        add(vector, Feature::OneLeftAgain, one - 1.0);
        add(vector, Feature::NameAdded, f32::from(longer.asked));
        let are = |kind: Kind| [a, b].iter().all(|of| of.name.kind() == kind);
        add(vector, Feature::PlaceLeft, f32::from(are(Kind::Location)));
        if both == 0.0 {
            // Whoever goes by a short form has all given names in the full one.
            let given = alignment.units().iter().filter(|unit| side(a.name, unit.a).role() == Role::Given);
            let short = given.clone().any(|unit| unit.how == How::Nickname);
            // Of a name that Europe has national forms of, middle names are left out as a matter of course.
            let european = given.clone().any(|unit| side(a.name, unit.a).part.tables.equivalents());
            let rarity = given.map(|unit| unit.rarity).fold(MOST_RARITY, f32::min);
            let common = !short && !european && rarity < COMMON_BITS;
            omitted(longer, left, one_token, common, vector);
            let second = !longer.asked && are(Kind::Person) && is_second_family_alone(longer.name, left);
            add(vector, Feature::SecondFamily, f32::from(second));
            if are(Kind::Person) && left.is_power_of_two() {
                let shorter = if count(names_a) > count(names_b) { b.name } else { a.name };
                let agreeing = alignment.units().len();
                added(longer, left.trailing_zeros() as usize, shorter, (agreeing, european), vector);
            }
        }
        if both > 0.0 || is_weighed(vector) || !are(Kind::Person) {
            add(vector, Feature::OneLeftRarity, rarity_of(longer, left));
        }
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
    let token = |place: u32| name.token(place as usize);
    let given = content & !left & ((1 << first) - 1);
    let family = token(first);
    family.role() != Role::Initial
        && !family.part.tables.given_names()
        && places(given).any(|place| two_families::is_given_name(token(place.into()).romanized()))
        && !two_families::is_common(family.romanized())
        && !places(content).any(|place| two_families::is_portuguese(token(place.into()).romanized()))
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

pub(super) fn same_script(a: &Name, b: &Name) -> bool {
    let script = |name: &Name| name.tokens().next().map(|token| token.script());
    script(a) == script(b)
}

fn pairwise(vector: &mut Vector, clash: Feature, left: Feature, a: f32, b: f32) {
    add(vector, clash, a.min(b));
    add(vector, left, (a - b).abs());
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
    let all_names = name.has_comma() && european;
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
    let given = |place: u8| longer.token(usize::from(place)).role() != Role::Patronymic;
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
fn is_other_given_name(name: &Name, left: u32) -> bool {
    let given = name.places().content & name.places().with(Role::Given);
    let mut families = places(name.places().with(Role::Family));
    let (Some(family), None) = (families.next(), families.next()) else { return false };
    let before = given & ((1 << family) - 1);
    let behind = given & !before;
    let is_eastern = name.token(usize::from(family)).part.tables.family_first();
    is_eastern && before != 0 && behind != 0 && (left == before || left == behind)
}

/// The first content token, but for names that are often put before others and have a partner: *Saeed* of
/// *Mohammad Saeed*.
fn first_telling(name: &Name, left: u32) -> Option<u8> {
    let given = name.places().content & name.places().with(Role::Given);
    let leads =
        |place: &u8| left & 1 << place == 0 && name.token(usize::from(*place)).part.tables.leading_names();
    let first = first_content(name)?;
    if !leads(&first) {
        return Some(first);
    }
    places(given).find(|place| !leads(place))
}

pub(super) fn has_role(name: &Name, set: u32, role: Role) -> bool {
    set & name.places().with(role) != 0
}

/// Whether a token left over on one side begins a longer one on the other, as *Shahab* does *Shahabuddin*;
/// but a father is not his son.
fn begins(a: &Name, left_a: u32, b: &Name, left_b: u32) -> bool {
    let own = |name: &Name, left: u32| left & !name.places().with(Role::Patronymic);
    let (left_a, left_b) = (own(a, left_a), own(b, left_b));
    let begins = |short: &[u8], long: &[u8]| {
        short.len() >= LEAST_BEGINNING && long.len() >= short.len() + LEAST_ENDING && long.starts_with(short)
    };
    // Most do not even have the first letter in common.
    let may_begin = |x: &[u8], y: &[u8]| x.first() == y.first() && (begins(x, y) || begins(y, x));
    places(left_a).any(|x| {
        let x = latin_bytes(a, x);
        places(left_b).any(|y| may_begin(x, latin_bytes(b, y)))
    })
}

fn latin_bytes(name: &Name, place: u8) -> &[u8] {
    name.token(usize::from(place)).romanized_bytes()
}

/// How alike the letters left over on both sides are, 0 to 1 (Jaro and Winkler's measure).
fn likeness(a: &Name, left_a: u32, b: &Name, left_b: u32) -> f32 {
    let (mut x, mut y) = ([0; MOST_PLAIN], [0; MOST_PLAIN]);
    if let (Some(x), Some(y)) = (plain_letters(a, left_a, &mut x), plain_letters(b, left_b, &mut y)) {
        // *Jayakumar* and *Vijayakumar* are no more alike than *Jaya* and *Vijaya*.
        let shared = second_members::shared(x, y);
        return jaro_winkler_of_plain(&x[..x.len() - shared], &y[..y.len() - shared]) as f32;
    }
    let letters = |name: &Name, left, buffer: &mut [char; MOST_LETTERS]| {
        let forms = places(left).map(|place| name.token(usize::from(place)).romanized());
        let cells = buffer.iter_mut().zip(forms.flat_map(str::chars));
        cells.map(|(cell, letter)| *cell = letter).count()
    };
    let (mut x, mut y) = (['\0'; MOST_LETTERS], ['\0'; MOST_LETTERS]);
    let (count_x, count_y) = (letters(a, left_a, &mut x), letters(b, left_b, &mut y));
    jaro_winkler(&x[..count_x], &y[..count_y]) as f32
}

/// The letters of tokens put together, where all are from a to z and not too many.
fn plain_letters<'l>(name: &Name, left: u32, buffer: &'l mut [u8; MOST_PLAIN]) -> Option<&'l [u8]> {
    let mut length = 0;
    for place in places(left) {
        let letters = latin_bytes(name, place);
        buffer.get_mut(length..length + letters.len())?.copy_from_slice(letters);
        length += letters.len();
    }
    let letters = &buffer[..length];
    letters.iter().all(u8::is_ascii_lowercase).then_some(letters)
}
