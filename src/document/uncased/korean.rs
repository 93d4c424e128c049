//! Korean names: the particles behind them, and a family name with the title of the full name.
//!
//! In: words in Hangul. Out: where a name ends within a word, and which persons of the text are called by
//! family name and title: 이재명 대통령, *이* 대통령. Cost: a look-up for each particle that a word ends with.

use hashbrown::HashMap;

use super::preceding::KOREAN_ENDINGS;
use super::{may_be_full_name, spells};
use crate::document::context::{Bound, Context};
use crate::document::lexicon::{self, eastern::is_no_office};
use crate::document::reader::Reader;
use crate::document::reader::meanings;
use crate::document::text::word::Gap;
use crate::entity::Kind;
use crate::name::letters::script::Script;
use crate::name::lexicon::{
    self as names,
    honorifics::{HONORIFICS, QUALIFIERS},
};

/// Endings of what bodies are called, which no given name has.
const OF_BODIES: &[char] = &['당', '부', '청', '련', '협', '처', '측', '위'];

/// Letters of the longest foreign family name that is looked for.
const LETTERS_OF_FOREIGN: usize = 6;

/// Where a name of the table ends that a word of Hangul begins with, where a particle follows: the full name of
/// a person, one that a title tells elsewhere, or what a place or a body is known by.
pub(super) fn particled(
    reader: &mut Reader<'_, '_>,
    at: usize,
    titled: &HashMap<String, bool>,
) -> Option<usize> {
    let word = reader.word(at);
    let (start, text) = (word.start(), &reader.text[word.start()..word.end()]);
    let stems = lexicon::korean_particles().iter().filter_map(|particle| text.strip_suffix(particle));
    let stems: Vec<&str> = stems.filter(|stem| !stem.is_empty()).collect();
    let stem = stems.into_iter().find(|stem| {
        titled.contains_key(*stem)
            || may_be_full_name(stem, Script::Hangul) && spells(reader, stem, 1).is_some()
            || meanings::tells(&[stem]) && meanings::is_in_table(reader, stem, stem)
    })?;
    Some(start + stem.len())
}

/// The full names of three letters that stand before a title, and whether that is an office: 강훈식 비서실장.
pub(super) fn titled(reader: &Reader<'_, '_>) -> HashMap<String, bool> {
    let full = |at: usize| {
        let fold = reader.fold(at);
        let tables = names::tables(fold);
        let may_be = reader.word(at).script == Script::Hangul
            && may_be_full_name(fold, Script::Hangul)
            && !fold.ends_with(KOREAN_ENDINGS)
            && !fold.ends_with(OF_BODIES)
            && !is_participle(fold)
            && !(tables.generic_words() || tables.honorifics() || meanings::is_listed(fold));
        let title = may_be.then(|| title_after(reader, at + 1)).flatten()?;
        // Of 국정원 원장 the one is an office, and the other where it is held.
        let held = fold.chars().next_back() == title.chars().next();
        (!held).then(|| (reader.slice(at, at + 1).to_owned(), !is_no_office(title)))
    };
    (0..reader.len()).filter_map(full).collect()
}

/// Whether a word is a verb said of the noun after it: 이어진.
fn is_participle(fold: &str) -> bool {
    ["어진", "아진", "해진", "려진", "워진", "나는", "있는", "없는"]
        .iter()
        .any(|ending| fold.ends_with(ending))
}

/// Whether an office stands behind a word, of which it may be the holder's family name.
pub(super) fn is_before_office(reader: &Reader<'_, '_>, at: usize) -> bool {
    let fold = reader.fold(at);
    (2..=LETTERS_OF_FOREIGN).contains(&fold.chars().count())
        && !fold.ends_with(KOREAN_ENDINGS)
        && !meanings::is_listed(fold)
        && !names::tables(fold).generic_words()
        && title_after(reader, at + 1).is_some_and(|title| !is_no_office(title))
}

/// The family name of a person in Hangul with the title that stands behind the full name.
pub(in crate::document) struct Family<'t> {
    pub(in crate::document) name: &'t str,
    pub(in crate::document) title: &'t str,
    pub(in crate::document) group: usize,
}

pub(in crate::document) fn families<'t>(reader: &Reader<'t, '_>, context: &Context<'_>) -> Vec<Family<'t>> {
    let family = |bound: &Bound<'_>| {
        let spot = &bound.spot;
        let full = spot.kind == Kind::Person
            && spot.to - spot.from == 1
            && may_be_full_name(reader.fold(spot.from), Script::Hangul);
        let name = reader.slice(spot.from, spot.to);
        let end = name.chars().next().map_or(0, char::len_utf8);
        let title = full.then(|| title_after(reader, spot.to)).flatten()?;
        Some(Family { name: &name[..end], title, group: bound.group? })
    };
    context.bound.iter().filter_map(family).collect()
}

/// The title in Hangul that a word is, or begins with before a particle; a former one among them.
pub(super) fn title_after<'t>(reader: &Reader<'t, '_>, at: usize) -> Option<&'t str> {
    let former = at < reader.len() && QUALIFIERS.binary_search(&reader.fold(at)).is_ok();
    let at = at + usize::from(former);
    if at >= reader.len() || reader.gap(at) != Gap::Space || reader.word(at).script != Script::Hangul {
        return None;
    }
    let text = reader.slice(at, at + 1);
    let bare = lexicon::korean_particles().iter().filter_map(|particle| text.strip_suffix(particle));
    std::iter::once(text).chain(bare).find(|title| names::find(HONORIFICS, title).is_some())
}
