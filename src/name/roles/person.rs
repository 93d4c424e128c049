//! The words of persons: what is no title, particle, suffix or initial (`closed`) is a given name, a family
//! name or a patronymic.

mod closed;
mod described;
mod father;
mod of;
mod ruler;

use super::address;
use super::looked_up::LookedUp;
use crate::name::Name;
use crate::name::letters::normalize::Break;
use crate::name::letters::script::Script;
use crate::name::lexicon::{self, Gender, honorifics::HONORIFICS, particles::Particle};
use crate::name::role::{Detail, Reading, Role};
use crate::name::words::japanese;
pub(super) use described::speak_for_person;
use father::follows_father;
pub(super) use father::names_a_father;
pub(super) use ruler::part_elided;

/// Reads the words of a person's name, those at the places `named` as names.
pub(super) fn read(words: &[LookedUp<'_>], named: u32, readings: &mut Vec<Reading>) {
    let address = address::of_person(words).filter(|&at| named >> at == 0).unwrap_or(words.len());
    let relative = father::begins_relative(words).unwrap_or(words.len());
    let end = address.min(relative);
    read_name(&words[..end], named, readings);
    let detail = if relative <= address { Detail::Relative } else { Detail::None };
    readings.resize(words.len(), Reading { detail, ..Reading::plain(Role::Honorific) });
}

/// Reads the words of a name beside which nothing else is said.
fn read_name(words: &[LookedUp<'_>], named: u32, readings: &mut Vec<Reading>) {
    closed::read(words, readings);
    for (place, reading) in readings.iter_mut().enumerate() {
        if named >> place & 1 != 0 {
            *reading = Reading::plain(Role::Given);
        }
    }
    name_before_comma(words, readings);
    // A name needs one word that is not a title or particle: where none is left, the last word is the name.
    if !readings.iter().any(|reading| reading.role.is_open())
        && let Some(last) = readings.iter_mut().rev().find(|reading| reading.role != Role::Suffix)
    {
        *last = Reading::plain(Role::Given);
    }
    name_from_title(words, readings);
    ruler::read(words, readings);
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

/// Takes the last word before a comma for a name where none there is one, and a name follows: *Van, Sophal*.
fn name_before_comma(words: &[LookedUp<'_>], readings: &mut [Reading]) {
    let comma = (1..words.len()).find(|&at| words[at].word.before.has(Break::Comma));
    let Some((before, behind)) = comma.map(|comma| readings.split_at_mut(comma)) else { return };
    let is_named = |readings: &[Reading]| {
        readings.iter().any(|reading| reading.role.is_open() || reading.role == Role::Initial)
    };
    if !is_named(before) && is_named(behind) {
        before.last_mut().into_iter().for_each(|last| *last = Reading::plain(Role::Given));
    }
}

/// Takes the title of a name of one word, or of such as hyphens join, for a name, where it is one as often:
/// *Hafiz Makhlouf*, *Mahmood, Shahid*, *Nana Akufo-Addo*.
fn name_from_title(words: &[LookedUp<'_>], readings: &mut [Reading]) {
    let open = readings.iter().zip(words).filter(|(reading, _)| reading.role.is_open());
    let mut names = open.filter(|(_, word)| !word.word.before.has(Break::Hyphen));
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

/// The name after *bin*, and East Slavic patronymics that are neither first nor the only family name.
fn mark_patronymics(words: &[LookedUp<'_>], readings: &mut [Reading]) {
    let comma = words.iter().skip(1).any(|word| word.word.before.has(Break::Comma));
    let (mut after_son, mut of_parent) = (false, false);
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
            (Role::Particle, Detail::Particle(Particle::Son | Particle::Daughter)) => {
                after_son = at > 0;
                of_parent |= father::relative(&words[at..]).is_some();
            }
            (Role::Particle, _) => {}
            (Role::Given, _) => {
                let last = readings[at + 1..].iter().all(|reading| reading.role != Role::Given);
                let slavic = at > 0
                    && (!last || comma || family_goes_first(words, readings))
                    && is_slavic_patronymic(words[at].form);
                if of_parent {
                    readings[at].detail = Detail::Relative;
                }
                if std::mem::take(&mut after_son) || slavic || of_parent && !last {
                    readings[at].role = Role::Patronymic;
                    if slavic && !of_parent {
                        readings[at].detail = Detail::Gender(slavic_gender(words[at].form));
                    }
                }
            }
            _ => after_son = false,
        }
    }
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
            && readings[at..].iter().any(|r| r.role.is_open() || r.role == Role::Initial)
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
        .rposition(|reading| reading.role.is_open())
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
