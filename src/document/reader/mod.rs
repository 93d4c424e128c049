//! What the passes over a text share: its words and what is known of each, the table, and answers already
//! given.
//!
//! In: a span of words. Out: what the table makes of it, written so (`Reader::exact`), spelled so
//! (`Reader::resolve`), said in other words (`meanings`), in another case (`cases`) or as a full name of the text
//! (`settling`). Every distinct span of a text is looked up and resolved once. The number of resolutions is bounded for the
//! text as a whole, so that a hostile text costs no more than its length.

pub(super) mod cases;
pub(super) mod meanings;
mod settling;

use std::cell::{Cell, OnceCell, RefCell};
use std::ops::Range;
use std::rc::Rc;

use hashbrown::HashMap;

use crate::document::fit;
use crate::document::lexicon::{self, Class};
use crate::document::text::language;
use crate::document::text::lines;
use crate::document::text::words::{Gap, Shape, Style, Word, Words};
use crate::entity::Kind;
use crate::index::surfaces::{Key, Surface};
use crate::model::Comparer;
use crate::name::Name;
use crate::name::lexicon::{
    self as names, countries::COUNTRIES, countries::CountryForm, legal_forms::LEGAL_FORMS, longest_phrase,
};
use crate::resolver::{Decision, EntityRef, LISTED, Resolver, Scratch, Surfaced, is_ahead, prior_bits};

/// Resolutions a text may cost: this many, and one more for so many bytes.
const RESOLUTIONS: usize = 1024;
const BYTES_A_RESOLUTION: usize = 128;

/// How alike the words of a name that leaves nothing out must be to be taken for a spelling.
const WHOLE_LIKENESS: f32 = 0.5;

/// The probabilities of the resolver and of the comparison of two names by themselves from which these are a
/// spelling of one another, though their words look otherwise.
const SURE: f64 = 0.95;
const ALIKE: f64 = 0.8;

/// The same for names that are one word, in Han or Hangul: 文在寅 is not *Tsai Ing-wen*, though her given name
/// ends as his family name sounds. A title leaves less doubt.
const ALIKE_AS_ONE_WORD: f64 = 0.99;
const ALIKE_BESIDE_TITLE: f64 = 0.9;

/// How many candidates are kept where one is likeliest by far.
const LIKELIEST: usize = 4;

/// How many names that a span writes exactly are looked at.
const NAMESAKES: usize = 64;

/// How many names of an entity a span is held against.
const MAX_NAMES: usize = 32;

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
        if slice.contains("-\n") {
            lines::whole(slice)
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
        *self.english.get_or_init(|| language::is_english(self))
    }

    /// Whether the text is German.
    pub(super) fn is_german(&self) -> bool {
        *self.german.get_or_init(|| language::is_german(self))
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

    /// The entities of the table that the words write exactly, each once, the best written first.
    pub(super) fn exactly(&self, from: usize, to: usize) -> Vec<(EntityRef<'r>, Surface)> {
        let mut found: Vec<(EntityRef<'r>, Surface)> = Vec::new();
        let add = |key: Key, found: &mut Vec<(EntityRef<'r>, Surface)>| {
            for (entity, how) in self.surfaces.find(key).take(NAMESAKES) {
                if !found.iter().any(|(known, _)| *known == entity) {
                    found.push((entity, how));
                }
            }
        };
        let key = self.key(from, to);
        if key == Key::EMPTY {
            return found;
        }
        add(key, &mut found);
        let form = || names::find(LEGAL_FORMS, self.fold(to - 1));
        if to - from > 1 && self.class(to - 1).has(Class::LEGAL) && form() != Some(fit::FOUNDATION) {
            add(self.key(from, to - 1), &mut found);
            found.retain(|(entity, _)| entity.kind() == Kind::Organization);
        }
        if let Some(country) = self.country(from, to) {
            add(Key::country(country), &mut found);
        }
        if found.is_empty() {
            for key in meanings::of_span(self, from, to) {
                add(key, &mut found);
            }
        }
        found
    }

    /// Whether the table writes something of such a kind exactly so.
    pub(super) fn is_full(&self, key: Key, is_of_kind: impl Fn(Kind) -> bool) -> bool {
        let mut found = self.surfaces.find(key).take(NAMESAKES);
        found.any(|(entity, how)| how == Surface::Full && is_of_kind(entity.kind()))
    }

    /// Whether the table has something with this key.
    pub(super) fn is_known(&self, key: Key) -> bool {
        self.surfaces.find(key).next().is_some()
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

    /// The organizations of the table with this acronym.
    pub(super) fn acronym(&self, letters: &str) -> Vec<EntityRef<'r>> {
        let mut found: Vec<EntityRef<'r>> = Vec::new();
        for (entity, _) in self.surfaces.find(Key::acronym(letters)).take(16) {
            if !found.contains(&entity) {
                found.push(entity);
            }
        }
        found
    }

    /// The entities that a stretch of letters without spaces writes exactly.
    pub(super) fn letters_exactly(&self, folded: &str) -> Vec<EntityRef<'r>> {
        let found =
            self.surfaces.find(Key::EMPTY.word(folded)).filter(|(_, how)| *how == Surface::Full).take(8);
        found.map(|(entity, _)| entity).collect()
    }

    pub(super) fn longest_unspaced(&self) -> usize {
        self.surfaces.longest_unspaced()
    }

    /// The names of an entity, parsed once a text; no more than [`MAX_NAMES`].
    pub(super) fn names_of(&self, entity: EntityRef<'r>) -> Rc<[Name]> {
        let mut names = self.names.borrow_mut();
        let parsed = names.entry(entity).or_insert_with(|| {
            entity.names().take(MAX_NAMES).map(|name| Name::parse_as(name, entity.kind())).collect()
        });
        Rc::clone(parsed)
    }

    /// A name of the text, parsed; that of the entity which it means, where the table writes it so.
    pub(super) fn name(&self, phrase: &str, kind: Kind, entity: Option<EntityRef<'r>>) -> Name {
        let names = entity.filter(|entity| entity.kind() == kind).map(|entity| self.names_of(entity));
        let same = names.iter().flat_map(|names| names.iter()).find(|name| name.text() == phrase);
        same.map_or_else(|| Name::parse_as(phrase, kind), Name::clone)
    }

    /// Whether the words of a span name an entity, none of them contradicting all of its names: a person's
    /// words each in their place; an organization's with nothing strange among them and next to nothing but
    /// generic words left out. True where nothing is left out on either side.
    pub(super) fn agreement(&self, from: usize, to: usize, entity: EntityRef<'r>) -> Option<bool> {
        agreement(&Name::parse_as(&self.phrase(from, to), entity.kind()), &self.names_of(entity))
    }

    /// The bits by which the caller expects an entity.
    fn expected_bits(&self, entity: EntityRef<'r>) -> f64 {
        let own = self.priors.iter().filter(|(id, _)| id == entity.id());
        prior_bits(own.map(|(_, bits)| bits).sum())
    }

    /// What a span means that names one of these entities with this probability: the one, or that of several
    /// namesakes that the caller expects, or it is open. A match may be an unlikely one (see
    /// [`Reader::held`]).
    pub(super) fn one_of(&self, entities: &[EntityRef<'r>], probability: f64) -> Verdict<'r> {
        let share = probability / entities.len().max(1) as f64;
        let weight = |&entity: &EntityRef<'r>| (entity, share * self.expected_bits(entity).exp2());
        let mut ranked: Vec<(EntityRef<'r>, f64)> = entities.iter().map(weight).collect();
        let total = 1.0 - probability + ranked.iter().map(|one| one.1).sum::<f64>();
        ranked.iter_mut().for_each(|one| one.1 /= total);
        ranked.sort_by(|x, y| y.1.total_cmp(&x.1));
        ranked.truncate(LISTED);
        let nil = (1.0 - probability) / total;
        let decision = match ranked.as_slice() {
            [best, second, ..] if !is_ahead(best.1, second.1) && best.1 > nil => Decision::Ambiguous,
            [] => Decision::Unknown,
            _ => Decision::Match,
        };
        Verdict { decision, ranked, nil }
    }

    /// A verdict, which is no match below the threshold.
    pub(super) fn held(&self, verdict: Verdict<'r>) -> Verdict<'r> {
        let doubtful = verdict.decision == Decision::Match && verdict.probability() < self.threshold;
        if !doubtful {
            return verdict;
        }
        let nil = verdict.nil.max(1.0 - verdict.probability());
        Verdict { decision: Decision::Unknown, nil, ..verdict }
    }
}

/// See [`Reader::agreement`].
fn agreement(own: &Name, names: &[Name]) -> Option<bool> {
    let agree = if own.kind() == Kind::Person { fit::agree } else { fit::agree_as_organizations };
    fit::comparable(own, names).filter_map(|known| agree(own, known)).max()
}

/// What is known of a word, and whether it has been asked for.
type Known = Cell<Option<Class>>;
