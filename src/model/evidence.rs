//! Evidence: what speaks for and against two names being one, a line a reason, in bits.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::align::How;
use super::probability;

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
    /// A word for a reason about the whole names, for programs: it stays where the words of `reason` change,
    /// as long as the model has this reason. Empty for a reason about tokens, of which `how` tells.
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub key: Cow<'static, str>,
    /// The reason in words.
    pub reason: String,
    /// What it is worth: positive bits speak for one name, negative ones against it.
    pub bits: f64,
}

impl Line {
    /// A reason about the whole names.
    pub(crate) fn of_all(key: &'static str, reason: &str, bits: f64) -> Line {
        let (a, b) = (String::new(), String::new());
        Line { a, b, how: None, key: key.into(), reason: reason.to_owned(), bits }
    }
}

/// The evidence for two names being one: lines whose bits add up to the total.
///
/// Its `Display` form is a small table, a line a reason.
///
/// ```
/// let comparison = aka::compare("Saeed Khatibzadeh", "Said Khatib-Zada");
/// let lines = comparison.evidence().lines();
/// let sum: f64 = lines.iter().map(|line| line.bits).sum();
/// assert!((sum - comparison.bits()).abs() < 1e-3);
/// assert!(lines.iter().all(|line| line.how.is_some() == line.key.is_empty()));
/// assert!(lines.iter().any(|line| line.key == "base"));
/// println!("{}", comparison.evidence());
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    lines: Vec<Line>,
    bits: f64,
    probability: f64,
}

impl Evidence {
    /// The evidence that lines come to.
    pub(crate) fn of(lines: Vec<Line>) -> Self {
        let bits = lines.iter().map(|line| line.bits).sum();
        Evidence { lines, bits, probability: probability(bits) }
    }

    /// The same with one more reason about the whole names, where it is worth any bits.
    pub(crate) fn and(mut self, key: &'static str, reason: &str, bits: f64) -> Self {
        if bits == 0.0 {
            return self;
        }
        self.lines.push(Line::of_all(key, reason, bits));
        Evidence::of(self.lines)
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

    /// The probability that the bits amount to, at even odds beforehand: that of two names that are compared
    /// with each other. That of a [`Candidate`](crate::Candidate) takes its rivals and the size of the table
    /// into account besides, and is less as a rule.
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
        writeln!(f, "{:+7.1}  bits in all, probability {:.3} at even odds", self.bits, self.probability)
    }
}
