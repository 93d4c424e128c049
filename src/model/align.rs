//! Alignment: which tokens of two names correspond, one to one or joined, and what is left over.
//!
//! In: two names with their rarities. Out: an [`Alignment`]: units of tokens that write the same, and the
//! tokens that have no partner. Every two tokens (`units`), and every run of two to four tokens beside one
//! (`joined`), may be a unit; what it costs to write one side of it for the other is computed where that can make a
//! difference (`price`); and the set of units that agrees on the most letters wins (`search`). An alignment
//! is chosen by letters, not by bits: else common names would not be worth aligning at all.

pub(crate) mod acronym;
mod apart;
pub(super) mod bound;
mod by_syllable;
mod clipped;
mod consonants;
mod costs;
mod in_order;
mod joined;
mod memory;
mod open;
mod pivot;
mod price;
mod run;
mod search;
mod systems;
#[cfg(test)]
mod tests;
mod unit;
mod units;

use super::Weighed;
use super::tables::Tables;
use crate::entity::Kind;
use crate::name::other_forms::initials::may_have_acronym;
use crate::name::places::{places, set_of};
use crate::name::{Name, Role, Token};
pub(crate) use costs::token_cost;
use joined::Sum;
use memory::Costs;
pub(super) use memory::Side;
use open::Open;
pub(super) use search::MAX_UNITS;
pub use unit::How;
pub(crate) use unit::Unit;
pub(crate) use units::is_nickname;

/// Up to so many candidates are weighed against each other: the search for the best does not run out of steps
/// with them.
const MOST_WEIGHED: usize = 40;

/// The units of two names, in the order of the first, and which tokens have none.
#[derive(Clone, Debug, Default)]
pub(crate) struct Alignment {
    units: Vec<Unit>,
    /// Token places with no partner that say something, as bit sets.
    pub(crate) left_a: u32,
    pub(crate) left_b: u32,
    /// What would be left over if it did not stand aside.
    pub(crate) aside_a: u32,
    pub(crate) aside_b: u32,
    /// How many candidates have been found, those among them that cannot be units by the ends of their words.
    found: usize,
    candidates: Vec<Unit>,
    /// What may be a candidate, its cost being unknown.
    open: Vec<Open>,
    /// The runs of a name of which it is looked whether they are a token of the other.
    runs: Vec<Sum>,
    /// What is remembered while one name is compared with many.
    pub(super) costs: Costs,
}

/// Whether a token takes part in an alignment by itself.
pub(crate) fn is_content(token: &Token<'_>) -> bool {
    token.part.content
}

/// What stands beside a name and says nothing more of those left over, as nothing of the other name is but
/// its country.
fn aside(name: &Name, left: u32, other: &Name, left_other: u32) -> u32 {
    let agrees = left_other & !other.places().countries == 0;
    if agrees { left & name.places().aside } else { 0 }
}

/// Tokens left over without those that say nothing more: whom one organization is named after, where it is
/// not said whom the other is, the acronym of a name beside it (*Revolutionary United Front (RUF)*), what is
/// said twice (*Severnaya Verf Shipyard*), the further words of a place that the other names as well, what is
/// a particle of the other, and *M.* of France.
fn without_more(a: &Name, left_a: u32, b: &Name, left_b: u32) -> (u32, u32) {
    let (named_a, named_b) = match (a.places().named, b.places().named) {
        (named, 0) => (named, 0),
        (0, named) => (0, named),
        _ => (0, 0),
    };
    let itself = |name: &Name, left: u32| {
        let words = left & (name.places().with(Role::Word) | name.places().with(Role::Generic));
        if words == 0 { 0 } else { acronym::of_itself(name, left) | said_twice(name, left) }
    };
    let said = |name: &Name, left, other| {
        toponyms_of_both(name, left, other) | descents_of_other(name, left, other) | name.places().monsieur
    };
    let said_a = named_a | itself(a, left_a) | said(a, left_a, b);
    let said_b = named_b | itself(b, left_b) | said(b, left_b, a);
    (left_a & !said_a, left_b & !said_b)
}

/// What is left over of a name, where all of it are generic words that mean what another word of the name
/// means, which has a partner.
fn said_twice(name: &Name, left: u32) -> u32 {
    let others = name.places().content & !left;
    let is_said = |place| places(others).any(|other| name.sense(other) == name.sense(place));
    let is_generic = left & !name.places().with(Role::Generic) == 0;
    if is_generic && places(left).all(is_said) { left } else { 0 }
}

/// Which of some tokens of a name are words of a place that the other name has, in whatever words.
#[inline]
fn toponyms_of_both(name: &Name, among: u32, other: &Name) -> u32 {
    let own = among & name.places().toponyms;
    if own == 0 { 0 } else { places_of_both(name, own, other) }
}

fn places_of_both(name: &Name, own: u32, other: &Name) -> u32 {
    let others = other.places().toponyms | other.places().countries;
    let of_both = |&place: &u8| places(others).any(|at| other.sense(at) == name.sense(place));
    set_of(places(own).filter(of_both))
}

/// Which of some tokens of a name are names that the other has as particles: *Ben Barka* may be a Benjamin,
/// but beside *Mehdi Ben Barka* is not.
#[inline]
pub(crate) fn descents_of_other(name: &Name, among: u32, other: &Name) -> u32 {
    if other.places().descents == 0 { 0 } else { named_as_descents(name, among, other) }
}

fn named_as_descents(name: &Name, among: u32, other: &Name) -> u32 {
    let descents = other.places().descents;
    let is_one = |place: &u8| {
        let token = name.token(*place);
        let same = |at: u8| other.token(at).folded() == token.folded();
        token.part.tables.particles() && places(descents).any(same)
    };
    set_of(places(among).filter(is_one))
}

impl Alignment {
    pub(crate) fn units(&self) -> &[Unit] {
        &self.units
    }

    /// Aligns two names, forgetting what was aligned before.
    pub(crate) fn align(&mut self, tables: &Tables, a: Weighed<'_>, b: Weighed<'_>) {
        self.find(tables, a, b);
        self.settle(tables, a, b);
    }

    /// Aligns two names of which it has been found what may be a unit.
    pub(super) fn settle(&mut self, tables: &Tables, a: Weighed<'_>, b: Weighed<'_>) {
        self.price(tables, a, b, MOST_WEIGHED);
        self.choose();
        self.put_in_order(tables, a, b);
        for unit in &self.units {
            let (taken_a, taken_b) = unit.taken;
            self.left_a &= !taken_a;
            self.left_b &= !taken_b;
        }
        (self.left_a, self.left_b) = without_more(a.name, self.left_a, b.name, self.left_b);
        self.aside_a = aside(a.name, self.left_a, b.name, self.left_b);
        self.aside_b = aside(b.name, self.left_b, a.name, self.left_a);
        self.left_a &= !self.aside_a;
        self.left_b &= !self.aside_b;
    }

    /// Finds what may be a unit, forgetting what was aligned before.
    pub(super) fn find(&mut self, tables: &Tables, a: Weighed<'_>, b: Weighed<'_>) {
        self.found = 0;
        self.units.clear();
        self.candidates.clear();
        self.open.clear();
        let (content_a, content_b) = (a.name.places().content, b.name.places().content);
        (self.left_a, self.left_b) = (content_a, content_b);
        let (mut settled_a, mut settled_b) = (0_u32, 0_u32);
        let eastern = a.name.places().eastern || b.name.places().eastern;
        for i in places(content_a) {
            for j in places(content_b) {
                if units::single(self, tables, (a, i), (b, j), eastern) {
                    settled_a |= 1 << i;
                    settled_b |= 1 << j;
                }
            }
        }
        // Tokens that have found themselves on the other side need no partner made of several.
        let (open_a, open_b) = (content_a & !settled_a, content_b & !settled_b);
        if open_a != 0 && open_b != 0 {
            self.find_joined(tables, (a, open_a), (b, open_b), false);
            self.find_joined(tables, (b, open_b), (a, open_a), true);
        }
        self.find_spelled((a, open_a), (b, content_b), |unit| unit);
        self.find_spelled((b, open_b), (a, content_a), Unit::turned);
    }

    /// Finds which open tokens of one name may be acronyms or clipped words of the other's, which `in_order`
    /// puts in the order of the names.
    fn find_spelled(
        &mut self,
        (one, open): (Weighed<'_>, u32),
        (many, content): (Weighed<'_>, u32),
        in_order: impl Fn(Unit) -> Unit,
    ) {
        // Initials of a person are no acronym.
        if open != 0
            && many.name.kind() != Kind::Person
            && content.count_ones() > 1
            && may_have_acronym(one.name)
        {
            let acronym = acronym::acronym(one.name, many.name, open, content);
            let clipped = clipped::clipped(one, many, open, content);
            acronym.into_iter().chain(clipped).for_each(|unit| self.add_unit(in_order(unit)));
        }
    }

    /// Finds which open tokens of one name may be runs of the other; `turned` where the one is the second
    /// name.
    fn find_joined(
        &mut self,
        tables: &Tables,
        one: (Weighed<'_>, u32),
        many: (Weighed<'_>, u32),
        turned: bool,
    ) {
        let mut runs = std::mem::take(&mut self.runs);
        runs.clear();
        joined::add_runs(many.0.name, many.1, &mut runs);
        for place in places(one.1) {
            for run in &runs {
                joined::joined(self, tables, (one.0, place), (many.0, run), turned);
            }
        }
        self.runs = runs;
    }

    /// Takes in what is a unit for sure.
    fn add_unit(&mut self, unit: Unit) {
        self.found += 1;
        self.candidates.push(unit);
    }

    /// Takes in what may be a unit by its cost.
    fn add_open(&mut self, open: Open) {
        self.found += 1;
        if open.may_be_unit() {
            self.open.push(open);
        }
    }
}
