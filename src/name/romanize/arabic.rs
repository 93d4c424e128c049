//! Arabic script, for Arabic, Persian, Dari, Pashto, Urdu, Kurdish and others.
//!
//! Follows BGN/PCGN (Arabic 1956, Persian 1958, Pashto 1968) without dots, macrons and the signs of
//! ain and hamza, as the press writes names: ث th, ذ dh, خ kh, غ gh, ش sh, ق q, و w or u. A token with
//! a letter that Arabic lacks, the Persian forms of kaf and yeh included, takes the Persian readings
//! ث s, ذ z, ض z.
//!
//! Vowels are written where the token writes them (alef, waw, yeh, vowel signs) and where a letter
//! implies one (initial ع, final ه and ة); others are left out. Whether waw and yeh are consonants is
//! told by their neighbours. The article is al, never assimilated; عبد ال is abdal.

mod letters;
mod signs;
#[cfg(test)]
mod tests;

use self::letters::{CONSONANTS, ENDING_IN_A, PERSIAN, PREFIXES, is_persian};
use self::signs::{Letter, Voweled, is_sign};
use super::{fallback, lookup};

/// What was written before a letter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Start,
    Consonant,
    /// A vowel sign.
    Short(char),
    /// A vowel letter.
    Long(char),
}

/// A token being written.
struct Word<'a, 'o> {
    rest: Voweled<'a>,
    next: Option<Letter>,
    after: Option<Letter>,
    before: Before,
    persian: bool,
    ends_in_a: bool,
    out: &'o mut String,
}

/// Romanizes a token in Arabic script.
pub(super) fn romanize(token: &str, out: &mut String) {
    let mut rest = Voweled::new(token);
    let before = prefix(&mut rest, out);
    let mut word = Word {
        next: rest.next(),
        after: rest.next(),
        rest,
        before,
        persian: token.chars().any(is_persian),
        ends_in_a: ends_in_a(token),
        out,
    };
    while let Some(letter) = word.advance() {
        word.write(letter);
    }
}

/// Writes the longest prefix that a token begins with, such as the article, and steps over it.
fn prefix(rest: &mut Voweled<'_>, out: &mut String) -> Before {
    let mut best: Option<(&str, Voweled<'_>, bool)> = None;
    for &(prefix, spelling, article) in PREFIXES {
        let mut letters = rest.clone();
        let begins = prefix.chars().all(|c| letters.next().map(|letter| letter.base) == Some(c));
        // Too short a rest is no word: الا, الى.
        let long_enough = !article || letters.clone().nth(1).is_some();
        if begins && long_enough && best.as_ref().is_none_or(|best| best.0.len() < spelling.len()) {
            best = Some((spelling, letters, article));
        }
    }
    let Some((spelling, letters, article)) = best else {
        return Before::Start;
    };
    out.push_str(spelling);
    *rest = letters;
    if article { Before::Start } else { Before::Consonant }
}

/// Returns whether a token is one of the words whose final yeh is read a.
fn ends_in_a(token: &str) -> bool {
    let last = token.chars().rev().find(|&c| !is_sign(c));
    if !matches!(last, Some('ى' | 'ی')) {
        return false;
    }
    let plain = |letter: Letter| match letter.base {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ی' | 'ي' => 'ى',
        'ک' => 'ك',
        c => c,
    };
    // A yeh inside a word of the table is written as at its end, so that one form finds it.
    let is_listed = |letters: Voweled<'_>| {
        let letters = letters.map(plain);
        let found = ENDING_IN_A.binary_search_by(|word| word.chars().cmp(letters.clone()));
        found.is_ok()
    };
    let whole = Voweled::new(token);
    let mut bare = whole.clone();
    let article = bare.by_ref().take(2).map(plain).eq("ال".chars());
    is_listed(whole) || (article && is_listed(bare))
}

/// Returns whether a letter begins a syllable's vowel, so that a waw or yeh before it is a consonant.
fn opens(letter: Option<Letter>) -> bool {
    letter.is_some_and(|letter| {
        matches!(
            letter.base,
            'ا' | 'آ' | 'أ' | 'ة' | 'ۃ' | 'و' | 'ە' | 'ې' | 'ێ' | 'ۆ' | 'ۇ' | 'ۈ' | 'ے' | 'ۓ'
        ) || is_yeh(letter)
    })
}

fn is_yeh(letter: Letter) -> bool {
    matches!(letter.base, 'ي' | 'ی' | 'ى')
}

impl Word<'_, '_> {
    /// Steps to the next letter.
    fn advance(&mut self) -> Option<Letter> {
        let letter = self.next;
        self.next = self.after;
        self.after = self.rest.next();
        letter
    }

    fn write(&mut self, letter: Letter) {
        match letter.base {
            'ا' | 'ٱ' | 'أ' => self.alef(letter),
            'آ' => self.vowel('a'),
            'إ' => self.vowel(letter.vowel.unwrap_or('i')),
            'ء' | 'ؤ' | 'ئ' => self.hamza(letter),
            'ع' => self.ain(letter),
            'و' => self.waw(letter),
            'ي' | 'ی' | 'ى' => self.yeh(letter),
            'ه' | 'ہ' | 'ۀ' | 'ۂ' => self.heh(letter),
            'ة' | 'ۃ' => self.teh_marbuta(letter),
            'ە' => self.vowel('a'),
            'ې' | 'ێ' | 'ے' | 'ۓ' => self.vowel('e'),
            'ۆ' => self.vowel('o'),
            'ۇ' | 'ۈ' => self.vowel('u'),
            c => match self.spelling(c) {
                Some(spelling) => self.consonant(spelling, letter),
                None => fallback::push(c, self.out),
            },
        }
    }

    fn spelling(&self, c: char) -> Option<&'static str> {
        let persian = if self.persian { lookup(PERSIAN, c) } else { None };
        persian.or_else(|| lookup(CONSONANTS, c))
    }

    /// Writes a consonant and the vowel sign that it bears.
    fn consonant(&mut self, spelling: &str, letter: Letter) {
        self.out.push_str(spelling);
        self.before = Before::Consonant;
        if letter.alef {
            self.vowel('a');
        } else if let Some(sign) = letter.vowel {
            self.out.push(sign);
            self.before = Before::Short(sign);
        }
    }

    /// Writes a vowel, once where a sign and a letter both stand for it.
    fn vowel(&mut self, vowel: char) {
        if !self.follows(vowel) {
            self.out.push(vowel);
        }
        self.before = Before::Long(vowel);
    }

    fn follows(&self, vowel: char) -> bool {
        self.before == Before::Short(vowel) || self.before == Before::Long(vowel)
    }

    fn follows_any(&self) -> bool {
        matches!(self.before, Before::Short(_) | Before::Long(_))
    }

    /// Leaves a letter out; what follows reads as after a consonant.
    fn silent(&mut self) {
        self.before = Before::Consonant;
    }

    /// Alef: a; at the head of a word also the bearer of a following long u or i (ایران, اوباما).
    fn alef(&mut self, letter: Letter) {
        if let Some(sign) = letter.vowel {
            return self.vowel(sign);
        }
        let long = match self.next {
            Some(next) if next.vowel.is_some() || next.doubled || opens(self.after) => None,
            Some(next) if next.base == 'و' => Some('u'),
            // With a hamza above it is never an i: أيمن, Ayman.
            Some(next) if is_yeh(next) && letter.base != 'أ' => Some('i'),
            _ => None,
        };
        match long {
            Some(vowel) if self.before == Before::Start => {
                self.advance();
                self.vowel(vowel);
            }
            _ => self.vowel('a'),
        }
    }

    /// Hamza: the vowel of its bearer, unless a sign or the next letter has another.
    fn hamza(&mut self, letter: Letter) {
        match (letter.base, letter.vowel) {
            (_, Some(sign)) => self.vowel(sign),
            ('ؤ', None) => self.vowel('u'),
            ('ئ', None) if self.before == Before::Start || opens(self.next) => self.silent(),
            ('ئ', None) => self.vowel('i'),
            _ => {}
        }
    }

    /// Ain: an a at the head of a word and between consonants, nothing beside a written vowel.
    fn ain(&mut self, letter: Letter) {
        let before_yeh = self.next.is_some_and(is_yeh);
        let before_heh = self.after.is_none() && self.next.is_some_and(|next| next.base == 'ه');
        let before_alef = self.next.is_some_and(|next| matches!(next.base, 'ا' | 'آ' | 'ە'));
        if let Some(sign) = letter.vowel {
            self.vowel(sign);
        } else if self.before == Before::Start && !before_alef {
            self.vowel('a');
        } else if before_yeh && !self.follows_any() {
            // Saeed and Shuaib keep both vowels.
            self.vowel('a');
            self.silent();
        } else if opens(self.next) || before_heh {
            self.silent();
        } else if !self.follows_any() {
            self.vowel('a');
        }
    }

    /// Waw: w at the head of a word, beside a vowel or with one of its own; else u.
    fn waw(&mut self, letter: Letter) {
        let own = letter.vowel.is_some() || (letter.doubled && self.next.is_some());
        let double = self.next.is_some_and(|next| next.base == 'و');
        let consonant = if own || self.before == Before::Start {
            true
        } else if double {
            self.follows_any()
        } else {
            opens(self.next) || (self.follows_any() && !self.follows('u'))
        };
        if consonant {
            self.consonant("w", letter);
        } else {
            self.vowel('u');
        }
    }

    /// Yeh: y at the head of a word, between vowels or with a vowel of its own; else i.
    fn yeh(&mut self, letter: Letter) {
        let last = self.next.is_none();
        let bare = letter.base == 'ى' && self.before == Before::Short('a');
        if letter.alef || (last && (self.ends_in_a || bare)) {
            return self.vowel('a');
        }
        let own = letter.vowel.is_some() || (letter.doubled && !last);
        let consonant = if own || self.before == Before::Start {
            true
        } else if last {
            self.before == Before::Short('a')
        } else if let Some(next) = self.next.filter(|&next| is_yeh(next)) {
            // Yahya, whose last letter is an a; but Rajai and Khoei.
            next.alef || (self.after.is_none() && self.ends_in_a)
        } else {
            let before_heh = self.after.is_none() && self.next.is_some_and(|n| n.base == 'ه');
            // A waw that is itself a consonant leaves the yeh a vowel: Diwan.
            let waw = self.next.is_some_and(|n| n.base == 'و') && opens(self.after);
            let opens = opens(self.next) && !waw;
            opens || before_heh || (self.follows_any() && !self.follows('i'))
        };
        if consonant {
            self.consonant("y", letter);
        } else {
            self.vowel('i');
        }
    }

    /// Heh: ah at the end of a word after a consonant (Fatimah), else h (Shah).
    fn heh(&mut self, letter: Letter) {
        let last = self.next.is_none() || letter.parted;
        if last && letter.vowel.is_none() && self.before == Before::Consonant {
            self.out.push('a');
        }
        self.consonant("h", letter);
    }

    /// Teh marbuta: a at the end of a word (Fatima), t after an alef (Hayat).
    fn teh_marbuta(&mut self, letter: Letter) {
        if self.next.is_some() || self.before == Before::Long('a') {
            self.consonant("t", letter);
        } else {
            self.vowel('a');
        }
    }
}
