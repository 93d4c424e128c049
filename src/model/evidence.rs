//! Evidence: what speaks for and against two names being one, a line a reason, in bits.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::align::How;

/// One reason, and how many bits it is worth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Line {
    /// The tokens of the first name that it is about, as written; empty for a reason about the whole names.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub a: String,
    /// The tokens of the second name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub b: String,
    /// How these tokens correspond.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub how: Option<How>,
    /// The reason in words.
    pub reason: String,
    /// What it is worth: positive bits speak for one name, negative ones against it.
    pub bits: f64,
}

/// The evidence for two names being one: lines whose bits add up to the total.
///
/// Its `Display` form is a small table, a line a reason.
///
/// ```
/// let comparison = aka::compare("Saeed Khatibzadeh", "Said Khatib-Zada");
/// let sum: f64 = comparison.evidence().lines().iter().map(|line| line.bits).sum();
/// assert!((sum - comparison.bits()).abs() < 1e-3);
/// println!("{}", comparison.evidence());
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    lines: Vec<Line>,
    bits: f64,
    probability: f64,
}

impl Evidence {
    pub(crate) fn new(lines: Vec<Line>, bits: f64, probability: f64) -> Self {
        Evidence { lines, bits, probability }
    }

    /// The reasons: token pairs in the order of the first name, then what the whole names say.
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The sum of the lines, in bits.
    #[must_use]
    pub fn bits(&self) -> f64 {
        self.bits
    }

    /// The probability that the bits amount to.
    #[must_use]
    pub fn probability(&self) -> f64 {
        self.probability
    }
}

impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for line in &self.lines {
            write!(f, "{:+7.1}  ", line.bits)?;
            match (line.a.as_str(), line.b.as_str()) {
                ("", "") => writeln!(f, "{}", line.reason)?,
                (a, b) => writeln!(f, "{a} ~ {b}  ({})", line.reason)?,
            }
        }
        writeln!(f, "{:+7.1}  bits in all, probability {:.3}", self.bits, self.probability)
    }
}
