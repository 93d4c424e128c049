//! What the index leaves out, laid open: the names that it proposes, and the answer without it.

use super::scratch::Found;
use super::{EntityRef, Query, Resolution, Resolver, Scratch};
use crate::index::image::Image;

impl Resolver {
    /// The answer that comparing a query with *every* name of the table gives: what
    /// [`resolve_with`](Resolver::resolve_with) would answer if its index never missed a name and nothing
    /// were cut short.
    ///
    /// For measuring how often the index of a table of one's own does miss: its answers are the same ones in
    /// nearly all cases, in thousandths of the time. Costs some 3 µs a name of the table, so that a query on
    /// 20,000 names takes 60 ms.
    ///
    /// ```
    /// use aka::{AliasTable, Entity, Resolver, Scratch};
    ///
    /// let mut table = AliasTable::new();
    /// table.insert(Entity::person("Q1", "Amir Khan Muttaqi"))?;
    /// table.insert(Entity::person("Q2", "Manouchehr Mottaki"))?;
    /// let resolver = Resolver::new(&table)?;
    ///
    /// let all = resolver.resolve_exhaustively(&"Amirkhan Motaqi".into(), &mut Scratch::new());
    /// let found = resolver.resolve("Amirkhan Motaqi");
    /// assert_eq!(found.best().map(|best| best.id()), all.best().map(|best| best.id()));
    /// # Ok::<(), aka::Error>(())
    /// ```
    #[must_use]
    pub fn resolve_exhaustively<'q>(&self, query: &Query<'q>, scratch: &mut Scratch) -> Resolution<'_, 'q> {
        self.begin(query, scratch);
        self.compare_all(query, scratch);
        self.read_declined(query, scratch, Self::compare_all);
        self.answer(query, scratch.ranked())
    }

    /// Compares the query with all names of all images.
    fn compare_all(&self, query: &Query<'_>, scratch: &mut Scratch) {
        for (layer, image) in (0..).zip(self.inner.layers.images()) {
            self.compare_all_of(query, (layer, image), scratch);
        }
    }

    /// Compares the query with all names of one image.
    fn compare_all_of(&self, query: &Query<'_>, (layer, image): (u8, &Image), scratch: &mut Scratch) {
        let Scratch { query: read, asked, found, .. } = scratch;
        let mut against = asked.against(image, read.whole.weighed());
        for number in (0..).take(image.name_count()) {
            let Some((entity, kind)) = self.eligible(query, image, number) else {
                continue;
            };
            let compared = against.compare(number, kind, f32::NEG_INFINITY);
            let (number, bits) = compared.unwrap_or((number, f32::NEG_INFINITY));
            let bits = f64::from(bits) + read.bits + query.bits_for(image, entity);
            let one = Found { layer, entity, name: number, form: read.form, bits };
            // The names of an entity follow one another.
            match found.binary_search_by_key(&(layer, entity), |one| (one.layer, one.entity)) {
                Ok(place) => found[place].improve(one),
                Err(place) => found.insert(place, one),
            }
        }
    }

    /// The names that the index proposes for a query as it stands, the likeliest first, before any of them is
    /// compared with it, and the entities that bear them: at most 64, as many again where the table [was
    /// changed](Resolver::with), and twice as many for a single word of two to four letters in Han or Hangul,
    /// which is also looked up syllable by syllable. Whom no such name belongs to cannot be found.
    ///
    /// ```
    /// use aka::{AliasTable, Entity, Resolver, Scratch};
    ///
    /// let mut table = AliasTable::new();
    /// table.insert(Entity::person("Q1", "Amir Khan Muttaqi"))?;
    /// let resolver = Resolver::new(&table)?;
    ///
    /// let proposed = resolver.propose(&"Amirkhan Motaqi".into(), &mut Scratch::new());
    /// assert_eq!(proposed[0].1, "Amir Khan Muttaqi");
    /// # Ok::<(), aka::Error>(())
    /// ```
    #[must_use]
    pub fn propose(&self, query: &Query<'_>, scratch: &mut Scratch) -> Vec<(EntityRef<'_>, &str)> {
        self.begin(query, scratch);
        let Scratch { query: read, asked, searching, .. } = scratch;
        let mut proposed = Vec::new();
        for image in self.inner.layers.images() {
            let mut against = asked.against(image, read.whole.weighed());
            for reading in read.readings() {
                for found in self.proposed(query, (reading, read.farthest), &mut against, searching) {
                    let (rating, number) = (found.rating(), found.name());
                    let entity = image.entity_of(number);
                    let known = |(_, other, name): &(f32, EntityRef<'_>, &str)| {
                        *name == image.text(number) && other.id() == image.id(entity)
                    };
                    if !self.inner.layers.is_hidden(image, entity) && !proposed.iter().any(known) {
                        proposed.push((rating, EntityRef::new(image, entity), image.text(number)));
                    }
                }
            }
        }
        proposed.sort_by(|x, y| y.0.total_cmp(&x.0));
        proposed.into_iter().map(|(_, entity, name)| (entity, name)).collect()
    }
}
