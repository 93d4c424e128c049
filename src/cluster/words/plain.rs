//! Words as they are compared: without the endings of plurals and adjectives, however umlauts are written.
//!
//! In: folded words. Out: the words that stand for them, what they do in a name, and whether two are one.
//! Cost: a step a letter, and a binary search for countries.

use super::letters;
use crate::entity::Kind;
use crate::name::letters::skeleton::skeleton;
use crate::name::lexicon::countries::COUNTRIES;
use crate::name::lexicon::find;

/// Words that hold a name together and come and go between its spellings.
pub(in crate::cluster) fn is_link(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "of"
            | "and"
            | "for"
            | "in"
            | "at"
            | "on"
            | "to"
            | "de"
            | "du"
            | "des"
            | "et"
            | "la"
            | "le"
            | "y"
            | "und"
    )
}

/// Whether a word is the name of a country or region.
pub(in crate::cluster) fn is_country(word: &str) -> bool {
    find(COUNTRIES, word).is_some()
}

/// A word as it is compared: without its plural ending, umlauts written with or without their e.
pub(super) fn plain(word: &str, kind: Kind) -> Box<str> {
    if kind == Kind::Location
        && let Some(compass) =
            word.strip_suffix("ern").filter(|stem| matches!(*stem, "north" | "south" | "east" | "west"))
    {
        return compass.into();
    }
    let word = without_digraphs(singular(word));
    if kind == Kind::Organization { without_adjective(&word).into() } else { word }
}

/// A word without its plural ending.
fn singular(word: &str) -> &str {
    match word.strip_suffix('s') {
        Some(stem) if stem.len() > 3 && !stem.ends_with(['s', 'u']) => stem,
        _ => word,
    }
}

/// A word without the ending that makes an adjective of a party's member: democrat, democratic.
pub(super) fn without_adjective(word: &str) -> &str {
    word.strip_suffix("ic").filter(|stem| stem.len() > 5 && stem.ends_with("at")).unwrap_or(word)
}

/// A word with umlauts as their bare vowels, whether they were written with dots or with an e: Schäuble,
/// Schaeuble.
pub(in crate::cluster) fn without_digraphs(word: &str) -> Box<str> {
    if word.contains("ae") || word.contains("oe") || word.contains("ue") {
        word.replace("ae", "a").replace("oe", "o").replace("ue", "u").into()
    } else {
        word.into()
    }
}

/// Whether two words are one but for an ending that makes nouns and adjectives of each other: Europe,
/// European.
pub(in crate::cluster) fn same_stem(x: &str, y: &str) -> bool {
    if x == y {
        return true;
    }
    let common = x.bytes().zip(y.bytes()).take_while(|(x, y)| x == y).count();
    if common < 4 || !x.is_char_boundary(common) || !y.is_char_boundary(common) {
        return false;
    }
    let ending =
        |word: &str| matches!(word, "" | "s" | "e" | "es" | "n" | "an" | "ian" | "ic" | "ern" | "ish");
    ending(&x[common..]) && ending(&y[common..])
}

/// Whether two words are spellings of one: with the same consonants, or a letter apart.
pub(in crate::cluster) fn is_spelling(x: &str, y: &str) -> bool {
    let (least, most) = (x.len().min(y.len()), x.len().max(y.len()));
    if least < 5 || most - least > 1 || is_country(x) || is_country(y) || x.as_bytes()[0] != y.as_bytes()[0] {
        return false;
    }
    (least > 5 && skeleton(x) == skeleton(y)) || (least > 6 && letters::is_within(x, y, 1))
}
