//! Devanagari, as Hindi reads it.
//!
//! Follows the Hunterian system (the national one of India) without its macrons and dots: च is ch,
//! छ chh, ऋ ri, ज्ञ gy, and व is w after another consonant (Swami, Dwivedi). Departs from it for the
//! press in the vowel that every consonant carries unless another is written: it stays out where Hindi
//! does not speak it, at the end of a word (Ram, but Mitra and Krishna after a cluster) and between two
//! syllables (Manmohan, Amarnath; rule of Ohala 1983). Marathi, Nepali and Sanskrit keep more of these.
//!
//! A token stripped of its vowel signs, which Unicode counts as marks, cannot be read any more; it is
//! spelled by its consonants.

mod letters;

use self::letters::{CONSONANTS, NUKTA, VOWEL_SIGNS, VOWELS};
use super::{fallback, is_mark, lookup};

/// Sounds that are held back before writing, so that silent vowels can be found from the end. Longer
/// words are written in parts of this size: nothing but the sounds at their joints would differ.
const HELD: usize = 32;

const NUKTA_SIGN: char = '\u{93C}';
const VIRAMA: char = '\u{94D}';

/// One sound of a word.
#[derive(Clone, Copy)]
enum Sound {
    Consonant(char, &'static str),
    /// Anusvara or candrabindu: a nasal whose place the next consonant decides.
    Nasal,
    Vowel(&'static str),
    /// The vowel that a consonant carries when none is written.
    Inherent,
    Silent,
}

/// The sounds read and not yet written.
struct Word {
    sounds: [Sound; HELD],
    len: usize,
    speech: Speech,
    /// The vowel that a consonant carries.
    inherent: char,
}

/// Which of the vowels that consonants carry are spoken.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Speech {
    /// As in Hindi and the languages near to it.
    North,
    /// All, as in the languages of the south.
    South,
    /// As in Hindi, of foreign names: after a nasal and another consonant as after one.
    Foreign,
    /// All but the last, as foreign names may have them.
    Inner,
}

/// Romanizes a token in Devanagari.
pub(super) fn romanize(token: &str, out: &mut String) {
    write(token.chars(), Speech::North, 'a', out);
}

/// Romanizes a foreign name in Devanagari, as [`Speech::Foreign`] or [`Speech::Inner`].
pub(super) fn romanize_foreign(token: &str, speech: Speech, out: &mut String) {
    write(token.chars(), speech, FOREIGN_VOWEL, out);
}

/// How the vowel of a consonant that has no other is spelled in a foreign name: it may be any.
pub(super) const FOREIGN_VOWEL: char = 'A';

/// How ऐ is spelled in a foreign name, where it is the vowel of *man*.
const OPEN_VOWEL: char = 'E';

/// Romanizes letters of Devanagari, with a vowel for each consonant that has no other.
pub(super) fn write(letters: impl Iterator<Item = char>, speech: Speech, inherent: char, out: &mut String) {
    let mut word = Word { sounds: [Sound::Silent; HELD], len: 0, speech, inherent };
    let mut chars = letters.peekable();
    while let Some(c) = chars.next() {
        // A consonant and its vowel must come into the same part.
        if word.len + 2 > HELD {
            word.write(false, out);
        }
        if let Some(plain) = lookup(CONSONANTS, c) {
            let dotted = chars.next_if_eq(&NUKTA_SIGN).and_then(|_| lookup(NUKTA, c));
            word.push(Sound::Consonant(c, dotted.unwrap_or(plain)));
            let written = chars.peek().copied();
            if chars.next_if_eq(&VIRAMA).is_none() && !written.is_some_and(is_vowel_sign) {
                word.push(Sound::Inherent);
            }
        } else if let Some(vowel) = lookup(VOWEL_SIGNS, c).or_else(|| lookup(VOWELS, c)) {
            word.push(Sound::Vowel(vowel));
        } else if matches!(c, 'ँ' | 'ं') {
            word.push(Sound::Nasal);
        } else if c == 'ः' {
            word.push(Sound::Consonant(c, "h"));
        } else if !is_mark(c) && !matches!(c, '\u{200C}' | '\u{200D}') {
            word.write(true, out);
            fallback::push(c, out);
        }
    }
    word.write(true, out);
}

fn is_vowel_sign(c: char) -> bool {
    lookup(VOWEL_SIGNS, c).is_some()
}

impl Word {
    fn push(&mut self, sound: Sound) {
        if let Some(place) = self.sounds.get_mut(self.len) {
            *place = sound;
            self.len += 1;
        }
    }

    fn is_foreign(&self) -> bool {
        matches!(self.speech, Speech::Foreign | Speech::Inner)
    }

    fn at(&self, index: Option<usize>) -> Option<Sound> {
        let index = index.filter(|&index| index < self.len)?;
        self.sounds.get(index).copied()
    }

    fn before(&self, index: usize, by: usize) -> Option<Sound> {
        self.at(index.checked_sub(by))
    }

    fn after(&self, index: usize, by: usize) -> Option<Sound> {
        self.at(index.checked_add(by))
    }

    /// Writes what is held; `ends` says whether the word ends here.
    fn write(&mut self, ends: bool, out: &mut String) {
        if self.speech != Speech::South {
            self.silence(ends);
        }
        for index in 0..self.len {
            match self.at(Some(index)) {
                Some(Sound::Consonant(c, spelling)) => {
                    out.push_str(self.consonant(index, c).unwrap_or(spelling));
                }
                Some(Sound::Nasal) => out.push_str(self.nasal(index)),
                Some(Sound::Vowel("ai")) if self.is_foreign() => out.push(OPEN_VOWEL),
                Some(Sound::Vowel("au")) if self.is_foreign() => out.push('o'),
                Some(Sound::Vowel(spelling)) => out.push_str(spelling),
                Some(Sound::Inherent) => out.push(self.inherent),
                Some(Sound::Silent) | None => {}
            }
        }
        self.len = 0;
    }

    /// Silences the inherent vowels that Hindi does not speak, from the last to the first.
    fn silence(&mut self, ends: bool) {
        let mut index = self.len;
        while let Some(here) = index.checked_sub(1) {
            index = here;
            if !matches!(self.at(Some(here)), Some(Sound::Inherent)) {
                continue;
            }
            let last = here + 1 == self.len;
            let silent = if last {
                ends && self.silent_at_end(here)
            } else {
                self.speech != Speech::Inner && self.silent_inside(here)
            };
            if let Some(sound) = self.sounds.get_mut(here).filter(|_| silent) {
                *sound = Sound::Silent;
            }
        }
    }

    /// The last vowel is silent after one consonant, and after such clusters as are easy to end in.
    fn silent_at_end(&self, index: usize) -> bool {
        let (before, here) = (self.before(index, 2), self.before(index, 1));
        match (before, here) {
            // A word of one consonant keeps its only vowel.
            (None, _) => false,
            // Priya, Bharatiya; but Vijay.
            (Some(Sound::Vowel("i")), Some(Sound::Consonant('य', _))) => false,
            (Some(Sound::Consonant(first, _)), Some(Sound::Consonant(second, _))) => {
                // Bhatt and Dutt; Anand, Garg, Robert and Dost, but Janma and Dharma.
                let flows = matches!(first, 'न' | 'म' | 'ङ' | 'ञ' | 'ण' | 'र' | 'ल' | 'स');
                first == second || (flows && letters::is_stop(second))
            }
            _ => true,
        }
    }

    /// A vowel inside is silent between V-C and C-V: ma-na-mo-ha-n is Manmohan.
    fn silent_inside(&self, index: usize) -> bool {
        let consonant = |sound| matches!(sound, Some(Sound::Consonant(..)));
        let vowel = |sound| matches!(sound, Some(Sound::Vowel(_) | Sound::Inherent));
        let nasal = matches!(self.before(index, 2), Some(Sound::Nasal)) && self.is_foreign();
        vowel(self.before(index, if nasal { 3 } else { 2 }))
            && consonant(self.before(index, 1))
            && consonant(self.after(index, 1))
            && vowel(self.after(index, 2))
    }

    /// The spelling of a consonant that depends on its neighbours.
    fn consonant(&self, index: usize, c: char) -> Option<&'static str> {
        match (c, self.before(index, 1), self.after(index, 1)) {
            // After r it stays v: Sarvesh.
            ('व', Some(Sound::Consonant(before, _)), _) if before != 'र' => Some("w"),
            ('ज', _, Some(Sound::Consonant('ञ', _))) => Some("g"),
            ('ञ', Some(Sound::Consonant('ज', _)), _) => Some("y"),
            // The nasal of the throat is heard as two sounds but before its own stops.
            ('ङ', _, after) if !matches!(after, Some(Sound::Consonant('क'..='घ', _))) => Some("ng"),
            _ => None,
        }
    }

    /// A nasal is m before the lips' consonants, ng before h (Singh), else n.
    fn nasal(&self, index: usize) -> &'static str {
        match self.after(index, 1) {
            Some(Sound::Consonant('प' | 'फ' | 'ब' | 'भ' | 'म', _)) => "m",
            Some(Sound::Consonant('ह', _)) => "ng",
            _ => "n",
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
                ("prime minister", "मोदी", "modi"),
                ("his given name", "नरेन्द्र", "narendra"),
                ("the same with anusvara", "नरेंद्र", "narendra"),
                ("former prime minister", "मनमोहन", "manmohan"),
                ("his family name", "सिंह", "singh"),
                ("leader", "गांधी", "gandhi"),
                ("given name", "राहुल", "rahul"),
                ("prime minister of old", "वाजपेयी", "vajpeyi"),
                ("silent inside", "अमरनाथ", "amarnath"),
                ("not silent before the last", "अहमद", "ahmad"),
                ("before a double letter", "मोहम्मद", "mohammad"),
                ("final cluster", "कृष्ण", "krishna"),
                ("final mitra", "मित्र", "mitra"),
                ("final double letter", "भट्ट", "bhatt"),
                ("final nasal and stop", "आनन्द", "anand"),
                ("final r and stop", "गर्ग", "garg"),
                ("final r and nasal", "धर्म", "dharma"),
                ("final iya", "प्रिय", "priya"),
                ("final ay", "विजय", "vijay"),
                ("w", "स्वामी", "swami"),
                ("v after r", "सर्वेश", "sarvesh"),
                ("gy", "ज्ञान", "gyan"),
                ("ksh", "लक्ष्मी", "lakshmi"),
                ("nukta", "ज़ाकिर", "zakir"),
                ("composed nukta", "ज\u{93C}रदारी", "zardari"),
                ("retroflex r", "राठौड़", "rathaur"),
                ("m before b", "मुंबई", "mumbai"),
                ("short o", "डॉनल्ड", "donald"),
                ("nepali", "प्रचण्ड", "prachand"),
                ("compound", "राजकुमार", "rajkumar"),
            ],
        );
    }

    #[test]
    fn odd_tokens() {
        check(
            super::romanize,
            &[
                ("one consonant", "न", "na"),
                ("one half", "न\u{94D}", "n"),
                ("sign alone", "ी", "i"),
                ("virama alone", "\u{94D}", ""),
                ("two signs", "किी", "kii"),
                ("nukta without a letter for it", "म\u{93C}न", "man"),
                ("stripped of its signs", "मद", "mad"),
                ("joiner", "क\u{94D}\u{200D}ष", "ksha"),
                ("visarga", "दुःख", "duhkha"),
                ("digit", "२", "2"),
                ("vedic accent", "क\u{951}", "ka"),
            ],
        );
    }

    #[test]
    fn long_words_are_written_whole() {
        let mut out = String::new();
        super::romanize(&"कि".repeat(1000), &mut out);
        assert_eq!(out, "ki".repeat(1000));
    }
}
