//! Names in text without spaces between its words: Chinese, Japanese, Thai and its neighbours.
//!
//! In: the words of a text, which are as long as the letters go on. Out: where names of the table begin and
//! end in them, and short forms of these names. At each letter the longest name is taken: what the table
//! writes so, what is known to mean a place or a body that it has, a person's full name that spells one of
//! it. A longer name that is known and that the table lacks is passed over (印度尼西亚 is not India), and so is
//! a part of a word in katakana. Then come persons whom a title or such tells (`told`), and names again that
//! were found once. Cost: some twenty look-ups by hash a letter, and a resolution for each name of a person
//! that stands beside a title or has a Chinese family name.

mod shorts;
mod southern;
mod stretch;
mod told;

use std::ops::Range;

use hashbrown::HashMap;

pub(super) use stretch::is_southern;
use stretch::{Stretch, is_han, is_katakana, is_separator, is_unspaced, stretches};

use super::{bearers, may_be_full_name, spells, spells_beside_title};
use crate::document::lexicon::eastern::is_in_no_given_name;
use crate::document::lexicon::native_words::is_common;
use crate::document::reader::Reader;
use crate::document::reader::meanings;
use crate::document::text::word::Shape;
use crate::name::letters::script::Script;
use crate::name::lexicon::{
    self as names,
    honorifics::{HONORIFICS, QUALIFIERS},
    japanese_families::JAPANESE_FAMILIES,
};

/// Letters of the longest name that is looked for, and of the longest that is known whatever the table has.
const MAX_LETTERS: usize = 32;
const LETTERS_OF_KNOWN: usize = 16;

/// Letters of the longest title.
const LETTERS_OF_TITLE: usize = 6;

/// Letters of a person's full name in Chinese characters beside a title.
const LETTERS_OF_TITLED: std::ops::RangeInclusive<usize> = 2..=5;

/// Letters of most full names in Chinese characters.
const LETTERS_OF_FULL_NAME: usize = 3;

/// Letters of a known name from which on it is passed over where the table lacks it.
const LETTERS_OF_LONGER: usize = 3;

/// The fewest letters of a name of the table in Thai, and of a short form or a known name.
const LETTERS_OF_THAI: usize = 3;
const LETTERS_OF_THAI_PART: usize = 4;

/// Letters of the longest Thai word that may be a given name; what is longer is a clause.
pub(super) const LETTERS_OF_GIVEN: usize = 14;

/// A name of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) span: Range<usize>,
    pub(super) how: How,
}

/// How a name was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// The table writes it so, or what it means.
    Written,
    /// It spells a person's full name.
    Spelled,
    /// It is read as a person's full name is spelled.
    Sounds,
    /// It is a family name beside an office.
    Bearer,
    /// It is a person's full name by its letters and by what stands beside it.
    Shape,
}

/// A short form, and where the full name begins that it is short for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Short {
    pub(super) span: Range<usize>,
    pub(super) full: usize,
}

/// What is found in a text before it is cut, in bytes.
#[derive(Clone, Debug, Default)]
pub(in crate::document) struct Places {
    pub(super) names: Vec<Place>,
    pub(super) shorts: Vec<Short>,
    /// The full names in Hangul that a title tells, and whether it is an office.
    pub(super) titled: HashMap<String, bool>,
}

impl Places {
    /// Adds names, in whatever order.
    fn add(&mut self, names: &mut Vec<Place>) {
        self.names.append(names);
        self.names.sort_by_key(|name| name.span.start);
    }

    /// The name that a byte is in.
    fn name_at(&self, byte: usize) -> Option<&Place> {
        let after = self.names.partition_point(|name| name.span.end <= byte);
        self.names.get(after).filter(|name| name.span.contains(&byte))
    }

    /// The letter of a stretch behind the name that one of its letters is in, where it is in one.
    fn behind_name(&self, stretch: &Stretch<'_>, at: usize) -> Option<usize> {
        let end = self.name_at(stretch.byte(at))?.span.end;
        let behind = |&at: &usize| stretch.byte(at) >= end;
        Some((at..stretch.len()).find(behind).unwrap_or(stretch.len()))
    }
}

/// Finds the names in the stretches of a text that have no spaces.
pub(super) fn find(reader: &mut Reader<'_, '_>) -> Places {
    let mut places = Places::default();
    let stretches = stretches(reader);
    for stretch in &stretches {
        stretch.names(reader, &mut places);
    }
    let is_japanese = told::is_japanese(reader.text);
    let mut told = Vec::new();
    for stretch in &stretches {
        stretch.told(reader, is_japanese, &places, &mut told);
    }
    places.add(&mut told);
    let persons = told::persons(reader, &places);
    for stretch in &stretches {
        stretch.again(&persons, &places, &mut told);
    }
    places.add(&mut told);
    let fulls = shorts::fulls(reader, &places.names);
    for stretch in &stretches {
        stretch.shorts(&fulls, &mut places);
    }
    places
}

/// Whether letters are a word that organizations are called by: 董事会 is a board, and no Mr Dong.
fn is_generic(fold: &str) -> bool {
    names::tables(fold).generic_words()
}

impl Stretch<'_> {
    fn names(&self, reader: &mut Reader<'_, '_>, places: &mut Places) {
        let mut at = 0;
        while at < self.len() {
            if !self.is_bound(at) || self.letter(at).is_some_and(is_separator) {
                at += 1;
                continue;
            }
            let (to, place) = self.longest(reader, at).unwrap_or((at + 1, None));
            places.names.extend(place);
            at = to;
        }
    }

    /// Where the longest name ends that begins at a letter, and what is found there.
    fn longest(&self, reader: &mut Reader<'_, '_>, at: usize) -> Option<(usize, Option<Place>)> {
        let known = self.known(reader, at);
        let longer = |(to, _): &(usize, Option<Place>)| to - at >= LETTERS_OF_LONGER;
        if known.as_ref().is_some_and(longer) {
            return known;
        }
        // 韓國瑜 is Han Kuo-yu and not Korea.
        let person = self.person(reader, at);
        person.map(|(to, how)| (to, Some(Place { span: self.span(at, to), how }))).or(known)
    }

    /// Where the longest name ends that the table writes so or that is known.
    fn known(&self, reader: &Reader<'_, '_>, at: usize) -> Option<(usize, Option<Place>)> {
        let most = reader.longest_unspaced().clamp(LETTERS_OF_KNOWN, MAX_LETTERS);
        for to in (at + 2..=self.len().min(at + most)).rev() {
            if !self.is_bound(to) || self.before(to).is_some_and(is_separator) {
                continue;
            }
            let fold = self.fold(at, to);
            let place = || Some(Place { span: self.span(at, to), how: How::Written });
            if self.may_be_written(at, to) && !reader.letters_exactly(fold).is_empty() {
                return Some((to, place()));
            }
            if meanings::is_listed(fold) {
                if self.tells(at, to) && meanings::is_in_table(reader, self.slice(at, to), fold) {
                    return Some((to, place()));
                }
                if to - at >= LETTERS_OF_LONGER {
                    return Some((to, None));
                }
            }
        }
        None
    }

    /// Where a person's full name ends that spells one of the table.
    fn person(&self, reader: &mut Reader<'_, '_>, at: usize) -> Option<(usize, How)> {
        if let Some(to) = self.dotted(at) {
            let parts = self.slice(at, to).split(is_separator).count();
            return spells(reader, self.slice(at, to), parts).is_some().then_some((to, How::Spelled));
        }
        if self.letter(at).is_some_and(is_southern) {
            return self.southern(reader, at).map(|to| (to, How::Spelled));
        }
        let full = |&to: &usize| {
            to <= self.len()
                && may_be_full_name(self.fold(at, to), Script::Han)
                && !is_generic(self.fold(at, to))
        };
        let single = Some(at + LETTERS_OF_FULL_NAME).filter(full);
        let given =
            |&to: &usize| !self.letters[at + 1..to].iter().any(|(_, letter)| is_in_no_given_name(*letter));
        let single = single.filter(given);
        let sounds = single.filter(|&to| !bearers::sounding(reader, self.slice(at, to)).is_empty());
        if let Some(to) = sounds {
            return Some((to, How::Sounds));
        }
        let single = single.filter(|&to| spells(reader, self.slice(at, to), 1).is_some());
        single.or_else(|| self.titled(reader, at)).map(|to| (to, How::Spelled))
    }

    /// Whether letters that the table writes so may be a name here.
    fn may_be_written(&self, from: usize, to: usize) -> bool {
        let letters = self.letters[from..to].iter().filter(|(_, letter)| !is_separator(*letter));
        let southern = self.letters[from..to].iter().any(|(_, letter)| is_southern(*letter));
        let enough = letters.count() >= if southern { LETTERS_OF_THAI } else { 2 };
        enough
            && self.letters[from..to].iter().any(|(_, letter)| is_unspaced(*letter))
            && !self.is_torn(from, to)
    }

    /// Whether letters that are known to mean a place or a body are one here.
    fn tells(&self, from: usize, to: usize) -> bool {
        let southern = self.letter(from).is_some_and(is_southern);
        let enough = to - from >= if southern { LETTERS_OF_THAI_PART } else { 2 };
        enough
            && !is_common(self.fold(from, to))
            && !self.is_torn(from, to)
            && !self.is_part_of_foreign_name(from, to)
    }

    /// Whether a word in katakana has another beside it, parted by a dot, that is no place: レアル・マドリード.
    fn is_part_of_foreign_name(&self, from: usize, to: usize) -> bool {
        let strange = |letters: Range<usize>| {
            letters.len() > 1 && !meanings::is_listed(self.fold(letters.start, letters.end))
        };
        let dot = |letter: Option<char>| letter.is_some_and(|letter| letter != ' ' && is_separator(letter));
        let before = || {
            let count =
                self.letters[..from - 1].iter().rev().take_while(|(_, letter)| is_katakana(*letter)).count();
            strange(from - 1 - count..from - 1)
        };
        let after = || {
            let count = self.letters[to + 1..].iter().take_while(|(_, letter)| is_katakana(*letter)).count();
            strange(to + 1..to + 1 + count)
        };
        self.letter(from).is_some_and(is_katakana)
            && (dot(self.before(from)) && before() || dot(self.letter(to)) && after())
    }

    /// Whether letters are parts of two other words: 发展中国家 are countries, and 5日本报 is a paper of the fifth.
    fn is_torn(&self, from: usize, to: usize) -> bool {
        let land = matches!(self.before(to), Some('国' | '國'));
        let state = land && self.letter(to) == Some('家');
        let date = self.letter(from) == Some('日') && self.before(from).is_some_and(char::is_numeric);
        state || date
    }

    /// Where a foreign name ends in katakana with a dot in it.
    fn dotted(&self, at: usize) -> Option<usize> {
        let part =
            |letter: &(usize, char)| is_katakana(letter.1) || letter.1 != ' ' && is_separator(letter.1);
        let count = self.letters[at..].iter().take_while(|letter| part(letter)).count();
        let dots = self.letters[at..at + count].iter().any(|(_, letter)| is_separator(*letter));
        (dots && self.letter(at).is_some_and(is_katakana)).then_some(at + count)
    }

    /// Where a person's full name ends that begins at a letter and has a title behind it: 石破茂首相.
    fn titled(&self, reader: &mut Reader<'_, '_>, at: usize) -> Option<usize> {
        LETTERS_OF_TITLED.map(|count| at + count).find(|&to| {
            to <= self.len()
                && self.all(at, to, is_han)
                && self.family_end(at, to).is_some()
                && !is_generic(self.fold(at, to))
                && self.is_title(to)
                && spells_beside_title(reader, self.slice(at, to)).is_some()
        })
    }

    /// Where the family name ends that a full name begins with.
    fn family_end(&self, from: usize, to: usize) -> Option<usize> {
        let family = |end: usize| {
            let fold = self.fold(from, end);
            names::find(JAPANESE_FAMILIES, fold).is_some() || names::tables(fold).family_first()
        };
        (from + 1..to.min(from + 4)).rev().find(|&end| family(end))
    }

    /// Whether a title stands at a letter, or a word said of one before it: 首相, 元首相, 氏.
    fn is_title(&self, at: usize) -> bool {
        let title = |from: usize| {
            (from + 1..=self.len().min(from + LETTERS_OF_TITLE)).any(|to| {
                let fold = self.fold(from, to);
                let alone = to - from > 1 || matches!(fold, "氏" | "様");
                alone && names::find(HONORIFICS, fold).is_some()
            })
        };
        let said = at < self.len() && QUALIFIERS.binary_search(&self.fold(at, at + 1)).is_ok();
        title(at) || said && title(at + 1)
    }
}

/// Cuts the words of a text where what was found begins and ends.
pub(super) fn cuts(reader: &Reader<'_, '_>, places: &Places) -> Vec<(usize, Vec<usize>)> {
    let spans =
        places.names.iter().map(|name| &name.span).chain(places.shorts.iter().map(|short| &short.span));
    let mut bounds: Vec<usize> = spans.flat_map(|span| [span.start, span.end]).collect();
    bounds.sort_unstable();
    bounds.dedup();
    let mut cuts: Vec<(usize, Vec<usize>)> = Vec::new();
    for at in 0..reader.len() {
        let word = reader.word(at);
        if matches!(word.shape, Shape::Uncased | Shape::Number) {
            let first = bounds.partition_point(|&bound| bound <= word.start());
            let within: Vec<usize> =
                bounds[first..].iter().copied().take_while(|&bound| bound < word.end()).collect();
            if !within.is_empty() {
                cuts.push((at, within));
            }
        }
    }
    cuts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_begin_and_end_where_words_can() {
        let cases = [
            ("within a word in katakana", "イタリアン", 4, false),
            ("behind a word in katakana", "イタリアの", 4, true),
            ("within a word in Latin letters", "AI", 1, false),
            ("between two scripts", "オープンAI", 4, true),
            ("before a vowel of Thai", "ปารีส", 1, false),
            ("behind a vowel that is written first", "ไทย", 1, false),
            ("between two words of Thai", "จีนไทย", 3, true),
            ("between characters", "北京大学", 2, true),
        ];
        for (name, text, at, bound) in cases {
            assert_eq!(Stretch::new(text, 0..text.len()).is_bound(at), bound, "{name}: {text}");
        }
    }

    #[test]
    fn letters_of_two_words_are_no_name() {
        let cases = [
            ("a state", "发展中国家", (2, 4), true),
            ("a family at home", "中国人家", (0, 2), false),
            ("a date", "5日本报", (1, 3), true),
            ("a country", "在日本", (1, 3), false),
        ];
        for (name, text, (from, to), torn) in cases {
            assert_eq!(Stretch::new(text, 0..text.len()).is_torn(from, to), torn, "{name}: {text}");
        }
    }

    #[test]
    fn titles_are_known_behind_names() {
        let cases =
            [("石破茂首相", 3, true), ("岸田文雄前首相", 4, true), ("大谷氏", 2, true), ("大谷選", 2, false)];
        for (text, at, title) in cases {
            assert_eq!(Stretch::new(text, 0..text.len()).is_title(at), title, "{text}");
        }
    }
}
