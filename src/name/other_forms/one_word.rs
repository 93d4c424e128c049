//! Names of one word: a person's name in Han or Hangul has no space, and in Latin letters one behind the
//! family name.
//!
//! In: a name such as 김정은 or 林芳正. Out: what its family name and its given name are in Latin letters, as
//! Chinese or Korean and as Japanese, since characters do not tell which they are: *Lin Fangzheng*, *Hayashi
//! Yoshimasa*. Cost: some lookups and strings a name.

use crate::name::Name;
use crate::name::letters::script::Script;
use crate::name::lexicon::{self, family_names::FAMILY_NAMES};
use crate::name::romanize::{self, kanji};

impl Name {
    /// The family name and the given name of a name that has [`Name::syllables`], in each way in which these
    /// are read.
    pub(crate) fn one_word_readings(&self) -> impl Iterator<Item = [String; 2]> {
        let word: String = self.syllables().collect();
        let end = family_end(&word);
        let script = self.tokens().next().map_or(Script::Latin, |token| token.script());
        let japanese = move |characters: &str| {
            let mut letters = String::new();
            (script == Script::Han && kanji::likeliest(characters, &mut letters)).then_some(letters)
        };
        let first = move |characters: &str| japanese(characters).map(unvoiced);
        let plain = move |characters: &str| {
            let mut letters = String::new();
            romanize::romanize_token(characters, script, &mut letters);
            Some(letters)
        };
        let apart = end.map(|end| word.split_at(end));
        let read = |(family, given): (&str, &str)| {
            let both = |family: Option<String>, given: Option<String>| Some([family?, given?]);
            [both(plain(family), plain(given)), both(first(family), japanese(given))]
        };
        apart.map(read).into_iter().flatten().flatten()
    }
}

/// How consonants are voiced behind another character, where 林 is mostly met (小林, *Kobayashi*), and how they
/// are at the beginning of a word.
const VOICED: [(char, char); 4] = [('b', 'h'), ('d', 't'), ('g', 'k'), ('z', 's')];

/// A reading as it is at the beginning of a word.
fn unvoiced(mut letters: String) -> String {
    let at_beginning = VOICED.iter().find(|(voiced, _)| letters.starts_with(*voiced));
    if let Some((voiced, plain)) = at_beginning {
        letters.replace_range(..voiced.len_utf8(), plain.encode_utf8(&mut [0; 4]));
    }
    letters
}

/// Where the family name of a word ends, in bytes: it has one letter, or two that are known to be one where a
/// third follows.
fn family_end(word: &str) -> Option<usize> {
    let mut ends = word.char_indices().skip(1).map(|(end, _)| end);
    let (one, two) = (ends.next()?, ends.next());
    let is_family = |end: &usize| lexicon::find(FAMILY_NAMES, &word[..*end]).is_some();
    Some(two.filter(is_family).unwrap_or(one))
}

#[cfg(test)]
mod tests {
    use crate::name::Name;

    #[test]
    fn readings() {
        let cases: &[(&str, &str, &[[&str; 2]])] = &[
            ("Korean", "김정은", &[["gim", "jeongeun"]]),
            ("Korean, a family name of two", "선우은숙", &[["seonu", "eunsuk"]]),
            ("Chinese or Japanese", "林芳正", &[["lin", "fangzheng"], ["hayashi", "yoshimasa"]]),
            ("with a space", "김 정은", &[]),
            ("Latin", "Kim", &[]),
        ];
        for (name, text, expected) in cases {
            let found: Vec<_> = Name::parse(text).one_word_readings().collect();
            assert_eq!(found, *expected, "{name}");
        }
    }
}
