//! Letters as small numbers: the symbols that the edit model's tables are made of.
//!
//! A token is encoded once, when its name is parsed; every comparison then works on bytes. Each [`Alphabet`]
//! numbers its letters from 1 and stays below [`Alphabet::SIZE`]; 0 is never a letter.

use super::script::Script;

/// A set of letters with an edit table of its own.
///
/// Scripts without a table of their own are romanized and go by [`Alphabet::Latin`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Alphabet {
    Latin,
    Arabic,
    Hebrew,
    Cyrillic,
    Kana,
    Hangul,
    /// Han characters by their pinyin letters, each character's first letter told from the others.
    Han,
}

const ARABIC: &str = "ابپتٹثجچحخدڈذرڑزژسشصضطظعغفڤقكگلمنںوهيټډړږښڼڅځڭڕڵۆێئؤءݣڨ";
const HEBREW: &str = "אבגדהוזחטיכלמנסעפצקרשת׳";
const CYRILLIC: &str = "абвгдежзийклмнопрстуфхцчшщъыьэюяєіїґўјљњћђџѓќѕәғқңөұүһӣӯҳҷ";

impl Alphabet {
    /// One more than the largest symbol of any alphabet.
    pub(crate) const SIZE: usize = 128;

    /// The highest symbol of a Latin letter or digit.
    pub(crate) const MOST_LATIN: u8 = 36;

    /// Every alphabet, in the order of their numbers.
    pub(crate) const ALL: [Alphabet; 7] = [
        Alphabet::Latin,
        Alphabet::Arabic,
        Alphabet::Hebrew,
        Alphabet::Cyrillic,
        Alphabet::Kana,
        Alphabet::Hangul,
        Alphabet::Han,
    ];

    pub(crate) fn of(script: Script) -> Alphabet {
        match script {
            Script::Arabic => Alphabet::Arabic,
            Script::Hebrew => Alphabet::Hebrew,
            Script::Cyrillic => Alphabet::Cyrillic,
            Script::Kana => Alphabet::Kana,
            Script::Hangul => Alphabet::Hangul,
            Script::Han => Alphabet::Han,
            _ => Alphabet::Latin,
        }
    }

    /// Whether short vowels are left out.
    pub(crate) fn leaves_vowels_out(self) -> bool {
        matches!(self, Alphabet::Arabic | Alphabet::Hebrew)
    }

    /// Whether the Latin form of its words is seldom how anybody spells them: vowels are left out, or put in
    /// behind each consonant.
    pub(crate) fn is_spelled_otherwise(self) -> bool {
        self.leaves_vowels_out() || self == Alphabet::Kana
    }

    /// Appends the symbols of a folded token; letters that the alphabet lacks are left out.
    #[inline]
    pub(crate) fn encode(self, token: &str, out: &mut Vec<u8>) {
        match self {
            Alphabet::Latin => encode_latin(token.as_bytes(), out),
            Alphabet::Arabic => encode_listed(ARABIC, token, out),
            Alphabet::Hebrew => encode_listed(HEBREW, token, out),
            Alphabet::Cyrillic => encode_listed(CYRILLIC, token, out),
            Alphabet::Kana => out.extend(token.chars().filter_map(kana)),
            Alphabet::Hangul => token.chars().for_each(|c| hangul(c, out)),
            Alphabet::Han => encode_han(token, out),
        }
    }

    /// The letter that a symbol stands for, for people who read the tables.
    pub(crate) fn letter(self, symbol: u8) -> Option<char> {
        let listed = |letters: &str| letters.chars().nth(usize::from(symbol).checked_sub(1)?);
        match self {
            Alphabet::Latin => match symbol {
                1..=26 => Some(char::from(b'a' + symbol - 1)),
                27..=36 => Some(char::from(b'0' + symbol - 27)),
                _ => None,
            },
            Alphabet::Arabic => listed(ARABIC),
            Alphabet::Hebrew => listed(HEBREW),
            Alphabet::Cyrillic => listed(CYRILLIC),
            Alphabet::Kana => char::from_u32(KANA_BASE + u32::from(symbol)),
            Alphabet::Hangul => match u32::from(symbol) {
                s @ 1..=19 => char::from_u32(0x1100 + s - 1),
                s @ 20..=40 => char::from_u32(0x1161 + s - 20),
                s @ 41..=67 => char::from_u32(0x11A8 + s - 41),
                _ => None,
            },
            Alphabet::Han => match symbol {
                1..=26 => Some(char::from(b'a' + symbol - 1)),
                27..=52 => Some(char::from(b'A' + symbol - 27)),
                _ => None,
            },
        }
    }

    /// The symbol of one letter as [`Alphabet::letter`] writes it.
    pub(crate) fn symbol(self, letter: char) -> Option<u8> {
        let listed = |letters: &str| letters.chars().position(|other| other == letter).map(|place| place + 1);
        let within = |first: char, last: char, from: usize| {
            (first..=last).contains(&letter).then(|| letter as usize - first as usize + from)
        };
        let symbol = match self {
            Alphabet::Latin => within('a', 'z', 1).or_else(|| within('0', '9', 27)),
            Alphabet::Arabic => listed(ARABIC),
            Alphabet::Hebrew => listed(HEBREW),
            Alphabet::Cyrillic => listed(CYRILLIC),
            Alphabet::Kana => (letter as usize).checked_sub(KANA_BASE as usize).filter(|&symbol| symbol > 0),
            Alphabet::Hangul => {
                let initial = within('\u{1100}', '\u{1112}', 1);
                initial
                    .or_else(|| within('\u{1161}', '\u{1175}', 20))
                    .or_else(|| within('\u{11A8}', '\u{11C2}', 41))
            }
            Alphabet::Han => within('a', 'z', 1).or_else(|| within('A', 'Z', 27)),
        };
        symbol.and_then(|symbol| u8::try_from(symbol).ok()).filter(|&symbol| usize::from(symbol) < Self::SIZE)
    }
}

/// Appends the symbols of folded Latin letters.
pub(crate) fn encode_latin(letters: &[u8], out: &mut Vec<u8>) {
    let start = out.len();
    let mut lacking = false;
    out.extend(letters.iter().map(|&letter| {
        let symbol = LATIN[usize::from(letter)];
        lacking |= symbol == 0;
        symbol
    }));
    if lacking {
        let mut end = start;
        for at in start..out.len() {
            out[end] = out[at];
            end += usize::from(out[at] != 0);
        }
        out.truncate(end);
    }
}

/// The symbol of each Latin letter, 0 of anything else.
static LATIN: [u8; 256] = {
    let mut symbols = [0; 256];
    let mut symbol = 1;
    while symbol <= 36 {
        let letter = if symbol <= 26 { b'a' + symbol - 1 } else { b'0' + symbol - 27 };
        symbols[letter as usize] = symbol;
        symbol += 1;
    }
    symbols
};

fn encode_listed(letters: &str, token: &str, out: &mut Vec<u8>) {
    for c in token.chars() {
        if let Some(position) = letters.chars().position(|letter| letter == c) {
            out.push(position as u8 + 1);
        } else if let Some(digit) = c.to_digit(10) {
            out.push(110 + digit as u8);
        }
    }
}

const KANA_BASE: u32 = 0x30A0;

/// Katakana by their place in the block; hiragana as the katakana of the same sound.
fn kana(c: char) -> Option<u8> {
    let code = match u32::from(c) {
        code @ 0x3041..=0x3096 => code + 0x60,
        code @ 0x30A1..=0x30FC => code,
        _ => return None,
    };
    Some((code - KANA_BASE) as u8)
}

/// A syllable as its initial, vowel and final, by the arithmetic of the Hangul block.
fn hangul(c: char, out: &mut Vec<u8>) {
    let code = u32::from(c);
    if !(0xAC00..=0xD7A3).contains(&code) {
        return;
    }
    let index = code - 0xAC00;
    let (initial, vowel, last) = (index / 588, index % 588 / 28, index % 28);
    out.push(initial as u8 + 1);
    out.push(vowel as u8 + 20);
    if last > 0 {
        out.push(last as u8 + 40);
    }
}

fn encode_han(token: &str, out: &mut Vec<u8>) {
    for c in token.chars() {
        let mut first = true;
        for byte in any_ascii::any_ascii_char(c).bytes().map(|b| b.to_ascii_lowercase()) {
            if byte.is_ascii_lowercase() {
                out.push(byte - b'a' + if first { 27 } else { 1 });
                first = false;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_stay_below_the_size_and_read_back() {
        for alphabet in Alphabet::ALL {
            let tokens = ["muttaqi", "متقي", "נתניהו׳", "путинћ", "ヴァンか", "김정은", "习近平"]
                .map(str::to_owned)
                .concat();
            let mut symbols = Vec::new();
            alphabet.encode(&tokens, &mut symbols);
            assert!(!symbols.is_empty(), "{alphabet:?}");
            for symbol in symbols {
                assert!(symbol != 0 && usize::from(symbol) < Alphabet::SIZE);
                let letter = alphabet.letter(symbol).expect("a letter for each symbol");
                assert_eq!(alphabet.symbol(letter), Some(symbol), "{alphabet:?} {letter}");
            }
            for symbol in 1..Alphabet::SIZE as u8 {
                let read = alphabet.letter(symbol).map(|letter| alphabet.symbol(letter));
                assert!(read.is_none_or(|read| read == Some(symbol)), "{alphabet:?} {symbol}");
            }
        }
    }
}
