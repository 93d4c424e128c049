//! Whom a query makes likelier: compared with it whatever the index proposes.
//!
//! In: a query, and one image. Out: the entities that it knows more of than their names, where one of these
//! comes near. Cost: a comparison for each of their names.

use super::compared::ImageComparer;
use super::scratch::{Found, Queried, add};
use super::{Query, Resolver};

/// A name of fewer bits does not come near a query: full names that have nothing in common have some −14, a
/// full name and a single word −8.
const LEAST_NEAR: f32 = -5.0;

impl Resolver {
    /// Compares the query with the names of the entities of which it says that they are likelier, however
    /// many others come near.
    pub(super) fn compare_likelier(
        &self,
        query: &Query<'_>,
        read: &Queried,
        (layer, against): (u8, &mut ImageComparer<'_, '_>),
        found: &mut Vec<Found>,
    ) {
        let image = against.image;
        for number in query.likelier().filter_map(|id| image.find(id)).flat_map(|entity| image.names(entity))
        {
            let near = self.eligible(query, image, number).and_then(|(entity, kind)| {
                let (number, bits) = against.compare(number, kind, LEAST_NEAR)?;
                Some((number, entity, f64::from(bits) + read.bits + query.bits_for(image, entity)))
            });
            if let Some((number, entity, bits)) = near {
                add(found, Found { layer, entity, name: number, form: read.form, bits });
            }
        }
    }
}
