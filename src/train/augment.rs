//! Further examples out of labelled pairs: what a resolver meets, and labelled pairs do not show.
//!
//! Labelled pairs come in one order and one script, two different strings each, and their negatives are near
//! misses. A resolver compares a name, often the very same, in any order and script, with the nearest names
//! of a table. So every name of the pairs is made a query, as it stands, turned about, or in a script in
//! which its tokens are attested, and set beside the nearest of the other names: spellings of the same name
//! by the labels are the same, all others are not.

use std::collections::{BTreeMap, BTreeSet};

use hashbrown::HashMap;

use super::Pair;
use crate::entity::{Entity, Kind};
use crate::index::search::Searching;
use crate::index::view::View;
use crate::model::Weighed;
use crate::model::tables::Tables;
use crate::name::letters::alphabet::Alphabet;
use crate::name::{Name, Role};
use crate::table::AliasTable;

/// Native forms of Latin tokens with how often each was seen, by alphabet.
pub(crate) type NativeForms = BTreeMap<Alphabet, HashMap<String, (String, f32)>>;

/// How many of the nearest names a query is set beside.
const NEAREST: usize = 6;

/// The pairs of queries and their nearest names.
pub(crate) fn retrieved(pairs: &[Pair], natives: &NativeForms, tables: &Tables) -> Vec<Pair> {
    let names = Names::of(pairs);
    let mut table = AliasTable::new();
    for (place, name) in names.names.iter().enumerate() {
        // A name that a table refuses, being empty, is near to none.
        let _ = table.insert(Entity::person(format!("{place:09}"), name.text()));
    }
    // In a table too large to be searched none is near.
    let Ok(image) = crate::index::build(tables, &table) else {
        return Vec::new();
    };
    let (view, mut searching) = (View::new(&image), Searching::default());
    let mut more = Vec::new();
    for (place, name) in names.names.iter().enumerate() {
        for query in queries(name, place, natives) {
            let rarity: Vec<f32> =
                query.tokens().map(|token| view.rarity(tables, token.romanized())).collect();
            let weighed = Weighed::among_many(&query, &rarity);
            let near = searching.search(tables, &view, weighed, NEAREST);
            let places = near.iter().map(|one| image.id(image.entity_of(one.name())).parse::<usize>());
            for other in places.flatten() {
                let same = names.group[place] == names.group[other];
                // Names of two groups that have the same tokens are one name whose pairs were not linked.
                if same || !names.alike(place, other) {
                    more.push(Pair { a: query.clone(), b: names.names[other].clone(), same });
                }
            }
        }
    }
    more
}

/// The distinct names of labelled pairs of persons, grouped by the pairs that are the same.
struct Names<'p> {
    names: Vec<&'p Name>,
    group: Vec<usize>,
}

impl<'p> Names<'p> {
    fn of(pairs: &'p [Pair]) -> Self {
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        let mut names = Names { names: Vec::new(), group: Vec::new() };
        for pair in pairs.iter().filter(|pair| pair.a.kind() == Kind::Person) {
            let [a, b] = [&pair.a, &pair.b].map(|name| {
                *places.entry(name.text()).or_insert_with(|| {
                    names.names.push(name);
                    names.group.push(names.names.len() - 1);
                    names.names.len() - 1
                })
            });
            if pair.same {
                let (from, to) = (names.group[a], names.group[b]);
                names.group.iter_mut().filter(|group| **group == from).for_each(|group| *group = to);
            }
        }
        names
    }

    fn alike(&self, one: usize, other: usize) -> bool {
        let tokens = |place: usize| -> BTreeSet<&str> {
            self.names[place].tokens().map(|token| token.romanized()).collect()
        };
        tokens(one) == tokens(other)
    }
}

/// The forms in which a name is asked for: itself, and turned about or in another script by turns.
fn queries(name: &Name, place: usize, natives: &NativeForms) -> Vec<Name> {
    let mut queries = vec![name.clone()];
    if place.is_multiple_of(3) {
        queries.extend(turned(name, place.is_multiple_of(2)));
    }
    for (turn, forms) in natives.values().enumerate() {
        if (place + turn).is_multiple_of(3) {
            queries.extend(written_natively(name, forms));
        }
    }
    queries
}

/// The name with its last token first, with or without a comma.
fn turned(name: &Name, comma: bool) -> Option<Name> {
    let last =
        name.tokens().last().filter(|token| name.tokens().len() > 1 && token.role() == Role::Family)?;
    let given = name.text().get(..last.span().start)?.trim_end_matches([' ', '-']);
    let separator = if comma { ", " } else { " " };
    Some(Name::parse_as(&format!("{}{separator}{given}", last.text()), Kind::Person))
}

/// The name in another script, where every token of it is attested there.
fn written_natively(name: &Name, forms: &HashMap<String, (String, f32)>) -> Option<Name> {
    let form = |token: crate::name::Token<'_>| forms.get(token.romanized()).map(|(form, _)| form.as_str());
    let tokens: Option<Vec<&str>> = name.tokens().map(form).collect();
    tokens.map(|tokens| Name::parse_as(&tokens.join(" "), Kind::Person))
}
