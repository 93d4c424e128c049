//! Logistic regression: what each feature is worth, in bits.
//!
//! Newton's method on the likelihood of labelled pairs, with a normal prior around weights that were set by
//! hand: where the data say nothing of a feature, as no pair of organizations says of a patronymic, the
//! hand-set weight stands.

use crate::model::vector::{Feature, Vector};

/// How firmly the prior holds: the number of standard deviations, squared and halved, that a pair's worth of
/// evidence moves.
const PRIOR_STRENGTH: f64 = 1.0;

const ITERATIONS: usize = 50;

/// A labelled vector.
pub(crate) struct Example {
    pub(crate) features: Vector,
    pub(crate) same: bool,
    pub(crate) weight: f64,
}

/// The weights, in bits, that make the labels likeliest beside the prior, among those of the right sign.
///
/// A feature whose weight would come out with the wrong sign, as correlated ones do, gets none, and the
/// others are fitted again.
pub(crate) fn fit<'e>(
    examples: impl Iterator<Item = &'e Example>,
    prior: &Vector,
    signs: &[Sign; Feature::COUNT],
) -> Vector {
    let examples: &[&Example] = &examples.collect::<Vec<_>>();
    let mut held = [None; Feature::COUNT];
    for place in 0..Feature::COUNT {
        held[place] = (signs[place] == Sign::Firm).then_some(prior[place]);
    }
    loop {
        let weights = fit_free(examples, prior, &held);
        let wrong = |place: usize| match signs[place] {
            Sign::For => weights[place] < 0.0,
            Sign::Against => weights[place] > 0.0,
            Sign::Either | Sign::Firm => false,
        };
        let all_right = !(0..Feature::COUNT).any(wrong);
        if all_right {
            return weights;
        }
        (0..Feature::COUNT).filter(|&place| wrong(place)).for_each(|place| held[place] = Some(0.0));
    }
}

/// The same weights, all of them so much smaller or larger that the labels are likeliest: those that were
/// held, and the prior, leave a sum that is surer of itself than the examples allow.
pub(crate) fn calibrated<'e>(examples: impl Iterator<Item = &'e Example>, weights: &Vector) -> Vector {
    let nats = |example: &Example| {
        let bits =
            weights.iter().zip(&example.features).map(|(weight, feature)| weight * feature).sum::<f32>();
        (f64::from(bits) * std::f64::consts::LN_2, f64::from(u8::from(example.same)), example.weight)
    };
    let sums: Vec<(f64, f64, f64)> = examples.map(nats).collect();
    // The likelihood has one peak: where its slope changes its sign.
    let rises = |scale: f64| {
        let slope = |&(sum, same, weight): &(f64, f64, f64)| {
            weight * sum * (same - 1.0 / (1.0 + (-scale * sum).exp()))
        };
        sums.iter().map(slope).sum::<f64>() > 0.0
    };
    let (mut low, mut high) = (LEAST_SCALE, 1.0 / LEAST_SCALE);
    if sums.is_empty() {
        (low, high) = (1.0, 1.0);
    }
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(low, high);
        if rises(middle) { low = middle } else { high = middle }
    }
    let scale = f64::midpoint(low, high) as f32;
    weights.map(|weight| weight * scale)
}

/// How small a scale is looked for, and how often what lies between the bounds is halved.
const LEAST_SCALE: f64 = 0.5;
const HALVINGS: usize = 20;

/// What a feature may speak for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    For,
    Against,
    Either,
    /// The hand-set weight stands: labelled pairs hold too few cases, or none.
    Firm,
}

const N: usize = Feature::COUNT;

/// The weights that make the labels likeliest beside the prior, those that are `held` being what they are
/// held at.
fn fit_free(examples: &[&Example], prior: &Vector, held: &[Option<f32>; N]) -> Vector {
    let scale = deviations(examples);
    // Weights are fitted in nats on scaled features, so that the prior is equally firm for all.
    let nats = |bits: f32, place: usize| f64::from(bits) * std::f64::consts::LN_2 * scale[place];
    let centre: Vec<f64> = (0..N).map(|place| nats(prior[place], place)).collect();
    let mut weights = centre.clone();
    for place in 0..N {
        weights[place] = held[place].map_or(weights[place], |bits| nats(bits, place));
    }
    let likelihood = Likelihood { examples, scale: &scale, centre: &centre };
    let mut lowest = likelihood.loss(&weights);
    for _ in 0..ITERATIONS {
        let (mut gradient, mut hessian) = likelihood.slopes(&weights);
        for place in (0..N).filter(|&place| held[place].is_some()) {
            gradient[place] = 0.0;
            (0..N).for_each(|other| hessian[place.max(other)][place.min(other)] = 0.0);
            hessian[place][place] = 1.0;
        }
        let step = solve(hessian, gradient);
        // Far from the optimum a whole step may overshoot: shorten it until the loss falls.
        let shorter = (0..20).map(|halving| {
            let share = 0.5_f64.powi(halving);
            weights.iter().zip(&step).map(|(weight, step)| weight - share * step).collect::<Vec<f64>>()
        });
        let Some(better) = shorter.into_iter().find(|moved| likelihood.loss(moved) < lowest) else {
            break;
        };
        let gain = lowest - likelihood.loss(&better);
        weights = better;
        lowest -= gain;
        if gain < 1e-6 * lowest {
            break;
        }
    }
    std::array::from_fn(|place| (weights[place] / scale[place] / std::f64::consts::LN_2) as f32)
}

/// How likely labels are by weights in nats of features divided by their `scale`, beside a normal prior around
/// `centre`.
struct Likelihood<'e> {
    examples: &'e [&'e Example],
    scale: &'e [f64],
    centre: &'e [f64],
}

impl Likelihood<'_> {
    /// The negative logarithm of the likelihood.
    fn loss(&self, weights: &[f64]) -> f64 {
        let Likelihood { examples, scale, centre } = *self;
        let prior: f64 = weights.iter().zip(centre).map(|(weight, centre)| (weight - centre).powi(2)).sum();
        let data = examples.iter().map(|example| {
            let sum: f64 =
                (0..N).map(|place| weights[place] * f64::from(example.features[place]) / scale[place]).sum();
            let wrong = if example.same { -sum } else { sum };
            example.weight * (wrong.max(0.0) + (-wrong.abs()).exp().ln_1p())
        });
        PRIOR_STRENGTH / 2.0 * prior + data.sum::<f64>()
    }

    /// The gradient of the loss, and the lower triangle of its second derivatives.
    fn slopes(&self, weights: &[f64]) -> (Vec<f64>, Vec<Vec<f64>>) {
        let mut gradient = vec![0.0; N];
        let mut hessian = vec![vec![0.0; N]; N];
        for place in 0..N {
            gradient[place] = PRIOR_STRENGTH * (weights[place] - self.centre[place]);
            hessian[place][place] = PRIOR_STRENGTH;
        }
        for example in self.examples {
            let present: Vec<(usize, f64)> = (0..N)
                .filter(|&place| example.features[place] != 0.0)
                .map(|place| (place, f64::from(example.features[place]) / self.scale[place]))
                .collect();
            let sum: f64 = present.iter().map(|&(place, value)| weights[place] * value).sum();
            let probability = 1.0 / (1.0 + (-sum).exp());
            let error = example.weight * (probability - f64::from(u8::from(example.same)));
            let spread = example.weight * (probability * (1.0 - probability)).max(1e-6);
            for (at, &(i, x)) in present.iter().enumerate() {
                gradient[i] += error * x;
                for &(j, y) in &present[..=at] {
                    hessian[i][j] += spread * x * y;
                }
            }
        }
        (gradient, hessian)
    }
}

/// The standard deviation of each feature; 1 for a constant one.
fn deviations(examples: &[&Example]) -> Vec<f64> {
    let count = examples.len().max(1) as f64;
    (0..Feature::COUNT)
        .map(|place| {
            let values = || examples.iter().map(|example| f64::from(example.features[place]));
            let mean = values().sum::<f64>() / count;
            let variance = values().map(|value| (value - mean).powi(2)).sum::<f64>() / count;
            if variance > 1e-9 { variance.sqrt() } else { 1.0 }
        })
        .collect()
}

/// Solves a symmetric positive definite system, of which the lower triangle is given, by Cholesky's method.
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let n = right.len();
    for i in 0..n {
        for j in 0..=i {
            let inner: f64 = (0..j).map(|k| matrix[i][k] * matrix[j][k]).sum();
            let value = matrix[i][j] - inner;
            matrix[i][j] = if i == j { value.max(1e-12).sqrt() } else { value / matrix[j][j] };
        }
    }
    for i in 0..n {
        let inner: f64 = (0..i).map(|k| matrix[i][k] * right[k]).sum();
        right[i] = (right[i] - inner) / matrix[i][i];
    }
    for i in (0..n).rev() {
        let inner: f64 = (i + 1..n).map(|k| matrix[k][i] * right[k]).sum();
        right[i] = (right[i] - inner) / matrix[i][i];
    }
    right
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_a_feature_is_worth() {
        // A feature that holds for three quarters of the same and one quarter of the others is worth log2 3
        // bits.
        let example = |same: bool, holds: bool| {
            let mut features = [0.0; Feature::COUNT];
            features[Feature::Base as usize] = 1.0;
            features[Feature::Order as usize] = f32::from(holds);
            Example { features, same, weight: 1.0 }
        };
        let mut examples = Vec::new();
        for at in 0..40_000 {
            examples.push(example(true, at % 4 != 0));
            examples.push(example(false, at % 4 == 0));
        }
        let weights = fit(examples.iter(), &[0.0; Feature::COUNT], &[Sign::Either; Feature::COUNT]);
        let expected = 2.0 * 3.0_f32.log2();
        assert!(
            (weights[Feature::Order as usize] - expected).abs() < 0.02,
            "{}",
            weights[Feature::Order as usize]
        );
    }

    #[test]
    fn weights_that_are_too_sure_are_made_smaller() {
        // Three quarters of those that hold are the same, which is worth log2 3 bits.
        let mut features = [0.0; Feature::COUNT];
        features[Feature::Base as usize] = 1.0;
        let examples = [true, true, true, false].map(|same| Example { features, same, weight: 1.0 });
        let expected = 3.0_f32.log2();
        for (bits, scaled) in [(2.0, expected), (1.0, expected), (100.0, 50.0)] {
            let mut weights = [0.0; Feature::COUNT];
            weights[Feature::Base as usize] = bits;
            let base = calibrated(examples.iter(), &weights)[Feature::Base as usize];
            assert!((base - scaled).abs() < 0.001 * scaled, "{bits}: {base}");
            assert_eq!(calibrated([].iter(), &weights), weights);
        }
    }

    #[test]
    fn a_wrong_sign_is_no_weight() {
        let mut features = [0.0; Feature::COUNT];
        features[Feature::Cost as usize] = 1.0;
        let examples = [(features, true), ([0.0; Feature::COUNT], false)].map(|(features, same)| Example {
            features,
            same,
            weight: 1.0,
        });
        let mut signs = [Sign::Either; Feature::COUNT];
        signs[Feature::Cost as usize] = Sign::Against;
        assert_eq!(fit(examples.iter(), &[0.0; Feature::COUNT], &signs)[Feature::Cost as usize], 0.0);
    }

    #[test]
    fn the_prior_stands_without_data() {
        let prior = std::array::from_fn(|place| place as f32 / 10.0 - 2.0);
        let weights = fit([].iter(), &prior, &[Sign::Either; Feature::COUNT]);
        weights.iter().zip(&prior).for_each(|(weight, prior)| assert!((weight - prior).abs() < 1e-5));
    }
}
