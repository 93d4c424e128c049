//! The ways to read each word of a name: as it stands, or put out of a case.
//!
//! In: a name. Out: for each word the stems and the endings of the nominatives that it may be a case of. Cost: a
//! look at the endings that have the last two letters of each word, and a look-up a given name.

use std::ops::Range;

use super::MOST_WORDS;
use super::known::Known;
use super::word::{Gendered, endings_of, marked, stem, undeclined};
use crate::name::derived::case_endings::Ending;
use crate::name::lexicon::languages::{LANGUAGES, Letters, NOMINATIVE, Whose, Words};

/// The fewest letters of all endings of a name, unless they make a name that is known.
pub(super) const LEAST_OF_ENDINGS: usize = 2;

/// How telling a given name is that is known in the nominative.
const TELLING_GIVEN: f32 = 1.0;

/// A way to read a word: its stem, the ending of its nominative, and the cases that it then stands in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Choice {
    /// The place of the language among all; none where any may write it so.
    pub(super) language: Option<usize>,
    /// Where the stem is in the name.
    from: usize,
    to: usize,
    pub(super) nominative: &'static str,
    pub(super) cases: Gendered,
    /// The letters of its ending, none where the word is as it stands, and how telling they are.
    pub(super) letters: usize,
    pub(super) telling: f32,
    /// Whether it is a given name that is known.
    pub(super) known: bool,
}

impl Choice {
    /// Whether the word is the case of another.
    pub(super) fn is_changed(&self) -> bool {
        self.letters > 0
    }

    pub(super) fn stem<'n>(&self, name: &'n str) -> &'n str {
        &name[self.from..self.to]
    }
}

/// The ways to read each word, one word after the other.
#[derive(Clone, Debug, Default)]
pub(super) struct Choices {
    all: Vec<Choice>,
    /// Where those of each word end, and how many words these are.
    ends: [usize; MOST_WORDS],
    words: usize,
}

impl Choices {
    /// Finds those of a name of at most [`MOST_WORDS`] words.
    pub(super) fn read(&mut self, name: &str, script: Letters, known: &mut Known) {
        self.all.clear();
        self.words = 0;
        let has_capitals = name.contains(char::is_uppercase);
        let mut words = name.split_whitespace().peekable();
        while let Some(word) = words.next() {
            let is_last = words.peek().is_none();
            let from = word.as_ptr() as usize - name.as_ptr() as usize;
            let as_it_stands = Choice {
                language: None,
                from,
                to: from + word.len(),
                nominative: "",
                cases: Gendered::of(Whose::Anybody, NOMINATIVE).or(undeclined(word, is_last, has_capitals)),
                letters: 0,
                telling: 0.0,
                known: false,
            };
            self.read_word(word, as_it_stands, is_last, script, known);
            self.ends[self.words] = self.all.len();
            self.words += 1;
        }
    }

    fn read_word(
        &mut self,
        word: &str,
        as_it_stands: Choice,
        is_last: bool,
        script: Letters,
        known: &mut Known,
    ) {
        let first = self.all.len();
        self.all.push(as_it_stands);
        let to = |stem: usize| as_it_stands.from + stem;
        if let Some((stem, telling)) = marked(word) {
            let letters = LEAST_OF_ENDINGS + 1;
            self.all.push(Choice { to: to(stem), cases: Gendered::ALL, letters, telling, ..as_it_stands });
        }
        for ending in endings_of(word) {
            let Ending { language, row, letters, cases, telling, .. } = *ending;
            let of = &LANGUAGES[language];
            let is_declined = match of.declines {
                Words::All => true,
                // One letter tells nothing.
                Words::Last => is_last && letters.chars().nth(1).is_some(),
            };
            if of.script == script
                && is_declined
                && let Some(stem) = stem(word, ending, of.harmony)
            {
                let known = self.words == 0 && known.is_given_name(&word[..stem], row.nominative);
                let choice = Choice {
                    language: Some(language),
                    to: to(stem),
                    nominative: row.nominative,
                    cases: Gendered::of(row.whose, cases),
                    letters: letters.chars().count(),
                    telling: telling + if known { TELLING_GIVEN } else { 0.0 },
                    known,
                    ..as_it_stands
                };
                self.add(first, choice);
            }
        }
    }

    /// Adds a way to read the word whose first one is at `first`; of two endings of one nominative the longer
    /// one is read.
    fn add(&mut self, first: usize, choice: Choice) {
        let of_one = |other: &Choice| {
            (other.language, other.nominative) == (choice.language, choice.nominative) && other.is_changed()
        };
        let mut others = self.all[first..].iter_mut().filter(|other| of_one(other));
        match others.find(|other| other.letters != choice.letters) {
            Some(shorter) if shorter.letters < choice.letters => *shorter = choice,
            Some(_) => {}
            None => self.all.push(choice),
        }
    }

    /// All, of one word after the other.
    pub(super) fn all(&self) -> &[Choice] {
        &self.all
    }

    /// The places of those of a word among all.
    pub(super) fn places_of(&self, word: usize) -> Range<usize> {
        let start = if word == 0 { 0 } else { self.ends[word - 1] };
        start..self.ends[word]
    }

    /// How telling the endings of a language are at most, all words taken together.
    pub(super) fn most_telling(&self, language: usize) -> f32 {
        let may_be = |choice: &&Choice| choice.language.is_none_or(|own| own == language);
        let most = |word| {
            let own = self.all[self.places_of(word)].iter().filter(may_be);
            own.map(|choice| choice.telling).fold(0.0, f32::max)
        };
        (0..self.words).map(most).sum()
    }

    /// How many words the name has.
    pub(super) fn words(&self) -> usize {
        self.words
    }
}
