//! The words of names that are no person's: without legal forms, articles and links; countries and generic words by sense; and
//! acronyms with what they stand for.
//!
//! In: a parsed name. Out: words to compare. Cost: a few binary searches a word.

use super::form::Form;
use crate::entity::Kind;
use crate::name::lexicon::countries::{COUNTRIES, CountryForm};
use crate::name::lexicon::{find, longest_phrase};
use crate::name::{CONTINUED, Name, Role};

/// The most letters of an acronym.
const MAX_ACRONYM: usize = 7;

/// Words that hold a name together and come and go between its spellings.
fn is_link(word: &str) -> bool {
    matches!(
        word,
        "the" | "of" | "and" | "for" | "in" | "at" | "on" | "to" | "de" | "du" | "des" | "et" | "la" | "le" | "y" | "und"
    )
}

/// States that are not the country of today under which they are listed.
fn is_own_state(phrase: &str) -> bool {
    matches!(
        phrase,
        "soviet union" | "ussr" | "scotland" | "wales" | "northern ireland" | "korea" | "soviet"
    )
}

/// The words of the name of an organization or a place.
///
/// Single letters in a row are one word (*U.S.*), a country is the same word however it is named, in organizations as noun
/// and as adjective; a generic word is the English one. Legal forms and links are left out, unless nothing else is there.
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
        let letters = folded[at..].iter().take_while(|word| word.chars().count() == 1).count();
        if letters > 1 {
            words.push(folded[at..at + letters].concat().into());
            at += letters;
            continue;
        }
        at += 1;
        let sense = token.part.sense;
        if token.role() == Role::Legal || is_link(token.folded()) {
            continue;
        }
        if kind == Kind::Organization && !sense.is_empty() && sense != CONTINUED {
            words.push(sense.into());
        } else {
            words.push(singular(token.folded()).into());
        }
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
        return Some((1, "united states"));
    }
    let (count, country) = longest_phrase(COUNTRIES, &folded[at..])?;
    let named = country.form == CountryForm::Name;
    let fits = match kind {
        // A place is a country only as a whole: East Germany, New England.
        Kind::Location => named && count == whole,
        _ => true,
    };
    (fits && !is_own_state(&folded[at..at + count].join(" "))).then_some((count, country.name))
}

/// A word without its plural ending.
fn singular(word: &str) -> &str {
    match word.strip_suffix('s') {
        Some(stem) if stem.len() > 4 && !stem.ends_with(['s', 'u', 'i', 'o', 'a', 'e']) => stem,
        _ => word,
    }
}

/// Whether a word is the name of a country or region.
pub(super) fn is_country(word: &str) -> bool {
    find(COUNTRIES, word).is_some()
}

/// Whether a text is written as acronyms are: EU, U.N., AfD.
pub(super) fn is_acronym(text: &str) -> bool {
    let letters = || text.chars().filter(|letter| letter.is_alphanumeric());
    let (count, capitals) = (letters().count(), letters().filter(|letter| letter.is_uppercase()).count());
    (2..=MAX_ACRONYM).contains(&count) && !text.contains(' ') && capitals > 1 && capitals * 2 >= count
}

/// Whether two words are one but for an ending that makes nouns and adjectives of each other: Europe, European.
pub(super) fn same_stem(x: &str, y: &str) -> bool {
    if x == y {
        return true;
    }
    let common = x.bytes().zip(y.bytes()).take_while(|(x, y)| x == y).count();
    if common < 4 || !x.is_char_boundary(common) || !y.is_char_boundary(common) {
        return false;
    }
    let ending = |word: &str| {
        matches!(
            word,
            "" | "s" | "e" | "es" | "n" | "an" | "ian" | "ic" | "al" | "ist" | "ists" | "ism" | "ern" | "ish" | "y" | "er" | "ers"
        )
    };
    ending(&x[common..]) && ending(&y[common..])
}

/// Whether an acronym stands for a name of several words: its letters are the initials, links left out or not.
pub(super) fn stands_for(acronym: &Form, full: &Form) -> bool {
    let letters: Vec<char> = acronym.name.tokens().flat_map(|token| token.folded().chars()).collect();
    if acronym.name.len() > letters.len() || !(2..=MAX_ACRONYM).contains(&letters.len()) {
        return false;
    }
    if letters.len() < 3 && !acronym.acronym {
        return false;
    }
    let tokens: Vec<_> = full.name.tokens().collect();
    tokens.len() > 1 && initials(&letters, &tokens, letters.len() > 2)
}

/// Whether `letters` are the initials of `tokens`, in order; a link, a legal form and, in a long enough acronym, a country may
/// be left out, and a country may go by its own language's initial.
fn initials(letters: &[char], tokens: &[crate::name::Token<'_>], long: bool) -> bool {
    let Some((token, rest)) = tokens.split_first() else {
        return letters.is_empty();
    };
    let word = token.folded();
    let nation = find(COUNTRIES, word);
    if let Some((letter, others)) = letters.split_first() {
        let first = word.starts_with(*letter);
        let native = long && nation.is_some_and(|nation| native_initial(nation.name, *letter));
        if (first || native) && initials(others, rest, long) {
            return true;
        }
    }
    let skip = is_link(word) || token.role() == Role::Legal || word.len() == 1 || word == "e";
    let skip = skip || (long && nation.is_some() && letters.len() > 1)|| (long && nation.is_some() && rest.is_empty());
    skip && initials(letters, rest, long)
}

/// Whether a country's name in its own language begins with another letter: Germany, Deutschland.
fn native_initial(country: &str, letter: char) -> bool {
    matches!(
        (country, letter),
        ("germany", 'd') | ("spain", 'e') | ("switzerland", 's') | ("austria", 'o') | ("croatia", 'h') | ("finland", 's') | ("hungary", 'm')
    )
}

/// Whether the words of a short form stand in a longer name in their order.
pub(super) fn is_within(short: &Form, full: &Form) -> bool {
    if short.words.len() >= full.words.len() {
        return false;
    }
    let mut rest = full.words.iter();
    short.words.iter().all(|word| rest.any(|other| same_stem(word, other)))
}
