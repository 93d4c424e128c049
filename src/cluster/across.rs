//! Across documents: spellings that are worth comparing, compared, and merged where they agree.
//!
//! In: all forms. Out: [`Groups`] of those that are one. Forms meet in blocks: those that share the skeletons
//! of two words, or of the last word and the beginning of the first, or of all words run together; a name of
//! one word in Han or Hangul by its readings, too. A block of many is cut to neighbours in the order of the
//! alphabet, so a form meets a bounded number of others. Pairs are merged best first; two groups are merged
//! only where no form of one contradicts a form of the other. Cost: linear in the number of forms.

use hashbrown::{HashMap, HashSet};

use super::attach::Usage;
use super::declined::declined;
use super::form::{self, Form};
use super::union::{Constraints, Groups};
use super::{letters, organization, place};
use crate::entity::Kind;
use crate::model::align::Weighed;
use crate::model::features::{Feature, Vector};
use crate::model::tables::{Among, Tables};
use crate::model::{Comparing, dot, weigh};
use crate::name::skeleton::skeleton;

/// How many neighbours in the alphabet a form of a block is compared with.
const NEIGHBOURS: usize = 6;

/// The most forms of a group; a merge beyond is not made.
const MAX_MEMBERS: usize = 64;

/// Words of a name that make blocking keys.
const MAX_WORDS: usize = 5;

/// Bits from which two names of persons are one; measured on the mentions of 693 news articles, where names
/// below are others as often as not.
const PERSON_BITS: f32 = 2.6;
/// The same where they differ by one letter of a long word, or by a rare middle name.
const SLIP_BITS: f32 = 0.5;
const MIDDLE_NAME_BITS: f32 = 1.5;

/// Below this no two forms are one, whatever they are names of.
const LEAST_BITS: f32 = OTHER_BITS.min(SLIP_BITS);

/// The rarity of a middle name, in bits, from which it tells no one from a namesake.
const RARE_BITS: f32 = 15.5;

/// How many full names with one family name make it a common one in a corpus.
const CROWD: f32 = 32.0;

/// Bits from which two names of organizations or places are one that have the same words.
const OTHER_BITS: f32 = -1.0;

/// Bits from which two names of organizations or places are one that are in different scripts, so that their
/// words cannot be held against each other.
const OTHER_SCRIPT_BITS: f32 = PERSON_BITS;

/// The share of a name's letters that another spelling of it lacks at most, though the consonants are the
/// same: in news it was a sixth at most, and of 36,000 pairs of made-up names that the model finds to be one,
/// one in seventy lacked more.
const MOST_CHANGED: f32 = 0.3;

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
    let bits = dot(tables.weights(Among::Two, a.kind, b.kind), &vector);
    let parts = a.kind == Kind::Person && vector[Feature::BothLeft as usize] > 0.0 && bits < 0.0;
    let apart = a.key != b.key && (parts || bits < CONTRADICTION_BITS) && can_part(a, b);
    let two_places = a.kind == Kind::Location && place::are_two(a, b);
    let halved = a.kind == Kind::Person && (a.has_half_of(b) || b.has_half_of(a));
    let contradicts = apart || two_places || halved || is_clash(a.kind, &vector) || a.initials_clash(b);
    Judgement { bits, contradicts }
}

/// Whether it means anything that two names are unlike by their letters: not in two scripts of which neither
/// is Latin, for how they transliterate each other was not learned.
fn can_part(a: &Form, b: &Form) -> bool {
    a.latin || b.latin || a.script() == b.script()
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
    let order = alphabet(forms);
    let mut merging = Merging { forms, constraints, comparisons, groups, cases: HashSet::new() };
    for (x, y) in of_one_key(forms, &order) {
        merging.pair(x, y);
    }
    for (case, name) in declined(forms, usage, &order) {
        merging.case(case, name);
    }
    let bearers = bearers(forms, usage);
    let mut edges: Vec<(f32, u32, u32)> = Vec::new();
    for (x, y) in pairs(forms, usage, &order) {
        let (a, b) = (&forms[x as usize], &forms[y as usize]);
        if merging.has_case(x, y) || !is_worth_comparing(a, b) {
            continue;
        }
        let Judgement { bits, contradicts } = merging.comparisons.judge(forms, x, y);
        if bits < LEAST_BITS || contradicts {
            continue;
        }
        let least = match a.kind {
            Kind::Person => needed(a, b) + crowd(&bearers, a).min(crowd(&bearers, b)),
            _ if organization::same_words(a, b) => OTHER_BITS,
            _ => OTHER_SCRIPT_BITS,
        };
        if bits >= least {
            edges.push((bits, x, y));
        }
    }
    sort_edges(forms, usage, &mut edges);
    for (_, x, y) in edges {
        merging.pair(x, y);
    }
    merging.groups
}

/// The best pairs first, then the most mentioned, then by their texts: an order that no order of documents
/// changes.
fn sort_edges(forms: &[Form], usage: &Usage, edges: &mut [(f32, u32, u32)]) {
    let text = |form: u32| &*forms[form as usize].text;
    let texts = |&(_, x, y): &(f32, u32, u32)| {
        if text(x) < text(y) { (text(x), text(y)) } else { (text(y), text(x)) }
    };
    let mentions = |&(_, x, y): &(f32, u32, u32)| u64::from(usage.mentions(x)) + u64::from(usage.mentions(y));
    edges.sort_unstable_by(|a, b| {
        b.0.total_cmp(&a.0).then_with(|| mentions(b).cmp(&mentions(a))).then_with(|| texts(a).cmp(&texts(b)))
    });
}

/// How many different full names of the corpus end with a family name.
fn bearers<'f>(forms: &'f [Form], usage: &Usage) -> HashMap<&'f str, u32> {
    let mut bearers = HashMap::new();
    for (place, form) in forms.iter().enumerate() {
        if form.kind == Kind::Person && !form.is_short() && usage.mentions(place as u32) > 0 {
            *bearers.entry(&**form.words.last().unwrap_or(&form.key)).or_insert(0) += 1;
        }
    }
    bearers
}

/// The bits that a name must bring more because many people of the corpus have its family name, which the
/// model's rarity, taken from other texts, does not know of.
fn crowd(bearers: &HashMap<&str, u32>, form: &Form) -> f32 {
    let count = form.words.last().and_then(|last| bearers.get(&**last)).copied().unwrap_or(1);
    (count as f32 / CROWD).log2().clamp(0.0, 4.0) / 2.0
}

/// The bits that two names of persons need to be one: fewer where they differ by a slip of the pen alone, or
/// where one has a middle name more that is nobody's first name.
fn needed(a: &Form, b: &Form) -> f32 {
    let (longer, shorter) = if a.words.len() > b.words.len() { (a, b) } else { (b, a) };
    let ends_agree =
        longer.words.first() == shorter.words.first() && longer.words.last() == shorter.words.last();
    if ends_agree && longer.words.len() == shorter.words.len() + 1 && has_middle_name(longer, shorter) {
        return MIDDLE_NAME_BITS;
    }
    let differ = || a.words.iter().zip(&b.words).filter(|(x, y)| x != y);
    let is_slip = |x: &str, y: &str| x.len().min(y.len()) > 4 && letters::is_within(x, y, 1);
    if a.words.len() == b.words.len() && differ().count() == 1 && differ().all(|(x, y)| is_slip(x, y)) {
        return SLIP_BITS;
    }
    PERSON_BITS
}

/// Whether the word that only the longer name has is a rare one, and no given name: *Ahmad Shah Massoud* is
/// not Ahmad Massoud.
fn has_middle_name(longer: &Form, shorter: &Form) -> bool {
    let tables = Tables::embedded();
    let tokens = longer.name.tokens().zip(weigh(tables, &longer.name).rarity);
    let mut extra = tokens.filter(|(token, _)| {
        let word = organization::without_digraphs(token.folded());
        longer.words.contains(&word) && !shorter.words.contains(&word)
    });
    extra.all(|(token, &rarity)| rarity >= RARE_BITS && !form::is_given_name(token.folded()))
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

/// The groups as they are being merged.
struct Merging<'m> {
    forms: &'m [Form],
    constraints: &'m Constraints,
    comparisons: &'m mut Comparisons,
    groups: Groups,
    /// Forms that are merged with another one as its cases: what holds for that one holds for them, however
    /// they are spelled.
    cases: HashSet<u32>,
}

impl Merging<'_> {
    /// Merges the groups of two forms unless something speaks against it.
    fn pair(&mut self, x: u32, y: u32) {
        let Some((x, y)) = self.apart(x, y) else { return };
        let Merging { forms, comparisons, groups, cases, .. } = self;
        let spelled = |root: u32| {
            let members = groups.members(root);
            members.into_iter().filter(|member| !cases.contains(member)).collect::<Vec<u32>>()
        };
        let (own, others) = (spelled(x), spelled(y));
        let contradicted =
            own.iter().any(|&a| others.iter().any(|&b| comparisons.judge(forms, a, b).contradicts));
        if !contradicted {
            groups.union(x, y);
        }
    }

    /// Merges a form with the one that it is a case of, unless a decision speaks against it.
    fn case(&mut self, case: u32, name: u32) {
        if let Some((x, y)) = self.apart(case, name) {
            self.groups.union(x, y);
            self.cases.insert(case);
        }
    }

    /// The groups of two forms, where they are two and neither decisions nor their size keep them so.
    fn apart(&mut self, x: u32, y: u32) -> Option<(u32, u32)> {
        let (x, y) = (self.groups.root(x), self.groups.root(y));
        let is_barred = || self.groups.is_barred(self.constraints, x, y);
        let count = || self.groups.members(x).len() + self.groups.members(y).len();
        (x != y && !is_barred() && count() <= MAX_MEMBERS).then_some((x, y))
    }

    /// Whether one of two forms is a case of another.
    fn has_case(&self, x: u32, y: u32) -> bool {
        self.cases.contains(&x) || self.cases.contains(&y)
    }
}

/// The forms in the order of their kinds, keys and texts.
fn alphabet(forms: &[Form]) -> Vec<u32> {
    // The first letters tell most apart, and are nearer than the forms.
    let start = |form: &Form| {
        form.key
            .bytes()
            .chain(std::iter::repeat(0))
            .take(8)
            .fold(0, |start, byte| start << 8 | u64::from(byte))
    };
    let numbered = forms.iter().zip(0_u32..);
    let mut order: Vec<(Kind, u64, u32)> =
        numbered.map(|(form, number)| (form.kind, start(form), number)).collect();
    let key = |form: u32| (&*forms[form as usize].key, &*forms[form as usize].text);
    order.sort_unstable_by(|x, y| (x.0, x.1).cmp(&(y.0, y.1)).then_with(|| key(x.2).cmp(&key(y.2))));
    order.into_iter().map(|(.., form)| form).collect()
}

/// Pairs of forms with one key: each with the one before it in the alphabet.
fn of_one_key(forms: &[Form], order: &[u32]) -> impl Iterator<Item = (u32, u32)> {
    let key = |form: u32| (forms[form as usize].kind, &*forms[form as usize].key);
    let same = move |pair: &&[u32]| key(pair[0]) == key(pair[1]);
    order.windows(2).filter(same).map(|pair| (pair[0], pair[1]))
}

/// The pairs of forms that share a block, each once, by their places in the alphabet.
fn pairs(forms: &[Form], usage: &Usage, order: &[u32]) -> Vec<(u32, u32)> {
    let mut blocks: Vec<(u64, u32)> = Vec::new();
    let mut keys: Vec<u64> = Vec::new();
    // Forms stand in blocks by their places in the alphabet.
    for (place, &form) in order.iter().enumerate() {
        let own = &forms[form as usize];
        let is_single = own.is_short() && own.readings.is_empty();
        if is_single || usage.mentions(form) == 0 {
            continue;
        }
        keys.clear();
        blocking_keys(own, &mut keys);
        keys.sort_unstable();
        keys.dedup();
        blocks.extend(keys.iter().map(|&key| (key, place as u32)));
    }
    blocks.sort_unstable();
    let mut pairs: Vec<(u32, u32)> = Vec::new();
    for block in blocks.chunk_by(|a, b| a.0 == b.0) {
        for (at, (_, x)) in block.iter().enumerate() {
            let near = block[at + 1..].iter().take(NEIGHBOURS);
            pairs.extend(near.map(|(_, y)| (*x, *y)));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    for (x, y) in &mut pairs {
        (*x, *y) = (order[*x as usize], order[*y as usize]);
    }
    pairs
}

/// Whether two forms of a block can be one at all, told without the model: most cannot, for a common name
/// brings together many whose other names have nothing to do with each other. The larger a corpus, the more
/// such pairs a form has.
fn is_worth_comparing(a: &Form, b: &Form) -> bool {
    if a.kind != Kind::Person {
        return organization::same_words(a, b) || (a.latin != b.latin && a.words.len() == b.words.len());
    }
    if !a.latin || !b.latin {
        return true;
    }
    match (a.left_over(b), b.left_over(a)) {
        ((0, _), _) => is_spelled_in(a, b),
        (_, (0, _)) => is_spelled_in(b, a),
        _ if a.whole == b.whole => true,
        ((1, x), (1, y)) => {
            let word = |form: &'_ Form, place: usize| {
                form.content().nth(place).map(|token| token.romanized().to_owned()).unwrap_or_default()
            };
            let (x, y) = (word(a, x), word(b, y));
            let letters = x.len().min(y.len());
            letters < 2 || letters::is_within(&x, &y, if letters > 7 { 3 } else { 2 })
        }
        _ => false,
    }
}

/// Whether the words of a form, all of whose skeletons another has too, are near enough to those of the other
/// by their letters: Samad and Sumaida are of one skeleton.
fn is_spelled_in(form: &Form, other: &Form) -> bool {
    let (mut letters, mut changed) = (0, 0);
    for (token, skeleton) in form.content().zip(&form.skeletons) {
        let word = token.romanized();
        let alike = other.content().zip(&other.skeletons).filter(|(_, other)| *other == skeleton);
        let changes = alike.map(|(other, _)| letters::lacking(word, other.romanized()));
        letters += word.len();
        changed += changes.min().unwrap_or(0);
    }
    changed as f32 <= MOST_CHANGED * letters as f32
}

fn blocking_keys(form: &Form, keys: &mut Vec<u64>) {
    let mut push = |tag: u64, x: u64, y: u64| keys.push(mix(tag << 8 | form.kind as u64, x, y));
    push(0, form.whole, u64::from(first_letter(form)));
    let skeletons = &form.skeletons[..form.skeletons.len().min(MAX_WORDS)];
    for (place, &x) in skeletons.iter().enumerate() {
        for &y in &skeletons[place + 1..] {
            push(1, x.min(y), x.max(y));
        }
    }
    for [family, given] in &form.readings {
        let (x, y) = (skeleton(family), skeleton(given));
        push(1, x.min(y), x.max(y));
        let whole = skeleton(&[family.as_str(), given].concat());
        let first = family.bytes().next().unwrap_or(0);
        push(0, whole, u64::from(first));
        push(0, whole, u64::from(voiceless(first)));
    }
    if let (Kind::Person, [first, .., last]) = (form.kind, skeletons) {
        push(2, *last, leading(*first));
        push(3, *first, leading(*last));
        // Where the family name comes first in its own script, it may come last in Latin letters.
        if !form.latin {
            push(2, *first, leading(*last));
        }
    }
}

/// The letter that a name begins with in Latin script; 0 where it has none.
fn first_letter(form: &Form) -> u8 {
    let romanized = || form.content().next().and_then(|token| token.romanized().bytes().next());
    let own = || form.key.bytes().next();
    if form.latin { own() } else { romanized() }.unwrap_or(0)
}

/// The letter that a Korean name may begin with in place of another: Gim, Kim.
fn voiceless(letter: u8) -> u8 {
    match letter {
        b'b' => b'p',
        b'd' => b't',
        b'g' => b'k',
        b'j' => b'c',
        _ => letter,
    }
}

/// A number for three, the same on every run.
fn mix(tag: u64, x: u64, y: u64) -> u64 {
    let step = |sum: u64, value: u64| {
        let product = u128::from(sum ^ value).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835);
        (product >> 64) as u64 ^ product as u64
    };
    step(step(step(0x243f_6a88_85a3_08d3, tag), x), y)
}

/// The first consonant of a skeleton.
fn leading(skeleton: u64) -> u64 {
    let length = (64 - skeleton.leading_zeros()).div_ceil(4);
    skeleton >> (4 * length.saturating_sub(1))
}
