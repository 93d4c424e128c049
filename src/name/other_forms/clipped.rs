//! Clipped words: what words are made of that Russian clips and writes together (*Туламашзавод*,
//! *Sovcomflot*).
//!
//! In: a romanized word that no word list knows. Out: its pieces. Cost: some look-ups a letter of its end.

use crate::name::Token;
use crate::name::lexicon::{self, clipped::CLIPPED};

/// The fewest letters of such a word.
const LEAST_LETTERS: usize = 6;

/// The fewest letters of what is left before the clipped words, where anything is.
const LEAST_FIRST: usize = 3;

/// How many letters a clipped word has.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=12;

/// The most clipped words of one.
const MOST: usize = 4;

/// What a word is made of: a name or its beginning, and clipped words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Pieces<'w> {
    /// What stands before the clipped words; may be empty.
    pub(crate) first: &'w str,
    senses: [&'static str; MOST],
}

impl<'w> Pieces<'w> {
    /// The pieces of a word, where there are two at least.
    pub(crate) fn of(word: &'w str) -> Option<Pieces<'w>> {
        if word.len() < LEAST_LETTERS || !word.is_ascii() {
            return None;
        }
        let (mut first, mut senses, mut count) = (word, [""; MOST], 0);
        while let Some((rest, sense)) = last_clipped(first).filter(|_| count < MOST) {
            (first, senses[count]) = (rest, sense);
            count += 1;
        }
        let is_name = first.len() >= LEAST_FIRST;
        (count > 0 && (is_name || first.is_empty() && count > 1)).then_some(Pieces { first, senses })
    }

    /// The pieces of a token, where it was found to have some when it was parsed.
    pub(crate) fn of_token(token: &Token<'w>) -> Option<Pieces<'w>> {
        token.part.clipped.then(|| Pieces::of(token.romanized())).flatten()
    }

    /// What each of the clipped words means, the last word first. A clipped word may stand for several words,
    /// which a comma separates, and each of these may mean several things, which bars separate.
    pub(crate) fn senses(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.senses.into_iter().filter(|senses| !senses.is_empty()).flat_map(|senses| senses.split(','))
    }
}

/// The longest clipped word that a word ends with: what is before it, and its senses.
fn last_clipped(word: &str) -> Option<(&str, &'static str)> {
    let lengths = LETTERS.rev().filter(|length| *length == word.len() || *length + 2 <= word.len());
    lengths.filter_map(|length| word.split_at_checked(word.len() - length)).find_map(|(rest, end)| {
        let sense = lexicon::find(CLIPPED, end)?;
        Some((rest, sense))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_made_of() {
        type Case<'c> = (&'c str, Option<(&'c str, &'c [&'c str])>);
        let cases: &[Case<'_>] = &[
            ("tulamashzavod", Some(("tula", &["plant", "machine building|engineering"]))),
            ("barnaultransmash", Some(("barnaul", &["machine building|engineering", "transport"]))),
            ("ȝa", None),
            ("gosnii", Some(("", &["research institute", "state"]))),
            ("zavod", None),
            ("tamash", None),
            ("vladimir", None),
        ];
        for (word, expected) in cases {
            let found = Pieces::of(word).map(|pieces| (pieces.first, pieces.senses().collect::<Vec<_>>()));
            assert_eq!(found, expected.map(|(first, senses)| (first, senses.to_vec())), "{word}");
        }
    }
}
