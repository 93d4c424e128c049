//! Figures that scanners and typists put for letters: *S1nwar*, *Gr0up*, *An5arallah*; and that chats write for
//! letters of Arabic and Cyrillic that Latin lacks: *7amid*, *Pu6kin*.
//!
//! In: words. Out: the same, those with such figures in letters. Cost: a look at the bytes of a text; more
//! only where there is a figure.

use super::cut::TAGS;
use super::word::Word;
use crate::name::Name;
use crate::name::letters::script::Script;
use crate::name::letters::vowels::is_vowel;
use crate::name::lexicon::is_known;

/// The most letters of a word that is read so, and how many places of it may be either of two letters.
const MOST_LETTERS: usize = 32;
const MOST_EITHER: usize = 3;

/// With fewer letters besides, a word is a number (*W1A*, *F16*), but a nought within is a letter (*T0m*).
const LEAST_LETTERS: usize = 3;
const LEAST_BESIDE_NOUGHT: usize = 2;

/// With fewer letters behind it, a figure at the beginning is a number where that makes no known word.
const LEAST_LETTERS_BEHIND: usize = 5;

/// With fewer letters before it, a 1 at the end is a number where that makes no known word.
const LEAST_LETTERS_BEFORE_ONE: usize = 4;

/// How many letters and figures the first half of a British postcode has that could be a word (*SW1A 1AA*).
const POSTCODE: u16 = 4;

/// How a text is written, by which it is told what its figures stand for.
#[derive(Clone, Copy)]
struct Manner {
    /// Whether it has no capitals, as in chats.
    small: bool,
    /// Whether several places of it have figures that chats write for letters of Arabic.
    arabic: bool,
    /// Whether there are other words.
    more: bool,
}

impl Manner {
    fn of(text: &str, words: &[Word]) -> Manner {
        let bytes = text.as_bytes();
        let of_chat = (0..bytes.len()).filter(|&at| matches!(bytes[at], b'2' | b'3' | b'5' | b'7' | b'9'));
        let beside = |at: usize| [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
        let letter = |at: usize| bytes.get(at).copied().filter(u8::is_ascii_lowercase);
        let of_words = of_chat.filter(|&at| beside(at).any(|at| letter(at).is_some()));
        let is_beside_vowel = |at: usize| beside(at).filter_map(letter).any(is_vowel);
        Manner {
            small: words.iter().all(|word| word.capitals == 0),
            arabic: of_words.clone().nth(1).is_some() && { of_words }.any(is_beside_vowel),
            more: words.len() > 1,
        }
    }
}

/// Reads the figures within words as the letters that look like them, or that chats write by them.
pub(crate) fn read_as_letters(text: &str, words: &mut [Word], letters: &mut String) {
    // Folding makes figures of such as *₀*.
    if !letters.bytes().any(|byte| byte.is_ascii_digit()) {
        return;
    }
    let manner = Manner::of(text, words);
    for place in 0..words.len() {
        let begins_with_figure =
            |word: &Word| word.of(letters).as_bytes().first().is_some_and(u8::is_ascii_digit);
        let is_postcode = words[place].count == POSTCODE
            && !begins_with_figure(&words[place])
            && words.get(place + 1).is_some_and(begins_with_figure);
        if words[place].script != Script::Latin || is_postcode {
            continue;
        }
        let word = &mut words[place];
        // Apostrophes say what a figure is; of what else folding takes away nothing is known.
        let written = text.get(word.span.0..word.span.1).unwrap_or_default();
        let read = [written, word.of(letters)].into_iter().find(|form| form.is_ascii());
        if let Some(read) = read.and_then(|form| Read::of(form, manner)) {
            let start = letters.len();
            letters.push_str(read.text());
            word.letters = (start, letters.len());
            let is_shouted = word.capitals + read.figures == word.count;
            word.count = read.count as u16;
            if is_shouted {
                word.capitals = word.count;
            }
        }
    }
}

/// Makes a word of its own of the number behind a name that a sign makes one word: *@AminaYusuf7*.
pub(crate) fn part_number(text: &str, words: &mut Vec<Word>, letters: &str) {
    let Some(last) = words.last().filter(|_| text.starts_with(TAGS) && words.len() < Name::MAX_TOKENS) else {
        return;
    };
    let form = last.of(letters);
    let name = form.trim_end_matches(|c: char| c.is_ascii_digit());
    if name.len() < form.len() && name.chars().count() >= LEAST_LETTERS {
        let mut number = last.piece(letters, name.len(), form.len());
        number.capitals = 0;
        let name = last.piece(letters, 0, name.len());
        words.splice(words.len() - 1.., [name, number]);
    }
}

/// A word in letters.
struct Read {
    letters: [u8; MOST_LETTERS],
    count: usize,
    figures: u16,
}

/// A figure of a word, and whether an apostrophe is behind it.
#[derive(Clone, Copy)]
struct Figure {
    at: usize,
    marked: bool,
}

impl Read {
    /// A word, as it is written, with the letters that its figures stand for; none where it has other
    /// figures, or too many, or where they are likelier a number before it or behind it.
    fn of(written: &str, manner: Manner) -> Option<Read> {
        let is_figure = |byte: &u8| byte.is_ascii_digit();
        if !written.is_ascii() || !written.bytes().any(|byte| is_figure(&byte)) {
            return None;
        }
        let mut cased = [0; MOST_LETTERS];
        let mut count = 0;
        let mut found = [Figure { at: 0, marked: false }; MOST_LETTERS];
        let mut figures = 0;
        for byte in written.bytes() {
            if byte.is_ascii_alphanumeric() {
                *cased.get_mut(count)? = byte;
                if is_figure(&byte) {
                    found[figures].at = count;
                    figures += 1;
                }
                count += 1;
            } else if figures > 0 && found[figures - 1].at + 1 == count {
                found[figures - 1].marked = true;
            }
        }
        let (bytes, found) = (&cased[..count], &found[..figures]);
        let (first, last) = (bytes[0], bytes[count - 1]);
        let within = !is_figure(&first) && !is_figure(&last);
        let noughts = within && bytes.iter().all(|byte| !is_figure(byte) || *byte == b'0');
        let least = if noughts { LEAST_BESIDE_NOUGHT } else { LEAST_LETTERS };
        let beside = count - figures;
        // Several figures are a number, but for 00 and 11 within a word.
        let is_number = |pair: &[u8]| pair.iter().all(is_figure) && pair[0] != pair[1];
        if beside < least || beside < 2 * figures || bytes.windows(2).any(is_number) {
            return None;
        }
        let ends = [&bytes[..2], &bytes[count - 2..]];
        if ends.iter().any(|end| end.iter().all(is_figure)) {
            return None;
        }
        let in_chat =
            found.iter().any(|figure| !matches!(bytes[figure.at], b'0' | b'1' | b'5' | b'6' | b'8'));
        let (read, is_known) = Read::best(bytes, found, manner)?;
        let has_vowel = read.text().bytes().any(is_vowel);
        let is_sound = if in_chat || is_letter_of_chat(first, bytes, manner) {
            read.is_of_chat(bytes, is_known, manner)
        } else {
            read.begins_with(first, is_known, beside) && read.ends_with(last, is_known, manner)
        };
        (has_vowel && is_sound).then_some(read)
    }

    /// The likeliest way to read the figures of a word, or the first that makes a known word, which is told
    /// as well.
    fn best(bytes: &[u8], found: &[Figure], manner: Manner) -> Option<(Read, bool)> {
        let either = found.iter().filter(|figure| !matches!(bytes[figure.at], b'0')).count();
        if either > MOST_EITHER {
            return None;
        }
        let mut chosen = [0; MOST_LETTERS];
        let mut likeliest = None;
        loop {
            let read = Read::by(bytes, found, &chosen, manner)?;
            if is_known(read.text()) {
                return Some((read, true));
            }
            likeliest.get_or_insert(read);
            // The next choice, as one counts.
            let next = found.iter().position(|&figure| {
                let place = figure.at;
                chosen[place] += 1;
                let is_one = chosen[place] < meanings(bytes, figure, manner).len();
                if !is_one {
                    chosen[place] = 0;
                }
                is_one
            });
            if next.is_none() {
                return likeliest.map(|read| (read, false));
            }
        }
    }

    /// A word with one of the meanings of each figure.
    fn by(bytes: &[u8], found: &[Figure], chosen: &[usize; MOST_LETTERS], manner: Manner) -> Option<Read> {
        let mut read = Read { letters: [0; MOST_LETTERS], count: 0, figures: found.len() as u16 };
        for (at, byte) in bytes.iter().enumerate() {
            let figure = found.iter().find(|figure| figure.at == at);
            let meant = figure.map(|&figure| {
                let before = read.count.checked_sub(1).map(|before| read.letters[before]);
                let next = bytes.get(at + 1).map(u8::to_ascii_lowercase);
                match (bytes[at], l_or_i(before, next)) {
                    (b'1', b'l') => ["l", "i"][chosen[at]],
                    (b'1', _) => ["i", "l"][chosen[at]],
                    _ => meanings(bytes, figure, manner).get(chosen[at]).copied().unwrap_or_default(),
                }
            });
            let small = [byte.to_ascii_lowercase()];
            for &letter in meant.map_or(&small[..], str::as_bytes) {
                *read.letters.get_mut(read.count)? = letter;
                read.count += 1;
            }
        }
        Some(read)
    }

    fn text(&self) -> &str {
        std::str::from_utf8(&self.letters[..self.count]).unwrap_or_default()
    }

    /// Whether it begins with a letter that was written so: a figure there is mostly a number, unless that
    /// makes a known word, or what follows is long and none.
    fn begins_with(&self, first: u8, is_read_known: bool, beside: usize) -> bool {
        let is_none = || beside >= LEAST_LETTERS_BEHIND && !is_known(&self.text()[1..]);
        is_letter(first) || is_read_known || first != b'1' && is_none()
    }

    /// The same of its end: *Haj1*, but *Channel5*; and of a name of several words where what is left of it
    /// without the figure is no word: *Kovat1*.
    fn ends_with(&self, last: u8, is_read_known: bool, manner: Manner) -> bool {
        let rest = &self.text()[..self.count - 1];
        let is_none = || !is_known(rest);
        is_letter(last)
            || is_read_known && (last == b'1' || is_none())
            || last == b'1' && manner.more && rest.len() >= LEAST_LETTERS_BEFORE_ONE && is_none()
    }

    /// Whether a word with other figures than those that scanners put for letters is one: figures beside
    /// small letters, at its ends only where what stands beside them makes it likely, and beside capitals
    /// where they make it a long word or one that is known.
    fn is_of_chat(&self, bytes: &[u8], is_read_known: bool, manner: Manner) -> bool {
        let is_small = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_lowercase);
        let last = bytes.len() - 1;
        let is_one = |(at, figure): (usize, &u8)| match at {
            0 => is_small(1) && self.may_begin(bytes, is_read_known),
            _ if at == last => is_small(last - 1) && self.may_end(bytes, is_read_known, manner),
            _ if is_small(at - 1) => is_small(at + 1) || bytes[at + 1].is_ascii_digit(),
            _ if is_small(at + 1) => true,
            _ => *figure == b'0' || is_read_known || bytes.len() > LEAST_LETTERS_BEHIND,
        };
        bytes.iter().enumerate().filter(|(_, byte)| byte.is_ascii_digit()).all(is_one)
    }

    /// Whether a word may begin with a figure that is a consonant: before a vowel, where it is no ordinal.
    fn may_begin(&self, bytes: &[u8], is_read_known: bool) -> bool {
        /// What ordinals of Romance languages end in.
        const ORDINALS: &[&[u8]] = &[b"eme", b"era", b"ero", b"ere", b"ieme", b"umo"];
        let rest = &bytes[1..];
        is_vowel(bytes[1]) && !ORDINALS.contains(&rest) && (bytes[0] != b'4' || is_read_known)
            || bytes[0] == b'4' && rest.len() > LEAST_LETTERS_BEHIND && !is_known(&self.text()[2..])
    }

    /// Whether a word may end with a figure that is a consonant: in a text with more of them, or as names do.
    fn may_end(&self, bytes: &[u8], is_read_known: bool, manner: Manner) -> bool {
        let is_patronymic = bytes.ends_with(b"vi4") && bytes.len() > LEAST_LETTERS_BEHIND;
        manner.arabic || is_patronymic || bytes.ends_with(b"7") && manner.more && is_read_known
    }
}

/// Whether a figure at the beginning of a word is a consonant of a chat, though scanners put it for a letter
/// as well.
fn is_letter_of_chat(first: u8, bytes: &[u8], manner: Manner) -> bool {
    matches!(first, b'5' | b'6') && manner.small && is_vowel(bytes[1])
}

/// What a figure may stand for, the likeliest first: the letter that looks like it; or, beside small letters,
/// one of Arabic (2 hamza, 3 ayn, 5 and 7' kh, 6 t, 7 h, 8 gh or q, 9 s or q, 3' gh, 9' d) or Cyrillic (4 ch,
/// 6 sh), and of Greek (8 th).
fn meanings(bytes: &[u8], figure: Figure, manner: Manner) -> &'static [&'static str] {
    let Figure { at, marked } = figure;
    let before = at.checked_sub(1).map(|before| bytes[before]);
    let next = bytes.get(at + 1).copied();
    let is_vowel = |byte: Option<u8>| byte.is_some_and(is_vowel);
    let beside_vowel = is_vowel(before) || is_vowel(next);
    let beside_small = [before, next].into_iter().flatten().all(|byte| byte.is_ascii_lowercase())
        || before.is_some_and(|byte| byte.is_ascii_uppercase())
            && at == 1
            && bytes.len() > 2
            && next.is_some_and(|byte| byte.is_ascii_lowercase());
    match bytes[at] {
        b'0' => &["o"],
        b'1' => &["l", "i"],
        b'2' if beside_small && beside_vowel && (at == 0 || manner.small || manner.arabic) => &["", "z"],
        b'2' => &["z"],
        b'3' if marked && beside_small => &["gh"],
        b'3' if beside_small && beside_vowel => &["", "e"],
        b'3' => &["e"],
        b'4' if beside_small && beside_vowel => &["ch", "a"],
        b'4' => &["a"],
        b'5' if manner.small => &["kh", "s"],
        b'5' => &["s"],
        b'6' if marked && beside_small => &["z", "d"],
        b'6' if beside_small && manner.arabic => &["t", "sh", "b", "g"],
        b'6' if beside_small && is_vowel(next) => &["sh", "b", "g"],
        b'6' => &["g", "b"],
        b'7' if marked && beside_small => &["kh"],
        b'7' if beside_small && beside_vowel => &["h", "t"],
        b'7' => &["t"],
        b'8' if beside_small && manner.arabic => &["gh", "q", "b"],
        b'8' if beside_small => &["b", "th"],
        b'8' => &["b"],
        b'9' if marked && beside_small => &["d"],
        b'9' if beside_small && (at == 0 || manner.arabic) => &["s", "q", "g"],
        _ => &["g"],
    }
}

/// Whether what stands at an end of a word is a letter by itself.
fn is_letter(byte: u8) -> bool {
    !byte.is_ascii_digit() || byte == b'0'
}

/// What a 1 between two letters likely is: *l* behind a vowel or another *l*, or where both begin a syllable.
fn l_or_i(before: Option<u8>, next: Option<u8>) -> u8 {
    let (Some(before), Some(next)) = (before, next) else { return b'i' };
    let begins_syllable = b"bcfgkps".contains(&before) && is_vowel(next);
    if is_vowel(before) || before == b'l' || begins_syllable { b'l' } else { b'i' }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::words::cut;

    #[test]
    fn figures_within_words_are_letters() {
        let cases = [
            ("a nought", "Gr0up T0mas T0m", "group tomas tom"),
            ("a small one", "T₀mas", "tomas"),
            ("a nought at an end", "KALERV0 0MAR", "kalervo omar"),
            ("one as i between consonants", "S1NWAR TALVER1N", "sinwar talverin"),
            ("one as l behind a vowel", "Churchi1l TA1VERIN", "churchill talverin"),
            ("one as a known word has it", "Char1es Mar1a Den1se", "charles maria denise"),
            ("two of them", "Mi11er C00per", "miller cooper"),
            ("other figures", "An5arallah A8dul", "ansarallah abdul"),
            ("at the beginning of a known word", "5AID 6ROUP 8ANK 1RAN", "said group bank iran"),
            ("before what is no word", "5LJIVANCANIN", "sljivancanin"),
            ("at the end of a known word", "HAJ1 Abba5", "haji abbas"),
            ("numbers behind letters", "F16 T34 G20 MI6 Area51 Channel5 Sport5 Boeing747", ""),
            ("numbers before letters", "3M 1860 7Eleven 1MDB 5Star 1Malaysia 1st 5th 5 9", ""),
            ("numbers within", "H1N1 B2B W3C IL76MD C130J R2D2 A1B2 W1A", ""),
            ("no vowel", "KH55SM", ""),
            ("a postcode", "SW1A 1AA", ""),
            ("another script", "Т0чка", ""),
            ("letters that look alike", "Rob3rto M4rtin S7efan", "roberto martin stefan"),
            ("in capitals", "GR3ENWICH", "greenwich"),
            ("Arabic in a chat", "7amdan el 3otaibi", "hamdan el otaibi"),
            ("at ends", "fara7 abu sami3 rabe7", "farah abu sami rabeh"),
            ("within words", "ma7jub 9aber", "mahjub saber"),
            ("with apostrophes", "7'alil 3'assan", "khalil ghassan"),
            ("kh", "5alil 7addad", "khalil haddad"),
            ("Cyrillic in a chat", "gon4arov 6evchuk lukovi4", "goncharov shevchuk lukovich"),
            ("a number behind a channel", "canal7 news", ""),
            ("behind a short name", "rai3", ""),
            ("behind a consonant", "mp3 dvb2", ""),
            ("at the beginning of names", "4chan 9gag", ""),
            ("before capitals", "iPhone4S Rai3News", ""),
            ("ordinals", "2eme 3era 7th 2nd", ""),
            ("codes", "C4ISR AS3Q XR7QZ", ""),
            ("a one at the end of a name", "Tomas Ferrant1", "tomas ferranti"),
        ];
        for (name, text, expected) in cases {
            let (mut letters, mut words) = (String::new(), Vec::new());
            cut::words(text, 40, &mut letters, &mut words);
            let before: Vec<_> = words.iter().map(|word| word.of(&letters).to_owned()).collect();
            read_as_letters(text, &mut words, &mut letters);
            let after: Vec<_> = words.iter().map(|word| word.of(&letters)).collect();
            let before = before.join(" ");
            assert_eq!(after.join(" "), if expected.is_empty() { &before } else { expected }, "{name}");
        }
    }
}
