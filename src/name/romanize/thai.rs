//! Thai and Lao, syllable by syllable.
//!
//! Follows the Royal Thai General System of Transcription (1999): what is written before a consonant is
//! spoken after it, a letter under the thanthakhat is silent, tones and lengths are left out, and where no
//! vowel is written an o closes a syllable (*phon*) and an a opens one (*sa-mak*). Departs from it for the
//! press, which writes the final ล and ร of names as they stand (*Limthongkul*, *Thanathorn*). Where
//! syllables are cut is guessed from the letters alone; a few words of Sanskrit come out with a vowel less.
//! Lao has the letters of Thai in the same places of its block, ຊ for an s, and writes all its vowels.

mod letters;

use super::fallback;
use letters::{LAO_IA, LAO_O, ending, in_thai, is_consonant, is_leading, is_sign, is_sonorant, onset};

/// The word for a city, which ends in no r that is heard.
const CITY: [char; 3] = ['น', 'ค', 'ร'];

/// Letters that are held at once. Longer words are written in parts of this size.
const HELD: usize = 96;

/// Romanizes a token in Thai or Lao.
pub(super) fn romanize(token: &str, out: &mut String) {
    let mut word = Word { letters: [' '; HELD], len: 0 };
    for c in token.chars().map(in_thai) {
        match c {
            '่' | '้' | '๊' | '๋' | '็' | 'ๆ' | 'ฯ' | '\u{200C}' | '\u{200D}' => {}
            '์' => word.silence(),
            _ => {
                if word.len == HELD {
                    word.write(out);
                }
                word.letters[word.len] = c;
                word.len += 1;
            }
        }
    }
    word.write(out);
}

/// The letters of a word that are spoken.
struct Word {
    letters: [char; HELD],
    len: usize,
}

/// How a syllable may end.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    /// With its vowel.
    Open,
    /// With a consonant, if the next one is free.
    Any,
    /// The same after a short i or u, which Sanskrit leaves open.
    Short,
    /// With the next consonant.
    Closed,
}

impl Word {
    /// Takes back what a thanthakhat silences: a letter, its vowel, and what it makes a cluster with.
    fn silence(&mut self) {
        self.len -= usize::from(self.len > 0 && matches!(self.letters[self.len - 1], 'ิ' | 'ุ'));
        let Some(last) = self.len.checked_sub(1) else {
            return;
        };
        let before = last.checked_sub(1).map(|before| self.letters[before]);
        let cluster = matches!((before, self.letters[last]), (Some('ท' | 'ต' | 'ด'), 'ร') | (Some('ษ'), 'ณ'));
        self.len = last - usize::from(cluster);
    }

    fn is_city(&self, place: usize) -> bool {
        self.letters[place..self.len].starts_with(&CITY)
    }

    fn at(&self, place: usize) -> Option<char> {
        self.letters[..self.len].get(place).copied()
    }

    fn is_consonant(&self, place: usize) -> bool {
        self.at(place).is_some_and(is_consonant)
    }

    /// Whether a consonant stands at a place that no sign of a vowel follows.
    fn is_unmarked(&self, place: usize) -> bool {
        self.is_consonant(place) && !self.at(place + 1).is_some_and(is_sign)
    }

    /// Whether a consonant stands at a place without a vowel of any kind.
    fn is_bare(&self, place: usize) -> bool {
        let vowel = match (self.at(place + 1), self.at(place + 2)) {
            (Some('อ'), _) => self.is_unmarked(place + 1),
            (Some('ว'), _) => self.is_unmarked(place + 1) && self.is_unmarked(place + 2),
            (Some('ร'), Some('ร')) | (Some('ฤ'), _) => true,
            _ => false,
        };
        self.is_unmarked(place) && !vowel
    }

    /// How many bare consonants follow one another from a place on, and whether the word ends with them.
    fn bare(&self, from: usize) -> (usize, bool) {
        let count = (from..self.len).take_while(|&place| self.is_bare(place)).count();
        (count, from + count == self.len)
    }

    /// Whether two consonants from a place on begin one syllable that has its vowel after or before them.
    fn begins_cluster(&self, place: usize, led: bool) -> bool {
        let (Some(first), Some(second)) = (self.at(place), self.at(place + 1)) else {
            return false;
        };
        let more = match second {
            'ร' => {
                matches!(first, 'ก' | 'ข' | 'ค' | 'ต' | 'ป' | 'พ' | 'ท' | 'ศ' | 'ส' | 'จ' | 'ด' | 'บ' | 'ฟ')
            }
            'ล' => matches!(first, 'ก' | 'ข' | 'ค' | 'ป' | 'ผ' | 'พ' | 'ฉ' | 'บ' | 'ฟ'),
            'ว' => matches!(first, 'ก' | 'ข' | 'ค') && (led || !self.is_unmarked(place + 1)),
            _ => false,
        };
        let after = place + 2;
        let goes_on = if led {
            self.at(after).is_some_and(|next| !is_leading(next))
        } else {
            !self.is_unmarked(place + 1)
                || (self.is_bare(after) && self.at(after) != Some('ร'))
                || !self.is_bare(place + 1)
        };
        (more && goes_on) || (first == 'ห' && is_sonorant(second) && (goes_on || led))
    }

    fn write(&mut self, out: &mut String) {
        let mut place = 0;
        while place < self.len {
            place = self.syllable(place, out);
        }
        self.len = 0;
    }

    /// Writes the syllable at a place; the place after it.
    fn syllable(&self, start: usize, out: &mut String) -> usize {
        if self.is_city(start) {
            out.push_str("nakhon");
            return start + CITY.len();
        }
        let lead = self.at(start).filter(|&c| is_leading(c));
        let mut place = start + usize::from(lead.is_some());
        let Some(first) = self.at(place).filter(|&c| is_consonant(c)) else {
            if lead.is_none() {
                fallback::push(self.letters[place], out);
                place += 1;
            }
            return place;
        };
        let second = self.at(place + 1).filter(|_| self.begins_cluster(place, lead.is_some()));
        out.push_str(match (first, second) {
            ('ห', Some(_)) => "",
            // Charoen, Chaloem.
            ('จ' | 'ฉ', Some(_)) => "cha",
            ('ท', Some(_)) if start == 0 => "s",
            _ => onset(first),
        });
        place += 1;
        if let Some(second) = second {
            place += 1;
            if !(first == 'ท' && start == 0) {
                out.push_str(onset(second));
            }
        }
        let (count, vowel, end) = match lead {
            Some(lead) => self.led(lead, place),
            None => self.vowel(place),
        };
        out.push_str(vowel);
        self.ending(place + count, end, out)
    }

    /// The vowel of a syllable that one written before it leads: how many further letters it takes, its
    /// spelling, and what may follow.
    fn led(&self, lead: char, place: usize) -> (usize, &'static str, End) {
        let next = self.at(place + 1);
        match (lead, self.at(place)) {
            ('เ', Some(LAO_IA)) => (1, "ia", End::Any),
            ('เ', Some('ี')) if next == Some('ย') => (2, "ia", End::Any),
            ('เ', Some('ื')) if next == Some('อ') => (2, "uea", End::Any),
            ('เ', Some('ิ')) => (1, "oe", End::Any),
            ('เ', Some('า')) if next == Some('ะ') => (2, "o", End::Open),
            ('เ', Some('า')) => (1, "ao", End::Open),
            ('เ', Some('อ')) if self.is_unmarked(place) => (1, "oe", End::Any),
            ('เ', Some('ย')) if self.is_bare(place) => (1, "oei", End::Open),
            ('ไ' | 'ใ', after) => {
                (usize::from(after == Some('ย') && self.is_bare(place)), "ai", End::Open)
            }
            ('เ', Some('ะ')) => (1, "e", End::Open),
            ('แ', Some('ะ')) => (1, "ae", End::Open),
            ('โ', Some('ะ')) => (1, "o", End::Open),
            ('แ', _) => (0, "ae", End::Any),
            ('โ', _) => (0, "o", End::Any),
            _ => (0, "e", End::Any),
        }
    }

    /// The vowel after the consonants that begin a syllable.
    fn vowel(&self, place: usize) -> (usize, &'static str, End) {
        let glides = |glide| self.at(place + 1) == Some(glide) && self.is_bare(place + 1);
        match self.at(place) {
            Some('ั') if glides('ว') => (2, "ua", End::Open),
            Some('ั') if glides('ย') => (2, "ai", End::Open),
            Some('ั') => (1, "a", End::Closed),
            Some('า') if glides('ย') => (2, "ai", End::Open),
            Some('า') if glides('ว') => (2, "ao", End::Open),
            Some('ะ') => (1, "a", End::Open),
            Some('า') => (1, "a", End::Any),
            // Sara am, which is two letters once it has been normalized.
            Some('ำ') => (1, "am", End::Open),
            Some('ํ') if self.at(place + 1) == Some('า') => (2, "am", End::Open),
            Some('ํ') => (1, "o", End::Any),
            Some(LAO_O) => (1, "o", End::Closed),
            Some(LAO_IA) => (1, "ia", End::Any),
            Some('ิ' | 'ี') if glides('ว') => (2, "io", End::Open),
            Some('ิ' | 'ี') => (1, "i", End::Short),
            Some('ื') if self.at(place + 1) == Some('อ') && self.is_unmarked(place + 1) => {
                (2, "ue", End::Open)
            }
            Some('ึ' | 'ื') => (1, "ue", End::Any),
            Some('ุ') if glides('ย') => (2, "ui", End::Open),
            Some('ุ' | 'ู') => (1, "u", End::Short),
            Some('ฤ') => (1, "ri", End::Any),
            Some('ร') if self.at(place + 1) == Some('ร') => {
                let closed = self.is_bare(place + 2);
                (2, if closed { "a" } else { "an" }, if closed { End::Closed } else { End::Open })
            }
            Some('อ') if self.is_unmarked(place) && glides('ย') => (2, "oi", End::Open),
            Some('อ') if self.is_unmarked(place) => (1, "o", End::Any),
            Some('ว') if self.is_unmarked(place) && self.is_unmarked(place + 1) => (1, "ua", End::Any),
            _ => self.unwritten(place),
        }
    }

    /// The vowel that is not written: o before a consonant that ends the syllable, else a.
    fn unwritten(&self, place: usize) -> (usize, &'static str, End) {
        let next = self.at(place);
        let closes = match self.bare(place) {
            (1, true) => true,
            (2, true) => self.is_silent_after(place),
            (1, false) => !self.begins_cluster(place, false) && !matches!(next, Some('ว' | 'ย')),
            (2, false) | (3, true) => matches!(next, Some('ง' | 'ม')),
            _ => false,
        };
        if closes { (0, "o", End::Closed) } else { (0, "a", End::Open) }
    }

    /// Whether the last letter of the word, right after a place, is silent there: *samak* for samakr.
    fn is_silent_after(&self, place: usize) -> bool {
        let (first, second) = (self.at(place), self.at(place + 1));
        let stop = |c: Option<char>| c.is_some_and(|c| ending(c) == "t");
        (second == Some('ร') && matches!(first, Some('ต' | 'ท' | 'ด' | 'ก' | 'ค')))
            || (stop(first) && stop(second))
    }

    /// Writes the consonant that ends a syllable, if one does; the place after it.
    fn ending(&self, place: usize, end: End, out: &mut String) -> usize {
        let Some(c) = self.at(place).filter(|&c| is_consonant(c) && end != End::Open) else {
            return place;
        };
        let (count, last) = self.bare(place);
        let ends = match (count, last) {
            (0, _) => end == End::Closed,
            _ if end == End::Closed => true,
            (1, false) => !(self.begins_cluster(place, false) || (c == 'ร' && end == End::Short)),
            (2, true) => self.is_silent_after(place),
            // Two syllables of two consonants follow.
            (4, true) => false,
            (3, true) => !self.is_city(place),
            _ => true,
        };
        if !ends || ending(c).is_empty() {
            return place;
        }
        let vowel = out.bytes().next_back();
        out.push_str(match c {
            'ร' if last && count == 1 && matches!(vowel, Some(b'a' | b'o')) => "rn",
            'ว' => "o",
            _ => ending(c),
        });
        if count == 0 {
            return place;
        }
        let silent = match (count, last) {
            (2, true) => usize::from(self.is_silent_after(place)),
            (3, true) if ending(c) == "t" && self.is_silent_after(place + 1) => 2,
            _ => 0,
        };
        // The end of Shinawatra is written as often as not.
        if silent > 0 && c == 'ต' {
            out.push('r');
        }
        place + 1 + silent
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
                ("prime minister", "ประยุทธ์", "prayut"),
                ("silenced cluster", "จันทร์โอชา", "chanocha"),
                ("initial vowel sign", "เศรษฐา", "srettha"),
                ("a before a syllable", "ทวีสิน", "thawisin"),
                ("his given name", "ทักษิณ", "thaksin"),
                ("final tra", "ชินวัตร", "chinwatr"),
                ("final khra", "สมัคร", "samak"),
                ("o between consonants", "พล", "phol"),
                ("o before n", "สนธิ", "sonthi"),
                ("mother party", "เพื่อไทย", "phueathai"),
                ("double ro", "บรรหาร", "banharn"),
                ("ho that is a tone", "หลีกภัย", "likphai"),
                ("wo that is a vowel", "ชวน", "chuan"),
                ("sara am", "คํา", "kham"),
                ("lead of a cluster", "เปรม", "prem"),
                ("chaloem", "เฉลิม", "chaloem"),
                ("city", "เชียงใหม่", "chiangmai"),
                ("capital", "กรุงเทพมหานคร", "krungthepmahanakhon"),
                ("nasal closes", "สงขลา", "songkhla"),
                ("ra before a syllable", "ชาญวีรกูล", "chanwirakul"),
                ("final rn", "ธนาธร", "thanathorn"),
                ("capital of Laos", "ວຽງຈັນ", "wiangchan"),
                ("president of Laos", "ທອງລຸນ", "thonglun"),
                ("o of Lao", "ພົມວິຫານ", "phomwihan"),
                ("another o", "ວໍລະຈິດ", "wolachit"),
                ("town of Laos", "ຫຼວງພະບາງ", "luangphabang"),
                ("digit", "๒๕", "25"),
                ("lone signs", "่์ิ", "i"),
                ("lead alone", "เ", ""),
            ],
        );
    }
}
