//! The words of persons: titles, given and family names, patronymics, particles, suffixes and initials.

use std::ops::Range;

use super::{Reading, ruler};
use crate::name::lexicon::honorifics::{ARTICLES, QUALIFIERS};
use crate::name::lexicon::{
    self, Gender, Tables,
    honorifics::HONORIFICS,
    particles::PARTICLES,
    particles::Particle,
    rulers::OFFICES,
    suffixes::{self, SUFFIXES, Suffix},
};
use crate::name::normalize::Break;
use crate::name::script::Script;
use crate::name::token::Word;
use crate::name::{Detail, Name, Role, japanese};

/// Reads the words of a person's name.
pub(super) fn read(words: &[Word], forms: &[&str], known: &[Tables], readings: &mut Vec<Reading>) {
    closed_class(words, forms, known, readings);
    // A name needs one word that is not a title or particle: where none is left, the last word is the name.
    if !readings.iter().any(|reading| is_open(reading.role))
        && let Some(last) = readings.iter_mut().rev().find(|reading| reading.role != Role::Suffix)
    {
        *last = Reading::plain(Role::Given);
    }
    name_from_title(forms, readings);
    ruler::read(words, forms, known, readings);
    mark_patronymics(words, forms, readings);
    mark_family(words, forms, known, readings);
    for (reading, known) in readings.iter_mut().zip(known) {
        if reading.role == Role::Given
            && let Some(gender) = known.gender()
        {
            reading.detail = Detail::Gender(gender);
        }
    }
}

pub(super) fn is_open(role: Role) -> bool {
    matches!(role, Role::Given | Role::Family | Role::Patronymic)
}

/// Titles, particles, suffixes and initials; every other word is a given name until something better is
/// known.
fn closed_class(words: &[Word], forms: &[&str], known: &[Tables], readings: &mut Vec<Reading>) {
    let mut names = 0;
    while readings.len() < forms.len() {
        let at = readings.len();
        let (count, reading) = closed_reading(words, forms, known, at, names);
        names += usize::from(is_open(reading.role));
        readings.extend(std::iter::repeat_n(reading, count));
    }
}

fn closed_reading(
    words: &[Word],
    forms: &[&str],
    known: &[Tables],
    at: usize,
    names: usize,
) -> (usize, Reading) {
    let (rest, tables) = (&forms[at..], known[at]);
    let given = (1, Reading::plain(Role::Given));
    let last = rest.len() == 1;
    if names > 0
        && let Some(number) = ruler::romanian_number(words, forms, at)
    {
        return (3, suffix_reading(Suffix::Ordinal(number)));
    }
    let dotted = words.get(at + 1).is_some_and(|next| next.before.has(Break::Dot));
    let word = &words[at];
    let lower = word.capitals == 0 && word.script.is_cased();
    if word.count == 1 && matches!(word.script, Script::Latin | Script::Cyrillic | Script::Greek) {
        let particle = lower && !dotted && !last && names > 0 && lexicon::find(PARTICLES, rest[0]).is_some();
        let is_number = || {
            let follows = names > 0 && word.before.only(Break::Space);
            let ends = || {
                last || ruler::may_follow_number(words, forms, known, at + 1)
                    || ruler::is_amid(words, known, at)
            };
            follows && ends() || dotted && names == 0 && ruler::is_led(forms, known, at)
        };
        let number = numeral(rest[0]).filter(|_| !lower && is_number());
        // *Song-u*: a syllable of the name before it.
        let syllable = lower && !dotted && names > 0 && word.before.has(Break::Hyphen);
        return match (particle, number) {
            (true, _) => (1, Reading::plain(Role::Particle)),
            (_, Some(number)) => (1, suffix_reading(Suffix::Ordinal(number))),
            _ if syllable => given,
            _ => (1, Reading::plain(Role::Initial)),
        };
    }
    if tables.honorifics()
        && !(names > 0 && names_a_father(forms[at - 1]))
        && !(tables.given_names() && rest.get(1).is_some_and(|next| names_a_father(next)))
        && let Some((count, title)) = lexicon::longest_phrase(HONORIFICS, rest)
        && is_title(words, at..at + count, title.strength, names)
        // *Pan Ki-mun* has no Polish title.
        && !(tables.family_names() && rest.get(1).is_some_and(|next| lexicon::tables(next).older_syllables()))
    {
        let sense = office(&rest[..count]);
        let detail = Detail::Gender(title.gender);
        return (count, Reading { sense, detail, ..Reading::plain(Role::Honorific) });
    }
    if names == 0
        && let Some(next) = rest.get(1)
        && known[at + 1].honorifics()
        && qualifies_title(rest[0], next)
    {
        return (1, Reading::plain(Role::Honorific));
    }
    // *II. Wilhelm*: what has one letter may be an initial.
    let numbered = dotted && word.is_shouted() && word.count > 1;
    let leads = names == 0 && !last && (suffixes::leads(rest[0]) || numbered);
    if (leads || at > 0 && names > 0)
        && tables.suffixes()
        && let Some((count, suffix)) = lexicon::longest_phrase(SUFFIXES, rest)
        && (leads && matches!(suffix, Suffix::Ordinal(_))
            || names > 0 && is_suffix(words, (count, suffix), (forms, at), known, names))
    {
        return (count, suffix_reading(suffix));
    }
    if tables.particles()
        && (!last || (names > 1 && follows_father(rest[0])))
        && !(names == 0 && is_short_name_too(rest[0]))
        && let Some(particle) = lexicon::find(PARTICLES, rest[0])
        && !(particle == Particle::Article && at == 1 && is_first_family(forms[0]))
    {
        return (1, Reading { detail: Detail::Particle(particle), ..Reading::plain(Role::Particle) });
    }
    given
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

/// The office of rulers that a title is of; nothing of another.
pub(super) fn office(title: &[&str]) -> &'static str {
    let found = lexicon::longest_phrase(OFFICES, title).filter(|&(count, _)| count == title.len());
    found.map_or("", |(_, office)| office)
}

/// Whether what may be a title is one where it stands, after so many names.
fn is_title(words: &[Word], place: Range<usize>, strength: u8, names: usize) -> bool {
    // KING or MUFTI before a comma is a family name, King before a name a title.
    let follows = words.get(place.end).is_some_and(|next| !next.before.has(Break::Comma));
    let is_family = names == 0 && place == (0..1) && words.len() > 1 && !follows;
    let comma = words[place.start].before.has(Break::Comma);
    !is_family && (strength > 1 || (names == 0 && follows) || comma)
}

/// Takes the title of a name of one word for a name, where it is one as often: *Hafiz Makhlouf*, *Mahmood,
/// Shahid*.
fn name_from_title(forms: &[&str], readings: &mut [Reading]) {
    let mut names = readings.iter().filter(|reading| is_open(reading.role));
    let (Some(_), None) = (names.next(), names.next()) else {
        return;
    };
    let titles = readings.iter_mut().zip(forms).filter(|(reading, _)| reading.role == Role::Honorific);
    for (reading, form) in titles {
        if lexicon::find(HONORIFICS, form).is_some_and(|title| title.strength == 0) {
            *reading = Reading::plain(Role::Given);
        }
    }
}

/// Whether a phrase of the suffixes, of so many words, is one where it stands, after so many names.
fn is_suffix(
    words: &[Word],
    (count, suffix): (usize, Suffix),
    (forms, at): (&[&str], usize),
    known: &[Tables],
    names: usize,
) -> bool {
    let (word, rest, tables) = (&words[at], &forms[at..], known[at]);
    let numeral = matches!(suffix, Suffix::Ordinal(_));
    // Roman numerals that are names as well are capitals: XI is a number, Xi a name.
    let written = !numeral || word.is_shouted() || !suffixes::may_be_name(rest[0]);
    // Mohammed VI of Morocco, Carl XVI Gustaf: a number stands before the realm and another name, too.
    let reigns = numeral
        && (ruler::may_follow_number(words, forms, known, at + count) || ruler::is_amid(words, known, at));
    let comma = word.before.has(Break::Comma);
    // *Julian Le Grand* has a family name.
    let is_family = matches!(suffix, Suffix::Byname(_))
        && count > 1
        && rest[0] != "the"
        && word.capitals > 0
        && word.script == Script::Latin;
    // Li Peng is no engineer, and JINPING XI no ruler: beside a single name, what may be one is one.
    let rules = || numeral && (!words[at - 1].is_shouted() || lexicon::tables(forms[at - 1]).given_names());
    let is_name = count == 1 && names == 1 && !comma && tables.family_names() && !rules();
    // *Nam-jun* is no junior.
    let is_syllable =
        !numeral && word.before.has(Break::Hyphen) && word.capitals == 0 && word.script == Script::Latin;
    // 레오 14세 교황: titles may follow, and in *Trump Jr., Donald* the given name.
    let comma_follows = words.get(at + count).is_some_and(|next| next.before.has(Break::Comma));
    let stands_last = || comma_follows || rest[count..].iter().all(|next| lexicon::tables(next).honorifics());
    written && !is_family && !is_name && !is_syllable && (reigns || comma || stands_last())
}

/// Whether `form` is a word such as *bin*, after which the father's name stands: *Zayed bin Sultan* has no
/// title.
pub(super) fn names_a_father(form: &str) -> bool {
    let descends = |particle| matches!(particle, Particle::Son | Particle::Daughter);
    !follows_father(form)
        && lexicon::tables(form).particles()
        && lexicon::find(PARTICLES, form).is_some_and(descends)
}

/// Particles that are short for a given name where no name stands before them: *Ben Affleck*, *Ed Miliband*.
fn is_short_name_too(particle: &str) -> bool {
    matches!(particle, "ben" | "ed")
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

/// The name after *bin*, and East Slavic patronymics that are neither first nor the only family name.
fn mark_patronymics(words: &[Word], forms: &[&str], readings: &mut [Reading]) {
    let comma = words.iter().skip(1).any(|word| word.before.has(Break::Comma));
    let mut after_son = false;
    for at in 0..readings.len() {
        match (readings[at].role, readings[at].detail) {
            (Role::Particle, Detail::Particle(Particle::Son | Particle::Daughter))
                if follows_father(forms[at]) =>
            {
                if let Some(father) =
                    readings[..at].iter_mut().rev().find(|reading| reading.role == Role::Given)
                {
                    father.role = Role::Patronymic;
                }
            }
            (Role::Particle, Detail::Particle(Particle::Son | Particle::Daughter)) => after_son = at > 0,
            (Role::Particle, _) => {}
            (Role::Given, _) => {
                let last = readings[at + 1..].iter().all(|reading| reading.role != Role::Given);
                let slavic = at > 0
                    && (!last || comma || family_goes_first(words, forms, readings))
                    && is_slavic_patronymic(forms[at]);
                if std::mem::take(&mut after_son) || slavic {
                    readings[at].role = Role::Patronymic;
                    if slavic {
                        readings[at].detail = Detail::Gender(slavic_gender(forms[at]));
                    }
                }
            }
            _ => after_son = false,
        }
    }
}

/// The Turkic words for son and daughter, which stand after the father's name.
fn follows_father(particle: &str) -> bool {
    matches!(
        particle,
        "oglu"
            | "ogly"
            | "ogli"
            | "uulu"
            | "ugli"
            | "kyzy"
            | "kizi"
            | "qizi"
            | "gizi"
            | "оглы"
            | "кызы"
            | "уулу"
    )
}

/// *Ivanov Ivan Ivanovich*: three names of which only the last can be a patronymic, and is not in capitals as
/// family names are.
fn family_goes_first(words: &[Word], forms: &[&str], readings: &[Reading]) -> bool {
    let mut names = (0..forms.len()).filter(|&at| readings[at].role == Role::Given);
    let (Some(_), Some(middle), Some(last), None) = (names.next(), names.next(), names.next(), names.next())
    else {
        return false;
    };
    let capitals = words[last].is_shouted() && !words[middle].is_shouted();
    is_slavic_patronymic(forms[last]) && !is_slavic_patronymic(forms[middle]) && !capitals
}

fn is_slavic_patronymic(form: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "ovich",
        "evich",
        "avich",
        "ivich",
        "ovych",
        "evych",
        "iovych",
        "ovna",
        "evna",
        "ivna",
        "yvna",
        "auna",
        "euna",
        "ichna",
        "ovitch",
        "evitch",
        "owitsch",
        "ewitsch",
        "ович",
        "евич",
        "йович",
        "івна",
        "овна",
        "евна",
        "ївна",
        "ична",
        "авіч",
        "евіч",
        "аўна",
        "еўна",
        "ўна",
    ];
    // Most words end with a letter that none of these has.
    form.len() > 6
        && form.ends_with(['h', 'a', 'ч', 'а'])
        && ENDINGS.iter().any(|ending| form.ends_with(ending))
}

fn slavic_gender(form: &str) -> Gender {
    if form.ends_with(['a', 'а']) { Gender::Feminine } else { Gender::Masculine }
}

/// Which of the names is the family's: what stands before a comma, what is in capitals, a first word that is
/// a family name where these come first, else the last.
fn mark_family(words: &[Word], forms: &[&str], known: &[Tables], readings: &mut [Reading]) {
    let given = (0..readings.len()).filter(|&at| readings[at].role == Role::Given);
    let mut open = [0; Name::MAX_TOKENS];
    let count = open.iter_mut().zip(given).map(|(cell, at)| *cell = at).count();
    let open = &open[..count];
    let Some(&last) = open.last() else { return };
    let comma = (1..words.len()).find(|&at| {
        words[at].before.has(Break::Comma)
            && readings[at..].iter().any(|r| is_open(r.role) || r.role == Role::Initial)
    });
    let shouted = |at: usize| words[at].is_shouted();
    if let Some(comma) = comma.filter(|&comma| open.first().is_some_and(|&first| first < comma)) {
        open.iter().filter(|&&at| at < comma).for_each(|&at| readings[at].role = Role::Family);
    } else if open.iter().any(|&at| shouted(at)) && !open.iter().all(|&at| shouted(at)) {
        open.iter().filter(|&&at| shouted(at)).for_each(|&at| readings[at].role = Role::Family);
    } else if let Some(family) = family_amid(words, known, open) {
        readings[family].role = Role::Family;
    } else if (open.len() > 1 && (begins_with_family(forms, known, open) || is_japanese(words, forms, open)))
        || family_goes_first_before(forms, readings, open)
    {
        readings[open[0]].role = Role::Family;
    } else if readings.iter().all(|reading| reading.role != Role::Patronymic)
        || !after_patronymic_only(readings, last)
    {
        readings[last].role = Role::Family;
    }
}

/// The Chinese family name between a given name of the West and syllables joined by a hyphen: *Martin Lee
/// Chu-ming*.
fn family_amid(words: &[Word], known: &[Tables], open: &[usize]) -> Option<usize> {
    let [_, .., family, _, last] = *open else { return None };
    (words[last].before.has(Break::Hyphen) && known[family].family_first()).then_some(family)
}

/// Whether the last open name stands before a patronymic, as the given name of *Mohammed bin Salman* does.
fn after_patronymic_only(readings: &[Reading], last: usize) -> bool {
    readings[last..].iter().any(|reading| reading.role == Role::Patronymic)
}

/// *Ivanov Ivan Ivanovich*, the patronymic being marked already.
fn family_goes_first_before(forms: &[&str], readings: &[Reading], open: &[usize]) -> bool {
    let ends_patronymic = readings
        .iter()
        .rposition(|reading| is_open(reading.role))
        .is_some_and(|at| readings[at].role == Role::Patronymic && is_slavic_patronymic(forms[at]));
    open.len() == 2 && ends_patronymic
}

/// Japanese names in characters, which begin with the family name: it is known, or the name goes on without a
/// space.
fn is_japanese(words: &[Word], forms: &[&str], open: &[usize]) -> bool {
    let [first, second] = [open[0], open[1]].map(|at| &words[at]);
    first.japanese
        && matches!(second.script, Script::Han | Script::Kana)
        && (second.before.is_none() || japanese::is_family(forms[open[0]]))
}

/// Whether a word is a family name that stands first, after which *il* is a syllable and no article: *Kim
/// Il-sung*.
fn is_first_family(form: &str) -> bool {
    lexicon::tables(form).family_first()
}

/// Chinese, Korean and Vietnamese names in their own order: a known family name before one or two other
/// syllables.
fn begins_with_family(forms: &[&str], known: &[Tables], open: &[usize]) -> bool {
    let is_first = |at: usize| known[at].family_first();
    let last = open[open.len() - 1];
    open.len() <= 3
        && is_first(open[0])
        && !(open.len() == 2 && is_first(last))
        && open[1..].iter().all(|&at| forms[at].len() <= 6)
        && !known[open[0]].given_names()
}
