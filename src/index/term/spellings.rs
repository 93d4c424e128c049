//! What tokens are likely spelled that nobody spells as they are romanized, and what neighbouring ones are
//! written as.

use super::{SPELLED, may_be_person, worth_finding};
use crate::model::tables::Tables;
use crate::name::letters::alphabet::Alphabet;
use crate::name::letters::script::Script;
use crate::name::{Name, Role, Token};

/// How many spellings a token is found by besides its Latin form, and how many bits more than the likeliest
/// they cost at most.
const MOST_SPELLINGS: usize = 2;
const SPREAD_OF_SPELLINGS: f32 = 3.0;

/// With fewer letters behind it, *al* is no article.
const LEAST_OF_STEM: usize = 3;

/// Calls `each` with what the tokens of a script whose Latin form nobody spells so are likely spelled,
/// without an article, and behind *Abd* as one with that.
pub(in crate::index) fn of_spellings(tables: &Tables, name: &Name, mut each: impl FnMut(&str)) {
    if !worth_finding(name).any(|token| spelled_otherwise(&token).next().is_some()) {
        return;
    }
    let encoded = |text: &str| {
        let mut symbols = Vec::new();
        Alphabet::Arabic.encode(text, &mut symbols);
        symbols
    };
    let (article, waw) = (encoded("ال"), encoded("و"));
    let mut is_servant = false;
    for token in worth_finding(name) {
        let after_servant = std::mem::replace(&mut is_servant, token.romanized() == "abd");
        if is_servant {
            continue;
        }
        for (alphabet, symbols) in spelled_otherwise(&token) {
            let readings = tables.edit(alphabet).readings();
            let stem = symbols.strip_prefix(&*article).filter(|_| alphabet == Alphabet::Arabic);
            if after_servant
                && let Some((_, stem)) = stem.and_then(|stem| readings.spellings(stem).into_iter().next())
            {
                each(&format!("{SPELLED}abdul{}", with_vowels(&stem)));
            }
            let stem = stem.filter(|stem| stem.len() >= LEAST_OF_STEM).unwrap_or(symbols);
            let spellings = readings.spellings(stem);
            let least = spellings.first().map_or(0.0, |first| first.0);
            let likely = spellings
                .iter()
                .take(MOST_SPELLINGS)
                .filter(|spelling| spelling.0 <= least + SPREAD_OF_SPELLINGS);
            for (_, text) in likely {
                let waw = text
                    .strip_prefix("ou")
                    .filter(|_| alphabet == Alphabet::Arabic && stem.starts_with(&waw));
                let text = waw.map_or_else(|| text.clone(), |rest| format!("w{rest}"));
                let text = if alphabet.leaves_vowels_out() { with_vowels(&text) } else { text };
                if text.len() >= LEAST_OF_STEM && text != token.romanized() {
                    each(&format!("{SPELLED}{text}"));
                }
            }
        }
    }
}

/// Calls `each` with the words that neighbouring tokens of a person's name may be written as: two with an
/// Arabic article between them (*Jamal al-Din*), and what leads an Arabic name with the next (*Abu Sufian*).
pub(in crate::index) fn of_compounds(name: &Name, mut each: impl FnMut(&str)) {
    if !may_be_person(name) {
        return;
    }
    let latin = |at: usize| (at < name.len()).then(|| name.token(at)).filter(|token| !token.is_native());
    for at in 0..name.len() {
        let Some((first, second)) = latin(at).zip(latin(at + 1)) else { continue };
        if first.role() == Role::Initial || is_arabic_article(&first) {
            continue;
        }
        if is_arabic_article(&second) {
            if let Some(last) = latin(at + 2) {
                each(&format!("{SPELLED}{}{}{}", first.romanized(), second.romanized(), last.romanized()));
            }
        } else if first.part.tables.leading_names() && first.romanized().starts_with("ab") {
            each(&format!("{SPELLED}{}{}", first.romanized(), second.romanized()));
        }
    }
}

/// Whether a token is an Arabic article, as it is spoken before any letter.
fn is_arabic_article(token: &Token<'_>) -> bool {
    let mut letters = token.romanized().chars();
    token.role() == Role::Particle
        && matches!(
            (letters.next(), letters.next(), letters.next()),
            (Some('a' | 'e' | 'u'), Some('d' | 'l' | 'n' | 'r' | 's' | 't' | 'z'), None)
        )
}

/// The symbols of a token whose Latin form nobody spells so: of its own script, or of what it may be in
/// Russian letters.
fn spelled_otherwise<'n>(token: &Token<'n>) -> impl Iterator<Item = (Alphabet, &'n [u8])> {
    let own = token.native_symbols().filter(|(alphabet, _)| alphabet.is_spelled_otherwise());
    // Latin letters are somebody's spelling, and there is a table for those of Cyrillic.
    let is_spelled = matches!(token.script(), Script::Latin | Script::Cyrillic);
    let sounds = token.sounds().filter(move |_| !is_spelled);
    own.into_iter().chain(sounds.map(|sound| (sound.alphabet, sound.symbols.symbols())))
}

/// A word with a vowel between the two consonants that it begins with, and between those that it ends with:
/// *mhamd* is *mahamad*.
fn with_vowels(text: &str) -> String {
    let is_vowel = |letter: char| matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let is_one = |first: char, second: char| {
        is_vowel(first) == is_vowel(second)
            && (is_vowel(first)
                || first == second
                || (second == 'h' && matches!(first, 'c' | 'd' | 'g' | 'k' | 's' | 't' | 'z')))
    };
    let letters: Vec<char> = text.chars().collect();
    let sounds: Vec<&[char]> = letters.chunk_by(|&first, &second| is_one(first, second)).collect();
    let both = |at: usize| {
        let are_consonants = |pair: &[&[char]]| pair.iter().all(|sound| !is_vowel(sound[0]));
        sounds.get(at..at + 2).is_some_and(are_consonants)
    };
    let mut out = String::new();
    for (at, sound) in sounds.iter().enumerate() {
        out.extend(*sound);
        if both(at) && (at == 0 || at + 2 == sounds.len()) {
            out.push('a');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::Kind;

    #[test]
    fn consonants_at_the_ends_have_a_vowel_between_them() {
        let cases = [
            ("mhamd", "mahamad"),
            ("bshar", "bashar"),
            ("rahmn", "rahman"),
            ("assd", "assad"),
            ("shrouk", "sharouk"),
            ("zawahri", "zawahri"),
            ("khd", "khad"),
            ("aziz", "aziz"),
            ("", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(with_vowels(text), expected, "{text}");
        }
    }

    #[test]
    fn a_native_token_has_likely_spellings() {
        let cases: &[(&str, &[&str])] = &[
            ("الزبيري", &["~zabiri"]),
            ("عبد الرحيم", &["~abdulrahim"]),
            ("ナターシャ", &["~natersha"]),
            ("Walid Zubairi", &[]),
            ("Зубков", &[]),
        ];
        for (text, expected) in cases {
            let mut found = Vec::new();
            of_spellings(Tables::embedded(), &Name::parse_as(text, Kind::Person), |term| {
                found.push(term.to_owned())
            });
            assert!(expected.iter().all(|term| found.iter().any(|one| one == term)), "{text}: {found:?}");
            assert_eq!(found.is_empty(), expected.is_empty(), "{text}: {found:?}");
        }
    }
}
