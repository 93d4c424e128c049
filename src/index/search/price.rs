//! Prices: what it costs to write a form for a token, and how alike that makes them.

use std::ops::Range;

use crate::index::signature::SAME;
use crate::index::view::View;
use crate::model::edit::EditTable;
use crate::model::tables::Tables;
use crate::name::letters::alphabet::{self, Alphabet};
use crate::name::letters::framed::Frame;
use crate::name::{MOST_SOUNDS, Token};

/// How much of what it costs to write a form for a token speaks against a name that has it: much of the cost
/// is that of a spelling which nobody has, and is the same for all (tried from .4 to 1.3 on a million names).
const SHARE_OF_COST: f32 = 0.7;

/// What costs more bits is no spelling.
pub(super) const MOST_COST: f32 = 30.0;

/// What has to be known of the cost of a form for a token of a rarity: one that costs more is not like it at
/// all.
pub(super) fn most_cost(rarity: f32) -> f32 {
    MOST_COST.min(rarity.max(1.0) / SHARE_OF_COST)
}

/// The letters of a token: its alphabet, and which of [`Written`] they are; and the same of what it is
/// by its sound.
#[derive(Clone, Debug)]
pub(super) struct Letters {
    alphabet: Alphabet,
    at: Range<usize>,
    sounds: [(Alphabet, Range<usize>); MOST_SOUNDS],
}

const NO_SOUND: (Alphabet, Range<usize>) = (Alphabet::Latin, 0..0);

/// The letters of all that is wanted, as symbols.
#[derive(Clone, Debug, Default)]
pub(super) struct Written(Vec<u8>);

impl Written {
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// Adds the letters of a token.
    pub(super) fn add(&mut self, token: &Token<'_>) -> Letters {
        let (alphabet, symbols) = token.native_symbols().unwrap_or((Alphabet::Latin, token.latin_symbols()));
        let at = self.extend(symbols);
        let mut sounds = [NO_SOUND; MOST_SOUNDS];
        for (place, sound) in sounds.iter_mut().zip(token.sounds()) {
            *place = (sound.alphabet, self.extend(sound.symbols.symbols()));
        }
        Letters { alphabet, at, sounds }
    }

    fn extend(&mut self, symbols: &[u8]) -> Range<usize> {
        let from = self.0.len();
        self.0.extend_from_slice(symbols);
        from..self.0.len()
    }

    /// Adds a text of Latin letters.
    pub(super) fn add_text(&mut self, text: &str) -> Letters {
        let from = self.0.len();
        Alphabet::Latin.encode(text, &mut self.0);
        Letters { alphabet: Alphabet::Latin, at: from..self.0.len(), sounds: [NO_SOUND; MOST_SOUNDS] }
    }

    /// What forms are written for, and by which table.
    pub(super) fn pen<'t>(&self, tables: &'t Tables, letters: &Letters) -> Pen<'t> {
        let frame = |at: &Range<usize>| Frame::of(self.0.get(at.clone()).unwrap_or_default());
        let sound = |(alphabet, at): &(Alphabet, Range<usize>)| {
            (!at.is_empty()).then(|| (tables.edit(*alphabet), frame(at)))
        };
        Pen {
            table: tables.edit(letters.alphabet),
            own: frame(&letters.at),
            native: letters.alphabet != Alphabet::Latin,
            sounds: letters.sounds.each_ref().map(sound),
        }
    }
}

/// Writes forms for a token, whose symbols are of its own script where that has an edit table.
pub(super) struct Pen<'t> {
    table: &'t EditTable,
    own: Frame,
    native: bool,
    /// Its letters by its sounds, each with their table, where it is known by these.
    sounds: [Option<(&'t EditTable, Frame)>; MOST_SOUNDS],
}

impl Pen<'_> {
    /// What it costs to write a form of the table for it; exact where that is less than `most` bits, else no
    /// less than that.
    pub(super) fn form_cost(&self, view: &View<'_>, form: u32, most: f32, symbols: &mut Vec<u8>) -> f32 {
        self.joined_cost(view, &[form], most, symbols)
    }

    /// What it costs to write forms of the table as one for it; exact where that is less than `most` bits, else
    /// no less than that.
    pub(super) fn joined_cost(
        &self,
        view: &View<'_>,
        forms: &[u32],
        most: f32,
        symbols: &mut Vec<u8>,
    ) -> f32 {
        symbols.clear();
        forms.iter().for_each(|&form| alphabet::encode_latin(view.form_letters(form), symbols));
        self.cost(symbols, most)
    }

    /// What it costs to write a form, as symbols, for it; exact where that is less than `most` bits, else no
    /// less than that.
    fn cost(&self, form: &[u8], most: f32) -> f32 {
        let form = Frame::of(form);
        let cost = if self.native {
            self.table.framed_cost(self.own.framed(), form.framed(), most)
        } else {
            self.table.rough_cost(self.own.framed(), form.framed(), most)
        };
        let sounds = self.sounds.iter().flatten();
        sounds
            .fold(cost, |least, (table, own)| least.min(table.framed_cost(own.framed(), form.framed(), most)))
    }
}

/// A likeness from 0 to 1 in steps, [`SAME`] being the same.
pub(super) const fn like(share: f32) -> u8 {
    (share * SAME as f32 + 0.5) as u8
}

/// How alike a form that costs so many bits is to a token of a rarity: of its rarity there is left what the
/// cost does not take, and what a likeness is worth goes by its square.
pub(super) fn like_at(cost: f32, rarity: f32) -> u8 {
    like((1.0 - SHARE_OF_COST * cost / rarity.max(1.0)).max(0.0).sqrt())
}

/// What it is known to cost to write forms for something wanted: what was worked out once is not worked out
/// again.
#[derive(Clone, Debug)]
pub(super) struct PriceList {
    prices: Vec<Price>,
    /// The last of the forms that fall on each place, by its number in the list, from 1; 0 where there is none.
    last: [u16; PLACES],
}

/// On so many places forms fall. Those of a class are numbers one after the other.
const PLACES: usize = 256;

#[derive(Clone, Copy, Debug)]
struct Price {
    form: u32,
    cost: f32,
    /// Whether that is the cost, or only that it is no less.
    exact: bool,
    /// The form before it that falls on the same place.
    before: u16,
}

impl Default for PriceList {
    fn default() -> Self {
        PriceList { prices: Vec::new(), last: [0; PLACES] }
    }
}

impl PriceList {
    pub(super) fn clear(&mut self) {
        if !self.prices.is_empty() {
            self.prices.clear();
            self.last.fill(0);
        }
    }

    /// What `compute` says: the cost of a form where it is less than `most`, else something no less.
    pub(super) fn of(&mut self, form: u32, most: f32, compute: impl FnOnce() -> f32) -> f32 {
        let last = &mut self.last[form as usize % PLACES];
        let mut number = *last;
        while let Some(price) = self.prices.get_mut(usize::from(number).wrapping_sub(1)) {
            if price.form == form {
                if !price.exact && price.cost < most {
                    price.cost = compute();
                    price.exact = price.cost < most;
                }
                return price.cost;
            }
            number = price.before;
        }
        let cost = compute();
        if let Ok(number) = u16::try_from(self.prices.len() + 1) {
            self.prices.push(Price { form, cost, exact: cost < most, before: *last });
            *last = number;
        }
        cost
    }
}

#[cfg(test)]
mod tests {
    use super::PriceList;

    #[test]
    fn what_is_known_is_not_worked_out_again() {
        let mut list = PriceList::default();
        assert_eq!(list.of(7, 10.0, || 4.0), 4.0);
        assert_eq!(list.of(7, 20.0, || 99.0), 4.0, "the cost is known");
        assert_eq!(list.of(8, 5.0, || 5.0), 5.0);
        assert_eq!(list.of(8, 3.0, || 99.0), 5.0, "it is known to be no less than 5");
        assert_eq!(list.of(8, 10.0, || 6.0), 6.0, "how much more was not known");
        assert_eq!(list.of(8, 20.0, || 99.0), 6.0);
        let beside = 8 + super::PLACES as u32;
        assert_eq!(list.of(beside, 10.0, || 3.0), 3.0, "another form on the same place");
        assert_eq!([8, beside].map(|form| list.of(form, 10.0, || 99.0)), [6.0, 3.0]);
        list.clear();
        assert_eq!(list.of(8, 10.0, || 2.0), 2.0, "what was known is forgotten");
    }
}
