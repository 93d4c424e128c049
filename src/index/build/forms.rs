//! The distinct terms of a table: of what class each is, how rare, what it is like.

use hashbrown::HashTable;
use hashbrown::hash_table::Entry;

use super::shards::{Shards, Sorted};
use super::vocabulary::{Entered, Vocabulary};
use super::{Parts, u32s};
use crate::index::blocks::Blocks;
use crate::index::cores::all;
use crate::index::image::Section;
use crate::index::signature::Signature;
use crate::index::sketch::Sketch;
use crate::index::spans::Spans;
use crate::index::term;
use crate::model::rarity::{self, Seen};
use crate::model::tables::Tables;

/// The distinct terms of a table, by class, then by rarity, then by text, in shards of classes.
pub(super) struct Forms {
    shards: Vec<Shard>,
    /// The number of the first form of each shard, and at the end how many there are.
    starts: Vec<u32>,
    /// The terms of each vocabulary by shard, and where those of a shard stand among [`Shard::numbers`].
    vocabularies: Vec<Sorted<u32>>,
    before: Vec<Vec<usize>>,
}

/// The terms of some classes.
struct Shard {
    texts: Vec<u8>,
    lengths: Vec<u32>,
    sketches: Vec<Sketch>,
    pairs: Vec<u8>,
    labels: Vec<u8>,
    /// The rarity of each in bits, where it is the form of a token, and those that are none.
    rarities: Vec<f32>,
    others: Vec<usize>,
    classes: Vec<Class>,
    /// For each vocabulary in turn, the place in this shard of each of its terms.
    numbers: Vec<u32>,
}

#[derive(Clone, Copy)]
pub(super) struct Class {
    pub(super) key: u64,
    /// How many forms it has, and how many tokens.
    pub(super) forms: u32,
    pub(super) tokens: u32,
}

/// A term on its way to its place.
struct Found<'v> {
    entered: Entered<'v>,
    rarity: f32,
    /// Its place before all were sorted.
    place: u32,
}

impl Forms {
    /// The terms of vocabularies of one hasher.
    pub(super) fn of(tables: &Tables, vocabularies: &[Vocabulary], shards: Shards) -> Forms {
        let total = vocabularies.iter().map(Vocabulary::tokens).sum::<u64>() as f32;
        let sorted = all(vocabularies, |vocabulary| vocabulary.sorted(shards));
        let found = all(0..shards.count(), |shard| Shard::of(tables, vocabularies, &sorted, shard, total));
        let mut starts = vec![0];
        starts.extend(found.iter().scan(0, |end, shard| {
            *end += shard.lengths.len() as u32;
            Some(*end)
        }));
        let mut next = vec![0; shards.count()];
        let before = sorted.iter().map(|sorted| {
            let before = next.clone();
            next.iter_mut().enumerate().for_each(|(shard, next)| *next += sorted.range(shard).len());
            before
        });
        Forms { before: before.collect(), shards: found, starts, vocabularies: sorted }
    }

    /// How many forms there are.
    pub(super) fn count(&self) -> usize {
        self.shards.iter().map(|shard| shard.lengths.len()).sum()
    }

    /// The classes in their order.
    pub(super) fn classes(&self) -> impl Iterator<Item = Class> + Clone {
        self.shards.iter().flat_map(|shard| &shard.classes).copied()
    }

    /// The number of each term of a vocabulary among all.
    pub(super) fn numbers(&self, vocabulary: usize) -> Vec<u32> {
        let sorted = &self.vocabularies[vocabulary];
        let mut numbers = vec![0; sorted.len()];
        for (place, shard) in self.shards.iter().enumerate() {
            let places = &shard.numbers[self.before[vocabulary][place]..];
            for (&term, number) in sorted.shard(place).iter().zip(places) {
                numbers[term as usize] = self.starts[place] + number;
            }
        }
        numbers
    }

    /// The sections of forms; what is no form of a token is as rare as the names that are found by it are
    /// few.
    pub(super) fn parts(mut self, names: usize, counts: &[u32]) -> Parts {
        let lengths = self.shards.iter().flat_map(|shard| &shard.lengths).copied();
        let mut parts = vec![(Section::FormSpans, vec![Spans::compose(lengths)])];
        for (shard, &start) in self.shards.iter_mut().zip(&self.starts) {
            for &other in &shard.others {
                let count = counts[start as usize + other];
                shard.rarities[other] = (names.max(2) as f32 / count.max(1) as f32).log2();
            }
        }
        let rarities = self.shards.iter().map(|shard| u32s(shard.rarities.iter().map(|bits| bits.to_bits())));
        parts.push((Section::Rarities, rarities.collect()));
        let sketches: Vec<Sketch> =
            self.shards.iter_mut().flat_map(|shard| std::mem::take(&mut shard.sketches)).collect();
        parts.push((Section::Sketches, vec![Blocks::compose(&sketches)]));
        let mut column = |section, of: fn(&mut Shard) -> &mut Vec<u8>| {
            parts.push((section, self.shards.iter_mut().map(|shard| std::mem::take(of(shard))).collect()));
        };
        column(Section::Forms, |shard| &mut shard.texts);
        column(Section::FormPairs, |shard| &mut shard.pairs);
        column(Section::Labels, |shard| &mut shard.labels);
        parts
    }
}

impl Shard {
    fn of(
        tables: &Tables,
        vocabularies: &[Vocabulary],
        sorted: &[Sorted<u32>],
        shard: usize,
        total: f32,
    ) -> Shard {
        let (mut found, mut numbers) = merge(vocabularies, sorted, shard);
        found.sort_unstable_by_key(|one| one.entered.key);
        let mut classes = Vec::new();
        for class in found.chunk_by_mut(|one, other| one.entered.key == other.entered.key) {
            let tokens = class.iter().map(|one| one.entered.count).sum();
            for one in &mut *class {
                let seen = Seen { token: one.entered.count as f32, skeleton: tokens as f32, total };
                one.rarity = rarity::bits(&tables.prior, one.entered.text, seen);
            }
            class.sort_unstable_by(|x, y| {
                x.rarity.total_cmp(&y.rarity).then_with(|| x.entered.text.cmp(y.entered.text))
            });
            classes.push(Class { key: class[0].entered.key, forms: class.len() as u32, tokens });
        }
        let mut places = vec![0; found.len()];
        (0..).zip(&found).for_each(|(place, one)| places[one.place as usize] = place);
        numbers.iter_mut().for_each(|number| *number = places[*number as usize]);
        let mut shard = Shard::empty(classes, numbers);
        found.iter().for_each(|one| shard.push(one.entered.text, one.rarity));
        shard
    }

    fn empty(classes: Vec<Class>, numbers: Vec<u32>) -> Shard {
        Shard {
            texts: Vec::new(),
            lengths: Vec::new(),
            sketches: Vec::new(),
            pairs: Vec::new(),
            labels: Vec::new(),
            rarities: Vec::new(),
            others: Vec::new(),
            classes,
            numbers,
        }
    }

    fn push(&mut self, text: &str, rarity: f32) {
        let mut signature = Signature::of(text);
        if !term::is_form(text) {
            self.others.push(self.lengths.len());
            signature = Signature::NONE;
        }
        self.texts.extend_from_slice(text.as_bytes());
        self.lengths.push(text.len() as u32);
        self.sketches.push(Sketch::of(term::letters(text)).with_rarity(rarity));
        self.pairs.extend_from_slice(&signature.pairs.to_le_bytes());
        self.labels.extend_from_slice(&term::label(text).to_le_bytes());
        self.rarities.push(rarity);
    }
}

/// The distinct terms of a shard of vocabularies, and which of them each term of each vocabulary is.
fn merge<'v>(
    vocabularies: &'v [Vocabulary],
    sorted: &[Sorted<u32>],
    shard: usize,
) -> (Vec<Found<'v>>, Vec<u32>) {
    let mut places: HashTable<u32> = HashTable::new();
    let (mut found, mut numbers): (Vec<Found<'v>>, _) = (Vec::new(), Vec::new());
    for (vocabulary, sorted) in vocabularies.iter().zip(sorted) {
        for &term in sorted.shard(shard) {
            let entered = vocabulary.term(term);
            let is_it = |&place: &u32| {
                let known = &found[place as usize].entered;
                known.hash == entered.hash && known.text == entered.text
            };
            let place = match places.entry(entered.hash, is_it, |&place| found[place as usize].entered.hash) {
                Entry::Occupied(known) => {
                    found[*known.get() as usize].entered.count += entered.count;
                    *known.get()
                }
                Entry::Vacant(free) => {
                    let place = found.len() as u32;
                    free.insert(place);
                    found.push(Found { entered, rarity: 0.0, place });
                    place
                }
            };
            numbers.push(place);
        }
    }
    (found, numbers)
}
