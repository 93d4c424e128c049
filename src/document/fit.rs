//! Whether a short form fits a full name: Muttaqi, Mottaki and Amir Khan fit Amir Khan Muttaqi.
//!
//! In: two parsed names. Out: how well every word of the shorter finds itself in the longer, and which word
//! of it is meant. Cost: a comparison of tokens a pair, under a microsecond each.

use super::lexicon::Class;
use crate::entity::Kind;
use crate::model::align::{is_content, is_nickname, token_cost};
use crate::model::tables::Tables;
use crate::name::lexicon::{countries::COUNTRIES, longest_phrase, suffixes::Suffix};
use crate::name::script::Script;
use crate::name::skeleton::skeleton;
use crate::name::{CONTINUED, Name, Role, Token};

/// Bits a letter that the spelling of a short form may differ by.
const BITS_PER_LETTER: f32 = 1.7;

/// How alike a name is whose words are joined or parted otherwise.
const JOINED_LIKENESS: f32 = 0.9;

/// Below this the words of two names are others.
pub(super) const LEAST_LIKENESS: f32 = 0.15;

/// How a short form fits a full name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Fit {
    /// 1 for the same letters, down to 0.
    pub(super) likeness: f32,
    /// It has the family name in it.
    pub(super) family: bool,
    /// It leaves nothing of the full name out.
    pub(super) whole: bool,
}

fn content(name: &Name) -> impl Iterator<Item = Token<'_>> {
    name.tokens().filter(is_content)
}

/// How `short` fits `full`, where every word of it is in there.
pub(super) fn fit(short: &Name, full: &Name) -> Option<Fit> {
    if numbers_clash(short, full) {
        return None;
    }
    let tokens: Vec<Token<'_>> = content(full).collect();
    let mut used = vec![false; tokens.len()];
    let mut found = Fit { likeness: 1.0, family: false, whole: false };
    let own: Vec<Token<'_>> = content(short).collect();
    let (mut skip, mut spelled) = (false, false);
    // Mohammed bin Salman is not Salman, who is his father.
    let particled = short.tokens().any(|token| token.role() == Role::Particle);
    let last = |at: usize| {
        full.len() > 1 && at + 1 == tokens.len() && (particled || tokens[at].role() != Role::Patronymic)
    };
    for (place, token) in own.iter().enumerate() {
        if std::mem::take(&mut skip) {
            continue;
        }
        let best = (0..tokens.len())
            .filter(|&at| !used[at])
            .filter_map(|at| Some((at, likeness(token, &tokens[at])?)));
        // Of two that are alike the family name is meant.
        let best = best.max_by(|x, y| {
            x.1.total_cmp(&y.1)
                .then((tokens[x.0].role() == Role::Family).cmp(&(tokens[y.0].role() == Role::Family)))
        });
        if let Some((at, likeness)) = best {
            used[at] = true;
            spelled |= token.role() != Role::Initial && tokens[at].role() != Role::Initial;
            found.likeness = found.likeness.min(likeness);
            found.family |= tokens[at].role() == Role::Family || last(at);
            continue;
        }
        if let Some(next) = own.get(place + 1)
            && let Some(at) = (0..tokens.len()).find(|&at| !used[at] && is_joined(&tokens[at], token, next))
        {
            (used[at], skip, spelled) = (true, true, true);
            found.likeness = found.likeness.min(JOINED_LIKENESS);
            found.family |= at + 1 == tokens.len();
            continue;
        }
        let joined = (1..tokens.len())
            .find(|&at| !used[at - 1] && !used[at] && is_joined(token, &tokens[at - 1], &tokens[at]))?;
        found.likeness = found.likeness.min(JOINED_LIKENESS);
        spelled = true;
        used[joined - 1] = true;
        used[joined] = true;
        found.family |= joined + 1 == tokens.len();
    }
    found.whole = used.iter().all(|&used| used);
    // Initials alone fit too many.
    spelled.then_some(found)
}

/// The number of a ruler, or of a generation.
fn number(name: &Name) -> Option<u8> {
    match name.generation() {
        Some(Suffix::Ordinal(number)) => Some(number),
        _ => None,
    }
}

/// Whether two names have numbers of rulers that are not the same.
fn numbers_clash(one: &Name, other: &Name) -> bool {
    number(one).zip(number(other)).is_some_and(|(one, other)| one != other)
}

/// Whether two names have the same number of a ruler.
pub(super) fn same_number(one: &Name, other: &Name) -> bool {
    number(one).is_some() && number(one) == number(other)
}

/// Whether two words put together write one, a letter or two aside that leave the consonants as they are.
fn is_joined(whole: &Token<'_>, first: &Token<'_>, second: &Token<'_>) -> bool {
    // Another script writes the same sounds with more letters or fewer, so that less may differ besides.
    let most = if whole.script() == first.script() { 2 } else { 1 };
    let (all, first, second) = (whole.romanized(), first.romanized(), second.romanized());
    // Most words are told by their length, before any memory is taken.
    if all.len().abs_diff(first.len() + second.len()) > most {
        return false;
    }
    let parts = [first, second].concat();
    all == parts || (parts.len() > 6 && skeleton(all) == skeleton(&parts))
}

/// How alike two tokens are, where they can be one.
fn likeness(x: &Token<'_>, y: &Token<'_>) -> Option<f32> {
    if x.role() == Role::Initial || y.role() == Role::Initial {
        let same = x.romanized().chars().next() == y.romanized().chars().next();
        return same.then_some(0.55);
    }
    if x.part.script == y.part.script && x.folded() == y.folded() {
        return Some(1.0);
    }
    let cyrillic = x.script() == Script::Cyrillic && y.script() == Script::Cyrillic;
    if cyrillic && (is_wife_of(x.folded(), y.folded()) || is_wife_of(y.folded(), x.folded())) {
        return None;
    }
    if cyrillic && inflected(x.folded(), y.folded()) {
        return Some(0.9);
    }
    let letters = (x.latin_symbols().len() + y.latin_symbols().len()) as f32 / 2.0;
    if letters < 4.0 {
        return None;
    }
    if is_feminine_of(x.romanized(), y.romanized()) || is_feminine_of(y.romanized(), x.romanized()) {
        return None;
    }
    if is_nickname(x, y) || is_nickname(y, x) {
        return Some(0.8);
    }
    // A word half as long again is another.
    let (one, other) = (x.latin_symbols().len(), y.latin_symbols().len());
    if one.abs_diff(other) * 2 > one.min(other) + 2 {
        return None;
    }
    let cap = BITS_PER_LETTER * letters;
    let cost = token_cost(Tables::embedded(), x, y, cap);
    (cost < cap).then(|| 0.9 * (1.0 - cost / cap))
}

/// Whether one name is the other's with a feminine ending: Majida and Majed, Ivanova and Ivanov.
fn is_feminine_of(feminine: &str, masculine: &str) -> bool {
    let stem = ["ah", "eh", "a"].iter().find_map(|ending| feminine.strip_suffix(ending));
    let vowel = |c: char| "aeiouy".contains(c);
    stem.is_some_and(|stem| {
        let closed = !stem.ends_with(vowel) && !masculine.ends_with(vowel) && !masculine.ends_with('h');
        closed
            && stem.len() > 2
            && skeleton(stem) == skeleton(masculine)
            && stem.len().abs_diff(masculine.len()) <= 1
    })
}

/// Whether one Slavic family name is the other's with the ending of an adjective of the other gender:
/// *Навальная* and *Навальный*, *Навального*.
fn is_wife_of(feminine: &str, masculine: &str) -> bool {
    let stem = ["ая", "ую"].iter().find_map(|ending| feminine.strip_suffix(ending));
    let endings = ["ый", "ий", "ой", "ого", "ому", "ым"];
    stem.is_some_and(|stem| endings.iter().any(|ending| masculine.strip_suffix(ending) == Some(stem)))
}

/// Whether one name has a place for every word of the other, so that no word of the shorter is contradicted;
/// true where neither leaves anything out.
pub(super) fn agree(one: &Name, other: &Name) -> Option<bool> {
    let likes = |fit: Option<Fit>| fit.filter(|fit| fit.likeness >= LEAST_LIKENESS).map(|fit| fit.whole);
    likes(fit(one, other)).or_else(|| likes(fit(other, one)).map(|_| false))
}

/// How alike two names are that leave nothing out on either side.
pub(super) fn whole_likeness(own: &Name, known: &Name) -> Option<f32> {
    let letters = fit(own, known).filter(|fit| fit.whole).map(|fit| fit.likeness);
    let words =
        || (own.kind() != Kind::Person && agree_as_organizations(own, known) == Some(true)).then_some(0.9);
    letters.or_else(words)
}

/// Whether two Slavic words are one but for a case ending.
fn inflected(x: &str, y: &str) -> bool {
    // Навальный is not Навальная.
    let masculine = |word: &str| word.ends_with("ый") || word.ends_with("ий");
    let genders = x.ends_with("ая") && masculine(y) || y.ends_with("ая") && masculine(x);
    let common = x.chars().zip(y.chars()).take_while(|(x, y)| x == y).count();
    let (x, y) = (x.chars().count(), y.chars().count());
    let alike = common >= 3 && x.max(y) - common <= 3 && x.abs_diff(y) <= 2 && common * 2 > x.max(y);
    alike && !genders
}

/// Whether two names of organizations or places can be one: every word of the shorter is in the longer, and a
/// word that says more than what an organization is and where; true where neither leaves anything out.
pub(super) fn agree_as_organizations(own: &Name, known: &Name) -> Option<bool> {
    let (forth, back) = (covers(own, known, true), covers(known, own, false));
    let whole = forth == Some(0) && back == Some(0);
    (forth.is_some() || back.is_some()).then_some(whole)
}

/// Whether a name says that an organization is this organ of this country, and no more: *Federal Government
/// of the United States*.
pub(super) fn is_organ(nation: &str, organ: &str, name: &Name) -> bool {
    let (mut of_nation, mut words) = (false, organ.split(' '));
    let all = pieces(name).iter().all(|piece| {
        let own = piece.nation && piece.sense == nation;
        of_nation |= own;
        own || piece.token.folded() == "federal" || words.next() == Some(piece.token.folded())
    });
    all && of_nation && words.next().is_none()
}

/// A word of an organization's name, or the words by which it names a country.
struct Piece<'n> {
    token: Token<'n>,
    class: Class,
    sense: &'static str,
    nation: bool,
}

fn pieces(name: &Name) -> Vec<Piece<'_>> {
    let tokens: Vec<Token<'_>> =
        name.tokens().filter(|token| token.role() != Role::Legal && !is_link(token)).collect();
    let forms: Vec<&str> = tokens.iter().map(|token| token.folded()).collect();
    let mut pieces = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while at < tokens.len() {
        let (count, country) = match forms[at] {
            // US is no word of the table of countries, for it is one of other names too.
            "us" => (1, Some("united states")),
            _ => longest_phrase(COUNTRIES, &forms[at..])
                .map_or((1, None), |(count, country)| (count, Some(country.name))),
        };
        let token = tokens[at];
        let sense = country.unwrap_or(if token.part.sense == CONTINUED { "" } else { token.part.sense });
        pieces.push(Piece { token, class: Class::of(token.folded()), sense, nation: country.is_some() });
        at += count;
    }
    pieces
}

fn is_link(token: &Token<'_>) -> bool {
    token.folded() != "us"
        && (token.role() == Role::Particle
            || matches!(token.folded(), "of" | "the" | "and" | "for" | "in" | "at"))
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
            sense || likeness(&piece.token, &other.token).is_some_and(|likeness| likeness >= LEAST_LIKENESS)
        };
        match (0..known.len()).find(|&at| !used[at] && same(&known[at])) {
            Some(at) => used[at] = true,
            None if joined(&piece.token, &known, &mut used) => {}
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
    (named > 0 && allowed).then_some(left.len() + extra)
}

fn joined(token: &Token<'_>, known: &[Piece<'_>], used: &mut [bool]) -> bool {
    let pair = (1..known.len())
        .find(|&at| !used[at - 1] && !used[at] && is_joined(token, &known[at - 1].token, &known[at].token));
    pair.inspect(|&at| (used[at - 1], used[at]) = (true, true)).is_some()
}

/// Whether the words of an organization's short form stand in its full name in their order, with a word that
/// names it.
pub(super) fn fits_organization(short: &[&str], full: &[&str]) -> bool {
    if short.is_empty() || short.len() >= full.len() {
        return false;
    }
    let mut rest = full.iter();
    short.iter().all(|word| rest.any(|other| other == word))
}
