//! What the passes over a text share: its words and what is known of each, the table, and answers already
//! given.
//!
//! In: a span of words. Out: what the table makes of it, written so (`Reader::exact`), spelled so
//! (`Reader::resolve`), said in other words (`meanings`) or as a full name of the text (`settling`). Every
//! distinct span of a text is looked up and resolved once. The number of resolutions is bounded for the text
//! as a whole, so that a hostile text costs no more than its length.

pub(super) mod meanings;
mod settling;
mod sounds;
mod table;

use std::cell::{Cell, OnceCell, RefCell};
use std::ops::Range;
use std::rc::Rc;

use hashbrown::HashMap;

use crate::document::certainty;
use crate::document::lexicon::{self, Class};
use crate::document::text::language;
use crate::document::text::word::{Gap, Shape, Style, Word};
use crate::document::text::words::{Words, whole};
use crate::entity::Kind;
use crate::index::surfaces::Key;
use crate::model::Comparer;
use crate::name::Name;
use crate::name::lexicon::{self as names, countries::COUNTRIES, countries::CountryForm, longest_phrase};
use crate::resolver::{Decision, EntityRef, Resolver, Scratch, Surfaced};

/// Resolutions a text may cost: this many, and one more for so many bytes.
const RESOLUTIONS: usize = 1024;
const BYTES_A_RESOLUTION: usize = 128;

/// What the table makes of a span by itself.
#[derive(Clone, Debug)]
pub(super) struct Verdict<'r> {
    pub(super) decision: Decision,
    /// The likeliest entities with their probabilities: at most four, or as many as an answer lists where it
    /// is open which is meant.
    pub(super) ranked: Vec<(EntityRef<'r>, f64)>,
    pub(super) nil: f64,
}

impl<'r> Verdict<'r> {
    pub(super) fn unknown() -> Self {
        Verdict { decision: Decision::Unknown, ranked: Vec::new(), nil: 1.0 }
    }

    pub(super) fn certain(entity: EntityRef<'r>, probability: f64) -> Self {
        Verdict { decision: Decision::Match, ranked: vec![(entity, probability)], nil: 1.0 - probability }
    }

    /// It may as well be somebody else, whom the table lacks.
    pub(super) fn open(entity: EntityRef<'r>) -> Self {
        Verdict {
            decision: Decision::Ambiguous,
            ranked: vec![(entity, certainty::OPEN)],
            nil: 1.0 - certainty::OPEN,
        }
    }

    /// The same as far as it may as well be somebody else.
    pub(super) fn in_doubt(self) -> Self {
        let ranked = self.ranked.into_iter().take(1).map(|(entity, _)| (entity, certainty::OPEN)).collect();
        Verdict { decision: Decision::Ambiguous, ranked, nil: 1.0 - certainty::OPEN }
    }

    pub(super) fn matched(&self) -> Option<EntityRef<'r>> {
        self.ranked.first().filter(|_| self.decision == Decision::Match).map(|&(entity, _)| entity)
    }

    pub(super) fn probability(&self) -> f64 {
        match self.decision {
            Decision::Unknown => self.nil,
            _ => self.ranked.first().map_or(0.0, |&(_, probability)| probability),
        }
    }
}

/// The shared state of the passes over one text.
pub(super) struct Reader<'t, 'r> {
    pub(super) text: &'t str,
    pub(super) words: Words,
    /// What is known of each word, from when it is asked for.
    classes: Vec<Known>,
    pub(super) resolver: &'r Resolver,
    surfaces: Surfaced<'r>,
    scratch: &'t mut Scratch,
    priors: &'t [(String, f64)],
    threshold: f64,
    verdicts: HashMap<(String, Option<Kind>), Verdict<'r>>,
    settled: HashMap<(String, Option<Kind>), Verdict<'r>>,
    /// The names of entities that have come up, parsed.
    names: RefCell<HashMap<EntityRef<'r>, Rc<[Name]>>>,
    budget: usize,
    comparer: Comparer,
    english: OnceCell<bool>,
    german: OnceCell<bool>,
}

impl<'t, 'r> Reader<'t, 'r> {
    pub(super) fn new(
        text: &'t str,
        resolver: &'r Resolver,
        scratch: &'t mut Scratch,
        priors: &'t [(String, f64)],
        threshold: f64,
    ) -> Self {
        let words = Words::of(text);
        let classes = vec![Known::default(); words.len()];
        let budget = RESOLUTIONS + text.len() / BYTES_A_RESOLUTION;
        let surfaces = resolver.surfaces();
        Reader {
            text,
            words,
            classes,
            resolver,
            surfaces,
            scratch,
            priors,
            threshold,
            verdicts: HashMap::new(),
            settled: HashMap::new(),
            names: RefCell::default(),
            budget,
            comparer: Comparer::new(),
            english: OnceCell::new(),
            german: OnceCell::new(),
        }
    }

    /// Puts other words in the place of those of the text.
    /// Cuts words, given by their places and by where in the text they are cut.
    pub(super) fn cut(&mut self, cuts: &[(usize, Vec<usize>)]) {
        if !cuts.is_empty() {
            let words = std::mem::take(&mut self.words);
            self.set_words(words.cut(self.text, cuts));
        }
    }

    pub(super) fn set_words(&mut self, words: Words) {
        self.classes = vec![Known::default(); words.len()];
        self.words = words;
    }

    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    pub(super) fn word(&self, at: usize) -> &Word {
        &self.words.list[at]
    }

    pub(super) fn class(&self, at: usize) -> Class {
        let known = &self.classes[at];
        known.get().unwrap_or_else(|| {
            let class = Class::of(self.fold(at));
            known.set(Some(class));
            class
        })
    }

    /// Says what is known of a word by where it stands.
    pub(super) fn set_class(&self, at: usize, class: Class) {
        self.classes[at].set(Some(class));
    }

    pub(super) fn fold(&self, at: usize) -> &str {
        self.words.fold(at)
    }

    pub(super) fn slice(&self, from: usize, to: usize) -> &'t str {
        &self.text[self.word(from).start()..self.word(to - 1).end()]
    }

    /// The bytes of a mention: its words, and the dot of an abbreviation that ends it (*Inc.*, *Jr.*).
    pub(super) fn span(&self, from: usize, to: usize, kind: Kind) -> Range<usize> {
        let last = self.word(to - 1);
        let short =
            last.dotted && lexicon::keeps_dot(self.fold(to - 1)) && self.text[last.end()..].starts_with('.');
        // W. Va is written without its last dot, by which it could not be told from a sentence's end.
        let dot = short && !(kind == Kind::Location && to - from > 1);
        self.word(from).start()..last.end() + usize::from(dot)
    }

    /// The span with its white space made single spaces, nicknames left out and words that are broken at
    /// a line's end made whole: what is resolved.
    pub(super) fn phrase(&self, from: usize, to: usize) -> String {
        if let Some(nickname) = (from + 1..to).find(|&at| self.word(at).quoted) {
            let rest = (nickname..to).find(|&at| !self.word(at).quoted).unwrap_or(nickname);
            return format!("{} {}", self.phrase(from, nickname), self.phrase(rest, to));
        }
        let slice = self.slice(from, to);
        if slice.contains(['-', '¬']) {
            whole(slice)
        } else {
            slice.split_whitespace().collect::<Vec<_>>().join(" ")
        }
    }

    pub(super) fn style(&self, at: usize) -> Style {
        self.word(at).style
    }

    /// Whether the word before (the same sentence, only spaces between) satisfies a condition.
    pub(super) fn after(&self, at: usize, condition: impl Fn(usize) -> bool) -> bool {
        at > 0 && matches!(self.word(at).gap, Gap::Space | Gap::Line) && condition(at - 1)
    }

    /// Whether the text is English.
    pub(super) fn is_english(&self) -> bool {
        *self.english.get_or_init(|| language::is_english(&self.words))
    }

    /// Whether the text is German.
    pub(super) fn is_german(&self) -> bool {
        *self.german.get_or_init(|| language::is_german(&self.words))
    }

    /// The gap before the word at a place; the end of the text is the end of a paragraph.
    pub(super) fn gap(&self, at: usize) -> Gap {
        self.words.list.get(at).map_or(Gap::Paragraph, |word| word.gap)
    }

    /// A capitalised word that may be capitalised for where it stands only.
    pub(super) fn is_starter(&self, at: usize) -> bool {
        let word = self.word(at);
        let placed = word.opens || word.style != Style::Plain;
        let initial = word.dotted && self.fold(at).chars().count() == 1;
        placed && !initial && word.shape != Shape::Lower && self.class(at).has(Class::ORDINARY | Class::SMALL)
    }

    /// What the words of a span are looked up by.
    pub(super) fn key(&self, from: usize, to: usize) -> Key {
        let words = (from..to).filter(|&at| to - from == 1 || !self.word(at).quoted);
        words.fold(Key::EMPTY, |key, at| key.word(self.fold(at)))
    }

    /// The country that the words name, or whose people.
    pub(super) fn nation(&self, from: usize, to: usize) -> Option<&'static str> {
        let demonym = || {
            let single = to - from == 1 && self.class(from).has(Class::DEMONYM);
            let row = single.then(|| names::find(COUNTRIES, self.fold(from))).flatten();
            row.map(|country| country.name)
        };
        self.country(from, to).or_else(demonym)
    }

    /// Whether a word by itself names a country.
    pub(super) fn is_country(&self, at: usize) -> bool {
        self.country(at, at + 1).is_some()
    }

    /// The country that the words name, U.S. and UK among them.
    fn country(&self, from: usize, to: usize) -> Option<&'static str> {
        let of = |forms: &[&str]| {
            let found = longest_phrase(COUNTRIES, forms).filter(|&(count, _)| count == forms.len());
            found.filter(|(_, country)| country.form == CountryForm::Name).map(|(_, country)| country.name)
        };
        let first = self.fold(from);
        let short = to - from == 1 && first.len() <= 3 && first.is_ascii();
        if to - from > 5 || (short && self.word(from).shape != Shape::Upper) {
            return None;
        }
        let written = if to - from == 1 {
            self.class(from).has(Class::COUNTRY).then(|| of(&[first]))
        } else {
            names::tables(first).countries().then(|| {
                let forms: Vec<&str> = (from..to).map(|at| self.fold(at)).collect();
                of(&forms)
            })
        };
        // Acronyms of countries are listed with their letters apart.
        let apart = || short.then(|| of(&first.split_inclusive(|_| true).collect::<Vec<_>>()));
        written.flatten().or_else(|| apart().flatten())
    }
}

/// What is known of a word, and whether it has been asked for.
type Known = Cell<Option<Class>>;
