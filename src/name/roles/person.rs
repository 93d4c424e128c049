//! The words of persons: titles, given and family names, patronymics, particles, suffixes and initials.

use std::ops::Range;

use super::{CONTINUED, LookedUp, Reading};
use crate::name::lexicon::honorifics::{ARTICLES, QUALIFIERS};
use crate::name::lexicon::{
    self, Gender,
    countries::{COUNTRIES, CountryForm},
    honorifics::HONORIFICS,
    particles::PARTICLES,
    particles::Particle,
    rulers::OFFICES,
    suffixes::{self, SUFFIXES, Suffix},
};
use crate::name::normalize::Break;
use crate::name::script::Script;
use crate::name::{Detail, Name, Role, japanese};

/// Reads the words of a person's name.
pub(super) fn read(words: &[LookedUp<'_>], readings: &mut Vec<Reading>) {
    closed_class(words, readings);
    // A name needs one word that is not a title or particle: where none is left, the last word is the name.
    if !readings.iter().any(|reading| is_open(reading.role))
        && let Some(last) = readings.iter_mut().rev().find(|reading| reading.role != Role::Suffix)
    {
        *last = Reading::plain(Role::Given);
    }
    name_from_title(words, readings);
    mark_realm(words, readings);
    mark_patronymics(words, readings);
    mark_family(words, readings);
    for (reading, word) in readings.iter_mut().zip(words) {
        if reading.role == Role::Given
            && let Some(gender) = word.tables.gender()
        {
            reading.detail = Detail::Gender(gender);
        }
    }
}

fn is_open(role: Role) -> bool {
    matches!(role, Role::Given | Role::Family | Role::Patronymic)
}

/// Titles, particles, suffixes and initials; every other word is a given name until something better is
/// known.
fn closed_class(words: &[LookedUp<'_>], readings: &mut Vec<Reading>) {
    let mut names = 0;
    while readings.len() < words.len() {
        let (count, reading) = closed_reading(words, readings.len(), names);
        names += usize::from(is_open(reading.role));
        readings.extend(std::iter::repeat_n(reading, count));
    }
}

/// What the words from a place on are, after so many names, and how many are that.
fn closed_reading(words: &[LookedUp<'_>], at: usize, names: usize) -> (usize, Reading) {
    let rest = &words[at..];
    let LookedUp { word, form, tables } = words[at];
    let given = (1, Reading::plain(Role::Given));
    let last = rest.len() == 1;
    let next = rest.get(1);
    let dotted = next.is_some_and(|next| next.word.before.has(Break::Dot));
    let lower = word.capitals == 0 && word.script.is_cased();
    if word.count == 1 && matches!(word.script, Script::Latin | Script::Cyrillic | Script::Greek) {
        let particle = lower && !dotted && !last && names > 0 && lexicon::find(PARTICLES, form).is_some();
        let stands_last =
            next.is_none_or(|next| next.form == "of") && names > 0 && word.before.only(Break::Space);
        let number = numeral(form).filter(|_| stands_last && !lower);
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
        && !(names > 0 && names_a_father(&words[at - 1]))
        && !(tables.given_names() && next.is_some_and(names_a_father))
        && let Some((count, title)) = lexicon::longest_phrase(HONORIFICS, rest)
        && is_title(words, at..at + count, title.strength, names)
        // *Pan Ki-mun* has no Polish title.
        && !(tables.family_names() && next.is_some_and(|next| next.tables.older_syllables()))
    {
        let sense = office(&rest[..count]);
        let detail = Detail::Gender(title.gender);
        return (count, Reading { sense, detail, ..Reading::plain(Role::Honorific) });
    }
    if names == 0
        && let Some(next) = next
        && next.tables.honorifics()
        && qualifies_title(form, next.form)
    {
        return (1, Reading::plain(Role::Honorific));
    }
    // *II. Wilhelm*: what has one letter may be an initial.
    let numbered = dotted && word.is_shouted() && word.count > 1;
    let leads = names == 0 && !last && (suffixes::leads(form) || numbered);
    if (leads || at > 0 && names > 0)
        && tables.suffixes()
        && let Some((count, suffix)) = lexicon::longest_phrase(SUFFIXES, rest)
        && (leads && matches!(suffix, Suffix::Ordinal(_))
            || names > 0 && is_suffix(words, at, (count, suffix), names))
    {
        return (count, suffix_reading(suffix));
    }
    if tables.particles()
        && (!last || (names > 1 && follows_father(form)))
        && !(names == 0 && is_short_name_too(form))
        && let Some(particle) = lexicon::find(PARTICLES, form)
        // *Kim Il-sung*: after such a family name *il* is a syllable.
        && !(particle == Particle::Article && at == 1 && words[0].tables.family_first())
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
fn office(title: &[LookedUp<'_>]) -> &'static str {
    let found = lexicon::longest_phrase(OFFICES, title).filter(|&(count, _)| count == title.len());
    found.map_or("", |(_, office)| office)
}

/// Whether what may be a title is one where it stands, after so many names.
fn is_title(words: &[LookedUp<'_>], place: Range<usize>, strength: u8, names: usize) -> bool {
    // KING or MUFTI before a comma is a family name, King before a name a title.
    let follows = words.get(place.end).is_some_and(|next| !next.word.before.has(Break::Comma));
    let is_family = names == 0 && place == (0..1) && words.len() > 1 && !follows;
    let comma = words[place.start].word.before.has(Break::Comma);
    !is_family && (strength > 1 || (names == 0 && follows) || comma)
}

/// Takes the title of a name of one word for a name, where it is one as often: *Hafiz Makhlouf*, *Mahmood,
/// Shahid*.
fn name_from_title(words: &[LookedUp<'_>], readings: &mut [Reading]) {
    let mut names = readings.iter().filter(|reading| is_open(reading.role));
    let (Some(_), None) = (names.next(), names.next()) else {
        return;
    };
    let titles = readings.iter_mut().zip(words).filter(|(reading, _)| reading.role == Role::Honorific);
    for (reading, word) in titles {
        if lexicon::find(HONORIFICS, word.form).is_some_and(|title| title.strength == 0) {
            *reading = Reading::plain(Role::Given);
        }
    }
}

/// Marks the country over which a ruler reigns: *Abdullah II of Jordan*, *Felipe VI de España*.
fn mark_realm(words: &[LookedUp<'_>], readings: &mut [Reading]) {
    let reigns = |reading: &Reading| match reading.role {
        Role::Honorific => !reading.sense.is_empty(),
        Role::Suffix => matches!(reading.detail, Detail::Suffix(Suffix::Ordinal(_))),
        _ => false,
    };
    if !readings.iter().any(reigns) {
        return;
    }
    let Some(of) = (1..words.len()).rfind(|&at| OF.contains(&words[at].form)) else { return };
    let realm = &words[of + 1..];
    let known = realm.first().is_some_and(|first| first.tables.countries());
    let country = known.then(|| lexicon::longest_phrase(COUNTRIES, realm)).flatten();
    if let Some((count, country)) = country.filter(|&(count, _)| count == realm.len())
        && country.form == CountryForm::Name
    {
        let role = Role::Generic;
        let first = Reading { sense: country.name, detail: Detail::Country, ..Reading::plain(role) };
        readings[of] = Reading::plain(Role::Particle);
        readings[of + 1] = first;
        readings[of + 2..][..count - 1].fill(Reading { sense: CONTINUED, ..Reading::plain(role) });
    }
}

/// The words for *of* that stand between a ruler and the realm.
const OF: &[&str] = &["af", "av", "da", "de", "del", "di", "do", "of", "van", "von"];

/// Whether a phrase of the suffixes, of so many words, is one where it stands, after so many names.
fn is_suffix(words: &[LookedUp<'_>], at: usize, (count, suffix): (usize, Suffix), names: usize) -> bool {
    let LookedUp { word, form, tables } = words[at];
    let rest = &words[at + count..];
    let numeral = matches!(suffix, Suffix::Ordinal(_));
    // Roman numerals that are names as well are capitals: XI is a number, Xi a name.
    let written = !numeral || word.is_shouted() || !suffixes::may_be_name(form);
    // Mohammed VI of Morocco: a number stands before the realm, too.
    let reigns = numeral && rest.first().is_some_and(|next| OF.contains(&next.form));
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
    // *Nam-jun* is no junior.
    let is_syllable =
        !numeral && word.before.has(Break::Hyphen) && word.capitals == 0 && word.script == Script::Latin;
    // 레오 14세 교황: titles may follow, and in *Trump Jr., Donald* the given name.
    let comma_follows = rest.first().is_some_and(|next| next.word.before.has(Break::Comma));
    let stands_last = || comma_follows || rest.iter().all(|next| next.tables.honorifics());
    written && !is_family && !is_name && !is_syllable && (reigns || comma || stands_last())
}

/// Whether a word is one such as *bin*, after which the father's name stands: *Zayed bin Sultan* has no
/// title.
pub(super) fn names_a_father(word: &LookedUp<'_>) -> bool {
    let descends = |particle| matches!(particle, Particle::Son | Particle::Daughter);
    !follows_father(word.form)
        && word.tables.particles()
        && lexicon::find(PARTICLES, word.form).is_some_and(descends)
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
fn mark_patronymics(words: &[LookedUp<'_>], readings: &mut [Reading]) {
    let comma = words.iter().skip(1).any(|word| word.word.before.has(Break::Comma));
    let mut after_son = false;
    for at in 0..readings.len() {
        match (readings[at].role, readings[at].detail) {
            (Role::Particle, Detail::Particle(Particle::Son | Particle::Daughter))
                if follows_father(words[at].form) =>
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
                    && (!last || comma || family_goes_first(words, readings))
                    && is_slavic_patronymic(words[at].form);
                if std::mem::take(&mut after_son) || slavic {
                    readings[at].role = Role::Patronymic;
                    if slavic {
                        readings[at].detail = Detail::Gender(slavic_gender(words[at].form));
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
fn family_goes_first(words: &[LookedUp<'_>], readings: &[Reading]) -> bool {
    let mut names = (0..words.len()).filter(|&at| readings[at].role == Role::Given);
    let (Some(_), Some(middle), Some(last), None) = (names.next(), names.next(), names.next(), names.next())
    else {
        return false;
    };
    let [middle, last] = [words[middle], words[last]];
    let capitals = last.word.is_shouted() && !middle.word.is_shouted();
    is_slavic_patronymic(last.form) && !is_slavic_patronymic(middle.form) && !capitals
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
fn mark_family(words: &[LookedUp<'_>], readings: &mut [Reading]) {
    let given = (0..readings.len()).filter(|&at| readings[at].role == Role::Given);
    let mut open = [0; Name::MAX_TOKENS];
    let count = open.iter_mut().zip(given).map(|(cell, at)| *cell = at).count();
    let open = &open[..count];
    let Some(&last) = open.last() else { return };
    let comma = (1..words.len()).find(|&at| {
        words[at].word.before.has(Break::Comma)
            && readings[at..].iter().any(|r| is_open(r.role) || r.role == Role::Initial)
    });
    let shouted = |at: usize| words[at].word.is_shouted();
    if let Some(comma) = comma.filter(|&comma| open.first().is_some_and(|&first| first < comma)) {
        open.iter().filter(|&&at| at < comma).for_each(|&at| readings[at].role = Role::Family);
    } else if open.iter().any(|&at| shouted(at)) && !open.iter().all(|&at| shouted(at)) {
        open.iter().filter(|&&at| shouted(at)).for_each(|&at| readings[at].role = Role::Family);
    } else if let Some(family) = family_amid(words, open) {
        readings[family].role = Role::Family;
    } else if (open.len() > 1 && (begins_with_family(words, open) || is_japanese(words, open)))
        || family_goes_first_before(words, readings, open)
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
fn family_amid(words: &[LookedUp<'_>], open: &[usize]) -> Option<usize> {
    let [_, .., family, _, last] = *open else { return None };
    (words[last].word.before.has(Break::Hyphen) && words[family].tables.family_first()).then_some(family)
}

/// Whether the last open name stands before a patronymic, as the given name of *Mohammed bin Salman* does.
fn after_patronymic_only(readings: &[Reading], last: usize) -> bool {
    readings[last..].iter().any(|reading| reading.role == Role::Patronymic)
}

/// *Ivanov Ivan Ivanovich*, the patronymic being marked already.
fn family_goes_first_before(words: &[LookedUp<'_>], readings: &[Reading], open: &[usize]) -> bool {
    let ends_patronymic = readings
        .iter()
        .rposition(|reading| is_open(reading.role))
        .is_some_and(|at| readings[at].role == Role::Patronymic && is_slavic_patronymic(words[at].form));
    open.len() == 2 && ends_patronymic
}

/// Japanese names in characters, which begin with the family name: it is known, or the name goes on without a
/// space.
fn is_japanese(words: &[LookedUp<'_>], open: &[usize]) -> bool {
    let [first, second] = [words[open[0]], words[open[1]]];
    first.word.japanese
        && matches!(second.word.script, Script::Han | Script::Kana)
        && (second.word.before.is_none() || japanese::is_family(first.form))
}

/// Chinese, Korean and Vietnamese names in their own order: a known family name before one or two other
/// syllables.
fn begins_with_family(words: &[LookedUp<'_>], open: &[usize]) -> bool {
    let is_first = |at: usize| words[at].tables.family_first();
    let last = open[open.len() - 1];
    open.len() <= 3
        && is_first(open[0])
        && !(open.len() == 2 && is_first(last))
        && open[1..].iter().all(|&at| words[at].form.len() <= 6)
        && !words[open[0]].tables.given_names()
}
