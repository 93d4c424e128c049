//! Short forms that their own document does not explain: given to the cluster that they mean elsewhere.
//!
//! In: a corpus and the groups of its forms. Out: the cluster of each form. A short
//! form goes to the cluster to which most documents bind it, where that is a clear majority; one that no
//! document binds to the one cluster that it fits. What is given so stands at the end of a branch: it draws
//! no other form after it. Cost: linear in mentions and forms.

use std::cmp::Reverse;

use hashbrown::{HashMap, HashSet};

use super::corpus::Corpus;
use super::documents::Mention;
use super::foreign::{self, Foreign};
use super::form::Form;
use super::pairs::acronym;
use super::pairs::agree::Comparisons;
use super::pairs::fit::{self, Fit};
use super::pairs::organization::{is_abridged, is_called_after};
use super::pairs::person::is_tail_of;
use super::union::Groups;
use super::usage::CLEAR_SHARE;
use super::words::person::without_arabic_article;
use crate::entity::Kind;
use crate::name::letters::skeleton::skeleton;

/// The most full names of one key that a short form is held against; with more there is no one whom it means.
const MAX_CANDIDATES: usize = 256;

/// How often one short form may be short for another: VW group, Volkswagen Group, Volkswagen.
const MAX_STEPS: usize = 8;

/// The cluster of each form and mention, by a form that stands for it.
#[derive(Debug)]
pub(super) struct Attached {
    pub(super) roots: Vec<u32>,
    /// Short forms and full names that documents bind, and decisions or the other documents part.
    released: HashSet<(u32, u32)>,
}

impl Attached {
    /// The form that stands for a mention's cluster.
    pub(super) fn root(&self, mention: Mention) -> u32 {
        let Mention { form, target } = mention;
        let released = form != target && !self.released.is_empty() && self.released.contains(&(form, target));
        self.roots[if released { form } else { target } as usize]
    }
}

/// Gives short forms to clusters.
pub(super) fn attach(corpus: Corpus<'_>, groups: &mut Groups, comparisons: &mut Comparisons) -> Attached {
    let mut ties: HashMap<u32, HashMap<u32, u32>> = HashMap::new();
    let mut released = HashSet::new();
    for (&(short, full), &documents) in &corpus.usage.bound {
        // What more documents have by itself is no short form of what one has besides.
        if corpus.usage.documents(short) > documents && is_called_after(corpus.form(short), corpus.form(full))
        {
            released.insert((short, full));
            continue;
        }
        let is_elsewhere = is_bound_here_alone(corpus.form(short), corpus.form(full));
        let (short, full) = (groups.root(short), groups.root(full));
        if short != full && !is_elsewhere {
            *ties.entry(short).or_default().entry(full).or_insert(0) += documents;
        }
    }
    let index = Index::of(corpus);
    let mut foreign: Option<Foreign<'_>> = None;
    let mut to: HashMap<u32, u32> = HashMap::new();
    for group in 0..corpus.len() {
        if groups.root(group) != group || groups.entity(group).is_some() {
            continue;
        }
        let form = most_mentioned(corpus, groups.members(group));
        let full = match ties.get(&group) {
            Some(full) => majority(corpus, full).filter(|&best| index.is_mostly(groups, form, best)),
            None => index.only(groups, form).or_else(|| {
                foreign::is_foreign(corpus.form(form)).then_some(())?;
                let foreign = foreign.get_or_insert_with(|| Foreign::of(corpus));
                foreign.bearer(groups, comparisons, form)
            }),
        };
        let mut may_be = |full: &u32| {
            *full != group
                && !groups.is_barred(corpus.constraints, group, *full)
                && !contradicts(corpus, comparisons, form, &groups.members(*full))
        };
        if let Some(full) = full.filter(|full| may_be(full)) {
            to.insert(group, full);
        }
    }
    let mut roots: Vec<u32> = (0..corpus.len()).map(|form| groups.root(form)).collect();
    if !corpus.constraints.is_empty() {
        released.extend(part(corpus, groups, &mut to));
    }
    for root in &mut roots {
        *root = end(&to, *root);
    }
    Attached { roots, released }
}

/// Whether a person's name of several words contradicts one of a group.
fn contradicts(corpus: Corpus<'_>, comparisons: &mut Comparisons, form: u32, members: &[u32]) -> bool {
    let own = corpus.form(form);
    own.kind == Kind::Person
        && own.words.len() > 1
        && members.iter().any(|&member| comparisons.judge(corpus.forms, form, member).contradicts)
}

/// The form that speaks for a group, whatever the order in which its forms came.
fn most_mentioned(corpus: Corpus<'_>, members: Vec<u32>) -> u32 {
    let rank = |&form: &u32| (corpus.mentions(form), Reverse(corpus.text(form)));
    members.into_iter().max_by_key(rank).unwrap_or_default()
}

/// Whether a short form stands for a full name in the document alone that has both: in others Kabul is not
/// Kabul Province, and what is a case of one name here is another name.
fn is_bound_here_alone(short: &Form, full: &Form) -> bool {
    match short.kind {
        Kind::Person => fit::person(short, full).is_some_and(Fit::is_declined),
        Kind::Location => !is_abridged(short, full) && !acronym::stands_for(short, full),
        _ => false,
    }
}

/// Where a group ends up; where groups go round in a circle, at the first of them that it comes to.
fn end(to: &HashMap<u32, u32>, mut root: u32) -> u32 {
    let mut passed = [root; MAX_STEPS];
    for step in 0..MAX_STEPS {
        passed[step] = root;
        match to.get(&root) {
            Some(&next) => root = next,
            None => break,
        }
        if passed[..=step].contains(&root) {
            break;
        }
    }
    root
}

/// Takes back what would bring names together that decisions part: short forms given to a cluster, from `to`,
/// and those that documents bind, which it returns.
fn part(corpus: Corpus<'_>, groups: &mut Groups, to: &mut HashMap<u32, u32>) -> HashSet<(u32, u32)> {
    let text = |form: u32| corpus.text(form);
    let mut gathered: HashMap<u32, Vec<u32>> = HashMap::new();
    let mut given: Vec<u32> = to.keys().copied().collect();
    given.sort_unstable_by(|&x, &y| text(x).cmp(text(y)));
    for short in given {
        let full = end(to, short);
        let classes = gathered.entry(full).or_insert_with(|| groups.classes(full).to_vec());
        if corpus.constraints.part(groups.classes(short), classes) {
            to.remove(&short);
        } else {
            classes.extend(groups.classes(short));
        }
    }
    let mut bound: Vec<(u32, u32)> = corpus.usage.bound.keys().copied().collect();
    bound.sort_unstable_by(|x, y| (text(x.0), text(x.1)).cmp(&(text(y.0), text(y.1))));
    let mut released = HashSet::new();
    for (short, full) in bound {
        let (own, root) = (groups.root(short), groups.root(full));
        let last = end(to, root);
        let classes = gathered.entry(last).or_insert_with(|| groups.classes(last).to_vec());
        if corpus.constraints.part(groups.classes(own), classes) {
            released.insert((short, full));
        } else {
            classes.extend(groups.classes(own));
        }
    }
    released
}

/// The cluster to which a clear majority of documents binds a short form.
fn majority(corpus: Corpus<'_>, full: &HashMap<u32, u32>) -> Option<u32> {
    let all: u32 = full.values().sum();
    let rank = |&(&root, &documents): &(&u32, &u32)| (documents, Reverse(corpus.text(root)));
    let (&best, &documents) = full.iter().max_by_key(rank)?;
    (f64::from(documents) >= CLEAR_SHARE * f64::from(all)).then_some(best)
}

/// Full names by what a short form of them may be.
struct Index<'f> {
    corpus: Corpus<'f>,
    /// Persons by their last token, and by its skeleton; those called after their father by their first one,
    /// too.
    families: HashMap<&'f str, Vec<u32>>,
    skeletons: HashMap<u64, Vec<u32>>,
    /// Others by their initials, and by each word.
    initials: HashMap<(Kind, String), Vec<u32>>,
    words: HashMap<(Kind, &'f str), Vec<u32>>,
}

impl<'f> Index<'f> {
    fn of(corpus: Corpus<'f>) -> Index<'f> {
        let mut index = Index {
            corpus,
            families: HashMap::new(),
            skeletons: HashMap::new(),
            initials: HashMap::new(),
            words: HashMap::new(),
        };
        for (number, form) in corpus.numbered() {
            if form.words.len() < 2 || corpus.mentions(number) == 0 {
                continue;
            }
            if form.kind == Kind::Person {
                let first = form.content().next().filter(|_| form.ends_with_father());
                for token in form.content().last().into_iter().chain(first) {
                    index.families.entry(token.folded()).or_default().push(number);
                    index.skeletons.entry(skeleton(without_arabic_article(token))).or_default().push(number);
                }
                continue;
            }
            for initials in acronym::plain_initials(form) {
                index.initials.entry((form.kind, initials)).or_default().push(number);
            }
            for word in &form.words {
                index.words.entry((form.kind, word)).or_default().push(number);
            }
        }
        index
    }

    /// The one group whose full names a short form fits.
    fn only(&self, groups: &mut Groups, short: u32) -> Option<u32> {
        let form = self.corpus.form(short);
        match form.kind {
            Kind::Person if form.is_short() => self.bearer(groups, form),
            Kind::Person => {
                let last = form.content().last()?;
                let full = few(self.families.get(last.folded()))?;
                one(full.iter().filter(|&&full| is_tail_of(form, self.corpus.form(full))), groups)
            }
            kind if form.acronym => {
                let letters: String = form.name.tokens().map(|token| token.folded()).collect();
                let full = few(self.initials.get(&(kind, letters))).into_iter().flatten();
                let stands_for = |full: &&u32| acronym::stands_for(form, self.corpus.form(**full));
                one(full.filter(stands_for), groups).or_else(|| self.unabridged(groups, form))
            }
            _ => self.unabridged(groups, form),
        }
    }

    /// The one group of those whose names are longer by what says no more.
    fn unabridged(&self, groups: &mut Groups, form: &Form) -> Option<u32> {
        let lists = form.words.iter().filter_map(|word| self.words.get(&(form.kind, &**word)));
        let full = few(lists.min_by_key(|list| list.len()))?;
        one(full.iter().filter(|&&full| is_abridged(form, self.corpus.form(full))), groups)
    }

    /// Whether of the documents that mention bearers of a person's short form most mention those of a group.
    fn is_mostly(&self, groups: &mut Groups, short: u32, group: u32) -> bool {
        let short = self.corpus.form(short);
        let own = short.content().next().filter(|_| short.is_short());
        let Some(bearers) = own.and_then(|own| few(self.families.get(own.folded()))) else { return true };
        let (mut of_group, mut all) = (0, 0);
        for &full in bearers {
            if fit::person(short, self.corpus.form(full)).is_some_and(Fit::goes_by) {
                let documents = self.corpus.usage.documents(full);
                all += documents;
                of_group += if groups.root(full) == group { documents } else { 0 };
            }
        }
        f64::from(of_group) >= CLEAR_SHARE * f64::from(all)
    }

    /// The one group of those who have a family name.
    fn bearer(&self, groups: &mut Groups, short: &Form) -> Option<u32> {
        let own = short.content().next()?;
        let form = |full: u32| self.corpus.form(full);
        let fits = |full: &&u32| fit::person(short, form(**full)).is_some_and(Fit::goes_by);
        if let Some(full) = self.families.get(own.folded()) {
            // Ben Ali is no other Ali.
            let ends = |full: &&u32| is_tail_of(short, form(**full));
            let full = few(Some(full))?;
            if short.name.len() > 1 && full.iter().any(|full| ends(&full)) {
                return one(full.iter().filter(ends), groups);
            }
            return one(full.iter().filter(fits), groups);
        }
        // Characters are read in several ways, of which the letters are one.
        let near =
            few(self.skeletons.get(&skeleton(own.romanized()))).filter(|_| short.readings.is_empty())?;
        one(near.iter().filter(fits), groups)
    }
}

/// A list that is short enough to mean someone.
fn few(list: Option<&Vec<u32>>) -> Option<&Vec<u32>> {
    list.filter(|list| list.len() <= MAX_CANDIDATES)
}

/// The group of all these forms, where it is one.
fn one<'f>(forms: impl Iterator<Item = &'f u32>, groups: &mut Groups) -> Option<u32> {
    let mut found = None;
    for &form in forms {
        let root = groups.root(form);
        if found.is_some_and(|found| found != root) {
            return None;
        }
        found = Some(root);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_group_ends_somewhere() {
        type Case<'c> = (&'c str, &'c [(u32, u32)], &'c [u32]);
        let cases: &[Case<'_>] = &[
            ("nowhere to go", &[], &[0, 1, 2, 3]),
            ("one after the other", &[(0, 1), (1, 2), (2, 3)], &[3, 3, 3, 3]),
            ("two of each other", &[(0, 1), (1, 0)], &[0, 1, 2, 3]),
            ("three in a circle", &[(0, 1), (1, 2), (2, 0)], &[0, 1, 2, 3]),
            ("on the way to a circle", &[(0, 1), (1, 2), (2, 3), (3, 1)], &[1, 1, 2, 3]),
        ];
        for (name, steps, ends) in cases {
            let to: HashMap<u32, u32> = steps.iter().copied().collect();
            let found: Vec<u32> = (0..ends.len() as u32).map(|root| end(&to, root)).collect();
            assert_eq!(found, *ends, "{name}");
        }
    }
}
