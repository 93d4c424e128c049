//! Short forms that their own document does not explain: given to the cluster that they mean elsewhere.
//!
//! In: groups of forms, and how short forms were bound in documents. Out: the cluster of each form. A short form goes to the
//! cluster to which most documents bind it, where that is a clear majority; one that no document binds to the one cluster that it fits.
//! Cost: linear in mentions and forms.

use hashbrown::HashMap;

use super::form::{Form, clash};
use super::union::Groups;
use super::{Mention, organization, within};
use crate::entity::Kind;
use crate::name::skeleton::skeleton;

/// The share of its documents that a short form's cluster must have.
const CLEAR_SHARE: f64 = 0.6;

/// The most full names that one short form is held against.
const MAX_CANDIDATES: usize = 32;

/// How often forms are mentioned, and what short forms were bound to.
#[derive(Clone, Debug)]
pub(super) struct Usage {
    mentions: Vec<u32>,
    /// Short form, full name, and how many documents bind one to the other.
    bound: HashMap<(u32, u32), u32>,
    documents: Vec<u32>,
}

impl Usage {
    pub(super) fn of(forms: usize, mentions: &[Mention], documents: &[usize]) -> Usage {
        let mut usage = Usage { mentions: vec![0; forms], bound: HashMap::new(), documents: vec![0; forms] };
        for (place, &start) in documents.iter().enumerate() {
            let end = documents.get(place + 1).copied().unwrap_or(mentions.len());
            let mut pairs: Vec<(u32, u32)> =
                mentions[start..end].iter().map(|mention| (mention.form, mention.target)).collect();
            for (_, target) in &pairs {
                usage.mentions[*target as usize] += 1;
            }
            pairs.sort_unstable();
            pairs.dedup();
            for (form, target) in pairs {
                usage.documents[form as usize] += 1;
                if form != target {
                    *usage.bound.entry((form, target)).or_insert(0) += 1;
                }
            }
        }
        usage
    }

    /// How many mentions stand for a form.
    pub(super) fn mentions(&self, form: u32) -> u32 {
        self.mentions[form as usize]
    }
}

/// Full names by what a short form of them may be.
#[derive(Default)]
struct Index<'f> {
    families: HashMap<&'f str, Vec<u32>>,
    skeletons: HashMap<u64, Vec<u32>>,
    initials: HashMap<(Kind, char), Vec<u32>>,
    words: HashMap<(Kind, &'f str), Vec<u32>>,
}

/// The cluster of each form, by a form that stands for it.
pub(super) fn attach(forms: &[Form], usage: &Usage, groups: &mut Groups) -> Vec<u32> {
    let mut ties: HashMap<u32, HashMap<u32, u32>> = HashMap::new();
    for (&(short, full), &documents) in &usage.bound {
        let (short, full) = (groups.root(short), groups.root(full));
        *ties.entry(short).or_default().entry(full).or_insert(0) += documents;
    }
    let index = Index::of(forms, usage, groups);
    let mut up: Vec<u32> = (0..forms.len() as u32).map(|form| groups.root(form)).collect();
    let mut attached: HashMap<u32, u32> = HashMap::new();
    for form in 0..forms.len() as u32 {
        if up[form as usize] != form {
            continue;
        }
        let to = match ties.get(&form) {
            Some(full) => majority(full, form),
            None => index.only(forms, groups, form),
        };
        if let Some(to) = to.filter(|to| *to != form) {
            attached.insert(form, to);
        }
    }
    for root in &mut up {
        for _ in 0..8 {
            match attached.get(root) {
                Some(&next) => *root = next,
                None => break,
            }
        }
    }
    up
}

fn majority(full: &HashMap<u32, u32>, own: u32) -> Option<u32> {
    let all: u32 = full.iter().filter(|(root, _)| **root != own).map(|(_, documents)| *documents).sum();
    let best = full
        .iter()
        .filter(|(root, _)| **root != own)
        .max_by_key(|(root, documents)| (**documents, std::cmp::Reverse(**root)))?;
    (f64::from(*best.1) >= CLEAR_SHARE * f64::from(all)).then_some(*best.0)
}

impl<'f> Index<'f> {
    fn of(forms: &'f [Form], usage: &Usage, groups: &mut Groups) -> Index<'f> {
        let mut index = Index::default();
        for (place, form) in forms.iter().enumerate() {
            let place = place as u32;
            if form.words.len() < 2 || usage.mentions(place) == 0 {
                continue;
            }
            let _ = groups;
            if form.kind == Kind::Person {
                if let Some(last) = form.content().last() {
                    push(index.families.entry(last.folded()).or_default(), place);
                    push(index.skeletons.entry(last.part.skeleton).or_default(), place);
                }
            } else {
                let initial = form.name.tokens().find_map(|token| token.folded().chars().next());
                if let Some(initial) = initial {
                    push(index.initials.entry((form.kind, initial)).or_default(), place);
                }
                for word in &form.words {
                    push(index.words.entry((form.kind, word)).or_default(), place);
                }
            }
        }
        index
    }

    /// The one group whose full names a short form fits.
    fn only(&self, forms: &[Form], groups: &mut Groups, short: u32) -> Option<u32> {
        let form = &forms[short as usize];
        if form.words.len() != 1 && form.kind != Kind::Person {
            return None;
        }
        if form.kind == Kind::Person {
            let own = form.content().last()?;
            let exact = self.families.get(own.folded());
            if !form.is_short() {
                return one(exact?.iter().filter(|&&full| form.is_tail_of(&forms[full as usize])), groups);
            }
            if let Some(full) = exact {
                // Ben Ali is no other Ali.
                let ends = |full: &&u32| form.name.len() > 1 && ends_with(&forms[**full as usize], form);
                if full.iter().any(|full| ends(&full)) {
                    return one(full.iter().filter(ends), groups);
                }
                return one(
                    full.iter().filter(|&&full| !clash(form.gender(), forms[full as usize].gender())),
                    groups,
                );
            }
            let near = self.skeletons.get(&skeleton(own.romanized()))?;
            let fits = |full: &&u32| {
                within::person_fit(form, &forms[**full as usize]).is_some_and(|fit| fit % 2 == 1)
            };
            return one(near.iter().filter(fits), groups);
        }
        if form.acronym {
            let letter = form.name.tokens().find_map(|token| token.folded().chars().next())?;
            let near = self.initials.get(&(form.kind, letter))?;
            return one(
                near.iter().filter(|&&full| organization::stands_for(form, &forms[full as usize])),
                groups,
            );
        }
        None
    }
}

/// Whether the tokens of a short form, particles too, end a full name.
fn ends_with(full: &Form, short: &Form) -> bool {
    let count = short.name.len();
    let skip = full.name.len().saturating_sub(count);
    full.name
        .tokens()
        .skip(skip)
        .map(|token| token.folded())
        .eq(short.name.tokens().map(|token| token.folded()))
}

fn push(list: &mut Vec<u32>, form: u32) {
    if list.len() < 4096 {
        list.push(form);
    }
}

/// The group of all these forms, where it is one.
fn one<'f>(forms: impl Iterator<Item = &'f u32>, groups: &mut Groups) -> Option<u32> {
    let mut found = None;
    for &form in forms.take(MAX_CANDIDATES) {
        let root = groups.root(form);
        if found.is_some_and(|found| found != root) {
            return None;
        }
        found = Some(root);
    }
    found
}
