//! Whether a family name that stands alone may be another's: behind a given name that the text's bearer does
//! not have (प्रियंका गांधी beside *Rahul Gandhi*).
//!
//! In: a word of a script without capitals, and which words are names already. Out: what the word before it
//! is. A title, a small word, a known place or a word that news puts before a subject is no given name; of
//! what is left nobody can tell. Cost: some look-ups.

use super::unspaced::{LETTERS_OF_GIVEN, is_southern};
use crate::document::lexicon::native_words::{ON_ARABIC_WORDS, ON_HEBREW_WORDS, ON_TITLES, is_small};
use crate::document::lexicon::{Class, is_kin};
use crate::document::reader::Reader;
use crate::document::text::word::{Gap, Shape};
use crate::entity::Kind;
use crate::name::Name;
use crate::name::letters::script::Script;
use crate::name::lexicon::{self as names, MAX_PHRASE_WORDS, honorifics::HONORIFICS, longest_phrase};

/// What stands before a family name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    /// Nothing that could be a given name.
    Other,
    /// A word that may be one.
    Word,
    /// A given name.
    Given,
}

/// Endings of Korean words that are written on nouns and verbs.
pub(super) const KOREAN_ENDINGS: &[char] = &[
    '은', '는', '이', '가', '을', '를', '의', '에', '서', '로', '와', '과', '도', '고', '며', '한', '된',
    '할', '게', '만', '면', '때', '등',
];

/// Letters of the shortest and the longest given name in Hangul.
const LETTERS_IN_HANGUL: std::ops::RangeInclusive<usize> = 2..=5;

/// What the word before a family name is.
pub(in crate::document) fn before(reader: &Reader<'_, '_>, at: usize, covered: &[bool]) -> Before {
    if at == 0 || !matches!(reader.gap(at), Gap::Space | Gap::Hyphen) {
        return Before::Other;
    }
    let place = at - 1;
    let word = reader.word(place);
    let fold = reader.fold(place);
    if covered.get(place).is_some_and(|covered| *covered)
        || word.shape != Shape::Uncased
        || is_small(fold)
        || is_titled(reader, at)
    {
        return Before::Other;
    }
    if is_given(reader, place) || is_kin_beside(reader, at) {
        return Before::Given;
    }
    if may_be_given_by_letters(reader, place) { Before::Word } else { Before::Other }
}

/// Whether a word is known as a given name, in its letters or in Latin ones where it has its vowels.
pub(super) fn is_given(reader: &Reader<'_, '_>, at: usize) -> bool {
    let fold = reader.fold(at);
    if names::tables(fold).honorifics() {
        return false;
    }
    let in_latin = || {
        let name = Name::parse_as(fold, Kind::Person);
        name.tokens().next().is_some_and(|token| names::tables(token.romanized()).given_names())
    };
    reader.class(at).has(Class::GIVEN) || reader.word(at).script == Script::Devanagari && in_latin()
}

/// Whether a word for kin stands before the word before a family name, or behind the comma after it.
fn is_kin_beside(reader: &Reader<'_, '_>, at: usize) -> bool {
    let before = at > 1 && reader.gap(at - 1) == Gap::Space && is_kin(reader.fold(at - 2));
    before || reader.gap(at + 1) == Gap::Comma && at + 1 < reader.len() && is_kin(reader.fold(at + 1))
}

/// Whether a word that is no name yet may be a given name by its letters.
pub(super) fn may_be_given_by_letters(reader: &Reader<'_, '_>, at: usize) -> bool {
    let (word, fold) = (reader.word(at), reader.fold(at));
    let tables = names::tables(fold);
    let listed = tables.generic_words() || tables.countries() || tables.toponyms() || tables.bodies();
    let letters = fold.chars().count();
    let other = || match word.script {
        Script::Arabic => ON_ARABIC_WORDS.iter().any(|prefix| fold.starts_with(prefix)),
        Script::Hebrew => fold.starts_with(ON_HEBREW_WORDS) && letters > 4,
        Script::Hangul => !LETTERS_IN_HANGUL.contains(&letters) || fold.ends_with(KOREAN_ENDINGS),
        Script::Devanagari => false,
        _ => !fold.starts_with(is_southern) || letters > LETTERS_OF_GIVEN,
    };
    is_given(reader, at) || !(listed || letters < 2 || is_small(fold) || other())
}

/// Whether the words before a place end with a title, one of several words among them.
pub(super) fn is_titled(reader: &Reader<'_, '_>, at: usize) -> bool {
    let joined = |&word: &usize| word + 1 == at || reader.gap(word + 1) == Gap::Space;
    let firsts = (at.saturating_sub(MAX_PHRASE_WORDS)..at).rev().take_while(joined);
    firsts.into_iter().any(|first| {
        let forms: Vec<&str> = (first..at).map(|word| reader.fold(word)).collect();
        let bare = |form: &str| longest_phrase(HONORIFICS, &[form]).is_some();
        longest_phrase(HONORIFICS, &forms).is_some_and(|(count, _)| count == forms.len())
            || forms.len() == 1 && forms[0].strip_prefix(ON_TITLES).is_some_and(bare)
    })
}
