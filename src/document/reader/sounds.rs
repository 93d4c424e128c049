//! Whether words of another script sound enough like a name of the table to be worth resolving.
//!
//! In: a name. Out: whether some person's name of the table has the consonants of one of its words beside the
//! first two of another, and so for each word. What a word may sound like is what its letters may be read as; of a name that is
//! one word in Han or Hangul, what its family name and its given name are spelled as. Cost: some microseconds,
//! where a resolution takes hundreds.

use std::ops::Range;

use super::Reader;
use crate::index::class;
use crate::model::edit::readings::{Beams, Reading};
use crate::model::tables::Tables;
use crate::name::letters::alphabet::Alphabet;
use crate::name::letters::script::Script;
use crate::name::letters::skeleton::skeleton;
use crate::name::lexicon::{
    self, japanese_families::JAPANESE_FAMILIES, romanization_variants::korean_variants,
};
use crate::name::other_forms::chinese::{self, Pinyin};
use crate::name::{Name, Token};

/// Spellings of a syllable that are tried beside one another.
const MOST_SPELLINGS: usize = 12;

/// A word of a name, or two as one: their places and the consonants that they may have.
type Part = (Range<usize>, Vec<u64>);

impl Reader<'_, '_> {
    /// Whether the table may have a name that these letters spell.
    pub(in crate::document) fn may_sound(&self, name: &Name) -> bool {
        // A ruler's name has another form in each language, and a Japanese one many readings.
        let han = |token: Token<'_>| token.script() == Script::Han;
        if name.places().of_ruler() || name.len() > 1 && name.tokens().any(han) {
            return true;
        }
        let mut beams = Beams::default();
        let mut parts: Vec<Part> = Vec::new();
        for (at, token) in name.tokens().enumerate() {
            parts.push((at..at + 1, skeletons(&token, &mut beams)));
        }
        if parts.len() > 1 {
            for (at, (one, two)) in name.tokens().zip(name.tokens().skip(1)).enumerate() {
                parts.push((at..at + 2, vec![skeleton(&[one.romanized(), two.romanized()].concat())]));
            }
            let is_eastern = name.tokens().any(|token| token.script().is_eastern());
            return self.may_sound_together(&parts, name.len(), is_eastern);
        }
        if begins_as_japanese(name) {
            return true;
        }
        let japanese = name.one_word_readings().map(|parts| parts.map(|part| vec![skeleton(&part)]));
        let mut readings = by_syllables(name).into_iter().chain(japanese).peekable();
        readings.peek().is_none() || readings.any(|[family, given]| self.surfaces.may_share(&given, &family))
    }

    /// Whether some name of the table has a word of these consonants beside one that begins as another does.
    pub(in crate::document) fn may_stand_beside(&self, whole: u64, other: u64) -> bool {
        self.surfaces.may_stand_beside(whole, other)
    }

    /// Whether a word has the consonants of a word of an organization or place of the table.
    pub(in crate::document) fn is_word_of_body(&self, at: usize) -> bool {
        self.surfaces.is_word(self.fold(at))
    }

    /// Whether each word, or one with its neighbour, may be of a name that has another of them too: of two
    /// words one has to be whole, of more, or of words of the East, which keep fewer consonants apart, two.
    fn may_sound_together(&self, parts: &[Part], words: usize, is_eastern: bool) -> bool {
        let mut shared = vec![false; words];
        let mut both_whole = false;
        for (span, whole) in parts {
            for (other, begun) in &parts[..words] {
                if span.contains(&other.start) || !self.surfaces.may_share(whole, begun) {
                    continue;
                }
                let mutual = (is_eastern || words > 2) && self.surfaces.may_share(begun, whole);
                both_whole |= mutual || span.len() > 1;
                if mutual || !is_eastern {
                    shared[span.clone()].fill(true);
                    shared[other.start] = true;
                }
            }
        }
        shared.iter().all(|shared| *shared) && (both_whole || words == 2)
    }
}

/// The consonants that a token may have.
fn skeletons(token: &Token<'_>, beams: &mut Beams) -> Vec<u64> {
    let mut found = vec![token.part.skeleton];
    if token.script().is_eastern() {
        class::readings(token.part.skeleton, |reading| found.push(reading));
    }
    if let Some((alphabet, symbols)) = token.native_symbols() {
        let table = Tables::embedded().edit(alphabet);
        found.extend(table.readings().of(symbols, beams).iter().map(Reading::skeleton));
        found.extend(table.known_spellings(symbols).map(|spelling| {
            let letters = spelling.iter().filter_map(|&symbol| Alphabet::Latin.letter(symbol));
            skeleton(&letters.collect::<String>())
        }));
    }
    for sound in token.sounds() {
        let table = Tables::embedded().edit(sound.alphabet);
        found.push(sound.skeleton);
        found.extend(table.readings().of(sound.symbols.symbols(), beams).iter().map(Reading::skeleton));
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The consonants that the family name and the given name of one word may have, as China, Korea and Viet Nam
/// spell their syllables.
fn by_syllables(name: &Name) -> Option<[Vec<u64>; 2]> {
    let script = name.tokens().next()?.script();
    let mut syllables = name.syllables();
    let family = spellings(syllables.next()?, script);
    let given = syllables.fold(vec![String::new()], |begun, syllable| {
        let next = spellings(syllable, script);
        begun.iter().flat_map(|begun| next.iter().map(move |next| [begun.as_str(), next].concat())).collect()
    });
    let consonants = |spellings: Vec<String>| {
        let mut found: Vec<u64> = spellings.iter().map(|spelling| skeleton(spelling)).collect();
        found.sort_unstable();
        found.dedup();
        found
    };
    Some([consonants(family), consonants(given)])
}

/// Whether a word in Han begins with a known Japanese family name of several characters.
fn begins_as_japanese(name: &Name) -> bool {
    let word: String = name.syllables().collect();
    let ends = word.char_indices().map(|(end, _)| end).skip(2);
    ends.into_iter().any(|end| lexicon::find(JAPANESE_FAMILIES, &word[..end]).is_some())
}

/// How a syllable of Han or Hangul is spelled.
fn spellings(syllable: char, script: Script) -> Vec<String> {
    let letters = syllable.to_string();
    if script == Script::Han {
        let pinyin = Pinyin::of(syllable);
        let known = chinese::spellings(syllable, pinyin.as_str());
        return known.take(MOST_SPELLINGS).map(str::to_owned).collect();
    }
    let mut standard = String::new();
    crate::name::romanize::romanize_token(&letters, script, &mut standard);
    let variants = korean_variants(&standard).iter().map(|&variant| variant.to_owned());
    let mut found: Vec<String> = variants.take(MOST_SPELLINGS).collect();
    found.push(standard);
    found
}
