//! The endings that Latvian and Lithuanian write on the names of others: *Donalds Tramps*, *Donaldas
//! Trumpas*.
//!
//! In: small letters. Out: what is before the ending. Cost: a look at the last letters.

use crate::name::letters::vowels;
use crate::name::lexicon;

/// The fewest letters of a stem.
const LEAST_STEM: usize = 2;

/// Endings of men's names in the nominative, and what of them is the name's own; the longest first. A Latvian
/// one is an *s* alone.
const OF_MEN: [(&str, &str); 9] = [
    ("skis", "ski"),
    ("ijs", "i"),
    ("ijus", "i"),
    ("jus", "j"),
    ("ius", ""),
    ("as", ""),
    ("is", ""),
    ("us", ""),
    ("ys", ""),
];

/// Endings of women's names, behind a consonant.
const OF_WOMEN: [char; 3] = ['a', 'e', 'ė'];

/// A word without the ending of a man's name, if it has one.
pub(super) fn stem_of_man(word: &str) -> Option<&str> {
    let before_s = word.strip_suffix('s')?;
    let of_row = |&(ending, own): &(&str, &str)| {
        word.ends_with(ending).then(|| word.len() - (ending.len() - own.len()))
    };
    let with_vowel = OF_MEN.iter().find_map(of_row).and_then(|end| word.get(..end));
    let stem = with_vowel.or_else(|| before_s.ends_with(is_consonant).then_some(before_s));
    stem.filter(|stem| stem.chars().nth(LEAST_STEM - 1).is_some() && stem.contains(is_vowel))
}

/// The same of anybody's name.
pub(super) fn stem(word: &str) -> Option<&str> {
    stem_of_man(word).or_else(|| {
        let stem = word.strip_suffix(OF_WOMEN).filter(|stem| stem.ends_with(is_consonant))?;
        stem.chars().nth(LEAST_STEM).map(|_| stem)
    })
}

/// Whether the words of a name without other signs are nominatives of men: all of them, or the first, which
/// is a known given name without its ending. None is that is known with it (*Thomas*), or has letters that
/// these languages lack.
pub(super) fn are_nominatives<'w>(first: &'w str, mut others: impl Iterator<Item = &'w str>) -> bool {
    let is_known = |word: &str| lexicon::tables(word).given_names();
    let stem = |word: &'w str| stem_of_man(word).filter(|_| !word.contains(['w', 'x']));
    let may_be = |word: &'w str| stem(word).is_some();
    let Some(stem) = stem(first).filter(|_| !is_known(first)) else { return false };
    is_known(stem) || others.next().is_some_and(may_be) && others.all(may_be)
}

fn is_vowel(letter: char) -> bool {
    vowels::is_vowel(letter) || matches!(letter, 'ā' | 'ē' | 'ī' | 'ū' | 'ė' | 'ą' | 'ę' | 'į' | 'ų')
}

fn is_consonant(letter: char) -> bool {
    letter.is_alphabetic() && !is_vowel(letter)
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn stems() {
        let cases = [
            ("tramps", Some("tramp")),
            ("donaldas", Some("donald")),
            ("dmitrijus", Some("dmitri")),
            ("sergejus", Some("sergej")),
            ("zelenskis", Some("zelenski")),
            ("navaļnijs", Some("navaļni")),
            ("klintone", Some("klinton")),
            ("blērs", Some("blēr")),
            ("džs", None),
            ("as", None),
            ("trudo", None),
            ("maria", None),
        ];
        for (word, expected) in cases {
            assert_eq!(stem(word), expected, "{word}");
        }
    }
}
