//! Persons' full names in Thai and its neighbours, whose two parts a space parts from each other, but nothing
//! from the words around: นายกรัฐมนตรีแพทองธาร ชินวัตรเดินทาง.
//!
//! In: a letter where a name may begin: behind a space, a title or a small word. Out: where the likeliest name
//! of the table ends. Cost: a comparison of consonants for each letter where it may end, and a resolution for
//! each that is like a name of the table.

use super::stretch::{Stretch, is_separator, is_southern};
use super::{LETTERS_OF_GIVEN, LETTERS_OF_THAI};
use crate::document::lexicon::native_words::is_southern_small;
use crate::document::reader::Reader;
use crate::document::uncased::spells;
use crate::name::lexicon::{self as names, honorifics::HONORIFICS};

/// Letters of the longest title and small word.
const LETTERS_BEFORE: usize = 16;

impl Stretch<'_> {
    /// Where a full name of two parts ends that begins at a letter.
    pub(super) fn southern(&self, reader: &mut Reader<'_, '_>, at: usize) -> Option<usize> {
        if !self.begins_southern(at) {
            return None;
        }
        let part = |from: usize| {
            let letters = self.letters[from..].iter().take(LETTERS_OF_GIVEN + 1);
            letters.take_while(|(_, letter)| is_southern(*letter)).count()
        };
        let given = part(at);
        let space = at + given;
        if !(2..=LETTERS_OF_GIVEN).contains(&given) || self.letter(space) != Some(' ') {
            return None;
        }
        let family = space + 1;
        let ends = (family + LETTERS_OF_THAI..=family + part(family).min(LETTERS_OF_GIVEN))
            .filter(|&to| self.is_bound(to));
        let likely = ends.filter_map(|to| Some((spells(reader, self.slice(at, to), 2)?.probability(), to)));
        let best = likely.max_by(|x, y| x.0.total_cmp(&y.0).then(x.1.cmp(&y.1)))?;
        Some(best.1)
    }

    /// Whether a name may begin at a letter.
    pub(super) fn begins_southern(&self, at: usize) -> bool {
        let ends = |count: usize| {
            let fold = self.fold(at - count, at);
            names::find(HONORIFICS, fold).is_some() || is_southern_small(fold)
        };
        self.before(at).is_none_or(|before| is_separator(before) || !is_southern(before))
            || (2..=LETTERS_BEFORE.min(at)).any(ends)
    }
}
