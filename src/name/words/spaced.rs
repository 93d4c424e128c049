//! Words whose letters are set apart: *R A S H I D   K A R I M I*, *s h e l l*.
//!
//! In: words. Out: the words that these are the letters of. Cost: a look at the first two signs of a text.

use super::word::Word;
use crate::name::Name;
use crate::name::letters::normalize::Break;
use crate::name::letters::script::Script;

/// Fewer letters are initials or an acronym.
const LEAST_LETTERS: usize = 4;

/// How many words a text may be cut into: more than a name has where they may be letters.
pub(crate) fn most_words(text: &str) -> usize {
    /// How many letters words have.
    const LETTERS: usize = 6;
    let mut chars = text.chars();
    let begins_with_letter = chars.next().is_some_and(char::is_alphanumeric);
    let may_be = begins_with_letter && chars.next().is_some_and(char::is_whitespace);
    Name::MAX_TOKENS * if may_be { LETTERS } else { 1 }
}

/// Joins letters, where all words are letters, to the words that wider spaces, hyphens or capitals among
/// small letters tell apart; all to one word where nothing does.
pub(crate) fn join(words: &mut Vec<Word>) {
    let are_letters = words.len() >= LEAST_LETTERS && words.iter().all(is_letter);
    // Each letter is behind the one before it, but where folding made several of one, of the same span.
    if are_letters && words.windows(2).all(|pair| pair[0].letters.1 == pair[1].letters.0) {
        let gap = |pair: &[Word]| pair[1].span.0.saturating_sub(pair[0].span.1);
        let narrow = words.windows(2).map(gap).min().unwrap_or_default();
        let is_parted = |pair: &[Word]| gap(pair) > narrow || !pair[1].before.only(Break::Space);
        let by_spaces = words.windows(2).any(is_parted);
        let begins = |pair: &[Word]| {
            if by_spaces { is_parted(pair) } else { pair[0].capitals < pair[1].capitals }
        };
        let mut kept = 0;
        for at in 1..words.len() {
            if begins(&words[at - 1..=at]) || words[at].script != words[kept].script {
                kept += 1;
                words[kept] = words[at].clone();
            } else {
                let Word { letters, span, capitals, .. } = words[at];
                let word = &mut words[kept];
                (word.letters.1, word.span.1) = (letters.1, span.1);
                word.count += 1;
                word.capitals += capitals;
            }
        }
        words.truncate(kept + 1);
    }
    words.truncate(Name::MAX_TOKENS);
}

fn is_letter(word: &Word) -> bool {
    let has_letters = matches!(word.script, Script::Latin | Script::Cyrillic | Script::Greek);
    word.count == 1 && has_letters && !word.dotted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::words::cut;

    #[test]
    fn letters_set_apart_are_joined() {
        let cases = [
            ("capitals", "S H E L L", "shell"),
            ("wider spaces", "R a s h i d   K a r i m i", "rashid karimi"),
            ("capitals among small letters", "R a s h i d K a r i m i", "rashid karimi"),
            ("hyphens", "A N N A - L E N A   B O C K", "anna lena bock"),
            ("marks", "V u k   Đ u r i ć", "vuk duric"),
            ("an acronym", "u n h c r", "unhcr"),
            ("more letters than names have words", &"a b c d ".repeat(16), &"abcd".repeat(16)),
            ("initials", "A B C Karimi", "a b c karimi"),
            ("few letters", "B B C", "b b c"),
            ("full stops", "A. B. C. D.", "a b c d"),
        ];
        for (name, text, expected) in cases {
            let (mut letters, mut words) = (String::new(), Vec::new());
            cut::words(text, most_words(text), &mut letters, &mut words);
            join(&mut words);
            let found: Vec<_> = words.iter().map(|word| word.of(&letters)).collect();
            assert_eq!(found.join(" "), expected, "{name}");
        }
    }
}
