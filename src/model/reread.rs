//! The other reading of two names: a word that is a title, a particle or a suffix to one of them and a name to
//! the other may be a name to both (*Ridvan Pasha*; *Pasha, Ridvan*).
//!
//! In: two names. Out: the same with those words read as names, where there are any; the reading under which
//! the two agree the more is the one that is meant. Cost: a look at the sets of places of most names; another
//! parse and another comparison of two that differ so.

use super::Weighed;
use crate::entity::Kind;
use crate::name::places::{places, set_of};
use crate::name::{Detail, Name, Role};

/// Memory for the names that are read again.
#[derive(Clone, Debug, Default)]
pub(super) struct Rereading {
    names: [Option<Name>; 2],
}

impl Rereading {
    /// Two names, with the words of [`named`] read as names.
    pub(super) fn of<'r>(
        &'r mut self,
        (a, b): (Weighed<'r>, Weighed<'r>),
        (named_a, named_b): (u32, u32),
    ) -> (Weighed<'r>, Weighed<'r>) {
        let [first, second] = &mut self.names;
        (read(first, a, named_a), read(second, b, named_b))
    }
}

fn read<'r>(memory: &'r mut Option<Name>, own: Weighed<'r>, named: u32) -> Weighed<'r> {
    if named == 0 {
        return own;
    }
    let name = memory.get_or_insert_with(|| Name::parse(""));
    name.reread(own.name, named);
    if name.len() == own.name.len() { Weighed { name, ..own } } else { own }
}

/// The words of two persons that are none of the name in one and a name in the other, as sets of places;
/// nothing where there are none.
pub(super) fn named(a: &Name, b: &Name) -> Option<(u32, u32)> {
    if a.kind() != Kind::Person || b.kind() != Kind::Person || closed(a) | closed(b) == 0 {
        return None;
    }
    let named = (named_by(a, b), named_by(b, a));
    (named != (0, 0)).then_some(named)
}

/// The words that are no names where they stand.
fn closed(name: &Name) -> u32 {
    let roles = [Role::Honorific, Role::Particle, Role::Suffix];
    roles.iter().fold(0, |set, &role| set | name.places().with(role))
}

/// The words of a name that are none where they stand, and are names of another, where the name itself does not
/// have them once more.
fn named_by(name: &Name, other: &Name) -> u32 {
    let closed = closed(name);
    if closed == 0 {
        return 0;
    }
    let is_named = |&place: &u8| {
        let word = name.token(place);
        let has = |name: &Name| {
            let names = name.places().content & !name.places().with(Role::Initial);
            places(names).any(|at| name.token(at).is_folded_alike(&word))
        };
        word.part.detail != Detail::Relative && has(other) && !has(name)
    };
    set_of(places(closed).filter(is_named))
}
