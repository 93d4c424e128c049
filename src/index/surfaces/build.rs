//! Surfaces from the names of a table.
//!
//! In: names by number, parsed. Out: [`Surfaces`]. Names are read in chunks, on all cores with the `parallel`
//! feature, each into rows and skeletons of its own, which are put together in the order of the names, so
//! that the result depends on the table alone. Cost: under a microsecond a name and core besides parsing it,
//! and some 150 bytes a name while it lasts.

use std::ops::Range;

use super::filter::Filter;
use super::{Key, LONG_SKELETON, Row, Surface, Surfaces, alone_key, bucket_of, pair_key, person_key};
use crate::entity::Kind;
use crate::name::letters::script::Script;
use crate::name::letters::skeleton::skeleton;
use crate::name::lexicon::{countries::COUNTRIES, countries::CountryForm, longest_phrase};
use crate::name::other_forms::initials::{Besides, initials};
use crate::name::{Name, Role, folded_into};

/// Names that are read at a time.
const CHUNK: u32 = 1 << 12;

/// Rows of a bucket, on average.
const BUCKET: usize = 4;

/// Words that the name of a place may go without.
const PLACE_TAILS: &[&str] = &["airport", "city", "municipality"];

impl Surfaces {
    /// The surfaces of the aliases with numbers below `count`.
    pub(crate) fn build(count: u32, alias: impl Fn(u32) -> (Name, Kind) + Sync) -> Self {
        let parts = chunks(count, |numbers| {
            let mut part = Part::default();
            for number in numbers {
                let (name, kind) = alias(number);
                part.add(number, &name, kind);
            }
            part
        });
        let sum = |of: fn(&Part) -> usize| parts.iter().map(of).sum::<usize>();
        let mut surfaces = Surfaces {
            rows: Vec::with_capacity(sum(|part| part.rows.len())),
            buckets: Vec::new(),
            keys: Filter::for_count(sum(|part| part.rows.len())),
            longest_unspaced: parts.iter().map(|part| part.longest_unspaced).max().unwrap_or(0),
            skeletons: Filter::for_count(sum(|part| part.skeletons.len())),
            words: Filter::for_count(sum(|part| part.words.len())),
        };
        for part in parts {
            part.rows.iter().for_each(|row| surfaces.keys.insert(row.key));
            part.skeletons.iter().for_each(|&key| surfaces.skeletons.insert(key));
            part.words.iter().for_each(|&word| surfaces.words.insert(word));
            surfaces.rows.extend(part.rows);
        }
        surfaces.sort();
        surfaces
    }

    /// Puts the rows in order and notes where the buckets begin.
    fn sort(&mut self) {
        #[cfg(feature = "parallel")]
        rayon::slice::ParallelSliceMut::par_sort_unstable(self.rows.as_mut_slice());
        #[cfg(not(feature = "parallel"))]
        self.rows.sort_unstable();
        self.rows.dedup();
        let count = (self.rows.len() / BUCKET).next_power_of_two();
        let mut rows = self.rows.iter().enumerate().peekable();
        self.buckets = (0..count)
            .map(|bucket| {
                while rows.next_if(|(_, row)| bucket_of(row.key, count) < bucket).is_some() {}
                rows.peek().map_or(self.rows.len(), |(place, _)| *place)
            })
            .collect();
    }
}

/// What chunks of the numbers below `count` come to, in their order.
fn chunks<T: Send>(count: u32, of: impl Fn(Range<u32>) -> T + Sync) -> Vec<T> {
    let chunk = |place: u32| of(place * CHUNK..count.min((place + 1).saturating_mul(CHUNK)));
    let places = 0..count.div_ceil(CHUNK);
    #[cfg(feature = "parallel")]
    {
        use rayon::prelude::*;
        places.into_par_iter().map(chunk).collect()
    }
    #[cfg(not(feature = "parallel"))]
    places.map(chunk).collect()
}

/// The surfaces of a chunk of names.
#[derive(Debug, Default)]
struct Part {
    rows: Vec<Row>,
    skeletons: Vec<u64>,
    words: Vec<u64>,
    longest_unspaced: usize,
    /// The skeletons of the words of a name, and of neighbours as one word.
    of_name: Vec<u64>,
    joined: String,
}

impl Part {
    fn row(&mut self, key: Key, alias: u32, how: Surface) {
        self.rows.push(Row { key: key.mixed(), how, alias });
    }

    fn add(&mut self, number: u32, name: &Name, kind: Kind) {
        let forms: Vec<&str> = name.tokens().map(|token| token.folded()).collect();
        let key = |forms: &[&str]| forms.iter().fold(Key::EMPTY, |key, form| key.word(form));
        self.row(key(&forms), number, Surface::Full);
        let written = (kind != Kind::Person).then(|| as_written(name.text()));
        if let Some(written) = written.filter(|&written| written != key(&forms)) {
            self.row(written, number, Surface::Full);
        }
        if name.tokens().any(|token| matches!(token.script(), Script::Han | Script::Kana | Script::Other)) {
            self.longest_unspaced =
                self.longest_unspaced.max(forms.iter().map(|form| form.chars().count()).sum());
        }
        self.add_skeletons(name, kind);
        if kind == Kind::Person {
            // LAST, First is written First Last in a text.
            let family = name.tokens().take_while(|token| token.role() == Role::Family).count();
            if name.has_comma() && family < forms.len() {
                let turned: Vec<&str> = forms[family..].iter().chain(&forms[..family]).copied().collect();
                self.row(key(&turned), number, Surface::Full);
            }
            return;
        }
        if let Some(meaning) = Key::meaning(name) {
            self.row(meaning, number, Surface::Meant);
        }
        let legal = legal_tail(name);
        if kind == Kind::Organization && legal > 0 && legal < forms.len() {
            self.row(key(&forms[..forms.len() - legal]), number, Surface::Legal);
        }
        if let Some((count, country)) = longest_phrase(COUNTRIES, &forms)
            && count == forms.len()
            && country.form == CountryForm::Name
            && kind == Kind::Location
        {
            self.row(Key::country(country.name), number, Surface::Meant);
        }
        if kind == Kind::Location && forms.len() > 1 {
            if forms.last().is_some_and(|last| PLACE_TAILS.contains(last)) {
                self.row(key(&forms[..forms.len() - 1]), number, Surface::Bare);
            }
            if let Some(comma) = name.text().find(',') {
                let before = name.tokens().take_while(|token| token.span().end <= comma).count();
                self.row(key(&forms[..before]), number, Surface::Bare);
            }
        }
        if kind == Kind::Organization {
            self.acronyms(number, name);
        }
    }

    fn add_skeletons(&mut self, name: &Name, kind: Kind) {
        let Part { of_name, joined, .. } = self;
        of_name.clear();
        of_name.extend(name.tokens().map(|token| token.part.skeleton));
        let single = of_name.len();
        for (one, two) in name.tokens().zip(name.tokens().skip(1)) {
            joined.clear();
            joined.push_str(one.romanized());
            joined.push_str(two.romanized());
            of_name.push(skeleton(joined));
        }
        for (at, &one) in of_name.iter().enumerate() {
            if one >= LONG_SKELETON {
                self.skeletons.push(alone_key(one));
            }
            let others = of_name[..single].iter().enumerate().filter(|&(place, _)| place != at);
            self.skeletons.extend(others.clone().map(|(_, &other)| pair_key(one, other)));
            if kind == Kind::Person {
                self.skeletons.extend(others.map(|(_, &other)| person_key(one, other)));
            }
        }
        if kind != Kind::Person {
            self.words.extend_from_slice(of_name);
        }
    }

    fn acronyms(&mut self, number: u32, name: &Name) {
        let mut found: Vec<String> = Vec::new();
        for besides in [Besides::Nothing, Besides::FunctionWords, Besides::LegalForms] {
            let letters = initials(name, besides);
            if letters.chars().count() > 2 && !found.contains(&letters) {
                self.row(Key::acronym(&letters), number, Surface::Acronym);
                found.push(letters);
            }
        }
    }
}

/// The key of the words that an alias writes, whatever they stand for: those of *UN* are read as *united
/// nations*.
fn as_written(text: &str) -> Key {
    let mut folded = String::new();
    text.split(|c: char| c.is_whitespace() || c == '-').fold(Key::EMPTY, |key, word| {
        folded.clear();
        folded_into(word, &mut folded);
        key.word(&folded)
    })
}

/// How many tokens at the end are a legal form.
fn legal_tail(name: &Name) -> usize {
    let named = name.tokens().enumerate().filter(|(_, token)| token.role() != Role::Legal).last();
    name.len() - named.map_or(0, |(place, _)| place + 1)
}
