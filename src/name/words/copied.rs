//! Persons' names that are written twice, in Latin letters and in their own: *Shohei Ohtani (大谷翔平)*.
//!
//! In: words of a person's name. Out: those of the copy in Latin letters. Cost: the script of each word; some
//! look-ups where they are two.

use super::word::Word;
use crate::name::letters::normalize::Break;
use crate::name::letters::script::Script;
use crate::name::lexicon;

/// Leaves the copy in Latin letters, where the other stands in brackets or both are full names.
pub(crate) fn leave_one(words: &mut Vec<Word>, letters: &str) {
    let is_latin = |word: &Word| word.script == Script::Latin;
    let latin_first = words.first().is_some_and(is_latin);
    let Some(bound) = words.iter().position(|word| is_latin(word) != latin_first) else { return };
    let (first, second) = words.split_at(bound);
    let (latin, native) = if latin_first { (first, second) } else { (second, first) };
    let eastern = native.iter().all(|word| word.script.is_eastern());
    let is_copy = latin.iter().all(is_latin)
        && (eastern || native.iter().all(|word| word.script == native[0].script))
        && match (names(latin, letters), names(native, letters)) {
            (0, _) | (_, 0) => false,
            _ if second[0].before.has(Break::Other) => true,
            (1, _) => false,
            (_, 1) => eastern && native.iter().any(|word| word.count >= LEAST_OF_CHARACTERS),
            _ => true,
        };
    if is_copy {
        words.drain(if latin_first { bound..words.len() } else { 0..bound });
    }
}

/// The characters of a full name that East Asia writes as one word, at least.
const LEAST_OF_CHARACTERS: u16 = 2;

/// How many words are names, of a person's name.
fn names(words: &[Word], letters: &str) -> usize {
    let is_name = |word: &&Word| {
        let known = lexicon::tables(word.of(letters));
        word.count > 1 && !(known.honorifics() || known.particles() || known.countries())
    };
    words.iter().filter(is_name).count()
}

#[cfg(test)]
mod tests {
    use crate::entity::Kind;
    use crate::name::Name;

    #[test]
    fn one_copy_is_read() {
        let cases: &[(&str, &str, &[&str])] = &[
            ("in brackets", "Shohei Ohtani (大谷翔平)", &["Shohei", "Ohtani"]),
            ("in brackets, of letters", "Hamid Karzai (حامد کرزی)", &["Hamid", "Karzai"]),
            ("beside it", "习近平 Xi Jinping", &["Xi", "Jinping"]),
            ("of two scripts", "Naomi Osaka 大坂なおみ", &["Naomi", "Osaka"]),
            ("one name each", "Pelé (Пеле)", &["Pelé"]),
            ("a title in another script", "President Владимир Путин", &["President", "Владимир", "Путин"]),
            ("each word in its script", "Vladimir Путин", &["Vladimir", "Путин"]),
            (
                "a realm",
                "President of Russia Владимир Путин",
                &["President", "of", "Russia", "Владимир", "Путин"],
            ),
        ];
        for (case, text, expected) in cases {
            let name = Name::parse_as(text, Kind::Person);
            let words: Vec<_> = name.tokens().map(|token| token.text()).collect();
            assert_eq!(words, *expected, "{case}: {text}");
        }
    }
}
