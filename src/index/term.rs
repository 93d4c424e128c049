//! Terms: what a name is found by. Most are the Latin forms of its tokens; others are senses of words and
//! initials.

use super::class;
use crate::entity::Kind;
use crate::hash;
use crate::model::align::is_content;
use crate::model::tables::Tables;
use crate::name::letters::alphabet::Alphabet;
use crate::name::letters::script::Script;
use crate::name::other_forms::clipped::Pieces;
use crate::name::other_forms::initials::{may_be_silent, russian};
use crate::name::{Name, Role, Token, lexicon};

const SENSE: char = '=';
const INITIALS: char = '\'';
const SPELLED: char = '~';

/// Whether a term is the form of a token, not a sense, initials, or what a token is likely spelled.
pub(super) fn is_form(term: &str) -> bool {
    !term.starts_with([SENSE, INITIALS, SPELLED])
}

/// Whether the letters of a term are what a token is likely spelled.
pub(super) fn is_likely_spelling(term: &[u8]) -> bool {
    term.first() == Some(&(SPELLED as u8))
}

/// The letters of a form, or of what a token is likely spelled; other terms as they are.
pub(super) fn letters(term: &str) -> &str {
    term.strip_prefix(SPELLED).unwrap_or(term)
}

/// Writes the term of what a token means, where words have translations; false, and nothing written, for
/// other tokens.
pub(super) fn of_sense(token: &Token<'_>, out: &mut String) -> bool {
    if token.part.sense.is_empty() {
        return false;
    }
    out.push(SENSE);
    out.push_str(token.part.sense);
    true
}

/// Calls `each` with the terms of the clipped words that a token is made of, of the first meaning of each or
/// of all, and of what stands before them; they are written into `text`.
pub(super) fn of_clipped(token: &Token<'_>, meanings: usize, text: &mut String, mut each: impl FnMut(&str)) {
    let Some(pieces) = Pieces::of_token(token) else {
        return;
    };
    let mut sense = |sense: &str| {
        text.clear();
        text.push(SENSE);
        text.push_str(sense);
        each(text);
    };
    pieces.senses().flat_map(|senses| senses.split('|').take(meanings)).for_each(&mut sense);
    match lexicon::find(lexicon::countries::COUNTRIES, pieces.first) {
        Some(country) => sense(country.name),
        None if pieces.first.is_empty() => {}
        None => each(pieces.first),
    }
}

/// What stands before the clipped words that a token is made of, where it may be the beginning of a longer
/// name.
pub(super) fn clipped_beginning<'n>(token: &Token<'n>) -> Option<&'n str> {
    Pieces::of_token(token).map(|pieces| pieces.first).filter(|first| !first.is_empty())
}

/// Calls `each` with the terms of a person's name that is one word in Han or Hangul, beside that of the word:
/// its family name and its given name.
pub(super) fn of_one_word(name: &Name, mut each: impl FnMut(&str)) {
    if may_be_person(name) && name.syllables().next().is_some() {
        name.one_word_readings().flatten().for_each(|term| each(&term));
    }
}

/// Calls `each` with what the tokens of a script whose Latin form nobody spells so are likely spelled,
/// without an article, and behind *Abd* as one with that.
pub(super) fn of_spellings(tables: &Tables, name: &Name, mut each: impl FnMut(&str)) {
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
pub(super) fn of_compounds(name: &Name, mut each: impl FnMut(&str)) {
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

/// Whether a name may be a person's by its kind.
pub(super) fn may_be_person(name: &Name) -> bool {
    matches!(name.kind(), Kind::Person | Kind::Other)
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

/// How many spellings a token is found by besides its Latin form, and how many bits more than the likeliest
/// they cost at most.
const MOST_SPELLINGS: usize = 2;
const SPREAD_OF_SPELLINGS: f32 = 3.0;

/// With fewer letters behind it, *al* is no article.
const LEAST_OF_STEM: usize = 3;

/// Writes the term of the initials of an organization's words.
pub(super) fn of_initials(initials: impl Iterator<Item = char>, out: &mut String) {
    out.push(INITIALS);
    out.extend(initials);
}

/// The terms of the initials of an organization that has several words: of those that name it, of its generic
/// ones as well, and with its legal form, its function words, or both.
pub(super) fn of_all_initials(name: &Name) -> Vec<String> {
    let of = |tokens: &mut dyn Iterator<Item = Token<'_>>| {
        let mut term = String::new();
        of_initials(initials(tokens), &mut term);
        term
    };
    let without = |roles: &'static [Role]| name.tokens().filter(|token| !roles.contains(&token.role()));
    let mut terms = vec![
        of(&mut worth_finding(name)),
        of(&mut without(&[Role::Legal, Role::Particle])),
        of(&mut without(&[Role::Particle])),
        of(&mut without(&[Role::Legal])),
        of(&mut name.tokens()),
    ];
    terms.extend(with_one_legal_form(name).map(|mut tokens| of(&mut tokens)));
    terms.extend(before_country(name).map(|mut tokens| of(&mut tokens)));
    terms.extend(as_written(name));
    terms.sort_unstable();
    terms.dedup();
    terms.retain(|term| term.len() > INITIALS.len_utf8() + 2);
    terms
}

/// The tokens with the first legal form alone and without function words, where there are more legal forms:
/// *RNRC* is *Russian National Reinsurance Company JSC*.
fn with_one_legal_form(name: &Name) -> Option<impl Iterator<Item = Token<'_>>> {
    name.tokens().filter(|token| token.role() == Role::Legal).nth(1)?;
    let mut seen = false;
    Some(name.tokens().filter(move |token| match token.role() {
        Role::Legal => !std::mem::replace(&mut seen, true),
        role => role != Role::Particle,
    }))
}

/// The terms of the initials of the words that others have been put in the place of: *BSP* is *Bangko Sentral
/// ng Pilipinas*, the central bank of the Philippines.
fn as_written(name: &Name) -> impl Iterator<Item = String> {
    let all = name.initials().chars();
    let without = all.clone().filter(char::is_ascii_lowercase).collect::<String>();
    [all.map(|letter| letter.to_ascii_lowercase()).collect(), without].into_iter().map(|letters: String| {
        let mut term = String::new();
        of_initials(letters.chars(), &mut term);
        term
    })
}

/// The tokens that say something before the country that a name ends with: *NUG* is the *National Unity
/// Government of Myanmar*.
fn before_country(name: &Name) -> Option<impl Iterator<Item = Token<'_>>> {
    let countries = name.places().countries;
    let first = countries.trailing_zeros() as usize;
    let ends = first > 1 && first < name.len() && countries >> first == (1 << (name.len() - first)) - 1;
    let says = |token: &Token<'_>| !matches!(token.role(), Role::Legal | Role::Particle);
    ends.then(|| name.tokens().take(first).filter(says))
}

/// The first letters of tokens.
pub(super) fn initials<'n>(tokens: impl Iterator<Item = Token<'n>>) -> impl Iterator<Item = char> {
    tokens.filter_map(|token| token.romanized().chars().next())
}

/// The most acronyms of Russian words by which a name is found.
const MOST_ACRONYMS: usize = 4;

/// The same for each other order of its words.
const MOST_MOVED: usize = 1;

/// How many of its letters have to stand for generic words.
const LEAST_GENERIC: usize = 2;

/// The terms of the acronyms that the words of an organization may have in Russian, the likeliest first.
pub(super) fn of_acronyms(name: &Name) -> impl Iterator<Item = String> {
    // Whom a plant is named after is no part of its acronym.
    let words = || {
        name.tokens().skip_while(|token| !is_content(token)).take_while(|token| token.romanized() != "named")
    };
    let has_any = has_acronyms(name);
    let in_their_order = has_any.then(|| acronyms(words(), MOST_ACRONYMS));
    let orders = has_any.then(|| russian::other_orders(name)).into_iter().flatten();
    let moved = orders.flat_map(|order| acronyms(order.tokens(name), MOST_MOVED));
    in_their_order.into_iter().flatten().chain(moved)
}

/// Whether enough of an organization's words are generic for its acronyms to be told.
fn has_acronyms(name: &Name) -> bool {
    let generic = |token: &Token<'_>| token.role() == Role::Generic;
    let letters = || name.tokens().filter(generic).map(|token| russian::usual_letters(&token)).sum::<usize>();
    name.kind() != Kind::Person && letters() >= LEAST_GENERIC
}

/// Writes into `text` the first acronym of an organization's Russian words that is known; whether there is
/// one.
pub(super) fn known_acronym(name: &Name, text: &mut String, is_known: impl Fn(&str) -> bool) -> bool {
    let has_any = has_acronyms(name);
    let mut spelling = Spelling { name, text, is_known, left: MOST_SPELLED };
    let orders =
        std::iter::once_with(|| russian::their_order(name)).flatten().chain(russian::other_orders(name));
    let mut orders = orders.take_while(|_| has_any);
    orders.any(|order| spelling.is_known(order.places()))
}

/// How many acronyms of a query are looked for.
const MOST_SPELLED: usize = 96;

/// How many ways to begin a word are tried, the usual first.
const MOST_LETTERS: usize = 3;

/// Acronyms of a name, spelled one after the other.
struct Spelling<'s, F> {
    name: &'s Name,
    text: &'s mut String,
    is_known: F,
    /// How many more may be spelled.
    left: usize,
}

impl<F: Fn(&str) -> bool> Spelling<'_, F> {
    /// Whether what is spelled so far is known with the letters of the tokens at these places.
    fn is_known(&mut self, places: &[u8]) -> bool {
        let Some((&place, rest)) = places.split_first() else {
            let is_long = russian::LETTERS.contains(&self.text.len());
            self.left -= usize::from(is_long);
            return is_long && (self.is_known)(self.text);
        };
        let (token, end) = (self.name.token(place), self.text.len());
        let silent = may_be_silent(&token).then_some("");
        let found = silent.into_iter().chain(russian::letters(&token).take(MOST_LETTERS)).any(|letters| {
            self.text.truncate(end);
            self.text.push_str(letters);
            self.left > 0 && self.text.len() <= *russian::LETTERS.end() && self.is_known(rest)
        });
        if !found {
            self.text.truncate(end);
        }
        found
    }
}

/// The terms of the acronyms of these words, in their order.
fn acronyms<'n>(words: impl Iterator<Item = Token<'n>>, most: usize) -> Vec<String> {
    // What has been spelled so far, and how often with letters that were not the first choice.
    let mut spelled = vec![(0, String::from(INITIALS))];
    for token in words {
        let silent = may_be_silent(&token).then_some("");
        let choices = || (0..).zip(silent.into_iter().chain(russian::letters(&token)));
        let longer = |(rank, term): &(usize, String)| {
            choices().map(|(more, letters)| (rank + more, format!("{term}{letters}"))).collect::<Vec<_>>()
        };
        spelled = spelled.iter().flat_map(longer).collect();
        spelled.sort();
        spelled.dedup_by(|x, y| x.1 == y.1);
        spelled.truncate(most);
    }
    let long = |term: &String| russian::LETTERS.contains(&(term.len() - INITIALS.len_utf8()));
    spelled.into_iter().map(|(_, term)| term).filter(long).collect()
}

/// The class of a term.
pub(super) fn class_of(term: &str) -> u64 {
    let letters = letters(term);
    if is_form(letters) { class::key(letters) } else { class::of_term(term) }
}

/// A hash of the label that a form shares with its forms in related languages; 0 where it has none.
pub(super) fn label(form: &str) -> u32 {
    let known = lexicon::tables(form).equivalents();
    let label = known.then(|| lexicon::find(lexicon::equivalents::EQUIVALENTS, form)).flatten();
    label.map_or(0, |label| hash::mix(hash::of_text(label)) as u32 | 1)
}

/// The tokens by which a name is found: those that name somebody, or all of a name that has none (*PT*,
/// *Haji*).
pub(super) fn worth_finding(name: &Name) -> impl Iterator<Item = Token<'_>> + Clone {
    with_places(name).map(|(_, token)| token)
}

/// The same with their places in the name.
pub(super) fn with_places(name: &Name) -> impl Iterator<Item = (u8, Token<'_>)> + Clone {
    let none = !name.tokens().any(|token| is_content(&token));
    (0..).zip(name.tokens()).filter(move |(_, token)| none || is_content(token))
}

#[cfg(test)]
mod tests {
    use super::*;

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
