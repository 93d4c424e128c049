//! Comparing parsed names that are not of a table.

use std::fmt;

use super::evidence::{Evidence, Line};
use super::tables::Tables;
use super::{Comparing, Many, probability, weigh};
use crate::name::Name;

/// What two names have to do with each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    evidence: Evidence,
}

impl Comparison {
    /// The probability that the two are spellings of one name, at even odds beforehand.
    #[must_use]
    pub fn probability(&self) -> f64 {
        self.evidence.probability()
    }

    /// The evidence in bits: log2 of the odds.
    #[must_use]
    pub fn bits(&self) -> f64 {
        self.evidence.bits()
    }

    /// The evidence, line by line.
    #[must_use]
    pub fn evidence(&self) -> &Evidence {
        &self.evidence
    }
}

/// Compares two names of kinds that are not known.
///
/// Parses both; to compare one name with many, see [`Comparer`]. Takes some microseconds, the first time some
/// 50 ms more, in which the model is read. A name without a letter or digit is like none, at -99 bits.
///
/// ```
/// let same = aka::compare("Ahmad Massoud", "Ahmed Masood");
/// let father = aka::compare("Ahmad Massoud", "Ahmad Shah Massoud");
/// assert!(same.probability() > 0.9);
/// assert!(father.probability() < same.probability());
/// ```
#[must_use]
pub fn compare(a: &str, b: &str) -> Comparison {
    Comparer::new().compare(&Name::parse(a), &Name::parse(b))
}

/// Compares parsed names, any number of them.
///
/// [`bits`](Comparer::bits) and [`probability`](Comparer::probability) do not allocate once it is known what
/// the tokens of a name weigh, which is found out the first time, and kept with the name, by an allocation
/// for names of more than eight tokens. [`compare`](Comparer::compare) allocates the evidence.
///
/// ```
/// use aka::{Comparer, Name};
///
/// let mut comparer = Comparer::new();
/// let query = Name::parse("Abdolghani Baradar");
/// let near = comparer.probability(&query, &Name::parse("Mullah Abdul Ghani Baradar"));
/// let far = comparer.probability(&query, &Name::parse("Ashraf Ghani"));
/// assert!(near > 0.9 && far < 0.1);
/// ```
#[derive(Clone)]
pub struct Comparer {
    tables: &'static Tables,
    comparing: Comparing,
}

impl fmt::Debug for Comparer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Comparer").finish_non_exhaustive()
    }
}

impl Default for Comparer {
    fn default() -> Self {
        Comparer { tables: Tables::embedded(), comparing: Comparing::of_two() }
    }
}

impl Comparer {
    /// A comparer that knows no alias table: how rare a token is, it takes from the embedded prior.
    #[must_use]
    pub fn new() -> Self {
        Comparer::default()
    }

    /// The probability that two names are spellings of one, at even odds beforehand.
    #[must_use]
    pub fn probability(&mut self, a: &Name, b: &Name) -> f64 {
        probability(self.bits(a, b))
    }

    /// The evidence for two names being one, in bits; -99 where one of them has no letter or digit.
    #[must_use]
    pub fn bits(&mut self, a: &Name, b: &Name) -> f64 {
        if a.is_empty() || b.is_empty() {
            return NOTHING_TO_COMPARE;
        }
        f64::from(self.comparing.bits(self.tables, weigh(self.tables, a), weigh(self.tables, b)))
    }

    /// One name, ready to be compared with many: what its words cost to write for a word is computed once,
    /// however often the word recurs.
    ///
    /// Takes 64 KiB the first time; comparing allocates nothing.
    ///
    /// ```
    /// use aka::{Comparer, Name};
    ///
    /// let table = ["Ashraf Ghani", "Mullah Abdul Ghani Baradar", "Abdul Ghani Lone"].map(Name::parse);
    /// let (query, mut comparer) = (Name::parse("Abdolghani Baradar"), Comparer::new());
    /// let mut against = comparer.against(&query);
    /// let mut best = (0.0, None);
    /// for name in &table {
    ///     if let Some(bits) = against.bits_from(name, best.0) {
    ///         best = (bits, Some(name.text()));
    ///     }
    /// }
    /// assert_eq!(best.1, Some("Mullah Abdul Ghani Baradar"));
    /// ```
    pub fn against<'c>(&'c mut self, name: &'c Name) -> Against<'c> {
        Against { many: self.comparing.against(self.tables, weigh(self.tables, name)) }
    }

    /// Compares two names, with the evidence.
    #[must_use]
    pub fn compare(&mut self, a: &Name, b: &Name) -> Comparison {
        if a.is_empty() || b.is_empty() {
            let line = Line::of_all("no_letters", "a name without a letter or digit", NOTHING_TO_COMPARE);
            return Comparison { evidence: Evidence::of(vec![line]) };
        }
        Comparison {
            evidence: self.comparing.evidence(self.tables, weigh(self.tables, a), weigh(self.tables, b)),
        }
    }
}

/// One name that is compared with many, faster than pair by pair; see [`Comparer::against`].
pub struct Against<'c> {
    many: Many<'c, 'c>,
}

impl fmt::Debug for Against<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Against").field("name", self.many.query.name).finish_non_exhaustive()
    }
}

impl Against<'_> {
    /// The evidence for the name being another, in bits: the same as [`Comparer::bits`] has it.
    #[must_use]
    pub fn bits(&mut self, other: &Name) -> f64 {
        if self.many.query.name.is_empty() || other.is_empty() {
            return NOTHING_TO_COMPARE;
        }
        f64::from(self.many.bits(weigh(self.many.tables, other)))
    }

    /// The same where it is no less than `least`, in bits.
    ///
    /// Many names that cannot come to that much are told by a look at their words. For the best of many
    /// names, ask for the best so far.
    #[must_use]
    pub fn bits_from(&mut self, other: &Name, least: f64) -> Option<f64> {
        if self.many.query.name.is_empty() || other.is_empty() {
            return (least <= NOTHING_TO_COMPARE).then_some(NOTHING_TO_COMPARE);
        }
        // Rounded down, so that no bits are lost that a float of half the size cannot tell from `least`.
        let bits = self.many.bits_from(weigh(self.many.tables, other), (least as f32).next_down());
        bits.map(f64::from).filter(|&bits| bits >= least)
    }
}

/// The bits of a comparison with a name that has no letter or digit.
pub(crate) const NOTHING_TO_COMPARE: f64 = -99.0;
