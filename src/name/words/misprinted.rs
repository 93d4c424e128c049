//! Letters of the other case that look alike: *BAGHDADl*, *ZeIaya*.
//!
//! In: words. Out: the same, such letters as those that they look like. Cost: a look at the count of capitals.

use super::word::Word;
use crate::name::letters::script::Script;
use crate::name::lexicon::is_known;

/// The fewest letters of such a word.
const LEAST_LETTERS: u16 = 4;

/// The fewest letters of a word that is written together with another.
const LEAST_LETTERS_OF_PART: usize = 3;

/// Reads a small *l* among capitals as *I*, and a capital *I* among small letters as *l*.
pub(crate) fn read_letters(text: &str, words: &mut [Word], letters: &mut String) {
    for word in words {
        let small = word.count - word.capitals;
        if word.script != Script::Latin || word.count < LEAST_LETTERS || word.capitals == 0 || small == 0 {
            continue;
        }
        // As most names are written.
        let begins_with_capital = || text.as_bytes().get(word.span.0).is_some_and(u8::is_ascii_uppercase);
        if word.capitals == 1 && begins_with_capital() {
            continue;
        }
        if small <= 2 && word.capitals > small {
            read_small(text, word, letters);
        } else if word.capitals <= 3 {
            read_capital(text, word, letters);
        }
    }
}

/// The letters of a word as they are written, where folding leaves them as they are.
fn written<'t>(text: &'t str, word: &Word) -> Option<&'t str> {
    let written = text.get(word.span.0..word.span.1)?;
    (written.len() == usize::from(word.count) && written.is_ascii()).then_some(written)
}

fn read_small(text: &str, word: &mut Word, letters: &mut String) {
    let Some(written) = written(text, word) else { return };
    let is_article = written.starts_with("Al") || written.starts_with("El");
    if !is_article && written.bytes().all(|byte| byte == b'l' || !byte.is_ascii_lowercase()) {
        let start = letters.len();
        letters.extend(written.chars().map(|c| if c == 'l' { 'i' } else { c.to_ascii_lowercase() }));
        word.letters = (start, letters.len());
        word.capitals = word.count;
    }
}

/// Not where the capital begins a word that is written together with another: *McInnes*, *BankIslam*.
fn read_capital(text: &str, word: &mut Word, letters: &mut String) {
    /// What is written together with names.
    const BEFORE: &[&str] = &["al", "d", "de", "di", "el", "fitz", "la", "le", "mac", "mc", "o", "ul"];
    let Some(written) = written(text, word) else { return };
    let is_alike = |at: usize, c: char| at > 0 && c == 'I';
    let Some(from) = written.char_indices().position(|(at, c)| is_alike(at, c)) else { return };
    if written.char_indices().any(|(at, c)| at > 0 && c.is_ascii_uppercase() && !is_alike(at, c)) {
        return;
    }
    let form = word.of(letters);
    let Some((before, rest)) = form.split_at_checked(from) else { return };
    let is_word = |part: &str| part.len() >= LEAST_LETTERS_OF_PART && is_known(part);
    let begins_word = BEFORE.contains(&before) || is_word(before) || is_word(rest);
    // What ends with several is numbered.
    if begins_word || written.ends_with("II") {
        return;
    }
    let start = letters.len();
    let letter = |(at, c)| if is_alike(at, c) { 'l' } else { c.to_ascii_lowercase() };
    letters.extend(written.char_indices().map(letter));
    word.letters = (start, letters.len());
    word.capitals = u16::from(written.starts_with(|c: char| c.is_ascii_uppercase()));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::words::cut;

    #[test]
    fn letters_that_look_alike_are_read_by_case() {
        let cases = [
            ("small among capitals", "OMAR BAGHDADl MARlA", "omar baghdadi maria"),
            ("capital among small", "Manuel ZeIaya GabrieI", "manuel zelaya gabriel"),
            ("at the beginning", "Ilham Isa", "ilham isa"),
            ("names written together", "McInnes FitzIan DeIorio AlIrani", "mcinnes fitzian deiorio alirani"),
            ("words written together", "BankIslam SaudIndustries", "bankislam saudindustries"),
            ("numbers", "VuqarII", "vuqarii"),
            ("an article", "AlHOSNI", "alhosni"),
            ("other small letters", "GmbH McDONALD eBay", "gmbh mcdonald ebay"),
        ];
        for (name, text, expected) in cases {
            let (mut letters, mut words) = (String::new(), Vec::new());
            cut::words(text, 40, &mut letters, &mut words);
            read_letters(text, &mut words, &mut letters);
            let found: Vec<_> = words.iter().map(|word| word.of(&letters)).collect();
            assert_eq!(found.join(" "), expected, "{name}");
        }
    }
}
