//! Further pairs out of labelled ones: what a change of order, of script or of company does to a name is known beforehand.
//!
//! Labelled pairs come in one order and one script, and their negatives are near misses. A resolver meets other orders, other
//! scripts, and mostly names that merely share a token; so each labelled pair is turned about, written in the scripts in which its
//! tokens are attested, and its first name is set beside a stranger's that shares a token with it.

use std::collections::BTreeMap;

use hashbrown::HashMap;

use super::Pair;
use crate::entity::Kind;
use crate::name::alphabet::Alphabet;
use crate::name::{Name, Role};

/// Native forms of Latin tokens with how often each was seen, by alphabet.
pub(crate) type NativeForms = BTreeMap<Alphabet, HashMap<String, (String, f32)>>;

/// The pairs and what follows from them.
pub(crate) fn augmented(pairs: &[Pair], natives: &NativeForms) -> Vec<Pair> {
    let mut more: Vec<Pair> = Vec::new();
    let persons: Vec<&Pair> = pairs.iter().filter(|pair| pair.a.kind() == Kind::Person).collect();
    let mut by_token: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (place, pair) in persons.iter().enumerate() {
        for token in pair.b.tokens() {
            by_token.entry(token.romanized()).or_default().push(place);
        }
    }
    for (place, pair) in persons.iter().enumerate() {
        if let Some(turned) = turned(&pair.b, place % 2 == 0) {
            more.push(Pair { a: pair.a.clone(), b: turned, same: pair.same });
        }
        for (turn, forms) in natives.values().enumerate() {
            // Every alphabet gets its share of the pairs, and of the sides.
            let (one, other) = if (place + turn) % 2 == 0 { (&pair.a, &pair.b) } else { (&pair.b, &pair.a) };
            if let Some(native) = written_natively(one, forms) {
                more.push(Pair { a: native, b: other.clone(), same: pair.same });
            }
        }
        if let Some(stranger) = stranger(pair, place, &persons, &by_token) {
            more.push(Pair { a: pair.a.clone(), b: stranger.clone(), same: false });
        }
    }
    more
}

/// The name with its last token first, with or without a comma.
fn turned(name: &Name, comma: bool) -> Option<Name> {
    let last = name.tokens().last().filter(|token| name.tokens().len() > 1 && token.role() == Role::Family)?;
    let given = name.text().get(..last.span().start)?.trim_end_matches([' ', '-']);
    let separator = if comma { ", " } else { " " };
    Some(Name::parse_as(&format!("{}{separator}{given}", last.text()), Kind::Person))
}

/// The name in another script, where every token of it is attested there.
fn written_natively(name: &Name, forms: &HashMap<String, (String, f32)>) -> Option<Name> {
    let tokens: Option<Vec<&str>> = name.tokens().map(|token| forms.get(token.romanized()).map(|(form, _)| form.as_str())).collect();
    tokens.map(|tokens| Name::parse_as(&tokens.join(" "), Kind::Person))
}

/// Another pair's name that shares a token with this pair's and is not a spelling of it.
fn stranger<'p>(
    pair: &Pair,
    place: usize,
    persons: &[&'p Pair],
    by_token: &BTreeMap<&str, Vec<usize>>,
) -> Option<&'p Name> {
    let shared = pair.a.tokens().nth(place % pair.a.tokens().len().max(1))?;
    let places = by_token.get(shared.romanized())?;
    let other = persons[*places.get(place * 31 % places.len())?];
    let known = |token: &str| pair.a.tokens().chain(pair.b.tokens()).any(|own| own.romanized() == token);
    let strange = other.b.tokens().filter(|token| !known(token.romanized())).count();
    (strange > 0 && !std::ptr::eq(other, pair)).then_some(&other.b)
}
