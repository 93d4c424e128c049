//! Sounds: the consonants of a name as coarsely as the languages that spell it keep them apart, so that German,
//! older Chinese and Russian spellings of one name have them in common.
//!
//! In: a parsed name. Out: numbers that two spellings of a name share. Cost: a step a letter.

use super::person::has_chinese_syllables;
use crate::entity::Kind;
use crate::hash;
use crate::model::align::is_content;
use crate::name::letters::vowels::is_vowel;
use crate::name::lexicon::suffixes::Suffix;
use crate::name::{Detail, Name, Token};

/// The most letters of a word of a name of three, of which the first or the last is the family name, as in
/// Korea and China.
const MOST_LETTERS: usize = 6;

/// What tells the numbers of whole names from those of parts and of rulers.
const WHOLE: u64 = 1 << 60;
const PART: u64 = 2 << 60;
const RULER: u64 = 3 << 60;

/// The least number of several sounds.
const LEAST: u64 = 1 << 4;

/// What spellings of a name have in common, sorted: its sounds, with *j* and *w* as English and as German has
/// them; those of its given names, where these are syllables and languages spell the family name in their own
/// ways (Park, 박); those of an organization's first word, as others are translated; of a ruler, the name and
/// the number.
pub(in crate::cluster) fn sounds(name: &Name, readings: &[[String; 2]]) -> Box<[u64]> {
    let tokens: Vec<Token<'_>> = name.tokens().filter(is_content).collect();
    let mut all = Vec::new();
    if readings.is_empty() {
        all.push(WHOLE | of_tokens(&tokens, Spelling::English));
        all.push(WHOLE | of_tokens(&tokens, Spelling::German));
    }
    let is_short = |token: &Token<'_>| token.romanized().len() <= MOST_LETTERS;
    match (name.kind(), &*tokens) {
        (Kind::Person, [_, _, _]) if readings.is_empty() && tokens.iter().all(is_short) => {
            all.extend([&tokens[1..], &tokens[..2]].map(|given| PART | of_tokens(given, Spelling::Eastern)));
        }
        (Kind::Organization, [first, _, ..]) => {
            all.push(PART | of_tokens(std::slice::from_ref(first), Spelling::English));
        }
        _ => {}
    }
    for [family, given] in readings {
        all.push(WHOLE | of_words([&**family, given], Spelling::Chinese));
        all.push(PART | of_words([&**given], Spelling::Eastern));
    }
    all.extend(ruler(name).map(|ruler| RULER | ruler));
    all.sort_unstable();
    all.dedup();
    all.retain(|&sounds| sounds & !RULER >= LEAST);
    all.into()
}

/// Whether two names have sounds in common.
pub(in crate::cluster) fn are_alike(x: &[u64], y: &[u64]) -> bool {
    x.iter().any(|sounds| y.contains(sounds))
}

/// Whether the sounds of two names say that they are those of one ruler.
pub(in crate::cluster) fn are_one_ruler(x: &[u64], y: &[u64]) -> bool {
    x.last().zip(y.last()).is_some_and(|(x, y)| x == y && x & RULER == RULER)
}

/// How letters are read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spelling {
    English,
    German,
    /// Pinyin and what is older.
    Chinese,
    /// The same, and Korean: *h* and *w* come and go.
    Eastern,
}

/// The sounds of a person's last word, and that which the first one begins with.
pub(in crate::cluster) fn family_name(name: &Name) -> Option<u64> {
    let mut tokens = name.tokens().filter(is_content);
    let first = tokens.next()?.romanized();
    let begins = first.bytes().next().is_some_and(|letter| !is_vowel(letter));
    let mut initial = if begins { with_word(0, first, Spelling::English) } else { 0 };
    while initial > 0xf {
        initial >>= 4;
    }
    Some(initial << 60 | with_word(0, tokens.last()?.romanized(), Spelling::English))
}

/// The name and the number of a ruler, however languages spell them; the name alone of one by a title.
fn ruler(name: &Name) -> Option<u64> {
    let is_short = || name.tokens().filter(is_content).count() == 1 && !name.places().office.is_empty();
    let number = |token: Token<'_>| match token.part.detail {
        Detail::Suffix(Suffix::Ordinal(number)) => Some(u64::from(number)),
        Detail::Suffix(Suffix::Byname(byname)) => Some(hash::of_text(byname) >> 48),
        _ => None,
    };
    let number = name.tokens().find_map(number).or_else(|| is_short().then_some(0))?;
    let given = name.tokens().find(is_content)?.part.tables.name_of_ruler();
    (given != 0).then_some(u64::from(given) << 24 | number << 4)
}

fn of_tokens(tokens: &[Token<'_>], spelling: Spelling) -> u64 {
    tokens.iter().fold(0, |packed, token| {
        let spelling = match spelling {
            Spelling::English if has_chinese_syllables(token) => Spelling::Chinese,
            other => other,
        };
        with_word(packed, token.romanized(), spelling)
    })
}

fn of_words<const N: usize>(words: [&str; N], spelling: Spelling) -> u64 {
    words.iter().fold(0, |packed, word| with_word(packed, word, spelling))
}

/// Sounds and those of a word behind them, four bits each.
fn with_word(mut packed: u64, word: &str, spelling: Spelling) -> u64 {
    let mut last = 0;
    let bytes = word.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        let before = at.checked_sub(1).map_or(0, |before| bytes[before]);
        let next = bytes.get(at + 1).copied().unwrap_or(0);
        // Of zh, kh and ng the first letter is the sound.
        if *byte == b'h' && at > 0 || *byte == b'g' && before == b'n' && !is_vowel(next) {
            continue;
        }
        let sound = sound(*byte, next, spelling);
        if sound == S && last == T {
            packed = packed >> 4 << 4 | S;
        } else if sound != 0 && sound != last && packed >> 52 == 0 {
            packed = packed << 4 | sound;
        }
        last = sound;
    }
    packed
}

const F: u64 = 1;
const K: u64 = 2;
const L: u64 = 3;
const M: u64 = 4;
const N: u64 = 5;
const P: u64 = 6;
const S: u64 = 7;
const T: u64 = 8;

/// The sound of a letter before another; 0 for vowels.
fn sound(letter: u8, next: u8, spelling: Spelling) -> u64 {
    use Spelling::{Chinese, Eastern, English, German};
    match (letter, spelling) {
        (b'h' | b'w', Eastern) | (b'j', German) => 0,
        (b'w', English) if !is_vowel(next) => 0,
        (b'c' | b'q', Chinese | Eastern) => S,
        (b'c', _) if matches!(next, b'e' | b'h' | b'i' | b'y') => S,
        (b'h', Chinese) if next == b's' => 0,
        (b'p', _) if next == b'h' => F,
        (b'b' | b'p', _) => P,
        (b'f' | b'v' | b'w', _) => F,
        (b'd' | b't', _) => T,
        (b'c' | b'g' | b'h' | b'k' | b'q', _) => K,
        (b'j' | b's' | b'x' | b'z', _) => S,
        (b'l' | b'r', _) => L,
        (b'm', _) => M,
        (b'n', _) => N,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::sounds;
    use crate::entity::Kind;
    use crate::name::Name;

    #[test]
    fn spellings_of_one_name_share_a_number() {
        let of = |text: &str| {
            let name = Name::parse_as(text, Kind::Person);
            sounds(&name, &name.one_word_readings().collect::<Vec<_>>())
        };
        let cases = [
            ("Deng Xiaoping", "Teng Hsiao-ping", true),
            ("Дэн Сяопин", "Deng Xiaoping", true),
            ("Li Keqiang", "Ли Кэцян", true),
            ("박찬욱", "Park Chan-wook", true),
            ("Lee Jae-myung", "Yi Jae-myung", true),
            ("Andrej Tarkowskij", "Andrei Tarkovsky", true),
            ("Julia Nawalnaja", "Yulia Navalnaya", true),
            ("Charles II", "Karl II.", true),
            ("Louis XIV", "Ludwig XV", false),
            ("John Major", "Mark Twain", false),
        ];
        for (one, other, expected) in cases {
            let (own, others) = (of(one), of(other));
            assert_eq!(
                own.iter().any(|sound| others.contains(sound)),
                expected,
                "{one} and {other}: {own:x?} {others:x?}"
            );
        }
    }
}
