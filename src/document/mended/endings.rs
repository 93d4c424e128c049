//! What a language writes on a name: elided words before it, endings and particles after it.
//!
//! In: the words of a text. Out: the same words, cut where a name begins or ends: French and Italian
//! *d'Emmanuel Macron*, *l'Iran*, German *Angela Merkels*, Turkish *Putin'in*, Korean *문재인은*. What may as
//! well be part of the name is cut only where the table has a name without it and none with it, or the text
//! in full. Cost: a look at each word, and some look-ups by hash for the few that may be cut.

use hashbrown::HashSet;

use crate::document::lexicon::{self, Class};
use crate::document::reader::Reader;
use crate::document::reader::meanings;
use crate::document::text::language;
use crate::document::text::word::{Gap, Shape};
use crate::name::folded_into;
use crate::name::letters::quotes::is_apostrophe;
use crate::name::letters::script::Script;
use crate::name::lexicon as names;
use crate::name::lexicon::given_names::GIVEN_NAMES;

/// Cuts off what is written on names.
pub(in crate::document) fn cut(reader: &mut Reader<'_, '_>) {
    let language = Language::of(reader);
    let mut cuts: Vec<(usize, Vec<usize>)> = Vec::new();
    for at in 0..reader.len() {
        let place = match reader.word(at).shape {
            Shape::Uncased if reader.word(at).script == Script::Hangul => particle(reader, at),
            Shape::Uncased | Shape::Number => None,
            _ if reader.words.has_apostrophe(at) => {
                elision(reader, at, &language).or_else(|| turkish(reader, at, &language))
            }
            Shape::Lower => None,
            _ if reader.is_english() => None,
            _ => genitive(reader, at, &language),
        };
        cuts.extend(place.map(|place| (at, vec![place])));
    }
    reader.cut(&cuts);
}

/// What is known of the language of a text.
struct Language {
    french: bool,
    turkish: bool,
    /// The family names of a German text, by its full names.
    families: HashSet<String>,
}

impl Language {
    fn of(reader: &Reader<'_, '_>) -> Language {
        // The reader remembers whether the text is German, which is not to be told by words that are cut
        // here.
        let families = if language::is_german(&reader.words) { families(reader) } else { HashSet::new() };
        // Of a text without apostrophes within words the others are not asked.
        if !(0..reader.len()).any(|at| reader.words.has_apostrophe(at)) {
            return Language { french: false, turkish: false, families };
        }
        let is_turkish = |at: usize| {
            let word = reader.word(at);
            let text = &reader.text[word.start()..word.end()];
            word.shape == Shape::Lower && text.contains(['ı', 'ğ', 'ş'])
        };
        let (french, turkish) = (language::is_french(&reader.words), (0..reader.len()).any(is_turkish));
        Language { french, turkish, families }
    }
}

/// The words that stand after another capital, or after a given name and particles: *Merkel*, the *Leyen* of
/// *Ursula von der Leyen*. Most capitals of German are nouns, of which an ending more or less makes no name.
fn families(reader: &Reader<'_, '_>) -> HashSet<String> {
    let particle = |at: usize| reader.word(at).shape == Shape::Lower && reader.class(at).has(Class::PARTICLE);
    let joined = |&before: &usize| reader.gap(before + 1) == Gap::Space;
    let is_family = |&at: &usize| {
        let mut before = (0..at).rev().take_while(joined).skip_while(|&before| particle(before));
        let named = |before: usize| {
            reader.word(before).is_capital() && (at - before == 1 || reader.class(before).has(Class::GIVEN))
        };
        reader.word(at).is_capital() && before.next().is_some_and(named)
    };
    (0..reader.len()).filter(is_family).map(|at| reader.fold(at).to_owned()).collect()
}

/// A word in two parts.
struct Parts<'t> {
    first: &'t str,
    second: &'t str,
    /// Where the second part begins in the text.
    place: usize,
}

fn parts<'t>(reader: &Reader<'t, '_>, at: usize, place: usize) -> Parts<'t> {
    let word = reader.word(at);
    Parts { first: &reader.text[word.start()..place], second: &reader.text[place..word.end()], place }
}

/// A word before and after its first apostrophe, which belongs to the first part where `with` is true.
fn at_apostrophe<'t>(reader: &Reader<'t, '_>, at: usize, with: bool) -> Option<Parts<'t>> {
    let word = reader.word(at);
    let text = &reader.text[word.start()..word.end()];
    let (offset, mark) = text.char_indices().find(|&(_, c)| is_apostrophe(c))?;
    Some(parts(reader, at, word.start() + offset + if with { mark.len_utf8() } else { 0 }))
}

fn folded(text: &str) -> String {
    let mut folded = String::new();
    folded_into(text, &mut folded);
    folded
}

/// Where the name begins that an elided word is written on.
fn elision(reader: &Reader<'_, '_>, at: usize, language: &Language) -> Option<usize> {
    let Parts { first, second, place } = at_apostrophe(reader, at, true)?;
    let (small, rest) = (folded(first), folded(second));
    let capital = second.chars().next().is_some_and(char::is_uppercase) && second.chars().count() > 1;
    if !capital || !lexicon::is_elided(&small) || reader.is_written_from(reader.fold(at), at) {
        return None;
    }
    let known = reader.is_written_from(&rest, at)
        || Class::of(&rest).has(Class::COUNTRY)
        || meanings::begin(reader, at, place, &rest);
    // Valéry Giscard d'Estaing, and a word that opens a sentence or is the name of a firm: L'Oréal.
    let name = first.starts_with(char::is_uppercase)
        || reader.after(at, |before| small == "d" && reader.word(before).is_capital());
    let given = || names::find(GIVEN_NAMES, rest.as_str()).is_some();
    let open = !name && (small != "d" || language.french || given());
    (known || open).then_some(place)
}

/// Where the ending of a Turkish noun begins that stands after an apostrophe.
fn turkish(reader: &Reader<'_, '_>, at: usize, language: &Language) -> Option<usize> {
    let Parts { first, second, place } = at_apostrophe(reader, at, false)?;
    let small = second.chars().all(|c| !c.is_uppercase());
    let name = reader.word(at).is_capital() && first.chars().count() > 2 && small;
    if !name || !lexicon::is_turkish_ending(&folded(second)) || reader.is_written_to(reader.fold(at), at, 0) {
        return None;
    }
    (language.turkish || reader.is_written_to(&folded(first), at, 0)).then_some(place)
}

/// Where the ending of a German genitive begins: after a full name that the table has (*Angela Merkels*), or
/// a family name of the text.
fn genitive(reader: &Reader<'_, '_>, at: usize, language: &Language) -> Option<usize> {
    let word = reader.word(at);
    let stem = reader.fold(at).strip_suffix('s').filter(|stem| stem.len() > 2)?;
    if word.possessive || word.script != Script::Latin || word.shape != Shape::Capital {
        return None;
    }
    let beside = at > 0 && matches!(word.gap, Gap::Space | Gap::Hyphen) && reader.word(at - 1).is_capital();
    let full = || {
        let known = reader.is_written_to(stem, at, 1);
        known && !reader.is_written_to(reader.fold(at), at, 0)
    };
    let short = || language.families.contains(stem) && !language.families.contains(reader.fold(at));
    let known = beside && full() || short();
    (known && reader.text[..word.end()].ends_with('s')).then(|| word.end() - 1)
}

/// Where a particle begins that Korean writes on a name.
fn particle(reader: &Reader<'_, '_>, at: usize) -> Option<usize> {
    let word = reader.word(at);
    let text = &reader.text[word.start()..word.end()];
    let stems = lexicon::korean_particles().iter().filter_map(|particle| text.strip_suffix(particle));
    let mut stems = stems.filter(|stem| stem.chars().count() > 1 || at > 0);
    let stem = stems.find(|stem| reader.is_written_to(&folded(stem), at, 0))?;
    (!reader.is_written_to(reader.fold(at), at, 0)).then(|| word.start() + stem.len())
}
