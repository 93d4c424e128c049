//! Across documents: spellings that are worth comparing, compared, and merged where they agree.
//!
//! In: a corpus. Out: [`Groups`] of those that are one. Pairs that meet in `blocks` and `agree` are merged
//! best first; two groups are merged only where no form of one contradicts a form of the other, and a name is
//! given to none of several longer ones that contradict each other. Cost: linear in the number of forms.

use hashbrown::{HashMap, HashSet};

use super::blocks;
use super::corpus::Corpus;
use super::declined::declined;
use super::least::Least;
use super::pairs::agree::{Comparisons, Judgement};
use super::union::Groups;
use super::usage::CLEAR_SHARE;
use crate::entity::Kind;

/// The most forms of a group; a merge beyond is not made.
const MAX_MEMBERS: usize = 64;

/// The most bits by which a name is likelier a longer one than another longer one, and may be either.
const TIE_BITS: f32 = 2.0;

/// Merges the forms that are one.
pub(super) fn merge(corpus: Corpus<'_>, cases: &[(u32, u32)], comparisons: &mut Comparisons) -> Groups {
    let mut groups = Groups::new(corpus.len());
    of_entities(&mut groups, corpus);
    decided(&mut groups, corpus);
    let order = blocks::alphabet(corpus);
    let mut merging = Merging { corpus, comparisons, groups, cases: HashSet::new() };
    for (x, y) in blocks::of_one_key(corpus, &order) {
        merging.pair(x, y);
    }
    let mut cases = cases.to_vec();
    cases.sort_unstable_by_key(|&(case, _)| corpus.text(case));
    for (case, name) in declined(corpus, &order).into_iter().chain(cases) {
        merging.case(case, name);
    }
    let least = Least::of(corpus);
    let mut edges: Vec<(f32, u32, u32)> = Vec::new();
    for (x, y) in blocks::pairs(corpus, &order) {
        if merging.has_case(x, y) {
            continue;
        }
        let Judgement { bits, contradicts } = merging.comparisons.judge(corpus.forms, x, y);
        if !contradicts && bits >= least.bits(corpus.form(x), corpus.form(y)) {
            edges.push((bits, x, y));
        }
    }
    merging.without_ties(&mut edges);
    sort_edges(corpus, &mut edges);
    for (_, x, y) in edges {
        merging.pair(x, y);
    }
    merging.groups
}

/// The best pairs first, then the most mentioned, then by their texts: an order that no order of documents
/// changes.
fn sort_edges(corpus: Corpus<'_>, edges: &mut [(f32, u32, u32)]) {
    let text = |form: u32| corpus.text(form);
    let texts = |&(_, x, y): &(f32, u32, u32)| {
        if text(x) < text(y) { (text(x), text(y)) } else { (text(y), text(x)) }
    };
    let mentions =
        |&(_, x, y): &(f32, u32, u32)| u64::from(corpus.mentions(x)) + u64::from(corpus.mentions(y));
    edges.sort_unstable_by(|a, b| {
        b.0.total_cmp(&a.0).then_with(|| mentions(b).cmp(&mentions(a))).then_with(|| texts(a).cmp(&texts(b)))
    });
}

/// Merges the names of each entity.
fn of_entities(groups: &mut Groups, corpus: Corpus<'_>) {
    let mut first: HashMap<u32, u32> = HashMap::new();
    for (form, entity) in corpus.numbered().filter_map(|(number, form)| Some((number, form.entity?))) {
        groups.set_entity(form, entity);
        let root = groups.root(*first.entry(entity).or_insert(form));
        groups.union(root, form);
    }
}

/// Merges the names that decisions say are one, but for those of two entities.
fn decided(groups: &mut Groups, corpus: Corpus<'_>) {
    let constraints = corpus.constraints;
    if constraints.is_empty() {
        return;
    }
    let mut first: HashMap<u32, u32> = HashMap::new();
    for (number, form) in corpus.numbered() {
        let Some(&class) = constraints.classes.get(&(form.kind, form.text.clone())) else { continue };
        let own = groups.root(number);
        groups.set_class(own, class);
        let one = *first.entry(class).or_insert(number);
        let one = groups.root(one);
        if !groups.are_two(one, own) {
            groups.union(one, own);
        }
    }
}

/// The groups as they are being merged.
struct Merging<'m> {
    corpus: Corpus<'m>,
    comparisons: &'m mut Comparisons,
    groups: Groups,
    /// Forms that are merged with another one as its cases: what holds for that one holds for them, however
    /// they are spelled.
    cases: HashSet<u32>,
}

impl Merging<'_> {
    /// Merges the groups of two forms unless something speaks against it.
    fn pair(&mut self, form: u32, other: u32) {
        let Some((x, y)) = self.apart(form, other) else { return };
        let Merging { corpus, comparisons, groups, cases, .. } = self;
        // An entity may go by several names, of which one alone must agree.
        let spelled = |root: u32, form: u32| {
            let counts = |member: &u32| {
                *member == form || !cases.contains(member) && corpus.form(*member).entity.is_none()
            };
            groups.members(root).into_iter().filter(counts).collect::<Vec<u32>>()
        };
        let (own, others) = (spelled(x, form), spelled(y, other));
        let contradicted =
            own.iter().any(|&a| others.iter().any(|&b| comparisons.judge(corpus.forms, a, b).contradicts));
        if !contradicted {
            groups.union(x, y);
        }
    }

    /// Takes away what gives a person's name to one of several longer names that contradict each other, unless
    /// most documents are of those that do not: Mary Renfield may be Mary Ann or Mary Lou Renfield.
    fn without_ties(&mut self, edges: &mut Vec<(f32, u32, u32)>) {
        let corpus = self.corpus;
        let lengthened = |x: u32, y: u32| {
            let count = |form: u32| corpus.form(form).words.len();
            let is_person =
                corpus.form(x).kind == Kind::Person && corpus.form(x).latin == corpus.form(y).latin;
            let (short, full) = if count(x) < count(y) { (x, y) } else { (y, x) };
            (is_person && count(short) < count(full)).then_some((short, full))
        };
        let mut longer: HashMap<u32, Vec<(f32, u32)>> = HashMap::new();
        for &(bits, x, y) in &*edges {
            if let Some((short, full)) = lengthened(x, y) {
                longer.entry(short).or_default().push((bits, full));
            }
        }
        edges.retain(|&(bits, x, y)| {
            let Some((short, full)) = lengthened(x, y) else { return true };
            let (mut own, mut all) = (0, 0);
            for &(of_other, other) in longer.get(&short).into_iter().flatten().take(MAX_MEMBERS) {
                let is_rival = self.comparisons.judge(corpus.forms, full, other).contradicts;
                let documents = corpus.usage.documents(other);
                own += if is_rival { 0 } else { documents };
                all += if is_rival && of_other < bits - TIE_BITS { 0 } else { documents };
            }
            f64::from(own) >= CLEAR_SHARE * f64::from(all)
        });
    }

    /// Merges a form with the one that it is a case of, unless a decision speaks against it.
    fn case(&mut self, case: u32, name: u32) {
        if let Some((x, y)) = self.apart(case, name).filter(|_| !self.cases.contains(&case)) {
            self.groups.union(x, y);
            self.cases.insert(case);
        }
    }

    /// The groups of two forms, where they are two and neither decisions nor their size keep them so.
    fn apart(&mut self, x: u32, y: u32) -> Option<(u32, u32)> {
        let (x, y) = (self.groups.root(x), self.groups.root(y));
        let is_barred = || self.groups.is_barred(self.corpus.constraints, x, y);
        let count = || self.groups.members(x).len() + self.groups.members(y).len();
        (x != y && !is_barred() && count() <= MAX_MEMBERS).then_some((x, y))
    }

    /// Whether one of two forms is a case of another.
    fn has_case(&self, x: u32, y: u32) -> bool {
        self.cases.contains(&x) || self.cases.contains(&y)
    }
}
