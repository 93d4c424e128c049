//! The words of names that are no person's: without legal forms, articles and links; countries and generic
//! words by sense.
//!
//! In: a parsed name. Out: words to compare. Cost: a few binary searches a word.

use super::place;
use super::plain::{is_link, plain, without_adjective};
use crate::entity::Kind;
use crate::name::lexicon::countries::{COUNTRIES, CountryForm, US};
use crate::name::lexicon::generic_words::GENERIC_WORDS;
use crate::name::lexicon::own_states::OWN_STATES;
use crate::name::lexicon::{find, longest_phrase};
use crate::name::{CONTINUED, Detail, Name, Role, Token};

/// The words of the name of an organization or a place.
///
/// Single letters in a row are one word (*U.S.*), a country is the same word however it is named, in
/// organizations as noun and as adjective; a generic word is the English one. Legal forms and links are left
/// out, unless nothing else is there.
pub(in crate::cluster) fn words(name: &Name, kind: Kind) -> Vec<Box<str>> {
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
            let word = folded[at..at + letters].concat();
            let word = if is_club(&word) { "club" } else { &word };
            words.push(word.into());
            at += letters;
            continue;
        }
        let is_outer = at == 0 || at + 1 == tokens.len();
        at += 1;
        if is_outer && tokens.len() > 2 && is_club(token.folded()) {
            continue;
        }
        if let Some(word) = tokens.get(at).and_then(|next| cooperation(token.folded(), next.folded())) {
            words.push(word.into());
            at += 1;
            continue;
        }
        let sense = member(token.folded()).unwrap_or(token.part.sense);
        // A foundation is not whom it is called after.
        let is_form = token.role() == Role::Legal && sense != "foundation";
        let is_said = kind == Kind::Organization && (sense == CONTINUED || is_place_again(&tokens[..at]));
        if is_form || is_said || is_link(token.folded()) {
            continue;
        }
        if kind == Kind::Organization && !sense.is_empty() {
            words.push(without_adjective(sense).into());
        } else {
            words.push(plain(token.folded(), kind));
        }
    }
    // A party and its members go by one name, the Social Democrats, the Social Democratic Party; so do the Foreign
    // Ministry and that of Foreign Affairs.
    if kind == Kind::Organization && words.len() > 1 {
        words.retain(|word| !matches!(&**word, "affair" | "party"));
    }
    if words.is_empty() {
        words = folded.iter().map(|word| (*word).into()).collect();
    }
    words
}

/// What is written as one word or as two.
fn cooperation(word: &str, next: &str) -> Option<&'static str> {
    match (word, next) {
        ("co", "operation") => Some("cooperation"),
        ("co", "operative") => Some("cooperative"),
        _ => None,
    }
}

/// Whether the last token is a further word of the place that the one before it names.
fn is_place_again(tokens: &[Token<'_>]) -> bool {
    let [.., before, last] = tokens else { return false };
    last.part.detail == Detail::Toponym
        && before.part.detail == Detail::Toponym
        && before.part.sense == last.part.sense
}

/// The country that the words at a place name.
fn country(folded: &[&str], at: usize, kind: Kind) -> Option<(usize, &'static str)> {
    let whole = folded.len();
    if folded[at] == US {
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

/// Words that say no more than what kind of company or club it is.
pub(in crate::cluster) fn is_corporate(word: &str) -> bool {
    matches!(word, "club" | "company" | "corporation" | "group" | "holding") || is_club(word)
}

/// Words that come and go in the names of organizations, sorted: *Amnesty International*, *Xinhua News*.
static LOOSE: &[&str] =
    &["airport", "church", "international", "national", "news", "party", "union", "world"];

/// Words for lines of business and for what is called after an organization, which are no generic words
/// elsewhere, sorted.
static LINES: &[&str] = &["arena", "foundation", "picture", "record"];

/// Whether a word says in what line of business an organization is, or what kind of body, so that it is not
/// the one that is called so without it.
pub(in crate::cluster) fn is_line(word: &str) -> bool {
    let is_generic = || find(GENERIC_WORDS, word.split(' ').next().unwrap_or(word)).is_some();
    let is_loose = || is_corporate(word) || LOOSE.binary_search(&word).is_ok();
    LINES.binary_search(&word).is_ok() || is_generic() && !is_loose()
}

#[cfg(test)]
mod tests {
    use super::{LINES, LOOSE, words};
    use crate::entity::Kind;
    use crate::name::Name;

    #[test]
    fn lists_are_sorted() {
        assert!([LINES, LOOSE].iter().all(|list| list.is_sorted()));
    }

    #[test]
    fn words_are_places_and_kinds_of_places() {
        let cases: &[(&str, &str, &[&str])] = &[
            ("a name of the past", "Peking", &["beijing"]),
            ("another script", "Київ", &["kyiv"]),
            ("a name of several words", "St. Petersburg", &["saint", "petersburg"]),
            ("a name that begins as links do", "La Paz", &["la", "paz"]),
            ("a kind of place in another language", "Kyiv Oblast", &["kyiv", "region"]),
            ("a place by a known one", "Kandahar Air Base", &["kandahar", "airfield"]),
            ("one that no list knows", "Düsselhausen", &["dusselhausen"]),
            (
                "a place of several words and what is in it",
                "New York City Airport",
                &["new", "york", "airport"],
            ),
            ("a people is no place", "Latin American", &["latin", "american"]),
            ("whose place it is", "Deutsches Museum", &["germany", "museum"]),
            ("a country", "South Korea", &["south korea"]),
        ];
        for (name, text, expected) in cases {
            let words = words(&Name::parse_as(text, Kind::Location), Kind::Location);
            assert!(words.iter().map(|word| &**word).eq(expected.iter().copied()), "{name}: {words:?}");
        }
    }
}
