//! Whether two spellings are one name, told by the model and by what parts them in any case.
//!
//! In: two forms. Out: the bits for their being one, and whether they contradict each other. Cost: a
//! comparison by the model a pair, once.

use hashbrown::HashMap;

use super::person::{has_half_of, initials_clash, middle_names_clash};
use super::place;
use crate::cluster::form::Form;
use crate::cluster::words::sounds::are_alike;
use crate::entity::Kind;
use crate::model::comparer::NOTHING_TO_COMPARE;
use crate::model::tables::{Among, Tables};
use crate::model::vector::{Feature, Vector};
use crate::model::{Comparing, Weighed, dot, weigh};

/// Bits below which two forms cannot be in one group, though a third agrees with both.
const CONTRADICTION_BITS: f32 = -4.0;

/// What the comparison of two forms came to.
#[derive(Clone, Copy, Debug)]
pub(in crate::cluster) struct Judgement {
    pub(in crate::cluster) bits: f32,
    pub(in crate::cluster) contradicts: bool,
}

/// Comparisons that were made, so that none is made twice.
#[derive(Clone, Debug, Default)]
pub(in crate::cluster) struct Comparisons {
    made: HashMap<(u32, u32), Judgement>,
    comparing: Comparing,
}

impl Comparisons {
    /// Compares two forms by their numbers.
    pub(in crate::cluster) fn judge(&mut self, forms: &[Form], x: u32, y: u32) -> Judgement {
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
        return Judgement { bits: NOTHING_TO_COMPARE as f32, contradicts: a.text != b.text };
    }
    let tables = Tables::embedded();
    let (x, y): (Weighed<'_>, Weighed<'_>) = (weigh(tables, &a.name), weigh(tables, &b.name));
    let vector = comparing.features(tables, x, y);
    let bits = dot(tables.weights(Among::Two, a.kind, b.kind), &vector);
    let parts = a.kind == Kind::Person && vector[Feature::BothLeft as usize] > 0.0 && bits < 0.0;
    let apart = a.key != b.key && (parts || bits < CONTRADICTION_BITS) && can_part(a, b);
    let two_places = a.kind == Kind::Location && place::are_two(a, b);
    let halved = a.kind == Kind::Person && (has_half_of(a, b) || has_half_of(b, a));
    let contradicts = apart
        || two_places
        || halved
        || is_clash(a.kind, &vector)
        || initials_clash(a, b)
        || middle_names_clash(a, b);
    Judgement { bits, contradicts }
}

/// Whether it means anything that two names are unlike by their letters: not in two scripts of which neither
/// is Latin, for how they transliterate each other was not learned; nor where Latin letters that are no common
/// transliteration of others sound like them.
fn can_part(a: &Form, b: &Form) -> bool {
    match a.latin == b.latin {
        true => a.latin || a.script() == b.script(),
        false => !are_alike(&a.sounds, &b.sounds),
    }
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
