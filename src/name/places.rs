//! The places of a name's tokens by what they are, so that a comparison need not look at token after token.
//!
//! In: the tokens. Out: sets of places, as bits. Cost: a step a token, once a name.

use super::lexicon::Gender;
use super::lexicon::family_names::FamilyOrigin;
use super::lexicon::particles::Particle;
use super::lexicon::suffixes::Suffix;
use super::words::word::Aside;
use super::{CONTINUED, Detail, Part, Role, SPOUSE};

/// How many roles there are.
const ROLES: usize = Role::Word as usize + 1;

/// Sets of places; [`Name::MAX_TOKENS`](super::Name::MAX_TOKENS) fit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Places {
    roles: [u32; ROLES],
    /// The tokens that take part in an alignment by themselves, and how many Latin letters these have.
    pub(crate) content: u32,
    pub(crate) letters: u16,
    /// Numbers that mean nothing else.
    pub(crate) numbers: u32,
    /// Words for countries, in the names of organizations and places, and for realms.
    pub(crate) countries: u32,
    /// Words of other places that go by several names.
    pub(crate) toponyms: u32,
    /// Words that make another place of the name beside them.
    pub(crate) elsewhere: u32,
    /// Words that go on with a phrase which another begins.
    pub(crate) continued: u32,
    /// What may be French *M.* before the only name, and is no initial then: *M. Macron*.
    pub(crate) monsieur: u32,
    /// Tokens of a person that a hyphen joins to the one before.
    pub(crate) hyphenated: u32,
    /// Particles that say whose child somebody is.
    pub(crate) descents: u32,
    /// What is said of a parent or a spouse by the full name.
    pub(crate) relatives: u32,
    pub(crate) articles: u32,
    /// From the word on after which it is said whom an organization is named after; none of a person.
    pub(crate) named: u32,
    /// What stands beside the name and says nothing more where all of another agrees; descriptions only beside
    /// a name of its own.
    pub(crate) aside: u32,
    /// What tells one of several bodies that have the name.
    pub(crate) factions: u32,
    /// Suffixes that tell persons of one name apart.
    pub(crate) generations: u32,
    /// The office of a ruler's title, and whether a number or a byname of rulers follows the name.
    pub(crate) office: &'static str,
    pub(crate) reigns: bool,
    /// The country or region that a title or a ruler is of.
    pub(crate) realm: &'static str,
    /// Whether there is a title of none who reigns.
    civil: bool,
    /// Whether there is a title of one who is married to an office: *First Lady*.
    pub(crate) spouse: bool,
    /// The gender that the name speaks for: its titles, else its given names, else the ending of its family
    /// name, as wives bear their husbands' in the West. None where these speak for both.
    pub(crate) gender: Option<Gender>,
    /// The gender that the ending of its family name speaks for, and whether nothing else speaks for any.
    pub(crate) family_gender: Option<Gender>,
    pub(crate) gender_of_family_alone: bool,
    /// The gender that its titles speak for.
    pub(crate) title_gender: Option<Gender>,
    /// Whether there is more than names: a title, a realm, a country, descent, a particle, a number or byname, a
    /// legal form.
    pub(crate) says_more: bool,
    /// Whether there is a family name of the East.
    pub(crate) eastern: bool,
    /// The origins of these, as a set.
    origins: u8,
    /// Whether it stands where it makes given names ones of syllables.
    pub(crate) syllabic: bool,
}

impl Places {
    /// The places of some tokens, each with its Latin form.
    pub(super) fn of<'p>(tokens: impl Iterator<Item = (&'p Part, &'p str)>) -> Places {
        let mut places = Places::default();
        let (mut described, mut of_place, mut is_named) = (0, false, false);
        let mut genders = Genders::default();
        for (place, (part, form)) in tokens.enumerate() {
            places.add(1 << place, part);
            genders.add(part, form);
            match part.aside {
                Aside::No => {
                    of_place |= part.is_place();
                    is_named |= part.role == Role::Word && !part.is_place();
                }
                Aside::Again => places.aside |= 1 << place,
                Aside::Description => described |= 1 << place,
                Aside::Faction => places.factions |= 1 << place,
            }
            if place == 0 && part.role == Role::Initial && form == "m" {
                places.monsieur = 1;
            }
        }
        // A place by itself is no organization's name.
        let own = places.content & !described & !places.aside;
        if is_named || of_place && own.count_ones() > 1 {
            places.aside |= described;
        }
        if places.content.count_ones() != 2 {
            places.monsieur = 0;
        }
        (places.gender, places.title_gender) = (genders.any(), only(genders.titles));
        places.family_gender = only(genders.endings);
        places.gender_of_family_alone = genders.are_of_family_alone();
        let said = places.countries | places.generations;
        let roles =
            [Role::Patronymic, Role::Legal, Role::Honorific, Role::Particle].map(|role| places.with(role));
        places.says_more = roles.iter().fold(said, |all, role| all | role) != 0 || places.reigns;
        places
    }

    fn add(&mut self, place: u32, part: &Part) {
        self.roles[part.role as usize] |= place;
        if let Some(origin) = part.tables.family_origin() {
            self.eastern = true;
            self.origins |= 1 << origin as u8;
        }
        self.syllabic |= part.role == Role::Family && part.tables.family_first();
        if part.content {
            self.content |= place;
            self.letters += part.latin_symbols.1 - part.latin_symbols.0;
        }
        if part.sense == CONTINUED {
            self.continued |= place;
        }
        if part.role == Role::Honorific {
            match (part.detail, part.sense) {
                (Detail::Country, realm) if self.realm.is_empty() => self.realm = realm,
                (Detail::Country | Detail::Relative, _) => {}
                (detail, "" | SPOUSE) => {
                    self.civil |= detail != Detail::None;
                    self.spouse |= part.sense == SPOUSE;
                }
                (_, office) => self.office = office,
            }
        }
        self.reigns |= matches!(part.detail, Detail::Suffix(Suffix::Ordinal(_) | Suffix::Byname(_)));
        if part.digit && part.sense.is_empty() {
            self.numbers |= place;
        }
        let set = match part.detail {
            Detail::Country => &mut self.countries,
            Detail::Toponym => &mut self.toponyms,
            Detail::Elsewhere => &mut self.elsewhere,
            Detail::Particle(Particle::Son | Particle::Daughter) => &mut self.descents,
            Detail::Particle(Particle::Article) => &mut self.articles,
            Detail::Relative => &mut self.relatives,
            Detail::Suffix(Suffix::Degree) | Detail::Particle(_) | Detail::Gender(_) | Detail::None => return,
            Detail::Suffix(_) => &mut self.generations,
        };
        *set |= place;
    }

    /// Whether there is a family name of an origin.
    pub(crate) fn has_family_of(&self, origin: FamilyOrigin) -> bool {
        self.origins & 1 << origin as u8 != 0
    }

    /// Whether the name is one of a ruler, by its title, its number or its realm.
    pub(crate) fn of_ruler(&self) -> bool {
        self.reigns || !self.office.is_empty() || self.has_realm()
    }

    /// Whether there is a title, of a ruler or another.
    pub(crate) fn is_titled(&self) -> bool {
        self.civil || !self.office.is_empty()
    }

    /// Whether a ruler is said to be of a country or region.
    pub(crate) fn has_realm(&self) -> bool {
        !self.realm.is_empty() && !self.civil
    }

    /// Notes that it is a woman's name by as much as a title of hers says.
    pub(super) fn speak_for_a_wife(&mut self) {
        (self.gender, self.title_gender) = (Some(Gender::Feminine), Some(Gender::Feminine));
    }

    /// The tokens of a role.
    pub(crate) fn with(&self, role: Role) -> u32 {
        self.roles[role as usize]
    }
}

/// The places of a set, in their order.
pub(crate) fn places(set: u32) -> impl Iterator<Item = u8> + Clone {
    let mut rest = set;
    std::iter::from_fn(move || {
        let place = rest.trailing_zeros() as u8;
        rest &= rest.wrapping_sub(1);
        (place < 32).then_some(place)
    })
}

/// The set of the places from one to before another.
pub(crate) fn between(from: u8, to: u8) -> u32 {
    ((1_u64 << to) - (1_u64 << from)) as u32
}

/// The set of some places.
pub(crate) fn set_of(places: impl Iterator<Item = u8>) -> u32 {
    places.fold(0, |set, place| set | 1 << place)
}

/// Nothing speaks for a man, nor for a woman.
const NONE: (bool, bool) = (false, false);

/// Whether tokens of a name speak for a man, and whether for a woman: titles, names, and the endings of family
/// names.
#[derive(Default)]
struct Genders {
    titles: (bool, bool),
    names: (bool, bool),
    endings: (bool, bool),
}

impl Genders {
    fn add(&mut self, part: &Part, form: &str) {
        match part.detail {
            Detail::Gender(gender) if part.role == Role::Honorific => add_gender(&mut self.titles, gender),
            Detail::Gender(gender) => add_gender(&mut self.names, gender),
            _ if part.role == Role::Family => {
                let gender = family_gender(form);
                gender.into_iter().for_each(|gender| add_gender(&mut self.endings, gender));
            }
            _ => {}
        }
    }

    /// The gender of the first of these that speak for any.
    fn any(&self) -> Option<Gender> {
        let spoken_for = [self.titles, self.names, self.endings];
        spoken_for.into_iter().find(|&genders| genders != NONE).and_then(only)
    }

    /// Whether the endings of family names are all that speaks for any.
    fn are_of_family_alone(&self) -> bool {
        self.titles == NONE && self.names == NONE && self.endings != NONE
    }
}

/// The one gender of which it is said whether a man, and whether a woman, is spoken for.
fn only(genders: (bool, bool)) -> Option<Gender> {
    match genders {
        (true, false) => Some(Gender::Masculine),
        (false, true) => Some(Gender::Feminine),
        _ => None,
    }
}

fn add_gender((man, woman): &mut (bool, bool), gender: Gender) {
    *man |= gender == Gender::Masculine;
    *woman |= gender == Gender::Feminine;
}

/// The gender of an East Slavic family name, by its ending.
fn family_gender(family: &str) -> Option<Gender> {
    const FEMININE: &[&str] = &["ova", "eva", "skaya", "skaia", "tskaya", "ckaya", "owna"];
    const MASCULINE: &[&str] = &["ov", "ev", "sky", "skiy", "skij", "ski", "skyi", "skii"];
    let ends = |endings: &[&str]| family.len() > 5 && endings.iter().any(|ending| family.ends_with(ending));
    // The last letter leaves one of the lists or none.
    match family.as_bytes().last() {
        Some(b'a') => ends(FEMININE).then_some(Gender::Feminine),
        Some(b'v' | b'y' | b'j' | b'i') => ends(MASCULINE).then_some(Gender::Masculine),
        _ => None,
    }
}
