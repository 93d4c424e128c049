//! Places: how many of the names that are found may be of one entity.

use super::{Ranked, Search};

/// An entity with hundreds of spellings would else take all places, and leave none for its namesakes.
const MOST_OF_ENTITY: usize = 16;

/// A name that is meant by so many bits more than nobody is hardly a namesake's.
const NO_NAMESAKE: f32 = 8.0;

impl Search<'_> {
    /// Leaves of each entity its best rated names, where more names are rated than there are places.
    pub(super) fn share_places(&mut self, places: usize) {
        let view = self.view;
        let ranked = &mut self.memory.ranked;
        if ranked.len() <= places || !view.has_aliases() {
            return;
        }
        // The names of an entity follow one another.
        ranked.sort_unstable_by_key(|one| one.name());
        for names in ranked.chunk_by_mut(|x, y| view.entity_of(x.name()) == view.entity_of(y.name())) {
            if names.len() > MOST_OF_ENTITY {
                names.sort_unstable();
                let rest = &mut names[MOST_OF_ENTITY..];
                rest.iter_mut().for_each(|one| *one = Ranked::new(f32::NEG_INFINITY, one.name()));
            }
        }
        ranked.retain(|one| one.rating().is_finite());
    }

    /// Whether the best name's entity has so many of the names found that others were hardly looked at, and
    /// may be meant as well.
    pub(super) fn is_crowded(&self, is_meant: &mut impl FnMut(u32, f32) -> bool) -> bool {
        let (view, ranked) = (self.view, &self.memory.ranked);
        if ranked.len() <= MOST_OF_ENTITY || !view.has_aliases() {
            return false;
        }
        ranked.iter().min().is_some_and(|best| {
            let entity = view.entity_of(best.name());
            let own = ranked.iter().filter(|one| view.entity_of(one.name()) == entity);
            own.count() > MOST_OF_ENTITY && !is_meant(best.name(), NO_NAMESAKE)
        })
    }
}
