//! From names to numbers: every name parsed once, every distinct term of the table numbered.

use hashbrown::HashMap;

use super::CHUNK;
use crate::entity::Kind;
use crate::index::signature::Signature;
use crate::index::sketch::Sketch;
use crate::index::term;
use crate::model::align::is_content;
use crate::model::rarity::{self, Seen};
use crate::model::tables::Tables;
use crate::name::Name;

/// The distinct terms of a table, by class, then by rarity, then by text.
#[derive(Default)]
pub(super) struct Forms {
    pub(super) texts: Vec<String>,
    pub(super) keys: Vec<u64>,
    pub(super) sketches: Vec<Sketch>,
    /// The rarity of each in bits, where it is the form of a token.
    pub(super) rarities: Vec<f32>,
    /// How many tokens of the table are of each form.
    pub(super) counts: Vec<u32>,
}

/// A term on its way to its place.
struct Sorted {
    key: u64,
    rarity: f32,
    text: String,
    number: u32,
}

/// A term of a name: the number of its text, with marks in the highest bits.
#[derive(Clone, Copy)]
pub(super) struct Term(u32);

impl Term {
    /// The name is found by this term.
    const FINDS: u32 = 1 << 31;
    /// Its pairs with the name's other terms of this mark are kept.
    const PAIRED: u32 = 1 << 30;

    pub(super) fn number(self) -> u32 {
        self.0 & !(Self::FINDS | Self::PAIRED)
    }

    pub(super) fn finds(self) -> bool {
        self.0 & Self::FINDS != 0
    }

    pub(super) fn is_paired(self) -> bool {
        self.0 & Self::PAIRED != 0
    }
}

/// The terms of the names of a table, in the order of the names.
pub(super) struct Documents {
    chunks: Vec<Chunk>,
}

struct Chunk {
    texts: Vec<String>,
    counts: Vec<u32>,
    terms: Vec<Term>,
    /// Where the terms of each name end.
    ends: Vec<u32>,
}

impl Documents {
    /// How many terms each name has.
    pub(super) fn lengths(&self) -> impl Iterator<Item = usize> + Clone + '_ {
        self.chunks.iter().flat_map(|chunk| {
            let starts = std::iter::once(0).chain(chunk.ends.iter().copied());
            chunk.ends.iter().zip(starts).map(|(end, start)| (end - start) as usize)
        })
    }

    /// The terms of a name.
    pub(super) fn terms(&self, name: u32) -> &[Term] {
        let Some(chunk) = self.chunks.get(name as usize / CHUNK) else {
            return &[];
        };
        let place = name as usize % CHUNK;
        let start = if place == 0 { 0 } else { chunk.ends[place - 1] };
        &chunk.terms[start as usize..chunk.ends[place] as usize]
    }

    /// The names in the order in which postings list them: those of the fewest terms first.
    pub(super) fn shortest_first(&self) -> Vec<u32> {
        let mut starts = [0_usize; MOST_TERMS + 2];
        self.lengths().for_each(|length| starts[length.min(MOST_TERMS) + 1] += 1);
        (1..starts.len()).for_each(|length| starts[length] += starts[length - 1]);
        let mut order = vec![0; starts[MOST_TERMS + 1]];
        for (name, length) in (0..).zip(self.lengths()) {
            let place = &mut starts[length.min(MOST_TERMS)];
            order[*place] = name;
            *place += 1;
        }
        order
    }
}

/// Names of more terms than this are listed as if they had as many.
const MOST_TERMS: usize = 2 * Name::MAX_TOKENS;

impl Forms {
    /// The terms of names, and which each name has.
    pub(super) fn of(tables: &Tables, names: &[(&str, Kind)]) -> (Forms, Documents) {
        let mut chunks = in_chunks(names, Chunk::of);
        let mut numbers: HashMap<String, u32> = HashMap::new();
        let mut counts: Vec<u32> = Vec::new();
        for chunk in &mut chunks {
            let mut renumber = |(text, count): (String, u32)| {
                let next = counts.len() as u32;
                let number = *numbers.entry(text).or_insert(next);
                if number == next {
                    counts.push(0);
                }
                counts[number as usize] += count;
                number
            };
            let texts = std::mem::take(&mut chunk.texts).into_iter().zip(std::mem::take(&mut chunk.counts));
            let renumbered: Vec<u32> = texts.map(&mut renumber).collect();
            chunk.renumber(&renumbered);
        }
        let mut sorted: Vec<Sorted> = numbers
            .into_iter()
            .map(|(text, number)| Sorted { key: term::class_of(&text), rarity: 0.0, text, number })
            .collect();
        sorted.sort_unstable_by_key(|one| one.key);
        let total = counts.iter().map(|&count| u64::from(count)).sum::<u64>() as f32;
        for class in sorted.chunk_by_mut(|one, other| one.key == other.key) {
            let count = |one: &Sorted| counts[one.number as usize] as f32;
            let skeleton: f32 = class.iter().map(count).sum();
            for one in &mut *class {
                let seen = Seen { token: count(one), skeleton, total };
                one.rarity = rarity::bits(&tables.prior, &one.text, seen);
            }
            class.sort_unstable_by(|x, y| x.rarity.total_cmp(&y.rarity).then_with(|| x.text.cmp(&y.text)));
        }
        let mut forms = Forms::default();
        let mut renumbered = vec![0; sorted.len()];
        for (place, Sorted { key, rarity, text, number }) in (0..).zip(sorted) {
            renumbered[number as usize] = place;
            forms.sketches.push(Sketch::of(&text).with_rarity(rarity));
            forms.rarities.push(rarity);
            forms.texts.push(text);
            forms.keys.push(key);
            forms.counts.push(counts[number as usize]);
        }
        chunks.iter_mut().for_each(|chunk| chunk.renumber(&renumbered));
        (forms, Documents { chunks })
    }

    /// How many tokens the table has.
    pub(super) fn tokens(&self) -> u64 {
        self.counts.iter().map(|&count| u64::from(count)).sum()
    }

    /// The rarity of each in bits, that of what is no form of a token by how many of the names are found by it.
    pub(super) fn rarities<'f>(&'f self, names: usize, counts: &'f [u32]) -> impl Iterator<Item = f32> + 'f {
        let rarity = move |((text, &rarity), &count): ((&String, &f32), &u32)| {
            if term::is_form(text) { rarity } else { (names.max(2) as f32 / count.max(1) as f32).log2() }
        };
        self.texts.iter().zip(&self.rarities).zip(counts).map(rarity)
    }

    /// The signature of each; a blank one for what is no form of a token.
    pub(super) fn signatures(&self) -> impl Iterator<Item = Signature> + '_ {
        let signature =
            |form: &String| if term::is_form(form) { Signature::of(form) } else { Signature::NONE };
        self.texts.iter().map(signature)
    }
}

impl Chunk {
    fn of(names: &[(&str, Kind)]) -> Chunk {
        let mut chunk = Chunk { texts: Vec::new(), counts: Vec::new(), terms: Vec::new(), ends: Vec::new() };
        let mut numbers = HashMap::new();
        let mut name = Name::parse("");
        for &(text, kind) in names {
            name.reparse_as(text, kind);
            chunk.add(&name, &mut numbers);
            chunk.ends.push(chunk.terms.len() as u32);
        }
        chunk
    }

    fn add(&mut self, name: &Name, numbers: &mut HashMap<String, u32>) {
        let mut add = |text: &str, marks: u32, count: u32| {
            let next = self.texts.len() as u32;
            let number = *numbers.entry_ref(text).or_insert(next);
            if number == next {
                self.texts.push(text.to_owned());
                self.counts.push(0);
            }
            self.counts[number as usize] += count;
            self.terms.push(Term(number | marks));
        };
        let content = name.tokens().filter(is_content).count();
        let none = content == 0;
        for token in name.tokens() {
            // A word that has translations is paired by what it means.
            let paired = if token.part.sense.is_empty() { Term::PAIRED } else { 0 };
            let marks = match none || is_content(&token) {
                true => Term::FINDS | paired,
                // *Haji Saleh* has one token that finds it, as many names have.
                false if content == 1 => Term::PAIRED,
                false => 0,
            };
            add(token.romanized(), marks, 1);
        }
        let mut text = String::new();
        for token in term::worth_finding(name) {
            text.clear();
            if term::of_sense(&token, &mut text) {
                add(&text, Term::FINDS | Term::PAIRED, 0);
            }
            if name.kind() != Kind::Person {
                term::of_clipped(&token, usize::MAX, &mut text, |term| {
                    add(term, Term::FINDS | Term::PAIRED, 0);
                });
            }
        }
        let content = term::worth_finding(name);
        text.clear();
        if name.kind() != Kind::Person && content.clone().count() > 2 {
            term::of_initials(term::initials(content), &mut text);
            add(&text, Term::FINDS, 0);
        }
        term::of_acronyms(name)
            .filter(|acronym| *acronym != text)
            .for_each(|acronym| add(&acronym, Term::FINDS, 0));
    }

    fn renumber(&mut self, numbers: &[u32]) {
        for term in &mut self.terms {
            let marks = term.0 & (Term::FINDS | Term::PAIRED);
            term.0 = numbers[term.number() as usize] | marks;
        }
    }
}

/// What `map` makes of each chunk, in their order, on all cores with the feature `parallel`.
fn in_chunks<T: Send>(names: &[(&str, Kind)], map: fn(&[(&str, Kind)]) -> T) -> Vec<T> {
    #[cfg(feature = "parallel")]
    {
        use rayon::prelude::*;
        names.par_chunks(CHUNK).map(map).collect()
    }
    #[cfg(not(feature = "parallel"))]
    names.chunks(CHUNK).map(map).collect()
}
