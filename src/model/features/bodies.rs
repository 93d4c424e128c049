//! The features of names that are made of words: of bodies and places.
//!
//! In: two names, aligned. Out: whether the words that agree or are left over make one of the two another body
//! or another place. Cost: a look at the words left over, and at all words where some are.

use super::sides::{has_role, is_generic, side};
use super::{Agreed, both_are, offshoot, sister};
use crate::entity::Kind;
use crate::model::Weighed;
use crate::model::align::{Alignment, How, Unit};
use crate::model::vector::{Feature, Vector, add};
use crate::name::lexicon::telling_words::{is_another_kind, is_one_of_several, is_telling};
use crate::name::lexicon::{self, generic_words::GENERIC_WORDS, place_words::is_said_of_places};
use crate::name::places::places;
use crate::name::{CONTINUED, Detail, Name, Role, Token};

/// Adds the features of words of bodies and places; `same` where the two are one letter by letter.
#[inline]
pub(super) fn bodies(
    a: Weighed<'_>,
    b: Weighed<'_>,
    alignment: &Alignment,
    agreed: &Agreed,
    same: bool,
    vector: &mut Vector,
) {
    let Alignment { left_a, left_b, .. } = *alignment;
    let organizations = both_are(a.name, b.name, Kind::Organization);
    // Of one town are many: *Maccabi* and *Hapoel*, both of Tel Aviv.
    let named = has_role(a.name, left_a, Role::Word) && has_role(b.name, left_b, Role::Word);
    let of_one_place = organizations && named;
    let is_part = agreed.strong > 0 && (agreed.synonyms || left_a | left_b != 0);
    let only_generic = is_part && only_generic(a.name, b.name, alignment.units(), of_one_place);
    add(vector, Feature::OnlyGeneric, f32::from(only_generic));
    if only_generic {
        let more = says_more(a.name, left_a) + says_more(b.name, left_b) + usize::from(of_one_place);
        add(vector, Feature::OnlyGenericMore, more as f32);
    } else if is_part {
        generic_more(a.name, b.name, alignment, vector);
    }
    if organizations && !same {
        let other = sister::other_body(a, b, alignment).max(offshoot::other_body(a, b, alignment));
        add(vector, Feature::OtherBody, other);
        add(vector, Feature::AnotherKind, another_kind(a, b, alignment));
    }
    add(vector, Feature::OfPlace, f32::from(is_of_place(a.name, b.name, alignment)));
    // A country is left out of an acronym as often as not: *NUG*, *National Unity Government of Myanmar*.
    let but_countries = |name: &Name, left: u32| left & !name.places().countries;
    let whole = !agreed.synonyms && but_countries(a.name, left_a) | but_countries(b.name, left_b) == 0;
    add(vector, Feature::AcronymWhole, f32::from(whole && is_acronym_of_all(alignment.units())));
}

/// Whether all that agrees are generic words; and, of two bodies `of_one_place`, the words of that place.
fn only_generic(a: &Name, b: &Name, units: &[Unit], of_one_place: bool) -> bool {
    let locations = both_are(a, b, Kind::Location);
    let is_no_name = |token: Token<'_>| {
        // A country is a name among places.
        let is_name = locations && token.part.detail == Detail::Country;
        is_generic(&token) && !is_name || of_one_place && token.part.is_place()
    };
    units.iter().all(|unit| is_no_name(side(a, unit.a)) || is_no_name(side(b, unit.b)))
}

/// Whether what agrees is an acronym and its words, and enough letters that it is no chance.
fn is_acronym_of_all(units: &[Unit]) -> bool {
    const LEAST_LETTERS: f32 = 3.0;
    matches!(units, [unit] if unit.how == How::Acronym && unit.letters > LEAST_LETTERS)
}

/// The generic words and the names of its own that a name has.
fn words(name: &Name) -> u32 {
    name.places().with(Role::Generic) | name.places().with(Role::Word)
}

/// The words of a name that say what kind of body it is.
fn words_of_kind(name: &Name) -> u32 {
    name.places().with(Role::Generic) | name.places().with(Role::Legal)
}

/// How many generic words left over say more of an organization than whose it is, and that it is one: a
/// country, *national* and *movement* are left out as a matter of course; but a national bank is another
/// bank.
fn says_more(name: &Name, left: u32) -> usize {
    const NOTHING_MORE: &[&str] = &["group", "movement", "national", "organization", "state"];
    let is_bank = || places(name.places().content).any(|place| name.sense(place) == "bank");
    let says_more = |place: &u8| match name.sense(*place) {
        "national" => is_bank(),
        sense => !NOTHING_MORE.contains(&sense),
    };
    generic_words(name, left).filter(says_more).count()
}

/// Generic words left over that say which organization is meant, beside a name of its own.
fn generic_more(a: &Name, b: &Name, alignment: &Alignment, vector: &mut Vector) {
    let any = words(a) & alignment.left_a | words(b) & alignment.left_b;
    if any == 0 || a.kind() == Kind::Location || b.kind() == Kind::Location {
        return;
    }
    let inside = named_inside(a, alignment.left_a) + named_inside(b, alignment.left_b);
    add(vector, Feature::NamedInside, inside as f32);
    let left_a = generic_words(a, alignment.left_a).map(|place| a.sense(place));
    let left_b = generic_words(b, alignment.left_b).map(|place| b.sense(place));
    let (any_a, any_b) = (left_a.clone().next().is_some(), left_b.clone().next().is_some());
    let one_of_several = |unit: &Unit| is_one_of_several(a.sense(unit.a.0));
    // Lines of business come and go, but not where one stands for another.
    let any = any_a && any_b || alignment.units().iter().any(one_of_several);
    let more = left_a.chain(left_b).filter(|sense| any || is_telling(sense)).count();
    add(vector, Feature::GenericMore, more as f32);
}

/// How many words make another body of what is asked for, where the table's name says of none what kind it
/// is: *FIFA Foundation*.
fn another_kind(a: Weighed<'_>, b: Weighed<'_>, alignment: &Alignment) -> f32 {
    let kinds = |name: &Name, among: u32| {
        places(among & words_of_kind(name)).filter(|&place| is_another_kind(name.sense(place))).count() as f32
    };
    // *TEMPBANK* is a bank.
    let ends_so = |of: &Name, other: &Name| {
        let kinds = || of.tokens().map(|token| token.part.sense).filter(|sense| is_another_kind(sense));
        other.tokens().any(|token| kinds().any(|kind| token.romanized().ends_with(kind)))
    };
    let added = |of: Weighed<'_>, left: u32, other: &Name, left_of_other: u32| {
        if !of.asked {
            return 0.0;
        }
        let told = words_of_kind(other) != 0 && !is_known_body(other) || kinds(other, u32::MAX) > 0.0;
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

/// Whether one name is a place's and the other an organization's that has another word left over, which is not said
/// of places: *Tel Aviv*, *Tel Aviv University*, but not *City of Tel Aviv*.
fn is_of_place(a: &Name, b: &Name, alignment: &Alignment) -> bool {
    let of_place = |place: &Name, body: &Name, left: u32| {
        place.kind() == Kind::Location
            && body.kind() == Kind::Organization
            && places(left & words(body)).any(|at| !is_said_of_places(body.token(at).folded()))
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
pub(super) fn generic_words(name: &Name, among: u32) -> impl Iterator<Item = u8> + Clone + use<> {
    places(among & name.places().with(Role::Generic) & !name.places().countries)
}

/// Adds the features of the legal forms of two names.
pub(super) fn legal_forms(a: &Name, b: &Name, units: &[Unit], vector: &mut Vector) {
    if a.places().with(Role::Legal) | b.places().with(Role::Legal) == 0 {
        return;
    }
    // A word whose letter an acronym has says what kind of thing the acronym is, not what form.
    let spelled = |(from, to): (u8, u8), place: usize| (usize::from(from)..usize::from(to)).contains(&place);
    let acronyms = || units.iter().filter(|unit| unit.how == How::Acronym);
    let legal = |name: &Name, own: fn(&Unit) -> (u8, u8), sense: Option<&str>| {
        name.tokens().enumerate().any(|(place, token)| {
            token.role() == Role::Legal
                && token.part.sense != CONTINUED
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
