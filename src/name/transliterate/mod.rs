//! Transliteration: what a name in a script without an edit table would be in Russian letters.
//!
//! Greek, Georgian, Armenian, the scripts of India and Thai write foreign names by their sound, as Russian
//! does, and how the sound that Russian writes is spelled in Latin letters has been learned: Τζάκσον, ჯექსონი
//! and Ջեքսոն are Джексон, of which *Jackson* is known, while their romanizations *tzakson* and *jeksoni* are
//! nobody's spelling. Names of the script's own people are read by these romanizations instead.
//!
//! In: a folded token. Out: the Russian letters of the one or two ways in which it may be read. Cost: a few
//! rules a letter; nothing for tokens of other scripts.

mod armenian;
mod georgian;
mod greek;
mod indic;
mod rules;
mod thai;

use crate::name::letters::script::Script;
use rules::Rule;

/// The most ways in which a token is read.
pub(crate) const MOST_READINGS: usize = 2;

/// Which way a token is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reading {
    /// As most names are.
    First,
    /// As its letters may be read besides.
    Second,
}

/// How a script is read.
struct Manner {
    /// Appends a token in the letters that the rules are about.
    prepare: fn(&str, Reading, &mut String),
    /// The letters that are vowels to the rules.
    vowels: &'static str,
    rules: &'static [Rule],
    /// What comes before the rules the second time.
    besides: &'static [Rule],
}

/// Memory for reading tokens.
#[derive(Default)]
pub(crate) struct Scratch {
    prepared: String,
    read: String,
    first: String,
    second: String,
}

impl Scratch {
    pub(crate) const fn new() -> Scratch {
        Scratch { prepared: String::new(), read: String::new(), first: String::new(), second: String::new() }
    }
}

/// Calls `each` with what a token may be in Russian letters; not at all where its script is compared in
/// letters of its own.
pub(crate) fn in_cyrillic(token: &str, script: Script, scratch: &mut Scratch, mut each: impl FnMut(&str)) {
    let Some(manner) = manner(token, script) else { return };
    let Scratch { prepared, read, first, second } = scratch;
    for (reading, besides, written) in
        [(Reading::First, &[][..], &mut *first), (Reading::Second, manner.besides, &mut *second)]
    {
        prepared.clear();
        read.clear();
        written.clear();
        (manner.prepare)(token, reading, prepared);
        rules::read(prepared, [besides, manner.rules], manner.vowels, read);
        write(read, written);
    }
    let both = if first == second { 1 } else { 2 };
    [first, second]
        .into_iter()
        .take(both)
        .filter(|written| !written.is_empty())
        .for_each(|written| each(written));
}

/// How a token is read whose script has no edit table, and writes foreign names by their sound.
fn manner(token: &str, script: Script) -> Option<&'static Manner> {
    match script {
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

/// A token as it is.
fn as_it_is(token: &str, _: Reading, out: &mut String) {
    out.push_str(token);
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
                ('и', Some(vowel)) if vowel != 'и' && is_vowel(vowel) && !after.is_some_and(is_vowel) => {
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
            ("უილიამ", &["уилиам"]),
            ("იუნკერი", &["юнкер", "юнкери"]),
            ("კლუნი", &["клун", "клуни"]),
            ("Ջեքսոն", &[]),
            ("ջեքսոն", &["джексон"]),
            ("ուիլյամ", &["уильям"]),
            ("ջեյմս", &["джеймс"]),
            ("जैक्सन", &["джексан"]),
            ("फेसबुक", &["фесбук"]),
            ("জর্জ", &["джордж"]),
            ("ফ্রিম্যান", &["фриман"]),
            ("มอร์แกน", &["морген"]),
            ("трамп", &[]),
        ];
        let mut scratch = Scratch::default();
        for (token, expected) in cases {
            let script = token.chars().find_map(Script::of).expect("a letter");
            let mut found = Vec::new();
            in_cyrillic(token, script, &mut scratch, |text| found.push(text.to_owned()));
            assert_eq!(&found, expected, "{token}");
        }
    }
}
