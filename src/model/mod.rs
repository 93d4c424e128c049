//! The model: how much the evidence speaks for two names being one.
//!
//! In: two names, each with the rarity of its tokens. Out: bits, which are the log2 of the odds, and where
//! asked the [`Evidence`] line by line. `edit` prices the rewriting of tokens, `rarity` what agreeing on them
//! is worth, `align` finds which tokens correspond, `features` says what the alignment amounts to, as a
//! `vector`, and `weights` holds what was learned.

pub(crate) mod align;
pub(crate) mod comparer;
pub(crate) mod edit;
pub(crate) mod evidence;
pub(crate) mod features;
pub(crate) mod origins;
mod plain;
pub(crate) mod rarity;
mod reread;
pub(crate) mod tables;
pub(crate) mod vector;
mod weighed;
pub(crate) mod weights;

use crate::name::Name;
use crate::name::places::places;
use align::{Alignment, Side, Unit};
pub use comparer::{Against, Comparer, Comparison, compare};
use evidence::{Evidence, Line};
use reread::Rereading;
use tables::{Among, Tables};
use vector::{Feature, Vector};
pub(crate) use weighed::{Weighed, weigh};

/// log2 odds as a probability.
pub(crate) fn probability(bits: f64) -> f64 {
    1.0 / (1.0 + (-bits).exp2())
}

/// Memory that comparisons share, so that a loop of them does not allocate.
#[derive(Clone, Debug, Default)]
pub(crate) struct Comparing {
    alignment: Alignment,
    among: Among,
    rereading: Rereading,
}

impl Comparing {
    /// For two names that are not of a table.
    pub(crate) fn of_two() -> Self {
        Comparing { among: Among::Two, ..Comparing::default() }
    }

    /// The bits for two names being one. The order of the names does not matter.
    pub(crate) fn bits(&mut self, tables: &Tables, a: Weighed<'_>, b: Weighed<'_>) -> f32 {
        let (a, b) = ordered(a, b);
        let bits = self.bits_as_read(tables, a, b);
        let again = self.reread(a, b, |comparing, a, b| comparing.bits_as_read(tables, a, b));
        again.map_or(bits, |again| bits.max(again))
    }

    /// The same of names as they are read.
    fn bits_as_read(&mut self, tables: &Tables, a: Weighed<'_>, b: Weighed<'_>) -> f32 {
        self.alignment.align(tables, a, b);
        self.bits_of_alignment(tables, a, b)
    }

    /// Compares the [other reading](reread) of two names, where they have one.
    fn reread<T>(
        &mut self,
        a: Weighed<'_>,
        b: Weighed<'_>,
        compare: impl FnOnce(&mut Self, Weighed<'_>, Weighed<'_>) -> T,
    ) -> Option<T> {
        let named = reread::named(a.name, b.name)?;
        let mut rereading = std::mem::take(&mut self.rereading);
        let (a, b) = rereading.of((a, b), named);
        let compared = compare(self, a, b);
        self.rereading = rereading;
        Some(compared)
    }

    /// The features of two names.
    pub(crate) fn features(&mut self, tables: &Tables, a: Weighed<'_>, b: Weighed<'_>) -> Vector {
        let (a, b) = ordered(a, b);
        self.alignment.align(tables, a, b);
        let mut vector = [0.0; Feature::COUNT];
        self.of_alignment(tables, a, b, &mut vector);
        vector
    }

    /// Adds the features of two names that have been aligned.
    fn of_alignment(&self, tables: &Tables, a: Weighed<'_>, b: Weighed<'_>, vector: &mut Vector) {
        for unit in self.alignment.units() {
            features::of_unit(tables, a, b, unit, vector);
        }
        features::of_names(a, b, &self.alignment, vector);
    }

    /// The bits of two names that have been aligned.
    fn bits_of_alignment(&self, tables: &Tables, a: Weighed<'_>, b: Weighed<'_>) -> f32 {
        let mut vector = [0.0; Feature::COUNT];
        self.of_alignment(tables, a, b, &mut vector);
        dot(tables.weights(self.among, a.name.kind(), b.name.kind()), &vector)
    }

    /// The bits of names as they are read, of which that on one side is compared with many, where they are no
    /// fewer than `least`.
    fn bits_as_read_from(
        &mut self,
        tables: &Tables,
        (a, b): (Weighed<'_>, Weighed<'_>),
        side: Side,
        least: f32,
    ) -> Option<f32> {
        let weights = tables.weights(self.among, a.name.kind(), b.name.kind());
        let alignment = &mut self.alignment;
        alignment.find(tables, a, b);
        // By the weights among many, names left over that are very much alike may outweigh all else, so that
        // the bound tells nothing.
        let may_show = self.among == Among::Two && least > f32::NEG_INFINITY;
        if may_show && alignment.most_bits(tables, weights, a, b) < least {
            return None;
        }
        alignment.costs.set_side(Some(side));
        alignment.settle(tables, a, b);
        alignment.costs.set_side(None);
        let bits = self.bits_of_alignment(tables, a, b);
        (bits >= least).then_some(bits)
    }

    /// One name that is compared with many.
    pub(crate) fn against<'c, 'n>(&'c mut self, tables: &'c Tables, query: Weighed<'n>) -> Many<'c, 'n> {
        self.alignment.costs.begin();
        Many { comparing: self, tables, query }
    }

    /// The evidence for two names being one, line by line; `a` and `b` stay in their order.
    pub(crate) fn evidence(&mut self, tables: &Tables, first: Weighed<'_>, second: Weighed<'_>) -> Evidence {
        let (a, b) = ordered(first, second);
        let swapped = !std::ptr::eq(a.name, first.name);
        let again = self.reread(a, b, |comparing, other_a, other_b| {
            let bits = comparing.bits_as_read(tables, a, b);
            (comparing.bits_as_read(tables, other_a, other_b) > bits)
                .then(|| comparing.evidence_as_read(tables, other_a, other_b, swapped))
        });
        again.flatten().unwrap_or_else(|| self.evidence_as_read(tables, a, b, swapped))
    }

    /// The same of names as they are read; `swapped` where `b` is the first.
    fn evidence_as_read(
        &mut self,
        tables: &Tables,
        a: Weighed<'_>,
        b: Weighed<'_>,
        swapped: bool,
    ) -> Evidence {
        let weights = tables.weights(self.among, a.name.kind(), b.name.kind());
        self.alignment.align(tables, a, b);
        let mut lines: Vec<Line> = Vec::new();
        for unit in self.alignment.units() {
            let mut vector = [0.0; Feature::COUNT];
            features::of_unit(tables, a, b, unit, &mut vector);
            let (mut x, mut y) = (written(a.name, unit.a), written(b.name, unit.b));
            if swapped {
                (x, y) = (y, x);
            }
            let bits = f64::from(dot(weights, &vector));
            let reason = unit_reason(unit);
            lines.push(Line { a: x, b: y, how: Some(unit.how), key: "".into(), reason, bits });
        }
        let mut vector = [0.0; Feature::COUNT];
        features::of_names(a, b, &self.alignment, &mut vector);
        for feature in Feature::ALL {
            let bits = f64::from(weights[*feature as usize] * vector[*feature as usize]);
            if bits != 0.0 {
                lines.push(Line::of_all(feature.name(), feature.reason(), bits));
            }
        }
        Evidence::of(lines)
    }
}

/// One name that is compared with many: what its words cost to write for words of others is remembered, as
/// words recur.
pub(crate) struct Many<'c, 'n> {
    comparing: &'c mut Comparing,
    tables: &'c Tables,
    query: Weighed<'n>,
}

impl<'n> Many<'_, 'n> {
    /// The name that is compared with many.
    pub(crate) fn query(&self) -> Weighed<'n> {
        self.query
    }

    /// The bits for the name being another.
    pub(crate) fn bits(&mut self, other: Weighed<'_>) -> f32 {
        self.bits_from(other, f32::NEG_INFINITY).unwrap_or(f32::NEG_INFINITY)
    }

    /// What the name and the one that it was compared with last have left over on both sides, where some of
    /// it stands in one place between words that agree.
    pub(crate) fn left_on_both_sides(&self, other: &Name) -> Option<(u32, u32)> {
        let alignment = &self.comparing.alignment;
        let Alignment { left_a, left_b, .. } = *alignment;
        let is_first = !other.order(self.query.name).is_lt();
        let left = if is_first { (left_a, left_b) } else { (left_b, left_a) };
        (!features::are_apart(alignment, left_a, left_b)).then_some(left)
    }

    /// The bits for the name being another, where they are no fewer than `least`, which often shows early.
    pub(crate) fn bits_from(&mut self, other: Weighed<'_>, least: f32) -> Option<f32> {
        let (a, b) = ordered(self.query, other);
        let side = if std::ptr::eq(a.name, self.query.name) { Side::A } else { Side::B };
        let Many { comparing, tables, .. } = self;
        let bits = comparing.bits_as_read_from(tables, (a, b), side, least);
        let again = comparing
            .reread(a, b, |comparing, a, b| comparing.bits_as_read_from(tables, (a, b), side, least));
        match (bits, again.flatten()) {
            (Some(bits), Some(again)) => Some(bits.max(again)),
            (bits, again) => bits.or(again),
        }
    }
}

/// Two names in an order that depends on themselves alone, so that a comparison cannot depend on who comes
/// first.
fn ordered<'n>(a: Weighed<'n>, b: Weighed<'n>) -> (Weighed<'n>, Weighed<'n>) {
    if b.name.order(a.name).is_lt() { (b, a) } else { (a, b) }
}

/// The bits that features come to.
pub(crate) fn dot(weights: &Vector, vector: &Vector) -> f32 {
    // Most features say nothing of most names, and where several side by side say nothing, there is nothing
    // to add. Where some say something is found out first, without a branch, as no processor could foretell
    // it.
    const TOGETHER: usize = 8;
    const { assert!(Feature::COUNT / TOGETHER <= u32::BITS as usize) };
    let (weights, last_weights) = weights.as_chunks::<TOGETHER>();
    let (values, last_values) = vector.as_chunks::<TOGETHER>();
    let any = |values: &[f32; TOGETHER]| values.iter().fold(0, |any, value| any | value.to_bits()) != 0;
    let telling = values.iter().rev().fold(0, |set, values| set << 1 | u32::from(any(values)));
    let add = |bits: f32, (weight, value): (&f32, &f32)| bits + weight * value;
    let bits = places(telling)
        .map(usize::from)
        .fold(0.0, |bits, at| weights[at].iter().zip(&values[at]).fold(bits, add));
    last_weights.iter().zip(last_values).fold(bits, add)
}

fn written(name: &Name, (from, to): (u8, u8)) -> String {
    let (first, last) = (name.token(from), name.token(usize::from(to.max(1)) - 1));
    name.text().get(first.span().start..last.span().end).unwrap_or_default().to_owned()
}

fn unit_reason(unit: &Unit) -> String {
    use align::How;
    match unit.how {
        How::Exact => format!("the same, rarity {:.0} bits", unit.rarity),
        How::Spelling => format!("spelling, {:.1} of {:.0} bits", unit.cost, unit.rarity),
        How::Romanization => format!("another romanization, rarity {:.0} bits", unit.rarity),
        How::Joined => format!("joined, {:.1} of {:.0} bits", unit.cost, unit.rarity),
        How::Initial => "initial".to_owned(),
        How::Nickname => "another form of the same name".to_owned(),
        How::Meaning => "the same meaning".to_owned(),
        How::Synonym => "nearly the same meaning".to_owned(),
        How::Acronym => "acronym".to_owned(),
    }
}
