//! Bodies that are called by more words than one of the table, so that they are others: the *Sunday Times*, the
//! *Young Communist International*.
//!
//! In: the names of a run. Out: the same, those that words say more of in the place of theirs: where a name has
//! none but common words, another capital before it is part of a longer name. In German, which writes all nouns
//! with capitals, it is none. Cost: a look at the word before each organization that the table writes so.

use crate::document::lexicon::{self, Class};
use crate::document::reader::{Reader, Verdict};
use crate::document::spot::{Basis, Spot};
use crate::document::text::word::{Gap, Style};
use crate::entity::Kind;
use crate::index::surfaces::Surface;
use crate::name::lexicon::{self as names, generic_words::GENERIC_WORDS};

/// The most words that are looked at before a name.
const MOST_BEFORE: usize = 3;

/// Puts the longer names in the place of those that they end in.
pub(super) fn tell<'r>(reader: &mut Reader<'_, 'r>, spots: &mut Vec<Spot<'r>>) {
    let mut place = 0;
    while place < spots.len() {
        let spot = &spots[place];
        let of_place = |before: &&Spot<'r>| before.kind == Kind::Location && is_paper(reader, spot);
        let before = place.checked_sub(1).map(|before| &spots[before]).filter(|before| !of_place(before));
        if let Some(from) = beginning(reader, spot, before.map_or(0, |before| before.to)) {
            let to = spot.to;
            let nation = (from..spot.from).any(|at| is_of_nation(reader, spot, at));
            let asked = |reader: &mut Reader<'_, 'r>| reader.settle(from, to, Some(Kind::Organization));
            let verdict = if nation { Verdict::unknown() } else { asked(reader) };
            spots[place] = match verdict.matched() {
                Some(_) => Spot::new(from, to, Kind::Organization, Basis::Spelled, verdict),
                None => Spot { apart: true, ..Spot::lacked(from, to, Kind::Organization, 1) },
            };
            let own = place;
            place = (0..own).find(|&before| spots[before].to > from).unwrap_or(own);
            spots.drain(place..own);
        }
        place += 1;
    }
}

/// Whether a name is one word that papers of many places and peoples are called: *Times*.
fn is_paper(reader: &Reader<'_, '_>, spot: &Spot<'_>) -> bool {
    lexicon::is_paper(reader.fold(spot.to - 1)) && spot.len() == 1
}

/// Whether a word is the nation of a paper, which other organizations may leave out: the *Irish Times* is not
/// *The Times*.
fn is_of_nation(reader: &Reader<'_, '_>, spot: &Spot<'_>, at: usize) -> bool {
    is_paper(reader, spot) && reader.nation(at, at + 1).is_some()
}

/// Where the longer name begins that an organization of the table ends, in its words or others, none of whose
/// names has the words before it; no word before `free` belongs to it.
fn beginning<'r>(reader: &Reader<'_, 'r>, spot: &Spot<'r>, free: usize) -> Option<usize> {
    let known = matches!(spot.basis, Basis::Exact(Surface::Full) | Basis::Spelled);
    let written = known && spot.kind == Kind::Organization;
    let entity = spot.verdict.matched().filter(|_| written && !reader.is_german())?;
    let common = |at: usize| {
        let class = reader.class(at);
        let generic = Class::GENERIC | Class::ORDINARY | Class::MODIFIER;
        class.has(generic) && lexicon::well_known(&[reader.fold(at)]).is_none()
            || names::find(GENERIC_WORDS, reader.fold(at)).is_some()
    };
    if reader.style(spot.from) != Style::Plain || !(spot.from..spot.to).all(common) {
        return None;
    }
    let other =
        if is_paper(reader, spot) { Class::TITLE } else { Class::TITLE | Class::DEMONYM | Class::COUNTRY };
    let joined = |&at: &usize| {
        let word = reader.word(at);
        let said = reader.class(at).has(other) || reader.is_starter(at);
        reader.gap(at + 1) == Gap::Space && word.is_capital() && !word.possessive && !said
    };
    let from =
        (free.max(spot.from.saturating_sub(MOST_BEFORE))..spot.from).rev().take_while(joined).last()?;
    let whole =
        |from: usize| !is_of_nation(reader, spot, from) && reader.agreement(from, spot.to, entity).is_some();
    let whole = (from..spot.from).any(whole);
    (!whole).then_some(from)
}
