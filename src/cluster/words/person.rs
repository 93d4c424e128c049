//! The words of persons' names: those that they are compared by, and what these tell of the person.
//!
//! In: a text, a parsed name or a token of one. Out: words, the nickname in quotes, the gender. Cost: a step
//! a token, and a few look-ups.

use std::borrow::Cow;

use super::cases::given_name_of;
use super::plain::without_digraphs;
use crate::model::align::is_content;
use crate::name::letters::quotes::is_quote;
use crate::name::lexicon::{self, Gender, given_names::GIVEN_NAMES, nicknames::NICKNAMES, suffixes::Suffix};
use crate::name::{Detail, Name, Role, Token};

/// The words that a person's name is compared by: its folded content tokens, and what tells namesakes of one
/// family apart; all of them where it has no others.
pub(in crate::cluster) fn words(name: &Name) -> Vec<Box<str>> {
    let counts = |token: &Token<'_>| is_content(token) || is_generation(token);
    let content = name.tokens().filter(counts).map(|token| without_digraphs(token.folded()));
    let words: Vec<Box<str>> = content.collect();
    if words.is_empty() { name.tokens().map(|token| token.folded().into()).collect() } else { words }
}

/// Jr, II: what tells namesakes of one family apart.
fn is_generation(token: &Token<'_>) -> bool {
    matches!(token.part.detail, Detail::Suffix(suffix) if suffix != Suffix::Degree)
}

/// All tokens, titles and particles too.
pub(in crate::cluster) fn all_words(name: &Name) -> String {
    let words: Vec<Box<str>> = name.tokens().map(|token| without_digraphs(token.folded())).collect();
    words.join(" ")
}

/// A person's name without what stands in quotes within it, and that; the whole where nothing else is there.
pub(in crate::cluster) fn without_quotes(text: &str) -> (Cow<'_, str>, Option<&str>) {
    let whole = (Cow::Borrowed(text), None);
    let opens = |&(at, quote): &(usize, char)| {
        is_quote(quote) && text[..at].chars().next_back().is_none_or(char::is_whitespace)
    };
    let Some((from, open)) = text.char_indices().find(opens) else { return whole };
    let inside = from + open.len_utf8();
    let closes = |&(at, quote): &(usize, char)| {
        is_quote(quote)
            && text[inside + at + quote.len_utf8()..]
                .chars()
                .next()
                .is_none_or(|next| !next.is_alphanumeric())
    };
    let Some((length, close)) = text[inside..].char_indices().find(closes) else { return whole };
    let rest = [&text[..from], &text[inside + length + close.len_utf8()..]].concat();
    if rest.chars().any(char::is_alphanumeric) {
        (Cow::Owned(rest), Some(&text[inside..inside + length]))
    } else {
        whole
    }
}

/// The Latin letters of a token without the article that Arabic writes as one word with it: الأسد is *Assad*
/// elsewhere.
pub(in crate::cluster) fn without_arabic_article(token: Token<'_>) -> &str {
    let is_behind = |word: &&str| word.chars().count() > 2;
    let article =
        token.folded().strip_prefix("ال").filter(is_behind).and(token.romanized().strip_prefix("al"));
    article.unwrap_or(token.romanized())
}

/// Whether a Latin token is written as Chinese given names are, of one syllable or two.
pub(in crate::cluster) fn has_chinese_syllables(token: &Token<'_>) -> bool {
    let is_syllable = |word: &str| lexicon::tables(word).is_chinese_syllable();
    let word = token.romanized();
    !token.is_native()
        && (is_syllable(word)
            || (1..word.len()).any(|end| {
                word.is_char_boundary(end) && is_syllable(&word[..end]) && is_syllable(&word[end..])
            }))
}

/// The gender that titles and given names speak for.
pub(in crate::cluster) fn gender(name: &Name) -> Option<Gender> {
    let title = name.tokens().find_map(|token| match token.part.detail {
        Detail::Gender(gender) if token.role() == Role::Honorific && gender != Gender::Either => Some(gender),
        _ => None,
    });
    title.or_else(|| {
        let first = name.tokens().filter(is_content).find(|token| token.role() != Role::Family)?;
        name.tokens().filter(is_content).nth(1)?;
        gender_of_given_name(first.folded())
    })
}

/// The gender of a given name or, Will being William, of those that it is short for.
fn gender_of_given_name(word: &str) -> Option<Gender> {
    let tables = lexicon::tables(word);
    let own = |word: &str| lexicon::find(GIVEN_NAMES, word);
    let formal = || lexicon::find(NICKNAMES, word)?.iter().find_map(|formal| own(formal));
    let gender = if tables.given_names() { own(word) } else { None };
    let gender = gender.or_else(|| if tables.nicknames() { formal() } else { None });
    // Pawła is a man, Paweł being one.
    let declined = || given_name_of(word);
    let gender = gender.or_else(|| if tables.given_names() { None } else { declined() });
    gender.filter(|gender| *gender != Gender::Either)
}
