//! The words of names that are no person's: without legal forms, articles and links; countries and generic
//! words by sense; and acronyms with what they stand for.
//!
//! In: a parsed name. Out: words to compare. Cost: a few binary searches a word.

use super::form::Form;
use super::{letters, place};
use crate::entity::Kind;
use crate::model::align::places;
use crate::name::lexicon::countries::{COUNTRIES, CountryForm};
use crate::name::lexicon::own_states::OWN_STATES;
use crate::name::lexicon::{find, longest_phrase};
use crate::name::skeleton::skeleton;
use crate::name::{CONTINUED, Name, Role, Token, folded_into};

/// The most letters of an acronym.
const MAX_ACRONYM: usize = 7;

/// Words that hold a name together and come and go between its spellings.
fn is_link(word: &str) -> bool {
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

/// An acronym without its article, and any other text as it is.
pub(super) fn without_article(text: &str) -> &str {
    let rest = text.split_once(' ').filter(|(first, _)| first.eq_ignore_ascii_case("the"));
    rest.map(|(_, rest)| rest).filter(|rest| is_acronym(rest)).unwrap_or(text)
}

/// Whether a text is written as acronyms are: EU, U.N., AfD.
pub(super) fn is_acronym(text: &str) -> bool {
    let letters = || text.chars().filter(|letter| letter.is_alphanumeric());
    let (count, capitals) = (letters().count(), letters().filter(|letter| letter.is_uppercase()).count());
    (2..=MAX_ACRONYM).contains(&count) && !text.contains(' ') && capitals > 1 && capitals * 2 >= count
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

/// Whether an acronym stands for a name of several words: its letters are the initials, links left out or
/// not.
pub(super) fn stands_for(acronym: &Form, full: &Form) -> bool {
    let letters: Vec<char> = acronym.name.tokens().flat_map(|token| token.folded().chars()).collect();
    if acronym.name.len() > letters.len() || !(2..=MAX_ACRONYM).contains(&letters.len()) {
        return false;
    }
    if letters.len() < 3 && !acronym.acronym {
        return is_capital(acronym.name.text()) && are_initials(&letters, &full.text);
    }
    let tokens: Vec<_> = full.name.tokens().collect();
    if tokens.len() == 1 {
        return acronym.acronym && is_contraction(&letters, tokens[0].folded());
    }
    tokens.len() > 1 && initials(&letters, &tokens, letters.len() > 2)
        || acronym.acronym && are_initials(&letters, &full.text)
}

/// Whether a text is a word with a capital.
fn is_capital(text: &str) -> bool {
    text.starts_with(char::is_uppercase) && text.chars().all(char::is_alphanumeric)
}

/// Whether letters are the initials of a text as it is written, in its own language: those of all words, or of
/// those with capitals.
fn are_initials(letters: &[char], text: &str) -> bool {
    let words = || text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let initial = |word: &str| {
        let mut folded = String::new();
        folded_into(&word[..word.chars().next().map_or(0, char::len_utf8)], &mut folded);
        folded.chars().next()
    };
    let is_spelled = |capitals: bool| {
        let counts = |word: &&str| !capitals || word.starts_with(char::is_uppercase);
        words().filter(counts).filter_map(initial).eq(letters.iter().copied())
    };
    words().nth(1).is_some() && (is_spelled(false) || is_spelled(true))
}

/// Whether a long word is abbreviated by its first letter and one or two later ones: VW for Volkswagen, but
/// not its mere beginning, as of Eurostat.
fn is_contraction(letters: &[char], word: &str) -> bool {
    let begins = word.chars().zip(letters).all(|(letter, other)| letter == *other);
    let mut rest = word.chars();
    word.len() > 7
        && letters.len() < 4
        && !begins
        && word.starts_with(letters[0])
        && letters.iter().all(|letter| rest.any(|other| other == *letter))
}

/// Whether `letters` are the initials of `tokens`, in order; a link, a legal form and, in a long enough
/// acronym, a country may be left out, and a country may go by its own language's initial.
fn initials(letters: &[char], tokens: &[Token<'_>], long: bool) -> bool {
    // How many letters may have been spelled so far, a bit a length.
    let mut reached = 1_u32;
    for (place, token) in tokens.iter().enumerate() {
        let word = token.folded();
        let nation = find(COUNTRIES, word).filter(|_| long);
        let is_silent = is_link(word) || token.role() == Role::Legal || word.len() == 1;
        let is_last = place + 1 == tokens.len();
        let mut after = 0;
        for spelled in places(reached) {
            let left = letters.len() - usize::from(spelled);
            let native = |letter| nation.is_some_and(|nation| native_initial(nation.name, letter));
            let next = letters.get(usize::from(spelled));
            if next.is_some_and(|&letter| word.starts_with(letter) || native(letter)) {
                after |= 1 << (spelled + 1);
            }
            if is_silent || (nation.is_some() && (left > 1 || is_last)) {
                after |= 1 << spelled;
            }
        }
        reached = after;
    }
    reached & 1 << letters.len() != 0
}

/// Whether a country's name in its own language begins with another letter: Germany, Deutschland.
fn native_initial(country: &str, letter: char) -> bool {
    matches!(
        (country, letter),
        ("germany", 'd')
            | ("spain", 'e')
            | ("switzerland", 's')
            | ("austria", 'o')
            | ("croatia", 'h')
            | ("finland", 's')
            | ("hungary", 'm')
    )
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

/// The initials of a name of several words, without its links and with them.
pub(super) fn plain_initials(form: &Form) -> Vec<String> {
    let of = |links: bool| -> String {
        let tokens = form
            .name
            .tokens()
            .filter(|token| token.role() != Role::Legal && (links || !is_link(token.folded())));
        tokens.filter_map(|token| token.folded().chars().next()).take(MAX_ACRONYM + 1).collect()
    };
    let mut all = vec![of(false), of(true)];
    all.dedup();
    all.retain(|initials| (3..=MAX_ACRONYM).contains(&initials.chars().count()));
    all
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
