//! The closed classes of a person's name: titles, particles, suffixes and initials.
//!
//! In: words. Out: their readings; what is none of these is a given name until something better is known.
//! Cost: a look-up in each list that knows a word.

use std::ops::Range;

use super::father::{follows_father, names_a_father, relative};
use super::{described, ruler};
use crate::name::derived::syllables;
use crate::name::letters::normalize::Break;
use crate::name::letters::script::Script;
use crate::name::lexicon::{
    self, TableSet,
    honorifics::{ARTICLES, HONORIFICS, QUALIFIERS, SPOUSES},
    palladius,
    particles::{PARTICLES, Particle},
    romanization_variants::KOREAN_VARIANTS,
    rulers::{OFFICES, REGNAL_NAMES},
    suffixes::{self, SUFFIXES, Suffix},
};
use crate::name::role::{Detail, Reading, Role, SPOUSE};
use crate::name::roles::looked_up::{LookedUp, phrase};
use crate::name::roles::misspelled;

/// Reads all words.
pub(super) fn read(words: &[LookedUp<'_>], readings: &mut Vec<Reading>) {
    let titled = described::is_titled(words);
    let describe = |readings: &mut Vec<Reading>, count| {
        readings.resize(readings.len() + count, Reading::plain(Role::Honorific));
    };
    if titled {
        describe(readings, described::before_title(words));
    }
    let mut names = 0;
    while readings.len() < words.len() {
        let at = readings.len();
        let (count, reading) = read_at(words, at, names, titled);
        names += usize::from(reading.role.is_open());
        readings.resize(at + count, reading);
        if reading.role == Role::Honorific {
            let end = at + count;
            let more = match names {
                0 => described::after_title(words, end),
                _ if described::is_apposition(words, at..end) => words.len() - end,
                _ => 0,
            };
            describe(readings, more);
        }
    }
}

/// What the words from a place on are, after so many names, and how many are that; any may be a title where
/// the name is `titled`.
fn read_at(words: &[LookedUp<'_>], at: usize, names: usize, titled: bool) -> (usize, Reading) {
    if names > 0
        && let Some(number) = ruler::romanian_number(words, at)
    {
        return (3, suffix_reading(Suffix::Ordinal(number)));
    }
    if names > 0
        && let Some((count, particle)) = relative(&words[at..])
    {
        return (count, Reading { detail: Detail::Particle(particle), ..Reading::plain(Role::Particle) });
    }
    let word = words[at].word;
    if word.count == 1 && matches!(word.script, Script::Latin | Script::Cyrillic | Script::Greek) {
        return generation_in_letters(words, at, names).unwrap_or_else(|| (1, letter(words, at, names)));
    }
    let title = titled.then(|| title(words, at, names)).flatten();
    title
        .or_else(|| suffix(words, at, names))
        .or_else(|| Some((1, particle(words, at, names)?)))
        .unwrap_or((1, Reading::plain(Role::Given)))
}

/// What the two letters that end a name say of its generation, the first of them small: *Lucas Cranach d. Ä.*
fn generation_in_letters(words: &[LookedUp<'_>], at: usize, names: usize) -> Option<(usize, Reading)> {
    let is_small = words[at].form == "d" && words[at].word.capitals == 0 && words[0].word.capitals > 0;
    (is_small && at + 2 == words.len()).then(|| suffix(words, at, names)).flatten()
}

/// What a single letter is.
fn letter(words: &[LookedUp<'_>], at: usize, names: usize) -> Reading {
    let (LookedUp { word, form, .. }, next) = (words[at], words.get(at + 1));
    let lower = word.capitals == 0 && word.script.is_cased();
    let dotted = word.dotted && next.is_some();
    let within = lower && names > 0 && !dotted;
    if within && next.is_some() && lexicon::find(PARTICLES, form).is_some() {
        return Reading::plain(Role::Particle);
    }
    let is_number = || {
        let follows = names > 0 && word.before.only(Break::Space) && !is_middle_initial(words, at);
        let ends = || next.is_none() || ruler::may_follow_number(words, at + 1) || ruler::is_amid(words, at);
        follows && ends() || dotted && names == 0 && ruler::is_led(words, at)
    };
    let number = numeral(form).filter(|_| !lower && is_number());
    // *Song-u*, Ван И: a syllable of the name before it, or behind it.
    let syllable = within && word.before.has(Break::Hyphen) || is_given_name_of_china(words, at, names);
    match number {
        Some(number) => suffix_reading(Suffix::Ordinal(number)),
        None => Reading::plain(if syllable { Role::Given } else { Role::Initial }),
    }
}

/// Whether a letter is a Chinese given name behind a family name, both as Russian writes them: Ван И.
fn is_given_name_of_china(words: &[LookedUp<'_>], at: usize, names: usize) -> bool {
    let is_syllable = |word: &LookedUp<'_>| palladius::syllables(word.form) == Some(1);
    let [family, given] = words else { return false };
    at == 1 && names == 1 && !given.word.dotted && is_syllable(family) && is_syllable(given)
}

/// Whether a letter behind names is an initial for all that it may be a number: behind a given name that the
/// family name stands before (*Lavrov, Sergey V*), and before a full stop (*Putin V.*) unless the names are
/// such as rulers bear (*Karl V.*, *Hassan I.*).
fn is_middle_initial(words: &[LookedUp<'_>], at: usize) -> bool {
    let before = &words[..at];
    let is_title = |word: &LookedUp<'_>| word.tables.honorifics();
    let of_ruler = |word: &LookedUp<'_>| {
        word.tables.name_of_ruler() != 0 || word.tables.particles() || !ruler::office(&[*word]).is_empty()
    };
    let family_first =
        before.windows(2).any(|pair| pair[1].word.before.has(Break::Comma) && !is_title(&pair[0]));
    let one_given = || matches!(before, [name] if name.tables.given_names());
    family_first || words[at].word.dotted && !before.iter().all(of_ruler) && !one_given()
}

/// The title that words from a place on are, or the word before one that belongs to it.
fn title(words: &[LookedUp<'_>], at: usize, names: usize) -> Option<(usize, Reading)> {
    let (LookedUp { form, tables, .. }, rest, next) = (words[at], &words[at..], words.get(at + 1));
    if let Some((count, title)) = described::title(words, at)
        && !(names > 0 && names_a_father(&words[at - 1]))
        && !(tables.given_names() && next.is_some_and(names_a_father))
        && is_title(words, at..at + count, title.strength, names)
        // *Pan Ki-mun* has no Polish title, *Pak Jisung* none of Indonesia.
        && !(names == 0
            && tables.family_names()
            && next.is_some_and(|next| next.tables.older_syllables() || is_of_syllables(next.form)))
    {
        let title_of_spouse = lexicon::longest_phrase(SPOUSES, rest).is_some_and(|(of, ())| of == count);
        let sense = if title_of_spouse { SPOUSE } else { ruler::office(&rest[..count]) };
        let detail = Detail::Gender(title.gender);
        return Some((count, Reading { sense, detail, ..Reading::plain(Role::Honorific) }));
    }
    let qualifies = |next: &LookedUp<'_>| next.tables.honorifics() && qualifies_title(form, next.form);
    // East Asia writes a title behind the name, and what is said of it between them.
    let before_title = names == 0 || words[at].word.script.is_eastern();
    (before_title && next.is_some_and(qualifies)).then(|| (1, Reading::plain(Role::Honorific)))
}

/// Whether a word before a title belongs to it: *former Prime Minister*, *le prince*. What is an Arabic
/// article as well (*El Sheikh*) stands only before what is a title for certain.
fn qualifies_title(word: &str, title: &str) -> bool {
    let is_certain = || {
        lexicon::find(HONORIFICS, title).is_some_and(|title| title.strength > 1)
            || lexicon::find(OFFICES, title).is_some()
    };
    QUALIFIERS.binary_search(&word).is_ok() || ARTICLES.binary_search(&word).is_ok() && is_certain()
}

/// Whether what may be a title is one where it stands, after so many names.
fn is_title(words: &[LookedUp<'_>], place: Range<usize>, strength: u8, names: usize) -> bool {
    // KING or MUFTI before a comma is a family name, King before a name a title.
    let follows = words.get(place.end).is_some_and(|next| !next.word.before.has(Break::Comma));
    let first = names == 0 && place == (0..1) && words.len() > 1;
    let is_family = first && (!follows || strength < 2 && is_family_in_capitals(words));
    let comma = words[place.start].word.before.has(Break::Comma);
    // *Tsai Ing-wen* is no engineer.
    let syllable = words.get(place.end).is_some_and(|next| {
        next.word.before.has(Break::Hyphen) && next.word.capitals == 0 && next.word.script == Script::Latin
    });
    let title = strength > 1 || (names == 0 && follows) || comma || stands_small_behind(words, &place, names);
    !is_family && !syllable && title
}

/// Whether what may be a title ends a name in small letters, of which others are capitals: *Modi ji*.
fn stands_small_behind(words: &[LookedUp<'_>], place: &Range<usize>, names: usize) -> bool {
    let small = |word: &LookedUp<'_>| word.word.script == Script::Latin && word.word.capitals == 0;
    names > 0
        && words[place.start..].iter().all(small)
        && words[0].word.capitals > 0
        && words[place.start].word.before.only(Break::Space)
        && place.end == words.len()
}

/// Whether a word is one or two syllables of Chinese or Korean.
fn is_of_syllables(form: &str) -> bool {
    let is_korean = |rest: &str| KOREAN_VARIANTS.iter().any(|(_, standards)| standards.contains(&rest));
    let is_spelled = |rest: &str| syllables::beginning(rest).any(|(length, _)| length == rest.len());
    let is_one = |rest: &str| is_spelled(rest) || is_korean(rest);
    is_one(form) || syllables::beginning(form).any(|(length, _)| is_one(&form[length..]))
}

/// Whether the first word alone is in capitals, before a given name that no ruler bears: *HERZOG Isaac*, but
/// *KING Charles*.
fn is_family_in_capitals(words: &[LookedUp<'_>]) -> bool {
    let [first, given, ..] = words else { return false };
    first.word.is_shouted()
        && given.tables.given_names()
        && !REGNAL_NAMES.iter().any(|(form, label)| [*form, *label].contains(&given.form))
        && !words[1..].iter().any(|word| word.word.is_shouted())
}

/// The suffix that words from a place on are, or the number that leads a ruler's name.
fn suffix(words: &[LookedUp<'_>], at: usize, names: usize) -> Option<(usize, Reading)> {
    let (LookedUp { word, form, tables }, next) = (words[at], words.get(at + 1));
    // *II. Wilhelm*: what has one letter may be an initial.
    let numbered = word.dotted && word.is_shouted() && word.count > 1;
    let leads = names == 0 && next.is_some() && (suffixes::leads(form) || numbered);
    if !(leads || at > 0 && names > 0) || !tables.suffixes() {
        return None;
    }
    let (count, suffix) = phrase(SUFFIXES, TableSet::suffix_row, &words[at..])?;
    let is_one = leads && matches!(suffix, Suffix::Ordinal(_))
        || names > 0 && is_suffix(words, at, (count, suffix), names);
    is_one.then(|| (count, suffix_reading(suffix)))
}

/// Whether a phrase of the suffixes, of so many words, is one where it stands, after so many names.
fn is_suffix(words: &[LookedUp<'_>], at: usize, (count, suffix): (usize, Suffix), names: usize) -> bool {
    let LookedUp { word, form, tables } = words[at];
    let rest = &words[at + count..];
    let numeral = matches!(suffix, Suffix::Ordinal(_));
    // Roman numerals that are names as well are capitals: XI is a number, Xi a name.
    let written = !numeral || word.is_shouted() || !suffixes::may_be_name(form);
    // Mohammed VI of Morocco, Carl XVI Gustaf: a number stands before the realm and another name, too.
    let reigns = numeral && (ruler::may_follow_number(words, at + count) || ruler::is_amid(words, at));
    let comma = word.before.has(Break::Comma);
    // *Julian Le Grand* has a family name.
    let is_family = matches!(suffix, Suffix::Byname(_))
        && count > 1
        && form != "the"
        && word.capitals > 0
        && word.script == Script::Latin;
    // Li Peng is no engineer, and JINPING XI no ruler: beside a single name, what may be one is one.
    let rules = || numeral && (!words[at - 1].word.is_shouted() || words[at - 1].tables.given_names());
    let is_name = count == 1 && names == 1 && !comma && tables.family_names() && !rules();
    // *Nam-jun* is no junior, and *Leng Beng* no engineer.
    let hyphenated = word.before.has(Break::Hyphen) && word.capitals == 0 && word.script == Script::Latin;
    let chinese = suffix == Suffix::Degree && word.capitals == 1 && !comma && tables.is_chinese_syllable();
    let is_syllable = !numeral && (hyphenated || chinese);
    // 레오 14세 교황: titles may follow, and in *Trump Jr., Donald* the given name.
    let comma_follows = rest.first().is_some_and(|next| next.word.before.has(Break::Comma));
    let stands_last = || comma_follows || rest.iter().all(|next| next.tables.honorifics());
    written && !is_family && !is_name && !is_syllable && (reigns || comma || stands_last())
}

fn suffix_reading(suffix: Suffix) -> Reading {
    Reading { detail: Detail::Suffix(suffix), ..Reading::plain(Role::Suffix) }
}

/// The number that a single letter is: a Roman numeral, or a Greek one in that script.
fn numeral(letter: &str) -> Option<u8> {
    const GREEK: [&str; 10] = ["α", "β", "γ", "δ", "ε", "", "ζ", "η", "θ", "ι"];
    match letter {
        "i" => Some(1),
        "v" => Some(5),
        "x" => Some(10),
        _ => (1..).zip(GREEK).find(|(_, numeral)| *numeral == letter).map(|(number, _)| number),
    }
}

/// The particle that a word is.
fn particle(words: &[LookedUp<'_>], at: usize, names: usize) -> Option<Reading> {
    let LookedUp { form, tables, .. } = words[at];
    let last = at + 1 == words.len();
    if names > 0
        && let Some(particle) = misspelled::particle(&words[at..])
    {
        return Some(Reading { detail: Detail::Particle(particle), ..Reading::plain(Role::Particle) });
    }
    if !tables.particles()
        || last && !(names > 1 && follows_father(form))
        || names == 0 && (is_short_name_too(form) || at == 0 && is_wang(words))
    {
        return None;
    }
    let particle = lexicon::find(PARTICLES, form)?;
    // *Kim Il-sung*: after such a family name *il* is a syllable.
    let is_syllable = particle == Particle::Article && at == 1 && words[0].tables.family_first();
    let detail = Detail::Particle(particle);
    (!is_syllable).then(|| Reading { detail, ..Reading::plain(Role::Particle) })
}

/// Whether the first word is no *van*, but the Chinese family name as Russian writes it, before one or two
/// syllables: Ван Сяомин, *Van Ming*.
fn is_wang(words: &[LookedUp<'_>]) -> bool {
    let count = |word: &LookedUp<'_>| match word.word.script {
        Script::Cyrillic => palladius::syllables(word.form),
        Script::Latin => word.tables.is_chinese_syllable().then_some(1),
        _ => None,
    };
    let [first, rest @ ..] = words else { return false };
    let syllables = || rest.iter().try_fold(0, |sum, word| Some(sum + count(word)?));
    matches!(first.form, "van" | "ван")
        && first.word.capitals > 0
        && syllables().is_some_and(|sum| (1..=2).contains(&sum))
}

/// Particles that are short for a given name where no name stands before them: *Ben Affleck*, *Ed Miliband*.
fn is_short_name_too(particle: &str) -> bool {
    matches!(particle, "ben" | "ed")
}
