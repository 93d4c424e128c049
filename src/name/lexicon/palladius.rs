//! Syllables of Chinese in Russian letters, by Palladius's system: the consonants that they begin with, and
//! what follows these.
//!
//! Every beginning stands before most endings, so that these are the system, and not a row a syllable. Keys
//! are folded letters (see [`super`]); Ukrainian letters are read as Russian ones.
//!
//! Source: the published syllabary; original list.

use crate::name::letters::script::Script;

/// What syllables begin with.
const INITIALS: &[&str] =
    &["цз", "чж", "б", "г", "д", "ж", "к", "л", "м", "н", "п", "с", "т", "ф", "х", "ц", "ч", "ш"];

/// What follows a beginning.
const FINALS: &[&str] = &[
    "а", "ай", "ан", "ань", "ао", "е", "и", "ин", "инь", "о", "оу", "у", "уа", "уай", "уан", "уань", "уй",
    "ун", "унь", "уэй", "ы", "эй", "эн", "энь", "э", "ю", "юань", "юй", "юн", "юнь", "юэ", "я", "ян", "янь",
    "яо",
];

/// Syllables that begin with no consonant, or with the one that stands for *w*.
const WHOLE: &[&str] = &[
    "а", "ай", "ан", "ань", "ао", "ва", "вай", "ван", "вань", "во", "вэй", "вэн", "вэнь", "е", "и", "ин",
    "инь", "оу", "у", "э", "энь", "эр", "ю", "юань", "юй", "юн", "юнь", "юэ", "я", "ян", "янь", "яо",
];

/// How many syllables of Chinese a word in Russian letters is, at least, where it is no more than two.
pub(crate) fn syllables(word: &str) -> Option<usize> {
    let mut letters = [0; MOST_BYTES];
    let folded = fold(word, &mut letters)?;
    if is_syllable(folded) {
        return Some(1);
    }
    let mut cuts = folded.char_indices().map(|(at, _)| folded.split_at(at));
    cuts.any(|(first, second)| is_syllable(first) && is_syllable(second)).then_some(2)
}

/// The bytes of the longest two syllables.
const MOST_BYTES: usize = 24;

/// A word with the letters of Ukrainian as Russian has them; none of a word that is too long or of another
/// script.
fn fold<'l>(word: &str, letters: &'l mut [u8; MOST_BYTES]) -> Option<&'l str> {
    let mut end = 0;
    for letter in word.chars() {
        let letter = match letter {
            'і' | 'ї' => 'и',
            'є' => 'е',
            other => other,
        };
        if Script::of(letter) != Some(Script::Cyrillic) {
            return None;
        }
        let room = letters.get_mut(end..end + letter.len_utf8())?;
        end += letter.encode_utf8(room).len();
    }
    str::from_utf8(&letters[..end]).ok()
}

fn is_syllable(letters: &str) -> bool {
    let rest = INITIALS.iter().find_map(|initial| letters.strip_prefix(initial));
    WHOLE.contains(&letters) || rest.is_some_and(|rest| FINALS.contains(&rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_syllable_or_two() {
        let cases = [
            ("ли", Some(1)),
            ("чжоу", Some(1)),
            ("і", Some(1)),
            ("сяомин", Some(2)),
            ("цзиньпин", Some(2)),
            ("гуйфан", Some(2)),
            ("ден", None),
            ("дам", None),
            ("берг", None),
            ("гог", None),
            ("ming", None),
            ("", None),
            ("сяоминьфан", None),
        ];
        for (word, expected) in cases {
            assert_eq!(syllables(word), expected, "{word}");
        }
    }
}
