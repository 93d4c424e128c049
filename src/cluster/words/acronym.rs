//! Acronyms as they are written, and whether their letters are the initials of words.
//!
//! In: a text; letters, and words. Out: whether it is written as acronyms are; whether the letters are
//! initials of the words, or letters of one word. Cost: a step a word and letter.

use super::plain::is_link;
use crate::name::lexicon::countries::COUNTRIES;
use crate::name::lexicon::find;
use crate::name::other_forms::initials::after_letter;
use crate::name::{Role, Token, folded_into};

/// The most letters of an acronym.
pub(in crate::cluster) const MAX_ACRONYM: usize = 7;

/// An acronym without *the* before it, and any other text as it is.
pub(in crate::cluster) fn without_the(text: &str) -> &str {
    let rest = text.split_once(' ').filter(|(first, _)| first.eq_ignore_ascii_case("the"));
    rest.map(|(_, rest)| rest).filter(|rest| is_acronym(rest)).unwrap_or(text)
}

/// Whether a text is written as acronyms are: EU, U.N., AfD.
pub(in crate::cluster) fn is_acronym(text: &str) -> bool {
    let letters = || text.chars().filter(|letter| letter.is_alphanumeric());
    let (count, capitals) = (letters().count(), letters().filter(|letter| letter.is_uppercase()).count());
    (2..=MAX_ACRONYM).contains(&count) && !text.contains(' ') && capitals > 1 && capitals * 2 >= count
}

/// Whether a text is a word with a capital.
pub(in crate::cluster) fn is_capital(text: &str) -> bool {
    text.starts_with(char::is_uppercase) && text.chars().all(char::is_alphanumeric)
}

/// Whether letters are the initials of a text as it is written, in its own language: those of all words, or
/// of those with capitals.
pub(in crate::cluster) fn are_initials(letters: &[char], text: &str) -> bool {
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
pub(in crate::cluster) fn is_contraction(letters: &[char], word: &str) -> bool {
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
pub(in crate::cluster) fn initials(letters: &[char], tokens: &[Token<'_>], long: bool) -> bool {
    // How many letters may have been spelled so far, a bit a length.
    let mut reached = 1_u32;
    for (place, token) in tokens.iter().enumerate() {
        let word = token.folded();
        let nation = find(COUNTRIES, word).filter(|_| long);
        let is_last = place + 1 == tokens.len();
        let left_out = match nation {
            _ if is_link(word) || token.role() == Role::Legal || word.len() == 1 => reached,
            Some(_) if is_last => reached,
            // Not where one letter is left, or none.
            Some(_) => reached & !(0b11 << letters.len() >> 1),
            None => 0,
        };
        let native = nation.and_then(|nation| native_initial(nation.name));
        reached = after_letter(letters, word.chars().next(), reached)
            | after_letter(letters, native, reached)
            | left_out;
    }
    reached & 1 << letters.len() != 0
}

/// What a country's name in its own language begins with, where it is another letter: Germany, Deutschland.
fn native_initial(country: &str) -> Option<char> {
    Some(match country {
        "germany" => 'd',
        "spain" => 'e',
        "switzerland" | "finland" => 's',
        "austria" => 'o',
        "croatia" => 'h',
        "hungary" => 'm',
        _ => return None,
    })
}
