//! Which groups a name may belong to, without asking each of them.
//!
//! In: a name. Out: the groups worth comparing: all of them in a text with few, else those that share the
//! consonants of a word, a word, or an acronym. Keeps annotating linear in the length of a text, whatever it
//! says.

use hashbrown::{HashMap, HashSet};

use super::group::Group;
use super::letters;
use crate::name::letters::skeleton::skeleton;
use crate::name::lexicon::{self as names, nicknames::NICKNAMES};
use crate::name::{Name, Role};

/// Up to this many groups, all are compared.
const FEW: usize = 48;

/// The most groups that a name is compared with.
const MAX_GROUPS: usize = 64;

/// The most full names that another is compared with in a text with many: those that have the most letters in
/// common with it.
const NEAREST: usize = 8;

/// The groups of a text by what their names have in common with others.
#[derive(Debug, Default)]
pub(super) struct Lookup {
    persons: Vec<usize>,
    by_skeleton: HashMap<u64, Vec<usize>>,
    by_word: HashMap<String, Vec<usize>>,
    by_acronym: HashMap<String, Vec<usize>>,
    /// The words of persons' names.
    words: HashSet<Box<str>>,
}

/// Adds a group to a short sorted list.
fn push(list: &mut Vec<usize>, group: usize) {
    if let Err(place) = list.binary_search(&group)
        && list.len() < MAX_GROUPS
    {
        list.insert(place, group);
    }
}

fn skeletons(name: &Name) -> impl Iterator<Item = u64> + '_ {
    let words = name.tokens().map(|token| skeleton(token.romanized()));
    let pairs = name.tokens().zip(name.tokens().skip(1));
    words.chain(pairs.map(|(one, two)| skeleton(&[one.romanized(), two.romanized()].concat())))
}

/// All full names of groups.
pub(super) fn forms_of(groups: &[Group<'_>], places: Vec<usize>) -> Vec<(usize, usize)> {
    let forms = |place: usize| (0..groups[place].forms.len()).map(move |form| (place, form));
    places.into_iter().flat_map(forms).collect()
}

impl Lookup {
    pub(super) fn add_person(&mut self, group: usize, name: &Name) {
        // A group comes back with each of its names.
        if let Err(place) = self.persons.binary_search(&group) {
            self.persons.insert(place, group);
        }
        for key in skeletons(name) {
            push(self.by_skeleton.entry(key).or_default(), group);
        }
        self.add_words(name);
    }

    /// Adds the words of a person's name that the text itself may not have.
    pub(super) fn add_words(&mut self, name: &Name) {
        self.words.extend(name.tokens().map(|token| Box::from(token.folded())));
    }

    /// Whether a word is one of a person's name.
    pub(in crate::document) fn is_word_of_person(&self, word: &str) -> bool {
        self.words.contains(word)
    }

    pub(super) fn add_organization(
        &mut self,
        group: usize,
        words: &[String],
        acronyms: impl Iterator<Item = String>,
    ) {
        for word in words {
            push(self.by_word.entry_ref(word.as_str()).or_default(), group);
        }
        for acronym in acronyms {
            push(self.by_acronym.entry(acronym).or_default(), group);
        }
    }

    /// The groups of persons that a name may be one of, in their order.
    pub(in crate::document) fn persons(&self, name: &Name) -> Vec<usize> {
        let mut found = self.alike(name);
        if self.persons.len() > FEW {
            found.truncate(MAX_GROUPS);
        }
        found
    }

    /// All groups of persons in a text with few, else those that share the consonants of a word with a name,
    /// in their order.
    fn alike(&self, name: &Name) -> Vec<usize> {
        if self.persons.len() <= FEW {
            return self.persons.clone();
        }
        let formals = name.tokens().filter(|token| token.role() != Role::Initial);
        let formals = formals.flat_map(|token| names::find(NICKNAMES, token.romanized()).unwrap_or(&[]));
        let keys = skeletons(name).chain(formals.map(|formal| skeleton(formal)));
        let mut found: Vec<usize> =
            keys.filter_map(|key| self.by_skeleton.get(&key)).flatten().copied().collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The full names of groups of persons that another may spell, by group and form, in their order: of many
    /// only those that have the most letters in common with it.
    pub(in crate::document) fn spelled(&self, name: &Name, groups: &[Group<'_>]) -> Vec<(usize, usize)> {
        let mut found = forms_of(groups, self.alike(name));
        if self.persons.len() > FEW && found.len() > NEAREST {
            let own = letters::of_variants(name);
            found.sort_by_cached_key(|&(group, form)| {
                let letters = &groups[group].forms[form].letters;
                own.iter().map(|own| own.lacking(letters)).min()
            });
            found.truncate(NEAREST);
            found.sort_unstable();
        }
        found
    }

    /// The groups of organizations that share a word with a name.
    pub(in crate::document) fn organizations(&self, name: &Name) -> Vec<usize> {
        let words = name.tokens().map(|token| self.with_word(token.folded()));
        let mut found: Vec<usize> = words.flatten().copied().collect();
        found.sort_unstable();
        found.dedup();
        found.truncate(MAX_GROUPS);
        found
    }

    /// The groups of organizations that have this word in a name.
    pub(super) fn with_word(&self, word: &str) -> &[usize] {
        self.by_word.get(word).map_or(&[], Vec::as_slice)
    }

    /// The groups of organizations with this acronym.
    pub(super) fn with_acronym(&self, acronym: &str) -> &[usize] {
        self.by_acronym.get(acronym).map_or(&[], Vec::as_slice)
    }
}
