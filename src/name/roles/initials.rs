//! Initials that are not written as single letters: run together (*SM Qureshi*), or by their names, as the
//! scripts of India write Latin ones (एम. एस. धोनी, *M. S. Dhoni*).
//!
//! In: the words of a person's name. Out: the same with a word a letter. Cost: a look at each word's capitals
//! and script.

use crate::entity::Kind;
use crate::name::Name;
use crate::name::letters::normalize::Break;
use crate::name::letters::script::Script;
use crate::name::letters::vowels::is_never_consonant;
use crate::name::lexicon::{self, honorifics::HONORIFICS};
use crate::name::romanize::romanize_token;
use crate::name::words::letter_names;
use crate::name::words::word::Word;

/// The most letters of initials that are run together.
const MOST_TOGETHER: u16 = 3;

/// The most bytes of the name of a letter.
const MOST_OF_LETTER_NAME: usize = 32;

/// Parts initials that are run together before the names, of what is a person by the kind `given` or by a
/// known name.
pub(super) fn part(words: &mut Vec<Word>, letters: &str, given: Option<Kind>) {
    // Hardly a name begins with two capitals and goes on with small letters.
    let [first, next, ..] = &words[..] else { return };
    let is_one = first.script == Script::Latin
        && first.is_shouted()
        && first.count <= MOST_TOGETHER
        && !next.before.has(Break::Comma)
        && !next.before.has(Break::Hyphen)
        && next.count > 1
        && next.capitals > 0
        && !next.is_shouted()
        && words.len() + usize::from(first.count) <= Name::MAX_TOKENS
        && is_unspoken(first.of(letters))
        && may_be_names(&words[1..], letters)
        && (given.is_some() || words[1..].iter().any(|word| is_name(word.of(letters))));
    if is_one {
        let first = first.clone();
        let letter = |at: usize| first.piece(letters, at, at + 1).into_initial();
        words.splice(0..1, (0..usize::from(first.count)).map(letter));
    }
}

/// Whether a word is a known name of persons.
fn is_name(form: &str) -> bool {
    let known = lexicon::tables(form);
    known.given_names() || known.family_names()
}

/// Whether letters are no word: none that is known, and of three none but the first a vowel.
fn is_unspoken(form: &str) -> bool {
    if !form.is_ascii() {
        return false;
    }
    let known = lexicon::tables(form);
    let is_name = is_name(form) || known.nicknames() || known.leading_names();
    let is_syllable = known.older_syllables() || known.is_chinese_syllable();
    let is_word = known.particles() || known.suffixes() || lexicon::find(HONORIFICS, form).is_some();
    let is_said = form.len() > 2 && form[1..].contains(is_never_consonant::<char>);
    !is_name && !is_syllable && !is_word && !is_said
}

/// Whether no word says what an organization, an office or a place is.
fn may_be_names(words: &[Word], letters: &str) -> bool {
    let is_other = |word: &Word| {
        let form = word.of(letters);
        let known = lexicon::tables(form);
        let is_title = || lexicon::find(HONORIFICS, form).is_some_and(|title| title.strength > 1);
        !is_name(form) && (known.of_organizations() || known.suffixes() || known.toponyms() || is_title())
    };
    !words.iter().any(is_other)
}

/// Writes Latin letters in the place of their names in an Indic script: where a full stop follows, and those
/// that begin with a vowel before other words of what may be a person.
pub(super) fn write_letters(words: &mut [Word], letters: &mut String, kind: Option<Kind>) {
    for at in 0..words.len() {
        let word = &words[at];
        let form = word.of(letters);
        let mut copy = [0; MOST_OF_LETTER_NAME];
        let Some(copied) = copy.get_mut(..form.len()).filter(|_| is_indic(form)) else { continue };
        copied.copy_from_slice(form.as_bytes());
        let start = letters.len();
        romanize_token(std::str::from_utf8(copied).unwrap_or_default(), word.script, letters);
        let spelled = &letters[start..];
        let is_first = at + 1 < words.len() && kind.is_none_or(|kind| kind == Kind::Person);
        let is_meant = word.dotted || is_first && spelled.starts_with(['a', 'e']);
        let letter = letter_names::letter(spelled).filter(|_| is_meant);
        letters.truncate(start);
        if let Some(letter) = letter {
            letters.push(letter);
            words[at] = word.in_place(start, &letters[start..]).into_initial();
        }
    }
}

fn is_indic(form: &str) -> bool {
    form.starts_with(|letter| matches!(letter, '\u{900}'..='\u{DFF}'))
}
