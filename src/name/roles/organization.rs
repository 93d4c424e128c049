//! The words of organizations and places: legal forms, generic words, countries, and what holds them
//! together.

use super::looked_up::{LookedUp, is_cyrillic, phrase};
use super::{location, misspelled};
use crate::entity::Kind;
use crate::name::derived::romanized;
use crate::name::letters::normalize::Break;
use crate::name::letters::script::Script;
use crate::name::letters::vowels::is_vowel;
use crate::name::lexicon::{
    self, TableSet,
    countries::COUNTRIES,
    emblems::EMBLEMS,
    function_words::is_function_word,
    generic_words::GENERIC_WORDS,
    given_names::GIVEN_NAMES,
    legal_forms::LEGAL_FORMS,
    own_states::is_apart,
    particles::{PARTICLES, Particle},
    shortened::{SHORTENED, WITHOUT_STOP},
    stems,
};
use crate::name::role::Reading;
use crate::name::{CONTINUED, Detail, Role};

/// Reads the words of a name that is no person's.
pub(super) fn read(words: &[LookedUp<'_>], kind: Kind, readings: &mut Vec<Reading>) {
    while readings.len() < words.len() {
        let rest = &words[readings.len()..];
        let (count, reading) = if kind == Kind::Location {
            location::read(rest).unwrap_or_else(|| common(rest))
        } else {
            // All of a name is no form: *INC*, *SAC*.
            let may_be_form = words.len() > 1 && rest[0].tables.legal_forms();
            let legal = may_be_form.then(|| legal_form(rest)).flatten();
            let misspelled = || Some((1, misspelled::legal_form(&rest[0])?));
            let legal = legal.or_else(|| if readings.is_empty() { None } else { misspelled() });
            let is_form =
                !is_ambiguous(rest[0].form) || readings.iter().all(|reading| reading.role == Role::Legal);
            let common = or_toponym(common(rest), rest);
            match legal.filter(|(count, _)| is_form && *count >= common.0) {
                Some((count, sense)) => (count, Reading { sense, ..Reading::plain(Role::Legal) }),
                None => common,
            }
        };
        readings.push(reading);
        // The further words of a phrase say nothing of their own, and what holds it together is no part of an
        // acronym; but a place may be misspelled in any of its words.
        let of_place = reading.detail == Detail::Toponym;
        readings.extend(rest[1..count].iter().map(|further| {
            let is_small = is_function_word(further.form) || of_place && is_article(further.form);
            match (is_small, of_place) {
                (true, _) => Reading { sense: CONTINUED, ..Reading::plain(Role::Particle) },
                (false, true) => reading,
                (false, false) => Reading { sense: CONTINUED, ..reading },
            }
        }));
    }
}

/// What the first words are among the countries and generic words, or else the first word alone.
fn common(rest: &[LookedUp<'_>]) -> (usize, Reading) {
    let LookedUp { form, tables, .. } = rest[0];
    let country = phrase(COUNTRIES, TableSet::country_row, rest);
    let generic = phrase(GENERIC_WORDS, TableSet::generic_word_row, rest);
    let generic = generic.or_else(|| {
        let sense = country.is_none().then(|| by_stem(form, tables).or_else(|| by_clitics(form, tables)));
        sense.flatten().map(|sense| (1, sense))
    });
    let generic = generic.map(|found| by_senses(rest).filter(|by| by.0 > found.0).unwrap_or(found));
    let shortened = shortened(&rest[0]).map(|sense| (1, sense));
    let generic = generic.filter(|(count, _)| *count > 1).or(shortened).or(generic);
    let generic = generic.or_else(|| cut_off(&rest[0]).map(|sense| (1, sense)));
    let country = country.map(|(count, country)| (count, country.name));
    let own = location::own_state(rest).filter(|(_, state)| is_apart(state));
    let country = own.filter(|own| country.is_none_or(|country| own.0 >= country.0)).or(country);
    let country = country.map(|(count, name)| (count, name, Detail::Country));
    let generic = generic.map(|(count, sense)| (count, sense, Detail::None));
    // The longer of two phrases is meant: the United States are not united, and then something else.
    let words = if country.map(|word| word.0) > generic.map(|word| word.0) { country } else { generic };
    // Letters that a hyphen joins to an acronym hold nothing together: *NSCN-IM*.
    let is_branch = rest.len() == 1 && rest[0].word.before.only(Break::Hyphen) && rest[0].word.is_shouted();
    // Nor is a letter that ends a name anybody's son: *Barcelona B*.
    let is_letter = rest.len() == 1 && form == "b" && rest[0].word.capitals == 1 && !rest[0].word.dotted;
    let may_join = tables.particles() && !is_branch && !is_letter;
    let particle = || may_join.then(|| lexicon::find(PARTICLES, form)).flatten();
    if let Some((count, sense, detail)) = words {
        (count, Reading { sense, detail, ..Reading::plain(Role::Generic) })
    } else if let Some(particle) = particle() {
        (1, Reading { detail: Detail::Particle(particle), ..Reading::plain(Role::Particle) })
    } else if is_function_word(form) && !is_branch || misspelled::is_function_word(rest) {
        (1, Reading::plain(Role::Particle))
    } else {
        let emblem = tables.emblems().then(|| lexicon::find(EMBLEMS, form)).flatten();
        (1, Reading { sense: emblem.unwrap_or_default(), ..Reading::plain(Role::Word) })
    }
}

/// What a word that is cut short stands for.
fn shortened(&LookedUp { word, form, .. }: &LookedUp<'_>) -> Option<&'static str> {
    let is_short = word.dotted || word.is_shouted() && WITHOUT_STOP.binary_search(&form).is_ok();
    is_short.then(|| lexicon::find(SHORTENED, form)).flatten()
}

/// What a word means of which the end is left out, where all generic words that begin so mean one thing, and
/// one of them is twice as long: *irrig.*, *REFRIG*. Without a full stop it is one in capitals, and ends
/// as words are cut, before a vowel.
fn cut_off(&LookedUp { word, form, tables }: &LookedUp<'_>) -> Option<&'static str> {
    const LEAST_LETTERS: usize = 4;
    /// *Uber*, *Bild* and other short names begin words of other languages.
    const LEAST_WITHOUT_STOP: usize = 6;
    let ends_so = || {
        word.is_shouted()
            && form.len() >= LEAST_WITHOUT_STOP
            && !form.ends_with(|last: char| last == 's' || is_vowel(last))
    };
    if form.len() < LEAST_LETTERS
        || !form.bytes().all(|byte| byte.is_ascii_lowercase())
        || !(word.dotted || ends_so())
        || tables != TableSet::default()
    {
        return None;
    }
    let first = GENERIC_WORDS.partition_point(|(key, _)| *key < form);
    let begin_so = GENERIC_WORDS[first..].iter().take_while(|(key, _)| key.starts_with(form));
    let (mut meant, mut is_long) = (None, false);
    for (key, sense) in begin_so.filter(|(key, _)| !key.contains(' ')) {
        if meant.is_some_and(|meant| meant != *sense) {
            return None;
        }
        meant = Some(*sense);
        is_long |= key.len() >= 2 * form.len();
    }
    meant.filter(|_| is_long)
}

/// The place of several names that the first words are, where they have no other meaning or more of them are
/// the place.
fn or_toponym(found: (usize, Reading), rest: &[LookedUp<'_>]) -> (usize, Reading) {
    let is_open = found.1.role == Role::Word && found.1.sense.is_empty();
    location::toponym(rest).filter(|place| is_open || place.0 > found.0).unwrap_or(found)
}

/// Whether a word is an abbreviation of a Cyrillic legal form that is as often one of something else: then it
/// is a form only before all other words.
fn is_ambiguous(word: &str) -> bool {
    matches!(word, "ат" | "дп" | "кп" | "оо" | "пк" | "тов" | "ип" | "нп")
}

/// The legal form that words begin with: the longest, less the words with which a longer one begins (*Company
/// Limited Liability Company*).
fn legal_form(words: &[LookedUp<'_>]) -> Option<(usize, &'static str)> {
    let form = |words| phrase(LEGAL_FORMS, TableSet::legal_form_row, words);
    let (count, sense) = form(words)?;
    let longer = |from: &usize| form(&words[*from..]).is_some_and(|next| next.0 > count);
    let shorter = (1..count).find(longer).and_then(|end| form(&words[..end]));
    Some(shorter.unwrap_or((count, sense)))
}

/// What a Cyrillic word means by its stem, in whichever letters, where no table knows it but as the beginning
/// of a phrase.
fn by_stem(word: &str, known: TableSet) -> Option<&'static str> {
    if known.beyond_phrases() || is_function_word(word) {
        None
    } else if is_cyrillic(word) {
        stems::sense(word)
    } else {
        word.is_ascii().then(|| romanized::sense(word)).flatten()
    }
}

/// The phrase that words are, in any of their forms, by what each of them means: *научно-производственного*
/// is *science* and *production*, which is *research and production*, and *sciences and technologies* are
/// *science and technology*.
fn by_senses(words: &[LookedUp<'_>]) -> Option<(usize, &'static str)> {
    let sense = |&LookedUp { form, tables, .. }: &LookedUp<'_>| {
        if form == "and" {
            return Some("and");
        }
        let whole = tables.generic_words().then(|| lexicon::find(GENERIC_WORDS, form)).flatten();
        whole.or_else(|| by_stem(form, tables)).filter(|sense| !sense.contains(' '))
    };
    let mut senses = [""; MOST_SENSES];
    let known = words.iter().map_while(sense);
    let count = senses.iter_mut().zip(known).map(|(place, sense)| *place = sense).count();
    let (count, sense) = lexicon::longest_phrase(GENERIC_WORDS, &senses[..count])?;
    (count > 1).then_some((count, sense))
}

/// The most words of a phrase that is known by what they mean.
const MOST_SENSES: usize = 4;

/// What an Arabic or Hebrew word means without the conjunction, preposition or article that is written with
/// it (*والحراسة*), where no table knows it whole.
fn by_clitics(word: &str, known: TableSet) -> Option<&'static str> {
    if known != TableSet::default() {
        return None;
    }
    let clitics = match Script::of(word.chars().next()?) {
        Some(Script::Arabic) => CLITICS,
        Some(Script::Hebrew) => HEBREW_CLITICS,
        _ => return None,
    };
    let rest = clitics.iter().filter_map(|clitic| word.strip_prefix(clitic));
    let long = rest.filter(|rest| rest.chars().count() >= LEAST_BESIDE_CLITICS);
    long.filter_map(|rest| lexicon::find(GENERIC_WORDS, rest)).next()
}

/// What Arabic writes with the word after it: *and*, *for*, *in*, each alone or with the article, and the
/// article.
const CLITICS: &[&str] = &["وال", "ول", "و", "لل", "ل", "بال", "ب", "ال"];

/// The same in Hebrew.
const HEBREW_CLITICS: &[&str] = &["וה", "ול", "ו", "ה", "לה", "ל", "ב"];

/// How many letters are left of a word at least.
const LEAST_BESIDE_CLITICS: usize = 3;

/// What says the same in fewer letters: an ordinal number without its ending (*53rd*, *1er*), a Slavic
/// adjective in -sk- without its own.
pub(super) fn stem(form: &str, role: Role) -> &str {
    if form.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        let number = ["st", "nd", "rd", "th", "er", "ere", "eme", "e", "o"]
            .iter()
            .find_map(|ending| form.strip_suffix(ending));
        return number.filter(|number| number.bytes().all(|byte| byte.is_ascii_digit())).unwrap_or(form);
    }
    if role == Role::Word { genitive_stem(form).unwrap_or_else(|| adjective_stem(form)) } else { form }
}

/// The name of which a Cyrillic form is the genitive, less a last letter at most: Кадырова is *of Kadyrov*,
/// Алексея *of Alexey*.
fn genitive_stem(form: &str) -> Option<&str> {
    let family = || form.strip_suffix('а').filter(|rest| rest.ends_with("ов") || rest.ends_with("ев"));
    let given = || form.strip_suffix(['а', 'я']).filter(|rest| is_given(rest));
    is_cyrillic(form)
        .then(|| family().filter(|rest| rest.chars().count() >= LEAST_OF_FAMILY).or_else(given))
        .flatten()
}

/// The fewest letters of a family name without its genitive ending.
const LEAST_OF_FAMILY: usize = 5;

/// Whether letters are a Cyrillic given name, or one without й.
fn is_given(stem: &str) -> bool {
    let with_last =
        || GIVEN_NAMES.binary_search_by(|(name, _)| name.bytes().cmp(stem.bytes().chain("й".bytes())));
    lexicon::tables(stem).given_names() || (stem.ends_with(['е', 'и']) && with_last().is_ok())
}

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

fn is_article(word: &str) -> bool {
    lexicon::find(PARTICLES, word) == Some(Particle::Article)
}
