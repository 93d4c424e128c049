//! The words of names that are no person's: without legal forms, articles and links; countries and generic
//! words by sense.
//!
//! In: a parsed name. Out: words to compare. Cost: a few binary searches a word.

use super::form::Form;
use super::{letters, place};
use crate::entity::Kind;
use crate::name::lexicon::countries::{COUNTRIES, CountryForm};
use crate::name::lexicon::own_states::OWN_STATES;
use crate::name::lexicon::{find, longest_phrase};
use crate::name::skeleton::skeleton;
use crate::name::{CONTINUED, Name, Role, Token};

/// Words that hold a name together and come and go between its spellings.
pub(super) fn is_link(word: &str) -> bool {
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

/// The words of the name of an organization or a place.
///
/// Single letters in a row are one word (*U.S.*), a country is the same word however it is named, in
/// organizations as noun and as adjective; a generic word is the English one. Legal forms and links are left
/// out, unless nothing else is there.
pub(super) fn words(name: &Name, kind: Kind) -> Vec<Box<str>> {
    let tokens: Vec<_> = name.tokens().collect();
    let folded: Vec<&str> = tokens.iter().map(|token| token.folded()).collect();
    let mut words: Vec<Box<str>> = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while at < tokens.len() {
        let token = &tokens[at];
        if let Some((count, country)) = country(&folded, at, kind) {
            words.push(country.into());
            at += count;
            continue;
        }
        if kind == Kind::Location
            && let Some((count, sense)) = place::meaning(&tokens, at)
        {
            words.extend(sense.split(' ').map(|word| plain(word, kind)));
            at += count;
            continue;
        }
        let letters = folded[at..].iter().take_while(|word| word.chars().count() == 1).count();
        if letters > 1 {
            words.push(folded[at..at + letters].concat().into());
            at += letters;
            continue;
        }
        let is_outer = at == 0 || at + 1 == tokens.len();
        at += 1;
        if is_outer && tokens.len() > 2 && is_club(token.folded()) {
            continue;
        }
        let sense = member(token.folded()).unwrap_or(token.part.sense);
        if token.role() == Role::Legal || is_link(token.folded()) {
            continue;
        }
        if kind == Kind::Organization && !sense.is_empty() && sense != CONTINUED {
            words.push(without_adjective(sense).into());
        } else {
            words.push(plain(token.folded(), kind));
        }
    }
    // A party and its members go by one name: the Social Democrats, the Social Democratic Party.
    if kind == Kind::Organization && words.len() > 1 {
        words.retain(|word| &**word != "party");
    }
    if words.is_empty() {
        words = folded.iter().map(|word| (*word).into()).collect();
    }
    words
}

/// The country that the words at a place name.
fn country(folded: &[&str], at: usize, kind: Kind) -> Option<(usize, &'static str)> {
    let whole = folded.len();
    if folded[at] == "us" {
        return (kind == Kind::Organization || whole == 1).then_some((1, "united states"));
    }
    let own = longest_phrase(OWN_STATES, &folded[at..]);
    let (count, country) = match (own, longest_phrase(COUNTRIES, &folded[at..])) {
        (Some(own), Some((count, _))) if own.0 >= count => own,
        (Some(own), None) => own,
        (_, Some((count, country))) => {
            // A place is a country by its name alone, not by its people's.
            (kind != Kind::Location || country.form == CountryForm::Name).then_some((count, country.name))?
        }
        (None, None) => return None,
    };
    // A place is a country only as a whole: South Korea is, New England is not.
    (kind != Kind::Location || count == whole).then_some((count, country))
}

/// What a club's name of several words is as good without: Manchester United FC.
fn is_club(word: &str) -> bool {
    matches!(word, "afc" | "cf" | "fc")
}

/// Words of members and nations, whose sense in the list of generic words is what they belong to.
fn member(word: &str) -> Option<&'static str> {
    match word {
        "democrat" | "democrats" => Some("democrat"),
        "republican" | "republicans" => Some("republican"),
        "nation" | "nations" => Some("nation"),
        _ => None,
    }
}

/// A word as it is compared: without its plural ending, umlauts written with or without their e.
fn plain(word: &str, kind: Kind) -> Box<str> {
    if kind == Kind::Location
        && let Some(compass) =
            word.strip_suffix("ern").filter(|stem| matches!(*stem, "north" | "south" | "east" | "west"))
    {
        return compass.into();
    }
    let word = without_digraphs(singular(word));
    if kind == Kind::Organization { without_adjective(&word).into() } else { word }
}

/// A word without the ending that makes an adjective of a party's member: democrat, democratic.
fn without_adjective(word: &str) -> &str {
    word.strip_suffix("ic").filter(|stem| stem.len() > 5 && stem.ends_with("at")).unwrap_or(word)
}

/// The organs that every state has one of.
static ORGANS: &[&str] = &[
    "air force",
    "army",
    "assembly",
    "cabinet",
    "congress",
    "court",
    "government",
    "legislature",
    "ministry",
    "navy",
    "parliament",
    "police",
    "senate",
    "treasury",
];

/// Whether a name says which organ of a state it is, and not of which state: Foreign Ministry, Supreme Court.
pub(super) fn is_organ(form: &Form) -> bool {
    let generic = |token: Token<'_>| {
        token.role() == Role::Generic
            || is_link(token.folded())
            || matches!(
                token.folded(),
                "supreme" | "constitutional" | "high" | "upper" | "lower" | "interior" | "exterior"
            )
    };
    form.kind == Kind::Organization
        && !form.acronym
        && form.words.len() < 5
        && form.words.iter().any(|word| ORGANS.binary_search(&&**word).is_ok())
        && !form.words.iter().any(|word| is_country(word))
        && form.name.tokens().all(generic)
}

/// A word with umlauts as their bare vowels, whether they were written with dots or with an e: Schäuble,
/// Schaeuble.
pub(super) fn without_digraphs(word: &str) -> Box<str> {
    if word.contains("ae") || word.contains("oe") || word.contains("ue") {
        word.replace("ae", "a").replace("oe", "o").replace("ue", "u").into()
    } else {
        word.into()
    }
}

/// A word without its plural ending.
fn singular(word: &str) -> &str {
    match word.strip_suffix('s') {
        Some(stem) if stem.len() > 3 && !stem.ends_with(['s', 'u']) => stem,
        _ => word,
    }
}

/// Whether a word is the name of a country or region.
pub(super) fn is_country(word: &str) -> bool {
    find(COUNTRIES, word).is_some()
}

/// Whether two words are one but for an ending that makes nouns and adjectives of each other: Europe,
/// European.
pub(super) fn same_stem(x: &str, y: &str) -> bool {
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

/// Whether the words of a short form stand in a longer name in their order.
///
/// An acronym is no short form of a longer name: UN Women is not the UN. Nor is a place one of what lies in
/// it, only of its name with a word that says what it is.
pub(super) fn is_within(short: &Form, full: &Form) -> bool {
    if short.words.len() >= full.words.len() || short.acronym {
        return false;
    }
    if short.kind == Kind::Location {
        return place::is_within(short, full);
    }
    let mut rest = full.words.iter();
    short.words.iter().all(|word| rest.any(|other| same_stem(word, other)))
}

/// Words that say no more than what kind of company it is.
fn is_corporate(word: &str) -> bool {
    matches!(word, "group" | "corporation" | "company")
}

/// Whether a name of an organization is another without its country, or a place's without the word that says
/// what it is.
pub(super) fn is_abridged(short: &Form, full: &Form) -> bool {
    if short.words.iter().all(|word| is_country(word)) || !is_within(short, full) {
        return false;
    }
    let rest = || full.words.iter().filter(|word| !short.words.contains(word));
    // One word is too little to leave a country out of: Socialists, National Socialists.
    let national = |word: &str| short.words.len() > 1 && (is_country(word) || word == "national");
    match short.kind {
        Kind::Location => place::is_abridged(short, full),
        _ => !is_organ(short) && rest().all(|word| is_corporate(word) || national(word)),
    }
}

/// Whether two names have the same words but for their order, endings and slips of the pen.
pub(super) fn same_words(a: &Form, b: &Form) -> bool {
    if a.words.len() != b.words.len() || a.words.len() > 16 {
        return false;
    }
    let mut open: Vec<&str> = b.words.iter().map(|word| &**word).collect();
    let mut strange = 0;
    let matched = a.words.iter().all(|word| {
        let same = open.iter().position(|other| **word == **other);
        let alike =
            || open.iter().position(|other| same_stem(word, other) && word.len().abs_diff(other.len()) < 3);
        let spelled = || open.iter().position(|other| is_spelling(word, other));
        let place = same.or_else(alike).or_else(|| {
            strange += 1;
            spelled()
        });
        place.map(|place| open.swap_remove(place)).is_some()
    });
    matched && strange <= 1 + a.words.len() / 3
}

/// Whether two words are spellings of one: with the same consonants, or a letter apart.
fn is_spelling(x: &str, y: &str) -> bool {
    let (least, most) = (x.len().min(y.len()), x.len().max(y.len()));
    if least < 5 || most - least > 1 || is_country(x) || is_country(y) || x.as_bytes()[0] != y.as_bytes()[0] {
        return false;
    }
    (least > 5 && skeleton(x) == skeleton(y)) || (least > 6 && letters::is_within(x, y, 1))
}
