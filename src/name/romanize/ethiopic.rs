//! Ethiopic, as Amharic and Tigrinya read it.
//!
//! Follows the press: the letters of the sixth order have a vowel only where a cluster could not be spoken
//! without it (*Tigray*, *Mengistu*), and y beside a vowel is i (*Haile*, *Mariam*). The letters are those of
//! the fallback.

use super::fallback;
use crate::name::letters::vowels::is_never_consonant;

/// Romanizes a token in Ethiopic.
pub(super) fn romanize(token: &str, out: &mut String) {
    let begin = out.len();
    // How many consonants stand before without a vowel.
    let mut bare = 0;
    let mut letters = token.chars().peekable();
    while let Some(c) = letters.next() {
        let (first, start) = (out.len() == begin, out.len());
        fallback::push(c, out);
        let (last, is_y) = (letters.peek().is_none(), out[start..].starts_with('y'));
        if is_y && !first && !(last && out.len() == start + 1) {
            // Of two only one is heard: Isaias.
            let second = out[begin..start].ends_with('i') && bare == 0;
            out.replace_range(start..=start, if second { "" } else { "i" });
        }
        let voiced = out.ends_with(is_never_consonant::<char>) || out.len() == start;
        let glides = letters
            .peek()
            .is_some_and(|&next| matches!(next, '\u{12E8}'..='\u{12EE}' | '\u{12C8}'..='\u{12CE}'));
        if !voiced && !last && !glides && (first || bare > 0) {
            out.push('i');
            bare = 0;
        } else {
            bare = if voiced { 0 } else { bare + 1 };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn names() {
        check(
            super::romanize,
            &[
                ("emperor", "ኃይለ", "haile"),
                ("first cluster", "ሥላሴ", "silase"),
                ("cluster inside", "መንግሥቱ", "mengistu"),
                ("i for y", "ማርያም", "mariam"),
                ("of two", "ኢሳይያስ", "isaias"),
                ("country", "ኢትዮጵያ", "itiopia"),
                ("region", "ትግራይ", "tigray"),
                ("prime minister", "ዐቢይ", "abiy"),
                ("his family name", "አሕመድ", "ahmed"),
                ("of one letter", "ም", "m"),
            ],
        );
    }
}
