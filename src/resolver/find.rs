//! Finding: the likeliest names of each image, compared with the query.
//!
//! In: a query, read. Out: the entities found, each with the bits of its best name. Cost: a search of the index
//! for each image and reading, and a comparison for each name that it proposes, until one is likely by far.

use super::compared::ImageComparer;
use super::patience::{Leader, Patience};
use super::posterior::nil_bits;
use super::scratch::{Found, add};
use super::{COMPARED, LISTED, Query, Resolver, Scratch};
use crate::entity::Kind;
use crate::index::image::Image;
use crate::index::search::{Ranked, Reach, Searching};
use crate::index::view::View;
use crate::model::Weighed;
use crate::model::tables::Tables;

impl Resolver {
    /// Reads a query into the scratch memory.
    pub(super) fn begin(&self, query: &Query<'_>, scratch: &mut Scratch) {
        scratch.query.read(query.name, query.kind, &View::new(&self.inner.layers.base));
        scratch.found.clear();
    }

    /// Compares the query with the likeliest names of all images.
    pub(super) fn find_in_all(&self, query: &Query<'_>, scratch: &mut Scratch) {
        for (layer, image) in (0..).zip(self.inner.layers.images()) {
            self.find(query, (layer, image), scratch);
        }
    }

    /// Compares the query with the likeliest names of one image.
    fn find(&self, query: &Query<'_>, (layer, image): (u8, &Image), scratch: &mut Scratch) {
        let Scratch { query: read, asked, searching, found, .. } = scratch;
        let mut against = asked.against(image, read.whole.weighed());
        let patience = Patience::of(&against.view, &read.whole.name);
        let mut best: Option<Leader> = None;
        let none = nil_bits(self.name_count());
        for reading in read.readings() {
            let proposed = self.proposed(query, (reading, read.farthest), &mut against, searching);
            // The texts of most that are compared are fetched at once.
            let texts = proposed.iter().take(LISTED).fold(0, |bytes, one| bytes ^ image.glance(one.name()));
            std::hint::black_box(texts);
            for (place, proposed) in proposed.iter().enumerate() {
                let (rating, number) = (proposed.rating(), proposed.name());
                if best.is_some_and(|best| best.settles(place, rating, patience)) {
                    break;
                }
                let Some((entity, kind)) = self.eligible(query, image, number) else {
                    continue;
                };
                if let Some(best) = best.as_mut() {
                    best.meet(entity);
                }
                let known = read.bits + query.bits_for(image, entity);
                let least = best.map_or(f64::NEG_INFINITY, |best| best.worth_listing(none) - known) as f32;
                let Some((number, bits)) = against.compare(number, kind, least) else {
                    continue;
                };
                let bits = f64::from(bits) + known;
                if best.is_none_or(|best| best.bits < bits) {
                    best = Some(Leader::new(entity, bits, rating, best));
                }
                add(found, Found { layer, entity, name: number, form: read.form, bits });
            }
        }
        self.compare_likelier(query, read, (layer, &mut against), found);
    }

    /// The names of an image that the index proposes for a reading of a query, the best rated first, looked for
    /// no farther than is said.
    pub(super) fn proposed<'s>(
        &self,
        query: &Query<'_>,
        (reading, farthest): (Weighed<'_>, Reach),
        against: &mut ImageComparer<'_, '_>,
        searching: &'s mut Searching,
    ) -> &'s [Ranked] {
        let view = against.view;
        let is_meant = |name, more| self.is_meant(query, against, name, more);
        searching.search_for(Tables::embedded(), &view, reading, (COMPARED, farthest), is_meant)
    }

    /// The entity that bears a name of an image, and its kind; none where the query cannot mean it.
    pub(super) fn eligible(&self, query: &Query<'_>, image: &Image, number: u32) -> Option<(u32, Kind)> {
        let entity = image.entity_of(number);
        let kind = image.kind(entity);
        let asked_for = query.kind.is_none_or(|wanted| wanted == kind);
        (asked_for && !self.inner.layers.is_hidden(image, entity)).then_some((entity, kind))
    }

    /// Whether a query can mean a name that a search has found, and means it by so many bits more than
    /// nobody; negative infinity asks for none.
    fn is_meant(
        &self,
        query: &Query<'_>,
        against: &mut ImageComparer<'_, '_>,
        number: u32,
        more: f32,
    ) -> bool {
        let least = nil_bits(self.name_count()) as f32 + more;
        self.eligible(query, against.image, number).is_some_and(|(_, kind)| {
            least == f32::NEG_INFINITY || against.compare(number, kind, least).is_some()
        })
    }
}
