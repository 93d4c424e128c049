//! What the index leaves out, laid open: the names that it proposes, and the answer without it.

use super::{COMPARED, EntityRef, Found, Query, Resolution, Resolver, Scratch};
use crate::index::image::Image;
use crate::index::view::View;
use crate::model::align::Weighed;
use crate::model::tables::Tables;

impl Resolver {
    /// The answer that comparing a query with *every* name of the table gives: what
    /// [`resolve_with`](Resolver::resolve_with) would answer if its index never missed a name and nothing were cut short.
    ///
    /// For measuring how often the index of a table of one's own does miss: its answers are the same ones in nearly all cases,
    /// in thousandths of the time. Costs some 3 µs a name of the table, so that a query on 20,000 names takes 60 ms.
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
        for (layer, image) in (0..).zip(self.inner.layers.images()) {
            self.compare_all(query, (layer, image), scratch);
        }
        let found = scratch.ranked();
        // No more than the index proposes: thousands of entities, each most unlikely, would take all probability together.
        found.truncate(COMPARED);
        self.answer(query, found)
    }

    /// Compares the query with all names of one image.
    fn compare_all(&self, query: &Query<'_>, (layer, image): (u8, &Image), scratch: &mut Scratch) {
        let tables = Tables::embedded();
        let view = View::new(image);
        let Scratch { comparing, query: name, alias, rarity, alias_rarity, found, .. } = scratch;
        let mut many = comparing.against(tables, Weighed::among_many(name, rarity));
        for number in (0..).take(image.name_count()) {
            let Some((entity, kind)) = self.eligible(query, image, number) else {
                continue;
            };
            alias.reparse_as(image.text(number), kind);
            view.rarities(tables, number, alias, alias_rarity);
            let bits = f64::from(many.bits(Weighed::among_many(alias, alias_rarity)))
                + query.bits_for(image.id(entity));
            // The names of an entity follow one another.
            match found.last_mut().filter(|last| (last.layer, last.entity) == (layer, entity)) {
                Some(last) => last.improve(number, bits),
                None => found.push(Found { layer, entity, name: number, bits }),
            }
        }
    }

    /// The names that the index proposes for a query, the likeliest first, before any of them is compared with it, and the entities
    /// that bear them: at most 64, and as many again where the table [was changed](Resolver::with). Whom no such name belongs to
    /// cannot be found.
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
        let Scratch { searching, query: name, rarity, .. } = scratch;
        let mut proposed = Vec::new();
        for image in self.inner.layers.images() {
            let name = Weighed::among_many(name, rarity);
            let may_be_meant = |name: u32| self.eligible(query, image, name).is_some();
            let found =
                searching.search_for(Tables::embedded(), &View::new(image), name, COMPARED, may_be_meant);
            for (rating, number) in found {
                let entity = image.entity_of(number);
                if !self.inner.layers.is_hidden(image, entity) {
                    proposed.push((rating, EntityRef::new(image, entity), image.text(number)));
                }
            }
        }
        proposed.sort_by(|x, y| y.0.total_cmp(&x.0));
        proposed.into_iter().map(|(_, entity, name)| (entity, name)).collect()
    }
}
