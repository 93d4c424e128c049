//! The features that tell relatives apart: descent, generations and gender.

use super::sides::has_role;
use crate::model::Weighed;
use crate::model::align::{Alignment, How, Unit};
use crate::model::vector::{Feature, Vector, add};
use crate::name::lexicon::{
    Gender, called_by_given::is_called_by_given, find, nicknames::NICKNAMES, suffixes::Suffix,
};
use crate::name::places::places;
use crate::name::{Name, Places, Role};

/// Patronymics that differ, and chains of descent that name the same people in another order.
pub(super) fn lineage(a: &Name, b: &Name, alignment: &Alignment, vector: &mut Vector) {
    let Alignment { left_a, left_b, .. } = *alignment;
    let units = alignment.units();
    let named = named_for_title(a, b, left_b, units.iter().map(|unit| unit.b.0))
        || named_for_title(b, a, left_a, units.iter().map(|unit| unit.a.0));
    add(vector, Feature::BothLeft, f32::from(named));
    let (fathers_a, fathers_b) = (a.places().with(Role::Patronymic), b.places().with(Role::Patronymic));
    if fathers_a == 0 && fathers_b == 0 {
        return;
    }
    let meets = |unit: &Unit| {
        let is_father_a = fathers_a & 1 << unit.a.0 != 0;
        let is_father_b = fathers_b & 1 << unit.b.0 != 0;
        (is_father_a, is_father_b)
    };
    // Whoever reigns goes by a given name: *King Salman* is the father of *Khalid bin Salman*.
    let reigns = |name: &Name| !name.places().office.is_empty() && name.places().content.is_power_of_two();
    let is_own = |name: &Name, place: u8| name.token(place).role() == Role::Given || reigns(name);
    // The given name of one is the father's name of the other, who has a given name of his own: father and
    // child.
    let child = |unit: &Unit| match meets(unit) {
        (false, true) => is_own(a, unit.a.0) && has_role(b, left_b, Role::Given),
        (true, false) => is_own(b, unit.b.0) && has_role(a, left_a, Role::Given),
        _ => false,
    };
    let generations =
        units.iter().any(child) || is_child_of(a, left_a, b, left_b) || is_child_of(b, left_b, a, left_a);
    let agree = units.iter().any(|unit| meets(unit) == (true, true));
    let crossed = units.iter().any(|unit| meets(unit) == (true, false))
        && units.iter().any(|unit| meets(unit) == (false, true));
    add(vector, Feature::PatronymicClash, f32::from(fathers_a != 0 && fathers_b != 0 && !agree));
    let named_a = relatives_named(a, left_a, units.iter().map(|unit| unit.a.0));
    let named_b = relatives_named(b, left_b, units.iter().map(|unit| unit.b.0));
    add(vector, Feature::Lineage, f32::from(crossed || generations).max(named_a).max(named_b));
}

/// Whether the title beside a single name is a given name as well, and the other name has another in its
/// place: *Sultan Rahimov*, *Aziz Rahimov*.
fn named_for_title(titled: &Name, other: &Name, left: u32, units: impl Iterator<Item = u8>) -> bool {
    let titles = titled.places().with(Role::Honorific);
    let is_name = |place: u8| titled.token(place).part.tables.given_names();
    let given = places(other.places().content & other.places().with(Role::Given)).next();
    titles.is_power_of_two()
        && titled.places().content.is_power_of_two()
        && !other.places().is_titled()
        && places(titles).any(is_name)
        && given.is_some_and(|given| left & 1 << given != 0 && units.min().is_some_and(|at| at > given))
}

/// How many words of the full name of a parent or a spouse agree, where the name of who is meant does not.
fn relatives_named(name: &Name, left: u32, units: impl Iterator<Item = u8>) -> f32 {
    let relatives = name.places().relatives;
    let own = name.places().content & !relatives;
    if relatives == 0 || own & !left != 0 {
        return 0.0;
    }
    units.filter(|place| relatives & 1 << place != 0).count() as f32
}

/// Whether a name may be the whole one of a father, after whom a child is called in the middle: *Ramesh
/// Tendulkar* is the father of *Sachin Ramesh Tendulkar*. Only where he is asked for: of two names side by
/// side the shorter is as often the same person's.
pub(super) fn father_named(a: Weighed<'_>, b: Weighed<'_>, alignment: &Alignment, vector: &mut Vector) {
    let (child, left, father, is_child_first) = match (alignment.left_a, alignment.left_b) {
        (left, 0) => (a.name, left, b, true),
        (0, left) => (b.name, left, a, false),
        _ => return,
    };
    let Weighed { name: father, asked, .. } = father;
    let Some((own, middle)) = own_and_middle(child).filter(|_| asked) else { return };
    if left != 1 << own || father.places().eastern || !is_fathers(child, own, middle) {
        return;
    }
    let is_family = |name: &Name, (from, _): (u8, u8)| name.places().with(Role::Family) & 1 << from != 0;
    let sides = |unit: &Unit| if is_child_first { (unit.a, unit.b) } else { (unit.b, unit.a) };
    let units = || alignment.units().iter().filter(|unit| unit.how != How::Initial).map(sides);
    let family =
        units().any(|(of_child, of_father)| is_family(child, of_child) && is_family(father, of_father));
    let named = units()
        .any(|(of_child, of_father)| of_child.0 == middle && father.token(of_father.0).role() == Role::Given);
    if family && named {
        // What agrees counts for so much among many that it takes two.
        add(vector, Feature::Lineage, (2.0 - vector[Feature::Lineage as usize]).max(0.0));
    }
}

/// The first given name of several, and the next.
fn own_and_middle(name: &Name) -> Option<(u8, u8)> {
    let places_of = name.places();
    let given = places_of.content & (places_of.with(Role::Given) | places_of.with(Role::Patronymic));
    let mut given = places(given);
    given.next().zip(given.next())
}

/// Whether a middle name may be the father's. In Europe many go by theirs, and in the East and in Indonesia
/// it is no father's; a title, and what is often put before a name, is readily left out.
fn is_fathers(name: &Name, own: u8, middle: u8) -> bool {
    let of = name.places();
    let token = |place: u8| name.token(place);
    let (own, middle) = (token(own), token(middle));
    let (own_tables, middle_tables) = (own.part.tables, middle.part.tables);
    let is_european = own_tables.equivalents() || middle_tables.equivalents();
    let is_left_out_often = own_tables.leading_names() || own_tables.honorifics();
    let is_womans = middle_tables.gender() == Some(Gender::Feminine);
    let has_preposition = of.with(Role::Particle) & !of.articles & !of.descents != 0;
    let is_one_name = || {
        let whole = |formal: &&str| formal.strip_prefix(own.romanized()) == Some(middle.romanized());
        find(NICKNAMES, middle.romanized()).is_some_and(|formals| formals.iter().any(whole))
    };
    let is_excluded = of.eastern || is_european || is_left_out_often || is_womans || has_preposition;
    own_tables.given_names() && !is_excluded && !is_called_by_given(middle.romanized()) && !is_one_name()
}

/// Whether one without a partner for his given name is the father after whom the other is called, who has a
/// given name of his own: *Akhmat* is the father of *Ramzan Akhmatovich*.
fn is_child_of(father: &Name, left: u32, child: &Name, left_of_child: u32) -> bool {
    let given = places(left & father.places().with(Role::Given));
    let fathers = places(left_of_child & child.places().with(Role::Patronymic));
    let is_after = |given: u8| {
        let form = father.token(given).romanized();
        fathers.clone().any(|of| child.token(of).romanized().starts_with(form))
    };
    has_role(child, left_of_child, Role::Given) && given.into_iter().any(is_after)
}

/// How much more a suffix of the younger or the elder says that is asked for, and that the table's name has
/// not: it tells who is meant from whom the table means.
const SUFFIX_ADDED: f32 = 0.15;

/// What it says how two names go on, by which office their bearers are known, and of which realm.
pub(crate) fn suffixes(a: Weighed<'_>, b: Weighed<'_>, vector: &mut Vector) {
    let tells_generation =
        |name: &Name| !matches!(name.generation(), None | Some(Suffix::Ordinal(_) | Suffix::Byname(_)));
    let is_added = |of: Weighed<'_>| of.asked && tells_generation(of.name);
    let added = is_added(a) || is_added(b);
    let (a, b) = (a.name, b.name);
    match (a.generation(), b.generation()) {
        // *Ivan the Terrible* is *Ivan IV*.
        (Some(Suffix::Byname(_)), Some(Suffix::Ordinal(_)))
        | (Some(Suffix::Ordinal(_)), Some(Suffix::Byname(_))) => add(vector, Feature::RegnalLeft, 1.0),
        (Some(x), Some(y)) if !same_generation(x, y) => add(vector, Feature::SuffixClash, 1.0),
        (Some(Suffix::Ordinal(_) | Suffix::Byname(_)), Some(_)) => add(vector, Feature::SameNumber, 1.0),
        (Some(_), None) | (None, Some(_)) => {
            let ruler = may_be_one_ruler(a, b) || may_be_one_ruler(b, a);
            add(vector, if ruler { Feature::RegnalLeft } else { Feature::SuffixLeft }, 1.0);
            add(vector, Feature::SuffixLeft, if added && !ruler { SUFFIX_ADDED } else { 0.0 });
        }
        _ => {}
    }
    add(vector, Feature::SameOffice, f32::from(same_office(a, b)));
    let realms = (a.places().realm, b.places().realm);
    let clash = !realms.0.is_empty() && !realms.1.is_empty() && realms.0 != realms.1;
    add(vector, Feature::CountryClash, f32::from(clash));
}

/// Whether whoever reigns by a number or byname may be the one who is named by the office or the realm alone:
/// *Charles III*, *King Charles*. Popes without a number are the only ones of their name, and no first.
fn may_be_one_ruler(reigns: &Name, named: &Name) -> bool {
    let (number, office) = (reigns.generation(), named.places().office);
    let one_office = [reigns.places().office, office];
    let offices = one_office.contains(&"") || one_office[0] == one_office[1];
    reigns.places().reigns
        && (!office.is_empty() || named.places().has_realm())
        && offices
        && !(office == "pope" && number == Some(Suffix::Ordinal(1)))
}

/// Whether two names of one token are of one office or realm, or the one of an office and the other of one who
/// reigns: *King Charles*, *Charles III*.
fn same_office(a: &Name, b: &Name) -> bool {
    let (of_a, of_b) = (a.places(), b.places());
    let one = |places: &Places| places.content.is_power_of_two();
    let offices = match (of_a.office, of_b.office) {
        ("", "") => false,
        ("", _) => may_be_one_ruler(a, b),
        (_, "") => may_be_one_ruler(b, a),
        (x, y) => x == y,
    };
    let realms = of_a.has_realm() && of_b.has_realm() && of_a.realm == of_b.realm;
    (offices || realms) && one(of_a) && one(of_b)
}

/// Jr is also II; else suffixes agree only with themselves.
fn same_generation(x: Suffix, y: Suffix) -> bool {
    x == y || matches!((x, y), (Suffix::Junior, Suffix::Ordinal(2)) | (Suffix::Ordinal(2), Suffix::Junior))
}

/// What it says that one name speaks for a man and the other for a woman; a title is never of the other sex.
pub(super) fn genders(a: &Name, b: &Name, vector: &mut Vector) {
    let (of_a, of_b) = (a.places(), b.places());
    let (gender_a, gender_b) = (gender_beside(of_a, of_b), gender_beside(of_b, of_a));
    let titles = Gender::clash(of_a.title_gender, gender_b) || Gender::clash(gender_a, of_b.title_gender);
    let married = is_married_to(of_a, of_b) || is_married_to(of_b, of_a);
    let clash = married || Gender::clash(gender_a, gender_b);
    add(vector, Feature::GenderClash, f32::from(clash));
    add(vector, Feature::TitleClash, f32::from(titles || married));
}

/// The gender that a name speaks for beside another. That both have a family name of a man says nothing of
/// whoever is *Elna Kurbanov* beside *Elena Kurbanov*; but *Mrs Kurbanov* is not *Elman Kurbanov*.
fn gender_beside(of: &Places, other: &Places) -> Option<Gender> {
    let of_both = of.gender_of_family_alone && of.family_gender == other.family_gender;
    let named = |places: &Places| places.content.count_ones() > 1;
    if of_both && named(of) && named(other) { None } else { of.gender }
}

/// Whether one is married to an office that another holds: *First Lady Melania Trump*, *President Trump*.
fn is_married_to(one: &Places, other: &Places) -> bool {
    one.spouse && !other.spouse && other.is_titled() && other.gender.is_none()
}
