//! Transliteration: what a name in a script without an edit table would be in Russian letters.
//!
//! Greek, Georgian, Armenian, the scripts of India and Thai write foreign names by their sound, as Russian
//! does, and how the sound that Russian writes is spelled in Latin letters has been learned: Τζάκσον, ჯექსონი
//! and Ջեքսոն are Джексон, of which *Jackson* is known, while their romanizations *tzakson* and *jeksoni* are
//! nobody's spelling. Names of the script's own people are read by these romanizations instead. So do some
//! languages that are written in Latin or in other Cyrillic letters: *Džeksons* and Џексон are Джексон.
//!
//! In: a token. Out: the Russian letters of the one to three ways in which it may be read. Cost: a few
//! rules a letter; nothing for tokens of other scripts.

mod armenian;
mod baltic;
mod georgian;
mod greek;
mod indic;
mod latin;
mod rules;
mod russian;
mod serbian;
mod thai;

use crate::name::letters::script::Script;
pub(crate) use latin::Orthography;
use rules::Rule;

/// The most ways in which a token is read, the last of which may be in Latin letters.
pub(crate) const MOST_READINGS: usize = 3;

/// How a script or an orthography is read.
pub(crate) struct Manner {
    /// The letters that are vowels to the rules.
    vowels: &'static str,
    rules: &'static [Rule],
    /// In which ways, the likeliest first.
    readings: &'static [Reading],
}

/// A way to read tokens.
struct Reading {
    /// Appends a token in the letters that the rules are about.
    prepare: fn(&str, &mut String),
    /// What comes before the rules of the script.
    besides: &'static [Rule],
}

/// A token as it is.
fn as_it_is(token: &str, out: &mut String) {
    out.push_str(token);
}

/// Memory for reading tokens.
#[derive(Default)]
pub(crate) struct Scratch {
    prepared: String,
    read: String,
    written: [String; MOST_READINGS],
}

impl Scratch {
    pub(crate) const fn new() -> Scratch {
        Scratch {
            prepared: String::new(),
            read: String::new(),
            written: [const { String::new() }; MOST_READINGS],
        }
    }
}

/// Calls `each` with what a token may be in Russian letters.
pub(crate) fn in_cyrillic(token: &str, manner: &Manner, scratch: &mut Scratch, mut each: impl FnMut(&str)) {
    let Scratch { prepared, read, written } = scratch;
    for (at, reading) in manner.readings.iter().enumerate().take(MOST_READINGS) {
        let (before, rest) = written.split_at_mut(at);
        let Some(written) = rest.first_mut() else { return };
        prepared.clear();
        read.clear();
        written.clear();
        (reading.prepare)(token, prepared);
        rules::read(prepared, [reading.besides, manner.rules], manner.vowels, read);
        write(read, written);
        if !written.is_empty() && !before.contains(written) {
            each(written);
        }
    }
}

/// How a token is read that writes foreign names by their sound: in a script that has no edit table, in Latin
/// letters by an orthography, in the letters of Serbian or Macedonian.
pub(crate) fn manner(
    token: &str,
    script: Script,
    orthography: Option<Orthography>,
) -> Option<&'static Manner> {
    match script {
        Script::Latin => orthography.map(Orthography::manner),
        Script::Cyrillic => token.contains(serbian::OWN).then_some(&serbian::MANNER),
        Script::Greek => Some(&greek::MANNER),
        Script::Georgian => Some(&georgian::MANNER),
        Script::Armenian => Some(&armenian::MANNER),
        Script::Devanagari => Some(&indic::MANNER),
        Script::Other => match token.chars().next()? {
            '\u{980}'..='\u{DFF}' => Some(&indic::MANNER),
            '\u{E00}'..='\u{E7F}' => Some(&thai::MANNER),
            _ => None,
        },
        _ => None,
    }
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'а' | 'е' | 'и' | 'о' | 'у' | 'э' | 'ю' | 'я')
}

/// A vowel as Russian writes it together with a й before it.
fn joined(vowel: char) -> Option<char> {
    match vowel {
        'а' => Some('я'),
        'у' => Some('ю'),
        'е' => Some('е'),
        _ => None,
    }
}

/// Writes sounds as Russian spells them: й and a vowel as one letter, й for an и after a vowel, э for an е at
/// the head of a word or after a vowel.
fn write(sounds: &str, out: &mut String) {
    let mut before = None;
    let mut rest = sounds.chars().peekable();
    while let Some(c) = rest.next() {
        let after = rest.peek().copied();
        let follows_vowel = before.is_some_and(is_vowel);
        let glides = match (c, after) {
            ('й', _) => true,
            ('и', Some('у')) => !follows_vowel,
            ('и', Some('а')) => before.is_none(),
            _ => false,
        };
        let written = if glides && let Some(letter) = after.and_then(joined) {
            rest.next();
            if before.is_some() && !follows_vowel {
                out.push('ь');
            }
            letter
        } else {
            match (c, before) {
                ('а', Some('и')) => 'я',
                ('и', Some(vowel))
                    if !matches!(vowel, 'и' | 'у') && is_vowel(vowel) && !after.is_some_and(is_vowel) =>
                {
                    'й'
                }
                ('е', None) => 'э',
                ('е', Some(vowel)) if vowel != 'и' && is_vowel(vowel) => 'э',
                _ => c,
            }
        };
        out.push(written);
        before = Some(written);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_the_press() {
        let cases: &[(&str, &[&str])] = &[
            ("τζακσον", &["джаксон", "джакшон"]),
            ("μαικλ", &["майкл"]),
            ("σαιξπηρ", &["сайкспир", "шайкспир"]),
            ("γκειτσ", &["гейтс"]),
            ("ζουκερμπεργκ", &["зукерберг", "жукерберг"]),
            ("γουινσλετ", &["уинслет"]),
            ("ντραγκι", &["драги"]),
            ("χιουστον", &["хьюстон"]),
            ("ჯექსონი", &["джексон", "джексони"]),
            ("მაიკლ", &["майкл"]),
            ("უილიამ", &["уилиям"]),
            ("იუნკერი", &["юнкер", "юнкери"]),
            ("კლუნი", &["клун", "клуни"]),
            ("ջեքսոն", &["джексон"]),
            ("ուիլյամ", &["уильям"]),
            ("ջեյմս", &["джеймс"]),
            ("जैक्सन", &["джэксан", "зэксон"]),
            ("फेसबुक", &["фесбук", "фесабук"]),
            ("जुकरबर्ग", &["джукарбарг", "зукерберг", "зукераберг"]),
            ("जॉर्ज", &["джордж", "зорз"]),
            ("वॉशिंगटन", &["вошингтан", "вошингтон", "вошингатон"]),
            ("জর্জ", &["джордж", "зорз"]),
            ("ফ্রিম্যান", &["фримэн"]),
            ("มอร์แกน", &["моргэн", "моркэн"]),
            ("แกรนต์", &["грэнт", "крэнт"]),
            ("мајкл", &["майкл"]),
            ("џорџ", &["джордж"]),
            ("трамп", &[]),
        ];
        let mut scratch = Scratch::default();
        for (token, expected) in cases {
            let script = token.chars().find_map(Script::of).expect("a letter");
            let mut found = Vec::new();
            if let Some(manner) = manner(token, script, None) {
                in_cyrillic(token, manner, &mut scratch, |text| found.push(text.to_owned()));
            }
            assert_eq!(&found, expected, "{token}");
        }
    }
}
