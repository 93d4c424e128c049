//! Comparing: a query with names of one image.

use crate::entity::Kind;
use crate::index::image::Image;
use crate::index::view::View;
use crate::model::Many;
use crate::model::align::Weighed;
use crate::model::tables::Tables;
use crate::name::Name;

/// A query that is compared with names of one image.
pub(super) struct Against<'s, 'i> {
    pub(super) view: View<'i>,
    tables: &'s Tables,
    pub(super) image: &'i Image,
    many: Many<'s, 's>,
    alias: &'s mut Name,
    alias_rarity: &'s mut Vec<f32>,
    last: Option<Compared<'i>>,
}

impl<'s, 'i> Against<'s, 'i> {
    pub(super) fn new(
        tables: &'s Tables,
        image: &'i Image,
        many: Many<'s, 's>,
        (alias, alias_rarity): (&'s mut Name, &'s mut Vec<f32>),
    ) -> Self {
        Against { view: View::new(image), tables, image, many, alias, alias_rarity, last: None }
    }

    /// The bits for the query being a name, where they are no fewer than `least`.
    pub(super) fn bits_from(&mut self, number: u32, kind: Kind, least: f32) -> Option<f32> {
        let text = self.image.text(number);
        let bits = match self.last {
            Some(last) if last.tells(text, kind, least) => last.bits,
            _ => {
                self.alias.reparse_as(text, kind);
                self.view.rarities(self.tables, number, self.alias, self.alias_rarity);
                self.many.bits_from(Weighed::among_many(self.alias, self.alias_rarity), least)
            }
        };
        self.last = Some(Compared { text, kind, least, bits });
        bits.filter(|&bits| bits >= least)
    }
}

/// A name that has been compared, as many entities may bear it.
#[derive(Clone, Copy)]
struct Compared<'i> {
    text: &'i str,
    kind: Kind,
    /// Its bits, where they are no fewer than the least that was asked for.
    least: f32,
    bits: Option<f32>,
}

impl Compared<'_> {
    /// Whether it tells the bits of a name, where they are no fewer than `least`.
    fn tells(self, text: &str, kind: Kind, least: f32) -> bool {
        (self.bits.is_some() || self.least <= least) && self.kind == kind && self.text == text
    }
}
