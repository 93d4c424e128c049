//! The posterior: bits as probabilities, which sum with that of NIL to 1, and what they decide.
//!
//! In: the entities found, each with the bits of its best name. Out: the answer.

use super::scratch::Found;
use super::{COMPARED, Candidate, Decision, LISTED, Query, Resolution, Resolver};
use crate::entity::Kind;

/// As likely as this, beside the first, is nearly as likely.
const NEARLY: f64 = 0.125;

/// A second candidate at least this likely, beside the first, leaves the answer ambiguous.
const AMBIGUOUS_RATIO: f64 = 0.6;

/// Beside candidates from a table of 2^14.4 names NIL weighs as much as no evidence does. It weighs more for
/// each doubling above, for there are more names that come near by chance, and for each halving below, up to a
/// bound, for the fewer are in a table, the likelier is a relative or a rival of theirs asked for.
const NIL_TABLE_BITS: f64 = 14.4;
const NIL_BITS_A_DOUBLING: f64 = 0.57;
const NIL_BITS_A_HALVING: f64 = 0.23;
const MOST_NIL_BITS_OF_FEW: f64 = 1.4;

/// The same beside an organization or a place, each of which has sisters, branches and namesakes elsewhere.
/// Measured on tables of 1 to 2,168 names, asked for their own and for such strangers.
const NIL_BITS_A_HALVING_OF_OTHERS: f64 = 0.44;
const MOST_NIL_BITS_OF_FEW_OTHERS: f64 = 2.05;

/// How much NIL weighs at least beside what the name alone says for the likeliest candidate: of 3,600 development
/// queries that are surest by their letters five in a thousand mean somebody else, a namesake whom the table lacks
/// or an entity that it lists twice.
const NAMESAKES: f64 = 0.005;

/// How many bits NIL has more than the likeliest candidate where each further one no longer counts in full: a name
/// for which less and less speaks may still be another name of the entity. Of the development queries whose
/// likeliest candidate had seven bits less than NIL, one in twenty-five means it, not one in a hundred and thirty.
const FAR_BITS: f64 = 3.0;

/// What each bit beyond counts.
const FAR_BITS_COUNT: f64 = 0.5;

/// The bits of NIL in a table of so many names, beside whom it weighs the least.
pub(super) fn nil_bits(names: usize) -> f64 {
    nil_bits_beside(Kind::Person, names)
}

/// The bits of NIL where one of this kind is the likeliest.
fn nil_bits_beside(kind: Kind, names: usize) -> f64 {
    let doublings = (names.max(1) as f64).log2() - NIL_TABLE_BITS;
    let (a_halving, most) = match kind {
        Kind::Person => (NIL_BITS_A_HALVING, MOST_NIL_BITS_OF_FEW),
        _ => (NIL_BITS_A_HALVING_OF_OTHERS, MOST_NIL_BITS_OF_FEW_OTHERS),
    };
    if doublings > 0.0 { NIL_BITS_A_DOUBLING * doublings } else { (-a_halving * doublings).min(most) }
}

impl Resolver {
    /// Shares the probability out among the ranked entities and NIL, and decides.
    pub(super) fn answer<'q>(&self, query: &Query<'q>, found: &[Found]) -> Resolution<'_, 'q> {
        let layers = &self.inner.layers;
        let base = &layers.base;
        let image = |layer: u8| layers.images().nth(usize::from(layer)).unwrap_or(base);
        let likeliest = found.first().map_or(Kind::Person, |best| image(best.layer).kind(best.entity));
        let nil_bits = nil_bits_beside(likeliest, self.name_count());
        // Shifted by the largest, so that no power overflows.
        let top = found.first().map_or(nil_bits, |best| best.bits.max(nil_bits));
        let weight = |bits: f64| (bits - top).exp2();
        // What is not listed counts where it is nearly as likely as the first, as namesakes are: else every
        // name more that is looked at would make the first less likely.
        // Nor do those count that are far less likely than nobody, or all of a table that are equally unlike
        // would together be likelier.
        let counts = |one: &&Found| weight(one.bits) >= NEARLY * weight(found[0].bits.max(nil_bits));
        let (listed, rest) = found[..found.len().min(COMPARED)].split_at(found.len().min(LISTED));
        // An empty `sum` is -0, which is a strange probability to read.
        let sum = |found: &[Found]| found.iter().fold(0.0, |sum, one| sum + weight(one.bits));
        let beyond = sum(&rest[..rest.iter().take_while(counts).count()]);
        let prior = |one: &Found| query.bits_for(image(one.layer), one.entity);
        let by_name = found.first().map_or(0.0, |best| weight(best.bits - prior(best)));
        let nil_weight = beside(by_name, weight(nil_bits) + NAMESAKES * by_name);
        let total = nil_weight + sum(listed) + beyond;
        let none =
            Candidate { image: base, entity: 0, name: 0, form: 0, bits: 0.0, prior: 0.0, probability: 0.0 };
        let mut candidates = [none; LISTED];
        for (candidate, found) in candidates.iter_mut().zip(listed) {
            let &Found { layer, entity, name, form, bits } = found;
            let (image, prior, probability) = (image(layer), prior(found), weight(bits) / total);
            *candidate = Candidate { image, entity, name, form, bits, prior, probability };
        }
        let count = listed.len();
        let (unlisted, nil) = (beyond / total, nil_weight / total);
        let (name, kind, threshold) = (query.name, query.kind, self.threshold());
        Resolution { query: name, kind, base, threshold, candidates, count, unlisted, nil }
    }
}

/// What NIL weighs beside the likeliest candidate, which weighs so much by what its name says.
fn beside(best: f64, nil: f64) -> f64 {
    let beyond = (nil / best).log2() - FAR_BITS;
    // Weights of nothing and beyond all numbers compare with nothing.
    if beyond > 0.0 && beyond.is_finite() { nil * (-beyond * FAR_BITS_COUNT).exp2() } else { nil }
}

/// What candidates, the likeliest first, the probability of those as likely beyond them, and that of nobody
/// of the table decide.
pub(super) fn decide(
    candidates: &[Candidate<'_>],
    (unlisted, nobody): (f64, f64),
    threshold: f64,
) -> Decision {
    match candidates {
        [best, ..] if best.probability >= threshold && is_clear(candidates) => Decision::Match,
        [best, ..] if best.probability > nobody && !is_clear(candidates) => Decision::Ambiguous,
        // Of a family it is somebody for certain, though no one of them.
        [best, _, ..] if family(best, candidates) + unlisted >= threshold => Decision::Ambiguous,
        _ => Decision::Unknown,
    }
}

/// The probability of all candidates that are nearly as likely as the best: any table holds a few of a far
/// lesser likelihood, and that one of these is meant says nothing.
fn family(best: &Candidate<'_>, candidates: &[Candidate<'_>]) -> f64 {
    let probabilities = candidates.iter().map(|one| one.probability);
    probabilities.filter(|&probability| probability >= NEARLY * best.probability).sum()
}

/// Whether the best candidate is well ahead of the second.
fn is_clear(candidates: &[Candidate<'_>]) -> bool {
    match candidates {
        [best, second, ..] => is_ahead(best.probability, second.probability),
        _ => true,
    }
}

/// Whether the likeliest candidate is well ahead of another.
pub(crate) fn is_ahead(best: f64, second: f64) -> bool {
    second < best * AMBIGUOUS_RATIO
}

#[cfg(test)]
mod tests {
    use super::{Candidate, Decision, beside, decide};
    use crate::{AliasTable, Resolver};

    #[test]
    fn far_bits_count_half() {
        let bits_of_nil = |bits: f64| beside(1.0, bits.exp2()).log2();
        for (bits, expected) in [(-20.0, -20.0), (0.0, 0.0), (3.0, 3.0), (5.0, 4.0), (9.0, 6.0)] {
            assert!((bits_of_nil(bits) - expected).abs() < 1e-9, "{bits} bits");
        }
        // Nothing beside something, and what is beyond all numbers.
        for (best, nil) in [(0.0, 1.0), (1.0, 0.0), (f64::INFINITY, 1.0), (0.0, 0.0)] {
            assert_eq!(beside(best, nil), nil, "{best} beside {nil}");
        }
    }

    #[test]
    fn what_is_far_less_likely_than_the_first_decides_nothing() {
        let cases: [(&str, &[f64], f64, f64, Decision); 6] = [
            ("one that is likely", &[0.6, 0.1], 0.0, 0.3, Decision::Match),
            ("two that are nearly as likely", &[0.45, 0.35], 0.0, 0.2, Decision::Ambiguous),
            ("a family", &[0.1; 8], 0.0, 0.2, Decision::Ambiguous),
            ("a family of more than are listed", &[0.03; 10], 0.3, 0.4, Decision::Ambiguous),
            (
                "one, and many by chance",
                &[0.3, 0.035, 0.035, 0.035, 0.035, 0.035],
                0.0,
                0.45,
                Decision::Unknown,
            ),
            ("nobody", &[], 0.0, 1.0, Decision::Unknown),
        ];
        let resolver = Resolver::new(&AliasTable::new()).expect("an empty table");
        let image = &resolver.inner.layers.base;
        for (name, probabilities, unlisted, nobody, expected) in cases {
            let candidate = |&probability: &f64| Candidate {
                image,
                entity: 0,
                name: 0,
                form: 0,
                bits: 0.0,
                prior: 0.0,
                probability,
            };
            let candidates: Vec<_> = probabilities.iter().map(candidate).collect();
            assert_eq!(decide(&candidates, (unlisted, nobody), 0.5), expected, "{name}");
        }
    }
}
