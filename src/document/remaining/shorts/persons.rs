//! Which persons of the text a short form may mean.
//!
//! In: a span, and what the text has said before it. Out: the groups whose full names it fits, and how. Cost:
//! comparisons with the groups that share a word with it.

use super::{begins_with_article, family, is_acronym};
use crate::document::beside::articles::{is_article, is_the};
use crate::document::beside::places::is_place_here;
use crate::document::context::Context;
use crate::document::context::group::title_before;
use crate::document::fit::{Fit, likenesses};
use crate::document::lexicon::{self, Class};
use crate::document::reader::Reader;
use crate::name::letters::script::Script;
use crate::name::lexicon::{self as names, toponyms::TOPONYMS};

/// How alike to a full name of the text a word must be that may be capitalised only because it opens a
/// sentence.
const OPENING_LIKENESS: f32 = 0.4;

/// How alike a name with a foreign article must be to one of an English text that has none: *La Guaira* is no
/// *Guerra*.
const LOOSE_LIKENESS: f32 = 0.8;

/// The persons of the text whom words may mean, and how these fit their names; `exactly` where only the same
/// letters do.
pub(super) fn fits<'r>(
    reader: &Reader<'_, 'r>,
    context: &mut Context<'r>,
    from: usize,
    to: usize,
    exactly: bool,
) -> Vec<(usize, Fit)> {
    let mut fits = context.persons(reader, from, to);
    if exactly {
        fits.retain(|(_, fit)| fit.likeness == 1.0);
    }
    if reader.word(from).script == Script::Latin && context.is_only_opening(reader, from, to) {
        fits.retain(|(_, fit)| fit.likeness >= OPENING_LIKENESS && !fit.by_consonants);
    }
    if to - from == 1 {
        fits.retain(|&(group, _)| !context.is_small_part(group, reader.fold(from)));
    }
    if is_acronym(reader, from, to) {
        fits.retain(|&(group, _)| context.writes(group, reader.slice(from, to)));
    }
    // La Meloni has no article of her own.
    if to - from > 1 && is_article(reader, from) {
        let article = reader.slice(from, from + 1);
        let foreign = begins_with_article(reader, from, to);
        fits.retain(|&(group, fit)| {
            !foreign && fit.likeness > LOOSE_LIKENESS
                || context.writes(group, article)
                || context.writes(group, &article.to_lowercase())
        });
    }
    if is_behind_foreign_article(reader, from) {
        fits.retain(|(_, fit)| fit.likeness > LOOSE_LIKENESS);
    }
    // Carter's son Jimmy is another Jimmy; a wife's name may be hers alone.
    let kin = to - from == 1
        && family::is_after_kin(reader, from)
        && !matches!(reader.fold(from - 1), "husband" | "wife");
    let place = is_known_place_here(reader, from, to);
    // A country is no given name of someone whom the text names only later.
    let country = reader.class(from).has(Class::COUNTRY);
    let named = |group: usize| context.groups[group].places.iter().any(|&place| place < from);
    fits.retain(|&(group, fit)| {
        let given = !place && !kin && (!country || named(group));
        (fit.family || fit.whole || given) && fit.likeness >= likenesses::LEAST
    });
    fits
}

/// Whether words are the name of a country or of a known place here, which no title stands before.
fn is_known_place_here(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    let is_titled = title_before(reader, from).is_some()
        || reader.after(from, |before| reader.class(before).has(Class::TITLE));
    let country = reader.class(from).has(Class::COUNTRY);
    let listed = || country || names::find(TOPONYMS, reader.fold(from)).is_some();
    let within = || reader.after(from, |before| lexicon::is_within(reader.fold(before)));
    !is_titled && (country && is_place_here(reader, from, to) || within() && listed())
}

/// Whether a capital article stands before a word that no person's name in English has.
fn is_behind_foreign_article(reader: &Reader<'_, '_>, from: usize) -> bool {
    reader.is_english()
        && reader.after(from, |before| {
            reader.word(before).is_capital() && is_article(reader, before) && !is_the(reader, before)
        })
}
