//! Whether two spellings are one name, told by the model and by what it must bring.
//!
//! In: two forms. Out: the bits for their being one, whether they contradict each other, and the bits that are
//! needed. Cost: a comparison by the model a pair, once.

use hashbrown::HashMap;

use super::form::{self, Form};
use super::usage::Usage;
use super::{letters, organization, place};
use crate::entity::Kind;
use crate::model::align::Weighed;
use crate::model::features::{Feature, Vector};
use crate::model::tables::{Among, Tables};
use crate::model::{Comparing, dot, weigh};

/// Bits from which two names of persons are one; measured on the mentions of 693 news articles, where names
/// below are others as often as not.
pub(super) const PERSON_BITS: f32 = 2.6;
/// The same where they differ by one letter of a long word, or by a rare middle name.
const SLIP_BITS: f32 = 0.5;
const MIDDLE_NAME_BITS: f32 = 1.5;

/// The rarity of a middle name, in bits, from which it tells no one from a namesake.
const RARE_BITS: f32 = 15.5;

/// How many full names with one family name make it a common one in a corpus; the bits that twice as many ask
/// for, and the most that any number does.
const CROWD: f32 = 32.0;
const BITS_A_DOUBLING: f32 = 0.5;
const MOST_CROWD_BITS: f32 = 2.0;

/// Bits from which two names of organizations or places are one that have the same words.
const OTHER_BITS: f32 = -1.0;

/// Bits from which two names of organizations or places are one that are in different scripts, so that their
/// words cannot be held against each other.
const OTHER_SCRIPT_BITS: f32 = PERSON_BITS;

/// Bits below which two forms cannot be in one group, though a third agrees with both.
const CONTRADICTION_BITS: f32 = -4.0;

/// What the comparison of two forms came to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Judgement {
    pub(super) bits: f32,
    pub(super) contradicts: bool,
}

/// Comparisons that were made, so that none is made twice.
#[derive(Clone, Debug, Default)]
pub(super) struct Comparisons {
    made: HashMap<(u32, u32), Judgement>,
    comparing: Comparing,
}

impl Comparisons {
    /// Compares two forms by their numbers.
    pub(super) fn judge(&mut self, forms: &[Form], x: u32, y: u32) -> Judgement {
        let pair = (x.min(y), x.max(y));
        if let Some(judgement) = self.made.get(&pair) {
            return *judgement;
        }
        let judgement = compare(&mut self.comparing, &forms[pair.0 as usize], &forms[pair.1 as usize]);
        self.made.insert(pair, judgement);
        judgement
    }
}

fn compare(comparing: &mut Comparing, a: &Form, b: &Form) -> Judgement {
    if a.name.is_empty() || b.name.is_empty() {
        return Judgement { bits: -99.0, contradicts: a.text != b.text };
    }
    let tables = Tables::embedded();
    let (x, y): (Weighed<'_>, Weighed<'_>) = (weigh(tables, &a.name), weigh(tables, &b.name));
    let vector = comparing.features(tables, x, y);
    let bits = dot(tables.weights(Among::Two, a.kind, b.kind), &vector);
    let parts = a.kind == Kind::Person && vector[Feature::BothLeft as usize] > 0.0 && bits < 0.0;
    let apart = a.key != b.key && (parts || bits < CONTRADICTION_BITS) && can_part(a, b);
    let two_places = a.kind == Kind::Location && place::are_two(a, b);
    let halved = a.kind == Kind::Person && (a.has_half_of(b) || b.has_half_of(a));
    let contradicts = apart || two_places || halved || is_clash(a.kind, &vector) || a.initials_clash(b);
    Judgement { bits, contradicts }
}

/// Whether it means anything that two names are unlike by their letters: not in two scripts of which neither
/// is Latin, for how they transliterate each other was not learned.
fn can_part(a: &Form, b: &Form) -> bool {
    a.latin || b.latin || a.script() == b.script()
}

fn is_clash(kind: Kind, vector: &Vector) -> bool {
    let clashes: &[Feature] = if kind == Kind::Person {
        &[
            Feature::SuffixClash,
            Feature::PatronymicClash,
            Feature::GenderClash,
            Feature::InitialClash,
            Feature::Lineage,
            Feature::NumberClash,
        ]
    } else {
        &[Feature::NumberClash, Feature::NumberLeft]
    };
    clashes.iter().any(|feature| vector[*feature as usize] > 0.0)
}

/// The bits that two forms of a corpus must bring to be one.
pub(super) struct Least<'f> {
    /// How many different full names of the corpus end with a family name.
    bearers: HashMap<&'f str, u32>,
}

impl<'f> Least<'f> {
    pub(super) fn of(forms: &'f [Form], usage: &Usage) -> Self {
        let mut bearers = HashMap::new();
        for (place, form) in forms.iter().enumerate() {
            if form.kind == Kind::Person && !form.is_short() && usage.mentions(place as u32) > 0 {
                *bearers.entry(&**form.words.last().unwrap_or(&form.key)).or_insert(0) += 1;
            }
        }
        Least { bearers }
    }

    pub(super) fn bits(&self, a: &Form, b: &Form) -> f32 {
        match a.kind {
            Kind::Person => of_persons(a, b) + self.crowd(a).min(self.crowd(b)),
            _ if organization::same_words(a, b) => OTHER_BITS,
            _ => OTHER_SCRIPT_BITS,
        }
    }

    /// The bits that a name must bring more because many people of the corpus have its family name, which the
    /// model's rarity, taken from other texts, does not know of.
    fn crowd(&self, form: &Form) -> f32 {
        let count = form.words.last().and_then(|last| self.bearers.get(&**last)).copied().unwrap_or(1);
        (BITS_A_DOUBLING * (count as f32 / CROWD).log2()).clamp(0.0, MOST_CROWD_BITS)
    }
}

/// The bits that two names of persons need to be one: fewer where they differ by a slip of the pen alone, or
/// where one has a middle name more that is nobody's first name.
fn of_persons(a: &Form, b: &Form) -> f32 {
    let (longer, shorter) = if a.words.len() > b.words.len() { (a, b) } else { (b, a) };
    let ends_agree =
        longer.words.first() == shorter.words.first() && longer.words.last() == shorter.words.last();
    if ends_agree && longer.words.len() == shorter.words.len() + 1 && has_middle_name(longer, shorter) {
        return MIDDLE_NAME_BITS;
    }
    let differ = || a.words.iter().zip(&b.words).filter(|(x, y)| x != y);
    let is_slip = |x: &str, y: &str| x.len().min(y.len()) > 4 && letters::is_within(x, y, 1);
    if a.words.len() == b.words.len() && differ().count() == 1 && differ().all(|(x, y)| is_slip(x, y)) {
        return SLIP_BITS;
    }
    PERSON_BITS
}

/// Whether the word that only the longer name has is a rare one, and no given name: *Ahmad Shah Massoud* is
/// not Ahmad Massoud.
fn has_middle_name(longer: &Form, shorter: &Form) -> bool {
    let tables = Tables::embedded();
    let tokens = longer.name.tokens().zip(weigh(tables, &longer.name).rarity);
    let mut extra = tokens.filter(|(token, _)| {
        let word = organization::without_digraphs(token.folded());
        longer.words.contains(&word) && !shorter.words.contains(&word)
    });
    extra.all(|(token, &rarity)| rarity >= RARE_BITS && !form::is_given_name(token.folded()))
}
