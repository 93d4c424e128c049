//! What keeps two tokens apart that are alike in their letters.

use crate::entity::Kind;
use crate::name::letters::script::Script;
use crate::name::{Name, Role, Token};

/// Whether the letter in which two tokens differ tells them apart, however little it costs to write it for the
/// other.
#[inline]
pub(super) fn differ_in_a_telling_letter((a, x): (&Name, &Token<'_>), (b, y): (&Name, &Token<'_>)) -> bool {
    begin_with_other_sibilants(x, y)
        || begin_with_other_sibilants(y, x)
        || is_short_acronym(a, x) && is_short_acronym(b, y) && have_another_letter(x, y)
}

/// Whether an Arabic token begins with an *s* and a Latin one with a *z*: سعيد is *Saeed*, *Zayed* is زايد.
fn begin_with_other_sibilants(native: &Token<'_>, latin: &Token<'_>) -> bool {
    native.script() == Script::Arabic
        && !latin.is_native()
        && latin.romanized().starts_with('z')
        && native.folded().starts_with(['س', 'ص'])
}

/// Whether a Latin token is an acronym by its capitals, which other words of its name have not, and so short
/// that another letter is another body: *FIBA* is not *FIFA*.
fn is_short_acronym(name: &Name, token: &Token<'_>) -> bool {
    const MOST_LETTERS: usize = 5;
    let is_shouted = |token: &Token<'_>| token.text().bytes().all(|byte| byte.is_ascii_uppercase());
    name.kind() == Kind::Organization
        && token.role() == Role::Word
        && token.latin_count() <= MOST_LETTERS
        && is_shouted(token)
        && (name.len() == 1 || name.tokens().any(|other| !is_shouted(&other)))
}

/// Whether two tokens of as many letters have one that is none for the other, as *k* is for *c*.
fn have_another_letter(x: &Token<'_>, y: &Token<'_>) -> bool {
    let is_vowel = |letter: u8| b"aeiouy".contains(&letter);
    let mut letters = x.romanized().bytes().zip(y.romanized().bytes());
    let another = |(one, other)| one != other && (is_vowel(one) || is_vowel(other));
    x.latin_count() == y.latin_count() && (x.part.skeleton != y.part.skeleton || letters.any(another))
}

/// Whether two tokens are of places that are told apart: Guinea is no part of Guinea-Bissau, nor Papua of
/// Papua New Guinea.
pub(super) fn are_apart((a, x, i): (&Name, &Token<'_>, u8), (b, y, j): (&Name, &Token<'_>, u8)) -> bool {
    let is_phrase = |name: &Name, place: u8| name.places().continued >> place & 2 != 0;
    match (x.part.is_place(), y.part.is_place()) {
        (true, true) => x.part.sense != y.part.sense,
        (true, false) => is_phrase(a, i) && b.kind() == Kind::Location,
        (false, true) => is_phrase(b, j) && a.kind() == Kind::Location,
        _ => false,
    }
}

/// Whether one of two tokens of the same letters is part of another point of the compass: *South*,
/// *South-East*.
pub(super) fn are_of_other_points(x: &Token<'_>, y: &Token<'_>) -> bool {
    let is_half = |half: &str, whole: &str| {
        let rest = whole.strip_prefix(half).filter(|_| matches!(half, "north" | "south"));
        matches!(rest, Some("east" | "west"))
    };
    let (x, y) = (x.part.sense, y.part.sense);
    !x.is_empty() && !y.is_empty() && (is_half(x, y) || is_half(y, x))
}
