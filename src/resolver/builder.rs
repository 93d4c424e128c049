//! Settings, and the building of a resolver with them.

use std::sync::Arc;

use super::layers::Layers;
use super::{Inner, Resolver, surfaced};
use crate::error::{ErrorKind, Result};
use crate::index::image::Image;
use crate::model::tables::Tables;
use crate::table::AliasTable;

/// The probability from which a candidate is a match, where the builder sets no other.
const DEFAULT_THRESHOLD: f64 = 0.5;

/// Settings of a [`Resolver`].
///
/// ```
/// use aka::{AliasTable, Resolver};
/// let careful = Resolver::builder().threshold(0.9)?.build(&AliasTable::new())?;
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone, Debug)]
#[must_use = "settings do nothing until something is built with them"]
pub struct ResolverBuilder {
    threshold: f64,
    pub(super) verify: bool,
}

impl ResolverBuilder {
    /// The probability from which the likeliest candidate is a match; one half, unless set here.
    ///
    /// What that means was measured on 7,825 names, a fifth of them of nobody in a table of 21,934 (sanctions
    /// lists and an encyclopedia; spellings, other scripts, other orders):
    ///
    /// | threshold | precision | recall | of names of nobody, matched |
    /// |---|---|---|---|
    /// | 0.5 | .963 | .869 | .049 |
    /// | 0.7 | .976 | .839 | .025 |
    /// | 0.85 | .984 | .798 | .018 |
    /// | 0.95 | .992 | .739 | .005 |
    ///
    /// # Errors
    /// [`ErrorKind::NotAProbability`] for a threshold outside 0 to 1 or NaN.
    pub fn threshold(mut self, probability: f64) -> Result<Self> {
        check_threshold(probability)?;
        self.threshold = probability;
        Ok(self)
    }

    /// Builds a resolver for a table, on all cores with the `parallel` feature.
    ///
    /// Costs some 3 µs of processor time a name: a million names take 1.5 s on two cores.
    ///
    /// # Errors
    /// [`ErrorKind::TooManyNames`] for a table of more than 2³² - 1 names, [`ErrorKind::TableTooLarge`] for
    /// one whose names have more words or pairs of words than that, or more than 2³⁰ different words.
    pub fn build(self, table: &AliasTable) -> Result<Resolver> {
        Ok(self.over(crate::index::build(Tables::embedded(), table)?))
    }

    /// A resolver over an image.
    pub(super) fn over(self, image: Image) -> Resolver {
        let (layers, surfaces) = (Layers::new(image), surfaced::Built::default());
        Resolver { inner: Arc::new(Inner { layers, surfaces, threshold: self.threshold }) }
    }
}

impl Resolver {
    /// A resolver for a table, with the default settings.
    ///
    /// # Errors
    /// As [`ResolverBuilder::build`].
    pub fn new(table: &AliasTable) -> Result<Self> {
        Resolver::builder().build(table)
    }

    /// Settings to change before building.
    pub fn builder() -> ResolverBuilder {
        ResolverBuilder { threshold: DEFAULT_THRESHOLD, verify: true }
    }
}

/// Refuses a threshold that is no probability.
pub(crate) fn check_threshold(value: f64) -> Result<()> {
    let is_probability = (0.0..=1.0).contains(&value);
    if is_probability {
        Ok(())
    } else {
        Err(ErrorKind::NotAProbability { what: "the threshold", value }.into())
    }
}
