//! Whether two names of organizations or places can be one, by words: what is generic may be left out, what
//! tells may not.
//!
//! In: two parsed names. Out: whether they agree. Cost: a comparison of tokens a pair.

use super::{is_joined, likeness, likenesses};
use crate::document::lexicon::Class;
use crate::entity::Kind;
use crate::name::lexicon::{countries::COUNTRIES, countries::US, longest_phrase};
use crate::name::{CONTINUED, Name, Role, Token};

/// Whether two names of organizations or places can be one: every word of the shorter is in the longer, and a
/// word that says more than what an organization is and where; true where neither leaves anything out.
pub(in crate::document) fn agree_as_organizations(own: &Name, known: &Name) -> Option<bool> {
    if is_called_after(own, known) {
        return None;
    }
    let (forth, back) = (covers(own, known, true), covers(known, own, false));
    let whole = forth == Some(0) && back == Some(0);
    (forth.is_some() || back.is_some()).then_some(whole)
}

/// Whether a name says that an organization is this organ of this country, and no more: *Federal Government
/// of the United States*.
pub(in crate::document) fn is_organ(nation: &str, organ: &str, name: &Name) -> bool {
    let (mut of_nation, mut words) = (false, organ.split(' '));
    let all = pieces(name).iter().all(|piece| {
        let own = piece.nation && piece.sense == nation;
        of_nation |= own;
        own || piece.token.folded() == "federal" || words.next() == Some(piece.token.folded())
    });
    all && of_nation && words.next().is_none()
}

/// Whether a name is one that parties of many countries have: *Labour Party*.
pub(in crate::document) fn is_any_party(name: &Name) -> bool {
    let pieces = pieces(name);
    let common = |piece: &Piece<'_>| !piece.nation && piece.token.role() == Role::Generic;
    pieces.iter().all(common) && pieces.iter().any(|piece| piece.sense == "party")
}

/// Whether a name says in other words than an organization's what many states have (*Foreign Ministry* and
/// *Foreign Office*), where the names of the organization do not say whose it is.
pub(in crate::document) fn is_any_states(own: &Name, names: &[Name]) -> bool {
    let is_body = |sense: &str| {
        sense.starts_with("ministry") || matches!(sense, "air force" | "army" | "navy" | "parliament")
    };
    // Institutions are parsed as the words that they mean, so that the text has to tell.
    let words = |name: &Name| -> Vec<String> {
        let all = name.text().split([' ', '-']).map(|word| word.to_lowercase());
        all.filter(|word| !Class::of(word).has(Class::LINK)).collect()
    };
    let written = words(own);
    let own = pieces(own);
    let common = |piece: &Piece<'_>| piece.nation || piece.token.role() == Role::Generic;
    let is_nation = |word: &String| own.iter().any(|piece| piece.nation && piece.token.folded() == *word);
    let has_words = |name: &Name| {
        let known = words(name);
        written.iter().all(|word| known.contains(word) || is_nation(word))
    };
    own.iter().all(common)
        && own.iter().any(|piece| is_body(piece.sense))
        && !names.iter().any(|name| has_words(name) || pieces(name).iter().any(|piece| piece.nation))
}

/// Whether the names of a party say that it is one of a country, and none that it is of this one.
pub(in crate::document) fn is_party_of_another(nation: &str, names: &[Name]) -> bool {
    let mut nations = names.iter().flat_map(pieces).filter(|piece| piece.nation).peekable();
    nations.peek().is_some() && nations.all(|piece| piece.sense != nation)
}

/// A word of an organization's name, or the words by which it names a country.
struct Piece<'n> {
    token: Token<'n>,
    class: Class,
    sense: &'static str,
    nation: bool,
    /// Whether it is more than one word.
    phrase: bool,
}

fn pieces(name: &Name) -> Vec<Piece<'_>> {
    let tokens: Vec<Token<'_>> = name.tokens().filter(|token| !is_form(token) && !is_link(token)).collect();
    let forms: Vec<&str> = tokens.iter().map(|token| token.folded()).collect();
    let mut pieces = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while at < tokens.len() {
        let (count, country) = match forms[at] {
            US => (1, Some("united states")),
            _ => longest_phrase(COUNTRIES, &forms[at..])
                .map_or((1, None), |(count, country)| (count, Some(country.name))),
        };
        let token = tokens[at];
        let sense = country.unwrap_or(if token.part.sense == CONTINUED { "" } else { token.part.sense });
        pieces.push(Piece {
            token,
            class: Class::of(token.folded()),
            sense,
            nation: country.is_some(),
            phrase: count > 1,
        });
        at += count;
    }
    pieces
}

/// Whether a word is a legal form that a name may have or not.
fn is_form(token: &Token<'_>) -> bool {
    token.role() == Role::Legal && token.part.sense != FOUNDATION
}

fn is_link(token: &Token<'_>) -> bool {
    token.folded() != US && (token.is_link() || token.folded() == "at")
}

/// Whether every word of `short` has its place in `full`, and what is left over there is generic, or little
/// where it may be; how many words are left over on either side.
fn covers(short: &Name, full: &Name, may_omit: bool) -> Option<usize> {
    let own = pieces(short);
    let known = pieces(full);
    let mut used = vec![false; known.len()];
    let (mut named, mut proper, mut extra) = (0, false, 0);
    for piece in &own {
        let same = |other: &Piece<'_>| {
            let sense = !piece.sense.is_empty() && piece.sense == other.sense;
            // The South is not South Korea.
            let words = piece.phrase == other.phrase;
            let like = || likeness(&piece.token, &other.token).is_some_and(|like| like >= likenesses::LEAST);
            sense || words && like()
        };
        match (0..known.len()).find(|&at| !used[at] && same(&known[at])) {
            Some(at) => used[at] = true,
            None if joined(&piece.token, &known, &mut used) => {}
            // Every country has its parties.
            None if piece.nation && is_any_party(full) => return None,
            // A country that one of them leaves out says nothing; another country contradicts.
            None if piece.nation && !known.iter().any(|other| other.nation) => {
                extra += 1;
                continue;
            }
            None => return None,
        }
        let generic = piece.nation || piece.class.has(Class::GENERIC);
        named += if generic { 1 } else { 2 };
        proper |= !generic;
    }
    let left: Vec<&Piece<'_>> =
        known.iter().zip(&used).filter(|(_, used)| !**used).map(|(piece, _)| piece).collect();
    let allowed = if proper {
        // What the shorter leaves out must not be what the longer is called by.
        let strange = left.iter().filter(|piece| {
            !piece.nation && !piece.class.has(Class::GENERIC) && piece.token.role() == Role::Word
        });
        strange.count() <= if may_omit { named / 4 } else { 0 }
    } else {
        left.iter().all(|piece| piece.nation)
    };
    let tells = omits_what_tells(&own, &left, !may_omit && is_any_party(short));
    (named > 0 && allowed && !tells).then_some(left.len() + extra)
}

/// Whether a name leaves out what tells one party from another: the *Republican Party* is not the *Republican
/// People's Party*; nor, where a country tells as well, is the *People's Party* the *European People's Party*.
fn omits_what_tells(own: &[Piece<'_>], left: &[&Piece<'_>], countries: bool) -> bool {
    let tells = |piece: &&Piece<'_>| piece.token.role() != Role::Legal && (countries || !piece.nation);
    own.iter().any(|piece| piece.sense == "party") && left.iter().any(tells)
}

/// Whether the name of an organization goes on after another's with what makes it that of a part or a
/// namesake: *Siemens Energy*, the *Shell Foundation*; but not the *Rosneft Oil Company*.
pub(in crate::document) fn is_called_after(own: &Name, known: &Name) -> bool {
    if own.kind() != Kind::Organization || known.kind() != Kind::Organization {
        return false;
    }
    let (own, known) = (pieces(own), pieces(known));
    let Some((last, rest)) = own.split_last().filter(|(last, rest)| !last.nation && !rest.is_empty()) else {
        return false;
    };
    let line = last.token.role() == Role::Generic && !last.class.has(Class::HEAD) && is_line(last.sense);
    let same = |other: &Piece<'_>| other.sense == last.sense || other.token.folded() == last.token.folded();
    (line || last.sense == FOUNDATION)
        && rest.iter().any(|piece| piece.token.role() == Role::Word)
        && !known.iter().any(same)
}

/// Whether a generic word of this meaning says what is done, and not that a company or movement does it.
pub(in crate::document) fn is_line(sense: &str) -> bool {
    !matches!(sense, "corporation" | "enterprise" | "group" | "holding" | "movement" | "organization")
}

/// What the legal form of a foundation or trust means, which is no form of the one it is called after.
pub(in crate::document) const FOUNDATION: &str = "foundation";

fn joined(token: &Token<'_>, known: &[Piece<'_>], used: &mut [bool]) -> bool {
    let pair = (1..known.len())
        .find(|&at| !used[at - 1] && !used[at] && is_joined(token, &known[at - 1].token, &known[at].token));
    pair.inspect(|&at| (used[at - 1], used[at]) = (true, true)).is_some()
}

/// Whether the words of an organization's short form stand in its full name in their order, with a word that
/// names it.
pub(in crate::document) fn fits_organization(short: &[&str], full: &[&str]) -> bool {
    if short.is_empty() || short.len() >= full.len() {
        return false;
    }
    let mut rest = full.iter();
    short.iter().all(|word| rest.any(|other| other == word))
}
