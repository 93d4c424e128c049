//! Across documents: spellings that are worth comparing, compared, and merged where they agree.
//!
//! In: all forms. Out: [`Groups`] of those that are one. Forms meet in blocks: those that share the skeletons of two words, or of
//! the last word and the beginning of the first, or of all words run together. A block of many is cut to neighbours in the order
//! of the alphabet, so a form meets a bounded number of others. Pairs are merged best first; two groups are merged only where no
//! form of one contradicts a form of the other. Cost: linear in the number of forms.

use std::hash::{BuildHasher, Hash};

use hashbrown::{DefaultHashBuilder, HashMap, HashSet};

use super::attach::Usage;
use super::form::Form;
use super::union::{Constraints, Groups};
use crate::entity::Kind;
use crate::model::align::Weighed;
use crate::model::features::{Feature, Vector};
use crate::model::tables::Tables;
use crate::model::{Comparing, weigh};
use crate::name::skeleton::skeleton;

/// How many neighbours in the alphabet a form of a block is compared with.
const NEIGHBOURS: usize = 12;

/// The most forms of a group; a merge beyond is not made.
const MAX_MEMBERS: usize = 64;

/// Words of a name that make blocking keys.
const MAX_WORDS: usize = 5;

/// Bits from which two names of documents are one.
const PERSON_BITS: f32 = 3.0;
const SLIP_BITS: f32 = 0.5;
const OMISSION_BITS: f32 = 1.5;
const RARE_BITS: f32 = 14.0;
const OTHER_BITS: f32 = -1.0;

/// Bits below which two forms cannot be in one group, though a third agrees with both.
const CONTRADICTION_BITS: f32 = -4.0;

/// What the comparison of two forms came to.
#[derive(Clone, Copy, Debug)]
struct Judgement {
    bits: f32,
    contradicts: bool,
}

/// Comparisons that were made, so that none is made twice.
#[derive(Clone, Debug, Default)]
pub(super) struct Comparisons {
    made: HashMap<(u32, u32), Judgement>,
    comparing: Comparing,
}

impl Comparisons {
    fn judge(&mut self, forms: &[Form], x: u32, y: u32) -> Judgement {
        let pair = (x.min(y), x.max(y));
        if let Some(judgement) = self.made.get(&pair) {
            return *judgement;
        }
        let judgement = compare(&mut self.comparing, &forms[pair.0 as usize], &forms[pair.1 as usize]);
        self.made.insert(pair, judgement);
        judgement
    }
}

fn compare(comparing: &mut Comparing, a: &Form, b: &Form) -> Judgement {
    if a.name.is_empty() || b.name.is_empty() {
        return Judgement { bits: -99.0, contradicts: a.text != b.text };
    }
    let tables = Tables::embedded();
    let (x, y): (Weighed<'_>, Weighed<'_>) = (weigh(tables, &a.name), weigh(tables, &b.name));
    let vector = comparing.features(tables, x, y);
    let weights = tables.weights(a.kind, b.kind);
    let bits: f32 = weights.iter().zip(&vector).map(|(weight, value)| weight * value).sum();
    Judgement {
        bits,
        contradicts: is_clash(a.kind, &vector) || (bits < CONTRADICTION_BITS && a.key != b.key),
    }
}

fn is_clash(kind: Kind, vector: &Vector) -> bool {
    let clashes: &[Feature] = if kind == Kind::Person {
        &[
            Feature::SuffixClash,
            Feature::PatronymicClash,
            Feature::GenderClash,
            Feature::InitialClash,
            Feature::Lineage,
            Feature::NumberClash,
        ]
    } else {
        &[Feature::NumberClash, Feature::NumberLeft]
    };
    clashes.iter().any(|feature| vector[*feature as usize] > 0.0)
}

/// Merges the forms that are one.
pub(super) fn merge(
    forms: &[Form],
    usage: &Usage,
    constraints: &Constraints,
    known: &HashMap<(Kind, Box<str>), u32>,
    comparisons: &mut Comparisons,
) -> Groups {
    let mut groups = Groups::new(forms.len());
    decided(&mut groups, constraints, known);
    for (x, y) in of_one_key(forms) {
        merge_pair(forms, &mut groups, constraints, comparisons, x, y);
    }
    let mut edges: Vec<(f32, u32, u32)> = Vec::new();
    for (x, y) in pairs(forms, usage) {
        let Judgement { bits, contradicts } = comparisons.judge(forms, x, y);
        let (a, b) = (&forms[x as usize], &forms[y as usize]);
        let agree = match a.kind {
            Kind::Person => bits >= needed(a, b),
            _ => bits >= OTHER_BITS && super::organization::same_words(a, b),
        };
        if std::env::var_os("AKA_DEBUG").is_some() && !agree {
            eprintln!("NOT\t{}\t{bits:.1}\t{contradicts}\t{}\t{}", a.kind, a.text, b.text);
        }
        if agree && !contradicts {
            edges.push((bits, x, y));
        }
    }
    let text = |form: u32| &*forms[form as usize].text;
    edges.sort_unstable_by(|a, b| {
        let mentioned =
            |edge: &(f32, u32, u32)| usage.mentions(edge.1).saturating_add(usage.mentions(edge.2));
        b.0.total_cmp(&a.0)
            .then_with(|| mentioned(b).cmp(&mentioned(a)))
            .then_with(|| (text(a.1), text(a.2)).cmp(&(text(b.1), text(b.2))))
    });
    for (bits, x, y) in edges {
        let merged = merge_pair(forms, &mut groups, constraints, comparisons, x, y);
        if std::env::var_os("AKA_DEBUG").is_some() {
            eprintln!("EDGE\t{}\t{bits:.1}\t{merged}\t{}\t{}", forms[x as usize].kind, text(x), text(y));
        }
    }
    groups
}

/// The bits that two names of persons need to be one: fewer where they differ by a slip of the pen alone.
fn needed(a: &Form, b: &Form) -> f32 {
    let (last_a, last_b) = (a.words.last(), b.words.last());
    if last_a == last_b && a.words.first() == b.words.first() {
        let left_out = |x: &Form, y: &Form| {
            let tables = Tables::embedded();
            let rarities = x.name.tokens().zip(weigh(tables, &x.name).rarity);
            rarities
                .filter(|(token, _)| {
                    !y.words.iter().any(|w| **w == *super::organization::without_digraphs(token.folded()))
                })
                .map(|(_, &rarity)| rarity)
                .fold(99.0, f32::min)
        };
        if a.words.len().abs_diff(b.words.len()) == 1 && left_out(a, b).min(left_out(b, a)) >= RARE_BITS {
            return OMISSION_BITS;
        }
    }
    let slip = a.words.len() == b.words.len()
        && a.words.iter().zip(&b.words).filter(|(x, y)| x != y).count() == 1
        && a.words
            .iter()
            .zip(&b.words)
            .all(|(x, y)| x == y || (x.len().min(y.len()) > 4 && strsim::osa_distance(x, y) == 1));
    if slip { SLIP_BITS } else { PERSON_BITS }
}

/// Merges the names that decisions say are one.
fn decided(groups: &mut Groups, constraints: &Constraints, known: &HashMap<(Kind, Box<str>), u32>) {
    let mut first: HashMap<u32, u32> = HashMap::new();
    let mut named: Vec<(u32, u32)> =
        constraints.classes.iter().filter_map(|(name, class)| Some((*known.get(name)?, *class))).collect();
    named.sort_unstable();
    for (form, class) in named {
        groups.set_class(form, class);
        let one = *first.entry(class).or_insert(form);
        let (x, y) = (groups.root(one), groups.root(form));
        groups.union(x, y);
    }
}

/// Merges the groups of two forms unless something speaks against it.
fn merge_pair(
    forms: &[Form],
    groups: &mut Groups,
    constraints: &Constraints,
    comparisons: &mut Comparisons,
    x: u32,
    y: u32,
) -> bool {
    let (x, y) = (groups.root(x), groups.root(y));
    if x == y {
        return true;
    }
    if groups.is_barred(constraints, x, y) {
        return false;
    }
    let (own, others) = (groups.members(x), groups.members(y));
    if own.len() + others.len() > MAX_MEMBERS {
        return false;
    }
    let contradicted =
        own.iter().any(|&a| others.iter().any(|&b| comparisons.judge(forms, a, b).contradicts));
    if !contradicted {
        groups.union(x, y);
    }
    !contradicted
}

/// Pairs of forms with one key: each with the one before it in the order of texts.
fn of_one_key(forms: &[Form]) -> Vec<(u32, u32)> {
    let mut order: Vec<u32> = (0..forms.len() as u32).collect();
    let key = |form: u32| {
        let form = &forms[form as usize];
        (form.kind, &*form.key, &*form.text)
    };
    order.sort_unstable_by(|&x, &y| key(x).cmp(&key(y)));
    let same = |pair: &&[u32]| key(pair[0]).0 == key(pair[1]).0 && key(pair[0]).1 == key(pair[1]).1;
    order.windows(2).filter(same).map(|pair| (pair[0], pair[1])).collect()
}

/// The pairs of forms that are worth comparing, each once.
fn pairs(forms: &[Form], usage: &Usage) -> Vec<(u32, u32)> {
    let hasher = foldhasher();
    let mut blocks: Vec<(u64, u32)> = Vec::new();
    let mut keys: Vec<u64> = Vec::new();
    for (place, form) in forms.iter().enumerate() {
        if form.is_short() || usage.mentions(place as u32) == 0 {
            continue;
        }
        keys.clear();
        blocking_keys(form, &hasher, &mut keys);
        keys.sort_unstable();
        keys.dedup();
        blocks.extend(keys.iter().map(|&key| (key, place as u32)));
    }
    blocks.sort_unstable_by(|a, b| {
        a.0.cmp(&b.0).then_with(|| {
            let text = |form: u32| (&forms[form as usize].key, &*forms[form as usize].text);
            text(a.1).cmp(&text(b.1))
        })
    });
    let mut seen: HashSet<(u32, u32)> = HashSet::new();
    for block in blocks.chunk_by(|a, b| a.0 == b.0) {
        for (place, (_, x)) in block.iter().enumerate() {
            for (_, y) in block[place + 1..].iter().take(NEIGHBOURS) {
                seen.insert((*x.min(y), *x.max(y)));
            }
        }
    }
    let mut pairs: Vec<(u32, u32)> = seen.into_iter().collect();
    pairs.sort_unstable();
    pairs
}

fn foldhasher() -> DefaultHashBuilder {
    DefaultHashBuilder::default()
}

fn blocking_keys(form: &Form, hasher: &impl BuildHasher, keys: &mut Vec<u64>) {
    let mut push = |tag: u8, what: (u64, u64)| keys.push(hasher.hash_one((form.kind as u8, tag, what)));
    let all: String = form.name.tokens().filter(|_| true).map(|token| token.romanized()).collect();
    push(0, (skeleton(&all), u64::from(all.as_bytes().first().copied().unwrap_or(0) % 32)));
    let skeletons: Vec<u64> = form.content().take(MAX_WORDS).map(|token| token.part.skeleton).collect();
    for (place, &x) in skeletons.iter().enumerate() {
        for &y in &skeletons[place + 1..] {
            push(1, (x.min(y), x.max(y)));
        }
    }
    if form.kind == Kind::Person && skeletons.len() > 1 {
        let (first, last) = (skeletons[0], skeletons[skeletons.len() - 1]);
        push(2, (last, leading(first)));
        push(3, (first, leading(last)));
    }
}

/// The first consonant of a skeleton.
fn leading(skeleton: u64) -> u64 {
    let length = (64 - skeleton.leading_zeros()).div_ceil(4);
    skeleton >> (4 * length.saturating_sub(1))
}

#[allow(dead_code)]
fn _hash<T: Hash>(_: T) {}
