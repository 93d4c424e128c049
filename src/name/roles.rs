//! What each word is to its name: title, given name, family name, particle, legal form…
//!
//! In: words and, where known, the kind. Out: the same words, dotted acronyms put together, each with its
//! [`Reading`]. The facts come from the lexicon; this file holds the order in which they are asked.

use super::lexicon::{
    self, Gender, Tables, abbreviations::ABBREVIATIONS, countries::COUNTRIES, family_names::FAMILY_NAMES,
    generic_words::GENERIC_WORDS, given_names::GIVEN_NAMES, honorifics::HONORIFICS, legal_forms::LEGAL_FORMS,
    particles::PARTICLES, particles::Particle, stems, suffixes::SUFFIXES, suffixes::Suffix,
};
use super::normalize::Break;
use super::script::Script;
use super::token::Word;
use super::{Detail, Name, Role, apart};
use crate::entity::Kind;

/// What is known of a word once it has been read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reading {
    pub(crate) role: Role,
    pub(crate) sense: &'static str,
    pub(crate) detail: Detail,
    /// Which word lists know its form.
    pub(crate) known: Tables,
}

impl Reading {
    fn plain(role: Role) -> Self {
        Reading { role, sense: "", detail: Detail::None, known: Tables::default() }
    }
}

/// Reads the words of a name of the given kind, or of the kind that they speak for, into `readings`.
pub(crate) fn assign(
    words: &mut Vec<Word>,
    letters: &mut String,
    kind: Option<Kind>,
    readings: &mut Vec<Reading>,
) -> Kind {
    join_acronyms(words, letters, kind);
    if kind != Some(Kind::Person) {
        apart::take_apart(words, letters, kind == Some(Kind::Organization));
    }
    let kind = kind.unwrap_or_else(|| guess_kind(&forms(words, letters)[..words.len()]));
    if kind != Kind::Person {
        expand_abbreviations(words, letters);
    }
    let forms = &forms(words, letters)[..words.len()];
    let known = &known(forms)[..words.len()];
    readings.clear();
    match kind {
        Kind::Person => person(words, forms, known, readings),
        _ => organization(forms, known, readings),
    }
    for (((word, form), known), reading) in words.iter_mut().zip(forms).zip(known).zip(readings) {
        reading.known = *known;
        if reading.role == Role::Word {
            // In the name of a plant, Cheboksarskoe says no more than Cheboksary: endings go, the role stays.
            let stem = adjective_stem(form);
            if stem.len() < form.len() {
                word.letters.1 = word.letters.0 + stem.len();
                reading.known = lexicon::tables(stem);
            }
        }
    }
    kind
}

/// The folded letters of words, and nothing after them.
fn forms<'l>(words: &[Word], letters: &'l str) -> [&'l str; Name::MAX_TOKENS] {
    let mut forms = [""; Name::MAX_TOKENS];
    forms.iter_mut().zip(words).for_each(|(form, word)| *form = word.of(letters));
    forms
}

/// Which word lists know each form.
fn known(forms: &[&str]) -> [Tables; Name::MAX_TOKENS] {
    let mut known = [Tables::default(); Name::MAX_TOKENS];
    known.iter_mut().zip(forms).for_each(|(known, form)| *known = lexicon::tables(form));
    known
}

/// Puts dotted acronyms together: U.S., d.o.o., Ph.D. In a person's name, single letters are initials and stay apart.
fn join_acronyms(words: &mut Vec<Word>, letters: &mut String, kind: Option<Kind>) {
    let glued = |word: &Word| word.before.only(Break::Dot);
    if !words.iter().any(glued) {
        return;
    }
    let long_word = words.iter().any(|word| word.count > 3);
    let (mut kept, mut at) = (0, 0);
    while let Some(first) = words.get(at) {
        let run = 1 + words[at + 1..]
            .iter()
            .take_while(|word| glued(word) && word.count <= 3 && word.script == first.script)
            .count();
        let parts = &words[at..at + run];
        let letters_only = parts.iter().all(|word| word.count == 1);
        // V.I. Lenin has initials, and so has the plant that bears his name; U.S. comes out right either way, by its letters.
        let initials =
            letters_only && long_word && (run <= 2 || (run <= 3 && kind != Some(Kind::Organization)))
                || letters_only && kind == Some(Kind::Person);
        if run > 1 && first.count <= 3 && !initials {
            let word = together(parts, letters);
            words[kept] = word;
            kept += 1;
        } else {
            (at..at + run).zip(kept..).for_each(|(from, to)| words.swap(from, to));
            kept += run;
        }
        at += run;
    }
    words.truncate(kept);
}

/// Several words as one, its letters appended to `letters`.
fn together(parts: &[Word], letters: &mut String) -> Word {
    let mut word = parts[0].clone();
    let start = letters.len();
    for part in parts {
        letters.extend_from_within(part.letters.0..part.letters.1);
        word.span.1 = part.span.1;
    }
    word.letters = (start, letters.len());
    word.count = parts.iter().map(|part| part.count).sum();
    word.capitals = parts.iter().map(|part| part.capitals).sum();
    word
}

/// Puts the words that an abbreviation stands for (*НПП*) in its place; nothing where the abbreviation is all of the name.
///
/// *ПО* is a word as well, so it has to be in capitals beside other letters that are none.
fn expand_abbreviations(words: &mut Vec<Word>, letters: &mut String) {
    let mixed = words.iter().any(|word| word.count > 3 && !word.is_shouted());
    let mut at = 0;
    while words.len() > 1 && at < words.len() {
        let word = words[at].clone();
        let may_be_word = matches!(word.of(letters), "по" | "po");
        let meant = !may_be_word || (mixed && word.is_shouted());
        let phrase = spelled_out(word.of(letters)).filter(|_| meant);
        let count = phrase.map_or(1, |phrase| phrase.split(' ').count());
        if let Some(phrase) = phrase
            && words.len() + count <= Name::MAX_TOKENS
        {
            let spelled = phrase.split(' ').map(|part| {
                let start = letters.len();
                letters.push_str(part);
                word.in_place(start, part)
            });
            words.splice(at..=at, spelled);
            at += count;
        } else {
            at += 1;
        }
    }
}

/// What a folded word stands for, if it is an abbreviation.
fn spelled_out(form: &str) -> Option<&'static str> {
    lexicon::tables(form).abbreviations().then(|| lexicon::find(ABBREVIATIONS, form)).flatten()
}

fn guess_kind(forms: &[&str]) -> Kind {
    let organized = (0..forms.len()).any(|at| {
        let tables = lexicon::tables(forms[at]);
        (tables.abbreviations() && is_cyrillic(forms[at]) && forms.len() > 1)
            || (tables.legal_forms() && lexicon::longest_phrase(LEGAL_FORMS, &forms[at..]).is_some())
            || (tables.generic_words()
                && lexicon::longest_phrase(HONORIFICS, &forms[at..]).is_none()
                && lexicon::longest_phrase(GENERIC_WORDS, &forms[at..]).is_some())
    });
    if organized { Kind::Organization } else { Kind::Person }
}

fn organization(forms: &[&str], known: &[Tables], readings: &mut Vec<Reading>) {
    while readings.len() < forms.len() {
        let (rest, tables) = (&forms[readings.len()..], known[readings.len()]);
        let phrase = |known: bool, table| known.then(|| lexicon::longest_phrase(table, rest)).flatten();
        let legal = phrase(tables.legal_forms(), LEGAL_FORMS);
        let generic = phrase(tables.generic_words(), GENERIC_WORDS).or_else(|| {
            by_stem(rest[0], tables).or_else(|| by_clitics(rest[0], tables)).map(|sense| (1, sense))
        });
        let generic = generic.map(|found| by_senses(rest).filter(|by| by.0 > found.0).unwrap_or(found));
        let country = tables.countries().then(|| lexicon::longest_phrase(COUNTRIES, rest)).flatten();
        let country = country.map(|(count, country)| (count, country.name, Detail::Country));
        let generic = generic.map(|(count, sense)| (count, sense, Detail::None));
        let particle = tables.particles().then(|| lexicon::find(PARTICLES, rest[0])).flatten();
        // The longer of two phrases is meant: the United States are not united, and then something else.
        let words = if country.map(|word| word.0) > generic.map(|word| word.0) { country } else { generic };
        let (count, reading) = match (legal, words, particle) {
            (Some((count, sense)), ..) => (count, Reading { sense, ..Reading::plain(Role::Legal) }),
            (_, Some((count, sense, detail)), _) => {
                (count, Reading { sense, detail, ..Reading::plain(Role::Generic) })
            }
            (.., Some(particle)) => {
                (1, Reading { detail: Detail::Particle(particle), ..Reading::plain(Role::Particle) })
            }
            _ if is_function_word(rest[0]) => (1, Reading::plain(Role::Particle)),
            _ => (1, Reading::plain(Role::Word)),
        };
        readings.push(reading);
        // The further words of a phrase say nothing of their own.
        readings.extend((1..count).map(|_| Reading { sense: CONTINUED, ..reading }));
    }
}

/// What a Cyrillic word means by its stem, where no table knows it whole.
fn by_stem(word: &str, known: Tables) -> Option<&'static str> {
    let unknown = known == Tables::default() && is_cyrillic(word) && !is_function_word(word);
    unknown.then(|| stems::sense(word)).flatten()
}

/// The phrase that Cyrillic words are, in any of their forms, by what each of them means: *научно-производственного* is *science* and
/// *production*, which is *research and production*.
fn by_senses(words: &[&str]) -> Option<(usize, &'static str)> {
    let sense = |word: &str| {
        let tables = lexicon::tables(word);
        let whole = tables.generic_words().then(|| lexicon::find(GENERIC_WORDS, word)).flatten();
        whole.or_else(|| by_stem(word, tables)).filter(|sense| !sense.contains(' '))
    };
    let mut senses = [""; MOST_SENSES];
    let known = words.iter().take_while(|word| is_cyrillic(word)).map_while(|word| sense(word));
    let count = senses.iter_mut().zip(known).map(|(place, sense)| *place = sense).count();
    let (count, sense) = lexicon::longest_phrase(GENERIC_WORDS, &senses[..count])?;
    (count > 1).then_some((count, sense))
}

/// The most words of a phrase that is known by what they mean.
const MOST_SENSES: usize = 4;

/// What an Arabic word means without the conjunction, preposition or article that is written with it (*والحراسة*), where no table knows it
/// whole.
fn by_clitics(word: &str, known: Tables) -> Option<&'static str> {
    if known != Tables::default() || Script::of(word.chars().next()?) != Some(Script::Arabic) {
        return None;
    }
    let rest = CLITICS.iter().filter_map(|clitic| word.strip_prefix(clitic));
    let long = rest.filter(|rest| rest.chars().count() >= LEAST_BESIDE_CLITICS);
    long.filter_map(|rest| lexicon::find(GENERIC_WORDS, rest)).next()
}

/// What Arabic writes with the word after it: *and*, *for*, *in*, each alone or with the article, and the article.
const CLITICS: &[&str] = &["وال", "ول", "و", "لل", "ل", "بال", "ب", "ال"];

/// How many letters are left of a word at least.
const LEAST_BESIDE_CLITICS: usize = 3;

fn is_cyrillic(word: &str) -> bool {
    word.chars().next().and_then(Script::of) == Some(Script::Cyrillic)
}

/// The sense of the second and later words of a phrase.
pub(crate) const CONTINUED: &str = "…";

/// Words that hold names of organizations together in the languages of the news; sorted.
static FUNCTION_WORDS: &[&str] = &[
    "a",
    "after",
    "aka",
    "and",
    "at",
    "by",
    "called",
    "das",
    "de",
    "del",
    "der",
    "des",
    "di",
    "die",
    "do",
    "dos",
    "du",
    "e",
    "et",
    "fi",
    "fka",
    "for",
    "from",
    "fuer",
    "fur",
    "his",
    "i",
    "im",
    "imeni",
    "in",
    "its",
    "la",
    "las",
    "le",
    "les",
    "li",
    "lil",
    "los",
    "na",
    "named",
    "o",
    "of",
    "on",
    "para",
    "po",
    "pour",
    "so",
    "the",
    "to",
    "und",
    "va",
    "ve",
    "von",
    "wa",
    "with",
    "y",
    "za",
    "zur",
    "в",
    "и",
    "им",
    "имени",
    "на",
    "названная",
    "о",
    "по",
    "при",
    "с",
    "та",
    "і",
    "برای",
    "در",
    "في",
    "من",
    "و",
];

/// A Slavic adjective in -sk- without its ending.
fn adjective_stem(form: &str) -> &str {
    const ENDINGS: &[(&str, &str)] = &[
        ("ск", "ий"),
        ("ск", "ая"),
        ("ск", "ое"),
        ("ск", "ой"),
        ("ск", "ого"),
        ("ск", "ие"),
        ("ск", "их"),
        ("ськ", "ий"),
        ("ськ", "ка"),
        ("ськ", "е"),
        ("ськ", "ого"),
        ("sk", "iy"),
        ("sk", "ii"),
        ("sk", "y"),
        ("sk", "ij"),
        ("sk", "aya"),
        ("sk", "aia"),
        ("sk", "aja"),
        ("sk", "oe"),
        ("sk", "oye"),
        ("sk", "oje"),
        ("sk", "ogo"),
        ("sk", "oy"),
        ("sk", "oi"),
        ("sk", "i"),
        ("sk", "ie"),
    ];
    let stem = |&(stem, ending): &(&str, &str)| {
        form.strip_suffix(ending).filter(|left| left.ends_with(stem) && left.len() > stem.len() + 3)
    };
    ENDINGS.iter().find_map(stem).unwrap_or(form)
}

fn is_function_word(word: &str) -> bool {
    FUNCTION_WORDS.binary_search(&word).is_ok()
}

fn person(words: &[Word], forms: &[&str], known: &[Tables], readings: &mut Vec<Reading>) {
    closed_class(words, forms, known, readings);
    // A name needs one word that is not a title or particle: where none is left, the last word is the name.
    if !readings.iter().any(|reading| is_open(reading.role))
        && let Some(last) = readings.iter_mut().rev().find(|reading| reading.role != Role::Suffix)
    {
        *last = Reading::plain(Role::Given);
    }
    mark_patronymics(words, forms, readings);
    mark_family(words, forms, known, readings);
    for ((reading, form), known) in readings.iter_mut().zip(forms).zip(known) {
        if reading.role == Role::Given
            && known.given_names()
            && let Some(gender) = lexicon::find(GIVEN_NAMES, form)
        {
            reading.detail = Detail::Gender(gender);
        }
    }
}

fn is_open(role: Role) -> bool {
    matches!(role, Role::Given | Role::Family | Role::Patronymic)
}

/// Titles, particles, suffixes and initials; every other word is a given name until something better is known.
fn closed_class(words: &[Word], forms: &[&str], known: &[Tables], readings: &mut Vec<Reading>) {
    let mut names = 0;
    while readings.len() < forms.len() {
        let at = readings.len();
        let (count, reading) = closed_reading(words, forms, known[at], at, names);
        names += usize::from(is_open(reading.role));
        readings.extend(std::iter::repeat_n(reading, count));
    }
}

fn closed_reading(
    words: &[Word],
    forms: &[&str],
    tables: Tables,
    at: usize,
    names: usize,
) -> (usize, Reading) {
    let rest = &forms[at..];
    let given = (1, Reading::plain(Role::Given));
    let last = rest.len() == 1;
    let dotted = words.get(at + 1).is_some_and(|next| next.before.has(Break::Dot));
    let word = &words[at];
    let lower = word.capitals == 0 && word.script.is_cased();
    if word.count == 1 && matches!(word.script, Script::Latin | Script::Cyrillic | Script::Greek) {
        let particle = lower && !dotted && !last && names > 0 && lexicon::find(PARTICLES, rest[0]).is_some();
        let suffix = (last || rest[1] == "of")
            && names > 0
            && matches!(rest[0], "i" | "v" | "x")
            && !lower
            && words[at].before.only(Break::Space);
        return match (particle, suffix) {
            (true, _) => (1, Reading::plain(Role::Particle)),
            (_, true) => (1, suffix_reading(rest[0])),
            _ => (1, Reading::plain(Role::Initial)),
        };
    }
    // KING before a comma is a family name, King before a name a title.
    let follows = |at: usize| words.get(at).is_some_and(|next| !next.before.has(Break::Comma));
    if tables.honorifics()
        && !(names > 0 && names_a_father(forms[at - 1]))
        && !(tables.given_names() && rest.get(1).is_some_and(|next| names_a_father(next)))
        && let Some((count, title)) = lexicon::longest_phrase(HONORIFICS, rest)
        && (title.strength > 1 || (names == 0 && follows(at + count)) || words[at].before.has(Break::Comma))
    {
        return (count, Reading { detail: Detail::Gender(title.gender), ..Reading::plain(Role::Honorific) });
    }
    if at > 0 && names > 0 && tables.suffixes() && is_suffix(word, rest, tables, names) {
        return (1, suffix_reading(rest[0]));
    }
    if tables.particles()
        && (!last || (names > 1 && follows_father(rest[0])))
        && !(names == 0 && is_short_name_too(rest[0]))
        && let Some(particle) = lexicon::find(PARTICLES, rest[0])
    {
        return (1, Reading { detail: Detail::Particle(particle), ..Reading::plain(Role::Particle) });
    }
    given
}

/// Whether a word of the suffixes is one where it stands, after so many names.
fn is_suffix(word: &Word, rest: &[&str], tables: Tables, names: usize) -> bool {
    // Roman numerals are capitals: XI is a number, Xi a name.
    let numeral = matches!(lexicon::find(SUFFIXES, rest[0]), Some(Suffix::Ordinal(_)));
    let written = !numeral || word.is_shouted() || !rest[0].bytes().all(|byte| byte.is_ascii_lowercase());
    // Mohammed VI of Morocco: a number stands before the realm, too.
    let reigns = numeral && rest.get(1).is_some_and(|&next| matches!(next, "of" | "de" | "von"));
    let comma = word.before.has(Break::Comma);
    // Li Peng is no engineer: beside a single name, what may be one is one.
    let is_name = names == 1 && !numeral && !comma && tables.family_names();
    written && !is_name && (rest.len() == 1 || reigns || comma)
}

/// Whether the word after this one names the father: *Zayed bin Sultan* has no title.
fn names_a_father(form: &str) -> bool {
    let descends = |particle| matches!(particle, Particle::Son | Particle::Daughter);
    !follows_father(form)
        && lexicon::tables(form).particles()
        && lexicon::find(PARTICLES, form).is_some_and(descends)
}

/// Particles that are short for a given name where no name stands before them: *Ben Affleck*, *Ed Miliband*.
fn is_short_name_too(particle: &str) -> bool {
    matches!(particle, "ben" | "ed")
}

fn suffix_reading(form: &str) -> Reading {
    let suffix = match form {
        "i" => Some(Suffix::Ordinal(1)),
        "v" => Some(Suffix::Ordinal(5)),
        "x" => Some(Suffix::Ordinal(10)),
        _ => lexicon::find(SUFFIXES, form),
    };
    let detail = suffix.map_or(Detail::None, Detail::Suffix);
    Reading { detail, ..Reading::plain(Role::Suffix) }
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

/// *Ivanov Ivan Ivanovich*: three names of which only the last can be a patronymic, and is not in capitals as family names are.
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

/// Which of the names is the family's: what stands before a comma, what is in capitals, a first word that is a family
/// name where these come first, else the last.
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
    } else if (open.len() > 1 && begins_with_family(forms, known, open))
        || family_goes_first_before(forms, readings, open)
    {
        readings[open[0]].role = Role::Family;
    } else if readings.iter().all(|reading| reading.role != Role::Patronymic)
        || !after_patronymic_only(readings, last)
    {
        readings[last].role = Role::Family;
    }
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

/// Chinese, Korean and Vietnamese names in their own order: a known family name before one or two other syllables.
fn begins_with_family(forms: &[&str], known: &[Tables], open: &[usize]) -> bool {
    let is_first = |at: usize| {
        known[at].family_names()
            && lexicon::find(FAMILY_NAMES, forms[at]).is_some_and(|origin| origin.is_first())
    };
    let last = open[open.len() - 1];
    open.len() <= 3
        && is_first(open[0])
        && !(open.len() == 2 && is_first(last))
        && open[1..].iter().all(|&at| forms[at].len() <= 6)
        && !known[open[0]].given_names()
}

#[cfg(test)]
mod tests {
    #[test]
    fn function_words_are_sorted() {
        assert!(super::FUNCTION_WORDS.is_sorted_by(|one, next| one < next));
    }
}
