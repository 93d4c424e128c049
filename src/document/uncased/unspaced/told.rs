//! Persons whom what stands beside their names tells in text without spaces: a title, an office, kin.
//!
//! In: a stretch and what was found in it. Out: full names in Chinese and Japanese, which the table may lack
//! or spell in Latin letters, family names of the table as the press writes them beside an office, and
//! where a name that was found stands again. Cost: some look-ups a letter, and a few resolutions a title.

use hashbrown::HashMap;

use super::stretch::{Stretch, is_han, is_katakana, is_separator};
use super::{How, LETTERS_OF_TITLE, Place, Places, is_generic};
use crate::document::lexicon::eastern::{
    follows_names, is_in_foreign_names, is_in_no_given_name, is_in_no_japanese_given_name, is_no_office,
    is_role, is_said_of_persons, is_word, is_wordy_family,
};
use crate::document::lexicon::{is_kin, native_words::is_common};
use crate::document::reader::Reader;
use crate::document::reader::meanings::is_listed;
use crate::document::uncased::bearers;
use crate::name::letters::script::is_hiragana;
use crate::name::lexicon::{
    self as names,
    honorifics::{HONORIFICS, QUALIFIERS},
    japanese_families::JAPANESE_FAMILIES,
};

/// Letters of a family name in characters as the press writes it for another script.
const LETTERS_OF_FOREIGN: std::ops::RangeInclusive<usize> = 2..=6;

/// Letters of a Chinese given name, and of a Japanese one.
const LETTERS_OF_CHINESE_GIVEN: std::ops::RangeInclusive<usize> = 1..=2;
const LETTERS_OF_JAPANESE_GIVEN: std::ops::RangeInclusive<usize> = 1..=3;

/// Letters of a Japanese family name that tells a name by itself, and of a full name that is read as one word.
const LETTERS_OF_JAPANESE_FAMILY: std::ops::RangeInclusive<usize> = 2..=3;
const LETTERS_OF_ONE_WORD: std::ops::RangeInclusive<usize> = 2..=4;

/// How many bytes before and behind a name are looked through for the same letters.
const NEAR: usize = 1 << 12;

/// What stands beside a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Beside {
    Office,
    Person,
}

impl Stretch<'_> {
    /// The persons whom titles tell.
    pub(super) fn told(
        &self,
        reader: &mut Reader<'_, '_>,
        is_japanese: bool,
        places: &Places,
        found: &mut Vec<Place>,
    ) {
        let mut at = 0;
        while at < self.len() {
            if let Some(behind) = places.behind_name(self, at) {
                at = behind;
                continue;
            }
            let name = if is_japanese {
                self.japanese(reader, at)
            } else {
                self.role_before(at).and_then(|beside| self.chinese(reader, at, beside, places))
            };
            let name = name.filter(|&(to, _)| places.name_at(self.byte(to - 1)).is_none());
            if let Some((to, how)) = name {
                found.push(Place { span: self.span(at, to), how });
            }
            at = name.map_or(at + 1, |(to, _)| to);
        }
    }

    /// The name behind a title in Chinese.
    fn chinese(
        &self,
        reader: &mut Reader<'_, '_>,
        at: usize,
        beside: Beside,
        places: &Places,
    ) -> Option<(usize, How)> {
        let own = self.chinese_end(at, places);
        let sounds = self.family_letters(at).and_then(|family| {
            let ends = LETTERS_OF_CHINESE_GIVEN.rev().map(|given| at + family + given);
            let mut ends = ends.filter(|&to| to <= self.len() && self.is_no_word(at, to));
            ends.find(|&to| !bearers::sounding(reader, self.slice(at, to)).is_empty())
        });
        if let Some(to) = sounds {
            return Some((to, How::Sounds));
        }
        if beside == Beside::Office {
            let ends = LETTERS_OF_FOREIGN.map(|count| at + count).rev();
            let mut ends = ends.filter(|&to| {
                to <= self.len() && self.all(at, to, is_in_foreign_names) && self.ends_here(at, to, places)
            });
            if let Some(to) = ends.find(|&to| bearers::bearer(reader, self.slice(at, to)).is_some()) {
                return Some((to, How::Bearer));
            }
        }
        own.map(|to| (to, How::Shape))
    }

    /// Where the full name ends that begins behind a title, by what follows it; a family name that begins many
    /// words and one letter are one where the text has them again.
    fn chinese_end(&self, at: usize, places: &Places) -> Option<usize> {
        let family = self.family_letters(at)?;
        // 和 is *and*, and ends given names: 魏凤和抵达.
        let longest = at + family + LETTERS_OF_CHINESE_GIVEN.end();
        let joined = self.letter(longest - 1) == Some('和') && self.is_no_word(at, longest);
        if joined && self.is_said_at(longest) {
            return Some(longest);
        }
        let mut ends = LETTERS_OF_CHINESE_GIVEN.map(|given| at + family + given);
        ends.find(|&to| {
            let wordy = to - at == 2 && is_wordy_family(self.fold(at, at + family));
            to <= self.len()
                && self.may_be_chinese(at, family, to)
                && self.ends_here(at, to, places)
                && (!wordy || self.is_elsewhere(at, to, self.letter(to)))
        })
    }

    /// Whether letters with a family name of so many may be a full name.
    fn may_be_chinese(&self, at: usize, family: usize, to: usize) -> bool {
        let small = self.letters[at + family..to].iter().any(|(_, letter)| is_in_no_given_name(*letter));
        !small && self.is_no_word(at, to)
    }

    /// Whether letters are in Han and neither a word nor the beginning of one.
    fn is_no_word(&self, at: usize, to: usize) -> bool {
        let fold = self.fold(at, to);
        self.all(at, to, is_han)
            && !is_word(self.fold(at, at + 2))
            && !is_said_of_persons(self.fold(at, at + 2))
            && !is_common(fold)
            && !is_listed(fold)
            && !is_listed(self.fold(at, at + 2))
            && !is_generic(fold)
            && !self.is_title(at)
    }

    /// How many letters the Chinese family name has that begins at a letter.
    fn family_letters(&self, at: usize) -> Option<usize> {
        let family = |&count: &usize| {
            at + count < self.len() && names::tables(self.fold(at, at + count)).family_first()
        };
        [2, 1].into_iter().find(family)
    }

    /// Whether a name ends here: Chinese goes on with a word that is said of persons, or the text has the name
    /// elsewhere with another letter after it.
    fn ends_here(&self, from: usize, to: usize, places: &Places) -> bool {
        let Some(after) = self.letter(to).filter(|letter| is_han(*letter)) else { return true };
        follows_names(after)
            || self.is_said_at(to)
            || to - from > 2 && places.name_at(self.byte(to)).is_some()
            || self.is_elsewhere(from, to, Some(after))
    }

    /// Whether Han ends at a letter, or a word of two letters begins there that is said of persons.
    fn is_said_at(&self, at: usize) -> bool {
        let ends = self.letter(at).is_none_or(|letter| !is_han(letter));
        ends || at + 2 <= self.len() && is_said_of_persons(self.fold(at, at + 2))
    }

    /// Whether a name may begin at a letter of Chinese: behind what is no letter, or a word that is said of
    /// persons.
    pub(super) fn begins_here(&self, at: usize) -> bool {
        self.before(at).is_none_or(|before| !is_han(before) || follows_names(before))
            || at > 1 && is_said_of_persons(self.fold(at - 2, at))
    }

    /// Whether the text has these letters near by with another letter after them.
    fn is_elsewhere(&self, from: usize, to: usize, after: Option<char>) -> bool {
        let slice = self.slice(from, to);
        let here = self.byte(from);
        let begin = self.text.floor_char_boundary(here.saturating_sub(NEAR));
        let end = self.text.floor_char_boundary(here + NEAR);
        self.text[begin..end].match_indices(slice).any(|(byte, _)| {
            let next = self.text[begin + byte + slice.len()..].chars().next();
            begin + byte != here && next != after
        })
    }

    /// The name before a title in Japanese.
    fn japanese(&self, reader: &mut Reader<'_, '_>, at: usize) -> Option<(usize, How)> {
        let first = self.letter(at)?;
        if is_katakana(first) {
            return self.in_katakana(reader, at).map(|to| (to, How::Bearer));
        }
        if !is_han(first) || self.before(at).is_some_and(is_han) {
            return None;
        }
        let sounds = || {
            let mut ends = LETTERS_OF_ONE_WORD.map(|count| at + count).filter(|&to| to <= self.len());
            ends.find(|&to| {
                let sounding = || bearers::sounding(reader, self.slice(at, to));
                self.all(at, to, is_han) && self.is_title(to) && !sounding().is_empty()
            })
        };
        let own = self.japanese_end(at).map(|to| (to, How::Shape));
        own.or_else(|| sounds().map(|to| (to, How::Sounds)))
    }

    /// Where a family name of the table in katakana ends before an office.
    fn in_katakana(&self, reader: &mut Reader<'_, '_>, at: usize) -> Option<usize> {
        let count = self.letters[at..].iter().take_while(|(_, letter)| is_katakana(*letter)).count();
        let to = at + count;
        let dot = |letter: Option<char>| letter.is_some_and(is_separator);
        let alone = self.is_bound(at) && !dot(self.before(at)) && !dot(self.letter(to));
        let may_be = count > 1 && alone && !is_listed(self.fold(at, to));
        let found = may_be
            && self.title_at(to) == Some(Beside::Office)
            && bearers::bearer(reader, self.slice(at, to)).is_some();
        found.then_some(to)
    }

    /// Where a full name with a known family name ends before a title.
    fn japanese_end(&self, at: usize) -> Option<usize> {
        let family = LETTERS_OF_JAPANESE_FAMILY.rev().find(|&count| {
            at + count < self.len() && names::find(JAPANESE_FAMILIES, self.fold(at, at + count)).is_some()
        });
        let given = family.map(|family| at + family).filter(|&given| !self.is_title(given))?;
        LETTERS_OF_JAPANESE_GIVEN.map(|count| given + count).find(|&to| {
            let strange = |(_, letter): &(usize, char)| is_in_no_japanese_given_name(*letter);
            to <= self.len()
                && self.all(given, to, is_han)
                && !self.letters[given..to].iter().any(strange)
                && names::find(JAPANESE_FAMILIES, self.fold(at, to)).is_none()
                && !is_generic(self.fold(given, to))
                && self.is_title(to)
        })
    }

    /// What ends before a letter that Chinese puts before persons' names.
    fn role_before(&self, at: usize) -> Option<Beside> {
        (2..=LETTERS_OF_TITLE.min(at)).rev().find_map(|count| {
            let fold = self.fold(at - count, at);
            beside(fold)
                .or_else(|| is_role(fold).then_some(Beside::Office))
                .or_else(|| is_kin(fold).then_some(Beside::Person))
        })
    }

    /// The title that begins at a letter.
    fn title_at(&self, at: usize) -> Option<Beside> {
        let said = at < self.len() && QUALIFIERS.binary_search(&self.fold(at, at + 1)).is_ok();
        let title = |from: usize| {
            let ends = (from + 2..=self.len().min(from + LETTERS_OF_TITLE)).rev();
            ends.into_iter().find_map(|to| beside(self.fold(from, to)))
        };
        title(at).or_else(|| said.then(|| title(at + 1)).flatten())
    }

    /// Where persons' names that were found stand again.
    pub(super) fn again(&self, known: &Persons, places: &Places, found: &mut Vec<Place>) {
        let mut at = 0;
        while at < self.len() {
            if let Some(behind) = places.behind_name(self, at) {
                at = behind;
                continue;
            }
            let names = self.letter(at).and_then(|letter| known.get(&letter)).into_iter().flatten();
            let name = names.into_iter().find_map(|(name, how)| {
                let to = at + name.chars().count();
                self.is_again(at, to, name, places).then_some((to, *how))
            });
            if let Some((to, how)) = name {
                found.push(Place { span: self.span(at, to), how });
            }
            at = name.map_or(at + 1, |(to, _)| to);
        }
    }

    /// Whether letters are a person's name that the text has elsewhere, and no part of a foreign name.
    fn is_again(&self, from: usize, to: usize, name: &str, places: &Places) -> bool {
        let dotted =
            |letter: Option<char>| letter.is_some_and(|letter| letter != ' ' && is_separator(letter));
        to <= self.len()
            && self.slice(from, to) == name
            && self.is_bound(from)
            && self.is_bound(to)
            && !dotted(self.before(from))
            && !dotted(self.letter(to))
            && places.name_at(self.byte(to - 1)).is_none()
            && (to - from > 2 || self.ends_here(from, to, places))
    }
}

/// What a title is that stands beside a name.
fn beside(fold: &str) -> Option<Beside> {
    names::find(HONORIFICS, fold)?;
    Some(if is_no_office(fold) { Beside::Person } else { Beside::Office })
}

/// Whether a text is Japanese.
pub(super) fn is_japanese(text: &str) -> bool {
    text.chars().any(is_hiragana)
}

/// Persons' names by their first letters, the longest first, with how they were found.
pub(super) type Persons = HashMap<char, Vec<(String, How)>>;

/// The persons' names that were found in a text.
pub(super) fn persons(reader: &Reader<'_, '_>, places: &Places) -> Persons {
    let mut known = Persons::new();
    for place in places.names.iter().filter(|place| place.how != How::Written) {
        let name = &reader.text[place.span.clone()];
        let Some(first) = name.chars().next() else { continue };
        let names = known.entry(first).or_default();
        if !names.iter().any(|(other, _)| other == name) {
            names.push((name.to_owned(), place.how));
        }
    }
    known.values_mut().for_each(|names| names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len())));
    known
}
